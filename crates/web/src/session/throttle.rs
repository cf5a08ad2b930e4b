//! Token buckets that slow down guessing: one for each account tried, one for each address, and one
//! for each device in which the account's holder has signed in before, which no stranger empties.
//!
//! Deliberately in memory and by what was typed, so that it cannot tell whether an account exists;
//! a restart forgives. Not here: limits on requests in general ([`crate::limit`]).
//! Invariant: memory is bounded; when it is full, those who waited longest are forgiven first.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use base::{Prefix, Timestamp};

/// Attempts on one account at once, and the seconds after which one more is allowed.
const ACCOUNT: Rule = Rule {
    burst: 10,
    every: 60,
};
/// The same for one address: an office behind one address signs in in the morning.
const ADDRESS: Rule = Rule {
    burst: 30,
    every: 10,
};
/// The most buckets of each kind: about 10 MB.
const MOST: usize = 50_000;

#[derive(Debug, Clone, Copy)]
struct Rule {
    burst: i64,
    every: i64,
}

impl Rule {
    /// How far ahead of the clock a bucket may be: the time in which it refills.
    const fn depth(self) -> i64 {
        self.burst * self.every * 1_000_000
    }
}

/// Each entry is the moment at which the bucket is full again (the "virtual scheduling" form of a
/// leaky bucket, ITU-T I.371), so one number says everything.
#[derive(Debug, Default)]
struct Buckets(Mutex<HashMap<String, i64>>);

impl Buckets {
    fn take(&self, rule: Rule, key: String, now: Timestamp) -> Result<(), u64> {
        let mut full_at = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let step = rule.every * 1_000_000;
        let next = full_at.get(&key).copied().unwrap_or(0).max(now.micros()) + step;
        let wait = next - now.micros() - rule.depth();
        if wait > 0 {
            // Rounded up: a wait of a second less would be refused again.
            return Err(wait.unsigned_abs().div_ceil(1_000_000));
        }
        if full_at.len() >= MOST && !full_at.contains_key(&key) {
            make_room(&mut full_at, now);
        }
        full_at.insert(key, next);
        Ok(())
    }
}

fn make_room(full_at: &mut HashMap<String, i64>, now: Timestamp) {
    full_at.retain(|_, at| *at > now.micros());
    if full_at.len() >= MOST {
        let mut moments: Vec<i64> = full_at.values().copied().collect();
        let (_, &mut middle, _) = moments.select_nth_unstable(MOST / 2);
        full_at.retain(|_, at| *at > middle);
    }
}

/// The two kinds of buckets.
#[derive(Debug, Default)]
pub struct Throttle {
    accounts: Buckets,
    addresses: Buckets,
}

impl Throttle {
    /// Empty: everybody may try.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts an attempt on an account, by its id or by the address that was typed.
    ///
    /// # Errors
    /// The seconds to wait.
    pub fn account(&self, key: &str, now: Timestamp) -> Result<(), u64> {
        // Hashed: a typed text may be long, or a password in the wrong field.
        self.accounts.take(
            ACCOUNT,
            crate::account::secret::digest(&key.trim().to_lowercase()).to_string(),
            now,
        )
    }

    /// Counts an attempt from an address; the /64 of an IPv6 address is one household.
    ///
    /// # Errors
    /// The seconds to wait.
    pub fn address(&self, from: IpAddr, now: Timestamp) -> Result<(), u64> {
        let from = from.to_canonical();
        let length = if from.is_ipv4() { 32 } else { 64 };
        let key =
            Prefix::containing(from, length).map_or_else(|| from.to_string(), |p| p.to_string());
        self.addresses.take(ADDRESS, key, now)
    }

    /// Forgets the attempts on an account after it was proved to be its holder's.
    pub fn forgive(&self, key: &str) {
        let key = crate::account::secret::digest(&key.trim().to_lowercase()).to_string();
        self.accounts
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_micros(1_700_000_000_000_000).plus_seconds(seconds)
    }

    #[test]
    fn an_account_is_tried_ten_times_and_then_once_a_minute() {
        let throttle = Throttle::new();
        for _ in 0..10 {
            assert_eq!(throttle.account("a@example.org", at(0)), Ok(()));
        }
        assert_eq!(
            throttle.account(" A@example.org", at(0)),
            Err(60),
            "case and blanks are no way round"
        );
        assert_eq!(throttle.account("b@example.org", at(0)), Ok(()));
        assert_eq!(throttle.account("a@example.org", at(59)), Err(1));
        assert_eq!(throttle.account("a@example.org", at(60)), Ok(()));
        assert_eq!(throttle.account("a@example.org", at(60)), Err(60));
        throttle.forgive("a@example.org");
        assert_eq!(throttle.account("a@example.org", at(60)), Ok(()));
    }

    #[test]
    fn an_address_is_a_household() {
        let throttle = Throttle::new();
        for host in 1..=30_u16 {
            assert_eq!(
                throttle.address(
                    format!("2001:db8::{host:x}").parse().expect("an address"),
                    at(0)
                ),
                Ok(())
            );
        }
        assert_eq!(
            throttle.address("2001:db8::ffff".parse().expect("an address"), at(0)),
            Err(10)
        );
        assert_eq!(
            throttle.address("2001:db8:0:1::1".parse().expect("an address"), at(0)),
            Ok(())
        );
        let mapped: IpAddr = "::ffff:198.18.0.1".parse().expect("an address");
        for _ in 0..30 {
            assert_eq!(throttle.address(mapped, at(0)), Ok(()));
        }
        assert!(
            throttle
                .address("198.18.0.1".parse().expect("an address"), at(0))
                .is_err()
        );
    }

    #[test]
    fn memory_is_bounded() {
        let buckets = Buckets::default();
        for n in 0..MOST + 10 {
            assert_eq!(buckets.take(ACCOUNT, n.to_string(), at(0)), Ok(()));
        }
        assert!(buckets.0.lock().expect("not poisoned").len() <= MOST);
    }
}
