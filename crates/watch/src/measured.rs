//! What the gateway measures of its own watch, as evidence for a national self-assessment.
//!
//! Not here: what the figures propose (`instruments`). Invariant: every number comes from
//! arrivals, rollups and the quarantine, as the pages that they link to show it.

use crate::arrival::actions as arrival;
use crate::picture::{self, Breakdown, Counted, Head, Period, Picture};
use crate::remedy::measured as remedy;
use crate::rights::Sight;
use crate::takedown::measured as takedown;
use crate::{Watch, WatchError, quarantine, rights};
use base::id::TenantId;
use base::measured::{Measure, Measured, MeasuredUnit};
use base::observation::{CountsAs, Unit};
use base::{Actor, Asn, Day, Decimal};
use directory::network::{Resource, Side};
use lake::{Dim, FigureQuery};
use std::collections::BTreeSet;
use std::sync::Arc;

const RECEIVED: Measure = Measure {
    name: "watch.feeds.received",
    unit: MeasuredUnit::Count,
    message: "watch-measured-feeds-received",
    method: "watch-measured-feeds-received-method",
};
const AGE: Measure = Measure {
    name: "watch.feeds.age_hours",
    unit: MeasuredUnit::Hours,
    message: "watch-measured-feeds-age-hours",
    method: "watch-measured-feeds-age-hours-method",
};
const TRACKING: Measure = Measure {
    name: "watch.tracking.in_use",
    unit: MeasuredUnit::Days,
    message: "watch-measured-tracking-in-use",
    method: "watch-measured-tracking-in-use-method",
};
const COVERED: Measure = Measure {
    name: "watch.asn.covered_percent",
    unit: MeasuredUnit::Percent,
    message: "watch-measured-asn-covered-percent",
    method: "watch-measured-asn-covered-percent-method",
};
const BY_TYPE: Measure = Measure {
    name: "watch.observations.by_type",
    unit: MeasuredUnit::Count,
    message: "watch-measured-observations-by-type",
    method: "watch-measured-observations-by-type-method",
};
const NEW: Measure = Measure {
    name: "watch.observations.new",
    unit: MeasuredUnit::Count,
    message: "watch-measured-observations-new",
    method: "watch-measured-observations-new-method",
};
const GONE: Measure = Measure {
    name: "watch.observations.gone",
    unit: MeasuredUnit::Count,
    message: "watch-measured-observations-gone",
    method: "watch-measured-observations-gone-method",
};
const INFECTED: Measure = Measure {
    name: "watch.sinkhole.infected_units",
    unit: MeasuredUnit::Count,
    message: "watch-measured-sinkhole-infected-units",
    method: "watch-measured-sinkhole-infected-units-method",
};
const EXPOSED: Measure = Measure {
    name: "watch.exposed.units",
    unit: MeasuredUnit::Count,
    message: "watch-measured-exposed-units",
    method: "watch-measured-exposed-units-method",
};
const REFUSED: Measure = Measure {
    name: "watch.quarantine.open",
    unit: MeasuredUnit::Count,
    message: "watch-measured-quarantine-open",
    method: "watch-measured-quarantine-open-method",
};

/// The figures of this context.
pub const MEASURES: [Measure; 14] = [
    RECEIVED,
    AGE,
    TRACKING,
    COVERED,
    BY_TYPE,
    NEW,
    GONE,
    INFECTED,
    EXPOSED,
    REFUSED,
    remedy::MEDIAN,
    remedy::GONE_SOON,
    remedy::RETURNED,
    takedown::MEDIAN,
];

/// Days back in which a feed counts as received.
const LATELY: i64 = 30;

/// Measures what is known now. What is not known is absent: before the first report there is
/// nothing but the quarantine.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor sees the whole administration's observations.
pub async fn read(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
) -> Result<Vec<Measured>, WatchError> {
    read_only(actor, watch, tenant, &MEASURES.map(|m| m.name)).await
}

/// As [`read`], of the figures with these names alone: the others are not worked out.
///
/// # Errors
/// As [`read`].
pub async fn read_only(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    wanted: &[&str],
) -> Result<Vec<Measured>, WatchError> {
    if rights::sight(actor, tenant)? != Sight::Whole {
        return Err(WatchError::Denied("analyst, country-officer"));
    }
    let wants = |some: &[Measure]| some.iter().any(|m| wanted.contains(&m.name));
    let today = watch.clock().now().day();
    let period = Period::usual(today);
    let mut found = Vec::new();
    if wants(&[RECEIVED, AGE]) {
        found.extend(feeds(watch, tenant, today).await?);
    }
    if wants(&[TRACKING]) {
        found.extend(tracking(watch, tenant, period).await?);
    }
    if wants(&[COVERED]) {
        found.extend(covered(watch, tenant, period).await?);
    }
    if wants(&[BY_TYPE, NEW, GONE, INFECTED, EXPOSED]) {
        let by_type = Breakdown::Type;
        let picture = picture::actions::picture(actor, watch, tenant, period, by_type).await?;
        found.extend(observations(&picture));
    }
    if wants(&[REFUSED]) {
        let (entries, _) = quarantine::count(watch.db(), tenant).await?;
        found.push(at(REFUSED, count(entries), today, "/quarantine".to_owned()));
    }
    if wants(&[remedy::MEDIAN, remedy::GONE_SOON, remedy::RETURNED]) {
        found.extend(remedy::read(actor, watch, tenant, today).await?);
    }
    if wants(&[takedown::MEDIAN]) {
        found.extend(takedown::read(actor, watch, tenant, today).await?);
    }
    found.retain(|m| wanted.contains(&m.measure.name));
    Ok(found)
}

/// A figure that holds on one day.
const fn at(measure: Measure, value: Decimal, day: Day, records: String) -> Measured {
    Measured {
        measure,
        value,
        from: day,
        as_of: day,
        records,
    }
}

fn count(number: u64) -> Decimal {
    Decimal::whole(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Feeds that something came from lately, and how long ago the newest report came.
async fn feeds(watch: &Watch, tenant: TenantId, today: Day) -> Result<Vec<Measured>, WatchError> {
    let now = watch.clock().now();
    let heard = arrival::heard_of(watch, tenant).await?;
    let lately = now.plus_seconds(-LATELY * 86_400);
    let came = heard.iter().filter(|h| h.last >= lately).count();
    let Some(last) = heard.iter().map(|h| h.last).max() else {
        return Ok(Vec::new());
    };
    let hours = (now.micros() - last.micros()).max(0) / 3_600_000_000;
    let received = Measured {
        from: lately.day(),
        ..at(RECEIVED, count(came as u64), today, "/arrivals".to_owned())
    };
    let age = at(AGE, Decimal::whole(hours), today, "/arrivals".to_owned());
    Ok(vec![received, age])
}

/// On how many days of the picture's usual period reports came.
async fn tracking(
    watch: &Watch,
    tenant: TenantId,
    period: Period,
) -> Result<Option<Measured>, WatchError> {
    let came = watch
        .lake()
        .feed_days(tenant, period.from(), period.to())
        .await?;
    let days: BTreeSet<Day> = came.iter().map(|a| a.day).collect();
    let records = format!("/picture?from={}&to={}", period.from(), period.to());
    Ok((!days.is_empty()).then(|| Measured {
        from: period.from(),
        ..at(TRACKING, count(days.len() as u64), period.to(), records)
    }))
}

/// The share of the AS numbers that the administration names as its own for which something was
/// observed.
async fn covered(
    watch: &Watch,
    tenant: TenantId,
    period: Period,
) -> Result<Option<Measured>, WatchError> {
    let (from, to) = (period.from(), period.to());
    if !watch.lake().has_days(tenant, (from, to)).await? {
        return Ok(None);
    }
    let own = own_asns(watch, tenant).await?;
    let seen = seen_asns(watch, tenant, period).await?;
    let both = own.intersection(&seen).count();
    let share = Decimal::percent(both as u64, own.len() as u64);
    let records = format!("/picture?by=network&from={from}&to={to}");
    Ok(share.map(|value| Measured {
        from,
        ..at(COVERED, value, to, records)
    }))
}

/// The AS numbers for which something was observed, found again until the lake changes.
async fn seen_asns(
    watch: &Watch,
    tenant: TenantId,
    period: Period,
) -> Result<Arc<BTreeSet<Asn>>, WatchError> {
    // The version is read first: what is committed meanwhile is looked at again the next time.
    let basis = (tenant, watch.lake().version().await?, period);
    if let Some(seen) = watch.pictures().asns.find(&basis) {
        return Ok(seen);
    }
    let query = FigureQuery {
        dim: Dim::Asn,
        ..FigureQuery::totals(period.from(), period.to())
    };
    let figures = watch.lake().figures(tenant, &query).await?;
    let seen = figures.iter().filter_map(|f| f.key.parse().ok()).collect();
    Ok(watch.pictures().asns.put(basis, seen))
}

/// The AS numbers of the constituency and of the organisations. Whether the actor may know their
/// share was decided before.
async fn own_asns(watch: &Watch, tenant: TenantId) -> Result<BTreeSet<Asn>, WatchError> {
    let system = Actor::system();
    let directory = watch.directory();
    let entries = directory.constituency().list(&system, tenant).await?;
    let networks = directory.networks().list(&system, tenant).await?;
    let inside = entries.into_iter().filter(|e| e.side == Side::Include);
    let resources = inside.map(|e| e.resource);
    Ok(resources
        .chain(networks.into_iter().map(|n| n.resource))
        .filter_map(|resource| match resource {
            Resource::Asn(asn) => Some(asn),
            _ => None,
        })
        .collect())
}

/// What the picture says: types over its period, the other numbers of their newest complete day.
fn observations(picture: &Picture) -> Vec<Measured> {
    let (from, to) = (picture.period.from(), picture.period.to());
    let mut found = Vec::new();
    if !picture.heads.is_empty() {
        let types: BTreeSet<&str> = picture.lines.iter().map(|l| l.key.as_str()).collect();
        let records = format!("/picture?by=type&from={from}&to={to}");
        found.push(Measured {
            from,
            ..at(BY_TYPE, count(types.len() as u64), to, records)
        });
    }
    for (measure, counts_as, unit) in [
        (INFECTED, CountsAs::Infected, Unit::Address),
        (EXPOSED, CountsAs::Exposed, Unit::AddressPort),
    ] {
        let of_kind = |h: &&Head| h.counts_as == counts_as && h.unit == unit;
        let head = picture.heads.iter().find(of_kind);
        if let Some((day, counted)) = head.and_then(|h| h.series.latest_complete()) {
            let kind = counts_as.as_str();
            let records = format!("/observations?from={day}&to={day}&counts_as={kind}");
            found.push(at(measure, Decimal::whole(counted.units), day, records));
        }
    }
    found.extend(changes(picture));
    found
}

/// A part of what was counted on a day.
type Part = fn(Counted) -> Option<i64>;

/// What came and what went on the newest day of which every number knows it; each number counts
/// units of its own, and none is in two of them.
fn changes(picture: &Picture) -> Vec<Measured> {
    let parts: [(Measure, Part); 2] = [(NEW, |c| c.new), (GONE, |c| c.gone)];
    let days = picture.period.from().number()..=picture.period.to().number();
    let on = |day: Day, part: Part| -> Option<i64> {
        let of = |h: &Head| h.series.points().iter().find(|p| p.day == day)?.counted;
        picture.heads.iter().map(|head| part(of(head)?)).sum()
    };
    let newest = |(measure, part)| {
        let mut back = days.clone().rev().map(Day::from_number);
        let (day, number) = back.find_map(|day| Some((day, on(day, part)?)))?;
        let records = format!("/observations?from={day}&to={day}");
        Some(at(measure, Decimal::whole(number), day, records))
    };
    if picture.heads.is_empty() {
        return Vec::new();
    }
    parts.into_iter().filter_map(newest).collect()
}
