//! Configured feeds: where reports are fetched from, what was fetched, and how it went.
//!
//! Not the reading of what arrives (`ingest`). Invariant: a remote file counts as fetched only
//! once its bytes are durable here, and its secret is stored sealed.

pub mod actions;
pub mod pages;
mod reseal;
mod run;
mod store;

pub use reseal::reseal;
pub(crate) use run::is_report;

use base::Timestamp;
use base::id::FeedId;
use serde::{Deserialize, Serialize};

/// Whether a feed has a name.
pub(crate) async fn is_named(
    watch: &crate::Watch,
    tenant: base::id::TenantId,
    name: &str,
) -> Result<bool, crate::WatchError> {
    Ok(store::by_name(watch.db(), tenant, name).await?.is_some())
}

/// The Shadowserver API's address unless a feed says otherwise.
pub const SHADOWSERVER_API: &str = "https://transform.shadowserver.org/api2/";
/// Days that every run looks back, so that a missed or late report is still fetched.
pub const BACK_FILL_DAYS: i32 = 3;
/// The most days that a first run may be asked to look back.
pub const MAX_BACK_FILL_DAYS: i32 = 90;

/// What kind of provider a feed has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The Shadowserver reports API.
    Shadowserver,
}

impl Kind {
    /// The stored name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Shadowserver => "shadowserver",
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        (name == "shadowserver").then_some(Self::Shadowserver)
    }
}

/// What a feed is told beside its secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The API's address, with a slash at its end.
    pub address: String,
    /// The key that names us to the provider; not secret by itself.
    pub api_key: String,
    /// Mailing-list names at the provider to ask for; empty for all.
    #[serde(default)]
    pub reports: Vec<String>,
    /// Report types to fetch; empty for all.
    #[serde(default)]
    pub types: Vec<String>,
}

/// A configured feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Its id.
    pub id: FeedId,
    /// The provider's kind.
    pub kind: Kind,
    /// Its name, unique in the administration.
    pub name: String,
    /// Its settings.
    pub settings: Settings,
    /// Whether it runs.
    pub enabled: bool,
    /// When it last ran.
    pub last_run_at: Option<Timestamp>,
    /// When it last ran without an error.
    pub last_ok_at: Option<Timestamp>,
    /// What went wrong last, if the last run failed.
    pub last_error: Option<String>,
}

/// What a run did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Fetched {
    /// Files the provider lists for the days asked.
    pub listed: u64,
    /// Files fetched by this run.
    pub fetched: u64,
    /// Files that failed, with the reason; they are tried again by the next run.
    pub failed: Vec<String>,
}
