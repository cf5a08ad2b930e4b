//! Word files (WordprocessingML, ISO/IEC 29500 transitional), made to be edited.
//!
//! Real styles carry the look, so that an editor changes a heading once; tables repeat their head
//! rows; contents, page numbers and captions are fields. Not here: drawing pictures. Invariant:
//! what people wrote stands in `w:t` alone, never in a field or a relationship.

mod body;
mod opening;
mod package;
mod run;
mod style;
mod table;
pub mod template;
#[cfg(test)]
mod tests;

use crate::document::Document;

use body::Body;
pub use template::{Template, TemplateError};

/// Draws the raster twin of a figure for programs that do not show SVG: takes the SVG, returns
/// PNG. `None` where it cannot be drawn.
pub type Raster<'a> = &'a dyn Fn(&str) -> Option<Vec<u8>>;

/// Why a file was not made.
#[derive(Debug, thiserror::Error)]
pub enum DocxError {
    /// The packing failed.
    #[error("the Word file could not be packed: {0}; free some memory and try again")]
    Pack(#[from] zip::result::ZipError),
    /// The template did not take the report.
    #[error(transparent)]
    Template(#[from] TemplateError),
}

/// The document as a Word file in our own plain template. Without `raster` a figure is shown by
/// its table alone.
///
/// # Errors
/// When packing fails.
pub fn write(document: &Document, raster: Option<Raster<'_>>) -> Result<Vec<u8>, DocxError> {
    let styles = style::Styles::ours(document.head().direction());
    let mut body = Body::new(document, &styles, raster, 1);
    opening::write(&mut body);
    body.blocks();
    package::write(document, body)
}
