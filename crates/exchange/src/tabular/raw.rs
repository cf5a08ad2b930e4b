//! The raw columns of a row in the order of their names, of which the duplicate key is made.
//!
//! Not here: the key's parts in front (tenant, provider, report). Invariant: the order of the
//! columns in the file does not change the key.

use crate::csv::Record;
use base::id::TenantId;

/// The columns of one row, by name.
#[derive(Debug, Clone, Copy)]
pub struct RawColumns<'a> {
    pub(crate) record: Record<'a>,
    pub(crate) order: &'a [u16],
}

impl<'a> RawColumns<'a> {
    /// The values in the order of the column names.
    pub fn in_name_order(&self) -> impl ExactSizeIterator<Item = &'a [u8]> + '_ {
        self.order
            .iter()
            .map(|i| self.record.get(usize::from(*i)).as_bytes())
    }

    /// The duplicate key over all columns.
    #[must_use]
    pub fn dedup_key(&self, tenant: TenantId, provider: &str, report: &str) -> u128 {
        base::observation::dedup_key(tenant, provider, report, self.in_name_order())
    }

    /// The line of the file on which the row begins, counted from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.record.line()
    }

    /// The row as it stands in the file.
    #[must_use]
    pub fn bytes(&self) -> &'a [u8] {
        self.record.raw()
    }
}
