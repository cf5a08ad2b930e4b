//! The description as text of 72 columns.
//!
//! Not here: a signature around it. Invariant: no line is wider than 72 columns unless one word is;
//! what people wrote begins no heading, since it is indented; and in a document that runs right to
//! left an address or a number keeps its order.

use super::{Document, clean, item};
use base::LanguageTag;
use base::language::Direction;
use unicode_width::UnicodeWidthStr;

/// The most columns of a line.
const COLUMNS: usize = 72;

/// What stands before a text of an item.
const INDENT: &str = "   ";

/// Writes the description with headings in a language.
#[must_use]
pub fn text(document: &Document, language: &LanguageTag) -> String {
    let rtl = language.direction() == Direction::Rtl;
    let mut out = String::new();
    let team = clean(&document.team).replace('\n', " ");
    for line in [item::title(language), team.trim()] {
        wrapped(&mut out, "", line, rtl);
    }
    for (item, says) in document.shown() {
        out.push('\n');
        if rtl {
            // The number is no letter: without the mark the line would run left to right.
            out.push('\u{200f}');
        }
        let heading = format!("{}. {}", item.number(), item.heading(language));
        out.push_str(&heading);
        out.push('\n');
        let Some(says) = says else { continue };
        out.push('\n');
        for line in clean(says).trim().lines() {
            wrapped(&mut out, INDENT, line.trim(), rtl);
        }
    }
    out
}

/// Appends a line, broken between words; a word without blanks, as in Chinese, is broken anywhere.
fn wrapped(out: &mut String, indent: &str, line: &str, rtl: bool) {
    let room = COLUMNS - indent.len();
    let mut held = String::new();
    for word in line.split_whitespace() {
        for piece in pieces(word, room) {
            let blank = usize::from(!held.is_empty() && word.starts_with(piece));
            if !held.is_empty() && held.width() + blank + piece.width() > room {
                ended(out, indent, &held, rtl);
                held.clear();
            }
            if !held.is_empty() && blank > 0 {
                held.push(' ');
            }
            held.push_str(piece);
        }
    }
    ended(out, indent, &held, rtl);
}

/// A word in pieces that fit; addresses are never cut, whatever their length.
fn pieces(word: &str, room: usize) -> Vec<&str> {
    let wide = |c: char| u32::from(c) >= 0x2e80;
    if word.width() <= room || !word.contains(wide) {
        return vec![word];
    }
    let ends = word.char_indices().map(|(i, c)| (i, i + c.len_utf8()));
    ends.map(|(from, to)| &word[from..to]).collect()
}

fn ended(out: &mut String, indent: &str, line: &str, rtl: bool) {
    if !line.is_empty() {
        out.push_str(indent);
        // A line of Latin letters and digits alone keeps its own order in an isolate (TR 9).
        match rtl && !line.chars().any(is_rtl) {
            true => {
                out.push('\u{2066}');
                out.push_str(line);
                out.push('\u{2069}');
            }
            false => out.push_str(line),
        }
    }
    out.push('\n');
}

/// Letters of scripts that run right to left.
fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
