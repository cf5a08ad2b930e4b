//! What differs between two revisions, part by part.
//!
//! Invariant: what is equal is left out; what differs is given whole, before and after.

use super::{Content, Texts};

/// A part that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The part's name, as in forms.
    pub part: &'static str,
    /// The language, of a text.
    pub language: Option<String>,
    /// What it said; empty where there was nothing.
    pub before: String,
    /// What it says.
    pub after: String,
}

/// What changed from one content to another.
#[must_use]
pub fn differences(before: &Content, after: &Content) -> Vec<Difference> {
    let whole = |c: &Content| {
        [
            ("kind", c.kind.as_str().to_owned()),
            ("severity", c.severity.as_str().to_owned()),
            ("audience", c.audience.as_str().to_owned()),
            ("tlp", c.tlp.to_string()),
            ("sectors", c.sectors.join("\n")),
            ("references", c.references.join("\n")),
            ("cves", c.cves.join("\n")),
            ("products", c.products.join("\n")),
        ]
    };
    let mut all: Vec<Difference> = Vec::new();
    for ((part, before), (_, after)) in whole(before).into_iter().zip(whole(after)) {
        if before != after {
            let language = None;
            all.push(Difference {
                part,
                language,
                before,
                after,
            });
        }
    }
    let mut languages = after.languages();
    let gone = before.languages().into_iter();
    languages.extend(gone.filter(|l| !after.languages().contains(l)));
    for language in languages {
        let of = |c: &Content| c.texts.get(language).cloned().unwrap_or_default();
        let (old, new) = (of(before), of(after));
        let pairs = old.parts().into_iter().zip(new.parts());
        for (part, (old, new)) in Texts::PARTS.into_iter().zip(pairs) {
            if old != new {
                all.push(Difference {
                    part,
                    language: Some(language.to_owned()),
                    before: old.to_owned(),
                    after: new.to_owned(),
                });
            }
        }
    }
    all
}
