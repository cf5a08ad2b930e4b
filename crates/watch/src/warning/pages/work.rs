//! `/warnings/work` and `/warnings/{id}/work`: what is being written, and the steps from a draft to
//! what is published.
//!
//! Invariant: opening a page changes nothing; each step is a button, taken over the version shown.

use super::super::actions::{Step, WarningError};
use super::super::{APPROVERS, Revision, State, WRITERS, Warning, actions, differences, digest};
use super::{
    PATH, audience_id, body, crumbs, history, id_of, kind_id, said, severity_tag, state_id,
};
use crate::pages::{app_error, need_tenant, watch_of};
use crate::{WatchError, warning::content::Mistake};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::WarningId;
use exchange::sms::Encoding;
use web::component::block::{bar, heading, list as block_list, paragraph, show as show_blocks};
use web::component::{Cell, Column, Field, Notice, Pairs, Sheet, Table, Tag, Tone};
use web::form::Form;
use web::{Arg, Ctx, Error, Html, Lang, Message, PageMeta, Text};

/// What is being written or waits for review.
///
/// # Errors
/// As the actions.
pub async fn open(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let lang = &ctx.lang;
    let all = actions::open(&ctx.actor, watch, tenant)
        .await
        .map_err(app_error)?;
    let row = |w: &Warning| {
        let (language, texts) = w.content.text(lang.tag().as_str());
        let title = match texts.title.is_empty() {
            true => Text::code(&w.number),
            false => said(lang, texts.title, language),
        };
        let languages: Vec<String> = w
            .content
            .languages()
            .iter()
            .map(|l| (*l).to_owned())
            .collect();
        vec![
            Cell::link(title, &ctx.url(&format!("{PATH}/{}/work", w.id))),
            Cell::html(state_tag(lang, w.state)),
            Cell::html(severity_tag(lang, w.content.severity)),
            Cell::text(Text::code(languages.join(" "))),
            Cell::html(lang.moment_html(w.changed_at)),
        ]
    };
    let ids = [
        "warning-part-title",
        "warning-state",
        "warning-severity",
        "warning-languages",
        "warning-changed",
    ];
    let columns = ids.iter().map(|id| Column::text(lang.text(id))).collect();
    let table = Table::new(
        lang,
        lang.text("warning-work"),
        columns,
        all.iter().map(row).collect(),
    );
    let mut blocks = vec![
        paragraph(lang.text("warning-work-intro"))?,
        bar(&ctx, &[("warning-new", "/warnings/new")])?,
        table.empty(lang.text("warning-work-none")).into(),
    ];
    if ctx.actor.may(tenant, APPROVERS) {
        let count = digest::count(&ctx.actor, watch, tenant)
            .await
            .map_err(app_error)?;
        let args = [("count", Arg::from(count))];
        blocks.push(paragraph(lang.text_with("warning-subscribers", &args))?);
    }
    let meta = PageMeta::new(lang.text("warning-work"))
        .crumbs(crumbs(&ctx, None))
        .wide();
    Ok(show_blocks(&ctx, meta, blocks))
}

fn state_tag(lang: &Lang, state: State) -> Tag {
    let tone = match state {
        State::Draft => Tone::Info,
        State::Review => Tone::Warning,
        State::Published => Tone::Good,
        State::Withdrawn => Tone::Calm,
    };
    Tag::new(tone, lang.text(state_id(state)))
}

/// One warning with all its languages, and the steps that it can take.
///
/// # Errors
/// As the actions.
pub async fn show(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    page(&ctx, id_of(&id)?, None).await
}

pub(super) async fn page(ctx: &Ctx, id: WarningId, sent: Option<&Form>) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let lang = &ctx.lang;
    let warning = actions::copy(&ctx.actor, watch, tenant, id)
        .await
        .map_err(app_error)?;
    let mut blocks = Vec::new();
    if ctx.query.as_deref() == Some("saved") {
        blocks.push(Notice::new(lang, Tone::Good, lang.text("warning-saved")).into());
    }
    blocks.push(facts(lang, &warning));
    let gaps = warning.content.gaps();
    if warning.state == State::Draft && !gaps.is_empty() {
        let lines = gaps.iter().map(|gap| mistake(lang, gap)).collect();
        let notice = Notice::new(lang, Tone::Info, block_list(lines)?);
        blocks.push(notice.title(lang.text("warning-gaps")).into());
    }
    if warning.revision > 0 {
        let before = actions::history(&ctx.actor, watch, tenant, id).await;
        let before = before.map_err(app_error)?;
        blocks.extend(against(lang, &warning, before.last())?);
    }
    for language in warning.content.languages() {
        blocks.extend(text(lang, &warning, language)?);
    }
    blocks.push(super::more(lang, &warning.content)?);
    let mut ways = Vec::new();
    if warning.state == State::Draft {
        ways.push(("warning-edit", format!("{PATH}/{id}/edit")));
    }
    if warning.revision > 0 {
        ways.push(("warning-read", format!("{PATH}/{id}")));
        ways.push(("warning-history", format!("{PATH}/{id}/history")));
    }
    blocks.push(bar(ctx, &ways)?);
    blocks.extend(steps(ctx, &warning, tenant, sent)?);
    let work = (lang.text("warning-work"), format!("{PATH}/work"));
    let args = [("number", Arg::Code(warning.number.clone()))];
    let meta = PageMeta::new(lang.text_with("warning-work-title", &args));
    let meta = meta.crumbs(crumbs(ctx, Some(work)));
    let good = sent.is_none_or(Form::is_good);
    Ok(show_blocks(
        ctx,
        if good { meta } else { meta.errors() },
        blocks,
    ))
}

/// A mistake as a line: field, language, what is wrong.
pub(super) fn mistake(lang: &Lang, (field, language, why): &Mistake) -> Html {
    let part = lang.plain(super::part_id(field));
    let args = [
        ("part", Arg::from(part)),
        ("language", Arg::Code(language.clone().unwrap_or_default())),
        ("why", Arg::from(lang.say(why).plain())),
    ];
    let id = match language {
        Some(_) => "warning-mistake-in",
        None => "warning-mistake",
    };
    lang.text_with(id, &args).into()
}

fn facts(lang: &Lang, warning: &Warning) -> Html {
    let content = &warning.content;
    let mut pairs = vec![
        (
            lang.text("warning-state"),
            state_tag(lang, warning.state).into(),
        ),
        (
            lang.text("warning-severity"),
            severity_tag(lang, content.severity).into(),
        ),
        (
            lang.text("warning-kind"),
            lang.text(kind_id(content.kind)).into(),
        ),
        (
            lang.text("warning-audience"),
            lang.text(audience_id(content.audience)).into(),
        ),
        (
            lang.text("warning-tlp"),
            Text::code(format!("TLP:{}", content.tlp)).into(),
        ),
        (
            lang.text("warning-changed"),
            lang.moment_html(warning.changed_at),
        ),
    ];
    if !warning.change.is_empty() {
        let text = said(lang, warning.change.clone(), &content.source);
        pairs.push((lang.text("warning-change"), text.into()));
    }
    if !warning.withdrawn_why.is_empty() {
        let why = Text::user(warning.withdrawn_why.clone());
        pairs.push((lang.text("warning-withdrawn-why"), why.into()));
    }
    Pairs { pairs }.into()
}

/// What the working copy changes of what is published.
fn against(lang: &Lang, warning: &Warning, newest: Option<&Revision>) -> Result<Vec<Html>, Error> {
    let Some(newest) = newest else {
        return Ok(Vec::new());
    };
    let found = differences(&newest.content, &warning.content);
    if found.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![
        heading(lang.text("warning-against"))?,
        history::table(lang, &found).into(),
    ])
}

fn text(lang: &Lang, warning: &Warning, language: &str) -> Result<Vec<Html>, Error> {
    let texts = warning
        .content
        .texts
        .get(language)
        .cloned()
        .unwrap_or_default();
    let title = said(lang, format!("{} [{language}]", texts.title), language);
    let mut blocks = vec![heading(title)?];
    blocks.extend(match texts.title.is_empty() {
        true => Vec::new(),
        false => body(lang, &warning.content, language)?,
    });
    if !texts.sms.is_empty() {
        let pairs = vec![
            (
                lang.text("warning-part-sms"),
                said(lang, texts.sms.clone(), language).into(),
            ),
            (
                lang.text("warning-sms-size"),
                counted(lang, &texts.sms).into(),
            ),
        ];
        blocks.push(Pairs { pairs }.into());
    }
    Ok(blocks)
}

/// The counter of a text message.
pub(super) fn counted(lang: &Lang, sms: &str) -> Text {
    let taken = exchange::sms::segments(sms);
    let number = |n: usize| Arg::from(i64::try_from(n).unwrap_or(i64::MAX));
    let alphabet = match taken.encoding {
        Encoding::Gsm7 => "GSM-7",
        Encoding::Ucs2 => "UCS-2",
    };
    let args = [
        ("units", number(taken.units)),
        ("most", number(taken.encoding.most())),
        ("segments", number(taken.segments)),
        ("alphabet", Arg::Code(alphabet.to_owned())),
    ];
    lang.text_with("warning-sms-count", &args)
}

/// The forms of the steps that this person can take in this state.
fn steps(
    ctx: &Ctx,
    warning: &Warning,
    tenant: base::id::TenantId,
    sent: Option<&Form>,
) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let (writes, publishes) = (
        ctx.actor.may(tenant, WRITERS),
        ctx.actor.may(tenant, APPROVERS),
    );
    let at = format!("{PATH}/{}/work", warning.id);
    let sheet = |button: &str, step| {
        Sheet::new(ctx, &at, button)
            .version(warning.version)
            .sends("step", step)
    };
    let mut all: Vec<Sheet> = Vec::new();
    match warning.state {
        State::Draft if writes => {
            let intro = lang.text("warning-submit-intro");
            let one = sheet("warning-submit", "submit").intro(intro);
            all.push(match warning.revision {
                0 => one,
                _ => one.further(lang.text("warning-drop"), "step", "drop"),
            });
        }
        State::Review if publishes => {
            let own = warning.writers.contains(&ctx.actor.audit_name());
            let back = lang.text("warning-return");
            all.push(match own {
                true => sheet("warning-return", "return").intro(lang.text("warning-own-work")),
                false => sheet("warning-publish", "publish")
                    .intro(lang.text("warning-publish-intro"))
                    .further(back, "step", "return"),
            });
        }
        State::Published if writes => {
            let intro = lang.text("warning-correct-intro");
            all.push(sheet("warning-correct", "correct").intro(intro));
        }
        _ => {}
    }
    let withdraws = if warning.revision == 0 {
        writes
    } else {
        publishes
    };
    if withdraws && warning.state != State::Withdrawn {
        let why = Field::text("why", lang.text("warning-withdrawn-why"));
        let intro = match warning.revision {
            0 => "warning-discard-intro",
            _ => "warning-withdraw-intro",
        };
        let button = if warning.revision == 0 {
            "warning-discard"
        } else {
            "warning-withdraw"
        };
        let one = sheet(button, "withdraw").danger().intro(lang.text(intro));
        all.push(one.fields(vec![why]));
    }
    let step = sent.and_then(|s| s.get("step")).unwrap_or_default();
    let count = all.len();
    let mut blocks = Vec::new();
    for (index, one) in all.into_iter().enumerate() {
        // The mistakes stand above the form that they are of.
        let this = (step == "withdraw") == (index + 1 == count);
        let one = match sent {
            Some(sent) if this => one.sent(ctx, sent),
            _ => one,
        };
        blocks.push(one.html()?);
    }
    Ok(blocks)
}

/// Takes a step.
///
/// # Errors
/// As the actions.
pub async fn step(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut sent: Form,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let (id, key) = (id_of(&id)?, sent.key()?);
    let seen = sent.version().ok_or_else(Error::bad_request)?;
    let why = sent.get("why").unwrap_or_default().to_owned();
    let step = sent.get("step").and_then(|s| Step::from_name(s, &why));
    let step = step.ok_or_else(Error::bad_request)?;
    let address = ctx.app.config().address.clone().unwrap_or_default();
    let done = actions::step(
        &ctx.actor,
        watch,
        (tenant, id, seen),
        (step, &address),
        Some(&key),
    );
    let message = match done.await {
        Ok(()) => {
            let to = format!("{}?saved", ctx.url(&format!("{PATH}/{id}/work")));
            return Ok(Redirect::to(&to).into_response());
        }
        Err(WarningError::Watch(WatchError::Changed)) => Message::new("web-form-outdated"),
        Err(WarningError::Watch(other)) => return Err(app_error(other)),
        Err(other) => Message::new(message_id(&other)),
    };
    sent.fail("why", message);
    page(&ctx, id, Some(&sent)).await
}

/// What a step that was not taken says.
pub(crate) fn message_id(error: &WarningError) -> &'static str {
    match error {
        WarningError::Watch(error) => error.message_id(),
        WarningError::Content(_) => "warning-refused-content",
        WarningError::State(_) => "warning-refused-state",
        WarningError::OwnWork => "warning-own-work",
        WarningError::NoReason => "warning-refused-reason",
    }
}
