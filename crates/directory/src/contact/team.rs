//! An organisation with its contacts, as one reader may see them, ready for the choice.
//!
//! Not here: reading rows (`read`), the choice (`choose`). Invariant: those that are written to
//! stand first among the contacts, so that a place of the choice is a place here.

use std::collections::BTreeSet;
use std::sync::Arc;

use base::Day;
use base::id::{OrganisationId, RecordId};

use super::choose::{Candidate, Contact, Office};
use super::{Designated, Known};
use crate::record::{Kind, Layer, Said, Seen, of_organisation};

/// For how many days holds what was said of an organisation's own address.
const ADDRESS_DAYS: i32 = 365;

/// An organisation with whom of it can be called or written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    pub(super) organisation: Arc<Seen>,
    pub(super) known: Vec<Known>,
    /// Its points of contact that a State designated, whenever.
    designated: Vec<Designated>,
}

impl Team {
    /// From its records, itself first; `None` when the reader may not see the organisation.
    pub(super) fn new(all: impl IntoIterator<Item = Seen>) -> Option<Self> {
        let mut all = all.into_iter();
        let organisation = Arc::new(all.next().filter(|s| s.record.is_organisation())?);
        let others: Vec<Arc<Seen>> = all.map(Arc::new).collect();
        let designated = others.iter().filter_map(|designation| {
            let contact = designation.record.contact?;
            let contact = others.iter().find(|s| s.record.id == contact)?;
            (designation.record.kind == Kind::Designation).then(|| Designated {
                designation: Arc::clone(designation),
                contact: Arc::clone(contact),
                organisation: Arc::clone(&organisation),
            })
        });
        let designated = designated.collect();
        let contacts = others.into_iter().filter(|s| is_contact(s));
        let known = contacts.map(|seen| Known {
            contact: of_contact(&seen),
            seen,
        });
        let mut known: Vec<Known> = known.collect();
        known.extend(of_address(&organisation).map(|contact| Known {
            contact: Some(contact),
            seen: Arc::clone(&organisation),
        }));
        known.sort_by_key(|k| k.contact.is_none());
        Some(Self {
            organisation,
            known,
            designated,
        })
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> OrganisationId {
        self.organisation.record.organisation
    }

    /// What the choice asks of it.
    pub(super) fn candidate(&self, last_resort: bool) -> Candidate {
        Candidate {
            last_resort,
            contacts: self.known.iter().filter_map(|k| k.contact).collect(),
        }
    }

    /// Where a record stands among the contacts that are written to.
    pub(super) fn place(&self, id: RecordId) -> Option<usize> {
        let mut known = self.known.iter();
        known.position(|k| k.seen.record.id == id && k.contact.is_some())
    }

    /// The points of contact that hold on a day.
    pub(super) fn designated(&self, today: Day) -> impl Iterator<Item = &Designated> {
        self.designated.iter().filter(move |d| {
            let day = |name| d.designation.first(name, "").and_then(Day::parse);
            day("from").is_none_or(|from| from <= today)
                && day("until").is_none_or(|until| today <= until)
        })
    }
}

/// Whether somebody can be called or written to by the record.
fn is_contact(seen: &Seen) -> bool {
    matches!(seen.record.kind, Kind::Person | Kind::Function) && seen.record.erased.is_none()
}

fn mail(seen: &Seen) -> Option<&Said> {
    seen.of("mail").next()
}

/// What a person or function is decided by; `None` without a mail address.
fn of_contact(seen: &Seen) -> Option<Contact> {
    let since = seen.record.verified.or(seen.record.created);
    let said = mail(seen)?;
    let roles: Vec<&str> = (seen.of("role").flat_map(|s| &s.values))
        .map(|v| v.text.as_str())
        .collect();
    Some(Contact {
        record: seen.record.id,
        office: Office::of(&roles),
        by_person: said.layer > Layer::Imported,
        since: since?.day(),
        until: seen.due?,
    })
}

/// What an organisation's own address is decided by.
fn of_address(organisation: &Seen) -> Option<Contact> {
    let said = mail(organisation)?;
    let since = said.at.day();
    Some(Contact {
        record: of_organisation(organisation.record.organisation),
        office: Office::Organisation,
        by_person: said.layer > Layer::Imported,
        since,
        until: since.plus(ADDRESS_DAYS),
    })
}

/// The organisations among `all` that somebody confirmed in time can be written to at, by the rules
/// by which notices choose.
pub(crate) fn with_live_contact(all: &[Seen], today: Day) -> BTreeSet<OrganisationId> {
    let contact = |seen: &Seen| match seen.record.is_organisation() {
        true => of_address(seen),
        false => is_contact(seen).then(|| of_contact(seen)).flatten(),
    };
    all.iter()
        .filter(|seen| contact(seen).is_some_and(|c| c.is_live(today)))
        .map(|seen| seen.record.organisation)
        .collect()
}
