//! The report in a Word file of the country's own: its styles, headers and logo stay.
//!
//! Our body takes the place of the paragraph that says `{{report}}`, or comes at the end;
//! `{{title}}`, `{{administration}}`, `{{date}}`, `{{hash}}` and `{{label}}` are filled in, in the
//! text, in headers and in footers. Headers and footers that have no place for the label get it as
//! a last line. Not here: unpacking and its limits (`exchange::opc`). Invariant: apart
//! from these places, added styles and added parts, every byte of the template is kept.

use exchange::opc::{self, Kind, OpcError, Package, text};

use super::body::{Body, Part};
use super::opening;
use super::package::{OFFICE, XML, lists, numbered, pack, relationships};
use super::style::Styles;
use super::{DocxError, Raster};
use crate::document::{Document, Head};
use crate::escape::escaped;

/// The paragraph that our body takes the place of.
const REPORT: &str = "{{report}}";

/// A template that was looked through.
#[derive(Debug, Clone)]
pub struct Template {
    package: Package,
    place: Place,
}

/// Where the report goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In place of a paragraph.
    Marked,
    /// At the end, since no paragraph is marked.
    AtEnd,
}

/// Why a template was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// The file itself.
    #[error(transparent)]
    File(#[from] OpcError),
    /// The mark stands where no report can be put.
    #[error(
        "{{{{report}}}} stands in a table, a text box or beside other words; put it in a paragraph of its own in the body"
    )]
    Misplaced,
    /// The mark stands more than once.
    #[error("{{{{report}}}} stands {found} times; leave it once")]
    Twice {
        /// How often.
        found: usize,
    },
    /// A part that every Word file has is missing or empty.
    #[error(
        "{part} is missing from the template or has nothing in it; open it in Word, save it as .docx and send it anew"
    )]
    Missing {
        /// The part.
        part: &'static str,
    },
}

impl TemplateError {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub const fn message_id(&self) -> &'static str {
        match self {
            Self::File(error) => error.message_id(),
            Self::Misplaced => "report-template-misplaced",
            Self::Twice { .. } => "report-template-twice",
            Self::Missing { .. } => "report-template-missing",
        }
    }
}

const MAIN: &str = "word/document.xml";
const STYLES: &str = "word/styles.xml";
const NUMBERING: &str = "word/numbering.xml";
const RELATIONS: &str = "word/_rels/document.xml.rels";
const TYPES: &str = "[Content_Types].xml";

impl Template {
    /// Looks a file through.
    ///
    /// # Errors
    /// When it cannot be used; see [`TemplateError`].
    pub fn open(bytes: &[u8]) -> Result<Self, TemplateError> {
        let package = Package::open(bytes, Kind::Word, &opc::Limits::default())?;
        let main = part(&package, MAIN)?;
        part(&package, STYLES)?;
        part(&package, RELATIONS)?;
        let marked: Vec<_> = text::paragraphs(main)
            .into_iter()
            .filter(|p| p.text().contains(REPORT))
            .collect();
        let place = match marked.as_slice() {
            [] => Place::AtEnd,
            [one] if one.in_body && one.text().trim() == REPORT => Place::Marked,
            [_] => return Err(TemplateError::Misplaced),
            many => return Err(TemplateError::Twice { found: many.len() }),
        };
        Ok(Self { package, place })
    }

    /// Where the report goes.
    #[must_use]
    pub const fn place(&self) -> Place {
        self.place
    }

    /// The document in this template.
    ///
    /// # Errors
    /// When packing fails, or a part of the template does not take what has to be put into it.
    pub fn write(
        &self,
        document: &Document,
        raster: Option<Raster<'_>>,
    ) -> Result<Vec<u8>, DocxError> {
        let main = part(&self.package, MAIN)?;
        let styles = Styles::within(
            &text::styles(part(&self.package, STYLES)?),
            document.head().direction(),
        );
        let first = 1_000_000
            + text::greatest(main, "bookmarkStart", "id")
            + text::greatest(main, "docPr", "id");
        let mut body = Body::new(document, &styles, raster, first);
        match self.names("{{title}}") {
            true => opening::label(&mut body),
            false => opening::write(&mut body),
        }
        body.blocks();
        let lists_there = self.package.part(NUMBERING).map_or(0, |p| {
            let abstracts = text::greatest(&p.bytes, "abstractNum", "abstractNumId") + 1;
            abstracts.max(text::greatest(&p.bytes, "num", "numId"))
        });
        let xml = numbered(&body.xml, lists_there);
        let (ordered, parts) = (body.ordered, body.parts);
        let mut out: Vec<(String, Vec<u8>)> = Vec::new();
        for held in self.package.parts() {
            let bytes = held.bytes.as_slice();
            let bytes = match held.name.as_str() {
                MAIN => fill(&self.main(bytes, &xml)?, document.head()),
                STYLES => put(
                    bytes,
                    text::before_end(bytes, "styles"),
                    &styles.missing(),
                    STYLES,
                )?,
                NUMBERING => numbering(bytes, ordered, lists_there)?,
                RELATIONS => self.relations(bytes, &parts)?,
                TYPES => self.types(bytes)?,
                name if is_margin(name) => margin(bytes, document.head()),
                _ => bytes.to_vec(),
            };
            out.push((held.name.clone(), bytes));
        }
        if self.package.part(NUMBERING).is_none() {
            let (abstracts, nums) = lists(ordered, 0);
            let w = super::package::W;
            let xml = format!("{XML}<w:numbering xmlns:w=\"{w}\">{abstracts}{nums}</w:numbering>");
            out.push((NUMBERING.to_owned(), xml.into_bytes()));
        }
        for part in parts {
            if let Part::Media { name, bytes, .. } = part {
                out.push((format!("word/media/{name}"), bytes));
            }
        }
        pack(&out)
    }

    /// Whether the template says itself where something stands, such as the title.
    fn names(&self, mark: &str) -> bool {
        let parts = self.package.parts().iter();
        let mut written = parts.filter(|p| p.name == MAIN || is_margin(&p.name));
        written.any(|p| {
            let mut paragraphs = text::paragraphs(&p.bytes).into_iter();
            paragraphs.any(|p| p.text().contains(mark))
        })
    }

    /// The main part with the body in its place and the namespaces that the body uses.
    fn main(&self, bytes: &[u8], xml: &str) -> Result<Vec<u8>, TemplateError> {
        let missing = TemplateError::Missing { part: MAIN };
        let marked = text::paragraphs(bytes)
            .into_iter()
            .find(|p| p.in_body && p.text().trim() == REPORT);
        let (from, to) = match marked {
            // A paragraph that ends a section holds its pages' shape: it stays, without words.
            Some(p) if p.ends_section => {
                let mut out = bytes.to_vec();
                for piece in p.pieces.iter().rev() {
                    out.splice(piece.range.clone(), []);
                }
                out.splice(p.range.start..p.range.start, xml.bytes());
                return spaces(&out).ok_or(missing);
            }
            Some(p) => (p.range.start, p.range.end),
            None => {
                let at = text::end_of_body(bytes).ok_or(missing.clone())?;
                (at, at)
            }
        };
        let mut out = Vec::with_capacity(bytes.len() + xml.len());
        out.extend_from_slice(&bytes[..from]);
        out.extend_from_slice(xml.as_bytes());
        out.extend_from_slice(&bytes[to..]);
        spaces(&out).ok_or(missing)
    }

    fn relations(&self, bytes: &[u8], parts: &[Part]) -> Result<Vec<u8>, TemplateError> {
        let mut more = relationships(parts);
        if self.package.part(NUMBERING).is_none() {
            more.push_str(&format!("<Relationship Id=\"rIdReportNumbering\" Type=\"{OFFICE}/numbering\" Target=\"numbering.xml\"/>"));
        }
        put(
            bytes,
            text::before_end(bytes, "Relationships"),
            &more,
            RELATIONS,
        )
    }

    fn types(&self, bytes: &[u8]) -> Result<Vec<u8>, TemplateError> {
        let there = String::from_utf8_lossy(bytes).to_ascii_lowercase();
        let mut more = String::new();
        for (ending, kind) in [("png", "image/png"), ("svg", "image/svg+xml")] {
            if !there.contains(&format!("extension=\"{ending}\"")) {
                more.push_str(&format!(
                    "<Default Extension=\"{ending}\" ContentType=\"{kind}\"/>"
                ));
            }
        }
        if self.package.part(NUMBERING).is_none() {
            more.push_str("<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>");
        }
        // A template file (.dotx) becomes a document.
        let text = String::from_utf8_lossy(bytes).replace(
            "wordprocessingml.template.main+xml",
            "wordprocessingml.document.main+xml",
        );
        let bytes = text.as_bytes();
        put(bytes, text::before_end(bytes, "Types"), &more, TYPES)
    }
}

fn part<'p>(package: &'p Package, name: &'static str) -> Result<&'p [u8], TemplateError> {
    let found = package.part(name).map(|p| p.bytes.as_slice());
    found.ok_or(TemplateError::Missing { part: name })
}

fn put(
    bytes: &[u8],
    at: Option<usize>,
    more: &str,
    part: &'static str,
) -> Result<Vec<u8>, TemplateError> {
    let at = at.ok_or(TemplateError::Missing { part })?;
    let mut out = Vec::with_capacity(bytes.len() + more.len());
    out.extend_from_slice(&bytes[..at]);
    out.extend_from_slice(more.as_bytes());
    out.extend_from_slice(&bytes[at..]);
    Ok(out)
}

fn numbering(bytes: &[u8], ordered: usize, after: usize) -> Result<Vec<u8>, TemplateError> {
    let (abstracts, nums) = lists(ordered, after);
    let end = text::before_end(bytes, "numbering");
    let with = put(bytes, end, &nums, NUMBERING)?;
    // Definitions stand before numberings (ISO/IEC 29500-1, 17.9.17).
    let first = text::before_first(&with, "num").or(end);
    put(&with, first, &abstracts, NUMBERING)
}

/// Declares the namespaces that our body uses and the template does not declare.
fn spaces(xml: &[u8]) -> Option<Vec<u8>> {
    let (at, there) = text::root(xml)?;
    let mut more = String::new();
    for one in super::package::SPACES.split(' ') {
        let prefix = one.strip_prefix("xmlns:").and_then(|o| o.split('=').next());
        if prefix.is_some_and(|p| !there.iter().any(|t| t == p)) {
            more.push(' ');
            more.push_str(one);
        }
    }
    put(xml, Some(at), &more, MAIN).ok()
}

fn is_margin(name: &str) -> bool {
    let file = name.strip_prefix("word/").unwrap_or("");
    (file.starts_with("header") || file.starts_with("footer")) && file.ends_with(".xml")
}

/// A header or footer with its marks filled and the label in it.
fn margin(bytes: &[u8], head: &Head) -> Vec<u8> {
    let mut paragraphs = text::paragraphs(bytes).into_iter();
    let has_place = paragraphs.any(|p| p.text().contains("{{label}}"));
    let filled = fill(bytes, head);
    if has_place || head.label.is_empty() {
        return filled;
    }
    let end = text::before_end(&filled, "hdr").or_else(|| text::before_end(&filled, "ftr"));
    let line = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", escaped(&head.label));
    // The body uses the usual prefix too; a header that does not is left as it is.
    let usual = String::from_utf8_lossy(&filled).contains("xmlns:w=\"");
    match end.filter(|_| usual) {
        Some(at) => [&filled[..at], line.as_bytes(), &filled[at..]].concat(),
        None => filled,
    }
}

/// Fills the marks of a part. A mark may be spread over several runs: Word splits words where it
/// checked their spelling.
fn fill(xml: &[u8], head: &Head) -> Vec<u8> {
    let values = [
        ("{{title}}", &head.title),
        ("{{administration}}", &head.administration),
        ("{{date}}", &head.date),
        ("{{hash}}", &head.hash),
        ("{{label}}", &head.label),
    ];
    let mut changes: Vec<(std::ops::Range<usize>, String)> = Vec::new();
    for paragraph in text::paragraphs(xml) {
        let before: Vec<String> = paragraph.pieces.iter().map(|p| p.text.clone()).collect();
        let mut now = before.clone();
        for (mark, value) in values {
            while replace(&mut now, mark, value) {}
        }
        let pieces = paragraph.pieces.iter().zip(before.iter().zip(&now));
        for (piece, _) in pieces.clone().filter(|(_, (a, b))| a != b) {
            let place = paragraph.pieces.iter().position(|p| p.range == piece.range);
            let text = place.map_or("", |p| now[p].as_str());
            changes.push((piece.range.clone(), escaped(text)));
        }
    }
    changes.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    let mut out = xml.to_vec();
    for (range, text) in changes {
        out.splice(range, text.into_bytes());
    }
    out
}

/// Replaces the first mark in a row of pieces: its value goes into the piece where it begins.
fn replace(pieces: &mut [String], mark: &str, value: &str) -> bool {
    let whole = pieces.concat();
    // A value that holds the mark itself would be replaced for ever.
    let Some(from) = whole.find(mark).filter(|_| !value.contains("{{")) else {
        return false;
    };
    let to = from + mark.len();
    let mut start = 0;
    for piece in pieces.iter_mut() {
        let end = start + piece.len();
        let (a, b) = (from.clamp(start, end) - start, to.clamp(start, end) - start);
        let begins_here = (start..end).contains(&from);
        if begins_here {
            piece.replace_range(a..b, value);
        } else if b > a {
            piece.replace_range(a..b, "");
        }
        start = end;
    }
    true
}
