//! A small SVG writer that mirrors for right-to-left languages.
//!
//! Not here: layout. Callers give left-to-right coordinates; the writer turns them round.
//! Invariant: no inline style, no script, and every number is finite and inside the view box.

use base::language::Direction;

use crate::frame::Frame;
use crate::text::{LINE, SIZE, escape_into, fit};

/// Width of every full figure, in units of the view box. Narrow on purpose: shown at 320 px the
/// text keeps nearly its size.
pub const WIDTH: f64 = 360.0;

/// Where a text is fastened, in the reading direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// At its beginning.
    Start,
    /// In its middle.
    Middle,
    /// At its end.
    End,
}

/// A rectangle in left-to-right coordinates.
#[derive(Debug, Clone, Copy)]
pub struct Area {
    /// Distance of the leading edge from the leading side.
    pub x: f64,
    /// Distance from the top.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

/// The picture being written.
pub struct Svg {
    out: String,
    width: f64,
    height: f64,
    direction: Direction,
    id: String,
}

impl Svg {
    /// Opens a picture of the given size with its title and description.
    pub fn open(frame: &Frame<'_>, class: &str, width: f64, height: f64) -> Self {
        let id = frame.id.as_str();
        let mut out = String::with_capacity(3072);
        out.push_str(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{class}\" role=\"img\" \
             aria-labelledby=\"{id}-t {id}-d\" direction=\"{}\" viewBox=\"0 0 {} {}\">\
             <title id=\"{id}-t\">",
            frame.direction.as_str(),
            number(width),
            number(height)
        ));
        escape_into(&mut out, frame.title);
        out.push_str(&format!("</title><desc id=\"{id}-d\">"));
        escape_into(&mut out, frame.description);
        out.push_str("</desc>");
        Self {
            out,
            width,
            height,
            direction: frame.direction,
            id: id.to_owned(),
        }
    }

    /// Closes the picture.
    pub fn close(mut self) -> String {
        self.out.push_str("</svg>");
        self.out
    }

    /// A horizontal place, mirrored when the language runs right to left.
    pub fn x(&self, x: f64) -> String {
        let x = x.clamp(0.0, self.width);
        number(match self.direction {
            Direction::Ltr => x,
            Direction::Rtl => self.width - x,
        })
    }

    /// A vertical place.
    pub fn y(&self, y: f64) -> String {
        number(y.clamp(0.0, self.height))
    }

    /// The path of a rectangle.
    pub fn area(&self, a: Area) -> String {
        let (left, right) = (self.x(a.x), self.x(a.x + a.w));
        let (top, bottom) = (self.y(a.y), self.y(a.y + a.h));
        format!("M{left} {bottom}H{right}V{top}H{left}z")
    }

    /// A path with a class and, when given, a fill by pattern name.
    pub fn path(&mut self, class: &str, d: &str, fill: Option<&str>) {
        if d.is_empty() {
            return;
        }
        let fill = fill.map_or(String::new(), |name| {
            format!(" fill=\"url(#{}-{name})\"", self.id)
        });
        self.out
            .push_str(&format!("<path class=\"{class}\"{fill} d=\"{d}\"/>"));
    }

    /// A text at a place, cut to `room`.
    pub fn text(&mut self, class: &str, at: (f64, f64), anchor: Anchor, text: &str, room: f64) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " fig-m",
            Anchor::End => " fig-e",
        };
        let (x, y) = (self.x(at.0), self.y(at.1));
        self.out.push_str(&format!(
            "<text class=\"{class}{anchor}\" x=\"{x}\" y=\"{y}\">"
        ));
        escape_into(&mut self.out, &fit(text, room));
        self.out.push_str("</text>");
    }

    /// A text in lines below one another, from a place on.
    pub fn lines(&mut self, class: &str, at: (f64, f64), lines: &[String]) {
        for (n, line) in lines.iter().enumerate() {
            let at = (at.0, at.1 + LINE * n as f64);
            self.text(class, at, Anchor::Start, line, WIDTH);
        }
    }

    /// The pattern of a series after the first, which stays plain. Returns its name.
    pub fn series_pattern(&mut self, index: usize) -> Option<String> {
        let lines = match index {
            0 => return None,
            1 => "M0 6L6 0",
            2 => "M0 3H6",
            3 => "M0 0L6 6",
            4 => "M3 0V6",
            _ => "M0 3H6M3 0V6",
        };
        let name = format!("p{}", index + 1);
        self.out.push_str(&format!(
            "<pattern id=\"{}-{name}\" class=\"{}\" width=\"6\" height=\"6\" \
             patternUnits=\"userSpaceOnUse\"><path fill=\"currentColor\" d=\"M0 0H6V6H0z\"/>\
             <path class=\"fig-hatch\" d=\"{lines}\"/></pattern>",
            self.id,
            series_class(index)
        ));
        Some(name)
    }

    /// The hatching of missing data. Returns its name.
    pub fn gap_pattern(&mut self) -> &'static str {
        self.out.push_str(&format!(
            "<pattern id=\"{}-gap\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\">\
             <path class=\"fig-gap\" d=\"M0 5L5 0\"/></pattern>",
            self.id
        ));
        "gap"
    }

    /// The key of several series: a patterned square or line and the name, two in a row.
    pub fn key(&mut self, names: &[&str], fills: &[Option<String>], mark: Mark) {
        for (i, name) in names.iter().enumerate() {
            let x = if i % 2 == 0 { 0.0 } else { WIDTH / 2.0 };
            let y = (i / 2) as f64 * 16.0;
            let swatch = Area {
                x,
                y: y + 2.0,
                w: 14.0,
                h: 10.0,
            };
            match mark {
                Mark::Square => {
                    let d = self.area(swatch);
                    self.fill(i, &d, fills[i].as_deref());
                }
                Mark::Line => {
                    let d = format!("M{} {}H{}", self.x(x), self.y(y + 7.0), self.x(x + 14.0));
                    self.path(&format!("fig-line {}", series_class(i)), &d, None);
                }
            }
            let at = (x + 18.0, y + SIZE);
            self.text("fig-key", at, Anchor::Start, name, WIDTH / 2.0 - 22.0);
        }
    }

    /// A translucent area of a series.
    pub fn fill_area(&mut self, class: &str, d: &str) {
        self.path(&format!("fig-area {class}"), d, None);
    }

    /// A filled shape of a series, by its pattern or plainly in its colour.
    pub fn fill(&mut self, index: usize, d: &str, pattern: Option<&str>) {
        let class = format!("fig-bar {}", series_class(index));
        match pattern {
            Some(name) => self.path(&class, d, Some(name)),
            None if d.is_empty() => {}
            None => self.out.push_str(&format!(
                "<path class=\"{class}\" fill=\"currentColor\" d=\"{d}\"/>"
            )),
        }
    }
}

/// How a series is shown in the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A filled square.
    Square,
    /// A piece of line.
    Line,
}

/// Height of the key of `count` series; one series needs none.
pub fn key_height(count: usize) -> f64 {
    if count < 2 {
        return 0.0;
    }
    count.div_ceil(2) as f64 * 16.0 + 4.0
}

/// The class that gives a series its colour.
pub fn series_class(index: usize) -> String {
    format!("fig-s{}", index + 1)
}

/// A coordinate with at most one decimal.
pub fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0;
    if tenths == 0.0 {
        "0".to_owned()
    } else {
        tenths.to_string()
    }
}
