//! What anybody may see of the picture: totals by type and day, for each country of the
//! administration.
//!
//! Not the page. Invariant: what leaves is made here from the release settings, so no page and no
//! interface can show more; a total of countries stands only where each of them does, so that no
//! difference gives away a number that was held back.

use super::kept::PublicBasis;
use super::load;
use crate::release::{self, Cell, Release};
use crate::{Watch, WatchError};
use base::id::TenantId;
use base::observation::{CountsAs, Unit};
use base::{Actor, CountryCode, Day};
use directory::administration::Administration;
use lake::{Dim, Each, FigureQuery};
use std::collections::BTreeMap;
use std::sync::Arc;
use web::{Arg, Message};

/// The figures that an administration has released.
#[derive(Debug, Clone)]
pub struct Published {
    /// The settings under which they were made.
    pub release: Release,
    /// The days shown, newest first.
    pub days: Vec<Day>,
    /// The countries, where there are several; each has rows of its own.
    pub countries: Vec<CountryCode>,
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
    /// One of several countries; `None` for all of the administration.
    pub country: Option<CountryCode>,
    /// One cell a day.
    pub cells: Vec<Cell>,
}

/// Days that the published table shows.
const PUBLISHED_DAYS: i32 = 14;

type Key = (CountsAs, Unit, String);
type Numbers = BTreeMap<Day, i64>;

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
        countries: several(watch, tenant).await?,
    };
    Ok(Some(match watch.pictures().published.find(&basis) {
        Some(published) => published,
        None => {
            let published = publish(watch, &basis).await?;
            watch.pictures().published.put(basis, published)
        }
    }))
}

/// The administrations that release figures, oldest first: whose figures anybody may ask for.
///
/// # Errors
/// The store's.
pub async fn publishers(watch: &Watch) -> Result<Vec<Administration>, WatchError> {
    // Only names and countries leave from here, of those that release something.
    let mut all = Vec::new();
    for one in watch
        .directory()
        .administrations()
        .list(&Actor::system())
        .await?
    {
        if release::actions::read(watch, one.id).await?.released {
            all.push(one);
        }
    }
    Ok(all)
}

/// The administration among `publishers` that answers for a country.
///
/// # Errors
/// What is expected instead, where none does.
pub fn publisher<'a>(
    publishers: &'a [Administration],
    code: &str,
) -> Result<&'a Administration, Message> {
    let answers = |one: &&Administration| {
        let mut countries = one.profile.countries().iter();
        countries.any(|c| c.as_str().eq_ignore_ascii_case(code))
    };
    publishers.iter().find(answers).ok_or_else(|| {
        let codes: Vec<&str> = publishers.iter().filter_map(code_of).collect();
        Message::new("web-field-one-of").with("options", Arg::Code(codes.join(", ")))
    })
}

/// The code under which an administration's released figures are asked for: of its first country.
#[must_use]
pub fn code_of(one: &Administration) -> Option<&str> {
    one.profile.countries().first().map(CountryCode::as_str)
}

/// The countries of an administration that answers for several.
async fn several(watch: &Watch, tenant: TenantId) -> Result<Vec<CountryCode>, WatchError> {
    let all = watch.directory().administrations();
    // Which countries an administration answers for is public.
    match all.get(&Actor::system(), tenant).await {
        Ok(found) if found.profile.countries().len() > 1 => Ok(found.profile.countries().to_vec()),
        Ok(_) | Err(directory::DirectoryError::NotFound(_)) => Ok(Vec::new()),
        Err(error) => Err(error.into()),
    }
}

/// The numbers of each kind by day: of everything, or of one country.
async fn numbers(
    watch: &Watch,
    tenant: TenantId,
    days: (Day, Day),
    country: Option<CountryCode>,
) -> Result<BTreeMap<Key, Numbers>, WatchError> {
    let query = FigureQuery {
        class_type: Some(Each::All),
        dim: if country.is_some() {
            Dim::Country
        } else {
            Dim::Total
        },
        key: country.map(|code| code.to_string()),
        ..FigureQuery::totals(days.0, days.1)
    };
    let mut all: BTreeMap<Key, Numbers> = BTreeMap::new();
    for figure in watch.lake().figures(tenant, &query).await? {
        let (Some(class_type), false) =
            (figure.class_type, figure.counts_as == CountsAs::Inventory)
        else {
            continue;
        };
        let units = i64::try_from(figure.units).unwrap_or(i64::MAX);
        let key = (figure.counts_as, figure.unit, class_type);
        all.entry(key).or_default().insert(figure.day, units);
    }
    Ok(all)
}

async fn publish(watch: &Watch, basis: &PublicBasis) -> Result<Published, WatchError> {
    let (tenant, release, newest) = (basis.tenant, basis.release, basis.newest);
    let days: Vec<Day> = (0..PUBLISHED_DAYS).map(|back| newest.plus(-back)).collect();
    let oldest = newest.plus(1 - PUBLISHED_DAYS);
    let ground = (oldest.plus(-load::LEAD_DAYS), newest);
    let arrivals = load::arrivals(watch, tenant, ground).await?;
    let behind = load::behind(watch, tenant, Dim::Total, ground).await?;
    let cells = |key: &Key, numbers: &Numbers| -> Vec<Cell> {
        let of_type = ((key.0, key.1), Some(key.2.clone()));
        let reports = arrivals.of(behind.get(&of_type));
        let number = |day: &Day| numbers.get(day).copied().unwrap_or(0);
        let cell = |day: &Day| release.cell(reports.is_complete(*day).then(|| number(day)));
        days.iter().map(cell).collect()
    };
    let mut rows = Vec::new();
    let whole: Vec<Option<CountryCode>> = match basis.countries.is_empty() {
        true => vec![None],
        false => basis.countries.iter().copied().map(Some).collect(),
    };
    for country in whole {
        let all = numbers(watch, tenant, (oldest, newest), country).await?;
        rows.extend(all.into_iter().map(|(key, numbers)| PublishedRow {
            cells: cells(&key, &numbers),
            counts_as: key.0,
            unit: key.1,
            class_type: key.2,
            country,
        }));
    }
    rows.extend(totals(&rows, &basis.countries));
    // A row that never reaches the threshold would only say that the type occurs at all.
    rows.retain(|row| row.cells.iter().any(|c| matches!(c, Cell::Number(_))));
    Ok(Published {
        release,
        days,
        countries: basis.countries.clone(),
        rows,
    })
}

/// The sum of the countries for each kind, on the days on which each of them stands there. What is
/// of no country of the administration, or of an unknown one, is in none of them.
fn totals(rows: &[PublishedRow], countries: &[CountryCode]) -> Vec<PublishedRow> {
    let mut kinds: BTreeMap<Key, Vec<&PublishedRow>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.country.is_some()) {
        let key = (row.counts_as, row.unit, row.class_type.clone());
        kinds.entry(key).or_default().push(row);
    }
    let total = |(key, of): (Key, Vec<&PublishedRow>)| {
        let days = of.first().map_or(0, |row| row.cells.len());
        let day = |at: usize| {
            let cells: Vec<Cell> = of.iter().map(|row| row.cells[at]).collect();
            sum(&cells, countries.len())
        };
        PublishedRow {
            cells: (0..days).map(day).collect(),
            counts_as: key.0,
            unit: key.1,
            class_type: key.2,
            country: None,
        }
    };
    kinds.into_iter().map(total).collect()
}

/// The sum of a day; held back where a country is, also one without a row.
fn sum(cells: &[Cell], countries: usize) -> Cell {
    if cells.contains(&Cell::Missing) {
        return Cell::Missing;
    }
    let number = |cell: &Cell| match cell {
        Cell::Number(number) => Some(*number),
        Cell::Missing | Cell::Suppressed => None,
    };
    let known: Option<Vec<i64>> = cells.iter().map(number).collect();
    match known {
        Some(all) if all.len() == countries => {
            Cell::Number(all.iter().fold(0, |sum, one| sum.saturating_add(*one)))
        }
        _ => Cell::Suppressed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_never_gives_away_a_country_that_is_held_back() {
        let (ten, twelve) = (Cell::Number(10), Cell::Number(12));
        assert_eq!(sum(&[ten, twelve], 2), Cell::Number(22));
        assert_eq!(sum(&[ten, Cell::Suppressed], 2), Cell::Suppressed);
        assert_eq!(sum(&[twelve], 2), Cell::Suppressed, "one has no row");
        assert_eq!(sum(&[ten, Cell::Missing], 2), Cell::Missing);
    }
}
