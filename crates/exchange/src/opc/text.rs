//! Places in a part of a Word file, by bytes: paragraphs with their words, elements with an
//! attribute, where something can be put in.
//!
//! Not here: changing anything. Invariant: every range lies within the part and on the borders of
//! elements or of their text, so that what is put there leaves the XML well-formed.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The words of one `w:t` and where they stand, escaped as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The bytes between the tags.
    pub range: Range<usize>,
    /// The words.
    pub text: String,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// All of it, tags included.
    pub range: Range<usize>,
    /// Its words, piece by piece.
    pub pieces: Vec<Piece>,
    /// Whether it stands in the body itself and not in a table, a text box or a control.
    pub in_body: bool,
    /// Whether it ends a section of pages.
    pub ends_section: bool,
}

impl Paragraph {
    /// All its words.
    #[must_use]
    pub fn text(&self) -> String {
        self.pieces.iter().map(|p| p.text.as_str()).collect()
    }
}

/// The value of an attribute, by its local name.
///
/// # Errors
/// When the attribute is broken; the reader's own words.
pub fn attribute(tag: &BytesStart<'_>, key: &str) -> Result<Option<String>, String> {
    for found in tag.attributes() {
        let found = found.map_err(|e| e.to_string())?;
        if found.key.local_name().as_ref() == key {
            let value = quick_xml::escape::unescape(&found.value).map_err(|e| e.to_string())?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// Walks through a part; the part was read when the package was opened, so that an error here
/// only ends the walk.
fn walk(xml: &[u8], mut see: impl FnMut(&Event<'_>, Range<usize>, &[String])) {
    let mut reader = Reader::from_reader(xml);
    let mut path: Vec<String> = Vec::new();
    loop {
        let from = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let Ok(event) = reader.read_event() else {
            return;
        };
        let to = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        match &event {
            Event::Eof => return,
            Event::Start(tag) => {
                let name = tag.local_name().as_ref().to_owned();
                see(&event, from..to, &path);
                path.push(name);
            }
            Event::End(_) => {
                path.pop();
                see(&event, from..to, &path);
            }
            _ => see(&event, from..to, &path),
        }
    }
}

/// The paragraphs of a part, those inside others (text boxes) too.
#[must_use]
pub fn paragraphs(xml: &[u8]) -> Vec<Paragraph> {
    let mut open: Vec<Paragraph> = Vec::new();
    let mut done = Vec::new();
    walk(xml, |event, range, path| {
        let inside = path.last().map_or("", String::as_str);
        match event {
            Event::Start(tag) if tag.local_name().as_ref() == "p" && is_word(tag) => {
                open.push(Paragraph {
                    range,
                    pieces: Vec::new(),
                    in_body: inside == "body",
                    ends_section: false,
                });
            }
            Event::Start(tag) | Event::Empty(tag)
                if tag.local_name().as_ref() == "sectPr" && inside == "pPr" =>
            {
                if let Some(paragraph) = open.last_mut() {
                    paragraph.ends_section = true;
                }
            }
            Event::Text(_) | Event::GeneralRef(_) if inside == "t" => {
                let raw = std::str::from_utf8(&xml[range.clone()]).unwrap_or("");
                let text = quick_xml::escape::unescape(raw).unwrap_or_default();
                let Some(paragraph) = open.last_mut() else {
                    return;
                };
                match paragraph
                    .pieces
                    .last_mut()
                    .filter(|p| p.range.end == range.start)
                {
                    Some(piece) => {
                        piece.range.end = range.end;
                        piece.text.push_str(&text);
                    }
                    None => paragraph.pieces.push(Piece {
                        range,
                        text: text.into_owned(),
                    }),
                }
            }
            Event::End(tag)
                if tag.local_name().as_ref() == "p" && is_word_end(tag.name().as_ref()) =>
            {
                if let Some(mut paragraph) = open.pop() {
                    paragraph.range.end = range.end;
                    done.push(paragraph);
                }
            }
            _ => {}
        }
    });
    done
}

/// DrawingML has paragraphs of the same local name.
fn is_word(tag: &BytesStart<'_>) -> bool {
    is_word_end(tag.name().as_ref())
}

fn is_word_end(name: &str) -> bool {
    !name.starts_with("a:")
}

/// Styles of a `styles.xml`: name and id.
#[must_use]
pub fn styles(xml: &[u8]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut id = String::new();
    walk(xml, |event, _, path| {
        let (Event::Start(tag) | Event::Empty(tag)) = event else {
            return;
        };
        match tag.local_name().as_ref() {
            "style" => id = attribute(tag, "styleId").ok().flatten().unwrap_or_default(),
            "name" if path.last().is_some_and(|p| p == "style") => {
                if let Ok(Some(name)) = attribute(tag, "val") {
                    found.push((name, id.clone()));
                }
            }
            _ => {}
        }
    });
    found
}

/// The greatest whole number that any element of a name has in an attribute; 0 for none.
#[must_use]
pub fn greatest(xml: &[u8], element: &str, key: &str) -> usize {
    let mut most = 0;
    walk(xml, |event, _, _| {
        if let Event::Start(tag) | Event::Empty(tag) = event
            && tag.local_name().as_ref() == element
            && let Ok(Some(value)) = attribute(tag, key)
            && let Ok(number) = value.parse::<usize>()
        {
            most = most.max(number);
        }
    });
    most
}

/// The place before the first child of the root with a name; `None` when there is none.
#[must_use]
pub fn before_first(xml: &[u8], element: &str) -> Option<usize> {
    let mut at = None;
    walk(xml, |event, range, path| {
        if let Event::Start(tag) | Event::Empty(tag) = event
            && path.len() == 1
            && tag.local_name().as_ref() == element
            && at.is_none()
        {
            at = Some(range.start);
        }
    });
    at
}

/// The place before the end tag of an element of this name, the last in the part; `None` when it
/// has no end tag.
#[must_use]
pub fn before_end(xml: &[u8], element: &str) -> Option<usize> {
    let mut at = None;
    walk(xml, |event, range, _| {
        if let Event::End(tag) = event
            && tag.local_name().as_ref() == element
        {
            at = Some(range.start);
        }
    });
    at
}

/// The place before the section properties at the end of a body, or before the end of the body.
#[must_use]
pub fn end_of_body(xml: &[u8]) -> Option<usize> {
    let mut at = None;
    walk(xml, |event, range, path| {
        let in_body = path.last().is_some_and(|p| p == "body");
        match event {
            Event::Start(tag) | Event::Empty(tag)
                if in_body && tag.local_name().as_ref() == "sectPr" =>
            {
                at = Some(range.start);
            }
            _ => {}
        }
    });
    at.or_else(|| before_end(xml, "body"))
}

/// The place just before the `>` of the root's start tag, where namespaces can be declared, and the
/// prefixes that it declares.
#[must_use]
pub fn root(xml: &[u8]) -> Option<(usize, Vec<String>)> {
    let mut found = None;
    walk(xml, |event, range, path| {
        if let Event::Start(tag) = event
            && path.is_empty()
            && found.is_none()
        {
            let names = tag.attributes().flatten().filter_map(|a| {
                let key: &str = a.key.as_ref();
                key.strip_prefix("xmlns:").map(str::to_owned)
            });
            found = Some((range.end - 1, names.collect()));
        }
    });
    found
}
