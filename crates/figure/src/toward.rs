//! Lying bars toward a whole: what is reached and what is missing (gaps), or how far an answering
//! has come (progress).
//!
//! Not here: several series. Invariant: the far end of every row is the whole, and what is missing
//! from it is hatched or outlined, never left to be guessed.

use crate::data::{Cell, Dataset};
use crate::frame::Frame;
use crate::scale::Scale;
use crate::svg::{Anchor, Area, Svg, WIDTH};
use crate::text::{LINE, SIZE, width, wrap};

const ROW: f64 = 30.0;
const THICK: f64 = 10.0;
const KEY: f64 = 20.0;

/// Draws what is reached of the whole, solid, and the gap to it, hatched. `key` names both. Only
/// the first series is drawn.
#[must_use]
pub fn gap_bars(frame: &Frame<'_>, data: &Dataset, scale: &Scale, key: (&str, &str)) -> String {
    let rows = Rows::of(frame, data, KEY);
    let mut svg = Svg::open(frame, "fig", WIDTH, rows.end);
    let pattern = svg.series_pattern(1);
    let fills = [None, pattern.clone()];
    svg.key(&[key.0, key.1], &fills, crate::svg::Mark::Square);
    let (mut reached, mut rest, mut unknown) = (String::new(), String::new(), String::new());
    for (i, cell) in first(data).iter().enumerate() {
        let y = rows.bar(i);
        match cell.number() {
            Some(value) => {
                let at = scale.share(value) * WIDTH;
                reached.push_str(&bar(&svg, 0.0, at, y));
                rest.push_str(&bar(&svg, at, WIDTH, y));
            }
            None => unknown.push_str(&bar(&svg, 0.0, WIDTH, y)),
        }
    }
    svg.fill(0, &reached, None);
    svg.fill(1, &rest, pattern.as_deref());
    if !unknown.is_empty() {
        let gap = svg.gap_pattern();
        svg.path("fig-bar", &unknown, Some(gap));
    }
    rows.labels(&mut svg, frame, data);
    svg.close()
}

/// Draws how far each row has come on an outlined track. Only the first series is drawn.
#[must_use]
pub fn progress(frame: &Frame<'_>, data: &Dataset, scale: &Scale) -> String {
    let rows = Rows::of(frame, data, 0.0);
    let mut svg = Svg::open(frame, "fig", WIDTH, rows.end);
    let (mut done, mut track, mut unknown) = (String::new(), String::new(), String::new());
    for (i, cell) in first(data).iter().enumerate() {
        let y = rows.bar(i);
        track.push_str(&bar(&svg, 0.5, WIDTH - 0.5, y));
        match cell.number() {
            Some(value) => {
                done.push_str(&bar(&svg, 0.5, scale.share(value) * (WIDTH - 1.0) + 0.5, y))
            }
            None => unknown.push_str(&bar(&svg, 0.5, WIDTH - 0.5, y)),
        }
    }
    svg.fill(0, &done, None);
    if !unknown.is_empty() {
        let gap = svg.gap_pattern();
        svg.path("fig-bar", &unknown, Some(gap));
    }
    svg.path("fig-track", &track, None);
    rows.labels(&mut svg, frame, data);
    svg.close()
}

fn first(data: &Dataset) -> &[Cell] {
    data.series().first().map_or(&[], |s| &s.cells)
}

/// A bar between two places; nothing where they are one.
fn bar(svg: &Svg, from: f64, to: f64, y: f64) -> String {
    // Rounded before it is turned round, so that both directions round alike.
    let tenth = |x: f64| (x * 10.0).round() / 10.0;
    let (from, to) = (tenth(from), tenth(to));
    if to - from < 0.05 {
        return String::new();
    }
    svg.area(Area {
        x: from,
        y,
        w: to - from,
        h: THICK,
    })
}

/// Where each row lies: a label of several lines makes its row higher.
struct Rows {
    tops: Vec<f64>,
    labels: Vec<Vec<String>>,
    end: f64,
}

impl Rows {
    fn of(frame: &Frame<'_>, data: &Dataset, top: f64) -> Self {
        let (mut tops, mut labels, mut at) = (Vec::new(), Vec::new(), top);
        for (label, cell) in data.labels().iter().zip(first(data)) {
            let lines = wrap(label, WIDTH - width(said(frame, cell)) - 10.0);
            tops.push(at);
            at += ROW + LINE * (lines.len() - 1) as f64;
            labels.push(lines);
        }
        Self {
            tops,
            labels,
            end: at.max(1.0),
        }
    }

    /// The top of a row's bar, below its label.
    fn bar(&self, row: usize) -> f64 {
        self.tops[row] + LINE * (self.labels[row].len() - 1) as f64 + SIZE + 5.0
    }

    fn labels(&self, svg: &mut Svg, frame: &Frame<'_>, data: &Dataset) {
        for ((lines, cell), top) in self.labels.iter().zip(first(data)).zip(&self.tops) {
            let y = top + SIZE;
            svg.lines("fig-label", (0.0, y), lines);
            let value = said(frame, cell);
            svg.text("fig-value", (WIDTH, y), Anchor::End, value, WIDTH);
        }
    }
}

fn said<'s>(frame: &Frame<'s>, cell: &'s Cell) -> &'s str {
    match cell {
        Cell::Value { text, .. } => text.as_str(),
        Cell::Missing => frame.missing,
    }
}
