//! The list of notices with the batches above it, and what a run would prepare now.
//!
//! Invariant: a page holds at most fifty notices; looking at what would go changes nothing.

use axum::response::Response;
use base::Timestamp;
use base::id::NoticeId;
use web::component::block::{bar, heading, paragraph, show};
use web::component::{Cell, Choice, Column, Field, Filter, Notice as Box, Pages, Table, Tone};
use web::form::one_of;
use web::{Arg, Ctx, Error, Html, PageMeta, Text};

use super::{
    PATH, batch_cells, batch_columns, class, columns, crumbs, named, notice_cells, notice_columns,
    number,
};
use crate::notice::actions::{self, Wanted};
use crate::notice::plan::Planned;
use crate::notice::{Answer, Mode, State, guidance, run};
use crate::observation::Names;
use crate::pages::{app_error, need_tenant, watch_of};

const SHOWN: usize = 50;

/// The list.
///
/// # Errors
/// As the actions.
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let (lang, actor) = (&ctx.lang, &ctx.actor);
    let setting = actions::setting(actor, watch, tenant).await;
    let (setting, rules) = setting.map_err(app_error)?;
    let names = Names::of(actor, watch, tenant).await.map_err(app_error)?;
    let mut asked = ctx.asked();
    let wanted = Wanted {
        state: asked.filter("state", one_of(State::ALL, |s: State| s.as_str())),
        answer: asked.filter("answer", one_of(Answer::ALL, |a: Answer| a.as_str())),
        organisation: asked.filter("organisation", |text| names.find(text)),
        after: asked.place::<Place>("after").map(|p| (p.0, p.1)),
    };
    let batches = actions::batches(actor, watch, tenant).await;
    let batches = batches.map_err(app_error)?;
    let found = actions::list(actor, watch, tenant, &wanted, SHOWN + 1).await;
    let mut found = found.map_err(app_error)?;
    let more = found.len() > SHOWN;
    found.truncate(SHOWN);
    let mut blocks = vec![paragraph(lang.text("notice-intro"))?];
    match setting.mode {
        Mode::Off => blocks.push(Box::new(lang, Tone::Warning, lang.text("notice-off")).into()),
        Mode::Shadow => {
            blocks.push(Box::new(lang, Tone::Info, lang.text("notice-is-shadow")).into());
        }
        Mode::On => {}
    }
    let links = [
        ("notice-dry", "/notices/dry-run"),
        ("notice-settings", "/notices/settings"),
    ];
    blocks.push(bar(&ctx, &links)?);
    let rules = named(lang, &rules);
    let rows = batches.iter().map(|b| {
        let at = ctx.url(&format!("{PATH}/batches/{}", b.id));
        let first = Cell::html(Html::link(Text::from(lang.moment(b.at).as_str()), &at));
        batch_cells(lang, b, first, &rules)
    });
    let rows = rows.collect();
    let table = Table::new(lang, lang.text("notice-batches"), batch_columns(lang), rows);
    blocks.push(table.empty(lang.text("notice-batches-none")).into());
    blocks.push(filter(&ctx, &wanted, asked.get("organisation")).into());
    let rows = found.iter().map(|n| {
        let name = names.get(n.organisation).unwrap_or("–");
        notice_cells(&ctx, n, name)
    });
    let rows = rows.collect();
    let table = Table::new(
        lang,
        lang.text("notice-notices"),
        notice_columns(lang),
        rows,
    );
    blocks.push(table.empty(lang.text("notice-none")).into());
    let next = found.last().filter(|_| more);
    let next = next.map(|n| address(&ctx, &asked, Some(Place(n.at, n.id))));
    let first = wanted.after.map(|_| address(&ctx, &asked, None));
    blocks.push(Pages::new(lang, first, next).into());
    let meta = PageMeta::new(lang.text("notice-title")).wide();
    Ok(show(&ctx, meta, blocks))
}

/// A place in the list.
#[derive(Debug, Clone, Copy)]
struct Place(Timestamp, NoticeId);

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.0.micros(), self.1)
    }
}

impl std::str::FromStr for Place {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (at, id) = text.split_once('.').ok_or(())?;
        let at = at.parse().map_err(|_| ())?;
        Ok(Self(
            Timestamp::from_micros(at),
            id.parse().map_err(|_| ())?,
        ))
    }
}

fn address(ctx: &Ctx, asked: &web::form::Asked, after: Option<Place>) -> String {
    let kept = ["state", "answer", "organisation"];
    let kept = kept.iter().filter_map(|f| Some((*f, asked.get(f)?)));
    let mut pairs: Vec<(&str, &str)> = kept.filter(|(_, v)| !v.is_empty()).collect();
    let after = after.map(|p| p.to_string());
    pairs.extend(after.as_deref().map(|after| ("after", after)));
    web::url::with_query(&ctx.url(PATH), &pairs)
}

fn filter(ctx: &Ctx, wanted: &Wanted, organisation: Option<&str>) -> Filter {
    let lang = &ctx.lang;
    let any = || Choice::new("", lang.text("notice-any"));
    let states = State::ALL.iter().filter(|s| **s != State::Draft);
    let states = states.map(|s| Choice::new(s.as_str(), super::state(lang, *s)));
    let answers = Answer::ALL.iter().map(|a| {
        let id = format!("notice-answer-{}", a.as_str());
        Choice::new(a.as_str(), lang.text(&id))
    });
    let select = |name, id, choices: Vec<Choice>, now: Option<&str>| {
        Field::select(name, lang.text(id), choices).value(now.unwrap_or(""))
    };
    let fields = vec![
        select(
            "state",
            "notice-state",
            std::iter::once(any()).chain(states).collect(),
            wanted.state.map(State::as_str),
        ),
        select(
            "answer",
            "notice-answer",
            std::iter::once(any()).chain(answers).collect(),
            wanted.answer.map(Answer::as_str),
        ),
        Field::text("organisation", lang.text("notice-organisation"))
            .value(organisation.unwrap_or("")),
    ];
    Filter::new(lang, ctx.url(PATH), fields)
}

/// What a run would prepare now.
///
/// # Errors
/// As the actions.
pub async fn dry(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let (lang, actor) = (&ctx.lang, &ctx.actor);
    let (_, rules) = actions::setting(actor, watch, tenant)
        .await
        .map_err(app_error)?;
    let rules = named(lang, &rules);
    let names = Names::of(actor, watch, tenant).await.map_err(app_error)?;
    let preview = run::dry(actor, watch, tenant, None).await;
    let preview = preview.map_err(app_error)?;
    let reports = i64::try_from(preview.reports).unwrap_or(i64::MAX);
    let mut blocks = vec![
        paragraph(lang.text("notice-dry-intro"))?,
        paragraph(lang.text_with("notice-dry-reports", &[("count", Arg::Count(reports))]))?,
    ];
    let rows = preview.batches.iter().map(|(b, _)| {
        let first = Cell::html(lang.moment_html(b.at));
        batch_cells(lang, b, first, &rules)
    });
    let rows = rows.collect();
    let table = Table::new(lang, lang.text("notice-batches"), batch_columns(lang), rows);
    blocks.push(table.empty(lang.text("notice-batches-none")).into());
    let all: Vec<&Planned> = preview.batches.iter().flat_map(|(_, n)| n).collect();
    if !all.is_empty() {
        let rows = all.iter().take(SHOWN).map(|n| {
            let organisation = names.get(n.to.organisation).unwrap_or("–");
            vec![
                Cell::text(Text::user(organisation)),
                Cell::text(Text::code(&n.to.mail)),
                Cell::text(class(lang, guidance::shown(n.class, n.guidance))),
                Cell::text(Text::code(&n.language)),
                number(lang, n.units),
            ]
        });
        let words = [
            "notice-organisation",
            "notice-address",
            "notice-type",
            "notice-language",
        ];
        let columns: Vec<Column> = columns(lang, &words, &["notice-affected"]);
        let rows = rows.collect();
        let table = Table::new(lang, lang.text("notice-notices"), columns, rows);
        blocks.push(table.into());
        if all.len() > SHOWN {
            let args = [("count", Arg::Count(SHOWN as i64))];
            blocks.push(paragraph(lang.text_with("notice-dry-first", &args))?);
        }
    }
    if !preview.left.is_empty() {
        blocks.push(heading(lang.text("notice-left"))?);
        let rows = preview.left.iter().map(|(why, count)| {
            let count = i64::try_from(*count).unwrap_or(i64::MAX);
            let id = format!("notice-left-{}", why.as_str());
            vec![Cell::text(lang.text(&id)), number(lang, count)]
        });
        let columns = columns(lang, &["notice-left-why"], &["notice-observations"]);
        let rows = rows.collect();
        blocks.push(Table::new(lang, lang.text("notice-left"), columns, rows).into());
    }
    let meta = PageMeta::new(lang.text("notice-dry"));
    Ok(show(&ctx, meta.crumbs(crumbs(lang)).wide(), blocks))
}
