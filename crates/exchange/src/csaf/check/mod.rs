//! The mandatory tests of CSAF 2.0, section 6.1, by their numbers.
//!
//! Not here: 6.1.11 (the list of CWE names), and the JSON schema but for what CVSS needs. Language
//! tags (6.1.12) are judged by their two-letter first part. Invariant: a member of a wrong kind is
//! passed over, never a panic.

mod cvss;
mod product;
mod profile;
mod tracking;
mod value;

use serde_json::Value;

pub use product::is_range;

/// A test that a document does not pass.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Its number, such as `6.1.1`.
    pub test: &'static str,
    /// Where in the document.
    pub path: String,
    /// What is wrong.
    pub reason: String,
}

impl Finding {
    pub(super) fn new(
        test: &'static str,
        path: impl Into<String>,
        reason: impl Into<String>,
    ) -> Self {
        Self {
            test,
            path: path.into(),
            reason: reason.into(),
        }
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "test {}: {} {}", self.test, self.path, self.reason)
    }
}

/// What the tests find.
struct Found(Vec<Finding>);

impl Found {
    fn add(&mut self, test: &'static str, path: impl Into<String>, reason: impl Into<String>) {
        self.0.push(Finding::new(test, path, reason));
    }
}

/// Every test that the document does not pass, in the order of their numbers' groups.
#[must_use]
pub fn all(document: &Value) -> Vec<Finding> {
    let mut found = Found(Vec::new());
    product::check(document, &mut found);
    cvss::check(document, &mut found);
    value::check(document, &mut found);
    tracking::check(document, &mut found);
    profile::check(document, &mut found);
    found.0
}

/// The entries of an array below `value`; none where there is no array.
fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    let found = value.get(name).and_then(Value::as_array);
    found.map(Vec::as_slice).unwrap_or_default()
}

/// The text of a member; empty where there is none.
fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The texts of an array below `value`.
fn texts<'v>(value: &'v Value, name: &str) -> impl Iterator<Item = &'v str> {
    list(value, name).iter().filter_map(Value::as_str)
}

/// The vulnerabilities with their paths.
fn vulnerabilities(document: &Value) -> impl Iterator<Item = (String, &Value)> {
    let all = list(document, "vulnerabilities").iter().enumerate();
    all.map(|(at, one)| (format!("/vulnerabilities/{at}"), one))
}

/// The first value that occurs twice.
fn twice<T: Ord>(values: impl IntoIterator<Item = T>) -> Option<T> {
    let mut all: Vec<T> = values.into_iter().collect();
    all.sort();
    let at = all.windows(2).position(|pair| pair[0] == pair[1])?;
    Some(all.swap_remove(at))
}
