//! A repository that the cluster cannot apply.

use crate::support::bootstrap::{PATH, Place};
use crate::support::testbed::Extent;

#[test]
fn a_first_reconciliation_that_keeps_failing_is_told_and_not_waited_out() {
    let Some(place) = Place::start(Extent::Full) else {
        return;
    };
    let origin = place.origin("fleet");
    let unknown = "apiVersion: example.com/v1\nkind: Foo\nmetadata: {name: a, namespace: default}\n";
    origin.add("main", &format!("{PATH}/foo.yaml"), unknown.as_bytes());
    let stderr = place.bootstrap_by_key(&origin, "").fails(4);
    assert!(
        stderr.contains("Kustomization/flux-system/flux-system is failing: ") && stderr.contains("Foo"),
        "{stderr}"
    );
}
