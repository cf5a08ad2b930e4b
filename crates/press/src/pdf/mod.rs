//! PDF, set by typst from a fixed template: tagged, PDF/UA-1 where the export accepts it.
//!
//! Not here: packages, network, files; the typesetter sees this document and its fonts and nothing
//! else. Invariant: nothing of the document is read as markup, since the template takes it as data.

mod fonts;
mod png;
#[cfg(test)]
mod tests;
mod world;

use typst::diag::SourceDiagnostic;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

pub use fonts::Fonts;
pub use png::png;

use crate::document::Document;
use world::Sealed;

/// A PDF file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Why it is not PDF/UA-1, where it is not: what the export found.
    pub not_accessible: Vec<String>,
}

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// The document could not be packed for the typesetter.
    #[error("the document could not be handed to the typesetter: {0}; shorten it")]
    Data(String),
    /// The typesetter refused.
    #[error("the document could not be set: {0}; take the Word or the HTML file instead")]
    Set(String),
}

/// Sets a document.
///
/// # Errors
/// When the typesetter refuses; see [`PdfError`].
pub fn write(document: &Document, fonts: &Fonts) -> Result<Pdf, PdfError> {
    let world = Sealed::new(document, fonts)?;
    let done = set(&world);
    // The typesetter keeps what it worked out for the next document; ours have little in common,
    // and what is kept would grow with each, also with those that fail.
    comemo::evict(0);
    done
}

fn set(world: &Sealed<'_>) -> Result<Pdf, PdfError> {
    let set = typst::compile::<PagedDocument>(world);
    let pages = set
        .output
        .map_err(|e| PdfError::Set(words(&e).join("; ")))?;
    let options = |list: &[PdfStandard]| PdfOptions {
        standards: PdfStandards::new(list).unwrap_or_default(),
        ..PdfOptions::default()
    };
    match typst_pdf::pdf(&pages, &options(&[PdfStandard::Ua_1])) {
        Ok(bytes) => Ok(Pdf {
            bytes,
            not_accessible: Vec::new(),
        }),
        Err(found) => {
            let plain = typst_pdf::pdf(&pages, &options(&[]));
            Ok(Pdf {
                bytes: plain.map_err(|e| PdfError::Set(words(&e).join("; ")))?,
                not_accessible: words(&found),
            })
        }
    }
}

fn words(list: &[SourceDiagnostic]) -> Vec<String> {
    list.iter().take(5).map(|d| d.message.to_string()).collect()
}
