//! `/inputs/{input}`: what became of one input, and the form that takes it back.
//!
//! Not here: handing one in (`ingest::pages`). Invariant: nothing is taken back without a page that
//! says first how much goes.

use super::{Counts, Effect, Known, Listed, MOST_REASON, TakenBack, actions};
use crate::WatchError;
use crate::pages::{app_error, need_tenant, watch_of};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::id::TenantId;
use base::{ContentHash, Timestamp};
use web::component::block::{bar, show as blocks};
use web::component::{Cell, Column, Field, Notice, Pairs, Sheet, Table, Tone};
use web::form::{Form, parse};
use web::{Arg, Crumb, Ctx, Error, Html, Lang, PageMeta, Text};

/// Inputs that a list shows.
const SHOWN: u32 = 50;

/// The page of an input.
///
/// # Errors
/// 404 when there is none; as the actions.
pub async fn one(ctx: Ctx, Path((_, input)): Path<(String, String)>) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let input: ContentHash = input.parse().map_err(|_| Error::not_found())?;
    let known = actions::show(&ctx.actor, watch, tenant, &input).await;
    let known = known.map_err(app_error)?;
    let lang = &ctx.lang;
    let mut all = Vec::new();
    if ctx.query.as_deref() == Some("removed") {
        let notice = Notice::new(lang, Tone::Good, lang.text("watch-input-removed"));
        all.push(Html::render(&notice)?);
    }
    all.push(Html::render(&about(lang, &known))?);
    if known.stands() {
        let remove = format!("/inputs/{input}/remove");
        all.push(bar(&ctx, &[("watch-input-remove", remove)])?);
    }
    if !known.taken_back.is_empty() {
        all.push(Html::render(&taken_back(lang, &known.taken_back))?);
    }
    if !known.reports.is_empty() {
        all.push(Html::render(&reports(lang, &known))?);
    }
    if !known.refused.is_empty() {
        all.push(Html::render(&refused(lang, &known))?);
    }
    let meta = PageMeta::new(title(lang, "watch-input-title", &known));
    Ok(blocks(&ctx, meta.crumbs(vec![inputs(lang)]), all))
}

fn title(lang: &Lang, id: &str, known: &Known) -> Text {
    let name = known.arrivals.first().map_or("", |a| a.name.as_str());
    lang.text_with(id, &[("name", Arg::Text(name.to_owned()))])
}

fn inputs(lang: &Lang) -> Crumb {
    Crumb {
        label: lang.text("watch-send-title"),
        path: "/inputs".to_owned(),
    }
}

fn about(lang: &Lang, known: &Known) -> Pairs {
    let pair = |id: &str, value: Html| (lang.text(id), value);
    let text = |text: Text| Html::from(text);
    let names: Vec<&str> = known.arrivals.iter().map(|a| a.name.as_str()).collect();
    let state = format!("watch-input-state-{}", known.state.as_str());
    let mut pairs = vec![
        pair("watch-input-state", text(lang.text(&state))),
        pair("watch-input-names", text(Text::user(names.join(", ")))),
    ];
    if let Some(newest) = known.arrivals.first() {
        pairs.push(pair(
            "watch-morning-received",
            lang.moment_html(newest.received_at),
        ));
        let provider = Text::user(newest.provider.clone());
        pairs.push(pair("watch-morning-provider", text(provider)));
    }
    for (id, n) in counted(known.counts) {
        pairs.push(pair(id, text(number(lang, n))));
    }
    if !known.flagged.is_empty() {
        let flag = |(name, n): (&&str, &u64)| {
            let said = lang.plain(&format!("watch-flag-{name}"));
            format!("{said}: {}", lang.number(signed(*n)))
        };
        let all: Vec<String> = known.flagged.iter().map(flag).collect();
        let said = Text::from(all.join(" · ").as_str());
        pairs.push(pair("watch-observations-flags", text(said)));
    }
    let kept = match known.is_kept {
        true => "watch-input-kept",
        false => "watch-input-not-kept",
    };
    pairs.push(pair("watch-input-bytes", text(lang.text(kept))));
    let hash = Text::code(known.input.to_string());
    pairs.push(pair("watch-input-hash", text(hash)));
    Pairs { pairs }
}

const fn counted(counts: Counts) -> [(&'static str, u64); 4] {
    [
        ("watch-morning-rows", counts.rows),
        ("watch-morning-stored", counts.stored),
        ("watch-morning-duplicates", counts.duplicates),
        ("watch-morning-rejected", counts.rejected),
    ]
}

fn signed(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn number(lang: &Lang, n: u64) -> Text {
    Text::from(lang.number(signed(n)).as_str())
}

fn reports(lang: &Lang, known: &Known) -> Table {
    let label = |id: &str| lang.text(&format!("watch-{id}"));
    let mut columns = vec![
        Column::text(label("input-report")),
        Column::text(label("morning-report")),
    ];
    columns.extend(counted(Counts::default()).map(|(id, _)| Column::number(lang.text(id))));
    let rows = known.reports.iter().map(|report| {
        let mut cells = vec![
            Cell::text(Text::user(report.member.clone())),
            Cell::text(Text::code(&report.report)),
        ];
        let counts = counted(Counts::of(report));
        cells.extend(counts.map(|(_, n)| Cell::text(number(lang, n))));
        cells
    });
    Table::new(lang, label("input-reports"), columns, rows.collect())
}

fn refused(lang: &Lang, known: &Known) -> Table {
    let columns = vec![
        Column::text(lang.text("watch-input-why")),
        Column::number(lang.text("watch-morning-rows")),
    ];
    let rows = known.refused.iter().map(|one| {
        // What is wrong with each row stands in the quarantine.
        let code = || Text::code(&one.reason);
        let why = one.problem.clone().map_or_else(code, Text::user);
        vec![Cell::text(why), Cell::text(number(lang, one.rows))]
    });
    Table::new(
        lang,
        lang.text("watch-morning-refused"),
        columns,
        rows.collect(),
    )
}

fn taken_back(lang: &Lang, taken: &[TakenBack]) -> Table {
    let label = |id: &str| lang.text(&format!("watch-input-{id}"));
    let columns = vec![
        Column::text(label("when")),
        Column::text(label("reason")),
        Column::number(label("observations")),
        Column::text(label("who")),
    ];
    let rows = taken.iter().map(|one| {
        vec![
            Cell::html(lang.moment_html(one.at)),
            Cell::text(Text::user(one.reason.clone())),
            Cell::text(number(lang, one.observations)),
            Cell::text(Text::code(&one.actor)),
        ]
    });
    Table::new(lang, label("taken-back"), columns, rows.collect())
}

/// The newest inputs, each with a link to its page.
///
/// # Errors
/// As the actions.
pub(crate) async fn newest(ctx: &Ctx, tenant: TenantId) -> Result<Table, Error> {
    let ever = Timestamp::from_micros(0);
    let listed = actions::list(&ctx.actor, watch_of(ctx), tenant, ever, SHOWN).await;
    let listed = listed.map_err(app_error)?;
    let lang = &ctx.lang;
    let columns = vec![
        Column::text(lang.text("watch-send-file")),
        Column::text(lang.text("watch-morning-received")),
        Column::text(lang.text("watch-input-state")),
        Column::number(lang.text("watch-morning-rows")),
        Column::number(lang.text("watch-morning-stored")),
    ];
    let rows = listed.iter().map(|one: &Listed| {
        let state = format!("watch-input-state-{}", one.state.as_str());
        let page = ctx.url(&format!("/inputs/{}", one.input));
        vec![
            Cell::link(Text::user(one.arrival.name.clone()), &page),
            Cell::html(lang.moment_html(one.arrival.received_at)),
            Cell::text(lang.text(&state)),
            Cell::text(number(lang, one.counts.rows)),
            Cell::text(number(lang, one.counts.stored)),
        ]
    });
    let caption = lang.text("watch-input-newest");
    let table = Table::new(lang, caption, columns, rows.collect());
    Ok(table.empty(lang.text("watch-input-none")))
}

/// Asks before an input is taken back.
///
/// # Errors
/// As the actions.
pub async fn ask(ctx: Ctx, Path((_, input)): Path<(String, String)>) -> Result<Response, Error> {
    let input: ContentHash = input.parse().map_err(|_| Error::not_found())?;
    asking(&ctx, &input, &Form::default()).await
}

async fn asking(ctx: &Ctx, input: &ContentHash, sent: &Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let known = actions::show(&ctx.actor, watch, tenant, input).await;
    let known = known.map_err(app_error)?;
    if !known.stands() {
        return Err(app_error(WatchError::TakenBack));
    }
    let effect = actions::preview(&ctx.actor, watch, tenant, input).await;
    let effect = effect.map_err(app_error)?;
    let lang = &ctx.lang;
    let path = format!("/inputs/{input}");
    let limit = [("count", Arg::Count(i64::try_from(MOST_REASON).unwrap_or(0)))];
    let reason = Field::text("reason", lang.text("watch-input-reason"));
    let mut sheet = Sheet::new(ctx, &format!("{path}/remove"), "watch-input-remove");
    for text in goes(lang, &effect) {
        sheet = sheet.intro(text);
    }
    let sheet = sheet
        .fields(vec![
            reason.hint(lang.text_with("watch-input-reason-hint", &limit)),
        ])
        .as_sent(ctx, sent)
        .danger()
        .cancel(ctx, &path);
    let crumbs = vec![
        inputs(lang),
        Crumb {
            label: title(lang, "watch-input-title", &known),
            path: path.clone(),
        },
    ];
    let meta = PageMeta::new(title(lang, "watch-input-remove-title", &known));
    let meta = meta.crumbs(crumbs).errors_of(sent);
    Ok(blocks(ctx, meta, vec![sheet.html()?]))
}

/// What goes, in words.
fn goes(lang: &Lang, effect: &Effect) -> Vec<Text> {
    let count = |name, n| [(name, Arg::Count(signed(n)))];
    let mut said = vec![lang.text_with(
        "watch-input-goes",
        &count("observations", effect.observations()),
    )];
    if let (Some(first), Some(last)) = (effect.days.first_key_value(), effect.days.last_key_value())
    {
        let days = [("from", Arg::Day(*first.0)), ("to", Arg::Day(*last.0))];
        said.push(lang.text_with("watch-input-goes-days", &days));
    }
    if effect.others > 0 {
        let others = count("inputs", effect.others);
        said.push(lang.text_with("watch-input-goes-others", &others));
    }
    if effect.others_gone > 0 {
        let gone = count("inputs", effect.others_gone);
        said.push(lang.text_with("watch-input-goes-lost", &gone));
    }
    said.push(lang.text("watch-input-goes-stays"));
    said
}

/// Takes it back.
///
/// # Errors
/// As the actions; a missing reason is said beside its field.
pub async fn remove(
    ctx: Ctx,
    Path((_, input)): Path<(String, String)>,
    mut sent: Form,
) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    crate::rights::analyst(&ctx.actor, tenant).map_err(app_error)?;
    let key = sent.key()?;
    let input: ContentHash = input.parse().map_err(|_| Error::not_found())?;
    let Some(reason) = sent.required("reason", parse::text(MOST_REASON)) else {
        return asking(&ctx, &input, &sent).await;
    };
    let what = (&input, reason.as_str());
    let done = actions::take_back(&ctx.actor, watch, tenant, what, Some(&key)).await;
    done.map_err(app_error)?;
    let page = ctx.url(&format!("/inputs/{input}"));
    Ok(Redirect::to(&format!("{page}?removed")).into_response())
}
