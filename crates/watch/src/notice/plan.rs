//! From sightings with their recipients to notices: grouped, and without what need not be said.
//!
//! Pure: no store, no clock. Not here: who the recipients are (`gather`). Invariant: every sighting
//! ends in notices or is counted under why it does not; none is in two notices to one recipient.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use base::id::{OrganisationId, RecordId};
use base::rsit::IncidentType;
use base::{LanguageTag, Timestamp, Tlp};
use directory::rule::{Format, Interval};

use super::{Answer, Delivery, Item, Left, MOST_ITEMS, seconds};

/// Somebody who is told.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Recipient {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The record.
    pub contact: RecordId,
    /// The address.
    pub mail: String,
    /// The language that is known of them.
    pub language: LanguageTag,
}

/// By what rule somebody is told, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// The rule's id, or [`super::USUAL_RULE`].
    pub rule: Arc<str>,
    /// The language, where the rule names one.
    pub language: Option<LanguageTag>,
    /// In which form.
    pub format: Format,
    /// How often.
    pub interval: Interval,
}

/// Something that was seen, with those who are to be told.
#[derive(Debug, Clone)]
pub struct Sighting {
    /// The evidence.
    pub item: Item,
    /// What it is.
    pub class: IncidentType,
    /// What helps against it.
    pub guidance: &'static str,
    /// How it is told.
    pub telling: Arc<Telling>,
    /// Whom.
    pub recipients: Arc<[Arc<Recipient>]>,
}

/// What a recipient was told of a unit, and what they said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// When they were told last; `None` when never.
    pub at: Option<Timestamp>,
    /// What they said last, and since when it holds.
    pub stand: Option<(Answer, Timestamp)>,
}

/// What is known of a recipient.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// How they want notices.
    pub delivery: Delivery,
    /// What they were told, by type and unit.
    pub told: HashMap<(IncidentType, String), Told>,
}

/// One notice to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// By which rule.
    pub rule: Arc<str>,
    /// To whom.
    pub to: Arc<Recipient>,
    /// What was seen.
    pub class: IncidentType,
    /// What helps against it.
    pub guidance: &'static str,
    /// In which language.
    pub language: LanguageTag,
    /// In which form.
    pub format: Format,
    /// The evidence: the newest row of each unit, then all others.
    pub items: Vec<Item>,
    /// Rows that are left out.
    pub more: i64,
    /// Things it is about.
    pub units: i64,
    /// Of them told before.
    pub again: i64,
    /// The strictest label in it.
    pub tlp: Tlp,
}

/// What a run comes to.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The notices, by rule, organisation, contact and type.
    pub notices: Vec<Planned>,
    /// How many sightings are in no notice, and why.
    pub left: BTreeMap<Left, u64>,
}

impl Plan {
    /// Notes that sightings are in no notice.
    pub fn leave(&mut self, why: Left, count: u64) {
        *self.left.entry(why).or_default() += count;
    }

    /// To how many recipients.
    #[must_use]
    pub fn recipients(&self) -> usize {
        let all = self.notices.iter().map(|n| (n.to.contact, &n.to.mail));
        all.collect::<BTreeSet<_>>().len()
    }
}

/// What is done about one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Tell,
    TellAgain,
    Leave(Left),
}

/// Decides about a unit that was last seen at `seen`.
fn fate(told: Option<&Told>, seen: Timestamp, now: Timestamp, interval: Interval) -> Fate {
    let Some(told) = told else { return Fate::Tell };
    match told.stand {
        Some((Answer::Disputed, _)) => return Fate::Leave(Left::Disputed),
        // Seen after it was fixed: somebody has to know at once.
        Some((Answer::Fixed, since)) if seen > since => {
            let since_told = told.at.is_none_or(|at| at <= since);
            if since_told {
                return Fate::TellAgain;
            }
        }
        Some((Answer::Fixed, _)) => return Fate::Leave(Left::Fixed),
        _ => {}
    }
    match told.at {
        None => Fate::Tell,
        Some(at) if now < at.plus_seconds(seconds(interval)) => Fate::Leave(Left::Repeat),
        Some(_) => Fate::TellAgain,
    }
}

type Key = (
    Arc<str>,
    Arc<Recipient>,
    (IncidentType, &'static str),
    LanguageTag,
    &'static str,
    i64,
);

#[derive(Default)]
struct Group {
    interval: Option<Interval>,
    format: Format,
    /// By unit.
    items: BTreeMap<String, Vec<Item>>,
}

/// Makes notices of `sightings`. `history` is of every recipient in them; `least` is how many
/// things a notice is about at least.
#[must_use]
pub fn plan(
    sightings: Vec<Sighting>,
    history: &HashMap<RecordId, History>,
    least: i64,
    now: Timestamp,
) -> Plan {
    let mut plan = Plan::default();
    let mut groups: BTreeMap<Key, Group> = BTreeMap::new();
    let none = History::default();
    for sighting in sightings {
        if sighting.recipients.is_empty() {
            plan.leave(Left::Nobody, 1);
            continue;
        }
        let mut paused = 0;
        for to in sighting.recipients.iter() {
            let known = history.get(&to.contact).unwrap_or(&none);
            if (known.delivery.paused_until).is_some_and(|day| now.day() < day) {
                paused += 1;
                continue;
            }
            let (key, interval, format) = key(&sighting, to, &known.delivery);
            let group = groups.entry(key).or_default();
            (group.interval, group.format) = (Some(interval), format);
            let items = group.items.entry(sighting.item.unit.clone()).or_default();
            items.push(sighting.item.clone());
        }
        if paused == sighting.recipients.len() {
            plan.leave(Left::Paused, 1);
        }
    }
    for (key, group) in groups {
        let known = history.get(&key.1.contact).unwrap_or(&none);
        let (made, left) = notice(key, group, known, least, now);
        plan.notices.extend(made);
        left.into_iter()
            .for_each(|(why, count)| plan.leave(why, count));
    }
    plan
}

/// Under what a sighting is grouped for a recipient: what they chose goes before the rule.
fn key(sighting: &Sighting, to: &Arc<Recipient>, delivery: &Delivery) -> (Key, Interval, Format) {
    let telling = &sighting.telling;
    let language = (delivery.language.clone())
        .or_else(|| telling.language.clone())
        .unwrap_or_else(|| to.language.clone());
    let format = delivery.format.unwrap_or(telling.format);
    let interval = delivery.interval.unwrap_or(telling.interval);
    let key = (
        Arc::clone(&telling.rule),
        Arc::clone(to),
        (sighting.class, sighting.guidance),
        language,
        format.as_str(),
        seconds(interval),
    );
    (key, interval, format)
}

fn notice(
    (rule, to, (class, guidance), language, _, _): Key,
    group: Group,
    known: &History,
    least: i64,
    now: Timestamp,
) -> (Option<Planned>, BTreeMap<Left, u64>) {
    let interval = group.interval.unwrap_or(directory::rule::USUAL);
    let mut left: BTreeMap<Left, u64> = BTreeMap::new();
    let (mut items, mut older, mut units, mut again) = (Vec::new(), Vec::new(), 0, 0);
    for (unit, mut seen) in group.items {
        seen.sort_by_key(|i| (i.seen, i.observation));
        let last = seen.last().map_or(now, |i| i.seen);
        match fate(known.told.get(&(class, unit)), last, now, interval) {
            Fate::Leave(why) => *left.entry(why).or_default() += seen.len() as u64,
            told => {
                units += 1;
                again += i64::from(told == Fate::TellAgain);
                // The newest row of each comes first, so that a letter names as many as it can.
                items.extend(seen.pop());
                older.append(&mut seen);
            }
        }
    }
    items.append(&mut older);
    if units < least.max(1) {
        if units > 0 {
            *left.entry(Left::Few).or_default() += items.len() as u64;
        }
        return (None, left);
    }
    let more = items.len().saturating_sub(MOST_ITEMS);
    items.truncate(MOST_ITEMS);
    let tlp = items.iter().map(|i| i.tlp).max().unwrap_or(Tlp::Amber);
    let made = Planned {
        rule,
        to,
        class,
        guidance,
        language,
        format: group.format,
        items,
        more: i64::try_from(more).unwrap_or(i64::MAX),
        units,
        again,
        tlp,
    };
    (Some(made), left)
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
