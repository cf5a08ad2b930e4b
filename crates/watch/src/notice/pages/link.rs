//! The page behind a notice's signed link, for the staff of a network, without an account.
//!
//! Not here: what an answer does (`answer`). Invariant: the GET writes nothing, whatever its query
//! says; its answer is kept nowhere, and its address is told to nobody.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use base::id::NoticeId;
use base::{Day, LanguageTag};
use directory::rule::{Format, Interval, interval_message, interval_text, parse_interval};
use web::component::block::{heading, paragraph, show as page};
use web::component::{Cell, Choice, Column, Field, Notice as Box, Sheet, Table, Tone};
use web::form::{Form, parse};
use web::{Arg, Ctx, Error, Html, Lang, Message, PageMeta, Text};

use super::{class, number, pairs, token_title};
use crate::WatchError;
use crate::notice::answer::{self, Opened, REASON_LIMIT, Saying};
use crate::notice::evidence::line;
use crate::notice::{guidance, link::PATH};
use crate::pages::{app_error, watch_of};

const INTERVALS: [Interval; 6] = [
    Interval::Immediate,
    Interval::Hours(6),
    Interval::Days(1),
    Interval::Weeks(1),
    Interval::Weeks(2),
    Interval::Weeks(4),
];
const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];
/// The longest pause, in days.
const LONGEST_PAUSE: i32 = 90;

type At = Path<(String, String, String)>;

/// Kept by nobody, and its address told to nobody: the page is for one recipient.
fn private(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.remove(header::ETAG);
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// A link that cannot be used says so, with what to do.
fn refused(error: WatchError) -> Error {
    match error {
        WatchError::NotFound(_) => Error::not_found().because(Message::new("notice-page-spent")),
        other => app_error(other),
    }
}

/// The page.
///
/// # Errors
/// 404 for a link that is none, or too old.
pub async fn open(ctx: Ctx, Path((_, id, tag)): At) -> Result<Response, Error> {
    let id: NoticeId = id.parse().map_err(|_| Error::not_found())?;
    form_page(&ctx, (id, &tag), &Form::default()).await
}

async fn form_page(ctx: &Ctx, (id, tag): (NoticeId, &str), form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let opened = answer::look(watch_of(ctx), id, tag).await;
    let opened = opened.map_err(refused)?;
    let notice = &opened.notice;
    let at = format!("{PATH}/{id}/{tag}");
    let mut blocks: Vec<Html> = Vec::new();
    if ctx.query.as_deref() == Some("thanks") {
        let thanks = lang.text("notice-page-thanks");
        blocks.push(Box::new(lang, Tone::Good, thanks).into());
    }
    let until = [("day", Arg::Day(notice.expires.day()))];
    blocks.push(paragraph(lang.text_with("notice-page-intro", &until))?);
    blocks.push(about(lang, &opened));
    blocks.push(evidence(lang, &opened));
    if notice.items + notice.more > i64::try_from(opened.items.len()).unwrap_or(i64::MAX) {
        blocks.push(paragraph(lang.text("notice-page-more"))?);
    }
    let name = notice.guidance;
    for (title, text) in [
        ("notice-letter-means", format!("notice-means-{name}")),
        ("notice-letter-fix", format!("notice-fix-{name}")),
    ] {
        blocks.push(heading(lang.text(title))?);
        blocks.push(paragraph(lang.text(&text))?);
    }
    let work = Sheet::new(ctx, &at, "notice-page-acknowledge").sends("answer", "acknowledge");
    blocks.push(work.html()?);
    let today = watch_of(ctx).clock().now().day();
    let day = Field::date(lang, "day", lang.text("notice-page-fixed-day"));
    let fixed = Sheet::new(ctx, &at, "notice-page-fixed")
        .sends("answer", "fix")
        .fields(vec![day.value(today.to_string())]);
    let reason = Field::area("reason", lang.text("notice-page-reason"), 4)
        .hint(lang.text("notice-page-reason-hint"));
    let dispute = Sheet::new(ctx, &at, "notice-page-dispute")
        .sends("answer", "dispute")
        .fields(vec![reason]);
    let delivery = Sheet::new(ctx, &at, "notice-page-delivery")
        .sends("answer", "deliver")
        .fields(delivery(ctx, &opened));
    // What was typed goes back into the form that it came from.
    let sent = form.get("answer").unwrap_or("").to_owned();
    for (title, name, sheet) in [
        ("notice-page-fixed-title", "fix", fixed),
        ("notice-page-dispute-title", "dispute", dispute),
        ("notice-page-delivery-title", "deliver", delivery),
    ] {
        blocks.push(heading(lang.text(title))?);
        blocks.push(match sent == name {
            true => sheet.as_sent(ctx, form).html()?,
            false => sheet.html()?,
        });
    }
    let meta = PageMeta::new(token_title(lang, "notice-page-title", notice)).errors_of(form);
    Ok(private(page(ctx, meta, blocks)))
}

fn about(lang: &Lang, opened: &Opened) -> Html {
    let notice = &opened.notice;
    let answer = format!("notice-answer-{}", notice.answer.as_str());
    let units = Text::from(lang.number(notice.units).as_str());
    pairs(vec![
        (
            lang.text("notice-type"),
            class(lang, guidance::shown(notice.class, notice.guidance)).into(),
        ),
        (lang.text("notice-affected"), units.into()),
        (lang.text("notice-answer"), lang.text(&answer).into()),
    ])
}

fn evidence(lang: &Lang, opened: &Opened) -> Html {
    let rows = (1_i64..)
        .zip(&opened.items)
        .map(|(n, item)| vec![number(lang, n), Cell::text(Text::code(line(item)))]);
    let rows = rows.collect();
    let caption = lang.text("notice-page-evidence");
    let columns = vec![Column::number("#"), Column::text(caption.clone())];
    Table::new(lang, caption, columns, rows).into()
}

fn delivery(ctx: &Ctx, opened: &Opened) -> Vec<Field> {
    let (lang, now) = (&ctx.lang, &opened.delivery);
    let usual = || Choice::new("", lang.text("notice-page-usual"));
    let intervals = INTERVALS.map(|i| {
        let (id, count) = interval_message(i);
        let name = lang.text_with(id, &[("count", Arg::Count(count))]);
        Choice::new(interval_text(i), name)
    });
    let languages = LANGUAGES.map(|l| Choice::new(l, Text::code(l)));
    let formats = Format::ALL.map(|f| Choice::new(f.as_str(), lang.text(f.message_id())));
    let select = |name, id, choices: Vec<Choice>, value: String| {
        let all = std::iter::once(usual()).chain(choices).collect();
        Field::select(name, lang.text(id), all).value(value)
    };
    let pause = now.paused_until.map(|d| d.to_string());
    vec![
        select(
            "interval",
            "notice-page-interval",
            intervals.into(),
            now.interval.map(interval_text).unwrap_or_default(),
        ),
        select(
            "language",
            "notice-language",
            languages.into(),
            now.language
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
        ),
        select(
            "format",
            "notice-page-format",
            formats.into(),
            now.format.map_or("", Format::as_str).to_owned(),
        ),
        Field::date(lang, "pause", lang.text("notice-page-pause"))
            .hint(lang.text("notice-page-pause-hint"))
            .value(pause.unwrap_or_default())
            .optional(lang),
    ]
}

/// The day since when something is fixed, as it was sent; one to come is refused beside its field.
pub(super) fn fixed(form: &mut Form, today: Day) -> Option<Saying> {
    let day = form.required("day", |text| {
        let day = Day::parse(text).filter(|day| *day <= today);
        day.ok_or_else(|| Message::new("notice-error-day"))
    });
    day.map(Saying::Fixed)
}

/// What was sent; mistakes are noted in the form.
fn read(form: &mut Form, today: Day) -> Result<Option<Saying>, Error> {
    Ok(match form.get("answer") {
        Some("acknowledge") => Some(Saying::Acknowledged),
        Some("fix") => fixed(form, today),
        Some("dispute") => {
            let reason = form.required("reason", parse::text(REASON_LIMIT));
            reason.map(Saying::Disputed)
        }
        Some("deliver") => {
            let known = |text: &str| LANGUAGES.contains(&text).then(|| text.parse().ok())?;
            let language = form.optional("language", parse::choice::<LanguageTag>(known));
            let interval = form.optional("interval", parse::choice(parse_interval));
            let format = form.optional("format", parse::choice(Format::parse));
            let pause = form.optional("pause", |text| {
                let last = today.plus(LONGEST_PAUSE);
                let day = Day::parse(text).filter(|day| *day > today && *day <= last);
                day.ok_or_else(|| Message::new("notice-error-pause"))
            });
            match (interval, language, format, pause) {
                (Some(interval), Some(language), Some(format), Some(paused_until)) => {
                    Some(Saying::Delivery {
                        interval,
                        language,
                        format,
                        paused_until,
                    })
                }
                _ => None,
            }
        }
        _ => return Err(Error::bad_request()),
    })
}

/// A button of the page.
///
/// # Errors
/// As [`open`].
pub async fn press(ctx: Ctx, Path((_, id, tag)): At, mut form: Form) -> Result<Response, Error> {
    let id: NoticeId = id.parse().map_err(|_| Error::not_found())?;
    let watch = watch_of(&ctx);
    let opened = answer::look(watch, id, &tag).await.map_err(refused)?;
    let key = form.key()?;
    let today = watch.clock().now().day();
    let Some(saying) = read(&mut form, today)? else {
        return form_page(&ctx, (opened.notice.id, &tag), &form).await;
    };
    let said = answer::say(watch, (id, &tag), &saying, Some(&key)).await;
    said.map_err(refused)?;
    let at = ctx.url(&format!("{PATH}/{id}/{tag}"));
    Ok(private(
        Redirect::to(&format!("{at}?thanks")).into_response(),
    ))
}
