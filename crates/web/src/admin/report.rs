//! How a gateway does, as whoever watches it reads it: measures and judged checks.
//!
//! Not here: looking (the binary knows what belongs together) and judging. Invariant: labels are
//! fixed words and the names of feeds; no name, address or identifier of a person becomes one.

use std::fmt::Write;

use base::Timestamp;
use futures::future::BoxFuture;
use serde_json::json;

/// How bad something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// In order.
    Good,
    /// Works, and needs somebody to look at it.
    Warning,
    /// Does not work.
    Failing,
}

impl Level {
    /// The word in `/health`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Good => "ok",
            Self::Warning => "warning",
            Self::Failing => "failing",
        }
    }
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// A fixed word, such as `backup`.
    pub name: &'static str,
    /// How bad it is.
    pub level: Level,
    /// What was found, in English.
    pub says: String,
    /// What to do, in English; empty when nothing is.
    pub remedy: String,
}

/// One number.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// What tells it from the others of its measure.
    pub labels: Vec<(&'static str, String)>,
    /// The number.
    pub value: f64,
}

/// Numbers of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Its name without the prefix: snake case, with its unit as suffix.
    pub name: &'static str,
    /// What it counts, in a sentence.
    pub help: &'static str,
    /// The numbers; none when it is not known.
    pub samples: Vec<Sample>,
}

impl Measure {
    /// A measure of one number; none when it is not known.
    #[must_use]
    pub fn single(name: &'static str, help: &'static str, value: Option<f64>) -> Self {
        let sample = |value| Sample {
            labels: Vec::new(),
            value,
        };
        Self {
            name,
            help,
            samples: value.map(sample).into_iter().collect(),
        }
    }

    pub(super) fn write(&self, out: &mut String) {
        let Self { name, help, .. } = self;
        let _ = writeln!(out, "# HELP cybergateway_{name} {help}");
        let _ = writeln!(out, "# TYPE cybergateway_{name} gauge");
        for sample in &self.samples {
            let labels: Vec<String> = sample
                .labels
                .iter()
                .map(|(label, value)| format!("{label}=\"{}\"", escaped(value)))
                .collect();
            let labels = match labels.is_empty() {
                true => String::new(),
                false => format!("{{{}}}", labels.join(",")),
            };
            let _ = writeln!(out, "cybergateway_{name}{labels} {}", sample.value);
        }
    }
}

/// A label's value as the text exposition format 0.0.4 writes it.
fn escaped(value: &str) -> String {
    value
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n")
}

/// Everything at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// When it was looked at.
    pub at: Timestamp,
    /// What was judged.
    pub checks: Vec<Check>,
    /// What was measured.
    pub measures: Vec<Measure>,
}

impl Report {
    /// The worst level of all checks.
    #[must_use]
    pub fn level(&self) -> Level {
        let all = self.checks.iter().map(|c| c.level);
        all.max().unwrap_or(Level::Good)
    }

    pub(super) fn json(&self) -> serde_json::Value {
        let check = |c: &Check| json!({ "check": c.name, "status": c.level.as_str(), "says": c.says, "remedy": c.remedy });
        json!({
            "status": self.level().as_str(),
            "at": self.at.rfc3339(),
            "checks": self.checks.iter().map(check).collect::<Vec<_>>(),
        })
    }
}

/// Who looks.
pub trait Look: Send + Sync + 'static {
    /// Looks now. What cannot be looked at is a failing check, never an error.
    fn look(&self) -> BoxFuture<'_, Report>;
}
