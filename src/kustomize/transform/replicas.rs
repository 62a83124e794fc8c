//! How many replicas a workload has.

use super::super::error::{Result, fail};
use super::super::kustomization::Replica;
use super::super::node::path::{Create, FieldSpec};
use super::super::node::{Node, Tag};
use super::super::resource::Resource;

/// Sets the count of the workloads that have, or had, the name.
pub fn set(resources: &mut [Resource], replica: &Replica, specs: &[FieldSpec]) -> Result<()> {
    let mut found = false;
    for spec in specs {
        let kind = spec.gvk();
        for resource in resources.iter_mut() {
            let mut ids = resource.all_ids().into_iter();
            if ids.any(|id| id.name == replica.name && id.gvk.is_selected(&kind)) {
                found = true;
                spec.apply(&mut resource.node, Create::Scalar, &mut |node| {
                    *node = Node::scalar(replica.count.to_string(), Tag::Int);
                    Ok(())
                })?;
            }
        }
    }
    match found {
        true => Ok(()),
        false => fail(format!("replicas: no workload has the name {:?}", replica.name)),
    }
}
