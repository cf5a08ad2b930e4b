//! Shares round a centre: one axis a section.
//!
//! Not here: more than two series, which cannot be told apart here. Invariant: no side is drawn to
//! an axis whose value is missing, and an area is filled only where no value is.

use std::f64::consts::TAU;

use crate::data::{Cell, Dataset};
use crate::frame::Frame;
use crate::scale::Scale;
use crate::svg::{Anchor, Mark, Svg, WIDTH, key_height, number, series_class};
use crate::text::{LINE, SIZE, width, wrap};

const RADIUS: f64 = 105.0;
const ROW: f64 = 17.0;

/// Draws a radar. The axes carry numbers; the list below gives each number its label and values.
/// At most two series are drawn; fewer than three labels are drawn as lying bars.
#[must_use]
pub fn radar(frame: &Frame<'_>, data: &Dataset, scale: &Scale) -> String {
    if data.labels().len() < 3 {
        return crate::horizontal(frame, data, scale);
    }
    let count = data.series().len().min(2);
    let key = key_height(count);
    let top = key + 20.0;
    let list = top + 2.0 * RADIUS + 26.0;
    let entries: Vec<Entry> = (0..data.labels().len())
        .map(|i| Entry::of(frame, data, i))
        .collect();
    let height = list + entries.iter().map(Entry::height).sum::<f64>();
    let mut svg = Svg::open(frame, "fig", WIDTH, height);
    if count > 1 {
        let names: Vec<&str> = data
            .series()
            .iter()
            .take(2)
            .map(|s| s.name.as_str())
            .collect();
        svg.key(&names, &[None, None], Mark::Line);
    }
    let web = Web {
        centre: (WIDTH / 2.0, top + RADIUS),
        axes: data.labels().len(),
    };
    web.rings(&mut svg, scale);
    for (n, series) in data.series().iter().take(2).enumerate() {
        let shares: Vec<Option<f64>> = series
            .cells
            .iter()
            .map(|c| c.number().map(|v| scale.share(v)))
            .collect();
        web.shape(&mut svg, n, &shares);
    }
    web.numbers(&mut svg);
    let mut y = list + SIZE;
    for (i, entry) in entries.iter().enumerate() {
        entry.write(&mut svg, i, y);
        y += entry.height();
    }
    svg.close()
}

struct Web {
    centre: (f64, f64),
    axes: usize,
}

impl Web {
    fn at(&self, axis: usize, share: f64) -> (f64, f64) {
        let angle = TAU * axis as f64 / self.axes as f64;
        let far = RADIUS * share;
        (
            self.centre.0 + far * angle.sin(),
            self.centre.1 - far * angle.cos(),
        )
    }

    fn point(&self, svg: &Svg, axis: usize, share: f64) -> String {
        let (x, y) = self.at(axis, share);
        format!("{} {}", svg.x(x), svg.y(y))
    }

    fn rings(&self, svg: &mut Svg, scale: &Scale) {
        let mut d = String::new();
        for tick in scale.ticks().iter().skip(1) {
            for axis in 0..self.axes {
                let start = if axis == 0 { 'M' } else { 'L' };
                d.push(start);
                d.push_str(&self.point(svg, axis, scale.share(*tick)));
            }
            d.push('z');
        }
        for axis in 0..self.axes {
            let (from, to) = (self.point(svg, axis, 0.0), self.point(svg, axis, 1.0));
            d.push_str(&format!("M{from}L{to}"));
        }
        svg.path("fig-grid", &d, None);
    }

    /// The outline of a series; each side only where both its ends are known. A lone value is a dot.
    fn shape(&self, svg: &mut Svg, series: usize, shares: &[Option<f64>]) {
        let class = series_class(series);
        let whole: Option<Vec<f64>> = shares.iter().copied().collect();
        if let Some(all) = whole {
            let points: Vec<String> = all
                .iter()
                .enumerate()
                .map(|(axis, share)| self.point(svg, axis, *share))
                .collect();
            let d = format!("M{}z", points.join("L"));
            if series == 0 {
                svg.fill_area(&class, &d);
            }
            svg.path(&format!("fig-line {class}"), &d, None);
            return;
        }
        let (mut lines, mut dots) = (String::new(), String::new());
        for axis in 0..self.axes {
            let next = (axis + 1) % self.axes;
            let before = (axis + self.axes - 1) % self.axes;
            let Some(here) = shares[axis] else { continue };
            let from = self.point(svg, axis, here);
            match (shares[before], shares[next]) {
                (_, Some(there)) => {
                    let to = self.point(svg, next, there);
                    lines.push_str(&format!("M{from}L{to}"));
                }
                (None, None) => dots.push_str(&format!("M{from}z")),
                (Some(_), None) => {}
            }
        }
        svg.path(&format!("fig-line {class}"), &lines, None);
        svg.path(&format!("fig-dot {class}"), &dots, None);
    }

    fn numbers(&self, svg: &mut Svg) {
        for axis in 0..self.axes {
            let (x, y) = self.at(axis, 1.0 + 11.0 / RADIUS);
            let text = number((axis + 1) as f64);
            svg.text("fig-key", (x, y + SIZE / 3.0), Anchor::Middle, &text, 40.0);
        }
    }
}

/// A line of the list: the label of an axis, in as many lines as it needs, and its values.
struct Entry {
    label: Vec<String>,
    value: String,
}

impl Entry {
    fn of(frame: &Frame<'_>, data: &Dataset, index: usize) -> Self {
        let texts: Vec<&str> = data
            .series()
            .iter()
            .take(2)
            .map(|s| match &s.cells[index] {
                Cell::Value { text, .. } => text.as_str(),
                Cell::Missing => frame.missing,
            })
            .collect();
        let value = texts.join(" · ");
        let room = WIDTH - width(&value) - 34.0;
        Self {
            label: wrap(&data.labels()[index], room),
            value,
        }
    }

    fn height(&self) -> f64 {
        ROW + LINE * (self.label.len() - 1) as f64
    }

    fn write(&self, svg: &mut Svg, index: usize, y: f64) {
        let text = number((index + 1) as f64);
        svg.text("fig-key", (0.0, y), Anchor::Start, &text, 20.0);
        svg.lines("fig-label", (20.0, y), &self.label);
        svg.text("fig-value", (WIDTH, y), Anchor::End, &self.value, WIDTH);
    }
}
