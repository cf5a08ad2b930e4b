//! Taking a person out of editions, or what they no longer let be printed, and what of others is not
//! for everybody any more.
//!
//! Not here: the erasing itself (`record::write`). Invariant: whoever was erased stands in no edition
//! that is given out, and in none that is kept.

use std::collections::HashMap;

use ::store::Tx;
use base::Actor;
use base::id::{RecordId, TenantId};

use super::{Edition, EditionId, Volume, store};
use crate::record::audience::{Medium, Sight, shows};
use crate::record::merge::all_counting;
use crate::record::{Kind, Record, Seen, Statement, Value};
use crate::{Directory, DirectoryError};

/// After a change to records: makes a further revision of each edition that holds more of a person
/// than is to be printed now.
pub(crate) async fn settle(
    directory: &Directory,
    tx: &mut Tx,
    whose: (&Actor, TenantId),
    (action, object): (&str, &str),
) -> Result<(), DirectoryError> {
    let others = match object.parse::<RecordId>() {
        Ok(id) if action.starts_with("directory.record.") => Some(Some(id)),
        Ok(id) if action.starts_with("directory.organisation.") => Some(Some(id)),
        _ if action.starts_with("directory.import.") => Some(None),
        _ => None,
    };
    if let Some(of) = others {
        withhold(directory, tx, whose, of).await?;
    }
    let persons: Vec<RecordId> = match () {
        () if action.starts_with("directory.record.") => match object.parse() {
            Ok(id) => merged(tx, whose.1, id).await?,
            Err(_) => Vec::new(),
        },
        () if action.starts_with("directory.import.") => store::persons(tx, whose.1).await?,
        () => return Ok(()),
    };
    for person in persons {
        revise(directory, tx, whose, person).await?;
    }
    Ok(())
}

/// The record with those that were merged into it, which editions may still name.
async fn merged(
    tx: &mut Tx,
    tenant: TenantId,
    id: RecordId,
) -> Result<Vec<RecordId>, DirectoryError> {
    let mut all = crate::record::merging::went_into(tx, tenant, id).await?;
    all.push(id);
    Ok(all)
}

async fn revise(
    directory: &Directory,
    tx: &mut Tx,
    (actor, tenant): (&Actor, TenantId),
    person: RecordId,
) -> Result<(), DirectoryError> {
    let named = store::naming(tx, tenant, person).await?;
    if named.is_empty() {
        return Ok(());
    }
    let merged = crate::record::merging::resolved(tx, person).await?;
    let now_at = merged.unwrap_or(person);
    // Whoever left an organisation stays in the editions of their time.
    let Some((_, record)) = crate::record::store::find(tx, now_at).await? else {
        return Ok(());
    };
    let live = crate::record::store::live(tx, tenant, now_at, record.kind).await?;
    for (edition, volume) in named {
        let (less, word) = match record.erased {
            Some(_) => (volume.clone().without(person), "erased"),
            None => (
                narrowed(volume.clone(), person, (&record, &live)),
                "withdrawn",
            ),
        };
        if less == volume {
            continue;
        }
        replace(directory, tx, (actor, tenant), (&edition, &less), word).await?;
    }
    Ok(())
}

/// Puts a further revision in the place of one.
async fn replace(
    directory: &Directory,
    tx: &mut Tx,
    (actor, tenant): (&Actor, TenantId),
    (edition, less): (&Edition, &Volume),
    word: &'static str,
) -> Result<(), DirectoryError> {
    let now = directory.clock.now();
    let made = Edition {
        id: EditionId::new(now),
        revision: edition.revision + 1,
        hash: less.hash(),
        made_at: now,
        ..edition.clone()
    };
    store::supersede(tx, edition.id, now).await?;
    let by = actor.audit_name();
    store::insert(tx, &made, less, (word, &by)).await?;
    let (what, id) = ("directory.edition.revise", made.id.to_string());
    directory
        .note(tx, actor, Some(tenant), what, &id, &[], now)
        .await?;
    Ok(())
}

/// Takes out of editions what is said of organisations, functions and designations and is not for
/// everybody any more. What was only corrected or taken out stays as it was printed.
async fn withhold(
    directory: &Directory,
    tx: &mut Tx,
    (actor, tenant): (&Actor, TenantId),
    of: Option<RecordId>,
) -> Result<(), DirectoryError> {
    let holding = of.map(|id| id.to_string()).unwrap_or_default();
    let given_out = store::given_out(tx, tenant, &holding).await?;
    if given_out.is_empty() {
        return Ok(());
    }
    let hidden = match of {
        Some(id) => match crate::record::store::find(tx, id).await? {
            Some((_, record)) => {
                let live = crate::record::store::live(tx, tenant, id, record.kind).await?;
                HashMap::from([(id.to_string(), hidden(&record, &live))])
            }
            None => HashMap::new(),
        },
        None => all_hidden(tx, tenant).await?,
    };
    for (edition, volume) in given_out {
        let mut less = volume.clone();
        for id in volume.others() {
            if let Some(hidden) = hidden.get(id).filter(|h| !h.is_empty()) {
                let is =
                    |field: &str, text: &str| hidden.iter().any(|(f, t)| *f == field && t == text);
                less = less.withheld(id, is);
            }
        }
        if less != volume {
            replace(
                directory,
                tx,
                (actor, tenant),
                (&edition, &less),
                "withdrawn",
            )
            .await?;
        }
    }
    Ok(())
}

/// By field, what counts of a record and is not to be printed for everybody.
type Hidden = Vec<(&'static str, String)>;

fn hidden(record: &Record, live: &[Statement]) -> Hidden {
    let mut out = Vec::new();
    for said in all_counting(record.kind, live) {
        let guarded = |v: &&Value| {
            !shows(
                Sight::Visitor,
                Medium::Print,
                v.guard(record.kind, said.field),
            )
        };
        let values = said.values.iter().filter(guarded);
        out.extend(values.map(|v| (said.field.name, v.text.clone())));
    }
    out
}

async fn all_hidden(
    tx: &mut Tx,
    tenant: TenantId,
) -> Result<HashMap<String, Hidden>, DirectoryError> {
    use crate::record::store::{Extent, all, live_all};
    let records = all(tx, tenant).await?;
    let live = live_all(tx, tenant, &records, Extent::Whole).await?;
    let one = |r: &Record| {
        let live = live.get(&r.id).map_or(&[][..], Vec::as_slice);
        (r.id.to_string(), hidden(r, live))
    };
    Ok(records
        .iter()
        .filter(|r| r.kind != Kind::Person)
        .map(one)
        .collect())
}

/// Without the fields of which nothing may be printed now. A value that was only corrected stays as
/// it was printed.
fn narrowed(volume: Volume, person: RecordId, (record, live): (&Record, &[Statement])) -> Volume {
    let seen = Seen::new(record.clone(), live, Sight::Visitor, Medium::Print);
    match seen {
        None => volume.without(person),
        Some(seen) => volume.narrowed(person, |field| seen.of(field).next().is_some()),
    }
}
