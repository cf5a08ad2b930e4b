//! Classes that others are made of: texts, extensions, software, ways to reach somebody, counters.
//!
//! Not here: incidents and events. Invariant: an extension in markup is kept as markup that stands
//! for itself, and never interpreted.

use super::class::{Attr as _, BOTH, Leaf as _, Part, R2, Reading, V1, V2, Writing, class};
use super::phraud::Phraud;
use super::tree::{Element, Form, Ns};
use super::words::{CounterType, DataType, Duration, Restriction, SoftwareSpec, Unit};
use super::{Version, print};

/// A text with its language (RFC 7970 §2.4).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// The text, without blanks at its ends.
    pub text: String,
    /// Its language, when it is not the document's.
    pub lang: Option<String>,
    /// Joins translations of one text (version 2).
    pub translation: Option<String>,
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self {
            text: text.trim().to_owned(),
            ..Self::default()
        }
    }
}

impl Text {
    pub(super) fn of(e: &Element<'_>) -> Self {
        let get = |name| e.attr(name).map(str::to_owned);
        Self {
            text: e.text.trim().to_owned(),
            lang: get("lang"),
            translation: get("translation-id"),
        }
    }

    pub(super) fn fill<'a>(&'a self, e: &mut Element<'a>, cx: &mut Writing) {
        e.text = self.text.as_str().into();
        if let Some(lang) = &self.lang {
            e.set("lang", lang.as_str());
        }
        match &self.translation {
            Some(id) if cx.version == Version::V2 => e.set("translation-id", id.as_str()),
            Some(_) => cx.lose("Text", "translation-id"),
            None => {}
        }
    }
}

impl Part for Text {
    fn read(e: &Element<'_>, cx: &mut Reading) -> Option<Self> {
        for child in &e.children {
            cx.lose(&e.name, &child.name, child.at);
        }
        Some(Self::of(e))
    }
    fn write<'a>(&'a self, name: &'static str, ns: Ns<'a>, cx: &mut Writing) -> Element<'a> {
        let mut e = Element::new(name, ns);
        e.form = Form::Text;
        self.fill(&mut e, cx);
        e
    }
}

/// Markup of a class that is kept and not interpreted, such as a signature.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Raw {
    /// What is inside the element, with its namespaces declared.
    pub xml: String,
    /// Its attributes.
    pub attributes: Vec<(String, String)>,
}

impl Part for Raw {
    fn read(e: &Element<'_>, cx: &mut Reading) -> Option<Self> {
        let plain = e.attrs.iter().filter(|(key, _)| !key.starts_with('{'));
        Some(Self {
            xml: print::raw(e, cx.version),
            attributes: plain.map(|(k, v)| (k.to_string(), v.to_string())).collect(),
        })
    }
    fn write<'a>(&'a self, name: &'static str, ns: Ns<'a>, cx: &mut Writing) -> Element<'a> {
        if cx.json {
            cx.lose("Raw", name);
        }
        let ns = match name {
            "AttackPattern" | "Vulnerability" | "Weakness" => Ns::Sci,
            "DigestMethod" | "DigestValue" | "CanonicalizationMethod" | "X509Data" => Ns::Ds,
            _ => ns,
        };
        let mut e = Element::new(name, ns);
        e.form = Form::Raw;
        e.text = self.xml.as_str().into();
        let attrs = self.attributes.iter();
        e.attrs = attrs
            .map(|(k, v)| (k.as_str().into(), v.as_str().into()))
            .collect();
        e
    }
}

/// What an extension holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Text.
    Text(String),
    /// Markup, with its namespaces declared.
    Xml(String),
    /// A report on fraud (RFC 5901).
    Phraud(Box<Phraud>),
}

impl Default for Content {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

/// Data that the model has no class for (RFC 7970 §2.16).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extension {
    /// Its name (version 2).
    pub name: Option<String>,
    /// Its type.
    pub dtype: Option<DataType>,
    /// What it means.
    pub meaning: Option<String>,
    /// The format of the data.
    pub format_id: Option<String>,
    /// Who may see it.
    pub restriction: Option<Restriction>,
    /// By what others refer to it (version 2).
    pub observable_id: Option<String>,
    /// The data.
    pub content: Content,
}

impl Extension {
    /// A text with its meaning.
    #[must_use]
    pub fn text(meaning: &str, text: &str) -> Self {
        Self {
            dtype: Some(DataType::new("string")),
            meaning: Some(meaning.to_owned()),
            content: Content::Text(text.to_owned()),
            ..Self::default()
        }
    }
}

impl Part for Extension {
    fn read(e: &Element<'_>, cx: &mut Reading) -> Option<Self> {
        let get = |name| e.attr(name).map(str::to_owned);
        let is_report = |c: &&Element<'_>| c.name == "PhraudReport" && c.ns == Ns::Phish;
        let content = if e.children.is_empty() {
            Content::Text(e.text.trim().to_owned())
        } else if let Some(report) = e.children.iter().find(is_report) {
            for child in e.children.iter().filter(|c| !is_report(c)) {
                cx.lose(&e.name, &child.name, child.at);
            }
            Content::Phraud(Box::new(Phraud::read(report, cx)?))
        } else {
            Content::Xml(print::raw(e, cx.version))
        };
        Some(Self {
            name: get("name"),
            dtype: DataType::read(e, "dtype"),
            meaning: get("meaning"),
            format_id: get("formatid").or_else(|| get("format-id")),
            restriction: Restriction::read(e, "restriction"),
            observable_id: get("observable-id"),
            content,
        })
    }

    fn write<'a>(&'a self, name: &'static str, ns: Ns<'a>, cx: &mut Writing) -> Element<'a> {
        let mut e = Element::new(name, ns);
        let two = cx.version == Version::V2;
        match &self.name {
            Some(given) if two => e.set("name", given.as_str()),
            Some(_) => cx.lose("AdditionalData", "@name"),
            None => {}
        }
        match &self.dtype {
            Some(dtype) => dtype.write("dtype", &mut e, cx),
            None => e.set("dtype", "string"),
        }
        for (key, given) in [("meaning", &self.meaning), ("formatid", &self.format_id)] {
            if let Some(given) = given {
                e.set(key, given.as_str());
            }
        }
        if let Some(restriction) = &self.restriction {
            restriction.write("restriction", &mut e, cx);
        }
        match &self.observable_id {
            Some(id) if two => e.set("observable-id", id.as_str()),
            Some(_) => cx.lose("AdditionalData", "@observable-id"),
            None => {}
        }
        match &self.content {
            Content::Text(text) => e.text = text.as_str().into(),
            Content::Xml(xml) => {
                e.text = xml.as_str().into();
                if !cx.json {
                    e.form = Form::Raw;
                }
            }
            // RFC 5901 is an extension of IODEF 1 and refers to its classes.
            Content::Phraud(_) if two => cx.lose("AdditionalData", "PhraudReport"),
            Content::Phraud(report) => {
                let report = report.write("PhraudReport", Ns::Phish, cx);
                e.children.push(report);
            }
        }
        e
    }
}

class! {
    /// Software, by attributes in version 1 and by reference in version 2 (RFC 7970 §2.15).
    Software Iodef {
        attr swid: String = "swid" V1;
        attr config_id: String = "configid" V1;
        attr vendor: String = "vendor" V1;
        attr family: String = "family" V1;
        attr name: String = "name" V1;
        attr version: String = "version" V1;
        attr patch: String = "patch" V1;
        child reference: Option<SoftwareReference> = "SoftwareReference" V2;
        child urls: Vec<String> = "URL" BOTH | super::class::ONE1;
        child descriptions: Vec<Text> = "Description" V2;
    }

    /// The name of software in a list (RFC 7970 §2.15.1).
    SoftwareReference Iodef {
        text value: String;
        attr spec: SoftwareSpec = "spec-name" V2 | R2;
        attr dtype: DataType = "dtype" V2;
    }
}

/// A way to reach somebody: an e-mail address, a telephone number, a postal address.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Means {
    /// The address or number.
    pub value: Text,
    /// Its kind: `direct`, `mobile`, `street` and so on (version 2).
    pub kind: Option<String>,
    /// What it is for.
    pub descriptions: Vec<Text>,
}

impl From<&str> for Means {
    fn from(value: &str) -> Self {
        Self {
            value: value.into(),
            ..Self::default()
        }
    }
}

/// The element that holds the value in version 2.
fn inner(name: &str) -> &'static str {
    match name {
        "Email" => "EmailTo",
        "PostalAddress" => "PAddress",
        _ => "TelephoneNumber",
    }
}

fn kinds(name: &str) -> &'static [&'static str] {
    match name {
        "Email" => &["direct", "hotline"],
        "PostalAddress" => &["street", "mailing"],
        _ => &["wired", "mobile", "fax", "hotline"],
    }
}

impl Part for Means {
    fn read(e: &Element<'_>, cx: &mut Reading) -> Option<Self> {
        let mut read = Self::default();
        if let Some(value) = e.child(inner(&e.name)) {
            read.value = Text::of(value);
        } else {
            read.value = Text::of(e);
        }
        read.kind = match (e.attr("type"), e.attr("ext-type")) {
            (Some("ext-value"), ext) => ext.map(str::to_owned),
            (kind, _) => kind.map(str::to_owned),
        };
        for child in &e.children {
            if child.name == "Description" {
                read.descriptions.extend(Text::read(child, cx));
            } else if child.name != inner(&e.name) {
                cx.lose(&e.name, &child.name, child.at);
            }
        }
        read.descriptions.extend(e.attr("meaning").map(Text::from));
        Some(read)
    }

    fn write<'a>(&'a self, name: &'static str, ns: Ns<'a>, cx: &mut Writing) -> Element<'a> {
        let mut e = Element::new(name, ns.clone());
        if cx.version == Version::V1 {
            e.text = self.value.text.as_str().into();
            if let (Some(lang), "PostalAddress") = (&self.value.lang, name) {
                e.set("lang", lang.as_str());
            }
            if let Some(first) = self.descriptions.first() {
                e.set("meaning", first.text.as_str());
            }
            if self.kind.is_some() || self.descriptions.len() > 1 {
                cx.lose("Contact", name);
            }
            return e;
        }
        if let Some(kind) = &self.kind {
            if kinds(name).contains(&kind.as_str()) {
                e.set("type", kind.as_str());
            } else {
                e.set("type", "ext-value");
                e.set("ext-type", kind.as_str());
            }
        }
        let mut value = Element::new(inner(name), ns.clone());
        value.form = Form::Text;
        value.text = self.value.text.as_str().into();
        if name == "PostalAddress" {
            self.value.fill(&mut value, cx);
        }
        e.children.push(value);
        for text in &self.descriptions {
            let mut text = text.write("Description", ns.clone(), cx);
            text.many = true;
            e.children.push(text);
        }
        e
    }
}

/// How many, or how many in a time (RFC 7970 §3.18.3).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Counter {
    /// The number.
    pub value: f64,
    /// Count, rate or average (version 2).
    pub kind: Option<CounterType>,
    /// Of what.
    pub unit: Option<Unit>,
    /// What it means.
    pub meaning: Option<String>,
    /// The time of a rate.
    pub duration: Option<Duration>,
}

impl Part for Counter {
    fn read(e: &Element<'_>, _: &mut Reading) -> Option<Self> {
        let value = f64::parse(&e.text)?;
        let (kind, unit) = if e.attr("unit").is_some() {
            (CounterType::read(e, "type"), Unit::read(e, "unit"))
        } else {
            (None, Unit::read(e, "type"))
        };
        let meaning = e.attr("meaning").map(str::to_owned);
        let duration = Duration::read(e, "duration");
        Some(Self {
            value,
            kind,
            unit,
            meaning,
            duration,
        })
    }

    fn write<'a>(&'a self, name: &'static str, ns: Ns<'a>, cx: &mut Writing) -> Element<'a> {
        let mut e = Element::new(name, ns);
        e.form = Form::Number;
        e.text = self.value.print();
        match (cx.version, &self.kind) {
            (Version::V1, kind) => {
                if kind.is_some() {
                    cx.lose("Counter", "@type");
                }
                self.put_unit("type", &mut e, cx);
            }
            (Version::V2, kind) => {
                match kind {
                    Some(kind) => kind.write("type", &mut e, cx),
                    None if self.duration.is_some() => e.set("type", "rate"),
                    None => e.set("type", "counter"),
                }
                self.put_unit("unit", &mut e, cx);
            }
        }
        if let Some(meaning) = &self.meaning {
            e.set("meaning", meaning.as_str());
        }
        if let Some(duration) = &self.duration {
            duration.write("duration", &mut e, cx);
        }
        e
    }
}

impl Counter {
    fn put_unit<'a>(&'a self, name: &'static str, e: &mut Element<'a>, cx: &mut Writing) {
        match &self.unit {
            Some(unit) => unit.write(name, e, cx),
            None => e.set(name, "event"),
        }
    }
}
