//! A team's description by RFC 2350: each item to the field that has its number.
//!
//! Not here: recognising headings (`exchange::rfc2350`). Invariant: an item without a field, and a
//! heading that is not known, are named with their line.

use exchange::rfc2350::{Imported, Item, Unplaced};

use super::{Writing, bad, done, refused};
use crate::error::DirectoryError;
use crate::list::ImportFile;
use crate::record::code::SERVICES;
use crate::record::exchange::{ByKey, Read};
use crate::record::field::{Field, Kind, Shape};
use crate::text::fold;

/// Items that the gateway says itself: when and where the description stands, and by what it is
/// verified; and headings that have only others below them.
const OWN: [Item; 8] = [
    Item::Document,
    Item::Updated,
    Item::Locations,
    Item::Authentication,
    Item::Contact,
    Item::Charter,
    Item::Policies,
    Item::Name,
];

const NO_FIELD: &str = "no field for this heading";

pub(super) fn read(file: &ImportFile<'_>) -> Result<Read, DirectoryError> {
    let found = exchange::rfc2350::read(file.bytes).map_err(|e| bad(file, e.to_string()))?;
    let name = found.document.team.trim().to_owned();
    if name.is_empty() {
        return Err(bad(
            file,
            "item 2.1, the name of the team, is missing".to_owned(),
        ));
    }
    let (mut records, mut left) = (ByKey::default(), Vec::new());
    if let Some(cells) = records.record(1, &fold(&name), Kind::Organisation, None) {
        let mut to = Writing {
            cells,
            refused: &mut left,
            line: 1,
        };
        to.put("name", "", &name);
        to.put("kind", "", "csirt");
        items(&found, &name, &mut to);
        for one in &found.unplaced {
            to.line = one.line;
            to.put("service", "", service(&one.heading).unwrap_or(""));
        }
    }
    // Before the first heading stands the title; a service begins like a heading.
    let is_title = |one: &Unplaced| one.heading.is_empty() && lines(&one.text).count() <= 2;
    let told = |one: &&Unplaced| !is_title(one) && service(&one.heading).is_none();
    for one in found.unplaced.iter().filter(told) {
        left.push(refused(one.line, Some(&one.heading), NO_FIELD));
    }
    Ok(done(records, left))
}

fn items(found: &Imported, name: &str, to: &mut Writing<'_>) {
    for (item, text) in &found.document.items {
        let placed = found.placed.iter().find(|p| p.item == *item);
        to.line = placed.map_or(1, |p| p.line);
        match item {
            Item::Name => short_name(text, name, to),
            Item::Services => services(text, to),
            Item::OtherInformation => addresses("website", text, to),
            Item::CustomerContact => at_all_hours(text, to),
            Item::Sponsorship => to.put("sponsor", "", text),
            other => match field(*other) {
                Some(field) => values(field, text, to),
                None if OWN.contains(other) => {}
                None => {
                    let heading = placed.map_or(other.number(), |p| p.heading.as_str());
                    to.refused.push(refused(to.line, Some(heading), NO_FIELD));
                }
            },
        }
    }
}

/// The field that has the number of an item.
fn field(item: Item) -> Option<&'static Field> {
    let mut fields = Kind::Organisation.fields();
    fields.find(|f| f.rfc2350 == Some(item.number()))
}

fn values(field: &'static Field, text: &str, to: &mut Writing<'_>) {
    match field.shape {
        Shape::Text => to.put(field.name, "", text),
        Shape::Mail => addresses(field.name, text, to),
        Shape::Address => addresses(field.name, text, to),
        Shape::Telephone => {
            for line in lines(text) {
                to.put(field.name, "", number(line));
            }
        }
        Shape::Fingerprint => {
            for line in lines(text) {
                keys(field.name, line, to);
            }
        }
        _ => {
            for line in lines(text) {
                to.put(field.name, "", line);
            }
        }
    }
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|l| !l.is_empty())
}

/// A number without what stands around it: "Duty: +1 202 555 0143 (at all hours)".
fn number(line: &str) -> &str {
    let from = line.find('+').unwrap_or(0);
    let rest = &line[from..];
    let end = rest.find(['(', ',', ';']).unwrap_or(rest.len());
    rest[..end].trim()
}

/// The mail or web addresses of a text; a line without one is told.
fn addresses(field: &'static str, text: &str, to: &mut Writing<'_>) {
    let is_one = |word: &&str| match field {
        "mail" => word.contains('@'),
        _ => word.starts_with("https://") || word.starts_with("http://"),
    };
    let around = ['<', '>', '(', ')', ',', ';', '"', '.'];
    for line in lines(text) {
        let mut words = line.split_whitespace();
        let mut any = false;
        for word in words.by_ref().filter(|w| is_one(w)) {
            any = true;
            to.put(
                field,
                "",
                word.trim_matches(around).trim_start_matches("mailto:"),
            );
        }
        if !any {
            to.refused.push(refused(
                to.line,
                Some(field),
                format!("no address in \"{line}\""),
            ));
        }
    }
}

/// A fingerprint: forty or more hexadecimal digits, blanks between them or not.
fn keys(field: &'static str, line: &str, to: &mut Writing<'_>) {
    let after = line.rsplit_once([':', '=']).map_or(line, |(_, rest)| rest);
    let digits: String = after.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = digits.trim_start_matches("0x");
    let is_print = digits.len() >= 40 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    match is_print {
        true => to.put(field, "", digits),
        false => {
            let why = format!("no fingerprint in \"{line}\"");
            to.refused.push(refused(to.line, Some(field), why));
        }
    }
}

/// What stands beside the name: a short one.
fn short_name(text: &str, name: &str, to: &mut Writing<'_>) {
    for line in lines(text).filter(|l| *l != name) {
        to.put("short_name", "", line);
    }
}

/// The number of the FIRST CSIRT Services Framework with which a line begins.
fn service(line: &str) -> Option<&str> {
    let code = line.split_whitespace().next()?;
    SERVICES.message(code).map(|_| code)
}

/// Services by their numbers; lines without one are told.
fn services(text: &str, to: &mut Writing<'_>) {
    for line in lines(text) {
        match service(line) {
            Some(code) => to.put("service", "", code),
            None => {
                let why = format!("no service of the FIRST framework in \"{line}\"");
                to.refused.push(refused(to.line, Some("service"), why));
            }
        }
    }
}

/// Numbers for emergencies, and hours.
fn at_all_hours(text: &str, to: &mut Writing<'_>) {
    let (numbers, words): (Vec<&str>, Vec<&str>) =
        lines(text).partition(|l| exchange::e164::parse(number(l), None).is_ok());
    for one in numbers {
        to.put("emergency", "", number(one));
    }
    to.put("hours", "", &words.join("\n"));
}
