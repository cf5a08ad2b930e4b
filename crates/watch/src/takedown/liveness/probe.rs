//! Looking at the addresses whose next look is due.
//!
//! Each is asked as the gateway itself and as a browser, by the exit that is set. Invariant: no
//! transaction is open while others are asked, and what they answer is never kept but as evidence
//! that an analyst asked for.

use super::verdict::{self, Answer, together};
use super::{Look, Seen, Site, Standing, Turn, schedule, store};
use crate::case::{Case, State, What, actions as desk, store as cases};
use crate::takedown::{DIRECT, chase};
use crate::{Watch, WatchError};
use ::store::Tx;
use base::id::TenantId;
use base::{Actor, Timestamp};
use futures::StreamExt as _;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use web::outgoing::snapshot::Limits;

/// Addresses that one run looks at.
pub const RUN: usize = 40;
/// Addresses that are asked at once.
const AT_ONCE: usize = 4;
/// How fresh an answer of somebody else must be to say that our line works, in seconds.
const FRESH: i64 = 1_800;
/// As what a browser asks: the commonest telephone.
const BROWSER: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
const LIMITS: Limits = Limits {
    bytes: 512 << 10,
    time: Duration::from_secs(30),
    agent: None,
};

/// What asking an address twice brought.
pub(super) struct Probed {
    look: Look,
    words: BTreeSet<u32>,
    answered: bool,
}

/// Asks an address as the gateway and as a browser.
pub(super) async fn probe(watch: &Watch, url: &str) -> Probed {
    let at = watch.clock().now();
    let client = watch.outgoing();
    let own = client.snapshot(url, LIMITS).await;
    let browser = Limits {
        agent: Some(BROWSER),
        ..LIMITS
    };
    let other = client.snapshot(url, browser).await;
    let last = other.hops.last();
    let peer = last.and_then(|hop| hop.peer.map(|p| p.ip()));
    let address = peer.or_else(|| last.and_then(|hop| hop.resolved.first().copied()));
    let (own, other) = (Answer::of(&own), Answer::of(&other));
    let (seen, why) = together(&own, &other);
    Probed {
        look: Look {
            at,
            exit: client.exit().unwrap_or(DIRECT).to_owned(),
            seen,
            why,
            status: other.status.map(i64::from),
            address: address.map_or_else(String::new, |ip| ip.to_string()),
        },
        answered: own.is_answered() || other.is_answered(),
        words: other.words,
    }
}

async fn probe_held(watch: Watch, (tenant, site): store::Held) -> (TenantId, Site, Probed) {
    let probed = probe(&watch, &site.url).await;
    (tenant, site, probed)
}

/// Looks at what is due; returns how many addresses were looked at.
///
/// # Errors
/// The store's. What one address answers is never an error.
pub async fn run(watch: &Watch) -> Result<usize, WatchError> {
    let now = watch.clock().now();
    let due = store::due(&mut watch.db().clone(), now, RUN).await?;
    let asked = due.into_iter().map(|held| probe_held(watch.clone(), held));
    let asked: Vec<_> = futures::stream::iter(asked)
        .buffer_unordered(AT_ONCE)
        .collect()
        .await;
    let answered = asked.iter().filter(|(_, _, probed)| probed.answered);
    let hosts: BTreeSet<String> = answered.map(|(_, site, _)| site.host.clone()).collect();
    let mut control = BTreeMap::new();
    let looked = asked.len();
    for (tenant, site, probed) in asked {
        let is_silent = probed.look.seen == Seen::Silent;
        let others = is_silent
            && (hosts.iter().any(|host| *host != site.host)
                || line_works(watch, &site.host, now, &mut control).await?);
        let actor = Actor::system();
        match take(watch, (&actor, tenant), &site, probed, others).await {
            // Somebody changed the case, or looked, at this moment: the next round is soon.
            Ok(_) | Err(WatchError::Changed) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(looked)
}

/// Whether our own line works, when a host does not answer.
pub(super) async fn line_works(
    watch: &Watch,
    host: &str,
    now: Timestamp,
    asked: &mut BTreeMap<(), bool>,
) -> Result<bool, WatchError> {
    let since = now.plus_seconds(-FRESH);
    if store::others_answered(&mut watch.db().clone(), host, since).await? {
        return Ok(true);
    }
    let Some(control) = watch.outgoing().control() else {
        return Ok(false);
    };
    if let Some(known) = asked.get(&()) {
        return Ok(*known);
    }
    let taken = watch.outgoing().snapshot(control, LIMITS).await;
    let works = Answer::of(&taken).is_answered();
    asked.insert((), works);
    Ok(works)
}

/// Takes a look in; returns what it changed.
pub(super) async fn take(
    watch: &Watch,
    (actor, tenant): (&Actor, TenantId),
    was: &Site,
    probed: Probed,
    others_answer: bool,
) -> Result<Turn, WatchError> {
    let now = watch.clock().now();
    let mut tx = watch.db().begin().await?;
    let found = store::one(&mut tx, (tenant, was.case), &was.url).await?;
    let Some(mut site) = found.filter(|site| site.looks == was.looks) else {
        tx.rollback().await?;
        return Ok(Turn::None);
    };
    let case = cases::one(&mut tx, tenant, site.case).await?;
    let Some(case) = case.filter(|case| case.merged_into.is_none()) else {
        store::set_next(&mut tx, (tenant, &site), None).await?;
        tx.commit().await?;
        return Ok(Turn::None);
    };
    let is_there = matches!(probed.look.seen, Seen::Up | Seen::Cloaked);
    if is_there && site.words.is_empty() {
        site.words = verdict::text(&probed.words);
    } else if is_there {
        site.changed = verdict::is_other(&site.words, &probed.words);
    }
    let look = probed.look;
    let turn = site.take(look.clone(), others_answer);
    site.next = schedule::next(&site, case.marks.closed, now);
    store::add(&mut tx, (tenant, &site), &look).await?;
    if !store::update(&mut tx, tenant, (&site, was.looks)).await? {
        return Err(WatchError::Changed);
    }
    if turn != Turn::None {
        turned(&mut tx, watch, (actor, tenant), (case, &site), turn).await?;
    }
    tx.commit().await?;
    Ok(turn)
}

/// What it means for the case that an address went or came back.
async fn turned(
    tx: &mut Tx,
    watch: &Watch,
    (actor, tenant): (&Actor, TenantId),
    (mut case, site): (Case, &Site),
    turn: Turn,
) -> Result<(), WatchError> {
    let now = watch.clock().now();
    case.changed = now;
    let what = if turn == Turn::Gone {
        let all = store::of_case(tx, tenant, case.id).await?;
        let is_down = |s: &&Site| s.standing == Standing::Down;
        if all.iter().all(|s| is_down(&s)) {
            // The last of them went when a look saw it first, not when that was confirmed.
            case.marks.gone = all.iter().map(|s| s.since).max();
            if case.state.is_open() {
                case.state = State::Resolved;
            }
        }
        chase::went(tx, tenant, (case.id, &site.url), &all).await?;
        What::Gone
    } else {
        case.marks.gone = None;
        if matches!(case.state, State::Resolved | State::Closed) {
            (case.state, case.outcome, case.marks.closed) = (State::Open, None, None);
            case.due = now.plus_seconds(case.severity.hours() * 3_600);
        }
        chase::returned(tx, tenant, (case.id, &site.url), now).await?;
        What::Back
    };
    let shown: String = exchange::indicator::defang(&site.url)
        .chars()
        .take(200)
        .collect();
    desk::write(tx, watch, (actor, tenant), (&case, (what, &shown)), now).await
}
