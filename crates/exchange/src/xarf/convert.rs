//! An older report as one of version 4.
//!
//! Not here: inventing what was not said. Invariant: whatever the report says is still in it, and a
//! member that version 4 requires and nothing tells stays missing, so that writing names it.

use super::VERSION;
use super::error::WriteError;
use super::report::{Evidence, Party, Report, Shape};
use super::write::{self, DESCRIPTION, EVIDENCE_DESCRIPTION, MOST_TAGS, form};
use serde_json::Value;
use uuid::Uuid;

/// Converts a report to version 4; one of version 4 stays as it is, without what belongs to its
/// sender alone.
///
/// `legacy_version` is `3` for every older JSON, the only value that the schema allows; the version
/// as it stood is in `legacy_source_version`. The number becomes a UUID: the same report always gets
/// the same.
#[must_use]
pub fn convert(report: &Report) -> Report {
    let mut new = report.clone();
    new.internal = None;
    if report.shape == Shape::V4 {
        return new;
    }
    new.shape = Shape::V4;
    VERSION.clone_into(&mut new.version);
    if report.shape != Shape::Lines {
        new.legacy_version = Some("3".to_owned());
    }
    if !report.version.is_empty() {
        new.keep(
            "legacy_source_version".to_owned(),
            report.version.clone().into(),
        );
    }
    number(&mut new, report);
    party(&mut new.reporter);
    party(&mut new.sender);
    members(&mut new);
    texts(&mut new);
    tags(&mut new);
    aside(&mut new);
    new
}

/// A number that is a UUID, or one that is computed from what tells the report from others.
fn number(new: &mut Report, old: &Report) {
    let said = old.report_id.as_deref().unwrap_or_default();
    if let Ok(uuid) = Uuid::try_parse(said) {
        new.report_id = Some(uuid.to_string());
        return;
    }
    let case = old.text("reporter_case_id").unwrap_or_default();
    let at = old
        .timestamp
        .map(base::Timestamp::rfc3339)
        .unwrap_or_default();
    let port = old.source_port.unwrap_or_default().to_string();
    let source = old.source_identifier.as_deref().unwrap_or_default();
    let target = old.destination_ip.as_deref().unwrap_or_default();
    let parts = [
        said,
        case,
        &old.reporter.contact,
        &old.kind,
        &at,
        source,
        &port,
        target,
    ];
    let uuid = Uuid::new_v5(&Uuid::NAMESPACE_OID, parts.join("\n").as_bytes());
    new.report_id = Some(uuid.to_string());
    if !said.is_empty() {
        new.keep("legacy_report_id".to_owned(), said.into());
    }
}

fn party(party: &mut Party) {
    if party.domain.is_empty()
        && let Some((_, domain)) = party.contact.rsplit_once('@')
    {
        domain.to_ascii_lowercase().clone_into(&mut party.domain);
    }
    if party.org.is_empty() {
        party.org.clone_from(&party.domain);
    }
}

/// Members that follow from others.
fn members(new: &mut Report) {
    if let Some(protocol) = &mut new.protocol {
        protocol.make_ascii_lowercase();
    }
    let source = new.source_identifier.clone();
    let uri = source.filter(|s| form::is("uri", s) == Some(true));
    match new.category.as_str() {
        "connection" => new.first_seen = new.first_seen.or(new.timestamp),
        "content" => fill(new, "url", uri),
        "copyright" => {
            let url = new.text("url").map(str::to_owned).or(uri);
            fill(new, "infringing_url", url);
        }
        _ => {}
    }
    match (new.category.as_str(), new.kind.as_str()) {
        ("content", "brand_infringement") => {
            let trademark = new
                .text("report_type")
                .is_some_and(|t| t.eq_ignore_ascii_case("trademark"));
            let said = trademark.then(|| "trademark_violation".to_owned());
            fill(new, "infringement_type", said);
        }
        ("infrastructure", "botnet") => {
            let evidence = compromise(new);
            fill(new, "compromise_evidence", evidence);
        }
        // An envelope sender is SMTP's, whatever carried it.
        ("messaging", "spam")
            if matches!(new.protocol.as_deref(), None | Some("tcp"))
                && new.text("smtp_from").is_some() =>
        {
            new.protocol = Some("smtp".to_owned());
        }
        _ => {}
    }
}

fn fill(new: &mut Report, name: &str, value: Option<String>) {
    if let (false, Some(value)) = (new.extra.contains_key(name), value) {
        new.extra.insert(name.to_owned(), Value::String(value));
    }
}

/// What the report itself gives as the sign of an infection.
fn compromise(new: &Report) -> Option<String> {
    let asked = new.text("rpz_domain").map(|name| format!("DNS: {name}"));
    let sample = || new.evidence.iter().find_map(|e| e.description.clone());
    let name = || new.text("malware_family").map(str::to_owned);
    asked
        .or_else(|| new.description.clone())
        .or_else(sample)
        .or_else(name)
}

/// Texts and evidence as the schema has them; what is cut is kept whole beside.
fn texts(new: &mut Report) {
    if let Some(whole) = new.description.clone()
        && whole.chars().nth(DESCRIPTION).is_some()
    {
        new.description = Some(whole.chars().take(DESCRIPTION).collect());
        new.keep("legacy_description".to_owned(), Value::String(whole));
    }
    let mut evidence = std::mem::take(&mut new.evidence);
    for (i, item) in evidence.iter_mut().enumerate() {
        piece(new, i + 1, item);
    }
    new.evidence = evidence;
}

fn piece(new: &mut Report, number: usize, item: &mut Evidence) {
    item.undecoded = false;
    if item.content_type.is_empty() {
        "application/octet-stream".clone_into(&mut item.content_type);
    }
    if let Some(hash) = item.hash.take_if(|h| form::is("digest", h) == Some(false)) {
        new.keep(format!("evidence_{number}_hash"), Value::String(hash));
    }
    if let Some(whole) = &item.description
        && whole.chars().nth(EVIDENCE_DESCRIPTION).is_some()
    {
        let start = whole.chars().take(EVIDENCE_DESCRIPTION).collect();
        new.keep(
            format!("evidence_{number}_description"),
            Value::String(whole.clone()),
        );
        item.description = Some(start);
    }
}

fn tags(new: &mut Report) {
    let (good, mut other): (Vec<_>, Vec<_>) = std::mem::take(&mut new.tags)
        .into_iter()
        .partition(|tag| form::is("tag", tag) == Some(true));
    new.tags = good;
    if new.tags.len() > MOST_TAGS {
        other.extend(new.tags.split_off(MOST_TAGS));
    }
    if !other.is_empty() {
        new.keep("legacy_tags".to_owned(), other.into());
    }
}

/// Members that version 4 knows by the same name with another value go aside, unless it requires them.
fn aside(new: &mut Report) {
    for error in write::check(new) {
        let WriteError::Wrong { member, .. } = error else {
            continue;
        };
        let end = member.find(['.', '[']).unwrap_or(member.len());
        if let Some(value) = new.extra.remove(&member[..end]) {
            new.keep(format!("legacy_{}", &member[..end]), value);
        } else if member == "protocol"
            && let Some(protocol) = new.protocol.take()
        {
            new.keep("legacy_protocol".to_owned(), Value::String(protocol));
        }
    }
}
