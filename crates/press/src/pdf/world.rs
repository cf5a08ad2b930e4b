//! What the typesetter sees: one template, one document as data, the fonts.
//!
//! Not here: the machine. Invariant: a file other than these two does not exist for it, and it has
//! no date but the document's.

use base::language::Direction;
use serde_json::{Value, json};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::{Fonts, PdfError};
use crate::document::{Block, Document};

const TEMPLATE: &str = include_str!("main.typ");

/// A world of two files.
pub struct Sealed<'f> {
    library: LazyHash<Library>,
    fonts: &'f Fonts,
    main: Source,
    data: (FileId, Bytes),
}

fn file(name: &str) -> Result<FileId, PdfError> {
    let path = VirtualPath::new(name).map_err(|_| PdfError::Data(name.to_owned()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl<'f> Sealed<'f> {
    pub fn new(document: &Document, fonts: &'f Fonts) -> Result<Self, PdfError> {
        let bad = |e: serde_json::Error| PdfError::Data(e.to_string());
        let mut data = serde_json::to_value(document).map_err(bad)?;
        pictures(&mut data);
        widths(&mut data, document);
        data["rtl"] = json!(document.head().direction() == Direction::Rtl);
        data["fonts"] = json!(*fonts.first);
        let bytes = serde_json::to_vec(&data).map_err(bad)?;
        Ok(Self {
            library: LazyHash::new(Library::default()),
            fonts,
            main: Source::new(file("main.typ")?, TEMPLATE.to_owned()),
            data: (file("document.json")?, Bytes::new(bytes)),
        })
    }
}

/// Gives every picture the style that it needs on paper.
fn pictures(data: &mut Value) {
    let blocks = data.get_mut("blocks").and_then(Value::as_array_mut);
    for block in blocks.into_iter().flatten() {
        let Some(svg) = block.pointer_mut("/figure/svg") else {
            continue;
        };
        let alone = svg.as_str().map(figure::standalone);
        *svg = json!(alone);
    }
}

/// Gives every table the widths that its words need.
fn widths(data: &mut Value, document: &Document) {
    let whole = document.head().pages.text_width();
    let blocks = data.get_mut("blocks").and_then(Value::as_array_mut);
    for (value, block) in blocks.into_iter().flatten().zip(document.blocks()) {
        let (table, place) = match block {
            Block::Table { table } => (table, "/table"),
            Block::Figure { figure } => (&figure.table, "/figure/table"),
            _ => continue,
        };
        if let Some(place) = value.pointer_mut(place) {
            place["widths"] = json!(table.widths(whole));
        }
    }
}

impl World for Sealed<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match id == self.main.id() {
            true => Ok(self.main.clone()),
            false => Err(FileError::AccessDenied),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id == self.data.0 {
            true => Ok(self.data.1.clone()),
            false => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.list.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
