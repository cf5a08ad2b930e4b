//! The form of one field: all its values, for whom they are meant, what the person agreed to.
//!
//! Not here: rules (`record`). Invariant: the form begins with the strictest audience of what
//! stands there, so that saving never widens it unseen.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Choice, Field as Input, Sheet};
use web::form::Form;
use web::i18n::{Arg, Message, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::super::parts::{CLAIMED, SAVED, done, show_sent};
use super::super::{back, failed, message, once};
use super::{may_say, parse_id, path, title};
use crate::record::audience::Medium;
use crate::record::{Audience, Field, Kind, Layer, Saying, Seen, Shape, Value};
use crate::{Directory, DirectoryError};

/// The languages of the interface, each with the field of its text; the first is no language's.
const INPUTS: [(&str, &str); 7] = [
    ("", "value"),
    ("en", "value-en"),
    ("ar", "value-ar"),
    ("zh", "value-zh"),
    ("fr", "value-fr"),
    ("ru", "value-ru"),
    ("es", "value-es"),
];

async fn found(ctx: &Ctx, id: &str, name: &str) -> Result<(Seen, &'static Field), Error> {
    let records = ctx.app.state::<Directory>().records();
    let (tenant, seen) = records
        .see(&ctx.actor, parse_id(id)?, Medium::Screen)
        .await
        .map_err(failed)?;
    if Some(tenant) != ctx.tenant {
        return Err(Error::not_found());
    }
    let field = seen.record.kind.field(name).ok_or_else(Error::not_found)?;
    match may_say(ctx, &seen) {
        true => Ok((seen, field)),
        false => Err(Error::forbidden()),
    }
}

pub(in super::super) async fn ask(
    ctx: Ctx,
    Path((_, id, name)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let (seen, field) = found(&ctx, &id, &name).await?;
    page(&ctx, &seen, field, &Form::default()).await
}

async fn page(
    ctx: &Ctx,
    seen: &Seen,
    field: &'static Field,
    form: &Form,
) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let mut inputs = values(ctx, seen, field).await?;
    let guards: Vec<&Value> = seen.of(field.name).flat_map(|s| &s.values).collect();
    let strictest = guards.iter().map(|v| v.audience);
    let strictest = strictest.max_by_key(|a| (a.needs(), *a));
    let choice = |a: &Audience| Choice::new(a.as_str(), super::audience(ctx, *a));
    let audiences = Audience::ALL.iter().map(choice).collect();
    inputs.push(
        Input::select("audience", lang.text("directory-page-audience"), audiences)
            .value(strictest.unwrap_or(field.audience).as_str())
            .hint(lang.text("directory-page-audience-hint")),
    );
    if field.personal && seen.record.kind == Kind::Person {
        let agreed = |of: fn(&Value) -> bool| !guards.is_empty() && guards.iter().all(|v| of(v));
        let consent = |name, id, given| {
            let yes = vec![Choice::new("yes", lang.text(id))];
            let title = lang.text("directory-consent");
            Input::checkboxes(name, title, yes).value(if given { "yes" } else { "" })
        };
        inputs.push(consent(
            "screen",
            "directory-consent-screen",
            agreed(|v| v.screen),
        ));
        inputs.push(consent(
            "print",
            "directory-consent-print",
            agreed(|v| v.print),
        ));
    }
    let at = format!(
        "{}/{}/fields/{}",
        super::RECORDS,
        seen.record.id,
        field.name
    );
    let mut sheet = Sheet::new(ctx, &at, "directory-page-save")
        .version(seen.record.version)
        .fields(inputs)
        .cancel(ctx, &path(seen));
    if !super::EDITING.admits(&ctx.actor, ctx.tenant) {
        sheet = sheet.intro(lang.text("directory-record-claim-intro"));
    }
    let name = [("name", Arg::Text(lang.plain(field.message)))];
    let meta = PageMeta::new(lang.text_with("directory-page-change-of", &name))
        .crumbs(back(ctx, Some((title(ctx, seen), path(seen)))));
    let sheet = sheet.as_sent(ctx, form).html()?;
    Ok(show_sent(ctx, meta, form, vec![sheet]))
}

/// The texts of a field in a language, as they stand.
fn standing(seen: &Seen, field: &Field, language: &str) -> Vec<String> {
    let of = seen.of(field.name).filter(|s| s.language == language);
    of.flat_map(|s| &s.values).map(|v| v.text.clone()).collect()
}

async fn values(ctx: &Ctx, seen: &Seen, field: &'static Field) -> Result<Vec<Input>, Error> {
    let lang = &ctx.lang;
    let one = |name: &'static str, label: Text, text: String| {
        let input = match (field.shape, field.many) {
            (Shape::Text, _) => Input::area(name, label, 5),
            (_, true) => Input::area(name, label, 4).hint(lang.text("directory-page-many-hint")),
            (Shape::Day, _) => Input::date(lang, name, label),
            _ => Input::text(name, label).autocomplete("off"),
        };
        input.value(text).optional(lang)
    };
    if field.by_language {
        let input = |(language, name): (&str, &'static str)| {
            let text = standing(seen, field, language).join("\n");
            let label = match ctx
                .app
                .i18n()
                .get(language)
                .filter(|_| !language.is_empty())
            {
                Some(own) => {
                    let args = [("language", Arg::Text(own.plain("web-language-name")))];
                    lang.text_with("directory-page-value-in", &args)
                }
                None => lang.text("directory-page-value-any"),
            };
            one(name, label, text)
        };
        return Ok(INPUTS.map(input).to_vec());
    }
    let label = lang.text(field.message);
    let standing = standing(seen, field, "");
    let chosen = |value: &str, label: Text| Choice {
        chosen: standing.iter().any(|s| s == value),
        ..Choice::new(value, label)
    };
    let none = || Choice::new("", lang.text("directory-page-not-stated"));
    Ok(match field.shape {
        Shape::Code(codes) => {
            let choices = codes
                .all()
                .iter()
                .map(|(code, id)| chosen(code, lang.text(id)));
            vec![match field.many {
                true => Input::checkboxes("value", label, choices.collect()),
                false => {
                    let choices = std::iter::once(none()).chain(choices).collect();
                    Input::select("value", label, choices)
                }
            }]
        }
        Shape::Organisation => {
            let organisations = ctx.app.state::<Directory>().organisations();
            let tenant = super::tenant(ctx)?;
            let all = organisations
                .list(&ctx.actor, tenant)
                .await
                .map_err(failed)?;
            let others = all.iter().filter(|o| o.id != seen.record.organisation);
            let choices = others.map(|o| chosen(&o.id.to_string(), Text::user(o.name.as_str())));
            vec![Input::select(
                "value",
                label,
                std::iter::once(none()).chain(choices).collect(),
            )]
        }
        _ => vec![one("value", label, standing.join("\n"))],
    })
}

/// What the form says; mistakes are noted in it.
fn read(form: &mut Form, field: &'static Field) -> Option<Vec<Saying>> {
    let audience = form.get("audience").and_then(Audience::parse);
    let Some(audience) = audience else {
        form.fail("audience", Message::new("web-field-choice"));
        return None;
    };
    let (screen, print) = (form.ticked("screen"), form.ticked("print"));
    let inputs = if field.by_language {
        &INPUTS[..]
    } else {
        &INPUTS[..1]
    };
    let mut said = Vec::new();
    let mut failures = Vec::new();
    for (language, name) in inputs {
        let sent: Vec<String> = form.all(name).map(str::to_owned).collect();
        let lines = |text: &String| -> Vec<String> {
            match field.many {
                true => text.lines().map(str::to_owned).collect(),
                false => vec![text.clone()],
            }
        };
        let texts = sent.iter().flat_map(lines).filter(|t| !t.trim().is_empty());
        let values = texts.map(|text| Value {
            text,
            audience,
            screen,
            print,
        });
        match Saying::read(field, language, values) {
            Ok(saying) => said.push(saying),
            Err(error) => failures.push((*name, message(error.message()))),
        }
    }
    for (name, message) in failures {
        form.fail(name, message);
    }
    form.is_good().then_some(said)
}

pub(in super::super) async fn say(
    ctx: Ctx,
    Path((_, id, name)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (key, version) = (form.key()?, form.version().ok_or_else(Error::bad_request)?);
    let (seen, field) = found(&ctx, &id, &name).await?;
    let Some(said) = read(&mut form, field) else {
        return page(&ctx, &seen, field, &form).await;
    };
    // What the form did not touch keeps its audience and its layer.
    let touched = |s: &Saying| {
        let before = seen.of(field.name).find(|b| b.language == s.language);
        before.map_or(!s.values.is_empty(), |b| b.values != s.values)
    };
    let said: Vec<Saying> = said.into_iter().filter(touched).collect();
    let directory = ctx.app.state::<Directory>().once(&key);
    let at = (seen.record.id, version);
    let tenant = super::tenant(&ctx)?;
    let spoken = directory.records().say(&ctx.actor, tenant, at, &said).await;
    let mut layer = Layer::Asserted;
    match once(spoken, |l| {
        layer = l;
        String::new()
    }) {
        Ok(_) => {
            let what = if layer == Layer::Claimed {
                CLAIMED
            } else {
                SAVED
            };
            Ok(done(&ctx, &path(&seen), what))
        }
        Err(error) => {
            let said = match &error {
                DirectoryError::Stale(_) => Message::new("web-form-outdated"),
                DirectoryError::Field { .. } | DirectoryError::NameTaken(_) => {
                    message(error.message())
                }
                _ => return Err(failed(error)),
            };
            form.fail("value", said);
            let (seen, field) = found(&ctx, &id, &name).await?;
            page(&ctx, &seen, field, &form).await
        }
    }
}
