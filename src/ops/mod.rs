//! The operations, one verb a file: Options in, Report out.

pub mod bootstrap;
pub mod delete;
pub mod export;
pub mod get;
/// shim
pub mod install {
    use crate::error::Result;
    /// shim
    pub async fn objects(
        _ctx: &crate::context::Ctx,
        options: &crate::manifests::install::Options,
        _m: Option<&std::path::Path>,
    ) -> Result<Vec<kube::api::DynamicObject>> {
        Ok(crate::manifests::install::objects(options)?)
    }
}
pub mod reconcile;
pub mod resume;
pub mod suspend;
pub mod targets;
pub mod version;
