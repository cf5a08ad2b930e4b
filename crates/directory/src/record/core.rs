//! The row of an organisation, from which look-ups and the picture read, kept in step with what is
//! said of its record.
//!
//! Not here: the other fields. Invariant: the row holds what counts, and what those who keep the
//! directory reserve to themselves (TLP:RED) is named in it.

use ::store::Tx;
use base::id::{OrganisationId, StatementId, TenantId};
use base::{Actor, Timestamp};

use super::audience::Sight;
use super::field::{Field, Kind};
use super::merge::{Layer, Statement, Value, counting};
use super::{of_organisation, store};
use crate::DirectoryError;
use crate::import::Holder;
use crate::organisation::{self, Details, Mail, Name, Organisation};
use crate::sector::Sector;

/// The source of what comes with lists of networks.
pub(crate) const LIST: &str = "list";

fn field(name: &str) -> &'static Field {
    let found = Kind::Organisation.field(name);
    found.expect("the table of fields has the fields of the row")
}

const fn yes_or_no(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}

/// What the row says, by field; what it does not say is left out.
fn texts(name: &Name, d: &Details) -> Vec<(&'static Field, Option<String>)> {
    vec![
        (field("name"), Some(name.as_str().to_owned())),
        (field("kind"), Some(d.kind.as_str().to_owned())),
        (field("sector"), d.sector.map(|s| s.code().to_owned())),
        (field("critical"), Some(yes_or_no(d.critical).to_owned())),
        (field("parent"), d.parent.map(|p| p.to_string())),
        (field("country"), d.country.map(|c| c.to_string())),
        (
            field("mail"),
            d.contact_mail.as_ref().map(|m| m.as_str().to_owned()),
        ),
    ]
}

/// Says what a person changed in the row: each changed field is asserted, the others keep their
/// layer.
pub(crate) async fn note(
    tx: &mut Tx,
    tenant: TenantId,
    (before, after): (Option<&Organisation>, &Organisation),
    actor: &Actor,
    now: Timestamp,
) -> Result<(), DirectoryError> {
    let id = of_organisation(after.id);
    let live = store::live(tx, tenant, id, Kind::Organisation).await?;
    let old = before
        .map(|b| texts(&b.name, &b.details))
        .unwrap_or_default();
    let mut said = Vec::new();
    for (at, (field, text)) in texts(&after.name, &after.details).into_iter().enumerate() {
        let was = old.get(at).and_then(|(_, t)| t.as_ref());
        if text.as_ref() == was {
            continue;
        }
        let known = counting(live.iter().filter(|s| s.is_of(field, "")));
        let statement = Statement {
            id: StatementId::new(now),
            field,
            language: String::new(),
            layer: Layer::Asserted,
            source: actor.audit_name(),
            at: now,
            waiting: false,
            values: instead(field, known, was, text),
        };
        for older in live.iter().filter(|s| statement.succeeds(s)) {
            store::end(tx, tenant, older.id, now).await?;
        }
        said.push((id, statement));
    }
    store::say(tx, tenant, &said).await?;
    Ok(())
}

/// The values with one in the place of another, for the same audience as before.
fn instead(
    field: &'static Field,
    known: Option<&Statement>,
    was: Option<&String>,
    text: Option<String>,
) -> Vec<Value> {
    let mut values = known.map_or_else(Vec::new, |s| s.values.clone());
    let at = values.iter().position(|v| Some(&v.text) == was);
    match (at, text) {
        (Some(at), Some(text)) => values[at].text = text,
        (Some(at), None) => _ = values.remove(at),
        (None, Some(text)) if field.many => values.insert(0, Value::plain(field, text)),
        (None, Some(text)) => values = vec![Value::plain(field, text)],
        (None, None) => {}
    }
    values
}

/// What a list of networks says of an organisation.
pub(crate) fn listed(holder: &Holder, now: Timestamp) -> Vec<Statement> {
    let critical = holder.critical.map(yes_or_no);
    let said = [
        ("name", Some(holder.name.as_str().to_owned())),
        ("kind", holder.kind.map(|k| k.as_str().to_owned())),
        ("sector", holder.sector.map(|s| s.code().to_owned())),
        ("critical", critical.map(str::to_owned)),
        ("country", holder.country.map(|c| c.to_string())),
        ("mail", holder.mail.as_ref().map(|m| m.as_str().to_owned())),
    ];
    let stated = |(name, text): (&'static str, Option<String>)| {
        let (field, text) = (field(name), text?);
        Some(Statement {
            id: StatementId::new(now),
            field,
            language: String::new(),
            layer: Layer::Imported,
            source: LIST.to_owned(),
            at: now,
            waiting: false,
            values: vec![Value::plain(field, text)],
        })
    };
    said.into_iter().filter_map(stated).collect()
}

/// Whether people said something of a field of the row, so that a list does not change it.
pub(crate) fn is_spoken_for(live: &[Statement], name: &str) -> bool {
    let of = live.iter().filter(|s| s.is_of(field(name), ""));
    counting(of).is_some_and(|s| s.layer > Layer::Imported)
}

/// Writes what counts into the row.
pub(super) async fn project(
    tx: &mut Tx,
    tenant: TenantId,
    id: OrganisationId,
    now: Timestamp,
) -> Result<(), DirectoryError> {
    let found = organisation::store::get_in(tx, tenant, id).await?;
    let found = found.ok_or(DirectoryError::NotFound("organisation"))?;
    let parent = found.details.parent;
    let live = store::live(tx, tenant, of_organisation(id), Kind::Organisation).await?;
    let counted = |name: &str| counting(live.iter().filter(|s| s.is_of(field(name), "")));
    let text = |name: &str| counted(name)?.values.first().map(|v| v.text.as_str());
    let name = match text("name") {
        Some(text) => Name::new(text)?,
        None => found.name.clone(),
    };
    let person = live
        .iter()
        .any(|s| s.field.core && s.layer > Layer::Imported && !s.waiting);
    let changed = Organisation {
        name,
        details: Details {
            kind: text("kind")
                .and_then(organisation::Kind::from_name)
                .unwrap_or_default(),
            sector: text("sector").and_then(Sector::parse),
            critical: text("critical") == Some("yes"),
            parent: text("parent").and_then(|t| t.parse().ok()),
            country: text("country").and_then(|t| t.parse().ok()),
            contact_mail: text("mail").and_then(|t| Mail::new(t).ok()),
        },
        source: match person {
            true => crate::network::Source::Manual,
            false => found.source,
        },
        ..found
    };
    if changed.details.parent != parent {
        organisation::check_parent(tx, tenant, Some(id), changed.details.parent).await?;
    }
    let done = organisation::store::update(tx, tenant, &changed, now).await;
    done.map_err(|e| organisation::taken(e, &changed.name))?;
    let reserved: Vec<&str> = [
        "name", "kind", "sector", "critical", "parent", "country", "mail",
    ]
    .into_iter()
    .filter(|name| {
        let first = counted(name).and_then(|s| s.values.first());
        first.is_some_and(|v| v.audience.needs() == Sight::Desk)
    })
    .collect();
    organisation::store::reserve(tx, tenant, id, &reserved.join(" ")).await?;
    Ok(())
}
