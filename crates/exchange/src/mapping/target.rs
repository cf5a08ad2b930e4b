//! Where a value of a row goes, by its name.
//!
//! Not here: reading values. Invariant: every name is a field of an observation, an end of a
//! connection or an extra of its own.

use super::error::MappingError;
use base::observation::Field;

/// Where a value goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    Field(Field),
    /// An address or a host, and a port.
    Endpoint(Ends),
    Extra(String),
}

/// The fields of one end of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ends {
    pub ip: Field,
    pub fqdn: Field,
    pub port: Field,
}

const SOURCE: Ends = Ends {
    ip: Field::SourceIp,
    fqdn: Field::SourceFqdn,
    port: Field::SourcePort,
};
const DESTINATION: Ends = Ends {
    ip: Field::DestinationIp,
    fqdn: Field::DestinationFqdn,
    port: Field::DestinationPort,
};

/// The fields of which a row needs one: what it is about.
pub(super) const ABOUT: [Field; 15] = [
    Field::SourceIp,
    Field::SourceNetwork,
    Field::SourceAsn,
    Field::SourceFqdn,
    Field::SourceUrl,
    Field::SourceAccount,
    Field::DestinationIp,
    Field::DestinationNetwork,
    Field::DestinationAsn,
    Field::DestinationFqdn,
    Field::DestinationUrl,
    Field::DestinationAccount,
    Field::MalwareHashMd5,
    Field::MalwareHashSha1,
    Field::MalwareHashSha256,
];

/// The target of a name such as `source.ip`.
pub(super) fn target(section: &str, name: &str) -> Result<Target, MappingError> {
    let key = format!("{section}.{name}");
    let elsewhere = |instead: &str| Err(MappingError::value(&key, name, instead));
    match name {
        "source.endpoint" => return Ok(Target::Endpoint(SOURCE)),
        "destination.endpoint" => return Ok(Target::Endpoint(DESTINATION)),
        "time.source" => return elsewhere("[time]"),
        "classification.type" | "classification.taxonomy" => {
            return elsewhere("[type]");
        }
        "feed.name" => return elsewhere("name"),
        "feed.provider" => return elsewhere("provider"),
        _ => {}
    }
    if let Some(field) = Field::from_intelmq(name) {
        return Ok(Target::Field(field));
    }
    match name.strip_prefix("extra.") {
        Some(extra) if is_extra(extra) => Ok(Target::Extra(extra.to_owned())),
        _ => Err(MappingError::value(section, name, expected_field(name))),
    }
}

fn is_extra(name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.');
    (1..=100).contains(&name.len()) && name.bytes().all(plain)
}

/// The fields whose name is like what was written.
fn expected_field(name: &str) -> String {
    let last = name.rsplit('.').next().unwrap_or(name);
    let near = |field: &&Field| {
        let known = field.intelmq();
        known.rsplit('.').next() == Some(last) || (last.len() > 2 && known.contains(last))
    };
    let found: Vec<&str> = (Field::ALL.iter().filter(near).take(6))
        .map(|field| field.intelmq())
        .collect();
    match found.is_empty() {
        true => "source.ip, source.port, source.url, destination.ip, malware.name, extra.NAME"
            .to_owned(),
        false => format!("{}, extra.NAME", found.join(", ")),
    }
}

impl Target {
    /// Whether it holds what a row is about.
    pub fn is_about(&self) -> bool {
        match self {
            Self::Field(field) => ABOUT.contains(field),
            Self::Endpoint(_) => true,
            Self::Extra(_) => false,
        }
    }

    /// The name by which a mapping file calls it.
    pub fn name(&self) -> String {
        match self {
            Self::Field(field) => field.intelmq().to_owned(),
            Self::Endpoint(ends) if *ends == SOURCE => "source.endpoint".to_owned(),
            Self::Endpoint(_) => "destination.endpoint".to_owned(),
            Self::Extra(key) => format!("extra.{key}"),
        }
    }
}
