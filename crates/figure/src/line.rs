//! Lines over days, broken where nothing was measured.
//!
//! Not here: smoothing, interpolation, trends. Invariant: no line is drawn across a missing day; a
//! day that stands alone between gaps is a dot.

use crate::data::{Dataset, Series};
use crate::frame::Frame;
use crate::plot::Plot;
use crate::scale::Scale;
use crate::svg::{Anchor, Mark, Svg, WIDTH, key_height, series_class};
use crate::text::SIZE;

/// Draws one line a series over days. `tick` formats a value of the axis for the reader.
///
/// The last measured day of a line that stands alone is marked, with its value in words. Days at
/// which every series is missing are hatched and labelled with the frame's `missing`.
#[must_use]
pub fn over_days(
    frame: &Frame<'_>,
    data: &Dataset,
    scale: &Scale,
    tick: &dyn Fn(f64) -> String,
) -> String {
    draw(frame, data, (scale, tick), Path::Straight)
}

/// As [`over_days`], for what holds until it changes: level until the next value, then straight up
/// or down, such as a share that is still there.
#[must_use]
pub fn stepped(
    frame: &Frame<'_>,
    data: &Dataset,
    scale: &Scale,
    tick: &dyn Fn(f64) -> String,
) -> String {
    draw(frame, data, (scale, tick), Path::Steps)
}

/// How two neighbouring values are joined.
#[derive(Debug, Clone, Copy)]
enum Path {
    Straight,
    Steps,
}

fn draw(
    frame: &Frame<'_>,
    data: &Dataset,
    (scale, tick): (&Scale, &dyn Fn(f64) -> String),
    path: Path,
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
        let d = match path {
            Path::Straight => broken_line(&svg, series, place),
            Path::Steps => steps(&svg, series, place),
        };
        svg.path(&format!("fig-line {}", series_class(i)), &d, None);
    }
    if let [only] = data.series() {
        last(&mut svg, &plot, only, scale, tick);
    }
    svg.close()
}

/// Marks where the line ends and says its value: above the line when it rises, else below it.
fn last(svg: &mut Svg, plot: &Plot, series: &Series, scale: &Scale, tick: &dyn Fn(f64) -> String) {
    let measured = |(i, cell): (usize, &crate::data::Cell)| cell.number().map(|v| (i, v));
    let mut from_end = series.cells.iter().enumerate().rev().filter_map(measured);
    let Some((index, value)) = from_end.next() else {
        return;
    };
    let before = from_end.next().map_or(value, |(_, v)| v);
    let (x, y) = (plot.middle(index), plot.level(scale, value));
    let class = series_class(0);
    svg.path(
        &format!("fig-dot {class}"),
        &format!("M{} {}z", svg.x(x), svg.y(y)),
        None,
    );
    let floor = plot.area.y + plot.area.h - 3.0;
    let below = y + SIZE + 4.0;
    let level = if value < before && below < floor {
        below
    } else {
        (y - 6.0).max(SIZE)
    };
    let at = ((x + plot.slot / 2.0).min(plot.area.x + plot.area.w), level);
    svg.text(
        "fig-value fig-end",
        at,
        Anchor::End,
        &tick(value),
        WIDTH / 3.0,
    );
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

/// The path of a series in steps, broken where values are missing.
fn steps(svg: &Svg, series: &Series, place: impl Fn(usize, f64) -> (f64, f64)) -> String {
    let mut d = String::new();
    let mut length = 0;
    for (i, cell) in series.cells.iter().enumerate() {
        let Some(value) = cell.number() else {
            finish(&mut d, length);
            length = 0;
            continue;
        };
        let (x, y) = place(i, value);
        d.push_str(&match length {
            0 => format!("M{} {}", svg.x(x), svg.y(y)),
            _ => format!("H{}V{}", svg.x(x), svg.y(y)),
        });
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
