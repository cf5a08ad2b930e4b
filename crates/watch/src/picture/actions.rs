//! Asking for the picture: the analysts' one, an organisation's own, and what is released.
//!
//! Invariant: what a visitor without an account gets is made here from the release settings, so no
//! page can show more.

use super::kept::PublicBasis;
use super::{Breakdown, Period, Picture, load};
use crate::release::{self, Cell, Release};
use crate::rights::{self, Sight};
use crate::{Watch, WatchError};
use base::id::TenantId;
use base::observation::{CountsAs, Unit};
use base::{Actor, Day};
use lake::{Dim, Each, FigureQuery};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The picture for an actor who may see observations.
///
/// # Errors
/// [`WatchError::Denied`] when the actor may see none.
pub async fn picture(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    period: Period,
    breakdown: Breakdown,
) -> Result<Arc<Picture>, WatchError> {
    match rights::sight(actor, tenant)? {
        Sight::Whole => load::whole(watch, tenant, period, breakdown).await,
        Sight::Organisations(own) => Ok(Arc::new(load::own(watch, tenant, period, &own).await?)),
    }
}

/// The first and the last day for which anything came, when nothing came for `shown`; for those who
/// may see all of it.
///
/// # Errors
/// [`WatchError::Denied`] when the actor may see no observation.
pub async fn elsewhere(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    shown: (Day, Day),
) -> Result<Option<(Day, Day)>, WatchError> {
    let whole = rights::sight(actor, tenant)? == Sight::Whole;
    if !whole || watch.lake().has_days(tenant, shown).await? {
        return Ok(None);
    }
    let found = watch.lake().span(tenant).await?;
    // Rows dated in the future make days of which no number can be shown.
    let latest = watch.clock().now().day().plus(1);
    Ok(found.map(|(first, last)| (first, last.min(latest).max(first))))
}

/// The figures that an administration has released.
#[derive(Debug, Clone)]
pub struct Published {
    /// The settings under which they were made.
    pub release: Release,
    /// The days shown, newest first.
    pub days: Vec<Day>,
    /// For each kind of number: its cells, in the order of `days`.
    pub rows: Vec<PublishedRow>,
}

/// One published number over the days.
#[derive(Debug, Clone)]
pub struct PublishedRow {
    /// What it says of the units.
    pub counts_as: CountsAs,
    /// What is counted.
    pub unit: Unit,
    /// The RSIT type.
    pub class_type: String,
    /// One cell a day.
    pub cells: Vec<Cell>,
}

/// Days that the published table shows.
const PUBLISHED_DAYS: i32 = 14;

/// What anybody may see; `None` when nothing is released. Needs no right, so it takes no actor:
/// the release settings alone decide.
///
/// # Errors
/// The store's.
pub async fn published(
    watch: &Watch,
    tenant: TenantId,
) -> Result<Option<Arc<Published>>, WatchError> {
    let release = release::actions::read(watch, tenant).await?;
    if !release.released {
        return Ok(None);
    }
    let basis = PublicBasis {
        tenant,
        version: watch.lake().version().await?,
        release,
        newest: release.newest(watch.clock().now().day()),
    };
    Ok(Some(match watch.pictures().published.find(&basis) {
        Some(published) => published,
        None => {
            let published = publish(watch, basis).await?;
            watch.pictures().published.put(basis, published)
        }
    }))
}

async fn publish(watch: &Watch, basis: PublicBasis) -> Result<Published, WatchError> {
    let PublicBasis {
        tenant,
        release,
        newest,
        ..
    } = basis;
    let days: Vec<Day> = (0..PUBLISHED_DAYS).map(|back| newest.plus(-back)).collect();
    let oldest = newest.plus(1 - PUBLISHED_DAYS);
    let query = FigureQuery {
        class_type: Some(Each::All),
        dim: Dim::Total,
        ..FigureQuery::totals(oldest, newest)
    };
    let mut by_row: BTreeMap<(CountsAs, Unit, String), BTreeMap<Day, i64>> = BTreeMap::new();
    for figure in watch.lake().figures(tenant, &query).await? {
        let (Some(class_type), false) =
            (figure.class_type, figure.counts_as == CountsAs::Inventory)
        else {
            continue;
        };
        let key = (figure.counts_as, figure.unit, class_type);
        by_row
            .entry(key)
            .or_default()
            .insert(figure.day, i64::try_from(figure.units).unwrap_or(i64::MAX));
    }
    let ground = (oldest.plus(-load::LEAD_DAYS), newest);
    let arrivals = load::arrivals(watch, tenant, ground).await?;
    let behind = load::behind(watch, tenant, Dim::Total, ground).await?;
    let cell = |key: &(CountsAs, Unit, String), numbers: &BTreeMap<Day, i64>, day: Day| {
        let of_type = ((key.0, key.1), Some(key.2.clone()));
        let reports = arrivals.of(behind.get(&of_type));
        let number = || numbers.get(&day).copied().unwrap_or(0);
        release.cell(reports.is_complete(day).then(number))
    };
    let rows = by_row.into_iter().map(|(key, numbers)| PublishedRow {
        cells: days.iter().map(|day| cell(&key, &numbers, *day)).collect(),
        counts_as: key.0,
        unit: key.1,
        class_type: key.2,
    });
    // A row that never reaches the threshold would only say that the type occurs at all.
    let rows = rows
        .filter(|row| row.cells.iter().any(|c| matches!(c, Cell::Number(_))))
        .collect();
    Ok(Published {
        release,
        days,
        rows,
    })
}
