//! What the schemas of version 4.2 ask of the members of each type.
//!
//! The table is `members.txt`, a line a member; not here: the members that every type has (`write`).
//! Invariant: every line of the table is understood, and every type is in it.

use super::error::{WriteError, short};
use super::write::form;
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::sync::OnceLock;

const TABLE: &str = include_str!("members.txt");

/// A step on the way to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// A member of an object.
    Child(&'static str),
    /// Each item of a list.
    Item,
}

#[derive(Debug)]
struct Rule {
    path: Vec<Step>,
    required: bool,
    asks: &'static str,
}

fn table() -> &'static HashMap<&'static str, Vec<Rule>> {
    static READ: OnceLock<HashMap<&'static str, Vec<Rule>>> = OnceLock::new();
    READ.get_or_init(|| {
        let mut all: HashMap<_, Vec<Rule>> = HashMap::new();
        for line in TABLE.lines().filter(|l| !l.starts_with('#')) {
            let mut words = line.splitn(3, ' ');
            if let (Some(kind), Some(path), Some(asks)) = (words.next(), words.next(), words.next())
            {
                let rule = Rule {
                    path: steps(path.trim_end_matches('!')),
                    required: path.ends_with('!'),
                    asks,
                };
                all.entry(kind).or_default().push(rule);
            }
        }
        all
    })
}

fn steps(path: &'static str) -> Vec<Step> {
    let mut steps = Vec::new();
    for part in path.split('.') {
        let name = part.trim_end_matches("[]");
        steps.push(Step::Child(name));
        if name.len() < part.len() {
            steps.push(Step::Item);
        }
    }
    steps
}

/// Looks at the members of a report of a type; adds what is wrong.
pub(super) fn check(
    category: &str,
    kind: &str,
    report: &Map<String, Value>,
    wrong: &mut Vec<WriteError>,
) {
    let whole = Value::Object(report.clone());
    let heads = [format!("{category}/{kind}"), format!("{category}/*")];
    let mut rules = heads
        .iter()
        .filter_map(|h| table().get(h.as_str()))
        .flatten();
    for rule in rules.by_ref() {
        visit(&whole, &rule.path, rule, String::new(), wrong);
        if rule.asks == "closed" {
            closed(&whole, rule, &heads, wrong);
        }
    }
    beyond(category, kind, report, wrong);
}

fn visit(at: &Value, path: &[Step], rule: &Rule, name: String, wrong: &mut Vec<WriteError>) {
    let Some((step, rest)) = path.split_first() else {
        if let Some(expected) = refuses(rule.asks, at) {
            wrong.push(WriteError::wrong(name, &said(at), expected));
        }
        return;
    };
    match (step, at) {
        (Step::Child(child), Value::Object(map)) => {
            let name = if name.is_empty() {
                (*child).to_owned()
            } else {
                format!("{name}.{child}")
            };
            match map.get(*child) {
                Some(value) => visit(value, rest, rule, name, wrong),
                None if rule.required && rest.is_empty() => {
                    wrong.push(WriteError::Missing { member: name })
                }
                None => {}
            }
        }
        (Step::Item, Value::Array(list)) => {
            for (i, value) in list.iter().enumerate() {
                visit(value, rest, rule, format!("{name}[{i}]"), wrong);
            }
        }
        (Step::Child(_), other) => wrong.push(WriteError::wrong(name, &said(other), "an object")),
        (Step::Item, other) => wrong.push(WriteError::wrong(name, &said(other), "a list")),
    }
}

fn said(value: &Value) -> String {
    match value {
        Value::String(s) => short(s),
        Value::Array(_) => "[…]".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
        other => other.to_string(),
    }
}

/// Members of an object that has no others than those of the table.
fn closed(whole: &Value, rule: &Rule, heads: &[String], wrong: &mut Vec<WriteError>) {
    let all = heads
        .iter()
        .filter_map(|h| table().get(h.as_str()))
        .flatten();
    let depth = rule.path.len();
    let known: Vec<&str> = all
        .filter(|r| r.path.len() > depth && r.path.starts_with(&rule.path))
        .filter_map(|r| match r.path.get(depth) {
            Some(Step::Child(name)) => Some(*name),
            _ => None,
        })
        .collect();
    let mut found = Vec::new();
    objects(whole, &rule.path, &mut found);
    for map in found {
        for key in map.keys().filter(|k| !known.contains(&k.as_str())) {
            wrong.push(WriteError::wrong(
                top(&rule.path),
                key,
                "only the members of the schema",
            ));
        }
    }
}

fn objects<'a>(at: &'a Value, path: &[Step], found: &mut Vec<&'a Map<String, Value>>) {
    match (path.split_first(), at) {
        (None, Value::Object(map)) => found.push(map),
        (Some((Step::Child(name), rest)), Value::Object(map)) => {
            if let Some(value) = map.get(*name) {
                objects(value, rest, found);
            }
        }
        (Some((Step::Item, rest)), Value::Array(list)) => {
            list.iter().for_each(|value| objects(value, rest, found));
        }
        _ => {}
    }
}

fn top(path: &[Step]) -> &'static str {
    match path.first() {
        Some(Step::Child(name)) => name,
        _ => "",
    }
}

/// What the schemas say across members.
fn beyond(category: &str, kind: &str, report: &Map<String, Value>, wrong: &mut Vec<WriteError>) {
    let mut need = |member: &str| {
        if !report.contains_key(member) {
            wrong.push(WriteError::Missing {
                member: member.to_owned(),
            });
        }
    };
    let smtp = report.get("protocol").and_then(Value::as_str) == Some("smtp");
    match (category, kind) {
        // The schema asks it of addresses only, but a validator that takes formats as remarks (the
        // default of JSON Schema 2020-12) asks it of everything.
        ("connection", "ddos" | "login_attack" | "port_scan") => need("source_port"),
        ("messaging", _) if smtp => {
            need("smtp_from");
            need("source_port");
        }
        ("copyright", "p2p") => {
            let swarm = report.get("swarm_info");
            let has = |name| swarm.is_some_and(|s| s.get(name).is_some());
            if swarm.is_some() && !has("info_hash") && !has("magnet_uri") {
                let member = "swarm_info.info_hash".to_owned();
                wrong.push(WriteError::Missing { member });
            }
        }
        _ => {}
    }
}

/// What the rule expects, when the value is not that.
fn refuses(asks: &'static str, value: &Value) -> Option<String> {
    let (name, rest) = asks.split_once(':').unwrap_or((asks, ""));
    let text = value.as_str();
    let good = match name {
        "text" => {
            let most = rest.parse().unwrap_or(usize::MAX);
            text.is_some_and(|t| t.chars().take(most.saturating_add(1)).count() <= most)
        }
        "enum" => text.is_some_and(|t| rest.split('|').any(|one| one == t)),
        "bool" => value.is_boolean(),
        "int" => (value.is_i64() || value.is_u64()) && within(value, rest),
        "number" => value.is_number() && within(value, rest),
        "object" | "closed" => value.is_object(),
        "list" | "list!unique" => value.as_array().is_some_and(|list| fits(list, rest)),
        "hex" => text.is_some_and(|t| Some(t.len()) == rest.parse().ok() && form::is_hex(t)),
        "upper" => text.is_some_and(|t| {
            Some(t.len()) == rest.parse().ok() && t.bytes().all(|b| b.is_ascii_uppercase())
        }),
        _ => text.is_some_and(|t| form::is(name, t).unwrap_or(false)),
    };
    (!good).then(|| expected(name, rest))
}

fn expected(name: &str, rest: &str) -> String {
    match name {
        "enum" => format!("one of {}", rest.replace('|', ", ")),
        "int" | "number" => match rest.split_once(':') {
            Some((least, most)) => format!("a number from {least} to {most}")
                .trim_end()
                .to_owned(),
            None => "a number".to_owned(),
        },
        "text" if !rest.is_empty() => format!("a text of at most {rest} characters"),
        "hex" => format!("{rest} hexadecimal digits"),
        "upper" => format!("{rest} capital letters"),
        "closed" => "an object".to_owned(),
        "list!unique" => "a list".to_owned(),
        other => format!("a value of the form {other}"),
    }
}

fn within(value: &Value, range: &str) -> bool {
    let Some(number) = value.as_f64() else {
        return false;
    };
    let (least, most) = range.split_once(':').unwrap_or(("", ""));
    let least = least.parse().unwrap_or(f64::NEG_INFINITY);
    let most = most.parse().unwrap_or(f64::INFINITY);
    (least..=most).contains(&number)
}

/// `LEAST:MOST`, then `!unique` where no two items may be the same.
fn fits(list: &[Value], rest: &str) -> bool {
    let (range, unique) = match rest.strip_suffix("!unique") {
        Some(range) => (range, true),
        None => (rest, false),
    };
    let (least, most) = range.split_once(':').unwrap_or(("", ""));
    let enough = list.len() >= least.parse().unwrap_or(0);
    let few = list.len() <= most.parse().unwrap_or(usize::MAX);
    let twice = |(i, v): (usize, &Value)| list[..i].contains(v);
    enough && few && !(unique && list.iter().enumerate().any(twice))
}

#[cfg(test)]
pub(super) fn heads() -> Vec<&'static str> {
    table().keys().copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_understood() {
        let known = [
            "text",
            "enum",
            "bool",
            "int",
            "number",
            "object",
            "closed",
            "list",
            "list!unique",
            "hex",
            "upper",
        ];
        for rule in table().values().flatten() {
            let name = rule.asks.split(':').next().expect("a word");
            assert!(
                known.contains(&name) || form::is(name, "").is_some(),
                "{rule:?}"
            );
        }
        let lines = TABLE.lines().filter(|l| !l.starts_with('#')).count();
        assert_eq!(table().values().map(Vec::len).sum::<usize>(), lines);
    }

    #[test]
    fn every_type_is_in_the_table() {
        for one in super::super::Kind::ALL {
            let own = format!("{}/{}", one.category, one.kind);
            assert!(table().contains_key(own.as_str()), "{own}");
        }
        for head in heads().into_iter().filter(|h| *h != "content/*") {
            let (category, kind) = head.split_once('/').expect("two words");
            assert!(super::super::Kind::find(category, kind).is_some(), "{head}");
        }
    }
}
