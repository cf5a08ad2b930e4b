//! XML to a tree.
//!
//! Not here: meaning. Invariant: no document type definition, no entity beyond the five of XML and
//! character references, nothing from elsewhere; bytes, depth and elements are limited.

use super::error::{IodefError, Place};
use super::tree::{Element, NS_DS, NS_ENUM, NS_PHISH, NS_SCI, NS_V1, NS_V2, Ns};
use super::{Limits, Version};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::borrow::Cow;

/// A declaration of a namespace that is in force.
struct Declared<'a> {
    depth: usize,
    prefix: &'a str,
    uri: Cow<'a, str>,
}

struct Builder<'a> {
    source: &'a str,
    limits: &'a Limits,
    open: Vec<Element<'a>>,
    root: Option<Element<'a>>,
    declared: Vec<Declared<'a>>,
    elements: usize,
    version: Option<Version>,
}

/// The root of a document, and the version by its namespace.
pub(super) fn parse<'a>(
    bytes: &'a [u8],
    limits: &'a Limits,
) -> Result<(Element<'a>, Option<Version>), IodefError> {
    if bytes.len() > limits.bytes {
        let limit = limits.bytes;
        return Err(IodefError::TooLarge { limit });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let source = std::str::from_utf8(bytes).map_err(|e| IodefError::Encoding {
        place: Place::of(bytes, e.valid_up_to()),
    })?;
    let mut builder = Builder {
        source,
        limits,
        open: Vec::new(),
        root: None,
        declared: Vec::new(),
        elements: 0,
        version: None,
    };
    builder.run()?;
    let version = builder.version;
    match builder.root {
        Some(root) if builder.open.is_empty() => Ok((root, version)),
        _ => Err(IodefError::Broken {
            reason: "the end comes before the end of an element".into(),
            place: Place::of(bytes, bytes.len()),
        }),
    }
}

/// Whether a text may name an element or an attribute (XML 1.0 §2.3, with its prefix), as far as
/// ASCII goes; what is beyond it is left to the schema.
fn is_name(text: &str) -> bool {
    let inner = |b: u8| b.is_ascii_alphanumeric() || b >= 0x80 || b"_-.:".contains(&b);
    let first = text.as_bytes().first();
    let begins = first.is_some_and(|b| inner(*b) && !b.is_ascii_digit() && !b"-.:".contains(b));
    begins && text.bytes().all(inner) && !text.ends_with(':') && !text.contains("::")
}

impl<'a> Builder<'a> {
    fn place(&self, at: usize) -> Place {
        Place::of(self.source.as_bytes(), at)
    }

    fn broken(&self, reason: impl ToString, at: usize) -> IodefError {
        IodefError::Broken {
            reason: reason.to_string(),
            place: self.place(at),
        }
    }

    fn run(&mut self) -> Result<(), IodefError> {
        let mut reader = Reader::from_str(self.source);
        loop {
            let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
            let event = reader.read_event().map_err(|e| {
                let at = usize::try_from(reader.error_position()).unwrap_or(at);
                self.broken(e, at)
            })?;
            match event {
                Event::Start(tag) => self.start(&tag, at)?,
                Event::Empty(tag) => {
                    self.start(&tag, at)?;
                    self.end();
                }
                Event::End(_) => self.end(),
                Event::Text(text) => self.text(text.into_inner()),
                Event::CData(text) => self.text(text.into_inner()),
                Event::GeneralRef(named) => self.reference(&named, at)?,
                Event::DocType(_) => {
                    let place = self.place(at);
                    return Err(IodefError::Dtd { place });
                }
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
                Event::Eof => return Ok(()),
            }
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>, at: usize) -> Result<(), IodefError> {
        self.elements += 1;
        if self.elements > self.limits.elements {
            let (limit, place) = (self.limits.elements, self.place(at));
            return Err(IodefError::TooMany { limit, place });
        }
        if self.open.len() >= self.limits.depth {
            let (limit, place) = (self.limits.depth, self.place(at));
            return Err(IodefError::TooDeep { limit, place });
        }
        if self.root.is_some() && self.open.is_empty() {
            return Err(self.broken("a second element stands after the first", at));
        }
        // The tag is borrowed from the source; its pieces are taken from there, so that they outlive it.
        let whole = at + 1..at + 1 + tag.len();
        let source = self.source.get(whole).unwrap_or("");
        let name_end = source
            .find(|c: char| c.is_ascii_whitespace())
            .unwrap_or(source.len());
        let (name, rest) = source.split_at(name_end);
        if !is_name(name) {
            return Err(self.broken("what stands behind < is no name of an element", at));
        }
        let depth = self.open.len() + 1;
        let mut element = Element {
            at,
            ..Element::default()
        };
        let mut prefixed = false;
        for found in quick_xml::events::attributes::Attributes::new(rest, 0) {
            let found = found.map_err(|e| self.broken(e, at))?;
            let key: &'a str = found.key.into_inner();
            if !is_name(key) {
                return Err(self.broken("an attribute has no name", at));
            }
            let value: Cow<'a, str> = match found.value {
                Cow::Borrowed(raw) => self.unescaped(raw, at)?,
                Cow::Owned(raw) => Cow::Owned(self.unescaped(&raw, at)?.into_owned()),
            };
            let prefix = match key.split_once(':') {
                None if key == "xmlns" => Some(""),
                Some(("xmlns", prefix)) => Some(prefix),
                other => {
                    prefixed |= other.is_some_and(|(p, _)| p != "xml");
                    None
                }
            };
            match prefix {
                Some(prefix) => self.declared.push(Declared {
                    depth,
                    prefix,
                    uri: value,
                }),
                None => element.attrs.push((Cow::Borrowed(key), value)),
            }
        }
        if prefixed {
            self.resolve_attributes(&mut element);
        }
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        element.name = Cow::Borrowed(local);
        element.ns = self.namespace(prefix);
        self.open.push(element);
        Ok(())
    }

    fn unescaped<'b>(&self, raw: &'b str, at: usize) -> Result<Cow<'b, str>, IodefError> {
        use quick_xml::escape::EscapeError;
        unescape(raw).map_err(|e| match e {
            EscapeError::UnrecognizedEntity(_, name) => IodefError::Entity {
                name,
                place: self.place(at),
            },
            other => self.broken(other, at),
        })
    }

    fn uri(&self, prefix: &str) -> Option<Cow<'a, str>> {
        let last = self.declared.iter().rev().find(|d| d.prefix == prefix);
        last.map(|d| d.uri.clone())
    }

    fn resolve_attributes(&self, element: &mut Element<'a>) {
        for (key, _) in &mut element.attrs {
            if let Some((prefix, local)) = key.split_once(':')
                && prefix != "xml"
            {
                let uri = self.uri(prefix).unwrap_or_default();
                *key = Cow::Owned(format!("{{{uri}}}{local}"));
            }
        }
        // RFC 5901 declares `confidence` as an attribute of its namespace.
        for (key, _) in &mut element.attrs {
            if let Some(local) = key.strip_prefix('{').and_then(|k| k.strip_prefix(NS_PHISH)) {
                *key = Cow::Owned(local.trim_start_matches('}').to_owned());
            }
        }
    }

    fn namespace(&mut self, prefix: &str) -> Ns<'a> {
        let Some(uri) = self.uri(prefix) else {
            return Ns::None;
        };
        let mut iodef = |version| {
            self.version.get_or_insert(version);
            Ns::Iodef
        };
        match uri.as_ref() {
            NS_V1 => iodef(Version::V1),
            NS_V2 => iodef(Version::V2),
            NS_PHISH => Ns::Phish,
            NS_ENUM => Ns::Enum,
            NS_SCI => Ns::Sci,
            NS_DS => Ns::Ds,
            "" => Ns::None,
            _ => Ns::Other(uri),
        }
    }

    fn end(&mut self) {
        let depth = self.open.len();
        while self.declared.last().is_some_and(|d| d.depth >= depth) {
            self.declared.pop();
        }
        // The reader has matched the names of start and end.
        if let Some(element) = self.open.pop() {
            match self.open.last_mut() {
                Some(parent) => parent.children.push(element),
                None => self.root = Some(element),
            }
        }
    }

    fn text(&mut self, text: Cow<'a, str>) {
        let Some(open) = self.open.last_mut() else {
            return;
        };
        let slot = match open.children.last_mut() {
            Some(child) => &mut child.tail,
            None => &mut open.text,
        };
        let text = if text.contains('\r') {
            // XML 1.0 §2.11: every end of line is one line feed.
            Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
        } else {
            text
        };
        if slot.is_empty() {
            *slot = text;
        } else {
            slot.to_mut().push_str(&text);
        }
    }

    fn reference(&mut self, named: &BytesRef<'_>, at: usize) -> Result<(), IodefError> {
        let name: &str = named;
        let character = named.resolve_char_ref().map_err(|e| self.broken(e, at))?;
        let character = match (character, name) {
            (Some(c), _) => c,
            (None, "amp") => '&',
            (None, "lt") => '<',
            (None, "gt") => '>',
            (None, "quot") => '"',
            (None, "apos") => '\'',
            _ => {
                let (name, place) = (name.to_owned(), self.place(at));
                return Err(IodefError::Entity { name, place });
            }
        };
        if let Some(open) = self.open.last_mut() {
            let slot = match open.children.last_mut() {
                Some(child) => &mut child.tail,
                None => &mut open.text,
            };
            slot.to_mut().push(character);
        }
        Ok(())
    }
}
