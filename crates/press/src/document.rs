//! The typed document: what every format can show.
//!
//! Not here: pages, fonts, colours. Invariant: heading levels never skip one, every row of a table
//! has a cell for each column, text holds no character that XML 1.0 forbids, and a link leads to a
//! web page, a mailbox or a heading of the same document.

mod build;
mod run;
#[cfg(test)]
pub(crate) mod tests;
mod widths;

use base::LanguageTag;
use base::language::Direction;
use serde::Serialize;

pub use build::paragraphs;
pub use run::{Link, Run, Style};

/// Words that a format adds by itself, in the document's language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Labels {
    /// The heading of the table of contents.
    pub contents: String,
    /// Before a page number, such as "Page".
    pub page: String,
    /// Between a page number and the number of pages, such as "of".
    pub of: String,
    /// What follows a term before what is said of it, such as ": ".
    pub colon: String,
}

/// How the pages lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Pages {
    /// Upright.
    #[default]
    Portrait,
    /// On their side, for wide tables.
    Landscape,
}

impl Pages {
    /// Width of the text of our own pages, in twentieths of a point.
    pub(crate) const fn text_width(self) -> u32 {
        match self {
            Self::Portrait => 9638,
            Self::Landscape => 14_570,
        }
    }
}

/// What stands on the title block, in headers and in the file's properties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Head {
    /// The language of everything that does not say otherwise.
    #[serde(serialize_with = "run::tag")]
    pub language: LanguageTag,
    /// The title.
    pub title: String,
    /// The line below it; empty for none.
    pub subtitle: String,
    /// Whose document it is; empty for nobody's.
    pub administration: String,
    /// Its day as the reader writes it.
    pub date: String,
    /// The same day as `YYYY-MM-DD`, for the file's properties; empty for none.
    pub iso_date: String,
    /// The hash of the content it reports on; empty for none.
    pub hash: String,
    /// Who may see it, such as "TLP:AMBER"; stands on every page. Empty for none.
    pub label: String,
    /// How its pages lie.
    pub pages: Pages,
    /// Words of the formats themselves.
    pub labels: Labels,
}

impl Head {
    /// The direction in which the document is read.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.language.direction()
    }
}

/// The level of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Level {
    /// A part.
    One,
    /// A section.
    Two,
    /// A question, a gap.
    Three,
}

impl Level {
    /// 1, 2 or 3.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
        }
    }
}

/// What a note is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Note {
    /// Worth knowing.
    Information,
    /// To be heeded, such as that something is a draft.
    Warning,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its head.
    pub head: Vec<Run>,
    /// Its part of the width, beside the others; at least 1.
    pub width: u32,
    /// Whether it holds numbers, which stand at the end of the line.
    pub number: bool,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn words(head: impl Into<String>, width: u32) -> Self {
        Self {
            head: vec![Run::plain(head)],
            width: width.max(1),
            number: false,
        }
    }

    /// A column of numbers.
    #[must_use]
    pub fn numbers(head: impl Into<String>, width: u32) -> Self {
        Self {
            number: true,
            ..Self::words(head, width)
        }
    }
}

/// A cell: one or more paragraphs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Cell {
    /// The paragraphs; none is an empty cell.
    pub paragraphs: Vec<Vec<Run>>,
    /// A shade for stages, 0 (none) to 4 (most); never the only sign, the text says the same.
    pub shade: Option<u8>,
}

impl Cell {
    /// A cell of one plain text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::runs(vec![Run::plain(text)])
    }

    /// A cell of one paragraph.
    #[must_use]
    pub fn runs(runs: Vec<Run>) -> Self {
        Self {
            paragraphs: vec![runs],
            shade: None,
        }
    }

    /// A cell of several paragraphs.
    #[must_use]
    pub fn paragraphs(paragraphs: Vec<Vec<Run>>) -> Self {
        Self {
            paragraphs,
            shade: None,
        }
    }

    /// The same cell, shaded.
    #[must_use]
    pub fn shaded(mut self, shade: u8) -> Self {
        self.shade = Some(shade.min(4));
        self
    }
}

/// A table with a head row, which is repeated on every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// What it shows; empty for none.
    pub caption: String,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
    /// Whether the first cell of each row names the row.
    pub row_heads: bool,
    /// Whether it is a list to look things up in, which is set close and without lines on paper.
    pub is_index: bool,
}

impl Table {
    /// A table without rows.
    #[must_use]
    pub fn new(caption: impl Into<String>, columns: Vec<Column>) -> Self {
        Self {
            caption: run::clean(&caption.into()),
            columns,
            rows: Vec::new(),
            row_heads: true,
            is_index: false,
        }
    }

    /// Adds a row. Missing cells are empty, superfluous ones are left out.
    pub fn row(&mut self, mut cells: Vec<Cell>) {
        cells.resize(self.columns.len(), Cell::default());
        self.rows.push(cells);
    }

    /// The widths of the columns in a text that is `whole` wide, in twentieths of a point: as they
    /// were asked for, but none narrower than its longest word where there is room.
    #[must_use]
    pub fn widths(&self, whole: u32) -> Vec<u32> {
        widths::fitted(self, whole)
    }

    /// The columns.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The rows.
    #[must_use]
    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }
}

/// A picture with its numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// SVG as `figure` draws it, in the direction of the document.
    pub svg: String,
    /// What it shows.
    pub caption: String,
    /// The finding in a sentence, for those who do not see it.
    pub alternative: String,
    /// The same numbers as a table.
    pub table: Table,
}

/// A piece of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "kind")]
pub enum Block {
    /// A heading.
    Heading {
        /// Its level.
        #[serde(serialize_with = "run::level")]
        level: Level,
        /// The name that links lead to; empty for none.
        id: String,
        /// What it says.
        runs: Vec<Run>,
    },
    /// A paragraph.
    Paragraph {
        /// What it says.
        runs: Vec<Run>,
        /// Whether it stays on the page of what follows, as a heading does.
        keep: bool,
    },
    /// A list.
    List {
        /// Whether its entries are numbered.
        ordered: bool,
        /// Its entries.
        items: Vec<Vec<Run>>,
    },
    /// Terms, each with what is said of it.
    Definitions {
        /// The entries.
        entries: Vec<(Vec<Run>, Vec<Vec<Run>>)>,
    },
    /// A table.
    Table {
        /// The table.
        table: Table,
    },
    /// A picture.
    Figure {
        /// The picture.
        figure: Figure,
    },
    /// A note that stands out.
    Note {
        /// What it is for.
        note: Note,
        /// What it says.
        paragraphs: Vec<Vec<Run>>,
    },
    /// What follows begins on a new page.
    Break {
        /// In how many columns it is set on paper; other forms have one.
        columns: u8,
    },
    /// The place of the table of contents.
    Contents,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Document {
    head: Head,
    blocks: Vec<Block>,
    #[serde(skip)]
    deepest: u8,
    #[serde(skip)]
    ids: std::collections::BTreeSet<String>,
}
