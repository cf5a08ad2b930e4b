//! Two rounds of one administration beside one another, for programs.
//!
//! Not here: rounds of other administrations (`bundle`). Invariant: nothing is compared but what
//! both rounds ask; a question that only one of them has is listed as such, and what differs says
//! nothing of better or worse.

use axum::Json;
use axum::extract::Path;
use axum::http::Method;
use axum::response::{IntoResponse, Response};
use base::id::RoundId;
use serde_json::{Value as Json_, json};
use utoipa::OpenApi as _;
use web::form::Asked;
use web::i18n::Message;
use web::{Ctx, Error, Routes};

use super::Whole;
use super::api::figures;
use super::codec;
use super::pages::whole;
use crate::answer::branch::Standing;
use crate::package::Item;
use crate::pages::READING;

/// The operation of this feature.
pub(crate) fn operations() -> Routes {
    const BESIDE: &str = "/api/v1/assessments/{id}/compare";
    Routes::new()
        .api(Method::GET, BESIDE, compare, READING)
        .document(Document::openapi())
}

impl Whole {
    /// This round and another of the same instrument: overall, by section, and every question
    /// whose answer that counts or whose score differs. `None` for a round of another instrument.
    #[must_use]
    pub fn beside_round_json(&self, other: &Self) -> Option<Json_> {
        if self.round.instrument != other.round.instrument {
            return None;
        }
        let sections: Vec<Json_> = self.sections_beside(other);
        let items = self.instrument.package().items();
        let both: Vec<(&Item, usize, usize)> = items
            .filter_map(|i| Some((i, self.item(i.id.as_str())?.0, other.item(i.id.as_str())?.0)))
            .collect();
        let changed: Vec<Json_> = both
            .iter()
            .filter_map(|(item, here, there)| self.item_beside(other, item, (*here, *there)))
            .collect();
        let same = both.len() - changed.len();
        Some(json!({
            "this": { "round": self.round.json(), "overall": self.scored.overall().map(figures) },
            "with": { "round": other.round.json(), "overall": other.scored.overall().map(figures) },
            "same_content": self.round.content == other.round.content,
            "sections": sections,
            "changed": changed,
            "same": same,
            "only_in_this": alone(self, other),
            "only_in_with": alone(other, self),
        }))
    }

    fn sections_beside(&self, other: &Self) -> Vec<Json_> {
        let theirs = other.instrument.sections().zip(&other.scored.sections);
        let theirs: Vec<_> = theirs.map(|((s, _), score)| (&s.id, score)).collect();
        let own = self.instrument.sections().zip(&self.scored.sections);
        own.map(|((section, _), score)| {
            let there = theirs.iter().find(|(id, _)| **id == section.id);
            json!({
                "id": section.id.as_str(),
                "this": figures(&score.figures),
                "with": there.map(|(_, s)| figures(&s.figures)),
            })
        })
        .collect()
    }

    fn item_beside(&self, other: &Self, item: &Item, at: (usize, usize)) -> Option<Json_> {
        let (here, there) = (self.counted_json(at.0), other.counted_json(at.1));
        (here != there).then(|| json!({ "item": item.id.as_str(), "this": here, "with": there }))
    }

    /// The answer that counts at a place, and its score.
    fn counted_json(&self, place: usize) -> Json_ {
        let asked = self.scored.standings.at(place) == Standing::Asked;
        let score = self.scored.items[place].score();
        json!({
            "asked": asked,
            "answer": codec::encode(self.sheet.answer(place)),
            "percent": score.map(|s| s.percent(1)),
        })
    }
}

/// The questions that one round has and another has not.
fn alone<'w>(one: &'w Whole, other: &Whole) -> Vec<&'w str> {
    let items = one.instrument.package().items();
    let items = items.filter(|i| other.item(i.id.as_str()).is_none());
    items.map(|i| i.id.as_str()).collect()
}

/// Two rounds of one's own administration beside one another.
///
/// # Errors
/// 400 without `with`, 404 also where the other round is none of this administration, 409 for
/// rounds of different instruments.
#[utoipa::path(get, path = "/api/v1/assessments/{id}/compare", operation_id = "get_assessment_compare", tag = "assessments",
    params(("id" = String, Path, description = "The round"),
        ("with" = String, Query, description = "The other round, of the same instrument")),
    responses((status = 200, body = Object, description = "The figures of both overall and by section, the questions whose answer or score differs, and those that only one round has"),
    (status = 400), (status = 401), (status = 403), (status = 404), (status = 409)))]
pub async fn compare(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Error> {
    let mut asked = Asked::parse(ctx.query.as_deref().unwrap_or(""));
    let round = |text: &str| {
        let id: Result<RoundId, _> = text.parse();
        id.map_err(|_| Message::new("instruments-compare-with"))
    };
    let with = asked.read("with", round, Message::new("web-asked-all"));
    asked.strict()?;
    let missing = || Error::bad_request().because(Message::new("instruments-compare-with"));
    let with = with.ok_or_else(missing)?;
    let this = whole(&ctx, &id).await?;
    let other = whole(&ctx, &with.to_string()).await?;
    let beside = this.beside_round_json(&other);
    let other_instrument =
        || Error::conflict().because(Message::new("instruments-compare-other-instrument"));
    Ok(Json(beside.ok_or_else(other_instrument)?).into_response())
}

/// This operation's part of the OpenAPI document.
#[derive(utoipa::OpenApi)]
#[openapi(paths(compare))]
pub struct Document;
