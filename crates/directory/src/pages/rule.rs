//! Notification rules: the list, and adding, changing and taking out one.
//!
//! Not here: which rule applies (`rule::choose`; the look-up says it). Invariant: a change is made
//! from the version that was shown, or not at all.

use axum::extract::Path;
use axum::response::Response;
use base::id::RecordId;
use base::rsit::{IncidentType, Taxonomy};
use web::component::{Cell, Choice, Field, Sheet, Table};
use web::form::{Form, parse};
use web::i18n::{Arg, Html, Message, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::record::title;
use super::{
    EDITING, REMOVED, RULES, Removal, SAVED, back, bar, beside, columns, done, failed, message,
    notice, once, one_thing, paragraph, show, show_sent, tenant,
};
use crate::record::audience::Medium;
use crate::rule::{
    Conditions, Format, Interval, Object, Rule, RuleId, Telling, USUAL, What, Written,
    interval_message, interval_text, parse_interval,
};
use crate::{Directory, DirectoryError};

/// What the form offers.
const INTERVALS: [Interval; 7] = [
    Interval::Immediate,
    Interval::Hours(1),
    Interval::Hours(6),
    Interval::Days(1),
    Interval::Weeks(1),
    Interval::Weeks(2),
    Interval::Weeks(4),
];
const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

fn interval(ctx: &Ctx, of: Interval) -> Text {
    let (id, count) = interval_message(of);
    ctx.lang.text_with(id, &[("count", Arg::Count(count))])
}

/// A type or class by its name in the field; those are the same in every language.
fn what(ctx: &Ctx, of: What) -> Text {
    match of {
        What::Any => ctx.lang.text("directory-rule-any"),
        other => Text::code(other.text()),
    }
}

fn or_any(ctx: &Ctx, text: &str) -> Html {
    match text.is_empty() {
        true => ctx.lang.text("directory-rule-any").into(),
        false => Text::code(text).into(),
    }
}

/// Who is told by a rule, by name.
async fn told(ctx: &Ctx, rule: &Rule) -> Result<Html, Error> {
    let records = ctx.app.state::<Directory>().records();
    let mut all = Vec::new();
    for id in &rule.telling.destinations {
        let seen = records.see(&ctx.actor, *id, Medium::Screen).await;
        all.push(match seen {
            Ok((_, seen)) => title(ctx, &seen).into(),
            Err(DirectoryError::NotFound(_)) => Text::code(id).into(),
            Err(other) => return Err(failed(other)),
        });
    }
    web::component::block::list(all)
}

/// What a rule does, in words.
pub(super) async fn does(ctx: &Ctx, rule: &Rule) -> Result<Html, Error> {
    let (lang, t) = (&ctx.lang, &rule.telling);
    if t.suppress {
        return Ok(lang.text("directory-rule-suppressed").into());
    }
    let dot = || Html::from(Text::from("·"));
    let mut parts = vec![
        interval(ctx, t.interval).into(),
        dot(),
        lang.text(t.format.message_id()).into(),
    ];
    if let Some(language) = &t.language {
        parts.extend([dot(), Text::code(language).into()]);
    }
    if !t.destinations.is_empty() {
        parts.extend([dot(), told(ctx, rule).await?]);
    }
    Ok(Html::joined(&parts))
}

/// A rule's conditions, as a row begins.
pub(super) fn conditions(ctx: &Ctx, c: &Conditions) -> Vec<Html> {
    let feed = [c.provider.as_str(), c.feed.as_str()];
    let feed: Vec<&str> = feed.into_iter().filter(|t| !t.is_empty()).collect();
    vec![
        what(ctx, c.what).into(),
        or_any(ctx, &feed.join(" / ")),
        or_any(ctx, &c.object.text()),
    ]
}

/// A rule's conditions in one line. No two rules share them, so that each page's title is its own.
fn subject(ctx: &Ctx, c: &Conditions) -> String {
    let what = match c.what {
        What::Any => ctx.lang.plain("directory-rule-any"),
        other => other.text(),
    };
    let parts = [what, c.provider.clone(), c.feed.clone(), c.object.text()];
    let parts: Vec<String> = parts.into_iter().filter(|t| !t.is_empty()).collect();
    parts.join(" · ")
}

pub(super) async fn list(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let rules = ctx.app.state::<Directory>().rules();
    let all = rules
        .list(&ctx.actor, tenant(&ctx)?)
        .await
        .map_err(failed)?;
    let editing = EDITING.admits(&ctx.actor, ctx.tenant);
    let mut rows = Vec::new();
    for rule in &all {
        let mut cells = conditions(&ctx, &rule.conditions);
        if editing {
            let at = ctx.url(&format!("{RULES}/{}", rule.id));
            cells[0] = Html::link(what(&ctx, rule.conditions.what), &at);
        }
        cells.push(does(&ctx, rule).await?);
        cells.push(Text::user(rule.comment.as_str()).into());
        rows.push(cells.into_iter().map(Cell::html).collect());
    }
    let ids = [
        "directory-rule-what",
        "directory-rule-feed",
        "directory-rule-object",
        "directory-rule-does",
        "directory-rule-comment",
    ];
    let caption = lang.text("directory-rule-caption");
    let table = Table::new(lang, caption, columns(lang, &ids), rows)
        .empty(lang.text("directory-rule-empty"));
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.push(paragraph(lang.text("directory-rule-intro"))?);
    let new = format!("{RULES}/new");
    blocks.push(bar(&ctx, &[("directory-rule-add", new.as_str())])?);
    blocks.push(table.into());
    let meta = PageMeta::new(lang.text("directory-rule-title")).crumbs(back(&ctx, None));
    Ok(show(&ctx, meta.wide(), blocks))
}

fn whats(ctx: &Ctx) -> Vec<Choice> {
    let any = Choice::new("", ctx.lang.text("directory-rule-any"));
    let classes = Taxonomy::ALL.iter().map(|c| What::Class(*c));
    let types = IncidentType::ALL.iter().map(|t| What::Type(*t));
    let named = classes.chain(types).map(|w| {
        let text = w.text();
        Choice::new(text.clone(), Text::code(text))
    });
    std::iter::once(any).chain(named).collect()
}

/// Since when and about what it applies.
fn when(ctx: &Ctx, c: Option<&Conditions>) -> Vec<Field> {
    let lang = &ctx.lang;
    let text = |of: fn(&Conditions) -> String| c.map(of).unwrap_or_default();
    vec![
        Field::select("type", lang.text("directory-rule-what"), whats(ctx))
            .value(text(|c| c.what.text())),
        Field::text("provider", lang.text("directory-rule-provider"))
            .hint(lang.text("directory-rule-provider-hint"))
            .optional(lang)
            .value(text(|c| c.provider.clone())),
        Field::text("feed", lang.text("directory-rule-feed"))
            .hint(lang.text("directory-rule-feed-hint"))
            .optional(lang)
            .value(text(|c| c.feed.clone())),
        Field::text("object", lang.text("directory-rule-object"))
            .hint(lang.text("directory-rule-object-hint"))
            .optional(lang)
            .value(text(|c| c.object.text())),
    ]
}

/// What it does.
fn telling(ctx: &Ctx, rule: Option<&Rule>, named: String) -> Vec<Field> {
    let lang = &ctx.lang;
    let t = rule.map(|r| &r.telling);
    let yes_no = [
        Choice::new("no", lang.text("directory-page-no")),
        Choice::new("yes", lang.text("directory-page-yes")),
    ];
    let any = Choice::new("", lang.text("directory-rule-language-any"));
    let languages = LANGUAGES.map(|l| Choice::new(l, Text::code(l)));
    let formats = Format::ALL.map(|f| Choice::new(f.as_str(), lang.text(f.message_id())));
    let now = t.map_or(USUAL, |t| t.interval);
    let mut offered: Vec<Interval> = INTERVALS.to_vec();
    if !offered.contains(&now) {
        offered.push(now);
    }
    let intervals = offered
        .iter()
        .map(|i| Choice::new(interval_text(*i), interval(ctx, *i)));
    let suppress = if t.is_some_and(|t| t.suppress) {
        "yes"
    } else {
        "no"
    };
    let language = t.and_then(|t| t.language.as_ref()).map(ToString::to_string);
    let format = t.map_or(Format::Csv, |t| t.format);
    vec![
        Field::radio(
            "suppress",
            lang.text("directory-rule-suppress"),
            yes_no.to_vec(),
        )
        .value(suppress),
        Field::area("destinations", lang.text("directory-rule-destinations"), 3)
            .hint(lang.text("directory-rule-destinations-hint"))
            .optional(lang)
            .value(named),
        Field::select(
            "language",
            lang.text("directory-rule-language"),
            std::iter::once(any).chain(languages).collect(),
        )
        .value(language.unwrap_or_default()),
        Field::select(
            "format",
            lang.text("directory-rule-format"),
            formats.to_vec(),
        )
        .value(format.as_str()),
        Field::select(
            "interval",
            lang.text("directory-rule-interval"),
            intervals.collect(),
        )
        .value(interval_text(now)),
        Field::text("comment", lang.text("directory-rule-comment"))
            .hint(lang.text("directory-rule-comment-hint"))
            .optional(lang)
            .value(rule.map(|r| r.comment.clone()).unwrap_or_default()),
    ]
}

/// The form's content; mistakes are noted in it.
async fn read(ctx: &Ctx, form: &mut Form) -> Result<Option<Written>, Error> {
    let text = |form: &mut Form, name| {
        let read = form.optional(name, parse::text(200));
        read.flatten()
            .map_or_else(String::new, |t| t.trim().to_owned())
    };
    let choice = || Message::new("web-field-choice");
    let what = What::parse(form.get("type").unwrap_or(""));
    if what.is_none() {
        form.fail("type", choice());
    }
    let (provider, feed) = (text(form, "provider"), text(form, "feed"));
    let object = form.optional("object", |t| {
        Object::parse(t).map_err(|e| message(e.message()))
    });
    let language = form.optional("language", |t| t.parse().map_err(|_| choice()));
    let format = form.required("format", parse::choice(Format::parse));
    let interval = form.required("interval", parse::choice(parse_interval));
    let comment = text(form, "comment");
    let destinations = destinations(ctx, form).await?;
    if !form.is_good() {
        return Ok(None);
    }
    let (Some(what), Some(format), Some(interval)) = (what, format, interval) else {
        return Ok(None);
    };
    Ok(Some(Written {
        conditions: Conditions {
            what,
            provider,
            feed,
            object: object.flatten().unwrap_or(Object::Any),
        },
        telling: Telling {
            suppress: form.get("suppress") == Some("yes"),
            destinations,
            language: language.flatten(),
            format,
            interval,
        },
        comment,
    }))
}

async fn destinations(ctx: &Ctx, form: &mut Form) -> Result<Vec<RecordId>, Error> {
    let rules = ctx.app.state::<Directory>().rules();
    let lines = form.get("destinations").unwrap_or("").to_owned();
    let mut out = Vec::new();
    for line in lines.lines().map(str::trim).filter(|l| !l.is_empty()) {
        match rules.destination(&ctx.actor, tenant(ctx)?, line).await {
            Ok(id) if out.contains(&id) => {}
            Ok(id) => out.push(id),
            Err(error) => beside(form, error)?,
        }
    }
    Ok(out)
}

pub(super) async fn ask_new(ctx: Ctx) -> Result<Response, Error> {
    new_page(&ctx, &Form::default())
}

fn under(ctx: &Ctx) -> Option<(Text, String)> {
    Some((ctx.lang.text("directory-rule-title"), RULES.to_owned()))
}

fn new_page(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let sheet = Sheet::new(ctx, &format!("{RULES}/new"), "directory-page-save")
        .group(
            Some(ctx.lang.text("directory-rule-when")),
            vec![],
            when(ctx, None),
        )
        .group(
            Some(ctx.lang.text("directory-rule-does")),
            vec![],
            telling(ctx, None, String::new()),
        )
        .cancel(ctx, RULES);
    let meta = PageMeta::new(ctx.lang.text("directory-rule-add")).crumbs(back(ctx, under(ctx)));
    let sheet = sheet.as_sent(ctx, form).html()?;
    Ok(show_sent(ctx, meta, form, vec![sheet]))
}

pub(super) async fn add(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let (tenant, key) = (tenant(&ctx)?, form.key()?);
    let Some(written) = read(&ctx, &mut form).await? else {
        return new_page(&ctx, &form);
    };
    let directory = ctx.app.state::<Directory>().once(&key);
    let made = directory.rules().add(&ctx.actor, tenant, written).await;
    match once(made, |id| id.to_string()) {
        Ok(_) => Ok(done(&ctx, RULES, SAVED)),
        Err(error) => {
            beside(&mut form, error)?;
            new_page(&ctx, &form)
        }
    }
}

fn rule_id(id: &str) -> Result<RuleId, Error> {
    id.parse().map_err(|_| Error::not_found())
}

pub(super) async fn ask(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    page(&ctx, rule_id(&id)?, &Form::default()).await
}

async fn page(ctx: &Ctx, id: RuleId, form: &Form) -> Result<Response, Error> {
    let directory = ctx.app.state::<Directory>();
    let found = directory.rules().get(&ctx.actor, tenant(ctx)?, id).await;
    let rule = found.map_err(failed)?;
    let mut named = Vec::new();
    for id in &rule.telling.destinations {
        let records = directory.records();
        let seen = records.see(&ctx.actor, *id, Medium::Screen);
        // An organisation by its name, which people read; a contact's name names nobody for sure.
        let name = seen.await.ok().filter(|(_, s)| s.record.is_organisation());
        let name = name.and_then(|(_, s)| s.title("").map(str::to_owned));
        named.push(name.unwrap_or_else(|| id.to_string()));
    }
    let at = format!("{RULES}/{id}");
    let sheet = Sheet::new(ctx, &at, "directory-page-save")
        .version(rule.version)
        .group(
            Some(ctx.lang.text("directory-rule-when")),
            vec![],
            when(ctx, Some(&rule.conditions)),
        )
        .group(
            Some(ctx.lang.text("directory-rule-does")),
            vec![],
            telling(ctx, Some(&rule), named.join("\n")),
        )
        .cancel(ctx, RULES);
    let change = ctx.lang.plain("directory-rule-change");
    let named = format!("{change}: {}", subject(ctx, &rule.conditions));
    let meta = PageMeta::new(Text::user(named)).crumbs(back(ctx, under(ctx)));
    let removal = Removal {
        at: format!("{at}/remove"),
        label: "directory-rule-remove",
        text: ctx.lang.text("directory-rule-remove-text"),
        version: Some(rule.version),
    };
    one_thing(ctx, meta, (sheet, form), removal)
}

pub(super) async fn change(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (tenant, id, key) = (tenant(&ctx)?, rule_id(&id)?, form.key()?);
    let version = form.version().ok_or_else(Error::bad_request)?;
    let Some(written) = read(&ctx, &mut form).await? else {
        return page(&ctx, id, &form).await;
    };
    let directory = ctx.app.state::<Directory>().once(&key);
    let rules = directory.rules();
    let changed = rules
        .change(&ctx.actor, tenant, (id, version), written)
        .await;
    match once(changed, |()| String::new()) {
        Ok(_) => Ok(done(&ctx, RULES, SAVED)),
        Err(error) => {
            match error {
                DirectoryError::Stale(_) => form.fail("type", Message::new("web-form-outdated")),
                other => beside(&mut form, other)?,
            }
            page(&ctx, id, &form).await
        }
    }
}

pub(super) async fn remove(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let (tenant, id, key) = (tenant(&ctx)?, rule_id(&id)?, form.key()?);
    let version = form.version().ok_or_else(Error::bad_request)?;
    let directory = ctx.app.state::<Directory>().once(&key);
    let rules = directory.rules();
    let removed = rules.remove(&ctx.actor, tenant, (id, version));
    once(removed.await, |()| String::new()).map_err(failed)?;
    Ok(done(&ctx, RULES, REMOVED))
}
