//! Our own reading: which field a column goes to by its name alone. It fits every report type
//! because the provider names columns the same way in all of them, then and now.
//!
//! Not here: classes and counting (`types`). Invariant: a column that no rule knows stays in
//! `extra` under its own name.

use super::convert::Conversion as C;
use super::schema::{Rule, Target};
use base::observation::Field as F;

/// The version of these rules, part of every observation they read.
pub(super) const VERSION: &str = "by name 1";

/// Columns of the affected end and of what is said about it. Where a report has both `ip` and
/// `src_ip`, the first is the thing reported and the second who used it.
const COLUMNS: &[(&str, F, C)] = &[
    ("timestamp", F::TimeSource, C::TimeUtc),
    ("ip", F::SourceIp, C::Ip),
    ("src_ip", F::SourceIp, C::Ip),
    ("http_referer_ip", F::SourceIp, C::Ip),
    ("port", F::SourcePort, C::Int),
    ("src_port", F::SourcePort, C::Int),
    ("asn", F::SourceAsn, C::IntNotZero),
    ("src_asn", F::SourceAsn, C::IntNotZero),
    ("geo", F::SourceCc, C::Plain),
    ("src_geo", F::SourceCc, C::Plain),
    ("region", F::SourceRegion, C::Plain),
    ("src_region", F::SourceRegion, C::Plain),
    ("city", F::SourceCity, C::Plain),
    ("src_city", F::SourceCity, C::Plain),
    ("hostname", F::SourceReverseDns, C::Plain),
    ("src_hostname", F::SourceReverseDns, C::Plain),
    ("dst_ip", F::DestinationIp, C::Ip),
    ("cc_ip", F::DestinationIp, C::Ip),
    ("dst_port", F::DestinationPort, C::Int),
    ("cc_port", F::DestinationPort, C::Int),
    ("dst_asn", F::DestinationAsn, C::IntNotZero),
    ("cc_asn", F::DestinationAsn, C::IntNotZero),
    ("dst_geo", F::DestinationCc, C::Plain),
    ("cc_geo", F::DestinationCc, C::Plain),
    ("dst_region", F::DestinationRegion, C::Plain),
    ("dst_city", F::DestinationCity, C::Plain),
    ("dst_hostname", F::DestinationReverseDns, C::NoneIfUnknown),
    ("cc_dns", F::DestinationFqdn, C::Fqdn),
    ("protocol", F::ProtocolTransport, C::Plain),
    ("application", F::ProtocolApplication, C::NoneIfUnknown),
    ("severity", F::Severity, C::NoneIfUnknown),
    ("status", F::Status, C::NoneIfUnknown),
    ("infection", F::MalwareName, C::NoneIfUnknown),
    ("malware", F::MalwareName, C::NoneIfUnknown),
    ("md5", F::MalwareHashMd5, C::NoneIfUnknown),
    ("sha1", F::MalwareHashSha1, C::NoneIfUnknown),
    ("sha256", F::MalwareHashSha256, C::NoneIfUnknown),
    ("device_vendor", F::ProductVendor, C::NoneIfUnknown),
    ("device_model", F::ProductName, C::NoneIfUnknown),
    ("device_version", F::ProductVersion, C::NoneIfUnknown),
    ("username", F::SourceAccount, C::NoneIfUnknown),
];

/// Columns that keep a place of their own in `extra`.
const EXTRAS: &[(&str, &str, C)] = &[
    ("tag", "tag", C::NoneIfUnknown),
    ("naics", "source.naics", C::IntNotZero),
    ("src_naics", "source.naics", C::IntNotZero),
    ("sector", "source.sector", C::NoneIfUnknown),
    ("src_sector", "source.sector", C::NoneIfUnknown),
    ("dst_naics", "destination.naics", C::IntNotZero),
    ("dst_sector", "destination.sector", C::NoneIfUnknown),
];

/// The rules for a file with this header; of two columns for one field the first rule's is taken.
pub(super) fn rules(report: &str, header: &[String]) -> Vec<Rule> {
    let there = |column: &str| header.iter().any(|h| h == column);
    let mut rules: Vec<Rule> = Vec::new();
    let mut add = |column: &str, target: Target, conversion: C| {
        let required = matches!(
            target,
            Target::Field(F::TimeSource | F::SourceIp | F::SourcePort)
        );
        let taken = rules.iter().any(|r| r.target == target);
        if there(column) && !taken {
            rules.push(Rule {
                column: column.to_owned(),
                target,
                conversion,
                required,
            });
        }
    };
    for (column, field, conversion) in COLUMNS {
        add(column, Target::Field(*field), *conversion);
    }
    for (column, key, conversion) in EXTRAS {
        add(column, Target::Extra((*key).to_owned()), *conversion);
    }
    add("tag", Target::Field(F::ProductVulnerabilities), C::Cves);
    // A web shell found on an Exchange server is a break-in, not only a weakness.
    if report.ends_with("_exchange") {
        add("tag", Target::Field(F::ClassificationType), C::ExchangeType);
    }
    // In reports with two ends the request went to the far one; elsewhere the host is the thing.
    let two_ends = there("dst_ip") || there("cc_ip");
    let (url, host) = if two_ends {
        (F::DestinationUrl, F::DestinationFqdn)
    } else {
        (F::SourceUrl, F::SourceFqdn)
    };
    for column in ["url", "http_url"] {
        add(column, Target::Field(url), C::UrlOrPath);
    }
    for column in ["http_host", "host", "domain"] {
        add(column, Target::Field(host), C::Fqdn);
    }
    rules
}
