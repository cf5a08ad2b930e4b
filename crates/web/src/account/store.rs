//! The SQL of accounts and memberships.
//!
//! Not here: who may do it ([`super::actions`]). Invariant: a row with secrets
//! ([`Credentials`]) never leaves this crate.

use std::collections::HashMap;

use ::store::{Db, Row, StoreError, Tx, params};
use base::actor::Membership;
use base::id::{AccountId, OrganisationId, TenantId};
use base::{LanguageTag, Role, Timestamp};

use super::{Account, AccountError, Mail, PersonName, State};

const INSERT: &str = "INSERT INTO web_account
    (id, mail, name, language, home, totp_step, created_at, version) VALUES ($1, $2, $3, $4, $5, 0, $6, 1)";
const BY_ID: &str = "SELECT id, mail, name, language, home, password IS NOT NULL AS chosen,
    totp_seed IS NOT NULL AS second, created_at, disabled_at, version FROM web_account WHERE id = $1";
const BY_MAIL: &str = "SELECT id FROM web_account WHERE mail = $1";
/// Those who belong to the administration, or are managed there although they have no right left.
const OF_TENANT: &str = "SELECT id, mail, name, language, home, password IS NOT NULL AS chosen,
    totp_seed IS NOT NULL AS second, created_at, disabled_at, version FROM web_account
    WHERE home = $1 OR id IN (SELECT account FROM web_membership WHERE tenant = $1) ORDER BY mail";
const ALL: &str = "SELECT id, mail, name, language, home, password IS NOT NULL AS chosen,
    totp_seed IS NOT NULL AS second, created_at, disabled_at, version FROM web_account ORDER BY mail";
/// When the second step of each account was last turned off, by its holder or by a reset.
const STEPS_OFF: &str = "SELECT object_id, MAX(at) AS at FROM store_audit
    WHERE object_kind = 'account' AND action IN ('account.second-step.off', 'account.reset')
    GROUP BY object_id";
const ANY_MEMBER: &str = "SELECT account FROM web_membership WHERE tenant = $1 LIMIT 1";
const MEMBERSHIPS: &str = "SELECT tenant, organisation, role FROM web_membership WHERE account = $1 ORDER BY tenant, organisation, role";
const GRANT: &str =
    "INSERT INTO web_membership (account, tenant, organisation, role) VALUES ($1, $2, $3, $4)
    ON CONFLICT (account, tenant, organisation, role) DO NOTHING";
const WITHDRAW: &str = "DELETE FROM web_membership WHERE account = $1 AND tenant = $2";
const TOUCH: &str = "UPDATE web_account SET version = version + 1 WHERE id = $1 AND version = $2";
const DISABLE: &str =
    "UPDATE web_account SET disabled_at = $2, version = version + 1 WHERE id = $1";
const SET_PASSWORD: &str =
    "UPDATE web_account SET password = $2, version = version + 1 WHERE id = $1";
/// Tenants of which this account is the only administrator who can sign in.
const LAST_IN: &str = "SELECT m.tenant FROM web_membership m WHERE m.account = $1 AND m.role = 'administrator'
    AND m.organisation = '' AND NOT EXISTS (SELECT 1 FROM web_membership o JOIN web_account a ON a.id = o.account
        WHERE o.tenant = m.tenant AND o.role = 'administrator' AND o.organisation = '' AND o.account <> $1
        AND a.disabled_at IS NULL AND a.password IS NOT NULL)";
const CREDENTIALS: &str =
    "SELECT id, mail, name, password, totp_seed, totp_pending FROM web_account
    WHERE id = $1 AND disabled_at IS NULL";
const CREDENTIALS_BY_MAIL: &str = "SELECT id, mail, name, password, totp_seed, totp_pending
    FROM web_account WHERE mail = $1 AND disabled_at IS NULL";

/// What sign-in compares with. Only accounts that are not disabled have credentials.
pub(crate) struct Credentials {
    pub id: AccountId,
    pub mail: String,
    pub name: String,
    pub password: Option<String>,
    pub totp_seed: Option<String>,
    pub totp_pending: Option<String>,
}

fn credentials_of(row: &Row) -> Result<Credentials, StoreError> {
    Ok(Credentials {
        id: row.get("id")?,
        mail: row.get("mail")?,
        name: row.get("name")?,
        password: row.get("password")?,
        totp_seed: row.get("totp_seed")?,
        totp_pending: row.get("totp_pending")?,
    })
}

pub(crate) async fn credentials(
    tx: &mut Tx,
    id: AccountId,
) -> Result<Option<Credentials>, StoreError> {
    tx.fetch_optional(CREDENTIALS, params![id])
        .await?
        .as_ref()
        .map(credentials_of)
        .transpose()
}

pub(crate) async fn credentials_by_mail(
    db: &Db,
    mail: &str,
) -> Result<Option<Credentials>, StoreError> {
    db.fetch_optional(CREDENTIALS_BY_MAIL, params![mail])
        .await?
        .as_ref()
        .map(credentials_of)
        .transpose()
}

fn account_of(row: &Row) -> Result<Account, StoreError> {
    let state = match (
        row.get::<Option<Timestamp>>("disabled_at")?,
        row.get::<bool>("chosen")?,
    ) {
        (Some(_), _) => State::Disabled,
        (None, true) => State::Active,
        (None, false) => State::Invited,
    };
    Ok(Account {
        id: row.get("id")?,
        mail: row.parse("mail")?,
        name: row.get("name")?,
        language: row.parse("language")?,
        home: row.get("home")?,
        state,
        second_step: row.get("second")?,
        created: row.get("created_at")?,
        version: row.get("version")?,
        memberships: Vec::new(),
    })
}

fn membership_of(row: &Row) -> Result<Option<Membership>, StoreError> {
    let organisation: String = row.get("organisation")?;
    let role: String = row.get("role")?;
    // A role of a newer program gives no right here rather than an error at every request.
    let Some(role) = Role::from_name(&role) else {
        return Ok(None);
    };
    let organisation = if organisation.is_empty() {
        None
    } else {
        Some(row.parse("organisation")?)
    };
    Ok(Some(Membership {
        tenant: row.get("tenant")?,
        organisation,
        role,
    }))
}

pub(crate) fn memberships_of(rows: &[Row]) -> Result<Vec<Membership>, StoreError> {
    rows.iter()
        .filter_map(|row| membership_of(row).transpose())
        .collect()
}

/// How an organisation is stored: empty text for the administration itself.
pub(crate) fn organisation_text(organisation: Option<OrganisationId>) -> String {
    organisation.map(|o| o.to_string()).unwrap_or_default()
}

pub(crate) async fn memberships(db: &Db, id: AccountId) -> Result<Vec<Membership>, StoreError> {
    memberships_of(&db.fetch(MEMBERSHIPS, params![id]).await?)
}

pub(crate) async fn by_id(tx: &mut Tx, id: AccountId) -> Result<Option<Account>, StoreError> {
    let Some(row) = tx.fetch_optional(BY_ID, params![id]).await? else {
        return Ok(None);
    };
    let mut account = account_of(&row)?;
    account.memberships = memberships_of(&tx.fetch(MEMBERSHIPS, params![id]).await?)?;
    Ok(Some(account))
}

pub(crate) async fn id_by_mail(tx: &mut Tx, mail: &Mail) -> Result<Option<AccountId>, StoreError> {
    tx.fetch_optional(BY_MAIL, params![mail.as_str()])
        .await?
        .map(|row| row.get("id"))
        .transpose()
}

/// When the second step of accounts was last turned off, by their ids.
pub(crate) async fn steps_off(db: &Db) -> Result<HashMap<String, Timestamp>, StoreError> {
    let rows = db.fetch(STEPS_OFF, params![]).await?;
    let read = |row: &Row| Ok((row.get("object_id")?, row.get("at")?));
    rows.iter().map(read).collect()
}

/// Whether anybody has a right in the administration.
pub(crate) async fn has_members(tx: &mut Tx, tenant: TenantId) -> Result<bool, StoreError> {
    let found = tx.fetch_optional(ANY_MEMBER, params![tenant]).await?;
    Ok(found.is_some())
}

/// The accounts of one administration, or all of them.
pub(crate) async fn list(db: &Db, tenant: Option<TenantId>) -> Result<Vec<Account>, StoreError> {
    let rows = match tenant {
        Some(tenant) => db.fetch(OF_TENANT, params![tenant]).await?,
        None => db.fetch(ALL, params![]).await?,
    };
    let mut accounts = rows.iter().map(account_of).collect::<Result<Vec<_>, _>>()?;
    for account in &mut accounts {
        account.memberships = memberships(db, account.id).await?;
    }
    Ok(accounts)
}

/// A new account without a password.
pub(crate) struct New<'a> {
    pub id: AccountId,
    pub mail: &'a Mail,
    pub name: &'a PersonName,
    pub language: &'a LanguageTag,
    pub home: Option<TenantId>,
}

pub(crate) async fn insert(tx: &mut Tx, new: &New<'_>, now: Timestamp) -> Result<(), StoreError> {
    let New {
        id,
        mail,
        name,
        language,
        home,
    } = new;
    let values = params![
        *id,
        mail.as_str(),
        name.as_str(),
        language.as_str(),
        *home,
        now
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

pub(crate) async fn grant(tx: &mut Tx, id: AccountId, m: &Membership) -> Result<(), StoreError> {
    let values = params![
        id,
        m.tenant,
        organisation_text(m.organisation),
        m.role.as_str()
    ];
    tx.execute(GRANT, values).await.map(|_| ())
}

pub(crate) async fn withdraw(
    tx: &mut Tx,
    id: AccountId,
    tenant: TenantId,
) -> Result<(), StoreError> {
    tx.execute(WITHDRAW, params![id, tenant]).await.map(|_| ())
}

/// Counts a change of the account as it was seen at `version`.
pub(crate) async fn touch(tx: &mut Tx, id: AccountId, version: i64) -> Result<(), AccountError> {
    match tx.execute(TOUCH, params![id, version]).await? {
        1 => Ok(()),
        _ => Err(AccountError::Changed),
    }
}

pub(crate) async fn set_disabled(
    tx: &mut Tx,
    id: AccountId,
    at: Option<Timestamp>,
) -> Result<(), StoreError> {
    tx.execute(DISABLE, params![id, at]).await.map(|_| ())
}

pub(crate) async fn set_password(tx: &mut Tx, id: AccountId, hash: &str) -> Result<(), StoreError> {
    tx.execute(SET_PASSWORD, params![id, hash])
        .await
        .map(|_| ())
}

/// The administrations that would have no administrator without this account.
pub(crate) async fn last_administrator_of(
    tx: &mut Tx,
    id: AccountId,
) -> Result<Vec<TenantId>, StoreError> {
    tx.fetch(LAST_IN, params![id])
        .await?
        .iter()
        .map(|row| row.get("tenant"))
        .collect()
}
