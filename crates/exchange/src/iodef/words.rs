//! The closed lists of words that attributes take, by version.
//!
//! Not here: what they mean for an observation. Invariant: a word that a version does not know is
//! written as its extension (`ext-value`), or replaced by a stricter one, never by a looser one.

use super::Version;
use super::class::{Attr, Writing};
use super::tree::Element;
use std::borrow::Cow;

/// How the list of a version is left.
enum Beyond {
    /// `ext-value` and the word in `ext-…`.
    Extension,
    /// Nowhere: the word is lost.
    Nothing,
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $v1:ident $v2:ident [$($both:literal)*] [$($one:literal)*] [$($two:literal)*])*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
        pub struct $name(Cow<'static, str>);

        impl $name {
            /// The words of the lists of both versions.
            pub const WORDS: &'static [&'static str] = &[$($both,)* $($one,)* $($two,)*];
            const V1: &'static [&'static str] = &[$($both,)* $($one,)*];
            const V2: &'static [&'static str] = &[$($both,)* $($two,)*];

            /// A word of the lists, or one's own.
            #[must_use]
            pub fn new(word: &str) -> Self {
                let word = word.trim();
                match Self::WORDS.iter().find(|w| **w == word) {
                    Some(known) => Self(Cow::Borrowed(known)),
                    None => Self(Cow::Owned(word.to_owned())),
                }
            }

            /// The word.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Attr for $name {
            fn read(e: &Element<'_>, name: &str) -> Option<Self> {
                read(e, name).map(Self::new)
            }
            fn write<'a>(&'a self, name: &'static str, e: &mut Element<'a>, cx: &mut Writing) {
                let (list, beyond) = match cx.version {
                    Version::V1 => (Self::V1, Beyond::$v1),
                    Version::V2 => (Self::V2, Beyond::$v2),
                };
                write(&self.0, list, beyond, name, e, (stringify!($name), cx));
            }
        }
    )* };
}

fn read<'e>(e: &'e Element<'_>, name: &str) -> Option<&'e str> {
    let given = e.attr(name)?.trim();
    if given == "ext-value" {
        let ext = e.attrs.iter().find(|(key, _)| {
            key.strip_prefix("ext-").is_some_and(|k| k == name)
                // RFC 5901 has one name for the extension of its one word.
                || (name == "FraudType" && key == "ext-value")
        });
        return Some(ext.map_or("other", |(_, value)| value.trim()));
    }
    (!given.is_empty()).then_some(given)
}

fn write<'a>(
    word: &'a str,
    list: &[&str],
    beyond: Beyond,
    name: &'static str,
    e: &mut Element<'a>,
    (class, cx): (&'static str, &mut Writing),
) {
    if list.contains(&word) {
        e.set(name, word);
        return;
    }
    match (beyond, extension(name)) {
        (Beyond::Extension, Some(ext)) => {
            e.set(name, "ext-value");
            e.set(ext, word);
        }
        (Beyond::Nothing, _) if class == "Restriction" => {
            // RFC 5070 has no word for the labels: never a looser one takes their place.
            let stricter = match word {
                "white" => "public",
                "partner" | "green" | "amber" => "need-to-know",
                _ => "private",
            };
            cx.lose(class, word);
            e.set(name, stricter);
        }
        _ => {
            cx.lose(class, word);
            // What is of no kind in the list is of its other kind.
            if list.contains(&"other") {
                e.set(name, "other");
            }
        }
    }
}

/// The attribute that extends another.
fn extension(name: &str) -> Option<&'static str> {
    Some(match name {
        "FraudType" => "ext-value",
        "purpose" => "ext-purpose",
        "status" => "ext-status",
        "restriction" => "ext-restriction",
        "role" => "ext-role",
        "type" => "ext-type",
        "registry" => "ext-registry",
        "action" => "ext-action",
        "source" => "ext-source",
        "severity" => "ext-severity",
        "metric" => "ext-metric",
        "duration" => "ext-duration",
        "category" => "ext-category",
        "ownership" => "ext-ownership",
        "unit" => "ext-unit",
        "system-status" => "ext-system-status",
        "domain-status" => "ext-domain-status",
        "dtype" => "ext-dtype",
        "offsetunit" => "ext-offsetunit",
        "registryaction" => "ext-registryaction",
        "scope" => "ext-scope",
        "operator" => "ext-operator",
        "spec-name" => "ext-spec-name",
        "rating" => "ext-rating",
        _ => return None,
    })
}

words! {
    /// Why the document was made (RFC 7970 §3.2).
    Purpose Extension Extension ["traceback" "mitigation" "reporting" "other"] [] ["watch"]
    /// The state of the incident (RFC 7970 §3.2).
    Status Nothing Extension [] [] ["new" "in-progress" "forwarded" "resolved" "future"]
    /// Who may see it (RFC 7970 §3.3.1).
    Restriction Nothing Extension ["default" "public" "need-to-know" "private"] [] ["partner" "white" "green" "amber" "red"]
    /// What a contact does (RFC 7970 §3.9).
    Role Extension Extension ["creator" "admin" "tech" "irt" "cc"] [] ["reporter" "provider" "user" "billing" "legal" "abuse" "cc-irt" "leo" "vendor" "vendor-services" "victim" "victim-notified"]
    /// Person or organisation (RFC 7970 §3.9).
    ContactType Extension Extension ["person" "organization"] [] []
    /// Registry of a handle (RFC 7970 §3.9.1).
    Registry Extension Extension ["internic" "apnic" "arin" "lacnic" "ripe" "afrinic" "local"] [] []
    /// What was or is to be done (RFC 7970 §3.15).
    Action Extension Extension ["nothing" "contact-source-site" "contact-target-site" "contact-sender" "investigate" "block-host" "block-network" "block-port" "rate-limit-host" "rate-limit-network" "rate-limit-port" "remediate-other" "status-triage" "status-new-info" "other"] [] ["redirect-traffic" "honeypot" "upgrade-software" "rebuild-asset" "harden-asset" "watch-and-report" "defined-coa"]
    /// low, medium, high.
    Severity Nothing Nothing ["low" "medium" "high"] [] []
    /// Severity of an impact on business (RFC 7970 §3.12.2).
    BusinessSeverity Nothing Extension [] [] ["none" "low" "medium" "high" "unknown"]
    /// failed, succeeded.
    Completion Nothing Nothing ["failed" "succeeded"] [] []
    /// actual, potential.
    Occurrence Nothing Nothing ["actual" "potential"] [] []
    /// Kind of impact (RFC 5070 §3.10.1).
    ImpactType Extension Extension [] ["admin" "dos" "extortion" "file" "info-leak" "misconfiguration" "recon" "policy" "social-engineering" "user" "unknown"] []
    /// Kind of impact on systems (RFC 7970 §3.12.1).
    SystemImpactType Extension Extension [] [] ["takeover-account" "takeover-service" "takeover-system" "cps-manipulation" "cps-damage" "availability-data" "availability-account" "availability-service" "availability-system" "damaged-system" "damaged-data" "breach-proprietary" "breach-privacy" "breach-credential" "breach-configuration" "integrity-data" "integrity-configuration" "integrity-hardware" "traffic-redirection" "monitoring-traffic" "monitoring-host" "policy" "unknown"]
    /// Kind of impact on business (RFC 7970 §3.12.2).
    BusinessImpactType Extension Extension [] [] ["breach-proprietary" "breach-privacy" "breach-credential" "loss-of-integrity" "loss-of-service" "theft-financial" "theft-service" "degraded-reputation" "asset-damage" "asset-manipulation" "legal" "extortion" "unknown"]
    /// What a time impact counts (RFC 7970 §3.12.3).
    Metric Extension Extension ["labor" "elapsed" "downtime"] [] []
    /// Unit of time.
    Duration Extension Extension ["second" "minute" "hour" "day" "month" "quarter" "year"] [] []
    /// How sure (RFC 7970 §3.12.5).
    Rating Nothing Extension ["low" "medium" "high" "numeric" "unknown"] [] []
    /// How it was found (RFC 7970 §3.10).
    DiscoverySource Nothing Extension [] [] ["nidps" "hips" "siem" "av" "third-party-monitoring" "incident" "os-log" "application-log" "device-log" "network-flow" "passive-dns" "investigation" "audit" "internal-notification" "external-notification" "leo" "partner" "actor" "unknown"]
    /// The part of a system (RFC 7970 §3.17).
    SystemCategory Extension Extension ["source" "target" "intermediate" "sensor" "infrastructure"] [] []
    /// yes, no, unknown.
    YesNo Nothing Nothing ["unknown" "yes" "no"] [] []
    /// Whose a system is (RFC 7970 §3.17).
    Ownership Nothing Extension [] [] ["organization" "personal" "partner" "customer" "no-relationship" "unknown"]
    /// What an address is (RFC 7970 §3.18.1).
    AddressCategory Extension Extension ["asn" "atm" "e-mail" "mac" "ipv4-addr" "ipv4-net" "ipv4-net-mask" "ipv6-addr" "ipv6-net"] ["ipv6-net-mask"] ["ipv4-net-masked" "ipv6-net-masked" "site-uri"]
    /// What a node is for (RFC 7970 §3.18.2).
    RoleOfNode Extension Extension ["client" "server-internal" "server-public" "www" "mail" "messaging" "streaming" "voice" "file" "ftp" "p2p" "name" "directory" "credential" "print" "application" "database" "infra" "log"] [] ["client-enterprise" "client-partner" "client-remote" "client-kiosk" "client-mobile" "webmail" "backup" "dhcp" "assessment" "source-control" "config-management" "monitoring" "infra-firewall" "infra-router" "infra-switch" "camera" "proxy" "remote-access" "virtualization" "pos" "scada" "scada-supervisory" "sinkhole" "honeypot" "anonymization" "c2-server" "malware-distribution" "drop-server" "hop-point" "reflector" "phishing-site" "spear-phishing-site" "recruiting-site" "fraudulent-site"]
    /// What a counter counts (RFC 7970 §3.18.3; in RFC 5070 its type).
    Unit Extension Extension ["byte" "packet" "flow" "session" "event" "alert" "message" "host" "site" "organization"] [] ["mbit"]
    /// How a counter counts (RFC 7970 §3.18.3).
    CounterType Extension Extension [] [] ["counter" "rate" "average"]
    /// Whose a domain is (RFC 7970 §3.19, RFC 5901 §5.6).
    SystemStatus Nothing Extension ["spoofed" "fraudulent" "innocent-hacked" "innocent-hijacked" "unknown"] [] []
    /// The state of a domain (RFC 7970 §3.19, RFC 5901 §5.6).
    DomainStatus Nothing Extension ["reservedDelegation" "assignedAndActive" "assignedAndInactive" "assignedAndOnHold" "revoked" "transferPending" "registryLock" "registrarLock" "other" "unknown"] [] []
    /// Type of data (RFC 7970 §2.16).
    DataType Extension Extension ["boolean" "byte" "character" "date-time" "integer" "ntpstamp" "portlist" "real" "string" "file" "path" "frame" "packet" "ipv4-packet" "ipv6-packet" "url" "csv" "winreg" "xml"] [] ["bytes"]
    /// Kind of a pattern (RFC 7970 §3.22.2).
    PatternType Extension Extension ["regex" "binary" "xpath"] [] []
    /// What an offset counts (RFC 7970 §3.22.2).
    OffsetUnit Extension Extension ["line" "byte"] [] []
    /// What became of a registry key (RFC 7970 §3.23.1).
    RegistryAction Nothing Extension [] [] ["add-key" "add-value" "delete-key" "delete-value" "modify-key" "modify-value"]
    /// What was hashed (RFC 7970 §3.26).
    HashScope Nothing Extension [] [] ["file-contents" "file-pe-section" "file-pe-iat" "file-pe-resource" "file-pdf-object" "email-hash" "email-headers-hash" "email-body-hash"]
    /// What a list of observables holds (RFC 7970 §3.29.3).
    BulkType Nothing Extension [] [] ["asn" "atm" "e-mail" "ipv4-addr" "ipv4-net" "ipv4-net-mask" "ipv6-addr" "ipv6-net" "ipv6-net-mask" "mac" "site-uri" "domain-name" "domain-to-ipv4" "domain-to-ipv6" "domain-to-ipv4-timestamp" "domain-to-ipv6-timestamp" "ipv4-port" "ipv6-port" "windows-reg-key" "file-hash" "email-x-mailer" "email-subject" "http-user-agent" "http-request-uri" "mutex" "file-path" "user-name"]
    /// How parts of an expression are joined (RFC 7970 §3.29.5).
    Operator Nothing Nothing [] [] ["not" "and" "or" "xor"]
    /// The list that a name of software is of (RFC 7970 §2.15.1).
    SoftwareSpec Nothing Extension [] [] ["custom" "cpe" "swid"]
    /// Kind of fraud (RFC 5901 §5.1).
    FraudType Extension Nothing ["phishing" "recruiting" "malware distribution" "fraudulent site" "dnsspoof" "archive" "other" "unknown"] [] []
    /// What saw it (RFC 5901 §5.9).
    SensorType Nothing Nothing ["web" "webgateway" "mailgateway" "browser" "ispsensor" "human" "honeypot" "other"] [] []
    /// How data is collected (RFC 5901 §5.11).
    SiteType Nothing Nothing ["web" "email" "keylogger" "automation" "unspecified"] [] []
    /// What an archive is of (RFC 5901 §5.13).
    ArchiveType Nothing Nothing ["collectionsite" "basecamp" "sendersite" "credentialInfo" "unspecified"] [] []
}
