//! Observations from documents.
//!
//! Not here: cases and indicators. Invariant: a spoofed system is never the source of an
//! observation, and what has no field goes to `extra`.

use super::basic::Content;
use super::event::{Address, EventData, Flow, Node, Service, System};
use super::incident::{Assessment, Document, Incident, Method};
use super::phraud::{LureSource, Phraud, PhraudDomain, Site};
use super::words::{Purpose, Restriction};
use crate::field::{self, Given, Taken};
use base::observation::{ExtraKind, Field, Row};
use base::rsit::IncidentType;
use serde_json::{Value, json};

/// One end of an observation.
#[derive(Clone, Copy)]
struct Side {
    ip: Field,
    port: Field,
    network: Field,
    asn: Field,
    fqdn: Field,
    url: Field,
    account: Field,
    name: &'static str,
}

const SOURCE: Side = Side {
    ip: Field::SourceIp,
    port: Field::SourcePort,
    network: Field::SourceNetwork,
    asn: Field::SourceAsn,
    fqdn: Field::SourceFqdn,
    url: Field::SourceUrl,
    account: Field::SourceAccount,
    name: "source",
};
const DESTINATION: Side = Side {
    ip: Field::DestinationIp,
    port: Field::DestinationPort,
    network: Field::DestinationNetwork,
    asn: Field::DestinationAsn,
    fqdn: Field::DestinationFqdn,
    url: Field::DestinationUrl,
    account: Field::DestinationAccount,
    name: "destination",
};

struct Out<'o> {
    row: Row,
    scratch: String,
    each: &'o mut dyn FnMut(&Row),
}

impl Out<'_> {
    fn put(&mut self, field: Field, text: &str) -> bool {
        let taken = field::put(&mut self.row, field, Given::Text(text), &mut self.scratch);
        self.scratch.clear();
        taken == Taken::Yes
    }

    fn extra(&mut self, key: &str, value: &Value) {
        match value {
            Value::Null => {}
            Value::String(text) if text.is_empty() => {}
            Value::String(text) => self.row.set_extra(key, text, ExtraKind::Text),
            Value::Array(values) if values.is_empty() => {}
            other => self.row.set_extra(key, &other.to_string(), ExtraKind::Json),
        }
    }

    fn put_or_extra(&mut self, field: Field, key: &str, text: &str) {
        if self.row.get(field).is_some() || !self.put(field, text) {
            self.append(key, text);
        }
    }

    /// Adds to a list in `extra`.
    fn append(&mut self, key: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        let mut list: Vec<Value> = match self.row.extra(key) {
            Some((old, ExtraKind::Json)) => serde_json::from_str(old).unwrap_or_default(),
            _ => Vec::new(),
        };
        list.push(text.into());
        self.extra(key, &Value::Array(list));
    }

    fn address(&mut self, side: Side, address: &Address) {
        let text = address.value.as_str();
        let kind = address.category.as_ref().map_or("", |c| c.as_str());
        let field = match kind {
            "ipv4-net" | "ipv6-net" | "ipv4-net-masked" | "ipv6-net-masked" => side.network,
            "asn" => side.asn,
            "e-mail" => side.account,
            "site-uri" => side.url,
            "" | "ipv4-addr" | "ipv6-addr" => side.ip,
            _ => return self.append(&format!("{}.{kind}", side.name), text),
        };
        self.put_or_extra(field, &format!("{}.addresses", side.name), text);
    }

    fn node(&mut self, side: Side, node: &Node) {
        for address in &node.addresses {
            self.address(side, address);
        }
        let names = node.names.iter().map(|n| n.text.as_str());
        let domains = node.domains.iter().filter_map(|d| d.name.as_deref());
        for name in names.chain(domains) {
            self.put_or_extra(side.fqdn, &format!("{}.names", side.name), name);
        }
        for place in &node.locations {
            self.append(&format!("{}.location", side.name), &place.text);
        }
        for role in &node.roles {
            let role = role.category.as_ref().map_or("", |c| c.as_str());
            self.append(&format!("{}.role", side.name), role);
        }
        for domain in &node.domains {
            let status = domain.system_status.as_ref().map_or("", |s| s.as_str());
            self.append(&format!("{}.system_status", side.name), status);
        }
        if let Some(at) = node.at
            && side.name == "source"
        {
            self.row.set_time(Field::TimeSource, at);
        }
    }

    fn service(&mut self, side: Side, service: &Service) {
        if let Some(port) = service.port {
            self.put_or_extra(
                side.port,
                &format!("{}.ports", side.name),
                &port.to_string(),
            );
        }
        if let Some(ports) = &service.ports {
            if ports.bytes().all(|b| b.is_ascii_digit()) {
                self.put(side.port, ports);
            } else {
                self.append(&format!("{}.ports", side.name), ports);
            }
        }
        let transport = match service.protocol {
            Some(1) => "icmp".to_owned(),
            Some(6) => "tcp".to_owned(),
            Some(17) => "udp".to_owned(),
            Some(other) => other.to_string(),
            None => String::new(),
        };
        if !transport.is_empty() {
            self.put_or_extra(Field::ProtocolTransport, "protocols", &transport);
        }
        if let Some(name) = service.name.as_ref().and_then(|n| n.iana.as_deref()) {
            self.put_or_extra(Field::ProtocolApplication, "applications", name);
        }
    }

    fn system(&mut self, side: Side, system: &System) {
        self.node(side, &system.node);
        for role in &system.roles {
            let role = role.category.as_ref().map_or("", |c| c.as_str());
            self.append(&format!("{}.role", side.name), role);
        }
        for service in &system.services {
            self.service(side, service);
        }
        for text in &system.descriptions {
            self.append(&format!("{}.description", side.name), &text.text);
        }
        for counter in system.counters.iter().chain(&system.node.counters) {
            let unit = counter.unit.as_ref().map_or("event", |u| u.as_str());
            let per = counter
                .duration
                .as_ref()
                .map(|d| format!("/{}", d.as_str()));
            let key = match (unit, per, side.name) {
                ("event", None, "source") => "count".to_owned(),
                (unit, per, name) => format!("{name}.{unit}{}", per.unwrap_or_default()),
            };
            #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
            let number = if counter.value.fract() == 0.0 && counter.value.abs() < 9e15 {
                json!(counter.value as i64)
            } else {
                json!(counter.value)
            };
            self.extra(&key, &number);
        }
    }

    fn emit(&mut self) {
        (self.each)(&self.row);
    }
}

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

/// What every observation of an event has.
fn begin(out: &mut Out<'_>, event: &EventData, above: Above<'_>) {
    out.row.clear();
    let incident = above.incident;
    field::set_type(&mut out.row, above.kind);
    let first = event.started.or(event.detected).or(incident.started);
    let first = first.or(incident.detected);
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

fn one_fraud(out: &mut Out<'_>, event: &EventData, report: &Phraud, above: Above<'_>) {
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
