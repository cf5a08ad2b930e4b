//! What those are called whom a record names as the audit log does.
//!
//! Not here: who may see a name; whoever shows a record decides. Invariant: a name is looked up
//! when it is shown and kept nowhere else, so that it goes when the account goes.

use std::collections::{BTreeMap, BTreeSet};

use ::store::{Db, StoreError, params};

const ACCOUNT: &str = "SELECT name FROM web_account WHERE id = $1";
const TOKEN: &str = "SELECT name FROM web_token WHERE id = $1";

/// The names of accounts and tokens, by what [`base::Actor::audit_name`] calls them; others and
/// those that are gone are left out.
///
/// # Errors
/// Storage.
pub async fn of(db: &Db, named: &[&str]) -> Result<BTreeMap<String, String>, StoreError> {
    let mut found = BTreeMap::new();
    let different: BTreeSet<&str> = named.iter().copied().collect();
    for name in different {
        let (statement, id) = match name.split_once(':') {
            Some(("account", id)) => (ACCOUNT, id),
            Some(("token", id)) => (TOKEN, id),
            _ => continue,
        };
        if let Some(row) = db.fetch_optional(statement, params![id]).await? {
            found.insert(name.to_owned(), row.get("name")?);
        }
    }
    Ok(found)
}
