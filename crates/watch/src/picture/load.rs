//! From rollups and arrivals to the picture.
//!
//! Not here: who may see it. Invariant: every number comes from a rollup, none from a scan of
//! observations, so a page takes the same time however many there are.

use super::kept::Basis;
use super::series::{Arrivals, Counted, Series};
use super::{Breakdown, Head, Line, Period, Picture, Rate};
use crate::{Watch, WatchError};
use base::id::{OrganisationId, TenantId};
use base::observation::{CountsAs, Unit};
use base::{Actor, Day, Timestamp};
use directory::organisation::Organisation;
use directory::subscriber::{Denominator, Scope};
use lake::{Dim, Each, Figure, FigureQuery};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Days before the period that are read, so that "regular" and the trend have a ground.
const LEAD_DAYS: i32 = 14;
/// Lines of a breakdown.
const MAX_LINES: usize = 200;

pub(super) type Kind = (CountsAs, Unit);

/// Which reports arrived between two days.
pub(super) async fn arrivals(
    watch: &Watch,
    tenant: TenantId,
    from: Day,
    to: Day,
) -> Result<Arrivals, WatchError> {
    let mut all = Arrivals::default();
    for came in watch.lake().feed_days(tenant, from, to).await? {
        all.add(&came.report, came.day);
    }
    Ok(all)
}

/// The reports behind each kind of number between two days.
pub(super) async fn behind(
    watch: &Watch,
    tenant: TenantId,
    from: Day,
    to: Day,
) -> Result<BTreeMap<Kind, BTreeSet<String>>, WatchError> {
    let query = FigureQuery {
        class_type: Some(Each::All),
        report: Some(Each::All),
        ..FigureQuery::totals(from, to)
    };
    let mut behind: BTreeMap<Kind, BTreeSet<String>> = BTreeMap::new();
    for figure in watch.lake().figures(tenant, &query).await? {
        let reports = behind.entry((figure.counts_as, figure.unit)).or_default();
        reports.extend(figure.report);
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
    let heads = ground.heads(&totals);
    let critical = ground.critical(watch).await?;
    let lines = match breakdown {
        Breakdown::Day => Vec::new(),
        Breakdown::Type => ground.lines(
            ground
                .figures(watch, Dim::Total, Some(Each::All), None)
                .await?,
            breakdown,
        ),
        Breakdown::Family => ground.lines(
            ground.figures(watch, Dim::Family, None, None).await?,
            breakdown,
        ),
        Breakdown::Network => ground.lines(
            ground.figures(watch, Dim::Asn, None, None).await?,
            breakdown,
        ),
        Breakdown::Organisation => ground.lines(
            ground.figures(watch, Dim::Organisation, None, None).await?,
            breakdown,
        ),
        Breakdown::Sector => ground.lines(
            ground.figures(watch, Dim::Sector, None, None).await?,
            breakdown,
        ),
    };
    let as_of = totals.iter().map(|f| f.as_of).max();
    Ok(Picture {
        period,
        as_of,
        own_networks_only: false,
        heads,
        critical,
        breakdown,
        lines,
    })
}

/// The picture of some organisations' own networks.
pub(super) async fn own(
    watch: &Watch,
    tenant: TenantId,
    period: Period,
    own: &[OrganisationId],
) -> Result<Picture, WatchError> {
    let entries = directory(watch, tenant).await?;
    let ground = Ground::read(watch, tenant, period, entries).await?;
    let mut figures = Vec::new();
    for id in own {
        figures.extend(
            ground
                .figures(watch, Dim::Organisation, None, Some(id.to_string()))
                .await?,
        );
    }
    let as_of: Option<Timestamp> = figures.iter().map(|f| f.as_of).max();
    let lines = ground.lines(figures, Breakdown::Organisation);
    let breakdown = Breakdown::Organisation;
    Ok(Picture {
        period,
        as_of,
        own_networks_only: true,
        heads: Vec::new(),
        critical: Vec::new(),
        breakdown,
        lines,
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
    from: Day,
    arrivals: Arrivals,
    /// The reports behind each kind of number.
    behind: BTreeMap<Kind, BTreeSet<String>>,
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
        let from = period.from().plus(-LEAD_DAYS);
        let ground = Self {
            tenant,
            period,
            from,
            arrivals: arrivals(watch, tenant, from, period.to()).await?,
            behind: behind(watch, tenant, from, period.to()).await?,
            organisations: organisations
                .into_iter()
                .map(|o| (o.id.to_string(), o))
                .collect(),
            denominators,
        };
        Ok(ground)
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
            ..FigureQuery::totals(self.from, self.period.to())
        };
        let mut figures = watch.lake().figures(self.tenant, &query).await?;
        figures.retain(|f| f.counts_as != CountsAs::Inventory);
        Ok(figures)
    }

    /// The number over the days, on the arrivals of the reports behind it.
    fn series(&self, kind: Kind, numbers: &BTreeMap<Day, Counted>) -> Series {
        let behind = self.behind.get(&kind);
        let arrivals = self
            .arrivals
            .only(|report| behind.is_some_and(|reports| reports.contains(report)));
        Series::new(self.period.from(), self.period.to(), numbers, &arrivals)
    }

    fn heads(&self, totals: &[Figure]) -> Vec<Head> {
        let mut by_kind: BTreeMap<Kind, BTreeMap<Day, Counted>> = BTreeMap::new();
        for figure in totals {
            by_kind
                .entry((figure.counts_as, figure.unit))
                .or_default()
                .insert(figure.day, counted(figure));
        }
        by_kind
            .into_iter()
            .map(|(kind, numbers)| self.head(kind, &numbers))
            .collect()
    }

    fn head(&self, kind: Kind, numbers: &BTreeMap<Day, Counted>) -> Head {
        let behind = self.behind.get(&kind);
        let arrivals = self
            .arrivals
            .only(|report| behind.is_some_and(|reports| reports.contains(report)));
        let (from, to) = (self.period.from(), self.period.to());
        let missing = (from.number()..=to.number())
            .map(Day::from_number)
            .map(|day| {
                (
                    day,
                    arrivals
                        .missing_on(day, from, to)
                        .into_iter()
                        .map(str::to_owned)
                        .collect(),
                )
            })
            .filter(|(_, reports): &(Day, Vec<String>)| !reports.is_empty())
            .collect();
        Head {
            counts_as: kind.0,
            unit: kind.1,
            series: self.series(kind, numbers),
            missing,
        }
    }

    /// Organisations of government and of the critical infrastructure.
    async fn critical(&self, watch: &Watch) -> Result<Vec<Line>, WatchError> {
        let figures = self.figures(watch, Dim::Organisation, None, None).await?;
        let mut lines = self.lines(figures, Breakdown::Organisation);
        let is_government =
            |line: &Line| line.sector.as_deref() == Some(directory::Sector::Government.code());
        lines.retain(|line| line.critical || is_government(line));
        Ok(lines)
    }

    fn lines(&self, figures: Vec<Figure>, breakdown: Breakdown) -> Vec<Line> {
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
            .map(|((key, kind), numbers)| self.line(key, kind, &numbers, breakdown))
            .collect();
        // Only what was seen in the period itself, not in the days read ahead of it.
        lines.retain(|line| line.series.since().is_some());
        lines.sort_by_cached_key(|line| order(line, breakdown));
        lines.truncate(MAX_LINES);
        lines
    }

    fn line(
        &self,
        key: String,
        kind: Kind,
        numbers: &BTreeMap<Day, Counted>,
        breakdown: Breakdown,
    ) -> Line {
        let series = self.series(kind, numbers);
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

    /// The newest denominator of the network, if somebody entered one.
    fn rate(&self, asn: &str, series: &Series) -> Option<Rate> {
        let asn = asn.parse().ok()?;
        let of_network = |d: &&Denominator| d.scope == Scope::Asn(asn) && d.subscribers > 0;
        let newest = self
            .denominators
            .iter()
            .filter(of_network)
            .max_by_key(|d| d.quarter)?;
        let (_, latest) = series.latest()?;
        let subscribers = i64::try_from(newest.subscribers).ok()?;
        Some(Rate {
            tenths: latest.units.checked_mul(1_000_000)? / subscribers,
            access: newest.access.message_id().to_owned(),
            quarter: newest.quarter.to_string(),
            source: newest.source.clone(),
        })
    }
}

/// Networks by their number, all others by what is most; never networks by counts.
fn order(line: &Line, breakdown: Breakdown) -> (i64, String, CountsAs) {
    let first = match breakdown {
        Breakdown::Network => line.key.parse().unwrap_or(i64::MAX),
        _ => -line.series.latest().map_or(0, |(_, counted)| counted.units),
    };
    (
        first,
        line.name.clone().unwrap_or_else(|| line.key.clone()),
        line.counts_as,
    )
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
