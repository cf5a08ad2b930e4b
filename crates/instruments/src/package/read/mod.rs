//! From the files of a package to its types, with every problem on the way.
//!
//! Not here: the file system (files come as bytes) and whether the whole makes sense (`check`).
//! Invariant: whatever the bytes are, reading ends, within the limits, without a panic.

mod condition;
mod instrument;
mod item;
mod language;
mod question;
mod table;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeTable;

use super::hash::Canonical;
use super::{MAIN, Package, Phrase, Problem, Severity, What, limits};
use table::{File, Table};

/// The files of a package: path within its folder, with `/`, and bytes.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What reading gave.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The package, as far as it could be read; `None` without a readable `instrument.toml`.
    pub package: Option<Package>,
    /// The problems, by file and line.
    pub problems: Vec<Problem>,
}

impl Reading {
    /// Whether nothing stands against using the package, as far as reading tells.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        let error = |p: &Problem| p.what.severity() == Severity::Error;
        self.package.is_some() && !self.problems.iter().any(error)
    }
}

/// Reads a package.
#[must_use]
pub fn read(files: &Files) -> Reading {
    let reader = Reader {
        files,
        problems: RefCell::default(),
        read: RefCell::default(),
    };
    let package = reader.bounded().then(|| reader.package()).flatten();
    if package.is_some() {
        reader.strays();
    }
    let mut problems = reader.problems.into_inner();
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    problems.truncate(limits::PROBLEMS);
    Reading { package, problems }
}

struct Reader<'a> {
    files: &'a Files,
    problems: RefCell<Vec<Problem>>,
    read: RefCell<BTreeSet<String>>,
}

impl Reader<'_> {
    fn report(&self, file: &str, what: What) {
        self.problems.borrow_mut().push(Problem {
            file: file.to_owned(),
            line: 0,
            item: None,
            what,
        });
    }

    fn too_large(&self, file: &str, what: Phrase, found: usize, limit: usize) {
        let (found, limit) = (found.to_string(), limit.to_string());
        self.report(file, What::TooLarge { what, found, limit });
    }

    /// Whether the package as a whole is small enough to be looked at.
    fn bounded(&self) -> bool {
        let bytes = self.files.values().map(Vec::len).sum();
        if self.files.len() > limits::FILES {
            self.too_large(MAIN, Phrase::Files {}, self.files.len(), limits::FILES);
        } else if bytes > limits::BYTES {
            self.too_large(MAIN, Phrase::BytesInAll {}, bytes, limits::BYTES);
        } else {
            return true;
        }
        false
    }

    /// Reads one file with a function over its table; `None` when there is none or it is no text.
    fn file<T>(
        &self,
        name: &str,
        read: impl FnOnce(Table<'_, '_>, &DeTable<'_>) -> T,
    ) -> Option<T> {
        self.read.borrow_mut().insert(name.to_owned());
        let Some(bytes) = self.files.get(name) else {
            self.report(name, What::MissingFile {});
            return None;
        };
        if bytes.len() > limits::FILE_BYTES {
            self.too_large(name, Phrase::Bytes {}, bytes.len(), limits::FILE_BYTES);
            return None;
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let Ok(text) = std::str::from_utf8(bytes) else {
            self.report(name, What::NotUtf8 {});
            return None;
        };
        let file = File::new(name, text, &self.problems);
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors.iter().take(limits::LIST) {
            let line = error.span().map_or(0, |s| file.line(s.start));
            let said = error.message().to_owned();
            file.report(line, None, What::Syntax { said });
        }
        Some(read(Table::new(&file, table.get_ref(), 1), table.get_ref()))
    }

    fn package(&self) -> Option<Package> {
        let mut canonical = Canonical::default();
        let mut package = self.file(MAIN, |table, map| {
            canonical.main(map);
            instrument::read(table)
        })??;
        let mut items = 0;
        for section in &mut package.sections {
            let name = section.file();
            self.file(&name, |table, map| {
                canonical.section(map);
                item::section(&table, section, &mut items);
                table.finish();
            });
        }
        if items > limits::ITEMS {
            self.too_large(MAIN, Phrase::Questions {}, items, limits::ITEMS);
        }
        package.hash = canonical.finish();
        for name in self.files.keys() {
            let Some((tag, part)) = language::path(name) else {
                continue;
            };
            let Ok(tag) = tag.parse() else { continue };
            let known =
                part == "instrument" || package.sections.iter().any(|s| s.id.as_str() == part);
            if known {
                let translation = package.translations.entry(tag).or_default();
                self.file(name, |table, _| language::read(&table, part, translation));
            }
        }
        Some(package)
    }

    /// Files that nothing names are pointed out, since they may be misspelt; notes in Markdown are
    /// the author's own.
    fn strays(&self) {
        let read = self.read.borrow();
        let note = |name: &str| name.ends_with(".md");
        for name in self.files.keys().filter(|n| !read.contains(*n) && !note(n)) {
            self.report(name, What::StrayFile {});
        }
    }
}
