//! Bars, lying and upright; several series stack.
//!
//! Not here: grouped bars, which are hard to read in a narrow picture. Invariant: a bar starts at
//! zero, and a missing value is hatched, never a bar of no length.

use crate::data::{Cell, Dataset};
use crate::frame::Frame;
use crate::plot::Plot;
use crate::scale::Scale;
use crate::svg::{Anchor, Area, Mark, Svg, WIDTH, key_height};
use crate::text::{LINE, SIZE, width, wrap};

/// Height of one row of lying bars: the text, then the bar.
const ROW: f64 = 30.0;
/// Thickness of a lying bar.
const THICK: f64 = 10.0;

/// Draws one lying bar a label, the label and the value above it. Several series stack, and each
/// row then shows its values in the order of the key.
#[must_use]
pub fn horizontal(frame: &Frame<'_>, data: &Dataset, scale: &Scale) -> String {
    let top = key_height(data.series().len());
    let rows = Rows::of(frame, data, top);
    let mut svg = Svg::open(frame, "fig", WIDTH, rows.end);
    let fills = open_series(&mut svg, data);
    for (s, fill) in fills.iter().enumerate() {
        let mut shape = String::new();
        for i in 0..data.labels().len() {
            let from = scale.share(sum_before(data, s, i)) * WIDTH;
            let to = scale.share(sum_before(data, s + 1, i)) * WIDTH;
            if to > from {
                shape.push_str(&svg.area(Area {
                    x: from,
                    y: rows.bar(i),
                    w: to - from,
                    h: THICK,
                }));
            }
        }
        svg.fill(s, &shape, fill.as_deref());
    }
    empty_rows(&mut svg, data, &rows);
    rows.labels(&mut svg);
    svg.close()
}

/// Where each row lies: a label of several lines makes its row higher.
struct Rows {
    tops: Vec<f64>,
    labels: Vec<Vec<String>>,
    /// Each value as text, with the room that it takes.
    values: Vec<(String, f64)>,
    end: f64,
}

impl Rows {
    fn of(frame: &Frame<'_>, data: &Dataset, top: f64) -> Self {
        let (mut tops, mut labels, mut values, mut at) = (Vec::new(), Vec::new(), Vec::new(), top);
        for (i, label) in data.labels().iter().enumerate() {
            let value = row_text(data, i, frame.missing);
            let room = width(&value).min(WIDTH / 2.0);
            let lines = wrap(label, WIDTH - room - 8.0);
            tops.push(at);
            at += ROW + LINE * (lines.len() - 1) as f64;
            labels.push(lines);
            values.push((value, room));
        }
        Self {
            tops,
            labels,
            values,
            end: at,
        }
    }

    /// The top of a row's bar, below its label.
    fn bar(&self, row: usize) -> f64 {
        self.tops[row] + LINE * (self.labels[row].len() - 1) as f64 + SIZE + 5.0
    }

    fn labels(&self, svg: &mut Svg) {
        for ((lines, (value, room)), top) in self.labels.iter().zip(&self.values).zip(&self.tops) {
            let y = top + SIZE;
            svg.lines("fig-label", (0.0, y), lines);
            svg.text("fig-value", (WIDTH, y), Anchor::End, value, *room);
        }
    }
}

/// Draws one upright bar a label. Several series stack. `tick` formats a value of the axis.
#[must_use]
pub fn vertical(
    frame: &Frame<'_>,
    data: &Dataset,
    scale: &Scale,
    tick: &dyn Fn(f64) -> String,
) -> String {
    let ticks: Vec<String> = scale.ticks().iter().map(|t| tick(*t)).collect();
    let plot = Plot::new(key_height(data.series().len()), data.labels().len(), &ticks);
    let mut svg = Svg::open(frame, "fig", WIDTH, plot.height());
    plot.gaps(&mut svg, data, frame.missing);
    plot.grid(&mut svg, scale, &ticks);
    plot.labels(&mut svg, data);
    let fills = open_series(&mut svg, data);
    let wide = (plot.slot * 0.75).min(40.0);
    for (s, fill) in fills.iter().enumerate() {
        let mut shape = String::new();
        for i in 0..data.labels().len() {
            let bottom = plot.level(scale, sum_before(data, s, i));
            let level = plot.level(scale, sum_before(data, s + 1, i));
            if bottom > level {
                shape.push_str(&svg.area(Area {
                    x: plot.middle(i) - wide / 2.0,
                    y: level,
                    w: wide,
                    h: bottom - level,
                }));
            }
        }
        svg.fill(s, &shape, fill.as_deref());
    }
    svg.close()
}

/// Writes the patterns and, for several series, the key.
fn open_series(svg: &mut Svg, data: &Dataset) -> Vec<Option<String>> {
    let count = data.series().len();
    let fills: Vec<Option<String>> = (0..count).map(|i| svg.series_pattern(i)).collect();
    if count > 1 {
        let names: Vec<&str> = data.series().iter().map(|s| s.name.as_str()).collect();
        svg.key(&names, &fills, Mark::Square);
    }
    fills
}

/// The sum of the series before `series` at a label; a missing one adds nothing to a stack.
fn sum_before(data: &Dataset, series: usize, index: usize) -> f64 {
    let before = data.series()[..series].iter();
    before.filter_map(|s| s.cells[index].number()).sum()
}

/// Hatches the rows at which nothing was measured.
fn empty_rows(svg: &mut Svg, data: &Dataset, rows: &Rows) {
    let mut shape = String::new();
    for i in (0..data.labels().len()).filter(|i| data.sum(*i).is_none()) {
        shape.push_str(&svg.area(Area {
            x: 0.0,
            y: rows.bar(i),
            w: WIDTH,
            h: THICK,
        }));
    }
    if !shape.is_empty() {
        let pattern = svg.gap_pattern();
        svg.path("fig-bar", &shape, Some(pattern));
    }
}

/// The values of a row as text; one word when all are missing.
fn row_text(data: &Dataset, index: usize, missing: &str) -> String {
    if data.sum(index).is_none() {
        return missing.to_owned();
    }
    let texts = data.series().iter().map(|s| match &s.cells[index] {
        Cell::Value { text, .. } => text.as_str(),
        Cell::Missing => missing,
    });
    texts.collect::<Vec<_>>().join(" · ")
}
