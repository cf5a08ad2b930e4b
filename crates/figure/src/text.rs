//! Text in a picture: escaped, and cut to the room there is.
//!
//! Not here: measuring with a real font; widths are estimates by kind of character, in units of the
//! view box, and err on the wide side. Invariant: what leaves here is well-formed XML text.

/// Size of the figures' text, in units of the view box.
pub const SIZE: f64 = 11.0;

/// About how wide a text is, in units of the view box.
pub fn width(text: &str) -> f64 {
    text.chars().map(char_width).sum()
}

fn char_width(c: char) -> f64 {
    let share = match c {
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200f}' => 0.0,
        'i' | 'l' | 'j' | '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' => 0.35,
        'm' | 'w' | 'M' | 'W' => 0.9,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffef}' => 1.05,
        c if u32::from(c) > 0xffff => 1.1,
        _ => 0.6,
    };
    share * SIZE
}

/// The text, or as much of its beginning as fits, ended by an ellipsis. The whole text is in the
/// table beside every figure.
pub fn fit(text: &str, room: f64) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let mut used = char_width('…');
    let mut out = String::new();
    for c in text.chars() {
        used += char_width(c);
        if used > room {
            break;
        }
        out.push(c);
    }
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

/// Appends text escaped for XML content and double-quoted attributes. Characters that XML 1.0 §2.2
/// does not allow become U+FFFD.
pub fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_with_an_ellipsis_and_a_short_one_is_not() {
        assert_eq!(fit("Bank", 100.0), "Bank");
        let cut = fit("Ministry of Posts and Telecommunications", 100.0);
        assert!(cut.ends_with('…') && width(&cut) <= 100.0, "{cut}");
    }

    #[test]
    fn markup_and_control_characters_cannot_leave_a_text() {
        let mut out = String::new();
        escape_into(&mut out, "<a href=\"x\">&'\u{0}\n");
        assert_eq!(out, "&lt;a href=&quot;x&quot;&gt;&amp;&#39;\u{fffd} ");
    }
}
