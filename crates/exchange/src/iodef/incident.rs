//! Documents and incidents (RFC 5070 §3, RFC 7970 §3.1 to §3.16).
//!
//! Not here: events, indicators, reports on fraud. Invariant: members stand in the order of the
//! schemas.

use super::basic::{Extension, Means, Raw, Text};
use super::class::{BOTH, Leaf as _, ONE1, Part, R1, R2, Reading, V1, V2, Writing, class};
use super::event::EventData;
use super::indicator::{IndicatorData, IndicatorId};
use super::tree::{Element, Form, Ns};
use super::words::{
    Action, BusinessImpactType, BusinessSeverity, Completion, ContactType, DiscoverySource,
    Duration, ImpactType, Metric, Occurrence, Purpose, Rating, Registry, Restriction, Role,
    Severity, Status, SystemImpactType,
};
use super::{Counter, Version};
use base::Timestamp;

class! {
    /// A document.
    Document Iodef {
        attr version: String = "version" BOTH;
        attr lang: String = "lang" BOTH | R1;
        attr format_id: String = "format-id" BOTH;
        attr private_enum_name: String = "private-enum-name" V2;
        attr private_enum_id: String = "private-enum-id" V2;
        child incidents: Vec<Incident> = "Incident" BOTH | R1 | R2;
        child additional: Vec<Extension> = "AdditionalData" V2;
    }

    /// An incident, or in documents to watch for something, a group of indicators.
    Incident Iodef {
        attr purpose: Purpose = "purpose" BOTH | R1 | R2;
        attr ext_purpose: String = "ext-purpose" BOTH;
        attr status: Status = "status" V2;
        attr lang: String = "lang" BOTH;
        attr restriction: Restriction = "restriction" BOTH;
        attr observable_id: String = "observable-id" V2;
        child id: IncidentId = "IncidentID" BOTH;
        child alternative: Option<AlternativeId> = "AlternativeID" BOTH;
        child related: Vec<RelatedActivity> = "RelatedActivity" BOTH | ONE1;
        child detected: Option<Timestamp> = "DetectTime" BOTH;
        child started: Option<Timestamp> = "StartTime" BOTH;
        child ended: Option<Timestamp> = "EndTime" BOTH;
        child recovered: Option<Timestamp> = "RecoveryTime" V2;
        child reported: Option<Timestamp> = "ReportTime" BOTH | R1;
        child generated: Option<Timestamp> = "GenerationTime" V2 | R2;
        child descriptions: Vec<Text> = "Description" BOTH;
        child discoveries: Vec<Discovery> = "Discovery" V2;
        child assessments: Vec<Assessment> = "Assessment" BOTH | R1;
        child methods: Vec<Method> = "Method" BOTH;
        child contacts: Vec<Contact> = "Contact" BOTH | R1 | R2;
        child events: Vec<EventData> = "EventData" BOTH;
        child indicators: Option<IndicatorData> = "IndicatorData" V2;
        child history: Option<History> = "History" BOTH;
        child additional: Vec<Extension> = "AdditionalData" BOTH;
    }

    /// The number of an incident at the team that gave it.
    IncidentId Iodef {
        text id: String;
        attr name: String = "name" BOTH | R1 | R2;
        attr instance: String = "instance" BOTH;
        attr restriction: Restriction = "restriction" BOTH;
    }

    /// Numbers of the same incident at others.
    AlternativeId Iodef {
        attr restriction: Restriction = "restriction" BOTH;
        child ids: Vec<IncidentId> = "IncidentID" BOTH | R1 | R2;
    }

    /// What is connected with the incident.
    RelatedActivity Iodef {
        attr restriction: Restriction = "restriction" BOTH;
        child incidents: Vec<IncidentId> = "IncidentID" BOTH;
        child urls: Vec<String> = "URL" BOTH;
        child actors: Vec<ThreatActor> = "ThreatActor" V2;
        child campaigns: Vec<Campaign> = "Campaign" V2;
        child indicators: Vec<IndicatorId> = "IndicatorID" V2;
        child confidence: Option<Confidence> = "Confidence" V2;
        child descriptions: Vec<Text> = "Description" V2;
        child additional: Vec<Extension> = "AdditionalData" V2;
    }

    /// Who is behind it.
    ThreatActor Iodef {
        attr restriction: Restriction = "restriction" V2;
        child ids: Vec<String> = "ThreatActorID" V2;
        child urls: Vec<String> = "URL" V2 | R2;
        child descriptions: Vec<Text> = "Description" V2;
        child additional: Vec<Extension> = "AdditionalData" V2;
    }

    /// What it is part of.
    Campaign Iodef {
        attr restriction: Restriction = "restriction" V2;
        child ids: Vec<String> = "CampaignID" V2;
        child urls: Vec<String> = "URL" V2;
        child descriptions: Vec<Text> = "Description" V2;
        child additional: Vec<Extension> = "AdditionalData" V2;
    }

    /// A person or organisation with a part in it.
    Contact Iodef {
        attr role: Role = "role" BOTH | R1 | R2;
        attr kind: ContactType = "type" BOTH | R1 | R2;
        attr restriction: Restriction = "restriction" BOTH;
        child names: Vec<Text> = "ContactName" BOTH | ONE1;
        child titles: Vec<Text> = "ContactTitle" V2;
        child descriptions: Vec<Text> = "Description" BOTH;
        child handles: Vec<RegistryHandle> = "RegistryHandle" BOTH;
        child postal: Vec<Means> = "PostalAddress" BOTH | ONE1;
        child emails: Vec<Means> = "Email" BOTH;
        child telephones: Vec<Means> = "Telephone" BOTH;
        child fax: Option<Means> = "Fax" V1;
        child timezone: Option<String> = "Timezone" BOTH;
        child contacts: Vec<Contact> = "Contact" BOTH;
        child additional: Vec<Extension> = "AdditionalData" BOTH;
    }

    /// A name in a registry.
    RegistryHandle Iodef {
        text handle: String;
        attr registry: Registry = "registry" BOTH;
    }

    /// How it was found.
    Discovery Iodef {
        attr source: DiscoverySource = "source" V2;
        attr restriction: Restriction = "restriction" V2;
        child descriptions: Vec<Text> = "Description" V2;
        child contacts: Vec<Contact> = "Contact" V2;
        child patterns: Vec<Raw> = "DetectionPattern" V2;
    }

    /// What it did.
    Assessment Iodef {
        attr occurrence: Occurrence = "occurrence" BOTH;
        attr restriction: Restriction = "restriction" BOTH;
        attr observable_id: String = "observable-id" V2;
        child categories: Vec<Text> = "IncidentCategory" V2;
        child impacts: Vec<Impact> = "Impact" V1;
        child system: Vec<SystemImpact> = "SystemImpact" V2;
        child business: Vec<BusinessImpact> = "BusinessImpact" V2;
        child time: Vec<TimeImpact> = "TimeImpact" BOTH;
        child money: Vec<MonetaryImpact> = "MonetaryImpact" BOTH;
        child intended: Vec<BusinessImpact> = "IntendedImpact" V2;
        child counters: Vec<Counter> = "Counter" BOTH;
        child mitigating: Vec<Text> = "MitigatingFactor" V2;
        child causes: Vec<Text> = "Cause" V2;
        child confidence: Option<Confidence> = "Confidence" BOTH;
        child additional: Vec<Extension> = "AdditionalData" BOTH;
    }

    /// An impact (RFC 5070 §3.10.1).
    Impact Iodef {
        text text: String;
        attr lang: String = "lang" V1;
        attr severity: Severity = "severity" V1;
        attr completion: Completion = "completion" V1;
        attr kind: ImpactType = "type" V1;
    }

    /// An impact on systems (RFC 7970 §3.12.1).
    SystemImpact Iodef {
        attr severity: Severity = "severity" V2;
        attr completion: Completion = "completion" V2;
        attr kind: SystemImpactType = "type" V2;
        child descriptions: Vec<Text> = "Description" V2;
    }

    /// An impact on business (RFC 7970 §3.12.2).
    BusinessImpact Iodef {
        attr severity: BusinessSeverity = "severity" V2;
        attr kind: BusinessImpactType = "type" V2;
        child descriptions: Vec<Text> = "Description" V2;
    }

    /// An impact in time.
    TimeImpact Iodef {
        text value: f64;
        attr severity: Severity = "severity" BOTH;
        attr metric: Metric = "metric" BOTH | R1 | R2;
        attr duration: Duration = "duration" BOTH;
    }

    /// An impact in money.
    MonetaryImpact Iodef {
        text value: f64;
        attr severity: Severity = "severity" BOTH;
        attr currency: String = "currency" BOTH;
    }

    /// How it was done.
    Method Iodef {
        attr restriction: Restriction = "restriction" BOTH;
        child references: Vec<Reference> = "Reference" BOTH;
        child descriptions: Vec<Text> = "Description" BOTH;
        child patterns: Vec<Raw> = "AttackPattern" V2;
        child vulnerabilities: Vec<Raw> = "Vulnerability" V2;
        child weaknesses: Vec<Raw> = "Weakness" V2;
        child additional: Vec<Extension> = "AdditionalData" BOTH;
    }

    /// A vulnerability, tool or text by its name.
    Reference Iodef {
        attr observable_id: String = "observable-id" V2;
        child name: Option<ReferenceName> = "ReferenceName" BOTH | R1;
        child urls: Vec<String> = "URL" BOTH;
        child descriptions: Vec<Text> = "Description" BOTH;
    }

    /// What was done since.
    History Iodef {
        attr restriction: Restriction = "restriction" BOTH;
        child items: Vec<HistoryItem> = "HistoryItem" BOTH | R1 | R2;
    }

    /// One step.
    HistoryItem Iodef {
        attr action: Action = "action" BOTH | R1 | R2;
        attr restriction: Restriction = "restriction" BOTH;
        attr observable_id: String = "observable-id" V2;
        child at: Option<Timestamp> = "DateTime" BOTH | R1 | R2;
        child incident: Option<IncidentId> = "IncidentID" BOTH;
        child contact: Option<Contact> = "Contact" BOTH;
        child descriptions: Vec<Text> = "Description" BOTH;
        child courses: Vec<String> = "DefinedCOA" V2;
        child additional: Vec<Extension> = "AdditionalData" BOTH;
    }
}

/// How sure the author is (RFC 7970 §3.12.5).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Confidence {
    /// In a word.
    pub rating: Rating,
    /// From 0 to 100, when the word is `numeric`.
    pub value: Option<f64>,
}

impl Confidence {
    /// From 0 to 100; words stand for the middle of their third.
    #[must_use]
    pub fn percent(&self) -> Option<f64> {
        match self.rating.as_str() {
            "low" => Some(17.0),
            "medium" => Some(50.0),
            "high" => Some(83.0),
            _ => self.value.filter(|v| (0.0..=100.0).contains(v)),
        }
    }
}

impl Part for Confidence {
    fn read(e: &Element<'_>, _: &mut Reading) -> Option<Self> {
        use super::class::Attr as _;
        let rating = Rating::read(e, "rating").unwrap_or_else(|| Rating::new("unknown"));
        let numeric = rating.as_str() == "numeric";
        let value = f64::parse(&e.text).filter(|_| numeric);
        Some(Self { rating, value })
    }

    fn write<'a>(&'a self, name: &'static str, ns: Ns<'a>, cx: &mut Writing) -> Element<'a> {
        use super::class::Attr as _;
        let mut e = Element::new(name, ns);
        e.form = Form::Number;
        let numeric = self.rating.as_str() == "numeric";
        if numeric && cx.version == Version::V2 && !cx.json {
            // The schema of version 2 leaves no room for a number, though its text asks for one.
            cx.lose("Confidence", "value");
            let word = match self.value {
                Some(value) if value < 33.4 => "low",
                Some(value) if value < 66.7 => "medium",
                Some(_) => "high",
                None => "unknown",
            };
            e.set("rating", word);
            return e;
        }
        self.rating.write("rating", &mut e, cx);
        match self.value {
            Some(value) if numeric => e.text = value.to_string().into(),
            _ if cx.json => e.text = self.percent().unwrap_or(0.0).to_string().into(),
            _ => {}
        }
        e
    }
}

/// The name of a reference, in a list of names where it has one (RFC 7495).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReferenceName {
    /// The name, such as `CVE-2024-0001`.
    pub id: String,
    /// The list that it is of: its number at IANA; 1 is CVE (version 2).
    pub spec_index: Option<i64>,
}

impl Part for ReferenceName {
    fn read(e: &Element<'_>, _: &mut Reading) -> Option<Self> {
        let id = e.child("ID").map_or(&e.text, |id| &id.text);
        let spec_index = e.attr("specIndex").and_then(i64::parse);
        let id = id.trim().to_owned();
        Some(Self { id, spec_index })
    }

    fn write<'a>(&'a self, name: &'static str, ns: Ns<'a>, cx: &mut Writing) -> Element<'a> {
        if cx.version == Version::V1 {
            let mut e = Element::new(name, ns);
            e.text = self.id.as_str().into();
            if self.spec_index.is_some() {
                cx.lose("ReferenceName", "@specIndex");
            }
            return e;
        }
        let mut e = Element::new(name, Ns::Enum);
        // A name of no registered list is written as one of a list of our own.
        e.set("specIndex", self.spec_index.unwrap_or(0).to_string());
        let mut id = Element::new("ID", Ns::Enum);
        id.form = Form::Text;
        if self.spec_index.is_none() {
            cx.lose("ReferenceName", "@specIndex");
        }
        if !is_name(&self.id) {
            cx.unfit("ReferenceName", "ID", &self.id);
        }
        id.text = self.id.as_str().into();
        e.children.push(id);
        e
    }
}

/// An `NCName` (XML namespaces), as far as ASCII goes.
pub(super) fn is_name(text: &str) -> bool {
    let first = |c: char| c.is_alphabetic() || c == '_';
    text.starts_with(first)
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}
