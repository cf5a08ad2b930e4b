//! What an observation means and how it is fixed, by type: which messages say so.
//!
//! Not here: the words (`locales/*/notice.ftl`). Invariant: every type has guidance, be it general.

use base::rsit::IncidentType;

/// The guidance there is.
pub const ALL: [&str; 14] = [
    "infected-system",
    "c2-server",
    "malware-distribution",
    "scanner",
    "brute-force",
    "system-compromise",
    "ddos",
    "data-leak",
    "phishing",
    "spam",
    "weak-crypto",
    "ddos-amplifier",
    "open-service",
    "vulnerable-system",
];

/// The guidance where there is none for a type.
pub const GENERAL: &str = "general";

/// Reports of services over UDP that answer strangers with more than they are asked (by the names of
/// Shadowserver, without what they begin with).
const AMPLIFIERS: [&str; 24] = [
    "ard",
    "chargen",
    "coap",
    "ddos_middlebox",
    "dns",
    "dvr_dhcpdiscover",
    "ipmi",
    "ldap_udp",
    "loop_dos",
    "mdns",
    "memcached",
    "nat_pmp",
    "netbios",
    "ntp",
    "ntpmonitor",
    "portmapper",
    "qotd",
    "rdpeudp",
    "slp",
    "snmp",
    "ssdp",
    "tftp",
    "ubiquiti",
    "ws_discovery",
];

/// The guidance for what a report found. Reports call every weak system vulnerable, also where
/// nothing needs an update but a service is open to everybody.
#[must_use]
pub fn of_report(class: IncidentType, report: &str, found: Option<&str>) -> &'static str {
    if class != IncidentType::VulnerableSystem {
        return of(class);
    }
    let name = report
        .strip_prefix("scan_")
        .or_else(|| report.strip_prefix("scan6_"));
    let open = |f: &str| f.starts_with("open-") || f.starts_with("accessible-");
    match () {
        () if name.is_some_and(|n| AMPLIFIERS.contains(&n)) => "ddos-amplifier",
        () if found.is_some_and(open) => "open-service",
        () => of(class),
    }
}

/// What guidance of this name calls a type: more narrowly than the report, where it can.
#[must_use]
pub fn shown(class: IncidentType, name: &str) -> IncidentType {
    match name {
        "ddos-amplifier" => IncidentType::DdosAmplifier,
        "open-service" => IncidentType::PotentiallyUnwantedAccessible,
        _ => class,
    }
}

/// The guidance of a stored name.
#[must_use]
pub fn parse(name: &str) -> &'static str {
    ALL.into_iter().find(|n| *n == name).unwrap_or(GENERAL)
}

/// The name of the guidance for a type; `notice-means-NAME` and `notice-fix-NAME` are its messages.
#[must_use]
pub const fn of(class: IncidentType) -> &'static str {
    use IncidentType as T;
    match class {
        T::InfectedSystem | T::Malware | T::DgaDomain => "infected-system",
        T::C2Server => "c2-server",
        T::MalwareDistribution | T::MalwareConfiguration => "malware-distribution",
        T::Scanner | T::Sniffing => "scanner",
        T::BruteForce | T::IdsAlert | T::Exploit => "brute-force",
        T::SystemCompromise
        | T::ApplicationCompromise
        | T::PrivilegedAccountCompromise
        | T::UnprivilegedAccountCompromise => "system-compromise",
        T::Dos | T::Ddos => "ddos",
        T::DataLeak | T::DataLoss | T::UnauthorisedInformationAccess => "data-leak",
        T::Phishing | T::Masquerade | T::SocialEngineering => "phishing",
        T::Spam => "spam",
        T::WeakCrypto => "weak-crypto",
        T::DdosAmplifier => "ddos-amplifier",
        T::PotentiallyUnwantedAccessible | T::InformationDisclosure | T::Misconfiguration => {
            "open-service"
        }
        T::VulnerableSystem => "vulnerable-system",
        _ => GENERAL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_service_is_closed_and_not_updated() {
        let of = |report, found| of_report(IncidentType::VulnerableSystem, report, found);
        assert_eq!(of("scan_rdp", Some("open-rdp")), "open-service");
        assert_eq!(of("scan6_ftp", Some("accessible-ftp")), "open-service");
        assert_eq!(of("scan_snmp", Some("open-snmp")), "ddos-amplifier");
        assert_eq!(of("scan6_dns", Some("dns-open-resolver")), "ddos-amplifier");
        assert_eq!(
            of("scan_exchange", Some("vulnerable-exchange-server")),
            "vulnerable-system"
        );
        let infected = of_report(IncidentType::InfectedSystem, "scan_dns", None);
        assert_eq!(infected, "infected-system");
    }

    #[test]
    fn every_guidance_is_given_for_some_type() {
        for name in ALL {
            assert!(IncidentType::ALL.iter().any(|t| of(*t) == name), "{name}");
        }
        assert_eq!(of(IncidentType::TestType), GENERAL);
    }
}
