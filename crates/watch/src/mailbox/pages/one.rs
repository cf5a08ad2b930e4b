//! One mail: what it says, what is attached, where it went, and what is to be decided.
//!
//! Invariant: its HTML is shown as text; remote images and scripts are words on the page.

use super::{MAIL, outcome};
use crate::mailbox::actions::{self, Decision, Whole};
use crate::mailbox::{Letter, Outcome, Place};
use crate::pages::{app_error, download, need_tenant, watch_of};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::MailId;
use exchange::mail::Mail;
use web::component::block::{bar, heading, paragraph, quote, show};
use web::component::{Cell, Column, Pairs, Sheet, Table};
use web::form::{Form, parse};
use web::i18n::Html;
use web::page::Crumb;
use web::{Ctx, Error, PageMeta, Text};

/// Characters of a text that the page shows.
const SHOWN: usize = 20_000;
/// Parts that the page lists.
const PARTS: usize = 200;

fn id_of(text: &str) -> Result<MailId, Error> {
    text.parse().map_err(|_| Error::not_found())
}

/// One mail.
///
/// # Errors
/// As the actions.
pub async fn one(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let whole = actions::one(&ctx.actor, watch, tenant, id_of(&id)?).await;
    let whole = whole.map_err(app_error)?;
    let lang = &ctx.lang;
    let letter = &whole.letter;
    let mut blocks = vec![facts(&ctx, &whole)];
    if let Some((label, at)) = place(letter) {
        blocks.push(bar(&ctx, &[(label, at)])?);
    }
    if letter.outcome == Outcome::Report {
        blocks.push(paragraph(lang.text("mailbox-sealed-text"))?);
    }
    if let Some(mail) = &whole.mail {
        blocks.extend(content(&ctx, mail)?);
    }
    if letter.outcome != Outcome::Report && letter.outcome != Outcome::TooLarge {
        let at = format!("{MAIL}/{}/file", letter.id);
        blocks.push(bar(&ctx, &[("mailbox-save", at)])?);
    }
    blocks.extend(decisions(&ctx, letter)?);
    // Many mails are about the same: the time tells their pages apart.
    let subject = match letter.subject.is_empty() {
        true => lang.plain("mailbox-no-subject"),
        false => letter.subject.clone(),
    };
    let title = Text::user(format!("{subject} – {}", lang.moment(letter.received)));
    let crumb = Crumb {
        label: lang.text("mailbox-title"),
        path: MAIL.to_owned(),
    };
    let meta = PageMeta::new(title).crumbs(vec![crumb]);
    Ok(show(&ctx, meta, blocks))
}

/// Where a mail went, as a link.
fn place(letter: &Letter) -> Option<(&'static str, String)> {
    Some(match letter.place? {
        Place::Report(id) => (
            "mailbox-to-report",
            format!("{}/{id}", crate::incident_report::pages::LIST),
        ),
        Place::Conversation(case, id) => (
            "mailbox-to-conversation",
            format!("{}/{case}/conversations/{id}", crate::case::pages::CASES),
        ),
        Place::Notice(id) => ("mailbox-to-notice", format!("/notices/{id}")),
    })
}

fn facts(ctx: &Ctx, whole: &Whole) -> Html {
    let lang = &ctx.lang;
    let letter = &whole.letter;
    let mut pairs: Vec<(Text, Html)> = vec![
        (lang.text("mailbox-outcome"), outcome(lang, letter.outcome)),
        (
            lang.text("mailbox-received"),
            lang.moment_html(letter.received),
        ),
        (
            lang.text("mailbox-name"),
            Text::code(&letter.mailbox).into(),
        ),
        (
            lang.text("mailbox-size"),
            Text::from(lang.bytes(letter.bytes)).into(),
        ),
    ];
    if !letter.sender.is_empty() {
        let sender = Text::code(&letter.sender).into();
        pairs.push((lang.text("mailbox-from"), sender));
    }
    if let Some(date) = whole.mail.as_ref().and_then(|m| m.date) {
        pairs.push((lang.text("mailbox-date"), lang.moment_html(date)));
    }
    if !letter.problem.is_empty() {
        let problem = match lang.has(&letter.problem) {
            true => lang.text(&letter.problem),
            false => Text::user(letter.problem.as_str()),
        };
        pairs.push((lang.text("mailbox-problem"), problem.into()));
    }
    Pairs { pairs }.into()
}

/// What a mail says, and what is attached.
fn content(ctx: &Ctx, mail: &Mail) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let mut blocks = Vec::new();
    let text = match mail.text.trim().is_empty() {
        true => &mail.alternative,
        false => &mail.text,
    };
    let text: String = text.trim().chars().take(SHOWN).collect();
    if !text.is_empty() {
        blocks.push(heading(lang.text("mailbox-text"))?);
        blocks.push(quote(&text)?);
    }
    for damage in &mail.damaged {
        blocks.push(paragraph(lang.text(damage.message_id()))?);
    }
    if mail.attachments.is_empty() {
        return Ok(blocks);
    }
    let rows = mail.attachments.iter().take(PARTS).map(|part| {
        let name = match (&part.name, &part.mail) {
            (Some(name), _) => Text::user(name.as_str()),
            (None, Some(inner)) if !inner.subject.is_empty() => Text::user(inner.subject.as_str()),
            (None, _) => Text::code(&part.place),
        };
        let kind = match part.lies() {
            true => Cell::text(lang.text_with(
                "mailbox-part-lies",
                &[
                    ("declared", web::Arg::Code(part.declared.clone())),
                    ("found", web::Arg::Code(part.kind.as_str().to_owned())),
                ],
            )),
            false => Cell::text(Text::code(&part.declared)),
        };
        vec![
            Cell::text(name),
            kind,
            Cell::text(Text::from(lang.bytes(part.bytes.len() as u64))),
        ]
    });
    let ids = ["part-name", "part-kind", "size"];
    let columns = ids
        .iter()
        .map(|id| Column::text(lang.text(&format!("mailbox-{id}"))));
    let title = lang.text("mailbox-parts");
    blocks.push(Table::new(lang, title, columns.collect(), rows.collect()).into());
    Ok(blocks)
}

fn decisions(ctx: &Ctx, letter: &Letter) -> Result<Vec<Html>, Error> {
    let mut blocks = Vec::new();
    let here = letter.outcome != Outcome::TooLarge;
    if letter.place.is_some() || matches!(letter.outcome, Outcome::Observations | Outcome::New) {
        return Ok(blocks);
    }
    let at = format!("{MAIL}/{}/decide", letter.id);
    if here {
        let again = Sheet::new(ctx, &at, "mailbox-again")
            .intro(ctx.lang.text("mailbox-again-text"))
            .version(letter.version)
            .carry("what", "again");
        blocks.push(again.html()?);
    }
    if letter.outcome != Outcome::Aside {
        let aside = Sheet::new(ctx, &at, "mailbox-aside")
            .version(letter.version)
            .carry("what", "aside");
        blocks.push(aside.html()?);
    }
    Ok(blocks)
}

/// Decides about a mail that waits.
///
/// # Errors
/// As the actions.
pub async fn decide(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let id = id_of(&id)?;
    let key = form.key()?;
    let seen = form.version().ok_or_else(Error::bad_request)?;
    let what = form.required(
        "what",
        parse::choice(|word| match word {
            "again" => Some(Decision::Again),
            "aside" => Some(Decision::Aside),
            _ => None,
        }),
    );
    let what = what.ok_or_else(Error::bad_request)?;
    let place = (tenant, id);
    let done = actions::decide(&ctx.actor, watch, place, (what, seen), &key).await;
    done.map_err(app_error)?;
    Ok(Redirect::to(&ctx.url(&format!("{MAIL}/{id}"))).into_response())
}

/// The mail as it came, to be saved.
///
/// # Errors
/// As the actions.
pub async fn save(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let id = id_of(&id)?;
    let bytes = actions::bytes(&ctx.actor, watch, tenant, id).await;
    let bytes = bytes.map_err(app_error)?;
    download(&format!("{id}.eml"), "application/octet-stream", bytes)
}
