//! Printed matter: a typed document becomes Word, PDF or one HTML file; typed sheets become a
//! workbook or CSV, and workbooks that come back are read.
//!
//! Deliberately absent: what a document says, translation, the formatting of numbers and dates,
//! files, network, clock. Invariant: nothing that a user wrote becomes markup, field, formula or
//! link target in any of the formats.

pub mod book;
pub mod document;
pub mod docx;
mod escape;
pub mod html;
#[cfg(feature = "pdf")]
pub mod pdf;

pub use document::{
    Block, Cell, Column, Document, Figure, Head, Labels, Level, Link, Note, Pages, Run, Style,
    Table,
};
