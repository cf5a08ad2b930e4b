//! The instruments that ship, compressed inside the program.
//!
//! Not here: reading them; the start of a gateway only looks whether it has them. Invariant: the
//! hash beside each is that of its text.

use base::ContentHash;

use crate::InstrumentsError;

/// Hash and compressed text of each; written by `build.rs`.
const SHIPPED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// A package that ships.
pub(super) struct Shipped {
    pub(super) hash: ContentHash,
    pub(super) packed: &'static [u8],
}

/// Every package that ships.
pub(super) fn all() -> Result<Vec<Shipped>, InstrumentsError> {
    let damaged = |_| InstrumentsError::Damaged("build.rs wrote no hash".to_owned());
    let one = |(hash, packed): &(&str, &'static [u8])| {
        let hash = hash.parse().map_err(damaged)?;
        Ok(Shipped { hash, packed })
    };
    SHIPPED.iter().map(one).collect()
}
