//! The first line of a list: separator and columns, in any order and under any of their names.
//!
//! Not here: the names themselves (each kind of list has its own). Invariant: a column that is not
//! known is named in the result, never guessed.

use super::{Bad, Refused};
use crate::text::fold;

/// For each cell of the first line what it holds, and its name in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Columns<C>(Vec<(Option<C>, String)>);

impl<C: Copy + PartialEq> Columns<C> {
    /// From the first line. `names` are the folded words for each column, separated by blanks; of
    /// a column that is not `repeated` the first one counts.
    pub(crate) fn parse(
        first: &csv::StringRecord,
        names: &[(C, &str)],
        repeated: impl Fn(C) -> bool,
    ) -> Self {
        let mut columns: Vec<(Option<C>, String)> = Vec::new();
        for cell in first {
            let word = fold(cell);
            let known = names
                .iter()
                .find(|(_, names)| names.split(' ').any(|n| n == word))
                .map(|(column, _)| *column);
            let again = |c: &C| !repeated(*c) && columns.iter().any(|(k, _)| *k == Some(*c));
            let known = known.filter(|c| !again(c));
            columns.push((known, cell.trim().to_owned()));
        }
        Self(columns)
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is such a column.
    pub(crate) fn has(&self, wanted: C) -> bool {
        self.at(wanted).is_some()
    }

    /// The place of the first such column.
    pub(crate) fn at(&self, wanted: C) -> Option<usize> {
        self.all(wanted).next().map(|(at, _)| at)
    }

    /// The places and names of all such columns.
    pub(crate) fn all(&self, wanted: C) -> impl Iterator<Item = (usize, &str)> {
        let columns = self.0.iter().enumerate();
        columns
            .filter(move |(_, (column, _))| *column == Some(wanted))
            .map(|(at, (_, name))| (at, name.as_str()))
    }

    /// The place and the text of a column's cell in a row; an empty one has no text.
    pub(crate) fn cell<'r>(
        &self,
        record: &'r csv::StringRecord,
        wanted: C,
    ) -> (Option<usize>, &'r str) {
        let at = self.at(wanted);
        (at, at.and_then(|at| record.get(at)).map_or("", str::trim))
    }

    /// The line of a row with the reason why it is not taken.
    pub(crate) fn refused(&self, record: &csv::StringRecord, Bad(cell, message): Bad) -> Refused {
        let column = cell.and_then(|at| self.0.get(at));
        Refused {
            line: line(record),
            column: column.map(|(_, name)| name.clone()),
            message,
        }
    }

    /// The names of the columns that are not used.
    pub(crate) fn unused(&self) -> Vec<String> {
        let unused = self.0.iter().filter(|(column, _)| column.is_none());
        unused
            .map(|(_, name)| name.clone())
            .filter(|name| !name.is_empty())
            .collect()
    }
}

/// The line of a row in its file, from 1.
pub(crate) fn line(record: &csv::StringRecord) -> u64 {
    record.position().map_or(0, csv::Position::line)
}

/// The separator that stands most often in the first line outside quotes; a comma where none does.
pub(crate) fn separator(text: &str) -> char {
    let line = text.lines().find(|l| !l.trim().is_empty()).unwrap_or("");
    let mut quoted = false;
    let mut counts = [(',', 0), (';', 0), ('\t', 0)];
    for c in line.chars() {
        if c == '"' {
            quoted = !quoted;
        } else if !quoted && let Some(entry) = counts.iter_mut().find(|(s, _)| *s == c) {
            entry.1 += 1;
        }
    }
    // The first of equals is the comma.
    counts
        .into_iter()
        .rev()
        .max_by_key(|(_, n)| *n)
        .map_or(',', |(s, _)| s)
}
