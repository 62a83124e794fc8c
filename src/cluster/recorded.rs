//! What controllers record about objects: the events of the API, which their server forgets after an hour or so.
//!
//! They are read as core/v1, as which the server shows those of events.k8s.io, too.

use jiff::Timestamp;
use kube::api::{ApiResource, ListParams};
use kube::core::{DynamicObject, GroupVersionKind};
use kube::{Api, Client};
use serde_json::Value;

use crate::kind::Kind;

/// Events per page.
const PAGE: u32 = 500;

/// Which events.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// Where they are, beside what they are about; everywhere when none.
    pub namespace: Option<String>,
    /// The kind they are about; any kind of Flux when none.
    pub kind: Option<&'static Kind>,
    /// The name of the object they are about; any when none.
    pub name: Option<String>,
}

impl About {
    /// Returns what the server can sort out by itself.
    pub(super) fn fields(&self) -> Option<String> {
        let kind = self.kind.map(|kind| format!("involvedObject.kind={}", kind.kind));
        let name = self
            .name
            .as_ref()
            .map(|name| format!("involvedObject.name={name}"));
        let fields: Vec<_> = kind.into_iter().chain(name).collect();
        (!fields.is_empty()).then(|| fields.join(","))
    }

    /// Returns the API of the events.
    pub(super) fn api(&self, client: &Client) -> Api<DynamicObject> {
        let resource = ApiResource::from_gvk(&GroupVersionKind::gvk("", "v1", "Event"));
        match &self.namespace {
            Some(namespace) => Api::namespaced_with(client.clone(), namespace, &resource),
            None => Api::all_with(client.clone(), &resource),
        }
    }

    /// Says whether an event is one of these. Other API groups may have kinds of the same names.
    pub fn takes(&self, event: &Recorded) -> bool {
        let Some(kind) = event.kind() else {
            return false;
        };
        self.kind.is_none_or(|wanted| wanted.kind == kind.kind)
            && self
                .name
                .as_ref()
                .is_none_or(|name| event.field("/involvedObject/name") == name)
    }

    /// Reads the events there are, and the version from which a watch goes on.
    pub async fn read(&self, client: &Client) -> kube::Result<(Vec<Recorded>, String)> {
        let api = self.api(client);
        let mut params = ListParams {
            field_selector: self.fields(),
            ..ListParams::default().limit(PAGE)
        };
        let (mut events, mut version) = (Vec::new(), None);
        loop {
            let mut page = api.list(&params).await;
            if let Err(kube::Error::Api(status)) = &page
                && status.code == 410
                && params.continue_token.take().is_some()
            {
                // The list as it was is forgotten: it is read anew.
                (events, version) = (Vec::new(), None);
                page = api.list(&params).await;
            }
            let page = page?;
            version.get_or_insert(page.metadata.resource_version.unwrap_or_default());
            events.extend(
                page.items
                    .into_iter()
                    .map(Recorded::new)
                    .filter(|event| self.takes(event)),
            );
            params.continue_token = page.metadata.continue_.filter(|token| !token.is_empty());
            if params.continue_token.is_none() {
                return Ok((events, version.unwrap_or_default()));
            }
        }
    }
}

/// An event of the API.
#[derive(Clone, Debug)]
pub struct Recorded(pub DynamicObject);

impl Recorded {
    /// Takes an event as the API has it.
    pub fn new(event: DynamicObject) -> Self {
        Recorded(event)
    }

    /// Returns a text in it; empty if there is none.
    pub fn field(&self, pointer: &str) -> &str {
        self.0
            .data
            .pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    /// Returns the kind of Flux it is about, if it is about one.
    pub fn kind(&self) -> Option<&'static Kind> {
        let kind = Kind::by_name(self.field("/involvedObject/kind"))?;
        let version = self.field("/involvedObject/apiVersion");
        let group = version.split_once('/').map_or("", |(group, _)| group);
        (version.is_empty() || group == kind.group).then_some(kind)
    }

    /// Returns when it last happened.
    pub fn last(&self) -> Option<Timestamp> {
        let series = self.0.data.get("series").filter(|series| series.is_object());
        match series {
            Some(_) => self.time("/series/lastObservedTime"),
            None => self.time("/lastTimestamp").or_else(|| self.time("/eventTime")),
        }
    }

    /// Returns when it first happened.
    pub fn first(&self) -> Option<Timestamp> {
        self.time("/eventTime").or_else(|| self.time("/firstTimestamp"))
    }

    /// Returns how often it happened.
    pub fn count(&self) -> i64 {
        let count = |pointer: &str| self.0.data.pointer(pointer).and_then(Value::as_i64);
        count("/series/count").or_else(|| count("/count")).unwrap_or(1)
    }

    fn time(&self, pointer: &str) -> Option<Timestamp> {
        self.field(pointer).parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::kind::status::tests::object;

    #[test]
    fn the_times_of_an_event_are_found_wherever_they_are() {
        let times = |event: Value| {
            let event = Recorded::new(object(event));
            let text = |time: Option<Timestamp>| time.map(|time| time.to_string()).unwrap_or_default();
            (text(event.first()), text(event.last()), event.count())
        };
        let expect = |first: &str, last: &str, count| (first.to_owned(), last.to_owned(), count);
        let core = json!({
            "firstTimestamp": "2026-01-01T00:00:00Z", "lastTimestamp": "2026-01-01T00:05:00Z", "count": 3,
            "eventTime": null, "series": null,
        });
        assert_eq!(
            times(core),
            expect("2026-01-01T00:00:00Z", "2026-01-01T00:05:00Z", 3)
        );
        let series = json!({
            "firstTimestamp": null, "lastTimestamp": null, "eventTime": "2026-01-01T00:00:00.000000Z",
            "series": {"count": 7, "lastObservedTime": "2026-01-01T00:09:00.000000Z"},
        });
        assert_eq!(
            times(series),
            expect("2026-01-01T00:00:00Z", "2026-01-01T00:09:00Z", 7)
        );
        let once = json!({"eventTime": "2026-01-01T00:00:00.000000Z"});
        assert_eq!(
            times(once),
            expect("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", 1)
        );
        assert_eq!(times(json!({})), expect("", "", 1));
    }

    #[test]
    fn kinds_of_other_groups_are_others() {
        let about = About::default();
        let takes = |version: &str, kind: &str| {
            about.takes(&Recorded::new(object(json!({
                "involvedObject": {"apiVersion": version, "kind": kind, "name": "a"},
            }))))
        };
        assert!(takes("source.toolkit.fluxcd.io/v1", "Bucket"));
        assert!(takes("source.toolkit.fluxcd.io/v1beta2", "Bucket"));
        assert!(takes("", "Bucket"));
        assert!(!takes("storage.example.com/v1", "Bucket"));
        assert!(!takes("v1", "Pod"));
    }
}
