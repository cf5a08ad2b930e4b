//! `/responders`: whom reports lead to, and whom those call who lost money.
//!
//! Not here: rules. Invariant: a number that is shown to whoever lost money is one that an
//! administrator entered.

use super::actions::{self, Change};
use super::{Kind, MOST_MARKS, Mark, Responder, Said};
use crate::WatchError;
use crate::pages::{app_error, need_tenant, watch_of};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::ResponderId;
use web::component::block::show;
use web::component::{Cell, Choice, Column, Field, Notice, Sheet, Table, Tone};
use web::form::{Form, parse};
use web::i18n::Html;
use web::page::Crumb;
use web::{Arg, Ctx, Error, Message, PageMeta, Text};

/// Where they are listed.
pub const RESPONDERS: &str = "/responders";
const MOST_LINE: usize = 200;

/// Whom to call: name, number, hours, page.
///
/// # Errors
/// Whatever the template reports.
pub fn card(ctx: &Ctx, responder: &Responder) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let said = &responder.said;
    let mut parts: Vec<Html> = vec![
        Text::user(said.name.as_str()).into(),
        Text::from(format!("({})", lang.plain(said.kind.message_id()))).into(),
    ];
    if !said.telephone.is_empty() {
        let digits: String = said
            .telephone
            .chars()
            .filter(|c| c.is_ascii_digit() || *c == '+')
            .collect();
        parts.push(Html::link(
            Text::code(&said.telephone),
            &format!("tel:{digits}"),
        ));
    }
    if !said.hours.is_empty() {
        parts.push(Text::user(said.hours.as_str()).into());
    }
    if !said.web.is_empty() {
        parts.push(Html::link(Text::code(&said.web), &said.web));
    }
    web::component::block::paragraph(Html::joined(&parts))
}

/// The list with the form for a further one.
///
/// # Errors
/// As the actions.
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    list_with(&ctx, &Form::default()).await
}

async fn list_with(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let all = actions::list(&ctx.actor, watch, tenant).await;
    let all = all.map_err(app_error)?;
    let lang = &ctx.lang;
    let rows = all.iter().map(|p| {
        let marks = i64::try_from(p.said.marks.len()).unwrap_or(i64::MAX);
        vec![
            Cell::link(
                Text::user(p.said.name.as_str()),
                &ctx.url(&format!("{RESPONDERS}/{}", p.id)),
            ),
            Cell::text(lang.text(p.said.kind.message_id())),
            Cell::text(Text::code(&p.said.telephone)),
            Cell::text(lang.number(marks)),
        ]
    });
    let columns = vec![
        Column::text(lang.text("watch-responder-name")),
        Column::text(lang.text("watch-responder-kind")),
        Column::text(lang.text("watch-responder-telephone")),
        Column::number(lang.text("watch-responder-marks")),
    ];
    let table = Table::new(
        lang,
        lang.text("watch-responder-title"),
        columns,
        rows.collect(),
    )
    .empty(lang.text("watch-responder-empty"));
    let sheet = Sheet::new(ctx, RESPONDERS, "watch-responder-add")
        .group(
            Some(lang.text("watch-responder-add")),
            vec![lang.text("watch-responder-intro")],
            fields(ctx, None),
        )
        .as_sent(ctx, form);
    let mut blocks: Vec<Html> = Vec::new();
    if ctx.query.as_deref() == Some("saved") {
        let said = lang.text("watch-responder-saved");
        blocks.push(Notice::new(lang, Tone::Good, said).into());
    }
    blocks.extend([table.into(), sheet.html()?]);
    let meta = PageMeta::new(lang.text("watch-responder-title")).errors_of(form);
    Ok(show(ctx, meta, blocks))
}

fn fields(ctx: &Ctx, responder: Option<&Said>) -> Vec<Field> {
    let lang = &ctx.lang;
    let value = |of: fn(&Said) -> &str| responder.map_or("", of);
    let kinds = Kind::ALL
        .iter()
        .map(|k| Choice::new(k.as_str(), lang.text(k.message_id())));
    let marks = responder.map_or_else(String::new, |p| {
        let lines: Vec<String> = p.marks.iter().map(ToString::to_string).collect();
        lines.join("\n")
    });
    vec![
        Field::text("name", lang.text("watch-responder-name")).value(value(|p| &p.name)),
        Field::select("kind", lang.text("watch-responder-kind"), kinds.collect())
            .value(responder.map_or("", |p| p.kind.as_str())),
        Field::input("telephone", lang.text("watch-responder-telephone"), "tel")
            .hint(lang.text("watch-responder-telephone-hint"))
            .value(value(|p| &p.telephone))
            .optional(lang),
        Field::input("mail", lang.text("watch-responder-mail"), "email")
            .value(value(|p| &p.mail))
            .optional(lang),
        Field::input("web", lang.text("watch-responder-web"), "url")
            .value(value(|p| &p.web))
            .optional(lang),
        Field::text("hours", lang.text("watch-responder-hours"))
            .value(value(|p| &p.hours))
            .optional(lang),
        Field::area("marks", lang.text("watch-responder-marks"), 5)
            .hint(lang.text("watch-responder-marks-hint"))
            .value(marks)
            .optional(lang),
    ]
}

/// What the form says; what is not understood is noted beside its field.
fn said(form: &mut Form) -> Option<Said> {
    let name = form.required("name", parse::text(MOST_LINE));
    let kind = form.required("kind", parse::choice(Kind::from_name));
    let mut line = |field| {
        let read = form.optional(field, parse::text(MOST_LINE));
        read.map(Option::unwrap_or_default)
    };
    let (telephone, mail, hours) = (line("telephone")?, line("mail")?, line("hours")?);
    let web = form.optional("web", |text| match text.starts_with("https://") {
        true => parse::text(MOST_LINE)(text),
        false => Err(Message::new("watch-responder-bad-web")),
    });
    let marks = form.optional("marks", |text| {
        let lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
        let read = |line: &str| {
            Mark::parse(line)
                .map_err(|id| Message::new(id).with("line", Arg::Code(line.to_owned())))
        };
        let marks = lines.map(read).collect::<Result<Vec<_>, _>>()?;
        match marks.len() <= MOST_MARKS {
            true => Ok(marks),
            false => Err(Message::new("watch-responder-many-marks")),
        }
    });
    Some(Said {
        name: name?,
        kind: kind?,
        telephone,
        mail,
        web: web?.unwrap_or_default(),
        hours,
        marks: marks?.unwrap_or_default(),
    })
}

/// Adds one.
///
/// # Errors
/// As the actions; what is wrong is said beside its field.
pub async fn add(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let (watch, tenant, key) = (watch_of(&ctx), need_tenant(&ctx).await?, form.key()?);
    let Some(said) = said(&mut form) else {
        return list_with(&ctx, &form).await;
    };
    let done = actions::change(&ctx.actor, watch, tenant, Change::Add(said), &key).await;
    done.map_err(app_error)?;
    Ok(saved(&ctx))
}

fn saved(ctx: &Ctx) -> Response {
    Redirect::to(&ctx.url(&format!("{RESPONDERS}?saved"))).into_response()
}

/// The form of one.
///
/// # Errors
/// As the actions.
pub async fn one(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    one_with(&ctx, &id, &Form::default()).await
}

async fn one_with(ctx: &Ctx, id: &str, form: &Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let id: ResponderId = id.parse().map_err(|_| Error::not_found())?;
    let all = actions::list(&ctx.actor, watch, tenant).await;
    let found = all.map_err(app_error)?.into_iter().find(|p| p.id == id);
    let responder = found.ok_or_else(Error::not_found)?;
    let lang = &ctx.lang;
    let at = format!("{RESPONDERS}/{id}");
    let sheet = Sheet::new(ctx, &at, "watch-responder-save")
        .sends("step", "save")
        .further(lang.text("watch-responder-remove"), "step", "remove")
        .version(responder.version)
        .fields(fields(ctx, Some(&responder.said)))
        .as_sent(ctx, form)
        .cancel(ctx, RESPONDERS);
    let crumb = Crumb {
        label: lang.text("watch-responder-title"),
        path: RESPONDERS.to_owned(),
    };
    let meta = PageMeta::new(Text::user(responder.said.name.as_str()))
        .crumbs(vec![crumb])
        .errors_of(form);
    Ok(show(ctx, meta, vec![sheet.html()?]))
}

/// Changes or removes one.
///
/// # Errors
/// As the actions; what is wrong is said beside its field.
pub async fn change(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (watch, tenant, key) = (watch_of(&ctx), need_tenant(&ctx).await?, form.key()?);
    let responder: ResponderId = id.parse().map_err(|_| Error::not_found())?;
    let seen = form.version().ok_or_else(Error::bad_request)?;
    let change = match form.get("step") {
        Some("remove") => Change::Remove(responder, seen),
        _ => match said(&mut form) {
            Some(said) => Change::Edit(responder, said, seen),
            None => return one_with(&ctx, &id, &form).await,
        },
    };
    match actions::change(&ctx.actor, watch, tenant, change, &key).await {
        Ok(()) => Ok(saved(&ctx)),
        Err(WatchError::Changed) => {
            form.fail("name", Message::new("web-form-outdated"));
            one_with(&ctx, &id, &form).await
        }
        Err(other) => Err(app_error(other)),
    }
}
