//! The rules of the text fields.
//!
//! Not here: host names and URLs, which have a file of their own. Invariant: what a rule returns
//! would pass the same rule unchanged.

use super::{host, transport};
use base::observation::Field;

/// What a text field accepts and how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// Any text, trimmed.
    Plain,
    /// Lower-case printable ASCII.
    Lower,
    /// Lower-case text.
    LowerText,
    /// Two letters or digits, upper case.
    Country,
    /// A host name.
    Fqdn,
    /// A URL with scheme and host.
    Url,
    /// A prefix; bits after its length are cleared.
    Network,
    /// A transport protocol: its name or its number.
    Transport,
    /// One of the regional registries.
    Registry,
    /// A TLP label, written as TLP 2.0 does.
    Tlp,
    /// One of the severity levels.
    Severity,
    /// A class of the taxonomy.
    Taxonomy,
    /// `true` or `false`.
    Truth,
    /// Printable ASCII.
    Ascii,
}

impl Rule {
    pub(super) fn of(field: Field) -> Self {
        use Field as F;
        match field {
            F::ClassificationIdentifier | F::MalwareName | F::ProtocolApplication => Self::Lower,
            F::ProductFullName
            | F::ProductName
            | F::ProductVendor
            | F::ProductVersion
            | F::ProductVulnerabilities => Self::LowerText,
            F::ClassificationTaxonomy => Self::Taxonomy,
            F::MalwareHashMd5 | F::MalwareHashSha1 | F::MalwareHashSha256 => Self::Ascii,
            F::Severity => Self::Severity,
            F::Tlp => Self::Tlp,
            F::SourceNetwork | F::DestinationNetwork => Self::Network,
            F::SourceFqdn
            | F::SourceReverseDns
            | F::SourceDomainSuffix
            | F::DestinationFqdn
            | F::DestinationReverseDns
            | F::DestinationDomainSuffix => Self::Fqdn,
            F::SourceUrl
            | F::DestinationUrl
            | F::FeedUrl
            | F::EventDescriptionUrl
            | F::ScreenshotUrl => Self::Url,
            F::SourceRegistry | F::DestinationRegistry => Self::Registry,
            F::SourceTorNode | F::DestinationTorNode => Self::Truth,
            F::SourceCc | F::DestinationCc => Self::Country,
            F::ProtocolTransport => Self::Transport,
            _ => Self::Plain,
        }
    }

    /// The text as the field keeps it; `None` when the field refuses it.
    pub(super) fn apply<'a>(self, text: &'a str, scratch: &'a mut String) -> Option<&'a str> {
        match self {
            Self::Plain => Some(text),
            Self::Ascii => is_printable(text).then_some(text),
            Self::Lower => is_printable(text).then(|| lower(text, scratch)),
            Self::LowerText => Some(lower(text, scratch)),
            Self::Fqdn => host::fqdn(text, scratch),
            Self::Url => host::url(text, scratch),
            Self::Network => network(text, scratch),
            Self::Country => {
                let code: base::CountryCode = text.parse().ok()?;
                scratch.push_str(code.as_str());
                Some(scratch)
            }
            Self::Transport => {
                let name = lower(text, scratch);
                transport::is_transport(name).then_some(name)
            }
            Self::Registry => registry(text),
            Self::Tlp => text.parse::<base::Tlp>().ok().map(base::Tlp::as_str),
            Self::Severity => one_of(
                &["critical", "high", "medium", "low", "info", "undefined"],
                lower(text, scratch),
            ),
            Self::Taxonomy => {
                let name = lower(text, scratch);
                let known = base::rsit::Taxonomy::ALL;
                known.iter().map(|t| t.as_str()).find(|t| *t == name)
            }
            Self::Truth => one_of(&["true", "false"], lower(text, scratch)),
        }
    }
}

fn one_of(list: &[&'static str], text: &str) -> Option<&'static str> {
    list.iter().copied().find(|item| *item == text)
}

fn is_printable(text: &str) -> bool {
    text.bytes().all(|b| (b' '..=b'~').contains(&b))
}

/// Lower case; borrowed when nothing changes, which is the common case.
pub(super) fn lower<'a>(text: &'a str, scratch: &'a mut String) -> &'a str {
    if text.is_ascii() && !text.bytes().any(|b| b.is_ascii_uppercase()) {
        return text;
    }
    scratch.extend(text.chars().flat_map(char::to_lowercase));
    scratch
}

fn network<'a>(text: &str, scratch: &'a mut String) -> Option<&'a str> {
    use std::fmt::Write;
    let net: ipnet::IpNet = match text.parse() {
        Ok(net) => net,
        Err(_) => text.parse::<std::net::IpAddr>().ok()?.into(),
    };
    write!(scratch, "{}", net.trunc()).ok()?;
    Some(scratch)
}

fn registry(text: &str) -> Option<&'static str> {
    let names = ["AFRINIC", "APNIC", "ARIN", "LACNIC", "RIPE"];
    let known = |name: &&'static str| name.eq_ignore_ascii_case(text);
    let ripe = ["RIPENCC", "RIPE-NCC"]
        .iter()
        .any(|n| n.eq_ignore_ascii_case(text));
    if ripe {
        return Some("RIPE");
    }
    names.into_iter().find(known)
}
