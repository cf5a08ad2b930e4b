//! The list as it leaves: for resolvers, for filters, and for one who asks about one name.
//!
//! Invariant: what leaves is what is published, not over, and not kept off, at the moment of asking;
//! the zone's number grows with every change, also with one that is only a day that came.

use super::{Answer, Audience, Block, Settings, rule, store};
use crate::{Watch, WatchError};
use base::id::TenantId;
use base::{Actor, Timestamp};
use exchange::rpz::{self, Action, Entry, Limits, Name, Zone};
use sha2::{Digest as _, Sha256};

/// Seconds for which a resolver keeps an answer.
const TTL: u32 = 300;

/// What is on the list now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The names, sorted.
    pub blocks: Vec<Block>,
    /// The zone's number.
    pub serial: u32,
    /// When it became that.
    pub changed: Timestamp,
    settings: Settings,
}

/// The list for whoever may read it.
///
/// # Errors
/// [`WatchError::Denied`] where the administration gives it to others only;
/// [`WatchError::NotFound`] where it gives it to nobody.
pub async fn give(actor: &Actor, watch: &Watch, tenant: TenantId) -> Result<Given, WatchError> {
    let settings = store::settings(&mut watch.db().clone(), tenant).await?;
    match settings.audience {
        Audience::Everybody => {}
        Audience::Token if actor.belongs_to(tenant) || actor.is_unrestricted() => {}
        Audience::Token => return Err(WatchError::Denied("a member with an account or a token")),
        Audience::Nobody => return Err(WatchError::NotFound("the list".to_owned())),
    }
    let blocks = on(watch, tenant, &settings).await?;
    let digest = digest(&settings, &blocks);
    let (serial, changed) = serial(watch, tenant, &digest).await?;
    Ok(Given {
        blocks,
        serial,
        changed,
        settings,
    })
}

async fn on(
    watch: &Watch,
    tenant: TenantId,
    settings: &Settings,
) -> Result<Vec<Block>, WatchError> {
    let today = watch.clock().now().day();
    let own = watch.letters().host();
    let all = store::published(&mut watch.db().clone(), tenant).await?;
    let may = |b: &Block| {
        b.is_on(today) && rule::check((&b.name, b.below), own, &settings.kept_off).is_ok()
    };
    Ok(all.into_iter().filter(may).collect())
}

fn digest(settings: &Settings, blocks: &[Block]) -> String {
    let mut hash = Sha256::new();
    let head = [
        settings.answer.as_str(),
        &settings.origin,
        &settings.contact,
    ];
    for text in head {
        hash.update(text);
        hash.update([0]);
    }
    for block in blocks {
        hash.update(&block.name);
        hash.update([0, u8::from(block.below)]);
        hash.update(block.until.to_string());
        hash.update(&block.reference);
        hash.update([0]);
    }
    let bytes = hash.finalize();
    bytes.iter().take(16).map(|b| format!("{b:02x}")).collect()
}

/// The number of what is given now: another one than before when it is something else.
async fn serial(
    watch: &Watch,
    tenant: TenantId,
    digest: &str,
) -> Result<(u32, Timestamp), WatchError> {
    let known = store::serial(&mut watch.db().clone(), tenant).await?;
    if let Some((serial, known, at)) = known
        && known == digest
    {
        return Ok((u32::try_from(serial).unwrap_or(1), at));
    }
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    tx.lock("watch-block-serial").await?;
    let (last, known, at) = match store::serial(&mut tx, tenant).await? {
        Some(known) => known,
        None => (0, String::new(), now),
    };
    if known == digest {
        return Ok((u32::try_from(last).unwrap_or(1), at));
    }
    // Seconds since 1970, so that the number grows also over a backup that was put back.
    let next = (last + 1).max(now.micros() / 1_000_000);
    let next = next.clamp(1, i64::from(u32::MAX) / 2);
    store::set_serial(&mut tx, tenant, (next, digest, now)).await?;
    tx.commit().await?;
    Ok((u32::try_from(next).unwrap_or(1), now))
}

impl Given {
    fn entries(&self) -> Vec<Entry> {
        let action = match self.settings.answer {
            Answer::NxDomain => Action::NxDomain,
            Answer::NoData => Action::NoData,
        };
        let one = |block: &Block| {
            Some(Entry {
                name: Name::parse(&block.name).ok()?,
                below: block.below,
                action: action.clone(),
                until: Some(block.until),
                note: block.reference.clone(),
            })
        };
        self.blocks.iter().filter_map(one).collect()
    }

    /// A response policy zone.
    ///
    /// # Errors
    /// [`WatchError::Invalid`] for a name of the zone that makes the names in it too long.
    pub fn zone(&self, host: Option<&str>) -> Result<String, WatchError> {
        let host = host.and_then(|h| Name::parse(h).ok());
        let fallback = || Name::parse("rpz.invalid").map_err(|e| invalid(&e));
        let server = match &host {
            Some(host) => host.clone(),
            None => fallback()?,
        };
        let own = format!("rpz.{}", server.as_str());
        let origin = match self.settings.origin.as_str() {
            "" => &own,
            other => other,
        };
        let origin = Name::parse(origin).map_err(|e| invalid(&e))?;
        // RFC 1035 §3.3.13: the mailbox is a name; what cannot be one is the usual hostmaster.
        let contact = self.settings.contact.replace('@', ".");
        let hostmaster = format!("hostmaster.{}", origin.as_str());
        let mailbox = Name::parse(&contact).or_else(|_| Name::parse(&hostmaster));
        let zone = Zone {
            origin,
            server,
            mailbox: mailbox.map_err(|e| invalid(&e))?,
            serial: self.serial,
            ttl: TTL,
            entries: self.entries(),
        };
        rpz::write(&zone, &Limits::default()).map_err(|e| invalid(&e))
    }

    /// A plain list.
    ///
    /// # Errors
    /// [`WatchError::Invalid`] when it is too large.
    pub fn domains(&self, about: &[&str]) -> Result<String, WatchError> {
        rpz::domains(&self.entries(), about, &Limits::default()).map_err(|e| invalid(&e))
    }
}

fn invalid(error: &dyn std::fmt::Display) -> WatchError {
    WatchError::Invalid(error.to_string())
}

/// The entry that blocks a name, for anybody who asks about exactly this name; none where the list
/// is given to nobody.
///
/// # Errors
/// The store's.
pub async fn about(
    watch: &Watch,
    tenant: TenantId,
    text: &str,
) -> Result<Option<Block>, WatchError> {
    let settings = store::settings(&mut watch.db().clone(), tenant).await?;
    let Ok(name) = rule::read(text) else {
        return Ok(None);
    };
    if settings.audience == Audience::Nobody {
        return Ok(None);
    }
    let today = watch.clock().now().day();
    let mut at = name.as_str();
    loop {
        let found = store::one(&mut watch.db().clone(), tenant, at).await?;
        let fits = |b: &Block| b.is_on(today) && (b.below || b.name == name);
        if let Some(block) = found.filter(fits) {
            return Ok(Some(block));
        }
        match at.split_once('.') {
            Some((_, above)) if above.contains('.') => at = above,
            _ => return Ok(None),
        }
    }
}
