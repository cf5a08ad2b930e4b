//! Rules as people handle them: writing one, looking at what it would do, on, off, away.
//!
//! Invariant: a rule is off until an administrator who saw what it would do switches it on.

use super::gather::gather;
use super::{Group, LOOK_DAYS, MOST, MOST_NAME, Mode, Rule, Said, run, store};
use crate::{Watch, WatchError, rights};
use base::id::TenantId;
use base::{Actor, Role};
use web::form::{Claim, Key, claim, settle};

fn administrator(actor: &Actor, tenant: TenantId) -> Result<(), WatchError> {
    rights::one_of(actor, tenant, &[Role::Administrator], "administrator")
}

fn missing() -> WatchError {
    WatchError::NotFound("the rule".to_owned())
}

/// The rules.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator.
pub async fn list(actor: &Actor, watch: &Watch, tenant: TenantId) -> Result<Vec<Rule>, WatchError> {
    rights::analyst(actor, tenant)?;
    Ok(store::all(&mut watch.db().clone(), tenant).await?)
}

/// Writes a rule, which is off; returns its number.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is administrator; [`WatchError::Invalid`] for an empty or
/// too long name, a number below 1, or too many rules.
pub async fn add(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    said: &Said,
    form: &Key,
) -> Result<i64, WatchError> {
    administrator(actor, tenant)?;
    let long = |text: &str| text.chars().count() > MOST_NAME;
    if said.name.trim().is_empty() || long(&said.name) || long(&said.from) {
        let most = format!("a rule has a name of 1 to {MOST_NAME} characters");
        return Err(WatchError::Invalid(most));
    }
    if !(1..=1_000_000).contains(&said.at_least) {
        let range = "the number of sources is from 1 to 1000000".to_owned();
        return Err(WatchError::Invalid(range));
    }
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if let Claim::Repeat { location } = claim(&mut tx, form, actor, now).await? {
        return location.parse().map_err(|_| missing());
    }
    if store::all(&mut tx, tenant).await?.len() >= MOST {
        return Err(WatchError::Invalid(format!(
            "there are at most {MOST} rules"
        )));
    }
    let number = store::insert(&mut tx, tenant, said, now).await?;
    let id = number.to_string();
    let what = ("watch.rule.add", "case-rule", id.as_str());
    watch.audit(&mut tx, actor, tenant, what, &["name"]).await?;
    settle(&mut tx, form, actor, &id).await?;
    tx.commit().await?;
    Ok(number)
}

/// What a rule would have done in the last days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The rule.
    pub rule: Rule,
    /// What would be a case of its own, with whether a case is open for it already.
    pub groups: Vec<(Group, bool)>,
}

/// Looks at what a rule would have done with the observations of the last [`LOOK_DAYS`] days.
///
/// # Errors
/// As [`list`]; [`WatchError::NotFound`]; the lake's.
pub async fn look(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    number: i64,
) -> Result<Look, WatchError> {
    let rules = list(actor, watch, tenant).await?;
    let rule = rules.into_iter().find(|r| r.number == number);
    let rule = rule.ok_or_else(missing)?;
    let now = watch.clock().now();
    let days = (now.day().plus(1 - LOOK_DAYS), now.day());
    let gathered = gather(watch, tenant, &rule.said, (days, Vec::new())).await?;
    let mut tx = watch.db().begin().await?;
    let mut groups = Vec::new();
    for group in gathered.groups {
        let joins = run::joins(&mut tx, (tenant, number), &group, now).await?;
        groups.push((group, joins.is_some()));
    }
    tx.rollback().await?;
    Ok(Look { rule, groups })
}

/// Switches a rule on or off over the version that was seen. Reports that were read before it is
/// switched on are not looked at.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is administrator; [`WatchError::Changed`].
pub async fn switch(
    actor: &Actor,
    watch: &Watch,
    (tenant, number, seen): (TenantId, i64, i64),
    on: bool,
    form: &Key,
) -> Result<(), WatchError> {
    administrator(actor, tenant)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        return Ok(());
    }
    let mode = if on { Mode::On } else { Mode::Off };
    if !store::set_mode(&mut tx, (tenant, number), (mode, now), seen).await? {
        return Err(WatchError::Changed);
    }
    let id = number.to_string();
    let what = ("watch.rule.switch", "case-rule", id.as_str());
    watch.audit(&mut tx, actor, tenant, what, &["mode"]).await?;
    tx.commit().await?;
    Ok(())
}

/// Removes a rule; its cases stay.
///
/// # Errors
/// As [`switch`].
pub async fn remove(
    actor: &Actor,
    watch: &Watch,
    (tenant, number, seen): (TenantId, i64, i64),
    form: &Key,
) -> Result<(), WatchError> {
    administrator(actor, tenant)?;
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        return Ok(());
    }
    let rules = store::all(&mut tx, tenant).await?;
    let rule = rules.iter().find(|r| r.number == number);
    if rule.ok_or_else(missing)?.version != seen {
        return Err(WatchError::Changed);
    }
    store::remove(&mut tx, (tenant, number)).await?;
    let id = number.to_string();
    let what = ("watch.rule.remove", "case-rule", id.as_str());
    watch.audit(&mut tx, actor, tenant, what, &[]).await?;
    tx.commit().await?;
    Ok(())
}
