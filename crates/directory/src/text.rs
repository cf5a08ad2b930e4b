//! How words of headers and lists are compared.
//!
//! Not here: message texts. Invariant: folding is idempotent.

/// Lower case without blanks, hyphens, underscores, dots, slashes and byte order marks, so that
/// `AS-Number`, `as number` and `asNumber` are one word.
pub(crate) fn fold(text: &str) -> String {
    text.chars()
        .filter(|c| {
            !c.is_whitespace()
                && !matches!(
                    c,
                    '-' | '_' | '.' | '/' | '\u{feff}' | '\u{200f}' | '\u{200e}'
                )
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// `($1, $2), ($3, $4)`: the VALUES of an INSERT of several rows.
pub(crate) fn placeholders(rows: usize, columns: usize) -> String {
    let row = |r: usize| {
        let inside: Vec<String> = (1..=columns)
            .map(|c| format!("${}", r * columns + c))
            .collect();
        format!("({})", inside.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_fold_and_rows_number_on() {
        assert_eq!(fold("\u{feff}AS-Number "), "asnumber");
        assert_eq!(placeholders(2, 2), "($1, $2), ($3, $4)");
    }
}
