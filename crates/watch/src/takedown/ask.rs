//! Asking several parties with one press: what stands at the addresses is preserved, then each gets
//! a letter of its own in a conversation of its own.
//!
//! Not here: whom to propose (`party`). Invariant: nobody is asked before what is there was kept, or
//! before it was kept that nothing came.

use super::letter::{self, About};
use super::{actions, chase, liveness, store};
use crate::case::Case;
use crate::conversation::With;
use crate::conversation::actions::{Begin, Letter, begin_in, write_in};
use crate::{Watch, WatchError, rights};
use base::id::{CaseId, ConversationId, TenantId};
use base::{Actor, LanguageTag, Timestamp, Tlp};
use futures::StreamExt as _;
use web::form::{Claim, Key, claim};

/// Parties that are asked with one press.
pub const MOST: usize = 20;
/// What was preserved within so many seconds is not preserved again before asking.
const FRESH: i64 = 3_600;
/// Addresses that are asked at once.
const AT_ONCE: usize = 4;

/// One party to be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// What they are.
    pub with: With,
    /// What they are called.
    pub name: String,
    /// Where letters go; empty where one telephones or uses a form of theirs.
    pub address: String,
    /// In what language.
    pub language: LanguageTag,
    /// About which web addresses of the case.
    pub urls: Vec<String>,
}

/// Asks each of them; returns the conversations.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is analyst or administrator; [`WatchError::NotFound`];
/// [`WatchError::Invalid`] for nobody, too many, or an address that is not of the case;
/// [`WatchError::Changed`] when the case was changed meanwhile.
pub async fn ask(
    actor: &Actor,
    watch: &Watch,
    (tenant, case): (TenantId, CaseId),
    (asks, reminds): (&[Ask], bool),
    form: &Key,
) -> Result<Vec<ConversationId>, WatchError> {
    rights::analyst(actor, tenant)?;
    let (known, _) = actions::list(actor, watch, (tenant, case)).await?;
    let of_case = |url: &String| known.contains(url);
    if asks.is_empty() || asks.len() > MOST || !asks.iter().all(|a| a.urls.iter().all(of_case)) {
        return Err(WatchError::Invalid(format!(
            "1 to {MOST} parties are asked at once, about web addresses of the case"
        )));
    }
    let now = watch.clock().now();
    let mut urls: Vec<String> = asks.iter().flat_map(|a| a.urls.clone()).collect();
    urls.sort_unstable();
    urls.dedup();
    preserve_first(actor, watch, (tenant, case), urls).await?;
    let mut tx = watch.db().begin().await?;
    if claim(&mut tx, form, actor, now).await? != Claim::New {
        return Ok(Vec::new());
    }
    let found = crate::case::store::one(&mut tx, tenant, case).await?;
    let found = found.ok_or_else(|| WatchError::NotFound("the case".to_owned()))?;
    if found.tlp == Tlp::Red {
        return Err(WatchError::Invalid(
            "what is TLP:RED goes to nobody outside; change the label of the case first".to_owned(),
        ));
    }
    let sites = liveness::store::of_case(&mut tx, tenant, case).await?;
    let kept = store::of_case(&mut tx, tenant, case).await?;
    let about = letter::about(&known, &sites, &kept);
    let mut begun = Vec::new();
    for one in asks {
        let told = Begin {
            with: one.with,
            name: one.name.clone(),
            address: one.address.clone(),
            language: one.language.clone(),
            tlp: found.tlp,
        };
        let talk = begin_in(&mut tx, watch, (actor, tenant, case), told, now).await?;
        let (id, seen) = (talk.id, talk.version);
        chase::begin(&mut tx, tenant, (&talk, &one.urls), reminds, now).await?;
        let text = text(watch, (&found.name(), one), &about)?;
        let letter = Letter {
            subject: found.title.clone(),
            text,
            seen,
        };
        write_in(&mut tx, watch, (actor, tenant), talk, letter, now).await?;
        begun.push(id);
    }
    tx.commit().await?;
    Ok(begun)
}

/// The letter that a party would get now.
///
/// # Errors
/// As [`ask`].
pub async fn preview(
    actor: &Actor,
    watch: &Watch,
    (tenant, case): (TenantId, &Case),
    one: &Ask,
) -> Result<String, WatchError> {
    let (known, kept) = actions::list(actor, watch, (tenant, case.id)).await?;
    let (sites, _) = liveness::actions::list(actor, watch, (tenant, case.id)).await?;
    let about = letter::about(&known, &sites, &kept);
    text(watch, (&case.name(), one), &about)
}

/// The letter that a party gets.
///
/// # Errors
/// When the messages cannot be read.
pub(super) fn text(
    watch: &Watch,
    (case, one): (&str, &Ask),
    about: &[About],
) -> Result<String, WatchError> {
    let lang = watch.letters().lang(one.language.as_str())?;
    Ok(letter::first(&lang, (case, one.with), (&one.urls, about)))
}

async fn preserve_first(
    actor: &Actor,
    watch: &Watch,
    place: (TenantId, CaseId),
    urls: Vec<String>,
) -> Result<(), WatchError> {
    let since: Timestamp = watch.clock().now().plus_seconds(-FRESH);
    let mut rows = watch.db().clone();
    let kept = store::of_case(&mut rows, place.0, place.1).await?;
    let is_fresh = |url: &str| kept.iter().any(|p| p.url == url && p.taken >= since);
    let stale: Vec<String> = urls.into_iter().filter(|url| !is_fresh(url)).collect();
    let asked = stale
        .into_iter()
        .map(|url| actions::take(watch.clone(), url));
    let asked = futures::stream::iter(asked);
    let taken: Vec<_> = asked.buffered(AT_ONCE).collect().await;
    for one in taken {
        actions::keep_taken(watch, (actor, place.0, place.1), one, &Key::new()).await?;
    }
    Ok(())
}
