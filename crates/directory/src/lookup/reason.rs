//! Why a look-up answered as it did, as messages with arguments.
//!
//! Not here: the texts (`locales/*/directory.ftl`). Invariant: every reason names the entry that
//! decided, so that an operator can find and change it.

use base::{Asn, CountryCode, Prefix};

use crate::network::Source;

/// A message id and its arguments.
pub type Message = (&'static str, Vec<(&'static str, String)>);

/// The entry that decided whose an address is and whether it is in the constituency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// An organisation holds the prefix.
    OrganisationPrefix {
        /// The longest prefix of the directory that contains the address.
        prefix: Prefix,
        /// Who said so.
        source: Source,
    },
    /// An organisation holds the AS.
    OrganisationAsn {
        /// The AS.
        asn: Asn,
        /// Who said so.
        source: Source,
    },
    /// An organisation holds the domain.
    OrganisationDomain {
        /// The longest suffix of the directory.
        domain: String,
        /// Who said so.
        source: Source,
    },
    /// The constituency takes in the prefix; no organisation is known.
    ConstituencyPrefix(Prefix),
    /// The constituency takes in the AS; no organisation is known.
    ConstituencyAsn(Asn),
    /// The constituency takes in the domain or top-level domain; no organisation is known.
    ConstituencyDomain(String),
    /// The address space is registered in a country of the administration.
    Country(CountryCode),
    /// The constituency leaves out the prefix.
    ExcludedPrefix(Prefix),
    /// The constituency leaves out the AS.
    ExcludedAsn(Asn),
    /// The constituency leaves out the domain.
    ExcludedDomain(String),
    /// Nothing in the directory speaks for it.
    Nothing,
}

/// The message for whoever said it: a file, the organisation, a person.
const fn by(source: Source, [file, organisation, person]: [&'static str; 3]) -> &'static str {
    match source {
        Source::Import => file,
        Source::Claimed => organisation,
        Source::Manual => person,
    }
}

impl Reason {
    /// The message that says it.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::OrganisationPrefix { prefix, source } => (
                by(
                    *source,
                    [
                        "directory-reason-organisation-prefix-import",
                        "directory-reason-organisation-prefix-claimed",
                        "directory-reason-organisation-prefix-manual",
                    ],
                ),
                vec![("prefix", prefix.to_string())],
            ),
            Self::OrganisationAsn { asn, source } => (
                by(
                    *source,
                    [
                        "directory-reason-organisation-asn-import",
                        "directory-reason-organisation-asn-claimed",
                        "directory-reason-organisation-asn-manual",
                    ],
                ),
                vec![("asn", asn.to_string())],
            ),
            Self::OrganisationDomain { domain, source } => (
                by(
                    *source,
                    [
                        "directory-reason-organisation-domain-import",
                        "directory-reason-organisation-domain-claimed",
                        "directory-reason-organisation-domain-manual",
                    ],
                ),
                vec![("domain", domain.clone())],
            ),
            Self::ConstituencyPrefix(p) => (
                "directory-reason-constituency-prefix",
                vec![("prefix", p.to_string())],
            ),
            Self::ConstituencyAsn(a) => (
                "directory-reason-constituency-asn",
                vec![("asn", a.to_string())],
            ),
            Self::ConstituencyDomain(d) => (
                "directory-reason-constituency-domain",
                vec![("domain", d.clone())],
            ),
            Self::Country(cc) => (
                "directory-reason-country",
                vec![("country", cc.to_string())],
            ),
            Self::ExcludedPrefix(p) => (
                "directory-reason-excluded-prefix",
                vec![("prefix", p.to_string())],
            ),
            Self::ExcludedAsn(a) => (
                "directory-reason-excluded-asn",
                vec![("asn", a.to_string())],
            ),
            Self::ExcludedDomain(d) => (
                "directory-reason-excluded-domain",
                vec![("domain", d.clone())],
            ),
            Self::Nothing => ("directory-reason-nothing", vec![]),
        }
    }
}
