//! Names of attached files, made safe to show and to store.
//!
//! Not here: what the file is (`sniff`). Invariant: a name has no folder, no control character and
//! no mark that turns the direction of writing, and what was taken out is reported.

/// Bytes of a name that are kept.
const MAX: usize = 255;

/// A name without folders, controls and direction marks, and whether anything was taken out.
/// `None` when nothing is left.
pub(crate) fn clean(given: &str) -> (Option<String>, bool) {
    let last = given.rsplit(['/', '\\']).next().unwrap_or(given);
    let mut name: String = last.chars().filter(|c| !is_hidden(*c)).collect();
    // Windows drops dots and blanks at the end, so that the suffix seen would not be the real one.
    name.truncate(name.trim_end_matches(['.', ' ']).len());
    let name = name.trim_start();
    let mut end = name.len().min(MAX);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    let name = &name[..end];
    let altered = name != given;
    ((!name.is_empty()).then(|| name.to_owned()), altered)
}

/// Controls, and what is not seen but changes what is seen (Unicode Bidi_Control, zero widths,
/// line and paragraph separators, tags).
pub(crate) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}
