//! What can be wrong with a workbook that comes back.
//!
//! Not here: what is wrong with any file (`exchange::opc`) or any workbook (`press::book::read`).
//! Invariant: a problem names sheet and cell where there is one, and the remedy.

use press::book::read::ReadError;
use web::i18n::{Arg, Lang, Message};

use crate::answer::Misfit;

/// Why a workbook was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The file or the workbook as such.
    #[error(transparent)]
    File(#[from] ReadError),
    /// Not one of ours, or its hidden sheets were changed.
    #[error(
        "this is not a workbook that the gateway made, or its hidden sheets were changed; send back the file that you received"
    )]
    Other,
    /// Of another instrument, version or content.
    #[error(
        "the workbook is of {found}, the round of {expected}; ask for a workbook of the version in use"
    )]
    Version {
        /// What the workbook is of.
        found: String,
        /// What the round is of.
        expected: String,
    },
    /// Of another round.
    #[error("the workbook is of round {found}; open the round that it was made for")]
    Round {
        /// The round's id in the workbook.
        found: String,
    },
    /// Somebody else's answers.
    #[error(
        "the workbook holds the answers of another respondent; give it to whoever it was made for"
    )]
    Voice,
    /// A question of a section that the respondent was not given.
    #[error(
        "question {key} is of a section that this workbook is not for; take its rows out, or send back the file that you received"
    )]
    Section {
        /// The question.
        key: String,
    },
    /// A sheet is gone or has another name.
    #[error(
        "sheet \"{sheet}\" is missing or was renamed; give it its old name, or ask for a new workbook"
    )]
    SheetMissing {
        /// Its name.
        sheet: String,
    },
    /// A row is gone or stands twice.
    #[error(
        "sheet \"{sheet}\": the row of {key} is missing or stands twice; undo the change, or ask for a new workbook"
    )]
    Row {
        /// The sheet.
        sheet: String,
        /// What the row begins with.
        key: String,
    },
    /// A formula in an answer.
    #[error(
        "sheet \"{sheet}\", cell {cell}, question {question}: a formula stands where an answer is expected; write the value itself"
    )]
    Formula {
        /// The sheet.
        sheet: String,
        /// The cell.
        cell: String,
        /// The question that it answers.
        question: String,
    },
    /// A value that does not fit.
    #[error(
        "sheet \"{sheet}\", cell {cell}, question {question}: the value does not fit ({expected} is expected); correct it"
    )]
    Cell {
        /// The sheet.
        sheet: String,
        /// The cell.
        cell: String,
        /// The question that it answers.
        question: String,
        /// What is expected: the end of the message id `report-expected-…`.
        expected: &'static str,
    },
    /// An answer that the question does not take.
    #[error("sheet \"{sheet}\", cell {cell}, question {question}: {misfit}")]
    Misfit {
        /// The sheet.
        sheet: String,
        /// The cell.
        cell: String,
        /// The question that it answers.
        question: String,
        /// Why not.
        misfit: Box<Misfit>,
    },
}

impl Problem {
    /// What is wrong, for a reader of a language.
    #[must_use]
    pub fn message(&self, lang: &Lang) -> Message {
        let said = Message::new(self.message_id());
        let at = |sheet: &str, cell: &str, question: &str| {
            Message::new(self.message_id())
                .with("sheet", sheet)
                .with("cell", Arg::Code(cell.to_owned()))
                .with("question", Arg::Code(question.to_owned()))
        };
        let expected = |what: &str| lang.plain(&format!("report-expected-{what}"));
        match self {
            Self::File(_) | Self::Other | Self::Round { .. } | Self::Voice => said,
            Self::Version { found, expected } => said
                .with("found", Arg::Code(found.clone()))
                .with("expected", Arg::Code(expected.clone())),
            Self::Section { key } => said.with("key", Arg::Code(key.clone())),
            Self::SheetMissing { sheet } => said.with("sheet", sheet.as_str()),
            Self::Row { sheet, key } => said
                .with("sheet", sheet.as_str())
                .with("key", Arg::Code(key.clone())),
            Self::Formula {
                sheet,
                cell,
                question,
            } => at(sheet, cell, question),
            Self::Cell {
                sheet,
                cell,
                question,
                expected: what,
            } => at(sheet, cell, question).with("expected", expected(what)),
            Self::Misfit {
                sheet,
                cell,
                question,
                misfit,
            } => at(sheet, cell, question).with("reason", lang.plain(misfit.message())),
        }
    }

    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub const fn message_id(&self) -> &'static str {
        match self {
            Self::File(error) => error.message_id(),
            Self::Other => "report-workbook-other",
            Self::Version { .. } => "report-workbook-version",
            Self::Round { .. } => "report-workbook-round",
            Self::Voice => "report-workbook-voice-other",
            Self::Section { .. } => "report-workbook-section-other",
            Self::SheetMissing { .. } => "report-workbook-sheet-missing",
            Self::Row { .. } => "report-workbook-row-missing",
            Self::Formula { .. } => "report-workbook-formula",
            Self::Cell { .. } => "report-workbook-cell",
            Self::Misfit { .. } => "report-workbook-misfit",
        }
    }
}
