//! Changing records: adding one, saying something of a field, taking out, erasing.
//!
//! Not here: files (`import`) and agreeing (`review`). Invariant: those who keep the directory
//! assert; the organisation itself claims, and what it claims waits.

use ::store::Tx;
use base::id::{OrganisationId, RecordId, StatementId, TenantId};
use base::{Actor, Role, Timestamp};

use super::field::{Field, Kind};
use super::merge::{Layer, Statement, Value, counting};
use super::shape::{self, VALUES_LIMIT};
use super::{Record, Records, core, store};
use crate::{DirectoryError, EDITORS, require};

/// What is said of one field in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// The field.
    pub field: &'static Field,
    /// The language; empty where the field has none.
    pub language: String,
    /// All its values; none says that there is none.
    pub values: Vec<Value>,
}

impl Saying {
    /// Reads texts in the form of the field.
    ///
    /// # Errors
    /// [`DirectoryError::Field`] naming the field.
    pub fn read(
        field: &'static Field,
        language: &str,
        values: impl IntoIterator<Item = Value>,
    ) -> Result<Self, DirectoryError> {
        let bad = |message: crate::lookup::Message| {
            DirectoryError::field(field.name, "is not taken", message)
        };
        let mut read: Vec<Value> = Vec::new();
        for value in values {
            let text = shape::read(field.shape, &value.text).map_err(bad)?;
            if read.iter().all(|v| v.text != text) {
                read.push(Value { text, ..value });
            }
        }
        let most = if field.many { VALUES_LIMIT } else { 1 };
        if read.len() > most {
            let args = vec![("limit", most.to_string())];
            return Err(bad(("directory-refused-values", args)));
        }
        let known = language.parse::<base::LanguageTag>().map(|l| l.to_string());
        let language = match (field.by_language, language.is_empty(), known) {
            (_, true, _) => String::new(),
            (true, false, Ok(tag)) => tag,
            _ => {
                let args = vec![("text", language.to_owned())];
                return Err(bad(("directory-refused-language", args)));
            }
        };
        Ok(Self {
            field,
            language,
            values: read,
        })
    }

    /// As said by a file.
    pub(super) fn statement(&self, source: &str, at: Timestamp) -> Statement {
        Statement {
            id: StatementId::new(at),
            field: self.field,
            language: self.language.clone(),
            layer: Layer::Imported,
            source: source.to_owned(),
            at,
            waiting: false,
            values: self.values.clone(),
        }
    }
}

/// A record to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct New {
    /// A person, a function or a designation.
    pub kind: Kind,
    /// The organisation, or, of a designation, who is designated.
    pub of: RecordId,
    /// What is said of it.
    pub said: Vec<Saying>,
}

/// Who speaks in which layer.
pub(super) struct Voice {
    pub layer: Layer,
    pub source: String,
    pub waiting: bool,
}

impl Voice {
    pub(super) fn of(
        actor: &Actor,
        tenant: TenantId,
        organisation: OrganisationId,
    ) -> Result<Self, DirectoryError> {
        let own = || actor.organisations(tenant, &[Role::NetworkContact]);
        let layer = match actor.may(tenant, EDITORS) {
            true => Layer::Asserted,
            false if own().contains(&organisation) => Layer::Claimed,
            false => return Err(DirectoryError::Forbidden),
        };
        Ok(Self {
            layer,
            source: actor.audit_name(),
            waiting: layer == Layer::Claimed,
        })
    }
}

impl Records<'_> {
    /// Adds a person, a function or a designation.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`]; [`DirectoryError::NotFound`] for an unknown organisation or
    /// contact; [`DirectoryError::Field`] without a name or function.
    pub async fn add(
        &self,
        actor: &Actor,
        tenant: TenantId,
        new: New,
    ) -> Result<RecordId, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let now = self.0.clock.now();
        let mut tx = self.0.begin(actor).await?;
        let above = found(&mut tx, tenant, new.of).await?;
        let contact = (new.kind == Kind::Designation).then_some(above.id);
        if new.kind == Kind::Organisation || above.is_organisation() == contact.is_some() {
            return Err(DirectoryError::NotFound("record"));
        }
        let made = Record {
            id: RecordId::new(now),
            kind: new.kind,
            organisation: above.organisation,
            contact,
            version: 1,
            created: Some(now),
            verified: None,
            erased: None,
        };
        let called = |s: &&Saying| matches!(s.field.name, "name" | "function" | "level");
        if !new.said.iter().filter(called).any(|s| !s.values.is_empty()) {
            let field = if contact.is_some() {
                "level"
            } else {
                "function"
            };
            let message = ("directory-refused-name-missing", vec![]);
            return Err(DirectoryError::field(field, "is missing", message));
        }
        store::insert(&mut tx, tenant, &made, now).await?;
        let voice = Voice::of(actor, tenant, made.organisation)?;
        put(&mut tx, tenant, &made, &new.said, &voice, now).await?;
        let (what, id) = ("directory.record.add", made.id.to_string());
        self.0
            .finish(tx, actor, Some(tenant), what, &id, &[])
            .await?;
        Ok(made.id)
    }

    /// Says something of a record: asserted by those who keep the directory, claimed by contacts of
    /// the organisation. `version` is the one that the change was made from.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`], [`DirectoryError::Stale`],
    /// [`DirectoryError::NameTaken`], [`DirectoryError::Field`].
    pub async fn say(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (id, version): (RecordId, i64),
        said: &[Saying],
    ) -> Result<Layer, DirectoryError> {
        let now = self.0.clock.now();
        let mut tx = self.0.begin(actor).await?;
        tx.lock("directory").await?;
        let record = found(&mut tx, tenant, id).await?;
        let voice = Voice::of(actor, tenant, record.organisation)?;
        if record.erased.is_some() {
            return Err(DirectoryError::NotFound("record"));
        }
        let seen = Record { version, ..record };
        if !store::touch(&mut tx, tenant, &seen, now).await? {
            return Err(DirectoryError::Stale("record"));
        }
        put(&mut tx, tenant, &seen, said, &voice, now).await?;
        let fields: Vec<&'static str> = said.iter().map(|s| s.field.name).collect();
        let (what, object) = ("directory.record.change", id.to_string());
        self.0
            .finish(tx, actor, Some(tenant), what, &object, &fields)
            .await?;
        Ok(voice.layer)
    }

    /// Takes a person, function or designation out; what was said stays on record.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`].
    pub async fn remove(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RecordId,
    ) -> Result<(), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let mut tx = self.0.begin(actor).await?;
        let record = found(&mut tx, tenant, id).await?;
        if record.is_organisation() {
            return Err(DirectoryError::NotFound("record"));
        }
        store::remove(&mut tx, tenant, id, self.0.clock.now()).await?;
        let (what, object) = ("directory.record.remove", id.to_string());
        self.0
            .finish(tx, actor, Some(tenant), what, &object, &[])
            .await
    }

    /// Erases what is about the person: every value of a person that says something of them, now
    /// and before. The record stays as a mark that there was one, and no file brings it back.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`] for what is no person.
    pub async fn erase(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RecordId,
    ) -> Result<(), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let mut tx = self.0.begin(actor).await?;
        // No edition is frozen meanwhile with what is being erased.
        tx.lock("directory").await?;
        let record = found(&mut tx, tenant, id).await?;
        if record.kind != Kind::Person {
            return Err(DirectoryError::NotFound("record"));
        }
        let fields: Vec<&'static str> = record
            .kind
            .fields()
            .filter(|f| f.personal)
            .map(|f| f.name)
            .collect();
        let now = self.0.clock.now();
        // What other entries of the person said, which were merged into this one, goes with it.
        for other in super::merging::went_into(&mut tx, tenant, id).await? {
            store::erase(&mut tx, tenant, other, &fields, now).await?;
            super::certificate::erase(&mut tx, tenant, other).await?;
        }
        store::erase(&mut tx, tenant, id, &fields, now).await?;
        super::certificate::erase(&mut tx, tenant, id).await?;
        super::review::forget_held(&mut tx, tenant, now).await?;
        web::link::void(&mut tx, &id.to_string(), now).await?;
        let (what, object) = ("directory.record.erase", id.to_string());
        self.0
            .finish(tx, actor, Some(tenant), what, &object, &fields)
            .await
    }
}

/// The record, when it is of this administration.
pub(super) async fn found(
    tx: &mut Tx,
    tenant: TenantId,
    id: RecordId,
) -> Result<Record, DirectoryError> {
    let found = store::find(tx, id).await?;
    let own = found.filter(|(t, _)| *t == tenant).map(|(_, r)| r);
    own.ok_or(DirectoryError::NotFound("record"))
}

/// Writes what somebody says of a record; the row of an organisation follows.
pub(super) async fn put(
    tx: &mut Tx,
    tenant: TenantId,
    record: &Record,
    said: &[Saying],
    voice: &Voice,
    now: Timestamp,
) -> Result<(), DirectoryError> {
    let live = store::live(tx, tenant, record.id, record.kind).await?;
    let mut new = Vec::new();
    for one in said {
        let named = one.field.name == "name" && one.language.is_empty();
        if record.is_organisation() && named && one.values.is_empty() {
            let message = ("directory-refused-name-missing", vec![]);
            return Err(DirectoryError::field("name", "is missing", message));
        }
        let statement = Statement {
            layer: voice.layer,
            source: voice.source.clone(),
            waiting: voice.waiting,
            ..one.statement("", now)
        };
        let of = || live.iter().filter(|s| s.is_of(one.field, &one.language));
        let counts = counting(of());
        // What counts by the same voice already is not said again, and nothing is not said at first.
        let same = counts.is_some_and(|c| c.values == one.values && c.layer >= voice.layer);
        if same || (counts.is_none() && one.values.is_empty()) {
            continue;
        }
        for older in of().filter(|s| statement.succeeds(s)) {
            store::end(tx, tenant, older.id, now).await?;
        }
        new.push((record.id, statement));
    }
    store::say(tx, tenant, &new).await?;
    let in_row = new
        .iter()
        .any(|(_, s)| s.field.core && s.language.is_empty());
    if record.is_organisation() && in_row && !voice.waiting {
        core::project(tx, tenant, record.organisation, now).await?;
    }
    Ok(())
}
