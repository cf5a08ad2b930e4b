//! What happened where (RFC 5070 §3.11 to §3.20, RFC 7970 §3.14 to §3.28).
//!
//! Not here: how it becomes observations (`rows`). Invariant: members stand in the order of the
//! schemas.

use super::Counter;
use super::basic::{Extension, Means, Raw, Software, Text};
use super::class::{BOTH, ONE1, R1, R2, V1, V2, class};
use super::incident::{Assessment, Contact, Discovery, Method};
use super::words::{
    Action, AddressCategory, DomainStatus, HashScope, OffsetUnit, Ownership, PatternType,
    RegistryAction, Restriction, RoleOfNode, Severity, SystemCategory, SystemStatus, YesNo,
};
use base::Timestamp;

class! {
    /// What happened, and what is to be done about it.
    EventData Iodef {
        attr restriction: Restriction = "restriction" BOTH;
        attr observable_id: String = "observable-id" V2;
        child descriptions: Vec<Text> = "Description" BOTH;
        child detected: Option<Timestamp> = "DetectTime" BOTH;
        child started: Option<Timestamp> = "StartTime" BOTH;
        child ended: Option<Timestamp> = "EndTime" BOTH;
        child recovered: Option<Timestamp> = "RecoveryTime" V2;
        child reported: Option<Timestamp> = "ReportTime" V2;
        child contacts: Vec<Contact> = "Contact" BOTH;
        child discoveries: Vec<Discovery> = "Discovery" V2;
        child assessment: Option<Assessment> = "Assessment" BOTH;
        child methods: Vec<Method> = "Method" BOTH;
        child flows: Vec<Flow> = "Flow" BOTH;
        child expectations: Vec<Expectation> = "Expectation" BOTH;
        child record: Option<Record> = "Record" BOTH;
        child events: Vec<EventData> = "EventData" BOTH;
        child additional: Vec<Extension> = "AdditionalData" BOTH;
    }

    /// Systems that had to do with one another.
    Flow Iodef {
        child systems: Vec<System> = "System" BOTH | R1 | R2;
    }

    /// A system or network.
    System Iodef {
        attr restriction: Restriction = "restriction" BOTH;
        attr interface: String = "interface" BOTH;
        attr category: SystemCategory = "category" BOTH;
        attr spoofed: YesNo = "spoofed" BOTH;
        attr is_virtual: YesNo = "virtual" V2;
        attr ownership: Ownership = "ownership" V2;
        attr observable_id: String = "observable-id" V2;
        child node: Node = "Node" BOTH;
        child roles: Vec<NodeRole> = "NodeRole" V2;
        child services: Vec<Service> = "Service" BOTH;
        child operating_systems: Vec<Software> = "OperatingSystem" BOTH;
        child counters: Vec<Counter> = "Counter" BOTH;
        child assets: Vec<String> = "AssetID" V2;
        child descriptions: Vec<Text> = "Description" BOTH;
        child additional: Vec<Extension> = "AdditionalData" BOTH;
    }

    /// By what a system is known.
    Node Iodef {
        child names: Vec<Text> = "NodeName" V1;
        child domains: Vec<DomainData> = "DomainData" V2;
        child addresses: Vec<Address> = "Address" BOTH;
        child postal: Option<Means> = "PostalAddress" V2;
        child locations: Vec<Text> = "Location" BOTH | ONE1;
        child at: Option<Timestamp> = "DateTime" V1;
        child roles: Vec<NodeRole> = "NodeRole" V1;
        child counters: Vec<Counter> = "Counter" BOTH;
    }

    /// An address of some kind.
    Address Iodef {
        text value: String;
        attr category: AddressCategory = "category" BOTH;
        attr vlan_name: String = "vlan-name" BOTH;
        attr vlan_number: i64 = "vlan-num" BOTH;
        attr observable_id: String = "observable-id" V2;
    }

    /// What a system is for.
    NodeRole Iodef {
        text text: String;
        attr category: RoleOfNode = "category" BOTH | R1 | R2;
        child descriptions: Vec<Text> = "Description" V2;
    }

    /// A service of a system.
    Service Iodef {
        attr protocol: i64 = "ip-protocol" BOTH | R1;
        attr observable_id: String = "observable-id" V2;
        child name: Option<ServiceName> = "ServiceName" V2;
        child port: Option<i64> = "Port" BOTH;
        child ports: Option<String> = "Portlist" BOTH;
        child proto_type: Option<i64> = "ProtoType" BOTH;
        child proto_code: Option<i64> = "ProtoCode" BOTH;
        child proto_field: Option<i64> = "ProtoField" BOTH;
        child header: Option<ApplicationHeader> = "ApplicationHeader" V2;
        child email: Option<EmailData> = "EmailData" V2;
        child application: Option<Software> = "Application" BOTH;
    }

    /// The name of a service.
    ServiceName Iodef {
        child iana: Option<String> = "IANAService" V2;
        child urls: Vec<String> = "URL" V2;
        child descriptions: Vec<Text> = "Description" V2;
    }

    /// Fields of a protocol.
    ApplicationHeader Iodef {
        child fields: Vec<Extension> = "ApplicationHeaderField" V2 | R2;
    }

    /// A message.
    EmailData Iodef {
        attr observable_id: String = "observable-id" V2;
        child to: Vec<String> = "EmailTo" V2;
        child from: Option<String> = "EmailFrom" V2;
        child subject: Option<String> = "EmailSubject" V2;
        child mailer: Option<String> = "EmailX-Mailer" V2;
        child fields: Vec<Extension> = "EmailHeaderField" V2;
        child headers: Option<String> = "EmailHeaders" V2;
        child body: Option<String> = "EmailBody" V2;
        child message: Option<String> = "EmailMessage" V2;
        child hashes: Vec<HashData> = "HashData" V2;
        child signatures: Vec<Raw> = "SignatureData" V2;
    }

    /// A domain name with what its registry says (RFC 7970 §3.19).
    DomainData Iodef {
        attr system_status: SystemStatus = "system-status" V2;
        attr domain_status: DomainStatus = "domain-status" V2;
        attr observable_id: String = "observable-id" V2;
        child name: Option<String> = "Name" V2 | R2;
        child checked: Option<Timestamp> = "DateDomainWasChecked" V2;
        child registered: Option<Timestamp> = "RegistrationDate" V2;
        child expires: Option<Timestamp> = "ExpirationDate" V2;
        child related: Vec<Extension> = "RelatedDNS" V2;
        child name_servers: Vec<NameServers> = "Nameservers" V2;
        child contacts: Option<DomainContacts> = "DomainContacts" V2;
    }

    /// A name server with its addresses.
    NameServers Iodef {
        child server: Option<String> = "Server" V2 | R2;
        child addresses: Vec<Address> = "Address" V2 | R2;
    }

    /// Who keeps a domain.
    DomainContacts Iodef {
        child same_as: Option<String> = "SameDomainContact" V2;
        child contacts: Vec<Contact> = "Contact" V2;
    }

    /// What the author would have done.
    Expectation Iodef {
        attr action: Action = "action" BOTH;
        attr severity: Severity = "severity" BOTH;
        attr restriction: Restriction = "restriction" BOTH;
        attr observable_id: String = "observable-id" V2;
        child descriptions: Vec<Text> = "Description" BOTH;
        child courses: Vec<String> = "DefinedCOA" V2;
        child started: Option<Timestamp> = "StartTime" BOTH;
        child ended: Option<Timestamp> = "EndTime" BOTH;
        child contact: Option<Contact> = "Contact" BOTH;
    }

    /// Logs and traces.
    Record Iodef {
        attr restriction: Restriction = "restriction" BOTH;
        child data: Vec<RecordData> = "RecordData" BOTH | R1 | R2;
    }

    /// One log or trace.
    RecordData Iodef {
        attr restriction: Restriction = "restriction" BOTH;
        attr observable_id: String = "observable-id" V2;
        child at: Option<Timestamp> = "DateTime" BOTH;
        child descriptions: Vec<Text> = "Description" BOTH;
        child application: Option<Software> = "Application" BOTH;
        child patterns: Vec<RecordPattern> = "RecordPattern" BOTH;
        child items: Vec<Extension> = "RecordItem" BOTH | R1;
        child urls: Vec<String> = "URL" V2;
        child files: Vec<FileData> = "FileData" V2;
        child registry: Vec<RegistryKeys> = "WindowsRegistryKeysModified" V2;
        child certificates: Vec<Raw> = "CertificateData" V2;
        child additional: Vec<Extension> = "AdditionalData" BOTH;
    }

    /// What to look for in a log.
    RecordPattern Iodef {
        text pattern: String;
        attr kind: PatternType = "type" BOTH | R1 | R2;
        attr offset: i64 = "offset" BOTH;
        attr unit: OffsetUnit = "offsetunit" BOTH;
        attr instance: i64 = "instance" BOTH;
    }

    /// Registry keys that were changed.
    RegistryKeys Iodef {
        attr observable_id: String = "observable-id" V2;
        child keys: Vec<RegistryKey> = "Key" V2 | R2;
    }

    /// One of them.
    RegistryKey Iodef {
        attr action: RegistryAction = "registryaction" V2;
        attr observable_id: String = "observable-id" V2;
        child name: Option<String> = "KeyName" V2 | R2;
        child value: Option<String> = "Value" V2;
    }

    /// Files.
    FileData Iodef {
        attr restriction: Restriction = "restriction" V2;
        attr observable_id: String = "observable-id" V2;
        child files: Vec<File> = "File" V2 | R2;
    }

    /// A file.
    File Iodef {
        attr observable_id: String = "observable-id" V2;
        child name: Option<String> = "FileName" V2;
        child size: Option<i64> = "FileSize" V2;
        child kind: Option<String> = "FileType" V2;
        child urls: Vec<String> = "URL" V2;
        child hashes: Option<HashData> = "HashData" V2;
        child signature: Option<Raw> = "SignatureData" V2;
        child software: Option<Software> = "AssociatedSoftware" V2;
        child properties: Vec<Extension> = "FileProperties" V2;
    }

    /// Hashes of one thing.
    HashData Iodef {
        attr scope: HashScope = "scope" V2 | R2;
        child target: Option<String> = "HashTargetID" V2;
        child hashes: Vec<Hash> = "Hash" V2;
        child fuzzy: Vec<Raw> = "FuzzyHash" V2;
    }

    /// A hash by an algorithm of XML signatures.
    Hash Iodef {
        child method: Option<DigestMethod> = "DigestMethod" V2 | R2;
        child value: Option<Digest> = "DigestValue" V2 | R2;
        child application: Option<Software> = "Application" V2;
    }
}

/// The algorithm, by its URI.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DigestMethod(pub String);

/// The hash in base64.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Digest(pub String);

mod digest {
    use super::super::class::{Part, Reading, Writing};
    use super::super::tree::{Element, Form, Ns};
    use super::{Digest, DigestMethod};

    impl Part for DigestMethod {
        fn read(e: &Element<'_>, _: &mut Reading) -> Option<Self> {
            let uri = e.attr("Algorithm").unwrap_or(&e.text);
            Some(Self(uri.trim().to_owned()))
        }
        fn write<'a>(&'a self, name: &'static str, _: Ns<'a>, cx: &mut Writing) -> Element<'a> {
            let mut e = Element::new(name, Ns::Ds);
            e.form = Form::Text;
            if cx.json {
                e.text = self.0.as_str().into();
            } else {
                e.set("Algorithm", self.0.as_str());
            }
            e
        }
    }

    impl Part for Digest {
        fn read(e: &Element<'_>, _: &mut Reading) -> Option<Self> {
            Some(Self(e.text.split_whitespace().collect()))
        }
        fn write<'a>(&'a self, name: &'static str, _: Ns<'a>, _: &mut Writing) -> Element<'a> {
            let mut e = Element::new(name, Ns::Ds);
            e.form = Form::Text;
            e.text = self.0.as_str().into();
            e
        }
    }
}
