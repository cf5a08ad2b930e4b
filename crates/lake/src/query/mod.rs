//! Reading observations back: filters, lists, exports.
//!
//! Not here: figures (`rollup`) and free SQL (`sql`). Invariant: no question reads a file that its
//! scope's tenants do not own.

mod dictionaries;
mod filter;
mod footers;
mod list;
mod newest;
mod prune;
mod read;
mod rebuild;
mod select;
mod sighting;
mod tally;
mod test;

pub use filter::{Filter, Scope, Without};
pub use list::{Cursor, Listing};
pub use select::Selection;
pub use sighting::Sighting;
pub use tally::Tally;

pub(crate) use dictionaries::Dictionaries;
pub(crate) use filter::Test;
pub(crate) use footers::Footers;
pub(crate) use read::EventFile;
pub(crate) use rebuild::Rebuilder;
