//! Bounces: delivery status notifications (RFC 3464) and the texts that servers wrote before them.
//!
//! Not here: what a bounce means for a contact. Invariant: a mail is a bounce only when it names a
//! recipient or carries a status part; the words of a bounce alone are not enough.

use super::{Mail, header};
use base::Timestamp;

/// A mail that was not delivered, or not yet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bounce {
    /// The server that says so.
    pub reporting_mta: Option<String>,
    /// `Original-Envelope-Id`.
    pub envelope_id: Option<String>,
    /// When the mail came to that server.
    pub arrival: Option<Timestamp>,
    /// Recipients, each with what became of it.
    pub recipients: Vec<Recipient>,
    /// `Message-ID` of the mail that was returned.
    pub original_message_id: Option<String>,
    /// To whom that mail was written.
    pub original_to: Vec<String>,
    /// Whether it has the form of RFC 3464.
    pub standard: bool,
}

/// What became of a mail to one recipient (RFC 3464 §2.3).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recipient {
    /// To whom delivery was tried.
    pub address: String,
    /// To whom the sender wrote, where that is said and differs.
    pub original: Option<String>,
    /// `Action`.
    pub action: Action,
    /// The enhanced status code (RFC 3463), such as `5.1.1`.
    pub status: Option<String>,
    /// What the remote server said.
    pub diagnostic: Option<String>,
    /// The remote server.
    pub remote_mta: Option<String>,
}

/// What became of a mail (RFC 3464 §2.3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Action {
    /// It was given up.
    #[default]
    Failed,
    /// It is tried again.
    Delayed,
    /// It arrived.
    Delivered,
    /// It went on to a server that says no more.
    Relayed,
    /// It went to several.
    Expanded,
}

impl Recipient {
    /// Whether another mail to this address would fail alike: a permanent failure of the address,
    /// not of the content, of policy or of a full mailbox (RFC 3463 §3).
    #[must_use]
    pub fn is_dead(&self) -> bool {
        let status = self.status.as_deref().unwrap_or_default();
        let dead = [
            "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.4",
        ];
        self.action == Action::Failed && dead.contains(&status)
    }
}

/// Recipients of one bounce that are kept.
const MOST: usize = 1000;

/// The bounce that a mail is.
pub(super) fn read(mail: &Mail) -> Option<Bounce> {
    let says = ["message/delivery-status", "message/global-delivery-status"];
    let status = mail
        .attachments
        .iter()
        .find(|a| says.contains(&a.declared.as_str()));
    let mut bounce = match status {
        Some(part) => standard(&part.bytes),
        None => old(mail)?,
    };
    if let Some(original) = mail.mails().next() {
        bounce.original_message_id.clone_from(&original.message_id);
        bounce.original_to = original.to.iter().map(|m| m.address.clone()).collect();
    } else if let Some(copy) = copy_in(&mail.text) {
        bounce.original_message_id = copy.0;
        bounce.original_to = copy.1;
    }
    Some(bounce)
}

/// The groups of fields of a status part: first of the mail, then of each recipient.
fn standard(bytes: &[u8]) -> Bounce {
    let mut bounce = Bounce {
        standard: true,
        ..Bounce::default()
    };
    let mut rest = bytes;
    while !rest.is_empty() && bounce.recipients.len() < MOST {
        let Some(block) = header::split(rest, bytes.len()) else {
            break;
        };
        let mut recipient = Recipient::default();
        for field in &block.fields {
            let value = field.value.trim();
            match field.name.to_ascii_lowercase().as_str() {
                "reporting-mta" => bounce.reporting_mta = typed(value),
                "original-envelope-id" => bounce.envelope_id = Some(value.to_owned()),
                "arrival-date" => bounce.arrival = header::date(value),
                "final-recipient" => recipient.address = typed(value).unwrap_or_default(),
                "original-recipient" => recipient.original = typed(value),
                "action" => recipient.action = action(value),
                "status" => recipient.status = code(value),
                "diagnostic-code" => recipient.diagnostic = typed(value),
                "remote-mta" => recipient.remote_mta = typed(value),
                _ => {}
            }
        }
        if recipient.address.is_empty() {
            recipient.address = recipient.original.clone().unwrap_or_default();
        }
        if !recipient.address.is_empty() {
            // Some servers say 5.0.0 and give the real code in the answer.
            let vague = recipient
                .status
                .as_deref()
                .is_none_or(|s| s.ends_with(".0.0"));
            if vague && let Some(better) = recipient.diagnostic.as_deref().and_then(code) {
                recipient.status = Some(better);
            }
            bounce.recipients.push(recipient);
        }
        if block.body == 0 {
            // A line that is no field: what follows it is read as if it were not there.
            let line = memchr::memchr(b'\n', rest).map_or(rest.len(), |n| n + 1);
            rest = &rest[line..];
        } else {
            rest = &rest[block.body..];
        }
    }
    bounce
}

/// A value behind its type: `rfc822; a@example.org`.
fn typed(value: &str) -> Option<String> {
    let bare = value.split_once(';').map_or(value, |(_, bare)| bare).trim();
    let bare = bare
        .strip_prefix('<')
        .and_then(|b| b.strip_suffix('>'))
        .unwrap_or(bare);
    (!bare.is_empty()).then(|| bare.to_owned())
}

fn action(value: &str) -> Action {
    let word = value.split([' ', ';', '(']).next().unwrap_or_default();
    match word.to_ascii_lowercase().as_str() {
        "delayed" => Action::Delayed,
        "delivered" => Action::Delivered,
        "relayed" => Action::Relayed,
        "expanded" => Action::Expanded,
        _ => Action::Failed,
    }
}

/// The first enhanced status code in a text: class 2, 4 or 5, two numbers of at most three digits.
fn code(text: &str) -> Option<String> {
    let words = text.split(|c: char| !c.is_ascii_digit() && c != '.');
    for word in words.map(|w| w.trim_matches('.')) {
        let parts: Vec<&str> = word.split('.').collect();
        let [class, subject, detail] = parts[..] else {
            continue;
        };
        let fits = |p: &str| (1..=3).contains(&p.len());
        if matches!(class, "2" | "4" | "5") && fits(subject) && fits(detail) {
            return Some(word.to_owned());
        }
    }
    None
}

/// What begins the texts of servers that send no status part.
const BEGINNINGS: [&str; 9] = [
    "this is the qmail-send program",
    "created automatically by mail delivery software",
    "could not be delivered to one or more recipients",
    "delivery to the following recipient",
    "undelivered mail returned to sender",
    "mail delivery failed",
    "undeliverable",
    "delivery status notification",
    "had permanent fatal errors",
];

/// A bounce without a status part: a server's text that names recipients.
fn old(mail: &Mail) -> Option<Bounce> {
    let failed: Vec<&str> = mail.headers_of("x-failed-recipients").collect();
    let daemon = mail.return_path.as_deref() == Some("")
        || mail.from.iter().any(|from| {
            let local = from
                .address
                .split('@')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase();
            matches!(
                local.as_str(),
                "mailer-daemon" | "postmaster" | "mail-daemon" | "mdaemon"
            )
        });
    let own = own_words(&mail.text);
    let lower = format!("{}\n{}", mail.subject, own).to_lowercase();
    let worded = BEGINNINGS.iter().any(|b| lower.contains(b));
    let mut recipients = paragraphs(own);
    let coded = recipients.iter().any(|r| r.status.is_some());
    if failed.is_empty() && !(daemon && (worded || coded)) {
        return None;
    }
    for address in failed.iter().flat_map(|v| v.split(',')).map(str::trim) {
        let known = recipients
            .iter()
            .any(|r| r.address.eq_ignore_ascii_case(address));
        if address.contains('@') && !known && recipients.len() < MOST {
            recipients.push(Recipient {
                address: address.to_owned(),
                ..Recipient::default()
            });
        }
    }
    let delayed = [
        "will be retried",
        "delayed",
        "still trying",
        "warning: message",
    ]
    .iter()
    .any(|w| lower.contains(w));
    for recipient in &mut recipients {
        let temporary = recipient
            .status
            .as_deref()
            .is_some_and(|s| s.starts_with('4'));
        if temporary || delayed && recipient.status.is_none() {
            recipient.action = Action::Delayed;
        }
    }
    (!recipients.is_empty()).then(|| Bounce {
        recipients,
        ..Bounce::default()
    })
}

/// What stands before the copy of the returned mail.
const COPIES: [&str; 4] = [
    "--- Below this line is a copy of the message",
    "------ This is a copy of",
    "----- Original message -----",
    "--- The header of the original message",
];

/// The server's own words.
fn own_words(text: &str) -> &str {
    let end = COPIES.iter().filter_map(|c| text.find(c)).min();
    &text[..end.unwrap_or(text.len())]
}

/// Message id and recipients of the mail that is copied into the text.
fn copy_in(text: &str) -> Option<(Option<String>, Vec<String>)> {
    let copy = &text[own_words(text).len()..];
    let (mut id, mut to) = (None, Vec::new());
    for line in copy.lines().take(200) {
        let Some((name, value)) = line.split_once(':') else {
            continue;
        };
        match name.to_ascii_lowercase().as_str() {
            "message-id" if id.is_none() => id = header::ids(value).into_iter().next(),
            "to" if to.is_empty() => to.extend(addresses(value)),
            _ => {}
        }
    }
    (id.is_some() || !to.is_empty()).then_some((id, to))
}

/// Recipients in a server's text: a line that begins with an address, with what follows it up to
/// the next empty line or the next such line.
fn paragraphs(text: &str) -> Vec<Recipient> {
    let mut all: Vec<Recipient> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let bare = line.trim();
        let first = bare.split([' ', ':']).next().unwrap_or_default();
        let named = first.starts_with('<')
            || line.starts_with([' ', '\t'])
            || bare[first.len()..].starts_with(':')
            || first.len() == bare.len();
        let address = if named { addresses(first).next() } else { None };
        if let Some(address) = address.filter(|_| all.len() < MOST) {
            let rest = bare[first.len()..]
                .trim_start_matches([':', ' '])
                .to_owned();
            all.push(Recipient {
                address,
                status: code(&rest),
                diagnostic: (!rest.is_empty()).then_some(rest),
                ..Recipient::default()
            });
            open = true;
        } else if bare.is_empty() {
            open = all.last().is_some_and(|r| open && r.diagnostic.is_none());
        } else if let Some(last) = all.last_mut().filter(|_| open) {
            let said = last.diagnostic.get_or_insert_default();
            if said.len() < 2000 {
                if !said.is_empty() {
                    said.push(' ');
                }
                said.push_str(bare);
            }
            last.status = last.status.take().or_else(|| code(bare));
        }
    }
    all
}

/// The mail addresses in a line.
fn addresses(line: &str) -> impl Iterator<Item = String> + '_ {
    let pieces = line.split(|c: char| c.is_whitespace() || "<>,;:()\"'".contains(c));
    pieces.filter_map(|piece| {
        let (local, domain) = piece.rsplit_once('@')?;
        (!local.is_empty() && domain.contains('.')).then(|| piece.trim_end_matches('.').to_owned())
    })
}
