//! Traffic Light Protocol 2.0 labels (FIRST, August 2022).
//!
//! Not here: who may see what; that is decided in each context's actions from the label.
//! Invariant: labels are ordered, and nothing ever moves to a looser one by itself.

/// A TLP 2.0 label, from the loosest to the strictest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tlp {
    /// No limit on disclosure.
    Clear,
    /// The community.
    Green,
    /// The recipient's organisation and its clients.
    Amber,
    /// The recipient's organisation only.
    AmberStrict,
    /// The individual recipients only.
    Red,
}

/// The text was not a TLP label.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a TLP label; expected CLEAR, GREEN, AMBER, AMBER+STRICT or RED")]
pub struct BadTlp(pub String);

impl Tlp {
    /// All labels, loosest first.
    pub const ALL: [Self; 5] = [
        Self::Clear,
        Self::Green,
        Self::Amber,
        Self::AmberStrict,
        Self::Red,
    ];

    /// The label as TLP 2.0 writes it after `TLP:`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Clear => "CLEAR",
            Self::Green => "GREEN",
            Self::Amber => "AMBER",
            Self::AmberStrict => "AMBER+STRICT",
            Self::Red => "RED",
        }
    }

    /// The TLP 1 label that older formats know; never a looser one (AMBER+STRICT becomes RED).
    #[must_use]
    pub const fn tlp1(self) -> &'static str {
        match self {
            Self::Clear => "WHITE",
            Self::Green => "GREEN",
            Self::Amber => "AMBER",
            Self::AmberStrict | Self::Red => "RED",
        }
    }
}

impl std::str::FromStr for Tlp {
    type Err = BadTlp;
    /// Accepts `TLP:` in front, any case, and TLP 1's WHITE.
    fn from_str(text: &str) -> Result<Self, BadTlp> {
        let upper = text.trim().to_ascii_uppercase();
        match upper.strip_prefix("TLP:").unwrap_or(&upper) {
            "CLEAR" | "WHITE" => Ok(Self::Clear),
            "GREEN" => Ok(Self::Green),
            "AMBER" => Ok(Self::Amber),
            "AMBER+STRICT" => Ok(Self::AmberStrict),
            "RED" => Ok(Self::Red),
            _ => Err(BadTlp(text.to_owned())),
        }
    }
}

impl std::fmt::Display for Tlp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_round_trip_and_never_loosen() {
        for label in Tlp::ALL {
            assert_eq!(label.to_string().parse(), Ok(label));
            let older: Tlp = label.tlp1().parse().expect("TLP 1 labels are read");
            assert!(older >= label);
        }
        assert_eq!("tlp:white".parse(), Ok(Tlp::Clear));
    }
}
