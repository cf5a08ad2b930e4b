//! `/warnings/{id}/history`: the revisions, and what each changed.
//!
//! Invariant: a reader sees the revisions that they may read, and no draft.

use super::super::{Difference, Revision, STAFF, actions, differences};
use super::{PATH, crumbs, id_of, part_id, said};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::extract::Path;
use axum::response::Response;
use web::component::block::{heading, paragraph, show as show_blocks};
use web::component::{Cell, Column, Details, Pairs, Table};
use web::{Arg, Ctx, Error, Html, Lang, PageMeta, Text};

/// The revisions, newest first.
///
/// # Errors
/// As the actions.
pub async fn show(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let (lang, id) = (&ctx.lang, id_of(&id)?);
    let all = actions::history(&ctx.actor, watch, tenant, id).await;
    let all = all.map_err(app_error)?;
    let staff = ctx.actor.may(tenant, STAFF);
    let mut blocks = vec![paragraph(lang.text("warning-history-intro"))?];
    for (at, one) in all.iter().enumerate().rev() {
        let args = [("count", Arg::from(one.revision))];
        blocks.push(heading(lang.text_with("warning-revision", &args))?);
        blocks.push(facts(lang, one, staff));
        let before = at.checked_sub(1).and_then(|b| all.get(b));
        if let Some(before) = before {
            let found = differences(&before.content, &one.content);
            let body = Html::from(table(lang, &found));
            let summary = lang.text("warning-differences");
            blocks.push(Details { summary, body }.into());
        }
    }
    let (_, texts) = match all.last() {
        Some(newest) => newest.content.text(lang.tag().as_str()),
        None => return Err(Error::not_found()),
    };
    // Two warnings have two pages of history: their titles tell them apart.
    let title = Text::user(format!(
        "{} – {}",
        lang.plain("warning-history"),
        texts.title
    ));
    let one = (Text::user(texts.title), format!("{PATH}/{id}"));
    let meta = PageMeta::new(title).crumbs(crumbs(&ctx, Some(one)));
    Ok(show_blocks(&ctx, meta.wide(), blocks))
}

fn facts(lang: &Lang, one: &Revision, staff: bool) -> Html {
    let mut pairs = vec![
        (lang.text("warning-published"), lang.moment_html(one.at)),
        (lang.text("warning-hash"), Text::code(one.hash).into()),
    ];
    if !one.change.is_empty() {
        let text = said(lang, one.change.clone(), &one.content.source);
        pairs.push((lang.text("warning-change"), text.into()));
    }
    if staff {
        pairs.push((
            lang.text("warning-published-by"),
            Text::code(&one.by).into(),
        ));
    }
    Pairs { pairs }.into()
}

/// The parts that differ, before and after.
pub(super) fn table(lang: &Lang, found: &[Difference]) -> Table {
    let row = |d: &Difference| {
        let language = d.language.clone().unwrap_or_default();
        let text = |t: &str| match &d.language {
            Some(language) => Cell::text(said(lang, t.to_owned(), language)),
            None => Cell::text(Text::user(t)),
        };
        vec![
            Cell::text(lang.text(part_id(d.part))),
            Cell::text(Text::code(language)),
            text(&d.before),
            text(&d.after),
        ]
    };
    let ids = [
        "warning-part",
        "warning-language",
        "warning-before",
        "warning-after",
    ];
    let columns = ids.iter().map(|id| Column::text(lang.text(id))).collect();
    let rows = found.iter().map(row).collect();
    Table::new(lang, lang.text("warning-differences"), columns, rows)
        .empty(lang.text("warning-differences-none"))
}
