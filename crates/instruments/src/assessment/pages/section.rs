//! One part of a section as a form: save and go on.
//!
//! Not here: reading and showing one question (`read`, `ask`). Invariant: all of a page is saved or
//! none of it; what was typed is never lost.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use web::component::{ErrorSummary, Hidden};
use web::form::{Form, Key};
use web::i18n::{Arg, Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::ask::{Ask, Asking};
use super::tasks::is_open;
use super::{count, failed, named, path, read, say, whole, words};
use crate::InstrumentsError;
use crate::assessment::{Part, RoundStand, Saying, Stated, Whole, parts};
use crate::pages::block::{notice, show};
use crate::pages::instruments;

#[derive(Template)]
#[template(
    source = "{{ errors }}<form method=\"post\" action=\"{{ action }}\" novalidate>{{ hidden }}{% for a in asks %}{{ a }}{% endfor %}<p class=\"pages\"><button type=\"submit\" name=\"to\" value=\"next\">{{ next }}</button><button type=\"submit\" name=\"to\" value=\"list\" class=\"second\">{{ list }}</button></p></form>{% if let Some((label, url)) = before %}<p class=\"pages\"><a class=\"button second\" href=\"{{ url }}\">{{ label }}</a></p>{% endif %}",
    ext = "html"
)]
struct Sheet {
    errors: ErrorSummary,
    action: String,
    hidden: Hidden,
    asks: Vec<Ask>,
    next: Text,
    list: Text,
    before: Option<(Text, String)>,
}

/// Where a part is: its place among all parts.
struct Here {
    all: Vec<Part>,
    at: usize,
}

impl Here {
    fn part(&self) -> &Part {
        &self.all[self.at]
    }

    fn path(&self, whole: &Whole, at: usize) -> Option<String> {
        let part = self.all.get(at)?;
        let section = whole.instrument.package().sections.get(part.section)?;
        let rest = format!("/sections/{}/{}", section.id, part.number);
        Some(path(&whole.round, &rest))
    }
}

fn find(whole: &Whole, section: &str, part: &str) -> Result<Here, Error> {
    let all = parts(&whole.instrument);
    let sections = &whole.instrument.package().sections;
    let fits = |p: &Part| {
        let own = sections.get(p.section);
        own.is_some_and(|s| s.id.as_str() == section) && p.number.to_string() == part
    };
    let at = all.iter().position(fits).ok_or_else(Error::not_found)?;
    Ok(Here { all, at })
}

pub(crate) async fn ask(
    ctx: Ctx,
    Path((_, id, section, part)): Path<(String, String, String, String)>,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    if whole.round.stand == RoundStand::SignedOff {
        return Err(failed(InstrumentsError::SignedOff));
    }
    let here = find(&whole, &section, &part)?;
    page(&ctx, &whole, &here, None)
}

/// The page, filled with what is stored, or with what was sent.
fn page(ctx: &Ctx, whole: &Whole, here: &Here, sent: Option<&Form>) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let (words, part) = (words(ctx, whole), here.part());
    let asking = Asking { ctx, whole, words };
    let nothing = Stated::nothing();
    let asked = part.places.clone().filter_map(|place| {
        let item = whole.instrument.item(place)?;
        let stated = whole.team(place).unwrap_or(&nothing);
        Some(asking.ask(place, item, stated, sent))
    });
    let section = &whole.instrument.package().sections[part.section];
    let before = here.at.checked_sub(1).and_then(|at| here.path(whole, at));
    let own = here.path(whole, here.at).unwrap_or_default();
    let sheet = Sheet {
        errors: ErrorSummary::of(lang, sent.unwrap_or(&Form::default())),
        action: ctx.url(&own),
        hidden: Hidden {
            key: sent.and_then(|f| f.key().ok()).unwrap_or_else(Key::new),
            version: None,
        },
        asks: asked.collect(),
        next: lang.text("instruments-save-next"),
        list: lang.text("instruments-save-list"),
        before: before.map(|to| (lang.text("instruments-back"), ctx.url(&to))),
    };
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    blocks.extend(words.notice(ctx)?);
    if let (1, Some(intro)) = (part.number, &section.intro) {
        let intro = words.say(&format!("section.{}.intro", section.id), intro);
        blocks.push(crate::pages::block::paragraph(intro)?);
    }
    blocks.push(Html::render(&sheet)?);
    let meta = meta(ctx, whole, part, words.section(section).plain());
    let meta = match sent {
        Some(_) => meta.errors(),
        None => meta,
    };
    Ok(show(ctx, meta, blocks))
}

fn meta(ctx: &Ctx, whole: &Whole, part: &Part, section: &str) -> PageMeta {
    let title = match part.of {
        1 => section.to_owned(),
        of => {
            let args = [
                ("section", Arg::Text(section.to_owned())),
                ("part", count(part.number)),
                ("of", count(of)),
            ];
            ctx.lang.plain_with("instruments-part-of", &args)
        }
    };
    named(ctx, &whole.round, title)
}

pub(crate) async fn save(
    ctx: Ctx,
    Path((_, id, section, part)): Path<(String, String, String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let before = whole(&ctx, &id).await?;
    if before.round.stand == RoundStand::SignedOff {
        return Err(failed(InstrumentsError::SignedOff));
    }
    let here = find(&before, &section, &part)?;
    let Some(sayings) = sayings(&before, here.part(), &mut form) else {
        return page(&ctx, &before, &here, Some(&form));
    };
    let round = &before.round;
    let context = instruments(&ctx).once(&key);
    let said = context.say(&ctx.actor, round.tenant, round.id, &sayings);
    match said.await {
        Ok(_) | Err(InstrumentsError::Repeated(_)) => {
            let after = whole(&ctx, &id).await?;
            let to = onward(&form, (&before, &after), &here);
            Ok(Redirect::to(&ctx.url(&to)).into_response())
        }
        Err(InstrumentsError::Changed(items)) => {
            for item in &items {
                form.fail(item, say("instruments-changed-meanwhile"));
            }
            let now = whole(&ctx, &id).await?;
            page(&ctx, &now, &here, Some(&form))
        }
        Err(other) => Err(failed(other)),
    }
}

/// What the form says to every question that it asked; `None` where something is wrong.
fn sayings(whole: &Whole, part: &Part, form: &mut Form) -> Option<Vec<Saying>> {
    let mut all = Vec::new();
    for place in part.places.clone() {
        let Some(item) = whole.instrument.item(place) else {
            continue;
        };
        // A question that was not on the page says nothing.
        if form.get(&format!("{}.seen", item.id)).is_some() {
            all.extend(read::saying(form, &whole.instrument, item));
        }
    }
    form.is_good().then_some(all)
}

/// Where saving leads: back to this page for one more entry, or where the answers opened further
/// questions on it; to the list when that was asked; else to the next part, and after the last to
/// the check.
fn onward(form: &Form, (before, after): (&Whole, &Whole), here: &Here) -> String {
    let own = here.path(after, here.at).unwrap_or_default();
    if let Some(item) = form.get("stay") {
        let known = after.item(item).map_or("", |(_, i)| i.id.as_str());
        return format!("{own}?done=saved#{known}");
    }
    let opened = here
        .part()
        .places
        .clone()
        .any(|place| is_open(after, place) && !before.scored.standings.is_asked(place));
    match (form.get("to"), opened) {
        (Some("list"), _) => format!("{}?done=saved", path(&after.round, "")),
        (_, true) => format!("{own}?done=saved"),
        _ => here
            .path(after, here.at + 1)
            .unwrap_or_else(|| path(&after.round, "/check")),
    }
}
