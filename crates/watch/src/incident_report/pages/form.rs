//! `/report-fraud` and `/incident-reports/new`: what somebody tells, and what is told on the phone.
//!
//! Not here: what becomes of it. Invariant: nothing is asked that is not used, and only what
//! happened must be said.

use super::{FOLLOW, LIST, REPORT};
use crate::WatchError;
use crate::incident_report::{
    Channel, Kind, Loss, MOST_FILE, MOST_LINE, MOST_TEXT, Party, Receipt, Reporter, SentFile, Told,
    Way, actions,
};
use crate::pages::{app_error, watch_of};
use crate::responder::{self, Responder};
use axum::response::{IntoResponse, Redirect, Response};
use base::id::TenantId;
use base::{Actor, Timestamp};
use web::component::block::{paragraph, show};
use web::component::{Choice, Field, Notice, Sheet, Tone};
use web::form::{Form, Upload, parse};
use web::i18n::Html;
use web::page::Crumb;
use web::{Arg, Ctx, Error, Message, PageMeta};

/// A form that comes back sooner than people can fill it in, in seconds.
const LEAST_SECONDS: i64 = 4;
/// A form that comes back later than a browser keeps it, in seconds.
const MOST_SECONDS: i64 = 2 * 86_400;

/// The empty form for everybody.
///
/// # Errors
/// The store's.
pub async fn public(ctx: Ctx) -> Result<Response, Error> {
    page(&ctx, Channel::Page, &Form::default()).await
}

/// The empty form for those who answer the telephone.
///
/// # Errors
/// As the actions.
pub async fn telephone(ctx: Ctx) -> Result<Response, Error> {
    page(&ctx, Channel::Telephone, &Form::default()).await
}

/// Takes what anybody sends.
///
/// # Errors
/// As the actions; what is wrong with the form is said beside its fields.
pub async fn send_public(ctx: Ctx, sent: Upload) -> Result<Response, Error> {
    send(&ctx, Channel::Page, sent).await
}

/// Takes what was told on the phone.
///
/// # Errors
/// As [`send_public`].
pub async fn send_telephone(ctx: Ctx, sent: Upload) -> Result<Response, Error> {
    send(&ctx, Channel::Telephone, sent).await
}

/// The administrations that take reports, by name.
async fn administrations(ctx: &Ctx) -> Result<Vec<(TenantId, String)>, Error> {
    let all = watch_of(ctx).directory().administrations();
    // Their names are public; nothing else of them is used.
    let all = all.list(&Actor::system()).await.map_err(Error::internal)?;
    let named = |a: directory::administration::Administration| {
        (a.id, a.profile.name(ctx.lang.tag()).to_owned())
    };
    Ok(all.into_iter().map(named).collect())
}

/// To which of them the form goes.
fn chosen(
    ctx: &Ctx,
    channel: Channel,
    all: &[(TenantId, String)],
    form: &Form,
) -> Option<TenantId> {
    let asked = form.get("administration").and_then(|id| id.parse().ok());
    let known = |id: &TenantId| all.iter().any(|(a, _)| a == id);
    match channel {
        Channel::Telephone => ctx.tenant,
        _ => asked
            .filter(known)
            .or_else(|| all.first().map(|(id, _)| *id)),
    }
}

async fn send(ctx: &Ctx, channel: Channel, mut sent: Upload) -> Result<Response, Error> {
    let watch = watch_of(ctx);
    let all = administrations(ctx).await?;
    let tenant = chosen(ctx, channel, &all, &sent.form).ok_or_else(Error::not_found)?;
    let responders = responder::actions::public(&ctx.actor, watch, tenant).await;
    let responders = responders.map_err(app_error)?;
    let key = sent.form.key()?;
    let Some(told) = told(ctx, channel, &mut sent, &responders) else {
        return page(ctx, channel, &sent.form).await;
    };
    match actions::send(&ctx.actor, watch, (tenant, channel), told, &key).await {
        Ok(receipt) => Ok(done(ctx, channel, &receipt)),
        Err(WatchError::Busy) => {
            sent.form.fail("text", Message::new("watch-error-busy"));
            page(ctx, channel, &sent.form).await
        }
        Err(other) => Err(app_error(other)),
    }
}

fn done(ctx: &Ctx, channel: Channel, receipt: &Receipt) -> Response {
    let (code, id) = (&receipt.code, receipt.id);
    let at = match channel {
        Channel::Telephone => format!("{LIST}/{id}?code={code}"),
        _ if receipt.without_file => format!("{FOLLOW}/{code}?new&without-file"),
        _ => format!("{FOLLOW}/{code}?new"),
    };
    Redirect::to(&ctx.url(&at)).into_response()
}

/// What was said; what is not understood is noted beside its field.
fn told(ctx: &Ctx, channel: Channel, sent: &mut Upload, responders: &[Responder]) -> Option<Told> {
    let file = file(sent);
    let form = &mut sent.form;
    let kind = form.required("kind", parse::choice(Kind::from_name));
    let text = match file.is_some() {
        true => form
            .optional("text", parse::text(MOST_TEXT))
            .map(Option::unwrap_or_default),
        false => form.required("text", parse::text(MOST_TEXT)),
    };
    let mut line = |field| {
        let read = form.optional(field, parse::text(MOST_LINE));
        read.map(Option::unwrap_or_default)
    };
    let (sender, brand, name) = (line("sender")?, line("brand")?, line("name")?);
    let telephone = line("telephone")?;
    let mail = form.optional("mail", mail);
    let happened = form.optional("happened", parse::day);
    let loss = loss(form, responders);
    let consent = form.all("consent").filter_map(Party::from_name).collect();
    let abuse = form.ticked("abuse");
    let suspected = channel == Channel::Page && is_suspected(ctx, form);
    if !form.is_good() {
        return None;
    }
    Some(Told {
        kind: kind?,
        text: text?,
        sender,
        brand,
        happened: happened?,
        loss: loss?,
        reporter: Reporter {
            name,
            mail: mail?.unwrap_or_default(),
            telephone,
        },
        consent,
        file,
        abuse,
        language: ctx.lang.tag().clone(),
        suspected,
    })
}

fn mail(text: &str) -> Result<String, Message> {
    let good = text.len() <= MOST_LINE
        && text
            .split_once('@')
            .is_some_and(|(a, b)| !a.is_empty() && b.contains('.'));
    match good && !text.contains(char::is_whitespace) {
        true => Ok(text.to_owned()),
        false => Err(Message::new("watch-incident-bad-mail")),
    }
}

/// The file, if one was chosen that is not too large.
fn file(sent: &mut Upload) -> Option<SentFile> {
    let at = sent.files.iter().position(|f| f.field == "file")?;
    let file = sent.files.swap_remove(at);
    if file.bytes.len() > MOST_FILE {
        let most = i64::try_from(MOST_FILE >> 20).unwrap_or(i64::MAX);
        let said = Message::new("watch-incident-file-large").with("megabytes", Arg::Count(most));
        sent.form.fail("file", said);
        return None;
    }
    Some(SentFile {
        name: base::text::plain(&file.name),
        bytes: file.bytes,
    })
}

/// Money that is gone: an amount with its currency and its way, or nothing.
fn loss(form: &mut Form, responders: &[Responder]) -> Option<Option<Loss>> {
    let amount = form.optional("amount", |text| {
        Loss::amount(text).ok_or_else(|| Message::new("watch-incident-bad-amount"))
    })?;
    let responder = form.get("responder").unwrap_or_default();
    let responder = responders.iter().find(|p| p.id.to_string() == responder);
    let Some(amount) = amount else {
        return Some(None);
    };
    let currency = form.required("currency", |text| {
        let code = text.trim().to_ascii_uppercase();
        let good = (3..=5).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphanumeric());
        if good {
            Ok(code)
        } else {
            Err(Message::new("watch-incident-bad-currency"))
        }
    });
    let way = form.required("way", parse::choice(Way::from_name));
    Some(Some(Loss {
        amount,
        currency: currency?,
        way: way?,
        responder: responder.map(|p| p.id),
    }))
}

/// When the form was shown, so that nobody else can say it.
pub(crate) fn shown_at(ctx: &Ctx) -> String {
    let micros = ctx.app.clock().now().micros().to_string();
    let tag = watch_of(ctx)
        .keys()
        .tag(format!("watch.shown:{micros}").as_bytes());
    format!("{micros}.{tag}")
}

/// Whether the form came back as no person sends it.
pub(crate) fn is_suspected(ctx: &Ctx, form: &Form) -> bool {
    let shown = form.get("shown").unwrap_or_default();
    let Some((micros, tag)) = shown.split_once('.') else {
        return true;
    };
    let keys = watch_of(ctx).keys();
    let Ok(at) = micros.parse::<i64>().map(Timestamp::from_micros) else {
        return true;
    };
    let seconds = (ctx.app.clock().now().micros() - at.micros()) / 1_000_000;
    !keys.is_tagged(format!("watch.shown:{micros}").as_bytes(), tag)
        || !(LEAST_SECONDS..MOST_SECONDS).contains(&seconds)
}

async fn page(ctx: &Ctx, channel: Channel, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let all = administrations(ctx).await?;
    let tenant = chosen(ctx, channel, &all, form).ok_or_else(Error::not_found)?;
    if channel == Channel::Telephone {
        crate::rights::analyst(&ctx.actor, tenant).map_err(app_error)?;
    }
    let watch = watch_of(ctx);
    let responders = responder::actions::public(&ctx.actor, watch, tenant).await;
    let responders = responders.map_err(app_error)?;
    let is_public = channel != Channel::Telephone;
    let (path, button) = match is_public {
        true => (REPORT.to_owned(), "watch-incident-send"),
        false => (format!("{LIST}/new"), "watch-incident-save"),
    };
    let mut sheet = Sheet::new(ctx, &path, button).upload();
    if is_public && all.len() > 1 {
        let choice = |(id, name): &(TenantId, String)| {
            Choice::new(id.to_string(), web::Text::user(name.as_str()))
        };
        let field = Field::select(
            "administration",
            lang.text("watch-incident-administration"),
            all.iter().map(choice).collect(),
        );
        sheet = sheet.fields(vec![field.value(tenant.to_string())]);
    }
    sheet = sheet
        .group(None, Vec::new(), what(ctx))
        .group(
            Some(lang.text("watch-incident-money")),
            vec![lang.text("watch-incident-money-text")],
            money(ctx, &responders),
        )
        .group(
            Some(lang.text("watch-incident-you")),
            vec![lang.text("watch-incident-you-text")],
            who(ctx),
        )
        .group(None, Vec::new(), vec![abuse(ctx)])
        .carry("shown", shown_at(ctx));
    let mut blocks = match is_public {
        true => above(ctx, &responders)?,
        false => Vec::new(),
    };
    blocks.push(sheet.as_sent(ctx, form).html()?);
    let (title, crumbs) = match is_public {
        true => ("watch-incident-title", Vec::new()),
        false => (
            "watch-incident-telephone-title",
            vec![Crumb {
                label: lang.text("watch-incident-list"),
                path: LIST.to_owned(),
            }],
        ),
    };
    let meta = PageMeta::new(lang.text(title))
        .crumbs(crumbs)
        .errors_of(form);
    Ok(show(ctx, meta, blocks))
}

/// What everybody should know before they write.
fn above(ctx: &Ctx, responders: &[Responder]) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let mut blocks = vec![paragraph(lang.text("watch-incident-intro"))?];
    let hotlines: Vec<&Responder> = responders
        .iter()
        .filter(|p| p.said.kind == responder::Kind::Hotline)
        .collect();
    let mut said = vec![paragraph(lang.text("watch-incident-abuse-warning"))?];
    for hotline in hotlines {
        said.push(responder::pages::card(ctx, hotline)?);
    }
    let body = Html::joined(&said);
    blocks.push(Notice::new(lang, Tone::Warning, body).into());
    let follow = Html::link(lang.text("watch-incident-follow-link"), &ctx.url(FOLLOW));
    blocks.push(paragraph(follow)?);
    Ok(blocks)
}

fn what(ctx: &Ctx) -> Vec<Field> {
    let lang = &ctx.lang;
    let kinds = Kind::ALL
        .iter()
        .map(|k| Choice::new(k.as_str(), lang.text(k.message_id())));
    let most = i64::try_from(MOST_FILE >> 20).unwrap_or(i64::MAX);
    vec![
        Field::radio("kind", lang.text("watch-incident-kind"), kinds.collect()),
        Field::area("text", lang.text("watch-incident-text"), 8)
            .hint(lang.text("watch-incident-text-hint")),
        Field::file("file", lang.text("watch-incident-file"), "")
            .hint(lang.text_with(
                "watch-incident-file-hint",
                &[("megabytes", Arg::Count(most))],
            ))
            .optional(lang),
        Field::text("sender", lang.text("watch-incident-sender"))
            .hint(lang.text("watch-incident-sender-hint"))
            .optional(lang),
        Field::text("brand", lang.text("watch-incident-brand"))
            .hint(lang.text("watch-incident-brand-hint"))
            .optional(lang),
        Field::date(lang, "happened", lang.text("watch-incident-happened")).optional(lang),
    ]
}

fn money(ctx: &Ctx, responders: &[Responder]) -> Vec<Field> {
    let lang = &ctx.lang;
    let none = || Choice::new("", lang.text("watch-incident-none"));
    let ways = Way::ALL
        .iter()
        .map(|w| Choice::new(w.as_str(), lang.text(w.message_id())));
    let mut fields = vec![
        Field::text("amount", lang.text("watch-incident-amount"))
            .short()
            .optional(lang),
        Field::text("currency", lang.text("watch-incident-currency"))
            .short()
            .hint(lang.text("watch-incident-currency-hint"))
            .optional(lang),
        Field::select(
            "way",
            lang.text("watch-incident-way"),
            std::iter::once(none()).chain(ways).collect(),
        )
        .optional(lang),
    ];
    let pays = |p: &&Responder| Way::ALL.iter().any(|w| p.said.kind.recalls(*w));
    let paying: Vec<Choice> = responders
        .iter()
        .filter(pays)
        .map(|p| Choice::new(p.id.to_string(), web::Text::user(p.said.name.as_str())))
        .collect();
    if !paying.is_empty() {
        let choices = std::iter::once(none()).chain(paying).collect();
        let field = Field::select("responder", lang.text("watch-incident-responder"), choices);
        fields.push(field.optional(lang));
    }
    fields
}

fn who(ctx: &Ctx) -> Vec<Field> {
    let lang = &ctx.lang;
    let parties = Party::ALL
        .iter()
        .map(|p| Choice::new(p.as_str(), lang.text(p.message_id())));
    vec![
        Field::text("name", lang.text("watch-incident-name"))
            .autocomplete("name")
            .optional(lang),
        Field::input("mail", lang.text("watch-incident-mail"), "email")
            .autocomplete("email")
            .optional(lang),
        Field::input("telephone", lang.text("watch-incident-telephone"), "tel")
            .autocomplete("tel")
            .optional(lang),
        Field::checkboxes(
            "consent",
            lang.text("watch-incident-consent"),
            parties.collect(),
        )
        .hint(lang.text("watch-incident-consent-hint"))
        .optional(lang),
    ]
}

fn abuse(ctx: &Ctx) -> Field {
    let lang = &ctx.lang;
    let choice = Choice::new("yes", lang.text("watch-incident-abuse-yes"));
    Field::checkboxes("abuse", lang.text("watch-incident-abuse"), vec![choice])
        .hint(lang.text("watch-incident-abuse-hint"))
        .optional(lang)
}
