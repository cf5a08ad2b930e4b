//! The lines of a list of figures: columns by their names, each line a figure or a reason why not.
//!
//! Not here: what the words mean (`words`), what lists have in common (`crate::list`). Invariant: a
//! line is taken whole or refused with its column.

use std::collections::HashMap;

use super::words::{Column, NAMES, access, count, scope};
use crate::error::DirectoryError;
use crate::list::{
    Bad, Columns, ImportFile, Kind, Refused, Shape, bad_text, check_cells, first_line, line, open,
};
use crate::subscriber::{Denominator, Of, Quarter};

const FIGURES: Kind = Kind {
    header: "quarter,access,scope,subscribers,source",
    missing: "directory-refused-figures-header",
    is_data: |cell| cell.parse::<Quarter>().is_ok(),
};

/// Whether the first line names a quarter and subscribers, which no other list does.
pub(crate) fn is_list(file: &ImportFile<'_>) -> bool {
    header(&first_line(file.bytes)).is_some()
}

/// `None` when a column is missing without which no line can be taken.
fn header(first: &csv::StringRecord) -> Option<Columns<Column>> {
    let columns = Columns::parse(first, &NAMES, |_| false);
    let enough = columns.has(Column::Quarter) && columns.has(Column::Subscribers);
    enough.then_some(columns)
}

/// A file that was read.
pub(super) struct Parsed {
    pub shape: Shape,
    pub figures: Vec<Denominator>,
    pub refused: Vec<Refused>,
}

pub(super) fn parse(file: &ImportFile<'_>) -> Result<Parsed, DirectoryError> {
    let opened = open(file)?;
    let mut seen: HashMap<Of, u64> = HashMap::new();
    let (mut figures, mut refused) = (Vec::new(), Vec::new());
    let columns = opened.read(file, &FIGURES, header, |columns, record| {
        let line = line(record);
        let taken = figure(columns, record).and_then(|figure| {
            let Some(first) = seen.insert(figure.of(), line) else {
                return Ok(figure);
            };
            seen.insert(figure.of(), first);
            let args = vec![("text", figure.of().path()), ("line", first.to_string())];
            Err(Bad(None, ("directory-refused-duplicate", args)))
        });
        match taken {
            Ok(figure) => figures.push(figure),
            Err(bad) => refused.push(columns.refused(record, bad)),
        }
    })?;
    Ok(Parsed {
        shape: opened.shape(&FIGURES, columns.unused()),
        figures,
        refused,
    })
}

fn figure(columns: &Columns<Column>, record: &csv::StringRecord) -> Result<Denominator, Bad> {
    check_cells(record, columns.len())?;
    let cell = |column| columns.cell(record, column);
    let (at, text) = cell(Column::Quarter);
    let quarter: Quarter = text
        .parse()
        .map_err(|e: DirectoryError| Bad(at, e.message()))?;
    let (at, text) = cell(Column::Access);
    let access = access(text).ok_or_else(|| place(at, "directory-refused-access", text))?;
    let (at, text) = cell(Column::Scope);
    let scope = scope(text).ok_or_else(|| place(at, "directory-refused-asn", text))?;
    let (at, text) = cell(Column::Subscribers);
    let subscribers = count(text).ok_or_else(|| place(at, "directory-refused-count", text))?;
    let (at, source) = cell(Column::Source);
    let figure = Denominator {
        quarter,
        access,
        scope,
        subscribers,
        source: source.to_owned(),
    };
    figure.check().map_err(|e| {
        let of = match &e {
            DirectoryError::Field {
                field: "source", ..
            } => at,
            _ => cell(Column::Subscribers).0,
        };
        Bad(of, e.message())
    })?;
    Ok(figure)
}

fn place(at: Option<usize>, id: &'static str, text: &str) -> Bad {
    match at {
        Some(at) => bad_text(at, id, text),
        None => Bad(None, (id, vec![("text", text.to_owned())])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_in_any_language_and_bad_lines_named() {
        let text = "Trimestre;Accès;ASN;Abonnés;Source\n2026-Q1;fixe;;1 200;Régulateur\n2026-Q1;mobile;AS64500;800;Régulateur\n2026-Q1;fixe;;7;Autre\n2026-Q9;fixe;;7;R\n2026-Q2;fixe;;x;R\n2026-Q2;fixe;;5;\n2026-Q2;câble;;5;R\n";
        let file = ImportFile {
            name: "figures.csv",
            bytes: text.as_bytes(),
        };
        assert!(file.is_subscribers() && !file.is_constituency());
        let Parsed {
            figures, refused, ..
        } = parse(&file).expect("a list");
        let read: Vec<_> = figures
            .iter()
            .map(|f| (f.of().path(), f.subscribers))
            .collect();
        assert_eq!(
            read,
            [
                ("2026-Q1/fixed/country".to_owned(), 1200),
                ("2026-Q1/mobile/AS64500".to_owned(), 800)
            ]
        );
        let said: Vec<_> = refused
            .iter()
            .map(|r| (r.line, r.column.as_deref(), r.message.0))
            .collect();
        assert_eq!(
            said,
            [
                (4, None, "directory-refused-duplicate"),
                (5, Some("Trimestre"), "directory-refused-quarter"),
                (6, Some("Abonnés"), "directory-refused-count"),
                (7, Some("Source"), "directory-refused-source-missing"),
                (8, Some("Accès"), "directory-refused-access"),
            ]
        );
        let networks = ImportFile {
            name: "list.csv",
            bytes: b"network,organisation,sector\nxa,,\n",
        };
        assert!(!networks.is_subscribers());
        let said = |bytes: &[u8]| match parse(&ImportFile {
            name: "list.csv",
            bytes,
        }) {
            Err(DirectoryError::File {
                message, reason, ..
            }) => (message.0, reason),
            _ => panic!("no list of figures"),
        };
        let missing = said(networks.bytes);
        assert_eq!(missing.0, "directory-refused-figures-header");
        let (id, reason) = said(b"2026-Q1,fixed,,1200,Regulator\n");
        assert_eq!(id, "directory-refused-no-header");
        assert!(
            reason.contains("2026-Q1") && reason.ends_with(FIGURES.header),
            "{reason}"
        );
        let further = ImportFile {
            name: "figures.csv",
            bytes: b"quarter,subscribers,remark,source,period\n2026-Q1,5,x,R,2025-Q1\n",
        };
        let parsed = parse(&further).expect("a list");
        assert_eq!(parsed.shape.unknown_columns, ["remark", "period"]);
        assert_eq!(parsed.figures.len(), 1);
    }
}
