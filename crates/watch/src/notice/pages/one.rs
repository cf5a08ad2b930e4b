//! `/notices/{id}`: one notice: the letter exactly as it goes, its files, and what was answered.
//!
//! Invariant: a letter is shown as text in the direction of its own language.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::NoticeId;
use store::mail::Attachment;
use web::component::block::{heading, list, paragraph, show as page};
use web::component::{Cell, Choice, Field, Notice as Box, Sheet, Table, Tone};
use web::form::{Form, parse};
use web::{Ctx, Error, Html, Lang, PageMeta, Text};

use super::{PATH, columns, crumbs, pairs, saved, state, token_title};
use crate::notice::actions::{self, Whole};
use crate::notice::answer::{self, REASON_LIMIT, Saying};
use crate::notice::{Said, State};
use crate::pages::{app_error, need_tenant, watch_of};

#[derive(Template)]
#[template(
    source = "<div lang=\"{{ language }}\" dir=\"{{ dir }}\">{% for part in parts %}<p>{% for line in part %}{{ line }}{% if !loop.last %}<br>{% endif %}{% endfor %}</p>{% endfor %}</div>",
    ext = "html"
)]
struct LetterText {
    language: String,
    dir: &'static str,
    parts: Vec<Vec<String>>,
}

/// The notice.
///
/// # Errors
/// 404 when there is none; as the actions.
pub async fn show(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let id: NoticeId = id.parse().map_err(|_| Error::not_found())?;
    whole_page(&ctx, id, &Form::default()).await
}

async fn whole_page(ctx: &Ctx, id: NoticeId, form: &Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let lang = &ctx.lang;
    let found = actions::one(&ctx.actor, watch, tenant, id).await;
    let whole = found.map_err(app_error)?;
    let notice = &whole.notice;
    let mut blocks: Vec<Html> = saved(ctx).into_iter().collect();
    if notice.state == State::Held {
        let text = lang.text("notice-batch-held-text");
        blocks.push(Box::new(lang, Tone::Warning, text).into());
    }
    blocks.push(about(ctx, &whole));
    blocks.push(heading(lang.text("notice-letter"))?);
    blocks.push(letter(
        watch.letters().lang(notice.language.as_str()),
        &whole,
    )?);
    blocks.push(heading(lang.text("notice-files"))?);
    blocks.push(files(lang, &whole.files)?);
    blocks.push(said(lang, &whole.said));
    if matches!(notice.state, State::Queued | State::Sent | State::Bounced) {
        blocks.push(heading(lang.text("notice-note"))?);
        blocks.push(note_form(ctx, id, form)?);
    }
    let title = token_title(lang, "notice-one-title", notice);
    let meta = PageMeta::new(title).crumbs(crumbs(lang)).errors_of(form);
    Ok(page(ctx, meta, blocks))
}

fn about(ctx: &Ctx, whole: &Whole) -> Html {
    let (lang, notice) = (&ctx.lang, &whole.notice);
    let mail = match &notice.mail {
        Some(mail) => Text::code(mail).into(),
        None => lang.text("notice-address-forgotten").into(),
    };
    let batch = ctx.url(&format!("{PATH}/batches/{}", notice.batch));
    let prepared = Html::link(Text::from(lang.moment(notice.at).as_str()), &batch);
    let mut all = vec![
        (
            lang.text("notice-organisation"),
            Text::user(whole.organisation.as_str()).into(),
        ),
        (lang.text("notice-address"), mail),
        (lang.text("notice-when"), prepared),
        (lang.text("notice-state"), state(lang, notice.state).into()),
    ];
    if let Some(at) = notice.sent {
        all.push((lang.text("notice-sent-at"), lang.moment_html(at)));
    }
    let answer = format!("notice-answer-{}", notice.answer.as_str());
    all.push((lang.text("notice-answer"), lang.text(&answer).into()));
    all.push((
        lang.text("notice-subject"),
        Text::user(whole.letter.subject.as_str()).into(),
    ));
    pairs(all)
}

fn letter(lang: Result<Lang, crate::WatchError>, whole: &Whole) -> Result<Html, Error> {
    let lang = lang.map_err(app_error)?;
    let parts = whole.letter.text.split("\n\n");
    let lines = |part: &str| part.lines().map(str::to_owned).collect();
    Ok(Html::render(&LetterText {
        language: lang.tag().to_string(),
        dir: lang.dir(),
        parts: parts.map(lines).collect(),
    })?)
}

fn files(lang: &Lang, files: &[Attachment]) -> Result<Html, Error> {
    if files.is_empty() {
        return paragraph(lang.text("notice-no-files"));
    }
    let one = |file: &Attachment| {
        let size = lang.bytes(file.content.len() as u64);
        Text::code(format!("{} · {size}", file.name)).into()
    };
    list(files.iter().map(one).collect())
}

fn said(lang: &Lang, all: &[Said]) -> Html {
    let rows = all.iter().map(|said| {
        let kind = match said.kind.as_str() {
            kind @ ("acknowledged" | "disputed" | "fixed") => format!("notice-answer-{kind}"),
            kind => format!("notice-said-{kind}"),
        };
        let day = said.fixed_on.map(|day| lang.day(day));
        let text = day.unwrap_or_else(|| said.text.clone());
        vec![
            Cell::html(lang.moment_html(said.at)),
            Cell::text(lang.text(&kind)),
            Cell::text(lang.text(&format!("notice-via-{}", said.via))),
            Cell::text(Text::user(text)),
        ]
    });
    let words = [
        "notice-said-when",
        "notice-said-what",
        "notice-said-via",
        "notice-said-text",
    ];
    let rows = rows.collect();
    let table = Table::new(
        lang,
        lang.text("notice-said"),
        columns(lang, &words, &[]),
        rows,
    );
    table.empty(lang.text("notice-said-none")).into()
}

fn note_form(ctx: &Ctx, id: NoticeId, form: &Form) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let answers = ["acknowledged", "fixed", "disputed"];
    let answers = answers.map(|a| Choice::new(a, lang.text(&format!("notice-answer-{a}"))));
    let fields = vec![
        Field::select("answer", lang.text("notice-answer"), answers.into()),
        Field::date(lang, "day", lang.text("notice-page-fixed-day")).optional(lang),
        Field::area("reason", lang.text("notice-page-reason"), 3).optional(lang),
    ];
    let sheet = Sheet::new(ctx, &format!("{PATH}/{id}"), "notice-save").fields(fields);
    sheet.as_sent(ctx, form).html()
}

/// Notes what a recipient said to an analyst.
///
/// # Errors
/// As the actions.
pub async fn note(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let id: NoticeId = id.parse().map_err(|_| Error::not_found())?;
    let key = form.key()?;
    let watch = watch_of(&ctx);
    let saying = match form.get("answer") {
        Some("acknowledged") => Some(Saying::Acknowledged),
        Some("fixed") => super::link::fixed(&mut form, watch.clock().now().day()),
        Some("disputed") => {
            let reason = form.required("reason", parse::text(REASON_LIMIT));
            reason.map(Saying::Disputed)
        }
        _ => return Err(Error::bad_request()),
    };
    let Some(saying) = saying else {
        return whole_page(&ctx, id, &form).await;
    };
    let noted = answer::note(&ctx.actor, watch, id, &saying, Some(&key)).await;
    noted.map_err(app_error)?;
    let at = ctx.url(&format!("{PATH}/{id}"));
    Ok(Redirect::to(&format!("{at}?saved")).into_response())
}
