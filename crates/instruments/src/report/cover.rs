//! The cover: whose statement this is, of which instrument, and what has to be known before it is
//! read.
//!
//! Not here: figures. Invariant: the version and the content hash are printed, and so is what is
//! draft.

use press::{Document, Note, Run};

use super::{Argument, Report};
use crate::package::Stand;

pub(super) fn write(report: &Report<'_>, out: &mut Document) {
    let (words, package) = (report.words, report.instrument.package());
    let entry = |id: &str, said: Run| (vec![Run::plain(words.word(id))], vec![vec![said]]);
    let version = words.figure(&package.version.to_string());
    let mut entries = vec![
        entry(
            "report-administration",
            Run::user(report.round.administration.clone()),
        ),
        entry("report-round", Run::user(report.round.name.clone())),
    ];
    if !report.round.reference.is_empty() {
        let reference = Run::user(report.round.reference.clone());
        entries.push(entry("report-reference", reference));
    }
    entries.push(entry("report-day", Run::plain(words.day(report.round.day))));
    let title = report.texts().runs("instrument.title");
    entries.push((
        vec![Run::plain(words.word("report-instrument"))],
        vec![title],
    ));
    entries.push(entry("report-version", Run::plain(version)));
    entries.push(entry("report-hash", Run::code(package.hash.to_string())));
    match &report.round.signed {
        Some(signed) => {
            entries.push(entry("report-signed-day", Run::plain(words.day(signed.on))));
            let people = press::document::paragraphs(&Run::user(signed.people.trim()));
            entries.push((vec![Run::plain(words.word("report-signers"))], people));
            let scan = match signed.scan {
                Some(day) => words.with("report-scan-attached", "day", &words.day(day)),
                None => words.word("report-scan-missing"),
            };
            entries.push(entry("report-scan", Run::plain(scan)));
            entries.push(entry("report-signed-hash", Run::code(signed.hash.clone())));
        }
        None => entries.push(entry(
            "report-signed-day",
            Run::emphasis(words.word("report-not-signed")),
        )),
    }
    out.definitions(entries);
    out.note(
        Note::Information,
        vec![vec![Run::plain(words.word("report-own-statement"))]],
    );
    if report.is_law() {
        let text = words.word("report-law-cover");
        out.note(Note::Warning, vec![vec![Run::plain(text)]]);
    }
    drafts(report, out);
    out.page_break();
}

/// The table of contents, on a page of its own.
pub(super) fn contents(out: &mut Document) {
    out.contents();
    out.page_break();
}

/// Notices of what is draft.
pub(super) fn drafts(report: &Report<'_>, out: &mut Document) {
    let notes = notes(report).into_iter();
    let notes = notes.map(|n| vec![Run::plain(n)]).collect();
    out.note(Note::Warning, notes);
}

/// What is draft, missing or older than its source: the instrument, its translation.
pub(super) fn notes(report: &Report<'_>) -> Vec<String> {
    let words = report.words;
    let mut notes = Vec::new();
    if report.instrument.package().stand == Stand::Draft {
        notes.push(words.word("report-draft-instrument"));
    }
    let standing = report.texts().standing();
    if standing.draft > 0 {
        notes.push(words.word("report-draft-translation"));
    }
    let counts = [
        ("report-missing-translation", standing.missing),
        ("report-stale-translation", standing.stale),
    ];
    for (id, count) in counts.into_iter().filter(|(_, n)| *n > 0) {
        let values = [
            ("count", Argument::Count(count)),
            ("all", Argument::Count(standing.all)),
        ];
        notes.push(words.say(id, &values));
    }
    notes
}
