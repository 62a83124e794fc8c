//! What was planned, and what comes of it when others write before it is done.

use flux_rs::cluster::apply::{Action, Applier};
use flux_rs::cluster::error::Error;
use flux_rs::cluster::object::Resources;
use flux_rs::output::event::{Events, Memory};
use k8s_openapi::api::core::v1::ConfigMap;
use kube::api::{Api, Patch, PatchParams};
use kube::core::DynamicObject;
use serde_json::{Value, json};

use crate::support::cluster::{api_server, run};

#[test]
fn what_others_wrote_after_the_plan_is_not_taken_from_them() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    run(async {
        let client = server.client().await;
        let api: Api<ConfigMap> = Api::namespaced(client.clone(), &namespace);
        let map = |name: &str, color: &str| -> Value {
            json!({
                "apiVersion": "v1", "kind": "ConfigMap",
                "metadata": { "name": name, "namespace": namespace }, "data": { "color": color },
            })
        };
        let write = async |manager: &str, name: &str, color: &str| {
            let params = PatchParams::apply(manager).force();
            let written = api.patch(name, &params, &Patch::Apply(map(name, color))).await;
            drop(written.expect("written"));
        };
        let names = ["taken", "deleted", "edited", "left"];
        for name in names {
            write("kubectl", name, "red").await;
        }
        let resources = Resources::new(client);
        let memory = std::sync::Arc::new(Memory::default());
        let applier = Applier {
            resources: &resources,
            events: &Events::new(Box::new(memory)),
            force: false,
        };
        let wanted =
            names.map(|name| serde_json::from_value::<DynamicObject>(map(name, "blue")).expect("an object"));
        let mut plan = applier.plan(&wanted).await.expect("a plan");
        assert!(
            plan.iter()
                .all(|planned| planned.change.action == Action::Configured)
        );
        write("helm", "taken", "green").await;
        write("kubectl", "edited", "yellow").await;
        drop(api.delete("deleted", &Default::default()).await.expect("deleted"));

        let rest = plan.split_off(1);
        match applier.carry_out(plan).await {
            Err(Error::Conflict { claims, .. }) => assert_eq!(claims[0].manager, "helm"),
            other => panic!("helm's field was taken: {other:?}"),
        }
        applier.carry_out(rest).await.expect("applied");
        for (name, color) in names.into_iter().zip(["green", "blue", "blue", "blue"]) {
            let now = api.get(name).await.expect("an object").data.unwrap_or_default();
            assert_eq!(now["color"], color, "{name}");
        }
    });
}
