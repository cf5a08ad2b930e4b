//! A feedback report to a mail.
//!
//! Not here: sending and signing. Invariant: what is written has exactly the three parts and the
//! required fields of RFC 5965, and no value can begin another field.

use super::{ArfError, FeedbackReport, FeedbackType};
use base::Timestamp;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The headers of the mail that brings a report. Texts are ASCII; anything else is to be encoded
/// by the caller (RFC 2047).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope<'a> {
    /// `From`.
    pub from: &'a str,
    /// `To`.
    pub to: &'a str,
    /// `Subject`.
    pub subject: &'a str,
    /// `Message-ID`, without angle brackets.
    pub message_id: &'a str,
    /// `Date`.
    pub date: Timestamp,
}

/// Bytes of a line that lines are folded at.
const FOLD: usize = 76;
/// Bytes of a word at most (RFC 5322 §2.1.1 allows lines of 998).
const WORD: usize = 900;

/// Writes a report as a mail with CRLF line ends.
///
/// # Errors
/// When a required field is missing or a value cannot stand in a header.
pub fn encode(report: &FeedbackReport, envelope: &Envelope<'_>) -> Result<Vec<u8>, ArfError> {
    let kind = report
        .feedback_type
        .as_ref()
        .ok_or(ArfError::Missing("Feedback-Type"))?;
    report
        .user_agent
        .as_ref()
        .ok_or(ArfError::Missing("User-Agent"))?;
    let original = report
        .original
        .as_ref()
        .ok_or(ArfError::Missing("original message"))?;
    if *kind == FeedbackType::AuthFailure && report.auth_failure.is_none() {
        return Err(ArfError::Missing("Auth-Failure"));
    }
    let mut fields = Vec::new();
    write_fields(report, kind, &mut fields)?;
    let text = crlf(report.text.as_bytes());
    let copy = crlf(original.bytes());
    let mut all = text.clone();
    all.extend_from_slice(&fields);
    all.extend_from_slice(&copy);
    // A boundary made of the content's hash does not occur in the content.
    let boundary = format!("=_{}", &crate::sha256(&all).to_string()[..32]);
    let mut out = Vec::with_capacity(all.len() + 1500);
    field(&mut out, "From", envelope.from)?;
    field(&mut out, "To", envelope.to)?;
    field(&mut out, "Subject", envelope.subject)?;
    field(&mut out, "Date", &rfc5322(envelope.date))?;
    field(
        &mut out,
        "Message-ID",
        &format!("<{}>", envelope.message_id),
    )?;
    field(&mut out, "Auto-Submitted", "auto-generated")?;
    field(&mut out, "MIME-Version", "1.0")?;
    let kind = format!("multipart/report; report-type=feedback-report; boundary=\"{boundary}\"");
    field(&mut out, "Content-Type", &kind)?;
    part(&mut out, &boundary, "text/plain; charset=utf-8", &text);
    part(&mut out, &boundary, "message/feedback-report", &fields);
    let kind = if original.is_whole() {
        "message/rfc822"
    } else {
        "text/rfc822-headers"
    };
    part(&mut out, &boundary, kind, &copy);
    out.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
    Ok(out)
}

fn part(out: &mut Vec<u8>, boundary: &str, kind: &str, body: &[u8]) {
    let bits = if body.is_ascii() { "7bit" } else { "8bit" };
    let head = format!(
        "\r\n--{boundary}\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {bits}\r\n\r\n"
    );
    out.extend_from_slice(head.as_bytes());
    out.extend_from_slice(body);
}

fn write_fields(
    r: &FeedbackReport,
    kind: &FeedbackType,
    out: &mut Vec<u8>,
) -> Result<(), ArfError> {
    field(out, "Feedback-Type", kind.as_str())?;
    let path = |v: &String| format!("<{v}>");
    let one = |v: &Option<String>| v.clone();
    let encoded = |v: &Option<Vec<u8>>| v.as_ref().map(|v| in_words(&STANDARD.encode(v)));
    let single: [(&str, Option<String>); 18] = [
        ("User-Agent", one(&r.user_agent)),
        (
            "Version",
            Some(r.version.clone().unwrap_or_else(|| "1".to_owned())),
        ),
        ("Original-Envelope-Id", one(&r.original_envelope_id)),
        (
            "Original-Mail-From",
            r.original_mail_from.as_ref().map(path),
        ),
        ("Arrival-Date", r.arrival_date.map(rfc5322)),
        (
            "Reporting-MTA",
            r.reporting_mta.as_ref().map(|v| format!("dns; {v}")),
        ),
        ("Source-IP", r.source_ip.map(|v| v.to_string())),
        ("Source-Port", r.source_port.map(|v| v.to_string())),
        ("Incidents", r.incidents.map(|v| v.to_string())),
        (
            "Auth-Failure",
            r.auth_failure.as_ref().map(|v| v.as_str().to_owned()),
        ),
        (
            "Delivery-Result",
            r.delivery_result.as_ref().map(|v| v.as_str().to_owned()),
        ),
        ("DKIM-Domain", one(&r.dkim_domain)),
        ("DKIM-Identity", one(&r.dkim_identity)),
        ("DKIM-Selector", one(&r.dkim_selector)),
        (
            "DKIM-Canonicalized-Header",
            encoded(&r.dkim_canonicalized_header),
        ),
        (
            "DKIM-Canonicalized-Body",
            encoded(&r.dkim_canonicalized_body),
        ),
        ("DKIM-ADSP-DNS", one(&r.dkim_adsp_dns)),
        ("DKIM-Selector-DNS", one(&r.dkim_selector_dns)),
    ];
    for (name, value) in single.iter().filter_map(|(n, v)| Some((n, v.as_ref()?))) {
        field(out, name, value)?;
    }
    if let Some(value) = &r.identity_alignment {
        field(out, "Identity-Alignment", value)?;
    }
    let paths: Vec<String> = r.original_rcpt_to.iter().map(path).collect();
    let several: [(&str, &[String]); 6] = [
        ("SPF-DNS", &r.spf_dns),
        ("Authentication-Results", &r.authentication_results),
        ("Original-Rcpt-To", &paths),
        ("Reported-Domain", &r.reported_domain),
        ("Reported-URI", &r.reported_uri),
        ("Removal-Recipient", &r.removal_recipient),
    ];
    for (name, values) in several {
        values
            .iter()
            .try_for_each(|value| field(out, name, value))?;
    }
    r.other
        .iter()
        .try_for_each(|(name, value)| field(out, name, value))
}

/// One field, folded at blanks.
fn field(out: &mut Vec<u8>, name: &str, value: &str) -> Result<(), ArfError> {
    let bad = || ArfError::Value(name.to_owned());
    let is_name = !name.is_empty()
        && name.len() <= 76
        && name.bytes().all(|b| b.is_ascii_graphic() && b != b':');
    if !is_name || value.chars().any(char::is_control) {
        return Err(bad());
    }
    out.extend_from_slice(name.as_bytes());
    out.push(b':');
    let mut column = name.len() + 1;
    for word in value.split(' ').filter(|w| !w.is_empty()) {
        if word.len() > WORD {
            return Err(bad());
        }
        if column + 1 + word.len() > FOLD && column > name.len() + 1 {
            out.extend_from_slice(b"\r\n");
            column = 0;
        }
        out.push(b' ');
        out.extend_from_slice(word.as_bytes());
        column += 1 + word.len();
    }
    out.extend_from_slice(b"\r\n");
    Ok(())
}

/// Base64 in words, so that it can be folded.
fn in_words(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 60 + 1);
    for (i, c) in text.chars().enumerate() {
        if i > 0 && i % 60 == 0 {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// Bytes with CRLF at the end of every line.
fn crlf(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + bytes.len() / 30 + 2);
    let mut last = 0;
    for byte in bytes {
        if *byte == b'\n' && last != b'\r' {
            out.push(b'\r');
        }
        out.push(*byte);
        last = *byte;
    }
    out
}

/// A moment as RFC 5322 §3.3 writes it, in UTC.
fn rfc5322(at: Timestamp) -> String {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let (year, month, date) = at.day().ymd();
    let seconds = at.micros().rem_euclid(86_400_000_000) / 1_000_000;
    let month = usize::try_from(month - 1)
        .ok()
        .and_then(|m| MONTHS.get(m))
        .unwrap_or(&"Jan");
    let (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{date} {month} {year:04} {h:02}:{m:02}:{s:02} +0000")
}

/// A mail address whose local part is replaced by a keyed hash of it (RFC 6590): equal addresses stay
/// equal and cannot be read. What is no address is replaced as a whole.
#[must_use]
pub fn redact(key: &[u8], address: &str) -> String {
    use hmac::{Hmac, KeyInit, Mac};
    let (local, domain) = match address.rsplit_once('@') {
        Some((local, domain)) => (local, Some(domain)),
        None => (address, None),
    };
    let Ok(mut mac) = Hmac::<sha2::Sha256>::new_from_slice(key) else {
        return String::new();
    };
    mac.update(local.as_bytes());
    let hash = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes());
    domain.map_or_else(|| hash.clone(), |domain| format!("{hash}@{domain}"))
}
