//! Which observations a question is about, and within whose scope.
//!
//! Not here: reading files. Invariant: an absent condition leaves everything in; the scope's
//! organisations and labels are conditions like any other and cannot be left out by a caller's filter.

use std::net::IpAddr;

use base::id::{OrganisationId, TenantId};
use base::observation::{CountsAs, Field, ObservationId, Unit};
use base::{Asn, ContentHash, CountryCode, Day, IpKey, Prefix, Tlp};

use crate::schema::Own;

/// Whose observations may be read. Made from an actor by a context's actions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// Only those that these administrations received.
    pub tenants: Vec<TenantId>,
    /// Only those about these organisations; `None` for all, also those about none.
    pub organisations: Option<Vec<OrganisationId>>,
    /// Only those labelled with this or looser; a row without a label counts as TLP:RED.
    pub ceiling: Tlp,
}

impl Scope {
    /// All that one administration received, under any label.
    #[must_use]
    pub fn whole(tenant: TenantId) -> Self {
        Self {
            tenants: vec![tenant],
            organisations: None,
            ceiling: Tlp::Red,
        }
    }

    /// The condition that picks what is labelled too strictly.
    pub(crate) fn beyond(&self) -> Test {
        let beyond = Tlp::ALL.iter().filter(|label| **label > self.ceiling);
        let names = beyond.map(|l| l.as_str().to_owned());
        Test::Text(Own::HandlingTlp.index(), names.collect())
    }

    /// The condition on the label, where one is needed.
    fn label(&self) -> Option<Test> {
        let within = |label: &&Tlp| **label <= self.ceiling;
        let names = Tlp::ALL
            .iter()
            .filter(within)
            .map(|l| l.as_str().to_owned());
        (self.ceiling < Tlp::Red).then(|| Test::Text(Own::HandlingTlp.index(), names.collect()))
    }
}

/// What is asked for. Every condition that is given must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// First and last day, both included.
    pub days: Option<(Day, Day)>,
    /// Type of incident.
    pub class_type: Option<String>,
    /// Report type.
    pub report: Option<String>,
    /// Malware name, or classification identifier where there is none.
    pub family: Option<String>,
    /// The address of our end.
    pub address: Option<IpAddr>,
    /// The network of our end.
    pub prefix: Option<Prefix>,
    /// The AS number of our end.
    pub asn: Option<Asn>,
    /// The organisation that answers for our end.
    pub organisation: Option<OrganisationId>,
    /// That organisation's sector.
    pub sector: Option<String>,
    /// Whether our end is critical infrastructure.
    pub critical: Option<bool>,
    /// The country of our end.
    pub cc: Option<CountryCode>,
    /// What the report says of our end.
    pub counts_as: Option<CountsAs>,
    /// What is counted of our end.
    pub unit: Option<Unit>,
    /// The configured feed.
    pub feed: Option<String>,
    /// Who sent the report.
    pub provider: Option<String>,
    /// The one observation of this id.
    pub id: Option<ObservationId>,
    /// Only those that came in these reports; empty for all.
    pub sources: Vec<ContentHash>,
    /// Only those of which nobody knows any of these.
    pub without: Vec<Without>,
}

/// Something that is not known of every observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Without {
    /// Neither a malware name nor a classification identifier.
    Family,
    /// The AS number of our end.
    Asn,
    /// The organisation that answers for our end.
    Organisation,
    /// That organisation's sector.
    Sector,
}

impl Without {
    fn test(self) -> Test {
        Test::Absent(match self {
            Self::Family => FAMILY.to_vec(),
            Self::Asn => vec![Own::SubjectAsn.index()],
            Self::Organisation => vec![Own::SubjectOrganisation.index()],
            Self::Sector => vec![Own::SubjectSector.index()],
        })
    }
}

/// The columns of which the first that holds something is the family.
const FAMILY: [usize; 2] = [
    Field::MalwareName as usize,
    Field::ClassificationIdentifier as usize,
];

/// One condition on columns.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Test {
    /// The text column holds one of these.
    Text(usize, Vec<String>),
    /// The first of the text columns that holds something holds this.
    FirstText([usize; 2], String),
    /// None of the columns holds anything.
    Absent(Vec<usize>),
    /// The number column holds this.
    Int(usize, i64),
    /// The yes-or-no column holds this.
    Bool(usize, bool),
    /// The 16-byte column lies between, both included.
    Range(usize, [u8; 16], [u8; 16]),
    /// The 16-byte column holds one of these, which ascend.
    Ids(usize, Vec<[u8; 16]>),
    /// The 16-byte column holds none of these, which ascend.
    NotIds(usize, Vec<[u8; 16]>),
}

impl Test {
    /// The columns it looks at.
    pub(crate) fn columns(&self) -> Vec<usize> {
        match self {
            Self::FirstText(columns, _) => columns.to_vec(),
            Self::Absent(columns) => columns.clone(),
            Self::Text(c, _)
            | Self::Int(c, _)
            | Self::Bool(c, _)
            | Self::Range(c, _, _)
            | Self::Ids(c, _)
            | Self::NotIds(c, _) => vec![*c],
        }
    }
}

fn range(low: IpKey, high: IpKey) -> Test {
    Test::Range(Own::SubjectIpKey.index(), low.bytes(), high.bytes())
}

impl Filter {
    /// The conditions within a scope, those first that leave least.
    pub(crate) fn tests(&self, scope: &Scope) -> Vec<Test> {
        let mut tests = Vec::new();
        if let Some(id) = self.id {
            tests.push(Test::Ids(Own::Id.index(), vec![id.bytes()]));
        }
        if let Some(ip) = self.address {
            tests.push(range(IpKey::of(ip), IpKey::of(ip)));
        }
        if let Some(prefix) = self.prefix {
            let (low, high) = prefix.range();
            tests.push(range(low, high));
        }
        if let Some(asn) = self.asn {
            tests.push(Test::Int(Own::SubjectAsn.index(), asn.number().into()));
        }
        if let Some(ids) = &scope.organisations {
            let ids = ids.iter().map(ToString::to_string).collect();
            tests.push(Test::Text(Own::SubjectOrganisation.index(), ids));
        }
        if !self.sources.is_empty() {
            let names = self.sources.iter().map(ToString::to_string).collect();
            tests.push(Test::Text(Own::SourceHash.index(), names));
        }
        tests.extend(scope.label());
        for (column, text) in self.texts() {
            tests.extend(text.map(|text| Test::Text(column, vec![text])));
        }
        if let Some(family) = &self.family {
            tests.push(Test::FirstText(FAMILY, family.clone()));
        }
        if let Some(critical) = self.critical {
            tests.push(Test::Bool(Own::SubjectCritical.index(), critical));
        }
        tests.extend(self.without.iter().map(|without| without.test()));
        tests
    }

    fn texts(&self) -> [(usize, Option<String>); 9] {
        [
            (
                Own::SubjectOrganisation.index(),
                self.organisation.map(|o| o.to_string()),
            ),
            (Own::Report.index(), self.report.clone()),
            (Field::ClassificationType as usize, self.class_type.clone()),
            (Own::SubjectSector.index(), self.sector.clone()),
            (Own::SubjectCc.index(), self.cc.map(|c| c.to_string())),
            (
                Own::CountsAs.index(),
                self.counts_as.map(|c| c.as_str().to_owned()),
            ),
            (
                Own::UnitKind.index(),
                self.unit.map(|u| u.as_str().to_owned()),
            ),
            (Own::Feed.index(), self.feed.clone()),
            (Own::Provider.index(), self.provider.clone()),
        ]
    }
}
