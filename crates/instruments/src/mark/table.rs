//! The marks on an instrument as CSV, for whoever writes its next version.
//!
//! Not here: names of people: an author needs what was said, not who said it. Invariant: columns
//! are only ever added; nothing that people wrote becomes a formula (`press::book::csv`).

use press::book::{Entry, Sheet, csv};

use super::Mark;
use crate::assessment::Round;
use crate::assessment::files::{File, Format};

/// The columns, in English as in every export for programs.
const COLUMNS: [&str; 9] = [
    "instrument",
    "version",
    "item",
    "kind",
    "comment",
    "marked",
    "answer",
    "answered",
    "round",
];

/// The marks as a file.
pub(crate) fn file(instrument: &str, all: &[(Round, Mark)]) -> File {
    let text = |text: &str| Entry::text(text.to_owned());
    let mut rows = vec![COLUMNS.map(text).to_vec()];
    for (round, mark) in all {
        let reply = mark.reply.as_ref();
        let version = round.instrument_version.to_string();
        let answered = reply.map(|r| r.at.rfc3339()).unwrap_or_default();
        rows.push(vec![
            text(&round.instrument),
            text(&version),
            text(mark.item.as_str()),
            text(mark.kind.as_str()),
            text(&mark.comment),
            text(&mark.at.rfc3339()),
            text(reply.map_or("", |r| r.text.as_str())),
            text(&answered),
            text(&round.id.to_string()),
        ]);
    }
    let sheet = Sheet {
        name: "marks".to_owned(),
        rows,
        heads: 1,
        ..Sheet::default()
    };
    // The name in the address may be anything; a file's name is not.
    let plain = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
    let named: String = instrument.chars().filter(plain).collect();
    File {
        name: format!("{named}-marks.csv"),
        media: Format::Csv.media(),
        bytes: csv(&sheet),
    }
}
