//! ISO 3166-1 alpha-2 country codes, user-assigned codes included.
//!
//! Not here: names (those are content, by language) and membership lists. A code that ISO does not
//! assign is still a code: feeds send such.
//! Invariant: two upper-case ASCII letters or digits, so that what feeds send survives.

/// A two-character country code, upper case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CountryCode([u8; 2]);

/// The codes that ISO 3166-1 assigns, as of its newsletters of 2024.
const ASSIGNED: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG \
    BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI \
    CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH \
    ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ \
    GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT \
    JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS \
    LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU \
    MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG \
    PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG \
    SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK \
    TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU \
    WF WS YE YT ZA ZM ZW";

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

    /// Whether somebody may answer for it: ISO 3166-1 assigns it, or leaves it to its users.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.is_user_assigned() || ASSIGNED.split(' ').any(|code| code == self.as_str())
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
        for (text, known) in [("ke", true), ("XA", true), ("UK", false), ("E1", false)] {
            let code: CountryCode = text.parse().expect("two characters");
            assert_eq!(code.is_known(), known, "{text}");
        }
        assert!("KEN".parse::<CountryCode>().is_err());
        assert!("é".parse::<CountryCode>().is_err());
    }
}
