//! Rights for one organisation that go with it when two organisations become one, and back.
//!
//! Not here: who may do that (the directory). Invariant: nobody gains a right that they did not have
//! for one of the two, and a right that was withdrawn meanwhile stays withdrawn.

use ::store::{Row, StoreError, Tx, params};
use base::id::{OrganisationId, TenantId};

const HELD: &str = "SELECT account, role FROM web_membership
    WHERE tenant = $1 AND organisation = $2 ORDER BY account, role";
const GRANT: &str =
    "INSERT INTO web_membership (account, tenant, organisation, role) VALUES ($1, $2, $3, $4)
    ON CONFLICT (account, tenant, organisation, role) DO NOTHING";
const WITHDRAW: &str = "DELETE FROM web_membership
    WHERE account = $1 AND tenant = $2 AND organisation = $3 AND role = $4";
const TOUCH: &str = "UPDATE web_account SET version = version + 1 WHERE id = $1";
const TOKENS: &str = "SELECT id FROM web_token
    WHERE tenant = $1 AND organisation = $2 AND revoked_at IS NULL ORDER BY id";
const MOVE_TOKEN: &str = "UPDATE web_token SET organisation = $4
    WHERE tenant = $1 AND organisation = $2 AND id = $3 AND revoked_at IS NULL";

/// A right that moved: of an account with its role, or of a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Carried {
    /// The account and the name of the role.
    Member(String, String),
    /// The token.
    Token(String),
}

impl Carried {
    /// As one word, to be kept.
    #[must_use]
    pub fn kept(&self) -> String {
        match self {
            Self::Member(account, role) => format!("{account}/{role}"),
            Self::Token(id) => id.clone(),
        }
    }

    /// As it was kept.
    #[must_use]
    pub fn read(word: &str) -> Self {
        match word.split_once('/') {
            Some((account, role)) => Self::Member(account.to_owned(), role.to_owned()),
            None => Self::Token(word.to_owned()),
        }
    }
}

/// Moves every right for `from` to `to`; what moved. Who has the same right for `to` already keeps
/// both rows.
///
/// # Errors
/// Storage.
pub async fn over(
    tx: &mut Tx,
    tenant: TenantId,
    (from, to): (OrganisationId, OrganisationId),
) -> Result<Vec<Carried>, StoreError> {
    let held = tx.fetch(HELD, params![tenant, from]).await?;
    let tokens = tx.fetch(TOKENS, params![tenant, from]).await?;
    let member = |row: &Row| Ok(Carried::Member(row.get("account")?, row.get("role")?));
    let mut all: Vec<Carried> = held.iter().map(member).collect::<Result<_, StoreError>>()?;
    for row in &tokens {
        all.push(Carried::Token(row.get("id")?));
    }
    let mut moved = Vec::new();
    for one in all {
        if put(tx, tenant, (from, to), &one).await? {
            moved.push(one);
        }
    }
    Ok(moved)
}

/// Moves these rights back from `to` to `from`, as far as they still are there.
///
/// # Errors
/// Storage.
pub async fn back(
    tx: &mut Tx,
    tenant: TenantId,
    (from, to): (OrganisationId, OrganisationId),
    moved: &[Carried],
) -> Result<(), StoreError> {
    for one in moved {
        put(tx, tenant, (to, from), one).await?;
    }
    Ok(())
}

async fn put(
    tx: &mut Tx,
    tenant: TenantId,
    (from, to): (OrganisationId, OrganisationId),
    one: &Carried,
) -> Result<bool, StoreError> {
    let (account, role) = match one {
        Carried::Token(id) => {
            let moved = tx
                .execute(MOVE_TOKEN, params![tenant, from, id.as_str(), to])
                .await?;
            return Ok(moved == 1);
        }
        Carried::Member(account, role) => (account.as_str(), role.as_str()),
    };
    let held = tx.fetch(HELD, params![tenant, from]).await?;
    let is_it = |row: &Row| {
        row.get::<String>("account").is_ok_and(|a| a == account)
            && row.get::<String>("role").is_ok_and(|r| r == role)
    };
    if !held.iter().any(is_it) {
        return Ok(false);
    }
    let given = tx
        .execute(GRANT, params![account, tenant, to, role])
        .await?;
    if given == 1 {
        tx.execute(WITHDRAW, params![account, tenant, from, role])
            .await?;
        tx.execute(TOUCH, params![account]).await?;
    }
    Ok(given == 1)
}
