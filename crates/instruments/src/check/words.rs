//! Words, numbers and placeholders of a text, in whatever script.
//!
//! Not here: grammar. Invariant: letters of case and digits of other scripts compare equal to
//! their plain forms.

use crate::package::Phrase;

/// Lower-case runs of letters and digits.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The digit that a character is, in the scripts of our languages.
fn digit(c: char) -> Option<char> {
    let zeros = ['0', '\u{0660}', '\u{06F0}', '\u{0966}', '\u{FF10}'];
    let value = zeros.iter().find_map(|zero| {
        let value = u32::from(c).checked_sub(u32::from(*zero))?;
        (value < 10).then_some(value)
    })?;
    char::from_digit(value, 10)
}

/// Whether a character can stand between the digits of one number.
const fn joins(c: char) -> bool {
    matches!(
        c,
        '.' | ',' | '\'' | '\u{2019}' | ' ' | '\u{A0}' | '\u{202F}' | '\u{066B}' | '\u{066C}'
    )
}

/// The numbers of a text as digits without separators, in order of size of text, so that
/// "10,000", "10 000" and "١٠٬٠٠٠" are the same.
pub(super) fn numbers(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut open = String::new();
    // Digits of a name, such as TLP2; other scripts write numbers without a blank before them.
    let mut named = false;
    for (i, c) in chars.iter().enumerate() {
        let begins = open.is_empty() && i > 0 && chars[i - 1].is_ascii_alphabetic();
        named = digit(*c).is_some() && (named || begins);
        match digit(*c) {
            Some(_) if named => {}
            Some(d) => open.push(d),
            None if joins(*c) && continues(&chars, i, !open.is_empty()) => {}
            None if !open.is_empty() => found.push(std::mem::take(&mut open)),
            None => {}
        }
    }
    if !open.is_empty() {
        found.push(open);
    }
    found.sort_unstable();
    found
}

/// Whether a separator is followed by more of the same number: after a blank exactly three digits,
/// after a sign at least one.
fn continues(chars: &[char], at: usize, open: bool) -> bool {
    let follow = chars[at + 1..]
        .iter()
        .take_while(|c| digit(**c).is_some())
        .count();
    let blank = matches!(chars[at], ' ' | '\u{A0}' | '\u{202F}');
    open && if blank { follow == 3 } else { follow > 0 }
}

/// The placeholders of a text, `{name}`, in order of name.
pub(super) fn placeholders(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('{') {
        let rest = &text[at + 1..];
        if let Some(end) = rest.find('}') {
            let name = &rest[..end];
            let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
            if !name.is_empty() && name.bytes().all(good) {
                found.push(format!("{{{name}}}"));
            }
        }
    }
    found.sort_unstable();
    found
}

/// A list for a message.
pub(super) fn listed(list: &[String]) -> Phrase {
    match list {
        [] => Phrase::Nothing {},
        list => Phrase::Listed {
            list: list.join(", "),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_the_same_in_every_script() {
        for text in [
            "10,000 beds in 24 h",
            "10 000 lits en 24 h",
            "٢٤ ساعة و١٠٬٠٠٠ سرير",
        ] {
            assert_eq!(numbers(text), ["10000", "24"], "{text}");
        }
        assert_eq!(numbers("in 2024 3 times"), ["2024", "3"]);
        assert_eq!(numbers("TLP2 and v34"), Vec::<String>::new());
        assert_eq!(numbers("2.5, 3."), ["25", "3"]);
    }

    #[test]
    fn placeholders_are_names_in_braces() {
        assert_eq!(placeholders("{b} of {a_1}, { no }, {}"), ["{a_1}", "{b}"]);
    }
}
