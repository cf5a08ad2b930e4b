//! Text to lines, each either understood or refused with its column and reason.
//!
//! Not here: comparing with the directory. Invariant: the number of lines understood and refused
//! does not depend on their order but for repetitions, where the first stands.

use std::collections::HashMap;

use super::header::{Column, Header};
use super::{Holder, Line};
use crate::error::DirectoryError;
use crate::list::{
    Bad, ImportFile, Kind as ListKind, Refused, Shape, bad_text, check_cells, first_line, line,
    open,
};
use crate::network::{Resource, Side, Space};
use crate::organisation::{Kind, Mail, Name};
use crate::sector::Sector;
use crate::text::fold;

const NETWORKS: ListKind = ListKind {
    header: "network,organisation,kind,sector,critical,country,mail,space",
    missing: "directory-refused-header",
    is_data: |cell| matches!(Resource::parse(cell), Ok(r) if !matches!(r, Resource::CcTld(_))),
};

/// A file that was read.
#[derive(Debug)]
pub(super) struct Parsed {
    pub shape: Shape,
    pub lines: Vec<Line>,
    pub refused: Vec<Refused>,
}

/// Reads a file.
///
/// # Errors
/// [`DirectoryError::File`] when nothing of it can be read: its size, encoding or first line.
pub(super) fn parse(file: &ImportFile<'_>) -> Result<Parsed, DirectoryError> {
    let opened = open(file)?;
    let mut out = Reading::default();
    let header = opened.read(file, &NETWORKS, Header::parse, |header, record| {
        out.row(header, record);
    })?;
    Ok(Parsed {
        shape: opened.shape(&NETWORKS, header.0.unused()),
        lines: out.lines,
        refused: out.refused,
    })
}

/// Whether a file is a list of networks with their organisations, by its first line; a table of
/// address space is not. Says nothing about whether it can be read to its end.
pub(super) fn is_constituency(bytes: &[u8]) -> bool {
    Header::parse(&first_line(bytes)).is_some_and(|header| header.is_constituency())
}

#[derive(Default)]
struct Reading {
    /// In which line a resource stood first.
    seen: HashMap<Resource, u64>,
    /// What the file says about an organisation, and where it said so first.
    holders: HashMap<String, (u64, Holder)>,
    lines: Vec<Line>,
    refused: Vec<Refused>,
}

impl Reading {
    fn row(&mut self, header: &Header, record: &csv::StringRecord) {
        if let Err(bad) = self.try_row(header, record) {
            self.refused.push(header.0.refused(record, bad));
        }
    }

    /// Takes every network of the line or none.
    fn try_row(&mut self, header: &Header, record: &csv::StringRecord) -> Result<(), Bad> {
        let line = line(record);
        check_cells(record, header.0.len())?;
        let side = header.side(record)?;
        let mut holder = header.holder(record)?;
        if side == Side::Exclude {
            holder = None;
        }
        let space = header.space(record)?;
        let resources = header.resources(record, holder.is_some())?;
        for (cell, resource) in &resources {
            if let Some(first) = self.seen.get(resource) {
                let args = vec![("text", resource.value()), ("line", first.to_string())];
                return Err(Bad(Some(*cell), ("directory-refused-duplicate", args)));
            }
        }
        if let Some(holder) = &holder {
            self.agree(header, line, holder)?;
        }
        for (_, resource) in resources {
            self.seen.insert(resource.clone(), line);
            self.lines.push(Line {
                line,
                resource,
                side,
                holder: holder.clone(),
                space,
            });
        }
        Ok(())
    }

    /// An organisation has one sector and one criticality in a file; a line that says otherwise
    /// than an earlier one is refused.
    fn agree(&mut self, header: &Header, line: u64, new: &Holder) -> Result<(), Bad> {
        let (first, known) = self
            .holders
            .entry(new.name.key())
            .or_insert_with(|| (line, new.clone()));
        let differs = |column: Column, first: u64| {
            let args = vec![
                ("organisation", new.name.as_str().to_owned()),
                ("line", first.to_string()),
            ];
            Bad(
                header.0.at(column),
                ("directory-refused-contradiction", args),
            )
        };
        if known.sector.is_some() && new.sector.is_some() && known.sector != new.sector {
            return Err(differs(Column::Sector, *first));
        }
        if known.critical.is_some() && new.critical.is_some() && known.critical != new.critical {
            return Err(differs(Column::Critical, *first));
        }
        known.sector = known.sector.or(new.sector);
        known.critical = known.critical.or(new.critical);
        Ok(())
    }
}

impl Header {
    fn cell<'r>(&self, record: &'r csv::StringRecord, wanted: Column) -> Option<(usize, &'r str)> {
        match self.0.cell(record, wanted) {
            (Some(at), text) if !text.is_empty() => Some((at, text)),
            _ => None,
        }
    }

    fn resources(
        &self,
        record: &csv::StringRecord,
        held: bool,
    ) -> Result<Vec<(usize, Resource)>, Bad> {
        let mut out = Vec::new();
        for (at, _) in self.0.all(Column::Network) {
            let text = record.get(at).map_or("", str::trim);
            if text.is_empty() {
                continue;
            }
            let resource = Resource::parse(text).map_err(|bad| Bad(Some(at), bad.message()))?;
            if held && matches!(resource, Resource::CcTld(_)) {
                return Err(Bad(
                    Some(at),
                    (
                        "directory-refused-tld-held",
                        vec![("text", resource.value())],
                    ),
                ));
            }
            out.push((at, resource));
        }
        if out.is_empty() {
            let first = self.0.at(Column::Network);
            return Err(Bad(first, ("directory-refused-network-missing", vec![])));
        }
        Ok(out)
    }

    fn side(&self, record: &csv::StringRecord) -> Result<Side, Bad> {
        let Some((at, text)) = self.cell(record, Column::Side) else {
            return Ok(Side::Include);
        };
        match fold(text).as_str() {
            "include" | "included" | "in" | "ours" | "yes" | "1" => Ok(Side::Include),
            "exclude" | "excluded" | "out" | "foreign" | "no" | "0" => Ok(Side::Exclude),
            _ => Err(bad_text(at, "directory-refused-side", text)),
        }
    }

    fn space(&self, record: &csv::StringRecord) -> Result<Option<Space>, Bad> {
        let cell = self.cell(record, Column::Space);
        let space = cell.map(|(at, text)| {
            Space::parse(text).ok_or_else(|| bad_text(at, "directory-refused-space", text))
        });
        space.transpose()
    }

    fn holder(&self, record: &csv::StringRecord) -> Result<Option<Holder>, Bad> {
        let sector = self.cell(record, Column::Sector).map(|(at, text)| {
            Sector::parse(text).ok_or_else(|| bad_text(at, "directory-refused-sector", text))
        });
        let critical = self.cell(record, Column::Critical).map(|(at, text)| {
            yes_or_no(text).ok_or_else(|| bad_text(at, "directory-refused-critical", text))
        });
        let kind = self.cell(record, Column::Kind).map(|(at, text)| {
            let word = fold(text);
            let kind = Kind::ALL.into_iter().find(|k| fold(k.as_str()) == word);
            kind.ok_or_else(|| bad_text(at, "directory-refused-kind", text))
        });
        let country = self.cell(record, Column::Country).map(|(at, text)| {
            text.parse()
                .map_err(|_| bad_text(at, "directory-refused-country", text))
        });
        let mail = self.cell(record, Column::Mail).map(|(at, text)| {
            Mail::new(text).map_err(|_| bad_text(at, "directory-refused-mail", text))
        });
        let (sector, critical, kind) = (
            sector.transpose()?,
            critical.transpose()?,
            kind.transpose()?,
        );
        let (country, mail) = (country.transpose()?, mail.transpose()?);
        let Some((at, text)) = self.cell(record, Column::Organisation) else {
            return Ok(None);
        };
        let name = Name::new(text).map_err(|e| Bad(Some(at), e.message()))?;
        Ok(Some(Holder {
            name,
            sector,
            critical,
            kind,
            country,
            mail,
        }))
    }
}

/// Yes and no in the six languages, and as spreadsheets write them.
fn yes_or_no(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "yes" | "y" | "true" | "1" | "x" | "critical" | "oui" | "vrai" | "sí" | "si"
        | "verdadero" | "да" | "истина" | "是" | "نعم" => Some(true),
        "no" | "n" | "false" | "0" | "non" | "faux" | "falso" | "нет" | "ложь" | "否" | "不是"
        | "لا" => Some(false),
        _ => None,
    }
}
