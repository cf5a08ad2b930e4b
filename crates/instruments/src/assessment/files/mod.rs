//! What leaves a round as a file for people: reports, the table of laws, the paper form and the
//! workbook that comes back answered.
//!
//! Not here: what a report says (`report`), formats (`press`), the round for programs
//! (`exchange`). Invariant: a file is made anew from the round whenever it is asked for, and one
//! at a time, so that a reader of pages does not wait for a typesetter.

pub mod api;
mod make;
mod taken;
#[cfg(test)]
pub(crate) mod tests;

pub(crate) use make::law_tables;

use base::Tlp;
use web::form::one_of;
use web::i18n::Message;

use crate::package::{Kind, Package};

/// What a file is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The report of the round.
    Report,
    /// The table of a law survey, article by article.
    Law,
    /// The blank questionnaire, to be filled in by hand.
    Paper,
    /// The workbook that is answered without a network and comes back.
    Workbook,
}

/// In which format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Word, made to be edited.
    Docx,
    /// PDF, tagged.
    Pdf,
    /// One HTML file that prints.
    Html,
    /// A workbook.
    Xlsx,
    /// A line for each question (RFC 4180, UTF-8).
    Csv,
}

impl Subject {
    /// Every subject.
    pub const ALL: [Self; 4] = [Self::Report, Self::Law, Self::Paper, Self::Workbook];

    /// The name in addresses and file names.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Law => "law",
            Self::Paper => "paper",
            Self::Workbook => "workbook",
        }
    }

    /// The subject of a name.
    ///
    /// # Errors
    /// A message with the names there are.
    pub fn parse(name: &str) -> Result<Self, Message> {
        one_of(&Self::ALL, Self::as_str)(name)
    }

    /// Whether rounds of the instrument have it.
    #[must_use]
    pub fn is_of(self, package: &Package) -> bool {
        self != Self::Law || package.kind == Kind::LawSurvey
    }

    /// The formats in which it is made, the usual one first.
    #[must_use]
    pub const fn formats(self) -> &'static [Format] {
        use Format::{Csv, Docx, Html, Pdf, Xlsx};
        match (self, Format::HAS_PDF) {
            (Self::Report, true) => &[Docx, Pdf, Html, Xlsx, Csv],
            (Self::Report, false) => &[Docx, Html, Xlsx, Csv],
            (Self::Law | Self::Paper, true) => &[Docx, Pdf, Html],
            (Self::Law | Self::Paper, false) => &[Docx, Html],
            (Self::Workbook, _) => &[Xlsx],
        }
    }
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 5] = [Self::Docx, Self::Pdf, Self::Html, Self::Xlsx, Self::Csv];

    /// Whether this program holds the typesetter.
    pub const HAS_PDF: bool = cfg!(feature = "pdf");

    /// The name in addresses, also the ending of the file.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// The format of a name.
    ///
    /// # Errors
    /// A message with the names there are.
    pub fn parse(name: &str) -> Result<Self, Message> {
        one_of(&Self::ALL, Self::as_str)(name)
    }

    /// The media type with which it leaves.
    #[must_use]
    pub const fn media(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pdf => "application/pdf",
            Self::Html => "text/html; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
}

/// The label of a file for which none was chosen: it may go to the administration and those whom it
/// serves, as what is ingested (TLP 2.0).
pub const USUAL: Tlp = Tlp::Amber;

/// The label of a name.
///
/// # Errors
/// A message with the names there are.
pub fn label(name: &str) -> Result<Tlp, Message> {
    let names = Tlp::ALL.map(Tlp::as_str).join(", ");
    let unknown = |_| Message::new("web-field-one-of").with("options", web::i18n::Arg::Code(names));
    name.parse().map_err(unknown)
}

/// What is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// What it is about.
    pub subject: Subject,
    /// The format; one of [`Subject::formats`].
    pub format: Format,
    /// What the administration is called, as it stands on the file.
    pub administration: String,
    /// A Word file in whose styles the report is written; for Word alone.
    pub template: Option<Vec<u8>>,
    /// The label of the file: it stands on every page, and evidence above it is withheld.
    pub tlp: Tlp,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// What it is called: instrument, subject, round and language, ASCII.
    pub name: String,
    /// Its media type.
    pub media: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}
