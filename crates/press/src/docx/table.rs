//! Tables in WordprocessingML.
//!
//! Not here: captions. Invariant: the head row is repeated on every page, no row is split over two
//! pages unless it must be, and a paragraph follows every table, as Word demands before another.

use super::body::{Body, KEEP_NEXT};
use super::style::Role;
use crate::document::{Cell, Pages, Run, Table};

/// Width of the text of our own page, in twentieths of a point.
const fn text_width(pages: Pages) -> u32 {
    match pages {
        Pages::Portrait => 9638,
        Pages::Landscape => 14_570,
    }
}

/// The whole width of the text, in fiftieths of a per cent (ISO/IEC 29500-1 §17.18.90).
const WHOLE: u32 = 5000;

/// Fill of shade 0 to 4, from none to most.
const SHADES: [&str; 5] = ["FFFFFF", "EAF1F7", "CFE0EE", "A6C8E2", "7DB0D5"];

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
        let total: u32 = table.columns().iter().map(|c| c.width).sum::<u32>().max(1);
        let wide = text_width(self.document.head().pages);
        let parts = |whole: u32| table.columns().iter().map(move |c| whole * c.width / total);
        // Widths of cells are shares, since the page of a country's template may be another.
        let widths: Vec<u32> = parts(WHOLE).collect();
        self.xml.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/>{bidi}<w:tblW w:w=\"{WHOLE}\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"04A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"{heads}\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
        ));
        for width in parts(wide) {
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
            let long = row.iter().any(|c| length(c) > 1500);
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

fn length(cell: &Cell) -> usize {
    cell.paragraphs
        .iter()
        .flatten()
        .map(|r| r.text().len())
        .sum()
}
