//! The page that a personal link opens: what is asked, a button that sends a code, a field for it.
//!
//! Not here: answering. Invariant: the GET writes nothing.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use web::component::{Field, Pairs, Sheet, Tone};
use web::form::Form;
use web::i18n::{Arg, Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::seated::{begun, refused};
use super::sitting::SITTING;
use super::{confidential, private};
use crate::InstrumentsError;
use crate::assessment::pages::failed;
use crate::pages::block::{note, show};
use crate::pages::instruments;
use crate::respondent::letters::RESPOND;
use crate::respondent::{Place, address};

pub(crate) async fn open(
    ctx: Ctx,
    Path((_, secret)): Path<(String, String)>,
) -> Result<Response, Error> {
    confidential(&ctx)?;
    let place = match instruments(&ctx).look(&secret).await {
        Ok(place) => place,
        Err(error) => return refused(&ctx, error),
    };
    let sheet = Sheet::new(
        &ctx,
        &format!("{RESPOND}/{secret}"),
        "instruments-code-send",
    )
    .sends("step", "send")
    .intro(ctx.lang.text("instruments-respond-about"));
    page(&ctx, &place, vec![sheet.html()?], true)
}

fn page(ctx: &Ctx, place: &Place, mut blocks: Vec<Html>, good: bool) -> Result<Response, Error> {
    let (lang, round) = (&ctx.lang, &place.round);
    let asked = &place.respondent.asked;
    let mut pairs = vec![
        (
            lang.text("instruments-column-round"),
            Html::from(Text::user(round.title.as_str())),
        ),
        (
            lang.text("instruments-field-institution"),
            Text::user(asked.institution.as_str()).into(),
        ),
        (
            lang.text("instruments-field-person"),
            Text::user(asked.person.as_str()).into(),
        ),
    ];
    if let Some(day) = round.due {
        pairs.push((lang.text("instruments-column-due"), lang.day_html(day)));
    }
    blocks.insert(0, Pairs { pairs }.into());
    let args = [("round", Arg::Text(round.title.as_str().to_owned()))];
    let meta = PageMeta::new(lang.text_with("instruments-respond-title", &args));
    let meta = match good {
        true => meta,
        false => meta.errors(),
    };
    Ok(private(show(ctx, meta, blocks)))
}

fn code_page(ctx: &Ctx, secret: &str, place: &Place, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let field = Field::text("code", lang.text("instruments-field-code"))
        .hint(lang.text("instruments-field-code-hint"))
        .autocomplete("one-time-code")
        .short();
    let sheet = Sheet::new(
        ctx,
        &format!("{RESPOND}/{secret}"),
        "instruments-code-enter",
    )
    .sends("step", "enter")
    .further(lang.text("instruments-code-again"), "step", "send")
    .fields(vec![field]);
    let sheet = sheet.as_sent(ctx, form);
    let sent = note(ctx, Tone::Info, lang.text("instruments-code-sent"))?;
    page(ctx, place, vec![sent, sheet.html()?], form.is_good())
}

pub(crate) async fn press(
    ctx: Ctx,
    Path((_, secret)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    confidential(&ctx)?;
    let context = instruments(&ctx);
    if form.get("step") == Some("send") {
        return match context.send_code(&secret).await {
            Ok(place) => code_page(&ctx, &secret, &place, &Form::default()),
            Err(error @ InstrumentsError::TooSoon) => {
                let place = context.look(&secret).await.map_err(failed)?;
                form.fail("code", error.message());
                code_page(&ctx, &secret, &place, &form)
            }
            Err(other) => refused(&ctx, other),
        };
    }
    let code = form.get("code").unwrap_or_default().to_owned();
    match context.enter(&secret, &code).await {
        Ok(sitting) => {
            let to = format!("{SITTING}/{}", address(&sitting));
            let to = Redirect::to(&ctx.url(&to)).into_response();
            Ok(begun(&ctx, private(to), &sitting))
        }
        Err(error @ InstrumentsError::WrongCode) => {
            let place = context.look(&secret).await.map_err(failed)?;
            form.fail("code", error.message());
            code_page(&ctx, &secret, &place, &form)
        }
        Err(other) => refused(&ctx, other),
    }
}
