//! What was seen, told and gone, read from the lake, the arrivals and the notices.
//!
//! Not here: the rules (`finding`, `normal`, `level`). Invariant: a single thing is followed only
//! where addresses stay; everywhere else a network has numbers by day and nothing more.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use base::id::{NetworkId, OrganisationId, TenantId};
use base::observation::{CountsAs, Flags, Unit};
use base::{Actor, Day, Tlp};
use directory::network::{Network, Resource, Space};
use lake::{Filter, Scope, Sighting};

use super::finding::{Finding, Told, Trail, findings};
use super::level::Level;
use super::normal::{Came, Feed, LEAD_DAYS};
use super::place::Places;
use super::summary::Summary;
use super::told::{self, ByUnit};
use crate::rights::{self, Sight};
use crate::{Watch, WatchError};

/// The longest span that is gone through at once.
pub const LONGEST_DAYS: i32 = 366;
/// Things and networks that are followed at most; a span with more is refused.
const MOST: usize = 500_000;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The first and the last day.
    pub days: (Day, Day),
    /// Only what is about this organisation.
    pub organisation: Option<OrganisationId>,
    /// Only this type of incident.
    pub class: Option<String>,
    /// Only this network.
    pub network: Option<NetworkId>,
}

impl Asked {
    /// Everything of these days.
    #[must_use]
    pub const fn of(days: (Day, Day)) -> Self {
        Self {
            days,
            organisation: None,
            class: None,
            network: None,
        }
    }
}

/// A report: who sends it, and its type.
pub type Report = (String, String);

/// One finding in static space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The report.
    pub report: Report,
    /// The type of incident.
    pub class: String,
    /// What was seen, such as `198.18.0.1`.
    pub unit: String,
    /// Whose it was when it was seen last.
    pub organisation: Option<OrganisationId>,
    /// In which network of the directory.
    pub network: Option<NetworkId>,
    /// On how many days it was seen.
    pub days: usize,
    /// What became of it.
    pub finding: Finding,
}

/// The numbers of a network whose addresses move, or of whom that is not known.
#[derive(Debug, Clone, PartialEq)]
pub struct Moving {
    /// The report.
    pub report: Report,
    /// The type of incident.
    pub class: String,
    /// Whose it was when something was seen last.
    pub organisation: Option<OrganisationId>,
    /// In which network of the directory; `None` outside all.
    pub network: Option<NetworkId>,
    /// How addresses are given out.
    pub space: Space,
    /// The numbers.
    pub level: Level,
}

/// What became of what was seen.
#[derive(Debug, Clone)]
pub struct Followed {
    /// The first and the last day.
    pub days: (Day, Day),
    /// As of this day.
    pub today: Day,
    /// The days of each report.
    pub feeds: BTreeMap<Report, Feed>,
    /// What is followed, by report, type and unit, oldest first.
    pub lines: Vec<Line>,
    /// Networks of which there are numbers only.
    pub moving: Vec<Moving>,
    /// The networks of the directory.
    pub places: Arc<Places>,
}

type Thing = (u32, u32, String);
type Crowd = (u32, u32, Option<NetworkId>, Option<OrganisationId>);

#[derive(Default)]
struct Seen {
    days: Vec<Day>,
    organisation: Option<OrganisationId>,
    network: Option<NetworkId>,
}

/// What was gone through so far; names of reports and types are kept once.
#[derive(Default)]
struct Gone {
    places: Arc<Places>,
    network: Option<NetworkId>,
    reports: BTreeMap<Report, u32>,
    classes: BTreeMap<String, u32>,
    things: HashMap<Thing, Seen>,
    crowds: HashMap<Crowd, BTreeMap<Day, HashSet<IpAddr>>>,
    rows: HashMap<(u32, Day), u64>,
}

impl Gone {
    fn report(&mut self, seen: &Sighting<'_>) -> u32 {
        let next = u32::try_from(self.reports.len()).unwrap_or(u32::MAX);
        let name = (seen.provider.to_owned(), seen.report.to_owned());
        *self.reports.entry(name).or_insert(next)
    }

    fn take(&mut self, seen: &Sighting<'_>) {
        let wrong = !matches!(seen.counts_as, None | Some(CountsAs::Inventory));
        let report = self.report(seen);
        *self.rows.entry((report, seen.day)).or_default() += 1;
        if !wrong || seen.flags.has(Flags::OUTSIDE) {
            return;
        }
        let next = u32::try_from(self.classes.len()).unwrap_or(u32::MAX);
        let class = *self
            .classes
            .entry(seen.class_type.to_owned())
            .or_insert(next);
        let places = Arc::clone(&self.places);
        let place = places.find(seen.ip, seen.asn);
        let network = place.map(|n| n.id);
        if self.network.is_some() && self.network != network {
            return;
        }
        let named = matches!(
            seen.unit_kind,
            Some(Unit::Domain | Unit::Url | Unit::Account)
        );
        let stays = named || place.is_some_and(|n| n.space.keeps_addresses());
        match (stays, seen.ip) {
            (true, _) => {
                let own = seen.ip.map(|ip| ip.to_string()).unwrap_or_default();
                let unit = if seen.unit.is_empty() {
                    &own
                } else {
                    seen.unit
                };
                let thing = self.things.entry((report, class, unit.to_owned()));
                let thing = thing.or_default();
                if thing.days.last() != Some(&seen.day) {
                    thing.days.push(seen.day);
                }
                (thing.organisation, thing.network) = (seen.organisation, network);
            }
            (false, Some(ip)) => {
                let crowd = (report, class, network, seen.organisation);
                let days = self.crowds.entry(crowd).or_default();
                days.entry(seen.day).or_default().insert(ip);
            }
            (false, None) => {}
        }
    }

    fn size(&self) -> usize {
        self.things.len() + self.crowds.len()
    }
}

/// What became of what was seen over a span, as far as the actor may see it.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor sees observations; [`WatchError::Invalid`] for a span
/// that is too long, turned round, or with too much in it.
pub async fn follow(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    asked: &Asked,
) -> Result<Followed, WatchError> {
    let sight = rights::sight(actor, tenant)?;
    let scope = rights::scope(actor, tenant)?;
    follow_in(watch, tenant, asked, (&sight, &scope)).await
}

async fn follow_in(
    watch: &Watch,
    tenant: TenantId,
    asked: &Asked,
    (sight, scope): (&Sight, &Scope),
) -> Result<Followed, WatchError> {
    let (from, to) = asked.days;
    if from > to || to.number() - from.number() >= LONGEST_DAYS {
        return Err(WatchError::Invalid("days".to_owned()));
    }
    let places = Arc::new(places(watch, tenant, sight).await?);
    let unknown = || WatchError::NotFound("the network".to_owned());
    let network = asked.network.map(|id| places.get(id).ok_or_else(unknown));
    let filter = filter(asked, network.transpose()?);
    let gone = go_through(watch, scope, &filter, &places, asked.network).await?;
    let withheld = withheld(watch, scope, &filter, &gone).await?;
    let feeds = feeds(watch, tenant, (&gone, &withheld), (from, to)).await?;
    let told = told::since(watch.db(), tenant, from.start(), sight).await?;
    let today = watch.clock().now().day().min(to);
    let mut made = Followed {
        days: (from, to),
        today,
        feeds,
        lines: Vec::new(),
        moving: Vec::new(),
        places,
    };
    made.fill(gone, &told);
    Ok(made)
}

/// The networks that the actor may know of.
async fn places(watch: &Watch, tenant: TenantId, sight: &Sight) -> Result<Places, WatchError> {
    // Whose networks may be known was decided before.
    let mut all = watch
        .directory()
        .networks()
        .list(&Actor::system(), tenant)
        .await?;
    if let Sight::Organisations(own) = sight {
        all.retain(|n| own.contains(&n.organisation));
    }
    Ok(Places::of(all))
}

fn filter(asked: &Asked, network: Option<&Network>) -> Filter {
    let mut filter = Filter {
        days: Some(asked.days),
        organisation: asked.organisation,
        class_type: asked.class.clone(),
        ..Filter::default()
    };
    match network.map(|n| &n.resource) {
        Some(Resource::Prefix(prefix)) => filter.prefix = Some(*prefix),
        Some(Resource::Asn(asn)) => filter.asn = Some(*asn),
        _ => {}
    }
    filter
}

async fn go_through(
    watch: &Watch,
    scope: &Scope,
    filter: &Filter,
    places: &Arc<Places>,
    network: Option<NetworkId>,
) -> Result<Gone, WatchError> {
    let gone = Arc::new(Mutex::new(Gone {
        places: Arc::clone(places),
        network,
        ..Gone::default()
    }));
    let taker = Arc::clone(&gone);
    let each = move |seen: &Sighting<'_>| {
        let mut gone = taker.lock().unwrap_or_else(PoisonError::into_inner);
        if gone.size() < MOST {
            gone.take(seen);
        }
    };
    watch.lake().sightings(scope, filter, each).await?;
    let mut gone = gone.lock().unwrap_or_else(PoisonError::into_inner);
    let gone = std::mem::take(&mut *gone);
    if gone.size() >= MOST {
        return Err(WatchError::Invalid("days".to_owned()));
    }
    Ok(gone)
}

/// Days of which the actor may not see everything about what was asked, by report.
async fn withheld(
    watch: &Watch,
    scope: &Scope,
    filter: &Filter,
    gone: &Gone,
) -> Result<BTreeMap<Report, BTreeSet<Day>>, WatchError> {
    let mut days: BTreeMap<Report, BTreeSet<Day>> = BTreeMap::new();
    if scope.ceiling == Tlp::Red {
        return Ok(days);
    }
    let whole = Scope {
        ceiling: Tlp::Red,
        ..scope.clone()
    };
    let all = go_through(watch, &whole, filter, &Arc::default(), None).await?;
    for (report, index) in &all.reports {
        let own = gone.reports.get(report);
        let of_report = all.rows.iter().filter(|((at, _), _)| at == index);
        for ((_, day), rows) in of_report {
            let shown = own.and_then(|own| gone.rows.get(&(*own, *day)));
            if shown.copied().unwrap_or(0) < *rows {
                days.entry(report.clone()).or_default().insert(*day);
            }
        }
    }
    Ok(days)
}

/// How each report in which something was seen came.
async fn feeds(
    watch: &Watch,
    tenant: TenantId,
    (gone, withheld): (&Gone, &BTreeMap<Report, BTreeSet<Day>>),
    (from, to): (Day, Day),
) -> Result<BTreeMap<Report, Feed>, WatchError> {
    let lake = watch.lake();
    let mut came: BTreeMap<Report, Vec<Came>> = BTreeMap::new();
    for one in lake.feed_days(tenant, from.plus(-LEAD_DAYS), to).await? {
        let report = (one.provider, one.report);
        if gone.reports.contains_key(&report) {
            came.entry(report).or_default().push(Came {
                day: one.day,
                rows: one.rows,
                tells: one.tells,
            });
        }
    }
    let none = BTreeSet::new();
    let reports = gone.reports.keys().map(|report| {
        let days = came.get(report).map_or(&[][..], Vec::as_slice);
        let withheld = withheld.get(report).unwrap_or(&none);
        // The day that has not ended is missing nothing yet.
        let last = to.min(watch.clock().now().day().plus(-1)).max(from);
        (report.clone(), Feed::of(days, withheld, (from, last)))
    });
    Ok(reports.collect())
}

impl Followed {
    /// The findings in a few numbers.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary::of(self.lines.iter().map(|l| &l.finding))
    }

    /// The same, by what `key` says of a line.
    #[must_use]
    pub fn by<K: Ord>(&self, key: impl Fn(&Line) -> K) -> BTreeMap<K, Summary> {
        let mut groups: BTreeMap<K, Vec<&Finding>> = BTreeMap::new();
        for line in &self.lines {
            groups.entry(key(line)).or_default().push(&line.finding);
        }
        let one = |(key, findings): (K, Vec<&Finding>)| (key, Summary::of(findings));
        groups.into_iter().map(one).collect()
    }

    fn fill(&mut self, gone: Gone, told: &ByUnit) {
        let name = |number: u32| {
            let found = gone.reports.iter().find(|(_, n)| **n == number);
            found.map(|(report, _)| report.clone()).unwrap_or_default()
        };
        let reports: Vec<Report> = (0..gone.reports.len()).map(|n| name(small(n))).collect();
        let mut classes = vec![String::new(); gone.classes.len()];
        for (class, number) in gone.classes {
            classes[number as usize] = class;
        }
        let mut things: Vec<(Thing, Seen)> = gone.things.into_iter().collect();
        things.sort_by(|(a, _), (b, _)| a.cmp(b));
        for ((report, class, unit), seen) in things {
            let (report, class) = (&reports[report as usize], &classes[class as usize]);
            self.line((report, class), unit, &seen, told);
        }
        let crowds = gone
            .crowds
            .into_iter()
            .map(|((report, class, network, of), days)| {
                let (report, class) = (&reports[report as usize], &classes[class as usize]);
                let counts = days.into_iter().map(|(day, all)| (day, all.len() as u64));
                self.moving((report, class), (network, of), counts.collect(), told)
            });
        let mut crowds: Vec<Moving> = crowds.collect();
        crowds.sort_by(|a, b| {
            (&a.report, &a.class, a.network).cmp(&(&b.report, &b.class, b.network))
        });
        self.moving = crowds;
    }

    fn line(&mut self, (report, class): (&Report, &str), unit: String, seen: &Seen, told: &ByUnit) {
        let Some(feed) = self.feeds.get(report) else {
            return;
        };
        let key = (class.to_owned(), unit);
        let trail = Trail {
            seen: &seen.days,
            normal: &feed.normal,
            told: told.get(&key).map_or(&[][..], Vec::as_slice),
            needed: feed.rhythm.needed(&report.1),
            patience: feed.rhythm.patience(),
        };
        for finding in findings(&trail, self.today) {
            let until = finding.now().last;
            let within = |day: &&Day| finding.first() <= **day && **day <= until;
            self.lines.push(Line {
                report: report.clone(),
                class: class.to_owned(),
                unit: key.1.clone(),
                organisation: seen.organisation,
                network: seen.network,
                days: seen.days.iter().filter(within).count(),
                finding,
            });
        }
    }

    fn moving(
        &self,
        (report, class): (&Report, &str),
        (network, organisation): (Option<NetworkId>, Option<OrganisationId>),
        counts: BTreeMap<Day, u64>,
        told: &ByUnit,
    ) -> Moving {
        let inside = |unit: &str| {
            let ip = address(unit);
            ip.is_some() && self.places.find(ip, None).map(|n| n.id) == network
        };
        let of_it = told
            .iter()
            .filter(|((c, unit), _)| c == class && inside(unit));
        let first = of_it
            .filter_map(|(_, all)| all.first())
            .map(|t: &Told| t.at.day());
        let space = network.and_then(|id| self.places.get(id)).map(|n| n.space);
        let none = Feed::of(&[], &BTreeSet::new(), self.days);
        let feed = self.feeds.get(report).unwrap_or(&none);
        Moving {
            report: report.clone(),
            class: class.to_owned(),
            organisation,
            network,
            space: space.unwrap_or_default(),
            level: Level::of(&counts, feed, self.days, first.min()),
        }
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The address in a unit such as `198.18.0.1:23`.
fn address(unit: &str) -> Option<IpAddr> {
    let alone = unit.parse().ok();
    alone.or_else(|| unit.parse().ok().map(|socket: SocketAddr| socket.ip()))
}
