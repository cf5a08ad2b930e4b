//! Identifiers that leave the gateway: UUID version 7 (RFC 9562 §5.7), one type per kind of thing.
//!
//! Not here: an observation's id, which is a hash ([`crate::observation::ObservationId`]).
//! Invariant: ids of different kinds never compare or convert into one another.

use crate::clock::Timestamp;
use std::sync::{Mutex, PoisonError};
use uuid::ContextV7;

/// Counts ids made within the same millisecond, so that they too sort by creation.
static COUNTER: Mutex<Option<ContextV7>> = Mutex::new(None);

/// A UUIDv7 at `at`; never before one that this process made earlier.
fn next(at: Timestamp) -> uuid::Uuid {
    let micros = at.micros().max(0).unsigned_abs();
    let nanos = u32::try_from(micros % 1_000_000 * 1_000).unwrap_or(0);
    let mut counter = COUNTER.lock().unwrap_or_else(PoisonError::into_inner);
    let context = counter.get_or_insert_with(ContextV7::new);
    uuid::Uuid::new_v7(uuid::Timestamp::from_unix(
        &*context,
        micros / 1_000_000,
        nanos,
    ))
}

/// The text was not a UUID in hyphenated form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not an id; expected a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057")]
pub struct BadId(pub String);

/// Declares one id type: a UUIDv7 that prints and parses in hyphenated form.
macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(uuid::Uuid);

        impl $name {
            /// A new id. Ids of one process sort by creation, also within a millisecond.
            #[must_use]
            pub fn new(at: Timestamp) -> Self {
                Self(next(at))
            }

            /// The id in its 16 bytes, big-endian.
            #[must_use]
            pub fn bytes(self) -> [u8; 16] {
                self.0.into_bytes()
            }

            /// The id from its 16 bytes; any value is accepted (tests and fixed sample ids).
            #[must_use]
            pub fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(uuid::Uuid::from_bytes(bytes))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                uuid::Uuid::try_parse(text).map(Self).map_err(|_| BadId(text.to_owned()))
            }
        }
    )*};
}

id! {
    /// An administration: who received and answers for data. May cover several countries.
    TenantId;
    /// A person's or a program's account.
    AccountId;
    /// An organisation of the directory.
    OrganisationId;
    /// A network of the directory: a prefix, an AS number or a domain with its organisation.
    NetworkId;
    /// A configured feed.
    FeedId;
    /// A sign-in session.
    SessionId;
    /// An API token.
    TokenId;
    /// A durable job.
    JobId;
    /// A warning: an alert or an advisory.
    WarningId;
    /// Somebody who gets warnings by mail.
    WarningSubscriberId;
    /// A message or event in the outbox.
    OutboxId;
    /// A refused row or file.
    QuarantineId;
    /// An immutable file of the lake.
    FileId;
    /// An invitation, reset or other personal signed link.
    LinkId;
    /// An imported table (enrichment, schema, denominator).
    ImportId;
    /// A round of an instrument: one assessment of an administration.
    RoundId;
    /// Somebody who answers sections of a round by a personal link.
    RespondentId;
    /// A piece of evidence beside an answer of a round.
    EvidenceId;
    /// A bundle of another administration that was taken in.
    BundleId;
    /// A gateway: its database and its data folder carry the same id.
    InstallationId;
    /// A record of the directory: an organisation (by its own id), a person or function, a designation.
    RecordId;
    /// What somebody said of one field of a record.
    StatementId;
    /// A review of the directory: what an import and a person say differently.
    ReviewId;
    /// What a person or a program reported of an incident.
    IncidentReportId;
    /// Whom a report leads to: an operator, a bank, the police, a hotline.
    ResponderId;
    /// A case: what is done about one or several reports.
    CaseId;
    /// A conversation of a case: with a reporter, a party that was asked, or among analysts.
    ConversationId;
    /// A message of a conversation.
    CaseMessageId;
    /// A notice to those who can fix what was observed.
    NoticeId;
    /// The notices that one run prepared under one rule.
    BatchId;
    /// A mail that was fetched from a mailbox.
    MailId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_creation_and_round_trip() {
        let early = TenantId::new(Timestamp::from_micros(1_700_000_000_000_000));
        let late = TenantId::new(Timestamp::from_micros(1_700_000_001_000_000));
        assert!(early < late);
        assert_eq!(early.to_string().parse::<TenantId>(), Ok(early));
        let many: Vec<TenantId> = (0..1_000)
            .map(|_| TenantId::new(Timestamp::from_micros(1_700_000_002_000_000)))
            .collect();
        assert!(many.is_sorted(), "also within one millisecond");
        assert!("not-an-id".parse::<TenantId>().is_err());
    }
}
