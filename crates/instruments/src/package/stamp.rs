//! Writes the files of a language anew: in the order of the source, each string with the hash of
//! the source text it translates, the source beside it, what is missing as a comment to fill in.
//!
//! Not here: translating, and deciding that a stale translation is still right. Invariant: no
//! translation is lost or changed, and writing twice changes nothing.

use std::collections::BTreeMap;
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
    // TOML takes keys without a table only before the first table.
    let (top, rest): (Vec<_>, Vec<_>) = strings
        .iter()
        .partition(|s| s.key.starts_with("instrument."));
    for string in top.into_iter().chain(rest) {
        let (table, field) = string.key.rsplit_once('.').unwrap_or(("", &string.key));
        if table != owner && table != "instrument" {
            let _ = writeln!(out, "\n[{table}]");
        }
        table.clone_into(&mut owner);
        let source: Vec<&str> = string.text.text.split_whitespace().collect();
        let _ = writeln!(out, "# {}", source.join(" "));
        match translation.get(&string.key) {
            Some(found) => entry(&mut out, field, found, &string.text.text, stale),
            None => {
                let _ = writeln!(out, "#{field} = \"\"");
            }
        }
    }
    out.trim_start().to_owned()
}

fn entry(out: &mut String, field: &str, found: &Translated, source: &str, stale: Stale) {
    let now = SourceHash::of(source);
    let is_stale = found.of.is_some() && found.status(source) == TranslationStatus::Stale;
    let (of, review) = match (&found.of, stale) {
        (None, _) => (now, found.review),
        (Some(_), Stale::Compared) if is_stale => (now, Review::Draft),
        (Some(old), _) => (old.clone(), found.review),
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
    let of = of.as_str();
    let _ = writeln!(out, ", of = \"{of}\", status = \"{status}\" }}");
}

/// A TOML string on one line.
fn quoted(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut out = String::from("\"");
    for c in words.join(" ").chars() {
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
    out.push('"');
    out
}
