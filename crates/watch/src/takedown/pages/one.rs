//! `/cases/{id}/takedown`: how the web addresses of a case stand, who can take them down, who was
//! asked.
//!
//! Invariant: an address is shown as text, never as a link; what is proposed leaves by a press alone.

use super::site;
use crate::case::Case;
use crate::case::pages::one::{crumbs, id_of};
use crate::case::pages::{CASES, title};
use crate::conversation::{Conversation, State};
use crate::pages::{app_error, need_tenant, watch_of};
use crate::takedown::actions;
use crate::takedown::ask::{self, Ask};
use crate::takedown::chase::{self, Chase};
use crate::takedown::liveness;
use crate::takedown::party::{self, Proposal, Reason};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::{CaseId, TenantId};
use web::component::block::{bar, heading, paragraph, quote, show};
use web::component::{Cell, Choice, Column, Details, Field, Notice, Sheet, Table, Tone};
use web::form::{Form, parse};
use web::i18n::Html;
use web::{Arg, Ctx, Error, Message, PageMeta, Text};

/// The longest address that is read from the form.
const MOST_ADDRESS: usize = 8_192;
/// Names of the fields for addresses that nobody knows, and what they belong to.
const MAILS: [(&str, &str); ask::MOST] = [
    ("mail0", "of0"),
    ("mail1", "of1"),
    ("mail2", "of2"),
    ("mail3", "of3"),
    ("mail4", "of4"),
    ("mail5", "of5"),
    ("mail6", "of6"),
    ("mail7", "of7"),
    ("mail8", "of8"),
    ("mail9", "of9"),
    ("mail10", "of10"),
    ("mail11", "of11"),
    ("mail12", "of12"),
    ("mail13", "of13"),
    ("mail14", "of14"),
    ("mail15", "of15"),
    ("mail16", "of16"),
    ("mail17", "of17"),
    ("mail18", "of18"),
    ("mail19", "of19"),
];

/// The page.
///
/// # Errors
/// As the actions.
pub async fn one(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    page(&ctx, &id, &Form::default()).await
}

async fn page(ctx: &Ctx, id: &str, form: &Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let id = id_of(id)?;
    let (urls, _) = actions::list(&ctx.actor, watch, (tenant, id))
        .await
        .map_err(app_error)?;
    let (sites, looks) = liveness::actions::list(&ctx.actor, watch, (tenant, id))
        .await
        .map_err(app_error)?;
    let case = crate::case::actions::one(&ctx.actor, watch, tenant, id).await;
    let case = case.map_err(app_error)?.case;
    let (lang, open) = (&ctx.lang, case.merged_into.is_none());
    let at = format!("{CASES}/{id}");
    let mut blocks: Vec<Html> = Vec::new();
    if ctx.query.as_deref() == Some("saved") {
        blocks.push(Notice::new(lang, Tone::Info, lang.text("watch-takedown-done")).into());
    }
    blocks.push(paragraph(lang.text("watch-takedown-intro"))?);
    let links = [
        ("watch-takedown-title", format!("{at}/preserved")),
        ("watch-takedown-figures", super::figures::PATH.to_owned()),
    ];
    blocks.push(bar(ctx, &links)?);
    if urls.is_empty() {
        blocks.push(paragraph(lang.text("watch-takedown-no-address"))?);
    }
    blocks.push(site::standing(ctx, &sites));
    if open && !sites.is_empty() {
        blocks.push(site::look_form(ctx, &at, &sites)?);
    }
    let asked = chase::list(&ctx.actor, watch, (tenant, id)).await;
    let asked = asked.map_err(app_error)?;
    blocks.push(parties(ctx, &at, &asked));
    if open && asked.iter().any(|(t, _)| is_chased(t)) {
        blocks.push(remind_form(ctx, &at, &asked)?);
    }
    if open && !urls.is_empty() {
        let found = party::proposals(&ctx.actor, watch, (tenant, id), &urls).await;
        let found = found.map_err(app_error)?;
        blocks.extend(ask_form(ctx, (&case, &at), &found, form).await?);
    }
    if !looks.is_empty() {
        let body = site::history(ctx, &looks);
        let summary = lang.text("watch-liveness-history");
        blocks.push(Details { summary, body }.into());
    }
    let meta = PageMeta::new(title(lang, &case, "watch-takedown-page"))
        .crumbs(crumbs(ctx, Some(&case)))
        .errors_of(form)
        .wide();
    Ok(show(ctx, meta, blocks))
}

fn is_chased(talk: &Conversation) -> bool {
    talk.state == State::Asked && !talk.address.is_empty()
}

fn parties(ctx: &Ctx, at: &str, asked: &[(Conversation, Option<Chase>)]) -> Html {
    let lang = &ctx.lang;
    let moment =
        |at: Option<base::Timestamp>| at.map(|at| lang.moment_html(at)).unwrap_or_default();
    let rows = asked.iter().map(|(talk, chase)| {
        let name = match talk.name.is_empty() {
            true => lang.text(talk.with.message_id()),
            false => Text::user(talk.name.as_str()),
        };
        let reminders = chase.map_or(0, |c| c.reminders);
        vec![
            Cell::link(name, &ctx.url(&format!("{at}/conversations/{}", talk.id))),
            Cell::text(lang.text(talk.with.message_id())),
            Cell::text(lang.text(talk.state.message_id())),
            Cell::html(moment(talk.asked)),
            Cell::text(lang.number(reminders)),
            Cell::html(moment(chase.and_then(|c| c.next))),
        ]
    });
    let ids = [
        "watch-conversation-name",
        "watch-conversation-with",
        "watch-conversation-state",
        "watch-takedown-asked",
        "watch-takedown-reminders",
        "watch-takedown-next-reminder",
    ];
    let columns = ids.iter().map(|id| Column::text(lang.text(id)));
    Table::new(
        lang,
        lang.text("watch-takedown-parties"),
        columns.collect(),
        rows.collect(),
    )
    .empty(lang.text("watch-takedown-nobody"))
    .into()
}

fn remind_form(
    ctx: &Ctx,
    at: &str,
    asked: &[(Conversation, Option<Chase>)],
) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let choices = asked.iter().filter(|(talk, _)| is_chased(talk));
    let choices = choices.map(|(talk, _)| {
        let name = format!("{} {}", talk.name, talk.address);
        Choice::new(talk.id.to_string(), Text::user(name.trim()))
    });
    let field = Field::select(
        "conversation",
        lang.text("watch-conversation-name"),
        choices.collect(),
    );
    Sheet::new(ctx, &format!("{at}/takedown"), "watch-takedown-remind")
        .sends("step", "remind")
        .further(lang.text("watch-takedown-remind-not"), "step", "remind-not")
        .fields(vec![field])
        .html()
}

/// What tells a proposal from the others between page and form.
fn key(one: &Proposal) -> String {
    let text = format!("{}\n{}\n{}", one.with.as_str(), one.name, one.address);
    format!("{:016x}", xxhash_rust::xxh3::xxh3_64(text.as_bytes()))
}

fn reason(ctx: &Ctx, one: &Proposal) -> Text {
    let lang = &ctx.lang;
    let (id, what) = match &one.reason {
        Reason::Address(ip, name) if name.is_empty() => ("address", ip.to_string()),
        Reason::Address(ip, name) => ("address", format!("{ip} ({name})")),
        Reason::Domain(domain) => ("domain", domain.clone()),
        Reason::Holder(domain) => ("holder", domain.clone()),
        Reason::Brand(brand) => ("brand", brand.clone()),
        Reason::Country(country) => ("country", directory::country::name(*country, lang)),
    };
    lang.text_with(
        &format!("watch-takedown-reason-{id}"),
        &[("what", Arg::from(what))],
    )
}

fn label(ctx: &Ctx, one: &Proposal) -> Text {
    let lang = &ctx.lang;
    let name = match one.name.is_empty() {
        true => String::new(),
        false => format!(" {}", one.name),
    };
    let address = match one.address.is_empty() {
        true => lang.plain("watch-takedown-no-mail"),
        false => one.address.clone(),
    };
    let with = lang.plain(one.with.message_id());
    lang.text_with(
        "watch-takedown-proposal",
        &[
            ("who", Arg::from(format!("{with}{name}"))),
            ("address", Arg::from(address)),
            ("reason", Arg::from(reason(ctx, one).plain())),
        ],
    )
}

async fn ask_form(
    ctx: &Ctx,
    (case, at): (&Case, &str),
    found: &[Proposal],
    form: &Form,
) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let open: Vec<&Proposal> = found
        .iter()
        .filter(|p| p.asked.is_none())
        .take(ask::MOST)
        .collect();
    let mut blocks = vec![heading(lang.text("watch-takedown-ask"))?];
    if open.is_empty() {
        blocks.push(paragraph(lang.text("watch-takedown-all-asked"))?);
        return Ok(blocks);
    }
    let choices = open.iter().map(|one| {
        let mut choice = Choice::new(key(one), label(ctx, one));
        // Whom no letter reaches is not asked by default: it would only look as if they were.
        choice.chosen = !one.address.is_empty();
        choice
    });
    let mut fields = vec![Field::checkboxes(
        "party",
        lang.text("watch-takedown-whom"),
        choices.collect(),
    )];
    let mut sheet = Sheet::new(ctx, &format!("{at}/takedown"), "watch-takedown-send")
        .sends("step", "ask")
        .key('s');
    let unknown = open.iter().filter(|p| p.address.is_empty());
    for (one, (mail, of)) in unknown.zip(MAILS) {
        let with = lang.plain(one.with.message_id());
        let named = lang.text_with(
            "watch-takedown-mail-of",
            &[("who", Arg::from(format!("{with} {}", one.name)))],
        );
        fields.push(Field::input(mail, named, "email").optional(lang));
        sheet = sheet.carry(of, key(one));
    }
    let mut reminds = Choice::new("yes", lang.text("watch-takedown-reminds-yes"));
    reminds.chosen = true;
    let reminds = Field::checkboxes(
        "reminds",
        lang.text("watch-takedown-reminds"),
        vec![reminds],
    );
    fields.push(reminds.optional(lang));
    let sheet = sheet
        .intro(lang.text("watch-takedown-ask-text"))
        .fields(fields)
        .as_sent(ctx, form);
    blocks.push(sheet.html()?);
    blocks.extend(letters(ctx, case, &open).await?);
    Ok(blocks)
}

/// The letters that would go, each wording once.
async fn letters(ctx: &Ctx, case: &Case, open: &[&Proposal]) -> Result<Vec<Html>, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let mut blocks = Vec::new();
    let mut shown: Vec<String> = Vec::new();
    for one in open {
        let ask = to_ask(one, None);
        let text = ask::preview(&ctx.actor, watch, (tenant, case), &ask).await;
        let text = text.map_err(app_error)?;
        if shown.contains(&text) {
            continue;
        }
        let with = ctx.lang.plain(one.with.message_id());
        let summary = ctx.lang.text_with(
            "watch-takedown-letter",
            &[("who", Arg::from(format!("{with} {}", one.name)))],
        );
        let body = quote(&text)?;
        blocks.push(Details { summary, body }.into());
        shown.push(text);
    }
    Ok(blocks)
}

fn to_ask(one: &Proposal, mail: Option<String>) -> Ask {
    Ask {
        with: one.with,
        name: one.name.clone(),
        address: mail.unwrap_or_else(|| one.address.clone()),
        language: one.language.clone(),
        urls: one.urls.clone(),
    }
}

/// Looks now, stops and resumes looking, asks, has somebody be reminded.
///
/// # Errors
/// As the actions.
pub async fn send(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (watch, tenant, key) = (watch_of(&ctx), need_tenant(&ctx).await?, form.key()?);
    let case = id_of(&id)?;
    let step = form.get("step").unwrap_or_default().to_owned();
    let done = match step.as_str() {
        "ask" => return ask(&ctx, (tenant, case, &id), form).await,
        "remind" | "remind-not" => {
            let talk = form.required("conversation", parse::choice(|t| t.parse().ok()));
            let talk = talk.ok_or_else(Error::bad_request)?;
            let (place, reminds) = ((tenant, case, talk), step == "remind");
            chase::set(&ctx.actor, watch, place, reminds, &key).await
        }
        "look" | "stop" | "resume" => {
            let url = form.required("url", parse::text(MOST_ADDRESS));
            let url = url.ok_or_else(Error::bad_request)?;
            let place = (tenant, case);
            match step.as_str() {
                "look" => liveness::actions::look(&ctx.actor, watch, place, &url, &key)
                    .await
                    .map(|_| ()),
                _ => {
                    let what = (url.as_str(), step == "resume");
                    liveness::actions::set(&ctx.actor, watch, place, what, &key).await
                }
            }
        }
        _ => return Err(Error::bad_request()),
    };
    done.map_err(app_error)?;
    Ok(back(&ctx, case))
}

fn back(ctx: &Ctx, case: CaseId) -> Response {
    Redirect::to(&ctx.url(&format!("{CASES}/{case}/takedown?saved"))).into_response()
}

async fn ask(
    ctx: &Ctx,
    (tenant, case, id): (TenantId, CaseId, &str),
    mut form: Form,
) -> Result<Response, Error> {
    let watch = watch_of(ctx);
    let form_key = form.key()?;
    let (urls, _) = actions::list(&ctx.actor, watch, (tenant, case))
        .await
        .map_err(app_error)?;
    let found = party::proposals(&ctx.actor, watch, (tenant, case), &urls).await;
    let found = found.map_err(app_error)?;
    let mut asks = Vec::new();
    let ticked: Vec<String> = form.all("party").map(str::to_owned).collect();
    for wanted in &ticked {
        // What the page showed is asked, or nobody: a contact may have changed meanwhile.
        let Some(one) = found.iter().find(|p| key(p) == *wanted) else {
            form.fail("party", Message::new("watch-takedown-changed"));
            return page(ctx, id, &form).await;
        };
        let field = MAILS
            .iter()
            .find(|(_, of)| form.get(of) == Some(wanted.as_str()));
        let mail = field.and_then(|(mail, _)| form.get(mail));
        let mail = mail.map(|m| m.trim().to_owned()).filter(|m| !m.is_empty());
        asks.push(to_ask(one, mail));
    }
    if asks.is_empty() {
        form.fail("party", Message::new("watch-takedown-tick"));
        return page(ctx, id, &form).await;
    }
    let reminds = form.ticked("reminds");
    let done = ask::ask(
        &ctx.actor,
        watch,
        (tenant, case),
        (&asks, reminds),
        &form_key,
    )
    .await;
    match done {
        Ok(_) => Ok(back(ctx, case)),
        Err(crate::WatchError::Store(::store::StoreError::Invalid { .. })) => {
            form.fail("party", Message::new("watch-incident-bad-mail"));
            page(ctx, id, &form).await
        }
        Err(other) => Err(app_error(other)),
    }
}
