//! The evidence of a notice: a line of text each, and files in the forms that recipients choose.
//!
//! Not here: writing formats of others (`exchange`). Invariant: times are UTC to the second, and
//! no cell is a formula.

use std::net::IpAddr;

use base::Timestamp;
use base::observation::{ExtraKind, Field, Row};
use directory::rule::Format;
use exchange::xarf::Party;
use store::mail::Attachment;

use super::{Item, Notice, xarf};
use crate::observation::csv::cell;

const COLUMNS: [&str; 14] = [
    "time_utc",
    "type",
    "affected",
    "source_ip",
    "source_port",
    "destination_ip",
    "destination_port",
    "protocol",
    "family",
    "target",
    "report",
    "provider",
    "tlp",
    "observation",
];

/// A form of evidence beside the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// A table that spreadsheets open (RFC 4180, UTF-8).
    Csv,
    /// IntelMQ's JSON, an event a line.
    Intelmq,
    /// X-ARF 4.2, a JSON list.
    Xarf,
}

impl Evidence {
    /// What is attached for a recipient's choice.
    #[must_use]
    pub const fn of(format: Format) -> &'static [Self] {
        match format {
            Format::Csv => &[Self::Csv, Self::Xarf],
            Format::Json => &[Self::Intelmq],
            Format::Text => &[],
        }
    }

    /// The file; `from` is who reports. `None` where X-ARF has no type for what was seen, or nobody
    /// is set up to report by it.
    #[must_use]
    pub fn file(self, notice: &Notice, items: &[Item], from: Option<&Party>) -> Option<Attachment> {
        let (name, content_type, content) = match self {
            Self::Csv => ("csv", "text/csv; charset=utf-8", csv(notice, items)),
            Self::Intelmq => ("jsonl", "application/jsonl", intelmq(notice, items)),
            Self::Xarf => {
                let content = xarf::file(from?, notice.class, items)?;
                ("xarf.json", "application/json", content)
            }
        };
        Some(Attachment {
            name: format!("notice-{}.{name}", notice.token),
            content_type: content_type.to_owned(),
            content: content.into_bytes(),
        })
    }
}

/// A moment to the second, as records need it.
#[must_use]
pub fn moment(at: Timestamp) -> String {
    let text = at.rfc3339().replace('T', " ").replace('Z', "");
    text.split('.').next().unwrap_or_default().to_owned()
}

/// An end of an observation: address and port as far as they are known.
fn end((ip, port): (Option<IpAddr>, Option<i64>)) -> Option<String> {
    let ip = ip?;
    Some(match port {
        Some(port) if ip.is_ipv6() => format!("[{ip}]:{port}"),
        Some(port) => format!("{ip}:{port}"),
        None => ip.to_string(),
    })
}

/// The line of a letter.
#[must_use]
pub fn line(item: &Item) -> String {
    let mut parts = vec![format!("{} UTC", moment(item.seen))];
    match (end(item.source), end(item.destination)) {
        (Some(from), Some(to)) => parts.push(format!("{from} -> {to}")),
        (Some(one), None) | (None, Some(one)) => parts.push(one),
        (None, None) => parts.push(item.unit.clone()),
    }
    parts.extend(item.target.clone());
    parts.extend(item.protocol.clone());
    parts.extend(item.family.clone());
    parts.push(format!("({})", item.report));
    // What others wrote must not begin a line of its own.
    parts.join("  ").replace(char::is_control, " ")
}

fn csv(notice: &Notice, items: &[Item]) -> String {
    let mut out = COLUMNS.join(",");
    out.push_str("\r\n");
    let text = |ip: Option<IpAddr>| ip.map_or_else(String::new, |ip| ip.to_string());
    let port = |port: Option<i64>| port.map_or_else(String::new, |p| p.to_string());
    for item in items {
        let values = [
            moment(item.seen),
            notice.class.as_str().to_owned(),
            item.unit.clone(),
            text(item.source.0),
            port(item.source.1),
            text(item.destination.0),
            port(item.destination.1),
            item.protocol.clone().unwrap_or_default(),
            item.family.clone().unwrap_or_default(),
            item.target.clone().unwrap_or_default(),
            item.report.clone(),
            item.provider.clone(),
            item.tlp.as_str().to_owned(),
            item.observation.to_string(),
        ];
        for (at, value) in values.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            cell(value, &mut out);
        }
        out.push_str("\r\n");
    }
    out
}

fn intelmq(notice: &Notice, items: &[Item]) -> String {
    let (mut out, mut row) = (String::new(), Row::new());
    for item in items {
        row.clear();
        row.set_time(Field::TimeSource, item.seen);
        row.set_text(
            Field::ClassificationTaxonomy,
            notice.class.taxonomy().as_str(),
        );
        row.set_text(Field::ClassificationType, notice.class.as_str());
        row.set_text(Field::FeedName, &item.report);
        row.set_text(Field::FeedProvider, &item.provider);
        row.set_text(Field::Tlp, item.tlp.as_str());
        for (field, value) in [
            (Field::ProtocolApplication, &item.protocol),
            (Field::MalwareName, &item.family),
        ] {
            if let Some(value) = value {
                row.set_text(field, value);
            }
        }
        for (ip, port, end) in [
            (Field::SourceIp, Field::SourcePort, item.source),
            (
                Field::DestinationIp,
                Field::DestinationPort,
                item.destination,
            ),
        ] {
            if let Some(value) = end.0 {
                row.set_ip(ip, value);
            }
            if let Some(value) = end.1 {
                row.set_int(port, value);
            }
        }
        if let Some(target) = &item.target {
            row.set_extra("target", target, ExtraKind::Text);
        }
        let id = item.observation.to_string();
        row.set_extra("gateway_id", &id, ExtraKind::Text);
        exchange::intelmq::encode(&row, &mut out);
        out.push('\n');
    }
    out
}
