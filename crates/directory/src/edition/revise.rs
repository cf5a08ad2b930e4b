//! Taking a person out of editions, or what they no longer let be printed.
//!
//! Not here: the erasing itself (`record::write`). Invariant: whoever was erased stands in no edition
//! that is given out, and in none that is kept.

use ::store::Tx;
use base::Actor;
use base::id::{RecordId, TenantId};

use super::{Edition, EditionId, Volume, store};
use crate::record::audience::{Medium, Sight};
use crate::record::{Record, Seen, Statement};
use crate::{Directory, DirectoryError};

/// After a change to records: makes a further revision of each edition that holds more of a person
/// than is to be printed now.
pub(crate) async fn settle(
    directory: &Directory,
    tx: &mut Tx,
    whose: (&Actor, TenantId),
    (action, object): (&str, &str),
) -> Result<(), DirectoryError> {
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
    let now = directory.clock.now();
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
        let made = Edition {
            id: EditionId::new(now),
            revision: edition.revision + 1,
            hash: less.hash(),
            made_at: now,
            ..edition.clone()
        };
        store::supersede(tx, edition.id, now).await?;
        let by = actor.audit_name();
        store::insert(tx, &made, &less, (word, &by)).await?;
        let (what, id) = ("directory.edition.revise", made.id.to_string());
        directory
            .note(tx, actor, Some(tenant), what, &id, &[], now)
            .await?;
    }
    Ok(())
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
