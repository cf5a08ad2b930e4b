//! Reading observations back: filters, lists, exports.
//!
//! Not here: figures (`rollup`) and free SQL (`sql`). Invariant: no question reads a file that its
//! scope's tenants do not own.

mod footers;

pub(crate) use footers::Footers;
