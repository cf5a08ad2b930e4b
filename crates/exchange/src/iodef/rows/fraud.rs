//! Observations from a report on fraud (RFC 5901): its sites and its lures.
//!
//! Not here: events of IODEF itself. Invariant: a spoofed lure names nobody as source.

use super::super::event::EventData;
use super::super::phraud::{LureSource, Phraud, PhraudDomain, Site};
use super::out::{Out, SOURCE};
use super::{Above, begin, is_spoofed};
use crate::field;
use base::observation::Field;
use base::rsit::IncidentType;

pub(super) fn one_fraud(out: &mut Out<'_>, event: &EventData, report: &Phraud, above: Above<'_>) {
    for site in &report.sites {
        begin(out, event, above);
        fraud_words(out, report);
        field::set_type(&mut out.row, IncidentType::Phishing);
        one_site(out, site);
        out.emit();
    }
    for lure in &report.lures {
        one_lure(out, event, report, lure, above);
    }
}

fn fraud_words(out: &mut Out<'_>, report: &Phraud) {
    for brand in &report.brands {
        out.put_or_extra(Field::EventDescriptionTarget, "brands", &brand.text);
    }
    if let Some(fraud) = &report.fraud {
        out.extra("fraud_type", &fraud.as_str().into());
    }
    if let Some(parameter) = &report.parameter {
        out.extra("fraud_parameter", &parameter.text.as_str().into());
    }
    for (key, name) in [
        ("phish_name", &report.name),
        ("phish_local_name", &report.local_name),
    ] {
        if let Some(name) = name {
            out.extra(key, &name.text.as_str().into());
        }
    }
    if let Some(count) = report.email.as_ref().and_then(|e| e.count) {
        out.extra("email_count", &count.into());
    }
    let seen = report.sensors.iter().filter_map(|s| s.first_seen).min();
    if let Some(seen) = seen {
        out.row.set_time(Field::TimeSource, seen);
        out.extra("first_seen", &seen.rfc3339().into());
    }
    for sensor in &report.sensors {
        out.append("sensor", sensor.kind.as_ref().map_or("", |k| k.as_str()));
    }
    for down in &report.takedowns {
        let at = down.at.map(|at| at.rfc3339());
        out.append("taken_down", at.as_deref().unwrap_or("yes"));
        for agency in &down.agencies {
            out.append("taken_down_by", &agency.text);
        }
    }
    for related in &report.related {
        out.append("related_data", related);
    }
    for text in report.correlation.iter().chain(&report.comments) {
        out.append("remarks", &text.text);
    }
}

fn one_site(out: &mut Out<'_>, site: &Site) {
    if let Some(kind) = &site.kind {
        out.extra("site_type", &kind.as_str().into());
    }
    let mut sure = None;
    let texts = [
        (&site.url, Field::SourceUrl),
        (&site.domain, Field::SourceFqdn),
        (&site.email, Field::SourceAccount),
    ];
    for (text, field) in texts {
        if let Some(text) = text {
            sure = sure.or(text.confidence);
            // Documents fold long URLs over lines.
            let whole: String = text.text.split_whitespace().collect();
            out.put_or_extra(field, "site", &whole);
        }
    }
    if let Some(unknown) = &site.unknown {
        sure = sure.or(unknown.confidence);
        out.append("site", &unknown.text);
    }
    if let Some(system) = &site.system {
        sure = sure.or(system.confidence);
        if let Some(address) = &system.address {
            out.address(SOURCE, address);
        }
    }
    if let Some(sure) = sure {
        out.put(Field::Confidence, &sure.to_string());
    }
    for node in &site.nodes {
        out.node(SOURCE, node);
    }
    if let Some(domain) = &site.domain_data {
        one_domain(out, domain);
    }
}

fn one_domain(out: &mut Out<'_>, domain: &PhraudDomain) {
    if let Some(name) = &domain.name {
        out.put_or_extra(Field::SourceFqdn, "domains", &name.text);
    }
    let system = domain.system_status.as_ref().map(|s| s.as_str());
    let registry = domain.domain_status.as_ref().map(|s| s.as_str());
    for (key, word) in [("system_status", system), ("domain_status", registry)] {
        if let Some(word) = word {
            out.extra(key, &word.into());
        }
    }
    if let Some(at) = domain.registered {
        out.extra("domain_registered", &at.rfc3339().into());
    }
    for server in domain.name_servers.iter().filter_map(|s| s.server.as_ref()) {
        out.append("name_servers", &server.text);
    }
}

fn one_lure(
    out: &mut Out<'_>,
    event: &EventData,
    report: &Phraud,
    lure: &LureSource,
    above: Above<'_>,
) {
    let status = |wanted: &str| {
        let of = lure.domains.iter().filter_map(|d| d.system_status.as_ref());
        of.into_iter().any(|s| s.as_str() == wanted)
    };
    let kind = if status("innocent-hacked") || status("innocent-hijacked") {
        IncidentType::SystemCompromise
    } else if report.email.is_some() {
        IncidentType::Spam
    } else {
        IncidentType::Phishing
    };
    for system in &lure.systems {
        begin(out, event, above);
        fraud_words(out, report);
        field::set_type(&mut out.row, kind);
        out.extra("part", &"lure".into());
        let spoofed = is_spoofed(system) || status("spoofed");
        if spoofed {
            let shown = system.node.addresses.iter().map(|a| a.value.as_str());
            let names = lure.domains.iter().filter_map(|d| d.name.as_ref());
            for text in shown.chain(names.map(|n| n.text.as_str())) {
                out.append("spoofed", text);
            }
        } else {
            out.system(SOURCE, system);
            for domain in &lure.domains {
                one_domain(out, domain);
            }
        }
        let names = lure.malware.iter().flat_map(|m| &m.names);
        for name in names {
            out.put_or_extra(Field::MalwareName, "malware_names", &name.text);
        }
        out.emit();
    }
}
