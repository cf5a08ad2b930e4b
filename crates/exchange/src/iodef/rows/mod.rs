//! Observations from documents.
//!
//! Not here: cases and indicators. Invariant: a spoofed system is never the source of an
//! observation, and what has no field goes to `extra`.

mod fraud;
mod out;

use super::basic::Content;
use super::event::{EventData, Flow, System};
use super::incident::{Assessment, Document, Incident, Method};
use super::words::{Purpose, Restriction};
use crate::field;
use base::Timestamp;
use base::observation::{Field, Row};
use base::rsit::IncidentType;
use fraud::one_fraud;
use out::{DESTINATION, Out, SOURCE};
use serde_json::{Value, json};

/// What incidents hand down to their events.
#[derive(Clone, Copy)]
struct Above<'a> {
    incident: &'a Incident,
    assessment: Option<&'a Assessment>,
    restriction: Option<&'a Restriction>,
    kind: IncidentType,
}

/// Hands out the observations of a document. Documents that ask to watch for something have none:
/// they hold indicators.
pub fn rows(document: &Document, each: &mut dyn FnMut(&Row)) {
    let mut out = Out {
        row: Row::new(),
        scratch: String::new(),
        each,
    };
    for incident in &document.incidents {
        if incident.purpose.as_ref().map(Purpose::as_str) == Some("watch") {
            continue;
        }
        let above = Above {
            incident,
            assessment: incident.assessments.first(),
            restriction: incident.restriction.as_ref(),
            kind: kind(incident.assessments.iter()),
        };
        for event in &incident.events {
            one_event(&mut out, event, above);
        }
    }
}

fn one_event<'a>(out: &mut Out<'_>, event: &'a EventData, mut above: Above<'a>) {
    if let Some(own) = &event.assessment {
        above.assessment = Some(own);
        above.kind = kind(std::iter::once(own));
    }
    if event
        .restriction
        .as_ref()
        .is_some_and(|r| r.as_str() != "default")
    {
        above.restriction = event.restriction.as_ref();
    }
    for flow in &event.flows {
        one_flow(out, event, flow, above);
    }
    for extension in &event.additional {
        if let Content::Phraud(report) = &extension.content {
            one_fraud(out, event, report, above);
        }
    }
    for inner in &event.events {
        one_event(out, inner, above);
    }
}

fn is_side(system: &System) -> bool {
    let category = system.category.as_ref().map_or("source", |c| c.as_str());
    matches!(category, "source" | "intermediate" | "infrastructure")
}

fn is_spoofed(system: &System) -> bool {
    system.spoofed.as_ref().is_some_and(|s| s.as_str() == "yes")
}

fn one_flow(out: &mut Out<'_>, event: &EventData, flow: &Flow, above: Above<'_>) {
    let target = |s: &&System| s.category.as_ref().is_some_and(|c| c.as_str() == "target");
    let targets: Vec<&System> = flow.systems.iter().filter(target).collect();
    let mut sources = flow.systems.iter().filter(|s| is_side(s)).peekable();
    if sources.peek().is_none() && !targets.is_empty() {
        begin(out, event, above);
        fill_targets(out, &targets);
        out.emit();
    }
    for source in sources {
        begin(out, event, above);
        if is_spoofed(source) {
            let shown = source.node.addresses.iter().map(|a| a.value.as_str());
            for address in shown {
                out.append("spoofed", address);
            }
        } else {
            out.system(SOURCE, source);
        }
        let category = source.category.as_ref().map_or("source", |c| c.as_str());
        out.extra("system_category", &category.into());
        fill_targets(out, &targets);
        let texts = source.descriptions.iter();
        let roles = source.roles.iter().chain(&source.node.roles);
        let roles = roles.filter_map(|r| r.category.as_ref());
        if let Some(kind) = by_role(roles.map(|r| r.as_str()), texts.map(|t| t.text.as_str())) {
            field::set_type(&mut out.row, kind);
        }
        out.emit();
    }
}

fn fill_targets(out: &mut Out<'_>, targets: &[&System]) {
    for target in targets {
        out.system(DESTINATION, target);
    }
}

/// What a system is for says more of it than the impact of the whole incident.
fn by_role<'t>(
    roles: impl Iterator<Item = &'t str>,
    mut texts: impl Iterator<Item = &'t str>,
) -> Option<IncidentType> {
    for role in roles {
        let kind = match role {
            "c2-server" => IncidentType::C2Server,
            "malware-distribution" => IncidentType::MalwareDistribution,
            "phishing-site" | "spear-phishing-site" | "fraudulent-site" => IncidentType::Phishing,
            "reflector" => IncidentType::DdosAmplifier,
            _ => continue,
        };
        return Some(kind);
    }
    let bot = texts.any(|t| t.eq_ignore_ascii_case("bot"));
    bot.then_some(IncidentType::InfectedSystem)
}

fn kind<'a>(assessments: impl Iterator<Item = &'a Assessment>) -> IncidentType {
    for assessment in assessments {
        let named = assessment.categories.iter();
        if let Some(kind) = named.filter_map(|c| c.text.parse().ok()).next() {
            return kind;
        }
        for impact in &assessment.impacts {
            match impact.kind.as_ref().map_or("", |k| k.as_str()) {
                "recon" => return IncidentType::Scanner,
                "dos" => return IncidentType::Dos,
                "social-engineering" => return IncidentType::Phishing,
                "info-leak" => return IncidentType::DataLeak,
                "misconfiguration" => return IncidentType::Misconfiguration,
                "admin" if failed(impact.completion.as_ref()) => return IncidentType::Exploit,
                "admin" => return IncidentType::PrivilegedAccountCompromise,
                "user" if failed(impact.completion.as_ref()) => return IncidentType::BruteForce,
                "user" => return IncidentType::UnprivilegedAccountCompromise,
                _ => {}
            }
        }
        for impact in &assessment.system {
            match impact.kind.as_ref().map_or("", |k| k.as_str()) {
                "takeover-system" | "takeover-service" => return IncidentType::SystemCompromise,
                "takeover-account" => return IncidentType::UnprivilegedAccountCompromise,
                "availability-service" | "availability-system" => return IncidentType::Dos,
                "breach-proprietary" | "breach-privacy" | "breach-credential" => {
                    return IncidentType::DataLeak;
                }
                _ => {}
            }
        }
    }
    IncidentType::Undetermined
}

fn failed(completion: Option<&super::words::Completion>) -> bool {
    completion.is_some_and(|c| c.as_str() == "failed")
}

/// When the first line of a log was written that shows the event (RFC 5070 §3.19.1).
fn logged(event: &EventData) -> Option<Timestamp> {
    let lines = event.record.iter().flat_map(|r| &r.data);
    lines.filter_map(|line| line.at).min()
}

/// What every observation of an event has.
fn begin(out: &mut Out<'_>, event: &EventData, above: Above<'_>) {
    out.row.clear();
    let incident = above.incident;
    field::set_type(&mut out.row, above.kind);
    let first = event.started.or(event.detected).or(incident.started);
    let first = first.or(incident.detected).or_else(|| logged(event));
    let at = first
        .or(event.reported)
        .or(incident.reported)
        .or(incident.generated);
    if let Some(at) = at {
        out.row.set_time(Field::TimeSource, at);
    }
    if let Some(at) = incident.reported.or(incident.generated) {
        out.row.set_time(Field::TimeObservation, at);
    }
    let last = event.ended.or(incident.ended);
    for (key, at) in [("first_seen", first), ("last_seen", last)] {
        if let Some(at) = at {
            out.extra(key, &at.rfc3339().into());
        }
    }
    let restriction = above.restriction.map_or("private", Restriction::as_str);
    out.put(Field::Tlp, tlp(restriction));
    out.extra("restriction", &restriction.into());
    let id = &incident.id;
    let link = json!({"name": id.name, "id": id.id, "instance": id.instance});
    out.extra("incident", &link);
    let others = incident.alternative.iter().flat_map(|a| &a.ids);
    let related = incident.related.iter().flat_map(|r| &r.incidents);
    let list = |ids: Vec<Value>| Value::Array(ids);
    let name = |i: &super::IncidentId| json!({"name": i.name, "id": i.id});
    out.extra("alternative", &list(others.map(name).collect()));
    out.extra("related", &list(related.map(name).collect()));
    if let Some(step) = incident.ext_purpose.as_deref() {
        out.extra("life_cycle", &step.into());
        if step == "delete" {
            out.extra("withdraws", &link);
        } else if step == "update" {
            out.extra("replaces", &link);
        }
    }
    words(out, event, above);
}

fn words(out: &mut Out<'_>, event: &EventData, above: Above<'_>) {
    let incident = above.incident;
    if let Some(status) = &incident.status {
        out.put_or_extra(Field::Status, "status", status.as_str());
    }
    let texts = event.descriptions.iter().chain(&incident.descriptions);
    for text in texts {
        out.put_or_extra(Field::EventDescriptionText, "descriptions", &text.text);
    }
    let sure = above.assessment.and_then(|a| a.confidence.as_ref());
    if let Some(percent) = sure.and_then(super::Confidence::percent) {
        out.put(Field::Confidence, &format!("{percent:.0}"));
    }
    let severities = above.assessment.iter().flat_map(|a| {
        let one = a.impacts.iter().filter_map(|i| i.severity.as_ref());
        one.chain(a.system.iter().filter_map(|i| i.severity.as_ref()))
    });
    for severity in severities {
        out.put_or_extra(Field::Severity, "severities", severity.as_str());
    }
    for method in event.methods.iter().chain(&incident.methods) {
        references(out, method);
    }
    for expectation in &event.expectations {
        let action = expectation.action.as_ref().map_or("other", |a| a.as_str());
        out.append("expectation", action);
    }
    for extension in event.additional.iter().chain(&incident.additional) {
        let key = extension.meaning.as_deref().or(extension.name.as_deref());
        let key = format!("additional.{}", key.unwrap_or("data"));
        match &extension.content {
            Content::Text(text) | Content::Xml(text) => out.append(&key, text),
            Content::Phraud(_) => {}
        }
    }
    for record in event.record.iter().flat_map(|r| &r.data) {
        for item in &record.items {
            if let Content::Text(text) = &item.content {
                out.append("record", text);
            }
        }
    }
}

fn references(out: &mut Out<'_>, method: &Method) {
    for reference in &method.references {
        if let Some(name) = &reference.name {
            let is_cve = name
                .id
                .get(..4)
                .is_some_and(|p| p.eq_ignore_ascii_case("cve-"));
            if is_cve {
                out.put_or_extra(Field::ProductVulnerabilities, "vulnerabilities", &name.id);
            } else {
                out.append("references", &name.id);
            }
        }
        for url in &reference.urls {
            out.put_or_extra(Field::EventDescriptionUrl, "reference_urls", url);
        }
    }
    for text in &method.descriptions {
        out.append("method", &text.text);
    }
}

/// Labels of version 2; the words of version 1 by what they allow.
fn tlp(restriction: &str) -> &'static str {
    match restriction {
        "white" | "public" => "CLEAR",
        "green" | "partner" => "GREEN",
        "amber" | "need-to-know" | "default" => "AMBER",
        _ => "RED",
    }
}
