//! Where answers differ: the list, and one question with its answers side by side.
//!
//! Not here: what counts as different. Invariant: nobody's answer is hidden by a settlement.

use axum::extract::Path;
use axum::response::Response;
use web::component::{Cell, Choice, Column, Field, Pairs, Sheet, Table, Tag, Tone};
use web::form::{Form, parse};
use web::i18n::{Html, Text};
use web::{Ctx, Error};

use super::question::section_path;
use super::{failed, meta, named, path, say, shown, whole, words};
use crate::InstrumentsError;
use crate::answer::longest;
use crate::assessment::settle::{Concord, Settling};
use crate::assessment::{RoundStand, Voice, Whole};
use crate::package::Item;
use crate::pages::block::{bar, done, heading, notice, paragraph, show as show_page};
use crate::pages::{SETTLING, instruments};

/// How the answers to a question stand to one another, as a tag where they differ.
pub(super) fn tag(ctx: &Ctx, concord: Concord) -> Option<Html> {
    let (tone, id) = match concord {
        Concord::Disputed => (Tone::Warning, "instruments-disputed"),
        Concord::Settled => (Tone::Good, "instruments-settled"),
        Concord::Nobody | Concord::Agreed => return None,
    };
    Some(Tag::new(tone, ctx.lang.text(id)).into())
}

pub(crate) async fn list(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    page(&ctx, &whole(&ctx, &id).await?, &Form::default())
}

/// The list, with a form that was not taken where there is one.
pub(super) fn page(ctx: &Ctx, whole: &Whole, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let words = words(ctx, whole);
    let row = |(place, concord): (usize, Concord)| {
        let item = whole.instrument.item(place)?;
        let to = path(&whole.round, &format!("/disagreements/{}", item.id));
        let voices = i64::try_from(whole.said(place).len()).unwrap_or(i64::MAX);
        Some(vec![
            Cell::html(Html::link(Text::code(&item.id), &ctx.url(&to))),
            Cell::text(words.question(item)),
            Cell::text(lang.number(voices)),
            Cell::html(tag(ctx, concord).unwrap_or_default()),
        ])
    };
    let rows = whole.differing().into_iter().filter_map(row).collect();
    let columns = [
        "instruments-column-number",
        "instruments-column-question",
        "instruments-column-voices",
        "instruments-column-stand",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let table = Table::new(lang, lang.text("instruments-disagreements"), columns, rows)
        .empty(lang.text("instruments-disagreements-empty"));
    let links = [("instruments-back-to-list", path(&whole.round, ""))];
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    blocks.extend([
        paragraph(lang.text("instruments-disagreements-about"))?,
        left(ctx, whole)?,
        table.into(),
        bar(ctx, &links)?,
    ]);
    // Before the way back: what is to be done stands where one looks for it.
    let way = blocks.pop();
    blocks.extend(super::together::settling(ctx, whole, form)?);
    blocks.extend(way);
    let meta = meta(ctx, &whole.round, "instruments-disagreements").wide();
    Ok(show_page(ctx, meta.errors_of(form), blocks))
}

/// How many questions are still to be settled; nothing when none is.
fn left(ctx: &Ctx, whole: &Whole) -> Result<Html, Error> {
    let count = disputed(whole).count();
    if count == 0 {
        return Ok(Html::default());
    }
    let args = [("count", super::count(count))];
    paragraph(ctx.lang.text_with("instruments-disagreements-left", &args))
}

fn disputed(whole: &Whole) -> impl Iterator<Item = usize> {
    let all = whole.differing().into_iter();
    all.filter(|(_, concord)| *concord == Concord::Disputed)
        .map(|(place, _)| place)
}

/// Where settling leads: to the next question that differs, else to the list.
fn onward(whole: &Whole, settled: usize) -> String {
    let after = disputed(whole).find(|place| *place > settled);
    let next = after.or_else(|| disputed(whole).next());
    match next.and_then(|place| whole.instrument.item(place)) {
        Some(item) => path(&whole.round, &format!("/disagreements/{}", item.id)),
        None => path(&whole.round, "/disagreements"),
    }
}

pub(crate) async fn show(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    one(&ctx, &whole(&ctx, &id).await?, &item, &Form::default())
}

/// What a voice is called, in the reader's language where it is the team.
pub(crate) fn name(ctx: &Ctx, whole: &Whole, voice: &Voice) -> Text {
    match whole.voice_name(voice) {
        Some(name) => Text::user(name),
        None => ctx.lang.text("instruments-voice-team"),
    }
}

fn one(ctx: &Ctx, whole: &Whole, id: &str, form: &Form) -> Result<Response, Error> {
    let (lang, words) = (&ctx.lang, words(ctx, whole));
    let (place, item) = whole.item(id).ok_or_else(Error::not_found)?;
    let concord = whole.concord(place);
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    blocks.extend(words.notice(ctx)?);
    blocks.push(paragraph(words.question(item))?);
    blocks.extend(tag(ctx, concord));
    let mut rows = Vec::new();
    for (voice, stated) in whole.said(place) {
        rows.push(vec![
            Cell::text(name(ctx, whole, voice)),
            Cell::html(shown::answer(ctx, &words, item, &stated.answer)?),
            Cell::text(Text::user(stated.comment.as_str())),
            Cell::html(lang.moment_html(stated.at)),
        ]);
    }
    let columns = [
        "instruments-column-voice",
        "instruments-answer",
        "instruments-field-comment",
        "instruments-column-when",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let caption = lang.text("instruments-side-by-side");
    blocks.push(Table::new(lang, caption, columns, rows).into());
    blocks.extend(settled(ctx, whole, place)?);
    let open = whole.round.stand == RoundStand::Open;
    let differ = matches!(concord, Concord::Disputed | Concord::Settled);
    if open && differ && SETTLING.admits(&ctx.actor, ctx.tenant) {
        blocks.push(heading(lang.text("instruments-settle"))?);
        blocks.push(left(ctx, whole)?);
        let (part, id) = (section_path(whole, place), &item.id);
        let links = [
            (
                "instruments-settle-enter",
                format!("{part}?settle={id}#{id}"),
            ),
            (
                "instruments-disagreements",
                path(&whole.round, "/disagreements"),
            ),
        ];
        blocks.push(bar(ctx, &links)?);
        blocks.push(settling(ctx, whole, (place, item), form)?);
    }
    let args = [("item", web::Arg::Code(item.id.to_string()))];
    let title = lang.plain_with("instruments-disagreement-at", &args);
    let meta = named(ctx, &whole.round, title).wide();
    let meta = meta.errors_of(form);
    Ok(show_page(ctx, meta, blocks))
}

/// What was settled, while it holds.
fn settled(ctx: &Ctx, whole: &Whole, place: usize) -> Result<Option<Html>, Error> {
    let lang = &ctx.lang;
    let held = whole.concord(place) == Concord::Settled;
    let Some(settled) = whole.settled.get(&place).filter(|_| held) else {
        return Ok(None);
    };
    let mut pairs: Vec<(Text, Html)> = vec![
        (
            lang.text("instruments-field-settle-voice"),
            name(ctx, whole, &settled.voice).into(),
        ),
        (
            lang.text("instruments-field-reason"),
            Text::user(settled.reason.as_str()).into(),
        ),
    ];
    for (id, text) in [
        ("instruments-field-present", &settled.present),
        ("instruments-field-dissent", &settled.dissent),
    ] {
        if !text.is_empty() {
            pairs.push((lang.text(id), Text::user(text.as_str()).into()));
        }
    }
    Ok(Some(Pairs { pairs }.into()))
}

fn settling(
    ctx: &Ctx,
    whole: &Whole,
    (place, item): (usize, &Item),
    form: &Form,
) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let stored = whole.settled.get(&place);
    let said = whole.said(place);
    let voices = said.keys();
    let voices = voices.map(|v| Choice::new(v.as_str(), name(ctx, whole, v)));
    let text = |f: fn(&crate::assessment::settle::Settled) -> &String| {
        stored.map(|s| f(s).clone()).unwrap_or_default()
    };
    let fields = vec![
        Field::radio(
            "voice",
            lang.text("instruments-field-settle-voice"),
            voices.collect(),
        )
        .value(stored.map(|s| s.voice.as_str()).unwrap_or_default()),
        Field::area("reason", lang.text("instruments-field-reason"), 2).value(text(|s| &s.reason)),
        Field::area("present", lang.text("instruments-field-present"), 2)
            .hint(lang.text("instruments-field-present-hint"))
            .value(text(|s| &s.present))
            .optional(lang),
        Field::area("dissent", lang.text("instruments-field-dissent"), 2)
            .value(text(|s| &s.dissent))
            .optional(lang),
    ];
    let to = path(&whole.round, &format!("/disagreements/{}", item.id));
    let sheet = Sheet::new(ctx, &to, "instruments-settle")
        .intro(lang.text("instruments-settle-about"))
        .version(stored.map_or(0, |s| s.version))
        .fields(fields);
    let sheet = sheet.as_sent(ctx, form);
    sheet.html()
}

pub(crate) async fn settle(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let seen = form.version().ok_or_else(Error::bad_request)?;
    let whole = whole(&ctx, &id).await?;
    let (place, asked) = whole.item(&item).ok_or_else(Error::not_found)?;
    let voice = form.required("voice", |t| Ok(t.to_owned()));
    let reason = form.required("reason", parse::text(longest::SHORT));
    let present = form.optional("present", parse::text(longest::SHORT));
    let dissent = form.optional("dissent", parse::text(longest::SHORT));
    let (Some(voice), Some(reason), Some(present), Some(dissent)) =
        (voice, reason, present, dissent)
    else {
        return one(&ctx, &whole, &item, &form);
    };
    let settling = Settling {
        voice: Voice::from_stored(voice),
        reason,
        present: present.unwrap_or_default(),
        dissent: dissent.unwrap_or_default(),
        seen,
    };
    let round = &whole.round;
    let context = instruments(&ctx).once(&key);
    let result = context.settle(&ctx.actor, round.tenant, round.id, (&asked.id, &settling));
    match result.await {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => {
            let after = super::whole(&ctx, &id).await?;
            Ok(done(&ctx, &onward(&after, place)))
        }
        Err(InstrumentsError::Changed(_)) => {
            form.fail("voice", say("web-form-outdated"));
            one(&ctx, &whole, &item, &form)
        }
        Err(InstrumentsError::NotFound(_)) => {
            form.fail("voice", say("web-field-choice"));
            one(&ctx, &whole, &item, &form)
        }
        Err(other) => Err(failed(other)),
    }
}
