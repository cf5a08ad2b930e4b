//! An edition as a typed document: cover, method, organisations by region and country, points of
//! contact, indexes.
//!
//! Not here: one organisation (`entry`), formats (`press`). Invariant: what is written is the volume
//! and the words of the language; nothing is read from the directory.

use std::collections::HashMap;

use base::{CountryCode, Day};
use press::{Cell, Column, Document, Head, Labels, Level, Note, Pages, Run, Table};
use web::i18n::{Arg, Lang};

use super::volume::Entry;
use super::{Edition, Volume, entry, index};
use crate::country::{self, Region};
use crate::record::Kind;
use crate::record::code::{LEVELS, SECTORS};

/// An organisation in its place.
pub(super) struct Placed<'v> {
    /// Its number in the edition, by which the indexes name it.
    pub number: usize,
    pub entry: &'v Entry,
    pub region: Option<Region>,
    pub country: Option<CountryCode>,
    pub sector: Option<&'v str>,
}

/// The volume in the order in which it is printed.
pub(super) struct Plan<'v> {
    pub lang: &'v Lang,
    pub organisations: Vec<Placed<'v>>,
    contacts: HashMap<&'v str, Vec<&'v Entry>>,
    designations: HashMap<&'v str, Vec<&'v Entry>>,
}

/// A message without marks of direction, which formats set by themselves.
pub(super) fn say(lang: &Lang, id: &str, args: &[(&str, Arg)]) -> String {
    let text = lang.plain_with(id, args);
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

pub(super) fn word(lang: &Lang, id: &str) -> String {
    say(lang, id, &[])
}

impl Placed<'_> {
    /// The heading that indexes lead to.
    pub(super) fn anchor(&self) -> String {
        format!("o{}", self.number)
    }
}

impl<'v> Plan<'v> {
    pub(super) fn new(volume: &'v Volume, lang: &'v Lang) -> Self {
        let tag = lang.tag().as_str();
        let mut organisations: Vec<Placed<'v>> = Vec::new();
        let mut contacts: HashMap<&str, Vec<&Entry>> = HashMap::new();
        let mut designations: HashMap<&str, Vec<&Entry>> = HashMap::new();
        for entry in &volume.entries {
            if entry.is(Kind::Organisation) {
                let country: Option<CountryCode> =
                    entry.first("country", "").and_then(|c| c.parse().ok());
                organisations.push(Placed {
                    number: 0,
                    entry,
                    region: country::region(country, entry.first("region", "")),
                    country,
                    sector: entry.first("sector", ""),
                });
            } else if let Some(contact) = &entry.contact {
                designations.entry(contact).or_default().push(entry);
            } else {
                contacts.entry(&entry.of).or_default().push(entry);
            }
        }
        // What is not stated comes last.
        let key = |p: &Placed<'_>| {
            let region = p.region.map(|r| lang.plain(r.message_id()));
            let country = p.country.map(|c| country::name(c, lang));
            let sector = p.sector.and_then(|s| SECTORS.message(s));
            let sector = sector.map(|m| lang.plain(m));
            let title = p.entry.title(tag).unwrap_or_default().to_owned();
            [region, country, sector, Some(title)]
        };
        organisations.sort_by_cached_key(|p| Sorted(key(p), p.entry.id.clone(), lang.clone()));
        for (at, placed) in organisations.iter_mut().enumerate() {
            placed.number = at + 1;
        }
        Self {
            lang,
            organisations,
            contacts,
            designations,
        }
    }

    /// The people and functions of an organisation, by name.
    pub(super) fn contacts(&self, of: &str) -> Vec<&'v Entry> {
        let tag = self.lang.tag().as_str();
        let mut all = self.contacts.get(of).cloned().unwrap_or_default();
        let title = |e: &Entry| e.title(tag).unwrap_or_default().to_owned();
        all.sort_by(|a, b| self.lang.compare(&title(a), &title(b)));
        all
    }

    /// As what a contact is designated.
    pub(super) fn designations(&self, contact: &str) -> &[&'v Entry] {
        self.designations.get(contact).map_or(&[], Vec::as_slice)
    }
}

/// Texts in the order of a language, missing ones last; then an id, so that the order is one.
struct Sorted([Option<String>; 4], String, Lang);

impl Ord for Sorted {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        for (a, b) in self.0.iter().zip(&other.0) {
            let order = match (a, b) {
                (Some(a), Some(b)) => self.2.compare(a, b),
                (a, b) => b.is_some().cmp(&a.is_some()),
            };
            if order.is_ne() {
                return order;
            }
        }
        self.1.cmp(&other.1)
    }
}

impl PartialOrd for Sorted {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Sorted {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Sorted {}

/// The edition as a document in its language.
pub(super) fn document(edition: &Edition, volume: &Volume, lang: &Lang) -> Document {
    let plan = Plan::new(volume, lang);
    let mut out = Document::new(head(edition, volume, lang));
    cover(edition, volume, lang, &mut out);
    out.page_break();
    out.contents();
    out.page_break();
    method(&plan, &mut out);
    organisations(&plan, &mut out);
    points(&plan, &mut out);
    index::write(&plan, &mut out);
    out
}

fn head(edition: &Edition, volume: &Volume, lang: &Lang) -> Head {
    let year = [("year", Arg::Code(edition.year.to_string()))];
    let revision = [("number", Arg::Count(i64::from(edition.revision)))];
    Head {
        language: edition.language.clone(),
        title: say(lang, "directory-edition-title", &year),
        subtitle: say(lang, "directory-edition-revision-number", &revision),
        administration: volume.publisher.clone(),
        date: lang.day(edition.made_at.day()),
        iso_date: edition.made_at.day().to_string(),
        hash: edition.hash.to_string(),
        label: "TLP:CLEAR".to_owned(),
        pages: Pages::Portrait,
        labels: Labels {
            contents: word(lang, "directory-edition-contents"),
            page: word(lang, "directory-edition-page"),
            of: word(lang, "directory-edition-page-of"),
            colon: word(lang, "directory-edition-colon"),
        },
    }
}

fn cover(edition: &Edition, volume: &Volume, lang: &Lang, out: &mut Document) {
    let entry = |id: &str, said: Run| (vec![Run::plain(word(lang, id))], vec![vec![said]]);
    let number = |text: &str| match text.is_empty() {
        true => Run::plain("–"),
        false => Run::code(text),
    };
    out.definitions(vec![
        entry(
            "directory-edition-year",
            Run::code(edition.year.to_string()),
        ),
        entry(
            "directory-edition-revision",
            Run::plain(lang.number(i64::from(edition.revision))),
        ),
        entry(
            "directory-edition-made",
            Run::plain(lang.day(edition.made_at.day())),
        ),
        entry("directory-edition-isbn", number(volume.numbers.isbn())),
        entry("directory-edition-issn", number(volume.numbers.issn())),
        entry(
            "directory-edition-hash",
            Run::code(edition.hash.to_string()),
        ),
        entry("directory-edition-label", Run::code("TLP:CLEAR")),
    ]);
    let mut notes = vec![
        vec![Run::plain(word(lang, "directory-edition-disclaimer"))],
        vec![Run::plain(word(lang, "directory-country-disclaimer"))],
    ];
    if edition.revision > 1 {
        let before = [("number", Arg::Count(i64::from(edition.revision) - 1))];
        let replaces = say(lang, "directory-edition-replaces", &before);
        notes.insert(0, vec![Run::strong(replaces)]);
    }
    out.note(Note::Information, notes);
}

fn method(plan: &Plan<'_>, out: &mut Document) {
    let lang = plan.lang;
    let title = Run::plain(word(lang, "directory-edition-method"));
    out.heading(Level::One, "method", vec![title]);
    for id in [
        "directory-edition-method-what",
        "directory-edition-method-people",
        "directory-edition-method-order",
        "directory-edition-method-truth",
    ] {
        out.paragraph(vec![Run::plain(word(lang, id))]);
    }
    let count = i64::try_from(plan.organisations.len()).unwrap_or(i64::MAX);
    let count = say(
        lang,
        "directory-edition-count",
        &[("count", Arg::Count(count))],
    );
    out.paragraph(vec![Run::plain(count)]);
}

fn organisations(plan: &Plan<'_>, out: &mut Document) {
    let lang = plan.lang;
    let mut before: Option<&Placed<'_>> = None;
    for placed in &plan.organisations {
        let new_region = before.is_none_or(|b| b.region != placed.region);
        if new_region {
            let id = placed
                .region
                .map_or("directory-region-other", Region::message_id);
            out.columns(2);
            let anchor = placed.region.map_or("other", Region::as_str);
            out.heading(Level::One, anchor, vec![Run::plain(word(lang, id))]);
        }
        let new_country = new_region || before.is_none_or(|b| b.country != placed.country);
        if new_country {
            let name = match placed.country {
                Some(code) => country::name(code, lang),
                None => word(lang, "directory-edition-no-country"),
            };
            let anchor = placed.country.map_or("none".to_owned(), |c| c.to_string());
            out.heading(Level::Two, &anchor, vec![Run::plain(name)]);
        }
        if new_country || before.is_none_or(|b| b.sector != placed.sector) {
            let sector = placed.sector.and_then(|s| SECTORS.message(s));
            let sector = sector.unwrap_or("directory-edition-no-sector");
            out.lead(vec![Run::emphasis(word(lang, sector))]);
        }
        entry::write(plan, placed, out);
        before = Some(placed);
    }
}

/// The points of contact of States, by country.
fn points(plan: &Plan<'_>, out: &mut Document) {
    let lang = plan.lang;
    let tag = lang.tag().as_str();
    let column = |id: &str, width| Column::words(word(lang, id), width);
    let mut table = Table::new(
        "",
        vec![
            column("directory-page-country", 3),
            column("directory-field-level", 3),
            column("directory-page-name", 4),
            column("directory-field-designated-by", 3),
            column("directory-edition-term", 3),
        ],
    );
    for placed in &plan.organisations {
        for contact in plan.contacts(&placed.entry.id) {
            for designation in plan.designations(&contact.id) {
                let level = designation.first("level", "").unwrap_or_default();
                let level = LEVELS.message(level).map(|m| word(lang, m));
                let who = [contact.title(tag), placed.entry.title(tag)];
                let who = who.into_iter().flatten().map(|t| vec![Run::user(t)]);
                let by = designation.first("designated_by", tag).unwrap_or("–");
                table.row(vec![
                    Cell::text(placed.country.map_or_else(
                        || word(lang, "directory-page-not-stated"),
                        |c| country::name(c, lang),
                    )),
                    Cell::text(level.unwrap_or_default()),
                    Cell::paragraphs(who.collect()),
                    Cell::runs(vec![Run::user(by)]),
                    Cell::text(term(designation, lang)),
                ]);
            }
        }
    }
    if !table.rows().is_empty() {
        out.page_break();
        let title = Run::plain(word(lang, "directory-edition-points"));
        out.heading(Level::One, "points", vec![title]);
        out.table(table);
    }
}

/// From when until when a designation holds.
pub(super) fn term(designation: &Entry, lang: &Lang) -> String {
    let day = |field| designation.first(field, "").and_then(Day::parse);
    let day = |field| day(field).map_or_else(|| "…".to_owned(), |d| lang.day(d));
    format!("{} – {}", day("from"), day("until"))
}
