//! The rules of `ARCHITECTURE.md` and `STYLE.md` that a machine can check.
//!
//! Not here: the reasons, which stand in those documents. Invariant: a finding names the file, the
//! line, the rule and the remedy.

pub mod crates;
pub mod dependencies;
pub mod heavy;
pub mod locales;
pub mod migrations;
pub mod source;
pub mod words;

use std::fmt;

use crate::tree::Tree;

/// One breach of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Relative path.
    pub path: String,
    /// Line from 1; 0 when the whole file is meant.
    pub line: usize,
    /// What is wrong and what to do.
    pub message: String,
}

impl Finding {
    /// A finding at a line.
    #[must_use]
    pub fn at(path: &str, line: usize, message: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line,
            message: message.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.path, self.message),
            line => write!(f, "{}:{line}: {}", self.path, self.message),
        }
    }
}

/// Every rule that needs only the texts.
#[must_use]
pub fn run(tree: &Tree) -> Vec<Finding> {
    let rules: [fn(&Tree) -> Vec<Finding>; 6] = [
        crates::check,
        heavy::check,
        source::check,
        words::check,
        locales::check,
        migrations::check,
    ];
    rules.iter().flat_map(|rule| rule(tree)).collect()
}

/// The crate folder that a path lies in.
#[must_use]
pub fn crate_of(path: &str) -> Option<&str> {
    path.strip_prefix("crates/")?.split('/').next()
}

/// Whether a source is a test, a benchmark or an example.
#[must_use]
pub fn is_test(path: &str) -> bool {
    let file = path.rsplit('/').next().unwrap_or(path);
    let folder = ["/tests/", "/benches/", "/examples/"]
        .iter()
        .any(|f| path.contains(f));
    folder || file == "tests.rs" || file.ends_with("_tests.rs") || file == "testing.rs"
}
