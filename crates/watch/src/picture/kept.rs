//! Pictures kept until what they were made from changes.
//!
//! Not a cache with a time: each is found again only under the lake's version and the entries of
//! the directory that it was made from. Invariant: at most [`MOST`] of each kind are held, the
//! ones asked for last.

use super::public::Published;
use super::{Breakdown, Period, Picture};
use crate::release::Release;
use base::id::TenantId;
use base::{Asn, CountryCode, Day};
use directory::organisation::Organisation;
use directory::subscriber::Denominator;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

/// Pictures of one kind held; one takes a few hundred kilobytes.
const MOST: usize = 24;

/// What a picture was made from.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Basis {
    pub(super) tenant: TenantId,
    /// The lake's version before anything was read from it.
    pub(super) version: i64,
    pub(super) period: Period,
    pub(super) breakdown: Breakdown,
    pub(super) organisations: Vec<Organisation>,
    pub(super) denominators: Vec<Denominator>,
}

/// What the published figures were made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PublicBasis {
    pub(super) tenant: TenantId,
    pub(super) version: i64,
    pub(super) release: Release,
    pub(super) newest: Day,
    /// The countries of the administration, where there are several.
    pub(super) countries: Vec<CountryCode>,
}

/// The pictures held.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    pub(super) whole: Shelf<Basis, Picture>,
    pub(super) published: Shelf<PublicBasis, Published>,
    /// The AS numbers for which something was observed, of an administration, at a version of the
    /// lake, over a period.
    pub(crate) asns: Shelf<(TenantId, i64, Period), BTreeSet<Asn>>,
}

/// Results under what they were made from; the one asked for last stands last.
#[derive(Debug)]
pub(crate) struct Shelf<B, T>(Mutex<Vec<(B, Arc<T>)>>);

impl<B, T> Default for Shelf<B, T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<B: PartialEq, T> Shelf<B, T> {
    /// What was made from this, if held.
    pub(crate) fn find(&self, basis: &B) -> Option<Arc<T>> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = held.iter().position(|(b, _)| b == basis)?;
        let found = held.remove(at);
        let result = Arc::clone(&found.1);
        held.push(found);
        Some(result)
    }

    /// Holds a result in the place of the one not asked for the longest.
    pub(crate) fn put(&self, basis: B, result: T) -> Arc<T> {
        let result = Arc::new(result);
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|(b, _)| *b != basis);
        if held.len() == MOST {
            held.remove(0);
        }
        held.push((basis, Arc::clone(&result)));
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_for_last_stays() {
        let shelf = Shelf::default();
        for n in 0..MOST {
            shelf.put(n, n * 10);
        }
        assert_eq!(shelf.find(&0).as_deref(), Some(&0));
        shelf.put(MOST, 1);
        assert_eq!(shelf.find(&1), None, "the oldest went");
        assert_eq!(shelf.find(&0).as_deref(), Some(&0), "it was asked for");
        shelf.put(0, 5);
        assert_eq!(shelf.find(&0).as_deref(), Some(&5));
    }
}
