//! The list of administrations, and the form that adds one.
//!
//! Not here: who may ([`super::add`] decides). Invariant: nothing that an administration holds is
//! shown here.

use super::{Hosted, HostedError, Wanted, add, all, countries, invite_again};
use crate::compose::Gateway;
use axum::extract::Path;
use axum::response::Response;
use base::LanguageTag;
use base::id::TenantId;
use directory::DirectoryError;
use directory::administration::{NAME_LIMIT, Profile};
use web::account::{AccountError, Accounts, Mail, PersonName};
use web::component::block::{bar, paragraph, show};
use web::component::{Cell, Choice, Column, Field, Sheet, Table, Tag, Tone};
use web::form::{Form, parse};
use web::role::handed_over;
use web::{
    Access, Arg, Crumb, Ctx, Error, Html, Message, Method, Module, NavItem, PageMeta, Place,
    Routes, Text,
};

const PATH: &str = "/administrations";
const NEW: &str = "/administrations/new";
const LINK: &str = "/administrations/{id}/link";
const AGAIN: &str = "gateway-administrations-again";
const TITLE: &str = "gateway-administrations-title";
const ADD: &str = "gateway-administrations-add";
/// The languages of the interface, each with the field of the administration's name in it.
const NAMES: [(&str, &str); 6] = [
    ("en", "name-en"),
    ("ar", "name-ar"),
    ("zh", "name-zh"),
    ("fr", "name-fr"),
    ("ru", "name-ru"),
    ("es", "name-es"),
];

/// The pages. The site also needs `.state(Gateway)` and accounts.
#[must_use]
pub fn module() -> Module {
    let only = Access::ADMINISTRATORS;
    let entry = NavItem {
        label: TITLE,
        path: PATH,
        access: only,
        place: Place::Administration("gateway-administrations-about"),
        order: 96,
    };
    Module {
        routes: Routes::new()
            .page(Method::GET, PATH, list, only)
            .page(Method::GET, NEW, ask, only)
            .page(Method::POST, NEW, send, only)
            .page(Method::GET, LINK, ask_again, only)
            .page(Method::POST, LINK, send_again, only),
        nav: vec![entry],
        ..Module::default()
    }
}

fn forbidden() -> Error {
    Error::forbidden().because(Message::new("gateway-administrations-forbidden"))
}

fn failed(error: HostedError) -> Error {
    match error {
        HostedError::Directory(DirectoryError::Forbidden) => forbidden(),
        HostedError::Account(AccountError::Unknown) => Error::not_found(),
        HostedError::Account(AccountError::Repeated) => {
            Error::conflict().because(Message::new("web-form-repeated"))
        }
        other => Error::unavailable(other),
    }
}

async fn list(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let gateway = ctx.app.state::<Gateway>();
    let mut hosted = all(&ctx.actor, gateway, ctx.app.state::<Accounts>())
        .await
        .map_err(failed)?;
    hosted.sort_by(|a, b| lang.compare(name(&ctx, a), name(&ctx, b)));
    let columns = ["name", "countries", "languages", "state"]
        .map(|c| Column::text(lang.text(&format!("gateway-administrations-{c}"))));
    let rows = hosted.iter().map(|one| row(&ctx, one)).collect();
    let caption = lang.text("gateway-administrations-caption");
    let table = Table::new(lang, caption, columns.into(), rows);
    let blocks = vec![
        paragraph(lang.text("gateway-administrations-intro"))?,
        bar(&ctx, &[(ADD, NEW)])?,
        table.into(),
    ];
    Ok(show(&ctx, PageMeta::new(lang.text(TITLE)).wide(), blocks))
}

fn name<'a>(ctx: &Ctx, one: &'a Hosted) -> &'a str {
    one.administration.profile.name(ctx.lang.tag())
}

fn row(ctx: &Ctx, one: &Hosted) -> Vec<Cell> {
    let profile = &one.administration.profile;
    let codes: Vec<&str> = profile.countries().iter().map(|c| c.as_str()).collect();
    let languages: Vec<String> = profile
        .languages()
        .iter()
        .map(|l| endonym(ctx, l))
        .collect();
    let (tone, state) = match (profile.is_neutral(), one.is_run) {
        (true, _) => (Tone::Info, "gateway-administrations-not-set-up"),
        (false, true) => (Tone::Good, "gateway-administrations-run"),
        (false, false) => (Tone::Warning, "gateway-administrations-waiting"),
    };
    let mut stands = vec![Html::from(Tag::new(tone, ctx.lang.text(state)))];
    if !one.is_run && !profile.is_neutral() {
        let path = LINK.replace("{id}", &one.administration.id.to_string());
        stands.push(Html::link(ctx.lang.text(AGAIN), &ctx.url(&path)));
    }
    vec![
        Cell::text(Text::user(name(ctx, one).to_owned())),
        Cell::text(Text::code(codes.join(" "))),
        Cell::text(Text::from(languages.join(" · "))),
        Cell::html(Html::joined(&stands)),
    ]
}

/// A language by its own name.
fn endonym(ctx: &Ctx, tag: &LanguageTag) -> String {
    let own = ctx.app.i18n().get(tag.as_str());
    own.map_or_else(|| tag.to_string(), |l| l.plain("web-language-name"))
}

/// Asks before the earlier link is made void.
async fn ask_again(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let id: TenantId = id.parse().map_err(|_| Error::not_found())?;
    let (gateway, accounts) = (ctx.app.state::<Gateway>(), ctx.app.state::<Accounts>());
    let hosted = all(&ctx.actor, gateway, accounts).await.map_err(failed)?;
    let one = hosted.iter().find(|h| h.administration.id == id);
    let one = one.filter(|h| !h.is_run).ok_or_else(Error::not_found)?;
    let args = [("name", Arg::Text(name(&ctx, one).to_owned()))];
    let intro = ctx
        .lang
        .text_with("gateway-administrations-again-text", &args);
    let path = LINK.replace("{id}", &id.to_string());
    let sheet = Sheet::new(&ctx, &path, AGAIN)
        .intro(intro)
        .cancel(&ctx, PATH);
    let blocks = vec![sheet.html()?];
    Ok(show(&ctx, meta_below(&ctx, AGAIN), blocks))
}

async fn send_again(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let id: TenantId = id.parse().map_err(|_| Error::not_found())?;
    let means = (ctx.app.state::<Gateway>(), ctx.app.state::<Accounts>());
    let invited = invite_again(&ctx.actor, means, id, Some(&key)).await;
    let mut blocks = handed_over(&ctx, &invited.map_err(failed)?);
    blocks.push(bar(&ctx, &[(TITLE, PATH)])?);
    Ok(show(&ctx, meta_below(&ctx, AGAIN), blocks))
}

/// A page below the list.
fn meta_below(ctx: &Ctx, title: &str) -> PageMeta {
    let crumb = Crumb {
        label: ctx.lang.text(TITLE),
        path: PATH.to_owned(),
    };
    PageMeta::new(ctx.lang.text(title)).crumbs(vec![crumb])
}

async fn ask(ctx: Ctx) -> Result<Response, Error> {
    let administrations = ctx.app.state::<Gateway>().directory.administrations();
    let may = administrations.looks_after(&ctx.actor).await;
    match may.map_err(|e| failed(e.into()))? {
        true => page(&ctx, &Form::default()),
        false => Err(forbidden()),
    }
}

fn page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let text = |id: &str| lang.text(id);
    let mut about: Vec<Field> = NAMES.map(|(tag, field)| name_field(ctx, tag, field)).into();
    let offered = || {
        let tags = ctx.app.i18n().offered().iter();
        let choice = |tag: &LanguageTag| Choice::new(tag.as_str(), Text::from(endonym(ctx, tag)));
        tags.map(choice).collect::<Vec<_>>()
    };
    about.push(
        Field::text("country", text("account-setup-countries"))
            .hint(text("account-setup-countries-hint"))
            .autocomplete("off"),
    );
    about.push(Field::checkboxes(
        "language",
        text("account-setup-languages"),
        offered(),
    ));
    let who = vec![
        Field::text("person", text("gateway-administrations-person")).autocomplete("off"),
        Field::input("mail", text("account-mail"), "email").autocomplete("off"),
        Field::select("letters", text("account-language"), offered()).value(lang.tag().as_str()),
    ];
    let sheet = Sheet::new(ctx, NEW, ADD)
        .intro(text("gateway-administrations-add-intro"))
        .group(Some(text("account-setup-administration")), vec![], about)
        .group(
            Some(text("account-setup-administrator")),
            vec![text("gateway-administrations-first")],
            who,
        )
        .cancel(ctx, PATH);
    let meta = meta_below(ctx, ADD);
    let blocks = vec![sheet.as_sent(ctx, form).html()?];
    Ok(show(ctx, meta.errors_of(form), blocks))
}

fn name_field(ctx: &Ctx, tag: &str, field: &'static str) -> Field {
    let own = endonym(ctx, &tag.parse().expect("a tag of two letters"));
    let args = [("language", Arg::Text(own))];
    let label = ctx.lang.text_with("directory-page-name-in", &args);
    Field::text(field, label)
        .autocomplete("off")
        .optional(&ctx.lang)
}

/// What the form asks for; what is wrong is noted in it.
fn read(ctx: &Ctx, form: &mut Form) -> Option<Wanted> {
    let mut names: Vec<(LanguageTag, String)> = Vec::new();
    for (tag, field) in NAMES {
        if let Some(Some(name)) = form.optional(field, parse::text(NAME_LIMIT)) {
            names.push((tag.parse().expect("a tag of two letters"), name));
        }
    }
    let codes = form.required("country", |text| {
        countries(text).map_err(|word| {
            Message::new("gateway-administrations-no-country").with("text", Arg::Code(word))
        })
    });
    let chosen = |tag: &&LanguageTag| form.all("language").any(|l| l == tag.as_str());
    let tags: Vec<LanguageTag> = ctx
        .app
        .i18n()
        .offered()
        .iter()
        .filter(chosen)
        .cloned()
        .collect();
    if form
        .all("language")
        .any(|l| tags.iter().all(|t| t.as_str() != l))
    {
        form.fail("language", Message::new("web-field-choice"));
    } else if tags.is_empty() {
        form.fail("language", Message::new("account-setup-error-languages"));
    }
    let said = |e: AccountError| Message::new(e.message_id().unwrap_or("account-error-unknown"));
    let person = form.required("person", |t| t.parse::<PersonName>().map_err(said));
    let mail = form.required("mail", |t| t.parse::<Mail>().map_err(said));
    let letters = form.required("letters", |t| {
        let known = ctx.app.i18n().offered().iter().find(|l| l.as_str() == t);
        known.cloned().ok_or(Message::new("web-field-choice"))
    });
    // Named before it is made, so that a missing name is said together with the rest.
    let missing = names.is_empty() && form.error(NAMES[0].1).is_none();
    if missing {
        form.fail(NAMES[0].1, Message::new("directory-refused-name-missing"));
    }
    if !form.is_good() {
        return None;
    }
    match Profile::new(names, codes?, tags) {
        Ok(profile) => Some(Wanted {
            profile,
            mail: mail?,
            person: person?,
            language: letters?,
        }),
        Err(error) => {
            beside(form, &error);
            None
        }
    }
}

fn beside(form: &mut Form, error: &DirectoryError) {
    let field = match error {
        DirectoryError::Field { field, .. } if *field != "name" => *field,
        _ => NAMES[0].1,
    };
    let (id, args) = error.message();
    let with = |m: Message, (name, value)| m.with(name, Arg::Text(value));
    form.fail(field, args.into_iter().fold(Message::new(id), with));
}

async fn send(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let key = form.key()?;
    let (gateway, accounts) = (ctx.app.state::<Gateway>(), ctx.app.state::<Accounts>());
    let administrations = gateway.directory.administrations();
    let may = administrations.looks_after(&ctx.actor).await;
    if !may.map_err(|e| failed(e.into()))? {
        return Err(forbidden());
    }
    let Some(wanted) = read(&ctx, &mut form) else {
        return page(&ctx, &form);
    };
    match add(&ctx.actor, (gateway, accounts), &wanted, Some(&key)).await {
        Ok((_, invited)) => {
            let lang = &ctx.lang;
            let mut blocks = vec![paragraph(lang.text("gateway-administrations-made"))?];
            blocks.extend(handed_over(&ctx, &invited));
            blocks.push(bar(&ctx, &[(TITLE, PATH)])?);
            let meta = PageMeta::new(lang.text("gateway-administrations-made-title"));
            Ok(show(&ctx, meta, blocks))
        }
        Err(HostedError::Directory(error @ DirectoryError::Field { .. })) => {
            beside(&mut form, &error);
            page(&ctx, &form)
        }
        Err(error) => Err(failed(error)),
    }
}
