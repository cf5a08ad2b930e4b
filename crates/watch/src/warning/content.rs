//! What a warning says, in each language, and when that is enough to be read by others.
//!
//! Not here: how it is shown (`reading`). Invariant: text is plain: no control characters but line
//! ends, no overrides of direction, no markup.

use super::{Audience, Kind, Severity};
use base::Tlp;
use directory::Sector;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use web::Message;

/// The longest title, in characters.
pub const TITLE: usize = 200;
/// The longest summary.
pub const SUMMARY: usize = 1_000;
/// The longest text of another part.
pub const TEXT: usize = 8_000;
/// The most lines of references, CVE numbers and products each.
pub const LINES: usize = 50;

/// The texts in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Texts {
    /// The title.
    pub title: String,
    /// A few sentences: what, how grave, what to do first.
    pub summary: String,
    /// What happened.
    pub happened: String,
    /// Who is affected.
    pub affected: String,
    /// What to do.
    pub action: String,
    /// The text message for telephones.
    pub sms: String,
}

impl Texts {
    /// The names of the parts in forms, files and message ids, in their order.
    pub const PARTS: [&'static str; 6] =
        ["title", "summary", "happened", "affected", "action", "sms"];

    /// The parts in that order.
    #[must_use]
    pub fn parts(&self) -> [&str; 6] {
        [
            &self.title,
            &self.summary,
            &self.happened,
            &self.affected,
            &self.action,
            &self.sms,
        ]
    }

    /// The texts of parts in that order.
    #[must_use]
    pub fn of(parts: [String; 6]) -> Self {
        let [title, summary, happened, affected, action, sms] = parts.map(|p| clean(&p));
        Self {
            title,
            summary,
            happened,
            affected,
            action,
            sms,
        }
    }

    /// Whether nothing is written yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts().iter().all(|part| part.is_empty())
    }
}

/// What a warning says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// Alert or advisory.
    pub kind: Kind,
    /// How grave.
    pub severity: Severity,
    /// For whom.
    pub audience: Audience,
    /// The label, such as CLEAR or AMBER.
    #[serde(with = "label")]
    #[schema(value_type = String)]
    pub tlp: Tlp,
    /// The sectors that it concerns, by their codes; none: all.
    #[serde(default)]
    pub sectors: Vec<String>,
    /// Addresses of web pages that say more.
    #[serde(default)]
    pub references: Vec<String>,
    /// CVE numbers.
    #[serde(default)]
    pub cves: Vec<String>,
    /// Affected products: vendor, product and version, separated by semicolons.
    #[serde(default)]
    pub products: Vec<String>,
    /// The language in which it was written first.
    pub source: String,
    /// The texts by language.
    pub texts: BTreeMap<String, Texts>,
}

mod label {
    use base::Tlp;
    use serde::{Deserialize as _, Deserializer, Serializer, de};

    pub(super) fn serialize<S: Serializer>(tlp: &Tlp, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(tlp.as_str())
    }

    pub(super) fn deserialize<'d, D: Deserializer<'d>>(from: D) -> Result<Tlp, D::Error> {
        String::deserialize(from)?
            .parse()
            .map_err(de::Error::custom)
    }
}

/// A mistake: field, language and message.
pub(crate) type Mistake = (&'static str, Option<String>, Message);

impl Content {
    /// The languages with texts, the first written one first.
    #[must_use]
    pub fn languages(&self) -> Vec<&str> {
        let written = self.texts.iter().filter(|(_, t)| !t.is_empty());
        let mut all: Vec<&str> = written.map(|(l, _)| l.as_str()).collect();
        all.sort_by_key(|l| (*l != self.source, *l));
        all
    }

    /// The texts in a language, else in the one written first, with the language they are in.
    #[must_use]
    pub fn text(&self, language: &str) -> (&str, Texts) {
        let has = |l: &&str| self.texts.get(*l).is_some_and(|t| !t.title.is_empty());
        let found = Some(language).filter(has).unwrap_or(&self.source);
        match self.texts.get_key_value(found) {
            Some((language, texts)) => (language, texts.clone()),
            None => (&self.source, Texts::default()),
        }
    }

    /// The content with clean texts: blank lines, doubles and forbidden characters gone.
    #[must_use]
    pub fn cleaned(mut self) -> Self {
        for lines in [
            &mut self.references,
            &mut self.cves,
            &mut self.products,
            &mut self.sectors,
        ] {
            let mut kept: Vec<String> = Vec::new();
            for line in lines.iter().map(|l| clean(l)) {
                if !line.is_empty() && !kept.contains(&line) {
                    kept.push(line);
                }
            }
            *lines = kept;
        }
        self.cves.iter_mut().for_each(|c| c.make_ascii_uppercase());
        let texts = std::mem::take(&mut self.texts).into_iter();
        let texts = texts.map(|(l, t)| {
            let parts = t.parts().map(str::to_owned);
            (l, Texts::of(parts))
        });
        self.texts = texts.filter(|(_, t)| !t.is_empty()).collect();
        self
    }

    /// What cannot even be kept.
    pub(crate) fn mistakes(&self) -> Vec<Mistake> {
        let mut all: Vec<Mistake> = Vec::new();
        let mut bad = |field, id| all.push((field, None, Message::new(id)));
        if self.audience == Audience::Public && self.tlp != Tlp::Clear {
            bad("tlp", "warning-refused-label");
        }
        if !self.references.iter().all(|r| is_address(r)) {
            bad("references", "warning-refused-reference");
        }
        if !self.cves.iter().all(|c| is_cve(c)) {
            bad("cves", "warning-refused-cve");
        }
        if !self.products.iter().all(|p| product(p).is_some()) {
            bad("products", "warning-refused-product");
        }
        if self
            .sectors
            .iter()
            .any(|s| Sector::ALL.iter().all(|k| k.code() != s))
        {
            bad("sectors", "web-field-choice");
        }
        if !is_known(&self.source) {
            bad("source", "web-field-choice");
        }
        for (field, lines) in [
            ("references", &self.references),
            ("cves", &self.cves),
            ("products", &self.products),
        ] {
            if lines.len() > LINES {
                let most = i64::try_from(LINES).unwrap_or(0);
                all.push((
                    field,
                    None,
                    Message::new("warning-refused-lines").with("count", most),
                ));
            }
        }
        for (language, texts) in &self.texts {
            self.text_mistakes(language, texts, &mut all);
        }
        all
    }

    fn text_mistakes(&self, language: &str, texts: &Texts, all: &mut Vec<Mistake>) {
        if !is_known(language) {
            all.push(("title", None, Message::new("web-field-choice")));
            return;
        }
        let most = [TITLE, SUMMARY, TEXT, TEXT, TEXT, TEXT];
        for ((part, text), most) in Texts::PARTS.iter().zip(texts.parts()).zip(most) {
            if text.chars().count() > most {
                let count = i64::try_from(most).unwrap_or(0);
                let why = Message::new("web-field-long").with("count", count);
                all.push((part, Some(language.to_owned()), why));
            }
        }
        let sms = exchange::sms::segments(&texts.sms);
        if !sms.fits() {
            let count = i64::try_from(sms.segments).unwrap_or(i64::MAX);
            let why = Message::new("warning-refused-sms").with("count", count);
            all.push(("sms", Some(language.to_owned()), why));
        }
    }

    /// What is missing before others may read it.
    pub(crate) fn gaps(&self) -> Vec<Mistake> {
        let mut all = self.mistakes();
        let mut wanted = self.languages();
        if !wanted.contains(&self.source.as_str()) {
            wanted.push(&self.source);
        }
        for language in wanted {
            let texts = self.texts.get(language).cloned().unwrap_or_default();
            let parts = [
                ("title", &texts.title),
                ("summary", &texts.summary),
                ("action", &texts.action),
            ];
            for (part, text) in parts {
                if text.is_empty() {
                    let why = Message::new("web-field-missing");
                    all.push((part, Some(language.to_owned()), why));
                }
            }
        }
        if self.cves.is_empty() != self.products.is_empty() {
            let field = if self.cves.is_empty() {
                "cves"
            } else {
                "products"
            };
            all.push((field, None, Message::new("warning-refused-half")));
        }
        all
    }
}

/// Whether it is a language that warnings are written in.
pub(crate) fn is_known(language: &str) -> bool {
    base::LanguageTag::UN.contains(&language)
}

/// Text without blanks at its ends, control characters and overrides of direction.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let kept = text.chars().filter(|c| match c {
        '\n' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        c => !c.is_control(),
    });
    kept.collect::<String>().trim().to_owned()
}

fn is_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let good = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\');
    rest.is_some_and(|r| r.contains('.') && text.len() <= 500 && text.chars().all(good))
}

/// `CVE-2026-12345`: four digits of the year, four or more of the number.
fn is_cve(text: &str) -> bool {
    let mut parts = text.split('-');
    let digits = |p: Option<&str>, least: usize, most: usize| {
        p.is_some_and(|p| {
            (least..=most).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit())
        })
    };
    parts.next() == Some("CVE")
        && digits(parts.next(), 4, 4)
        && digits(parts.next(), 4, 19)
        && parts.next().is_none()
}

/// Vendor, product and version, which may be missing, of a line.
pub(crate) fn product(line: &str) -> Option<exchange::csaf::Product> {
    let mut parts = line.split(';').map(str::trim);
    let vendor = parts.next().filter(|p| !p.is_empty())?.to_owned();
    let name = parts.next().filter(|p| !p.is_empty())?.to_owned();
    let version = parts.next().unwrap_or_default().to_owned();
    let good = parts.next().is_none() && line.len() <= 300;
    good.then_some(exchange::csaf::Product {
        vendor,
        name,
        version,
    })
}
