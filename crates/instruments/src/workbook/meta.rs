//! What the hidden sheet of a workbook says: of what it is, whose, and how each answer stood.
//!
//! Not here: answers. Invariant: a workbook of another instrument, round or voice is told apart
//! before any of its answers is looked at.

use std::collections::BTreeMap;

use press::book::read::{Found, Sheet};

use super::out::{FORMAT, META, seal};
use super::{Problem, Round};

/// What the hidden sheet says.
pub(super) struct Meta {
    /// Whose answers they are.
    pub(super) voice: String,
    /// Sheet and fingerprint by question.
    pub(super) items: BTreeMap<String, (String, String)>,
}

/// A cell as text.
pub(super) fn said(found: Option<&Found>) -> String {
    match found {
        Some(Found::Text(text)) => text.clone(),
        Some(Found::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

impl Meta {
    pub(super) fn of(sheets: &[Sheet], round: &Round<'_>) -> Result<Self, Problem> {
        let sheet = sheets
            .iter()
            .find(|s| s.name == META)
            .ok_or(Problem::Other)?;
        let last = sheet.cells.keys().map(|(row, _)| *row).max().unwrap_or(0);
        let mut all: Vec<Vec<String>> = Vec::new();
        for row in 0..=last {
            let cells = (0..4).map(|c| said(sheet.cells.get(&(row, c))));
            let mut cells: Vec<String> = cells.collect();
            while cells.last().is_some_and(String::is_empty) {
                cells.pop();
            }
            all.push(cells);
        }
        let sealed = all.pop().ok_or(Problem::Other)?;
        let value = |name: &str| {
            let found = all.iter().find(|r| r.first().is_some_and(|k| k == name));
            found.and_then(|r| r.get(1)).cloned().unwrap_or_default()
        };
        if value("format") != FORMAT || sealed != ["seal".to_owned(), seal(&all)] {
            return Err(Problem::Other);
        }
        let package = round.instrument.package();
        let of = |id: &str, version: &str, hash: &str| {
            let short: String = hash.chars().take(16).collect();
            format!("{id} {version} ({short})")
        };
        let found = of(&value("instrument"), &value("version"), &value("hash"));
        let (version, hash) = (package.version.to_string(), package.hash.to_string());
        let expected = of(package.id.as_str(), &version, &hash);
        if found != expected || value("hash") != hash {
            return Err(Problem::Version { found, expected });
        }
        if value("round") != round.round {
            return Err(Problem::Round {
                found: value("round").chars().take(80).collect(),
            });
        }
        if value("voice") != round.voice {
            return Err(Problem::Voice);
        }
        let items = all.iter().filter_map(|row| match row.as_slice() {
            [kind, id, sheet, print] if kind == "item" => {
                Some((id.clone(), (sheet.clone(), print.clone())))
            }
            _ => None,
        });
        Ok(Self {
            voice: value("voice"),
            items: items.collect(),
        })
    }
}
