//! Cards as text.
//!
//! Not here: who may see what of a card; the caller leaves out what may not go. Invariant: every
//! card has UID, KIND and FN, in this order of lines always, so that equal cards are equal bytes.

use super::card::{Card, Key, Kind, Local, Name, Use};
use super::fold;
use base::{LanguageTag, Timestamp};
use base64::Engine;

/// Appends one card.
pub fn write(card: &Card, out: &mut String) {
    for fixed in ["BEGIN:VCARD", "VERSION:4.0"] {
        fold::line(out, fixed);
    }
    let kind = match card.kind {
        Kind::Organization => "KIND:org",
        Kind::Person | Kind::Function => "KIND:individual",
    };
    fold::line(out, kind);
    fold::line(out, &format!("UID:urn:uuid:{}", card.uid));
    names(card, out);
    locals(out, "ROLE", "3", &card.role);
    for (i, email) in card.emails.iter().enumerate() {
        let mut line = format!("EMAIL;PREF={}:", preference(i));
        fold::text(&mut line, email);
        fold::line(out, &line);
    }
    for (i, telephone) in card.telephones.iter().enumerate() {
        let used = match telephone.used {
            Use::Voice => "voice",
            Use::Cell => "cell",
            Use::Fax => "fax",
        };
        let uri = telephone.number.uri();
        let head = format!("TEL;VALUE=uri;TYPE={used};PREF={}:", preference(i));
        fold::line(out, &(head + &uri));
    }
    for url in &card.urls {
        let mut line = String::from("URL:");
        fold::uri(&mut line, url);
        fold::line(out, &line);
    }
    card.keys.iter().for_each(|one| key(out, one));
    rest(card, out);
    fold::line(out, "END:VCARD");
}

/// A list of cards, one after the other.
#[must_use]
pub fn write_all<'a>(cards: impl IntoIterator<Item = &'a Card>) -> String {
    let mut out = String::new();
    for card in cards {
        write(card, &mut out);
    }
    out
}

/// PREF runs from 1 to 100 (RFC 6350 §5.3).
fn preference(index: usize) -> usize {
    (index + 1).min(100)
}

fn names(card: &Card, out: &mut String) {
    let identifier = card.uid.to_string();
    let fallback = card.emails.first().unwrap_or(&identifier);
    if card.names.is_empty() {
        let mut line = String::from("FN:");
        fold::text(&mut line, fallback);
        fold::line(out, &line);
    }
    let several = card.names.len() > 1;
    for name in &card.names {
        let mut line = head("FN", "1", several, name.language.as_ref());
        fold::text(&mut line, &name.full);
        fold::line(out, &line);
    }
    if card.kind == Kind::Person {
        for name in &card.names {
            structured(out, name, several);
        }
    }
    let several = card.organization.len() > 1;
    for organization in &card.organization {
        let mut line = head("ORG", "2", several, organization.language.as_ref());
        for (i, unit) in organization.units.iter().enumerate() {
            line.push_str(if i > 0 { ";" } else { "" });
            fold::text(&mut line, unit);
        }
        fold::line(out, &line);
    }
}

/// Family, given, additional, prefix, suffix (RFC 6350 §6.2.2).
fn structured(out: &mut String, name: &Name, several: bool) {
    let mut line = head("N", "1", several, name.language.as_ref());
    for (i, part) in [&name.family, &name.given, "", &name.prefix, ""]
        .into_iter()
        .enumerate()
    {
        line.push_str(if i > 0 { ";" } else { "" });
        fold::text(&mut line, part);
    }
    fold::line(out, &line);
}

/// The name of the property with the language, and what binds values that stand for the same.
fn head(property: &str, group: &str, several: bool, language: Option<&LanguageTag>) -> String {
    let mut line = String::from(property);
    if several {
        line.push_str(";ALTID=");
        line.push_str(group);
    }
    if let Some(language) = language {
        line.push_str(";LANGUAGE=");
        fold::parameter(&mut line, language.as_str());
    }
    line.push(':');
    line
}

fn locals(out: &mut String, property: &str, group: &str, texts: &[Local]) {
    for local in texts {
        let mut line = head(property, group, texts.len() > 1, local.language.as_ref());
        fold::text(&mut line, &local.text);
        fold::line(out, &line);
    }
}

fn key(out: &mut String, key: &Key) {
    let mut line = String::from("KEY;MEDIATYPE=application/pgp-keys:");
    match key {
        Key::At(place) => fold::uri(&mut line, place),
        Key::Binary(bytes) => {
            line = String::from("KEY:data:application/pgp-keys;base64,");
            line.push_str(&base64::engine::general_purpose::STANDARD.encode(bytes));
        }
    }
    fold::line(out, &line);
}

fn rest(card: &Card, out: &mut String) {
    if let Some(zone) = &card.time_zone {
        let mut line = String::from("TZ:");
        fold::text(&mut line, zone);
        fold::line(out, &line);
    }
    for (i, language) in card.languages.iter().enumerate() {
        fold::line(out, &format!("LANG;PREF={}:{language}", preference(i)));
    }
    locals(out, "NOTE", "4", &card.note);
    if let Some(at) = card.revised {
        fold::line(out, &format!("REV:{}", stamp(at)));
    }
}

/// The basic form of ISO 8601 in whole seconds (RFC 6350 §4.3.5).
fn stamp(at: Timestamp) -> String {
    let whole = Timestamp::from_micros(at.micros().div_euclid(1_000_000) * 1_000_000);
    whole.rfc3339().replace(['-', ':'], "")
}
