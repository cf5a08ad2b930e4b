//! The rows of a spreadsheet as a file of records.
//!
//! Not here: which column holds what (`columns`). Invariant: the same spreadsheet read the same way
//! gives the same records under the same keys, so that it changes nothing a second time.

use std::collections::HashMap;

use base::CountryCode;

use super::table::FORMULA;
use super::{Mapping, Table, Target};
use crate::country::Country;
use crate::list::Refused;
use crate::lookup::Message;
use crate::record::exchange::{ByKey, Cells, cell};
use crate::record::field::Kind;
use crate::record::search::folded;

/// What a spreadsheet holds, read with a mapping.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// The file of records.
    pub csv: String,
    /// How many organisations.
    pub organisations: usize,
    /// How many people and functions.
    pub contacts: usize,
    /// The cells that are not taken, by row and heading.
    pub faults: Vec<Refused>,
}

/// Reads the rows of a table.
#[must_use]
pub fn read(table: &Table, mapping: &Mapping) -> Read {
    let mut reading = Reading {
        table,
        mapping,
        countries: countries(),
        above: None,
        records: ByKey::default(),
        faults: Vec::new(),
    };
    for (number, row) in &table.rows {
        reading.row(*number, row);
    }
    reading.finish()
}

/// Countries by their names in six languages.
fn countries() -> HashMap<String, CountryCode> {
    let mut out = HashMap::new();
    for country in Country::all() {
        for language in ["ar", "en", "es", "fr", "ru", "zh"] {
            let name = folded(country.name(language)).replace(' ', "");
            out.insert(name, country.code);
        }
    }
    out
}

struct Reading<'t> {
    table: &'t Table,
    mapping: &'t Mapping,
    countries: HashMap<String, CountryCode>,
    /// The organisation of the row above, by key.
    above: Option<String>,
    records: ByKey,
    faults: Vec<Refused>,
}

/// The key by which a name is known again.
fn key(of: &str, name: &str) -> String {
    let word: String = folded(name).chars().take(200).collect();
    format!("{of}/{word}")
}

impl Reading<'_> {
    fn fault(&mut self, row: u64, column: usize, message: Message) {
        self.faults.push(Refused {
            line: row,
            column: self.table.headings.get(column).cloned(),
            message,
        });
    }

    /// The cells of a row that hold something, by target; a formula is none.
    fn cells<'r>(&mut self, number: u64, row: &'r [String]) -> Vec<(usize, Target, &'r str)> {
        let mut out = Vec::new();
        for (at, target) in self.mapping.columns.iter().enumerate() {
            let Some((target, text)) = target.zip(row.get(at)) else {
                continue;
            };
            match text.trim() {
                "" => {}
                FORMULA => self.fault(number, at, ("directory-spreadsheet-formula", vec![])),
                text => out.push((at, target, text)),
            }
        }
        out
    }

    fn row(&mut self, number: u64, row: &[String]) {
        let cells = self.cells(number, row);
        let first = |wanted: Target| cells.iter().find(|(_, t, _)| *t == wanted).copied();
        let organisation = match first(Target::Organisation) {
            Some((at, _, name)) => {
                let own = key("organisation", name);
                let known = self.records.record(number, &own, Kind::Organisation, None);
                if let Some(known) = known
                    && known.said.is_empty()
                    && let Err(message) = known.put("name", "", name, "", (false, false))
                {
                    self.fault(number, at, message);
                    self.above = None;
                    return;
                }
                self.above = Some(own.clone());
                own
            }
            None => match self.above.clone() {
                Some(above) => above,
                None => {
                    if let Some((at, ..)) = cells.first() {
                        let message = ("directory-spreadsheet-no-organisation", vec![]);
                        self.fault(number, *at, message);
                    }
                    return;
                }
            },
        };
        let called = (first(Target::Person), first(Target::Function));
        let contact = match called {
            (Some((_, _, name)), _) => Some((Kind::Person, name, "person")),
            (None, Some((_, _, name))) => Some((Kind::Function, name, "function")),
            (None, None) => None,
        };
        let contact = contact.map(|(kind, name, word)| {
            let own = key(&format!("{organisation}/{word}"), name);
            (kind, own)
        });
        let country = first(Target::Country).and_then(|(_, _, text)| self.country(text));
        for (at, target, text) in cells {
            self.cell(
                number,
                at,
                (target, text),
                (&organisation, contact.as_ref(), country),
            );
        }
    }

    fn country(&self, text: &str) -> Option<CountryCode> {
        let by_name = || self.countries.get(&folded(text).replace(' ', "")).copied();
        text.to_ascii_uppercase().parse().ok().or_else(by_name)
    }

    fn cell(
        &mut self,
        number: u64,
        at: usize,
        (target, text): (Target, &str),
        (organisation, contact, country): (&str, Option<&(Kind, String)>, Option<CountryCode>),
    ) {
        let field = match target {
            Target::Organisation => return,
            Target::ShortName => "short_name",
            Target::Kind => "kind",
            Target::Sector => "sector",
            Target::Country => "country",
            Target::Address => "address",
            Target::Website => "website",
            Target::Person => "name",
            Target::Function => "function",
            Target::Role => "role",
            Target::Mail | Target::OrganisationMail => "mail",
            Target::Telephone | Target::OrganisationTelephone => "telephone",
            Target::Emergency => "emergency",
            Target::Fax => "fax",
            Target::Language => "language",
            Target::Key => "key",
        };
        let of_contact = match target {
            Target::Person | Target::Function | Target::Role => true,
            Target::Mail | Target::Telephone | Target::Language | Target::Key => contact.is_some(),
            _ => false,
        };
        let (kind, own, of) = match (of_contact, contact) {
            (true, Some((kind, own))) => (*kind, own.as_str(), Some(organisation.to_owned())),
            (true, None) => {
                let message = ("directory-spreadsheet-nobody", vec![]);
                return self.fault(number, at, message);
            }
            (false, _) => (Kind::Organisation, organisation, None),
        };
        let texts = self.values(target, text, country);
        let mut failed = Vec::new();
        if let Some(cells) = self.records.record(number, own, kind, of) {
            for text in texts {
                failed.extend(put(cells, field, &text).err());
            }
        }
        for message in failed {
            self.fault(number, at, message);
        }
    }

    /// The values of a cell, each in the form in which it is taken where that can be told.
    fn values(&self, target: Target, text: &str, country: Option<CountryCode>) -> Vec<String> {
        let parts = |signs: &[char]| -> Vec<String> {
            let all = text.split(signs).map(str::trim);
            all.filter(|p| !p.is_empty()).map(str::to_owned).collect()
        };
        match target {
            Target::Mail | Target::OrganisationMail => {
                let all = parts(&[';', ',', '،', '；', '，', '、', '|', '\n', '\r', '\t', ' ']);
                let bare = |p: String| {
                    let p = p.trim_matches(['<', '>', '(', ')', '"']);
                    p.strip_prefix("mailto:").unwrap_or(p).to_owned()
                };
                // "A. Example <a@bank.example>": the words are no addresses beside one that is.
                let all: Vec<String> = all.into_iter().map(bare).collect();
                let mails: Vec<String> = all.iter().filter(|p| p.contains('@')).cloned().collect();
                if mails.is_empty() {
                    vec![text.to_owned()]
                } else {
                    mails
                }
            }
            Target::Telephone | Target::OrganisationTelephone | Target::Emergency | Target::Fax => {
                let all = parts(&[';', ',', '،', '；', '，', '、', '|', '\n', '\r']);
                let all = all.iter().flat_map(|p| p.split(" / "));
                let country = country.or(self.mapping.country);
                let number = |p: &str| {
                    let read = exchange::e164::parse(p.trim(), country);
                    read.map_or_else(|_| p.trim().to_owned(), |n| n.e164())
                };
                all.map(number).collect()
            }
            Target::Country => {
                let code = self.country(text);
                vec![code.map_or_else(|| text.to_owned(), |c| c.to_string())]
            }
            Target::Role | Target::Language | Target::Website => {
                parts(&[';', ',', '،', '；', '，', '、', '|', '\n', '\r'])
            }
            Target::Key => parts(&[';', ',', '|', '\n', '\r']),
            Target::Address => vec![text.to_owned()],
            _ => vec![text.split_whitespace().collect::<Vec<_>>().join(" ")],
        }
    }

    fn finish(self) -> Read {
        let mut out = csv::Writer::from_writer(Vec::new());
        let mut write = |row: [&str; 6]| out.write_record(row).expect("a Vec takes every byte");
        write(["record", "kind", "of", "field", "language", "value"]);
        let (mut organisations, mut contacts) = (0, 0);
        for one in self.records.finish() {
            match one.kind {
                Kind::Organisation => organisations += 1,
                _ => contacts += 1,
            }
            let of = one.of.as_deref().unwrap_or("");
            for said in &one.said {
                for value in &said.values {
                    let text = cell(&value.text);
                    let kind = one.kind.as_str();
                    write([&one.key, kind, of, said.field.name, &said.language, &text]);
                }
            }
        }
        let bytes = out.into_inner().unwrap_or_default();
        Read {
            csv: String::from_utf8(bytes).expect("it was written as text"),
            organisations,
            contacts,
            faults: self.faults,
        }
    }
}

fn put(cells: &mut Cells, field: &str, text: &str) -> Result<(), Message> {
    cells.put(field, "", text, "", (false, false))
}
