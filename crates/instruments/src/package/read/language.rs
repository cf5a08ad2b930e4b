//! `lang/TAG/PART.toml`: translations of `instrument.toml` or of one section.
//!
//! Not here: whether a string translates anything. Invariant: every string is kept under the name
//! of its source, with its file and line.

use super::table::Table;
use crate::package::translation::{Review, SourceHash};
use crate::package::{Phrase, StringKey, Translated, Translation};

/// The language and the part that a path names.
pub(super) fn path(name: &str) -> Option<(&str, &str)> {
    let (tag, part) = name.strip_prefix("lang/")?.split_once('/')?;
    Some((tag, part.strip_suffix(".toml")?))
}

/// Reads a file of translations.
pub(super) fn read(table: &Table<'_, '_>, part: &str, into: &mut Translation) {
    let mut review = Review::Draft;
    if let Some(head) = table.table("translation") {
        review = head.one_of("status", &Review::NAMES).unwrap_or(review);
        if let Some(name) = head.text("approved_by") {
            let file = table.file.name.to_owned();
            into.approved_by.insert(file, name.text);
        }
        head.finish();
    }
    for (key, line) in table.keys() {
        let Some((_, value)) = table.raw(key).filter(|_| key != "translation") else {
            continue;
        };
        let nested = part == "instrument" && matches!(key, "section" | "glossary");
        match (part, value.as_table().is_some()) {
            ("instrument", _) if !nested => {
                string(table, key, &format!("instrument.{key}"), review, into);
            }
            _ => {
                let Some(owner) = table.as_table(line, key, value) else {
                    continue;
                };
                if nested {
                    for (inner, line) in owner.keys() {
                        let entry = owner
                            .raw(inner)
                            .and_then(|(_, v)| owner.as_table(line, inner, v));
                        if let Some(entry) = entry {
                            strings(&entry, &format!("{key}.{inner}"), review, into);
                        }
                    }
                } else {
                    owner.belongs_to(key);
                    strings(&owner, key, review, into);
                }
            }
        }
    }
}

fn strings(table: &Table<'_, '_>, owner: &str, review: Review, into: &mut Translation) {
    for (key, _) in table.keys() {
        string(table, key, &format!("{owner}.{key}"), review, into);
    }
}

/// A string: `"text"`, or `{ text = "…", of = "…", status = "…" }`.
fn string(table: &Table<'_, '_>, key: &str, name: &str, review: Review, into: &mut Translation) {
    let Some((line, value)) = table.raw(key) else {
        return;
    };
    let mut found = Translated {
        text: String::new(),
        of: None,
        review,
        forms: Vec::new(),
        file: table.file.name.to_owned(),
        line,
    };
    if value.as_str().is_some() {
        match table.as_text(line, key, value) {
            Some(text) => found.text = text.text,
            None => return,
        }
    } else {
        let Some(entry) = table.as_table(line, key, value) else {
            return;
        };
        found.text = entry.needed_text("text").text;
        found.review = entry.one_of("status", &Review::NAMES).unwrap_or(review);
        if let Some(of) = entry.text("of") {
            found.of = SourceHash::parse(&of.text);
            if found.of.is_none() {
                let expected = Phrase::Stamp {};
                entry.bad(of.line, "of", &of.text, expected);
            }
        }
        let forms = entry.texts("forms").into_iter().map(|t| t.text);
        found.forms = forms.collect();
        entry.finish();
        if found.text.is_empty() {
            return;
        }
    }
    let named = StringKey(name.to_owned());
    match into.strings.get(&named) {
        Some(other) => {
            let file = other.file.clone();
            let expected = Phrase::StringOnce { file };
            table.bad(line, key, &found.text, expected);
        }
        None => {
            into.strings.insert(named, found);
        }
    }
}
