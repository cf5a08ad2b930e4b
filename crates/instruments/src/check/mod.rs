//! Whether a package makes sense as a whole: references, branches, scores, languages, versions.
//!
//! Not here: reading (`package::read`). Invariant: a package that passes has an answer that gives
//! the full score and one that gives none, and a better answer never lowers a score.

mod alike;
mod branch;
mod content;
mod graph;
mod language;
mod possible;
mod reference;
mod score;
mod version;
mod words;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use score::common;

use crate::package::near::nearest;
use crate::package::{
    Files, Item, ItemId, MAIN, Package, Problem, Published, Section, What, limits, read,
};

/// What the check knows of the world around a package.
#[derive(Debug, Clone, Copy, Default)]
pub struct Around<'a> {
    /// Other instruments and their questions. Projections into instruments that are not here are
    /// taken on trust.
    pub others: Option<&'a BTreeMap<String, BTreeSet<ItemId>>>,
    /// The figures that the gateway can measure; without a list, every name is taken.
    pub figures: Option<&'a [&'a str]>,
    /// The name of the folder that the package lies in.
    pub folder: Option<&'a str>,
    /// Versions of this instrument that are in use, beside those that the package records.
    pub published: &'a [Published],
}

/// What a check gave.
#[derive(Debug, Clone)]
pub struct Report {
    /// The package, as far as it could be read.
    pub package: Option<Package>,
    /// Every problem, by file and line.
    pub problems: Vec<Problem>,
}

impl Report {
    /// How many problems stand against using the package.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.problems.iter().filter(|p| p.what.is_error()).count()
    }

    /// Whether the package can be used.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        self.package.is_some() && self.errors() == 0
    }
}

/// Reads a package and checks it.
#[must_use]
pub fn check(files: &Files, around: &Around<'_>) -> Report {
    let reading = read(files);
    let mut problems = reading.problems;
    if let Some(package) = &reading.package {
        problems.extend(package_problems(package, around));
    }
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    problems.truncate(limits::PROBLEMS);
    Report {
        package: reading.package,
        problems,
    }
}

fn package_problems(package: &Package, around: &Around<'_>) -> Vec<Problem> {
    let mut ground = Ground::new(package);
    if let Some(folder) = around.folder.filter(|f| *f != package.id.as_str()) {
        let (id, folder) = (package.id.to_string(), folder.to_owned());
        ground.main(0, What::FolderName { id, folder });
    }
    reference::check(&mut ground, around);
    graph::check(&mut ground);
    branch::check(&mut ground);
    content::check(&mut ground);
    alike::check(&mut ground);
    score::check(&mut ground);
    language::check(&mut ground);
    version::check(&mut ground, around.published);
    ground.problems
}

/// A package under check, with its questions by id.
struct Ground<'p> {
    package: &'p Package,
    /// Place in the order of asking, section and question.
    items: BTreeMap<&'p str, (usize, &'p Section, &'p Item)>,
    problems: Vec<Problem>,
    /// What may still be spent on finding near words, in comparisons of characters.
    words: usize,
    /// What may still be spent on trying combinations of answers.
    combinations: usize,
}

/// Comparisons of characters for near words, in one check.
const WORDS: usize = 20_000_000;
/// Combinations of answers tried in one check.
const COMBINATIONS: usize = 500_000;

impl<'p> Ground<'p> {
    fn new(package: &'p Package) -> Self {
        let mut ground = Self {
            package,
            items: BTreeMap::new(),
            problems: Vec::new(),
            words: WORDS,
            combinations: COMBINATIONS,
        };
        let all = package
            .sections
            .iter()
            .flat_map(|s| s.items.iter().map(move |i| (s, i)));
        for (order, (section, item)) in all.enumerate() {
            let id = item.id.as_str();
            if let Some((_, first, other)) = ground.items.get(id).copied() {
                let first = format!("{}:{}", first.file(), other.line);
                let id = id.to_owned();
                ground.report(
                    section,
                    item.line,
                    Some(item),
                    What::DuplicateId { id, first },
                );
            } else {
                ground.items.insert(id, (order, section, item));
            }
        }
        ground
    }

    fn report(&mut self, section: &Section, line: u32, item: Option<&Item>, what: What) {
        let item = item.map(|i| i.id.to_string());
        self.at(&section.file(), line, item, what);
    }

    fn at(&mut self, file: &str, line: u32, item: Option<String>, what: What) {
        if self.problems.len() < limits::PROBLEMS {
            self.problems.push(Problem {
                file: file.to_owned(),
                line,
                item,
                what,
            });
        }
    }

    /// The known word that is most like the given one; empty when so much was compared already
    /// that the package as a whole must be something else than it claims.
    fn near<'w>(&mut self, word: &str, known: impl Iterator<Item = &'w str> + Clone) -> String {
        if self.words == 0 || self.problems.len() >= limits::PROBLEMS {
            return "…".to_owned();
        }
        let compared = known
            .clone()
            .map(|k| k.len().min(64) * word.len().min(64) + 8);
        self.words = self.words.saturating_sub(compared.sum());
        nearest(word, known)
    }

    /// The question whose id is most like the given one.
    fn near_item(&mut self, id: &str) -> String {
        let items = std::mem::take(&mut self.items);
        let near = self.near(id, items.keys().copied());
        self.items = items;
        near
    }

    fn main(&mut self, line: u32, what: What) {
        self.at(MAIN, line, None, what);
    }

    fn item(&self, id: &str) -> Option<&'p Item> {
        self.items.get(id).map(|(_, _, item)| *item)
    }

    /// Every question with its section, in order.
    fn each(&self) -> Vec<(&'p Section, &'p Item)> {
        let sections = self.package.sections.iter();
        sections
            .flat_map(|s| s.items.iter().map(move |i| (s, i)))
            .collect()
    }
}
