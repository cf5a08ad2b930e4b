//! The Reference Security Incident Taxonomy, version 1003 (ENISA task force): 11 classes and
//! 39 types, and the further types that IntelMQ's harmonisation uses.
//!
//! Not here: the definitions shown to users (messages, by language).
//! Invariant: the class always derives from the type; nothing stores them independently.

/// Declares the classes with their types, so that the pair can never disagree.
macro_rules! rsit {
    ($($class:ident $class_name:literal { $($variant:ident $name:literal $origin:ident,)* })*) => {
        /// A class of the taxonomy (IntelMQ: `classification.taxonomy`).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Taxonomy { $(
            #[doc = concat!("`", $class_name, "`")]
            $class,
        )* }

        impl Taxonomy {
            /// Every class, in the taxonomy's order.
            pub const ALL: &'static [Self] = &[$(Self::$class),*];

            /// The machine name.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$class => $class_name,)* }
            }
        }

        /// A type of incident (IntelMQ: `classification.type`).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum IncidentType { $($(
            #[doc = concat!("`", $name, "`, of class `", $class_name, "`")]
            $variant,
        )*)* }

        impl IncidentType {
            /// Every type, grouped by class in the taxonomy's order.
            pub const ALL: &'static [Self] = &[$($(Self::$variant,)*)*];

            /// The machine name.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($(Self::$variant => $name,)*)* }
            }

            /// The class that the type belongs to.
            #[must_use]
            pub const fn taxonomy(self) -> Taxonomy {
                match self { $($(Self::$variant => Taxonomy::$class,)*)* }
            }

            /// Whether the type is one of RSIT's own 39, not an addition of IntelMQ.
            #[must_use]
            pub const fn is_rsit(self) -> bool {
                match self { $($(Self::$variant => is_rsit!($origin),)*)* }
            }
        }
    };
}

macro_rules! is_rsit {
    (rsit) => {
        true
    };
    (intelmq) => {
        false
    };
}

rsit! {
    AbusiveContent "abusive-content" {
        Spam "spam" rsit,
        HarmfulSpeech "harmful-speech" rsit,
        Violence "violence" rsit,
    }
    MaliciousCode "malicious-code" {
        InfectedSystem "infected-system" rsit,
        C2Server "c2-server" rsit,
        MalwareDistribution "malware-distribution" rsit,
        MalwareConfiguration "malware-configuration" rsit,
    }
    InformationGathering "information-gathering" {
        Scanner "scanner" rsit,
        Sniffing "sniffing" rsit,
        SocialEngineering "social-engineering" rsit,
    }
    IntrusionAttempts "intrusion-attempts" {
        IdsAlert "ids-alert" rsit,
        BruteForce "brute-force" rsit,
        Exploit "exploit" rsit,
    }
    Intrusions "intrusions" {
        PrivilegedAccountCompromise "privileged-account-compromise" rsit,
        UnprivilegedAccountCompromise "unprivileged-account-compromise" rsit,
        ApplicationCompromise "application-compromise" rsit,
        SystemCompromise "system-compromise" rsit,
        Burglary "burglary" rsit,
    }
    Availability "availability" {
        Dos "dos" rsit,
        Ddos "ddos" rsit,
        Misconfiguration "misconfiguration" rsit,
        Sabotage "sabotage" rsit,
        Outage "outage" rsit,
    }
    InformationContentSecurity "information-content-security" {
        UnauthorisedInformationAccess "unauthorised-information-access" rsit,
        UnauthorisedInformationModification "unauthorised-information-modification" rsit,
        DataLoss "data-loss" rsit,
        DataLeak "data-leak" rsit,
    }
    Fraud "fraud" {
        UnauthorisedUseOfResources "unauthorised-use-of-resources" rsit,
        Copyright "copyright" rsit,
        Masquerade "masquerade" rsit,
        Phishing "phishing" rsit,
    }
    Vulnerable "vulnerable" {
        WeakCrypto "weak-crypto" rsit,
        DdosAmplifier "ddos-amplifier" rsit,
        PotentiallyUnwantedAccessible "potentially-unwanted-accessible" rsit,
        InformationDisclosure "information-disclosure" rsit,
        VulnerableSystem "vulnerable-system" rsit,
    }
    Other "other" {
        Blacklist "blacklist" intelmq,
        DgaDomain "dga-domain" intelmq,
        Malware "malware" intelmq,
        Proxy "proxy" intelmq,
        Tor "tor" intelmq,
        OtherType "other" rsit,
        Undetermined "undetermined" rsit,
    }
    Test "test" {
        TestType "test" rsit,
    }
}

impl IncidentType {
    /// The name under which IntelMQ knows the type; one differs from RSIT in its spelling.
    #[must_use]
    pub const fn intelmq_name(self) -> &'static str {
        match self {
            Self::UnauthorisedUseOfResources => "unauthorized-use-of-resources",
            other => other.as_str(),
        }
    }
}

/// The text was not a type of the taxonomy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a type of the Reference Security Incident Taxonomy")]
pub struct BadType(pub String);

impl std::str::FromStr for IncidentType {
    type Err = BadType;
    fn from_str(text: &str) -> Result<Self, BadType> {
        Self::ALL
            .iter()
            .copied()
            .find(|t| t.as_str() == text || t.intelmq_name() == text)
            .ok_or_else(|| BadType(text.to_owned()))
    }
}

impl std::fmt::Display for IncidentType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::fmt::Display for Taxonomy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_eleven_classes_and_thirty_nine_types() {
        assert_eq!(Taxonomy::ALL.len(), 11);
        assert_eq!(IncidentType::ALL.iter().filter(|t| t.is_rsit()).count(), 39);
        for t in IncidentType::ALL {
            assert_eq!(t.as_str().parse(), Ok(*t));
        }
    }
}
