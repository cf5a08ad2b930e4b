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

/// Distance of the lines of one label, in units of the view box.
pub const LINE: f64 = 13.0;
/// The most lines of one label.
const LINES: usize = 3;

/// The text in as many lines as it needs, at most three; what does not fit the last is cut. Scripts
/// without blanks are broken between any two signs.
pub fn wrap(text: &str, room: f64) -> Vec<String> {
    let (mut lines, mut line) = (Vec::new(), String::new());
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(piece(rest));
        if width(&format!("{line}{}", piece.trim_end())) <= room {
            line.push_str(piece);
            rest = after;
        } else if lines.len() + 1 == LINES {
            line.push_str(rest);
            break;
        } else {
            if line.is_empty() {
                // One word that is wider than the room is broken where the room ends.
                let end = within(piece, room);
                line.push_str(&piece[..end]);
                rest = &rest[end..];
            }
            lines.push(std::mem::take(&mut line));
        }
    }
    lines.push(line);
    lines
        .iter()
        .map(|line| fit(line.trim_end(), room))
        .collect()
}

/// Where the first piece ends that stays on one line: a word with the blanks after it, or one sign
/// of a script without blanks.
fn piece(text: &str) -> usize {
    let mut signs = text.char_indices().peekable();
    let mut blank = false;
    while let Some((at, c)) = signs.next() {
        if at > 0 && (blank && !c.is_whitespace() || is_whole(c)) && !closes(c) {
            return at;
        }
        blank = c.is_whitespace();
        if is_whole(c) && signs.peek().is_some_and(|(_, next)| !closes(*next)) {
            return at + c.len_utf8();
        }
    }
    text.len()
}

/// Whether a sign is a word of its own, as in Chinese.
const fn is_whole(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fff}' | '\u{3040}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// Whether a sign never begins a line.
const fn closes(c: char) -> bool {
    matches!(
        c,
        '、' | '。' | '，' | '；' | '：' | '）' | '」' | '』' | '》' | ')' | ',' | '.' | ';' | ':'
    )
}

/// How many bytes of a text fit; at least those of one sign.
fn within(text: &str, room: f64) -> usize {
    let mut used = 0.0;
    for (at, c) in text.char_indices() {
        used += char_width(c);
        if used > room && at > 0 {
            return at;
        }
    }
    text.len()
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
    fn a_long_text_is_told_in_lines_in_every_script() {
        for (text, joint) in [
            ("Element 2: Collaboration of government and industry", " "),
            (
                "التقييم الذاتي للجاهزية الوطنية في مجال الأمن السيبراني",
                " ",
            ),
            (
                "要素二：政府与产业界的合作，以及其他各方的参与和支持（续）",
                "",
            ),
            ("Verfassungsschutzangelegenheiten", ""),
        ] {
            let lines = wrap(text, 150.0);
            assert!(lines.len() > 1, "{lines:?}");
            assert!(lines.iter().all(|l| width(l) <= 150.0), "{lines:?}");
            assert_eq!(lines.join(joint), text, "nothing is lost");
            let begins = |l: &String| l.starts_with(['，', '）', '：']);
            assert!(!lines.iter().any(begins), "{lines:?}");
        }
        assert_eq!(wrap("Bank", 100.0), ["Bank"]);
        assert_eq!(wrap("", 100.0), [""]);
        let much = wrap(&"word ".repeat(80), 100.0);
        assert!(much.len() == LINES && much[2].ends_with('…'), "{much:?}");
    }

    #[test]
    fn markup_and_control_characters_cannot_leave_a_text() {
        let mut out = String::new();
        escape_into(&mut out, "<a href=\"x\">&'\u{0}\n");
        assert_eq!(out, "&lt;a href=&quot;x&quot;&gt;&amp;&#39;\u{fffd} ");
    }
}
