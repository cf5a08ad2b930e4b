//! Several questions settled with one reason, and several claims reviewed at once.
//!
//! Not here: rules. Invariant: what will count is shown beside each question before anything is
//! sent; what changed since then is left alone and said, and then nothing of the form is done.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Choice, Field, Sheet};
use web::form::{Form, parse};
use web::i18n::{Arg, Html, Text};
use web::{Ctx, Error};

use super::{disputes, failed, path, reviews, say, whole};
use crate::InstrumentsError;
use crate::answer::longest;
use crate::assessment::settle::Settling;
use crate::assessment::{RoundStand, Voice, Whole};
use crate::pages::block::{done, heading};
use crate::pages::{SETTLING, instruments};
use crate::report::said;

/// The most characters of an answer beside its box.
const SHOWN: usize = 160;

/// The form that settles many; nothing where there are none or somebody else has to.
pub(super) fn settling(ctx: &Ctx, whole: &Whole, form: &Form) -> Result<Option<Html>, Error> {
    let lang = &ctx.lang;
    let open = whole.round.stand == RoundStand::Open;
    let united = whole.united();
    if !open || united.is_empty() || !SETTLING.admits(&ctx.actor, ctx.tenant) {
        return Ok(None);
    }
    let choice = |(place, voice): &(usize, &Voice)| {
        let item = whole.instrument.item(*place)?;
        let answer = |voice: &Voice| {
            let stated = whole.stated(voice, *place)?;
            let text = said::answer(whole, item, &stated.answer, lang);
            Some(text.chars().take(SHOWN).collect::<String>())
        };
        let args = [
            ("item", Arg::Code(item.id.to_string())),
            ("others", Arg::Text(answer(voice)?)),
            ("team", Arg::Text(answer(&Voice::team())?)),
        ];
        let label = lang.text_with("instruments-together-beside", &args);
        let value = format!("{} {}", item.id, whole.seen_at(*place));
        let mut choice = Choice::new(value.as_str(), label);
        choice.chosen = form.all("items").any(|v| v == value);
        Some(choice)
    };
    let choices: Vec<Choice> = united.iter().filter_map(choice).collect();
    let which = [
        Choice::new("others", lang.text("instruments-together-others")),
        Choice::new("team", lang.text("instruments-voice-team")),
    ];
    let fields = vec![
        Field::checkboxes("items", lang.text("instruments-together-items"), choices),
        Field::radio(
            "voice",
            lang.text("instruments-field-settle-voice"),
            which.to_vec(),
        ),
        Field::area("reason", lang.text("instruments-field-reason"), 2),
    ];
    let to = path(&whole.round, "/disagreements");
    let sheet = Sheet::new(ctx, &to, "instruments-together-settle")
        .intro(lang.text("instruments-together-about"))
        .fields(fields);
    let title = heading(lang.text("instruments-together"))?;
    Ok(Some(Html::joined(&[
        title,
        sheet.as_sent(ctx, form).html()?,
    ])))
}

/// Whether every ticked value is still offered; what is not, is said beside the boxes.
fn ticked(form: &mut Form, offered: &[String]) -> Option<Vec<usize>> {
    let chosen: Vec<String> = form.all("items").map(str::to_owned).collect();
    if chosen.is_empty() {
        form.fail("items", say("web-field-missing"));
        return None;
    }
    let place = |value: &String| offered.iter().position(|o| o == value);
    let places: Option<Vec<usize>> = chosen.iter().map(place).collect();
    if places.is_none() {
        form.fail("items", say("web-form-outdated"));
    }
    places
}

pub(crate) async fn settle(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let whole = whole(&ctx, &id).await?;
    let round = &whole.round;
    let context = instruments(&ctx).once(&key);
    if context.was_done(&ctx.actor).await.map_err(failed)? {
        return Ok(done(&ctx, &path(round, "/disagreements")));
    }
    let united = whole.united();
    let value = |(place, _): &(usize, &Voice)| {
        let item = whole.instrument.item(*place);
        item.map_or_else(String::new, |i| {
            format!("{} {}", i.id, whole.seen_at(*place))
        })
    };
    let offered: Vec<String> = united.iter().map(value).collect();
    let chosen = ticked(&mut form, &offered);
    let is_team = form.required("voice", |v| match v {
        "others" => Ok(false),
        "team" => Ok(true),
        _ => Err(say("web-field-choice")),
    });
    let reason = form.required("reason", parse::text(longest::SHORT));
    let (Some(chosen), Some(is_team), Some(reason)) = (chosen, is_team, reason) else {
        return disputes::page(&ctx, &whole, &form);
    };
    let one = |at: usize| {
        let (place, voice) = united.get(at)?;
        let item = whole.instrument.item(*place)?;
        let settling = Settling {
            voice: if is_team {
                Voice::team()
            } else {
                (*voice).clone()
            },
            reason: reason.clone(),
            present: String::new(),
            dissent: String::new(),
            seen: whole.settled.get(place).map_or(0, |s| s.version),
        };
        Some((item.id.clone(), settling))
    };
    let all: Vec<_> = chosen.into_iter().filter_map(one).collect();
    let result = context.settle_many(&ctx.actor, round.tenant, round.id, &all);
    match result.await {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => {
            Ok(done(&ctx, &path(round, "/disagreements")))
        }
        Err(InstrumentsError::Changed(_)) => {
            form.fail("items", say("web-form-outdated"));
            disputes::page(&ctx, &whole, &form)
        }
        Err(other) => Err(failed(other)),
    }
}

/// The form that agrees to many claims; nothing where there is none that the reader may review.
pub(super) fn reviewing(ctx: &Ctx, whole: &Whole, form: &Form) -> Result<Option<Html>, Error> {
    let lang = &ctx.lang;
    let all = reviews::to_agree(ctx, whole);
    if all.len() < 2 {
        return Ok(None);
    }
    let choice = |claim: &reviews::Claim<'_>| {
        let value = reviews::token(whole, claim)?;
        let name = disputes::name(ctx, whole, claim.voice).plain().to_owned();
        let item = whole.instrument.item(claim.place)?;
        let args = [
            ("item", Arg::Code(item.id.to_string())),
            ("who", Arg::Text(name)),
            ("reason", Arg::Text(claim.reason.to_owned())),
        ];
        let label: Text = lang.text_with("instruments-together-claim", &args);
        let mut choice = Choice::new(value.as_str(), label);
        choice.chosen = form.all("items").any(|v| v == value);
        Some(choice)
    };
    let choices = all.iter().filter_map(choice).collect();
    let fields = vec![Field::checkboxes(
        "items",
        lang.text("instruments-together-claims"),
        choices,
    )];
    let to = path(&whole.round, "/reviews");
    let sheet = Sheet::new(ctx, &to, "instruments-review-agree")
        .intro(lang.text("instruments-together-claims-about"))
        .fields(fields);
    let title = heading(lang.text("instruments-together-review"))?;
    Ok(Some(Html::joined(&[
        title,
        sheet.as_sent(ctx, form).html()?,
    ])))
}

pub(crate) async fn agree(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let whole = whole(&ctx, &id).await?;
    let round = &whole.round;
    let context = instruments(&ctx).once(&key);
    if context.was_done(&ctx.actor).await.map_err(failed)? {
        return Ok(done(&ctx, &path(round, "/reviews")));
    }
    let all = reviews::to_agree(&ctx, &whole);
    let offered: Vec<String> = all
        .iter()
        .map(|c| reviews::token(&whole, c).unwrap_or_default())
        .collect();
    let Some(chosen) = ticked(&mut form, &offered) else {
        return reviews::page(&ctx, &whole, &form);
    };
    let one = |at: usize| {
        let claim = all.get(at)?;
        let item = whole.instrument.item(claim.place)?;
        Some((item.id.clone(), claim.voice.clone(), claim.version()))
    };
    let claims: Vec<_> = chosen.into_iter().filter_map(one).collect();
    let agreed = context.agree_many(&ctx.actor, round.tenant, round.id, &claims);
    match agreed.await {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => Ok(done(&ctx, &path(round, "/reviews"))),
        Err(InstrumentsError::Changed(_)) => {
            form.fail("items", say("web-form-outdated"));
            reviews::page(&ctx, &whole, &form)
        }
        Err(error @ InstrumentsError::OwnAnswer) => {
            form.fail("items", error.message());
            reviews::page(&ctx, &whole, &form)
        }
        Err(other) => Err(failed(other)),
    }
}
