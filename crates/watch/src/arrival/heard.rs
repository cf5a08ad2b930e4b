//! When each feed was last heard of, whichever way its reports came.
//!
//! Not here: single reports that are missing ([`super::missing_for`]). Invariant: a feed is late only
//! if it used to come; what was taken in once by hand never is.

use base::Timestamp;
use store::{Row, StoreError, params};

/// Days back that are looked at.
pub(super) const LATELY: i64 = 90;
/// Days back in which a feed must have come on five days to be expected.
pub(super) const WINDOW: i64 = 14;
const EXPECTED_DAYS: u64 = 5;
/// Seconds of silence after which an expected feed is late: a day, and a long morning.
const SILENCE: i64 = 36 * 3_600;

pub(super) const HEARD: &str = "SELECT provider, feed, MAX(received_at) AS last,
        COUNT(DISTINCT CASE WHEN received_at >= $3 THEN received_at / 86400000000 END) AS days
    FROM watch_source WHERE tenant = $1 AND received_at >= $2
    GROUP BY provider, feed ORDER BY provider, feed";

/// What was heard of a feed lately.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// Who sends it.
    pub provider: String,
    /// The feed's name.
    pub feed: String,
    /// When its newest report arrived.
    pub last: Timestamp,
    /// On how many of the last fourteen days something arrived.
    pub days: u64,
}

impl Heard {
    pub(super) fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            provider: row.get("provider")?,
            feed: row.get("feed")?,
            last: row.get("last")?,
            days: row.get("days")?,
        })
    }

    /// Whether it used to come and has been silent for more than 36 hours.
    #[must_use]
    pub const fn is_late(&self, now: Timestamp) -> bool {
        self.days >= EXPECTED_DAYS && now.micros() - self.last.micros() > SILENCE * 1_000_000
    }

    /// Provider and feed in one word.
    #[must_use]
    pub fn name(&self) -> String {
        if self.feed.is_empty() {
            self.provider.clone()
        } else {
            format!("{}/{}", self.provider, self.feed)
        }
    }
}

/// What the statement takes at `now`.
pub(super) fn span(tenant: base::id::TenantId, now: Timestamp) -> Vec<store::Value> {
    let back = |days: i64| now.plus_seconds(-days * 86_400);
    params![tenant, back(LATELY), back(WINDOW)]
}
