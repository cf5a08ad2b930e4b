//! Tables in WordprocessingML.
//!
//! Not here: captions. Invariant: the head row is repeated on every page, no row is split over two
//! pages unless it must be, and a paragraph follows every table, as Word demands before another.

use super::body::{Body, KEEP_NEXT};
use super::style::Role;
use crate::document::{Cell, Run, Table};

/// The whole width of the text, in fiftieths of a per cent (ISO/IEC 29500-1 §17.18.90).
const WHOLE: u32 = 5000;

/// Fill of shade 0 to 4, from none to most.
const SHADES: [&str; 5] = ["FFFFFF", "EAF1F7", "CFE0EE", "A6C8E2", "7DB0D5"];

/// A row with a cell of more lines than this, about a third of a page, may be split: kept whole, it
/// would leave the rest of its page empty.
const MOST_LINES: usize = 18;

/// Whether a row stays on the page of the row after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keep {
    Next,
    No,
}

impl Body<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        let style = self.tongue.styles.id(Role::Table).to_owned();
        let bidi = if self.is_rtl() { "<w:bidiVisual/>" } else { "" };
        let heads = u8::from(table.row_heads);
        let wide = self.document.head().pages.text_width();
        let grid = table.widths(wide);
        // Widths of cells are shares, since the page of a country's template may be another.
        let widths: Vec<u32> = grid.iter().map(|w| w * WHOLE / wide).collect();
        self.xml.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/>{bidi}<w:tblW w:w=\"{WHOLE}\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"04A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"{heads}\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
        ));
        for width in &grid {
            self.xml.push_str(&format!("<w:gridCol w:w=\"{width}\"/>"));
        }
        self.xml
            .push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (column, width) in table.columns().iter().zip(&widths) {
            let cell = Cell::runs(column.head.clone());
            self.cell(&cell, *width, column.number, Keep::Next);
        }
        self.xml.push_str("</w:tr>");
        let count = table.rows().len();
        for (n, row) in table.rows().iter().enumerate() {
            let cells = row.iter().zip(&grid);
            let long = cells.into_iter().any(|(c, w)| lines(c, *w) > MOST_LINES);
            self.xml.push_str(match long {
                true => "<w:tr>",
                false => "<w:tr><w:trPr><w:cantSplit/></w:trPr>",
            });
            for ((cell, column), width) in row.iter().zip(table.columns()).zip(&widths) {
                // The head never stands alone, and neither does the last row.
                let keep = match !long && n + 2 == count {
                    true => Keep::Next,
                    false => Keep::No,
                };
                self.cell(cell, *width, column.number, keep);
            }
            self.xml.push_str("</w:tr>");
        }
        self.xml.push_str("</w:tbl>");
        self.paragraph(Some(Role::Cell), &[]);
    }

    fn cell(&mut self, cell: &Cell, width: u32, is_number: bool, keep: Keep) {
        self.xml.push_str(&format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"pct\"/>"
        ));
        if let Some(fill) = cell.shade.and_then(|s| SHADES.get(usize::from(s))) {
            self.xml.push_str(&format!(
                "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/>"
            ));
        }
        self.xml.push_str("</w:tcPr>");
        let empty: [Vec<Run>; 1] = [Vec::new()];
        let paragraphs = match cell.paragraphs.is_empty() {
            true => &empty[..],
            false => &cell.paragraphs,
        };
        for runs in paragraphs {
            let more = match keep {
                Keep::Next => KEEP_NEXT,
                Keep::No => "",
            };
            self.open(Some(Role::Cell), more);
            if is_number {
                // In a paragraph that runs right to left, "right" is the trailing side too.
                let at = self.xml.len() - "</w:pPr>".len();
                self.xml.insert_str(at, "<w:jc w:val=\"right\"/>");
            }
            self.runs(runs);
            self.xml.push_str("</w:p>");
        }
        self.xml.push_str("</w:tc>");
    }
}

/// How many lines a cell takes, about, in a column of a width in twentieths of a point.
fn lines(cell: &Cell, width: u32) -> usize {
    // About 100 a letter in the size of tables, beside the margins of the cell.
    let letters = usize::try_from(width.saturating_sub(180) / 100).unwrap_or(1);
    let of = |runs: &Vec<Run>| {
        let all: usize = runs.iter().map(|r| r.text().chars().count()).sum();
        all.div_ceil(letters.max(1)).max(1)
    };
    cell.paragraphs.iter().map(of).sum()
}
