//! Conversations of a case: one with each reporter, one with each party that is asked, one among
//! analysts.
//!
//! Not here: how letters leave (`store::mail`) and come (`intake` of mail). Invariant: what is said
//! in one conversation reaches another only where an analyst quotes it; who reported stands in none.

pub mod actions;
pub mod pages;
pub(crate) mod store;

use crate::incident_report::{Report, named};
use crate::{Watch, WatchError};
use ::store::{Read, StoreError, Tx};
use base::id::{CaseId, CaseMessageId, ConversationId, IncidentReportId, TenantId};
use base::{ContentHash, LanguageTag, Timestamp, Tlp};

/// The longest message, in characters.
pub const MOST_TEXT: usize = 50_000;
/// Conversations of one case at most.
pub const MOST: usize = 500;

named! {
    /// With whom a conversation is.
    With "watch-conversation-with-" {
        /// With whoever reported.
        Reporter "reporter",
        /// Among those of the administration.
        Internal "internal",
        /// With who serves the site.
        Hoster "hoster",
        /// With who registered the domain.
        Registrar "registrar",
        /// With who keeps the top-level domain.
        Registry "registry",
        /// With whose name is used.
        Brand "brand",
        /// With a telephone operator.
        Operator "operator",
        /// With a bank or payment provider.
        Payment "payment",
        /// With the police.
        Police "police",
        /// With another CSIRT.
        Csirt "csirt",
        /// With who runs the network.
        Network "network",
        /// With somebody else.
        Other "other",
    }
}

impl With {
    /// Whether somebody outside is asked to act.
    #[must_use]
    pub const fn is_party(self) -> bool {
        !matches!(self, Self::Reporter | Self::Internal)
    }
}

named! {
    /// How a conversation stands.
    State "watch-conversation-state-" {
        /// Nothing was said.
        New "new",
        /// We wrote last.
        Asked "asked",
        /// The other side wrote last.
        Answered "answered",
        /// Nothing more is to be said.
        Done "done",
    }
}

/// A conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    /// Its id.
    pub id: ConversationId,
    /// Its case.
    pub case: CaseId,
    /// With whom.
    pub with: With,
    /// What the other side is called; empty for reporters.
    pub name: String,
    /// Where letters go; empty for reporters, whose address is sealed with their report.
    pub address: String,
    /// The report, for a conversation with whoever sent it.
    pub report: Option<IncidentReportId>,
    /// In what language.
    pub language: LanguageTag,
    /// To whom what is said here may go.
    pub tlp: Tlp,
    /// What tells its letters from all others.
    pub token: String,
    /// The other side's number of it.
    pub reference: String,
    /// How it stands.
    pub state: State,
    /// When it was begun.
    pub begun: Timestamp,
    /// When we wrote last.
    pub asked: Option<Timestamp>,
    /// When the other side wrote last; what a machine answers does not count.
    pub answered: Option<Timestamp>,
    /// When the other side is to be reminded.
    pub due: Option<Timestamp>,
    /// Goes up with every change.
    pub version: i64,
}

named! {
    /// Which way something was said.
    Direction "watch-conversation-direction-" {
        /// From us.
        Out "out",
        /// To us.
        In "in",
        /// Among ourselves.
        Note "note",
    }
}

/// A message of a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its id.
    pub id: CaseMessageId,
    /// Which way.
    pub direction: Direction,
    /// When.
    pub at: Timestamp,
    /// Who, as the audit log names them; the conversation says who the other side is.
    pub who: String,
    /// What it is about; empty for notes.
    pub subject: String,
    /// The text.
    pub text: String,
    /// Whether a machine answered.
    pub automatic: bool,
    /// The whole letter as it came, by its hash.
    pub raw: Option<ContentHash>,
}

/// Sixteen small letters and digits, which no mail program changes.
pub(crate) fn token() -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnopqrstuvwxyz0123456";
    let bytes: [u8; 16] = ::store::keys::random();
    let letter = |b: &u8| char::from(LETTERS[usize::from(b & 31)]);
    bytes.iter().map(letter).collect()
}

/// Begins the conversation with whoever sent a report.
pub(crate) async fn begin_with_reporter(
    tx: &mut Tx,
    _watch: &Watch,
    (tenant, case): (TenantId, CaseId),
    report: &Report,
    now: Timestamp,
) -> Result<ConversationId, WatchError> {
    let conversation = Conversation {
        id: ConversationId::new(now),
        case,
        with: With::Reporter,
        name: String::new(),
        address: String::new(),
        report: Some(report.id),
        language: report.language.clone(),
        tlp: Tlp::Amber,
        token: token(),
        reference: String::new(),
        state: State::New,
        begun: now,
        asked: None,
        answered: None,
        due: None,
        version: 1,
    };
    store::insert(tx, tenant, &conversation).await?;
    Ok(conversation.id)
}

/// What was said between the administration and whoever sent a report.
pub(crate) async fn with_reporter(
    rows: &mut impl Read,
    tenant: TenantId,
    report: IncidentReportId,
) -> Result<Vec<Said>, StoreError> {
    match store::of_report(rows, tenant, report).await? {
        Some(found) => store::said(rows, found.id).await,
        None => Ok(Vec::new()),
    }
}
