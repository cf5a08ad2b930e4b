//! A finding of `doctor`: what was looked at, how it is, and what to do.
//!
//! Invariant: everything that is not in order says what to do about it.

use serde_json::json;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// In order.
    Good,
    /// Works, but not as well as it could.
    Warning,
    /// Something is damaged or cannot work.
    Damage,
}

impl Level {
    const fn word(self) -> &'static str {
        match self {
            Self::Good => "ok",
            Self::Warning => "warning",
            Self::Damage => "damage",
        }
    }
}

/// What one check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub level: Level,
    /// What was looked at.
    pub about: &'static str,
    /// What was found.
    pub says: String,
    /// What to do; empty when nothing is.
    pub remedy: String,
}

impl Finding {
    /// Everything is in order.
    pub fn good(about: &'static str, says: impl Into<String>) -> Self {
        Self {
            level: Level::Good,
            about,
            says: says.into(),
            remedy: String::new(),
        }
    }

    /// It works, but something should be done.
    pub fn warning(
        about: &'static str,
        says: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self {
            level: Level::Warning,
            about,
            says: says.into(),
            remedy: remedy.into(),
        }
    }

    /// It does not work.
    pub fn damage(about: &'static str, says: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            level: Level::Damage,
            about,
            says: says.into(),
            remedy: remedy.into(),
        }
    }

    /// The finding as one or two lines.
    pub fn text(&self) -> String {
        let Self {
            level,
            about,
            says,
            remedy,
        } = self;
        let word = level.word();
        if remedy.is_empty() {
            format!("{word:8} {about}: {says}\n")
        } else {
            format!("{word:8} {about}: {says}\n{:8} → {remedy}\n", "")
        }
    }

    /// The finding as JSON.
    pub fn json(&self) -> serde_json::Value {
        json!({ "level": self.level.word(), "about": self.about, "says": self.says, "remedy": self.remedy })
    }
}
