//! The table twin: the same data as the picture, in words and figures.
//!
//! Not here: sorting or links. Invariant: every cell of the dataset is in the table, and a missing
//! one is said, not left empty.

use crate::data::{Cell, Dataset};
use crate::text::escape_into;

/// A dataset laid out in rows, for pages and exports with a layout of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<'a> {
    /// The heading of the labels, then the name of each series.
    pub head: Vec<&'a str>,
    /// A label, then one text a series.
    pub rows: Vec<(&'a str, Vec<&'a str>)>,
}

impl Dataset {
    /// The dataset in rows; `missing` stands where nothing was measured.
    #[must_use]
    pub fn table<'a>(&'a self, missing: &'a str) -> Table<'a> {
        let names = self.series().iter().map(|s| s.name.as_str());
        let rows = self.labels().iter().enumerate().map(|(i, label)| {
            let texts = self.series().iter().map(|s| match &s.cells[i] {
                Cell::Value { text, .. } => text.as_str(),
                Cell::Missing => missing,
            });
            (label.as_str(), texts.collect())
        });
        Table {
            head: std::iter::once(self.heading()).chain(names).collect(),
            rows: rows.collect(),
        }
    }
}

/// The table as HTML with a caption, row and column heads. Everything is escaped.
#[must_use]
pub fn html_table(data: &Dataset, caption: &str, missing: &str) -> String {
    let table = data.table(missing);
    let mut out = String::from("<table class=\"fig-table\"><caption>");
    escape_into(&mut out, caption);
    out.push_str("</caption><thead><tr>");
    for name in &table.head {
        out.push_str("<th scope=\"col\">");
        escape_into(&mut out, name);
        out.push_str("</th>");
    }
    out.push_str("</tr></thead><tbody>");
    for (i, (label, texts)) in table.rows.iter().enumerate() {
        out.push_str("<tr><th scope=\"row\">");
        escape_into(&mut out, label);
        out.push_str("</th>");
        for (text, series) in texts.iter().zip(data.series()) {
            out.push_str(match series.cells[i] {
                Cell::Value { .. } => "<td>",
                Cell::Missing => "<td class=\"fig-missing\">",
            });
            escape_into(&mut out, text);
            out.push_str("</td>");
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
    out
}
