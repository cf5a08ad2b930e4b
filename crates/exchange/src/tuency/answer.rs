//! The answer.
//!
//! Not here: choosing. Invariant: JSON of the form that the bot takes apart without looking.

use serde_json::{Value, json};

/// How often a contact is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interval {
    /// At once.
    Immediate,
    /// Every so many hours.
    Hours(u32),
    /// Every so many days.
    Days(u32),
    /// Every so many weeks.
    Weeks(u32),
}

impl Interval {
    fn json(self) -> Value {
        let (unit, length) = match self {
            Self::Immediate => ("immediate", 1),
            Self::Hours(n) => ("hours", n),
            Self::Days(n) => ("days", n),
            Self::Weeks(n) => ("weeks", n),
        };
        json!({ "unit": unit, "length": length })
    }
}

/// Somebody who is to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination {
    /// Where the contact comes from, such as `portal` or the name of a registry.
    pub source: String,
    /// The organisation.
    pub name: String,
    /// Mail addresses.
    pub emails: Vec<String>,
}

impl Destination {
    fn json(&self) -> Value {
        // The bot joins addresses with commas, and its field takes no blanks.
        let whole = |email: &&String| {
            email.contains('@')
                && !email.contains([',', ';'])
                && !email.contains(char::is_whitespace)
        };
        let emails = self.emails.iter().filter(whole);
        let contacts: Vec<Value> = emails.map(|email| json!({ "email": email })).collect();
        json!({ "source": self.source, "name": self.name, "contacts": contacts })
    }
}

/// What is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Who answers for the address, if one was asked for.
    pub ip: Option<Vec<Destination>>,
    /// Who answers for the domain, if one was asked for.
    pub domain: Option<Vec<Destination>>,
    /// Nobody is to be told.
    pub suppress: bool,
    /// How often.
    pub interval: Interval,
}

impl Answer {
    /// The answer as JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        let mut out = json!({ "suppress": self.suppress, "interval": self.interval.json() });
        for (name, list) in [("ip", &self.ip), ("domain", &self.domain)] {
            if let Some(list) = list {
                let list: Vec<Value> = list.iter().map(Destination::json).collect();
                out[name] = json!({ "destinations": list });
            }
        }
        out
    }
}
