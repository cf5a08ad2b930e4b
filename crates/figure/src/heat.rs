//! A heat map of stages: one square a question, in rows by section.
//!
//! Not here: means, which hide what the squares show. Invariant: each square carries its stage as
//! a digit, so that its shade is never the only sign; an open one is hatched.

use crate::frame::Frame;
use crate::svg::{Anchor, Area, Svg, WIDTH};
use crate::text::{LINE, SIZE, escape_into, wrap};

/// How a square stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Square {
    /// A stage, 0 to 4; higher ones count as 4.
    Stage {
        /// The stage.
        stage: u8,
        /// The same as the reader reads it.
        text: String,
    },
    /// Nothing was said, or it is not known.
    Open,
    /// It does not apply, or is not asked here.
    Left {
        /// Said in a sign or two, such as "n/a".
        text: String,
    },
}

/// One row of squares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The section.
    pub label: String,
    /// Each question's id and how it stands.
    pub squares: Vec<(String, Square)>,
}

const SIDE: f64 = 20.0;
const GAP: f64 = 2.0;
const ACROSS: usize = 16;
const HEAD: f64 = 17.0;

/// Draws the map; the key names the five stages.
#[must_use]
pub fn stages(frame: &Frame<'_>, rows: &[Row], key: &[&str; 5]) -> String {
    let lines = |row: &Row| row.squares.len().div_ceil(ACROSS) as f64;
    let head = |label: &[String]| HEAD + LINE * (label.len() - 1) as f64;
    let labels: Vec<Vec<String>> = rows.iter().map(|r| wrap(&r.label, WIDTH)).collect();
    let all: f64 = rows
        .iter()
        .zip(&labels)
        .map(|(r, label)| head(label) + lines(r) * (SIDE + GAP) + 4.0)
        .sum();
    let names: Vec<&str> = key.iter().copied().chain([frame.missing]).collect();
    let names: Vec<Vec<String>> = names.iter().map(|n| wrap(n, WIDTH - 18.0)).collect();
    let high = |name: &[String]| 16.0 + LINE * (name.len() - 1) as f64;
    let foot = names.iter().map(|n| high(n)).sum::<f64>() + 6.0;
    let mut svg = Svg::open(frame, "fig", WIDTH, (all + foot).max(1.0));
    let gap = svg.gap_pattern();
    let mut y = 0.0;
    for (row, label) in rows.iter().zip(&labels) {
        svg.lines("fig-label", (0.0, y + SIZE), label);
        y += head(label);
        for (n, (_, square)) in row.squares.iter().enumerate() {
            let area = Area {
                x: (n % ACROSS) as f64 * (SIDE + GAP),
                y: y + (n / ACROSS) as f64 * (SIDE + GAP),
                w: SIDE,
                h: SIDE,
            };
            one(&mut svg, square, area, gap);
        }
        y += lines(row) * (SIDE + GAP) + 4.0;
    }
    for (n, name) in names.iter().enumerate() {
        let area = Area {
            x: 0.0,
            y: y + 2.0,
            w: 12.0,
            h: 12.0,
        };
        // After the stages comes what is open.
        match n < key.len() {
            true => filled(&mut svg, n as u8, area),
            false => hatched(&mut svg, area, gap),
        }
        svg.lines("fig-key", (18.0, area.y + SIZE - 0.5), name);
        y += high(name);
    }
    svg.close()
}

fn one(svg: &mut Svg, square: &Square, area: Area, gap: &str) {
    let text = match square {
        Square::Stage { stage, text } => {
            filled(svg, *stage, area);
            text
        }
        Square::Open => {
            hatched(svg, area, gap);
            return;
        }
        Square::Left { text } => {
            let d = svg.area(area);
            svg.path("fig-track", &d, None);
            text
        }
    };
    let at = (area.x + area.w / 2.0, area.y + area.h / 2.0 + SIZE * 0.36);
    let class = match square {
        Square::Stage { .. } => "fig-on",
        _ => "fig-key",
    };
    svg.text(class, at, Anchor::Middle, text, area.w);
}

fn filled(svg: &mut Svg, stage: u8, area: Area) {
    let d = svg.area(area);
    svg.path(&format!("fig-h{}", stage.min(4)), &d, None);
}

fn hatched(svg: &mut Svg, area: Area, gap: &str) {
    let d = svg.area(area);
    svg.path("fig-track", &d, None);
    svg.path("fig-bar", &d, Some(gap));
}

/// The map as a table: section, question, stage.
#[must_use]
pub fn stages_table(rows: &[Row], head: [&str; 3], caption: &str, missing: &str) -> String {
    let mut out = String::from("<table class=\"fig-table\"><caption>");
    escape_into(&mut out, caption);
    out.push_str("</caption><thead><tr>");
    for name in head {
        out.push_str("<th scope=\"col\">");
        escape_into(&mut out, name);
        out.push_str("</th>");
    }
    out.push_str("</tr></thead><tbody>");
    for row in rows {
        for (id, square) in &row.squares {
            out.push_str("<tr><th scope=\"row\">");
            escape_into(&mut out, &row.label);
            out.push_str("</th><td>");
            escape_into(&mut out, id);
            let (open, text) = match square {
                Square::Stage { text, .. } | Square::Left { text } => ("</td><td>", text.as_str()),
                Square::Open => ("</td><td class=\"fig-missing\">", missing),
            };
            out.push_str(open);
            escape_into(&mut out, text);
            out.push_str("</td></tr>");
        }
    }
    out.push_str("</tbody></table>");
    out
}
