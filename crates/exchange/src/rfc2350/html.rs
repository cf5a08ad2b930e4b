//! The description as a fragment of HTML.
//!
//! Not here: the page round it. Invariant: everything that people wrote is text; no link, no script
//! and no style comes out of it.

use super::{Document, clean, item};
use base::LanguageTag;

/// Writes the description as a `section` whose first heading is an `h` of `level` (2 to 4).
#[must_use]
pub fn html(document: &Document, language: &LanguageTag, level: u8) -> String {
    let level = usize::from(level.clamp(2, 4));
    let direction = language.direction().as_str();
    let mut out =
        format!("<section class=\"rfc2350\" lang=\"{language}\" dir=\"{direction}\"><h{level}>");
    escape(&mut out, item::title(language));
    out.push_str(&format!("</h{level}>"));
    let team = clean(&document.team);
    if !team.trim().is_empty() {
        paragraph(&mut out, team.trim());
    }
    for (item, says) in document.shown() {
        let depth = (level + item.depth()).min(6);
        out.push_str(&format!("<h{depth}>{}. ", item.number()));
        escape(&mut out, item.heading(language));
        out.push_str(&format!("</h{depth}>"));
        let Some(says) = says else { continue };
        for part in clean(says).trim().split("\n\n") {
            let part = part.trim();
            if !part.is_empty() {
                paragraph(&mut out, part);
            }
        }
    }
    out.push_str("</section>");
    out
}

/// Each paragraph finds its own direction: an address in an Arabic document runs left to right.
fn paragraph(out: &mut String, text: &str) {
    out.push_str("<p dir=\"auto\">");
    for (i, line) in text.lines().enumerate() {
        out.push_str(if i > 0 { "<br>" } else { "" });
        escape(out, line.trim());
    }
    out.push_str("</p>");
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}
