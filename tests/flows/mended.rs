//! A cluster whose controllers cannot put themselves right is put right by the next bootstrap, and told of until then.

use serde_json::{Value, json};

use crate::support::bootstrap::{Place, mutations};
use crate::support::testbed::Extent;

const DEPLOYMENTS: &str = "apps/v1/deployments/flux-system";
const KUSTOMIZE: &str = "apps/v1/deployments/flux-system/kustomize-controller";
const SOURCE: &str = "apps/v1/deployments/flux-system/source-controller";
const RESTARTED: &str = "/spec/template/metadata/annotations/kubectl.kubernetes.io~1restartedAt";

#[test]
fn what_the_controllers_cannot_mend_is_mended() {
    let Some(place) = Place::start(Extent::Full) else {
        return;
    };
    let (cluster, origin) = (&place.cluster, place.origin("fleet"));
    let bootstrap = |flags: &str| {
        let ran = place
            .bootstrap_by_key(&origin, &format!("--log-format=json {flags}"))
            .run();
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        mutations(&ran.stderr)
    };
    let settled = |after: &str| {
        assert_eq!(bootstrap(""), Vec::<String>::new(), "after {after}");
        let plan = place.bootstrap_by_key(&origin, "--dry-run").run();
        assert_eq!(plan.code, 0, "{}", plan.stderr);
        for word in ["created ", "configured ", "recreated "] {
            assert!(
                !plan.stdout.contains(&format!("\n  {word}")),
                "after {after}: {}",
                plan.stdout
            );
        }
    };
    bootstrap("");
    settled("the first run");

    // The controller that would put everything back does not run; then another one, and both look fine.
    for name in ["kustomize-controller", "helm-controller"] {
        let at = format!("{DEPLOYMENTS}/{name}");
        cluster.merge("kubectl", &at, json!({ "spec": { "replicas": 0 } }));
        cluster.until(&at, |deployment| {
            deployment.is_some_and(|deployment| deployment.data["status"]["replicas"] == Value::Null)
        });
        let stderr = place.flux("check").fails(1);
        assert!(
            stderr.contains(&format!("{name} is scaled to 0 replicas")),
            "{stderr}"
        );
        assert_eq!(
            bootstrap(""),
            [format!("configure Deployment/flux-system/{name}")]
        );
        let now = cluster.get(&at).expect("a Deployment").data;
        assert_eq!(
            (&now["spec"]["replicas"], &now["status"]["readyReplicas"]),
            (&json!(1), &json!(1))
        );
        settled(name);
    }

    // An image that is not the one the repository names.
    let image = |name: &str| {
        let containers = json!([{ "name": "manager", "image": name }]);
        json!({ "spec": { "template": { "spec": { "containers": containers } } } })
    };
    let before = cluster.get(KUSTOMIZE).expect("a Deployment").data;
    let container = before["spec"]["template"]["spec"]["containers"][0].clone();
    let mut other = image("example.com/other:v1");
    other["spec"]["template"]["spec"]["containers"][0] = container.clone();
    other["spec"]["template"]["spec"]["containers"][0]["image"] = json!("example.com/other:v1");
    cluster.merge("kubectl-set", KUSTOMIZE, other);
    assert_eq!(
        bootstrap(""),
        ["configure Deployment/flux-system/kustomize-controller"]
    );
    let now = cluster.get(KUSTOMIZE).expect("a Deployment").data;
    assert_eq!(
        now["spec"]["template"]["spec"]["containers"][0]["image"],
        container["image"]
    );
    settled("another image");

    // A role that says less than it has to.
    let role = "rbac.authorization.k8s.io/v1/clusterroles/crd-controller-flux-system";
    cluster.merge("kubectl-edit", role, json!({ "rules": [] }));
    assert_eq!(
        bootstrap(""),
        ["configure ClusterRole/crd-controller-flux-system"]
    );
    settled("another role");

    // An account that is made anew is another one: the token of the Pod that runs is of the old one.
    cluster.delete("v1/serviceaccounts/flux-system/kustomize-controller");
    assert_eq!(
        bootstrap(""),
        [
            "create ServiceAccount/flux-system/kustomize-controller",
            "restart Deployment/flux-system/kustomize-controller",
        ]
    );
    let restarted = cluster.get(KUSTOMIZE).expect("a Deployment");
    assert!(
        restarted.data.pointer(RESTARTED).is_some(),
        "{:?}",
        restarted.data
    );
    settled("another account");
    // It applies again.
    bootstrap("--interval=2m");

    // A Pod that cannot run is named when the wait for it is in vain.
    let behave = |how: Value| {
        let annotations = json!({ "testbed.flux-rs.dev/behave": how });
        json!({ "spec": { "template": { "metadata": { "annotations": annotations } } } })
    };
    cluster.merge("kubectl", SOURCE, behave(json!("image-pull-back-off")));
    let stderr = place
        .bootstrap_by_key(&origin, "--interval=3m --timeout=25s")
        .fails(4);
    assert!(stderr.contains("the image cannot be pulled"), "{stderr}");
    cluster.merge("kubectl", SOURCE, behave(Value::Null));
    bootstrap("--interval=3m");
}
