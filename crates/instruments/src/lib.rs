//! Instruments: questionnaires as versioned text packages, their check, the answers to them, the
//! score of an assessment, and the plan that follows from its gaps; and the context that keeps
//! packages, rounds and answers, with its pages and operations.
//!
//! The rules (`package`, `check`, `answer`, `score`, `plan`, `round`, `proposal`, `report`,
//! `workbook`) are pure: no files, no SQL, no pages, no clock. `catalogue` keeps packages, `assessment`
//! keeps rounds, `evidence` what stands behind answers, `mark` what people say of a question,
//! `bundle` what goes to other gateways and comes from them, `profile` what everybody may see.
//! Invariant: the same package and the same answers give the same figures, to the last digit,
//! wherever they are worked out.

pub mod answer;
pub mod assessment;
pub mod bundle;
pub mod catalogue;
mod change;
pub mod check;
mod error;
pub mod evidence;
pub mod instrument;
pub mod mark;
pub mod measured;
mod migrations;
pub mod package;
mod pages;
pub mod plan;
pub mod profile;
pub mod proposal;
pub mod report;
pub mod respondent;
pub mod rights;
pub mod round;
pub mod score;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
pub mod undertaking;
pub mod workbook;

use std::sync::Arc;

use base::Clock;
use measured::Gauge;
use respondent::Letters;
use store::Db;
use store::blob::Blobs;
use web::form::Key;
use web::outgoing::Outgoing;

pub use answer::{Answer, Sheet, Value};
pub use error::InstrumentsError;
pub use instrument::Instrument;
pub use migrations::MIGRATIONS;
pub use package::Package;
pub use pages::module;
pub use score::score;

/// The messages of this context in the six languages: tag, file name, content.
pub const LOCALES: [web::i18n::Locale; 18] = [
    (
        "ar",
        "instruments.ftl",
        include_str!("../../../locales/ar/instruments.ftl"),
    ),
    (
        "en",
        "instruments.ftl",
        include_str!("../../../locales/en/instruments.ftl"),
    ),
    (
        "es",
        "instruments.ftl",
        include_str!("../../../locales/es/instruments.ftl"),
    ),
    (
        "fr",
        "instruments.ftl",
        include_str!("../../../locales/fr/instruments.ftl"),
    ),
    (
        "ru",
        "instruments.ftl",
        include_str!("../../../locales/ru/instruments.ftl"),
    ),
    (
        "zh",
        "instruments.ftl",
        include_str!("../../../locales/zh/instruments.ftl"),
    ),
    (
        "ar",
        "report.ftl",
        include_str!("../../../locales/ar/report.ftl"),
    ),
    (
        "en",
        "report.ftl",
        include_str!("../../../locales/en/report.ftl"),
    ),
    (
        "es",
        "report.ftl",
        include_str!("../../../locales/es/report.ftl"),
    ),
    (
        "fr",
        "report.ftl",
        include_str!("../../../locales/fr/report.ftl"),
    ),
    (
        "ru",
        "report.ftl",
        include_str!("../../../locales/ru/report.ftl"),
    ),
    (
        "zh",
        "report.ftl",
        include_str!("../../../locales/zh/report.ftl"),
    ),
    (
        "ar",
        "bundle.ftl",
        include_str!("../../../locales/ar/bundle.ftl"),
    ),
    (
        "en",
        "bundle.ftl",
        include_str!("../../../locales/en/bundle.ftl"),
    ),
    (
        "es",
        "bundle.ftl",
        include_str!("../../../locales/es/bundle.ftl"),
    ),
    (
        "fr",
        "bundle.ftl",
        include_str!("../../../locales/fr/bundle.ftl"),
    ),
    (
        "ru",
        "bundle.ftl",
        include_str!("../../../locales/ru/bundle.ftl"),
    ),
    (
        "zh",
        "bundle.ftl",
        include_str!("../../../locales/zh/bundle.ftl"),
    ),
];

/// The context's handle: the store, the clock and the instruments read last. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Instruments {
    pub(crate) db: Db,
    pub(crate) clock: Clock,
    /// Signed scans and files of evidence.
    pub(crate) blobs: Blobs,
    /// Files are made one at a time.
    pub(crate) printing: Arc<tokio::sync::Semaphore>,
    /// Letters to respondents.
    pub(crate) letters: Letters,
    /// The form whose one change this handle carries out.
    pub(crate) form: Option<Key>,
    /// Whose form it is, where several people act without an account.
    pub(crate) holder: Option<String>,
    /// The instruments read last.
    pub(crate) kept: Arc<catalogue::Kept>,
    /// What the questions of instruments say to other instruments.
    pub(crate) targets: Arc<proposal::Targets>,
    /// What law surveys that are signed off say as figures.
    pub(crate) surveyed: Arc<measured::Surveyed>,
    /// What the gateway measures of its own work.
    pub(crate) gauge: Option<Arc<dyn Gauge>>,
    /// The client that fetches pages for snapshots.
    pub(crate) outgoing: Option<Outgoing>,
    /// What bundles need: keys and names.
    pub(crate) exchange: Option<bundle::Exchange>,
}

impl Instruments {
    /// Over an open and migrated store; `address` is where the gateway is reached, such as
    /// `https://gateway.example`, for links in letters.
    #[must_use]
    pub fn open(db: Db, clock: Clock, blobs: Blobs, address: &str) -> Self {
        Self {
            db,
            clock,
            blobs,
            printing: Arc::new(tokio::sync::Semaphore::new(1)),
            letters: Letters::new(address),
            form: None,
            holder: None,
            kept: Arc::default(),
            targets: Arc::default(),
            surveyed: Arc::default(),
            gauge: None,
            outgoing: None,
            exchange: None,
        }
    }

    /// With the figures that other contexts measure.
    #[must_use]
    pub fn measuring(mut self, gauge: Arc<dyn Gauge>) -> Self {
        self.gauge = Some(gauge);
        self
    }

    /// With the client that fetches pages as snapshots of links.
    #[must_use]
    pub fn fetching(mut self, outgoing: Outgoing) -> Self {
        self.outgoing = Some(outgoing);
        self
    }

    /// A handle whose next change is carried out once for the form `key`: a second sending is
    /// [`InstrumentsError::Repeated`] and changes nothing.
    #[must_use]
    pub fn once(&self, key: &Key) -> Self {
        Self {
            form: Some(key.clone()),
            ..self.clone()
        }
    }

    /// As [`Instruments::once`] for one of the respondents, whom the audit log does not tell apart:
    /// a form that somebody else sent is refused, not taken as carried out.
    pub(crate) fn once_by(&self, key: &Key, voice: &assessment::Voice) -> Self {
        Self {
            holder: Some(voice.as_str().to_owned()),
            ..self.once(key)
        }
    }
}
