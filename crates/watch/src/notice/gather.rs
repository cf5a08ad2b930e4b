//! What a run looks at: the reports that were read to their end and that no run has looked at, with
//! those who are to be told of each observation in them.
//!
//! Not here: grouping and what is left out for what was told before (`plan`). Invariant: labels,
//! inventory and what is outside the constituency are sorted out here, before anybody is looked for.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use base::id::TenantId;
use base::observation::{CountsAs, Field, Flags, Row};
use base::rsit::IncidentType;
use base::{Actor, ContentHash, Day, LanguageTag, Timestamp};
use directory::contact::{Book, Found, Known, Step, Subject};
use directory::lookup::Query;
use directory::rule::choose::Incident;
use directory::rule::{Format, USUAL};
use lake::{Filter, Scope, Selection, StoredMeta};

use super::plan::{Recipient, Sighting, Telling};
use super::{CEILING, Item, Left, OLDEST_DAYS, USUAL_RULE, guidance, store};
use crate::{Watch, WatchError};

/// Observations that one run looks at; what waits behind them is looked at by the next.
const MOST_ROWS: u64 = 1_000_000;

/// What a run found.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// The reports that it looked at.
    pub sources: Vec<ContentHash>,
    /// What is to be told.
    pub sightings: Vec<Sighting>,
    /// What is not, and why.
    pub left: BTreeMap<Left, u64>,
}

/// Looks at the reports that wait, under one rule or under all.
pub(super) async fn gather(
    watch: &Watch,
    tenant: TenantId,
    only: Option<&str>,
) -> Result<Gathered, WatchError> {
    let now = watch.clock().now();
    let since = now.plus_seconds(-i64::from(OLDEST_DAYS) * 86_400);
    let mut waiting = Vec::new();
    let mut rows = 0;
    for one in store::waiting(watch.db(), tenant, since).await? {
        rows += one.stored;
        waiting.push(one);
        if rows >= MOST_ROWS {
            break;
        }
    }
    let oldest = now.day().plus(-OLDEST_DAYS);
    let days = waiting.iter().filter_map(|s| s.days);
    let span = days.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
    let sources: Vec<ContentHash> = waiting.iter().map(|s| s.source).collect();
    let Some((from, to)) = span.filter(|(_, to)| *to >= oldest) else {
        return Ok(Gathered {
            sources,
            ..Gathered::default()
        });
    };
    let tables = watch.tables(tenant).await?;
    let system = Actor::system();
    let contacts = watch.directory().contacts();
    let book = contacts.book(&system, tenant, &tables).await?;
    let language = usual_language(watch, tenant).await?;
    let done = waiting.iter().map(|s| (s.source, s.rules.clone()));
    let sorter = Sorter {
        book,
        only: only.map(str::to_owned),
        done: done.collect(),
        language,
        oldest,
        now,
        decisions: HashMap::new(),
        gathered: Gathered {
            sources: sources.clone(),
            ..Gathered::default()
        },
    };
    let sorter = Arc::new(Mutex::new(sorter));
    let taker = Arc::clone(&sorter);
    let selection = Selection {
        filter: Filter {
            days: Some((from.max(oldest), to)),
            sources,
            ..Filter::default()
        },
        ..Selection::default()
    };
    let each = move |row: &Row, meta: &StoredMeta| {
        let mut sorter = taker.lock().unwrap_or_else(PoisonError::into_inner);
        sorter.take(row, meta);
        true
    };
    // Stricter labels are read too, so that what stays in the administration is counted.
    let scope = Scope::whole(tenant);
    watch.lake().select(&scope, &selection, each).await?;
    let mut sorter = sorter.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(std::mem::take(&mut sorter.gathered))
}

/// The first language of an administration, for recipients of whom none is known.
pub(crate) async fn usual_language(
    watch: &Watch,
    tenant: TenantId,
) -> Result<LanguageTag, WatchError> {
    let administrations = watch.directory().administrations();
    let english: LanguageTag = "en".parse().expect("a language tag");
    match administrations.get(&Actor::system(), tenant).await {
        Ok(own) => Ok(own.profile.languages().first().cloned().unwrap_or(english)),
        Err(directory::DirectoryError::NotFound(_)) => Ok(english),
        Err(other) => Err(other.into()),
    }
}

/// By what it is decided who is told.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct About {
    ip: Option<IpAddr>,
    domain: Option<String>,
    class: IncidentType,
    provider: String,
    feed: String,
}

#[derive(Debug)]
enum Decision {
    Tell(Arc<Telling>, Arc<[Arc<Recipient>]>),
    Nobody,
}

struct Sorter {
    book: Book,
    only: Option<String>,
    /// The rules under which a report was looked at before.
    done: HashMap<ContentHash, HashSet<String>>,
    language: LanguageTag,
    oldest: Day,
    now: Timestamp,
    decisions: HashMap<About, Arc<(String, Decision)>>,
    gathered: Gathered,
}

impl Sorter {
    fn take(&mut self, row: &Row, meta: &StoredMeta) {
        if let Some(why) = self.unfit(row, meta) {
            return self.leave(why);
        }
        let about = about(row, meta);
        let decided = match self.decisions.get(&about) {
            Some(known) => Arc::clone(known),
            None => {
                let made = Arc::new(self.decide(&about));
                self.decisions.insert(about.clone(), Arc::clone(&made));
                made
            }
        };
        let (rule, decision) = &*decided;
        if self.only.as_ref().is_some_and(|only| only != rule) || self.is_done(meta, rule) {
            return;
        }
        match decision {
            Decision::Nobody => self.leave(Left::Rule),
            Decision::Tell(telling, recipients) => {
                let item = item(row, meta);
                let found = row.text(Field::ClassificationIdentifier);
                self.gathered.sightings.push(Sighting {
                    guidance: guidance::of_report(about.class, &item.report, found),
                    item,
                    class: about.class,
                    telling: Arc::clone(telling),
                    recipients: Arc::clone(recipients),
                });
            }
        }
    }

    fn leave(&mut self, why: Left) {
        *self.gathered.left.entry(why).or_default() += 1;
    }

    fn is_done(&self, meta: &StoredMeta, rule: &str) -> bool {
        let of = meta.source.and_then(|source| self.done.get(&source));
        of.is_some_and(|rules| rules.contains(rule))
    }

    /// Why nobody is told of it, whoever answers for it.
    fn unfit(&self, row: &Row, meta: &StoredMeta) -> Option<Left> {
        let seen = at(row, meta);
        let policy = match meta.policy {
            None => return Some(Left::Unknown),
            Some(policy) => policy,
        };
        if policy.counts_as == CountsAs::Inventory {
            return Some(Left::Inventory);
        }
        if meta.tlp > CEILING {
            return Some(Left::Label);
        }
        if meta.flags.has(Flags::OUTSIDE) {
            return Some(Left::Outside);
        }
        let too_old = seen.day() < self.oldest || seen > self.now.plus_seconds(86_400);
        (too_old || meta.flags.has(Flags::FUTURE)).then_some(Left::Old)
    }

    /// Under which rule, and whom.
    fn decide(&self, about: &About) -> (String, Decision) {
        let mut subjects = Vec::new();
        subjects.extend(about.ip.map(|ip| Subject::Network(Query::Address(ip))));
        let domain = about.domain.as_deref().and_then(|d| d.parse().ok());
        subjects.extend(domain.map(|name| Subject::Network(Query::Domain(name))));
        let incident = Incident {
            kind: Some(about.class),
            provider: &about.provider,
            feed: &about.feed,
        };
        let decided = self.book.decide(&subjects, &incident);
        let rule = decided.rule.as_ref();
        let name = rule.map_or_else(|| USUAL_RULE.to_owned(), |r| r.id.to_string());
        let telling = rule.map(|r| &r.telling);
        if telling.is_some_and(|t| t.suppress) {
            return (name, Decision::Nobody);
        }
        let mut recipients: Vec<Arc<Recipient>> = Vec::new();
        let mut add = |(step, known): (Step<'_>, &Known)| {
            if let Some(one) = recipient(&step, known, &self.language)
                && recipients.iter().all(|r| r.mail != one.mail)
            {
                recipients.push(Arc::new(one));
            }
        };
        if decided.is_elsewhere() {
            decided.named().for_each(&mut add);
        } else {
            for found in &decided.found {
                given(found, &mut add);
            }
        }
        let made = Telling {
            rule: name.as_str().into(),
            language: telling.and_then(|t| t.language.clone()),
            format: telling.map_or(Format::Csv, |t| t.format),
            interval: telling.map_or(USUAL, |t| t.interval),
        };
        (name, Decision::Tell(Arc::new(made), recipients.into()))
    }
}

/// Whom to write to, and who gets a copy.
fn given<'f>(found: &'f Found, add: &mut impl FnMut((Step<'f>, &'f Known))) {
    found.given().for_each(&mut *add);
    if let Some(place) = found.choice().beside {
        add(found.at(place));
    }
}

fn recipient(step: &Step<'_>, known: &Known, usual: &LanguageTag) -> Option<Recipient> {
    let language = |seen: &directory::record::Seen| seen.first("language", "")?.parse().ok();
    Some(Recipient {
        organisation: step.organisation.record.organisation,
        contact: known.contact?.record,
        mail: known.texts("mail").next()?.to_owned(),
        language: language(&known.seen)
            .or_else(|| language(step.organisation))
            .unwrap_or_else(|| usual.clone()),
    })
}

fn about(row: &Row, meta: &StoredMeta) -> About {
    let class = row.text(Field::ClassificationType);
    let class = class.and_then(|c| c.parse().ok());
    let feed = match meta.feed.as_str() {
        "" => row.text(Field::FeedName).unwrap_or(&meta.report),
        feed => feed,
    };
    About {
        ip: meta.subject.ip,
        domain: meta.subject.domain.clone(),
        class: class.unwrap_or(IncidentType::Undetermined),
        provider: meta.provider.clone(),
        feed: feed.to_owned(),
    }
}

fn at(row: &Row, meta: &StoredMeta) -> Timestamp {
    row.time(Field::TimeSource).unwrap_or(meta.received)
}

fn item(row: &Row, meta: &StoredMeta) -> Item {
    let text = |field| row.text(field).map(str::to_owned);
    let first = |fields: &[Field]| fields.iter().find_map(|f| text(*f));
    let unit = match (meta.subject.unit.as_str(), meta.subject.ip) {
        ("", Some(ip)) => ip.to_string(),
        (unit, _) => unit.to_owned(),
    };
    Item {
        observation: meta.id,
        unit,
        seen: at(row, meta),
        source: (row.ip(Field::SourceIp), row.int(Field::SourcePort)),
        destination: (
            row.ip(Field::DestinationIp),
            row.int(Field::DestinationPort),
        ),
        report: meta.report.clone(),
        provider: meta.provider.clone(),
        protocol: first(&[Field::ProtocolApplication, Field::ProtocolTransport]),
        family: first(&[Field::MalwareName, Field::ClassificationIdentifier]),
        target: first(&[
            Field::SourceUrl,
            Field::SourceFqdn,
            Field::DestinationUrl,
            Field::DestinationFqdn,
        ]),
        tlp: meta.tlp,
    }
}
