//! How the figures of a workbook come about: the method, and every weight with its reason.
//!
//! Not here: the sources. Invariant: the same sentences as in the other formats.

use press::book::{Entry, Look, Sheet};

use super::super::Report;
use super::{flat, head, text};

pub fn sheet(report: &Report<'_>) -> Sheet {
    let (words, texts) = (report.words, report.texts());
    let method = texts.paragraphs("instrument.method");
    let fixed = ["report-method-published", "report-method-hash"].map(|id| words.word(id));
    let method = method.iter().map(|p| flat(std::slice::from_ref(p)));
    let mut rows = vec![head(
        report,
        &[
            "report-section-id",
            "report-question-id",
            "report-weight",
            "report-reason",
        ],
    )];
    let said = |words: String| {
        vec![
            Entry::default(),
            Entry::default(),
            Entry::default(),
            text(words),
        ]
    };
    rows.extend(method.chain(fixed).map(said));
    rows.push(vec![text(words.word("report-weights")).looking(Look::Head)]);
    for section in &report.instrument.package().sections {
        let reason = texts.plain(&format!("section.{}.weight_reason", section.id));
        rows.push(vec![
            text(section.id.as_str()),
            Entry::default(),
            Entry::number(f64::from(section.weight)),
            text(reason),
        ]);
        for item in section.items.iter().filter(|i| i.is_scored()) {
            rows.push(vec![
                text(section.id.as_str()),
                text(item.id.as_str()),
                Entry::number(f64::from(item.weight.weight)),
                text(texts.plain(&format!("{}.weight_reason", item.id))),
            ]);
        }
    }
    Sheet {
        name: words.word("report-method"),
        widths: vec![14.0, 14.0, 9.0, 100.0],
        rows,
        heads: 1,
        ..Sheet::default()
    }
}
