//! A feedback report as an observation.
//!
//! Not here: who reported it to us. Invariant: nothing that the report says is dropped; what has no
//! field is in `extra`.

use super::{FeedbackReport, FeedbackType};
use crate::field::{self, Given};
use base::net::is_special_purpose;
use base::observation::{ExtraKind, Field, Row};
use base::rsit::IncidentType;
use serde_json::Value;
use std::net::IpAddr;

/// Hands out the row of a report. `not-spam` takes back what was counted for the same sender and
/// message id: its row says so in the extra `cancels`.
pub fn rows(report: &FeedbackReport, each: &mut dyn FnMut(&Row)) {
    let mut row = Row::new();
    let mut scratch = String::new();
    let kind = report.feedback_type.as_ref();
    field::set_type(&mut row, incident(kind));
    row.set_text(Field::ClassificationIdentifier, "feedback-report");
    let mail = report.original.as_ref().and_then(super::Original::mail);
    // The sender of abuse writes the date of a mail; whoever took it in writes when it came.
    let taken = |m: &crate::mail::Mail| m.received.iter().find_map(|hop| hop.date).or(m.date);
    if let Some(at) = report.arrival_date.or_else(|| mail.and_then(taken)) {
        row.set_time(Field::TimeSource, at);
    }
    if let Some(ip) = report.source_ip {
        row.set_ip(Field::SourceIp, ip);
    } else if let Some(ip) = mail.and_then(from_way) {
        row.set_ip(Field::SourceIp, ip);
        text(&mut row, "source_ip_from", "received");
    }
    if let Some(port) = report.source_port {
        row.set_int(Field::SourcePort, i64::from(port));
    }
    if let Some(sender) = report
        .original_mail_from
        .as_deref()
        .filter(|s| !s.is_empty())
    {
        put(
            &mut row,
            Field::SourceAccount,
            sender,
            "original_mail_from",
            &mut scratch,
        );
    }
    first(
        &mut row,
        Field::SourceFqdn,
        &report.reported_domain,
        "reported_domains",
        &mut scratch,
    );
    first(
        &mut row,
        Field::SourceUrl,
        &report.reported_uri,
        "reported_uris",
        &mut scratch,
    );
    row.set_extra("count", &report.count().to_string(), ExtraKind::Json);
    if kind == Some(&FeedbackType::NotSpam) {
        row.set_extra("cancels", "true", ExtraKind::Json);
    }
    singles(report, &mut row);
    lists(report, &mut row);
    if let Some(mail) = mail {
        optional(&mut row, "message_id", mail.message_id.as_deref());
        optional(
            &mut row,
            "subject",
            Some(&mail.subject)
                .filter(|s| !s.is_empty())
                .map(String::as_str),
        );
    }
    each(&row);
}

fn incident(kind: Option<&FeedbackType>) -> IncidentType {
    match kind {
        Some(FeedbackType::Fraud) => IncidentType::Phishing,
        Some(FeedbackType::Virus) => IncidentType::MalwareDistribution,
        Some(FeedbackType::AuthFailure) => IncidentType::Masquerade,
        Some(FeedbackType::Other | FeedbackType::Named(_)) => IncidentType::OtherType,
        // Complaints that do not say of what are complaints of unwanted mail.
        _ => IncidentType::Spam,
    }
}

/// The first public address on the way, from the trustworthy end.
fn from_way(mail: &crate::mail::Mail) -> Option<IpAddr> {
    let mut hops = mail.received.iter().filter_map(|h| h.address);
    hops.find(|ip| !is_special_purpose(*ip))
        .or_else(|| mail.received.iter().find_map(|h| h.address))
}

fn singles(report: &FeedbackReport, row: &mut Row) {
    let decoded = |v: &Option<Vec<u8>>| {
        v.as_deref()
            .map(|v| String::from_utf8_lossy(v).into_owned())
    };
    let (header, body) = (
        decoded(&report.dkim_canonicalized_header),
        decoded(&report.dkim_canonicalized_body),
    );
    let all = [
        (
            "feedback_type",
            report.feedback_type.as_ref().map(FeedbackType::as_str),
        ),
        ("user_agent", report.user_agent.as_deref()),
        ("version", report.version.as_deref()),
        (
            "original_envelope_id",
            report.original_envelope_id.as_deref(),
        ),
        ("reporting_mta", report.reporting_mta.as_deref()),
        (
            "auth_failure",
            report.auth_failure.as_ref().map(super::AuthFailure::as_str),
        ),
        (
            "delivery_result",
            report
                .delivery_result
                .as_ref()
                .map(super::DeliveryResult::as_str),
        ),
        ("dkim_domain", report.dkim_domain.as_deref()),
        ("dkim_identity", report.dkim_identity.as_deref()),
        ("dkim_selector", report.dkim_selector.as_deref()),
        ("dkim_canonicalized_header", header.as_deref()),
        ("dkim_canonicalized_body", body.as_deref()),
        ("dkim_adsp_dns", report.dkim_adsp_dns.as_deref()),
        ("dkim_selector_dns", report.dkim_selector_dns.as_deref()),
        ("identity_alignment", report.identity_alignment.as_deref()),
        ("text", Some(report.text.as_str()).filter(|t| !t.is_empty())),
    ];
    for (key, value) in all {
        optional(row, key, value);
    }
}

fn lists(report: &FeedbackReport, row: &mut Row) {
    let all = [
        ("authentication_results", &report.authentication_results),
        ("original_rcpt_to", &report.original_rcpt_to),
        ("removal_recipients", &report.removal_recipient),
        ("spf_dns", &report.spf_dns),
    ];
    for (key, values) in all {
        list(row, key, values);
    }
    if !report.other.is_empty() {
        let pairs = report
            .other
            .iter()
            .map(|(n, v)| Value::from(vec![clean(n), clean(v)]));
        let json = Value::from_iter(pairs).to_string();
        row.set_extra("other", &json, ExtraKind::Json);
    }
}

/// NUL stands for nothing, and not every store can hold it.
fn clean(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

fn text(row: &mut Row, key: &str, value: &str) {
    row.set_extra(key, &clean(value), ExtraKind::Text);
}

fn optional(row: &mut Row, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        text(row, key, value);
    }
}

fn list(row: &mut Row, key: &str, values: &[String]) {
    if !values.is_empty() {
        let json = Value::from_iter(values.iter().map(|v| clean(v))).to_string();
        row.set_extra(key, &json, ExtraKind::Json);
    }
}

/// Into its field, or under its name where the field does not take it.
fn put(row: &mut Row, to: Field, value: &str, key: &str, scratch: &mut String) {
    scratch.clear();
    let taken = field::put(row, to, Given::Text(&clean(value)), scratch);
    if !matches!(taken, field::Taken::Yes) {
        text(row, key, value);
    }
}

/// The first value that the field takes; all of them are kept when there are others.
fn first(row: &mut Row, to: Field, values: &[String], key: &str, scratch: &mut String) {
    let taken = values.iter().any(|value| {
        scratch.clear();
        matches!(
            field::put(row, to, Given::Text(&clean(value)), scratch),
            field::Taken::Yes
        )
    });
    if !taken || values.len() > 1 {
        list(row, key, values);
    }
}
