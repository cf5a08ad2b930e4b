//! The small line that stands in a table row or a sentence.
//!
//! Not here: axes and labels; the number beside it says the level. Invariant: sparklines drawn with
//! one scale can be compared with each other, which is what small multiples are for.

use crate::data::Dataset;
use crate::frame::Frame;
use crate::line::broken_line;
use crate::scale::Scale;
use crate::svg::{Area, Svg, series_class};

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 24.0;
/// Keeps the stroke inside the picture.
const EDGE: f64 = 2.0;

/// Draws the first series as a small line; days without data are hatched.
#[must_use]
pub fn sparkline(frame: &Frame<'_>, data: &Dataset, scale: &Scale) -> String {
    let mut svg = Svg::open(frame, "fig-spark", WIDTH, HEIGHT);
    let series = &data.series()[0];
    let slot = (WIDTH - 2.0 * EDGE) / series.cells.len() as f64;
    let mut gaps = String::new();
    for (i, cell) in series.cells.iter().enumerate() {
        if cell.number().is_none() {
            let x = EDGE + slot * i as f64;
            gaps.push_str(&svg.area(Area {
                x,
                y: 0.0,
                w: slot,
                h: HEIGHT,
            }));
        }
    }
    if !gaps.is_empty() {
        let pattern = svg.gap_pattern();
        svg.path("fig-bar", &gaps, Some(pattern));
    }
    let place = |i: usize, value: f64| {
        let x = EDGE + slot * (i as f64 + 0.5);
        (
            x,
            HEIGHT - EDGE - scale.share(value) * (HEIGHT - 2.0 * EDGE),
        )
    };
    let d = broken_line(&svg, series, place);
    svg.path(&format!("fig-line {}", series_class(0)), &d, None);
    svg.close()
}
