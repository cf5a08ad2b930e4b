//! Starting a round, and renaming one.
//!
//! Not here: answering it. Invariant: a round that is sent twice is started once.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Choice, Field, Sheet};
use web::form::{Form, parse};
use web::page::{Crumb, PageMeta};
use web::{Ctx, Error};

use super::{failed, meta, once, path, round_id, say};
use crate::InstrumentsError;
use crate::assessment::{NewRound, Round, Title};
use crate::catalogue::pages::title;
use crate::pages::block::{done, show};
use crate::pages::{ASSESSMENTS, instruments, tenant};

pub(crate) async fn ask(ctx: Ctx) -> Result<Response, Error> {
    page(&ctx, &Form::default()).await
}

async fn page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let all = instruments(ctx).catalogue(&ctx.actor, tenant(ctx)?).await;
    let mut choices: Vec<Choice> = Vec::new();
    for listed in all.map_err(failed)? {
        // The newest version of each stands first.
        if choices.iter().all(|c| c.value != listed.id) {
            choices.push(Choice::new(listed.id.clone(), title(ctx, &listed)));
        }
    }
    let mut fields = vec![Field::radio(
        "instrument",
        lang.text("instruments-field-instrument"),
        choices,
    )];
    fields.extend(naming(ctx, None));
    let sheet = Sheet::new(ctx, &format!("{ASSESSMENTS}/new"), "instruments-start")
        .intro(lang.text("instruments-start-intro"))
        .fields(fields)
        .cancel(ctx, ASSESSMENTS);
    let up = Crumb {
        label: lang.text("instruments-nav-assessments"),
        path: ASSESSMENTS.to_owned(),
    };
    let meta = PageMeta::new(lang.text("instruments-start")).crumbs(vec![up]);
    finished(ctx, meta, sheet, form)
}

fn finished(ctx: &Ctx, meta: PageMeta, sheet: Sheet, form: &Form) -> Result<Response, Error> {
    let (meta, sheet) = (meta.errors_of(form), sheet.as_sent(ctx, form));
    Ok(show(ctx, meta, vec![sheet.html()?]))
}

/// Title and due date.
pub(super) fn naming(ctx: &Ctx, round: Option<&Round>) -> Vec<Field> {
    let lang = &ctx.lang;
    let due = round.and_then(|r| r.due).map(|d| d.to_string());
    vec![
        Field::text("title", lang.text("instruments-field-title"))
            .value(round.map(|r| r.title.as_str()).unwrap_or_default())
            .hint(lang.text("instruments-field-title-hint"))
            .autocomplete("off"),
        Field::date(lang, "due", lang.text("instruments-field-due"))
            .value(due.unwrap_or_default())
            .optional(lang),
    ]
}

pub(super) fn read(form: &mut Form) -> Option<(Title, Option<base::Day>)> {
    let parsed = |t: &str| Title::new(t).map_err(|e: InstrumentsError| e.message());
    let title = form.required("title", parsed);
    let due = form.optional("due", parse::day);
    Some((title?, due?))
}

pub(crate) async fn start(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let (tenant, key) = (tenant(&ctx)?, form.key()?);
    let instrument = form.required("instrument", |t| Ok(t.to_owned()));
    let named = read(&mut form);
    let (Some(instrument), Some((title, due))) = (instrument, named) else {
        return page(&ctx, &form).await;
    };
    let new = NewRound {
        instrument,
        title,
        due,
    };
    let context = instruments(&ctx).once(&key);
    let made = context.start(&ctx.actor, tenant, &new).await;
    match once(made, |round| round.id.to_string()) {
        Ok(id) => Ok(done(&ctx, &format!("{ASSESSMENTS}/{id}"))),
        Err(InstrumentsError::NotFound(_)) => {
            form.fail("instrument", say("web-field-choice"));
            page(&ctx, &form).await
        }
        Err(other) => Err(failed(other)),
    }
}

pub(crate) async fn ask_change(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    change_page(&ctx, &found(&ctx, &id).await?, &Form::default())
}

async fn found(ctx: &Ctx, id: &str) -> Result<Round, Error> {
    let found = instruments(ctx).round(&ctx.actor, tenant(ctx)?, round_id(id)?);
    found.await.map_err(failed)
}

fn change_page(ctx: &Ctx, round: &Round, form: &Form) -> Result<Response, Error> {
    let sheet = Sheet::new(ctx, &path(round, "/change"), "instruments-save")
        .version(round.version)
        .fields(naming(ctx, Some(round)))
        .cancel(ctx, &path(round, ""));
    finished(
        ctx,
        meta(ctx, round, "instruments-round-change"),
        sheet,
        form,
    )
}

pub(crate) async fn change(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let version = form.version().ok_or_else(Error::bad_request)?;
    let round = found(&ctx, &id).await?;
    let Some((title, due)) = read(&mut form) else {
        return change_page(&ctx, &round, &form);
    };
    let changed = Round {
        title,
        due,
        version,
        ..round.clone()
    };
    let context = instruments(&ctx).once(&key);
    let result = context.change_round(&ctx.actor, &changed).await;
    match once(result, |()| id.clone()) {
        Ok(_) => Ok(done(&ctx, &path(&round, ""))),
        Err(InstrumentsError::Changed(_)) => {
            form.fail("title", say("web-form-outdated"));
            change_page(&ctx, &round, &form)
        }
        Err(other) => Err(failed(other)),
    }
}
