//! The GSM 7-bit default alphabet and its extension.
//!
//! Source: 3GPP TS 23.038, §6.2.1 and §6.2.1.1. Invariant: a character is in one of the two tables at
//! most.

/// The basic table without its escape, in the order of the standard.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
    ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/// The extension: an escape stands before each, so that it takes two septets.
const EXTENSION: &str = "\u{c}^{}\\[~]|€";

/// The septets of a character; `None` when the alphabet does not have it.
pub(super) fn septets(c: char) -> Option<usize> {
    match c {
        // Most of every text, found without a search.
        'a'..='z' | 'A'..='Z' | '0'..='9' | ' ' | '.' | ',' => Some(1),
        c if BASIC.contains(c) => Some(1),
        c if EXTENSION.contains(c) => Some(2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_have_the_size_of_the_standard_and_nothing_twice() {
        // 128 places, one of which is the escape.
        assert_eq!(BASIC.chars().count(), 127);
        assert_eq!(EXTENSION.chars().count(), 10);
        let mut all: Vec<char> = BASIC.chars().chain(EXTENSION.chars()).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 137);
    }

    #[test]
    fn letters_that_look_as_if_they_belonged_do_not() {
        for c in [
            'ç', 'á', 'í', 'ó', 'ú', 'ê', '’', '“', '–', '`', '\t', 'œ', '\u{a0}',
        ] {
            assert_eq!(septets(c), None, "{c:?}");
        }
    }
}
