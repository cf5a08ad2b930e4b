//! The plot area that upright bars and lines share: grid, value axis, labels along the base.
//!
//! Not here: the marks themselves. Invariant: no two labels along the base overlap.

use crate::data::Dataset;
use crate::scale::Scale;
use crate::svg::{Anchor, Area, Svg, WIDTH};
use crate::text::{SIZE, width};

/// Height of the part in which values are drawn.
const PLOT: f64 = 140.0;
/// Room under the base line for the labels.
const BASE: f64 = 18.0;

/// Where the values are drawn.
#[derive(Debug, Clone, Copy)]
pub struct Plot {
    /// The area of the values.
    pub area: Area,
    /// Width that each label has.
    pub slot: f64,
}

impl Plot {
    /// Lays out a plot below a key of the given height, with room for the ticks' texts.
    pub fn new(key: f64, points: usize, ticks: &[String]) -> Self {
        let widest = ticks.iter().map(|t| width(t)).fold(0.0, f64::max);
        let x = (widest + 6.0).min(WIDTH / 3.0);
        let area = Area {
            x,
            y: key + SIZE,
            w: WIDTH - x - 2.0,
            h: PLOT,
        };
        Self {
            area,
            slot: area.w / points as f64,
        }
    }

    /// Height of the whole figure.
    pub fn height(&self) -> f64 {
        self.area.y + PLOT + BASE
    }

    /// The middle of a label's slot.
    pub fn middle(&self, index: usize) -> f64 {
        self.area.x + self.slot * (index as f64 + 0.5)
    }

    /// The height at which a value is drawn.
    pub fn level(&self, scale: &Scale, value: f64) -> f64 {
        self.area.y + PLOT * (1.0 - scale.share(value))
    }

    /// Draws grid lines, the texts of the ticks and the base line.
    pub fn grid(&self, svg: &mut Svg, scale: &Scale, ticks: &[String]) {
        let (from, to) = (svg.x(self.area.x), svg.x(self.area.x + self.area.w));
        let mut lines = String::new();
        for (value, text) in scale.ticks().iter().zip(ticks) {
            let y = self.level(scale, *value);
            if *value > 0.0 {
                lines.push_str(&format!("M{from} {}H{to}", svg.y(y)));
            }
            let at = (self.area.x - 4.0, y + 4.0);
            svg.text("fig-label", at, Anchor::End, text, self.area.x - 4.0);
        }
        svg.path("fig-grid", &lines, None);
        let base = format!("M{from} {}H{to}", svg.y(self.area.y + PLOT));
        svg.path("fig-base", &base, None);
    }

    /// Writes all labels under the base line, or the first, the last and as many between them as
    /// have room.
    pub fn labels(&self, svg: &mut Svg, data: &Dataset) {
        let labels = data.labels();
        let widest = labels.iter().map(|l| width(l)).fold(1.0, f64::max) + 8.0;
        let y = self.area.y + PLOT + SIZE + 3.0;
        if widest <= self.slot || labels.len() == 1 {
            for (i, label) in labels.iter().enumerate() {
                svg.text(
                    "fig-label",
                    (self.middle(i), y),
                    Anchor::Middle,
                    label,
                    self.slot,
                );
            }
            return;
        }
        let shown = ((self.area.w / widest) as usize).clamp(2, labels.len());
        let room = self.area.w / shown as f64;
        for n in 0..shown {
            let i = n * (labels.len() - 1) / (shown - 1);
            let (x, anchor) = match n {
                0 => (self.area.x, Anchor::Start),
                n if n == shown - 1 => (self.area.x + self.area.w, Anchor::End),
                _ => (self.middle(i), Anchor::Middle),
            };
            svg.text("fig-label", (x, y), anchor, &labels[i], room);
        }
    }

    /// Hatches the slots at which nothing was measured, with the label once in the widest gap.
    pub fn gaps(&self, svg: &mut Svg, data: &Dataset, missing: &str) {
        let gaps = runs_of_missing(data);
        let Some(widest) = gaps.iter().max_by_key(|(from, to)| to - from).copied() else {
            return;
        };
        let pattern = svg.gap_pattern();
        let mut shape = String::new();
        for (from, to) in gaps {
            shape.push_str(&svg.area(Area {
                x: self.area.x + self.slot * from as f64,
                w: self.slot * (to - from) as f64,
                ..self.area
            }));
        }
        svg.path("fig-bar", &shape, Some(pattern));
        let half = width(missing).min(self.area.w) / 2.0;
        let centre = self.area.x + self.slot * (widest.0 + widest.1) as f64 / 2.0;
        let least = self.area.x + half;
        let centre = centre.clamp(least, (self.area.x + self.area.w - half).max(least));
        let at = (centre, self.area.y - 2.0);
        svg.text("fig-gap-text", at, Anchor::Middle, missing, self.area.w);
    }
}

/// Half-open ranges of labels at which every series is missing.
fn runs_of_missing(data: &Dataset) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for i in (0..data.labels().len()).filter(|i| data.sum(*i).is_none()) {
        match runs.last_mut() {
            Some(last) if last.1 == i => last.1 = i + 1,
            _ => runs.push((i, i + 1)),
        }
    }
    runs
}
