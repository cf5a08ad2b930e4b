//! Making the workbook: a cover, one sheet a section, and two hidden sheets.
//!
//! Not here: what may stand in a slot (`slot`). Invariant: only cells to be filled in can be
//! changed while the protection stands.

use press::book::{Book, Choice, Entry, Look, Sheet, Value, sheet_name};
use sha2::{Digest, Sha256};

use super::cells::Cells;
use super::slot::{Maker, Slot, Takes};
use super::{Making, Round};
use crate::answer::Value as Given;
use crate::package::{Item, Question};
use crate::report::Texts;

/// The hidden sheet with what the workbook is of.
pub const META: &str = "_gateway";
/// The hidden sheet with the values that cells take: shown and stored side by side.
pub const LISTS: &str = "_lists";
/// What the first cell of the hidden sheet says.
pub const FORMAT: &str = "cybergateway-workbook-1";

/// Columns of a section's sheet.
pub mod column {
    /// The question's id, or id and slot.
    pub const KEY: u16 = 0;
    /// The state.
    pub const STATE: u16 = 3;
    /// The answer.
    pub const ANSWER: u16 = 4;
    /// The reason why it does not apply.
    pub const REASON: u16 = 5;
    /// The comment.
    pub const COMMENT: u16 = 6;
}

/// The states that can be chosen, with their messages.
pub const STATES: [(&str, &str); 3] = [
    ("dont-know", "report-answer-dont-know"),
    ("not-applicable", "report-answer-not-applicable"),
    ("confidential", "report-answer-confidential"),
];

/// What a row begins with.
pub fn key(item: &Item, part: &str) -> String {
    match part.is_empty() {
        true => item.id.to_string(),
        false => format!("{}#{part}", item.id),
    }
}

/// How many entries or provisions an answer has.
pub fn entries(round: &Round<'_>, place: usize) -> usize {
    match round.sheet.answer(place).value() {
        Some(Given::Citations(list)) => list.len(),
        Some(Given::Group(list)) => list.len(),
        _ => 0,
    }
}

/// The workbook of a round.
#[must_use]
pub fn book(round: &Round<'_>, making: &Making<'_>) -> Book {
    let package = round.instrument.package();
    let texts = Texts::new(package, making.language, making.words);
    let mut making_of = Writer {
        round,
        maker: Maker {
            texts: &texts,
            words: making.words,
        },
        lists: Vec::new(),
        items: Vec::new(),
    };
    let start = sheet_name(&making.words.word("report-workbook-start"), &[META, LISTS]);
    let mut sheets = vec![making_of.cover(&start)];
    let sections = round.instrument.sections();
    for (section, places) in sections.filter(|(s, _)| round.has(&s.id)) {
        let mut taken: Vec<&str> = sheets.iter().map(|s: &Sheet| s.name.as_str()).collect();
        taken.extend([META, LISTS]);
        let title = texts.plain(&format!("section.{}.title", section.id));
        let name = sheet_name(&title, &taken);
        sheets.push(making_of.section(name, places));
    }
    let meta = making_of.meta(making);
    let lists = making_of.lists();
    sheets.extend([meta, lists]);
    Book {
        // What is filled in belongs to whom it is handed.
        label: String::new(),
        title: texts.plain("instrument.title"),
        right_to_left: making.language.direction() == base::language::Direction::Rtl,
        sheets,
    }
}

struct Writer<'a> {
    round: &'a Round<'a>,
    maker: Maker<'a>,
    /// Lists so far, each with the column where it stands.
    lists: Vec<Vec<(String, String)>>,
    /// Every question with its sheet and the fingerprint of its cells.
    items: Vec<(String, String, String)>,
}

fn text(text: impl Into<String>) -> Entry {
    Entry::text(text)
}

impl Writer<'_> {
    fn word(&self, id: &str) -> String {
        self.maker.words.word(id)
    }

    fn cover(&self, name: &str) -> Sheet {
        let (round, package) = (self.round, self.round.instrument.package());
        let line =
            |id: &str, said: String| vec![text(self.word(id)).looking(Look::Head), text(said)];
        let mut rows = vec![
            vec![text(self.maker.texts.plain("instrument.title")).looking(Look::Title)],
            vec![text(self.word("report-workbook-subtitle")).looking(Look::Quiet)],
            line("report-administration", round.administration.to_owned()),
            line("report-round", round.name.to_owned()),
            line("report-workbook-voice", round.respondent.to_owned()),
            line("report-instrument", package.id.to_string()),
            line("report-version", package.version.to_string()),
            line("report-hash", package.hash.to_string()),
            Vec::new(),
        ];
        for n in 1..=4_u32 {
            let number = self.maker.words.figure(&n.to_string());
            let how = self.word(&format!("report-workbook-how-{n}"));
            rows.push(vec![text(number).looking(Look::Head), text(how)]);
        }
        Sheet {
            name: name.to_owned(),
            widths: vec![30.0, 100.0],
            rows,
            locked: true,
            ..Sheet::default()
        }
    }

    fn section(&mut self, name: String, places: std::ops::Range<usize>) -> Sheet {
        let heads = [
            "report-question-id",
            "report-question",
            "report-workbook-help",
            "report-state",
            "report-answer",
            "report-workbook-reason",
            "report-comment",
        ];
        let heads = heads
            .iter()
            .map(|id| text(self.word(id)).looking(Look::Head));
        let mut sheet = Sheet {
            name,
            widths: vec![12.0, 44.0, 54.0, 16.0, 44.0, 24.0, 44.0],
            rows: vec![heads.collect()],
            heads: 1,
            locked: true,
            ..Sheet::default()
        };
        for place in places {
            if let Some(item) = self.round.instrument.item(place) {
                self.item(&mut sheet, place, item);
            }
        }
        sheet
    }

    fn item(&mut self, sheet: &mut Sheet, place: usize, item: &Item) {
        let answer = self.round.sheet.answer(place);
        let remark = self.round.remarks.get(item.id.as_str());
        let cells = Cells::of(answer, remark).completed(item, answer);
        let slots = self.maker.slots(item, entries(self.round, place));
        let row = row_number(sheet);
        let question = self.maker.texts.plain(&format!("{}.question", item.id));
        let state = STATES.iter().find(|(name, _)| *name == cells.state);
        let state = state.map_or(Value::Blank, |(_, id)| Value::Text(self.word(id)));
        let only = slots.first().filter(|s| s.part.is_empty());
        let first = match only {
            Some(slot) => Entry::input(shown(slot, &cells)),
            None => Entry::default(),
        };
        let words = |text: &String| match text.is_empty() {
            true => Value::Blank,
            false => Value::Text(text.clone()),
        };
        sheet.rows.push(vec![
            text(item.id.as_str()).looking(Look::Quiet),
            text(question),
            text(self.help(item)).looking(Look::Quiet),
            Entry::input(state),
            first,
            Entry::input(words(&cells.reason)),
            Entry::input(words(&cells.comment)),
        ]);
        let states = STATES
            .iter()
            .map(|(n, id)| ((*n).to_owned(), self.word(id)));
        let states: Vec<_> = states.collect();
        self.choose(sheet, (row, column::STATE), &states);
        if let Some(Slot {
            takes: Takes::Listed(list),
            ..
        }) = only
        {
            self.choose(sheet, (row, column::ANSWER), list);
        }
        for slot in slots.iter().filter(|s| !s.part.is_empty()) {
            let row = row_number(sheet);
            sheet.rows.push(vec![
                text(key(item, &slot.part)).looking(Look::Quiet),
                Entry::default(),
                text(slot.label.clone()),
                Entry::default(),
                Entry::input(shown(slot, &cells)),
            ]);
            if let Takes::Listed(list) = &slot.takes {
                self.choose(sheet, (row, column::ANSWER), list);
            }
        }
        let fingerprint = cells.fingerprint();
        self.items
            .push((item.id.to_string(), sheet.name.clone(), fingerprint));
    }

    /// What helps to answer: why it matters, what the stages mean, the unit, where evidence goes.
    fn help(&self, item: &Item) -> String {
        let plain = |part: &str| self.maker.texts.plain(&format!("{}.{part}", item.id));
        let mut lines = vec![plain("why")];
        match &item.kind {
            Question::Number { .. } => lines.push(plain("unit")),
            // The list of a cell shows little of a long text.
            Question::Stage { .. } => lines.extend((0..5_u8).map(|n| {
                let number = self.maker.words.figure(&n.to_string());
                let stage = self.maker.words.with("report-stage", "number", &number);
                format!("{stage} · {}", plain(&format!("stage_{n}")))
            })),
            Question::Evidence => lines.push(self.word("report-workbook-evidence")),
            _ => {}
        }
        lines.retain(|l| !l.is_empty());
        lines.join("\n")
    }

    /// Lets a cell take a list's values alone.
    fn choose(&mut self, sheet: &mut Sheet, cell: (u32, u16), list: &[(String, String)]) {
        let known = self.lists.iter().position(|l| l == list);
        let at = known.unwrap_or_else(|| {
            self.lists.push(list.to_vec());
            self.lists.len() - 1
        });
        let (first, last) = self.rows_of(at);
        sheet.choices.push(Choice {
            cell,
            sheet: LISTS.to_owned(),
            list: (0, first, last),
            refusal: (
                self.word("report-workbook-refused-title"),
                self.word("report-workbook-refused"),
            ),
        });
    }

    /// The rows of a list on the hidden sheet: the lists stand one below the other.
    fn rows_of(&self, at: usize) -> (u32, u32) {
        let before: usize = self.lists[..at].iter().map(|l| l.len() + 1).sum();
        let first = u32::try_from(before).unwrap_or(u32::MAX);
        let length = u32::try_from(self.lists[at].len()).unwrap_or(1);
        (first, first + length.max(1) - 1)
    }

    fn lists(&self) -> Sheet {
        let mut rows = Vec::new();
        for list in &self.lists {
            for (stored, shown) in list {
                rows.push(vec![text(shown.clone()), text(stored.clone())]);
            }
            rows.push(Vec::new());
        }
        hidden(LISTS, rows)
    }

    fn meta(&self, making: &Making<'_>) -> Sheet {
        let package = self.round.instrument.package();
        let mut rows: Vec<Vec<String>> = vec![
            vec!["format".into(), FORMAT.into()],
            vec!["instrument".into(), package.id.to_string()],
            vec!["version".into(), package.version.to_string()],
            vec!["hash".into(), package.hash.to_string()],
            vec!["round".into(), self.round.round.into()],
            vec!["voice".into(), self.round.voice.into()],
            vec!["language".into(), making.language.to_string()],
        ];
        let items = self.items.iter();
        rows.extend(items.map(|(id, sheet, print)| {
            vec!["item".into(), id.clone(), sheet.clone(), print.clone()]
        }));
        rows.push(vec!["seal".into(), seal(&rows)]);
        let entries = |row: Vec<String>| row.into_iter().map(text).collect();
        hidden(META, rows.into_iter().map(entries).collect())
    }
}

/// What shows that the hidden sheet is as it was written; against slips, not against forgers, who
/// are held off by the rights of whoever sends the workbook.
pub fn seal(rows: &[Vec<String>]) -> String {
    let mut hash = Sha256::new();
    for row in rows {
        for text in row {
            hash.update(format!("{}:{text}", text.len()));
        }
        hash.update("\n");
    }
    hash.finalize()
        .iter()
        .take(16)
        .map(|b| format!("{b:02x}"))
        .collect()
}

fn hidden(name: &str, rows: Vec<Vec<Entry>>) -> Sheet {
    Sheet {
        name: name.to_owned(),
        rows,
        locked: true,
        hidden: true,
        ..Sheet::default()
    }
}

fn row_number(sheet: &Sheet) -> u32 {
    u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX)
}

/// What stands in a slot's cell.
fn shown(slot: &Slot, cells: &Cells) -> Value {
    let Some(stored) = cells.slots.get(&slot.part) else {
        return Value::Blank;
    };
    match &slot.takes {
        Takes::Listed(list) => {
            let found = list.iter().find(|(id, _)| id == stored);
            found.map_or(Value::Blank, |(_, shown)| Value::Text(shown.clone()))
        }
        // A number of more digits than a spreadsheet keeps is written as text.
        Takes::Number => match stored.parse::<f64>() {
            Ok(number) if format!("{number}") == *stored => Value::Number(number),
            _ => Value::Text(stored.clone()),
        },
        Takes::Date | Takes::Text => Value::Text(stored.clone()),
    }
}
