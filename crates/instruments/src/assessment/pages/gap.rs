//! One gap: what is held to be good, what the next stage needs, and the factors of its priority.
//!
//! Not here: the order of all. Invariant: a factor that differs from its default has a reason.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Cell, Choice, Column, Field, Pairs, Sheet, Table};
use web::form::{Form, parse};
use web::i18n::{Arg, Html, Text};
use web::{Ctx, Error};

use super::plan::{effort, known, touched};
use super::question::guidance;
use super::result::percent;
use super::section::Seat;
use super::{check, failed, measured, named, path, say, undertaking, whole, words};
use crate::InstrumentsError;
use crate::answer::longest;
use crate::assessment::adjust::{effort_name, effort_of};
use crate::assessment::{Adjusted, RoundStand, Whole};
use crate::package::{Effort, Item, Labelled};
use crate::pages::block::{done, heading, list, notice, show as page};
use crate::pages::words::Words;
use crate::pages::{OFFICER, instruments};
use crate::plan::{Action, Adjustment, Next, Reasoned};
use crate::score::Score;

pub(crate) async fn show(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    one(&ctx, &measured(&ctx, &id).await?, &item, &Form::default())
}

pub(super) fn one(ctx: &Ctx, whole: &Whole, id: &str, form: &Form) -> Result<Response, Error> {
    let (lang, words) = (&ctx.lang, words(ctx, whole));
    let actions = whole.plan();
    let at = actions.iter().position(|a| a.item.id.as_str() == id);
    let at = at.ok_or_else(Error::not_found)?;
    let action = &actions[at];
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    blocks.extend(words.notice(ctx)?);
    let rank = [
        ("rank", super::count(at + 1)),
        ("of", super::count(actions.len())),
    ];
    let pairs = vec![
        (
            lang.text("instruments-column-question"),
            words.question(action.item).into(),
        ),
        (
            lang.text("instruments-answer"),
            check::said(ctx, whole, action.place)?,
        ),
        (
            lang.text("instruments-column-stand"),
            known(ctx, action.part),
        ),
        (
            lang.text("instruments-next-stage"),
            next(ctx, &words, action)?,
        ),
        (
            lang.text("instruments-rank"),
            lang.text_with("instruments-rank-of", &rank).into(),
        ),
    ];
    blocks.push(Pairs { pairs }.into());
    blocks.push(factors(ctx, action));
    if OFFICER.admits(&ctx.actor, ctx.tenant) && whole.round.stand == RoundStand::Open {
        blocks.push(heading(lang.text("instruments-adjust"))?);
        blocks.push(adjusting(ctx, whole, action, form)?);
    }
    blocks.extend(undertaking::blocks(ctx, whole, action.item, form)?);
    let seat = Seat::team(&whole.round);
    blocks.extend(guidance(ctx, whole, &seat, action.item)?);
    let args = [("item", Arg::Code(action.item.id.to_string()))];
    let title = lang.plain_with("instruments-gap-of", &args);
    let meta = named(ctx, &whole.round, title);
    let meta = meta.errors_of(form);
    Ok(page(ctx, meta, blocks))
}

/// What stands between the answer and the next better one.
fn next(ctx: &Ctx, words: &Words<'_>, action: &Action<'_>) -> Result<Html, Error> {
    let (lang, item) = (&ctx.lang, action.item);
    Ok(match &action.next {
        Next::FindOut => lang.text("instruments-next-find-out").into(),
        Next::Stage { stage, text } => {
            let n = stage.number();
            let label = lang.text_with("instruments-stage", &[("number", i64::from(n).into())]);
            let text = words.maybe(item, &format!("stage_{n}"), *text);
            Html::joined(&[
                label.into(),
                Text::from("·").into(),
                text.unwrap_or_default().into(),
            ])
        }
        Next::Option(option) => words.label(item, "option", option).into(),
        Next::Tick(options) => {
            let label = |o: &&Labelled| words.label(item, "option", o).into();
            list(options.iter().map(label).collect())?
        }
        Next::Figure {
            bound,
            more_is_better,
            stage,
        } => {
            let id = match more_is_better {
                true => "instruments-next-at-least",
                false => "instruments-next-at-most",
            };
            let args = [
                ("bound", Arg::Code(bound.to_string())),
                ("stage", Arg::Count(stage.number().into())),
            ];
            lang.text_with(id, &args).into()
        }
        Next::Rows(rows) => {
            let pair = |(row, column): &(&Labelled, &Labelled)| {
                Html::joined(&[
                    words.label(item, "row", row).into(),
                    Text::from("·").into(),
                    words.label(item, "column", column).into(),
                ])
            };
            list(rows.iter().map(pair).collect())?
        }
    })
}

/// The four factors with their defaults and reasons.
fn factors(ctx: &Ctx, action: &Action<'_>) -> Html {
    let (lang, p) = (&ctx.lang, &action.priority);
    let row = |id: &str, value: Text, default: Text, reason: Option<&String>| {
        let reason = reason.map_or_else(Text::default, |r| Text::user(r.as_str()));
        vec![
            Cell::text(lang.text(id)),
            Cell::text(value),
            Cell::text(default),
            Cell::html(touched(ctx, reason.is_empty())),
            Cell::text(reason),
        ]
    };
    let number = |n: u32| Text::from(lang.number(n.into()));
    let band = |e: Effort| lang.text(effort(e));
    let rows = vec![
        row(
            "instruments-factor-gap",
            percent(ctx, &p.gap.value),
            percent(ctx, &p.gap.default),
            p.gap.reason.as_ref(),
        ),
        row(
            "instruments-factor-weight",
            number(p.weight.value),
            number(p.weight.default),
            p.weight.reason.as_ref(),
        ),
        row(
            "instruments-factor-dependency",
            number(p.dependency.value),
            number(p.dependency.default),
            p.dependency.reason.as_ref(),
        ),
        row(
            "instruments-factor-effort",
            band(p.effort.value),
            band(p.effort.default),
            p.effort.reason.as_ref(),
        ),
    ];
    let columns = [
        "instruments-column-factor",
        "instruments-column-value",
        "instruments-column-default",
        "instruments-column-stand",
        "instruments-field-reason",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let caption = lang.text_with(
        "instruments-priority-is",
        &[("priority", Arg::Code(p.shown()))],
    );
    Table::new(lang, caption, columns, rows).into()
}

fn adjusting(ctx: &Ctx, whole: &Whole, action: &Action<'_>, form: &Form) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let item = action.item;
    let stored = whole.adjusted.get(&item.id).cloned().unwrap_or_default();
    let own = &stored.adjustment;
    let bands = Effort::NAMES.map(|(name, e)| Choice::new(name, lang.text(effort(e))));
    let none = Choice::new("", lang.text("instruments-keep-default"));
    let bands = std::iter::once(none).chain(bands).collect();
    let gap = own.gap.as_ref().map(|r| r.value.percent(0));
    let number = |r: &Option<Reasoned<u32>>| r.as_ref().map(|r| r.value.to_string());
    let band = own.effort.as_ref().map(|r| effort_name(r.value).to_owned());
    // One reason speaks for what was changed together.
    let reasons = [
        own.gap.as_ref().map(|r| &r.reason),
        own.weight.as_ref().map(|r| &r.reason),
        own.dependency.as_ref().map(|r| &r.reason),
        own.effort.as_ref().map(|r| &r.reason),
    ];
    let reason = reasons.into_iter().flatten().next().cloned();
    let line = |name: &'static str, id: &str, value: Option<String>| {
        Field::text(name, lang.text(id))
            .value(value.unwrap_or_default())
            .short()
            .optional(lang)
            .autocomplete("off")
    };
    let fields = vec![
        line("gap", "instruments-field-gap", gap),
        line("weight", "instruments-field-weight", number(&own.weight)),
        line(
            "dependency",
            "instruments-field-dependency",
            number(&own.dependency),
        ),
        Field::select("effort", lang.text("instruments-factor-effort"), bands)
            .value(band.unwrap_or_default())
            .optional(lang),
        Field::area("reason", lang.text("instruments-field-adjust-reason"), 2)
            .value(reason.unwrap_or_default()),
    ];
    let to = path(&whole.round, &format!("/plan/{}", item.id));
    let sheet = Sheet::new(ctx, &to, "instruments-save")
        .intro(lang.text("instruments-adjust-about"))
        .version(stored.version)
        .fields(fields);
    match form.get("owner") {
        // What was sent is the other form of the page.
        Some(_) => sheet.html(),
        None => sheet.as_sent(ctx, form).html(),
    }
}

pub(crate) async fn adjust(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let version = form.version().ok_or_else(Error::bad_request)?;
    let whole = whole(&ctx, &id).await?;
    let (_, asked) = whole.item(&item).ok_or_else(Error::not_found)?;
    let Some(adjustment) = read(&mut form, asked, &whole) else {
        return one(&ctx, &whole, &item, &form);
    };
    let adjusted = Adjusted {
        adjustment,
        version,
    };
    let round = &whole.round;
    let context = instruments(&ctx).once(&key);
    let result = context.adjust(&ctx.actor, round.tenant, round.id, (&asked.id, &adjusted));
    match result.await {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => {
            Ok(done(&ctx, &path(round, &format!("/plan/{item}"))))
        }
        Err(InstrumentsError::Changed(_)) => {
            form.fail("gap", say("web-form-outdated"));
            one(&ctx, &whole, &item, &form)
        }
        Err(other) => Err(failed(other)),
    }
}

/// What the form changes about the factors; mistakes are noted in it. A value that is the default
/// changes nothing.
fn read(form: &mut Form, item: &Item, whole: &Whole) -> Option<Adjustment> {
    let plain = whole.plan();
    let action = plain.iter().find(|a| a.item.id == item.id)?;
    let p = &action.priority;
    let hundredths = form.optional("gap", parse::number(1, 100));
    let weight = form.optional("weight", parse::number(1, 1_000));
    let dependency = form.optional("dependency", parse::number(1, 1_000));
    let effort = form.optional("effort", parse::choice(effort_of));
    let reason = form.optional("reason", parse::text(longest::SHORT));
    let (hundredths, weight, dependency, effort) = (hundredths?, weight?, dependency?, effort?);
    let gap = hundredths.and_then(|n| Score::new(u128::try_from(n).ok()?, 100));
    let whole_number = |n: Option<i64>, default: u32| {
        let number = n.and_then(|n| u32::try_from(n).ok());
        number.filter(|n| *n != default)
    };
    let weight = whole_number(weight, p.weight.default);
    let dependency = whole_number(dependency, p.dependency.default);
    let gap = gap.filter(|g| *g != p.gap.default);
    let effort = effort.filter(|e| *e != p.effort.default);
    let changed = gap.is_some() || weight.is_some() || dependency.is_some() || effort.is_some();
    let reason = reason?.unwrap_or_default();
    if changed && reason.trim().is_empty() {
        form.fail("reason", say("instruments-adjustment-no-reason"));
        return None;
    }
    let with = |reason: &str| reason.to_owned();
    Some(Adjustment {
        gap: gap.map(|value| Reasoned {
            value,
            reason: with(&reason),
        }),
        weight: weight.map(|value| Reasoned {
            value,
            reason: with(&reason),
        }),
        dependency: dependency.map(|value| Reasoned {
            value,
            reason: with(&reason),
        }),
        effort: effort.map(|value| Reasoned {
            value,
            reason: with(&reason),
        }),
    })
}
