//! `/blocklist/listed`: whether a name is listed and why; `/blocklist/appeal`: what can be said
//! against it; `/blocklist/appeal/{code}`: the answer.
//!
//! Invariant: whoever asks learns of the name they ask about, and of no case and no other name.

use crate::WatchError;
use crate::blocklist::appeal::{self, MOST_BODY};
use crate::blocklist::{Block, give};
use crate::incident_report::pages::form::{is_suspected, shown_at};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use web::component::block::{paragraph, quote, show};
use web::component::{Field, Filter, Notice, Pairs, Sheet, Tone};
use web::form::{Form, parse};
use web::i18n::Html;
use web::{Arg, Ctx, Error, Message, PageMeta, Text};

/// Asking about a name.
pub const LISTED: &str = "/blocklist/listed";
/// Appealing.
pub const APPEAL: &str = "/blocklist/appeal";
const MOST_NAME: usize = 2_000;

/// Whether a name is listed, and why.
///
/// # Errors
/// The store's.
pub async fn listed(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let lang = &ctx.lang;
    let asked = ctx.asked();
    let name: String = asked
        .get("name")
        .unwrap_or_default()
        .chars()
        .take(MOST_NAME)
        .collect();
    let field = Field::text("name", lang.text("watch-block-name")).value(name.as_str());
    let mut blocks: Vec<Html> = vec![
        paragraph(lang.text("watch-block-listed-text"))?,
        Filter::new(lang, ctx.url(LISTED), vec![field]).into(),
    ];
    if !name.trim().is_empty() {
        let found = give::about(watch, tenant, &name).await.map_err(app_error)?;
        match found {
            Some(block) => {
                blocks.push(about(&ctx, &block));
                let at = web::url::with_query(APPEAL, &[("name", &block.name)]);
                let link = Html::link(lang.text("watch-block-appeal-link"), &ctx.url(&at));
                blocks.push(paragraph(link)?);
            }
            None => {
                let said = lang.text("watch-block-not-listed");
                blocks.push(Notice::new(lang, Tone::Info, said).into());
            }
        }
    }
    let meta = PageMeta::new(lang.text("watch-block-listed"));
    Ok(show(&ctx, meta, blocks))
}

fn about(ctx: &Ctx, block: &Block) -> Html {
    let lang = &ctx.lang;
    let name = match block.below {
        true => format!("*.{}", block.name),
        false => block.name.clone(),
    };
    let since = block.published.map(|at| Text::from(lang.day(at.day())));
    Pairs {
        pairs: vec![
            (lang.text("watch-block-name"), Text::code(name).into()),
            (
                lang.text("watch-case-type"),
                lang.text(&format!("watch-type-{}", block.rsit.as_str()))
                    .into(),
            ),
            (
                lang.text("watch-block-basis"),
                Text::user(block.basis.as_str()).into(),
            ),
            (
                lang.text("watch-block-reference"),
                Text::user(block.reference.as_str()).into(),
            ),
            (
                lang.text("watch-block-since"),
                since.unwrap_or_default().into(),
            ),
            (
                lang.text("watch-block-until"),
                Text::from(lang.day(block.until)).into(),
            ),
        ],
    }
    .into()
}

/// The form of an appeal.
///
/// # Errors
/// The store's.
pub async fn ask(ctx: Ctx) -> Result<Response, Error> {
    let asked = ctx.asked();
    let name = asked.get("name").unwrap_or_default().to_owned();
    page(&ctx, &name, &Form::default())
}

fn page(ctx: &Ctx, name: &str, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let fields = vec![
        Field::text("name", lang.text("watch-block-name")).value(name),
        Field::area("body", lang.text("watch-block-appeal-body"), 8)
            .hint(lang.text("watch-block-appeal-hint")),
    ];
    let sheet = Sheet::new(ctx, APPEAL, "watch-block-appeal-send")
        .intro(lang.text("watch-block-appeal-text"))
        .carry("shown", shown_at(ctx))
        .fields(fields)
        .as_sent(ctx, form);
    let meta = PageMeta::new(lang.text("watch-block-appeal-title")).errors_of(form);
    Ok(show(ctx, meta, vec![sheet.html()?]))
}

/// Takes an appeal.
///
/// # Errors
/// What is wrong is said beside its field; the store's.
pub async fn send(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let (watch, tenant, key) = (watch_of(&ctx), need_tenant(&ctx).await?, form.key()?);
    let name = form.required("name", parse::text(MOST_NAME));
    let body = form.required("body", parse::text(MOST_BODY));
    let (Some(name), Some(body)) = (name, body) else {
        return page(&ctx, "", &form);
    };
    if is_suspected(&ctx, &form) {
        form.fail("body", Message::new("watch-block-too-fast"));
        return page(&ctx, &name, &form);
    }
    match appeal::send(&ctx.actor, watch, tenant, (&name, &body), &key).await {
        Ok(code) => {
            let at = ctx.url(&format!("{APPEAL}/{code}"));
            Ok(Redirect::to(&at).into_response())
        }
        Err(WatchError::NotFound(_)) => {
            form.fail("name", Message::new("watch-block-not-listed"));
            page(&ctx, &name, &form)
        }
        Err(WatchError::Busy) => {
            form.fail("body", Message::new("watch-block-busy"));
            page(&ctx, &name, &form)
        }
        Err(other) => Err(app_error(other)),
    }
}

/// The answer to an appeal, by its receipt.
///
/// # Errors
/// 404 for an unknown receipt.
pub async fn follow(ctx: Ctx, Path((_, code)): Path<(String, String)>) -> Result<Response, Error> {
    let found = appeal::follow(watch_of(&ctx), &code).await;
    let appeal = found.map_err(app_error)?;
    let lang = &ctx.lang;
    let mut blocks: Vec<Html> = vec![
        paragraph(lang.text_with(
            "watch-block-receipt",
            &[("code", Arg::Code(appeal.code.clone()))],
        ))?,
        quote(&appeal.body)?,
    ];
    match appeal.upheld {
        None => blocks.push(paragraph(lang.text("watch-block-waits"))?),
        Some(upheld) => {
            let id = match upheld {
                true => "watch-block-upheld",
                false => "watch-block-rejected",
            };
            let tone = if upheld { Tone::Good } else { Tone::Info };
            blocks.push(Notice::new(lang, tone, lang.text(id)).into());
            blocks.push(quote(&appeal.answer)?);
        }
    }
    let meta = PageMeta::new(lang.text_with(
        "watch-block-appeal-of",
        &[("name", Arg::Code(appeal.name.clone()))],
    ));
    Ok(show(&ctx, meta, blocks))
}
