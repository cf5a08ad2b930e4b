//! Two records of one: the chosen fields, people and networks go to a new one.
//!
//! Not here: rights and the journal (`actions`). Invariant: what goes is no longer said of the
//! record that stays; where a file said it, a person says that there is none, so that the next file
//! asks.

use ::store::{StoreError, Tx, params};
use base::Timestamp;
use base::id::{OrganisationId, RecordId, StatementId, TenantId};

use super::Split;
use crate::DirectoryError;
use crate::network::Source;
use crate::organisation::{self, Details, Name, Organisation};
use crate::record::field::Kind;
use crate::record::merge::{Layer, Statement, counting};
use crate::record::write::Saying;
use crate::record::{Record, Value, core, of_organisation, store};

const MOVE_STATEMENT: &str =
    "UPDATE directory_value SET record = $3 WHERE tenant = $1 AND statement = $2";
const MOVE_REVIEWS: &str = "UPDATE directory_review SET record = $3
    WHERE tenant = $1 AND theirs = $2 AND closed_at IS NULL";
const MOVE_CONTACT: &str =
    "UPDATE directory_record SET organisation = $4, version = version + 1, updated_at = $5
    WHERE tenant = $1 AND (id = $2 OR contact = $2) AND organisation = $3 AND removed_at IS NULL";
const MOVE_DESIGNATION: &str =
    "UPDATE directory_record SET contact = $4, version = version + 1, updated_at = $5
    WHERE tenant = $1 AND id = $2 AND contact = $3 AND removed_at IS NULL";
const MOVE_NETWORK: &str = "UPDATE directory_network SET organisation = $4
    WHERE tenant = $1 AND id = $2 AND organisation = $3 AND removed_at IS NULL";

/// A record under way to become two.
pub(super) struct Parting<'s> {
    pub tenant: TenantId,
    pub of: Record,
    pub split: &'s Split,
    pub by: String,
    pub now: Timestamp,
}

/// The field by which a record of a kind is called.
fn called(kind: Kind) -> &'static str {
    match kind {
        Kind::Function => "function",
        _ => "name",
    }
}

impl Parting<'_> {
    /// What the new record is called, in the form of its field.
    pub(super) fn title(&self, live: &[Statement]) -> Result<Saying, DirectoryError> {
        let kind = self.of.kind;
        let field = kind.field(called(kind));
        let field = field.ok_or(DirectoryError::NotFound("record"))?;
        // For those for whom the name of the one that it comes from is meant.
        let known = counting(live.iter().filter(|s| s.is_of(field, "")));
        let known = known.or_else(|| live.iter().find(|s| s.field.name == field.name));
        let plain = Value::plain(field, self.split.name.trim());
        let value = match known.and_then(|s| s.values.first()) {
            Some(like) => Value {
                audience: like.audience,
                ..plain
            },
            None => plain,
        };
        Saying::read(field, "", [value])
    }

    /// The row of the new record.
    pub(super) async fn make(
        &self,
        tx: &mut Tx,
        title: &Saying,
    ) -> Result<RecordId, DirectoryError> {
        let (tenant, now) = (self.tenant, self.now);
        if !self.of.is_organisation() {
            let made = Record {
                id: RecordId::new(now),
                version: 1,
                created: Some(now),
                verified: None,
                ..self.of.clone()
            };
            store::insert(tx, tenant, &made, now).await?;
            return Ok(made.id);
        }
        let text = title.values.first().map_or("", |v| v.text.as_str());
        let made = Organisation {
            id: OrganisationId::new(now),
            name: Name::new(text)?,
            details: Details::default(),
            source: Source::Manual,
            version: 1,
            reserved: String::new(),
        };
        let inserted = organisation::store::insert(tx, tenant, &made, now).await;
        inserted.map_err(|e| organisation::taken(e, &made.name))?;
        Ok(of_organisation(made.id))
    }

    /// Moves what was chosen.
    pub(super) async fn run(
        &self,
        tx: &mut Tx,
        new: RecordId,
        live: &[Statement],
        title: &Saying,
    ) -> Result<(), DirectoryError> {
        let (tenant, now) = (self.tenant, self.now);
        let mut said = vec![(new, self.asserted(title.field, "", title.values.clone()))];
        for name in &self.split.fields {
            if name == called(self.of.kind) {
                continue;
            }
            let of: Vec<&Statement> = live.iter().filter(|s| s.field.name == name).collect();
            for s in &of {
                tx.execute(MOVE_STATEMENT, params![tenant, s.id, new])
                    .await?;
                tx.execute(MOVE_REVIEWS, params![tenant, s.id, new]).await?;
                let told = |(_, n): &(RecordId, Statement)| n.is_of(s.field, &s.language);
                if s.layer == Layer::Imported && !said.iter().any(told) {
                    let none = self.asserted(s.field, &s.language, Vec::new());
                    said.push((self.of.id, none));
                }
            }
        }
        store::say(tx, tenant, &said).await?;
        self.pointers(tx, new).await?;
        store::touch(tx, tenant, &self.of, now).await?;
        if self.of.is_organisation() {
            core::project(tx, tenant, OrganisationId::from_bytes(new.bytes()), now).await?;
            core::project(tx, tenant, self.of.organisation, now).await?;
        }
        Ok(())
    }

    fn asserted(
        &self,
        field: &'static crate::record::Field,
        language: &str,
        values: Vec<Value>,
    ) -> Statement {
        Statement {
            id: StatementId::new(self.now),
            field,
            language: language.to_owned(),
            layer: Layer::Asserted,
            source: self.by.clone(),
            at: self.now,
            waiting: false,
            values,
        }
    }

    async fn pointers(&self, tx: &mut Tx, new: RecordId) -> Result<(), DirectoryError> {
        let (tenant, now, of) = (self.tenant, self.now, self.of.id);
        let sql = match self.of.is_organisation() {
            true => MOVE_CONTACT,
            false => MOVE_DESIGNATION,
        };
        for id in &self.split.records {
            let values = params![tenant, *id, of, new, now];
            moved(tx.execute(sql, values).await, "record")?;
        }
        for id in &self.split.networks {
            let values = params![tenant, *id, of, new];
            moved(tx.execute(MOVE_NETWORK, values).await, "network")?;
        }
        Ok(())
    }
}

fn moved(done: Result<u64, StoreError>, what: &'static str) -> Result<(), DirectoryError> {
    match done? {
        0 => Err(DirectoryError::NotFound(what)),
        _ => Ok(()),
    }
}
