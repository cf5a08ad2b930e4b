//! What of a file need not be read: row groups by their statistics and dictionaries, pages by the
//! page index.
//!
//! Not here: testing rows (`test`). Invariant: a row group or page is passed over only when its
//! statistics or its dictionary prove that no row of it passes.

use std::fs::File;
use std::sync::Arc;

use parquet::arrow::arrow_reader::{RowSelection, RowSelector};
use parquet::basic::Encoding;
use parquet::column::page::{Page, PageReader as _};
use parquet::file::metadata::{ParquetMetaData, RowGroupMetaData};
use parquet::file::page_index::column_index::ColumnIndexMetaData;
use parquet::file::serialized_reader::SerializedPageReader;
use parquet::file::statistics::Statistics;

use super::dictionaries::{Dictionaries, Values};
use super::filter::Test;
use super::read::Opened;
use super::test::name;
use crate::error::{Place as _, Result};

/// What of a file may hold a row that passes.
#[derive(Debug, Default)]
pub(crate) struct Chosen {
    /// The row groups, ascending.
    pub(crate) groups: Vec<usize>,
    /// Their rows, one part a row group.
    pub(crate) rows: Vec<Vec<RowSelector>>,
}

impl Chosen {
    /// The rows of all chosen row groups, as the reader takes them.
    pub(crate) fn selection(&self) -> RowSelection {
        self.rows.concat().into()
    }
}

/// A condition and the places of its columns in the file; a column that the file lacks has none.
struct Placed<'a> {
    test: &'a Test,
    leaves: Vec<Option<usize>>,
}

/// What of a file may hold a row that passes all conditions.
pub(crate) fn choose(opened: &Opened, known: &Dictionaries, tests: &[Test]) -> Result<Chosen> {
    let footer = opened.footer.file();
    let placed: Vec<Placed> = tests
        .iter()
        .map(|test| Placed {
            test,
            leaves: test.columns().iter().map(|c| leaf(footer, *c)).collect(),
        })
        .collect();
    let mut chosen = Chosen::default();
    for group in 0..footer.num_row_groups() {
        let meta = footer.row_group(group);
        if !placed.iter().all(|p| may_pass(meta, p)) {
            continue;
        }
        let rows = pages(footer, group, &placed);
        if rows.iter().all(|part| part.skip) || !dictionaries(opened, known, group, &placed)? {
            continue;
        }
        chosen.groups.push(group);
        chosen.rows.push(rows);
    }
    Ok(chosen)
}

/// The place of a column among the leaves of a file's schema.
pub(crate) fn leaf(footer: &ParquetMetaData, index: usize) -> Option<usize> {
    let name = name(index);
    let columns = footer.file_metadata().schema_descr().columns();
    columns
        .iter()
        .position(|c| matches!(c.path().parts(), [only] if *only == name))
}

fn may_pass(group: &RowGroupMetaData, placed: &Placed) -> bool {
    let Some(statistics) = placed.leaves[0].and_then(|leaf| group.column(leaf).statistics()) else {
        return true;
    };
    let bytes = statistics.min_bytes_opt().zip(statistics.max_bytes_opt());
    match placed.test {
        Test::Range(_, low, high) => bytes.is_none_or(|(min, max)| meets(low, high, min, max)),
        Test::Text(_, wanted) => bytes.is_none_or(|(min, max)| {
            let within = |w: &String| meets(w.as_bytes(), w.as_bytes(), min, max);
            wanted.iter().any(within)
        }),
        Test::Int(_, wanted) => match statistics {
            Statistics::Int64(s) => s
                .min_opt()
                .zip(s.max_opt())
                .is_none_or(|(min, max)| (min..=max).contains(&wanted)),
            _ => true,
        },
        Test::FirstText(..)
        | Test::Absent(..)
        | Test::Bool(..)
        | Test::Ids(..)
        | Test::NotIds(..) => true,
    }
}

/// Whether two spans have something in common.
fn meets(low: &[u8], high: &[u8], min: &[u8], max: &[u8]) -> bool {
    low <= max && min <= high
}

/// The rows of a row group whose pages may hold an address of the range.
fn pages(footer: &ParquetMetaData, group: usize, placed: &[Placed]) -> Vec<RowSelector> {
    let rows = usize::try_from(footer.row_group(group).num_rows()).unwrap_or(0);
    let ranges = placed.iter().filter_map(|p| match p.test {
        Test::Range(_, low, high) => Some((p.leaves[0]?, low, high)),
        _ => None,
    });
    let mut selection = RowSelection::from(vec![RowSelector::select(rows)]);
    for (leaf, low, high) in ranges {
        if let Some(of_range) = range_pages(footer, group, (leaf, rows), low, high) {
            selection = selection.intersection(&of_range);
        }
    }
    selection.into()
}

fn range_pages(
    footer: &ParquetMetaData,
    group: usize,
    (leaf, rows): (usize, usize),
    low: &[u8],
    high: &[u8],
) -> Option<RowSelection> {
    let index = footer.column_index()?.get(group)?.get(leaf)?;
    let ColumnIndexMetaData::FIXED_LEN_BYTE_ARRAY(index) = index else {
        return None;
    };
    let pages = footer
        .offset_index()?
        .get(group)?
        .get(leaf)?
        .page_locations();
    let first = |page: usize| {
        let row = pages.get(page).map(|p| p.first_row_index);
        row.and_then(|row| usize::try_from(row).ok())
            .unwrap_or(rows)
    };
    let one = |page: usize| {
        let count = first(page + 1).saturating_sub(first(page));
        let may = match (index.min_value(page), index.max_value(page)) {
            (Some(min), Some(max)) => meets(low, high, min, max),
            // A page without a smallest value holds no address at all.
            _ => !index.is_null_page(page),
        };
        if may {
            RowSelector::select(count)
        } else {
            RowSelector::skip(count)
        }
    };
    Some((0..pages.len()).map(one).collect::<Vec<_>>().into())
}

/// Whether the dictionaries of a row group hold what is asked for.
fn dictionaries(
    opened: &Opened,
    known: &Dictionaries,
    group: usize,
    placed: &[Placed],
) -> Result<bool> {
    for p in placed {
        let mut may = false;
        let wanted: Vec<Vec<u8>> = match p.test {
            Test::Text(_, wanted) => wanted.iter().map(|w| w.as_bytes().to_vec()).collect(),
            Test::FirstText(_, wanted) => vec![wanted.as_bytes().to_vec()],
            Test::Int(_, wanted) => vec![wanted.to_le_bytes().to_vec()],
            _ => continue,
        };
        for leaf in p.leaves.iter().flatten() {
            let place = (opened.footer.id, group, *leaf);
            let read = || dictionary(&opened.handle, opened.footer.file(), group, *leaf);
            may = may || known.may_hold(place, &wanted, read)?;
        }
        if !may {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The values of a column of a row group as its dictionary has them; `None` when it does not tell.
fn dictionary(
    handle: &Arc<File>,
    footer: &ParquetMetaData,
    group: usize,
    leaf: usize,
) -> Result<Option<Values>> {
    let meta = footer.row_group(group).column(leaf);
    let only_dictionary = meta.dictionary_page_offset().is_some()
        && meta.page_encoding_stats_mask().is_some_and(|mask| {
            mask.is_only(Encoding::PLAIN_DICTIONARY) || mask.is_only(Encoding::RLE_DICTIONARY)
        });
    let pages = footer.offset_index().and_then(|o| o.get(group)?.get(leaf));
    let (true, Some(pages)) = (only_dictionary, pages) else {
        return Ok(None);
    };
    let width = match meta.column_type() {
        parquet::basic::Type::INT64 => Some(8),
        parquet::basic::Type::BYTE_ARRAY => None,
        _ => return Ok(None),
    };
    let rows = usize::try_from(footer.row_group(group).num_rows()).unwrap_or(0);
    let locations = pages.page_locations().clone();
    let mut reader = SerializedPageReader::new(Arc::clone(handle), meta, rows, Some(locations))
        .place("reading a dictionary")?;
    match reader.get_next_page().place("reading a dictionary")? {
        Some(Page::DictionaryPage {
            buf,
            num_values,
            encoding: Encoding::PLAIN | Encoding::PLAIN_DICTIONARY,
            ..
        }) => Ok(Some(Values::of(values(&buf, width, num_values)))),
        _ => Ok(None),
    }
}

/// The values of a plainly encoded page: of one width, or each after its length in four bytes.
fn values(page: &[u8], width: Option<usize>, count: u32) -> impl Iterator<Item = &[u8]> {
    let mut rest = page;
    (0..count).map_while(move |_| {
        let width = match width {
            Some(width) => width,
            None => {
                let (length, after) = rest.split_first_chunk::<4>()?;
                rest = after;
                usize::try_from(u32::from_le_bytes(*length)).ok()?
            }
        };
        let (value, after) = rest.split_at_checked(width)?;
        rest = after;
        Some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_by_width_or_by_their_length_and_a_cut_page_ends() {
        let numbers = [1_i64.to_le_bytes(), 2_i64.to_le_bytes()].concat();
        assert_eq!(values(&numbers, Some(8), 2).count(), 2);
        let texts = [&3_u32.to_le_bytes()[..], b"abc", &9_u32.to_le_bytes(), b"x"].concat();
        assert_eq!(values(&texts, None, 2).collect::<Vec<_>>(), [b"abc"]);
    }
}
