//! The look-up: whom to write to, and why.
//!
//! Not here: the choice (`contact`). Invariant: an organisation that the reader may not see is
//! named in no line.

use std::sync::Arc;

use axum::response::Response;
use base::rsit::IncidentType;
use web::component::block::list as block_list;
use web::component::{Cell, Choice, Field, Filter, Notice, Table, Tone};
use web::i18n::{Arg, Html, Message as WebMessage, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::record::{path, title};
use super::rule::{conditions, does};
use super::{RULES, back, columns, failed, heading, message, paragraph, show, tenant};
use crate::Directory;
use crate::contact::{Basis, Decided, Found, Known, Step, Subject};
use crate::lookup::{Keeper, Message, Query, Reason, Tables};
use crate::record::code::LEVELS;
use crate::rule::choose::Incident;

/// How many prefixes of an AS are counted for the explanation; none is listed.
const NONE: usize = 0;

pub(super) async fn ask(ctx: Ctx) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let mut asked = ctx.asked();
    let subject = asked.filter("q", |text| {
        Subject::parse(text).map_err(|e| message(e.message()))
    });
    let field = Field::text("q", lang.text("directory-lookup-subject"))
        .hint(lang.text("directory-lookup-hint"));
    let kind = asked.filter("type", |t| {
        t.parse::<IncidentType>()
            .map_err(|_| WebMessage::new("web-field-choice"))
    });
    let text = |name: &str| asked.get(name).unwrap_or("").to_owned();
    let (provider, feed) = (text("provider"), text("feed"));
    let any = Choice::new("", lang.text("directory-rule-any"));
    let types = IncidentType::ALL.iter();
    let types = types.map(|t| Choice::new(t.as_str(), Text::code(t)));
    let fields = vec![
        field.filled(lang, asked.form()),
        Field::select(
            "type",
            lang.text("directory-rule-what"),
            std::iter::once(any).chain(types).collect(),
        )
        .filled(lang, asked.form()),
        Field::text("provider", lang.text("directory-rule-provider")).filled(lang, asked.form()),
        Field::text("feed", lang.text("directory-rule-feed")).filled(lang, asked.form()),
    ];
    let mut blocks = vec![
        paragraph(lang.text("directory-lookup-intro"))?,
        Filter::new(lang, ctx.url(super::LOOKUP), fields).into(),
    ];
    if let Some(subject) = subject {
        let keeper = ctx.app.state::<Arc<Keeper>>();
        let tables = keeper.tables(tenant(&ctx)?).await.map_err(failed)?;
        let contacts = ctx.app.state::<Directory>().contacts();
        let incident = Incident {
            kind,
            provider: &provider,
            feed: &feed,
        };
        let subjects = [subject];
        let decided = contacts
            .decide(&ctx.actor, tenant(&ctx)?, &tables, &subjects, &incident)
            .await
            .map_err(failed)?;
        blocks.push(rule_block(&ctx, &decided).await?);
        let [subject] = &subjects;
        blocks.extend(registration(&ctx, subject).await?);
        for found in &decided.found {
            blocks.extend(answer(&ctx, &tables, subject, found)?);
        }
    }
    let meta = PageMeta::new(lang.text("directory-lookup-title")).crumbs(back(&ctx, None));
    Ok(show(&ctx, meta.wide(), blocks))
}

/// Through whom a domain is registered, where a list says so.
async fn registration(ctx: &Ctx, subject: &Subject) -> Result<Option<Html>, Error> {
    let Subject::Network(Query::Domain(domain)) = subject else {
        return Ok(None);
    };
    let lang = &ctx.lang;
    let registrars = ctx.app.state::<Directory>().registrars();
    let found = registrars.of(&ctx.actor, tenant(ctx)?, domain).await;
    let Some(found) = found.map_err(failed)? else {
        return Ok(None);
    };
    let told = |text: &str| match text {
        "" => lang.text("directory-page-not-stated"),
        text => Text::user(text),
    };
    let pairs = vec![
        (
            lang.text("directory-registrar-domain"),
            Text::code(&found.domain).into(),
        ),
        (
            lang.text("directory-registrar-registrar"),
            told(&found.registrar).into(),
        ),
        (
            lang.text("directory-registrar-registry"),
            told(&found.registry).into(),
        ),
        (
            lang.text("directory-registrar-abuse"),
            told(&found.abuse).into(),
        ),
        (
            lang.text("directory-page-source"),
            told(&found.source).into(),
        ),
        (
            lang.text("directory-page-since"),
            lang.day_html(found.at.day()),
        ),
    ];
    let title = heading(ctx, "directory-registrar-title")?;
    let pairs = web::component::Pairs { pairs }.into();
    Ok(Some(Html::joined(&[title, pairs])))
}

/// The rule that applies, and whom it names instead.
async fn rule_block(ctx: &Ctx, decided: &Decided) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let Some(rule) = &decided.rule else {
        return paragraph(lang.text("directory-rule-none"));
    };
    let mut cells = conditions(ctx, &rule.conditions);
    let at = format!("{RULES}/{}", rule.id);
    if ctx.may_open(&at) {
        cells[0] = Html::joined(&[
            cells[0].clone(),
            Html::link(lang.text("directory-rule-change"), &ctx.url(&at)),
        ]);
    }
    cells.push(does(ctx, rule).await?);
    let ids = [
        "directory-rule-what",
        "directory-rule-feed",
        "directory-rule-object",
        "directory-rule-does",
    ];
    let cells = cells.into_iter().map(Cell::html).collect();
    let caption = lang.text("directory-rule-applies");
    let table = Table::new(lang, caption, columns(lang, &ids), vec![cells]);
    if !decided.is_elsewhere() {
        return Ok(table.into());
    }
    let mut rows = Vec::new();
    for (step, known) in decided.named() {
        rows.push(row(ctx, &step, known, None)?);
    }
    let caption = words(ctx, &Basis::Rule.message());
    let named = Table::new(lang, caption, columns(lang, &COLUMNS), rows)
        .empty(lang.text("directory-contact-empty"));
    Ok(Html::joined(&[table.into(), named.into()]))
}

fn words(ctx: &Ctx, said: &Message) -> Text {
    ctx.lang.say(&message(said.clone()))
}

fn answer(
    ctx: &Ctx,
    tables: &Tables,
    subject: &Subject,
    found: &Found,
) -> Result<Vec<Html>, Error> {
    let mut blocks = Vec::new();
    if let Subject::Network(query) = subject {
        blocks.push(heading(ctx, "directory-lookup-known")?);
        let lines = known(tables, query, found);
        let lines = lines.iter().map(|m| words(ctx, m).into()).collect();
        blocks.push(block_list(lines)?);
    }
    for note in found.notes() {
        let tone = match found.choice().given.is_empty() {
            true => Tone::Warning,
            false => Tone::Info,
        };
        let text = paragraph(words(ctx, &note))?;
        blocks.push(Notice::new(&ctx.lang, tone, text).into());
    }
    blocks.push(given(ctx, found)?);
    blocks.push(why(ctx, found));
    blocks.push(further(ctx, found)?);
    blocks.push(designated(ctx, found)?);
    Ok(blocks)
}

/// What the tables say of it, without an organisation that the reader may not see.
fn known(tables: &Tables, query: &Query, found: &Found) -> Vec<Message> {
    let mut answer = tables.answer(query, NONE);
    let resolved = &mut answer.resolved;
    let seen = |id| {
        let mut all = found.steps();
        all.any(|s| s.organisation.record.organisation == id)
    };
    if resolved.organisation.is_some_and(|id| !seen(id)) {
        resolved.organisation = None;
        resolved.organisation_name = None;
        resolved.reason = Reason::Nothing;
    }
    answer.explain()
}

/// The row of a contact.
fn row(ctx: &Ctx, step: &Step<'_>, known: &Known, mark: Option<&str>) -> Result<Vec<Cell>, Error> {
    let lang = &ctx.lang;
    let codes = |field| block_list(known.texts(field).map(|t| Text::code(t).into()).collect());
    let own = known.seen.record.id == step.organisation.record.id;
    let name = Html::link(title(ctx, &known.seen), &ctx.url(&path(&known.seen)));
    let whose = Html::link(
        title(ctx, step.organisation),
        &ctx.url(&path(step.organisation)),
    );
    let today = ctx.app.clock().now().day();
    let fresh = match known.contact {
        Some(c) if c.is_live(today) => {
            lang.text_with("directory-record-until", &[("day", Arg::Day(c.until))])
        }
        Some(_) => lang.text("directory-record-stale"),
        None => Text::from("–"),
    };
    let office: Html = lang.text(known.office()).into();
    let office = match mark {
        Some(mark) => Html::joined(&[Html::from(lang.text(mark)), Text::from("·").into(), office]),
        None => office,
    };
    Ok(vec![
        Cell::html(name),
        Cell::html(if own { Html::default() } else { whose }),
        Cell::html(office),
        Cell::html(codes("mail")?),
        Cell::html(codes("telephone")?),
        Cell::text(fresh),
    ])
}

const COLUMNS: [&str; 6] = [
    "directory-page-name",
    "directory-page-organisation",
    "directory-field-role",
    "directory-field-mail",
    "directory-field-telephone",
    "directory-page-verified",
];

fn given(ctx: &Ctx, found: &Found) -> Result<Html, Error> {
    let mut rows = Vec::new();
    for (step, known) in found.given() {
        rows.push(row(ctx, &step, known, None)?);
    }
    if let Some(place) = found.choice().beside {
        let (step, known) = found.at(place);
        rows.push(row(ctx, &step, known, Some("directory-lookup-copy"))?);
    }
    let caption = ctx.lang.text("directory-lookup-write-to");
    let table = Table::new(&ctx.lang, caption, columns(&ctx.lang, &COLUMNS), rows);
    Ok(table
        .empty(ctx.lang.text("directory-contact-nobody"))
        .into())
}

fn why(ctx: &Ctx, found: &Found) -> Html {
    let lang = &ctx.lang;
    let row = |(at, step): (usize, Step<'_>)| {
        let own = step.organisation;
        vec![
            Cell::link(title(ctx, own), &ctx.url(&path(own))),
            Cell::text(words(ctx, &step.basis.message())),
            Cell::text(words(ctx, &found.verdict(at))),
        ]
    };
    let rows: Vec<Vec<Cell>> = found.steps().enumerate().map(row).collect();
    let ids = [
        "directory-page-organisation",
        "directory-lookup-reason",
        "directory-lookup-verdict",
    ];
    let caption = lang.text("directory-lookup-why");
    Table::new(lang, caption, columns(lang, &ids), rows)
        .empty(lang.text("directory-contact-nobody"))
        .into()
}

/// The other contacts of whoever is given: whom to call.
fn further(ctx: &Ctx, found: &Found) -> Result<Html, Error> {
    let Some((first, _)) = found.given().next() else {
        return Ok(Html::default());
    };
    let mut rows = Vec::new();
    for known in first.known {
        let is_given = found.given().any(|(_, given)| std::ptr::eq(given, known));
        if !is_given {
            rows.push(row(ctx, &first, known, None)?);
        }
    }
    if rows.is_empty() {
        return Ok(Html::default());
    }
    let caption = ctx.lang.text("directory-lookup-further");
    Ok(Table::new(&ctx.lang, caption, columns(&ctx.lang, &COLUMNS), rows).into())
}

fn designated(ctx: &Ctx, found: &Found) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let mut rows = Vec::new();
    for one in found.designated() {
        let level = one.designation.first("level", "").unwrap_or("");
        let level = LEVELS
            .message(level)
            .map_or_else(|| Text::user(level), |m| lang.text(m));
        let texts = |field| {
            let all = one.contact.of(field).flat_map(|s| &s.values);
            block_list(all.map(|v| Text::code(&v.text).into()).collect())
        };
        let by = one.designation.first("designated_by", lang.tag().as_str());
        rows.push(vec![
            Cell::link(level, &ctx.url(&path(&one.designation))),
            Cell::link(title(ctx, &one.contact), &ctx.url(&path(&one.contact))),
            Cell::link(
                title(ctx, &one.organisation),
                &ctx.url(&path(&one.organisation)),
            ),
            Cell::text(Text::user(by.unwrap_or("–"))),
            Cell::html(texts("mail")?),
            Cell::html(texts("telephone")?),
        ]);
    }
    if rows.is_empty() {
        return Ok(Html::default());
    }
    let ids = [
        "directory-field-level",
        "directory-page-name",
        "directory-page-organisation",
        "directory-field-designated-by",
        "directory-field-mail",
        "directory-field-telephone",
    ];
    let caption = lang.text("directory-lookup-designated");
    Ok(Table::new(lang, caption, columns(lang, &ids), rows).into())
}
