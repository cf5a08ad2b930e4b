//! The tables of a report as a workbook: summary, sections, answers, plan, sources, method.
//!
//! Not here: the workbook for answering (`workbook`). Invariant: numbers are cells of numbers, and
//! every question has its row.

mod method;

use press::Run;
use press::book::{Book, Entry, Look, Sheet, sheet_name};

use super::value::Teller;
use super::{Report, cover};
use crate::answer::branch::Standing;
use crate::package::{Item, SourceStatus};
use crate::score::{Part, Score};

/// Where the table of answers stands in [`book`].
pub const ANSWERS: usize = 2;

/// The workbook.
#[must_use]
pub fn book(report: &Report<'_>) -> Book {
    let mut sheets = vec![
        summary(report),
        sections(report),
        answers(report),
        plan(report),
        sources(report),
        method::sheet(report),
    ];
    let mut taken: Vec<String> = Vec::new();
    for sheet in &mut sheets {
        let names: Vec<&str> = taken.iter().map(String::as_str).collect();
        sheet.name = sheet_name(&sheet.name, &names);
        taken.push(sheet.name.clone());
    }
    Book {
        title: report.texts().plain("instrument.title"),
        label: format!("TLP:{}", report.round.tlp),
        right_to_left: report.language.direction() == base::language::Direction::Rtl,
        sheets,
    }
}

fn text(text: impl Into<String>) -> Entry {
    Entry::text(text)
}

fn head(report: &Report<'_>, ids: &[&str]) -> Vec<Entry> {
    let cell = |id: &&str| text(report.words.word(id)).looking(Look::Head);
    ids.iter().map(cell).collect()
}

/// A percentage with one place, as a number.
fn percent(score: Option<&Score>) -> Entry {
    let number = score.and_then(|s| s.percent(1).parse().ok());
    number.map_or_else(Entry::default, Entry::number)
}

/// Paragraphs as one text.
fn flat(paragraphs: &[Vec<Run>]) -> String {
    let line = |runs: &Vec<Run>| runs.iter().map(Run::text).collect::<String>();
    paragraphs.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn summary(report: &Report<'_>) -> Sheet {
    let (words, package) = (report.words, report.instrument.package());
    let none = crate::score::Figures::default();
    let overall = report.scored.overall().unwrap_or(&none);
    let backing = &report.scored.backing;
    let line = |id: &str, value: Entry| vec![text(words.word(id)).looking(Look::Head), value];
    let oldest = backing
        .oldest_evidence
        .map_or_else(Entry::default, |d| text(d.to_string()));
    let mut rows = vec![
        vec![text(report.texts().plain("instrument.title")).looking(Look::Title)],
        line(
            "report-administration",
            text(report.round.administration.clone()),
        ),
        line("report-round", text(report.round.name.clone())),
        line("report-day", text(report.round.day.to_string())),
        line("report-label", text(format!("TLP:{}", report.round.tlp))),
        line("report-instrument", text(package.id.as_str())),
        line("report-version", Entry::number(f64::from(package.version))),
        line("report-hash", text(package.hash.to_string())),
        line(
            "report-published-percent",
            percent(overall.published.as_ref()),
        ),
        line(
            "report-answered-percent",
            percent(overall.answered.as_ref()),
        ),
        line("report-best-percent", percent(overall.best.as_ref())),
        line(
            "report-completeness-percent",
            percent(backing.completeness.share().as_ref()),
        ),
        line(
            "report-evidence-percent",
            percent(backing.evidence.share().as_ref()),
        ),
        line("report-oldest-evidence", oldest),
    ];
    rows.push(vec![
        Entry::default(),
        text(words.word("report-own-statement")).looking(Look::Quiet),
    ]);
    for note in cover::notes(report) {
        rows.push(vec![Entry::default(), text(note).looking(Look::Quiet)]);
    }
    Sheet {
        name: words.word("report-summary"),
        widths: vec![34.0, 90.0],
        rows,
        ..Sheet::default()
    }
}

fn sections(report: &Report<'_>) -> Sheet {
    let texts = report.texts();
    let mut rows = vec![head(
        report,
        &[
            "report-section-id",
            "report-section",
            "report-weight",
            "report-published-percent",
            "report-answered-percent",
            "report-completeness-percent",
            "report-evidence-percent",
        ],
    )];
    for ((section, _), score) in report.instrument.sections().zip(&report.scored.sections) {
        rows.push(vec![
            text(section.id.as_str()),
            text(texts.plain(&format!("section.{}.title", section.id))),
            Entry::number(f64::from(section.weight)),
            percent(crate::report::summary::published(score)),
            percent(score.figures.answered.as_ref()),
            percent(score.backing.completeness.share().as_ref()),
            percent(score.backing.evidence.share().as_ref()),
        ]);
    }
    Sheet {
        name: report.words.word("report-by-section"),
        widths: vec![14.0, 50.0, 10.0, 14.0, 14.0, 14.0, 14.0],
        rows,
        heads: 1,
        ..Sheet::default()
    }
}

fn answers(report: &Report<'_>) -> Sheet {
    let texts = report.texts();
    let teller = Teller::new(&texts, report.words);
    let mut rows = vec![head(
        report,
        &[
            "report-section-id",
            "report-question-id",
            "report-question",
            "report-state",
            "report-answer",
            "report-score-percent",
            "report-weight",
            "report-comment",
            "report-evidence",
            "report-source",
            "report-source-state",
        ],
    )];
    for (section, places) in report.instrument.sections() {
        for place in places {
            if let Some(item) = report.instrument.item(place) {
                let mut row = vec![text(section.id.as_str())];
                row.extend(answer(report, &teller, place, item));
                rows.push(row);
            }
        }
    }
    Sheet {
        name: report.words.word("report-answers"),
        widths: vec![
            12.0, 10.0, 50.0, 12.0, 60.0, 9.0, 9.0, 40.0, 24.0, 40.0, 12.0,
        ],
        rows,
        heads: 1,
        ..Sheet::default()
    }
}

/// The cells of a question, after its section's.
fn answer(report: &Report<'_>, teller: &Teller<'_>, place: usize, item: &Item) -> Vec<Entry> {
    let (answer, standing) = (
        report.sheet.answer(place),
        report.scored.standings.at(place),
    );
    let (state, said) = match standing {
        Standing::Asked => match report.differing(&item.id) {
            [] => (answer.name(), flat(&teller.answer(item, answer))),
            differing => (
                "disputed",
                flat(&super::answers::disputed(teller, item, differing)),
            ),
        },
        other => (
            "not-asked",
            report
                .words
                .word(super::answers::not_asked(report, item, other)),
        ),
    };
    let remark = report.remarks.get(item.id.as_str());
    let remark = remark.cloned().unwrap_or_default();
    let settled = remark.settled.as_ref();
    let settled = settled.map(|s| flat(&super::answers::settlement(report.words, s)));
    let beside: Vec<String> = std::iter::once(remark.comment)
        .chain(settled)
        .filter(|t| !t.is_empty())
        .collect();
    let evidence = report.sheet.entries().get(place).into_iter();
    let evidence = evidence.flat_map(|e| &e.evidence);
    let evidence = evidence.filter_map(|e| {
        let parts = report
            .evidence
            .get(&e.id)?
            .iter()
            .map(|r| r.text().to_owned());
        let rest = e
            .dated
            .map(|d| d.to_string())
            .into_iter()
            .chain([e.id.clone()]);
        let all: Vec<String> = parts.chain(rest).collect();
        Some(all.join(" · "))
    });
    let evidence = evidence.chain(super::answers::withheld(report, place));
    let sources =
        crate::report::sources::references(report, &item.sources, SourceStatus::Confirmed);
    let score = &report.scored.items[place];
    let stage = match score.part {
        Part::Answered => (score.points * 4).checked_div(score.full),
        _ => None,
    };
    let shade = stage.and_then(|s| u8::try_from(s).ok());
    vec![
        text(item.id.as_str()),
        text(teller.texts().plain(&format!("{}.question", item.id))),
        text(state),
        text(said),
        percent(score.score().as_ref()).looking(shade.map_or(Look::Plain, Look::Shade)),
        Entry::number(f64::from(item.weight.weight)),
        text(beside.join("\n\n")),
        text(evidence.collect::<Vec<_>>().join("\n")),
        text(flat(&sources)),
        text(match item.source_status {
            SourceStatus::Confirmed => "confirmed",
            SourceStatus::Unconfirmed => "unconfirmed",
        }),
    ]
}

fn plan(report: &Report<'_>) -> Sheet {
    let texts = report.texts();
    let teller = Teller::new(&texts, report.words);
    let mut rows = vec![head(
        report,
        &[
            "report-rank",
            "report-question-id",
            "report-question",
            "report-priority",
            "report-gap-percent",
            "report-weight",
            "report-dependency",
            "report-effort",
            "report-first",
            "report-best-practice",
            "report-next",
            "report-changed-factors",
            "report-owner",
            "report-until",
            "report-budget",
            "report-indicator",
            "report-progress-of",
            "report-figure",
            "report-figure-start",
            "report-figure-now",
            "report-figure-as-of",
            "report-figure-target",
        ],
    )];
    for (rank, action) in report.plan.iter().enumerate() {
        let p = &action.priority;
        let after: Vec<&str> = action.after.iter().map(|id| id.as_str()).collect();
        let reasons = [
            &p.gap.reason,
            &p.weight.reason,
            &p.dependency.reason,
            &p.effort.reason,
        ];
        let reasons: Vec<&str> = reasons.into_iter().flatten().map(String::as_str).collect();
        let priority = p
            .shown()
            .parse()
            .map_or_else(|_| text(p.shown()), Entry::number);
        let mut row = vec![
            Entry::number((rank + 1) as f64),
            text(action.item.id.as_str()),
            text(texts.plain(&format!("{}.question", action.item.id))),
            priority,
            percent(Some(&p.gap.value)),
            Entry::number(f64::from(p.weight.value)),
            Entry::number(f64::from(p.dependency.value)),
            text(super::plan::effort(p.effort.value)),
            text(after.join(", ")),
            text(texts.plain(&format!("{}.best_practice", action.item.id))),
            text(flat(&super::gaps::next(report, &teller, action))),
            text(reasons.join("\n")),
        ];
        row.extend(undertaken(report, action));
        rows.push(row);
    }
    Sheet {
        name: report.words.word("report-plan"),
        widths: vec![
            6.0, 10.0, 50.0, 10.0, 9.0, 9.0, 12.0, 9.0, 18.0, 60.0, 60.0, 30.0, 30.0, 12.0, 16.0,
            40.0, 14.0, 30.0, 10.0, 10.0, 12.0, 10.0,
        ],
        rows,
        heads: 1,
        ..Sheet::default()
    }
}

/// What is undertaken about a gap; nothing where nothing is.
fn undertaken(report: &Report<'_>, action: &crate::plan::Action<'_>) -> Vec<Entry> {
    let Some(own) = report.undertakings.get(&action.item.id) else {
        return Vec::new();
    };
    let budget = own.budget.as_ref();
    let budget = budget.map(|b| format!("{} {}", b.amount, b.currency.as_str()));
    let mut row = vec![
        text(own.owner.clone()),
        text(own.due.map_or_else(String::new, |d| d.to_string())),
        text(budget.unwrap_or_default()),
        text(own.indicator.clone()),
        text(report.words.word(super::undertakings::status(own.status))),
    ];
    row.extend(target(report, own));
    row
}

/// The figure of an undertaking at the start, now, and as it should be.
fn target(report: &Report<'_>, own: &crate::undertaking::Undertaking) -> Vec<Entry> {
    let Some(target) = &own.target else {
        return Vec::new();
    };
    let number = |value: base::Decimal| {
        let exact = value.to_string();
        exact.parse().map_or_else(|_| text(exact), Entry::number)
    };
    let known = |frozen: Option<&crate::evidence::Frozen>| {
        frozen.map_or_else(Entry::default, |f| number(f.value))
    };
    let now = report.measured.get(&target.figure);
    vec![
        text(report.figure(&target.figure)),
        known(target.start.as_ref()),
        known(now),
        text(now.map_or_else(String::new, |f| f.as_of.to_string())),
        number(target.value),
    ]
}

fn sources(report: &Report<'_>) -> Sheet {
    let mut rows = vec![head(
        report,
        &["report-document", "report-publisher", "report-year"],
    )];
    for document in &report.instrument.package().documents {
        rows.push(vec![
            text(document.title.clone()),
            text(document.publisher.clone().unwrap_or_default()),
            document
                .year
                .map_or_else(Entry::default, |y| Entry::number(f64::from(y))),
        ]);
    }
    Sheet {
        name: report.words.word("report-sources"),
        widths: vec![70.0, 50.0, 8.0],
        rows,
        heads: 1,
        ..Sheet::default()
    }
}
