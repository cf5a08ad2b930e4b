//! Office packages (Open Packaging Conventions, ISO/IEC 29500-2): Word files and workbooks that
//! people send, opened with suspicion.
//!
//! Not here: what a document says. Invariant: a package that was opened has no macro, no link that
//! a program follows by itself, no part beyond its limits, and every part of it that is XML is
//! well-formed and free of entity declarations.

mod error;
#[cfg(test)]
mod tests;
pub mod text;

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

pub use error::OpcError;

/// How much a package may unfold to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the package as it arrives.
    pub packed: usize,
    /// Bytes of one part, unpacked.
    pub part: u64,
    /// Bytes of all parts together, unpacked.
    pub total: u64,
    /// Parts.
    pub parts: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            packed: 20 << 20,
            part: 64 << 20,
            total: 128 << 20,
            parts: 500,
        }
    }
}

/// What a package is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A Word file (`.docx`, `.dotx`).
    Word,
    /// A workbook (`.xlsx`).
    Workbook,
}

impl Kind {
    const fn main(self) -> &'static str {
        match self {
            Self::Word => "word/document.xml",
            Self::Workbook => "xl/workbook.xml",
        }
    }
}

/// One part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name, such as `word/document.xml`.
    pub name: String,
    /// Its bytes, unpacked.
    pub bytes: Vec<u8>,
}

/// An opened package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    parts: Vec<Part>,
}

impl Package {
    /// Opens a package.
    ///
    /// # Errors
    /// When it is not such a package, is too large, or holds what is not taken; see [`OpcError`].
    pub fn open(bytes: &[u8], kind: Kind, limits: &Limits) -> Result<Self, OpcError> {
        if bytes.len() > limits.packed {
            return Err(OpcError::limit("the file", limits.packed as u64));
        }
        if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            return Err(OpcError::OldOrLocked);
        }
        let found = Self {
            parts: unpack(bytes, limits)?,
        };
        found.check(kind)?;
        Ok(found)
    }

    /// The parts in the order of the package.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// A part by its name.
    #[must_use]
    pub fn part(&self, name: &str) -> Option<&Part> {
        self.parts
            .iter()
            .find(|p| p.name.eq_ignore_ascii_case(name))
    }

    fn check(&self, kind: Kind) -> Result<(), OpcError> {
        if self.part("[Content_Types].xml").is_none() || self.part(kind.main()).is_none() {
            return Err(OpcError::NotOffice {
                missing: kind.main(),
            });
        }
        let odd = |name: &str| {
            let lower = name.to_ascii_lowercase();
            let is_program = lower.contains("vbaproject") || lower.contains("vbadata");
            let embeds = [
                "/activex/",
                "/embeddings/",
                "/macrosheets/",
                "/externallinks/",
            ];
            is_program
                || lower.ends_with(".bin") && !lower.contains("printersettings")
                || embeds.iter().any(|e| lower.contains(e))
        };
        if let Some(part) = self.parts.iter().find(|p| odd(&p.name)) {
            return Err(OpcError::Active {
                part: part.name.clone(),
            });
        }
        for part in &self.parts {
            let lower = part.name.to_ascii_lowercase();
            if lower.ends_with(".xml") || lower.ends_with(".rels") || lower.ends_with(".vml") {
                one(part)?;
            }
        }
        Ok(())
    }
}

fn unpack(bytes: &[u8], limits: &Limits) -> Result<Vec<Part>, OpcError> {
    let damaged = |e: zip::result::ZipError| OpcError::Damaged {
        detail: e.to_string(),
    };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > limits.parts {
        return Err(OpcError::limit("the number of parts", limits.parts as u64));
    }
    let mut parts: Vec<Part> = Vec::new();
    let mut total = 0;
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(damaged)?;
        if file.is_dir() {
            continue;
        }
        let name = file.name().map_err(damaged)?.replace('\\', "/");
        let name = name.trim_start_matches('/').to_owned();
        if name.split('/').any(|p| p == "..") || parts.iter().any(|p| p.name == name) {
            return Err(OpcError::Damaged {
                detail: format!("the part name {name:?} is not allowed or stands twice"),
            });
        }
        let mut held = Vec::new();
        // What the directory says of sizes may be a lie, so that bytes are counted as they come.
        let read = (&mut file).take(limits.part + 1).read_to_end(&mut held);
        read.map_err(|e| OpcError::Damaged {
            detail: e.to_string(),
        })?;
        total += held.len() as u64;
        if held.len() as u64 > limits.part || total > limits.total {
            return Err(OpcError::limit(&name, limits.part.min(limits.total)));
        }
        parts.push(Part { name, bytes: held });
    }
    Ok(parts)
}

/// Reads a part from end to end: well-formed, without declarations, without live links.
fn one(part: &Part) -> Result<(), OpcError> {
    let bad = |at: u64, detail: String| OpcError::Xml {
        part: part.name.clone(),
        at,
        detail,
    };
    let mut reader = Reader::from_reader(part.bytes.as_slice());
    let (mut open, mut roots) = (0_usize, 0_usize);
    loop {
        let at = reader.buffer_position();
        let event = reader.read_event().map_err(|e| bad(at, e.to_string()))?;
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                roots += usize::from(open == 0);
                link(part, tag)?;
                if matches!(event, Event::Start(_)) {
                    open += 1;
                    if open > 256 {
                        return Err(bad(at, "elements are nested too deeply".to_owned()));
                    }
                }
            }
            Event::End(_) => open = open.saturating_sub(1),
            Event::DocType(_) => {
                return Err(bad(at, "a document type is declared".to_owned()));
            }
            Event::Eof if open > 0 => return Err(bad(at, "it breaks off".to_owned())),
            Event::Eof if roots != 1 => return Err(bad(at, "it has no single root".to_owned())),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// Refuses relationships that a program follows by itself, and types of programs.
fn link(part: &Part, tag: &BytesStart<'_>) -> Result<(), OpcError> {
    let name = tag.local_name();
    match name.as_ref() {
        "Relationship" => {
            let mode = attribute(part, tag, "TargetMode")?;
            if !mode.is_some_and(|m| m.eq_ignore_ascii_case("external")) {
                return Ok(());
            }
            let kind = attribute(part, tag, "Type")?.unwrap_or_default();
            let target = attribute(part, tag, "Target")?.unwrap_or_default();
            let lower = target.to_ascii_lowercase();
            let known = ["https://", "http://", "mailto:"];
            if kind.ends_with("/hyperlink") && known.iter().any(|k| lower.starts_with(k)) {
                return Ok(());
            }
            Err(OpcError::External {
                part: part.name.clone(),
                target: target.chars().take(120).collect(),
            })
        }
        "Override" | "Default" => {
            let kind = attribute(part, tag, "ContentType")?.unwrap_or_default();
            let lower = kind.to_ascii_lowercase();
            match lower.contains("macroenabled") || lower.contains("vba") {
                true => Err(OpcError::Active { part: kind }),
                false => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

fn attribute(part: &Part, tag: &BytesStart<'_>, key: &str) -> Result<Option<String>, OpcError> {
    text::attribute(tag, key).map_err(|detail| OpcError::Xml {
        part: part.name.clone(),
        at: 0,
        detail,
    })
}
