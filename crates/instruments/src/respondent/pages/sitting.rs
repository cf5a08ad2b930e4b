//! One sitting of a respondent: their sections, a part at a time.
//!
//! Not here: the form of a part (`assessment::pages::section`). Invariant: what is not theirs is
//! not found.

use axum::extract::Path;
use axum::response::Response;
use web::form::Form;
use web::i18n::{Arg, Html, Text};
use web::page::{Crumb, PageMeta};
use web::{Ctx, Error};

use super::{confidential, private};
use crate::assessment::Whole;
use crate::assessment::pages::question::guidance;
use crate::assessment::pages::section::{Seat, part_page, save_part};
use crate::assessment::pages::{failed, tasks, words};
use crate::evidence::pages::sitting::block;
use crate::package::Item;
use crate::pages::block::{bar, note, notice, paragraph, show};
use crate::pages::instruments;
use crate::respondent::{Respondent, Sat};

/// The path of a sitting below the language.
pub(crate) const SITTING: &str = "/sitting";

/// The list of a sitting.
pub(super) fn home(sitting: &str) -> String {
    format!("{SITTING}/{sitting}")
}

pub(crate) async fn sat(ctx: &Ctx, sitting: &str) -> Result<Sat, Error> {
    confidential(ctx)?;
    instruments(ctx).sat(sitting).await.map_err(failed)
}

pub(crate) fn seat(sitting: &str, respondent: &Respondent) -> Seat {
    Seat::respondent(sitting, home(sitting), respondent)
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

pub(crate) async fn list(
    ctx: Ctx,
    Path((_, sitting)): Path<(String, String)>,
) -> Result<Response, Error> {
    let sat = sat(&ctx, &sitting).await?;
    let words = words(&ctx, &sat.whole);
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.extend(words.notice(&ctx)?);
    let about = ctx.lang.text("instruments-sitting-about");
    blocks.push(note(&ctx, web::component::Tone::Info, about)?);
    let seat = seat(&sitting, &sat.respondent);
    blocks.push(tasks::list(&ctx, &sat.whole, &words, &seat)?);
    let workbook = format!("{}/workbook", seat.home);
    blocks.push(bar(&ctx, &[("instruments-sitting-workbook", workbook)])?);
    let title = Text::user(sat.whole.round.title.as_str());
    Ok(private(show(&ctx, PageMeta::new(title), blocks)))
}

pub(crate) async fn ask(
    ctx: Ctx,
    Path((_, sitting, section, part)): Path<(String, String, String, String)>,
) -> Result<Response, Error> {
    let sat = sat(&ctx, &sitting).await?;
    let seat = seat(&sitting, &sat.respondent);
    let page = part_page(&ctx, &sat.whole, &seat, (&section, &part), None)?;
    Ok(private(page))
}

pub(crate) async fn save(
    ctx: Ctx,
    Path((_, sitting, section, part)): Path<(String, String, String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let sat = sat(&ctx, &sitting).await?;
    let seat = seat(&sitting, &sat.respondent);
    let saved = save_part(&ctx, &sat.whole, &seat, (&section, &part), form);
    Ok(private(saved.await?))
}

pub(crate) async fn question(
    ctx: Ctx,
    Path((_, sitting, item)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let sat = sat(&ctx, &sitting).await?;
    let item = sat.question(&item).ok_or_else(Error::not_found)?;
    let words = words(&ctx, &sat.whole);
    let seat = seat(&sitting, &sat.respondent);
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.extend(words.notice(&ctx)?);
    blocks.push(paragraph(words.question(item))?);
    if let Some(returned) = returned(&sat, item) {
        let args = [("reason", Arg::Text(returned.to_owned()))];
        let text = ctx
            .lang
            .text_with("instruments-review-returned-because", &args);
        blocks.push(note(&ctx, web::component::Tone::Warning, text)?);
    }
    blocks.push(block(&ctx, &sat.whole, &seat, item)?);
    blocks.extend(guidance(&ctx, &sat.whole, &seat, item)?);
    let meta = titled(&ctx, &seat.home, &sat.whole, item.id.as_str());
    Ok(private(show(&ctx, meta, blocks)))
}

/// Why their claim that a question does not apply was sent back, while that holds.
fn returned<'s>(sat: &'s Sat, item: &Item) -> Option<&'s str> {
    let (place, _) = sat.whole.item(item.id.as_str())?;
    let all = sat.whole.returned.get(&place)?;
    all.first().map(|r| r.reason.as_str())
}
