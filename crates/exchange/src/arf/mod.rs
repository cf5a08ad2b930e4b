//! Feedback reports in the Abuse Reporting Format: RFC 5965 with RFC 6430 (not spam), RFC 6590
//! (redaction), RFC 6591 (failed authentication) and RFC 6692 (source ports).
//!
//! Not here: the mail round it (`mail`), DMARC's aggregate reports. Read leniently, written strictly.
//! Invariant: what a report says and no field takes is kept in `other`; an invented value never
//! stands in a field.

mod decode;
mod encode;
mod rows;
#[cfg(test)]
mod tests;

pub use decode::{decode, from_mail};
pub use encode::{Envelope, encode, redact};
pub use rows::rows;

use crate::mail::{Mail, MailError, MailLimits};
use base::Timestamp;
use std::net::IpAddr;

/// Names of a closed list that senders extend.
macro_rules! names {
    ($(#[$doc:meta])* $type:ident { $($(#[$item:meta])* $variant:ident $name:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum $type {
            $($(#[$item])* $variant,)*
            /// Another, in lower case.
            Named(String),
        }

        impl $type {
            /// The name in the report.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $name,)*
                    Self::Named(name) => name,
                }
            }

            /// The value of a name, whatever its case.
            #[must_use]
            pub fn of(name: &str) -> Self {
                match name.trim().to_ascii_lowercase().as_str() {
                    $($name => Self::$variant,)*
                    other => Self::Named(other.to_owned()),
                }
            }
        }
    };
}

names! {
    /// `Feedback-Type` (RFC 5965 §7.3, RFC 6430, RFC 6591).
    FeedbackType {
        /// Unwanted mail.
        Abuse "abuse",
        /// Fraud or phishing.
        Fraud "fraud",
        /// A virus.
        Virus "virus",
        /// Anything else.
        Other "other",
        /// It was taken for spam and is none (RFC 6430).
        NotSpam "not-spam",
        /// Authentication failed (RFC 6591).
        AuthFailure "auth-failure",
        /// The recipient wants no more (seen, not registered).
        OptOut "opt-out",
        /// The recipient wants no more of one list (seen, not registered).
        OptOutList "opt-out-list",
    }
}

names! {
    /// `Auth-Failure` (RFC 6591 §3.3, RFC 7489 §7.3).
    AuthFailure {
        /// Against the author domain's signing practice.
        Adsp "adsp",
        /// The body's hash does not agree.
        BodyHash "bodyhash",
        /// The key is revoked.
        Revoked "revoked",
        /// The signature does not agree.
        Signature "signature",
        /// The sender's address is not allowed.
        Spf "spf",
        /// Against the domain's DMARC policy.
        Dmarc "dmarc",
    }
}

names! {
    /// `Delivery-Result` (RFC 6591 §3.2.2).
    DeliveryResult {
        /// Delivered.
        Delivered "delivered",
        /// Delivered as spam.
        Spam "spam",
        /// Not delivered, by a policy.
        Policy "policy",
        /// Refused.
        Reject "reject",
        /// Something else.
        Other "other",
    }
}

/// A feedback report. Fields that a report has once are `Option`, the others lists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FeedbackReport {
    /// The human-readable part.
    pub text: String,
    /// `Feedback-Type`; some senders leave it out.
    pub feedback_type: Option<FeedbackType>,
    /// `User-Agent`: the program that made the report.
    pub user_agent: Option<String>,
    /// `Version`; senders write `1` and `0.1`.
    pub version: Option<String>,
    /// `Original-Envelope-Id`.
    pub original_envelope_id: Option<String>,
    /// `Original-Mail-From`, without angle brackets; empty for the null path.
    pub original_mail_from: Option<String>,
    /// `Arrival-Date`, or the older `Received-Date`.
    pub arrival_date: Option<Timestamp>,
    /// `Reporting-MTA`, without its type.
    pub reporting_mta: Option<String>,
    /// `Source-IP`.
    pub source_ip: Option<IpAddr>,
    /// `Source-Port` (RFC 6692).
    pub source_port: Option<u16>,
    /// `Incidents`: how many mails it stands for; 1 when it does not say.
    pub incidents: Option<u32>,
    /// `Authentication-Results`.
    pub authentication_results: Vec<String>,
    /// `Original-Rcpt-To`, without angle brackets.
    pub original_rcpt_to: Vec<String>,
    /// `Reported-Domain`.
    pub reported_domain: Vec<String>,
    /// `Reported-URI`.
    pub reported_uri: Vec<String>,
    /// `Removal-Recipient` (drafts before RFC 5965).
    pub removal_recipient: Vec<String>,
    /// `Auth-Failure`.
    pub auth_failure: Option<AuthFailure>,
    /// `Delivery-Result`.
    pub delivery_result: Option<DeliveryResult>,
    /// `DKIM-Domain`.
    pub dkim_domain: Option<String>,
    /// `DKIM-Identity`.
    pub dkim_identity: Option<String>,
    /// `DKIM-Selector`.
    pub dkim_selector: Option<String>,
    /// `DKIM-Canonicalized-Header`, decoded.
    pub dkim_canonicalized_header: Option<Vec<u8>>,
    /// `DKIM-Canonicalized-Body`, decoded.
    pub dkim_canonicalized_body: Option<Vec<u8>>,
    /// `DKIM-ADSP-DNS`.
    pub dkim_adsp_dns: Option<String>,
    /// `DKIM-Selector-DNS`.
    pub dkim_selector_dns: Option<String>,
    /// `SPF-DNS`.
    pub spf_dns: Vec<String>,
    /// `Identity-Alignment` (RFC 7489 §7.3.1).
    pub identity_alignment: Option<String>,
    /// Fields that have no place above, and values that their field does not take, in order.
    pub other: Vec<(String, String)>,
    /// The mail that the report is about.
    pub original: Option<Original>,
}

/// Whether a mail that begins so is a feedback report (RFC 5965 §2).
#[must_use]
pub fn detect(head: &[u8]) -> bool {
    let lower = head[..head.len().min(16 << 10)].to_ascii_lowercase();
    let says = |name: &[u8]| memchr::memmem::find(&lower, name).is_some();
    says(b"multipart/report") && says(b"feedback-report")
}

/// The mail that a report is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    bytes: Vec<u8>,
    whole: bool,
    mail: Option<Box<Mail>>,
}

impl Original {
    /// A mail, or its headers alone, as it came; `None` when it has no header.
    #[must_use]
    pub fn new(bytes: &[u8], whole: bool, limits: &MailLimits) -> Option<Self> {
        let mail = crate::mail::read(bytes, limits).ok()?;
        Some(Self {
            bytes: bytes.to_vec(),
            whole,
            mail: Some(Box::new(mail)),
        })
    }

    /// Its bytes as they came.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Whether it has its body, and not its headers alone.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.whole
    }

    /// What can be read of it.
    #[must_use]
    pub fn mail(&self) -> Option<&Mail> {
        self.mail.as_deref()
    }
}

impl FeedbackReport {
    /// How many mails it stands for (RFC 5965 §3.2).
    #[must_use]
    pub fn count(&self) -> u32 {
        self.incidents.unwrap_or(1)
    }
}

/// Why something is no feedback report, or cannot be written as one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArfError {
    /// The mail cannot be read.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// The mail has no part with the fields of a report.
    #[error(
        "no feedback report: the mail has no part message/feedback-report and no line \"Feedback-Type:\""
    )]
    NoReport,
    /// A field that must be there is missing.
    #[error("the report has no {0}, which RFC 5965 or RFC 6591 requires")]
    Missing(&'static str),
    /// A value has a line end or another control character, or is too long for a line.
    #[error("the value of {0} has a control character or a word of more than 900 bytes")]
    Value(String),
}

impl ArfError {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Mail(e) => e.message_id(),
            Self::NoReport => "watch-arf-no-report",
            Self::Missing(_) => "watch-arf-missing",
            Self::Value(_) => "watch-arf-value",
        }
    }
}
