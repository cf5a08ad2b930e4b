//! What the sample administration undertakes after its first round: owners, days, money, and one
//! figure of the gateway by which it will be seen that it helped.
//!
//! Not here: what a real administration would undertake. Invariant: what is undertaken already is
//! not undertaken again; owners are functions, never persons.

use super::tenant;
use crate::compose::Gateway;
use anyhow::Context as _;
use base::{Actor, Day};
use instruments::assessment::{Round, Undertaken, Whole};
use instruments::package::ItemId;
use instruments::undertaking::{Budget, Currency, Status, Target, Undertaking};

/// The figure that is to go up, and what it should come to.
pub const FIGURE: (&str, i64) = ("watch.tracking.in_use", 28);

/// Owner, days from the start, amount of test currency, how it will be seen, how far it is.
const PLAN: [(&str, i32, i64, &str, Status); 3] = [
    (
        "National CSIRT (sample)",
        120,
        40_000,
        "Reports are worked on every day (sample)",
        Status::Started,
    ),
    (
        "Ministry of Communications (sample)",
        365,
        250_000,
        "The decision is in the gazette (sample)",
        Status::Planned,
    ),
    (
        "Regulator (sample)",
        180,
        75_000,
        "Every operator has been asked once (sample)",
        Status::Planned,
    ),
];

/// Undertakes something about three gaps of the round; about the first, by a figure.
pub async fn plan(
    gateway: &Gateway,
    actor: &Actor,
    round: &Round,
    today: Day,
) -> anyhow::Result<()> {
    let instruments = &gateway.instruments;
    let whole = instruments.whole(actor, tenant(), round.id).await?;
    if !whole.undertaken.is_empty() {
        return Ok(());
    }
    for ((owner, days, amount, indicator, status), item) in PLAN.iter().zip(gaps(&whole)?) {
        let by_figure = speaks(&whole, &item);
        let next = Undertaken {
            undertaking: Undertaking {
                owner: (*owner).to_owned(),
                due: Some(today.plus(*days)),
                budget: Some(Budget {
                    amount: base::Decimal::whole(*amount),
                    // ISO 4217 keeps this code for tests.
                    currency: Currency::parse("XTS").context("three letters")?,
                }),
                indicator: (*indicator).to_owned(),
                target: by_figure.then(|| Target {
                    figure: FIGURE.0.to_owned(),
                    value: base::Decimal::whole(FIGURE.1),
                    start: None,
                }),
                status: *status,
            },
            version: 0,
        };
        instruments
            .undertake(actor, tenant(), round.id, (&item, &next))
            .await?;
    }
    Ok(())
}

/// Whether the figure speaks to a question.
fn speaks(whole: &Whole, item: &ItemId) -> bool {
    let found = whole.item(item.as_str());
    found.is_some_and(|(_, i)| i.measured.iter().any(|m| m.figure == FIGURE.0))
}

/// The question that the figure speaks to, then the gaps that come first in the plan.
fn gaps(whole: &Whole) -> anyhow::Result<Vec<ItemId>> {
    let mut own: Vec<ItemId> = whole.plan().iter().map(|a| a.item.id.clone()).collect();
    let items = whole.instrument.package().items();
    let bound = items.map(|i| i.id.clone()).filter(|id| speaks(whole, id));
    let bound: Vec<ItemId> = bound.collect();
    let in_plan = bound.iter().find(|id| own.contains(id));
    let first = in_plan.or(bound.first());
    let first = first.context("a question that the figure speaks to")?;
    own.retain(|id| !speaks(whole, id));
    own.insert(0, first.clone());
    Ok(own)
}
