//! The pages of takedown: a case's addresses and parties, what was preserved, figures.
//!
//! Not here: rules. Invariant: what stood at an address is never shown as a page.

pub mod figures;
pub mod one;
pub mod preserved;
mod site;
