//! What a rule finds in reports, put together by case.
//!
//! Not here: opening cases (`run`). Invariant: what is outside the administration's answer, what is
//! inventory, and what nobody knows how to count leads to no case.

use super::{By, Group, Said};
use crate::incident_report::Indicator;
use crate::{Watch, WatchError};
use base::id::{OrganisationId, TenantId};
use base::observation::{CountsAs, Field, Flags, Row};
use base::rsit::IncidentType;
use base::{Actor, ContentHash, Day, Tlp};
use lake::{Filter, Scope, Selection, StoredMeta};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

/// Groups that one run holds at most; what is beyond is counted.
const MOST_GROUPS: usize = 10_000;
/// What a case is found again by, at most.
const MOST_FOUND: usize = 200;

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// By subject and type.
    pub groups: Vec<Group>,
    /// Groups beyond [`MOST_GROUPS`].
    pub more: u64,
}

type Key = (String, &'static str);

struct Sorter {
    said: Said,
    groups: BTreeMap<Key, (Group, Option<OrganisationId>)>,
    more: u64,
}

/// Looks at the observations of some reports, or of some days when none is named.
pub(super) async fn gather(
    watch: &Watch,
    tenant: TenantId,
    said: &Said,
    (days, sources): ((Day, Day), Vec<ContentHash>),
) -> Result<Gathered, WatchError> {
    let sorter = Sorter {
        said: said.clone(),
        groups: BTreeMap::new(),
        more: 0,
    };
    let sorter = Arc::new(Mutex::new(sorter));
    let taker = Arc::clone(&sorter);
    let selection = Selection {
        filter: Filter {
            days: Some(days),
            sources,
            class_type: said.rsit.map(|t| t.as_str().to_owned()),
            critical: said.critical.then_some(true),
            ..Filter::default()
        },
        ..Selection::default()
    };
    let each = move |row: &Row, meta: &StoredMeta| {
        let mut sorter = taker.lock().unwrap_or_else(PoisonError::into_inner);
        sorter.take(row, meta);
        true
    };
    watch
        .lake()
        .select(&Scope::whole(tenant), &selection, each)
        .await?;
    let (groups, more) = {
        let mut sorter = sorter.lock().unwrap_or_else(PoisonError::into_inner);
        (std::mem::take(&mut sorter.groups), sorter.more)
    };
    let least = said.at_least.max(1);
    let mut gathered = Gathered {
        groups: Vec::new(),
        more,
    };
    for (mut group, organisation) in groups.into_values() {
        if i64::try_from(group.sources.len()).unwrap_or(i64::MAX) < least {
            continue;
        }
        if let (By::Organisation, Some(id)) = (said.by, organisation) {
            group.title = named(watch, tenant, id, &group.title).await?;
        }
        gathered.groups.push(group);
    }
    Ok(gathered)
}

/// The organisation's name with what was seen.
async fn named(
    watch: &Watch,
    tenant: TenantId,
    id: OrganisationId,
    seen: &str,
) -> Result<String, WatchError> {
    let organisations = watch.directory().organisations();
    match organisations.get(&Actor::system(), tenant, id).await {
        Ok(found) => Ok(format!("{} {seen}", found.name.as_str())),
        Err(directory::DirectoryError::NotFound(_)) => Ok(seen.to_owned()),
        Err(other) => Err(other.into()),
    }
}

impl Sorter {
    fn take(&mut self, row: &Row, meta: &StoredMeta) {
        let is_counted = meta
            .policy
            .is_some_and(|p| p.counts_as != CountsAs::Inventory);
        if !is_counted || meta.flags.has(Flags::OUTSIDE) || !self.is_from(row, meta) {
            return;
        }
        let subject = &meta.subject;
        let source = match (subject.ip, &subject.domain) {
            (Some(ip), _) => ip.to_string(),
            (None, Some(domain)) => domain.clone(),
            (None, None) => return,
        };
        let key = match (self.said.by, subject.organisation) {
            (By::Organisation, None) => return,
            (By::Organisation, Some(id)) => id.to_string(),
            (By::Source, _) => source.clone(),
        };
        let class = row.text(Field::ClassificationType);
        let rsit: IncidentType = class
            .and_then(|c| c.parse().ok())
            .unwrap_or(IncidentType::Undetermined);
        let whole = self.groups.len() >= MOST_GROUPS;
        let place = (key.clone(), rsit.as_str());
        if whole && !self.groups.contains_key(&place) {
            self.more += 1;
            return;
        }
        let family = row
            .text(Field::MalwareName)
            .or_else(|| row.text(Field::ClassificationIdentifier))
            .unwrap_or(rsit.as_str());
        let title = match self.said.by {
            By::Source => format!("{source} {family}"),
            By::Organisation => rsit.as_str().to_owned(),
        };
        let blank = || {
            let group = Group {
                key,
                title,
                rsit,
                sources: BTreeSet::new(),
                observations: 0,
                tlp: Tlp::Clear,
                found: Vec::new(),
            };
            (group, subject.organisation)
        };
        let (group, _) = self.groups.entry(place).or_insert_with(blank);
        group.sources.insert(source);
        group.observations += 1;
        group.tlp = group.tlp.max(meta.tlp);
        for one in found(row, meta) {
            if group.found.len() < MOST_FOUND && !group.found.contains(&one) {
                group.found.push(one);
            }
        }
    }

    fn is_from(&self, row: &Row, meta: &StoredMeta) -> bool {
        let from = self.said.from.as_str();
        let named = [meta.provider.as_str(), &meta.feed, &meta.report];
        from.is_empty()
            || named.contains(&from)
            || row.text(Field::FeedName).is_some_and(|f| f == from)
    }
}

/// What an observation is found again by: kinds as in incident reports.
fn found(row: &Row, meta: &StoredMeta) -> Vec<Indicator> {
    let text = |field| row.text(field).map(str::to_owned);
    let all = [
        ("url", text(Field::SourceUrl)),
        ("domain", text(Field::SourceFqdn)),
        ("ip", meta.subject.ip.map(|ip| ip.to_string())),
        ("sha256", text(Field::MalwareHashSha256)),
        ("sha1", text(Field::MalwareHashSha1)),
        ("md5", text(Field::MalwareHashMd5)),
    ];
    let one = |(kind, value): (&str, Option<String>)| {
        Some(Indicator {
            kind: kind.to_owned(),
            value: value.filter(|v| !v.is_empty())?,
        })
    };
    all.into_iter().filter_map(one).collect()
}
