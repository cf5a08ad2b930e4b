//! What a mail is, so that it goes the right way: a report, a bounce, an automatic answer, a loop,
//! or somebody's words.
//!
//! Not here: what is done with it. Invariant: what may be a person's words is [`Kind::Prose`]; an
//! automatic answer is named so only by a mark of its sender, never by a guess alone.

use super::auto::{self, AutoSign};
use super::bounce::{self, Bounce};
use super::{Attachment, Mail, Sniffed};

/// The header names that this gateway marks its own mail with begin so.
pub const OWN_MARK: &str = "X-CyberGateway-";
/// More hops than this are a loop (RFC 5321 §6.3).
pub const MOST_HOPS: usize = 50;

/// What a mail is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Our own mail came back as it was, or it goes in circles.
    Loop,
    /// A mail could not be delivered, or not yet (RFC 3464 and older forms).
    Bounce(Bounce),
    /// A feedback report (RFC 5965).
    Feedback,
    /// An X-ARF report.
    Xarf,
    /// A report of Shadowserver, or a link to one.
    Shadowserver,
    /// An automatic answer (RFC 3834).
    AutoReply(AutoSign),
    /// Words of a person, or of a program that says nothing of itself.
    Prose,
}

impl Kind {
    /// The name, for storage and pages.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Loop => "loop",
            Self::Bounce(_) => "bounce",
            Self::Feedback => "feedback",
            Self::Xarf => "xarf",
            Self::Shadowserver => "shadowserver",
            Self::AutoReply(_) => "auto-reply",
            Self::Prose => "prose",
        }
    }
}

/// Tells what a mail is, where whatever carries a mark of a gateway is our own.
#[must_use]
pub fn kind(mail: &Mail) -> Kind {
    kind_for(mail, None)
}

/// Tells what a mail is. What carries a mark of a gateway is our own if it comes from the address
/// `own`, so that another country's gateway is heard. Reports come before automatic answers: many
/// say that a program sent them.
#[must_use]
pub fn kind_for(mail: &Mail, own: Option<&str>) -> Kind {
    if is_loop(mail, own) {
        return Kind::Loop;
    }
    if let Some(bounce) = bounce::read(mail) {
        return Kind::Bounce(bounce);
    }
    if is_feedback(mail) {
        return Kind::Feedback;
    }
    if is_xarf(mail) {
        return Kind::Xarf;
    }
    if is_shadowserver(mail) {
        return Kind::Shadowserver;
    }
    auto::sign(mail).map_or(Kind::Prose, Kind::AutoReply)
}

fn is_loop(mail: &Mail, own: Option<&str>) -> bool {
    let marked = mail.headers.iter().any(|h| {
        let start = h.name.get(..OWN_MARK.len());
        start.is_some_and(|s| s.eq_ignore_ascii_case(OWN_MARK))
    });
    let ours = own.is_none_or(|own| {
        let mut from = mail.from.iter();
        from.any(|from| from.address.eq_ignore_ascii_case(own))
    });
    marked && ours || mail.received.len() > MOST_HOPS
}

fn is_feedback(mail: &Mail) -> bool {
    let report = mail.report_type.as_deref() == Some("feedback-report");
    report
        || mail
            .attachments
            .iter()
            .any(|a| a.declared == "message/feedback-report")
}

fn is_xarf(mail: &Mail) -> bool {
    let marked = mail.header("x-xarf").or_else(|| mail.header("x-arf"));
    let marked = marked.is_some_and(|v| !v.trim().eq_ignore_ascii_case("no"));
    marked || mail.attachments.iter().any(looks_like_xarf)
}

/// The parts of a mail that are X-ARF reports.
pub fn xarf_parts(mail: &Mail) -> impl Iterator<Item = &Attachment> {
    mail.attachments.iter().filter(|a| looks_like_xarf(a))
}

/// JSON with the keys of X-ARF, or the lines of its first versions.
fn looks_like_xarf(part: &Attachment) -> bool {
    let head = &part.bytes[..part.bytes.len().min(64 << 10)];
    let has = |what: &[u8]| memchr::memmem::find(head, what).is_some();
    match part.kind {
        Sniffed::Json => has(b"\"xarf_version\"") || has(b"\"ReporterInfo\"") && has(b"\"Report\""),
        Sniffed::Text | Sniffed::Mail => has(b"Reported-From:") && has(b"Report-Type:"),
        _ => false,
    }
}

const PROVIDER: &str = "shadowserver.org";

fn is_shadowserver(mail: &Mail) -> bool {
    let sent = mail.from.iter().any(|from| {
        let domain = from
            .address
            .rsplit('@')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        domain == PROVIDER || domain.ends_with(".shadowserver.org")
    });
    let links = [&mail.text, &mail.alternative]
        .iter()
        .any(|t| t.contains("://dl.shadowserver.org/"));
    let brings = mail
        .attachments
        .iter()
        .any(|a| a.name.as_deref().is_some_and(is_report_name));
    links || sent && (brings || mail.text.contains("shadowserver.org/"))
}

/// `2030-01-07-scan_telnet-….csv`, packed or not.
fn is_report_name(name: &str) -> bool {
    let date = name.get(..11).is_some_and(|d| {
        d.bytes().enumerate().all(|(i, b)| {
            if matches!(i, 4 | 7 | 10) {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        })
    });
    date && name.contains(".csv")
}
