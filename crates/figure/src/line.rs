//! Lines over days, broken where nothing was measured.
//!
//! Not here: smoothing, interpolation, trends. Invariant: no line is drawn across a missing day; a
//! day that stands alone between gaps is a dot.

use crate::data::{Dataset, Series};
use crate::frame::Frame;
use crate::plot::Plot;
use crate::scale::Scale;
use crate::svg::{Mark, Svg, WIDTH, key_height, series_class};

/// Draws one line a series over days. `tick` formats a value of the axis for the reader.
///
/// Days at which every series is missing are hatched and labelled with the frame's `missing`.
#[must_use]
pub fn over_days(
    frame: &Frame<'_>,
    data: &Dataset,
    scale: &Scale,
    tick: &dyn Fn(f64) -> String,
) -> String {
    let ticks: Vec<String> = scale.ticks().iter().map(|t| tick(*t)).collect();
    let count = data.series().len();
    let plot = Plot::new(key_height(count), data.labels().len(), &ticks);
    let mut svg = Svg::open(frame, "fig", WIDTH, plot.height());
    plot.gaps(&mut svg, data, frame.missing);
    plot.grid(&mut svg, scale, &ticks);
    plot.labels(&mut svg, data);
    if count > 1 {
        let names: Vec<&str> = data.series().iter().map(|s| s.name.as_str()).collect();
        svg.key(&names, &[], Mark::Line);
    }
    for (i, series) in data.series().iter().enumerate() {
        let place = |n: usize, value: f64| (plot.middle(n), plot.level(scale, value));
        let d = broken_line(&svg, series, place);
        svg.path(&format!("fig-line {}", series_class(i)), &d, None);
    }
    svg.close()
}

/// The path of a series: a new piece after every gap, a piece of no length for a lone day.
pub fn broken_line(svg: &Svg, series: &Series, place: impl Fn(usize, f64) -> (f64, f64)) -> String {
    let mut d = String::new();
    let mut length = 0;
    for (i, cell) in series.cells.iter().enumerate() {
        let Some(value) = cell.number() else {
            finish(&mut d, length);
            length = 0;
            continue;
        };
        let (x, y) = place(i, value);
        d.push_str(match length {
            0 => "M",
            1 => "L",
            _ => " ",
        });
        d.push_str(&format!("{} {}", svg.x(x), svg.y(y)));
        length += 1;
    }
    finish(&mut d, length);
    d
}

/// Ends a piece. A lone day is closed upon itself, so that the round line end shows as a dot.
fn finish(d: &mut String, length: usize) {
    if length == 1 {
        d.push('z');
    }
}
