//! What is undertaken about a gap: on the gap's page as a form, in the plan in brief.
//!
//! Not here: the order of the plan. Invariant: what was undertaken stays in sight when its gap is
//! closed, so that it is seen what helped.

use axum::extract::Path;
use axum::response::Response;
use base::Decimal;
use web::component::{Cell, Choice, Column, Field, Pairs, Sheet, Table, Tag, Tone};
use web::form::{Form, parse};
use web::i18n::{Arg, Html, Message, Text};
use web::{Ctx, Error};

use super::{failed, gap, measured, path, say, target, words};
use crate::InstrumentsError;
use crate::assessment::{Undertaken, Whole};
use crate::package::Item;
use crate::pages::block::{done, heading, paragraph};
use crate::pages::{OFFICER, instruments};
use crate::plan::Action;
use crate::undertaking::{
    Budget, Currency, INDICATOR_LIMIT, OWNER_LIMIT, Status, Undertaking, total,
};

pub(super) const fn name(status: Status) -> &'static str {
    match status {
        Status::Planned => "instruments-undertaking-planned",
        Status::Started => "instruments-undertaking-started",
        Status::Done => "instruments-undertaking-done",
        Status::Dropped => "instruments-undertaking-dropped",
    }
}

fn status(ctx: &Ctx, whole: &Whole, undertaking: &Undertaking) -> Html {
    let tone = match undertaking.status {
        Status::Done => Tone::Good,
        Status::Dropped => Tone::Calm,
        Status::Planned | Status::Started => Tone::Info,
    };
    let tag = Html::from(Tag::new(tone, ctx.lang.text(name(undertaking.status))));
    if !undertaking.is_late(whole.on) {
        return tag;
    }
    let late = Tag::new(Tone::Warning, ctx.lang.text("instruments-undertaking-late"));
    Html::joined(&[tag, late.into()])
}

/// An amount in the reader's digits with its currency.
fn amount(ctx: &Ctx, (sum, currency): (Decimal, &Currency)) -> Text {
    let figure = crate::report::Words::figure(&ctx.lang, &sum.to_string());
    let args = [
        ("amount", Arg::Text(figure)),
        ("currency", Arg::Code(currency.as_str().to_owned())),
    ];
    ctx.lang.text_with("instruments-amount", &args)
}

/// Owner, day and status, as the plan shows them.
pub(super) fn brief(ctx: &Ctx, whole: &Whole, item: &Item) -> Html {
    let Some(Undertaken { undertaking, .. }) = whole.undertaken.get(&item.id) else {
        return Html::default();
    };
    let mut parts = vec![Html::from(Text::user(undertaking.owner.as_str()))];
    parts.extend(undertaking.due.map(|d| ctx.lang.day_html(d)));
    parts.push(status(ctx, whole, undertaking));
    Html::joined(&parts)
}

/// What is undertaken about a gap, as a form for whoever may change it.
pub(super) fn blocks(
    ctx: &Ctx,
    whole: &Whole,
    item: &Item,
    form: &Form,
) -> Result<Vec<Html>, Error> {
    let stored = whole.undertaken.get(&item.id).cloned().unwrap_or_default();
    let is_officer = OFFICER.admits(&ctx.actor, ctx.tenant);
    if !is_officer && stored.version == 0 {
        return Ok(Vec::new());
    }
    let title = heading(ctx.lang.text("instruments-undertaking"))?;
    let body = match is_officer {
        true => sheet(ctx, whole, item, (&stored, form))?,
        false => pairs(ctx, whole, &stored.undertaking),
    };
    let mut blocks = vec![title];
    blocks.extend(target::table(ctx, whole, Some(&item.id))?);
    blocks.push(body);
    Ok(blocks)
}

fn pairs(ctx: &Ctx, whole: &Whole, own: &Undertaking) -> Html {
    let lang = &ctx.lang;
    let due = own.due.map(|d| lang.day_html(d));
    let budget = own.budget.as_ref();
    let budget = budget.map(|b| amount(ctx, (b.amount, &b.currency)).into());
    let pairs = vec![
        (
            lang.text("instruments-field-owner"),
            Text::user(own.owner.as_str()).into(),
        ),
        (
            lang.text("instruments-field-until"),
            due.unwrap_or_default(),
        ),
        (
            lang.text("instruments-field-budget"),
            budget.unwrap_or_default(),
        ),
        (
            lang.text("instruments-field-indicator"),
            Text::user(own.indicator.as_str()).into(),
        ),
        (
            lang.text("instruments-column-stand"),
            status(ctx, whole, own),
        ),
    ];
    Pairs { pairs }.into()
}

fn sheet(
    ctx: &Ctx,
    whole: &Whole,
    item: &Item,
    (stored, form): (&Undertaken, &Form),
) -> Result<Html, Error> {
    let (lang, own) = (&ctx.lang, &stored.undertaking);
    let money = own.budget.as_ref();
    let choices = Status::ALL.map(|s| Choice::new(s.as_str(), lang.text(name(s))));
    let fields = vec![
        Field::text("owner", lang.text("instruments-field-owner"))
            .hint(lang.text("instruments-field-owner-hint"))
            .value(own.owner.as_str())
            .autocomplete("off"),
        Field::date(lang, "until", lang.text("instruments-field-until"))
            .value(own.due.map(|d| d.to_string()).unwrap_or_default())
            .optional(lang),
        Field::text("amount", lang.text("instruments-field-budget"))
            .value(money.map(|b| b.amount.to_string()).unwrap_or_default())
            .short()
            .optional(lang)
            .autocomplete("off"),
        Field::text("currency", lang.text("instruments-field-currency"))
            .hint(lang.text("instruments-field-currency-hint"))
            .value(
                money
                    .map(|b| b.currency.as_str().to_owned())
                    .unwrap_or_default(),
            )
            .short()
            .optional(lang)
            .autocomplete("off"),
        Field::area("indicator", lang.text("instruments-field-indicator"), 2)
            .hint(lang.text("instruments-field-indicator-hint"))
            .value(own.indicator.as_str())
            .optional(lang),
        target::figure(ctx, own.target.as_ref()),
        target::value(ctx, own.target.as_ref()),
        Field::select(
            "status",
            lang.text("instruments-column-stand"),
            choices.to_vec(),
        )
        .value(own.status.as_str()),
    ];
    let to = path(&whole.round, &format!("/plan/{}/undertaking", item.id));
    let sheet = Sheet::new(ctx, &to, "instruments-save")
        .intro(lang.text("instruments-undertaking-about"))
        .version(stored.version)
        .fields(fields);
    match form.get("owner") {
        Some(_) => sheet.as_sent(ctx, form).html(),
        // Nothing was sent, or the other form of the page.
        None => sheet.html(),
    }
}

pub(crate) async fn save(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let version = form.version().ok_or_else(Error::bad_request)?;
    let whole = measured(&ctx, &id).await?;
    let (_, asked) = whole.item(&item).ok_or_else(Error::not_found)?;
    let Some(undertaking) = read(&mut form) else {
        return gap::one(&ctx, &whole, &item, &form);
    };
    let next = Undertaken {
        undertaking,
        version,
    };
    let (round, context) = (&whole.round, instruments(&ctx).once(&key));
    let result = context.undertake(&ctx.actor, round.tenant, round.id, (&asked.id, &next));
    match result.await {
        Ok(_) | Err(InstrumentsError::Repeated(_)) => {
            Ok(done(&ctx, &path(round, &format!("/plan/{item}"))))
        }
        Err(InstrumentsError::Changed(_)) => {
            form.fail("owner", say("web-form-outdated"));
            gap::one(&ctx, &whole, &item, &form)
        }
        Err(error @ InstrumentsError::Field { .. }) => {
            form.fail("figure", error.message());
            gap::one(&ctx, &whole, &item, &form)
        }
        Err(other) => Err(failed(other)),
    }
}

/// The undertaking of a form; mistakes are noted in it.
fn read(form: &mut Form) -> Option<Undertaking> {
    let owner = form.required("owner", parse::text(OWNER_LIMIT));
    let due = form.optional("until", parse::day);
    let amount = form.optional("amount", |value| {
        let amount = value.parse::<Decimal>().ok();
        let amount = amount.filter(|a| *a >= Decimal::default());
        amount.ok_or(Message::new("instruments-undertaking-amount"))
    });
    let currency = form.optional("currency", |value| {
        let code = Currency::parse(&value.to_uppercase());
        code.ok_or(Message::new("instruments-undertaking-currency"))
    });
    let indicator = form.optional("indicator", parse::text(INDICATOR_LIMIT));
    let target = target::read(form);
    let status = form.required("status", parse::choice(Status::from_name));
    let (amount, currency) = (amount?, currency?);
    let budget = match (amount, currency) {
        (Some(amount), Some(currency)) => Some(Budget { amount, currency }),
        (None, None) => None,
        (Some(_), None) => {
            form.fail("currency", say("web-field-missing"));
            return None;
        }
        (None, Some(_)) => {
            form.fail("amount", say("web-field-missing"));
            return None;
        }
    };
    Some(Undertaking {
        owner: owner?,
        due: due?,
        budget,
        indicator: indicator?.unwrap_or_default(),
        target: target?,
        status: status?,
    })
}

/// What was undertaken about questions that have no gap any more.
pub(super) fn closed(ctx: &Ctx, whole: &Whole, actions: &[Action<'_>]) -> Result<Vec<Html>, Error> {
    let (lang, words) = (&ctx.lang, words(ctx, whole));
    let is_open = |id: &crate::package::ItemId| actions.iter().any(|a| a.item.id == *id);
    let closed = whole.undertaken.iter().filter(|(id, _)| !is_open(id));
    let row = |(id, undertaken): (&crate::package::ItemId, &Undertaken)| {
        let (_, item) = whole.item(id.as_str())?;
        let to = path(&whole.round, &format!("/questions/{id}"));
        let own = &undertaken.undertaking;
        Some(vec![
            Cell::link(words.question(item), &ctx.url(&to)),
            Cell::text(Text::user(own.owner.as_str())),
            Cell::text(Text::user(own.indicator.as_str())),
            Cell::html(status(ctx, whole, own)),
        ])
    };
    let rows: Vec<_> = closed.filter_map(row).collect();
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let columns = [
        "instruments-column-question",
        "instruments-field-owner",
        "instruments-field-indicator",
        "instruments-column-stand",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let caption = lang.text("instruments-undertakings-closed");
    let about = paragraph(lang.text("instruments-undertakings-closed-about"))?;
    Ok(vec![about, Table::new(lang, caption, columns, rows).into()])
}

/// The money of all undertakings, by currency.
pub(super) fn money(ctx: &Ctx, whole: &Whole) -> Result<Option<Html>, Error> {
    let sums = total(whole.undertaken.values().map(|u| &u.undertaking));
    let sums: Vec<String> = sums
        .iter()
        .map(|(currency, sum)| amount(ctx, (*sum, currency)).plain().to_owned())
        .collect();
    if sums.is_empty() {
        return Ok(None);
    }
    let args = [("sums", Arg::Text(ctx.lang.list(&sums)))];
    paragraph(ctx.lang.text_with("instruments-undertakings-money", &args)).map(Some)
}
