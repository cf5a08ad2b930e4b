//! A mail as it came, read into what an analyst works with: who, when, what it says, what is
//! attached, and which way it took; mails inside it are read alike.
//!
//! Not here: fetching mail, checking signatures, following links. The library reads the values of
//! headers; the structure is walked here, so that limits hold whatever the mail says of itself.
//! Invariant: no mail makes it panic or use more than [`MailLimits`] allow; what is damaged is read
//! as far as it goes and marked.

mod auto;
mod bounce;
pub(crate) mod decode;
mod error;
pub(crate) mod header;
mod html;
mod kind;
mod name;
mod parts;
mod sniff;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_kind;
mod threading;

pub use auto::AutoSign;
pub use bounce::{Action, Bounce, Recipient};
pub use error::{MailError, MailLimits};
pub use html::html_to_text;
pub use kind::{Kind, MOST_HOPS, OWN_MARK, kind, kind_for, xarf_parts};
pub use sniff::{Sniffed, sniff};
pub use threading::{Ours, Threading, threading};

use base::Timestamp;
use std::net::IpAddr;

/// A mail (RFC 5322, RFC 2045).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mail {
    /// Every header field in order.
    pub headers: Vec<Header>,
    /// `Message-ID`, without angle brackets.
    pub message_id: Option<String>,
    /// `In-Reply-To`.
    pub in_reply_to: Vec<String>,
    /// `References`, oldest first.
    pub references: Vec<String>,
    /// `From`.
    pub from: Vec<Mailbox>,
    /// `Sender`.
    pub sender: Vec<Mailbox>,
    /// `To`.
    pub to: Vec<Mailbox>,
    /// `Cc`.
    pub cc: Vec<Mailbox>,
    /// `Reply-To`.
    pub reply_to: Vec<Mailbox>,
    /// `Return-Path`; empty for the null path `<>` of bounces (RFC 5321 §4.5.5).
    pub return_path: Option<String>,
    /// `Date`, in UTC.
    pub date: Option<Timestamp>,
    /// `Subject`, its encoded words read; empty when there is none.
    pub subject: String,
    /// The hops of its way, the newest first: the first were written by our own servers, and from
    /// the first that was not on, anything may be invented.
    pub received: Vec<Hop>,
    /// `Authentication-Results` (RFC 8601), the newest first. Only those of our own servers count.
    pub authentication_results: Vec<String>,
    /// The media type of the whole, in lower case.
    pub media_type: String,
    /// The parameter `report-type` of `multipart/report` (RFC 6522), in lower case.
    pub report_type: Option<String>,
    /// The text of the body; HTML as text where there is nothing else.
    pub text: String,
    /// The HTML form as text where the plain form stands in `text`; the two may differ.
    pub alternative: String,
    /// What is attached, in order.
    pub attachments: Vec<Attachment>,
    /// What is damaged; each once.
    pub damaged: Vec<Damage>,
}

/// A header field.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Header {
    /// Its name, as it is written.
    pub name: String,
    /// Its value on one line; encoded words as they are.
    pub value: String,
    /// The bytes behind the colon, folds and line end with them.
    pub(crate) raw: Vec<u8>,
}

/// A mail address with the name that goes with it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Mailbox {
    /// The display name.
    pub name: Option<String>,
    /// The address, as it is written; empty when there is only a name.
    pub address: String,
}

/// A hop of a mail's way (RFC 5321 §4.4).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hop {
    /// The host that handed it over, as the receiver wrote it.
    pub from: Option<String>,
    /// What that host called itself.
    pub helo: Option<String>,
    /// The name that the receiver found for its address.
    pub reverse: Option<String>,
    /// Its address.
    pub address: Option<IpAddr>,
    /// The host that took it.
    pub by: Option<String>,
    /// When.
    pub date: Option<Timestamp>,
    /// The field as it is.
    pub text: String,
}

/// A part that is no text of the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Which part it is: `2.1` is the first part of the second.
    pub place: String,
    /// Its file name, without folders, controls and marks that turn the direction of writing.
    pub name: Option<String>,
    /// Whether anything was taken out of the name.
    pub name_altered: bool,
    /// The media type it says it has, in lower case.
    pub declared: String,
    /// What its first bytes say.
    pub kind: Sniffed,
    /// Its decoded bytes.
    pub bytes: Vec<u8>,
    /// The mail, or the headers of one, that it is.
    pub mail: Option<Box<Mail>>,
}

/// What is damaged in a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Damage {
    /// A header field cannot be read.
    Header,
    /// The headers end without an empty line.
    HeaderEnd,
    /// A multipart does not say its boundary, or the boundary does not occur.
    Boundary,
    /// A multipart is not closed: something may be cut off.
    Unclosed,
    /// A transfer encoding is unknown or broken.
    Encoding,
    /// A text is not in the character set it names.
    Charset,
    /// A part that says it is a mail is none.
    Nested,
}

impl Damage {
    /// The id of the message that says this in the reader's language.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Header => "watch-mail-damage-header",
            Self::HeaderEnd => "watch-mail-damage-header-end",
            Self::Boundary => "watch-mail-damage-boundary",
            Self::Unclosed => "watch-mail-damage-unclosed",
            Self::Encoding => "watch-mail-damage-encoding",
            Self::Charset => "watch-mail-damage-charset",
            Self::Nested => "watch-mail-damage-nested",
        }
    }
}

impl Attachment {
    /// Whether what it says it is and what it is cannot both be true.
    #[must_use]
    pub fn lies(&self) -> bool {
        sniff::lies(&self.declared, self.kind)
    }
}

impl Mail {
    /// The value of the first field of a name, whatever its case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers_of(name).next()
    }

    /// The values of all fields of a name, in order.
    pub fn headers_of(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self
            .headers
            .iter()
            .filter(move |h| h.name.eq_ignore_ascii_case(name));
        named.map(|h| h.value.as_str())
    }

    /// The fields of mailing lists (RFC 2369, RFC 2919), in order.
    pub fn list_headers(&self) -> impl Iterator<Item = &Header> {
        let list = |h: &&Header| {
            h.name
                .get(..5)
                .is_some_and(|n| n.eq_ignore_ascii_case("list-"))
        };
        self.headers.iter().filter(list)
    }

    /// The mails inside it, outermost first.
    pub fn mails(&self) -> impl Iterator<Item = &Self> {
        self.attachments.iter().filter_map(|a| a.mail.as_deref())
    }

    pub(crate) fn mark(&mut self, damage: Damage) {
        if !self.damaged.contains(&damage) {
            self.damaged.push(damage);
        }
    }
}

/// Reads a mail with everything inside it.
///
/// # Errors
/// When it is no mail, or passes a limit.
pub fn read(bytes: &[u8], limits: &MailLimits) -> Result<Mail, MailError> {
    if bytes.len() > limits.bytes {
        return Err(MailError::TooLarge {
            bytes: bytes.len(),
            limit: limits.bytes,
        });
    }
    parts::Reader::new(limits).mail(bytes, "", 0)
}
