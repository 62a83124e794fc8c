//! The key of a cluster that follows a repository no forge is asked about: somebody registers the new one.

use crate::support::bootstrap::{PATH, Place, Talk, message};
use crate::support::git_server::Agent;
use crate::support::testbed::Extent;

#[test]
fn the_new_key_is_waited_for_and_the_old_one_is_named() {
    let Some(place) = Place::start(Extent::Full) else {
        return;
    };
    let agent = Agent::start(&[&place.key]);
    let origin = place.origin("org/fleet");
    let url = origin.url("ssh");
    let line = |verb: &str| format!("{verb} git --url={url} --path={PATH} --silent");
    let run = |verb: &str| Talk::start(place.flux(&line(verb)).env("SSH_AUTH_SOCK", agent.socket()));
    let shown = |talk: &mut Talk| {
        let event = talk.until(|event| message(event).starts_with("deploy key: "));
        let event = event.unwrap_or_else(|| panic!("no key is shown:\n{}", talk.told()));
        message(&event).trim_start_matches("deploy key: ").to_owned()
    };
    let mut talk = run("bootstrap");
    let first = shown(&mut talk);
    let origin = origin.allow_key(&first, false);
    let ran = talk.end();
    assert_eq!(ran.code, 0, "{}", ran.stderr);

    let mut talk = run("credentials rotate");
    let second = shown(&mut talk);
    assert_ne!(first, second);
    assert_eq!(
        place.secret("identity.pub").expect("a key").trim(),
        first,
        "not before it is let in"
    );
    let _origin = origin.allow_key(&second, false);
    let ran = talk.end();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(place.secret("identity.pub").expect("a key").trim(), second);
    assert!(ran.stderr.contains("the former key is still registered") && ran.stderr.contains(&first));
}
