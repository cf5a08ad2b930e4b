//! What the gateway measures of its own directory, as evidence for a national self-assessment.
//!
//! Not here: what the figures propose (`instruments`). Invariant: each number counts entries that
//! the page it links to lists.

use std::collections::BTreeSet;

use base::id::TenantId;
use base::measured::{Measure, Measured, MeasuredUnit};
use base::{Actor, CountryCode, Day, Decimal};

use crate::contact::with_live_contact;
use crate::drill::Stand;
use crate::error::DirectoryError;
use crate::network::Side;
use crate::record::audience::Medium;
use crate::record::role::is_often;
use crate::record::{Kind, Seen};
use crate::{Directory, require_member};

const DECLARED: Measure = Measure {
    name: "directory.constituency.declared",
    unit: MeasuredUnit::Count,
    message: "directory-measured-constituency-declared",
    method: "directory-measured-constituency-declared-method",
};
const REACHABLE: Measure = Measure {
    name: "directory.networks.with_contact_percent",
    unit: MeasuredUnit::Percent,
    message: "directory-measured-networks-with-contact-percent",
    method: "directory-measured-networks-with-contact-percent-method",
};
const CRITICAL: Measure = Measure {
    name: "directory.organisations.critical",
    unit: MeasuredUnit::Count,
    message: "directory-measured-organisations-critical",
    method: "directory-measured-organisations-critical-method",
};

const LIVE_NETWORKS: Measure = Measure {
    name: "directory.networks.live_contact_percent",
    unit: MeasuredUnit::Percent,
    message: "directory-measured-networks-live-contact-percent",
    method: "directory-measured-networks-live-contact-percent-method",
};
const LIVE: Measure = Measure {
    name: "directory.contacts.live_percent",
    unit: MeasuredUnit::Percent,
    message: "directory-measured-contacts-live-percent",
    method: "directory-measured-contacts-live-percent-method",
};
const ANSWERED: Measure = Measure {
    name: "directory.drill.answered_percent",
    unit: MeasuredUnit::Percent,
    message: "directory-measured-drill-answered-percent",
    method: "directory-measured-drill-answered-percent-method",
};
const SERVICES: Measure = Measure {
    name: "directory.csirt.services",
    unit: MeasuredUnit::Count,
    message: "directory-measured-csirt-services",
    method: "directory-measured-csirt-services-method",
};

/// The figures of this context.
pub const MEASURES: [Measure; 7] = [
    DECLARED,
    REACHABLE,
    LIVE_NETWORKS,
    LIVE,
    ANSWERED,
    SERVICES,
    CRITICAL,
];

/// Measures what the directory holds now. A share of nothing, a drill before the first one is over,
/// and services without a national team are absent.
///
/// # Errors
/// [`DirectoryError::Forbidden`] for whoever is no member of the administration as a whole.
pub async fn read(
    actor: &Actor,
    directory: &Directory,
    tenant: TenantId,
) -> Result<Vec<Measured>, DirectoryError> {
    read_only(actor, directory, tenant, &MEASURES.map(|m| m.name)).await
}

/// As [`read`], of the figures with these names alone.
///
/// # Errors
/// As [`read`].
pub async fn read_only(
    actor: &Actor,
    directory: &Directory,
    tenant: TenantId,
    wanted: &[&str],
) -> Result<Vec<Measured>, DirectoryError> {
    require_member(actor, tenant)?;
    if !MEASURES.iter().any(|m| wanted.contains(&m.name)) {
        return Ok(Vec::new());
    }
    let today = directory.clock.now().day();
    let entries = directory.constituency().list(actor, tenant).await?;
    let networks = directory.networks().list(actor, tenant).await?;
    let included = entries.iter().filter(|e| e.side == Side::Include);
    let resources = included.map(|e| &e.resource);
    let declared: BTreeSet<_> = resources
        .chain(networks.iter().map(|n| &n.resource))
        .collect();
    let organisations = directory.organisations().list(actor, tenant).await?;
    let critical = organisations.iter().filter(|o| o.details.critical).count();
    let has_contact = |network: &&crate::network::Network| {
        let of = organisations.iter().find(|o| o.id == network.organisation);
        of.is_some_and(|o| o.details.contact_mail.is_some())
    };
    let reachable = networks.iter().filter(has_contact).count();
    let people = People::read(directory, tenant).await?;
    let live = with_live_contact(&people.all, today);
    let covered = networks.iter().filter(|n| live.contains(&n.organisation));
    let drilled = directory.drills().last_over(tenant).await?;
    let figures = [
        (
            DECLARED,
            Some(count(declared.len())),
            "/directory/constituency",
        ),
        (
            REACHABLE,
            Decimal::percent(reachable as u64, networks.len() as u64),
            "/directory",
        ),
        (
            LIVE_NETWORKS,
            Decimal::percent(covered.count() as u64, networks.len() as u64),
            "/directory",
        ),
        (LIVE, people.live(today), "/directory/people"),
        (
            ANSWERED,
            drilled.and_then(|c| Decimal::percent(c.of(Stand::InTime) as u64, c.all() as u64)),
            "/directory/drills",
        ),
        (SERVICES, people.services(), "/directory/inventory"),
        (CRITICAL, Some(count(critical)), "/directory"),
    ];
    let measured = |(measure, value, records): (Measure, Option<Decimal>, &str)| {
        wanted.contains(&measure.name).then_some(())?;
        Some(Measured {
            measure,
            value: value?,
            from: today,
            as_of: today,
            records: records.to_owned(),
        })
    };
    Ok(figures.into_iter().filter_map(measured).collect())
}

/// What the directory says of everybody, and the countries that the administration answers for.
/// Figures are the same for whoever may see them, so nobody's sight narrows them.
struct People {
    all: Vec<Seen>,
    countries: Vec<CountryCode>,
}

impl People {
    async fn read(directory: &Directory, tenant: TenantId) -> Result<Self, DirectoryError> {
        let system = Actor::system();
        let own = directory.administrations().get(&system, tenant).await;
        Ok(Self {
            all: directory
                .records()
                .export(&system, tenant, Medium::Screen)
                .await?,
            countries: own.map_or_else(|_| Vec::new(), |a| a.profile.countries().to_vec()),
        })
    }

    /// The share of contacts to be confirmed every 90 days that were, in time.
    fn live(&self, today: Day) -> Option<Decimal> {
        let roles = |s: &Seen| -> Vec<String> {
            let values = s.of("role").flat_map(|r| &r.values);
            values.map(|v| v.text.clone()).collect()
        };
        let often = |s: &&Seen| {
            matches!(s.record.kind, Kind::Person | Kind::Function)
                && s.record.erased.is_none()
                && roles(s).iter().any(|r| is_often(r))
        };
        let often: Vec<&Seen> = self.all.iter().filter(often).collect();
        let live = often.iter().filter(|s| !s.is_stale(today)).count();
        Decimal::percent(live as u64, often.len() as u64)
    }

    /// The services that the national teams of these countries offer, each counted once.
    fn services(&self) -> Option<Decimal> {
        let is_own = |s: &&Seen| {
            let country = s.first("country", "").and_then(|c| c.parse().ok());
            s.first("national", "") == Some("yes")
                && country.is_some_and(|c: CountryCode| self.countries.contains(&c))
        };
        let teams: Vec<&Seen> = self.all.iter().filter(is_own).collect();
        let offered = teams.iter().flat_map(|t| t.of("service"));
        let offered: BTreeSet<&str> = offered
            .flat_map(|s| &s.values)
            .map(|v| v.text.as_str())
            .collect();
        (!teams.is_empty()).then(|| count(offered.len()))
    }
}

fn count(number: usize) -> Decimal {
    Decimal::whole(i64::try_from(number).unwrap_or(i64::MAX))
}
