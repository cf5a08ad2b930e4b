//! Records that may be the same: the list of pairs, and two of them side by side.
//!
//! Not here: what makes a pair (`record::duplicate`). Invariant: of each record a page shows what
//! its reader may see, and nothing else.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use web::component::{Cell, Field as Input, Filter, Notice, Sheet, Table, Tone};
use web::form::{Asked, Form};
use web::i18n::{Arg, Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::super::parts::{SAVED, done, show_sent};
use super::super::{
    DUPLICATES, EDITING, MERGINGS, back, bar, beside, columns, failed, heading, notice, once,
    paragraph, show, tenant,
};
use super::lists::paged;
use super::{merging, parse_id, path, title, values, whence};
use crate::record::audience::Medium;
use crate::record::duplicate::{Distinct, Pair, Shared};
use crate::record::search::folded;
use crate::record::{Field, Kind, Said, Seen};
use crate::{Directory, DirectoryError};

fn shared(ctx: &Ctx, all: &[Shared]) -> Result<Html, Error> {
    let one = |s: &Shared| {
        let args = [("text", Arg::Text(s.text.clone()))];
        ctx.lang.text_with(s.by.message_id(), &args).into()
    };
    web::component::block::list(all.iter().map(one).collect())
}

fn linked(ctx: &Ctx, seen: &Seen) -> Cell {
    Cell::link(title(ctx, seen), &ctx.url(&path(seen)))
}

/// The pairs that may be the same, and those that were told apart.
pub(in super::super) async fn list(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let mut asked = ctx.asked();
    if let Some(at) = named(&ctx, &mut asked).await? {
        return Ok(Redirect::to(&ctx.url(&at)).into_response());
    }
    let duplicates = ctx.app.state::<Directory>().duplicates();
    let tenant = tenant(&ctx)?;
    let all = duplicates.suggested(&ctx.actor, tenant).await;
    let all = all.map_err(failed)?;
    let (shown, pages) = paged(&ctx, DUPLICATES, &all);
    let mut rows = Vec::new();
    for s in shown {
        let at = address(s.one.record.id, s.other.record.id);
        rows.push(vec![
            linked(&ctx, &s.one),
            linked(&ctx, &s.other),
            Cell::html(shared(&ctx, &s.shared)?),
            Cell::link(lang.text("directory-duplicate-compare"), &ctx.url(&at)),
        ]);
    }
    let ids = [
        "directory-duplicate-one",
        "directory-duplicate-other",
        "directory-duplicate-shared",
        "directory-duplicate-do",
    ];
    let caption = lang.text("directory-duplicate-caption");
    let table = Table::new(lang, caption, columns(lang, &ids), rows)
        .empty(lang.text("directory-duplicate-empty"));
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.push(paragraph(lang.text("directory-duplicate-intro"))?);
    blocks.push(bar(&ctx, &[("directory-merging-title", MERGINGS)])?);
    blocks.extend([table.into(), pages]);
    blocks.push(heading(&ctx, "directory-duplicate-any")?);
    blocks.push(any_two(&ctx, &asked));
    if EDITING.admits(&ctx.actor, ctx.tenant) {
        let told = duplicates.distinct(&ctx.actor, tenant).await;
        blocks.extend(apart(&ctx, &told.map_err(failed)?).await?);
    }
    let meta = PageMeta::new(lang.text("directory-duplicate-title")).crumbs(back(&ctx, None));
    Ok(show(&ctx, meta.wide(), blocks))
}

/// The form that asks for any two records.
fn any_two(ctx: &Ctx, asked: &Asked) -> Html {
    let lang = &ctx.lang;
    let input = |name, label| {
        let field = Input::text(name, lang.text(label));
        let field = field.hint(lang.text("directory-duplicate-any-hint"));
        field.filled(lang, asked.form())
    };
    let fields = vec![
        input("one", "directory-duplicate-one"),
        input("other", "directory-duplicate-other"),
    ];
    Filter::new(lang, ctx.url(DUPLICATES), fields).into()
}

/// The comparison of the two records that the address names.
async fn named(ctx: &Ctx, asked: &mut Asked) -> Result<Option<String>, Error> {
    if asked.get("one").is_none() && asked.get("other").is_none() {
        return Ok(None);
    }
    let records = ctx.app.state::<Directory>().records();
    let all = records.list(&ctx.actor, tenant(ctx)?).await;
    let all = all.map_err(failed)?;
    let unknown = || web::Message::new("directory-duplicate-unknown");
    let one = asked.filter("one", |text| find(&all, text, None).ok_or_else(unknown));
    let kind = one.map(|seen| seen.record.kind);
    let other = asked.filter("other", |text| find(&all, text, kind).ok_or_else(unknown));
    let pair = one.zip(other).filter(|(a, b)| a.record.id != b.record.id);
    Ok(pair.map(|(one, other)| address(one.record.id, other.record.id)))
}

/// The record of an id, or the first that is called so.
fn find<'s>(all: &'s [Seen], text: &str, kind: Option<Kind>) -> Option<&'s Seen> {
    let (id, word) = (text.parse().ok(), folded(text));
    let called = |seen: &Seen| {
        let names = ["name", "short_name", "alias", "function"].into_iter();
        let mut values = names.flat_map(|n| seen.of(n)).flat_map(|s| &s.values);
        values.any(|v| folded(&v.text) == word)
    };
    let mut fits = all
        .iter()
        .filter(|s| s.record.kind != Kind::Designation && kind.is_none_or(|k| s.record.kind == k));
    fits.find(|s| Some(s.record.id) == id || called(s))
}

pub(super) type Names = std::collections::BTreeMap<String, String>;

/// What those are called who said something.
pub(super) async fn names(ctx: &Ctx, by: &[&str]) -> Result<Names, Error> {
    let found = web::account::names::of(ctx.app.state::<Directory>().db(), by).await;
    found.map_err(Error::unavailable)
}

/// Somebody by name, or as the audit log names them.
pub(super) fn who(names: &Names, by: &str) -> Text {
    names.get(by).map_or_else(|| Text::code(by), Text::user)
}

/// So many pairs that were told apart are shown.
const MOST_APART: usize = 50;

async fn apart(ctx: &Ctx, told: &[Distinct]) -> Result<Vec<Html>, Error> {
    if told.is_empty() {
        return Ok(Vec::new());
    }
    let lang = &ctx.lang;
    let records = ctx.app.state::<Directory>().records();
    let by: Vec<&str> = told
        .iter()
        .take(MOST_APART)
        .map(|d| d.by.as_str())
        .collect();
    let names = names(ctx, &by).await?;
    let mut rows = Vec::new();
    for one in told.iter().take(MOST_APART) {
        let see = |id| records.see(&ctx.actor, id, Medium::Screen);
        let (Ok((_, first)), Ok((_, second))) = (see(one.pair.0).await, see(one.pair.1).await)
        else {
            continue;
        };
        let at = ctx.url(&address(one.pair.0, one.pair.1));
        rows.push(vec![
            linked(ctx, &first),
            linked(ctx, &second),
            Cell::text(Text::user(&one.why)),
            Cell::text(who(&names, &one.by)),
            Cell::html(lang.day_html(one.at.day())),
            Cell::link(lang.text("directory-duplicate-compare"), &at),
        ]);
    }
    let ids = [
        "directory-duplicate-one",
        "directory-duplicate-other",
        "directory-duplicate-why",
        "directory-duplicate-who",
        "directory-page-since",
        "directory-duplicate-do",
    ];
    let caption = lang.text("directory-duplicate-apart");
    Ok(vec![
        Table::new(lang, caption, columns(lang, &ids), rows).into(),
    ])
}

fn address(one: base::id::RecordId, other: base::id::RecordId) -> String {
    format!("{DUPLICATES}/{one}/{other}")
}

/// Two records that the reader may see, of the administration at hand and of one kind.
pub(super) async fn two(ctx: &Ctx, one: &str, other: &str) -> Result<(Seen, Seen), Error> {
    let records = ctx.app.state::<Directory>().records();
    let tenant = tenant(ctx)?;
    let (one, other) = (parse_id(one)?, parse_id(other)?);
    let first = records.see(&ctx.actor, one, Medium::Screen).await;
    let second = records.see(&ctx.actor, other, Medium::Screen).await;
    let ((of, first), (also, second)) = (first.map_err(failed)?, second.map_err(failed)?);
    let fits = of == tenant && also == tenant && first.record.kind == second.record.kind;
    match fits && one != other {
        true => Ok((first, second)),
        false => Err(Error::not_found()),
    }
}

fn cell(ctx: &Ctx, seen: &Seen, field: &Field) -> Result<Cell, Error> {
    let all: Vec<&Said> = seen.of(field.name).collect();
    let mut parts: Vec<Html> = Vec::new();
    for said in all {
        parts.push(values(ctx, said)?);
        parts.push(whence(ctx, said).into());
    }
    Ok(match parts.is_empty() {
        true => Cell::text(ctx.lang.text("directory-page-not-stated")),
        false => Cell::html(web::component::block::list(parts)?),
    })
}

/// Two records field by field, with where each value comes from.
pub(super) fn side_by_side(ctx: &Ctx, one: &Seen, other: &Seen) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let mut rows = Vec::new();
    for field in one.record.kind.fields() {
        let said = |s: &Seen| s.of(field.name).next().is_some();
        if said(one) || said(other) {
            rows.push(vec![
                Cell::text(lang.text(field.message)),
                cell(ctx, one, field)?,
                cell(ctx, other, field)?,
            ]);
        }
    }
    let mut heads = columns(lang, &["directory-page-field"]);
    heads.push(web::component::Column::text(title(ctx, one)));
    heads.push(web::component::Column::text(title(ctx, other)));
    let caption = lang.text("directory-duplicate-beside");
    Ok(Table::new(lang, caption, heads, rows).into())
}

/// Two records side by side, with what they share.
pub(in super::super) async fn compare(
    ctx: Ctx,
    Path((_, one, other)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    page(&ctx, (&one, &other), &Form::default()).await
}

async fn page(ctx: &Ctx, (one, other): (&str, &str), form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let (one, other) = two(ctx, one, other).await?;
    let duplicates = ctx.app.state::<Directory>().duplicates();
    let tenant = tenant(ctx)?;
    let pair = pair(&one, &other);
    let common = duplicates.shared(&ctx.actor, tenant, pair).await;
    let common = common.map_err(failed)?;
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    if !common.is_empty() {
        blocks.push(heading(ctx, "directory-duplicate-shared")?);
        blocks.push(shared(ctx, &common)?);
    }
    blocks.push(side_by_side(ctx, &one, &other)?);
    if EDITING.admits(&ctx.actor, ctx.tenant) {
        let told = duplicates.distinct(&ctx.actor, tenant).await;
        let told = told.map_err(failed)?.into_iter().find(|d| d.pair == pair);
        let at = address(one.record.id, other.record.id);
        // Of the two forms, the one that was sent shows what is wrong with it.
        let unsent = Form::default();
        let (merging, apart) = match form.get("what") {
            Some("merge") => (form, &unsent),
            _ => (&unsent, form),
        };
        blocks.extend(super::merging::form_of_two(
            ctx,
            (&one, &other),
            merging,
            &at,
        )?);
        blocks.extend(decision(ctx, (&one, &other), told.as_ref(), apart).await?);
    }
    let crumb = (
        lang.text("directory-duplicate-title"),
        DUPLICATES.to_owned(),
    );
    let meta = PageMeta::new(lang.text("directory-duplicate-compare-title"));
    let meta = meta.crumbs(back(ctx, Some(crumb))).wide();
    Ok(show_sent(ctx, meta, form, blocks))
}

fn pair(one: &Seen, other: &Seen) -> Pair {
    crate::record::duplicate::pair(one.record.id, other.record.id)
}

/// The form that tells two records apart, or takes that back.
async fn decision(
    ctx: &Ctx,
    (one, other): (&Seen, &Seen),
    told: Option<&Distinct>,
    form: &Form,
) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let at = address(one.record.id, other.record.id);
    let Some(told) = told else {
        let why = Input::area("why", lang.text("directory-duplicate-why"), 2)
            .hint(lang.text("directory-duplicate-why-hint"));
        let sheet = Sheet::new(ctx, &at, "directory-duplicate-distinct")
            .sends("what", "distinct")
            .fields(vec![why]);
        return Ok(vec![
            heading(ctx, "directory-duplicate-distinct")?,
            sheet.as_sent(ctx, form).html()?,
        ]);
    };
    let names = names(ctx, &[told.by.as_str()]).await?;
    let by = names.get(&told.by).unwrap_or(&told.by);
    let args = [
        ("who", Arg::Text(by.clone())),
        ("day", Arg::Day(told.at.day())),
        ("why", Arg::Text(told.why.clone())),
    ];
    let text = paragraph(lang.text_with("directory-duplicate-told", &args))?;
    let again = Sheet::new(ctx, &at, "directory-duplicate-again").sends("what", "again");
    Ok(vec![
        Notice::new(lang, Tone::Info, text).into(),
        again.html()?,
    ])
}

/// Tells two records apart, or takes that back.
pub(in super::super) async fn tell(
    ctx: Ctx,
    Path((_, first, second)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    if form.get("what") == Some("merge") && gone(&ctx, &first, &second).await? {
        // A form sent again finds one of the two no more, which is what it asked for.
        return Ok(merging::after(&ctx));
    }
    let (one, other) = two(&ctx, &first, &second).await?;
    let directory = ctx.app.state::<Directory>().once(&key);
    let (duplicates, tenant, pair) = (directory.duplicates(), tenant(&ctx)?, pair(&one, &other));
    let why = form.get("why").unwrap_or("").to_owned();
    if form.get("what") == Some("merge") {
        return merge(&ctx, &directory, (&one, &other), form).await;
    }
    let result = match form.get("what") {
        Some("again") => duplicates.compare_again(&ctx.actor, tenant, pair).await,
        _ => duplicates.tell_apart(&ctx.actor, tenant, pair, &why).await,
    };
    match once(result, |()| String::new()) {
        Ok(_) => Ok(done(&ctx, DUPLICATES, SAVED)),
        Err(error @ DirectoryError::Field { .. }) => {
            beside(&mut form, error)?;
            page(&ctx, (&first, &second), &form).await
        }
        Err(error) => Err(failed(error)),
    }
}

/// Whether one of the two was merged into the other.
async fn gone(ctx: &Ctx, one: &str, other: &str) -> Result<bool, Error> {
    let records = ctx.app.state::<Directory>().records();
    let (one, other) = (parse_id(one)?, parse_id(other)?);
    for (from, to) in [(one, other), (other, one)] {
        let moved = records.moved(&ctx.actor, from).await.map_err(failed)?;
        if moved == Some(to) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Makes one record of two.
async fn merge(
    ctx: &Ctx,
    directory: &Directory,
    (one, other): (&Seen, &Seen),
    mut form: Form,
) -> Result<Response, Error> {
    let ids = (one.record.id.to_string(), other.record.id.to_string());
    let Some(asked) = merging::read(&mut form, (one, other)) else {
        return page(ctx, (&ids.0, &ids.1), &form).await;
    };
    let mergings = directory.mergings();
    let made = mergings.merge(&ctx.actor, tenant(ctx)?, &asked).await;
    let error = match once(made, |id| id.to_string()) {
        Ok(_) => return Ok(merging::after(ctx)),
        Err(error) => error,
    };
    let said = match &error {
        DirectoryError::Stale(_) => web::Message::new("web-form-outdated"),
        DirectoryError::Field { .. } | DirectoryError::NameTaken(_) => {
            super::super::message(error.message())
        }
        _ => return Err(failed(error)),
    };
    form.fail("stays", said);
    page(ctx, (&ids.0, &ids.1), &form).await
}
