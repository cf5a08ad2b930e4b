//! Adding feeds, listing them, running them.
//!
//! Invariant: the secret goes in once and never comes out again, not even to the administrator.

use super::{Feed, Fetched, Kind, MAX_BACK_FILL_DAYS, SHADOWSERVER_API, Settings, run, store};
use crate::{Watch, WatchError, rights};
use base::Actor;
use base::id::{FeedId, TenantId};

/// What a new feed is made of.
#[derive(Debug, Clone)]
pub struct NewFeed {
    /// Its name.
    pub name: String,
    /// The provider's kind.
    pub kind: Kind,
    /// The API's address; `None` for the provider's own.
    pub address: Option<String>,
    /// The key that names us.
    pub api_key: String,
    /// The secret that signs requests.
    pub secret: String,
    /// Mailing-list names to ask for; empty for all.
    pub reports: Vec<String>,
    /// Report types to fetch; empty for all.
    pub types: Vec<String>,
}

/// Adds a feed.
///
/// # Errors
/// [`WatchError::Denied`]; [`WatchError::Invalid`] when name, key or secret are missing, the
/// address is none, or the name is taken; [`WatchError::Outgoing`] when it leads to a private
/// address that the configuration does not allow.
pub async fn add(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    new: NewFeed,
) -> Result<FeedId, WatchError> {
    rights::administrator(actor, tenant)?;
    let empty = [
        ("name", &new.name),
        ("key", &new.api_key),
        ("secret", &new.secret),
    ];
    if let Some((what, _)) = empty.into_iter().find(|(_, value)| value.trim().is_empty()) {
        return Err(WatchError::Invalid(format!(
            "the feed's {what} is empty; give the one the provider issued"
        )));
    }
    if let Err(error) = new.name.parse::<crate::ingest::Label>() {
        return Err(WatchError::Invalid(format!("the feed's name: {error}")));
    }
    let mut address = new.address.unwrap_or_else(|| SHADOWSERVER_API.to_owned());
    if !address.starts_with("http://") && !address.starts_with("https://") {
        return Err(WatchError::Invalid(format!(
            "\"{address}\" is not an address; expected https://…"
        )));
    }
    if !address.ends_with('/') {
        address.push('/');
    }
    watch.outgoing().permits(&address).await?;
    let id = FeedId::new(watch.clock().now());
    let settings = Settings {
        address,
        api_key: new.api_key,
        reports: new.reports,
        types: new.types,
    };
    let feed = Feed {
        id,
        kind: new.kind,
        name: new.name.trim().to_owned(),
        settings,
        enabled: true,
        last_run_at: None,
        last_ok_at: None,
        last_error: None,
    };
    let sealed = watch.keys().seal(PURPOSE, new.secret.as_bytes());
    let mut tx = watch.db().begin().await?;
    match store::put(&mut tx, tenant, &feed, &sealed, watch.clock().now()).await {
        Err(error) if error.is_conflict_on("name") => {
            return Err(WatchError::Invalid(format!(
                "a feed named \"{}\" exists already; choose another name",
                feed.name
            )));
        }
        other => other?,
    }
    let fields = ["name", "kind", "address", "key", "secret"];
    watch
        .audit(
            &mut tx,
            actor,
            tenant,
            ("add", "feed", &id.to_string()),
            &fields,
        )
        .await?;
    tx.commit().await?;
    Ok(id)
}

/// For what the secret is sealed.
pub(super) const PURPOSE: &str = "watch.feed.secret";

/// The configured feeds.
///
/// # Errors
/// [`WatchError::Denied`].
pub async fn list(actor: &Actor, watch: &Watch, tenant: TenantId) -> Result<Vec<Feed>, WatchError> {
    rights::analyst(actor, tenant)?;
    Ok(store::list(watch.db(), tenant).await?)
}

/// One feed by its id.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is administrator; [`WatchError::NotFound`].
pub async fn one(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: FeedId,
) -> Result<Feed, WatchError> {
    rights::administrator(actor, tenant)?;
    let found = store::by_id(watch.db(), tenant, id).await?;
    found.ok_or_else(|| WatchError::NotFound(id.to_string()))
}

/// Removes a feed with its key and secret. What it brought stays.
///
/// # Errors
/// [`WatchError::Denied`] unless the actor is administrator; [`WatchError::NotFound`].
pub async fn remove(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    id: FeedId,
) -> Result<(), WatchError> {
    let feed = one(actor, watch, tenant, id).await?;
    let mut tx = watch.db().begin().await?;
    if !store::remove(&mut tx, tenant, feed.id).await? {
        return Err(WatchError::NotFound(id.to_string()));
    }
    let object = id.to_string();
    let what = ("remove", "feed", object.as_str());
    watch.audit(&mut tx, actor, tenant, what, &["name"]).await?;
    tx.commit().await?;
    Ok(())
}

/// As [`remove`], by name.
///
/// # Errors
/// As [`remove`].
pub async fn remove_named(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    name: &str,
) -> Result<(), WatchError> {
    rights::administrator(actor, tenant)?;
    let found = store::by_name(watch.db(), tenant, name).await?;
    let feed = found.ok_or_else(|| WatchError::NotFound(format!("feed \"{name}\"")))?;
    remove(actor, watch, tenant, feed.id).await
}

/// Fetches what a feed has and we do not, `days` back from today, and ingests it.
///
/// # Errors
/// [`WatchError::NotFound`]; [`WatchError::Invalid`] for too many days; the provider's failure,
/// which is also kept with the feed.
pub async fn fetch(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    name: &str,
    days: i32,
) -> Result<Fetched, WatchError> {
    rights::analyst(actor, tenant)?;
    if !(0..=MAX_BACK_FILL_DAYS).contains(&days) {
        return Err(WatchError::Invalid(format!(
            "{days} days back; expected 0 to {MAX_BACK_FILL_DAYS}"
        )));
    }
    let found = store::by_name(watch.db(), tenant, name).await?;
    let feed = found.ok_or_else(|| WatchError::NotFound(format!("feed \"{name}\"")))?;
    let outcome = run::run(watch, tenant, &feed, days).await;
    let error = match &outcome {
        Ok(fetched) => fetched.failed.first().cloned(),
        Err(error) => Some(error.to_string()),
    };
    store::ran(watch.db(), feed.id, watch.clock().now(), error.as_deref()).await?;
    outcome
}

/// Fetches every enabled feed of every administration: the gateway's own hourly work. Failures are
/// kept with their feed and do not stop the others.
///
/// # Errors
/// The store's.
pub async fn fetch_all(watch: &Watch, days: i32) -> Result<Vec<(String, Fetched)>, WatchError> {
    let mut done = Vec::new();
    for tenant in store::tenants(watch.db()).await? {
        for feed in store::list(watch.db(), tenant)
            .await?
            .into_iter()
            .filter(|f| f.enabled)
        {
            match fetch(&Actor::system(), watch, tenant, &feed.name, days).await {
                Ok(fetched) => done.push((feed.name, fetched)),
                Err(error) => {
                    tracing::warn!(feed = %feed.id, %error, "a feed could not be fetched")
                }
            }
        }
    }
    Ok(done)
}
