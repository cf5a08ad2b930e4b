//! Lying bars toward a whole: what is reached and what is missing (gaps), or how far an answering
//! has come (progress).
//!
//! Not here: several series. Invariant: the far end of every row is the whole, and what is missing
//! from it is hatched or outlined, never left to be guessed.

use crate::data::{Cell, Dataset};
use crate::frame::Frame;
use crate::scale::Scale;
use crate::svg::{Anchor, Area, Svg, WIDTH};
use crate::text::{SIZE, width};

const ROW: f64 = 30.0;
const THICK: f64 = 10.0;
const KEY: f64 = 20.0;

/// Draws what is reached of the whole, solid, and the gap to it, hatched. `key` names both. Only
/// the first series is drawn.
#[must_use]
pub fn gap_bars(frame: &Frame<'_>, data: &Dataset, scale: &Scale, key: (&str, &str)) -> String {
    let height = KEY + ROW * data.labels().len() as f64;
    let mut svg = Svg::open(frame, "fig", WIDTH, height);
    let pattern = svg.series_pattern(1);
    let fills = [None, pattern.clone()];
    svg.key(&[key.0, key.1], &fills, crate::svg::Mark::Square);
    let (mut reached, mut rest, mut unknown) = (String::new(), String::new(), String::new());
    for (i, cell) in first(data).iter().enumerate() {
        let y = KEY + ROW * i as f64 + SIZE + 5.0;
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
    labels(&mut svg, frame, data, KEY);
    svg.close()
}

/// Draws how far each row has come on an outlined track. Only the first series is drawn.
#[must_use]
pub fn progress(frame: &Frame<'_>, data: &Dataset, scale: &Scale) -> String {
    let height = ROW * data.labels().len() as f64;
    let mut svg = Svg::open(frame, "fig", WIDTH, height);
    let (mut done, mut track, mut unknown) = (String::new(), String::new(), String::new());
    for (i, cell) in first(data).iter().enumerate() {
        let y = ROW * i as f64 + SIZE + 5.0;
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
    labels(&mut svg, frame, data, 0.0);
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

fn labels(svg: &mut Svg, frame: &Frame<'_>, data: &Dataset, top: f64) {
    for (i, (label, cell)) in data.labels().iter().zip(first(data)).enumerate() {
        let y = top + ROW * i as f64 + SIZE;
        let value = match cell {
            Cell::Value { text, .. } => text.as_str(),
            Cell::Missing => frame.missing,
        };
        let room = WIDTH - width(value) - 10.0;
        svg.text("fig-label", (0.0, y), Anchor::Start, label, room);
        svg.text("fig-value", (WIDTH, y), Anchor::End, value, WIDTH);
    }
}
