//! The names of autonomous systems, in one text with sorted numbers beside it.
//!
//! Not here: who is responsible for an AS inside an administration (`owners`).
//! Invariant: numbers are sorted and unique, and `ends` has one entry for each of them.

use base::Asn;

/// Names by AS number: 8 bytes an entry and the text itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct AsNames {
    pub(super) numbers: Vec<u32>,
    /// Where each name ends in `text`; it begins where the one before ends.
    pub(super) ends: Vec<u32>,
    pub(super) text: String,
}

impl AsNames {
    /// Of several names for one number the first wins.
    pub(crate) fn build(mut names: Vec<(Asn, String)>) -> Self {
        names.sort_by_key(|(asn, _)| *asn);
        names.dedup_by_key(|(asn, _)| *asn);
        let mut out = Self::default();
        for (asn, name) in names {
            out.text.push_str(name.trim());
            out.numbers.push(asn.number());
            out.ends
                .push(u32::try_from(out.text.len()).unwrap_or(u32::MAX));
        }
        out
    }

    /// The name of an AS.
    pub(crate) fn get(&self, asn: u32) -> Option<&str> {
        let at = self.numbers.binary_search(&asn).ok()?;
        let start = if at == 0 { 0 } else { *self.ends.get(at - 1)? };
        self.text.get(start as usize..*self.ends.get(at)? as usize)
    }

    /// How many names there are.
    pub(crate) fn len(&self) -> usize {
        self.numbers.len()
    }

    pub(crate) fn bytes(&self) -> usize {
        (self.numbers.len() + self.ends.len()) * 4 + self.text.len()
    }
}
