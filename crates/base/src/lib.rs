//! The vocabulary of CyberGateway: identifiers, time, people, languages, addresses, taxonomy and
//! the observation that every other crate passes around.
//!
//! It is deliberately pure: no files, no network, no clock of its own, no async.
//! Invariant: every type here is valid once it exists (private fields, one constructor).

pub mod actor;
pub mod clock;
pub mod country;
pub mod decimal;
pub mod hash;
pub mod id;
pub mod language;
pub mod measured;
pub mod net;
pub mod observation;
pub mod rsit;
pub mod text;
pub mod tlp;

pub use actor::{Actor, Role};
pub use clock::{Clock, Day, Timestamp};
pub use country::CountryCode;
pub use decimal::Decimal;
pub use hash::ContentHash;
pub use language::LanguageTag;
pub use net::{Asn, IpKey, Prefix};
pub use tlp::Tlp;
