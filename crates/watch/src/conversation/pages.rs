//! `/cases/{id}/conversations`: beginning one, reading it, writing in it, noting what was said.
//!
//! Invariant: what stands in the box to write is the analyst's own, or a quotation that the analyst
//! asked for; nothing crosses from one conversation to another by itself.

use super::actions::{self, Begin, Heard, Letter, Whole};
use super::{MOST_TEXT, Said, With};
use crate::WatchError;
use crate::case::pages::{CASES, one::crumbs, title};
use crate::case::{self, Case};
use crate::pages::{app_error, need_tenant, watch_of};
use crate::responder;
use crate::takedown::letter;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::{CaseId, ConversationId, TenantId};
use base::{LanguageTag, Tlp};
use web::component::block::{heading, paragraph, quote, show};
use web::component::{Choice, Field, Notice, Pairs, Sheet, Tag, Tone};
use web::form::{Form, parse};
use web::i18n::Html;
use web::{Arg, Ctx, Error, Message, PageMeta, Text};

const MOST_LINE: usize = 200;
/// Where the box to write in is: who quotes goes on there.
const WRITE: &str = "write";

async fn case_of(ctx: &Ctx, id: &str) -> Result<(TenantId, Case), Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let id: CaseId = id.parse().map_err(|_| Error::not_found())?;
    let whole = case::actions::one(&ctx.actor, watch, tenant, id).await;
    Ok((tenant, whole.map_err(app_error)?.case))
}

/// The form that begins a conversation.
///
/// # Errors
/// As the actions.
pub async fn ask(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    begin_page(&ctx, &id, &Form::default()).await
}

async fn begin_page(ctx: &Ctx, id: &str, form: &Form) -> Result<Response, Error> {
    let (tenant, case) = case_of(ctx, id).await?;
    let watch = watch_of(ctx);
    let lang = &ctx.lang;
    let found = case::actions::one(&ctx.actor, watch, tenant, case.id).await;
    let found = found.map_err(app_error)?.found;
    let responders = responder::actions::public(&ctx.actor, watch, tenant).await;
    let responders = responders.map_err(app_error)?;
    let mut blocks: Vec<Html> = Vec::new();
    let routes = responder::route(&responders, &found);
    if !routes.is_empty() {
        blocks.push(heading(lang.text("watch-incident-routes"))?);
        for (one, by) in routes {
            blocks.push(responder::pages::card(ctx, one)?);
            let said = Text::code(format!("{} {}", by.value, one.said.mail));
            blocks.push(paragraph(Html::from(said))?);
        }
    }
    let kinds = With::ALL
        .iter()
        .filter(|w| **w != With::Reporter)
        .map(|w| Choice::new(w.as_str(), lang.text(w.message_id())));
    let languages = ctx.app.i18n().offered();
    let languages = languages
        .iter()
        .map(|l| Choice::new(l.as_str(), Text::code(l)));
    let labels = Tlp::ALL
        .iter()
        .map(|t| Choice::new(t.as_str(), Text::code(t.as_str())));
    let fields = vec![
        Field::select(
            "with",
            lang.text("watch-conversation-with"),
            kinds.collect(),
        ),
        Field::text("name", lang.text("watch-conversation-name")).optional(lang),
        Field::input("address", lang.text("watch-conversation-address"), "email")
            .hint(lang.text("watch-conversation-address-hint"))
            .optional(lang),
        Field::select(
            "language",
            lang.text("watch-conversation-language"),
            languages.collect(),
        )
        .value(lang.tag().as_str()),
        Field::select("tlp", lang.text("watch-case-tlp"), labels.collect())
            .value(case.tlp.as_str()),
    ];
    let at = format!("{CASES}/{}", case.id);
    let sheet = Sheet::new(
        ctx,
        &format!("{at}/conversations/new"),
        "watch-conversation-begin",
    )
    .fields(fields)
    .as_sent(ctx, form)
    .cancel(ctx, &at);
    blocks.push(sheet.html()?);
    let meta = PageMeta::new(title(lang, &case, "watch-conversation-begin"))
        .crumbs(crumbs(ctx, Some(&case)))
        .errors_of(form);
    Ok(show(ctx, meta, blocks))
}

/// Begins a conversation.
///
/// # Errors
/// As the actions; what is wrong is said beside its field.
pub async fn begin(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (tenant, case) = case_of(&ctx, &id).await?;
    let key = form.key()?;
    let with = form.required("with", parse::choice(With::from_name));
    let name = form.optional("name", parse::text(MOST_LINE));
    let address = form.optional("address", parse::text(MOST_LINE));
    let language = form.required("language", parse::choice(|t| t.parse::<LanguageTag>().ok()));
    let tlp = form.required("tlp", parse::choice(|t| t.parse::<Tlp>().ok()));
    let (Some(with), Some(name), Some(address), Some(language), Some(tlp)) =
        (with, name, address, language, tlp)
    else {
        return begin_page(&ctx, &id, &form).await;
    };
    let told = Begin {
        with,
        name: name.unwrap_or_default(),
        address: address.unwrap_or_default(),
        language,
        tlp,
    };
    let watch = watch_of(&ctx);
    match actions::begin(&ctx.actor, watch, (tenant, case.id), told, &key).await {
        Ok(conversation) => Ok(to(&ctx, case.id, conversation)),
        Err(WatchError::Store(::store::StoreError::Invalid { .. })) => {
            form.fail("address", Message::new("watch-incident-bad-mail"));
            begin_page(&ctx, &id, &form).await
        }
        Err(other) => Err(app_error(other)),
    }
}

fn to(ctx: &Ctx, case: CaseId, conversation: ConversationId) -> Response {
    let at = format!("{CASES}/{case}/conversations/{conversation}");
    Redirect::to(&ctx.url(&at)).into_response()
}

/// One conversation.
///
/// # Errors
/// As the actions.
pub async fn one(
    ctx: Ctx,
    Path((_, case, id)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    page(&ctx, (&case, &id), &Form::default()).await
}

async fn page(ctx: &Ctx, (case, id): (&str, &str), form: &Form) -> Result<Response, Error> {
    let (tenant, case) = case_of(ctx, case).await?;
    let id: ConversationId = id.parse().map_err(|_| Error::not_found())?;
    let watch = watch_of(ctx);
    let whole = actions::one(&ctx.actor, watch, (tenant, case.id), id).await;
    let whole = whole.map_err(app_error)?;
    let quoted = match ctx.asked().place::<base::id::CaseMessageId>("quote") {
        Some(id) => {
            let quoted = actions::quoted(&ctx.actor, watch, (tenant, case.id), id).await;
            Some(quoted.map_err(app_error)?)
        }
        None => None,
    };
    let lang = &ctx.lang;
    let mut blocks: Vec<Html> = vec![facts(ctx, &whole)];
    let last = whole.said.len().saturating_sub(1);
    for (n, said) in whole.said.iter().enumerate() {
        blocks.extend(message(ctx, &case, said, n == last)?);
    }
    if case.merged_into.is_none() {
        blocks.push(paragraph(lang.text("watch-case-keys"))?);
        blocks.push(write_form(ctx, (&case, &whole), quoted, form)?);
        if whole.conversation.with != With::Internal {
            blocks.push(hear_form(ctx, (&case, &whole))?);
        }
    }
    let name = lang.plain(whole.conversation.with.message_id());
    let title = match whole.conversation.name.is_empty() {
        true => Text::from(format!("{} – {name}", case.name())),
        false => Text::user(format!(
            "{} – {name}: {}",
            case.name(),
            whole.conversation.name
        )),
    };
    let meta = PageMeta::new(title)
        .crumbs(crumbs(ctx, Some(&case)))
        .errors_of(form);
    Ok(show(ctx, meta, blocks))
}

fn facts(ctx: &Ctx, whole: &Whole) -> Html {
    let lang = &ctx.lang;
    let one = &whole.conversation;
    let mut pairs: Vec<(Text, Html)> = vec![
        (
            lang.text("watch-conversation-state"),
            lang.text(one.state.message_id()).into(),
        ),
        (
            lang.text("watch-conversation-language"),
            Text::code(&one.language).into(),
        ),
        (
            lang.text("watch-case-tlp"),
            Text::code(one.tlp.as_str()).into(),
        ),
    ];
    if !one.address.is_empty() {
        pairs.push((
            lang.text("watch-conversation-address"),
            Text::code(&one.address).into(),
        ));
    }
    if !one.reference.is_empty() {
        pairs.push((
            lang.text("watch-conversation-reference"),
            Text::code(&one.reference).into(),
        ));
    }
    if let Some(due) = one.due {
        pairs.push((lang.text("watch-conversation-due"), lang.moment_html(due)));
    }
    Pairs { pairs }.into()
}

fn message(ctx: &Ctx, case: &Case, said: &Said, is_last: bool) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let mut head: Vec<Html> = vec![
        lang.text(said.direction.message_id()).into(),
        lang.moment_html(said.at),
    ];
    if said.automatic {
        head.push(Tag::new(Tone::Calm, lang.text("watch-conversation-automatic")).into());
    }
    if !said.subject.is_empty() {
        head.push(Text::user(said.subject.as_str()).into());
    }
    let quote_at = format!("{CASES}/{}/quote/{}", case.id, said.id);
    let (label, url) = (lang.text("watch-conversation-quote"), ctx.url(&quote_at));
    let link = match is_last {
        true => Html::key_link(label, &url, 'q'),
        false => Html::link(label, &url),
    };
    Ok(vec![
        paragraph(Html::joined(&head))?,
        quote(&said.text)?,
        paragraph(link)?,
    ])
}

fn write_form(
    ctx: &Ctx,
    (case, whole): (&Case, &Whole),
    quoted: Option<String>,
    form: &Form,
) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let one = &whole.conversation;
    let at = format!("{CASES}/{}/conversations/{}", case.id, one.id);
    let (button, hint) = match (one.with, whole.is_reachable) {
        (With::Internal, _) => ("watch-conversation-note", "watch-conversation-note-hint"),
        (With::Reporter, false) => ("watch-conversation-leave", "watch-conversation-leave-hint"),
        (_, false) => (
            "watch-conversation-record",
            "watch-conversation-record-hint",
        ),
        (_, true) => ("watch-conversation-send", "watch-conversation-send-hint"),
    };
    let mut fields = Vec::new();
    if one.with != With::Internal {
        let usual = whole.said.iter().rev().find(|s| !s.subject.is_empty());
        let usual = usual.map_or_else(|| case.title.clone(), |s| s.subject.clone());
        fields.push(Field::text("subject", lang.text("watch-conversation-subject")).value(usual));
    }
    let text = Field::area("text", lang.text("watch-conversation-text"), 10).hint(lang.text(hint));
    fields.push(text.value(quoted.unwrap_or_else(|| template(ctx, case, one))));
    let sheet = Sheet::new(ctx, &at, button)
        .sends("step", "write")
        .version(one.version)
        .fields(fields)
        .as_sent(ctx, form)
        .key('s')
        .anchor(WRITE);
    sheet.html()
}

/// The first words of a first letter, in the language of the conversation.
fn template(ctx: &Ctx, case: &Case, one: &super::Conversation) -> String {
    if one.asked.is_some() || one.with == With::Internal {
        return String::new();
    }
    let lang = ctx.app.i18n().get(one.language.as_str());
    let lang = lang.as_ref().unwrap_or(&ctx.lang);
    let arguments = [
        ("case", Arg::Code(case.name())),
        ("about", Arg::Code(case.title.clone())),
    ];
    letter::plain(lang, letter::template(one.with), &arguments)
}

fn hear_form(ctx: &Ctx, (case, whole): (&Case, &Whole)) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let one = &whole.conversation;
    let at = format!("{CASES}/{}/conversations/{}", case.id, one.id);
    let fields = vec![
        Field::area("heard", lang.text("watch-conversation-heard"), 4)
            .hint(lang.text("watch-conversation-heard-hint")),
        Field::text("reference", lang.text("watch-conversation-reference"))
            .value(one.reference.as_str())
            .short()
            .optional(lang),
    ];
    let sheet = Sheet::new(ctx, &at, "watch-conversation-hear")
        .sends("step", "hear")
        .fields(fields);
    Ok(web::component::Details {
        summary: lang.text("watch-conversation-hear"),
        body: sheet.html()?,
    }
    .into())
}

/// Writes, or notes what was said.
///
/// # Errors
/// As the actions; what is wrong is said beside its field.
pub async fn send(
    ctx: Ctx,
    Path((_, case, id)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (watch, tenant, key) = (watch_of(&ctx), need_tenant(&ctx).await?, form.key()?);
    let of: CaseId = case.parse().map_err(|_| Error::not_found())?;
    let conversation: ConversationId = id.parse().map_err(|_| Error::not_found())?;
    let place = (tenant, of, conversation);
    let done = if form.get("step") == Some("hear") {
        let text = form.required("heard", parse::text(MOST_TEXT));
        let reference = form.optional("reference", parse::text(MOST_LINE));
        let (Some(text), Some(reference)) = (text, reference) else {
            return page(&ctx, (&case, &id), &form).await;
        };
        let heard = Heard {
            subject: String::new(),
            text,
            automatic: false,
            reference: reference.unwrap_or_default(),
            raw: None,
            message_id: None,
        };
        actions::hear(&ctx.actor, watch, place, heard, &key).await
    } else {
        let seen = form.version().ok_or_else(Error::bad_request)?;
        let subject = form.optional("subject", parse::text(MOST_LINE));
        let text = form.required("text", parse::text(MOST_TEXT));
        let (Some(subject), Some(text)) = (subject, text) else {
            return page(&ctx, (&case, &id), &form).await;
        };
        let letter = Letter {
            subject: subject.unwrap_or_default(),
            text,
            seen,
        };
        actions::write(&ctx.actor, watch, place, letter, &key).await
    };
    match done {
        Ok(()) => Ok(to(&ctx, of, conversation)),
        Err(WatchError::Changed) => {
            form.fail("text", Message::new("web-form-outdated"));
            page(&ctx, (&case, &id), &form).await
        }
        Err(other) => Err(app_error(other)),
    }
}

/// In which conversation a message is to be quoted.
///
/// # Errors
/// As the actions.
pub async fn choose_quote(
    ctx: Ctx,
    Path((_, case, message)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let (tenant, case) = case_of(&ctx, &case).await?;
    let watch = watch_of(&ctx);
    let id = message.parse().map_err(|_| Error::not_found())?;
    let text = actions::quoted(&ctx.actor, watch, (tenant, case.id), id).await;
    let text = text.map_err(app_error)?;
    let whole = case::actions::one(&ctx.actor, watch, tenant, case.id).await;
    let whole = whole.map_err(app_error)?;
    let lang = &ctx.lang;
    let warning = Notice::new(
        lang,
        Tone::Warning,
        lang.text("watch-conversation-quote-text"),
    );
    let mut blocks: Vec<Html> = vec![warning.into(), quote(&text)?];
    for one in &whole.conversations {
        let at = format!(
            "{CASES}/{}/conversations/{}?quote={id}#{WRITE}",
            case.id, one.id
        );
        let label = format!("{} {}", lang.plain(one.with.message_id()), one.name);
        blocks.push(paragraph(Html::link(Text::user(label), &ctx.url(&at)))?);
    }
    let meta = PageMeta::new(title(lang, &case, "watch-conversation-quote"))
        .crumbs(crumbs(&ctx, Some(&case)));
    Ok(show(&ctx, meta, blocks))
}
