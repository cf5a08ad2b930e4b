//! The pictures of a report, each with its numbers as a table.
//!
//! Not here: drawing (`figure`). Invariant: a section in which nothing was answered is a gap in
//! every picture.

use ::figure as draw;
use draw::{Cell, Dataset, Frame, Row, Scale, Series, Square, Steps};
use press::{Column, Document, Figure, Level, Run, Table};

use super::Report;
use super::summary::{count, published, shown};
use crate::answer::branch::Standing;
use crate::score::{Part, Score};

pub(super) fn write(report: &Report<'_>, out: &mut Document) {
    let title = report.words.word("report-pictures");
    out.heading(Level::Two, "pictures", vec![Run::plain(title)]);
    for figure in [radar(report), gaps(report), progress(report)]
        .into_iter()
        .flatten()
    {
        out.figure(figure);
    }
    out.figure(stages(report));
}

/// A picture's texts and id.
struct Words {
    id: draw::Id,
    caption: String,
    alternative: String,
    missing: String,
}

impl Words {
    fn new(report: &Report<'_>, name: &str) -> Option<Self> {
        Some(Self {
            id: name.parse().ok()?,
            caption: report.words.word(&format!("report-{name}")),
            alternative: report.words.word(&format!("report-{name}-shows")),
            missing: report.words.word("report-missing"),
        })
    }

    fn frame(&self, report: &Report<'_>) -> Frame<'_> {
        Frame {
            id: &self.id,
            title: &self.caption,
            description: &self.alternative,
            direction: report.language.direction(),
            missing: &self.missing,
        }
    }
}

fn cell(score: Option<&Score>, text: String) -> Cell {
    // A picture is drawn from the same rounded figure that is printed beside it.
    let number = score.and_then(|s| s.percent(1).parse::<f64>().ok());
    number.map_or(Cell::Missing, |number| Cell::Value { number, text })
}

/// The sections that carry weight in the score, with their titles.
fn sections(report: &Report<'_>) -> Vec<(usize, String)> {
    let texts = report.texts();
    report
        .instrument
        .sections()
        .enumerate()
        .filter(|(n, _)| report.scored.sections[*n].figures.published.is_some())
        .map(|(n, (section, _))| (n, texts.plain(&format!("section.{}.title", section.id))))
        .collect()
}

fn dataset(report: &Report<'_>) -> Option<Dataset> {
    let sections = sections(report);
    let now = sections.iter().map(|(n, _)| {
        let score = published(&report.scored.sections[*n]);
        cell(score, shown(report, score))
    });
    let mut series = vec![Series {
        name: report.words.word("report-this-round"),
        cells: now.collect(),
    }];
    if report.previous.is_some() {
        let places: Vec<_> = report.instrument.sections().collect();
        let before = sections.iter().map(|(n, _)| {
            let score = report.section_before(&places[*n].0.id);
            cell(score, shown(report, score))
        });
        series.push(Series {
            name: report.words.word("report-previous-round"),
            cells: before.collect(),
        });
    }
    let labels = sections.into_iter().map(|(_, title)| title).collect();
    Dataset::new(report.words.word("report-section"), labels, series).ok()
}

/// The table twin of a dataset.
fn twin(data: &Dataset, missing: &str) -> Table {
    let table = data.table(missing);
    let columns = table.head.iter().enumerate().map(|(n, head)| match n {
        0 => Column::words(*head, 6),
        _ => Column::numbers(*head, 2),
    });
    let mut out = Table::new("", columns.collect());
    for (label, texts) in table.rows {
        let mut cells = vec![press::Cell::text(label)];
        cells.extend(texts.into_iter().map(press::Cell::text));
        out.row(cells);
    }
    out
}

fn figure(words: &Words, svg: String, table: Table) -> Figure {
    Figure {
        svg,
        caption: words.caption.clone(),
        alternative: words.alternative.clone(),
        table,
    }
}

fn radar(report: &Report<'_>) -> Option<Figure> {
    let (words, data) = (Words::new(report, "radar")?, dataset(report)?);
    let svg = draw::radar(
        &words.frame(report),
        &data,
        &Scale::up_to(100.0, Steps::Whole),
    );
    Some(figure(&words, svg, twin(&data, &words.missing)))
}

fn gaps(report: &Report<'_>) -> Option<Figure> {
    let (words, data) = (Words::new(report, "gap-bars")?, dataset(report)?);
    let (reached, gap) = (
        report.words.word("report-reached"),
        report.words.word("report-gap"),
    );
    let scale = Scale::up_to(100.0, Steps::Whole);
    let svg = draw::gap_bars(&words.frame(report), &data, &scale, (&reached, &gap));
    let columns = vec![
        Column::words(report.words.word("report-section"), 6),
        Column::numbers(reached.clone(), 2),
        Column::numbers(gap, 2),
    ];
    let mut table = Table::new("", columns);
    for (n, title) in sections(report) {
        let score = published(&report.scored.sections[n]);
        let rest = score.and_then(rest);
        table.row(vec![
            press::Cell::text(title),
            press::Cell::text(shown(report, score)),
            press::Cell::text(shown(report, rest.as_ref())),
        ]);
    }
    Some(figure(&words, svg, table))
}

fn progress(report: &Report<'_>) -> Option<Figure> {
    let (words, texts) = (Words::new(report, "progress")?, report.texts());
    let (mut labels, mut cells) = (Vec::new(), Vec::new());
    for ((section, _), score) in report.instrument.sections().zip(&report.scored.sections) {
        labels.push(texts.plain(&format!("section.{}.title", section.id)));
        let done = score.backing.progress;
        cells.push(cell(done.share().as_ref(), count(report, done)));
    }
    let series = vec![Series {
        name: report.words.word("report-answered-of-asked"),
        cells,
    }];
    let data = Dataset::new(report.words.word("report-section"), labels, series).ok()?;
    let svg = draw::progress(
        &words.frame(report),
        &data,
        &Scale::up_to(100.0, Steps::Whole),
    );
    Some(figure(&words, svg, twin(&data, &words.missing)))
}

fn stages(report: &Report<'_>) -> Figure {
    let texts = report.texts();
    let mut rows = Vec::new();
    let mut columns = vec![Column::words(report.words.word("report-section"), 6)];
    let names: Vec<String> = (0..5_u8).map(|n| stage_name(report, n)).collect();
    columns.extend(names.iter().map(|n| Column::numbers(n.clone(), 2)));
    let missing = report.words.word("report-missing");
    columns.push(Column::numbers(missing.clone(), 2));
    let mut table = Table::new("", columns);
    for (section, places) in report.instrument.sections() {
        let squares: Vec<(String, Square)> = places
            .filter(|p| report.scored.items[*p].part != Part::Unscored)
            .map(|p| square(report, p))
            .collect();
        if squares.is_empty() {
            continue;
        }
        let label = texts.plain(&format!("section.{}.title", section.id));
        let mut cells = vec![press::Cell::text(label.clone())];
        for stage in 0..5_u8 {
            let is =
                |s: &&(String, Square)| matches!(s.1, Square::Stage { stage: n, .. } if n == stage);
            let n = squares.iter().filter(is).count();
            cells.push(press::Cell::text(report.words.figure(&n.to_string())));
        }
        let open = squares.iter().filter(|s| s.1 == Square::Open).count();
        cells.push(press::Cell::text(report.words.figure(&open.to_string())));
        table.row(cells);
        rows.push(Row { label, squares });
    }
    // A law has no stage.
    let id = if report.is_law() { "levels" } else { "stages" };
    let words = Words::new(report, id);
    let key: Vec<&str> = names.iter().map(String::as_str).collect();
    let svg = match (&words, <&[&str; 5]>::try_from(key.as_slice())) {
        (Some(words), Ok(key)) => draw::stages(&words.frame(report), &rows, key),
        _ => String::new(),
    };
    Figure {
        svg,
        caption: words
            .as_ref()
            .map_or_else(String::new, |w| w.caption.clone()),
        alternative: words.map_or_else(String::new, |w| w.alternative),
        table,
    }
}

fn stage_name(report: &Report<'_>, stage: u8) -> String {
    let number = report.words.figure(&stage.to_string());
    match report.is_law() {
        true => number,
        false => report.words.with("report-stage", "number", &number),
    }
}

/// How a question stands in the map; a question of another type by its score, rounded down.
fn square(report: &Report<'_>, place: usize) -> (String, Square) {
    let score = &report.scored.items[place];
    let id = report
        .instrument
        .item(place)
        .map_or_else(String::new, |i| i.id.to_string());
    let stage = |n: u8| Square::Stage {
        stage: n,
        text: report.words.figure(&n.to_string()),
    };
    let square = match score.part {
        Part::Answered => {
            let quarters = (score.points * 4).checked_div(score.full).unwrap_or(0);
            stage(u8::try_from(quarters).unwrap_or(4))
        }
        Part::Settled => stage(0),
        Part::Open => Square::Open,
        Part::Left | Part::Unscored => Square::Left {
            text: match report.scored.standings.at(place) {
                Standing::OutOfScope => "×".to_owned(),
                _ => "–".to_owned(),
            },
        },
    };
    (id, square)
}

/// What is missing from the full score.
pub(super) fn rest(score: &Score) -> Option<Score> {
    let ratio = score.ratio();
    Score::parse(&format!(
        "{}/{}",
        ratio.denom() - ratio.numer(),
        ratio.denom()
    ))
}
