//! kubectl's templates of JSON paths: `{range .items[*]}{.metadata.name}{"\n"}{end}`.

mod parse;

use std::cmp::Ordering;
use std::fmt;

use serde_json::Value;

/// What is wrong with a template, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// The place in characters, from 1 on.
    pub at: usize,
    /// What is wrong there.
    pub what: String,
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at character {}: {}", self.at, self.what)
    }
}

/// Text with paths in braces, of which ranges make loops.
#[derive(Clone, Debug, PartialEq)]
pub struct Template(Vec<Part>);

#[derive(Clone, Debug, PartialEq)]
enum Part {
    Text(String),
    Path(Path),
    Range(Path, Vec<Part>),
}

/// A way from a value to others in it; what is not there is left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Path(Vec<Step>);

#[derive(Clone, Debug, PartialEq)]
enum Step {
    /// `.name`
    Field(String),
    /// `['name']`: the field of this very name, or else the path it spells.
    Key(String, Vec<String>),
    /// `[*]` or `.*`
    Every,
    /// `..`: the value and all in it.
    Descend,
    /// `[n]`, from the end when negative.
    Index(i64),
    /// `[from:to:step]`
    Slice(Option<i64>, Option<i64>, usize),
    /// `[a,b]`
    Union(Vec<Step>),
    /// `[?(@.a == "b")]`
    Filter(Box<Test>),
}

#[derive(Clone, Debug, PartialEq)]
struct Test {
    left: Operand,
    compare: Option<(Operator, Operand)>,
}

#[derive(Clone, Debug, PartialEq)]
enum Operand {
    Path(Path),
    Value(Value),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Template {
    /// Reads a template; a path without braces is taken for one in braces.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let bare = !text.contains('{') && text.starts_with(['.', '$', '@', '[']);
        match bare {
            true => Ok(Template(vec![Part::Path(Path::parse(text)?)])),
            false => parse::template(text).map(Template),
        }
    }

    /// Fills the template with what the paths lead to: strings as they are, everything else as JSON.
    pub fn render(&self, value: &Value) -> String {
        let mut text = String::new();
        render(&self.0, value, &mut text);
        text
    }
}

fn render(parts: &[Part], value: &Value, text: &mut String) {
    for part in parts {
        match part {
            Part::Text(literal) => text.push_str(literal),
            Part::Path(path) => {
                let found: Vec<_> = path.find(value).into_iter().map(show).collect();
                text.push_str(&found.join(" "));
            }
            Part::Range(path, body) => {
                for item in path.find(value) {
                    render(body, item, text);
                }
            }
        }
    }
}

/// Returns a value as a template shows it: a string as it is, everything else as JSON.
pub fn show(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

impl Path {
    /// Reads a path, in braces or not; the dot before the first name may be left out.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        parse::path(text)
    }

    /// Returns what the path leads to.
    pub fn find<'v>(&self, value: &'v Value) -> Vec<&'v Value> {
        self.0
            .iter()
            .fold(vec![value], |values, step| step.take_all(&values))
    }
}

impl Step {
    /// Goes on from several values; all that one member of a union leads to comes before what the next does.
    fn take_all<'v>(&self, values: &[&'v Value]) -> Vec<&'v Value> {
        match self {
            Step::Union(steps) => steps.iter().flat_map(|step| step.take_all(values)).collect(),
            step => values.iter().flat_map(|value| step.take(value)).collect(),
        }
    }

    fn take<'v>(&self, value: &'v Value) -> Vec<&'v Value> {
        match self {
            Step::Field(name) => value.get(name).into_iter().collect(),
            Step::Key(name, path) => {
                let spelt = || path.iter().try_fold(value, |value, name| value.get(name));
                value.get(name).or_else(spelt).into_iter().collect()
            }
            Step::Every => children(value),
            Step::Descend => {
                let mut all = vec![value];
                let mut next = 0;
                while let Some(value) = all.get(next).copied() {
                    // Depth first: what is in a value comes right after it.
                    let inner = children(value);
                    all.splice(next + 1..next + 1, inner);
                    next += 1;
                }
                all
            }
            Step::Index(index) => {
                let items = items(value);
                let place = if *index < 0 { *index + len(items) } else { *index };
                let item = usize::try_from(place).ok().and_then(|place| items.get(place));
                item.into_iter().collect()
            }
            Step::Slice(from, to, step) => {
                let items = items(value);
                let end = len(items);
                let place = |index: i64| {
                    let place = if index < 0 { index + end } else { index };
                    usize::try_from(place.clamp(0, end)).unwrap_or_default()
                };
                let (from, to) = (place(from.unwrap_or(0)), place(to.unwrap_or(end)));
                items
                    .get(from..to)
                    .unwrap_or_default()
                    .iter()
                    .step_by(*step)
                    .collect()
            }
            Step::Union(_) => self.take_all(&[value]),
            Step::Filter(test) => items(value).iter().filter(|item| test.holds(item)).collect(),
        }
    }
}

fn children(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(items) => items.iter().collect(),
        Value::Object(fields) => fields.values().collect(),
        _ => Vec::new(),
    }
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn len(items: &[Value]) -> i64 {
    i64::try_from(items.len()).unwrap_or(i64::MAX)
}

impl Test {
    fn holds(&self, item: &Value) -> bool {
        let left = self.left.values(item);
        let Some((operator, right)) = &self.compare else {
            return !left.is_empty();
        };
        let right = right.values(item);
        left.iter()
            .any(|left| right.iter().any(|right| operator.holds(left, right)))
    }
}

impl Operand {
    fn values<'v>(&'v self, item: &'v Value) -> Vec<&'v Value> {
        match self {
            Operand::Path(path) => path.find(item),
            Operand::Value(value) => vec![value],
        }
    }
}

impl Operator {
    fn holds(self, left: &Value, right: &Value) -> bool {
        let order = match (left, right) {
            (Value::Number(left), Value::Number(right)) => left.as_f64().partial_cmp(&right.as_f64()),
            (Value::String(left), Value::String(right)) => Some(left.cmp(right)),
            (left, right) => (left == right).then_some(Ordering::Equal),
        };
        match self {
            Operator::Equal => order == Some(Ordering::Equal),
            Operator::NotEqual => order != Some(Ordering::Equal),
            Operator::Less => order == Some(Ordering::Less),
            Operator::LessOrEqual => order.is_some_and(Ordering::is_le),
            Operator::Greater => order == Some(Ordering::Greater),
            Operator::GreaterOrEqual => order.is_some_and(Ordering::is_ge),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn list() -> Value {
        json!({"kind": "List", "items": [
            {
                "metadata": {"name": "apps", "generation": 3, "annotations": {"example.com/a.b": "x"}},
                "status": {"conditions": [{"type": "Ready", "status": "True"}, {"type": "Healthy", "status": "False"}]},
            },
            {
                "metadata": {"name": "infra", "generation": 12, "labels": {"team": "a"}},
                "status": {"conditions": [{"type": "Ready", "status": "False"}]},
            },
        ]})
    }

    #[test]
    fn templates_are_filled_as_kubectl_fills_them() {
        let table = [
            ("{.kind}", "List"),
            (".kind", "List"),
            ("{$.kind}/{@.kind}", "List/List"),
            ("kind: {.kind}!", "kind: List!"),
            ("{.items[*].metadata.name}", "apps infra"),
            ("{.items[].metadata.name}", "apps infra"),
            ("{.items[0].metadata.name}", "apps"),
            ("{.items[-1].metadata.name}", "infra"),
            ("{.items[-3]}{.items[2].metadata}{.items[-9:0]}", ""),
            ("{.items[0:1].metadata.name}", "apps"),
            ("{.items[-1:].metadata.name}", "infra"),
            ("{.items[::2].metadata.name}", "apps"),
            ("{.items[9:].metadata.name}{.items[1:0].metadata.name}", ""),
            ("{.items[0,1].metadata.generation}", "3 12"),
            ("{.items[0].metadata['name','generation']}", "apps 3"),
            (
                "{.items[*]['metadata.name', 'metadata.generation']}",
                "apps infra 3 12",
            ),
            (r"{.items[0].metadata.annotations.example\.com/a\.b}", "x"),
            ("{.items[0].metadata.annotations['example.com/a.b']}", "x"),
            (r#"{.items[0].metadata.annotations["example\.com/a\.b"]}"#, "x"),
            (
                r#"{.items[?(@.metadata.name=="infra")].metadata.generation}"#,
                "12",
            ),
            ("{.items[?(@.metadata.name != 'infra')].metadata.name}", "apps"),
            ("{.items[?(@.metadata.generation>3)].metadata.name}", "infra"),
            (
                "{.items[?(@.metadata.generation>=3)].metadata.name}",
                "apps infra",
            ),
            ("{.items[?(@.metadata.generation<=3)].metadata.name}", "apps"),
            ("{.items[?( @.metadata.generation < 3 )].metadata.name}", ""),
            ("{.items[?(@.metadata.labels)].metadata.name}", "infra"),
            (
                "{.items[?(@.metadata.labels.team==\"a\")].metadata.name}",
                "infra",
            ),
            (
                r#"{.items[*].status.conditions[?(@.type=="Ready")].status}"#,
                "True False",
            ),
            ("{..name}", "apps infra"),
            (
                "{.items[1]..status}",
                r#"{"conditions":[{"type":"Ready","status":"False"}]} False"#,
            ),
            ("{.items[1].metadata.labels}", r#"{"team":"a"}"#),
            ("{.items[1].metadata.*}", r#"infra 12 {"team":"a"}"#),
            (
                r#"{range .items[*]}{.metadata.name}{"\t"}{.metadata.generation}{"\n"}{end}"#,
                "apps\t3\ninfra\t12\n",
            ),
            (
                "{range .items[*]}{.metadata.name}:{range .status.conditions[*]} {.type}{end}{'; '}{end}",
                "apps: Ready Healthy; infra: Ready; ",
            ),
            ("{.nope}{.kind.nope}{.items.nope}{.kind[0]}{.kind[*]}", ""),
            ("no path", "no path"),
            ("", ""),
        ];
        for (template, expected) in table {
            let read = Template::parse(template).unwrap_or_else(|error| panic!("{template}: {error}"));
            assert_eq!(read.render(&list()), expected, "{template}");
        }
    }

    #[test]
    fn what_is_malformed_is_told_with_its_place() {
        let table = [
            ("{.kind", 7, "} is missing"),
            ("x{", 3, "} is missing"),
            ("{}", 2, "a path, a text in quotes, range or end is missing"),
            ("{kind}", 2, "kind is no path: write .kind"),
            ("{.items[}", 9, "] is missing"),
            ("{.items[0}", 10, "] is missing"),
            (
                "{.items[a]}",
                9,
                "a is no index: put the name of a field in quotes",
            ),
            ("{.items[0:1:0]}", 9, "0 is no step of a slice"),
            (
                "{.items[99999999999999999999]}",
                9,
                "99999999999999999999 is no index",
            ),
            ("{.items['a]}", 9, "the quote has no end"),
            ("{\"a}", 2, "the quote has no end"),
            ("{.items[?(@.a==)]}", 16, "a value is missing"),
            (
                "{.items[?(@.a=~\"b\")]}",
                14,
                "=~ is no comparison: there are == != < <= > >=",
            ),
            ("{.items[?(@.a==\"b\"]}", 19, ") is missing"),
            ("{.items[?@.a]}", 10, "( is missing"),
            ("{range .items[*]}{.a}", 1, "range has no end"),
            ("{range}", 7, "a path is missing"),
            ("{.a}{end}", 5, "end has no range"),
            ("{.a.}", 5, "the name of a field is missing"),
            ("{.a..}", 6, "the name of a field is missing"),
            ("{.a .b}", 5, "} is missing"),
            (".a]", 3, "] is not expected"),
        ];
        for (template, at, what) in table {
            let error = Template::parse(template).expect_err(template);
            assert_eq!((error.at, error.what.as_str()), (at, what), "{template}");
        }
    }

    #[test]
    fn a_path_alone_needs_no_braces_and_no_first_dot() {
        for text in [
            ".metadata.name",
            "metadata.name",
            "{.metadata.name}",
            "{metadata.name}",
            " .metadata.name ",
        ] {
            let path = Path::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(path.find(&list()["items"][0]), [&json!("apps")], "{text}");
        }
        assert_eq!(
            Path::parse("").expect_err("nothing").to_string(),
            "at character 1: a path is missing"
        );
        Path::parse("{.a").expect_err("no brace");
    }
}
