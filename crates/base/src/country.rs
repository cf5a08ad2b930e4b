//! ISO 3166-1 alpha-2 country codes, user-assigned codes included.
//!
//! Not here: names (those are content, by language) and membership lists.
//! Invariant: two upper-case ASCII letters or digits, so that what feeds send survives.

/// A two-character country code, upper case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CountryCode([u8; 2]);

/// The text was not two letters or digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a country code; expected two letters of ISO 3166-1, such as KE")]
pub struct BadCountry(pub String);

impl CountryCode {
    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }

    /// Whether ISO 3166-1 leaves the code to its users (AA, QM–QZ, XA–XZ, ZZ): never a country.
    #[must_use]
    pub const fn is_user_assigned(&self) -> bool {
        matches!(
            &self.0,
            b"AA" | b"ZZ" | [b'Q', b'M'..=b'Z'] | [b'X', b'A'..=b'Z']
        )
    }
}

impl std::str::FromStr for CountryCode {
    type Err = BadCountry;
    fn from_str(text: &str) -> Result<Self, BadCountry> {
        match text.as_bytes() {
            [a, b] if a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric() => {
                Ok(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => Err(BadCountry(text.to_owned())),
        }
    }
}

impl std::fmt::Display for CountryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_upper_cased_and_user_assigned_ones_known() {
        let code: CountryCode = "xa".parse().expect("two letters");
        assert_eq!(code.as_str(), "XA");
        assert!(code.is_user_assigned());
        assert!(
            !"KE"
                .parse::<CountryCode>()
                .expect("two letters")
                .is_user_assigned()
        );
        assert!("KEN".parse::<CountryCode>().is_err());
        assert!("é".parse::<CountryCode>().is_err());
    }
}
