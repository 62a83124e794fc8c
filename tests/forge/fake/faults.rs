//! The script of faults does what it says.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

use super::client::Api;
use crate::support::cluster::run;
use crate::support::forge::{Dialect, Fault, Forge, Level, TokenKind, When};
use crate::support::testbed;

fn furnished() -> Option<(Forge, String)> {
    if testbed::unavailable() {
        return None;
    }
    let forge = Forge::start(Dialect::GitHub);
    forge.org("acme").member("jane", Level::Admin);
    forge.repository("acme", "fleet");
    let token = forge.token("jane", TokenKind::Personal, &["repo"]);
    Some((forge, format!("token {token}")))
}

#[test]
fn faults_strike_in_their_turn() {
    let Some((forge, token)) = furnished() else { return };
    forge.fault(When::nth(2), Fault::status(503, "later", &[("retry-after", "1")]));
    forge.fault(When::is("GET /api/v3/user"), Fault::html());
    forge.fault(When::is("POST").times(2), Fault::Break);
    run(async {
        let api = Api::of(&forge, &token);
        api.get("/repos/acme/fleet", 200).await;
        assert_eq!(api.get("/repos/acme/fleet", 503).await["message"], "later");
        let page = api.get("/user", 200).await;
        assert!(
            page.as_str().is_some_and(|page| page.contains("Sign in")),
            "{page}"
        );
        assert_eq!(api.get("/user", 200).await["login"], "jane");
        for _ in 0..2 {
            let body = json!({ "name": "broken" });
            api.try_send(Method::POST, "/orgs/acme/repos", &body)
                .await
                .expect_err("a broken connection");
        }
        assert!(forge.find("acme/broken").is_none(), "nothing was carried out");
        api.send(Method::POST, "/orgs/acme/repos", &json!({ "name": "whole" }), 201)
            .await;
    });
    assert_eq!(forge.writes().len(), 3);
    assert!(forge.writes()[0].ends_with(" 0"), "{:?}", forge.writes());
}

#[test]
fn answers_are_spoilt_after_the_deed() {
    let Some((forge, token)) = furnished() else { return };
    let create = |name: &str| json!({ "name": name, "private": true });
    let post = || When::is("POST /api/v3/orgs/acme/repos");
    run(async {
        let api = Api::of(&forge, &token);
        for (name, fault) in [("answer", Fault::BreakAnswer), ("body", Fault::BreakBody)] {
            forge.heal();
            forge.fault(post(), fault);
            let sent = api
                .try_send(Method::POST, "/orgs/acme/repos", &create(name))
                .await;
            sent.expect_err("a broken connection");
            assert!(forge.find(&format!("acme/{name}")).is_some(), "{name}");
        }
        forge.heal();
        forge.fault(post(), Fault::Truncate);
        let half = api
            .send(Method::POST, "/orgs/acme/repos", &create("half"), 201)
            .await;
        assert!(half.as_str().is_some_and(|half| half.starts_with('{')), "{half}");
        forge.fault(
            When::is("GET /api/v3/repos"),
            Fault::Edit(|body| body["visibility"] = Value::Null),
        );
        assert!(api.get("/repos/acme/half", 200).await["visibility"].is_null());
    });
}

#[test]
fn a_client_is_stopped_after_any_request() {
    let Some((forge, token)) = furnished() else { return };
    for answered in [true, false] {
        forge.heal();
        let told = forge.stop_after(2, answered);
        run(async {
            let api = Api::of(&forge, &token);
            api.get("/repos/acme/fleet", 200).await;
            assert!(told.try_recv().is_err(), "it was told too early");
            let body = json!({ "description": format!("{answered}") });
            let second = api.try_send(Method::PATCH, "/repos/acme/fleet", &body);
            let telling = async {
                while told.try_recv().is_err() {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
            };
            if answered {
                second.await.expect("an answer");
                telling.await;
            } else {
                tokio::select! {
                    _ = second => panic!("an answer"),
                    () = telling => {}
                }
            }
            let third = api.try_send(Method::GET, "/repos/acme/fleet", &Value::Null);
            assert!(
                tokio::time::timeout(Duration::from_millis(100), third)
                    .await
                    .is_err()
            );
        });
        assert_eq!(forge.repo("acme/fleet").description, format!("{answered}"));
    }
}

#[test]
fn a_trap_sees_what_it_is_sent() {
    let Some((forge, token)) = furnished() else { return };
    let trap = forge.trap();
    forge.fault(
        When::nth(1),
        Fault::redirect(307, &format!("{}/elsewhere", trap.url())),
    );
    run(async {
        Api::of(&forge, &token).get("/repos/acme/fleet", 307).await;
        Api::new(super::client::client(&forge), &trap.url(), &token)
            .get("/elsewhere", 200)
            .await;
    });
    assert_eq!(trap.seen().len(), 1);
    assert!(trap.seen()[0].contains(&token), "it cannot see a credential");
}
