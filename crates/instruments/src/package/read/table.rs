//! A cursor over one TOML table that notes what is missing, wrong or unknown, with its line.
//!
//! Not here: what the keys mean. Invariant: reading never stops at a problem, so that an author
//! sees all of them at once; every key is either asked for or reported.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::str::FromStr;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::package::id::BadId;
use crate::package::near::nearest;
use crate::package::{Decimal, Phrase, Problem, Text, What, limits};

/// One file of a package while it is read.
pub(super) struct File<'a> {
    /// Its path in the package.
    pub(super) name: &'a str,
    /// Where each line begins, in bytes.
    starts: Vec<usize>,
    problems: &'a RefCell<Vec<Problem>>,
}

impl<'a> File<'a> {
    pub(super) fn new(name: &'a str, text: &str, problems: &'a RefCell<Vec<Problem>>) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            name,
            starts: std::iter::once(0).chain(ends).collect(),
            problems,
        }
    }

    /// The line of a byte, from 1.
    pub(super) fn line(&self, at: usize) -> u32 {
        u32::try_from(self.starts.partition_point(|s| *s <= at)).unwrap_or(u32::MAX)
    }

    pub(super) fn report(&self, line: u32, item: Option<&str>, what: What) {
        if !self.is_full() {
            self.problems.borrow_mut().push(Problem {
                file: self.name.to_owned(),
                line,
                item: item.map(str::to_owned),
                what,
            });
        }
    }

    /// Whether as many problems were found as are listed.
    fn is_full(&self) -> bool {
        self.problems.borrow().len() >= limits::PROBLEMS
    }
}

/// A table of a file.
pub(super) struct Table<'f, 'i> {
    pub(super) file: &'f File<'f>,
    map: &'f DeTable<'i>,
    /// The line it begins on.
    pub(super) line: u32,
    /// The question it belongs to, once that is known.
    item: RefCell<Option<String>>,
    asked: RefCell<BTreeSet<&'static str>>,
}

/// What a value is, for messages.
const fn kind(value: &DeValue<'_>) -> Phrase {
    match value {
        DeValue::String(_) => Phrase::Text {},
        DeValue::Integer(_) => Phrase::Whole {},
        DeValue::Float(_) => Phrase::Number {},
        DeValue::Boolean(_) => Phrase::Flag {},
        DeValue::Datetime(_) => Phrase::Date {},
        DeValue::Array(_) => Phrase::List {},
        DeValue::Table(_) => Phrase::Table {},
    }
}

impl<'f, 'i> Table<'f, 'i> {
    pub(super) fn new(file: &'f File<'f>, map: &'f DeTable<'i>, line: u32) -> Self {
        Self {
            file,
            map,
            line,
            item: RefCell::new(None),
            asked: RefCell::default(),
        }
    }

    /// From here on problems name this question.
    pub(super) fn belongs_to(&self, item: &str) {
        *self.item.borrow_mut() = Some(item.to_owned());
    }

    fn child(&self, map: &'f DeTable<'i>, line: u32) -> Self {
        let child = Self::new(self.file, map, line);
        *child.item.borrow_mut() = self.item.borrow().clone();
        child
    }

    pub(super) fn report(&self, line: u32, what: What) {
        self.file.report(line, self.item.borrow().as_deref(), what);
    }

    /// The keys there are, with their lines.
    pub(super) fn keys(&self) -> Vec<(&'f str, u32)> {
        let lines = self.map.keys();
        lines
            .map(|k| (k.get_ref().as_ref(), self.file.line(k.span().start)))
            .collect()
    }

    pub(super) fn has(&self, key: &'static str) -> bool {
        self.asked.borrow_mut().insert(key);
        self.map.contains_key(key)
    }

    pub(super) fn raw(&self, key: &str) -> Option<(u32, &'f DeValue<'i>)> {
        let (key, value) = self.map.get_key_value(key)?;
        Some((self.file.line(key.span().start), value.get_ref()))
    }

    fn value(&self, key: &'static str) -> Option<(u32, &'f DeValue<'i>)> {
        self.asked.borrow_mut().insert(key);
        self.raw(key)
    }

    fn wrong(&self, line: u32, key: &str, value: &DeValue<'_>, expected: Phrase) {
        self.report(
            line,
            What::WrongType {
                key: key.to_owned(),
                found: kind(value),
                expected,
            },
        );
    }

    pub(super) fn bad(&self, line: u32, key: &str, value: &str, expected: Phrase) {
        self.report(
            line,
            What::BadValue {
                key: key.to_owned(),
                value: value.chars().take(80).collect(),
                expected,
            },
        );
    }

    /// Reports a key that has to be there and is not.
    pub(super) fn need(&self, key: &'static str) {
        if !self.has(key) {
            let key = key.to_owned();
            self.report(self.line, What::MissingKey { key });
        }
    }

    fn too_large(&self, line: u32, what: Phrase, found: usize, limit: usize) {
        self.report(
            line,
            What::TooLarge {
                what,
                found: found.to_string(),
                limit: limit.to_string(),
            },
        );
    }

    /// A string as a text: trimmed, not empty, not too long.
    pub(super) fn as_text(&self, line: u32, key: &str, value: &DeValue<'_>) -> Option<Text> {
        let DeValue::String(text) = value else {
            self.wrong(line, key, value, Phrase::Quoted {});
            return None;
        };
        let trimmed = text.trim();
        let length = trimmed.chars().count();
        if trimmed.is_empty() {
            let key = key.to_owned();
            self.report(line, What::Empty { key });
            return None;
        }
        if length > limits::STRING {
            let key = key.to_owned();
            let what = Phrase::CharactersIn { key };
            self.too_large(line, what, length, limits::STRING);
            return None;
        }
        Some(Text {
            text: trimmed.to_owned(),
            line,
        })
    }

    pub(super) fn text(&self, key: &'static str) -> Option<Text> {
        let (line, value) = self.value(key)?;
        self.as_text(line, key, value)
    }

    /// A text that has to be there; empty where it is not, so that reading goes on.
    pub(super) fn needed_text(&self, key: &'static str) -> Text {
        self.need(key);
        self.text(key).unwrap_or(Text {
            text: String::new(),
            line: self.line,
        })
    }

    pub(super) fn parsed<T: FromStr>(&self, key: &'static str, expected: Phrase) -> Option<T> {
        let text = self.text(key)?;
        let parsed = text.text.parse();
        if parsed.is_err() {
            self.bad(text.line, key, &text.text, expected);
        }
        parsed.ok()
    }

    pub(super) fn id<T: FromStr<Err = BadId>>(&self, key: &'static str) -> Option<T> {
        let text = self.text(key)?;
        self.as_id(key, &text)
    }

    pub(super) fn as_id<T: FromStr<Err = BadId>>(&self, key: &str, text: &Text) -> Option<T> {
        let parsed = text.text.parse::<T>();
        if let Err(bad) = &parsed {
            self.bad(text.line, key, &text.text, bad.expected.clone());
        }
        parsed.ok()
    }

    /// One of a few names.
    pub(super) fn one_of<T: Copy>(&self, key: &'static str, names: &[(&str, T)]) -> Option<T> {
        let text = self.text(key)?;
        let found = names.iter().find(|(name, _)| *name == text.text);
        if found.is_none() {
            let known: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
            let list = known.join(", ");
            self.bad(text.line, key, &text.text, Phrase::OneOf { list });
        }
        found.map(|(_, value)| *value)
    }

    pub(super) fn integer(&self, key: &'static str, from: i64, to: i64) -> Option<i64> {
        let (line, value) = self.value(key)?;
        let DeValue::Integer(number) = value else {
            self.wrong(line, key, value, Phrase::Whole {});
            return None;
        };
        let parsed = i64::from_str_radix(number.as_str(), number.radix()).ok();
        let good = parsed.filter(|n| (from..=to).contains(n));
        if good.is_none() {
            let (from, to) = (from.to_string(), to.to_string());
            let expected = Phrase::WholeFromTo { from, to };
            self.bad(line, key, number.as_str(), expected);
        }
        good
    }

    pub(super) fn count(&self, key: &'static str, from: i64, to: i64) -> Option<u32> {
        let number = self.integer(key, from, to)?;
        u32::try_from(number).ok()
    }

    pub(super) fn decimal(&self, key: &'static str) -> Option<Decimal> {
        let (line, value) = self.value(key)?;
        let text = match value {
            DeValue::Integer(n) if n.radix() == 10 => n.as_str(),
            DeValue::Float(n) => n.as_str(),
            other => {
                self.wrong(line, key, other, Phrase::Number {});
                return None;
            }
        };
        let parsed = text.parse();
        if parsed.is_err() {
            let expected = Phrase::Decimal {};
            self.bad(line, key, text, expected);
        }
        parsed.ok()
    }

    pub(super) fn flag(&self, key: &'static str) -> Option<bool> {
        let (line, value) = self.value(key)?;
        let flag = value.as_bool();
        if flag.is_none() {
            self.wrong(line, key, value, Phrase::Flag {});
        }
        flag
    }

    fn list(&self, key: &'static str, limit: usize) -> Vec<(u32, &'f Spanned<DeValue<'i>>)> {
        let Some((line, value)) = self.value(key) else {
            return Vec::new();
        };
        let Some(list) = value.as_array() else {
            self.wrong(line, key, value, Phrase::Bracketed {});
            return Vec::new();
        };
        if list.len() > limit {
            let key = key.to_owned();
            let what = Phrase::EntriesOf { key };
            self.too_large(line, what, list.len(), limit);
        }
        let place = |v: &Spanned<DeValue<'i>>| self.file.line(v.span().start);
        list.iter().take(limit).map(|v| (place(v), v)).collect()
    }

    pub(super) fn texts(&self, key: &'static str) -> Vec<Text> {
        let list = self.list(key, limits::LIST);
        list.into_iter()
            .filter_map(|(line, value)| self.as_text(line, key, value.get_ref()))
            .collect()
    }

    pub(super) fn ids<T: FromStr<Err = BadId>>(&self, key: &'static str) -> Vec<(T, u32)> {
        let texts = self.texts(key);
        texts
            .iter()
            .filter_map(|t| Some((self.as_id(key, t)?, t.line)))
            .collect()
    }

    pub(super) fn tables(&self, key: &'static str, limit: usize) -> Vec<Self> {
        let list = self.list(key, limit);
        list.into_iter()
            .filter_map(|(line, value)| self.as_table(line, key, value.get_ref()))
            .collect()
    }

    pub(super) fn as_table(&self, line: u32, key: &str, value: &'f DeValue<'i>) -> Option<Self> {
        let table = value.as_table();
        if table.is_none() {
            self.wrong(line, key, value, Phrase::Table {});
        }
        Some(self.child(table?, line))
    }

    pub(super) fn table(&self, key: &'static str) -> Option<Self> {
        let (line, value) = self.value(key)?;
        self.as_table(line, key, value)
    }

    /// Reports every key that nobody asked for.
    pub(super) fn finish(self) {
        let asked = self.asked.borrow();
        for (key, line) in self.keys() {
            if !asked.contains(key) && !self.file.is_full() {
                let near = nearest(key, asked.iter().copied());
                let key = key.chars().take(80).collect();
                self.report(line, What::UnknownKey { key, near });
            }
        }
    }
}
