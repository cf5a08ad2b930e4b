//! Every string of a package that is translated, by name.
//!
//! Not here: translations. Invariant: a string's name is made of ids and keys that stand in the
//! file, so that a translator finds one from the other.

use super::question::Number;
use super::{FieldKind, Item, Labelled, MAIN, Package, Question, Section, Text};

/// A string of the base language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceString<'p> {
    /// Its name, such as `S1.question`.
    pub key: String,
    /// The string.
    pub text: &'p Text,
    /// The file it stands in.
    pub file: String,
    /// Which file of a language translates it: `instrument` or a section's id.
    pub part: &'p str,
    /// The question or finding, where it belongs to one.
    pub item: Option<&'p str>,
    /// Whether a language of core coverage needs it.
    pub core: bool,
}

/// Collects the strings of one owner.
struct Owner<'p, 'o> {
    prefix: String,
    part: &'p str,
    file: String,
    item: Option<&'p str>,
    out: &'o mut Vec<SourceString<'p>>,
}

impl<'p, 'o> Owner<'p, 'o> {
    /// An owner in `instrument.toml`.
    fn main(prefix: String, out: &'o mut Vec<SourceString<'p>>) -> Self {
        Self {
            prefix,
            part: "instrument",
            file: MAIN.to_owned(),
            item: None,
            out,
        }
    }

    fn add(&mut self, key: &str, text: &'p Text, core: bool) {
        if !text.text.is_empty() {
            self.out.push(SourceString {
                key: format!("{}.{key}", self.prefix),
                text,
                file: self.file.clone(),
                part: self.part,
                item: self.item,
                core,
            });
        }
    }

    fn maybe(&mut self, key: &str, text: Option<&'p Text>, core: bool) {
        if let Some(text) = text {
            self.add(key, text, core);
        }
    }

    fn labelled(&mut self, key: &str, list: &'p [Labelled]) {
        for entry in list {
            self.add(&format!("{key}_{}", entry.id), &entry.text, true);
        }
    }

    fn number(&mut self, key: &str, number: &'p Number) {
        self.maybe(key, number.unit.as_ref(), true);
    }
}

impl Package {
    /// Every string that is translated, in the order of the files.
    #[must_use]
    pub fn strings(&self) -> Vec<SourceString<'_>> {
        let mut out = Vec::new();
        let mut main = Owner::main("instrument".to_owned(), &mut out);
        main.add("title", &self.title, true);
        main.maybe("summary", self.summary.as_ref(), false);
        main.maybe("method", self.method.as_ref(), false);
        for section in &self.sections {
            let mut one = Owner::main(format!("section.{}", section.id), &mut out);
            one.add("title", &section.title, true);
            one.maybe("intro", section.intro.as_ref(), false);
            one.maybe("weight_reason", section.weight_reason.as_ref(), false);
        }
        for term in &self.glossary {
            let mut one = Owner::main(format!("glossary.{}", term.id), &mut out);
            one.add("term", &term.term, false);
            one.maybe("meaning", term.meaning.as_ref(), false);
        }
        for section in &self.sections {
            section.strings(&mut out);
        }
        out
    }
}

impl Section {
    fn strings<'p>(&'p self, out: &mut Vec<SourceString<'p>>) {
        let file = self.file();
        for item in &self.items {
            let owner = Owner {
                prefix: item.id.to_string(),
                part: self.id.as_str(),
                file: file.clone(),
                item: Some(item.id.as_str()),
                out,
            };
            item.strings(owner);
        }
        for finding in &self.findings {
            let mut owner = Owner {
                prefix: finding.id.to_string(),
                part: self.id.as_str(),
                file: file.clone(),
                item: Some(finding.id.as_str()),
                out,
            };
            owner.add("text", &finding.text, true);
        }
    }
}

impl Item {
    /// The strings that a respondent reads and chooses by, under their keys.
    #[must_use]
    pub fn asked(&self) -> Vec<(String, &Text)> {
        let mut out = Vec::new();
        let mut owner = Owner {
            prefix: String::new(),
            part: "",
            file: String::new(),
            item: None,
            out: &mut out,
        };
        owner.add("question", &self.question, true);
        self.kind.strings(&mut owner);
        let own = out.into_iter();
        own.map(|s| (s.key.trim_start_matches('.').to_owned(), s.text))
            .collect()
    }

    fn strings<'p>(&'p self, mut owner: Owner<'p, '_>) {
        owner.add("question", &self.question, true);
        owner.maybe("why", self.why.as_ref(), false);
        owner.maybe("best_practice", self.best_practice.as_ref(), false);
        self.kind.strings(&mut owner);
        for (n, text) in self.evidence.iter().enumerate() {
            owner.add(&format!("evidence_{}", n + 1), text, false);
        }
        let think = &self.considerations;
        owner.maybe("consider_exists", think.exists.as_ref(), false);
        owner.maybe("consider_missing", think.missing.as_ref(), false);
        owner.maybe("consider_planned", think.planned.as_ref(), false);
        owner.maybe("consider_owner", think.owner.as_ref(), false);
        owner.maybe("weight_reason", self.weight.reason.as_ref(), false);
        owner.maybe("effort_reason", self.effort_reason.as_ref(), false);
    }
}

impl Question {
    fn strings<'p>(&'p self, owner: &mut Owner<'p, '_>) {
        match self {
            Self::Stage { stages } => {
                for (n, text) in stages.iter().enumerate() {
                    owner.maybe(&format!("stage_{n}"), text.as_ref(), true);
                }
            }
            Self::Choice { options } | Self::Multiple { options, .. } => {
                owner.labelled("option", options);
            }
            Self::Number { number, .. } => owner.number("unit", number),
            Self::Group { fields, .. } => {
                for field in fields {
                    let key = format!("field_{}", field.id);
                    owner.add(&key, &field.text, true);
                    match &field.kind {
                        FieldKind::Number(number) => owner.number(&format!("{key}_unit"), number),
                        FieldKind::Choice(options) => {
                            owner.labelled(&format!("{key}_option"), options);
                        }
                        FieldKind::Text | FieldKind::Date => {}
                    }
                }
            }
            Self::Matrix { rows, columns } => {
                owner.labelled("row", rows);
                owner.labelled("column", columns);
            }
            Self::Date | Self::Text { .. } | Self::Evidence | Self::Citation => {}
        }
    }
}
