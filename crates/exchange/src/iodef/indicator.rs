//! Indicators (RFC 7970 §3.29).
//!
//! Not here: looking for them. Invariant: members stand in the order of the schema.

use super::basic::{Extension, Raw, Text};
use super::class::{R2, V2, class};
use super::event::{
    Address, DomainData, EmailData, EventData, FileData, NodeRole, RecordData, RegistryKeys,
    Service, System,
};
use super::incident::{Confidence, Contact, Incident, Reference, RegistryHandle};
use super::words::{BulkType, Operator, Restriction};
use base::Timestamp;

class! {
    /// Indicators.
    IndicatorData Iodef {
        child indicators: Vec<Indicator> = "Indicator" V2 | R2;
    }

    /// Something to look for.
    Indicator Iodef {
        attr restriction: Restriction = "restriction" V2;
        child id: IndicatorId = "IndicatorID" V2;
        child alternative: Vec<AlternativeIndicatorId> = "AlternativeIndicatorID" V2;
        child descriptions: Vec<Text> = "Description" V2;
        child from: Option<Timestamp> = "StartTime" V2;
        child until: Option<Timestamp> = "EndTime" V2;
        child confidence: Option<Confidence> = "Confidence" V2;
        child contacts: Vec<Contact> = "Contact" V2;
        child observable: Option<Observable> = "Observable" V2;
        child observable_ref: Option<ObservableReference> = "ObservableReference" V2;
        child expression: Option<Expression> = "IndicatorExpression" V2;
        child reference: Option<IndicatorReference> = "IndicatorReference" V2;
        child roles: Vec<NodeRole> = "NodeRole" V2;
        child phases: Vec<AttackPhase> = "AttackPhase" V2;
        child references: Vec<Reference> = "Reference" V2;
        child additional: Vec<Extension> = "AdditionalData" V2;
    }

    /// The name of an indicator at the team that gave it.
    IndicatorId Iodef {
        text id: String;
        attr name: String = "name" V2 | R2;
        attr version: String = "version" V2 | R2;
    }

    /// Names of the same indicator at others.
    AlternativeIndicatorId Iodef {
        attr restriction: Restriction = "restriction" V2;
        child ids: Vec<IndicatorId> = "IndicatorID" V2 | R2;
    }

    /// What can be seen: one of its members.
    Observable Iodef {
        attr restriction: Restriction = "restriction" V2;
        child system: Option<System> = "System" V2;
        child address: Option<Address> = "Address" V2;
        child domain: Option<DomainData> = "DomainData" V2;
        child service: Option<Service> = "Service" V2;
        child email: Option<EmailData> = "EmailData" V2;
        child registry: Option<RegistryKeys> = "WindowsRegistryKeysModified" V2;
        child files: Option<FileData> = "FileData" V2;
        child certificates: Option<Raw> = "CertificateData" V2;
        child handle: Option<RegistryHandle> = "RegistryHandle" V2;
        child record: Option<RecordData> = "RecordData" V2;
        child event: Option<Box<EventData>> = "EventData" V2;
        child incident: Option<Box<Incident>> = "Incident" V2;
        child expectation: Option<Raw> = "Expectation" V2;
        child reference: Option<Reference> = "Reference" V2;
        child assessment: Option<Raw> = "Assessment" V2;
        child detection: Option<Raw> = "DetectionPattern" V2;
        child history: Option<Raw> = "HistoryItem" V2;
        child bulk: Option<Bulk> = "BulkObservable" V2;
        child additional: Vec<Extension> = "AdditionalData" V2;
    }

    /// Many of one kind.
    Bulk Iodef {
        attr kind: BulkType = "type" V2 | R2;
        child format: Option<Raw> = "BulkObservableFormat" V2;
        child list: Option<String> = "BulkObservableList" V2 | R2;
        child additional: Vec<Extension> = "AdditionalData" V2;
    }

    /// Observables and indicators joined.
    Expression Iodef {
        attr operator: Operator = "operator" V2;
        child expressions: Vec<Expression> = "IndicatorExpression" V2;
        child observables: Vec<Observable> = "Observable" V2;
        child observable_refs: Vec<ObservableReference> = "ObservableReference" V2;
        child references: Vec<IndicatorReference> = "IndicatorReference" V2;
        child confidence: Option<Confidence> = "Confidence" V2;
        child additional: Vec<Extension> = "AdditionalData" V2;
    }

    /// An observable elsewhere in the document.
    ObservableReference Iodef {
        attr id: String = "uid-ref" V2 | R2;
    }

    /// An indicator elsewhere.
    IndicatorReference Iodef {
        attr id: String = "uid-ref" V2;
        attr external: String = "euid-ref" V2;
        attr version: String = "version" V2;
    }

    /// A step of an attack.
    AttackPhase Iodef {
        child ids: Vec<String> = "AttackPhaseID" V2;
        child urls: Vec<String> = "URL" V2 | R2;
        child descriptions: Vec<Text> = "Description" V2;
        child additional: Vec<Extension> = "AdditionalData" V2;
    }
}

impl Bulk {
    /// The lines of the list.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        let list = self.list.as_deref().unwrap_or("");
        list.lines().map(str::trim).filter(|line| !line.is_empty())
    }
}
