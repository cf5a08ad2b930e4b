//! How many segments a text message takes (3GPP TS 23.038): 160 or 153 characters of the default
//! alphabet, 70 or 67 of UCS-2.
//!
//! Not here: sending, shift tables of single languages. This is the least that the editor needs; a
//! module of `exchange` takes its place. Invariant: a surrogate pair and an escaped character are
//! never torn apart by the end of a segment.

/// The most segments of a warning.
pub const MOST: u32 = 3;

/// What a text takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Units: septets, or 16-bit units.
    pub units: u32,
    /// Segments; 0 for no text.
    pub segments: u32,
    /// Whether it needs UCS-2.
    pub wide: bool,
    /// The units that three segments hold.
    pub most: u32,
}

const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const ESCAPED: &str = "\u{c}^{}\\[~]|€";

/// Counts a text.
#[must_use]
pub fn count(text: &str) -> Count {
    let narrow = |c: char| match c {
        c if BASIC.contains(c) => Some(1),
        c if ESCAPED.contains(c) => Some(2),
        _ => None,
    };
    let sizes: Option<Vec<u32>> = text.chars().map(narrow).collect();
    let wide = sizes.is_none();
    let sizes = sizes.unwrap_or_else(|| {
        let two = |c: char| if c.len_utf16() == 2 { 2 } else { 1 };
        text.chars().map(two).collect()
    });
    let (alone, each) = if wide { (70, 67) } else { (160, 153) };
    let units = sizes.iter().sum();
    let segments = match units {
        0 => 0,
        units if units <= alone => 1,
        _ => {
            let (mut segments, mut used) = (1, 0);
            for size in sizes {
                if used + size > each {
                    (segments, used) = (segments + 1, 0);
                }
                used += size;
            }
            segments
        }
    };
    Count {
        units,
        segments,
        wide,
        most: MOST * each,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_follow_the_alphabet_and_its_limits() {
        for (text, wide, units, segments) in [
            (String::new(), false, 0, 0),
            ("a".repeat(160), false, 160, 1),
            ("a".repeat(161), false, 161, 2),
            ("a".repeat(459), false, 459, 3),
            ("a".repeat(460), false, 460, 4),
            ("€".repeat(80), false, 160, 1),
            // 76 pairs and one septet that stays empty in each segment.
            ("€".repeat(153), false, 306, 3),
            ("ж".repeat(70), true, 70, 1),
            ("ж".repeat(71), true, 71, 2),
            ("ж".repeat(201), true, 201, 3),
            ("ж".repeat(202), true, 202, 4),
            ("😀".repeat(35), true, 70, 1),
            ("😀".repeat(67), true, 134, 3),
            // One character outside the alphabet makes the whole wide.
            (format!("{}ç", "a".repeat(80)), true, 81, 2),
        ] {
            let found = count(&text);
            let all = (found.wide, found.units, found.segments);
            assert_eq!(all, (wide, units, segments), "{text}");
        }
    }
}
