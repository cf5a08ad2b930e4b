//! Reading and changing rules.
//!
//! Not here: which one applies (`choose`). Invariant: a destination is a record of the same
//! administration, and a change is made from the version that was shown.

use ::store::{StoreError, Tx};
use base::Actor;
use base::id::{RecordId, TenantId};

use super::{Conditions, Rule, RuleId, Telling, store};
use crate::record::Kind;
use crate::{Directory, DirectoryError, EDITORS, require, require_member};

/// The use cases of rules.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'d>(&'d Directory);

impl Directory {
    /// The use cases of rules.
    #[must_use]
    pub const fn rules(&self) -> Rules<'_> {
        Rules(self)
    }
}

/// What somebody enters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// When the rule applies.
    pub conditions: Conditions,
    /// What it does.
    pub telling: Telling,
    /// Why it is there.
    pub comment: String,
}

impl Written {
    fn rule(self, id: RuleId, version: i64) -> Rule {
        let Self {
            conditions,
            telling,
            comment,
        } = self;
        Rule {
            id,
            version,
            conditions,
            telling,
            comment,
        }
    }
}

impl Rules<'_> {
    /// Every rule.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`] for whoever is no member of the administration as a whole.
    pub async fn list(&self, actor: &Actor, tenant: TenantId) -> Result<Vec<Rule>, DirectoryError> {
        require_member(actor, tenant)?;
        let mut rows = self.0.db.snapshot().await?;
        Ok(store::all_in(&mut rows, tenant).await?)
    }

    /// One rule.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::NotFound`].
    pub async fn get(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RuleId,
    ) -> Result<Rule, DirectoryError> {
        let all = self.list(actor, tenant).await?;
        let found = all.into_iter().find(|r| r.id == id);
        found.ok_or(DirectoryError::NotFound("rule"))
    }

    /// Adds a rule.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::Field`], [`DirectoryError::RuleTaken`] when
    /// there is one with the same conditions.
    pub async fn add(
        &self,
        actor: &Actor,
        tenant: TenantId,
        written: Written,
    ) -> Result<RuleId, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let now = self.0.clock.now();
        let rule = written.rule(RuleId::new(now), 1);
        rule.check()?;
        let mut tx = self.0.begin(actor).await?;
        known(&mut tx, tenant, &rule.telling.destinations).await?;
        let done = store::insert(&mut tx, tenant, &rule, now).await;
        done.map_err(taken)?;
        self.0
            .finish(
                tx,
                actor,
                Some(tenant),
                "directory.rule.add",
                &rule.id.to_string(),
                &[],
            )
            .await?;
        Ok(rule.id)
    }

    /// Changes a rule; `version` is the one the change was made from.
    ///
    /// # Errors
    /// As [`Rules::add`], and [`DirectoryError::Stale`].
    pub async fn change(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (id, version): (RuleId, i64),
        written: Written,
    ) -> Result<(), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let rule = written.rule(id, version);
        rule.check()?;
        let mut tx = self.0.begin(actor).await?;
        known(&mut tx, tenant, &rule.telling.destinations).await?;
        let done = store::update(&mut tx, tenant, &rule, self.0.clock.now()).await;
        if !done.map_err(taken)? {
            return Err(DirectoryError::Stale("rule"));
        }
        let (action, object) = ("directory.rule.change", id.to_string());
        self.0
            .finish(tx, actor, Some(tenant), action, &object, &[])
            .await
    }

    /// Takes a rule out.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`], [`DirectoryError::Stale`].
    pub async fn remove(
        &self,
        actor: &Actor,
        tenant: TenantId,
        of: (RuleId, i64),
    ) -> Result<(), DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let mut tx = self.0.begin(actor).await?;
        if !store::remove(&mut tx, tenant, of, self.0.clock.now()).await? {
            return Err(DirectoryError::Stale("rule"));
        }
        let (action, object) = ("directory.rule.remove", of.0.to_string());
        self.0
            .finish(tx, actor, Some(tenant), action, &object, &[])
            .await
    }

    /// The record that a text names: an id, or the name of an organisation.
    ///
    /// # Errors
    /// [`DirectoryError::Field`] when there is none.
    pub async fn destination(
        &self,
        actor: &Actor,
        tenant: TenantId,
        text: &str,
    ) -> Result<RecordId, DirectoryError> {
        if let Ok(id) = text.trim().parse() {
            return Ok(id);
        }
        let named = self.0.organisations().named(actor, tenant, text).await;
        match named {
            Ok(o) => Ok(crate::record::of_organisation(o.id)),
            Err(DirectoryError::NotFound(_)) => Err(unknown(text)),
            Err(other) => Err(other),
        }
    }
}

fn unknown(text: &str) -> DirectoryError {
    let args = vec![("text", text.to_owned())];
    let message = ("directory-refused-destination", args);
    DirectoryError::field("destinations", "is not in the directory", message)
}

/// Refuses destinations that are no organisation, person or function of the administration.
async fn known(tx: &mut Tx, tenant: TenantId, all: &[RecordId]) -> Result<(), DirectoryError> {
    for id in all {
        let found = crate::record::store::find(tx, *id).await?;
        let fits = |(of, r): &(TenantId, crate::record::Record)| {
            *of == tenant && r.kind != Kind::Designation && r.erased.is_none()
        };
        if !found.as_ref().is_some_and(fits) {
            return Err(unknown(&id.to_string()));
        }
    }
    Ok(())
}

fn taken(error: StoreError) -> DirectoryError {
    match error {
        StoreError::Conflict { .. } => DirectoryError::RuleTaken,
        other => other.into(),
    }
}
