//! Lines and the directory as it is to the changes that make it as the file says.
//!
//! Not here: writing them. Invariant: what a person entered is never changed, and a plan made
//! from the state after its own application is empty.

use std::collections::{HashMap, HashSet};

use base::id::{NetworkId, OrganisationId, RecordId};
use base::{Prefix, Timestamp};

use super::parse::Parsed;
use super::{Change, ChangeKind, Holder, LISTED, Line, Preview, Refused};
use crate::constituency::Entry;
use crate::network::{Network, Resource, Side, Source, Space};
use crate::organisation::{Details, Organisation};
use crate::record::{Statement, Step, core, of_organisation, step};

/// The directory of one administration as it is.
#[derive(Debug, Default)]
pub(super) struct State {
    pub organisations: Vec<Organisation>,
    pub networks: Vec<Network>,
    pub entries: Vec<Entry>,
    /// What is said of the organisations.
    pub said: HashMap<RecordId, Vec<Statement>>,
    /// By the names of organisations that were merged, those that stayed.
    pub merged: HashMap<String, RecordId>,
}

/// What is to be written, and the preview that says so.
#[derive(Debug)]
pub(super) struct Plan {
    pub preview: Preview,
    pub new_organisations: Vec<Organisation>,
    pub changed_organisations: Vec<Organisation>,
    pub new_networks: Vec<Network>,
    pub ended_networks: Vec<NetworkId>,
    pub new_entries: Vec<Entry>,
    pub ended_entries: Vec<NetworkId>,
    pub said: Vec<Step>,
}

/// What becomes of an organisation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    New,
    Changed,
    Same,
    Kept,
}

/// Plans the import.
pub(super) fn plan(mut parsed: Parsed, state: State, now: Timestamp) -> Plan {
    refuse_outside(&mut parsed, &state);
    rename(&mut parsed.lines, &state);
    let mut work = Work::new(parsed.shape, parsed.refused, state, now);
    let holders = merge(&parsed.lines);
    for holder in holders {
        work.holder(&holder);
    }
    for line in parsed.lines {
        work.line(line);
    }
    work.finish()
}

/// Refuses ranges to leave out that lie in nothing that the administration answers for. Which
/// addresses belong to AS numbers is not known here: with one of them, any range may be of it.
fn refuse_outside(parsed: &mut Parsed, state: &State) {
    let (entries, lines) = (&state.entries, &parsed.lines);
    let entered = entries.iter().map(|e| (&e.resource, e.side, true));
    let networks = state
        .networks
        .iter()
        .map(|n| (&n.resource, Side::Include, false));
    let listed = lines
        .iter()
        .map(|l| (&l.resource, l.side, l.holder.is_none()));
    let (mut own, mut is_judged) = (Vec::new(), false);
    for (resource, side, of_constituency) in entered.chain(networks).chain(listed) {
        match (resource, side) {
            (Resource::Asn(_), Side::Include) => return,
            (Resource::Prefix(range), Side::Include) => {
                own.push(*range);
                is_judged |= of_constituency;
            }
            _ => {}
        }
    }
    let left_out = |resource: &Resource| {
        let mut known = entries.iter().filter(|e| e.side == Side::Exclude);
        known.any(|e| e.resource == *resource)
    };
    let within = |range: &Prefix| {
        let (low, high) = range.range();
        let mut own = own.iter();
        own.any(|o| o.contains(low.addr()) && o.contains(high.addr()))
    };
    let mut refused = Vec::new();
    parsed
        .lines
        .retain(|line| match (&line.resource, line.side) {
            (resource @ Resource::Prefix(range), Side::Exclude)
                if is_judged && !within(range) && !left_out(resource) =>
            {
                let args = vec![("text", range.to_string())];
                refused.push(Refused {
                    line: line.line,
                    column: None,
                    message: ("directory-refused-not-within", args),
                });
                false
            }
            _ => true,
        });
    parsed.refused.extend(refused);
    parsed.refused.sort_by_key(|r| r.line);
}

/// A name that an organisation had before it was merged means the one that stayed.
fn rename(lines: &mut [Line], state: &State) {
    if state.merged.is_empty() {
        return;
    }
    let there: HashMap<RecordId, &Organisation> = state
        .organisations
        .iter()
        .map(|o| (of_organisation(o.id), o))
        .collect();
    let taken: HashSet<String> = state.organisations.iter().map(|o| o.name.key()).collect();
    for holder in lines.iter_mut().filter_map(|l| l.holder.as_mut()) {
        let key = holder.name.key();
        let to = state.merged.get(&key).and_then(|id| there.get(id));
        if let Some(to) = to.filter(|_| !taken.contains(&key)) {
            holder.name = to.name.clone();
        }
    }
}

/// One holder for each organisation of the file, in the order of the file.
fn merge(lines: &[Line]) -> Vec<Holder> {
    let mut at: HashMap<String, usize> = HashMap::new();
    let mut out: Vec<Holder> = Vec::new();
    for holder in lines.iter().filter_map(|l| l.holder.as_ref()) {
        let index = *at.entry(holder.name.key()).or_insert_with(|| {
            out.push(holder.clone());
            out.len() - 1
        });
        let known = &mut out[index];
        known.sector = known.sector.or(holder.sector);
        known.critical = known.critical.or(holder.critical);
        known.kind = known.kind.or(holder.kind);
        known.country = known.country.or(holder.country);
        known.mail = known.mail.clone().or_else(|| holder.mail.clone());
    }
    out
}

struct Work {
    plan: Plan,
    now: Timestamp,
    organisations: HashMap<String, (Organisation, Fate)>,
    names: HashMap<OrganisationId, String>,
    imported: HashMap<Resource, Network>,
    manual: HashMap<Resource, OrganisationId>,
    entries: HashMap<Resource, Entry>,
    said: HashMap<RecordId, Vec<Statement>>,
}

impl Work {
    fn new(
        shape: super::Shape,
        refused: Vec<super::Refused>,
        state: State,
        now: Timestamp,
    ) -> Self {
        let preview = Preview {
            shape,
            added: 0,
            changed: 0,
            unchanged: 0,
            overridden: 0,
            organisations_added: 0,
            organisations_changed: 0,
            organisations_kept: 0,
            reviews: 0,
            refused,
            changes: Vec::new(),
        };
        let names = state
            .organisations
            .iter()
            .map(|o| (o.id, o.name.as_str().to_owned()))
            .collect();
        let by_key = |o: Organisation| (o.name.key(), (o, Fate::Same));
        let (manual, imported): (Vec<_>, Vec<_>) = state
            .networks
            .into_iter()
            .partition(|n| n.source > Source::Import);
        Self {
            plan: Plan {
                preview,
                new_organisations: Vec::new(),
                changed_organisations: Vec::new(),
                new_networks: Vec::new(),
                ended_networks: Vec::new(),
                new_entries: Vec::new(),
                ended_entries: Vec::new(),
                said: Vec::new(),
            },
            now,
            said: state.said,
            organisations: state.organisations.into_iter().map(by_key).collect(),
            names,
            imported: imported
                .into_iter()
                .map(|n| (n.resource.clone(), n))
                .collect(),
            manual: manual
                .into_iter()
                .map(|n| (n.resource, n.organisation))
                .collect(),
            entries: state
                .entries
                .into_iter()
                .map(|e| (e.resource.clone(), e))
                .collect(),
        }
    }

    /// Decides what becomes of an organisation of the file.
    fn holder(&mut self, holder: &Holder) {
        let preview = &mut self.plan.preview;
        let Some((known, fate)) = self.organisations.get_mut(&holder.name.key()) else {
            let id = OrganisationId::new(self.now);
            let details = described(&Details::default(), holder);
            let made = Organisation {
                id,
                name: holder.name.clone(),
                details,
                source: Source::Import,
                version: 1,
                reserved: String::new(),
            };
            let said = core::listed(holder, self.now);
            let steps = said.into_iter().map(|s| step(&[], of_organisation(id), s));
            self.plan.said.extend(steps.flatten());
            preview.organisations_added += 1;
            self.names.insert(id, holder.name.as_str().to_owned());
            self.organisations
                .insert(holder.name.key(), (made, Fate::New));
            return;
        };
        let record = of_organisation(known.id);
        let live = self.said.get(&record).map_or(&[][..], Vec::as_slice);
        let steps = core::listed(holder, self.now).into_iter();
        let steps: Vec<Step> = steps.filter_map(|s| step(live, record, s)).collect();
        preview.reviews += steps.iter().filter(|s| s.review.is_some()).count();
        self.plan.said.extend(steps);
        let wanted = described(&known.details, holder);
        let details = spared(&known.details, wanted.clone(), live);
        if details != wanted {
            preview.organisations_kept += 1;
            *fate = Fate::Kept;
        }
        if details != known.details {
            preview.organisations_changed += 1;
            known.details = details;
            *fate = Fate::Changed;
        }
    }

    fn line(&mut self, line: Line) {
        match &line.holder {
            Some(holder) => {
                let (organisation, fate) = &self.organisations[&holder.name.key()];
                let (id, name, fate) = (
                    organisation.id,
                    organisation.name.as_str().to_owned(),
                    *fate,
                );
                self.network(line, id, name, fate);
            }
            None => self.entry(line),
        }
    }

    fn network(&mut self, line: Line, organisation: OrganisationId, name: String, fate: Fate) {
        if self
            .manual
            .get(&line.resource)
            .is_some_and(|o| *o != organisation)
        {
            self.plan.preview.overridden += 1;
        }
        let before = self
            .imported
            .get(&line.resource)
            .map(|n| (n.id, n.organisation, n.space));
        let held = before.map_or(Space::Unknown, |(_, _, space)| space);
        let space = line.space.unwrap_or(held);
        let stays = |old: OrganisationId| old == organisation && space == held;
        match before {
            Some((_, old, _)) if stays(old) && fate != Fate::Changed => {
                self.plan.preview.unchanged += 1
            }
            Some((_, old, _)) if stays(old) => {
                self.note(&line, Some(name), ChangeKind::Changed, None)
            }
            Some((id, old, _)) => {
                let other = old != organisation;
                let was = self.names.get(&old).filter(|_| other).cloned();
                self.plan.ended_networks.push(id);
                self.note(&line, Some(name), ChangeKind::Changed, was);
                self.put_network(line.resource, organisation, space);
            }
            None => {
                self.note(&line, Some(name), ChangeKind::Added, None);
                self.put_network(line.resource, organisation, space);
            }
        }
    }

    fn put_network(&mut self, resource: Resource, organisation: OrganisationId, space: Space) {
        let id = NetworkId::new(self.now);
        self.plan.new_networks.push(Network {
            id,
            resource,
            organisation,
            source: Source::Import,
            added_at: self.now,
            space,
        });
    }

    fn entry(&mut self, line: Line) {
        let before = self
            .entries
            .get(&line.resource)
            .map(|e| (e.id, e.side, e.source));
        match before {
            Some((_, side, _)) if side == line.side => {
                self.plan.preview.unchanged += 1;
                return;
            }
            Some((_, _, Source::Manual | Source::Claimed)) => {
                self.plan.preview.overridden += 1;
                self.plan.preview.unchanged += 1;
                return;
            }
            Some((id, _, Source::Import)) => {
                self.plan.ended_entries.push(id);
                self.note(&line, None, ChangeKind::Changed, None);
            }
            None => self.note(&line, None, ChangeKind::Added, None),
        }
        let (id, side) = (NetworkId::new(self.now), line.side);
        let entry = Entry {
            id,
            resource: line.resource,
            side,
            source: Source::Import,
            added_at: self.now,
        };
        self.plan.new_entries.push(entry);
    }

    fn note(
        &mut self,
        line: &Line,
        organisation: Option<String>,
        kind: ChangeKind,
        before: Option<String>,
    ) {
        let preview = &mut self.plan.preview;
        match kind {
            ChangeKind::Added => preview.added += 1,
            ChangeKind::Changed => preview.changed += 1,
        }
        if preview.changes.len() < LISTED {
            let resource = line.resource.clone();
            preview.changes.push(Change {
                line: line.line,
                resource,
                organisation,
                kind,
                before,
            });
        }
    }

    fn finish(mut self) -> Plan {
        for (organisation, fate) in self.organisations.into_values() {
            match fate {
                Fate::New => self.plan.new_organisations.push(organisation),
                Fate::Changed => self.plan.changed_organisations.push(organisation),
                Fate::Same | Fate::Kept => {}
            }
        }
        self.plan.new_organisations.sort_by_key(|o| o.id);
        self.plan.changed_organisations.sort_by_key(|o| o.id);
        self.plan
    }
}

/// What the file says, but for the fields that people spoke for.
fn spared(known: &Details, wanted: Details, live: &[Statement]) -> Details {
    let ours = |name| core::is_spoken_for(live, name);
    Details {
        kind: if ours("kind") {
            known.kind
        } else {
            wanted.kind
        },
        sector: if ours("sector") {
            known.sector
        } else {
            wanted.sector
        },
        critical: if ours("critical") {
            known.critical
        } else {
            wanted.critical
        },
        parent: known.parent,
        country: if ours("country") {
            known.country
        } else {
            wanted.country
        },
        contact_mail: match ours("mail") {
            true => known.contact_mail.clone(),
            false => wanted.contact_mail,
        },
    }
}

/// The details with what the file says; an empty cell says nothing.
fn described(known: &Details, holder: &Holder) -> Details {
    Details {
        kind: holder.kind.unwrap_or(known.kind),
        sector: holder.sector.or(known.sector),
        critical: holder.critical.unwrap_or(known.critical),
        parent: known.parent,
        country: holder.country.or(known.country),
        contact_mail: holder.mail.clone().or_else(|| known.contact_mail.clone()),
    }
}
