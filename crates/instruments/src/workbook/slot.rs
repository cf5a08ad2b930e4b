//! The cells that a question is answered in.
//!
//! Not here: rows and sheets. Invariant: the name of a slot is made of ids, so that it means the
//! same in every language and every copy of the workbook.

use crate::package::condition::LawStatus;
use crate::package::{FieldKind, Item, Labelled, Question};
use crate::report::{Texts, Words};

/// What a slot takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Takes {
    /// One of listed values: what is stored, what is shown.
    Listed(Vec<(String, String)>),
    /// A number.
    Number,
    /// A date.
    Date,
    /// Words.
    Text,
}

/// A cell to be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Its name within the question; empty for the only one.
    pub part: String,
    /// What is asked there; empty where the question says it.
    pub label: String,
    /// What it takes.
    pub takes: Takes,
}

/// The texts of a citation with their names, in the order of `Citation::texts`.
pub const CITED: [&str; 10] = [
    "act",
    "number",
    "gazette",
    "article",
    "version",
    "bill_stage",
    "official_text",
    "translation",
    "decree",
    "link",
];

/// What slots are made with.
pub struct Maker<'a> {
    /// The strings of the instrument.
    pub texts: &'a Texts<'a>,
    /// The words of the workbook.
    pub words: &'a dyn Words,
}

impl Maker<'_> {
    /// The slots of a question that has so many entries or provisions already.
    pub fn slots(&self, item: &Item, entries: usize) -> Vec<Slot> {
        let text = |part: String| self.texts.plain(&format!("{}.{part}", item.id));
        let one = |takes: Takes| vec![slot("", "", takes)];
        match &item.kind {
            Question::Stage { .. } => {
                let stages = (0..5_u8).map(|n| {
                    let number = self.words.figure(&n.to_string());
                    let stage = self.words.with("report-stage", "number", &number);
                    let said = text(format!("stage_{n}"));
                    (n.to_string(), format!("{stage} · {said}"))
                });
                one(Takes::Listed(apart(stages.collect())))
            }
            Question::Choice { options } => one(self.listed(item, "option", options)),
            Question::Multiple { options, .. } => {
                let yes_no = Takes::Listed(vec![
                    ("yes".to_owned(), self.words.word("report-workbook-yes")),
                    ("no".to_owned(), self.words.word("report-workbook-no")),
                ]);
                let line = |o: &Labelled| {
                    let label = text(format!("option_{}", o.id));
                    slot(&format!("option_{}", o.id), &label, yes_no.clone())
                };
                options.iter().map(line).collect()
            }
            Question::Number { .. } => one(Takes::Number),
            Question::Date => one(Takes::Date),
            Question::Text { .. } => one(Takes::Text),
            // Files and links are attached in the gateway.
            Question::Evidence => Vec::new(),
            Question::Citation => {
                let many = (entries + 2).clamp(3, crate::answer::longest::CITATIONS);
                (1..=many).flat_map(|n| self.provision(n)).collect()
            }
            Question::Group { fields, most, .. } => {
                let most = usize::try_from(*most).unwrap_or(usize::MAX);
                let many = (entries + 5).min(most).min(200);
                let entry = |n: usize| {
                    let head = self.numbered("report-workbook-entry", n);
                    fields.iter().map(move |f| {
                        let key = format!("field_{}", f.id);
                        let label = self.words.colon(&head, &text(key.clone()));
                        let takes = match &f.kind {
                            FieldKind::Text => Takes::Text,
                            FieldKind::Date => Takes::Date,
                            FieldKind::Number(_) => Takes::Number,
                            FieldKind::Choice(options) => {
                                self.listed(item, &format!("{key}_option"), options)
                            }
                        };
                        slot(&format!("e{n}_{}", f.id), &label, takes)
                    })
                };
                (1..=many).flat_map(entry).collect()
            }
            Question::Matrix { rows, columns } => {
                let takes = self.listed(item, "column", columns);
                let line = |r: &Labelled| {
                    let part = format!("row_{}", r.id);
                    slot(&part, &text(part.clone()), takes.clone())
                };
                rows.iter().map(line).collect()
            }
        }
    }

    fn numbered(&self, id: &str, n: usize) -> String {
        let number = self.words.figure(&n.to_string());
        self.words.with(id, "number", &number)
    }

    fn listed(&self, item: &Item, key: &str, list: &[Labelled]) -> Takes {
        let one = |o: &Labelled| {
            let shown = self.texts.plain(&format!("{}.{key}_{}", item.id, o.id));
            (o.id.to_string(), shown)
        };
        Takes::Listed(apart(list.iter().map(one).collect()))
    }

    fn provision(&self, n: usize) -> Vec<Slot> {
        let head = self.numbered("report-workbook-provision", n);
        let label = |name: &str| {
            let id = match name {
                "bill_stage" => "report-law-bill-stage".to_owned(),
                "official_text" => "report-law-official".to_owned(),
                name => format!("report-law-{name}"),
            };
            self.words.colon(&head, &self.words.word(&id))
        };
        let mut slots: Vec<Slot> = CITED
            .iter()
            .map(|name| slot(&format!("c{n}_{name}"), &label(name), Takes::Text))
            .collect();
        let status = LawStatus::NAMES.iter().map(|(name, _)| {
            let shown = self.words.word(&format!("report-law-status-{name}"));
            ((*name).to_owned(), shown)
        });
        let takes = Takes::Listed(apart(status.collect()));
        slots.push(slot(&format!("c{n}_status"), &label("status"), takes));
        slots
    }
}

fn slot(part: &str, label: &str, takes: Takes) -> Slot {
    Slot {
        part: part.to_owned(),
        label: label.to_owned(),
        takes,
    }
}

/// Shown values on one line that differ from one another: two that read the same get their ids.
fn apart(list: Vec<(String, String)>) -> Vec<(String, String)> {
    let flat = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").chars().take(2000).collect::<String>()
    };
    let list: Vec<(String, String)> = list.into_iter().map(|(id, t)| (id, flat(&t))).collect();
    let twice = |shown: &str| list.iter().filter(|(_, t)| t == shown).count() > 1;
    let one = |(id, shown): &(String, String)| match shown.is_empty() || twice(shown) {
        true => (id.clone(), format!("{shown} ({id})").trim().to_owned()),
        false => (id.clone(), shown.clone()),
    };
    list.iter().map(one).collect()
}
