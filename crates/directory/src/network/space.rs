//! Whether an address stays with whoever has it.
//!
//! Not here: what follows from it. Invariant: what nobody said is unknown, and unknown is treated
//! as if addresses moved.

use crate::text::fold;

/// How addresses of a network are given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub enum Space {
    /// Nobody said.
    #[default]
    Unknown,
    /// An address stays with one subscriber or machine.
    Static,
    /// Subscribers get another address from time to time.
    Dynamic,
    /// Many subscribers share an address at the same time (RFC 6888).
    CarrierNat,
}

/// Words by which files name them, folded.
const WORDS: [(Space, &str); 4] = [
    (
        Space::Unknown,
        "unknown inconnu inconnue desconocido desconocida неизвестно 未知 غيرمعروف",
    ),
    (
        Space::Static,
        "static fixed statique fixe estático estatico estática estatica fijo fija статический статическая статическое 静态 固定 ثابت ثابتة",
    ),
    (
        Space::Dynamic,
        "dynamic dynamique dinámico dinamico dinámica dinamica динамический динамическая динамическое 动态 ديناميكي ديناميكية متغير متغيرة",
    ),
    (
        Space::CarrierNat,
        "carriernat carriergradenat largescalenat cgnat cgn nat lsn 运营商级nat",
    ),
];

impl Space {
    /// Every kind, in the order of forms.
    pub const ALL: [Self; 4] = [Self::Unknown, Self::Static, Self::Dynamic, Self::CarrierNat];

    /// The name in storage, files and message ids.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Static => "static",
            Self::Dynamic => "dynamic",
            Self::CarrierNat => "carrier-nat",
        }
    }

    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Unknown => "directory-space-unknown",
            Self::Static => "directory-space-static",
            Self::Dynamic => "directory-space-dynamic",
            Self::CarrierNat => "directory-space-carrier-nat",
        }
    }

    /// The kind of a stored name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.as_str() == name)
    }

    /// The kind that a word of a file means, in six languages.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let word = fold(text);
        let means = |(_, words): &&(Self, &str)| words.split(' ').any(|w| w == word);
        WORDS.iter().find(means).map(|(space, _)| *space)
    }

    /// Whether something may be said of a single address over days.
    #[must_use]
    pub const fn keeps_addresses(self) -> bool {
        matches!(self, Self::Static)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_six_languages_name_the_kinds_and_stored_names_come_back() {
        for space in Space::ALL {
            assert_eq!(Space::from_name(space.as_str()), Some(space));
            assert_eq!(Space::parse(space.as_str()), Some(space));
        }
        for (word, space) in [
            ("Static", Space::Static),
            ("fixe", Space::Static),
            ("Динамическая", Space::Dynamic),
            ("CG-NAT", Space::CarrierNat),
            ("Carrier-Grade NAT", Space::CarrierNat),
            ("静态", Space::Static),
            ("غير معروف", Space::Unknown),
        ] {
            assert_eq!(Space::parse(word), Some(space), "{word}");
        }
        assert_eq!((Space::parse(""), Space::parse("mostly")), (None, None));
    }

    #[test]
    fn only_static_space_keeps_addresses() {
        let kept = Space::ALL.into_iter().filter(|s| s.keeps_addresses());
        assert_eq!(kept.collect::<Vec<_>>(), [Space::Static]);
    }
}
