//! A report as the row of an observation.
//!
//! Not here: the bytes of evidence, of which the row has type, words, hash and size, and what belongs
//! to the sender alone. Invariant: everything else that the report says is in a field or in `extra`.

use super::report::{Party, Report};
use super::{Evidence, kinds};
use crate::field::{self, Given, Taken};
use base::Timestamp;
use base::observation::{ExtraKind, Field, Row};
use base::rsit::IncidentType;
use serde_json::{Map, Value, json};

/// Fills a row with what the report says and hands it on. It is one row: a report is of one thing.
///
/// A report that is [`Report::sealed`] gives a row as well; the caller decides who may see it.
pub fn rows(report: &Report, each: &mut dyn FnMut(&Row)) {
    let mut filling = Filling {
        row: Row::new(),
        scratch: String::new(),
        rest: report.extra.clone(),
    };
    filling.class(report);
    filling.times(report);
    filling.source(report);
    filling.destination(report);
    filling.protocol(report);
    filling.what(report);
    filling.who(report);
    filling.evidence(&report.evidence);
    filling.leave(report);
    each(&filling.row);
}

struct Filling {
    row: Row,
    scratch: String,
    /// The members that have no field yet.
    rest: Map<String, Value>,
}

/// Members that are a field's value as they stand.
const PLAIN: [(&str, Field); 12] = [
    ("asn", Field::SourceAsn),
    ("country_code", Field::SourceCc),
    ("domain", Field::SourceFqdn),
    ("malware_family", Field::MalwareName),
    ("screenshot_url", Field::ScreenshotUrl),
    ("service_port", Field::SourcePort),
    ("service_version", Field::ProductVersion),
    ("target_brand", Field::EventDescriptionTarget),
    ("target_url", Field::DestinationUrl),
    ("rpz_domain", Field::DestinationFqdn),
    ("smtp_from", Field::SourceAccount),
    ("account_email", Field::SourceAccount),
];

impl Filling {
    /// Puts a text into a field that is empty; whether the field has it.
    fn put(&mut self, field: Field, text: &str) -> bool {
        self.row.get(field).is_none() && self.given(field, Given::Text(text))
    }

    fn given(&mut self, field: Field, value: Given<'_>) -> bool {
        field::put(&mut self.row, field, value, &mut self.scratch) == Taken::Yes
    }

    /// Moves a member into a field; one that the field refuses stays.
    fn moved(&mut self, member: &str, to: Field) -> bool {
        if self.row.get(to).is_some() {
            let same = self.row.text(to) == self.rest.get(member).and_then(Value::as_str);
            if same {
                self.rest.remove(member);
            }
            return same;
        }
        let Some(value) = self.rest.remove(member) else {
            return false;
        };
        let number = value.as_i64();
        let taken = match (&value, number) {
            (Value::String(text), _) => self.given(to, Given::Text(text)),
            (Value::Number(_), Some(n)) => self.given(to, Given::Int(n)),
            _ => false,
        };
        if !taken {
            self.rest.insert(member.to_owned(), value);
        }
        taken
    }

    fn extra(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.row.set_extra(key, text, ExtraKind::Text);
        }
    }

    fn json(&mut self, key: &str, value: &Value) {
        match value {
            Value::String(text) => self.row.set_extra(key, text, ExtraKind::Text),
            other => self.row.set_extra(key, &other.to_string(), ExtraKind::Json),
        }
    }

    fn class(&mut self, report: &Report) {
        let incident = match (report.category.as_str(), report.kind.as_str()) {
            ("content", "fraud") => {
                let named = report.text("claimed_entity").is_some();
                kinds::incident_of_fraud(report.text("fraud_type"), named)
            }
            _ if report.sealed => IncidentType::Violence,
            ("connection", "infected_host") => kinds::incident_of_bot(report.text("bot_type")),
            (category, kind) => kinds::incident(category, kind),
        };
        field::set_type(&mut self.row, incident);
        let kind = report.kind.replace('_', "-");
        let identifier = match (report.kind.as_str(), report.text("service")) {
            ("open_service", Some(service)) => format!("open-{}", service.to_lowercase()),
            _ => kind,
        };
        if !self.put(Field::ClassificationIdentifier, &identifier) {
            self.extra("type", &report.kind);
        }
        self.extra("category", &report.category);
        if self.row.text(Field::ClassificationIdentifier) != Some(&report.kind.replace('_', "-")) {
            self.extra("type", &report.kind);
        }
        for tag in &report.tags {
            if let Some(label) = tag.strip_prefix("tlp:") {
                self.put(Field::Tlp, label);
            }
        }
        self.severity();
    }

    fn severity(&mut self) {
        for member in ["severity", "risk_level", "reporter_severity"] {
            let info = self.rest.get(member).and_then(Value::as_str) == Some("informational");
            if info && self.put(Field::Severity, "info") {
                self.rest.remove(member);
            }
            self.moved(member, Field::Severity);
        }
    }

    fn times(&mut self, report: &Report) {
        let at = report.timestamp.or(report.last_seen).or(report.first_seen);
        if let Some(at) = at {
            self.row.set_time(Field::TimeSource, at);
        }
        for (key, at) in [
            ("first_seen", report.first_seen),
            ("last_seen", report.last_seen),
        ] {
            let text = at.map(Timestamp::rfc3339).unwrap_or_default();
            self.extra(key, &text);
        }
    }

    /// The bad side, by the shape of what names it.
    fn source(&mut self, report: &Report) {
        if let Some(named) = report.source_identifier.as_deref() {
            let taken = self.named(
                named,
                [
                    Field::SourceIp,
                    Field::SourceUrl,
                    Field::SourceAccount,
                    Field::SourceFqdn,
                ],
            ) || (named.contains('/') && self.put(Field::SourceNetwork, named));
            if !taken {
                self.extra("source_identifier", named);
            }
        }
        if let Some(port) = report.source_port {
            self.row.set_int(Field::SourcePort, i64::from(port));
        }
        for member in ["url", "infringing_url"] {
            // The field may spell the same URL otherwise (a host in capitals, a password left out).
            let named = report.source_identifier.as_deref();
            if self.row.get(Field::SourceUrl).is_some()
                && self.rest.get(member).and_then(Value::as_str) == named
            {
                self.rest.remove(member);
            }
            self.moved(member, Field::SourceUrl);
        }
        self.host_of_url();
    }

    /// An address, a URL, a mail address or a name into the field of its kind.
    fn named(&mut self, named: &str, [ip, url, account, fqdn]: [Field; 4]) -> bool {
        let bare = named.trim();
        if self.put(ip, bare) {
            return true;
        }
        if bare.contains("://") {
            return self.put(url, bare);
        }
        if bare.contains('@') {
            return self.put(account, bare);
        }
        self.put(fqdn, bare)
    }

    /// The host of the URL is the source as well, unless one is named.
    fn host_of_url(&mut self) {
        let url = self.row.text(Field::SourceUrl).unwrap_or_default();
        let rest = url.split_once("://").map_or("", |(_, rest)| rest);
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = authority.rsplit('@').next().unwrap_or_default();
        let host = match host.strip_prefix('[') {
            Some(v6) => v6.split(']').next().unwrap_or_default(),
            None => host.split(':').next().unwrap_or_default(),
        };
        let host = host.to_owned();
        if !host.is_empty() && !self.put(Field::SourceIp, &host) && field::address(&host).is_none()
        {
            self.put(Field::SourceFqdn, &host);
        }
    }

    fn destination(&mut self, report: &Report) {
        if let Some(named) = report.destination_ip.as_deref()
            && !self.put(Field::DestinationIp, named)
        {
            self.extra("destination_ip", named);
        }
        if let Some(port) = report.destination_port {
            self.row.set_int(Field::DestinationPort, i64::from(port));
        }
        // An infected system's other side is what controls it.
        if let Some(Value::String(server)) = self.rest.remove("c2_server") {
            let fields = [
                Field::DestinationIp,
                Field::DestinationUrl,
                Field::DestinationAccount,
                Field::DestinationFqdn,
            ];
            if !self.named(&server, fields) {
                self.rest.insert("c2_server".to_owned(), server.into());
            }
        }
    }

    fn protocol(&mut self, report: &Report) {
        if let Some(protocol) = report.protocol.as_deref() {
            let transport = ["tcp", "udp", "icmp", "sctp"]
                .iter()
                .any(|t| protocol.eq_ignore_ascii_case(t));
            let to = if transport {
                Field::ProtocolTransport
            } else {
                Field::ProtocolApplication
            };
            if !self.put(to, protocol) {
                self.extra("protocol", protocol);
            }
        }
        let service = match report.category.as_str() {
            "vulnerability" if report.kind == "cve" => Field::ProductName,
            _ => Field::ProtocolApplication,
        };
        self.moved("service", service);
    }

    fn what(&mut self, report: &Report) {
        for (member, to) in PLAIN {
            self.moved(member, to);
        }
        self.vulnerabilities();
        if let Some(Value::Object(hashes)) = self.rest.get("file_hashes").cloned() {
            for (name, to) in [
                ("md5", Field::MalwareHashMd5),
                ("sha1", Field::MalwareHashSha1),
                ("sha256", Field::MalwareHashSha256),
            ] {
                if let Some(hash) = hashes.get(name).and_then(Value::as_str) {
                    self.put(to, &hash.to_ascii_lowercase());
                }
            }
        }
        if let Some(text) = report.description.as_deref()
            && !self.put(Field::EventDescriptionText, text)
        {
            self.extra("description", text);
        }
        if let Some(sure) = report.confidence {
            #[expect(clippy::cast_possible_truncation, reason = "it is between 0 and 100")]
            let percent = (sure * 100.0).round() as i64;
            if !(0.0..=1.0).contains(&sure) || !self.given(Field::Confidence, Given::Int(percent)) {
                self.json("xarf_confidence", &json!(sure));
            }
        }
    }

    /// The one and the others, lower case, as feeds have them.
    fn vulnerabilities(&mut self) {
        let mut all: Vec<String> = Vec::new();
        let one = self.rest.get("cve_id").and_then(Value::as_str);
        let more = self.rest.get("cve_ids").and_then(Value::as_array);
        for cve in one
            .into_iter()
            .chain(more.into_iter().flatten().filter_map(Value::as_str))
        {
            let cve = cve.to_ascii_lowercase();
            if !all.contains(&cve) {
                all.push(cve);
            }
        }
        if !all.is_empty() && self.put(Field::ProductVulnerabilities, &all.join(";")) {
            self.rest.remove("cve_id");
            self.rest.remove("cve_ids");
        }
    }

    fn who(&mut self, report: &Report) {
        let Party {
            org,
            contact,
            domain,
        } = &report.reporter;
        if !self.put(Field::FeedProvider, org) {
            self.extra("reporter_org", org);
        }
        self.extra("reporter_contact", contact);
        self.extra("reporter_domain", domain);
        if report.sender != report.reporter {
            self.extra("sender_org", &report.sender.org);
            self.extra("sender_contact", &report.sender.contact);
            self.extra("sender_domain", &report.sender.domain);
        }
    }

    fn evidence(&mut self, list: &[Evidence]) {
        if list.is_empty() {
            return;
        }
        let about = |item: &Evidence| {
            let mut map = Map::new();
            let mut put = |name: &str, value: Value| {
                map.insert(name.to_owned(), value);
            };
            put("content_type", item.content_type.clone().into());
            put("size", item.payload.len().into());
            if let Some(text) = &item.description {
                put("description", text.clone().into());
            }
            if let Some(hash) = &item.hash {
                put("hash", hash.clone().into());
            }
            Value::Object(map)
        };
        let all = list.iter().map(about).collect();
        self.json("evidence", &Value::Array(all));
    }

    /// What is left goes to `extra` under its own name.
    fn leave(&mut self, report: &Report) {
        self.extra("report_id", report.report_id.as_deref().unwrap_or_default());
        self.extra(
            "evidence_source",
            report.evidence_source.as_deref().unwrap_or_default(),
        );
        self.extra(
            "legacy_version",
            report.legacy_version.as_deref().unwrap_or_default(),
        );
        self.extra("xarf_version", &report.version);
        if !report.tags.is_empty() {
            self.json("tags", &report.tags.clone().into());
        }
        let taken: Vec<String> = self
            .row
            .extras()
            .map(|(name, _, _)| name.to_owned())
            .collect();
        for (name, value) in std::mem::take(&mut self.rest) {
            if taken.contains(&name) {
                self.json(&format!("xarf_{name}"), &value);
            } else {
                self.json(&name, &value);
            }
        }
    }
}
