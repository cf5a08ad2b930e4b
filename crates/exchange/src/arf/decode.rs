//! A mail to a feedback report.
//!
//! Not here: limits (those of `mail`). Invariant: a field given twice that may stand once keeps its
//! first value; the other is in `other`.

use super::{ArfError, AuthFailure, DeliveryResult, FeedbackReport, FeedbackType, Original};
use crate::mail::{self, Attachment, Mail, MailLimits};
use std::net::IpAddr;

/// Reads a feedback report from the mail that brings it.
///
/// # Errors
/// When the mail cannot be read, passes a limit, or has no report in it.
pub fn decode(bytes: &[u8], limits: &MailLimits) -> Result<FeedbackReport, ArfError> {
    from_mail(mail::read(bytes, limits)?)
}

/// Takes the feedback report out of a mail that was read.
///
/// # Errors
/// When there is none in it.
pub fn from_mail(mail: Mail) -> Result<FeedbackReport, ArfError> {
    let Mail {
        text,
        mut attachments,
        ..
    } = mail;
    let mut report = FeedbackReport::default();
    let typed = attachments
        .iter()
        .position(|a| a.declared == "message/feedback-report");
    let at = typed.or_else(|| {
        attachments
            .iter()
            .position(|a| begins_at(&a.bytes).is_some())
    });
    if let Some(at) = at {
        let part = attachments.remove(at);
        let start = if typed.is_some() {
            0
        } else {
            begins_at(&part.bytes).unwrap_or(0)
        };
        fields(&mut report, &part.bytes[start..]);
        report.text = text;
    } else {
        // Broken structure: the fields stand in the text.
        let start = begins_at(text.as_bytes()).ok_or(ArfError::NoReport)?;
        let end = fields(&mut report, &text.as_bytes()[start..]);
        text[..start].trim_end().clone_into(&mut report.text);
        let rest = text.as_bytes().get(start + end..).unwrap_or_default();
        report.original = inside(rest);
    }
    if let Some(original) = original(attachments) {
        report.original = Some(original);
    }
    Ok(report)
}

/// Where the paragraph begins that has the field `Feedback-Type`.
fn begins_at(bytes: &[u8]) -> Option<usize> {
    let finder = memchr::memmem::Finder::new(b"eedback-Type:");
    let mut from = 0;
    while let Some(found) = finder.find(&bytes[from..]) {
        let at = (from + found).checked_sub(1)?;
        if matches!(bytes[at], b'F' | b'f') && (at == 0 || bytes[at - 1] == b'\n') {
            // Fields may stand before it.
            let mut start = at;
            while let Some(line) = line_before(bytes, start) {
                let field = bytes[line..start]
                    .split(|b| *b == b':')
                    .next()
                    .unwrap_or_default();
                let named = field.len() < start - line
                    && field
                        .iter()
                        .all(|b| b.is_ascii_alphanumeric() || *b == b'-');
                if !named {
                    break;
                }
                start = line;
            }
            return Some(start);
        }
        from += found + 1;
    }
    None
}

/// Where the line before this one begins.
fn line_before(bytes: &[u8], start: usize) -> Option<usize> {
    let end = start.checked_sub(1)?;
    Some(memchr::memrchr(b'\n', &bytes[..end]).map_or(0, |n| n + 1))
}

/// The mail that the report is about: the part that is a mail, or else the last that has bytes.
fn original(mut attachments: Vec<Attachment>) -> Option<Original> {
    let at = attachments
        .iter()
        .position(|a| a.mail.is_some())
        .or_else(|| {
            attachments.iter().rposition(|a| {
                !a.bytes.is_empty()
                    && (a.declared.starts_with("message/") || a.declared == "text/rfc822-headers")
            })
        })?;
    let part = attachments.swap_remove(at);
    let whole = !part.declared.ends_with("-headers");
    Some(Original {
        bytes: part.bytes,
        whole,
        mail: part.mail,
    })
}

/// A mail that follows the fields in the text.
fn inside(rest: &[u8]) -> Option<Original> {
    let start = rest.iter().position(|b| !b.is_ascii_whitespace())?;
    let found = Original::new(&rest[start..], true, &MailLimits::default())?;
    let known = ["received", "from", "message-id"];
    let is_mail = found
        .mail()
        .is_some_and(|m| known.iter().filter(|n| m.header(n).is_some()).count() >= 2);
    is_mail.then_some(found)
}

/// Reads the fields; empty lines before them are skipped. Returns where they end.
fn fields(report: &mut FeedbackReport, bytes: &[u8]) -> usize {
    let start = bytes
        .iter()
        .take_while(|b| matches!(b, b'\r' | b'\n'))
        .count();
    let Some(block) = mail::header::split(&bytes[start..], usize::MAX) else {
        return bytes.len();
    };
    for field in block.fields {
        if let Some(kept) = take(report, &field.name, field.value) {
            report.other.push((field.name, kept));
        }
    }
    start + block.body
}

/// Puts a value into its field; gives it back where it has none or is not taken.
fn take(report: &mut FeedbackReport, name: &str, value: String) -> Option<String> {
    let r = report;
    match name.to_ascii_lowercase().as_str() {
        "feedback-type" => once(&mut r.feedback_type, value, |v| {
            words(v).map(FeedbackType::of)
        }),
        "user-agent" => text(&mut r.user_agent, value),
        "version" => text(&mut r.version, value),
        "original-envelope-id" => text(&mut r.original_envelope_id, value),
        "original-mail-from" => once(&mut r.original_mail_from, value, |v| {
            Some(bare(v).to_owned())
        }),
        "arrival-date" | "received-date" => once(&mut r.arrival_date, value, mail::header::date),
        "reporting-mta" => once(&mut r.reporting_mta, value, |v| {
            let host = v.split_once(';').map_or(v, |(_, host)| host).trim();
            (!host.is_empty()).then(|| host.to_owned())
        }),
        "source-ip" => once(&mut r.source_ip, value, address),
        "source-port" => once(&mut r.source_port, value, |v| {
            v.trim().parse().ok().filter(|p| *p > 0)
        }),
        "incidents" => once(&mut r.incidents, value, |v| v.trim().parse().ok()),
        "authentication-results" => many(&mut r.authentication_results, value),
        "original-rcpt-to" => many(&mut r.original_rcpt_to, bare(&value).to_owned()),
        "reported-domain" => many(&mut r.reported_domain, value),
        "reported-uri" => many(&mut r.reported_uri, bare(&value).to_owned()),
        "removal-recipient" => many(&mut r.removal_recipient, bare(&value).to_owned()),
        "auth-failure" => once(&mut r.auth_failure, value, |v| {
            words(v).map(AuthFailure::of)
        }),
        "delivery-result" => once(&mut r.delivery_result, value, |v| {
            words(v).map(DeliveryResult::of)
        }),
        "dkim-domain" => text(&mut r.dkim_domain, value),
        "dkim-identity" => text(&mut r.dkim_identity, value),
        "dkim-selector" => text(&mut r.dkim_selector, value),
        "dkim-canonicalized-header" => once(&mut r.dkim_canonicalized_header, value, base64),
        "dkim-canonicalized-body" => once(&mut r.dkim_canonicalized_body, value, base64),
        "dkim-adsp-dns" => text(&mut r.dkim_adsp_dns, value),
        "dkim-selector-dns" => text(&mut r.dkim_selector_dns, value),
        "spf-dns" => many(&mut r.spf_dns, value),
        "identity-alignment" => text(&mut r.identity_alignment, value),
        _ => Some(value),
    }
}

fn once<T>(
    slot: &mut Option<T>,
    value: String,
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<String> {
    if slot.is_some() {
        return Some(value);
    }
    *slot = read(&value);
    slot.is_none().then_some(value)
}

fn text(slot: &mut Option<String>, value: String) -> Option<String> {
    once(slot, value, |v| (!v.is_empty()).then(|| v.to_owned()))
}

fn many(list: &mut Vec<String>, value: String) -> Option<String> {
    if value.is_empty() {
        return Some(value);
    }
    list.push(value);
    None
}

/// A keyword without the comment behind it.
fn words(value: &str) -> Option<&str> {
    let word = value.split(['(', ';']).next().unwrap_or_default().trim();
    (!word.is_empty()).then_some(word)
}

fn bare(value: &str) -> &str {
    let value = value.trim();
    value
        .strip_prefix('<')
        .and_then(|v| v.strip_suffix('>'))
        .unwrap_or(value)
}

/// An address; a host name or comment behind it is dropped, as some filters write one.
fn address(value: &str) -> Option<IpAddr> {
    let word = value.trim().split([' ', '(', ';', ',']).next()?;
    let word = word.trim_matches(['[', ']', '<', '>']);
    let tagged = word
        .get(..5)
        .is_some_and(|p| p.eq_ignore_ascii_case("ipv6:"));
    crate::field::address(if tagged { &word[5..] } else { word })
}

fn base64(value: &str) -> Option<Vec<u8>> {
    let (bytes, whole) = mail::decode::base64(value.as_bytes());
    whole.then_some(bytes)
}
