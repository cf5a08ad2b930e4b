//! The content hash of a package: the same for the same content, however it is laid out.
//!
//! Not here: hashes of translated strings (`translation`). Invariant: order of keys, quoting,
//! comments, line ends, wrapping and translations do not change it; any word, number or id does.

use base::ContentHash;
use sha2::{Digest, Sha256};
use toml::de::{DeTable, DeValue};

use super::Decimal;

/// Keys of `instrument.toml` that say nothing about what is asked.
const APART: [&str; 4] = ["version", "status", "published", "languages"];

/// The canonical form: tables as `{key value…}` with keys in order of their bytes, lists as
/// `[value…]`, strings as `s LENGTH : TEXT` with runs of white space as one blank, numbers as
/// `n TEXT`, truth as `t` or `f`, dates as `d TEXT`; every length in bytes.
#[derive(Debug, Default)]
pub(super) struct Canonical(Sha256);

impl Canonical {
    /// Adds `instrument.toml`.
    pub(super) fn main(&mut self, table: &DeTable<'_>) {
        self.entries(table, &APART);
    }

    /// Adds a section's file.
    pub(super) fn section(&mut self, table: &DeTable<'_>) {
        self.entries(table, &[]);
    }

    /// The hash of everything added.
    pub(super) fn finish(self) -> ContentHash {
        ContentHash::from_bytes(self.0.finalize().into())
    }

    fn entries(&mut self, table: &DeTable<'_>, apart: &[&str]) {
        let mut entries: Vec<_> = table
            .iter()
            .map(|(k, v)| (k.get_ref().as_ref(), v.get_ref()))
            .filter(|(k, _)| !apart.contains(k))
            .collect();
        entries.sort_unstable_by(|a, b| a.0.cmp(b.0));
        self.0.update(b"{");
        for (key, value) in entries {
            self.string(key);
            self.value(value);
        }
        self.0.update(b"}");
    }

    fn string(&mut self, text: &str) {
        let words: Vec<&str> = text.split_whitespace().collect();
        let text = words.join(" ");
        self.0.update(format!("s{}:{text}", text.len()));
    }

    fn value(&mut self, value: &DeValue<'_>) {
        match value {
            DeValue::String(text) => self.string(text),
            DeValue::Integer(number) => self.0.update(format!("n{number};")),
            DeValue::Float(number) => {
                let text = number.as_str();
                let exact = text.parse::<Decimal>();
                let text = exact.map_or_else(|_| text.to_owned(), |d| d.to_string());
                self.0.update(format!("n{text};"));
            }
            DeValue::Boolean(truth) => self.0.update(if *truth { b"t" } else { b"f" }),
            DeValue::Datetime(date) => self.0.update(format!("d{date};")),
            DeValue::Array(list) => {
                self.0.update(b"[");
                for entry in list.iter() {
                    self.value(entry.get_ref());
                }
                self.0.update(b"]");
            }
            DeValue::Table(table) => self.entries(table, &[]),
        }
    }
}
