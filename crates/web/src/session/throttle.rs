//! Waits that grow with every attempt that fails: one count for each account tried, one for each
//! address, and one for each device in which the account's holder has signed in before, which no
//! stranger touches.
//!
//! Deliberately in memory and by what was typed, so that it cannot tell whether an account exists;
//! a restart forgives. Nobody waits inside the gateway: whoever comes too early is told when to
//! come again. Not here: limits on requests in general ([`crate::limit`]).
//! Invariants: an attempt counts as failed from the moment it begins, so that many at once are no
//! way round; memory is bounded, and when it is full, those who waited longest are forgiven first.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use base::{Prefix, Timestamp};

/// Attempts on one account (NIST SP 800-63B, section 5.2.2: waits that grow to between half a
/// minute and an hour).
const ACCOUNT: Rule = Rule {
    free: 3,
    most: 900,
    calm: 900,
};
/// The same from one address, behind which there may be an office of people who mistype.
const ADDRESS: Rule = Rule {
    free: 20,
    most: 300,
    calm: 60,
};
/// The wait after the first attempt that has one, in seconds; it doubles from there.
const FIRST: i64 = 2;
/// The most counts of each kind: about 10 MB.
const MOST: usize = 50_000;
const SECOND: i64 = 1_000_000;

#[derive(Debug, Clone, Copy)]
struct Rule {
    /// Failures in a row after which there is no wait yet.
    free: u32,
    /// The longest wait, in seconds.
    most: i64,
    /// Seconds without an attempt, beyond the wait, by which one failure is forgotten. So over days
    /// nobody tries more often than once in this time, however the attempts are spread.
    calm: i64,
}

impl Rule {
    /// Seconds to wait after so many failures.
    fn wait(self, failures: u32) -> i64 {
        match failures.saturating_sub(self.free) {
            0 => 0,
            over => (FIRST << (over - 1).min(16)).min(self.most),
        }
    }
}

/// What was tried under one key.
#[derive(Debug, Clone, Copy)]
struct Tried {
    failures: u32,
    /// The moment from which the next attempt is taken, in microseconds.
    until: i64,
}

impl Tried {
    /// What is left of it after a calm time.
    fn by(self, rule: Rule, now: Timestamp) -> Self {
        let calm = (now.micros() - self.until).max(0) / (rule.calm * SECOND);
        let forgotten = u32::try_from(calm).unwrap_or(u32::MAX);
        Self {
            failures: self.failures.saturating_sub(forgotten),
            ..self
        }
    }
}

#[derive(Debug, Default)]
struct Counts(Mutex<HashMap<String, Tried>>);

impl Counts {
    fn held(&self) -> std::sync::MutexGuard<'_, HashMap<String, Tried>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, rule: Rule, key: String, now: Timestamp) -> Result<(), u64> {
        let mut held = self.held();
        let tried = held.get(&key).map(|t| t.by(rule, now));
        let early = tried.map_or(0, |t| t.until - now.micros());
        if early > 0 {
            // Rounded up: a wait of a second less would be refused again.
            return Err(early.unsigned_abs().div_ceil(SECOND.unsigned_abs()));
        }
        if held.len() >= MOST && !held.contains_key(&key) {
            make_room(&mut held, rule, now);
        }
        let failures = tried.map_or(0, |t| t.failures).saturating_add(1);
        let until = now.plus_seconds(rule.wait(failures)).micros();
        held.insert(key, Tried { failures, until });
        Ok(())
    }

    /// Takes one attempt back that did not fail.
    fn excuse(&self, key: &str, now: Timestamp) {
        if let Some(tried) = self.held().get_mut(key) {
            tried.failures = tried.failures.saturating_sub(1);
            tried.until = tried.until.min(now.micros());
        }
    }
}

fn make_room(held: &mut HashMap<String, Tried>, rule: Rule, now: Timestamp) {
    held.retain(|_, tried| tried.by(rule, now).failures > 0);
    if held.len() >= MOST {
        let mut moments: Vec<i64> = held.values().map(|t| t.until).collect();
        let (_, &mut middle, _) = moments.select_nth_unstable(MOST / 2);
        held.retain(|_, tried| tried.until > middle);
    }
}

/// Hashed: a typed text may be long, or a password in the wrong field.
fn account_key(key: &str) -> String {
    crate::account::secret::digest(&key.trim().to_lowercase()).to_string()
}

/// The /64 of an IPv6 address is one household.
fn address_key(from: IpAddr) -> String {
    let from = from.to_canonical();
    let length = if from.is_ipv4() { 32 } else { 64 };
    Prefix::containing(from, length).map_or_else(|| from.to_string(), |p| p.to_string())
}

/// The two kinds of counts.
#[derive(Debug, Default)]
pub struct Throttle {
    accounts: Counts,
    addresses: Counts,
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
        self.accounts.take(ACCOUNT, account_key(key), now)
    }

    /// Counts an attempt from an address.
    ///
    /// # Errors
    /// The seconds to wait.
    pub fn address(&self, from: IpAddr, now: Timestamp) -> Result<(), u64> {
        self.addresses.take(ADDRESS, address_key(from), now)
    }

    /// Takes back the attempt of somebody who was right. The failures of others from that address
    /// stay, so that an own account does not buy guesses at other ones.
    pub fn excuse(&self, from: IpAddr, now: Timestamp) {
        self.addresses.excuse(&address_key(from), now);
    }

    /// Forgets the attempts on an account after it was proved to be its holder's.
    pub fn forgive(&self, key: &str) {
        self.accounts.held().remove(&account_key(key));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_micros(1_700_000_000_000_000).plus_seconds(seconds)
    }

    /// Attempts as soon as each is taken; the waits between them.
    fn waits(throttle: &Throttle, count: usize) -> (Vec<u64>, i64) {
        let (mut waits, mut now) = (Vec::new(), 0);
        for _ in 0..count {
            let wait = match throttle.account("a@example.org", at(now)) {
                Ok(()) => 0,
                Err(wait) => {
                    now += i64::try_from(wait).expect("a short wait");
                    let taken = throttle.account("a@example.org", at(now));
                    assert_eq!(taken, Ok(()), "the wait that was told is enough");
                    wait
                }
            };
            waits.push(wait);
        }
        (waits, now)
    }

    #[test]
    fn every_failure_on_an_account_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        let throttle = Throttle::new();
        let (waits, now) = waits(&throttle, 16);
        assert_eq!(
            waits,
            [
                0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900
            ]
        );
        let early = throttle.account(" A@example.org", at(now));
        assert_eq!(early, Err(900), "case and blanks are no way round");
        assert_eq!(throttle.account("b@example.org", at(now)), Ok(()));
        // Whoever comes too early makes it no longer.
        assert_eq!(throttle.account("a@example.org", at(now + 899)), Err(1));
        assert_eq!(throttle.account("a@example.org", at(now + 900)), Ok(()));
        throttle.forgive("a@example.org");
        assert_eq!(throttle.account("a@example.org", at(now + 900)), Ok(()));
    }

    #[test]
    fn a_calm_time_is_forgotten_failure_by_failure() {
        let throttle = Throttle::new();
        let (_, now) = waits(&throttle, 13);
        let wait = 900;
        // One failure is forgotten, and the next attempt counts as many again.
        let later = now + wait + ACCOUNT.calm;
        assert_eq!(throttle.account("a@example.org", at(later)), Ok(()));
        assert_eq!(throttle.account("a@example.org", at(later)), Err(900));
        let next_week = later + 7 * 86_400;
        for _ in 0..4 {
            assert_eq!(throttle.account("a@example.org", at(next_week)), Ok(()));
        }
        assert_eq!(throttle.account("a@example.org", at(next_week)), Err(2));
    }

    #[test]
    fn spread_attempts_come_to_no_more_than_one_in_a_quarter_of_an_hour() {
        for pause in [1, 60, 300, 900, 1_800] {
            let (throttle, week) = (Throttle::new(), 7 * 86_400);
            let (mut taken, mut now) = (0, 0);
            while now < week {
                match throttle.account("a@example.org", at(now)) {
                    Ok(()) => taken += 1,
                    Err(wait) => now += i64::try_from(wait).expect("a short wait") - pause,
                }
                now += pause;
            }
            assert!(taken <= week / ACCOUNT.calm + 16, "{pause}: {taken}");
        }
    }

    #[test]
    fn an_address_is_a_household() {
        let throttle = Throttle::new();
        let host = |n: u16| format!("2001:db8::{n:x}").parse().expect("an address");
        for n in 1..=21 {
            assert_eq!(throttle.address(host(n), at(0)), Ok(()));
        }
        assert_eq!(throttle.address(host(0xffff), at(0)), Err(2));
        let next: IpAddr = "2001:db8:0:1::1".parse().expect("an address");
        assert_eq!(throttle.address(next, at(0)), Ok(()));
        let mapped: IpAddr = "::ffff:198.18.0.1".parse().expect("an address");
        for _ in 0..21 {
            assert_eq!(throttle.address(mapped, at(0)), Ok(()));
        }
        let plain: IpAddr = "198.18.0.1".parse().expect("an address");
        assert_eq!(throttle.address(plain, at(0)), Err(2));
    }

    #[test]
    fn an_office_that_signs_in_waits_for_nothing_and_buys_no_guesses() {
        let (throttle, office) = (Throttle::new(), IpAddr::from([198, 18, 0, 1]));
        for _ in 0..500 {
            assert_eq!(throttle.address(office, at(0)), Ok(()));
            throttle.excuse(office, at(0));
        }
        let mut now = 0;
        for _ in 0..40 {
            // A wrong guess, then a right one with an account of one's own.
            while let Err(wait) = throttle.address(office, at(now)) {
                now += i64::try_from(wait).expect("a short wait");
            }
            while let Err(wait) = throttle.address(office, at(now)) {
                now += i64::try_from(wait).expect("a short wait");
            }
            throttle.excuse(office, at(now));
        }
        assert!(now > 3_600, "{now} seconds for forty guesses");
    }

    #[test]
    fn memory_is_bounded() {
        let counts = Counts::default();
        for n in 0..MOST + 10 {
            assert_eq!(counts.take(ACCOUNT, n.to_string(), at(0)), Ok(()));
        }
        assert!(counts.held().len() <= MOST);
    }
}
