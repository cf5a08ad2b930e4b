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
    fn every_guidance_is_given_for_some_type() {
        for name in ALL {
            assert!(IncidentType::ALL.iter().any(|t| of(*t) == name), "{name}");
        }
        assert_eq!(of(IncidentType::TestType), GENERAL);
    }
}
