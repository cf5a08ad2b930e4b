//! The report on fraudulent online activity (RFC 5901), an extension of IODEF 1.
//!
//! Not here: its life cycle, which is the incident's (`Incident::ext_purpose`). Invariant: members
//! stand in the order of the schema.

use super::basic::{Raw, Text};
use super::class::{BOTH, IODEF, R1, class};
use super::event::{Address, Node, System};
use super::incident::{Assessment, Contact};
use super::words::{ArchiveType, DomainStatus, FraudType, SensorType, SiteType, SystemStatus};
use base::Timestamp;

class! {
    /// A report on one fraud (§5).
    Phraud Phish {
        attr version: String = "Version" BOTH;
        attr fraud: FraudType = "FraudType" BOTH | R1;
        child name: Option<Text> = "PhishNameRef" BOTH;
        child local_name: Option<Text> = "PhishNameLocalRef" BOTH;
        child parameter: Option<Text> = "FraudParameter" BOTH;
        child brands: Vec<Text> = "FraudedBrandName" BOTH;
        child lures: Vec<LureSource> = "LureSource" BOTH | R1;
        child sensors: Vec<Sensor> = "OriginatingSensor" BOTH | R1;
        child email: Option<EmailRecord> = "EmailRecord" BOTH;
        child sites: Vec<Site> = "DCSite" BOTH;
        child takedowns: Vec<TakeDown> = "TakeDownInfo" BOTH;
        child archives: Vec<Archive> = "ArchivedData" BOTH;
        child related: Vec<String> = "RelatedData" BOTH;
        child correlation: Vec<Text> = "CorrelationData" BOTH;
        child comments: Option<Text> = "PRComments" BOTH;
    }

    /// Where the lure came from (§5.6).
    LureSource Phish {
        child systems: Vec<System> = "System" BOTH | R1 | IODEF;
        child domains: Vec<PhraudDomain> = "DomainData" BOTH;
        child malware: Option<Malware> = "IncludedMalware" BOTH;
        child files: Option<Files> = "FilesDownloaded" BOTH;
        child registry: Option<Keys> = "WindowsRegistryKeysModified" BOTH;
    }

    /// A domain name (§5.6.3).
    PhraudDomain Phish {
        attr system_status: SystemStatus = "SystemStatus" BOTH;
        attr domain_status: DomainStatus = "DomainStatus" BOTH;
        child name: Option<Text> = "Name" BOTH | R1;
        child checked: Option<Timestamp> = "DateDomainWasChecked" BOTH;
        child registered: Option<Timestamp> = "RegistrationDate" BOTH;
        child expires: Option<Timestamp> = "ExpirationDate" BOTH;
        child name_servers: Vec<PhraudServer> = "Nameservers" BOTH;
        child same_contact: Option<Text> = "SameDomainContact" BOTH;
        child contacts: Vec<Contact> = "Contact" BOTH | IODEF;
    }

    /// A name server.
    PhraudServer Phish {
        child server: Option<Text> = "Server" BOTH | R1;
        child addresses: Vec<Address> = "Address" BOTH | R1 | IODEF;
    }

    /// Malware that came with the lure (§5.6.4).
    Malware Phish {
        child names: Vec<Text> = "Name" BOTH | R1;
        child reference: Option<Raw> = "Reference" BOTH;
        child data: Option<MalwareData> = "Data" BOTH;
    }

    /// The malware in hexadecimal, masked.
    MalwareData Phish {
        text hex: String;
        attr pattern: String = "XORPattern" BOTH;
    }

    /// Files that were downloaded.
    Files Phish {
        child files: Vec<Text> = "File" BOTH | super::class::ONE1 | R1;
    }

    /// Registry keys that were changed.
    Keys Phish {
        child keys: Vec<Key> = "Key" BOTH | R1;
    }

    /// One of them.
    Key Phish {
        child name: Option<String> = "Name" BOTH | R1;
        child value: Option<String> = "Value" BOTH | R1;
    }

    /// What saw it (§5.9).
    Sensor Phish {
        attr kind: SensorType = "OriginatingSensorType" BOTH | R1;
        child first_seen: Option<Timestamp> = "DateFirstSeen" BOTH | R1;
        child systems: Vec<System> = "System" BOTH | R1 | IODEF;
    }

    /// The messages (§5.10).
    EmailRecord Phish {
        child count: Option<i64> = "EmailCount" BOTH | R1;
        child message: Option<Text> = "EmailMessage" BOTH;
        child comments: Option<Text> = "EmailComments" BOTH;
    }

    /// Where data is collected (§5.11): one of the first five members.
    Site Phish {
        attr kind: SiteType = "DCType" BOTH | R1;
        child url: Option<Sure> = "SiteURL" BOTH;
        child domain: Option<Sure> = "Domain" BOTH;
        child email: Option<Sure> = "EmailSite" BOTH;
        child system: Option<SiteSystem> = "System" BOTH;
        child unknown: Option<Sure> = "Unknown" BOTH;
        child nodes: Vec<Node> = "Node" BOTH | IODEF;
        child domain_data: Option<PhraudDomain> = "DomainData" BOTH;
        child assessment: Option<Assessment> = "Assessment" BOTH | IODEF;
    }

    /// A text and how sure it is, from 0 to 100.
    Sure Phish {
        text text: String;
        attr lang: String = "lang" BOTH;
        attr confidence: i64 = "confidence" BOTH;
    }

    /// A site by its address.
    SiteSystem Phish {
        attr confidence: i64 = "confidence" BOTH;
        child address: Option<Address> = "Address" BOTH | R1 | IODEF;
    }

    /// That it was taken down (§5.12).
    TakeDown Phish {
        child at: Option<Timestamp> = "TakeDownDate" BOTH;
        child agencies: Vec<Text> = "TakeDownAgency" BOTH;
        child comments: Vec<Text> = "TakeDownComments" BOTH;
    }

    /// What was kept of it (§5.13).
    Archive Phish {
        attr kind: ArchiveType = "type" BOTH | R1;
        child url: Option<String> = "URL" BOTH;
        child comments: Option<Text> = "Comments" BOTH;
        child data: Option<String> = "Data" BOTH;
    }
}
