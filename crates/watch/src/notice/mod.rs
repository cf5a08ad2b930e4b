//! Notices: those who can fix what was observed are told, once, in their language, with the
//! evidence; and what they answer is kept.
//!
//! Not here: who answers for an address and by which rule (`directory::contact`,
//! `directory::rule`), how letters leave (`store::mail`), files of other formats (`exchange`).
//! Invariant: of an observation a recipient is told at most once a rule's interval, never under a
//! stricter label than recipients may have, and nothing leaves of a batch that waits for a person.

pub mod actions;
pub mod answer;
pub mod api;
pub mod compare;
pub mod evidence;
mod gather;
pub mod guidance;
pub mod letter;
pub mod link;
pub mod pages;
pub mod plan;
pub mod run;
pub mod send;
mod sent_mail;
mod store;
pub(crate) mod tables;
mod xarf;

pub(crate) use gather::usual_language;
use std::net::IpAddr;

use base::id::{BatchId, NoticeId, OrganisationId, RecordId, TenantId};
use base::observation::ObservationId;
use base::rsit::IncidentType;
use base::{Day, LanguageTag, Timestamp, Tlp};
use directory::rule::{Format, Interval};

/// The strictest label that leaves in a notice: a recipient is a client of the administration
/// (TLP 2.0: AMBER goes to clients, AMBER+STRICT and RED do not).
pub const CEILING: Tlp = Tlp::Amber;
/// What is older than this when a run looks at it tells nobody what to fix today.
pub const OLDEST_DAYS: i32 = 7;
/// For how many days the link of a notice can be used.
pub const LINK_DAYS: i64 = 90;
/// Rows of evidence that a notice carries.
pub const MOST_ITEMS: usize = 5_000;
/// Rows of evidence in the text of a letter.
pub const ROWS_IN_TEXT: usize = 20;
/// Recipients of a batch above which it waits, until an administration says otherwise.
pub const MOST_RECIPIENTS: i64 = 500;
/// Over how many days the usual size of a run is looked at.
pub const MEDIAN_DAYS: i64 = 14;
/// The name under which the notices of no rule are kept.
pub const USUAL_RULE: &str = "usual";

macro_rules! names {
    ($(#[$about:meta])* $type:ident { $($(#[$note:meta])* $variant:ident $name:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $type { $($(#[$note])* $variant,)* }

        impl $type {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name in storage, forms and message ids.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The value of a name.
            #[must_use]
            pub fn parse(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.as_str() == name)
            }
        }
    };
}

names! {
    /// Whether an administration sends notices.
    Mode {
        /// Nothing is prepared.
        Off "off",
        /// Notices are prepared and nothing is sent.
        Shadow "shadow",
        /// Notices are sent.
        On "on",
    }
}

names! {
    /// Where a notice is on its way.
    State {
        /// Being written; nobody sees it.
        Draft "draft",
        /// Prepared beside another system, never sent.
        Shadow "shadow",
        /// Waits for a person.
        Held "held",
        /// A person decided that it does not go.
        Refused "refused",
        /// Will be put into the outbox.
        Prepared "prepared",
        /// In the outbox.
        Queued "queued",
        /// Handed over to the mail server.
        Sent "sent",
        /// The mail server refused it for good.
        Failed "failed",
        /// It came back.
        Bounced "bounced",
    }
}

names! {
    /// What the recipient says.
    Answer {
        /// Nothing yet.
        None "none",
        /// They work on it.
        Acknowledged "acknowledged",
        /// It is wrong, or not theirs.
        Disputed "disputed",
        /// It is fixed.
        Fixed "fixed",
    }
}

names! {
    /// What becomes of a batch.
    BatchState {
        /// Being written.
        Draft "draft",
        /// Prepared beside another system.
        Shadow "shadow",
        /// Waits for a person.
        Held "held",
        /// Goes out.
        Approved "approved",
        /// Does not go out.
        Refused "refused",
    }
}

names! {
    /// Why a batch waits.
    Why {
        /// It does not wait.
        Nothing "nothing",
        /// It is the first of its rule.
        First "first",
        /// It is over three times what is usual.
        Spike "spike",
        /// It has more recipients than go without a person's word.
        Recipients "recipients",
    }
}

names! {
    /// Why an observation is in no notice.
    Left {
        /// It counts what exists; nothing is wrong by that.
        Inventory "inventory",
        /// How it is counted is not known.
        Unknown "unknown",
        /// Its label keeps it in the administration.
        Label "label",
        /// It is not of the constituency.
        Outside "outside",
        /// It is too old, or of a day to come.
        Old "old",
        /// A rule says that nobody is told.
        Rule "rule",
        /// Nobody is known to write to.
        Nobody "nobody",
        /// Its recipient was told within the interval.
        Repeat "repeat",
        /// Its recipient disputes it.
        Disputed "disputed",
        /// Its recipient fixed it later.
        Fixed "fixed",
        /// Its recipient wants a pause.
        Paused "paused",
        /// Too few to be told of.
        Few "few",
    }
}

/// What an administration chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Whether notices are sent.
    pub mode: Mode,
    /// Recipients of a batch above which it waits.
    pub most_recipients: i64,
    /// Fewer addresses than this in one notice are not told of.
    pub least_units: i64,
    /// 0 until something is chosen.
    pub version: i64,
}

impl Default for Setting {
    fn default() -> Self {
        Self {
            mode: Mode::Off,
            most_recipients: MOST_RECIPIENTS,
            least_units: 1,
            version: 0,
        }
    }
}

/// One line of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The observation.
    pub observation: ObservationId,
    /// What is counted of the recipient's end, such as `198.18.0.1:23`.
    pub unit: String,
    /// When it was seen.
    pub seen: Timestamp,
    /// Address and port of the source.
    pub source: (Option<IpAddr>, Option<i64>),
    /// Address and port of the destination.
    pub destination: (Option<IpAddr>, Option<i64>),
    /// The report type.
    pub report: String,
    /// Who reported it.
    pub provider: String,
    /// The transport or application protocol.
    pub protocol: Option<String>,
    /// The malware, or what identifies the finding.
    pub family: Option<String>,
    /// The domain or URL.
    pub target: Option<String>,
    /// The label it is handled under.
    pub tlp: Tlp,
}

/// A notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its id.
    pub id: NoticeId,
    /// The administration that gives it.
    pub tenant: TenantId,
    /// The batch that it was prepared in.
    pub batch: BatchId,
    /// By which answers are known: `[CG#token]` in the subject.
    pub token: String,
    /// The organisation that is told.
    pub organisation: OrganisationId,
    /// The record that is written to; of an organisation's own address, the organisation's.
    pub contact: RecordId,
    /// The address; forgotten once the letter is handed over.
    pub mail: Option<String>,
    /// What was seen.
    pub class: IncidentType,
    /// What helps against it; see [`guidance`].
    pub guidance: &'static str,
    /// The language of the letter.
    pub language: LanguageTag,
    /// How the evidence is attached.
    pub format: Format,
    /// The strictest label in it.
    pub tlp: Tlp,
    /// How many things it is about.
    pub units: i64,
    /// How many of them were told of before.
    pub again: i64,
    /// Rows of evidence in it.
    pub items: i64,
    /// Rows of evidence that it does not carry.
    pub more: i64,
    /// Where it is on its way.
    pub state: State,
    /// What the recipient says.
    pub answer: Answer,
    /// When it was prepared.
    pub at: Timestamp,
    /// When it was handed over.
    pub sent: Option<Timestamp>,
    /// When something was answered last.
    pub answered: Option<Timestamp>,
    /// Until when its link can be used.
    pub expires: Timestamp,
}

/// What a person said of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// When.
    pub at: Timestamp,
    /// `acknowledged`, `disputed`, `fixed`, `delivery`, `bounced` or `reply`.
    pub kind: String,
    /// By the `link`, a `mail`, or an `analyst`.
    pub via: String,
    /// In their words.
    pub text: String,
    /// For what is fixed, since when.
    pub fixed_on: Option<Day>,
}

/// What a run prepared under one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Its id.
    pub id: BatchId,
    /// The rule's id, or [`USUAL_RULE`].
    pub rule: String,
    /// When.
    pub at: Timestamp,
    /// What becomes of it.
    pub state: BatchState,
    /// Why it waits, or waited.
    pub why: Why,
    /// How many notices.
    pub notices: i64,
    /// To how many recipients.
    pub recipients: i64,
    /// About how many observations.
    pub observations: i64,
    /// For a change over what was seen.
    pub version: i64,
}

/// How a recipient wants notices.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Delivery {
    /// How often, if not by the rule.
    pub interval: Option<Interval>,
    /// In which language.
    pub language: Option<LanguageTag>,
    /// In which form.
    pub format: Option<Format>,
    /// Not before this day.
    pub paused_until: Option<Day>,
    /// 0 until something is chosen.
    pub version: i64,
}

/// The seconds of an interval.
#[must_use]
pub const fn seconds(interval: Interval) -> i64 {
    match interval {
        Interval::Immediate => 0,
        Interval::Hours(n) => n as i64 * 3_600,
        Interval::Days(n) => n as i64 * 86_400,
        Interval::Weeks(n) => n as i64 * 7 * 86_400,
    }
}
