//! The end of an observation that is ours: what is counted, whose it is, where it lies.
//!
//! What the report itself says stays in its own columns; this is what the gateway's tables say,
//! with the report's word where they are silent. Invariant: what is counted is the same text for
//! the same thing on every day, or "new" and "gone" would mean nothing.

use base::observation::{Field, Flags, ReportPolicy, Row, Side, Unit};
use base::{Asn, CountryCode};
use std::fmt::Write as _;
use std::net::IpAddr;

/// The columns of one end.
struct End {
    ip: Field,
    port: Field,
    asn: Field,
    cc: Field,
    fqdn: Field,
    url: Field,
    account: Field,
    reverse_dns: Field,
}

const SOURCE: End = End {
    ip: Field::SourceIp,
    port: Field::SourcePort,
    asn: Field::SourceAsn,
    cc: Field::SourceCc,
    fqdn: Field::SourceFqdn,
    url: Field::SourceUrl,
    account: Field::SourceAccount,
    reverse_dns: Field::SourceReverseDns,
};

const DESTINATION: End = End {
    ip: Field::DestinationIp,
    port: Field::DestinationPort,
    asn: Field::DestinationAsn,
    cc: Field::DestinationCc,
    fqdn: Field::DestinationFqdn,
    url: Field::DestinationUrl,
    account: Field::DestinationAccount,
    reverse_dns: Field::DestinationReverseDns,
};

/// What the row itself says of our end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Given<'a> {
    pub ip: Option<IpAddr>,
    pub asn: Option<Asn>,
    pub cc: Option<CountryCode>,
    /// The name to find a registrable domain by: the domain observed, the URL's host, else the
    /// reverse name.
    pub host: Option<&'a str>,
}

/// Reads our end of a row and writes the counted unit's text into `unit`.
pub(super) fn given<'a>(row: &'a Row, policy: ReportPolicy, unit: &mut String) -> Given<'a> {
    let end = match policy.side {
        Side::Source => &SOURCE,
        Side::Destination => &DESTINATION,
    };
    write_unit(row, end, policy.unit, unit);
    let named = row
        .text(end.fqdn)
        .or_else(|| row.text(end.url).and_then(host_of));
    Given {
        ip: row.ip(end.ip),
        asn: row
            .int(end.asn)
            .and_then(|n| u32::try_from(n).ok())
            .and_then(Asn::new),
        cc: row.text(end.cc).and_then(|cc| cc.parse().ok()),
        host: named.or_else(|| row.text(end.reverse_dns)),
    }
}

/// The text of what is counted; the next best thing where the row lacks what its type counts by.
fn write_unit(row: &Row, end: &End, unit: Unit, into: &mut String) {
    into.clear();
    let text = match unit {
        Unit::Address | Unit::AddressPort => None,
        Unit::Domain => row
            .text(end.fqdn)
            .or_else(|| row.text(end.url).and_then(host_of)),
        Unit::Url => row.text(end.url).or_else(|| row.text(end.fqdn)),
        Unit::Account => row.text(end.account),
    };
    if let Some(text) = text {
        into.push_str(text);
    } else if let Some(ip) = row.ip(end.ip) {
        write_address(
            ip,
            row.int(end.port).filter(|_| unit == Unit::AddressPort),
            into,
        );
    } else if let Some(other) = row
        .text(end.fqdn)
        .or_else(|| row.text(end.url))
        .or_else(|| row.text(end.account))
    {
        into.push_str(other);
    }
}

fn write_address(ip: IpAddr, port: Option<i64>, into: &mut String) {
    let written = match (ip, port) {
        (_, None) => write!(into, "{ip}"),
        (IpAddr::V4(_), Some(port)) => write!(into, "{ip}:{port}"),
        (IpAddr::V6(_), Some(port)) => write!(into, "[{ip}]:{port}"),
    };
    written.expect("writing to a string does not fail");
}

/// The host of a URL, without user, port and brackets.
fn host_of(url: &str) -> Option<&str> {
    let rest = url.split_once("://")?.1;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    let host = host.strip_prefix('[').map_or_else(
        || host.split(':').next().unwrap_or(host),
        |v6| v6.split(']').next().unwrap_or(v6),
    );
    (!host.is_empty()).then_some(host)
}

/// The flags that follow from comparing the row with the tables.
pub(super) fn compare(given: &Given<'_>, asn: Option<Asn>, cc: Option<CountryCode>) -> Flags {
    let mut flags = Flags::none();
    if given.ip.is_some_and(base::net::is_special_purpose) {
        flags = flags.with(Flags::SPECIAL_PURPOSE);
    }
    if matches!((given.asn, asn), (Some(a), Some(b)) if a != b) {
        flags = flags.with(Flags::ASN_DIFFERS);
    }
    if matches!((given.cc, cc), (Some(a), Some(b)) if a != b) {
        flags = flags.with(Flags::CC_DIFFERS);
    }
    flags
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::observation::CountsAs;

    fn policy(unit: Unit, side: Side) -> ReportPolicy {
        ReportPolicy {
            counts_as: CountsAs::Exposed,
            unit,
            side,
        }
    }

    fn row() -> Row {
        let mut row = Row::new();
        row.set_ip(Field::SourceIp, "198.18.0.1".parse().expect("an address"));
        row.set_int(Field::SourcePort, 23);
        row.set_ip(
            Field::DestinationIp,
            "2001:db8::7".parse().expect("an address"),
        );
        row.set_int(Field::DestinationPort, 80);
        row.set_text(Field::SourceUrl, "http://user@www.example.com:8080/a?b");
        row
    }

    #[test]
    fn what_is_counted_is_the_unit_of_the_type_at_our_end() {
        let row = row();
        let mut unit = String::new();
        for (asked, side, want) in [
            (Unit::Address, Side::Source, "198.18.0.1"),
            (Unit::AddressPort, Side::Source, "198.18.0.1:23"),
            (Unit::AddressPort, Side::Destination, "[2001:db8::7]:80"),
            (Unit::Domain, Side::Source, "www.example.com"),
            (
                Unit::Url,
                Side::Source,
                "http://user@www.example.com:8080/a?b",
            ),
            (Unit::Account, Side::Source, "198.18.0.1"),
        ] {
            given(&row, policy(asked, side), &mut unit);
            assert_eq!(unit, want, "{asked:?}");
        }
    }

    #[test]
    fn a_difference_between_report_and_tables_is_flagged() {
        let mut row = row();
        row.set_int(Field::SourceAsn, 64_500);
        let mut unit = String::new();
        let given = given(&row, policy(Unit::Address, Side::Source), &mut unit);
        let flags = compare(&given, Asn::new(64_501), None);
        assert!(flags.has(Flags::ASN_DIFFERS) && flags.has(Flags::SPECIAL_PURPOSE));
        assert!(!flags.has(Flags::CC_DIFFERS));
    }
}
