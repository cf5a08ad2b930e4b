//! Telephone numbers as people write them, to E.164 and to `tel:` addresses (RFC 3966).
//!
//! Not here: whether a number is given out or answers, and how a country groups its digits.
//! Invariant: a [`Phone`] has an assigned country code and as many digits as that code allows, at
//! most fifteen in all (ITU-T E.164 §6); what was written with letters is refused, never guessed.

mod plans;
mod read;
#[cfg(test)]
mod tests;

pub use read::{PhoneError, parse};

use base::CountryCode;

/// A number in E.164, with the extension behind it when one was written.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Phone {
    digits: String,
    code: u16,
    extension: Option<String>,
}

impl Phone {
    /// The number as `+` and digits, without the extension.
    #[must_use]
    pub fn e164(&self) -> String {
        format!("+{}", self.digits)
    }

    /// The digits behind the country code.
    #[must_use]
    pub fn national(&self) -> &str {
        &self.digits[self.code.to_string().len()..]
    }

    /// The country code, such as 221.
    #[must_use]
    pub const fn calling_code(&self) -> u16 {
        self.code
    }

    /// The extension, digits alone.
    #[must_use]
    pub fn extension(&self) -> Option<&str> {
        self.extension.as_deref()
    }

    /// As an address (RFC 3966): `tel:+22133…;ext=12`.
    #[must_use]
    pub fn uri(&self) -> String {
        match &self.extension {
            Some(extension) => format!("tel:+{};ext={extension}", self.digits),
            None => format!("tel:+{}", self.digits),
        }
    }
}

impl std::fmt::Display for Phone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "+{}", self.digits)?;
        match &self.extension {
            Some(extension) => write!(f, ";ext={extension}"),
            None => Ok(()),
        }
    }
}

/// The code that a country's numbers begin with; `None` when it has none.
#[must_use]
pub fn calling_code(country: CountryCode) -> Option<u16> {
    read::plan(country).map(|plan| plan.1)
}

/// The countries that share a code, in the order of their own codes; none for shared services.
pub fn countries(code: u16) -> impl Iterator<Item = CountryCode> {
    let of_code = plans::PLANS.iter().filter(move |plan| plan.1 == code);
    of_code.filter_map(|plan| plan.0.parse().ok())
}
