//! Every question with its answer, what was written beside it, and its evidence.
//!
//! Not here: what follows from it. Invariant: no question is left out, also not one that was not
//! asked.

use press::{Document, Level, Run};

use super::value::Teller;
use super::{Argument, Report, Settlement, Words, sources};
use crate::answer::branch::Standing;
use crate::package::{Item, Section};
use crate::score::Part;

pub(super) fn write(report: &Report<'_>, out: &mut Document) {
    let (words, texts) = (report.words, report.texts());
    out.page_break();
    out.heading(
        Level::One,
        "answers",
        vec![Run::plain(words.word("report-answers"))],
    );
    out.paragraph(vec![Run::plain(words.word("report-answers-note"))]);
    let mark = words.with("report-sources-numbers", "mark", sources::MARK);
    out.paragraph(vec![Run::plain(mark)]);
    let teller = Teller::new(&texts, words);
    for (section, places) in report.instrument.sections() {
        title(&teller, section, out);
        for place in places {
            if let Some(item) = report.instrument.item(place) {
                one(report, &teller, (place, item), out);
            }
        }
    }
}

fn title(teller: &Teller<'_>, section: &Section, out: &mut Document) {
    let key = |part: &str| format!("section.{}.{part}", section.id);
    let id = format!("section-{}", section.id);
    out.heading(Level::Two, &id, teller.texts().runs(&key("title")));
    for text in teller.texts().paragraphs(&key("intro")) {
        out.paragraph(text);
    }
}

fn one(
    report: &Report<'_>,
    teller: &Teller<'_>,
    (place, item): (usize, &Item),
    out: &mut Document,
) {
    let words = report.words;
    let mut heading = vec![Run::code(item.id.as_str()), Run::plain("  ")];
    heading.extend(teller.texts().runs(&format!("{}.question", item.id)));
    out.heading(Level::Three, &format!("item-{}", item.id), heading);
    let mut entries = Vec::new();
    let mut entry = |id: &str, said: Vec<Vec<Run>>| {
        if !said.is_empty() {
            entries.push((vec![Run::plain(words.word(id))], said));
        }
    };
    let standing = report.scored.standings.at(place);
    let answer = match standing {
        Standing::Asked => match report.differing(&item.id) {
            [] => teller.answer(item, report.sheet.answer(place)),
            differing => disputed(teller, item, differing),
        },
        other => vec![vec![Run::emphasis(
            words.word(not_asked(report, item, other)),
        )]],
    };
    entry("report-answer", answer);
    let score = &report.scored.items[place];
    if score.part != Part::Unscored && score.part != Part::Left {
        let shown = super::summary::shown(report, score.score().as_ref());
        let weight = words.figure(&item.weight.weight.to_string());
        let weight = words.colon(&words.word("report-weight"), &weight);
        entry(
            "report-score",
            vec![vec![Run::plain(format!("{shown} · {weight}"))]],
        );
    }
    if let Some(remark) = report.remarks.get(item.id.as_str()) {
        let user = |text: &str| press::document::paragraphs(&Run::user(text.trim()));
        entry("report-comment", user(&remark.comment));
        if let Some(settled) = &remark.settled {
            entry("report-settlement", settlement(words, settled));
        }
        entry("report-dissent", user(&remark.dissent));
    }
    entry("report-evidence", evidence(report, place));
    entry(
        "report-source",
        sources::numbers(report, &item.sources, item.source_status),
    );
    out.definitions(entries);
}

/// Who settled which answer counts, when, and why.
pub(super) fn settlement(words: &dyn Words, settled: &Settlement) -> Vec<Vec<Run>> {
    let day = words.day(settled.on);
    let values = [
        ("day", Argument::Text(&day)),
        ("who", Argument::Text(&settled.by)),
        ("voice", Argument::Text(&settled.voice)),
    ];
    let mut said = vec![vec![Run::plain(words.say("report-settlement-by", &values))]];
    said.extend(press::document::paragraphs(&Run::user(
        settled.reason.trim(),
    )));
    if !settled.present.is_empty() {
        let present = words.colon(&words.word("report-present"), "");
        let names = Run::user(settled.present.trim());
        said.push(vec![Run::plain(present), names]);
    }
    said
}

/// What each said where nobody has settled it.
pub(super) fn disputed(
    teller: &Teller<'_>,
    item: &Item,
    differing: &[(String, crate::Answer)],
) -> Vec<Vec<Run>> {
    let note = vec![Run::emphasis(teller.words().word("report-disputed"))];
    let said = differing.iter().flat_map(|(name, answer)| {
        let mut said = teller.answer(item, answer);
        let name = Run::user(teller.words().colon(name, ""));
        match said.first_mut() {
            Some(first) => first.insert(0, name),
            None => said.push(vec![name]),
        }
        said
    });
    std::iter::once(note).chain(said).collect()
}

/// Why a question was not asked. What carries no score counts as nothing, and a law has no stages.
pub(super) fn not_asked(report: &Report<'_>, item: &Item, standing: Standing) -> &'static str {
    let counts = item.is_scored() && !report.is_law();
    match (standing, counts) {
        (Standing::Asked | Standing::OutOfScope, _) => "report-out-of-scope",
        (Standing::Settled, true) => "report-settled",
        (Standing::Settled, false) => "report-settled-plain",
        (Standing::Waiting, true) => "report-waiting",
        (Standing::Waiting, false) => "report-waiting-plain",
    }
}

/// The evidence of an answer: its title, its day, whether it counts, its id.
fn evidence(report: &Report<'_>, place: usize) -> Vec<Vec<Run>> {
    let words = report.words;
    let entries = report.sheet.entries().get(place);
    let line = |one: &crate::answer::Evidence| {
        let mut runs = Vec::new();
        for part in report.evidence.get(&one.id)? {
            runs.extend([part.clone(), Run::plain(" · ")]);
        }
        runs.pop();
        if let Some(day) = one.dated {
            runs.push(Run::plain(format!(" · {}", words.day(day))));
        }
        if !one.counts(report.round.day) {
            let mark = format!(" · {}", words.word("report-evidence-not-counted"));
            runs.push(Run::emphasis(mark));
        }
        runs.extend([Run::plain(" · "), Run::code(one.id.clone())]);
        Some(runs)
    };
    let all = entries.into_iter().flat_map(|e| &e.evidence);
    let mut lines: Vec<Vec<Run>> = all.filter_map(line).collect();
    lines.extend(withheld(report, place).map(|said| vec![Run::emphasis(said)]));
    lines
}

/// That evidence of an answer is withheld by its label.
pub(super) fn withheld(report: &Report<'_>, place: usize) -> Option<String> {
    let entries = report.sheet.entries().get(place).into_iter();
    let all = entries.flat_map(|e| &e.evidence);
    let count = all.filter(|e| !report.evidence.contains_key(&e.id)).count();
    let count = Argument::Count(count.try_into().unwrap_or(u64::MAX));
    let said = |count| {
        report
            .words
            .say("report-evidence-withheld", &[("count", count)])
    };
    (count != Argument::Count(0)).then(|| said(count))
}
