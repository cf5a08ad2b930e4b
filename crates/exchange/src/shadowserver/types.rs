//! Our own table of report types: what class a type belongs to and how it is counted, by patterns
//! over its name, so that types of every age and types invented tomorrow find a row.
//!
//! Not here: the provider's constants (they come with the schema and win for the class, never for
//! the counting). Invariant: the first pattern that fits holds; a type that fits none is an
//! undetermined inventory, which never enters a total.

use super::name::family_free;
use base::observation::{CountsAs, ReportPolicy, Side, Unit};
use base::rsit::IncidentType;

/// What our table says of a report type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The RSIT type of its observations.
    pub class: IncidentType,
    /// How it is counted.
    pub policy: ReportPolicy,
    /// Whether a pattern fits; if not, the rest is the careful default.
    pub known: bool,
}

struct Line {
    pattern: &'static str,
    class: IncidentType,
    counts_as: CountsAs,
    unit: Unit,
    side: Side,
}

const fn line(pattern: &'static str, class: IncidentType, counts_as: CountsAs, unit: Unit) -> Line {
    Line {
        pattern,
        class,
        counts_as,
        unit,
        side: Side::Source,
    }
}

use CountsAs::{Abusing, Exposed, Infected, Inventory, Victim};
use IncidentType as T;
use Unit::{Account, Address, AddressPort, Domain, Url};

/// Patterns over the name without its address family; `*` stands for any text.
const LINES: &[Line] = &[
    // Attacks seen from outside: in the target report the victim is the destination.
    Line {
        pattern: "event_honeypot_ddos_target",
        class: T::Ddos,
        counts_as: Victim,
        unit: Address,
        side: Side::Destination,
    },
    line("*ddos_amp*", T::Ddos, Victim, Address),
    line("*amplification_ddos*", T::Ddos, Victim, Address),
    line("*ddos_participant*", T::Ddos, Abusing, Address),
    line("*honeypot_ddos*", T::Ddos, Abusing, Address),
    line(
        "scan_ddos_middlebox",
        T::VulnerableSystem,
        Exposed,
        AddressPort,
    ),
    // Attackers met by honeypots and dark address space.
    line("*brute_force*", T::BruteForce, Abusing, Address),
    line("*darknet*", T::OtherType, Abusing, Address),
    line("event_honeypot_*", T::Scanner, Abusing, Address),
    line("hp_*", T::Scanner, Abusing, Address),
    line("*ip_spoofer*", T::Masquerade, Exposed, Address),
    // Sinkholes. Who asks a DNS sinkhole is a resolver; who is behind it stays unseen.
    line("*sinkhole_dns*", T::OtherType, Inventory, Address),
    line("*sinkhole*referer*", T::InfectedSystem, Infected, Domain),
    line("*sinkhole*", T::InfectedSystem, Infected, Address),
    line("*drone*", T::InfectedSystem, Infected, Address),
    line("*botnet*", T::InfectedSystem, Infected, Address),
    line("*conficker*", T::InfectedSystem, Infected, Address),
    line(
        "*post_exploitation*",
        T::InfectedSystem,
        Infected,
        AddressPort,
    ),
    line("*synfulknock*", T::VulnerableSystem, Infected, Address),
    line("cc_ip*", T::C2Server, Infected, AddressPort),
    line("*command_and_control*", T::C2Server, Infected, AddressPort),
    // Compromises.
    line("compromised_account*", T::DataLeak, Infected, Account),
    line(
        "compromised_website*",
        T::SystemCompromise,
        Infected,
        Domain,
    ),
    line("defaced_*", T::SystemCompromise, Infected, Domain),
    line("compromised_*", T::SystemCompromise, Infected, Address),
    line("ransomware_victim*", T::SystemCompromise, Victim, Domain),
    // Content and lists.
    line("phish_url*", T::Phishing, Abusing, Url),
    line("malware_url*", T::MalwareDistribution, Abusing, Url),
    line("spam_url*", T::Spam, Abusing, Url),
    line("*sandbox_dns*", T::OtherType, Inventory, Domain),
    line("*sandbox_url*", T::MalwareDistribution, Abusing, Url),
    line("*sandbox*", T::MalwareDistribution, Abusing, AddressPort),
    line("blocklist*", T::Blacklist, Abusing, Address),
    line("blacklist*", T::Blacklist, Abusing, Address),
    // What merely exists.
    line("device_id*", T::Undetermined, Inventory, Address),
    line(
        "population_bgp",
        T::VulnerableSystem,
        Inventory,
        AddressPort,
    ),
    line(
        "population_msmq",
        T::VulnerableSystem,
        Inventory,
        AddressPort,
    ),
    line("population_*", T::OtherType, Inventory, AddressPort),
    line("scan_http", T::OtherType, Inventory, AddressPort),
    line("scan_ssl", T::OtherType, Inventory, AddressPort),
    line("scan_ssh", T::OtherType, Inventory, AddressPort),
    line("scan_smtp", T::OtherType, Inventory, AddressPort),
    line("scan_imap", T::OtherType, Inventory, AddressPort),
    line("scan_pop3", T::OtherType, Inventory, AddressPort),
    line("scan_quic", T::OtherType, Inventory, AddressPort),
    // Weak or open services.
    line("*_freak*", T::WeakCrypto, Exposed, AddressPort),
    line("*_poodle*", T::WeakCrypto, Exposed, AddressPort),
    line("*badsecrets*", T::WeakCrypto, Exposed, AddressPort),
    line(
        "scan_msrpc",
        T::PotentiallyUnwantedAccessible,
        Exposed,
        AddressPort,
    ),
    line(
        "scan_gtp*",
        T::PotentiallyUnwantedAccessible,
        Exposed,
        AddressPort,
    ),
    line("scan_stun", T::OtherType, Exposed, AddressPort),
    line("scan_*", T::VulnerableSystem, Exposed, AddressPort),
    line("*openresolver*", T::VulnerableSystem, Exposed, AddressPort),
    line("*open_proxy*", T::VulnerableSystem, Exposed, AddressPort),
    line(
        "cisco_smart_install",
        T::VulnerableSystem,
        Exposed,
        AddressPort,
    ),
    line("netis_router", T::VulnerableSystem, Exposed, AddressPort),
    line("ntp_monitor*", T::VulnerableSystem, Exposed, AddressPort),
    line("special*", T::VulnerableSystem, Exposed, AddressPort),
];

/// What is known of a report type by its name.
#[must_use]
pub fn known(report_type: &str) -> Known {
    let name = family_free(report_type);
    let found = LINES.iter().find(|line| fits(line.pattern, &name));
    match found {
        Some(line) => Known {
            class: line.class,
            policy: ReportPolicy {
                counts_as: line.counts_as,
                unit: line.unit,
                side: line.side,
            },
            known: true,
        },
        None => Known {
            class: T::Undetermined,
            policy: ReportPolicy {
                counts_as: Inventory,
                unit: Address,
                side: Side::Source,
            },
            known: false,
        },
    }
}

/// How a report type is counted. Always ours, whatever schema is loaded.
#[must_use]
pub fn policy(report_type: &str) -> ReportPolicy {
    known(report_type).policy
}

/// The identifier our own reading gives: the type's name with dashes, `open-` before a service.
pub(super) fn identifier(report_type: &str) -> String {
    let name = family_free(report_type);
    match name.strip_prefix("scan_") {
        Some(service) => format!("open-{}", service.replace('_', "-")),
        None => name.replace('_', "-"),
    }
}

/// A readable name for a feed that no schema names.
pub(super) fn feed_name(report_type: &str) -> String {
    let mut name = String::with_capacity(report_type.len());
    for word in report_type.split('_').filter(|w| !w.is_empty()) {
        if !name.is_empty() {
            name.push('-');
        }
        let mut chars = word.chars();
        name.extend(chars.next().map(|c| c.to_ascii_uppercase()));
        name.push_str(chars.as_str());
    }
    name
}

/// Whether a name fits a pattern in which `*` stands for any text.
fn fits(pattern: &str, name: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else {
        return pattern == name;
    };
    let Some(tail) = name.strip_prefix(head) else {
        return false;
    };
    (0..=tail.len()).any(|cut| tail.is_char_boundary(cut) && fits(rest, &tail[cut..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_of_every_age_are_known() {
        for (name, class, counts_as) in [
            ("event4_sinkhole_http", T::InfectedSystem, Infected),
            ("event6_microsoft_sinkhole", T::InfectedSystem, Infected),
            ("botnet_drone", T::InfectedSystem, Infected),
            ("sinkhole_http_drone", T::InfectedSystem, Infected),
            ("scan6_telnet", T::VulnerableSystem, Exposed),
            ("scan_of_tomorrow", T::VulnerableSystem, Exposed),
            ("dns_openresolver", T::VulnerableSystem, Exposed),
            ("scan6_ssl", T::OtherType, Inventory),
            ("ssl_poodle", T::WeakCrypto, Exposed),
            ("device_id6", T::Undetermined, Inventory),
            ("population6_http_proxy", T::OtherType, Inventory),
            ("event4_honeypot_brute_force", T::BruteForce, Abusing),
            ("event4_honeypot_ddos_amp", T::Ddos, Victim),
            ("scan_ddos_middlebox", T::VulnerableSystem, Exposed),
            ("cwsandbox_url", T::MalwareDistribution, Abusing),
        ] {
            let found = known(name);
            assert!(found.known, "{name}");
            assert_eq!(
                (found.class, found.policy.counts_as),
                (class, counts_as),
                "{name}"
            );
        }
    }

    #[test]
    fn in_the_target_report_the_victim_is_the_destination() {
        let target = policy("event4_honeypot_ddos_target");
        assert_eq!((target.counts_as, target.side), (Victim, Side::Destination));
    }

    #[test]
    fn a_type_nobody_knows_never_enters_a_total() {
        let found = known("weather_forecast");
        assert!(!found.known);
        assert_eq!(found.policy.counts_as, Inventory);
        assert_eq!(found.class, T::Undetermined);
        assert_eq!(feed_name("weather_forecast"), "Weather-Forecast");
    }
}
