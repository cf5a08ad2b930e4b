//! Token buckets by class and by who asks.
//!
//! Not shared between processes: each counts for itself. Invariant: memory is bounded; when the
//! table is full, buckets that have refilled are dropped first.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use base::Timestamp;

use super::{Class, Limits};

/// How many requests at once, and how many a minute in the long run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// The size of the bucket.
    pub burst: u32,
    /// How fast it refills.
    pub per_minute: u32,
}

/// Distinct keys held at most: about 10 MB.
const CAPACITY: usize = 100_000;

struct Bucket {
    tokens: f64,
    at: Timestamp,
}

/// All buckets.
pub struct Rates {
    limits: Limits,
    buckets: Mutex<HashMap<(Class, [u8; 16]), Bucket>>,
}

impl Rates {
    pub(crate) fn new(limits: Limits) -> Self {
        Self {
            limits,
            buckets: Mutex::default(),
        }
    }

    /// Takes one token, or says after how many seconds there is one.
    pub(crate) fn take(&self, class: Class, key: [u8; 16], now: Timestamp) -> Result<(), u64> {
        let rate = self.limits.rate(class);
        let (burst, per_second) = (f64::from(rate.burst), f64::from(rate.per_minute) / 60.0);
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= CAPACITY && !buckets.contains_key(&(class, key)) {
            self.make_room(&mut buckets, now);
        }
        let bucket = buckets.entry((class, key)).or_insert(Bucket {
            tokens: burst,
            at: now,
        });
        bucket.tokens = (bucket.tokens + seconds(bucket.at, now) * per_second).min(burst);
        bucket.at = now;
        if bucket.tokens >= 1.0 {
            bucket.tokens -= 1.0;
            return Ok(());
        }
        let wait = (1.0 - bucket.tokens) / per_second.max(1e-6);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "positive, at most 10^6"
        )]
        Err(wait.ceil() as u64)
    }

    fn make_room(&self, buckets: &mut HashMap<(Class, [u8; 16]), Bucket>, now: Timestamp) {
        buckets.retain(|(class, _), bucket| {
            let rate = self.limits.rate(*class);
            let refilled = seconds(bucket.at, now) * f64::from(rate.per_minute) / 60.0;
            bucket.tokens + refilled < f64::from(rate.burst)
        });
        if buckets.len() >= CAPACITY {
            // So many that are all busy is an attack from many addresses, against which counting
            // by address does not help anyway.
            buckets.clear();
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "differences of minutes")]
fn seconds(from: Timestamp, to: Timestamp) -> f64 {
    (to.micros() - from.micros()).max(0) as f64 / 1e6
}
