//! What goes with a row: its stable id, its duplicate key, its flags.
//!
//! Invariant: the same source, row and tenant give the same id under every mapping version, and
//! the duplicate key is made of raw bytes only, never of normalised values.

use crate::hash::ContentHash;
use crate::id::TenantId;
use xxhash_rust::xxh3::xxh3_128;

/// An observation's id: a 128-bit hash of (tenant, source hash, row), stable under replay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ObservationId(u128);

impl ObservationId {
    /// The id of row `row` (counted from 0, header not counted) of a source.
    #[must_use]
    pub fn of(tenant: TenantId, source: &ContentHash, row: u64) -> Self {
        let mut bytes = [0_u8; 56];
        bytes[..16].copy_from_slice(&tenant.bytes());
        bytes[16..48].copy_from_slice(source.bytes());
        bytes[48..].copy_from_slice(&row.to_be_bytes());
        Self(xxh3_128(&bytes))
    }

    /// The 16 bytes, big-endian.
    #[must_use]
    pub const fn bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }

    /// From the 16 bytes, big-endian.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(u128::from_be_bytes(bytes))
    }
}

impl std::fmt::Display for ObservationId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl std::str::FromStr for ObservationId {
    type Err = crate::id::BadId;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bad = || crate::id::BadId(text.to_owned());
        if text.len() != 32 {
            return Err(bad());
        }
        u128::from_str_radix(text, 16).map(Self).map_err(|_| bad())
    }
}

/// The duplicate key of a row: tenant, provider, report type, and the raw columns that the type's
/// policy names (the timestamp always among them), each with its length so that columns cannot
/// run into one another.
pub fn dedup_key<'a>(
    tenant: TenantId,
    provider: &'a str,
    report: &'a str,
    columns: impl Iterator<Item = &'a [u8]>,
) -> u128 {
    thread_local! {
        // Hashing one piece of memory costs a third of hashing seventy small ones.
        static WHOLE: std::cell::RefCell<Vec<u8>> = const { std::cell::RefCell::new(Vec::new()) };
    }
    WHOLE.with_borrow_mut(|whole| {
        whole.clear();
        whole.extend_from_slice(&tenant.bytes());
        for part in [provider.as_bytes(), report.as_bytes()]
            .into_iter()
            .chain(columns)
        {
            whole.extend_from_slice(&(part.len() as u64).to_le_bytes());
            whole.extend_from_slice(part);
        }
        let key = xxh3_128(whole);
        // One huge row must not hold its memory for ever.
        whole.shrink_to(MAX_KEPT);
        key
    })
}

/// Bytes that a thread keeps for the next key.
const MAX_KEPT: usize = 64 * 1024;

/// What is remarkable about an observation, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Flags(u32);

impl Flags {
    /// The address lies in special-purpose space ([`crate::net::is_special_purpose`]).
    pub const SPECIAL_PURPOSE: Self = Self(1);
    /// No mapping knows the report type; columns were read by name.
    pub const UNKNOWN_TYPE: Self = Self(1 << 1);
    /// The report has columns that the mapping does not know; they are in `extra`.
    pub const UNKNOWN_COLUMN: Self = Self(1 << 2);
    /// The reference implementation would refuse the row; it is kept for what it does say.
    pub const REFERENCE_REJECTS: Self = Self(1 << 3);
    /// Made-up data of the demonstration.
    pub const SAMPLE: Self = Self(1 << 4);
    /// The report's AS number differs from the imported table's.
    pub const ASN_DIFFERS: Self = Self(1 << 5);
    /// The report's country differs from the imported table's.
    pub const CC_DIFFERS: Self = Self(1 << 6);
    /// Bytes that are not UTF-8 were replaced in the text; the raw input keeps them.
    pub const REPAIRED_TEXT: Self = Self(1 << 7);
    /// It is not of the administration's constituency: kept, and in no number.
    pub const OUTSIDE: Self = Self(1 << 8);
    /// The row ends before the last column of the header; what it does say is kept.
    pub const SHORT_ROW: Self = Self(1 << 9);
    /// It says a day later than the one after it came: kept, and in no number.
    pub const FUTURE: Self = Self(1 << 10);

    /// The flags with their names, for pages and exports.
    pub const NAMED: [(Self, &'static str); 11] = [
        (Self::SPECIAL_PURPOSE, "special-purpose"),
        (Self::UNKNOWN_TYPE, "unknown-type"),
        (Self::UNKNOWN_COLUMN, "unknown-column"),
        (Self::REFERENCE_REJECTS, "reference-rejects"),
        (Self::SAMPLE, "sample"),
        (Self::ASN_DIFFERS, "asn-differs"),
        (Self::CC_DIFFERS, "cc-differs"),
        (Self::REPAIRED_TEXT, "repaired-text"),
        (Self::OUTSIDE, "outside"),
        (Self::SHORT_ROW, "short-row"),
        (Self::FUTURE, "future"),
    ];

    /// No flag.
    #[must_use]
    pub const fn none() -> Self {
        Self(0)
    }

    /// The names of the flags that are set.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let set = Self::NAMED
            .into_iter()
            .filter(move |(flag, _)| self.has(*flag));
        set.map(|(_, name)| name)
    }

    /// From stored bits.
    #[must_use]
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// The bits to store.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether all flags of `other` are set.
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_cannot_run_into_one_another() {
        let tenant = TenantId::from_bytes([1; 16]);
        let key = |cols: &[&[u8]]| dedup_key(tenant, "p", "r", cols.iter().copied());
        assert_ne!(key(&[b"ab", b"c"]), key(&[b"a", b"bc"]));
        assert_eq!(key(&[b"ab", b"c"]), key(&[b"ab", b"c"]));
    }

    #[test]
    fn an_observation_id_is_stable() {
        let tenant = TenantId::from_bytes([1; 16]);
        let id = ObservationId::of(tenant, &ContentHash::from_bytes([2; 32]), 7);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_ne!(
            id,
            ObservationId::of(tenant, &ContentHash::from_bytes([2; 32]), 8)
        );
    }
}
