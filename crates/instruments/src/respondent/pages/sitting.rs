//! One sitting of a respondent: their sections, a part at a time.
//!
//! Not here: the form of a part (`assessment::pages::section`). Invariant: what is not theirs is
//! not found.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use web::component::{Pairs, Sheet};
use web::form::Form;
use web::i18n::{Arg, Html, Text};
use web::page::{Crumb, PageMeta};
use web::{Ctx, Error};

use super::private;
use super::seated::{Seated, ended, instead};
use crate::assessment::pages::question::{guidance, section_of};
use crate::assessment::pages::section::{Seat, part_page, save_part};
use crate::assessment::pages::{failed, shown, tasks, words};
use crate::assessment::{Stated, Whole};
use crate::evidence::pages::sitting::block;
use crate::package::Item;
use crate::pages::block::{bar, note, notice, paragraph, show};
use crate::pages::instruments;
use crate::respondent::Sat;

/// The path of a sitting below the language.
pub(crate) const SITTING: &str = "/sitting";

pub(crate) fn seat(seated: &Seated) -> Seat {
    Seat::respondent(&seated.secret, seated.home(), &seated.sat.respondent)
}

/// A page of a sitting, whose list is at `home`.
pub(crate) fn titled(ctx: &Ctx, home: &str, whole: &Whole, page: &str) -> PageMeta {
    let round = whole.round.title.as_str();
    let args = [
        ("page", Arg::Text(page.to_owned())),
        ("round", Arg::Text(round.to_owned())),
    ];
    let up = Crumb {
        label: Text::user(round),
        path: home.to_owned(),
    };
    PageMeta::new(ctx.lang.text_with("instruments-page-of-round", &args)).crumbs(vec![up])
}

pub(crate) async fn list(ctx: Ctx, seated: Seated) -> Result<Response, Error> {
    let sat = &seated.sat;
    let words = words(&ctx, &sat.whole);
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.extend(words.notice(&ctx)?);
    let about = ctx.lang.text("instruments-sitting-about");
    blocks.push(note(&ctx, web::component::Tone::Info, about)?);
    let seat = seat(&seated);
    blocks.push(tasks::list(&ctx, &sat.whole, &words, &seat)?);
    let workbook = format!("{}/workbook", seat.home);
    blocks.push(bar(&ctx, &[("instruments-sitting-workbook", workbook)])?);
    let end = Sheet::new(
        &ctx,
        &format!("{}/end", seat.home),
        "instruments-sitting-end",
    )
    .intro(ctx.lang.text("instruments-sitting-end-about"));
    blocks.push(end.html()?);
    let title = Text::user(sat.whole.round.title.as_str());
    Ok(private(show(&ctx, PageMeta::new(title), blocks)))
}

/// Ends the sitting in this browser and everywhere.
pub(crate) async fn end(ctx: Ctx, seated: Seated, form: Form) -> Result<Response, Error> {
    form.key()?;
    let secret = &seated.secret;
    let done = instruments(&ctx).end_sitting(secret).await;
    done.map_err(failed)?;
    let said = "instruments-sitting-ended-about";
    let page = instead(&ctx, StatusCode::OK, ("instruments-sitting-ended", said))?;
    Ok(ended(&ctx, page, secret))
}

pub(crate) async fn ask(
    ctx: Ctx,
    seated: Seated,
    Path((_, _, section, part)): Path<(String, String, String, String)>,
) -> Result<Response, Error> {
    let sat = &seated.sat;
    let seat = seat(&seated);
    let page = part_page(&ctx, &sat.whole, &seat, (&section, &part), None)?;
    Ok(private(page))
}

pub(crate) async fn save(
    ctx: Ctx,
    seated: Seated,
    Path((_, _, section, part)): Path<(String, String, String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let sat = &seated.sat;
    let seat = seat(&seated);
    let saved = save_part(&ctx, &sat.whole, &seat, (&section, &part), form);
    Ok(private(saved.await?))
}

pub(crate) async fn question(
    ctx: Ctx,
    seated: Seated,
    Path((_, _, item)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let sat = &seated.sat;
    let item = sat.question(&item).ok_or_else(Error::not_found)?;
    let words = words(&ctx, &sat.whole);
    let seat = seat(&seated);
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.extend(words.notice(&ctx)?);
    blocks.push(paragraph(words.question(item))?);
    if let Some(returned) = returned(sat, item) {
        let args = [("reason", Arg::Text(returned.to_owned()))];
        let text = ctx
            .lang
            .text_with("instruments-review-returned-because", &args);
        blocks.push(note(&ctx, web::component::Tone::Warning, text)?);
    }
    blocks.extend(present(&ctx, sat, &seat, item)?);
    blocks.push(block(&ctx, &sat.whole, &seat, item)?);
    blocks.extend(guidance(&ctx, &sat.whole, &seat, item)?);
    let meta = titled(&ctx, &seat.home, &sat.whole, item.id.as_str());
    Ok(private(show(&ctx, meta, blocks)))
}

/// What they answer now, and the way to change it.
fn present(ctx: &Ctx, sat: &Sat, seat: &Seat, item: &Item) -> Result<Vec<Html>, Error> {
    let (whole, words) = (&sat.whole, words(ctx, &sat.whole));
    let Some((place, _)) = whole.item(item.id.as_str()) else {
        return Ok(Vec::new());
    };
    let nothing = Stated::nothing();
    let stated = whole.stated(&seat.voice, place).unwrap_or(&nothing);
    let answer = shown::answer(ctx, &words, item, &stated.answer)?;
    let mut pairs = vec![(ctx.lang.text("instruments-answer"), answer)];
    if !stated.comment.is_empty() {
        let comment = Text::user(stated.comment.as_str());
        pairs.push((ctx.lang.text("instruments-field-comment"), comment.into()));
    }
    let link = format!("{}#{}", section_of(whole, &seat.home, place), item.id);
    Ok(vec![
        Pairs { pairs }.into(),
        bar(ctx, &[("instruments-answer-it", link)])?,
    ])
}

/// Why their claim that a question does not apply was sent back, while that holds.
fn returned<'s>(sat: &'s Sat, item: &Item) -> Option<&'s str> {
    let (place, _) = sat.whole.item(item.id.as_str())?;
    let all = sat.whole.returned.get(&place)?;
    all.first().map(|r| r.reason.as_str())
}
