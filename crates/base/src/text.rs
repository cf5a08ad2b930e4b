//! Characters that a name on one line does not need, and that make it look like another.
//!
//! Not here: how text is shown. Invariant: every letter and mark of every script passes, also the
//! marks that Arabic and Hebrew need (U+200E, U+200F, U+061C) and joiners.

/// Whether a character breaks a line, obeys no eye, or turns the direction of what follows: control
/// characters, line and paragraph separators, and the explicit embeddings, overrides and isolates
/// of the bidirectional algorithm (UAX #9, sections 2.1 to 2.5).
#[must_use]
pub fn is_deceptive(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A name that came from outside, with U+FFFD in the place of each such character.
#[must_use]
pub fn plain(name: &str) -> String {
    name.replace(is_deceptive, "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_a_name_around_is_seen_and_scripts_are_left_alone() {
        assert_eq!(plain("a\u{202e}vsc.exe\n"), "a\u{fffd}vsc.exe\u{fffd}");
        assert_eq!(plain("\u{2066}x\u{2069}"), "\u{fffd}x\u{fffd}");
        for good in ["Réseau 4", "شبكة\u{200f} 4", "网络", "نمی\u{200c}خواهم"] {
            assert_eq!(plain(good), good);
        }
    }
}
