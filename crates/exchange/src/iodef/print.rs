//! A tree to XML.
//!
//! Not here: which elements there are. Invariant: what is written is well-formed whatever the texts
//! hold, and markup of others declares its own namespaces.

use super::Version;
use super::tree::{Element, NS_DS, NS_ENUM, NS_PHISH, NS_SCI, NS_V1, NS_V2, Ns};
use std::fmt::Write as _;

/// Text as content. A carriage return is written as a reference, or a reader would drop it.
fn text(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#13;"),
            _ => out.push(allowed(c)),
        }
    }
}

/// Text as the value of an attribute.
fn value(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\t' => out.push_str("&#9;"),
            _ => out.push(allowed(c)),
        }
    }
}

/// XML 1.0 §2.2 has no place for most control characters.
const fn allowed(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'.. => c,
        _ => '\u{fffd}',
    }
}

/// A whole document.
pub(super) fn document(root: &Element<'_>, version: Version) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let spaces = match version {
        Version::V1 => vec![("xmlns", NS_V1), ("xmlns:phish", NS_PHISH)],
        Version::V2 => vec![
            ("xmlns", NS_V2),
            ("xmlns:enum", NS_ENUM),
            ("xmlns:sci", NS_SCI),
            ("xmlns:ds", NS_DS),
        ],
    };
    element(&mut out, root, version, &spaces, 0);
    out.push('\n');
    out
}

const fn prefix(ns: &Ns<'_>) -> &'static str {
    match ns {
        Ns::Phish => "phish:",
        Ns::Enum => "enum:",
        Ns::Sci => "sci:",
        Ns::Ds => "ds:",
        Ns::None | Ns::Iodef | Ns::Other(_) => "",
    }
}

fn attribute_name<'a>(element: &Element<'_>, name: &'a str, version: Version) -> &'a str {
    match (version, name) {
        (Version::V1, "ip-protocol") => "ip_protocol",
        (Version::V1, "format-id") => "formatid",
        (Version::V2, "lang") => "xml:lang",
        (_, "confidence") if element.ns == Ns::Phish => "phish:confidence",
        (_, other) => other,
    }
}

fn element(
    out: &mut String,
    e: &Element<'_>,
    version: Version,
    spaces: &[(&str, &str)],
    depth: usize,
) {
    let name = &e.name;
    let prefix = prefix(&e.ns);
    let _ = write!(out, "{:1$}<{prefix}{name}", "", depth);
    for (key, uri) in spaces {
        let _ = write!(out, " {key}=\"{uri}\"");
    }
    for (key, given) in &e.attrs {
        let _ = write!(out, " {}=\"", attribute_name(e, key, version));
        value(out, given);
        out.push('"');
    }
    if e.children.is_empty() && e.text.is_empty() {
        out.push_str("/>");
        return;
    }
    out.push('>');
    if e.form == super::tree::Form::Raw {
        // It was written by `raw` and is markup.
        out.push_str(&e.text);
    } else {
        text(out, &e.text);
    }
    for child in &e.children {
        out.push('\n');
        element(out, child, version, &[], depth + 1);
    }
    if !e.children.is_empty() {
        let _ = write!(out, "\n{:1$}", "", depth);
    }
    let _ = write!(out, "</{prefix}{name}>");
}

/// What is inside an element, as markup that stands for itself.
pub(super) fn raw(e: &Element<'_>, version: Version) -> String {
    let mut out = String::new();
    text(&mut out, e.text.trim_start());
    for child in &e.children {
        raw_element(&mut out, child, version, None);
        text(&mut out, &child.tail);
    }
    out.truncate(out.trim_end().len());
    out
}

fn uri<'b>(ns: &'b Ns<'_>, version: Version) -> &'b str {
    match ns {
        Ns::None => "",
        Ns::Iodef if version == Version::V1 => NS_V1,
        Ns::Iodef => NS_V2,
        Ns::Phish => NS_PHISH,
        Ns::Enum => NS_ENUM,
        Ns::Sci => NS_SCI,
        Ns::Ds => NS_DS,
        Ns::Other(uri) => uri,
    }
}

fn raw_element(out: &mut String, e: &Element<'_>, version: Version, outer: Option<&str>) {
    let own = uri(&e.ns, version);
    let _ = write!(out, "<{}", e.name);
    if outer != Some(own) {
        out.push_str(" xmlns=\"");
        value(out, own);
        out.push('"');
    }
    for (n, (key, given)) in e.attrs.iter().enumerate() {
        if let Some((space, local)) = key.strip_prefix('{').and_then(|k| k.split_once('}')) {
            let _ = write!(out, " xmlns:a{n}=\"");
            value(out, space);
            let _ = write!(out, "\" a{n}:{local}=\"");
        } else {
            let _ = write!(out, " {key}=\"");
        }
        value(out, given);
        out.push('"');
    }
    out.push('>');
    text(out, &e.text);
    for child in &e.children {
        raw_element(out, child, version, Some(own));
        text(out, &child.tail);
    }
    let _ = write!(out, "</{}>", e.name);
}
