//! The gaps: for each, best practice, what the next stage needs, what comes first, references.
//!
//! Not here: their order of work (`plan`). Invariant: gaps stand in the order of asking, and a gap
//! of which nothing is known says that nothing was answered.

use press::{Document, Level, Link, Run};

use super::value::Teller;
use super::{Argument, Report, sources};
use crate::package::ItemId;
use crate::plan::{Action, Next};
use crate::score::Part;

pub(super) fn write(report: &Report<'_>, out: &mut Document) {
    let (words, texts) = (report.words, report.texts());
    out.page_break();
    out.heading(
        Level::One,
        "gaps",
        vec![Run::plain(words.word("report-gaps"))],
    );
    if report.plan.is_empty() {
        out.paragraph(vec![Run::plain(words.word("report-no-gaps"))]);
        return;
    }
    out.paragraph(vec![Run::plain(words.word("report-gaps-note"))]);
    let teller = Teller::new(&texts, words);
    let mut by_place: Vec<&Action<'_>> = report.plan.iter().collect();
    by_place.sort_by_key(|a| a.place);
    for (section, places) in report.instrument.sections() {
        let here: Vec<_> = by_place
            .iter()
            .filter(|a| places.contains(&a.place))
            .collect();
        if here.is_empty() {
            continue;
        }
        let title = texts.runs(&format!("section.{}.title", section.id));
        out.heading(Level::Two, &format!("gaps-{}", section.id), title);
        for action in here {
            one(report, &teller, action, out);
        }
    }
}

/// The ids as links to their questions.
pub(super) fn links<'i>(ids: impl Iterator<Item = &'i ItemId>, comma: &str) -> Vec<Run> {
    let mut out = Vec::new();
    for id in ids {
        if !out.is_empty() {
            out.push(Run::plain(comma));
        }
        let to = Link::Heading(format!("item-{id}"));
        out.push(Run::code(id.as_str()).to(Some(to)));
    }
    out
}

fn one(report: &Report<'_>, teller: &Teller<'_>, action: &Action<'_>, out: &mut Document) {
    let (words, item) = (report.words, action.item);
    let to = Link::Heading(format!("item-{}", item.id));
    let mut heading = vec![Run::code(item.id.as_str()).to(Some(to)), Run::plain("  ")];
    heading.extend(teller.texts().runs(&format!("{}.question", item.id)));
    out.heading(Level::Three, &format!("gap-{}", item.id), heading);
    let mut entries = Vec::new();
    let mut entry = |id: &str, said: Vec<Vec<Run>>| {
        if said.iter().any(|p| !p.is_empty()) {
            entries.push((vec![Run::plain(words.word(id))], said));
        }
    };
    let now = match (action.part, action.reached) {
        (_, Some(stage)) => vec![Run::plain(teller.stage(stage))],
        (Part::Answered, None) => {
            let score = report.scored.items[action.place].score();
            vec![Run::plain(super::summary::shown(report, score.as_ref()))]
        }
        _ if !report.differing(&item.id).is_empty() => {
            vec![Run::emphasis(words.word("report-disputed"))]
        }
        _ => vec![Run::emphasis(words.word("report-open"))],
    };
    entry("report-reached", vec![now]);
    entry(
        "report-best-practice",
        teller
            .texts()
            .paragraphs(&format!("{}.best_practice", item.id)),
    );
    entry("report-next", next(report, teller, action));
    let comma = words.between("report-comma");
    entry(
        "report-first",
        vec![links(action.after.iter().copied(), &comma)],
    );
    let (list, status) = action.references();
    entry("report-source", sources::numbers(report, list, status));
    out.definitions(entries);
}

/// What the next stage needs, in words.
pub(super) fn next(report: &Report<'_>, teller: &Teller<'_>, action: &Action<'_>) -> Vec<Vec<Run>> {
    let (words, id) = (teller.words(), &action.item.id);
    if !report.differing(id).is_empty() {
        return vec![vec![Run::plain(words.word("report-settle"))]];
    }
    let text = |part: String| teller.texts().runs(&format!("{id}.{part}"));
    match &action.next {
        Next::FindOut => vec![vec![Run::plain(words.word("report-find-out"))]],
        Next::Stage { stage, .. } => {
            let mut runs = vec![Run::strong(teller.stage(*stage))];
            let said = text(format!("stage_{}", stage.number()));
            if !said.is_empty() {
                runs.push(Run::plain(" · "));
                runs.extend(said);
            }
            vec![runs]
        }
        Next::Option(option) => vec![text(format!("option_{}", option.id))],
        Next::Tick(options) => options
            .iter()
            .map(|o| text(format!("option_{}", o.id)))
            .collect(),
        Next::Figure {
            bound,
            more_is_better,
            stage,
        } => {
            let (bound, stage) = (words.figure(&bound.to_string()), teller.stage(*stage));
            let values = [
                ("bound", Argument::Text(&bound)),
                ("stage", Argument::Text(&stage)),
            ];
            let id = match more_is_better {
                true => "report-at-least",
                false => "report-at-most",
            };
            vec![vec![Run::plain(words.say(id, &values))]]
        }
        Next::Rows(rows) => rows
            .iter()
            .map(|(row, column)| {
                let mut runs = text(format!("row_{}", row.id));
                runs.push(Run::plain(words.colon("", "")));
                runs.extend(text(format!("column_{}", column.id)));
                runs
            })
            .collect(),
    }
}
