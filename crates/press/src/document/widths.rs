//! The widths of columns: what was asked for, held against the words that have to fit.
//!
//! Not here: fonts; a letter is taken at its usual width in the size of tables. Invariant: the
//! widths together are the whole, and a column gives only what its own words leave over.

use super::{Cell, Run, Table};

/// The usual width of a letter in a table, in twentieths of a point.
const LETTER: u32 = 108;
/// What stands left and right of the words of a cell, and its line.
const MARGINS: u32 = 200;
/// No word asks for more: longer ones, such as hashes and links, are broken.
const LONGEST_WORD: usize = 16;

/// The widths of a table's columns; together exactly `whole`.
pub(super) fn fitted(table: &Table, whole: u32) -> Vec<u32> {
    let asked: u32 = table.columns().iter().map(|c| c.width).sum::<u32>().max(1);
    let mut widths: Vec<u32> = table
        .columns()
        .iter()
        .map(|c| whole * c.width / asked)
        .collect();
    let least: Vec<u32> = (0..widths.len()).map(|n| least(table, n)).collect();
    let missing = |widths: &[u32]| -> u32 {
        let each = widths.iter().zip(&least);
        each.map(|(w, l)| l.saturating_sub(*w)).sum()
    };
    let over: u32 = widths
        .iter()
        .zip(&least)
        .map(|(w, l)| w.saturating_sub(*l))
        .sum();
    let lacking = missing(&widths);
    // Where not even the longest words fit side by side, what was asked for is as good as any.
    if lacking > 0 && lacking <= over {
        for (width, least) in widths.iter_mut().zip(&least) {
            *width = match *width < *least {
                true => *least,
                false => *width - u32_share(*width - *least, lacking, over),
            };
        }
    }
    let rest = i64::from(whole) - widths.iter().map(|w| i64::from(*w)).sum::<i64>();
    if let Some(widest) = widths.iter_mut().max() {
        *widest = u32::try_from(i64::from(*widest) + rest).unwrap_or(*widest);
    }
    widths
}

fn u32_share(part: u32, of: u32, whole: u32) -> u32 {
    let share = u64::from(part) * u64::from(of) / u64::from(whole.max(1));
    u32::try_from(share).unwrap_or(part)
}

/// The least width of a column: its longest word.
fn least(table: &Table, n: usize) -> u32 {
    let head = longest(table.columns().get(n).map_or(&[], |c| c.head.as_slice()));
    let rows = table.rows().iter().filter_map(|row| row.get(n));
    let words = rows.map(in_cell).max().unwrap_or(0);
    let letters = head.max(words).min(LONGEST_WORD);
    u32::try_from(letters).unwrap_or(0) * LETTER + MARGINS
}

fn in_cell(cell: &Cell) -> usize {
    let each = cell.paragraphs.iter().map(|runs| longest(runs));
    each.max().unwrap_or(0)
}

/// The letters of the longest word; signs of Chinese can be broken anywhere.
fn longest(runs: &[Run]) -> usize {
    let text: String = runs.iter().map(Run::text).collect();
    let breaks = |c: char| c.is_whitespace() && c != '\u{a0}' || c == '-' || c >= '\u{2e80}';
    let words = text.split(breaks).map(|w| w.chars().count());
    words.max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Column;

    fn table(heads: &[(&str, u32)]) -> Table {
        let columns = heads.iter().map(|(head, w)| Column::words(*head, *w));
        Table::new("", columns.collect())
    }

    #[test]
    fn a_narrow_column_gets_room_for_its_longest_word_from_the_wide_ones() {
        let heads = [
            ("No.", 2),
            ("Question", 8),
            ("Priority", 3),
            ("Gap", 3),
            ("Weight", 3),
            ("Зависимость", 3),
            ("Effort", 3),
            ("After", 4),
        ];
        let widths = table(&heads).widths(9638);
        assert_eq!(widths.iter().sum::<u32>(), 9638);
        assert!(widths[5] >= 11 * LETTER + MARGINS, "{widths:?}");
        assert!(widths[1] < 9638 * 8 / 29, "{widths:?}");
        assert!(widths[1] > widths[5], "{widths:?}");
    }

    #[test]
    fn what_fits_stays_as_it_was_asked_for_and_what_cannot_fit_too() {
        assert_eq!(table(&[("a", 1), ("b", 3)]).widths(4000), [1000, 3000]);
        let long = "x".repeat(40);
        let widths = table(&[(&long, 1), (&long, 1)]).widths(1000);
        assert_eq!(widths, [500, 500]);
    }

    #[test]
    fn signs_of_chinese_ask_for_no_width() {
        assert_eq!(longest(&[Run::plain("依赖程度说明文字")]), 0);
        assert_eq!(longest(&[Run::plain("a longest-ever word")]), 7);
    }
}
