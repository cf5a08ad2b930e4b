//! The evidence of the sample rounds: two documents, and figures that somebody accepted.
//!
//! Not here: figures themselves, which the sample's reports give. Invariant: what is there already
//! is not added again.

use super::tenant;
use crate::compose::Gateway;
use base::{Actor, Day, Tlp};
use instruments::answer::Verdict;
use instruments::assessment::Round;
use instruments::evidence::{About, New, Offered};
use instruments::mark::MarkKind;
use instruments::proposal::{Deciding, Origin, Take};

/// The figures accepted in the first round.
pub const FIRST: [&str; 8] = [
    "watch.feeds.received",
    "watch.tracking.in_use",
    "watch.asn.covered_percent",
    "watch.sinkhole.infected_units",
    "watch.exposed.units",
    "directory.constituency.declared",
    "directory.networks.with_contact_percent",
    "law.survey.completeness_percent",
];
/// Those accepted anew in the second round; the others wait for somebody to look at them.
pub const SECOND: [&str; 2] = ["watch.tracking.in_use", "watch.sinkhole.infected_units"];

/// Question, title, issuer, label, and the text of a made-up document.
const DOCUMENTS: [(&str, &str, &str, Tlp, &str); 2] = [
    (
        "S1",
        "Decision on the national strategy (sample)",
        "Council of ministers (sample)",
        Tlp::Amber,
        "Sample text of a decision that does not exist.\n",
    ),
    (
        "P5",
        "Threat assessment, restricted annex (sample)",
        "National CSIRT (sample)",
        Tlp::Red,
        "Sample text of an annex that does not exist.\n",
    ),
];

/// Two documents, of which a reviewer accepted the first.
pub async fn documents(gateway: &Gateway, actor: &Actor, round: &Round) -> anyhow::Result<()> {
    let instruments = &gateway.instruments;
    let whole = instruments.whole(actor, tenant(), round.id).await?;
    for (item, title, issuer, tlp, text) in DOCUMENTS {
        if whole.evidence().any(|p| p.about.title == title) {
            continue;
        }
        let today = gateway.clock.now().day();
        let new = New {
            item: item.parse()?,
            offered: Offered::File(text.as_bytes().to_vec()),
            about: About {
                title: title.to_owned(),
                issuer: issuer.to_owned(),
                dated: Some(today.plus(-90)),
                valid_until: until(today, tlp),
                tlp,
            },
        };
        let piece = instruments.attach(actor, tenant(), round.id, new).await?;
        if tlp == Tlp::Amber {
            let reviewer = Actor::system();
            let (which, said) = ((round.id, piece.id), (Verdict::Accepted, ""));
            instruments
                .judge(&reviewer, tenant(), which, said, piece.version)
                .await?;
        }
    }
    Ok(())
}

fn until(today: Day, tlp: Tlp) -> Option<Day> {
    (tlp == Tlp::Amber).then(|| today.plus(3 * 365))
}

/// Accepts figures as proposed, each for the first question that it speaks to: with the answer,
/// where it proposes one.
pub async fn figures(
    gateway: &Gateway,
    actor: &Actor,
    round: &Round,
    names: &[&str],
) -> anyhow::Result<()> {
    let instruments = &gateway.instruments;
    for name in names {
        let whole = instruments.whole(actor, tenant(), round.id).await?;
        let offers = instruments.offers(actor, &whole, None).await?;
        let speaks = |o: &&_| matches!(o, instruments::proposal::Offer { origin: Origin::Measured { figure, .. }, .. } if figure == name);
        let mut own: Vec<_> = offers.iter().filter(speaks).collect();
        own.sort_by_key(|o| o.answer.is_none());
        let Some(offer) = own.first().filter(|_| own.iter().all(|o| !o.attached)) else {
            continue;
        };
        let deciding = Deciding {
            item: offer.item.clone(),
            source: offer.source(),
            take: match offer.offers_answer() {
                true => Take::Both,
                false => Take::Evidence,
            },
            reason: String::new(),
            shown: offer.token(),
            seen: whole.team(offer.place).map_or(0, |s| s.version),
        };
        instruments
            .decide(actor, tenant(), round.id, &deciding)
            .await?;
    }
    Ok(())
}

/// Somebody finds a question unclear.
pub async fn mark(gateway: &Gateway, actor: &Actor, round: &Round) -> anyhow::Result<()> {
    let instruments = &gateway.instruments;
    let marks = instruments.marks(actor, tenant(), round.id).await?;
    if marks.is_empty() {
        let why = "Does this mean the council as it is in law, or as it meets? (sample)";
        let what = (&"S8".parse()?, MarkKind::Unclear, why);
        instruments.mark(actor, tenant(), round.id, what).await?;
    }
    Ok(())
}
