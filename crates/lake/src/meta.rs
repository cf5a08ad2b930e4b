//! What goes with a row into the lake, and what comes back with it.
//!
//! Not here: the row's own fields (`base::observation::Row`).
//! Invariant: what is given here reads back equal from a file.

use std::net::IpAddr;

use base::id::OrganisationId;
use base::observation::{Flags, ObservationId, ReportPolicy, Row};
use base::{Asn, ContentHash, CountryCode, Prefix, Timestamp, Tlp};

/// Where a row comes from, how it is counted, and whom it is about.
#[derive(Debug, Clone, Copy)]
pub struct RowMeta<'a> {
    /// Stable under replay.
    pub id: ObservationId,
    /// The duplicate key (`base::observation::dedup_key`).
    pub dedup: u128,
    /// The raw input's hash.
    pub source: ContentHash,
    /// The data row in that input, from 0.
    pub row: u64,
    /// When it was received.
    pub received: Timestamp,
    /// The report type.
    pub report: &'a str,
    /// Who sent it.
    pub provider: &'a str,
    /// The configured feed.
    pub feed: &'a str,
    /// The mapping version that read it.
    pub mapping: &'a str,
    /// What is remarkable about it.
    pub flags: Flags,
    /// The label it is handled under.
    pub tlp: Tlp,
    /// How its report type is counted.
    pub policy: ReportPolicy,
    /// The end that is ours.
    pub subject: Subject<'a>,
}

/// The end of an observation that is ours by the policy's side, after enrichment.
#[derive(Debug, Clone, Copy, Default)]
pub struct Subject<'a> {
    /// Its address.
    pub ip: Option<IpAddr>,
    /// The counted unit's text, such as `198.18.0.1:80`; empty when there is none to count.
    pub unit: &'a str,
    /// Its AS number.
    pub asn: Option<Asn>,
    /// The prefix that the imported table has it in.
    pub prefix: Option<Prefix>,
    /// Its country.
    pub cc: Option<CountryCode>,
    /// The organisation that answers for it.
    pub organisation: Option<OrganisationId>,
    /// That organisation's sector.
    pub sector: Option<&'a str>,
    /// Whether it is critical infrastructure.
    pub critical: bool,
    /// Its registrable domain.
    pub domain: Option<&'a str>,
    /// The version of the enrichment tables; empty when there were none.
    pub table: &'a str,
}

/// What the lake keeps with a row, as read back.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredMeta {
    /// Stable under replay.
    pub id: ObservationId,
    /// The raw input's hash.
    pub source: Option<ContentHash>,
    /// The data row in that input, from 0.
    pub row: u64,
    /// When it was received.
    pub received: Timestamp,
    /// The report type.
    pub report: String,
    /// Who sent it.
    pub provider: String,
    /// The configured feed.
    pub feed: String,
    /// The mapping version that read it.
    pub mapping: String,
    /// What is remarkable about it.
    pub flags: Flags,
    /// The label it is handled under; TLP:RED when the file does not say.
    pub tlp: Tlp,
    /// How its report type is counted.
    pub policy: Option<ReportPolicy>,
    /// The end that is ours.
    pub subject: StoredSubject,
}

impl StoredMeta {
    /// The same to be given again with a duplicate key, for a row of which it is known where it
    /// comes from and how it is counted.
    #[must_use]
    pub fn as_given(&self, dedup: u128) -> Option<RowMeta<'_>> {
        let subject = &self.subject;
        Some(RowMeta {
            id: self.id,
            dedup,
            source: self.source?,
            row: self.row,
            received: self.received,
            report: &self.report,
            provider: &self.provider,
            feed: &self.feed,
            mapping: &self.mapping,
            flags: self.flags,
            tlp: self.tlp,
            policy: self.policy?,
            subject: Subject {
                ip: subject.ip,
                unit: &subject.unit,
                asn: subject.asn,
                prefix: subject.prefix,
                cc: subject.cc,
                organisation: subject.organisation,
                sector: subject.sector.as_deref(),
                critical: subject.critical,
                domain: subject.domain.as_deref(),
                table: &subject.table,
            },
        })
    }
}

/// [`Subject`] as read back.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StoredSubject {
    /// Its address (an IPv4-mapped address comes back as IPv4).
    pub ip: Option<IpAddr>,
    /// The counted unit's text; empty when there is none.
    pub unit: String,
    /// Its AS number.
    pub asn: Option<Asn>,
    /// The prefix that the imported table had it in.
    pub prefix: Option<Prefix>,
    /// Its country.
    pub cc: Option<CountryCode>,
    /// The organisation that answers for it.
    pub organisation: Option<OrganisationId>,
    /// That organisation's sector.
    pub sector: Option<String>,
    /// Whether it is critical infrastructure.
    pub critical: bool,
    /// Its registrable domain.
    pub domain: Option<String>,
    /// The version of the enrichment tables; empty when there were none.
    pub table: String,
}

/// One observation as it comes back from a list.
#[derive(Debug, Clone)]
pub struct Observation {
    /// The fields.
    pub row: Row,
    /// What goes with them.
    pub meta: StoredMeta,
}

impl Observation {
    /// The time by which the lake files it: `time_source`, or when it was received.
    #[must_use]
    pub fn at(&self) -> Timestamp {
        self.row
            .time(base::observation::Field::TimeSource)
            .unwrap_or(self.meta.received)
    }
}
