//! Signing in: password, then the second step where there is one.
//!
//! Not here: pages and cookies. Invariants: an unknown address, a wrong password, a disabled and a
//! never-used account get the same answer for the same work; every step up gives a new secret.

use std::net::IpAddr;

use ::store::StoreError;
use base::Actor;
use base::id::{AccountId, SessionId};

use super::device::{self, Device};
use super::{Stage, store};
use crate::account::second::{Passed, spend};
use crate::account::trail::record;
use crate::account::{Accounts, Secret, secret};

/// Why somebody is not let in. Deliberately no more than this.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Address, password or code do not fit.
    #[error("address and password do not match an account")]
    Refused,
    /// The code of the second step is wrong or was used.
    #[error("the code is not right, or was used already")]
    WrongCode,
    /// Too long since the password; it has to be given again.
    #[error("too much time has passed; sign in again")]
    Expired,
    /// Too many attempts.
    #[error("too many attempts; try again in {0} seconds")]
    Throttled(u64),
    /// Storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The second step cannot be checked.
    #[error("the second step cannot be checked: {0}")]
    Second(crate::account::AccountError),
}

impl SignInError {
    /// The seconds to wait, where that is the reason.
    pub(super) const fn wait(&self) -> Option<u64> {
        match self {
            Self::Throttled(seconds) => Some(*seconds),
            _ => None,
        }
    }
}

/// What was typed, and by what.
#[derive(Debug, Clone, Copy)]
pub struct Attempt<'a> {
    /// The address as typed.
    pub mail: &'a str,
    /// The password as typed.
    pub password: &'a str,
    /// Where the request came from.
    pub from: Origin<'a>,
    /// What the browser calls itself.
    pub agent: &'a str,
    /// The session the browser had before; it ends.
    pub before: Option<&'a str>,
}

/// Where an attempt comes from.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// The address.
    pub address: IpAddr,
    /// What the browser presents as a known device.
    pub device: Option<&'a str>,
}

impl From<IpAddr> for Origin<'_> {
    fn from(address: IpAddr) -> Self {
        Self {
            address,
            device: None,
        }
    }
}

impl Origin<'_> {
    fn device(self, accounts: &Accounts, mail: &str) -> Option<Device> {
        device::read(&accounts.keys, mail, self.device?, accounts.now())
    }
}

/// Counts an attempt: of a known device for itself, of everybody else by address and by account.
/// Returns under what it was counted, to be forgiven when it was right.
fn count(
    accounts: &Accounts,
    device: Option<&Device>,
    address: IpAddr,
    (step, of): (&str, &str),
) -> Result<String, SignInError> {
    let (now, throttle) = (accounts.now(), &accounts.throttle);
    let key = match device {
        Some(device) => device.key(step),
        None => {
            throttle
                .address(address, now)
                .map_err(SignInError::Throttled)?;
            format!("{step}:{of}")
        }
    };
    if let Err(wait) = throttle.account(&key, now) {
        // It was not tried, so it counts against nobody behind the same address.
        if device.is_none() {
            throttle.excuse(address, now);
        }
        return Err(SignInError::Throttled(wait));
    }
    Ok(key)
}

/// Takes an attempt that was right back from the address it came from.
fn excuse(accounts: &Accounts, device: Option<&Device>, address: IpAddr) {
    if device.is_none() {
        accounts.throttle.excuse(address, accounts.now());
    }
}

/// A session that has just begun.
#[derive(Debug)]
pub struct Begun {
    /// For the cookie.
    pub secret: Secret,
    /// Its id.
    pub id: SessionId,
    /// Whose it is.
    pub account: AccountId,
    /// Whether the second step is still to come.
    pub stage: Stage,
    /// Whether a recovery code was used up.
    pub recovered: bool,
    /// By what this browser is known from now on; `None` while a step is still to come.
    pub device: Option<String>,
}

/// Checks address and password.
///
/// # Errors
/// [`SignInError::Refused`], [`SignInError::Throttled`], storage.
pub async fn password(accounts: &Accounts, attempt: Attempt<'_>) -> Result<Begun, SignInError> {
    let now = accounts.now();
    let mail = attempt.mail.trim().to_lowercase();
    let device = attempt.from.device(accounts, &mail);
    let address = attempt.from.address;
    let counted = count(accounts, device.as_ref(), address, ("password", &mail))?;
    let own = crate::account::store::credentials_by_mail(&accounts.db, &mail).await?;
    let stored = own.as_ref().and_then(|o| o.password.as_deref());
    let right = accounts.hasher.check(attempt.password, stored).await;
    let Some(own) = own.filter(|_| right) else {
        return Err(SignInError::Refused);
    };
    let stage = if own.totp_seed.is_some() {
        Stage::Password
    } else {
        Stage::Full
    };
    let mut tx = accounts.db.begin().await?;
    // Read again under the lock of the transaction: it may have been disabled while we hashed.
    let still = crate::account::store::credentials(&mut tx, own.id).await?;
    if still.is_none_or(|s| s.password != own.password) {
        return Err(SignInError::Refused);
    }
    end_before(&mut tx, attempt.before).await?;
    let (secret, id) = store::insert(&mut tx, own.id, stage, attempt.agent, now).await?;
    if stage == Stage::Full {
        record(
            &mut tx,
            &Actor::account(own.id, Vec::new()),
            now,
            None,
            "session.begin",
            &id.to_string(),
            &[],
        )
        .await?;
    }
    tx.commit().await?;
    excuse(accounts, device.as_ref(), address);
    if stage == Stage::Full {
        accounts.throttle.forgive(&counted);
    }
    Ok(Begun {
        secret,
        id,
        account: own.id,
        stage,
        recovered: false,
        device: (stage == Stage::Full).then(|| device::issue(&accounts.keys, &mail, now)),
    })
}

async fn end_before(tx: &mut ::store::Tx, before: Option<&str>) -> Result<(), StoreError> {
    match before.and_then(secret::hash_of) {
        Some(hash) => store::end(tx, hash).await,
        None => Ok(()),
    }
}

/// Checks the code of the second step; the half-open session is replaced by a full one.
///
/// # Errors
/// [`SignInError::WrongCode`], [`SignInError::Expired`], [`SignInError::Throttled`], storage.
pub async fn second(
    accounts: &Accounts,
    presented: &str,
    code: &str,
    from: Origin<'_>,
) -> Result<Begun, SignInError> {
    let now = accounts.now();
    let hash = secret::hash_of(presented).ok_or(SignInError::Expired)?;
    let (half, _) = store::find(&accounts.db, hash)
        .await?
        .ok_or(SignInError::Expired)?;
    if half.stage != Stage::Password || !half.is_open(now) {
        return Err(SignInError::Expired);
    }
    let mut tx = accounts.db.begin().await?;
    let own = crate::account::store::credentials(&mut tx, half.account)
        .await?
        .ok_or(SignInError::Expired)?;
    let device = from.device(accounts, &own.mail);
    let of = half.account.to_string();
    let counted = count(accounts, device.as_ref(), from.address, ("second", &of))?;
    let passed = spend(&mut tx, accounts, &own, code)
        .await
        .map_err(SignInError::Second)?;
    let passed = passed.ok_or(SignInError::WrongCode)?;
    store::end(&mut tx, hash).await?;
    let (secret, id) = store::insert(&mut tx, half.account, Stage::Full, &half.agent, now).await?;
    let actor = Actor::account(half.account, Vec::new());
    let how: &[&str] = if passed == Passed::Recovery {
        &["recovery"]
    } else {
        &["totp"]
    };
    record(
        &mut tx,
        &actor,
        now,
        None,
        "session.begin",
        &id.to_string(),
        how,
    )
    .await?;
    tx.commit().await?;
    excuse(accounts, device.as_ref(), from.address);
    // The password was right as well.
    let first = device.map_or_else(|| format!("password:{}", own.mail), |d| d.key("password"));
    [first, counted]
        .iter()
        .for_each(|key| accounts.throttle.forgive(key));
    Ok(Begun {
        secret,
        id,
        account: half.account,
        stage: Stage::Full,
        recovered: passed == Passed::Recovery,
        device: Some(device::issue(&accounts.keys, &own.mail, now)),
    })
}
