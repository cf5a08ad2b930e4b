//! Versions alpha and 1 to 3 as JSON, and the looser third that xarf.org tells of.
//!
//! Not here: a check against their schemas. Invariant: every member has one place; those that
//! version 4 names otherwise get its name, the rest their own in its spelling.

use super::report::{Party, Report, Shape};
use super::{Limits, XarfError, error, evidence, kinds, take};
use serde_json::{Map, Value};

/// Members that version 4 names otherwise.
const RENAMED: [(&str, &str); 17] = [
    ("AttackCount", "attempts_count"),
    ("AttackType", "attack_vector"),
    ("BotnetName", "malware_family"),
    ("CVE", "cve_id"),
    ("FromAddress", "smtp_from"),
    ("InfringedMaterial", "work_title"),
    ("InfringingUrl", "infringing_url"),
    ("MalwareName", "malware_family"),
    ("ServiceName", "service"),
    ("SmtpFrom", "smtp_from"),
    ("SMTPFrom", "smtp_from"),
    ("SmtpMailFromAddress", "smtp_from"),
    ("SmtpMessageSubject", "subject"),
    ("SmtpRcptToAddress", "smtp_to"),
    ("SourceUrl", "url"),
    ("ToAddress", "smtp_to"),
    ("TrademarkedMaterial", "target_brand"),
];

/// Whether an object is of one of these shapes.
pub(super) fn is_it(map: &Map<String, Value>) -> bool {
    map.get("Report").is_some_and(Value::is_object) && map.contains_key("ReporterInfo")
}

/// Reads one.
pub(super) fn read(mut map: Map<String, Value>, limits: &Limits) -> Result<Report, XarfError> {
    let mut body = take::object(&mut map, "Report").unwrap_or_default();
    let loose = ["Source", "Attachment", "AdditionalInfo"];
    let shape = if loose.iter().any(|name| body.contains_key(*name)) {
        Shape::Loose
    } else {
        Shape::Legacy
    };
    let mut report = Report::empty(shape);
    report.version = version(&mut map)?;
    parties(&mut report, &mut map);
    report.internal = take::object(&mut map, "InternalProcessing");
    class(&mut report, &mut body);
    for list in ["Samples", "Attachment"] {
        if let Some(list) = take::list(&mut body, list) {
            evidence::read(&mut report, list, limits)?;
        }
    }
    source(&mut report, &mut body);
    for group in ["AdditionalInfo", "Account"] {
        if let Some(more) = take::object(&mut body, group) {
            members(&mut report, more);
        }
    }
    members(&mut report, body);
    for (name, value) in map {
        report.keep(kinds::snake(&name), value);
    }
    report.source_identifier = report
        .source_identifier
        .take()
        .or_else(|| stand_in(&report));
    report.seal();
    Ok(report)
}

fn version(map: &mut Map<String, Value>) -> Result<String, XarfError> {
    let said = match map.remove("Version") {
        None => return Ok(String::new()),
        Some(Value::String(text)) => text,
        Some(other) => other.to_string(),
    };
    let number = said.split('.').next().unwrap_or_default();
    if matches!(number, "1" | "2" | "3" | "alpha" | "development") {
        return Ok(said);
    }
    Err(XarfError::Version {
        found: error::short(&said),
    })
}

/// Who sends is in `ReporterInfo`; who complains is the same, unless it is sent on behalf of one.
fn parties(report: &mut Report, map: &mut Map<String, Value>) {
    let info = take::object(map, "ReporterInfo").unwrap_or_default();
    let (sender, rest) = party(info, "Reporter");
    for (name, value) in rest {
        report.keep(kinds::snake(&name), value);
    }
    let behalf = take::object(map, "OnBehalfOf").unwrap_or_default();
    let (complainant, rest) = party(behalf, "Complainant");
    for (name, value) in rest {
        report.keep(kinds::snake(&name), value);
    }
    report.reporter = if complainant.is_empty() {
        sender.clone()
    } else {
        complainant
    };
    report.sender = sender;
}

fn party(mut info: Map<String, Value>, who: &str) -> (Party, Map<String, Value>) {
    let mut part = |what| take::text(&mut info, &format!("{who}{what}")).unwrap_or_default();
    let party = Party {
        org: part("Org"),
        contact: part("OrgEmail"),
        domain: part("OrgDomain"),
    };
    (party, info)
}

/// The class and the type: version 4's where it has them, and the report's own words beside.
fn class(report: &mut Report, body: &mut Map<String, Value>) {
    let mut word = |name| take::text(body, name).unwrap_or_default();
    let (class, kind, subtype) = (
        word("ReportClass"),
        word("ReportType"),
        word("ReportSubType"),
    );
    if let Some((category, known)) = kinds::of_older(&class, &kind, &subtype) {
        category.clone_into(&mut report.category);
        known.clone_into(&mut report.kind);
    } else {
        report.kind = kinds::snake(&kind);
    }
    for (name, said) in [
        ("report_class", class),
        ("report_type", kind),
        ("report_sub_type", subtype),
    ] {
        if !said.is_empty() {
            report.keep(name.to_owned(), Value::String(said));
        }
    }
}

/// `Source` of the looser shape: one of an address, a URL or a name, with its port.
fn source(report: &mut Report, body: &mut Map<String, Value>) {
    let Some(mut from) = take::object(body, "Source") else {
        return;
    };
    report.source_port = take::port(&mut from, "Port");
    for name in ["IP", "Ip", "URL", "Url", "Domain", "Email", "Value"] {
        let Some(said) = take::text(&mut from, name) else {
            continue;
        };
        if name.eq_ignore_ascii_case("url") {
            report.keep("url".to_owned(), Value::String(said.clone()));
        }
        if report.source_identifier.is_none() {
            report.source_identifier = Some(said);
        } else if !name.eq_ignore_ascii_case("url") {
            report.keep(
                format!("source_{}", kinds::snake(name)),
                Value::String(said),
            );
        }
    }
    for (name, value) in from {
        report.keep(format!("source_{}", kinds::snake(&name)), value);
    }
}

fn members(report: &mut Report, mut from: Map<String, Value>) {
    let all = &mut from;
    let or_time = |held: Option<base::Timestamp>, all: &mut Map<String, Value>, name: &str| {
        held.or_else(|| take::time(all, name))
    };
    report.timestamp = or_time(report.timestamp, all, "Date");
    report.first_seen = or_time(report.first_seen, all, "FirstSeen");
    report.last_seen = or_time(report.last_seen, all, "LastSeen");
    report.source_port = report.source_port.or_else(|| take::port(all, "SourcePort"));
    report.destination_port =
        (report.destination_port).or_else(|| take::port(all, "DestinationPort"));
    let first = |held: &mut Option<String>, all: &mut Map<String, Value>, names: &[&str]| {
        for name in names {
            if held.is_none() {
                *held = take::text(all, name);
            }
        }
    };
    first(
        &mut report.source_identifier,
        all,
        &["SourceIp", "SourceIP"],
    );
    first(
        &mut report.destination_ip,
        all,
        &["DestinationIp", "DestinationIP"],
    );
    first(
        &mut report.protocol,
        all,
        &["TransportProtocol", "Protocol"],
    );
    first(
        &mut report.description,
        all,
        &[
            "AttackDescription",
            "ReporterNotes",
            "HarassmentDescription",
        ],
    );
    for (name, value) in from {
        if name == "DestinationPort" && value.is_array() {
            several_ports(report, value);
            continue;
        }
        let known = RENAMED.iter().find(|(old, _)| *old == name);
        let new = known.map_or_else(|| kinds::snake(&name), |(_, new)| (*new).to_owned());
        report.keep(new, value);
    }
}

/// A scan may name a list of ports: the first is the report's, all of them are kept.
fn several_ports(report: &mut Report, list: Value) {
    if report.destination_port.is_none() {
        report.destination_port = list.get(0).and_then(take::port_of);
    }
    report.keep("destination_ports".to_owned(), list);
}

/// What a report without an address is about.
fn stand_in(report: &Report) -> Option<String> {
    let names = [
        "url",
        "infringing_url",
        "account_email",
        "account_identifier",
    ];
    let found = names.iter().find_map(|name| report.text(name));
    found.map(str::to_owned)
}
