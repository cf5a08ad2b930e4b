//! One record of two: what is said of the one that goes, and what points to it, goes to the other.
//!
//! Not here: rights and the journal (`actions`). Invariant: what counts afterwards is what was
//! chosen; nothing that a source said is lost, so that its next file is compared with it.

use std::collections::BTreeMap;

use ::store::{StoreError, Tx, params};
use base::Timestamp;
use base::id::{RecordId, StatementId, TenantId};

use super::{Choice, Merge};
use crate::DirectoryError;
use crate::organisation;
use crate::record::field::{Field, Kind, Shape};
use crate::record::merge::{Layer, Statement, Value, counting};
use crate::record::shape::VALUES_LIMIT;
use crate::record::{Record, core, store};

const MOVE_STATEMENT: &str =
    "UPDATE directory_value SET record = $3 WHERE tenant = $1 AND statement = $2";
const MOVE_REVIEWS: &str = "UPDATE directory_review SET record = $3
    WHERE tenant = $1 AND theirs = $2 AND closed_at IS NULL";
const CLOSE_REVIEWS: &str = "UPDATE directory_review SET closed_at = $3, outcome = 'merged'
    WHERE tenant = $1 AND record = $2 AND closed_at IS NULL";
const MOVE_RECORDS: &str =
    "UPDATE directory_record SET organisation = $3, version = version + 1, updated_at = $4
    WHERE tenant = $1 AND organisation = $2 AND removed_at IS NULL";
const MOVE_DESIGNATIONS: &str = "UPDATE directory_record
    SET contact = $3, organisation = $5, version = version + 1, updated_at = $4
    WHERE tenant = $1 AND contact = $2 AND removed_at IS NULL";
const MOVE_NETWORKS: &str = "UPDATE directory_network SET organisation = $3
    WHERE tenant = $1 AND organisation = $2 AND removed_at IS NULL";
// What both claim waits once.
const END_CLAIMS: &str = "UPDATE directory_claim SET state = 'withdrawn', decided_at = $4
    WHERE tenant = $1 AND organisation = $2 AND state = 'waiting' AND EXISTS
        (SELECT 1 FROM directory_claim c WHERE c.tenant = $1 AND c.organisation = $3
            AND c.state = 'waiting' AND c.kind = directory_claim.kind
            AND c.value = directory_claim.value)";
const MOVE_CLAIMS: &str =
    "UPDATE directory_claim SET organisation = $3 WHERE tenant = $1 AND organisation = $2";
const MOVE_KEYS: &str = "UPDATE directory_key SET record = $3
    WHERE tenant = $1 AND record = $2 AND fingerprint NOT IN
        (SELECT fingerprint FROM directory_key WHERE tenant = $1 AND record = $3)";
// Where both were called, both stay called: so many letters went out.
const MOVE_CALLS: &str = "UPDATE directory_drill_call SET record = $3
    WHERE tenant = $1 AND record = $2 AND drill NOT IN
        (SELECT drill FROM directory_drill_call WHERE tenant = $1 AND record = $3)";
const MOVE_CHILDREN: &str =
    "UPDATE directory_organisation SET parent = $3, version = version + 1, updated_at = $4
    WHERE tenant = $1 AND parent = $2 AND removed_at IS NULL";
const PARENTS: &str = "SELECT record, statement, field, language, layer, source, said_at, waiting, value, audience, screen, print
    FROM directory_value WHERE tenant = $1 AND field = 'parent' AND value = $2 AND ended_at IS NULL
    ORDER BY record, statement, ordinal";
const END: &str = "UPDATE directory_value SET ended_at = $3 WHERE tenant = $1 AND statement = $2";
const RULES: &str = "SELECT id, destinations FROM directory_rule
    WHERE tenant = $1 AND removed_at IS NULL AND destinations LIKE '%' || CAST($2 AS TEXT) || '%'";
const CHANGE_RULE: &str = "UPDATE directory_rule
    SET destinations = $3, version = version + 1, updated_at = $4 WHERE tenant = $1 AND id = $2";
// A file that names both keeps meaning the one that stays by its own key alone.
const MOVE_ORIGINS: &str = "UPDATE directory_origin SET record = $3
    WHERE tenant = $1 AND record = $2 AND source NOT IN
        (SELECT source FROM directory_origin WHERE tenant = $1 AND record = $3)";
const VERIFIED: &str = "UPDATE directory_record SET verified_at =
        (SELECT MAX(verified_at) FROM directory_record WHERE tenant = $1 AND id IN ($2, $3))
    WHERE tenant = $1 AND id = $2";

/// By field and language, what is to count.
type Wanted = Vec<(&'static Field, String, Vec<Value>)>;

/// Two records under way to become one.
pub(super) struct Uniting<'m> {
    pub tenant: TenantId,
    pub stays: Record,
    pub goes: Record,
    pub merge: &'m Merge,
    /// Who does it, as a source is named.
    pub by: String,
    pub now: Timestamp,
}

impl Uniting<'_> {
    /// Does all of it, but for rights of accounts.
    pub(super) async fn run(&self, tx: &mut Tx) -> Result<(), DirectoryError> {
        let (tenant, now) = (self.tenant, self.now);
        let (stays, goes) = (self.stays.id, self.goes.id);
        let ours = store::live(tx, tenant, stays, self.stays.kind).await?;
        let theirs = store::live(tx, tenant, goes, self.goes.kind).await?;
        let wanted = self.wanted(&ours, &theirs)?;
        self.pointers(tx).await?;
        self.take_out(tx).await?;
        let moved = self.move_statements(tx, &ours, &theirs).await?;
        self.assert(tx, &moved, wanted).await?;
        if self.stays.is_organisation() {
            core::project(tx, tenant, self.stays.organisation, now).await?;
        } else {
            store::touch(tx, tenant, &self.stays, now).await?;
            tx.execute(VERIFIED, params![tenant, stays, goes]).await?;
        }
        Ok(())
    }

    fn choice(&self, field: &Field) -> Choice {
        let chosen = self.merge.choices.get(field.name);
        chosen.copied().unwrap_or(Choice::Stays)
    }

    /// By field and language, what is to count.
    fn wanted(&self, ours: &[Statement], theirs: &[Statement]) -> Result<Wanted, DirectoryError> {
        let mut keys: BTreeMap<(&str, &str), &'static Field> = BTreeMap::new();
        for s in ours.iter().chain(theirs) {
            keys.insert((s.field.name, s.language.as_str()), s.field);
        }
        let mut out = Vec::new();
        for ((_, language), field) in keys {
            let of = |all: &[Statement]| {
                let found = counting(all.iter().filter(|s| s.is_of(field, language)));
                let mut values = found.map_or_else(Vec::new, |s| s.values.clone());
                values.retain(|v| !self.is_itself(field, v));
                values
            };
            let (ours, theirs) = (of(ours), of(theirs));
            let values = match self.choice(field) {
                Choice::Stays if !ours.is_empty() => ours,
                Choice::Goes if theirs.is_empty() => ours,
                Choice::Stays | Choice::Goes => theirs,
                Choice::Both => both(field, ours, theirs)?,
            };
            if !values.is_empty() {
                out.push((field, language.to_owned(), values));
            }
        }
        Ok(out)
    }

    /// Nobody is their own parent.
    fn is_itself(&self, field: &Field, value: &Value) -> bool {
        let ids = [self.stays.id.to_string(), self.goes.id.to_string()];
        field.shape == Shape::Organisation && ids.contains(&value.text)
    }

    /// What points to the record that goes.
    async fn pointers(&self, tx: &mut Tx) -> Result<(), StoreError> {
        let (tenant, now) = (self.tenant, self.now);
        let (stays, goes) = (self.stays.id, self.goes.id);
        if self.stays.is_organisation() {
            let values = || params![tenant, goes, stays, now];
            tx.execute(MOVE_RECORDS, values()).await?;
            tx.execute(MOVE_CHILDREN, values()).await?;
            tx.execute(MOVE_NETWORKS, params![tenant, goes, stays])
                .await?;
            tx.execute(END_CLAIMS, values()).await?;
            tx.execute(MOVE_CLAIMS, params![tenant, goes, stays])
                .await?;
            self.parents(tx).await?;
        } else {
            tx.execute(MOVE_CALLS, params![tenant, goes, stays]).await?;
            let of = self.stays.organisation;
            tx.execute(MOVE_DESIGNATIONS, params![tenant, goes, stays, now, of])
                .await?;
        }
        tx.execute(MOVE_KEYS, params![tenant, goes, stays]).await?;
        tx.execute(MOVE_ORIGINS, params![tenant, goes, stays])
            .await?;
        for row in &tx.fetch(RULES, params![tenant, goes.to_string()]).await? {
            let (id, text): (RecordId, String) = (row.get("id")?, row.get("destinations")?);
            let text = exchanged(&text, goes, stays);
            tx.execute(CHANGE_RULE, params![tenant, id, text, now])
                .await?;
        }
        Ok(())
    }

    /// What is said of others as standing below the one that goes; rows of values are ended, never
    /// changed.
    async fn parents(&self, tx: &mut Tx) -> Result<(), StoreError> {
        let (tenant, now) = (self.tenant, self.now);
        let rows = tx.fetch(PARENTS, params![tenant, self.goes.id]).await?;
        let all = store::statements(&rows, |_| Some(Kind::Organisation))?;
        let mut said = Vec::new();
        for (record, statements) in all {
            if record == self.stays.id || record == self.goes.id {
                continue;
            }
            for mut s in statements {
                tx.execute(END, params![tenant, s.id, now]).await?;
                s.id = StatementId::new(now);
                for value in &mut s.values {
                    value.text = self.stays.id.to_string();
                }
                said.push((record, s));
            }
        }
        store::say(tx, tenant, &said).await
    }

    /// The record that goes is out, and its name is free.
    async fn take_out(&self, tx: &mut Tx) -> Result<(), DirectoryError> {
        let (tenant, now) = (self.tenant, self.now);
        if !self.goes.is_organisation() {
            return Ok(store::remove(tx, tenant, self.goes.id, now).await?);
        }
        let found = organisation::store::get_in(tx, tenant, self.goes.organisation).await?;
        let found = found.ok_or(DirectoryError::NotFound("organisation"))?;
        organisation::store::remove(tx, tenant, &found, now).await?;
        Ok(())
    }

    /// Moves what every source said, but where the same source speaks of the record that stays
    /// already; what is said of that one afterwards.
    async fn move_statements(
        &self,
        tx: &mut Tx,
        ours: &[Statement],
        theirs: &[Statement],
    ) -> Result<Vec<Statement>, StoreError> {
        let (tenant, stays) = (self.tenant, self.stays.id);
        let mut all = ours.to_vec();
        for s in theirs {
            let spoken = ours.iter().any(|o| s.succeeds(o));
            let itself = s.values.iter().any(|v| self.is_itself(s.field, v));
            if spoken || itself {
                continue;
            }
            tx.execute(MOVE_STATEMENT, params![tenant, s.id, stays])
                .await?;
            tx.execute(MOVE_REVIEWS, params![tenant, s.id, stays])
                .await?;
            all.push(s.clone());
        }
        let rest = params![tenant, self.goes.id, self.now];
        tx.execute(CLOSE_REVIEWS, rest).await?;
        Ok(all)
    }

    /// Asserts what was chosen where something else would count.
    async fn assert(
        &self,
        tx: &mut Tx,
        live: &[Statement],
        wanted: Wanted,
    ) -> Result<(), StoreError> {
        let mut said = Vec::new();
        for (field, language, values) in wanted {
            let of = || live.iter().filter(|s| s.is_of(field, &language));
            if counting(of()).is_some_and(|c| c.values == values) {
                continue;
            }
            for older in of().filter(|s| s.layer == Layer::Asserted) {
                store::end(tx, self.tenant, older.id, self.now).await?;
            }
            let statement = Statement {
                id: StatementId::new(self.now),
                field,
                language,
                layer: Layer::Asserted,
                source: self.by.clone(),
                at: self.now,
                waiting: false,
                values,
            };
            said.push((self.stays.id, statement));
        }
        store::say(tx, self.tenant, &said).await
    }
}

/// The values of both, each once and for those for whom both were meant.
fn both(
    field: &'static Field,
    ours: Vec<Value>,
    theirs: Vec<Value>,
) -> Result<Vec<Value>, DirectoryError> {
    let mut all = ours;
    for value in theirs {
        match all.iter_mut().find(|v| v.text == value.text) {
            Some(known) => {
                let stricter = [known.audience, value.audience];
                let stricter = stricter.into_iter().max_by_key(|a| (a.needs(), *a));
                known.audience = stricter.unwrap_or(known.audience);
                known.screen &= value.screen;
                known.print &= value.print;
            }
            None => all.push(value),
        }
    }
    let most = if field.many { VALUES_LIMIT } else { 1 };
    if all.len() > most {
        let message = (
            "directory-refused-values",
            vec![("limit", most.to_string())],
        );
        return Err(DirectoryError::field(
            field.name,
            "has too many values",
            message,
        ));
    }
    Ok(all)
}

/// The ids of a rule with one in the place of another, each once.
fn exchanged(ids: &str, from: RecordId, to: RecordId) -> String {
    let (from, to) = (from.to_string(), to.to_string());
    let mut out: Vec<&str> = Vec::new();
    for id in ids.split_ascii_whitespace() {
        let id = if id == from { to.as_str() } else { id };
        if !out.contains(&id) {
            out.push(id);
        }
    }
    out.join(" ")
}
