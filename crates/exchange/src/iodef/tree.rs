//! A document as a tree of elements: what the XML and the JSON form have in common, between their
//! text and the classes.
//!
//! Not here: what elements mean. Invariant: namespaces are resolved; no prefix has a meaning.

use std::borrow::Cow;

/// The namespace of an element.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Ns<'a> {
    /// None.
    #[default]
    None,
    /// IODEF in the version of the document.
    Iodef,
    /// RFC 5901.
    Phish,
    /// RFC 7495.
    Enum,
    /// RFC 7203.
    Sci,
    /// XML signatures.
    Ds,
    /// Any other, by its name.
    Other(Cow<'a, str>),
}

/// IODEF 1 (RFC 5070).
pub(super) const NS_V1: &str = "urn:ietf:params:xml:ns:iodef-1.0";
/// IODEF 2 (RFC 7970).
pub(super) const NS_V2: &str = "urn:ietf:params:xml:ns:iodef-2.0";
/// The report on fraud (RFC 5901).
pub(super) const NS_PHISH: &str = "urn:ietf:params:xml:ns:iodef-phish-1.0";
/// References to enumerations (RFC 7495).
pub(super) const NS_ENUM: &str = "urn:ietf:params:xml:ns:iodef-enum-1.0";
/// Structured information (RFC 7203).
pub(super) const NS_SCI: &str = "urn:ietf:params:xml:ns:iodef-sci-1.0";
/// XML signatures.
pub(super) const NS_DS: &str = "http://www.w3.org/2000/09/xmldsig#";

/// How an element stands in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Form {
    /// An object.
    #[default]
    Object,
    /// A string, unless it has attributes.
    Text,
    /// A number.
    Number,
    /// Markup of others, which JSON has no place for.
    Raw,
}

/// An element with what is inside it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Element<'a> {
    /// Local name.
    pub name: Cow<'a, str>,
    /// Namespace.
    pub ns: Ns<'a>,
    /// Attributes: local names, `xml:…`, or `{namespace}name`.
    pub attrs: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    /// The text before the first element inside.
    pub text: Cow<'a, str>,
    /// Elements inside.
    pub children: Vec<Element<'a>>,
    /// The text after it, inside its parent.
    pub tail: Cow<'a, str>,
    /// Where it starts, in bytes.
    pub at: usize,
    /// How it stands in JSON.
    pub form: Form,
    /// It may occur more than once at its place (JSON: an array).
    pub many: bool,
}

impl<'a> Element<'a> {
    /// An empty element.
    pub fn new(name: &'a str, ns: Ns<'a>) -> Self {
        Self {
            name: Cow::Borrowed(name),
            ns,
            ..Self::default()
        }
    }

    /// The value of an attribute. `lang` and `xml:lang` are the same; `_` and `-` too.
    pub fn attr(&self, name: &str) -> Option<&str> {
        let is = |key: &str| match name {
            "lang" => key == "lang" || key == "xml:lang",
            "ip-protocol" => key == name || key == "ip_protocol",
            "format-id" => key == name || key == "formatid",
            _ => key == name,
        };
        let found = self.attrs.iter().find(|(key, _)| is(key));
        found.map(|(_, value)| value.as_ref())
    }

    /// Adds an attribute.
    pub fn set(&mut self, name: &'static str, value: impl Into<Cow<'a, str>>) {
        self.attrs.push((Cow::Borrowed(name), value.into()));
    }

    /// The first element inside of that name.
    pub fn child(&self, name: &str) -> Option<&Element<'a>> {
        self.children.iter().find(|c| c.name == name)
    }
}
