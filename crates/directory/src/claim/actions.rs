//! Claiming networks, agreeing to claims, taking them back.
//!
//! Not here: pages. Invariant: each claim is decided once, and what counts changes in the same step.

use std::collections::HashMap;

use ::store::Tx;
use base::id::{NetworkId, OrganisationId, TenantId};
use base::{Actor, Role, Timestamp};

use super::overlap::{is_within_own, overlaps};
use super::{Claim, ClaimId, MOST_AT_ONCE, MOST_TEXT, MOST_WAITING, Overlap, State, store};
use crate::network::{self, Network, Resource, Source, holdable};
use crate::{Directory, DirectoryError, EDITORS, require};

const MISSING: DirectoryError = DirectoryError::NotFound("claim");

/// The use cases of claims.
#[derive(Debug, Clone, Copy)]
pub struct Claims<'d>(&'d Directory);

impl Directory {
    /// The use cases of claims.
    #[must_use]
    pub const fn claims(&self) -> Claims<'_> {
        Claims(self)
    }
}

/// A claim with what others hold or claim in its space.
pub type Near = (Claim, Vec<Overlap>);

/// What an organisation says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The networks.
    pub resources: Vec<Resource>,
    /// What the organisation adds.
    pub note: String,
}

/// What somebody makes of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The organisation holds it.
    Agree,
    /// It does not, and why.
    Refuse(String),
    /// The organisation takes it back, also after somebody agreed.
    Withdraw,
}

fn text(field: &'static str, text: &str) -> Result<String, DirectoryError> {
    let text = text.trim();
    if text.chars().count() > MOST_TEXT {
        let said = (
            "directory-claim-error-text",
            vec![("most", MOST_TEXT.to_string())],
        );
        return Err(DirectoryError::field(
            field,
            "is longer than 500 characters",
            said,
        ));
    }
    Ok(text.to_owned())
}

fn too_many(most: usize) -> DirectoryError {
    let said = (
        "directory-claim-error-many",
        vec![("most", most.to_string())],
    );
    DirectoryError::field("networks", "are more than are taken", said)
}

/// Everything that claims are judged by, at one moment.
struct Space {
    held: Vec<Network>,
    waiting: Vec<Claim>,
}

impl Space {
    async fn of(tx: &mut Tx, tenant: TenantId) -> Result<Self, DirectoryError> {
        Ok(Self {
            held: network::store::list_in(tx, tenant).await?,
            waiting: store::waiting(tx, tenant).await?,
        })
    }

    /// Whether the organisation holds the network by agreement or has claimed it.
    fn knows(&self, of: OrganisationId, resource: &Resource) -> bool {
        let held = |n: &Network| n.organisation == of && n.resource == *resource;
        let said = |c: &Claim| c.organisation == of && c.resource == *resource;
        (self.held.iter()).any(|n| held(n) && n.source > Source::Import)
            || self.waiting.iter().any(said)
    }
}

impl Claims<'_> {
    /// What a contact of an organisation says that it holds. What the organisation holds or has
    /// claimed already is passed over; what lies inside its own counts at once. Returns the claims.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`] unless the actor is a contact of the organisation;
    /// [`DirectoryError::Field`] for a top-level domain, too many networks or too long a note.
    pub async fn claim(
        &self,
        actor: &Actor,
        tenant: TenantId,
        of: OrganisationId,
        told: &Told,
    ) -> Result<Vec<Claim>, DirectoryError> {
        is_contact(actor, tenant, of)?;
        self.0.organisations().get(actor, tenant, of).await?;
        let note = text("note", &told.note)?;
        if told.resources.len() > MOST_AT_ONCE {
            return Err(too_many(MOST_AT_ONCE));
        }
        told.resources
            .iter()
            .try_for_each(|r| holdable("networks", r))?;
        let now = self.0.clock.now();
        let mut tx = self.0.begin(actor).await?;
        tx.lock("directory").await?;
        let mut space = Space::of(&mut tx, tenant).await?;
        let mut made = Vec::new();
        for resource in &told.resources {
            if space.knows(of, resource) {
                continue;
            }
            let at_once = is_within_own((of, resource), &space.held, &space.waiting);
            let claim = Claim {
                id: ClaimId::new(now),
                organisation: of,
                resource: resource.clone(),
                note: note.clone(),
                by: actor.audit_name(),
                at: now,
                state: if at_once {
                    State::Agreed
                } else {
                    State::Waiting
                },
                decided: at_once.then_some(now),
                reason: String::new(),
            };
            store::insert(&mut tx, tenant, &claim).await?;
            match at_once {
                true => space.held.push(hold(&mut tx, tenant, &claim, now).await?),
                false => space.waiting.push(claim.clone()),
            }
            made.push(claim);
        }
        let own = |c: &&Claim| c.organisation == of;
        if space.waiting.iter().filter(own).count() > MOST_WAITING {
            return Err(too_many(MOST_WAITING));
        }
        let (what, object) = ("directory.claim", of.to_string());
        self.0
            .finish(tx, actor, Some(tenant), what, &object, &["networks"])
            .await?;
        Ok(made)
    }

    /// The claims of an organisation, newest first, for whoever sees the organisation's page.
    ///
    /// # Errors
    /// As [`crate::organisation::Organisations::get`].
    pub async fn of(
        &self,
        actor: &Actor,
        tenant: TenantId,
        of: OrganisationId,
    ) -> Result<Vec<Claim>, DirectoryError> {
        self.0.organisations().get(actor, tenant, of).await?;
        if is_contact(actor, tenant, of).is_err() {
            require(actor, tenant, EDITORS)?;
        }
        let mut rows = self.0.db.snapshot().await?;
        Ok(store::of(&mut rows, tenant, of).await?)
    }

    /// What waits for somebody to agree, oldest first, each with what others hold or claim there.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`].
    pub async fn waiting(
        &self,
        actor: &Actor,
        tenant: TenantId,
    ) -> Result<Vec<Near>, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let mut rows = self.0.db.snapshot().await?;
        let waiting = store::waiting(&mut rows, tenant).await?;
        if waiting.is_empty() {
            return Ok(Vec::new());
        }
        let held = network::store::list(&self.0.db, tenant).await?;
        let near = |c: &Claim| overlaps((c.organisation, &c.resource), &held, &waiting);
        Ok(waiting.iter().map(|c| (c.clone(), near(c))).collect())
    }

    /// One claim, for those who decide and for the organisation; with what others hold there only
    /// for those who decide.
    ///
    /// # Errors
    /// [`DirectoryError::NotFound`], also for whoever may not see it.
    pub async fn one(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: ClaimId,
    ) -> Result<Near, DirectoryError> {
        let mut rows = self.0.db.snapshot().await?;
        let claim = store::one(&mut rows, tenant, id).await?.ok_or(MISSING)?;
        if !actor.may(tenant, EDITORS) {
            is_contact(actor, tenant, claim.organisation).map_err(|_| MISSING)?;
            return Ok((claim, Vec::new()));
        }
        let waiting = store::waiting(&mut rows, tenant).await?;
        let held = network::store::list(&self.0.db, tenant).await?;
        let near = overlaps((claim.organisation, &claim.resource), &held, &waiting);
        Ok((claim, near))
    }

    /// Agrees to a claim, refuses it, or takes it back.
    ///
    /// # Errors
    /// [`DirectoryError::NotFound`] for whoever may not see it; [`DirectoryError::Forbidden`];
    /// [`DirectoryError::Stale`] when it was decided meanwhile; [`DirectoryError::Field`] for a
    /// refusal without a reason; [`DirectoryError::NetworkTaken`] when another organisation holds
    /// the same network by its own claim.
    pub async fn decide(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: ClaimId,
        answer: &Answer,
    ) -> Result<(), DirectoryError> {
        let (claim, _) = self.one(actor, tenant, id).await?;
        let (to, reason) = match answer {
            Answer::Agree => (State::Agreed, String::new()),
            Answer::Refuse(why) => (State::Refused, text("reason", why)?),
            Answer::Withdraw => (State::Withdrawn, String::new()),
        };
        match to {
            State::Withdrawn => is_contact(actor, tenant, claim.organisation)?,
            _ => require(actor, tenant, EDITORS)?,
        }
        if to == State::Refused && reason.is_empty() {
            let said = ("directory-claim-error-reason", vec![]);
            return Err(DirectoryError::field("reason", "is missing", said));
        }
        let mut tx = self.0.begin(actor).await?;
        tx.lock("directory").await?;
        self.settle(&mut tx, (actor, tenant), &claim, (to, &reason))
            .await?;
        let (what, object) = ("directory.claim.decide", claim.organisation.to_string());
        self.0
            .finish(tx, actor, Some(tenant), what, &object, &["networks"])
            .await
    }

    /// Agrees to every claim of an organisation that waits and in whose space nobody else holds or
    /// claims anything; how many.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`].
    pub async fn agree_to_clear(
        &self,
        actor: &Actor,
        tenant: TenantId,
        of: OrganisationId,
    ) -> Result<usize, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let mut tx = self.0.begin(actor).await?;
        tx.lock("directory").await?;
        let space = Space::of(&mut tx, tenant).await?;
        let clear = |c: &&Claim| {
            c.organisation == of
                && overlaps((of, &c.resource), &space.held, &space.waiting).is_empty()
        };
        let mut agreed = 0;
        for claim in space.waiting.iter().filter(clear) {
            self.settle(&mut tx, (actor, tenant), claim, (State::Agreed, ""))
                .await?;
            agreed += 1;
        }
        let (what, object) = ("directory.claim.decide", of.to_string());
        self.0
            .finish(tx, actor, Some(tenant), what, &object, &["networks"])
            .await?;
        Ok(agreed)
    }

    async fn settle(
        &self,
        tx: &mut Tx,
        (actor, tenant): (&Actor, TenantId),
        claim: &Claim,
        (to, reason): (State, &str),
    ) -> Result<(), DirectoryError> {
        let now = self.0.clock.now();
        let back = (to, claim.state) == (State::Withdrawn, State::Agreed);
        let open = claim.state == State::Waiting || back;
        let by = actor.audit_name();
        let (from, to_state) = ((claim.id, claim.state), (to, by.as_str(), reason));
        if !open || !store::decide(tx, tenant, from, to_state, now).await? {
            return Err(DirectoryError::Stale("claim"));
        }
        if back {
            release(tx, tenant, claim, now).await?;
        }
        if to == State::Agreed {
            free(tx, tenant, claim).await?;
            hold(tx, tenant, claim, now).await?;
        }
        Ok(())
    }
}

/// Refuses a network that another organisation holds by agreement: whose it is, is decided there.
async fn free(tx: &mut Tx, tenant: TenantId, claim: &Claim) -> Result<(), DirectoryError> {
    let all = network::store::list_in(tx, tenant).await?;
    let taken = |n: &Network| {
        n.resource == claim.resource
            && n.organisation != claim.organisation
            && n.source > Source::Import
    };
    match all.iter().any(taken) {
        true => Err(DirectoryError::NetworkTaken(claim.resource.value())),
        false => Ok(()),
    }
}

fn is_contact(actor: &Actor, tenant: TenantId, of: OrganisationId) -> Result<(), DirectoryError> {
    let own = actor.organisations(tenant, &[Role::NetworkContact]);
    match own.contains(&of) {
        true => Ok(()),
        false => Err(DirectoryError::Forbidden),
    }
}

/// The claimed network counts from now on.
async fn hold(
    tx: &mut Tx,
    tenant: TenantId,
    claim: &Claim,
    now: Timestamp,
) -> Result<Network, DirectoryError> {
    let made = Network {
        id: NetworkId::new(now),
        resource: claim.resource.clone(),
        organisation: claim.organisation,
        source: Source::Claimed,
        added_at: now,
        space: network::Space::Unknown,
    };
    network::insert(tx, tenant, &made).await?;
    Ok(made)
}

/// What the organisation claimed counts no longer; what others say of it stays.
async fn release(
    tx: &mut Tx,
    tenant: TenantId,
    claim: &Claim,
    now: Timestamp,
) -> Result<(), DirectoryError> {
    let all = network::store::list_in(tx, tenant).await?;
    let of = |n: &&Network| {
        n.organisation == claim.organisation
            && n.resource == claim.resource
            && n.source == Source::Claimed
    };
    if let Some(network) = all.iter().find(of) {
        network::store::remove(tx, tenant, network.id, now).await?;
    }
    Ok(())
}

/// The claims of each organisation, in the order in which they came.
#[must_use]
pub fn by_organisation(waiting: Vec<Near>) -> Vec<(OrganisationId, Vec<Near>)> {
    let mut places: HashMap<OrganisationId, usize> = HashMap::new();
    let mut out: Vec<(OrganisationId, Vec<Near>)> = Vec::new();
    for one in waiting {
        let of = one.0.organisation;
        let at = *places.entry(of).or_insert_with(|| {
            out.push((of, Vec::new()));
            out.len() - 1
        });
        out[at].1.push(one);
    }
    out
}
