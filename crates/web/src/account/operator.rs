//! What the machine's operator and background work do: accounts with a password at once (the
//! demo), finding an account by its address, resealing after a key rotation, sweeping.
//!
//! Not here: what administrators do on pages ([`super::actions`]). Invariant: every function asks
//! for an actor without restrictions.

use ::store::params;
use base::Actor;
use base::actor::Membership;
use base::id::{AccountId, TenantId};

use super::actions::Invitation;
use super::trail::record;
use super::{AccountError, Accounts, Mail, Password, second, store};
use crate::{form, link, session};

const SEEDS: &str = "SELECT id, totp_seed, totp_pending FROM web_account
    WHERE totp_seed IS NOT NULL OR totp_pending IS NOT NULL";
const RESEAL: &str = "UPDATE web_account SET totp_seed = $2, totp_pending = $3 WHERE id = $1";
const EXPIRED_TOKENS: &str = "DELETE FROM web_token WHERE expires_at < $1";

fn unrestricted(actor: &Actor) -> Result<(), AccountError> {
    if actor.is_unrestricted() {
        Ok(())
    } else {
        Err(AccountError::NotAllowed)
    }
}

/// Makes an account that can sign in at once; no letter is sent.
///
/// # Errors
/// [`AccountError::NotAllowed`], [`AccountError::Taken`], [`AccountError::NoRole`], storage.
pub async fn create(
    actor: &Actor,
    accounts: &Accounts,
    tenant: TenantId,
    wanted: &Invitation,
    password: &Password,
) -> Result<AccountId, AccountError> {
    unrestricted(actor)?;
    if wanted.grants.is_empty() {
        return Err(AccountError::NoRole);
    }
    let hash = accounts.hasher.hash(password).await;
    let (now, mut tx) = (accounts.now(), accounts.db.begin().await?);
    tx.lock("web_account").await?;
    if store::id_by_mail(&mut tx, &wanted.mail).await?.is_some() {
        return Err(AccountError::Taken);
    }
    let id = AccountId::new(now);
    let Invitation {
        mail,
        name,
        language,
        ..
    } = wanted;
    store::insert(
        &mut tx,
        &store::New {
            id,
            mail,
            name,
            language,
            home: Some(tenant),
        },
        now,
    )
    .await?;
    store::set_password(&mut tx, id, &hash).await?;
    for grant in &wanted.grants {
        let membership = Membership {
            tenant,
            organisation: grant.organisation,
            role: grant.role,
        };
        store::grant(&mut tx, id, &membership).await?;
    }
    let fields = ["mail", "name", "language", "password", "memberships"];
    record(
        &mut tx,
        actor,
        now,
        Some(tenant),
        "account.create",
        &id.to_string(),
        &fields,
    )
    .await?;
    tx.commit().await?;
    Ok(id)
}

/// The account of an address, for commands that name people by it.
///
/// # Errors
/// [`AccountError::NotAllowed`], [`AccountError::Unknown`], storage.
pub async fn find(
    actor: &Actor,
    accounts: &Accounts,
    mail: &Mail,
) -> Result<AccountId, AccountError> {
    unrestricted(actor)?;
    let mut tx = accounts.db.begin().await?;
    let found = store::id_by_mail(&mut tx, mail).await?;
    tx.rollback().await?;
    found.ok_or(AccountError::Unknown)
}

/// Seals every seed under the key in use, after `key rotate`; returns how many accounts changed.
///
/// # Errors
/// [`AccountError::NotAllowed`], storage, a seed that cannot be opened.
pub async fn reseal(actor: &Actor, accounts: &Accounts) -> Result<usize, AccountError> {
    unrestricted(actor)?;
    let (mut changed, mut tx) = (0, accounts.db.begin().await?);
    tx.lock("web_account").await?;
    for row in tx.fetch(SEEDS, params![]).await? {
        let id: AccountId = row.get("id")?;
        let place = second::place(id);
        let again = |sealed: Option<String>| match sealed {
            Some(sealed) => Ok(Some(
                accounts.keys.reseal(&place, &sealed)?.unwrap_or(sealed),
            )),
            None => Ok::<_, ::store::StoreError>(None),
        };
        let before: (Option<String>, Option<String>) =
            (row.get("totp_seed")?, row.get("totp_pending")?);
        let after = (again(before.0.clone())?, again(before.1.clone())?);
        if after != before {
            tx.execute(RESEAL, params![id, after.0, after.1]).await?;
            changed += 1;
        }
    }
    record(
        &mut tx,
        actor,
        accounts.now(),
        None,
        "account.reseal",
        "all",
        &["totp_seed", "totp_pending"],
    )
    .await?;
    tx.commit().await?;
    Ok(changed)
}

/// Forgets what has ended by age: sessions, links, forms carried out, tokens a year past their
/// end. To be run daily; returns how many rows went.
///
/// # Errors
/// [`AccountError::NotAllowed`], storage.
pub async fn sweep(actor: &Actor, accounts: &Accounts) -> Result<u64, AccountError> {
    unrestricted(actor)?;
    let (day, now) = (86_400, accounts.now());
    let mut gone = session::store::sweep(&accounts.db, now).await?;
    let mut tx = accounts.db.begin().await?;
    gone += link::sweep(&mut tx, now.plus_seconds(-day)).await?;
    gone += form::forget_before(&mut tx, now.plus_seconds(-day)).await?;
    gone += tx
        .execute(EXPIRED_TOKENS, params![now.plus_seconds(-366 * day)])
        .await?;
    tx.commit().await?;
    Ok(gone)
}

#[cfg(test)]
mod tests {
    use base::Role;

    use super::*;
    use crate::account::actions::{Grant, list};
    use crate::account::fixture::{PASSWORD, all, home};
    use crate::account::tests::with_second_step;

    fn sample() -> Invitation {
        Invitation {
            mail: "sample@example.org".parse().expect("an address"),
            name: "Sample Analyst".parse().expect("a name"),
            language: "en".parse().expect("a language"),
            grants: vec![Grant::whole(Role::Analyst)],
        }
    }

    #[tokio::test]
    async fn a_sample_account_signs_in_with_a_random_password_and_is_made_once() {
        for f in all().await {
            let (operator, password) = (Actor::operator(), Password::random());
            let id = create(&operator, &f.accounts, home(), &sample(), &password)
                .await
                .expect("made");
            f.sign_in("sample@example.org", password.reveal())
                .await
                .expect("the password works");
            assert_eq!(
                find(&operator, &f.accounts, &sample().mail)
                    .await
                    .expect("found"),
                id
            );
            let twice = create(&operator, &f.accounts, home(), &sample(), &password).await;
            assert!(matches!(twice, Err(AccountError::Taken)), "{twice:?}");
            let analyst = Actor::account(id, Vec::new());
            assert!(
                create(&analyst, &f.accounts, home(), &sample(), &password)
                    .await
                    .is_err()
            );
            assert!(find(&analyst, &f.accounts, &sample().mail).await.is_err());
            assert!(
                f.letters.0.lock().expect("not poisoned").is_empty(),
                "nobody is written to"
            );
        }
    }

    #[tokio::test]
    async fn after_a_key_rotation_seeds_are_resealed_and_still_count() {
        for f in all().await {
            f.person("reader@example.org", home(), &[Role::Reader])
                .await;
            let (seed, _) = with_second_step(&f, "reader@example.org").await;
            f.accounts.keys.rotate(f.clock.now()).expect("rotated");
            assert_eq!(
                reseal(&Actor::operator(), &f.accounts)
                    .await
                    .expect("resealed"),
                1
            );
            assert_eq!(
                reseal(&Actor::operator(), &f.accounts)
                    .await
                    .expect("nothing to do"),
                0
            );
            f.clock.advance_seconds(60);
            let half = f
                .sign_in("reader@example.org", PASSWORD)
                .await
                .expect("the password is right");
            let (code, from) = (
                seed.code_at(f.clock.now()),
                crate::account::fixture::local(),
            );
            session::signin::second(&f.accounts, half.secret.reveal(), &code, from.into())
                .await
                .expect("the code counts");
        }
    }

    #[tokio::test]
    async fn sweeping_keeps_what_still_counts() {
        for f in all().await {
            f.person("reader@example.org", home(), &[Role::Reader])
                .await;
            let begun = f
                .sign_in("reader@example.org", PASSWORD)
                .await
                .expect("signed in");
            assert_eq!(
                sweep(&Actor::system(), &f.accounts).await.expect("swept"),
                0
            );
            assert!(!f.visitor(&begun).await.actor.is_anonymous());
            f.clock.advance_seconds(9 * 86_400);
            assert_eq!(
                sweep(&Actor::system(), &f.accounts).await.expect("swept"),
                2,
                "the session and the link"
            );
            assert_eq!(
                list(&Actor::operator(), &f.accounts, None)
                    .await
                    .expect("a list")
                    .len(),
                1
            );
        }
    }
}
