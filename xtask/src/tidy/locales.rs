//! Every message stands in all six languages.
//!
//! Not here: whether a translation is right. Invariant: English is the list; the other five UN
//! languages have exactly its messages and no placeholder that English lacks. A further language
//! may be incomplete, since pages then fall back visibly.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use crate::tree::Tree;

/// The languages that must be complete, besides English.
const COMPLETE: [&str; 5] = ["ar", "es", "fr", "ru", "zh"];

type Messages = BTreeMap<String, BTreeSet<String>>;

/// Checks `locales/`.
#[must_use]
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for (path, text) in tree.files() {
        let Some(file) = path
            .strip_prefix("locales/en/")
            .filter(|f| f.ends_with(".ftl"))
        else {
            continue;
        };
        let english = messages(text);
        for id in english.keys().filter(|id| !id.contains('.')) {
            if let Some(other) = seen.insert(id.clone(), file.to_owned()) {
                findings.push(Finding::at(
                    path,
                    0,
                    format!("message {id} is also in {other}"),
                ));
            }
        }
        for language in COMPLETE {
            let theirs = format!("locales/{language}/{file}");
            match tree.get(&theirs) {
                None => findings.push(Finding::at(
                    &theirs,
                    0,
                    "is missing; translate the English file",
                )),
                Some(text) => compare(&theirs, &english, &messages(text), &mut findings),
            }
        }
    }
    findings
}

fn compare(path: &str, english: &Messages, theirs: &Messages, findings: &mut Vec<Finding>) {
    for (id, wanted) in english {
        match theirs.get(id) {
            None => findings.push(Finding::at(path, 0, format!("message {id} is missing"))),
            Some(used) => {
                for extra in used.difference(wanted) {
                    findings.push(Finding::at(
                        path,
                        0,
                        format!("message {id} uses ${extra}, which English does not pass"),
                    ));
                }
            }
        }
    }
    for id in theirs.keys().filter(|id| !english.contains_key(*id)) {
        findings.push(Finding::at(
            path,
            0,
            format!("message {id} is not in English; remove it"),
        ));
    }
}

/// Message ids (attributes as `id.attribute`) and the variables that each uses.
fn messages(text: &str) -> Messages {
    let mut found = Messages::new();
    let mut message = String::new();
    let mut current = String::new();
    for line in text.lines().filter(|l| !l.starts_with('#')) {
        let head = line.split_once('=').map(|(h, _)| h.trim_end());
        if let Some(name) = head.filter(|h| is_id(h)) {
            message = name.to_owned();
            current = message.clone();
        } else if let Some(attribute) = head
            .and_then(|h| h.trim_start().strip_prefix('.'))
            .filter(|h| is_id(h))
        {
            current = format!("{message}.{attribute}");
        }
        if !current.is_empty() {
            let variables = found.entry(current.clone()).or_default();
            for part in line.split('$').skip(1) {
                let name: String = part
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
                    .collect();
                variables.insert(name);
            }
        }
    }
    found
}

fn is_id(text: &str) -> bool {
    let name = text.strip_prefix('-').unwrap_or(text);
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_message_an_extra_one_and_a_strange_variable_are_found() {
        let mut files = vec![(
            "locales/en/a.ftl",
            "# note\nx = { $n } of\n    many\n    .title = T\ny = b\n",
        )];
        let same = "x = { $n }\n    .title = t\ny = b\n";
        files.extend(
            ["locales/ar/a.ftl", "locales/es/a.ftl", "locales/fr/a.ftl"].map(|p| (p, same)),
        );
        files.push(("locales/ru/a.ftl", "x = { $m }\n    .title = t\nz = b\n"));
        let found: Vec<String> = check(&Tree::of(&files))
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(
            found,
            [
                "locales/ru/a.ftl: message x uses $m, which English does not pass",
                "locales/ru/a.ftl: message y is missing",
                "locales/ru/a.ftl: message z is not in English; remove it",
                "locales/zh/a.ftl: is missing; translate the English file",
            ]
        );
    }
}
