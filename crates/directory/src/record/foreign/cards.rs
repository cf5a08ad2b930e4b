//! Contact cards: organisations, people, and functions that people hold in turn.
//!
//! Not here: the form (`exchange::vcard`). Invariant: a person or function belongs to the
//! organisation that its card names; a card that names none is refused.

use std::collections::HashMap;

use exchange::vcard::{BadCard, Card, Cards, Found, Kind as CardKind, Local, Use, VcardLimits};

use super::{Writing, bad, done, refused, said};
use crate::error::DirectoryError;
use crate::list::ImportFile;
use crate::record::exchange::{ByKey, Read};
use crate::record::field::Kind;
use crate::text::fold;

/// Bytes that the reader is given at a time, so that a limit ends the reading early.
const CHUNK: usize = 64 * 1024;

pub(super) fn read(file: &ImportFile<'_>) -> Result<Read, DirectoryError> {
    let mut reader = Cards::new(VcardLimits::default(), None);
    let mut found = Vec::new();
    let mut each = |one: Result<Found, BadCard>| found.push(one);
    for chunk in file.bytes.chunks(CHUNK) {
        let pushed = reader.push(chunk, &mut each);
        pushed.map_err(|e| bad(file, e.to_string()))?;
    }
    let finished = reader.finish(&mut each);
    finished.map_err(|e| bad(file, e.to_string()))?;
    let (mut records, mut left) = (ByKey::default(), Vec::new());
    let organisations = found
        .iter()
        .flatten()
        .filter(|f| f.card.kind == CardKind::Organization);
    let names = organisations.flat_map(|f| f.card.names.iter().map(|n| (fold(&n.full), key(f))));
    let keys: Keys = names.collect();
    for one in &found {
        match one {
            Ok(found) => card(found, &keys, &mut records, &mut left),
            Err(error) => left.push(refused(line_of(error), None, error.to_string())),
        }
    }
    Ok(done(records, left))
}

const fn line_of(error: &BadCard) -> u64 {
    match error {
        BadCard::Outside { line }
        | BadCard::Unclosed { line }
        | BadCard::Version { line, .. }
        | BadCard::Nobody { line } => *line,
    }
}

/// The keys of organisations that have a card of their own, by their names.
type Keys = HashMap<String, String>;

/// By what the source knows a card.
fn key(found: &Found) -> String {
    let key = found
        .uid
        .clone()
        .unwrap_or_else(|| found.card.uid.to_string());
    key.trim_start_matches("urn:uuid:").to_owned()
}

fn card(found: &Found, keys: &Keys, records: &mut ByKey, left: &mut Vec<crate::list::Refused>) {
    let (card, line) = (&found.card, found.line);
    for (line, note) in &found.notes {
        left.push(refused(*line, None, note.clone()));
    }
    let kind = match card.kind {
        CardKind::Organization => Kind::Organisation,
        CardKind::Person => Kind::Person,
        CardKind::Function => Kind::Function,
    };
    let of = match kind {
        Kind::Organisation => None,
        _ => match organisation(card, (line, keys), records, left) {
            Some(key) => Some(key),
            None => {
                let name = card.names.first().map_or("", |n| n.full.as_str());
                let message = ("directory-refused-owner", vec![("text", name.to_owned())]);
                left.push(said(line, None, message));
                return;
            }
        },
    };
    let Some(cells) = records.record(line, &key(found), kind, of) else {
        left.push(refused(
            line,
            Some("UID"),
            "another card of another kind has the same UID",
        ));
        return;
    };
    let mut to = Writing {
        cells,
        refused: left,
        line,
    };
    values(card, kind, &mut to);
}

fn tag(language: Option<&base::LanguageTag>) -> String {
    language.map(ToString::to_string).unwrap_or_default()
}

fn values(card: &Card, kind: Kind, to: &mut Writing<'_>) {
    // The original stands for every language that says nothing of its own.
    for (at, name) in card.names.iter().enumerate() {
        let tag = if at == 0 {
            String::new()
        } else {
            tag(name.language.as_ref())
        };
        match kind {
            Kind::Function => to.put("function", &tag, &name.full),
            Kind::Person if at > 0 => {}
            _ => to.put("name", &tag, &name.full),
        }
    }
    if kind == Kind::Person {
        let prefix = card.names.first().map_or("", |n| n.prefix.as_str());
        to.put("honorific", "", prefix);
        local(to, "function", &card.role);
    }
    for mail in &card.emails {
        to.put("mail", "", mail);
    }
    for phone in &card.telephones {
        let field = match (phone.used, kind) {
            (Use::Fax, Kind::Organisation) => "fax",
            _ => "telephone",
        };
        to.put(field, "", &phone.number.to_string());
    }
    if kind == Kind::Organisation {
        for url in &card.urls {
            to.put("website", "", url);
        }
    }
    to.put("time_zone", "", card.time_zone.as_deref().unwrap_or(""));
    for language in &card.languages {
        to.put("language", "", &language.to_string());
    }
}

fn local(to: &mut Writing<'_>, field: &'static str, all: &[Local]) {
    for one in all {
        to.put(field, &tag(one.language.as_ref()), &one.text);
    }
}

/// The key of the organisation that a card names, which becomes a record of the file too.
fn organisation(
    card: &Card,
    (line, keys): (u64, &Keys),
    records: &mut ByKey,
    left: &mut Vec<crate::list::Refused>,
) -> Option<String> {
    let first = card.organization.first()?;
    let name = first.units.first().filter(|n| !n.trim().is_empty())?;
    if let Some(key) = keys.get(&fold(name)) {
        return Some(key.clone());
    }
    let key = format!("organisation {}", fold(name));
    let cells = records.record(line, &key, Kind::Organisation, None)?;
    let mut to = Writing {
        cells,
        refused: left,
        line,
    };
    // Of two cards of one organisation the second says nothing new.
    if to.cells.said.is_empty() {
        to.put("name", "", name);
    }
    Some(key)
}
