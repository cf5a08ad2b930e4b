//! The home page: the picture, or what an account lacks that gives no right yet.
//!
//! Not here: what of the picture somebody sees (`watch`). Invariant: whoever signs in arrives at a
//! page that opens and says what can be done next.

use axum::response::Response;
use web::component::block::{bar, paragraph, show};
use web::component::{Notice, Tone};
use web::{Ctx, Error, Message, PageMeta};

/// The home page.
///
/// # Errors
/// As the picture.
pub async fn home(ctx: Ctx) -> Result<Response, Error> {
    match web::role::missing(&ctx) {
        Some(why) => waiting(&ctx, &why),
        None => watch::picture::pages::picture(ctx).await,
    }
}

fn waiting(ctx: &Ctx, why: &Message) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let links = [
        ("gateway-waiting-public", "/picture"),
        ("gateway-waiting-account", "/account"),
    ];
    let why = Notice::new(lang, Tone::Warning, paragraph(lang.say(why))?);
    let meta = PageMeta::new(lang.text("gateway-waiting-title"));
    Ok(show(ctx, meta, vec![why.into(), bar(ctx, &links)?]))
}
