//! Writes the files of a language anew: in the order of the source, each string with the hash of
//! the source text it translates, the source beside it, what is missing as a comment to fill in.
//!
//! Not here: translating, and deciding that a stale translation is still right. Invariant: no
//! translation is lost or changed, and writing twice changes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use base::LanguageTag;

use super::strings::SourceString;
use super::translation::{Review, SourceHash};
use super::{Package, Translated, Translation, TranslationStatus};

/// What to do with translations whose source has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stale {
    /// They keep the old hash and stay stale.
    Keep,
    /// Somebody has compared them: they get the new hash, and are drafts again.
    Compared,
}

/// The files of a language as they should stand: path and text. Files of sections without any
/// translation come as templates.
#[must_use]
pub fn stamp(package: &Package, language: &LanguageTag, stale: Stale) -> BTreeMap<String, String> {
    let empty = Translation::default();
    let translation = package.translations.get(language).unwrap_or(&empty);
    let mut parts: BTreeMap<&str, Vec<SourceString<'_>>> = BTreeMap::new();
    for string in package.strings() {
        parts.entry(string.part).or_default().push(string);
    }
    parts
        .into_iter()
        .map(|(part, strings)| {
            let path = format!("lang/{language}/{part}.toml");
            let text = file(&path, &strings, translation, stale);
            (path, text)
        })
        .collect()
}

/// A line of a file: a string of the source, or a translation whose source is gone and which is
/// kept where it was, for the check to name it.
struct Line<'a> {
    table: &'a str,
    field: &'a str,
    source: Option<&'a str>,
    found: Option<&'a Translated>,
}

fn file(
    path: &str,
    strings: &[SourceString<'_>],
    translation: &Translation,
    stale: Stale,
) -> String {
    let mut out = String::new();
    if let Some(name) = translation.approved_by.get(path) {
        let name = quoted(name);
        let _ = writeln!(out, "translation = {{ approved_by = {name} }}\n");
    }
    let mut owner = String::new();
    for line in lines(path, strings, translation) {
        if line.table != owner && line.table != "instrument" {
            let _ = writeln!(out, "\n[{}]", line.table);
        }
        line.table.clone_into(&mut owner);
        if let Some(source) = line.source {
            let words: Vec<&str> = source.split_whitespace().collect();
            // A comment ends with its line, and takes no other sign of control.
            let plain = words.join(" ").replace(char::is_control, " ");
            let _ = writeln!(out, "# {plain}");
        }
        match (line.found, line.source) {
            (Some(found), source) => entry(&mut out, line.field, found, source, stale),
            (None, _) => {
                let _ = writeln!(out, "#{} = \"\"", line.field);
            }
        }
    }
    out.trim_start().to_owned()
}

/// The lines of a file, those of one table together, those without a table first.
fn lines<'a>(
    path: &str,
    strings: &'a [SourceString<'_>],
    translation: &'a Translation,
) -> Vec<Line<'a>> {
    let split = |key: &'a str| key.rsplit_once('.').unwrap_or(("instrument", key));
    let mut order: Vec<&str> = vec!["instrument"];
    let mut tables: BTreeMap<&str, Vec<Line<'a>>> = BTreeMap::new();
    let mut add = |key: &'a str, source, found| {
        let (table, field) = split(key);
        if !order.contains(&table) && !tables.contains_key(table) {
            order.push(table);
        }
        let line = Line {
            table,
            field,
            source,
            found,
        };
        tables.entry(table).or_default().push(line);
    };
    let mut known = BTreeSet::new();
    for string in strings {
        known.insert(string.key.as_str());
        let found = translation.get(&string.key);
        add(&string.key, Some(string.text.text.as_str()), found);
    }
    let orphans = translation.strings.iter();
    for (key, found) in orphans.filter(|(k, f)| f.file == path && !known.contains(k.0.as_str())) {
        add(&key.0, None, Some(found));
    }
    let tables = &mut tables;
    order
        .into_iter()
        .flat_map(|table| tables.remove(table).unwrap_or_default())
        .collect()
}

fn entry(out: &mut String, field: &str, found: &Translated, source: Option<&str>, stale: Stale) {
    let now = source.map(SourceHash::of);
    let is_stale = source.is_some_and(|s| found.status(s) == TranslationStatus::Stale);
    let (of, review) = match (&found.of, stale) {
        (None, _) => (now, found.review),
        (Some(_), Stale::Compared) if is_stale => (now, Review::Draft),
        (Some(old), _) => (Some(old.clone()), found.review),
    };
    let names = Review::NAMES.iter();
    let status = names
        .filter(|(_, r)| *r == review)
        .map(|(n, _)| *n)
        .collect::<String>();
    let _ = write!(out, "{field} = {{ text = {}", quoted(&found.text));
    if !found.forms.is_empty() {
        let forms: Vec<String> = found.forms.iter().map(|f| quoted(f)).collect();
        let _ = write!(out, ", forms = [{}]", forms.join(", "));
    }
    if let Some(of) = of {
        let _ = write!(out, ", of = \"{}\"", of.as_str());
    }
    let _ = writeln!(out, ", status = \"{status}\" }}");
}

/// A TOML string: on one line, or a line for each paragraph where there are several.
fn quoted(text: &str) -> String {
    let flat = |text: &str| {
        let words: Vec<&str> = text.split_ascii_whitespace().collect();
        escaped(&words.join(" "))
    };
    let paragraphs: Vec<String> = text.split("\n\n").map(flat).collect();
    let paragraphs: Vec<String> = paragraphs.into_iter().filter(|p| !p.is_empty()).collect();
    match paragraphs.as_slice() {
        [] => "\"\"".to_owned(),
        [one] => format!("\"{one}\""),
        // TOML leaves out the line end after the opening signs.
        many => format!("\"\"\"\n{}\"\"\"", many.join("\n\n")),
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}
