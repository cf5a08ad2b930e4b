//! The lines of a list of figures: columns by their names, each line a figure or a reason why not.
//!
//! Not here: what the words mean (`words`), encodings and separators (`crate::import`). Invariant: a
//! line is taken whole or refused with its column.

use std::collections::HashMap;

use super::words::{Column, NAMES, access, count, scope};
use crate::error::DirectoryError;
use crate::import::{Bad, ImportFile, Refused, bad_text, check_cells, open, refuse_file};
use crate::subscriber::{Denominator, Of, Quarter};
use crate::text::fold;

/// Whether the first line names a quarter and subscribers, which no other list does.
pub(crate) fn is_list(file: &ImportFile<'_>) -> bool {
    open(file).is_ok_and(|opened| {
        let mut record = csv::StringRecord::new();
        opened.reader().read_record(&mut record).unwrap_or(false)
            && Header::parse(&record).is_some()
    })
}

/// For each cell of the first line what it holds, and its name in the file.
struct Header(Vec<(Option<Column>, String)>);

impl Header {
    /// `None` when a column is missing without which no line can be taken.
    fn parse(record: &csv::StringRecord) -> Option<Self> {
        let known = |cell: &str| {
            let word = fold(cell);
            let names = NAMES
                .iter()
                .find(|(_, names)| names.split(' ').any(|n| n == word));
            names.map(|(column, _)| *column)
        };
        let columns: Vec<_> = record
            .iter()
            .map(|cell| (known(cell), cell.trim().to_owned()))
            .collect();
        let has = |wanted| columns.iter().any(|(c, _)| *c == Some(wanted));
        (has(Column::Quarter) && has(Column::Subscribers)).then_some(Self(columns))
    }

    /// The place and the text of a column's cell; an empty one has no text.
    fn cell<'r>(&self, record: &'r csv::StringRecord, wanted: Column) -> (Option<usize>, &'r str) {
        let at = self.0.iter().position(|(c, _)| *c == Some(wanted));
        (at, at.and_then(|at| record.get(at)).map_or("", str::trim))
    }
}

pub(super) fn parse(
    file: &ImportFile<'_>,
) -> Result<(Vec<Denominator>, Vec<Refused>), DirectoryError> {
    let opened = open(file)?;
    let mut reader = opened.reader();
    let mut first = csv::StringRecord::new();
    let read = reader.read_record(&mut first).unwrap_or(false);
    let header = Header::parse(&first).filter(|_| read).ok_or_else(|| {
        let reason = "its first line names no columns \"quarter\" and \"subscribers\"";
        refuse_file(file, reason, ("directory-refused-figures-header", vec![]))
    })?;
    let mut seen: HashMap<Of, u64> = HashMap::new();
    let (mut figures, mut refused) = (Vec::new(), Vec::new());
    opened.rows(file, &mut reader, |record| {
        let line = record.position().map_or(0, csv::Position::line);
        let taken = figure(&header, record).and_then(|figure| {
            let Some(first) = seen.insert(figure.of(), line) else {
                return Ok(figure);
            };
            seen.insert(figure.of(), first);
            let args = vec![("text", figure.of().path()), ("line", first.to_string())];
            Err(Bad(None, ("directory-refused-duplicate", args)))
        });
        match taken {
            Ok(figure) => figures.push(figure),
            Err(Bad(cell, message)) => refused.push(Refused {
                line,
                column: cell.and_then(|at| header.0.get(at)).map(|c| c.1.clone()),
                message,
            }),
        }
    })?;
    Ok((figures, refused))
}

fn figure(header: &Header, record: &csv::StringRecord) -> Result<Denominator, Bad> {
    check_cells(record, header.0.len())?;
    let cell = |column| header.cell(record, column);
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
        let (figures, refused) = parse(&file).expect("a list");
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
        assert!(matches!(parse(&networks), Err(DirectoryError::File { .. })));
    }
}
