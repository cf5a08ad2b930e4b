//! From rollups and arrivals to the picture.
//!
//! Not here: who may see it. Invariant: every number comes from a rollup, none from a scan of
//! observations, so a page takes the same time however many there are.

use super::arrivals::{Arrivals, Backing, Came};
use super::kept::Basis;
use super::series::{Counted, Series};
use super::{Breakdown, Head, Line, Period, Picture, Rate};
use crate::{Watch, WatchError, rights};
use base::id::{OrganisationId, TenantId};
use base::observation::{CountsAs, Unit};
use base::{Actor, Asn, Day, Timestamp};
use directory::organisation::Organisation;
use directory::subscriber::{Access, Denominator, Quarter, Scope};
use lake::{Dim, Each, Figure, FigureQuery};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Days before the period that are read: a silence is judged by the fourteen days before it, and
/// may have begun a week before the period.
pub(super) const LEAD_DAYS: i32 = 21;
/// Lines of a breakdown.
const MAX_LINES: usize = 200;

pub(super) type Kind = (CountsAs, Unit);

/// The reports behind numbers: of a kind as a whole (`None`), and of a type or key within it.
pub(super) type Behind = BTreeMap<(Kind, Option<String>), BTreeSet<String>>;

/// Which reports arrived between two days. One without a row of the day in its name says nothing
/// of that day: it counts as missing where it usually tells.
pub(super) async fn arrivals(
    watch: &Watch,
    tenant: TenantId,
    (from, to): (Day, Day),
) -> Result<Arrivals, WatchError> {
    let mut all = Came::new();
    let came = watch.lake().feed_days(tenant, from, to).await?;
    for came in came.into_iter().filter(|came| came.tells) {
        let days = all.entry((came.provider, came.report)).or_default();
        days.insert(came.day);
    }
    Ok(Arrivals::new(all, to))
}

/// The reports behind the numbers of a dimension between two days; the total is by type.
pub(super) async fn behind(
    watch: &Watch,
    tenant: TenantId,
    dim: Dim,
    days: (Day, Day),
) -> Result<Behind, WatchError> {
    let mut behind = Behind::new();
    for one in watch.lake().behind(tenant, dim, days).await? {
        let kind = (one.counts_as, one.unit);
        let key = if dim == Dim::Total {
            one.class_type
        } else {
            one.key
        };
        for key in [None, Some(key)] {
            let reports = behind.entry((kind, key)).or_default();
            reports.insert(one.report.clone());
        }
    }
    Ok(behind)
}

/// The whole administration's picture.
pub(super) async fn whole(
    watch: &Watch,
    tenant: TenantId,
    period: Period,
    breakdown: Breakdown,
) -> Result<Arc<Picture>, WatchError> {
    let version = watch.lake().version().await?;
    let (organisations, denominators) = directory(watch, tenant).await?;
    let basis = Basis {
        tenant,
        version,
        period,
        breakdown,
        organisations,
        denominators,
    };
    match watch.pictures().whole.find(&basis) {
        Some(picture) => Ok(picture),
        None => {
            let picture = make(watch, &basis).await?;
            Ok(watch.pictures().whole.put(basis, picture))
        }
    }
}

async fn make(watch: &Watch, basis: &Basis) -> Result<Picture, WatchError> {
    let (period, breakdown) = (basis.period, basis.breakdown);
    let entries = (basis.organisations.clone(), basis.denominators.clone());
    let ground = Ground::read(watch, basis.tenant, period, entries).await?;
    let totals = ground.figures(watch, Dim::Total, None, None).await?;
    let behind = ground.behind(watch, Dim::Total).await?;
    let mut lines = ground.broken_down(watch, breakdown).await?;
    let not_shown = cut(&mut lines);
    Ok(Picture {
        period,
        as_of: totals.iter().map(|f| f.as_of).max(),
        own_networks_only: false,
        heads: ground.heads(&totals, &behind),
        critical: ground.critical(watch).await?,
        breakdown,
        lines,
        not_shown,
        withheld: false,
    })
}

/// Leaves the lines that a page shows; returns how many there were more.
fn cut(lines: &mut Vec<Line>) -> usize {
    let not_shown = lines.len().saturating_sub(MAX_LINES);
    lines.truncate(MAX_LINES);
    not_shown
}

/// The picture of some organisations' own networks. Figures count rows of every label, so days on
/// which some may not be handed on are left out.
pub(super) async fn own(
    watch: &Watch,
    tenant: TenantId,
    period: Period,
    own: &[OrganisationId],
) -> Result<Picture, WatchError> {
    let entries = directory(watch, tenant).await?;
    let mut ground = Ground::read(watch, tenant, period, entries).await?;
    let (scope, days) = (rights::own_networks(tenant, own.to_vec()), ground.days());
    let beyond = watch.lake().days_beyond(&scope, days).await?;
    let withheld = beyond.range(period.from()..).next().is_some();
    ground.arrivals = ground.arrivals.withhold(beyond);
    let mut figures = Vec::new();
    for id in own {
        let key = Some(id.to_string());
        figures.extend(ground.figures(watch, Dim::Organisation, None, key).await?);
    }
    let breakdown = Breakdown::Organisation;
    let as_of: Option<Timestamp> = figures.iter().map(|f| f.as_of).max();
    let behind = ground.behind(watch, Dim::Organisation).await?;
    let mut lines = ground.lines(figures, breakdown, &behind);
    let not_shown = cut(&mut lines);
    Ok(Picture {
        period,
        as_of,
        own_networks_only: true,
        heads: Vec::new(),
        critical: Vec::new(),
        breakdown,
        lines,
        not_shown,
        withheld,
    })
}

type Entries = (Vec<Organisation>, Vec<Denominator>);

/// The entries of the directory that a picture names. Whether the actor may see the picture was
/// decided before; names belong to it.
async fn directory(watch: &Watch, tenant: TenantId) -> Result<Entries, WatchError> {
    let system = Actor::system();
    let directory = watch.directory();
    let organisations = directory.organisations().list_ever(&system, tenant).await?;
    let denominators = directory.subscribers().list(&system, tenant).await?;
    Ok((organisations, denominators))
}

/// What every part of a picture stands on.
struct Ground {
    tenant: TenantId,
    period: Period,
    arrivals: Arrivals,
    organisations: BTreeMap<String, Organisation>,
    denominators: Vec<Denominator>,
}

impl Ground {
    async fn read(
        watch: &Watch,
        tenant: TenantId,
        period: Period,
        (organisations, denominators): Entries,
    ) -> Result<Self, WatchError> {
        let days = (period.from().plus(-LEAD_DAYS), period.to());
        let ground = Self {
            tenant,
            period,
            arrivals: arrivals(watch, tenant, days).await?,
            organisations: organisations
                .into_iter()
                .map(|o| (o.id.to_string(), o))
                .collect(),
            denominators,
        };
        Ok(ground)
    }

    /// The days of the picture and those read before them.
    fn days(&self) -> (Day, Day) {
        (self.period.from().plus(-LEAD_DAYS), self.period.to())
    }

    async fn behind(&self, watch: &Watch, dim: Dim) -> Result<Behind, WatchError> {
        behind(watch, self.tenant, dim, self.days()).await
    }

    /// Every line of a breakdown.
    async fn broken_down(
        &self,
        watch: &Watch,
        breakdown: Breakdown,
    ) -> Result<Vec<Line>, WatchError> {
        let (dim, class_type) = match breakdown {
            Breakdown::Day => return Ok(Vec::new()),
            Breakdown::Type => (Dim::Total, Some(Each::All)),
            Breakdown::Family => (Dim::Family, None),
            Breakdown::Network => (Dim::Asn, None),
            Breakdown::Organisation => (Dim::Organisation, None),
            Breakdown::Sector => (Dim::Sector, None),
        };
        let figures = self.figures(watch, dim, class_type, None).await?;
        let behind = self.behind(watch, dim).await?;
        Ok(self.lines(figures, breakdown, &behind))
    }

    async fn figures(
        &self,
        watch: &Watch,
        dim: Dim,
        class_type: Option<Each>,
        key: Option<String>,
    ) -> Result<Vec<Figure>, WatchError> {
        let query = FigureQuery {
            dim,
            class_type,
            key,
            ..FigureQuery::totals(self.period.from(), self.period.to())
        };
        let mut figures = watch.lake().figures(self.tenant, &query).await?;
        figures.retain(|f| f.counts_as != CountsAs::Inventory);
        Ok(figures)
    }

    fn heads(&self, totals: &[Figure], behind: &Behind) -> Vec<Head> {
        let mut by_kind: BTreeMap<Kind, BTreeMap<Day, Counted>> = BTreeMap::new();
        for figure in totals {
            by_kind
                .entry((figure.counts_as, figure.unit))
                .or_default()
                .insert(figure.day, counted(figure));
        }
        // A kind whose reports stopped coming before the period has no number, and is not none.
        let days = self.period.from().number()..=self.period.to().number();
        let is_missed = |reports: &Backing<'_>| {
            let mut days = days.clone().map(Day::from_number);
            days.any(|day| !reports.missing_on(day).is_empty())
        };
        for ((kind, key), reports) in behind {
            let told = key.is_none() && kind.0 != CountsAs::Inventory;
            if told && is_missed(&self.arrivals.of(Some(reports))) {
                by_kind.entry(*kind).or_default();
            }
        }
        let head = |(kind, numbers): (Kind, BTreeMap<Day, Counted>)| {
            let reports = self.arrivals.of(behind.get(&(kind, None)));
            self.head(kind, &numbers, &reports)
        };
        by_kind.into_iter().map(head).collect()
    }

    fn head(&self, kind: Kind, numbers: &BTreeMap<Day, Counted>, reports: &Backing<'_>) -> Head {
        let (from, to) = (self.period.from(), self.period.to());
        let missing = |day: Day| {
            let names = reports.missing_on(day).into_iter().map(str::to_owned);
            (day, names.collect())
        };
        Head {
            counts_as: kind.0,
            unit: kind.1,
            series: Series::new((from, to), numbers, reports),
            missing: (from.number()..=to.number())
                .map(|day| missing(Day::from_number(day)))
                .filter(|(_, reports): &(Day, Vec<String>)| !reports.is_empty())
                .collect(),
        }
    }

    /// Organisations of government and of the critical infrastructure: all of them.
    async fn critical(&self, watch: &Watch) -> Result<Vec<Line>, WatchError> {
        let mut lines = self.broken_down(watch, Breakdown::Organisation).await?;
        let is_government =
            |line: &Line| line.sector.as_deref() == Some(directory::Sector::Government.code());
        lines.retain(|line| line.critical || is_government(line));
        Ok(lines)
    }

    fn lines(&self, figures: Vec<Figure>, breakdown: Breakdown, behind: &Behind) -> Vec<Line> {
        let mut by_key: BTreeMap<(String, Kind), BTreeMap<Day, Counted>> = BTreeMap::new();
        for figure in figures {
            let counts = counted(&figure);
            let kind = (figure.counts_as, figure.unit);
            let key = if breakdown == Breakdown::Type {
                figure.class_type.unwrap_or_default()
            } else {
                figure.key
            };
            by_key
                .entry((key, kind))
                .or_default()
                .insert(figure.day, counts);
        }
        let mut lines: Vec<Line> = by_key
            .into_iter()
            .map(|((key, kind), numbers)| {
                let reports = behind.get(&(kind, Some(key.clone())));
                let (days, reports) = (
                    (self.period.from(), self.period.to()),
                    self.arrivals.of(reports),
                );
                let series = Series::new(days, &numbers, &reports);
                self.line(key, kind, series, breakdown)
            })
            .collect();
        lines.retain(|line| line.series.since().is_some());
        lines.sort_by_cached_key(|line| order(line, breakdown));
        lines
    }

    fn line(&self, key: String, kind: Kind, series: Series, breakdown: Breakdown) -> Line {
        let organisation = match breakdown {
            Breakdown::Organisation => self.organisations.get(&key),
            _ => None,
        };
        let rate = match breakdown {
            Breakdown::Network => self.rate(&key, &series),
            _ => None,
        };
        Line {
            counts_as: kind.0,
            unit: kind.1,
            name: organisation.map(|o| o.name.as_str().to_owned()),
            critical: organisation.is_some_and(|o| o.details.critical),
            sector: organisation
                .and_then(|o| o.details.sector)
                .map(|s| s.code().to_owned()),
            key,
            series,
            rate,
        }
    }

    /// The rate of the latest complete day by the denominator of its own quarter.
    fn rate(&self, asn: &str, series: &Series) -> Option<Rate> {
        let (day, latest) = series.latest_complete()?;
        let of = (asn.parse().ok()?, Quarter::of(day)?);
        let figure = denominator(&self.denominators, of)?;
        Some(Rate {
            tenths: tenths(latest.units, figure.subscribers)?,
            access: figure.access.message_id().to_owned(),
            quarter: figure.quarter.to_string(),
            source: figure.source.clone(),
        })
    }
}

/// The figure of a network in a quarter. Observations do not tell the access type: where there are
/// figures of several, only one of all of them together counts.
fn denominator(figures: &[Denominator], (asn, quarter): (Asn, Quarter)) -> Option<&Denominator> {
    let ours = |d: &&Denominator| d.scope == Scope::Asn(asn) && d.quarter == quarter;
    let ours: Vec<&Denominator> = figures.iter().filter(ours).collect();
    let of_all = ours.iter().find(|d| d.access == Access::All);
    match (of_all, &ours[..]) {
        (Some(figure), _) | (None, [figure]) => Some(figure),
        _ => None,
    }
}

/// Units for 100,000 subscribers, in tenths, rounded to the nearest.
fn tenths(units: i64, subscribers: u64) -> Option<i64> {
    let subscribers = i64::try_from(subscribers).ok().filter(|n| *n > 0)?;
    Some(units.checked_mul(1_000_000)?.checked_add(subscribers / 2)? / subscribers)
}

/// Networks by their number, sectors in their usual order, organisations by name with the critical
/// ones first: none of them by raw counts, since the large ones always have large counts. Types and
/// families by what is most. What is not assigned comes last.
fn order(line: &Line, breakdown: Breakdown) -> (bool, i64, String, Kind) {
    let most = || -line.series.latest().map_or(0, |(_, counted)| counted.units);
    let place = match breakdown {
        Breakdown::Network => line.key.parse().unwrap_or(i64::MAX),
        Breakdown::Sector => place_of(&line.key),
        Breakdown::Organisation => i64::from(!line.critical),
        Breakdown::Type | Breakdown::Family | Breakdown::Day => most(),
    };
    let name = line.name.as_ref().unwrap_or(&line.key).to_lowercase();
    (
        line.key.is_empty(),
        place,
        name,
        (line.counts_as, line.unit),
    )
}

/// A sector's place among all.
fn place_of(code: &str) -> i64 {
    let place = directory::Sector::ALL.iter().position(|s| s.code() == code);
    place
        .and_then(|p| i64::try_from(p).ok())
        .unwrap_or(i64::MAX)
}

fn counted(figure: &Figure) -> Counted {
    let whole = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    Counted {
        units: whole(figure.units),
        new: figure.new.map(whole),
        continuing: figure.continuing.map(whole),
        gone: figure.gone.map(whole),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(asn: u32, quarter: &str, access: Access, subscribers: u64) -> Denominator {
        Denominator {
            quarter: quarter.parse().expect("a quarter"),
            access,
            scope: Asn::new(asn).map_or(Scope::Country, Scope::Asn),
            subscribers,
            source: "Regulator".to_owned(),
        }
    }

    #[test]
    fn a_rate_is_by_the_figure_of_its_own_quarter_and_of_one_access_type() {
        let asn = Asn::new(64_500).expect("an AS number");
        let now: Quarter = "2026-Q4".parse().expect("a quarter");
        let mut figures = vec![
            figure(64_500, "2026-Q3", Access::Fixed, 1),
            figure(64_500, "2030-Q1", Access::Fixed, 2),
            figure(64_501, "2026-Q4", Access::Fixed, 3),
        ];
        let found =
            |figures: &[Denominator]| denominator(figures, (asn, now)).map(|d| d.subscribers);
        assert_eq!(found(&figures), None, "none of this quarter and network");
        figures.push(figure(64_500, "2026-Q4", Access::Fixed, 4));
        assert_eq!(found(&figures), Some(4));
        figures.push(figure(64_500, "2026-Q4", Access::Mobile, 5));
        assert_eq!(found(&figures), None, "nobody knows which of the two");
        figures.push(figure(64_500, "2026-Q4", Access::All, 9));
        assert_eq!(found(&figures), Some(9));
    }

    #[test]
    fn a_rate_is_rounded_to_the_nearest_tenth() {
        assert_eq!(tenths(5, 120_000), Some(42));
        assert_eq!(tenths(5, 0), None);
        assert_eq!(tenths(i64::MAX, 1), None);
    }

    #[test]
    fn a_day_lies_in_its_quarter() {
        for (month, quarter) in [(1, 1), (3, 1), (4, 2), (9, 3), (10, 4), (12, 4)] {
            let day = Day::from_ymd(2026, month, 28).expect("a day");
            assert_eq!(Quarter::of(day), Quarter::new(2026, quarter));
        }
    }
}
