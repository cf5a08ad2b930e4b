//! The question.
//!
//! Not here: percent-decoding, which the server does. Invariant: there is an address or a domain.

use base::rsit::IncidentType;
use std::net::IpAddr;

/// The longest value that is taken, in bytes; a domain name has at most 253.
const LONGEST: usize = 500;

/// What the bot asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// The class of the incident (RSIT), as it was sent.
    pub taxonomy: String,
    /// The type of the incident, as it was sent.
    pub kind: String,
    /// The same as one of ours; `None` when it is none.
    pub incident: Option<IncidentType>,
    /// Who sent the report.
    pub feed_provider: String,
    /// The report's name.
    pub feed_name: String,
    /// `production`, in all bots known.
    pub feed_status: String,
    /// The address that is looked up.
    pub ip: Option<IpAddr>,
    /// The domain that is looked up, in small letters and without a dot at its end.
    pub domain: Option<String>,
}

/// Why a question cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QueryError {
    /// Neither of the two.
    #[error("neither ip nor domain is given; send one of them or both")]
    Nothing,
    /// Not an address.
    #[error("ip: \"{0}\" is not an address; send one such as 192.0.2.1 or 2001:db8::1")]
    Ip(String),
    /// Not a name.
    #[error("domain: \"{0}\" is not a host name; send one such as www.example.org")]
    Domain(String),
    /// Too long.
    #[error("{name}: longer than {LONGEST} bytes")]
    TooLong {
        /// The parameter.
        name: &'static str,
    },
    /// The same parameter again.
    #[error("{name} is there twice; ask for one at a time")]
    Twice {
        /// The parameter.
        name: &'static str,
    },
}

const NAMES: [&str; 7] = [
    "classification_taxonomy",
    "classification_type",
    "feed_provider",
    "feed_name",
    "feed_status",
    "ip",
    "domain",
];

impl Query {
    /// Reads decoded pairs of names and values; names that are not known are passed over.
    ///
    /// # Errors
    /// When there is neither address nor domain, or one that is none.
    pub fn of<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, QueryError> {
        let mut values: [Option<&str>; 7] = [None; 7];
        for (name, value) in pairs {
            let Some(at) = NAMES.iter().position(|known| *known == name) else {
                continue;
            };
            let name = NAMES[at];
            if value.len() > LONGEST {
                return Err(QueryError::TooLong { name });
            }
            if values[at].replace(value.trim()).is_some() {
                return Err(QueryError::Twice { name });
            }
        }
        let [taxonomy, kind, provider, feed, status, ip, domain] = values;
        let given = |value: Option<&'a str>| value.filter(|v| !v.is_empty());
        let ip = given(ip).map(|text| text.parse().map_err(|_| QueryError::Ip(text.to_owned())));
        let domain = given(domain).map(name);
        if ip.is_none() && domain.is_none() {
            return Err(QueryError::Nothing);
        }
        let text = |value: Option<&str>| value.unwrap_or("").to_owned();
        Ok(Self {
            incident: kind.and_then(|kind| kind.parse().ok()),
            taxonomy: text(taxonomy),
            kind: text(kind),
            feed_provider: text(provider),
            feed_name: text(feed),
            feed_status: text(status),
            ip: ip.transpose()?,
            domain: domain.transpose()?,
        })
    }
}

/// A host name in A-labels.
fn name(text: &str) -> Result<String, QueryError> {
    let bad = || QueryError::Domain(text.to_owned());
    let ascii = idna::domain_to_ascii(text.trim_end_matches('.')).map_err(|_| bad())?;
    let good = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    let label = |label: &str| (1..=63).contains(&label.len()) && label.bytes().all(good);
    match ascii.len() <= 253 && ascii.split('.').all(label) {
        true => Ok(ascii),
        false => Err(bad()),
    }
}
