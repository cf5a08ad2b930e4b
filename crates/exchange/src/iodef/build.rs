//! What the gateway sends: the report on a fraud (IODEF 1 with RFC 5901) and the hand-over of a case
//! (IODEF 2).
//!
//! Not here: who may send what. Invariant: nothing that tells who reported a fraud has a place in
//! [`FraudReport`], and what is built can be written.

use super::basic::{Content, Extension, Text};
use super::event::{Address, DomainData, EventData, Flow, Node, NodeRole, Service, System};
use super::incident::{
    Assessment, BusinessImpact, Confidence, Contact, Document, History, HistoryItem, Impact,
    Incident, IncidentId, RelatedActivity,
};
use super::phraud::{EmailRecord, LureSource, Phraud, Sensor, Site, Sure, TakeDown};
use super::words::{
    Action, AddressCategory, BusinessImpactType, ContactType, DataType, FraudType, ImpactType,
    Purpose, Rating, Restriction, Role, RoleOfNode, SensorType, SiteType, Status, SystemCategory,
    SystemStatus,
};
use base::Timestamp;
use base::tlp::Tlp;
use std::net::IpAddr;

/// The step of a report's life (RFC 5901 §4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LifeCycle {
    /// It is new.
    #[default]
    Create,
    /// It takes the place of what was sent under its number.
    Update,
    /// What was sent under its number was wrong.
    Delete,
}

impl LifeCycle {
    /// As `ext-purpose`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Update => "update",
            Self::Delete => "delete",
        }
    }
}

/// A fraud as the gateway knows it, without anybody who reported it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FraudReport {
    /// Its number here.
    pub id: String,
    /// The name under which the gateway gives numbers: its domain.
    pub name: String,
    /// The name of the team, for the recipient.
    pub team: String,
    /// The team's mailbox.
    pub mailbox: String,
    /// Language of the texts.
    pub lang: String,
    /// When it was reported here.
    pub reported: Timestamp,
    /// When it was first seen, when known.
    pub first_seen: Option<Timestamp>,
    /// When this document is made.
    pub generated: Timestamp,
    /// Its kind, a word of [`FraudType`].
    pub fraud: String,
    /// What is imitated.
    pub brands: Vec<String>,
    /// The subject of the message, without what differs from one to the next.
    pub subject: Option<String>,
    /// Where data is collected.
    pub urls: Vec<String>,
    /// Domains of it that stand in no URL.
    pub domains: Vec<String>,
    /// Mailboxes that collect data.
    pub mailboxes: Vec<String>,
    /// Addresses from which the lure came.
    pub addresses: Vec<IpAddr>,
    /// Telephone numbers and sender IDs.
    pub telephones: Vec<String>,
    /// Accounts, wallets and the like: what it is, and its number.
    pub accounts: Vec<(String, String)>,
    /// The message, when it may be given on, and how many were seen.
    pub email: Option<(i64, Option<String>)>,
    /// What happened.
    pub description: Option<String>,
    /// When it was taken down.
    pub taken_down: Option<Timestamp>,
    /// What saw it, a word of [`SensorType`]; `human` when empty.
    pub sensor: String,
    /// The label.
    pub tlp: Option<Tlp>,
}

fn restriction(tlp: Tlp) -> Restriction {
    Restriction::new(match tlp {
        Tlp::Clear => "white",
        Tlp::Green => "green",
        Tlp::Amber => "amber",
        // IODEF knows no label between AMBER and RED.
        Tlp::AmberStrict | Tlp::Red => "red",
    })
}

/// The restriction of version 1, which knows no labels.
fn restriction_1(tlp: Tlp) -> Restriction {
    Restriction::new(match tlp {
        Tlp::Clear => "public",
        Tlp::Green | Tlp::Amber => "need-to-know",
        Tlp::AmberStrict | Tlp::Red => "private",
    })
}

fn category(ip: IpAddr) -> AddressCategory {
    AddressCategory::new(if ip.is_ipv4() {
        "ipv4-addr"
    } else {
        "ipv6-addr"
    })
}

fn creator(team: &str, mailbox: &str) -> Contact {
    Contact {
        role: Some(Role::new("creator")),
        kind: Some(ContactType::new("organization")),
        names: vec![team.into()],
        emails: (!mailbox.is_empty())
            .then(|| mailbox.into())
            .into_iter()
            .collect(),
        ..Contact::default()
    }
}

fn system(category_of: &str, addresses: &[IpAddr]) -> System {
    let addresses = addresses.iter().map(|ip| Address {
        value: ip.to_string(),
        category: Some(category(*ip)),
        ..Address::default()
    });
    System {
        category: Some(SystemCategory::new(category_of)),
        node: Node {
            addresses: addresses.collect(),
            ..Node::default()
        },
        ..System::default()
    }
}

fn sure(text: &str) -> Option<Sure> {
    Some(Sure {
        text: text.trim().to_owned(),
        ..Sure::default()
    })
}

fn sites(report: &FraudReport) -> Vec<Site> {
    let site = |kind: &str| Site {
        kind: Some(SiteType::new(kind)),
        ..Site::default()
    };
    let urls = report.urls.iter().map(|url| Site {
        url: sure(url),
        ..site("web")
    });
    let domains = report.domains.iter().map(|domain| Site {
        domain: sure(domain),
        ..site("web")
    });
    let mailboxes = report.mailboxes.iter().map(|mailbox| Site {
        email: sure(mailbox),
        ..site("email")
    });
    urls.chain(domains).chain(mailboxes).collect()
}

fn phraud(report: &FraudReport) -> Phraud {
    let lures = if report.addresses.is_empty() {
        // The schema asks for a system; one of which nothing is known says just that.
        vec![system("source", &[])]
    } else {
        let each = report.addresses.iter();
        each.map(|ip| system("source", &[*ip])).collect()
    };
    let sensor = if report.sensor.is_empty() {
        "human"
    } else {
        report.sensor.as_str()
    };
    let text = |t: &String| Text::from(t.as_str());
    Phraud {
        fraud: Some(FraudType::new(&report.fraud)),
        parameter: report.subject.as_ref().map(text),
        brands: report.brands.iter().map(text).collect(),
        lures: vec![LureSource {
            systems: lures,
            ..LureSource::default()
        }],
        sensors: vec![Sensor {
            kind: Some(SensorType::new(sensor)),
            first_seen: Some(report.first_seen.unwrap_or(report.reported)),
            systems: vec![system("sensor", &[])],
        }],
        email: report.email.as_ref().map(|(count, message)| EmailRecord {
            count: Some(*count),
            message: message.as_ref().map(text),
            comments: None,
        }),
        sites: sites(report),
        takedowns: report
            .taken_down
            .map(|at| TakeDown {
                at: Some(at),
                ..TakeDown::default()
            })
            .into_iter()
            .collect(),
        ..Phraud::default()
    }
}

/// The document that tells another team of a fraud, of its change, or that it was none. It is
/// written with [`super::Version::V1`].
#[must_use]
pub fn fraud_report(report: &FraudReport, step: LifeCycle) -> Document {
    let telephones = report.telephones.iter();
    let mut additional: Vec<Extension> = telephones
        .map(|number| Extension::text("telephone", number))
        .collect();
    let accounts = report.accounts.iter();
    additional.extend(accounts.map(|(what, number)| Extension::text(what, number)));
    additional.push(Extension {
        dtype: Some(DataType::new("xml")),
        content: Content::Phraud(Box::new(phraud(report))),
        ..Extension::default()
    });
    let incident = Incident {
        purpose: Some(Purpose::new("reporting")),
        ext_purpose: Some(step.as_str().to_owned()),
        restriction: report.tlp.map(restriction_1),
        id: IncidentId {
            id: report.id.trim().to_owned(),
            name: Some(report.name.trim().to_owned()),
            ..IncidentId::default()
        },
        reported: Some(report.generated),
        descriptions: report
            .description
            .iter()
            .map(|d| d.as_str().into())
            .collect(),
        assessments: vec![Assessment {
            impacts: vec![Impact {
                kind: Some(ImpactType::new("social-engineering")),
                ..Impact::default()
            }],
            ..Assessment::default()
        }],
        contacts: vec![creator(&report.team, &report.mailbox)],
        events: vec![EventData {
            detected: Some(report.reported),
            additional,
            ..EventData::default()
        }],
        ..Incident::default()
    };
    Document {
        lang: Some(report.lang.clone()),
        incidents: vec![incident],
        ..Document::default()
    }
}

/// A case that another team is to take over.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HandOver {
    /// Its number here.
    pub id: String,
    /// The name under which the gateway gives numbers: its domain.
    pub name: String,
    /// The name of the team.
    pub team: String,
    /// The team's mailbox.
    pub mailbox: String,
    /// Language of the texts.
    pub lang: String,
    /// The label.
    pub tlp: Option<Tlp>,
    /// The RSIT type.
    pub kind: String,
    /// How sure, from 0 to 100.
    pub confidence: Option<u8>,
    /// First and last time it was seen.
    pub seen: Option<(Timestamp, Timestamp)>,
    /// When it was reported here.
    pub reported: Timestamp,
    /// When this document is made.
    pub generated: Timestamp,
    /// It is resolved.
    pub resolved: bool,
    /// What happened.
    pub description: String,
    /// Systems behind it: address, port and IP protocol.
    pub sources: Vec<(IpAddr, Option<u16>, Option<u8>)>,
    /// Systems it was done to.
    pub targets: Vec<(IpAddr, Option<u16>, Option<u8>)>,
    /// Domains behind it.
    pub domains: Vec<String>,
    /// URLs behind it.
    pub urls: Vec<String>,
    /// What was done: when, and in words that may leave.
    pub history: Vec<(Timestamp, String)>,
    /// Numbers of the case at others: their name, the number.
    pub others: Vec<(String, String)>,
}

fn end(kind: &str, (ip, port, protocol): (IpAddr, Option<u16>, Option<u8>)) -> System {
    let services = port.map(|port| Service {
        protocol: protocol.map(i64::from),
        port: Some(i64::from(port)),
        ..Service::default()
    });
    System {
        services: services.into_iter().collect(),
        ..system(kind, &[ip])
    }
}

fn named(case: &HandOver) -> Vec<System> {
    let role = (case.kind == "phishing").then(|| NodeRole {
        category: Some(RoleOfNode::new("phishing-site")),
        ..NodeRole::default()
    });
    let source = |node: Node| System {
        category: Some(SystemCategory::new("source")),
        roles: role.clone().into_iter().collect(),
        node,
        ..System::default()
    };
    let domains = case.domains.iter().map(|name| {
        source(Node {
            domains: vec![DomainData {
                name: Some(name.trim().to_owned()),
                system_status: Some(SystemStatus::new("unknown")),
                ..DomainData::default()
            }],
            ..Node::default()
        })
    });
    let urls = case.urls.iter().map(|url| {
        source(Node {
            addresses: vec![Address {
                value: url.trim().to_owned(),
                category: Some(AddressCategory::new("site-uri")),
                ..Address::default()
            }],
            ..Node::default()
        })
    });
    domains.chain(urls).collect()
}

fn assessment(case: &HandOver) -> Assessment {
    Assessment {
        categories: vec![case.kind.as_str().into()],
        business: vec![BusinessImpact {
            kind: Some(BusinessImpactType::new("unknown")),
            ..BusinessImpact::default()
        }],
        confidence: case.confidence.map(|value| Confidence {
            rating: Rating::new(match value {
                0..=33 => "low",
                34..=66 => "medium",
                _ => "high",
            }),
            value: None,
        }),
        ..Assessment::default()
    }
}

/// The document that hands a case over. It is written with [`super::Version::V2`] or as JSON.
#[must_use]
pub fn hand_over(case: &HandOver) -> Document {
    let sources = case.sources.iter().map(|one| end("source", *one));
    let targets = case.targets.iter().map(|one| end("target", *one));
    let systems: Vec<System> = sources.chain(targets).chain(named(case)).collect();
    let others = case.others.iter().map(|(name, id)| IncidentId {
        id: id.clone(),
        name: Some(name.clone()),
        ..IncidentId::default()
    });
    let others: Vec<IncidentId> = others.collect();
    let items = case.history.iter().map(|(at, words)| HistoryItem {
        action: Some(Action::new("status-new-info")),
        at: Some(*at),
        descriptions: vec![words.as_str().into()],
        ..HistoryItem::default()
    });
    let items: Vec<HistoryItem> = items.collect();
    let flow = Flow { systems };
    let incident = Incident {
        purpose: Some(Purpose::new("mitigation")),
        status: Some(Status::new(if case.resolved {
            "resolved"
        } else {
            "forwarded"
        })),
        restriction: case.tlp.map(restriction),
        id: IncidentId {
            id: case.id.clone(),
            name: Some(case.name.clone()),
            ..IncidentId::default()
        },
        related: (!others.is_empty())
            .then(|| RelatedActivity {
                incidents: others,
                ..RelatedActivity::default()
            })
            .into_iter()
            .collect(),
        started: case.seen.map(|(first, _)| first),
        ended: case.seen.map(|(_, last)| last),
        reported: Some(case.reported),
        generated: Some(case.generated),
        descriptions: vec![case.description.as_str().into()],
        assessments: vec![assessment(case)],
        contacts: vec![creator(&case.team, &case.mailbox)],
        events: (!flow.systems.is_empty())
            .then(|| EventData {
                flows: vec![flow],
                ..EventData::default()
            })
            .into_iter()
            .collect(),
        history: (!items.is_empty()).then(|| History {
            items,
            ..History::default()
        }),
        ..Incident::default()
    };
    Document {
        lang: Some(case.lang.clone()),
        incidents: vec![incident],
        ..Document::default()
    }
}
