//! The description of a team by RFC 2350.
//!
//! Not here: its text and HTML (`exchange::rfc2350`), signing. Invariant: an item holds values of
//! the fields that the table of fields gives to its number, and nothing else.

use base::LanguageTag;
use exchange::rfc2350::{Document, Item};

use super::{changed, texts};
use crate::record::Seen;
use crate::record::code::SERVICES;

/// The description in a language, or each item in the next best. `place` is where it may be found;
/// `word` says a message.
#[must_use]
pub fn description(
    seen: &Seen,
    language: &LanguageTag,
    place: &str,
    word: &dyn Fn(&str) -> String,
) -> Document {
    let tag = language.as_str();
    let mut document = Document {
        team: seen.title(tag).unwrap_or_default().to_owned(),
        ..Document::default()
    };
    let mut add = |item: Item, text: String| {
        let known = document.items.entry(item).or_default();
        if !known.is_empty() {
            known.push_str("\n\n");
        }
        known.push_str(&text);
    };
    if let Some(at) = changed(seen) {
        add(Item::Updated, at.day().to_string());
    }
    for field in seen.record.kind.fields() {
        let item = field.rfc2350.and_then(Item::of_number);
        let all = texts(seen, field.name, tag);
        if let (Some(item), false) = (item, all.is_empty()) {
            add(item, all.join("\n"));
        }
    }
    add(Item::Locations, place.to_owned());
    let services = texts(seen, "service", "").into_iter();
    let services: Vec<String> = services
        .filter_map(|code| Some(format!("{code} {}", word(SERVICES.message(code)?))))
        .collect();
    if !services.is_empty() {
        add(Item::Services, services.join("\n"));
    }
    let websites = texts(seen, "website", "");
    if !websites.is_empty() {
        add(Item::OtherInformation, websites.join("\n"));
    }
    document
}
