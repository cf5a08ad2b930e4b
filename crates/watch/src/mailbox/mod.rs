//! The administration's mailboxes: mail is fetched, kept, and goes where it belongs.
//!
//! Not here: reading a mail (`exchange::mail`), what a report or a conversation is. Invariants: a
//! mail is marked as seen in its mailbox only after it is durable; it is kept once, whatever it lies
//! in and however often it is fetched; what it says of who sent it is kept sealed.

pub mod actions;
mod answer;
pub(crate) mod clear;
mod fetch;
mod folder;
mod imap;
mod mbox;
mod observed;
pub mod pages;
mod prose;
mod reseal;
mod route;
mod source;
pub(crate) mod store;
pub(crate) mod tables;
#[cfg(test)]
mod tests;

pub use fetch::{Fetched, fetch_all};
pub use reseal::reseal;
pub use route::{Routed, route_new};
pub use source::{BadSource, Secret, Security, Server, Source};

use crate::incident_report::named;
use base::Timestamp;
use base::id::{CaseId, ConversationId, IncidentReportId, MailId, NoticeId};

/// The largest mail that is fetched, in bytes; a larger one stays in its mailbox and is listed.
pub const MOST_BYTES: usize = 64 << 20;
/// Mails that are fetched from one mailbox in a round.
pub const MOST_A_ROUND: usize = 2_000;
/// Mails on a page of the list.
pub const PAGE: usize = 50;
/// How often a mail is tried before somebody has to look.
pub const MOST_ATTEMPTS: i64 = 5;

named! {
    /// What became of a mail.
    Outcome "mailbox-outcome-" {
        /// It is kept; nothing was done with it yet.
        New "new",
        /// It is a report of somebody.
        Report "report",
        /// It belongs to a conversation of a case.
        Conversation "conversation",
        /// It answers a notice.
        Notice "notice",
        /// What it reports was taken in as observations.
        Observations "observations",
        /// A letter of ours came back.
        Bounce "bounce",
        /// A machine wrote it, and it answers nothing that we know.
        Automatic "automatic",
        /// It is our own mail, or goes in circles.
        Loop "loop",
        /// It cannot be read, or what it asks for failed: somebody has to look.
        Failed "failed",
        /// It is larger than is fetched, and lies in its mailbox.
        TooLarge "too-large",
        /// Somebody looked and put it aside.
        Aside "aside",
    }
}

impl Outcome {
    /// Whether somebody has to look at it.
    #[must_use]
    pub const fn waits(self) -> bool {
        matches!(self, Self::Failed | Self::TooLarge)
    }
}

/// Where a mail went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A report was made of it.
    Report(IncidentReportId),
    /// It stands in a conversation.
    Conversation(CaseId, ConversationId),
    /// It belongs to a notice.
    Notice(NoticeId),
}

/// A mail that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its id.
    pub id: MailId,
    /// The mailbox it lay in.
    pub mailbox: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// When it was fetched.
    pub received: Timestamp,
    /// Who sent it, as far as it says so; empty where that stays sealed.
    pub sender: String,
    /// What it is about.
    pub subject: String,
    /// What it is, as `exchange::mail` tells; empty before it was read.
    pub kind: String,
    /// What became of it.
    pub outcome: Outcome,
    /// Where it went.
    pub place: Option<Place>,
    /// Why it waits for somebody, as a message id or in words.
    pub problem: String,
    /// How often it was tried.
    pub attempts: i64,
    /// Goes up with every change.
    pub version: i64,
}

/// Our own address, by which answers are known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Own {
    /// The whole address, such as `desk@csirt.example`; empty when letters cannot be sent.
    pub address: String,
}

impl Own {
    /// Of a sender such as `CSIRT <desk@csirt.example>`.
    #[must_use]
    pub fn of(from: &str) -> Self {
        let bare = match from.rsplit_once('<') {
            Some((_, rest)) => rest.trim_end().trim_end_matches('>'),
            None => from,
        };
        let address = bare.trim().to_ascii_lowercase();
        Self { address }
    }

    /// The part before the sign: `desk`.
    fn local(&self) -> &str {
        self.address.split('@').next().unwrap_or_default()
    }

    /// Whether an address is our own, with a token or without.
    fn is(&self, address: &str) -> bool {
        let address = address.to_ascii_lowercase();
        let Some((local, domain)) = address.rsplit_once('@') else {
            return false;
        };
        let local = local.split('+').next().unwrap_or_default();
        !self.address.is_empty() && self.address == format!("{local}@{domain}")
    }
}
