//! The known word that a misspelt one is most like.
//!
//! Not here: how many such searches a check may make. Invariant: words are compared by their first
//! 64 characters, so that one comparison takes bounded time.

/// The known word that is most like the given one.
pub(crate) fn nearest<'w>(word: &str, known: impl Iterator<Item = &'w str>) -> String {
    let short: Vec<char> = word.chars().take(64).collect();
    let best = known.min_by_key(|k| distance(&short, k));
    best.unwrap_or("").to_owned()
}

/// How many characters have to be put in, taken out or changed (Levenshtein), whatever their case.
fn distance(word: &[char], other: &str) -> usize {
    let mut row: Vec<usize> = (0..=word.len()).collect();
    for (i, b) in other.chars().take(64).enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, a) in word.iter().enumerate() {
            let change = corner + usize::from(!a.eq_ignore_ascii_case(&b));
            corner = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(corner + 1);
        }
    }
    row[word.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_found_whatever_its_case() {
        let known = ["best_practice", "question", "why"];
        assert_eq!(nearest("best_practise", known.into_iter()), "best_practice");
        assert_eq!(nearest("WHY", known.into_iter()), "why");
        assert_eq!(nearest("x", std::iter::empty()), "");
    }
}
