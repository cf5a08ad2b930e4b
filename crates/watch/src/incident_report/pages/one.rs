//! `/incident-reports/{id}`: one report, its file, who sent it, and the case it goes into.
//!
//! Invariant: who reported is shown on the answer to a button alone, which the audit log knows of;
//! a file is saved and never shown.

use super::{LIST, channel, state};
use crate::case;
use crate::incident_report;
use crate::incident_report::actions::{self, Whole};
use crate::incident_report::{Code, Indicator, Report, State};
use crate::pages::{app_error, download, need_tenant, watch_of};
use crate::responder::{self, Responder};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::IncidentReportId;
use web::component::block::{bar, heading, paragraph, quote, show};
use web::component::{Cell, Column, Field, Notice, Pairs, Sheet, Table, Tone};
use web::form::{Form, parse};
use web::i18n::Html;
use web::page::Crumb;
use web::{Ctx, Error, PageMeta, Text};

/// Characters of a report that its title shows.
const MOST_IN_TITLE: usize = 50;

fn id_of(text: &str) -> Result<IncidentReportId, Error> {
    text.parse().map_err(|_| Error::not_found())
}

/// One report.
///
/// # Errors
/// As the actions.
pub async fn one(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    page(&ctx, id_of(&id)?, &Form::default(), Vec::new()).await
}

async fn page(
    ctx: &Ctx,
    id: IncidentReportId,
    form: &Form,
    first: Vec<Html>,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let whole = actions::one(&ctx.actor, watch, tenant, id).await;
    let whole = whole.map_err(app_error)?;
    let responders = responder::actions::public(&ctx.actor, watch, tenant).await;
    let responders = responders.map_err(app_error)?;
    let lang = &ctx.lang;
    let report = &whole.report;
    let mut blocks = first;
    let code = ctx.asked().get("code").and_then(Code::parse);
    if let Some(code) = code {
        let body = Html::joined(&[
            paragraph(lang.text("watch-incident-tell-code"))?,
            paragraph(Html::from(Text::code(&code)))?,
        ]);
        blocks.push(Notice::new(lang, Tone::Good, body).into());
        blocks.extend(recall(ctx, report, &responders)?);
    }
    blocks.push(facts(ctx, &whole));
    match report.state {
        State::Sealed | State::HandedOver => blocks.extend(sealed(ctx, report)?),
        _ => {
            if !report.text.is_empty() {
                blocks.push(heading(lang.text("watch-incident-what"))?);
                blocks.push(quote(&report.text)?);
            }
            blocks.extend(file(ctx, report)?);
            blocks.extend(found(ctx, &whole.found, &responders)?);
            blocks.extend(reporter(ctx, report)?);
            blocks.extend(decide(ctx, report, form)?);
        }
    }
    let title = title(ctx, report);
    let crumb = Crumb {
        label: lang.text("watch-incident-list"),
        path: LIST.to_owned(),
    };
    let meta = PageMeta::new(title).crumbs(vec![crumb]).errors_of(form);
    Ok(show(ctx, meta, blocks))
}

/// When it came and what it begins with: many come in one minute.
fn title(ctx: &Ctx, report: &Report) -> Text {
    let lang = &ctx.lang;
    let moment = lang.moment(report.received);
    let when = [("when", web::Arg::from(moment.as_str()))];
    let when = lang.text_with("watch-incident-one", &when);
    let kept = !matches!(report.state, State::Sealed | State::HandedOver);
    let start: String = report.text.chars().take(MOST_IN_TITLE).collect();
    let start = start.split_whitespace().collect::<Vec<_>>().join(" ");
    match kept && !start.is_empty() {
        true => Text::user(format!("{} – {start}", when.plain())),
        false => when,
    }
}

/// What whoever answers the telephone reads out about money.
fn recall(ctx: &Ctx, report: &Report, responders: &[Responder]) -> Result<Vec<Html>, Error> {
    let Some(loss) = &report.loss else {
        return Ok(Vec::new());
    };
    let lang = &ctx.lang;
    let mut said = vec![paragraph(lang.text("watch-incident-recall-text"))?];
    for one in responder::recall(responders, loss.way, loss.responder) {
        said.push(responder::pages::card(ctx, one)?);
    }
    let notice = Notice::new(lang, Tone::Bad, Html::joined(&said));
    Ok(vec![
        notice.title(lang.text("watch-incident-recall")).into(),
    ])
}

fn facts(ctx: &Ctx, whole: &Whole) -> Html {
    let lang = &ctx.lang;
    let report = &whole.report;
    let mut pairs: Vec<(Text, Html)> = vec![
        (lang.text("watch-incident-state"), state(lang, report.state)),
        (
            lang.text("watch-incident-kind"),
            lang.text(report.kind.message_id()).into(),
        ),
        (
            lang.text("watch-incident-channel"),
            channel(ctx, report.channel).into(),
        ),
        (
            lang.text("watch-incident-received"),
            lang.moment_html(report.received),
        ),
    ];
    if let Some(day) = report.happened {
        pairs.push((lang.text("watch-incident-happened"), lang.day_html(day)));
    }
    for (id, text) in [
        ("watch-incident-sender", &report.sender),
        ("watch-incident-brand", &report.brand),
    ] {
        if !text.is_empty() {
            pairs.push((lang.text(id), Text::user(text.as_str()).into()));
        }
    }
    if let Some(loss) = &report.loss {
        let amount = Text::from(format!("{} {}", loss.amount, loss.currency));
        pairs.push((lang.text("watch-incident-amount"), amount.into()));
        pairs.push((
            lang.text("watch-incident-way"),
            lang.text(loss.way.message_id()).into(),
        ));
    }
    if whole.copies > 0 {
        let copies = i64::try_from(whole.copies).unwrap_or(i64::MAX);
        pairs.push((
            lang.text("watch-incident-copies"),
            Text::from(lang.number(copies)).into(),
        ));
    }
    if report.suspected {
        pairs.push((
            lang.text("watch-incident-suspected"),
            lang.text("watch-incident-suspected-text").into(),
        ));
    }
    Pairs { pairs }.into()
}

fn file(ctx: &Ctx, report: &Report) -> Result<Vec<Html>, Error> {
    let Some(file) = &report.file else {
        return Ok(Vec::new());
    };
    let lang = &ctx.lang;
    let pairs = vec![
        (
            lang.text("watch-incident-file-name"),
            Text::user(file.name.as_str()).into(),
        ),
        (
            lang.text("watch-incident-file-size"),
            Text::from(lang.bytes(file.bytes)).into(),
        ),
        (
            lang.text("watch-incident-file-hash"),
            Text::code(file.hash).into(),
        ),
    ];
    let at = format!("{LIST}/{}/file", report.id);
    let links = [("watch-incident-file-save", at)];
    Ok(vec![
        heading(lang.text("watch-incident-file"))?,
        paragraph(lang.text("watch-incident-file-warning"))?,
        Pairs { pairs }.into(),
        bar(ctx, &links)?,
    ])
}

/// What was found, and to whom it leads.
pub(crate) fn found(
    ctx: &Ctx,
    found: &[Indicator],
    responders: &[Responder],
) -> Result<Vec<Html>, Error> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let lang = &ctx.lang;
    let rows = found.iter().map(|one| {
        let kind = format!("watch-indicator-{}", one.kind);
        let kind = if lang.has(&kind) {
            lang.text(&kind)
        } else {
            Text::code(&one.kind)
        };
        vec![
            Cell::text(kind),
            Cell::text(Text::code(exchange::indicator::defang(&one.value))),
        ]
    });
    let columns = vec![
        Column::text(lang.text("watch-incident-found-kind")),
        Column::text(lang.text("watch-incident-found-value")),
    ];
    let table = Table::new(
        lang,
        lang.text("watch-incident-found"),
        columns,
        rows.collect(),
    );
    let mut blocks: Vec<Html> = vec![table.into()];
    let routes = responder::route(responders, found);
    if !routes.is_empty() {
        blocks.push(heading(lang.text("watch-incident-routes"))?);
        for (responder, by) in routes {
            let card = responder::pages::card(ctx, responder)?;
            blocks.push(Html::joined(&[
                card,
                paragraph(Html::from(Text::code(&by.value)))?,
            ]));
        }
        blocks.push(paragraph(lang.text("watch-incident-ported"))?);
    }
    Ok(blocks)
}

fn reporter(ctx: &Ctx, report: &Report) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let mut blocks = vec![heading(lang.text("watch-incident-reporter"))?];
    if !report.has_reporter {
        blocks.push(paragraph(lang.text("watch-incident-reporter-none"))?);
        return Ok(blocks);
    }
    let agreed: Vec<String> = report
        .consent
        .iter()
        .map(|p| lang.plain(p.message_id()))
        .collect();
    let agreed = match agreed.is_empty() {
        true => lang.text("watch-incident-consent-none"),
        false => {
            let list = lang.list(&agreed);
            lang.text_with(
                "watch-incident-consent-to",
                &[("parties", web::Arg::from(list.as_str()))],
            )
        }
    };
    let at = format!("{LIST}/{}/reporter", report.id);
    let sheet = Sheet::new(ctx, &at, "watch-incident-reveal")
        .intro(lang.text("watch-incident-reveal-text"))
        .intro(agreed);
    blocks.push(sheet.html()?);
    if web::Access::ADMINISTRATORS.admits(&ctx.actor, ctx.tenant) {
        let at = format!("{LIST}/{}/forget", report.id);
        let forget = Sheet::new(ctx, &at, "watch-incident-forget")
            .intro(lang.text("watch-incident-forget-text"))
            .danger();
        blocks.push(forget.html()?);
    }
    Ok(blocks)
}

fn decide(ctx: &Ctx, report: &Report, form: &Form) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let at = format!("{LIST}/{}", report.id);
    if let Some(case) = report.case {
        let at = format!("{}/{case}", case::pages::CASES);
        return Ok(vec![bar(ctx, &[("watch-incident-to-case", at)])?]);
    }
    let mut blocks = Vec::new();
    if report.state == State::New {
        let number = Field::text("number", lang.text("watch-incident-case-number"))
            .hint(lang.text("watch-incident-case-number-hint"))
            .short()
            .optional(lang);
        let sheet = Sheet::new(ctx, &format!("{at}/case"), "watch-incident-open-case")
            .fields(vec![number])
            .as_sent(ctx, form);
        blocks.push(sheet.html()?);
        let dismiss = Sheet::new(ctx, &format!("{at}/dismiss"), "watch-incident-dismiss")
            .version(report.version)
            .danger();
        blocks.push(dismiss.html()?);
    }
    if report.state == State::Dismissed {
        let back = Sheet::new(ctx, &format!("{at}/dismiss"), "watch-incident-undismiss")
            .version(report.version)
            .carry("back", "yes");
        blocks.push(back.html()?);
    }
    Ok(blocks)
}

fn sealed(ctx: &Ctx, report: &Report) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let mut blocks = vec![paragraph(lang.text("watch-incident-sealed-text"))?];
    if web::Access::ADMINISTRATORS.admits(&ctx.actor, ctx.tenant) {
        let at = format!("{LIST}/{}/hand-over", report.id);
        let sheet = Sheet::new(ctx, &at, "watch-incident-hand-over")
            .intro(lang.text("watch-incident-hand-over-text"))
            .version(report.version)
            .danger();
        blocks.push(sheet.html()?);
    }
    Ok(blocks)
}

/// The file beside a report, to be saved.
///
/// # Errors
/// As the actions.
pub async fn save_file(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let id = id_of(&id)?;
    let (_, bytes) = actions::file(&ctx.actor, watch, tenant, id)
        .await
        .map_err(app_error)?;
    download(&format!("{id}.bin"), "application/octet-stream", bytes)
}

/// Shows who reported, on the answer to the button.
///
/// # Errors
/// As the actions.
pub async fn reveal(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    form.key()?;
    let id = id_of(&id)?;
    let who = actions::reveal(&ctx.actor, watch, tenant, id)
        .await
        .map_err(app_error)?;
    let lang = &ctx.lang;
    let pairs = [
        ("watch-incident-name", who.name),
        ("watch-incident-mail", who.mail),
        ("watch-incident-telephone", who.telephone),
    ];
    let said = pairs.into_iter().filter(|(_, text)| !text.is_empty());
    let pairs = said.map(|(id, text)| (lang.text(id), Text::user(text).into()));
    let body: Html = Pairs {
        pairs: pairs.collect(),
    }
    .into();
    let notice = Notice::new(lang, Tone::Warning, body).title(lang.text("watch-incident-reporter"));
    page(&ctx, id, &Form::default(), vec![notice.into()]).await
}

/// Forgets who reported.
///
/// # Errors
/// As the actions.
pub async fn forget(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    form.key()?;
    let id = id_of(&id)?;
    match incident_report::forget(&ctx.actor, watch, tenant, id).await {
        // Sent twice, it is done.
        Ok(()) | Err(crate::WatchError::NotFound(_)) => {
            Ok(Redirect::to(&ctx.url(&format!("{LIST}/{id}"))).into_response())
        }
        Err(other) => Err(app_error(other)),
    }
}

/// Gives out what is sealed, as a file for the authority.
///
/// # Errors
/// As the actions.
pub async fn hand_over(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    form.key()?;
    let id = id_of(&id)?;
    let seen = form.version().ok_or_else(Error::bad_request)?;
    let given = actions::hand_over(&ctx.actor, watch, tenant, (id, seen)).await;
    let given = given.map_err(app_error)?;
    let bytes = serde_json::to_vec_pretty(&given).map_err(Error::internal)?;
    download(&format!("{id}.json"), "application/json", bytes)
}

/// Says that a report is no incident, or takes that back.
///
/// # Errors
/// As the actions.
pub async fn dismiss(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    form.key()?;
    let id = id_of(&id)?;
    let seen = form.version().ok_or_else(Error::bad_request)?;
    let back = form.ticked("back");
    let done = actions::dismiss(&ctx.actor, watch, tenant, (id, seen), back).await;
    done.map_err(app_error)?;
    Ok(Redirect::to(&ctx.url(&format!("{LIST}/{id}"))).into_response())
}

/// Opens a case for a report, or puts it into one.
///
/// # Errors
/// As the actions; an unknown number is said beside its field.
pub async fn open_case(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let (id, key) = (id_of(&id)?, form.key()?);
    let number = form.optional("number", |text| {
        let digits = text.trim().trim_start_matches("CG-");
        parse::number(1, i64::MAX)(digits)
    });
    let Some(number) = number else {
        return page(&ctx, id, &form, Vec::new()).await;
    };
    let opened = case::parting::of_report(&ctx.actor, watch, tenant, (id, number), &key).await;
    match opened {
        Ok(case) => {
            let at = format!("{}/{case}", case::pages::CASES);
            Ok(Redirect::to(&ctx.url(&at)).into_response())
        }
        Err(crate::WatchError::NotFound(_)) if number.is_some() => {
            form.fail("number", web::Message::new("watch-case-unknown-number"));
            page(&ctx, id, &form, Vec::new()).await
        }
        Err(other) => Err(app_error(other)),
    }
}
