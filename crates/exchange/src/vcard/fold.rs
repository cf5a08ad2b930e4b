//! Lines of at most 75 octets, and the signs that a value may not hold bare.
//!
//! Not here: which properties there are. Source: RFC 6350 §3.2, §3.4, and RFC 6868 for parameters.
//! Invariant: a fold never cuts a character, and no text can begin a line of its own.

/// The most octets of a line, its end not counted (RFC 6350 §3.2).
const OCTETS: usize = 75;

/// Appends a content line, folded and ended.
pub(super) fn line(out: &mut String, content: &str) {
    let mut used = 0;
    for c in content.chars() {
        if used + c.len_utf8() > OCTETS {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    out.push_str("\r\n");
}

/// Appends a text value: backslash, comma, semicolon and line ends are escaped; other control
/// characters, which no line may hold, are left out.
pub(super) fn text(out: &mut String, value: &str) {
    let mut signs = value.chars().peekable();
    while let Some(c) = signs.next() {
        match c {
            '\r' if signs.peek() == Some(&'\n') => {}
            '\r' | '\n' => out.push_str("\\n"),
            '\\' | ',' | ';' => {
                out.push('\\');
                out.push(c);
            }
            c if allowed(c) => out.push(c),
            _ => {}
        }
    }
}

/// Appends an address, which is not escaped; what would end or split the line is left out.
pub(super) fn uri(out: &mut String, value: &str) {
    out.extend(
        value
            .chars()
            .filter(|c| !c.is_control() && !c.is_whitespace()),
    );
}

/// Appends a parameter's value, in quotes where it needs them.
pub(super) fn parameter(out: &mut String, value: &str) {
    let quoted = value.contains([':', ';', ',']);
    if quoted {
        out.push('"');
    }
    for c in value.chars() {
        match c {
            '^' => out.push_str("^^"),
            '"' => out.push_str("^'"),
            '\n' => out.push_str("^n"),
            c if allowed(c) => out.push(c),
            _ => {}
        }
    }
    if quoted {
        out.push('"');
    }
}

fn allowed(c: char) -> bool {
    c == '\t' || !c.is_control()
}

/// A parameter's value without the escapes of RFC 6868.
pub(super) fn unparameter(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('^') {
        out.push_str(&rest[..at]);
        let (sign, length) = match rest.as_bytes().get(at + 1) {
            Some(b'^') => ("^", 2),
            Some(b'\'') => ("\"", 2),
            Some(b'n') => ("\n", 2),
            _ => ("^", 1),
        };
        out.push_str(sign);
        rest = &rest[at + length..];
    }
    out.push_str(rest);
    out
}

/// The texts between unescaped separators, unescaped themselves.
pub(super) fn split(value: &str, separator: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut signs = value.chars();
    while let Some(c) = signs.next() {
        let part = match c {
            '\\' => match signs.next() {
                Some('n' | 'N') => '\n',
                Some(other) => other,
                None => '\\',
            },
            c if c == separator => {
                parts.push(String::new());
                continue;
            }
            c => c,
        };
        if let Some(last) = parts.last_mut() {
            last.push(part);
        }
    }
    parts
}

/// A text value without its escapes.
pub(super) fn untext(value: &str) -> String {
    // No text holds this separator, so there is one part.
    split(value, '\0').concat()
}
