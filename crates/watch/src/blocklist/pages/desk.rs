//! `/blocklist`: what is proposed, on the list and off it; `/cases/{id}/block`: proposing from a case.
//!
//! Invariant: proposing puts nothing onto the list.

use super::{LIST, refuse};
use crate::blocklist::actions::{self, Listed, Proposal};
use crate::blocklist::{Block, DAYS, MOST_TEXT, State, appeal};
use crate::case::pages::one::{crumbs, id_of};
use crate::case::pages::{CASES, title};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::CaseId;
use base::rsit::IncidentType;
use web::component::block::{bar, heading, paragraph, show};
use web::component::{Cell, Choice, Column, Field, Sheet, Table};
use web::form::{Form, Key, parse};
use web::i18n::Html;
use web::{Arg, Ctx, Error, PageMeta, Text};

const MOST_NAMES: usize = 20_000;

/// The list by state.
///
/// # Errors
/// As the actions.
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    page(&ctx, &Form::default()).await
}

async fn page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let lang = &ctx.lang;
    let found = appeal::figures(&ctx.actor, watch, tenant).await;
    let (came, answered, upheld) = found.map_err(app_error)?;
    let mut blocks: Vec<Html> = vec![
        paragraph(lang.text("watch-block-intro"))?,
        paragraph(lang.text_with(
            "watch-block-appeals-figures",
            &[
                ("count", Arg::Count(came)),
                ("answered", Arg::Count(answered)),
                ("upheld", Arg::Count(upheld)),
            ],
        ))?,
        bar(
            ctx,
            &[
                ("watch-block-listed", super::public::LISTED),
                ("watch-block-settings", super::settings::PATH),
            ],
        )?,
    ];
    let file = |id: &str, path: &str| Html::link(lang.text(id), path);
    blocks.push(paragraph(file(
        "watch-block-zone",
        "/api/v1/blocklist.rpz",
    ))?);
    blocks.push(paragraph(file(
        "watch-block-plain",
        "/api/v1/blocklist.txt",
    ))?);
    let open = appeal::list(&ctx.actor, watch, tenant, None).await;
    let open = open.map_err(app_error)?;
    if !open.is_empty() {
        blocks.push(appeals(ctx, &open));
    }
    for state in [State::Proposed, State::Suspended, State::Published] {
        let found = actions::list(&ctx.actor, watch, tenant, state).await;
        blocks.push(table(ctx, state, &found.map_err(app_error)?));
    }
    blocks.push(heading(lang.text("watch-block-propose"))?);
    blocks.push(propose_form(ctx, LIST, None, form)?);
    for state in [State::Withdrawn, State::Refused] {
        let found = actions::list(&ctx.actor, watch, tenant, state).await;
        let found = found.map_err(app_error)?;
        if !found.blocks.is_empty() {
            blocks.push(table(ctx, state, &found));
        }
    }
    let meta = PageMeta::new(lang.text("watch-block-title"))
        .errors_of(form)
        .wide();
    Ok(show(ctx, meta, blocks))
}

fn appeals(ctx: &Ctx, open: &[appeal::Appeal]) -> Html {
    let lang = &ctx.lang;
    let rows = open.iter().map(|one| {
        vec![
            Cell::link(
                Text::code(&one.name),
                &ctx.url(&format!("{LIST}/{}", one.name)),
            ),
            Cell::html(lang.moment_html(one.sent)),
            Cell::text(Text::user(one.body.as_str())),
        ]
    });
    let ids = [
        "watch-block-name",
        "watch-incident-when",
        "watch-block-appeal-body",
    ];
    let columns = ids.iter().map(|id| Column::text(lang.text(id)));
    let title = lang.text("watch-block-appeals-open");
    Table::new(lang, title, columns.collect(), rows.collect()).into()
}

fn table(ctx: &Ctx, state: State, listed: &Listed) -> Html {
    let lang = &ctx.lang;
    let row = |block: &Block| {
        let until = match state == State::Published && !block.is_on(listed.today) {
            true => lang.text_with(
                "watch-block-over",
                &[("day", Arg::from(lang.day(block.until)))],
            ),
            false => Text::from(lang.day(block.until)),
        };
        let name = match block.below {
            true => format!("*.{}", block.name),
            false => block.name.clone(),
        };
        vec![
            Cell::link(
                Text::code(name),
                &ctx.url(&format!("{LIST}/{}", block.name)),
            ),
            Cell::text(lang.text(&format!("watch-type-{}", block.rsit.as_str()))),
            Cell::text(Text::user(block.basis.as_str())),
            Cell::text(Text::user(block.reference.as_str())),
            Cell::text(until),
            Cell::text(Text::user(block.reason.as_str())),
        ]
    };
    let ids = [
        "watch-block-name",
        "watch-case-type",
        "watch-block-basis",
        "watch-block-reference",
        "watch-block-until",
        "watch-block-reason",
    ];
    let columns = ids.iter().map(|id| Column::text(lang.text(id)));
    let rows = listed.blocks.iter().map(row).collect();
    Table::new(lang, lang.text(state.message_id()), columns.collect(), rows)
        .empty(lang.text("watch-block-none"))
        .into()
}

fn propose_form(
    ctx: &Ctx,
    at: &str,
    of: Option<(IncidentType, Vec<String>)>,
    form: &Form,
) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let (rsit, names) = of.map_or((IncidentType::Phishing, None), |(t, n)| (t, Some(n)));
    let types = IncidentType::ALL
        .iter()
        .map(|t| Choice::new(t.as_str(), lang.text(&format!("watch-type-{}", t.as_str()))));
    let names = match names {
        Some(names) => {
            let choices = names.iter().map(|n| Choice::new(n.as_str(), Text::code(n)));
            Field::checkboxes("names", lang.text("watch-block-names"), choices.collect())
        }
        None => Field::area("names", lang.text("watch-block-names"), 4)
            .hint(lang.text("watch-block-names-hint")),
    };
    let until = ctx.app.clock().now().day().plus(DAYS.1);
    let below = vec![Choice::new("yes", lang.text("watch-block-below-yes"))];
    let fields = vec![
        names,
        Field::checkboxes("below", lang.text("watch-block-below"), below).optional(lang),
        Field::select("type", lang.text("watch-case-type"), types.collect()).value(rsit.as_str()),
        Field::text("basis", lang.text("watch-block-basis"))
            .hint(lang.text("watch-block-basis-hint")),
        Field::text("reference", lang.text("watch-block-reference"))
            .hint(lang.text("watch-block-reference-hint"))
            .optional(lang),
        Field::date(lang, "until", lang.text("watch-block-until")).value(until.to_string()),
    ];
    Sheet::new(ctx, at, "watch-block-propose")
        .intro(lang.text("watch-block-propose-text"))
        .fields(fields)
        .as_sent(ctx, form)
        .html()
}

fn read(form: &mut Form, case: Option<CaseId>) -> Option<Proposal> {
    let ticked: Vec<String> = form.all("names").map(str::to_owned).collect();
    let text = form.required("names", parse::text(MOST_NAMES));
    let rsit = form.required("type", parse::choice(|t| t.parse().ok()));
    let basis = form.required("basis", parse::text(MOST_TEXT));
    let reference = form.optional("reference", parse::text(MOST_TEXT));
    let until = form.required("until", parse::day);
    let names = match case {
        Some(_) => ticked,
        None => text
            .as_deref()
            .unwrap_or_default()
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
    };
    text?;
    Some(Proposal {
        names,
        below: form.ticked("below"),
        rsit: rsit?,
        basis: basis?,
        reference: reference?.unwrap_or_default(),
        case,
        until: until?,
    })
}

/// Proposes names by hand.
///
/// # Errors
/// As the actions; what is wrong is said beside its field.
pub async fn propose(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let key = form.key()?;
    let Some(proposal) = read(&mut form, None) else {
        return page(&ctx, &form).await;
    };
    match put(&ctx, &proposal, &key, &mut form).await? {
        true => Ok(Redirect::to(&ctx.url(LIST)).into_response()),
        false => page(&ctx, &form).await,
    }
}

async fn put(ctx: &Ctx, proposal: &Proposal, key: &Key, form: &mut Form) -> Result<bool, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    match actions::propose(&ctx.actor, watch, tenant, proposal, key).await {
        Ok(_) => Ok(true),
        Err(error) => refuse(form, "names", error).map(|()| false),
    }
}

/// The names of a case, to be ticked.
///
/// # Errors
/// As the actions.
pub async fn of_case(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    case_page(&ctx, id_of(&id)?, &Form::default()).await
}

async fn case_page(ctx: &Ctx, id: CaseId, form: &Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let whole = crate::case::actions::one(&ctx.actor, watch, tenant, id).await;
    let whole = whole.map_err(app_error)?;
    let lang = &ctx.lang;
    let mut names: Vec<String> = Vec::new();
    for found in &whole.found {
        let name = match found.kind.as_str() {
            "url" => web::outgoing::host_of(&found.value).map(|(host, _)| host),
            "domain" => Some(found.value.clone()),
            _ => None,
        };
        names.extend(name.filter(|n| directory::domain::registrable(n).is_some()));
    }
    names.sort_unstable();
    names.dedup();
    names.truncate(actions::TOGETHER);
    let at = format!("{CASES}/{id}/block");
    let blocks = match names.is_empty() {
        true => vec![paragraph(lang.text("watch-block-no-name"))?],
        false => vec![propose_form(
            ctx,
            &at,
            Some((whole.case.rsit, names)),
            form,
        )?],
    };
    let meta = PageMeta::new(title(lang, &whole.case, "watch-block-case"))
        .crumbs(crumbs(ctx, Some(&whole.case)))
        .errors_of(form);
    Ok(show(ctx, meta, blocks))
}

/// Proposes names of a case.
///
/// # Errors
/// As the actions; what is wrong is said beside its field.
pub async fn propose_of_case(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (key, id) = (form.key()?, id_of(&id)?);
    let Some(proposal) = read(&mut form, Some(id)) else {
        return case_page(&ctx, id, &form).await;
    };
    match put(&ctx, &proposal, &key, &mut form).await? {
        true => Ok(Redirect::to(&ctx.url(LIST)).into_response()),
        false => case_page(&ctx, id, &form).await,
    }
}
