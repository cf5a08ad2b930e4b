//! The next round: answers carried over, what changed marked, what is left to look at.
//!
//! Not here: how questions are compared (`round`). Invariant: a carried answer is the team's own
//! again and can be changed; what its question asked before and asks now is told apart until
//! somebody has looked at it.

use std::collections::{BTreeMap, BTreeSet};

use base::id::{EvidenceId, RoundId, TenantId};
use base::{Actor, Day};
use serde_json::{Value as Json, json};

use super::store::{self, AnswerRow};
use super::{Round, RoundStand, Title, Voice, Whole, carried, codec, plain, undertake};
use crate::answer::{Answer, Verdict};
use crate::evidence::{self, Judged, Piece};
use crate::package::ItemId;
use crate::rights::{OFFICERS, require};
use crate::round::{self, Question};
use crate::{Instruments, InstrumentsError};

/// Why a question of the next round is to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// It was not asked before.
    New,
    /// Its words, options or stages changed, and an answer was carried over.
    Changed,
    /// Its answer of the round before does not fit any more.
    Refused,
}

impl News {
    const ALL: [Self; 3] = [Self::New, Self::Changed, Self::Refused];

    const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Refused => "refused",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|n| n.as_str() == name)
    }
}

/// What the round before left to look at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Carried {
    /// The questions, by id, that nobody has looked at yet.
    pub news: BTreeMap<String, News>,
    /// Questions that are no longer asked and had an answer.
    pub dropped: Vec<String>,
    /// Goes up with every change; 0 for a first round.
    pub version: i64,
}

impl Carried {
    fn json(&self) -> Json {
        let news: BTreeMap<&str, &str> = self
            .news
            .iter()
            .map(|(id, n)| (id.as_str(), n.as_str()))
            .collect();
        json!({ "news": news, "dropped": self.dropped })
    }

    pub(super) fn read(body: &str, version: i64) -> Option<Self> {
        let json: Json = serde_json::from_str(body).ok()?;
        let news = json.get("news")?.as_object()?.iter();
        let news = news.map(|(id, n)| Some((id.clone(), News::from_name(n.as_str()?)?)));
        let dropped = json.get("dropped")?.as_array()?.iter();
        Some(Self {
            news: news.collect::<Option<_>>()?,
            dropped: dropped
                .map(|d| d.as_str().map(str::to_owned))
                .collect::<Option<_>>()?,
            version,
        })
    }
}

impl Whole {
    /// Why the question at a place is to be looked at, where the round before says so.
    #[must_use]
    pub fn news(&self, place: usize) -> Option<News> {
        let item = self.instrument.item(place)?;
        self.carried.news.get(item.id.as_str()).copied()
    }

    /// What is to be looked at first: asked, and new, changed, refused or without an answer.
    #[must_use]
    pub fn first(&self) -> Vec<usize> {
        let open = |place: &usize| {
            let blank = *self.sheet.answer(*place) == Answer::Blank;
            self.scored.standings.is_asked(*place) && (blank || self.news(*place).is_some())
        };
        (0..self.instrument.len()).filter(open).collect()
    }
}

impl Instruments {
    /// Starts the round after a signed one, by the newest text of its instrument, with its answers
    /// carried over as the team's. Country officers and administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`],
    /// [`InstrumentsError::NotSigned`] while the round before is open.
    pub async fn next_round(
        &self,
        actor: &Actor,
        tenant: TenantId,
        before: RoundId,
        (title, due): (&Title, Option<Day>),
    ) -> Result<Round, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let before = self.whole(actor, tenant, before).await?;
        if before.round.stand != RoundStand::SignedOff {
            return Err(InstrumentsError::NotSigned);
        }
        let listed = self.newest(&before.round.instrument, None).await?;
        let instrument = self.instrument(listed.text).await?;
        let next = round::carry(&before.instrument, &before.sheet, &instrument);
        let now = self.clock.now();
        let made = Round {
            id: RoundId::new(now),
            tenant,
            instrument: listed.id,
            instrument_version: listed.version,
            text: listed.text,
            content: listed.content,
            title: title.clone(),
            due,
            stand: RoundStand::Open,
            previous: Some(before.round.id),
            version: 1,
            created: now,
        };
        let mut tx = self.begin(actor).await?;
        store::insert(&mut tx, &made, &actor.audit_name()).await?;
        for (place, item) in instrument.package().items().enumerate() {
            let answer = next.sheet.answer(place);
            if *answer == Answer::Blank {
                continue;
            }
            let old = before.item(item.id.as_str());
            let old = old.and_then(|(place, _)| before.team(place));
            let same = old.filter(|s| plain(&s.answer) == plain(answer));
            let row = AnswerRow {
                item: item.id.to_string(),
                voice: Voice::team(),
                body: codec::encode(answer).to_string(),
                comment: same.map(|s| s.comment.clone()).unwrap_or_default(),
                version: 0,
                by: actor.audit_name(),
                at: now,
            };
            store::write(&mut tx, made.id, &row, 0).await?;
        }
        for (item, undertaken) in &before.undertaken {
            if instrument.place(item.as_str()).is_some() {
                undertake::carry(&mut tx, (made.id, item), undertaken, (actor, now)).await?;
            }
        }
        for piece in before
            .pieces
            .iter()
            .filter_map(|p| again(p, &before, &next))
        {
            evidence::store::insert(&mut tx, made.id, &piece).await?;
        }
        let marks = marks(&next);
        carried::write(&mut tx, made.id, &marks.json().to_string(), 0).await?;
        let id = made.id.to_string();
        let what = ("instruments.round.next", id.as_str());
        self.finish(tx, actor, Some(tenant), what, &[]).await?;
        Ok(made)
    }

    /// Notes that somebody has looked at questions that are new or changed, from the state that
    /// was seen. Country officers and administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`],
    /// [`InstrumentsError::Changed`], [`InstrumentsError::SignedOff`].
    pub async fn looked_at(
        &self,
        actor: &Actor,
        tenant: TenantId,
        (id, seen): (RoundId, i64),
        items: &BTreeSet<ItemId>,
    ) -> Result<(), InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.open_round(tenant, id).await?;
        let mut carried = self.assembled(round).await?.carried;
        let clash = || InstrumentsError::Changed(vec!["the list".to_owned()]);
        if carried.version != seen || seen == 0 {
            return Err(clash());
        }
        carried
            .news
            .retain(|id, _| items.iter().all(|i| i.as_str() != id));
        let mut tx = self.begin(actor).await?;
        if !store::hold(&mut tx, tenant, id, self.clock.now()).await? {
            return Err(InstrumentsError::SignedOff);
        }
        let body = carried.json().to_string();
        if !carried::write(&mut tx, id, &body, seen).await? {
            return Err(clash());
        }
        let name = id.to_string();
        let what = ("instruments.round.look", name.as_str());
        self.finish(tx, actor, Some(tenant), what, &["news"]).await
    }
}

/// Evidence on its way into the next round: what was rejected stays behind; what was accepted has to
/// be looked at again where the question changed.
fn again(piece: &Piece, before: &Whole, next: &round::NextRound) -> Option<Piece> {
    let asked = next.questions.iter().find(|(id, ..)| *id == piece.item);
    let (_, question, _) = asked.filter(|(_, q, _)| *q != Question::New)?;
    let mut one = piece.clone();
    match (piece.judged.verdict, question) {
        (Verdict::Rejected, _) => return None,
        (Verdict::Accepted, Question::Same) | (Verdict::Open, _) => {}
        (Verdict::Accepted, _) => {
            one.judged = Judged {
                verdict: Verdict::Open,
                reason: String::new(),
                by: String::new(),
                at: None,
            };
        }
    }
    one.id = EvidenceId::new(piece.at);
    one.voice = Voice::team();
    one.carried = Some(before.round.id);
    Some(one)
}

fn marks(next: &round::NextRound) -> Carried {
    let one = |(id, question, carried): &(ItemId, Question, round::Carried)| {
        let news = match (question, carried) {
            (_, round::Carried::Refused(_)) => News::Refused,
            (Question::New, _) => News::New,
            (Question::Changed, round::Carried::Changed) => News::Changed,
            _ => return None,
        };
        Some((id.to_string(), news))
    };
    Carried {
        news: next.questions.iter().filter_map(one).collect(),
        dropped: next.dropped.iter().map(ToString::to_string).collect(),
        version: 1,
    }
}
