//! One organisation of an edition: its names, what is said of it, its people and functions.
//!
//! Not here: where it stands (`document`). Invariant: a value that people wrote is set in its own
//! language and direction, and never read as markup or link target unchecked.

use base::LanguageTag;
use press::{Document, Level, Link, Run};
use web::i18n::Lang;

use super::document::{Placed, Plan, term, word};
use super::volume::{Entry, ORGANISATION, Printed};
use crate::record::code::{CONTACT_ROLES, LEVELS};
use crate::record::{Kind, Shape};

/// Between the parts of a line, in every language.
const BETWEEN: &str = " · ";

/// What languages are called in themselves.
const LANGUAGES: [(&str, &str); 6] = [
    ("ar", "العربية"),
    ("en", "English"),
    ("es", "español"),
    ("fr", "français"),
    ("ru", "русский"),
    ("zh", "中文"),
];

/// Fields that stand in headings and in the line of names.
const ABOVE: [&str; 6] = ["name", "short_name", "alias", "sector", "country", "region"];

pub(super) fn write(plan: &Plan<'_>, placed: &Placed<'_>, out: &mut Document) {
    let (lang, entry) = (plan.lang, placed.entry);
    let tag = lang.tag().as_str();
    let number = i64::try_from(placed.number).unwrap_or(i64::MAX);
    let mut title = vec![
        Run::plain(format!("{}{BETWEEN}", lang.number(number))),
        Run::user(entry.title(tag).unwrap_or_default()),
    ];
    if let Some(short) = entry.first("short_name", tag) {
        title.extend([Run::plain(" ("), Run::user(short), Run::plain(")")]);
    }
    out.heading(Level::Three, &placed.anchor(), title);
    out.lead(joined(others(entry, tag)));
    let mut entries = Vec::new();
    for name in ORGANISATION.iter().filter(|n| !ABOVE.contains(*n)) {
        let field = Kind::Organisation.field(name);
        let said = entry
            .best(name, tag)
            .and_then(|s| values(s, field?.shape, lang));
        if let (Some(field), Some(said)) = (field, said) {
            entries.push((vec![Run::plain(word(lang, field.message))], said));
        }
    }
    let contacts = plan.contacts(&entry.id);
    let people: Vec<Vec<Run>> = contacts.iter().map(|c| contact(plan, c)).collect();
    if !people.is_empty() {
        let head = Run::plain(word(lang, "directory-page-people"));
        entries.push((vec![head], people));
    }
    let verified = contacts.iter().filter_map(|c| c.verified.as_deref()).max();
    if let Some(day) = verified.and_then(base::Day::parse) {
        let head = Run::plain(word(lang, "directory-page-verified"));
        entries.push((vec![head], vec![vec![Run::plain(lang.day(day))]]));
    }
    out.definitions(entries);
}

/// The names beside the one in the heading: in other languages, and others.
pub(super) fn others(entry: &Entry, tag: &str) -> Vec<Run> {
    let shown = entry.first("name", tag).unwrap_or_default();
    let mut seen = vec![shown];
    let mut out = Vec::new();
    for said in entry.of("name").chain(entry.of("alias")) {
        for value in &said.values {
            if !seen.contains(&value.as_str()) {
                seen.push(value);
                out.push(written(value, &said.language));
            }
        }
    }
    out
}

fn joined(parts: Vec<Run>) -> Vec<Run> {
    let mut out = Vec::new();
    for part in parts {
        if !out.is_empty() {
            out.push(Run::plain(BETWEEN));
        }
        out.push(part);
    }
    out
}

/// Words that people wrote in a language, or in one that nobody named.
fn written(text: &str, language: &str) -> Run {
    let run = Run::user(text);
    match language.parse::<LanguageTag>() {
        Ok(tag) => run.in_language(&tag),
        Err(_) => run,
    }
}

/// The values of a field as paragraphs; `None` where there is nothing to say.
fn values(said: &Printed, shape: Shape, lang: &Lang) -> Option<Vec<Vec<Run>>> {
    if said.field == "national" && said.values.iter().all(|v| v != "yes") {
        return None;
    }
    let runs: Vec<Run> = said
        .values
        .iter()
        .map(|v| value(v, &said.language, shape, lang))
        .collect();
    (!runs.is_empty()).then(|| match shape {
        Shape::Text => runs.into_iter().map(|r| vec![r]).collect(),
        _ => vec![joined(runs)],
    })
}

pub(super) fn value(text: &str, language: &str, shape: Shape, lang: &Lang) -> Run {
    match shape {
        Shape::Code(codes) => match codes.message(text) {
            Some(message) => Run::plain(word(lang, message)),
            None => Run::code(text),
        },
        Shape::Line | Shape::Text => written(text, language),
        Shape::Mail => Run::code(text).to(Link::outside(&format!("mailto:{text}"))),
        Shape::Address => Run::code(text).to(Link::outside(text)),
        Shape::Language => match LANGUAGES.iter().find(|(tag, _)| *tag == text) {
            Some((tag, name)) => written(name, tag),
            None => Run::code(text),
        },
        Shape::Date | Shape::Day => match base::Day::parse(text) {
            Some(day) => Run::plain(lang.day(day)),
            None => Run::code(text),
        },
        _ => Run::code(text),
    }
}

/// A person or a function in a line: who, as what, how to reach them, as what they are designated.
fn contact(plan: &Plan<'_>, entry: &Entry) -> Vec<Run> {
    let lang = plan.lang;
    let tag = lang.tag().as_str();
    let mut parts = Vec::new();
    let name = entry.best("name", tag);
    if let Some((said, text)) = name.and_then(|s| Some((s, s.values.first()?))) {
        let honorific = entry.first("honorific", tag).map(|h| format!("{h} "));
        let text = format!("{}{text}", honorific.unwrap_or_default());
        parts.push(written(&text, &said.language).styled(press::Style::Strong));
    }
    if let Some(said) = entry.best("function", tag) {
        parts.extend(said.values.iter().map(|v| written(v, &said.language)));
    }
    let roles = entry.of("role").flat_map(|s| &s.values);
    let roles = roles.filter_map(|r| CONTACT_ROLES.message(r));
    let roles: Vec<String> = roles.map(|m| word(lang, m)).collect();
    if !roles.is_empty() {
        parts.push(Run::plain(lang.list(&roles)));
    }
    for name in ["mail", "telephone", "hours", "time_zone", "language", "key"] {
        let Some(field) = Kind::Person.field(name) else {
            continue;
        };
        let said = entry.best(name, tag);
        let all = said
            .into_iter()
            .flat_map(|s| s.values.iter().map(move |v| (v, s)));
        parts.extend(all.map(|(v, s)| value(v, &s.language, field.shape, lang)));
    }
    for designation in plan.designations(&entry.id) {
        let level = designation.first("level", "").unwrap_or_default();
        if let Some(message) = LEVELS.message(level) {
            let text = format!("{} ({})", word(lang, message), term(designation, lang));
            parts.push(Run::plain(text));
        }
    }
    joined(parts)
}
