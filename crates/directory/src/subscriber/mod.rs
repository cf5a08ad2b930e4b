//! Subscribers: the only denominators from which a rate may be made.
//!
//! Not here: rates (`watch`). Invariant: a figure is of one access type, one quarter, one scope
//! and one named source; figures of different access types are never added.

mod actions;
mod import;
mod store;

#[cfg(test)]
mod tests;

use base::{Asn, Day};

use crate::error::DirectoryError;

/// The longest name of a source, in characters.
pub const SOURCE_LIMIT: usize = 200;
/// More subscriptions than any country has.
pub const MOST: u64 = 10_000_000_000;

pub use actions::Subscribers;
pub(crate) use import::is_list;
pub use import::{FiguresApplied, FiguresPreview};

/// How subscribers reach the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Access {
    /// Fixed lines.
    Fixed,
    /// Mobile.
    Mobile,
    /// Both together, where the source does not tell them apart.
    All,
}

impl Access {
    /// Every type.
    pub const ALL: [Self; 3] = [Self::Fixed, Self::Mobile, Self::All];

    /// The name in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Mobile => "mobile",
            Self::All => "all",
        }
    }

    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Fixed => "directory-access-fixed",
            Self::Mobile => "directory-access-mobile",
            Self::All => "directory-access-all",
        }
    }

    /// The type of a stored name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|a| a.as_str() == name)
    }
}

/// A quarter of a year, such as 2026-Q1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Quarter {
    year: u16,
    quarter: u8,
}

impl Quarter {
    /// A quarter of 1990 to 2200.
    #[must_use]
    pub const fn new(year: u16, quarter: u8) -> Option<Self> {
        let good = matches!(quarter, 1..=4) && matches!(year, 1990..=2200);
        if good {
            Some(Self { year, quarter })
        } else {
            None
        }
    }

    /// The quarter in which a day lies.
    #[must_use]
    pub fn of(day: Day) -> Option<Self> {
        let (year, month, _) = day.ymd();
        let quarter = u8::try_from((month - 1) / 3 + 1).ok()?;
        Self::new(u16::try_from(year).ok()?, quarter)
    }
}

impl std::fmt::Display for Quarter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-Q{}", self.year, self.quarter)
    }
}

impl std::str::FromStr for Quarter {
    type Err = DirectoryError;
    fn from_str(text: &str) -> Result<Self, DirectoryError> {
        let parts = text
            .trim()
            .split_once("-Q")
            .or_else(|| text.trim().split_once("-q"));
        parts
            .and_then(|(year, quarter)| Self::new(year.parse().ok()?, quarter.parse().ok()?))
            .ok_or_else(|| {
                let message = ("directory-refused-quarter", vec![("text", text.to_owned())]);
                DirectoryError::field("quarter", "is not a quarter such as 2026-Q1", message)
            })
    }
}

/// Whose subscribers are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// The whole administration.
    Country,
    /// One AS.
    Asn(Asn),
}

impl Scope {
    fn stored(self) -> String {
        match self {
            Self::Country => String::new(),
            Self::Asn(asn) => asn.to_string(),
        }
    }

    fn from_stored(text: &str) -> Option<Self> {
        if text.is_empty() {
            Some(Self::Country)
        } else {
            text.parse().ok().map(Self::Asn)
        }
    }
}

/// Which figure: there is at most one for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Of {
    /// Of which quarter.
    pub quarter: Quarter,
    /// Of which access type.
    pub access: Access,
    /// Whose.
    pub scope: Scope,
}

impl Of {
    /// As three parts of an address or an id, such as `2026-Q1/fixed/AS64500`.
    #[must_use]
    pub fn path(&self) -> String {
        let scope = match self.scope {
            Scope::Country => "country".to_owned(),
            Scope::Asn(asn) => asn.to_string(),
        };
        format!("{}/{}/{scope}", self.quarter, self.access.as_str())
    }

    /// From the three parts.
    #[must_use]
    pub fn from_path(quarter: &str, access: &str, scope: &str) -> Option<Self> {
        Some(Self {
            quarter: quarter.parse().ok()?,
            access: Access::from_name(access)?,
            scope: match scope {
                "country" => Scope::Country,
                asn => Scope::Asn(asn.parse().ok()?),
            },
        })
    }
}

/// One denominator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Denominator {
    /// Of which quarter.
    pub quarter: Quarter,
    /// Of which access type.
    pub access: Access,
    /// Whose.
    pub scope: Scope,
    /// How many.
    pub subscribers: u64,
    /// Who published it, as pages print it.
    pub source: String,
}

impl Denominator {
    /// Which figure it is.
    #[must_use]
    pub const fn of(&self) -> Of {
        Of {
            quarter: self.quarter,
            access: self.access,
            scope: self.scope,
        }
    }

    /// What no figure may lack.
    pub(crate) fn check(&self) -> Result<(), DirectoryError> {
        let source = self.source.trim();
        if source.is_empty() {
            return Err(DirectoryError::field(
                "source",
                "is missing",
                ("directory-refused-source-missing", vec![]),
            ));
        }
        if source.chars().count() > SOURCE_LIMIT {
            let args = vec![("limit", SOURCE_LIMIT.to_string())];
            return Err(DirectoryError::field(
                "source",
                "is too long",
                ("directory-refused-name-long", args),
            ));
        }
        if !(1..=MOST).contains(&self.subscribers) {
            return Err(DirectoryError::field(
                "subscribers",
                "is zero or more than there are people",
                ("directory-refused-subscribers", vec![]),
            ));
        }
        Ok(())
    }
}
