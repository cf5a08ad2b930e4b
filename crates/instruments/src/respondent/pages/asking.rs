//! For officers: who was asked what, and how far they are.
//!
//! Not here: what they answered. Invariant: a link is shown once, to whoever made it.

use axum::extract::Path;
use axum::response::Response;
use base::LanguageTag;
use base::id::RespondentId;
use web::component::{Cell, Choice, Column, Field, Notice, Pairs, Sheet, Table, Tag, Tone};
use web::form::{Form, parse};
use web::i18n::{Html, Text};
use web::{Ctx, Error};

use super::workbook::returning;
use crate::InstrumentsError;
use crate::assessment::pages::tasks::progress;
use crate::assessment::pages::{failed, meta, named, path, round_id, say, shown, whole, words};
use crate::assessment::{RoundStand, Whole};
use crate::pages::block::{bar, done, heading, join, list as html_list, notice, paragraph, show};
use crate::pages::{OFFICER, instruments};
use crate::respondent::{Asked, Invited, Respondent};

pub(super) fn at(whole: &Whole, rest: &str) -> String {
    path(&whole.round, &format!("/respondents{rest}"))
}

pub(crate) async fn list(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (lang, whole) = (&ctx.lang, whole(&ctx, &id).await?);
    let all = everybody(&ctx, &whole).await?;
    let mut rows = Vec::new();
    for one in &all {
        rows.push(row(&ctx, &whole, one)?);
    }
    let columns = [
        "instruments-field-institution",
        "instruments-field-person",
        "instruments-column-sections",
        "instruments-progress",
        "instruments-column-stand",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let table = Table::new(lang, lang.text("instruments-respondents"), columns, rows)
        .empty(lang.text("instruments-respondents-empty"));
    let mut links = Vec::new();
    let open = whole.round.stand == RoundStand::Open;
    if open && OFFICER.admits(&ctx.actor, ctx.tenant) {
        links.push(("instruments-respondent-ask", at(&whole, "/new")));
    }
    links.push(("instruments-back-to-list", path(&whole.round, "")));
    let mut blocks: Vec<Html> = notice(&ctx).into_iter().collect();
    blocks.extend([bar(&ctx, &links)?, table.into()]);
    let meta = meta(&ctx, &whole.round, "instruments-respondents").wide();
    Ok(show(&ctx, meta, blocks))
}

async fn everybody(ctx: &Ctx, whole: &Whole) -> Result<Vec<Respondent>, Error> {
    let (tenant, round) = (whole.round.tenant, whole.round.id);
    let all = instruments(ctx).respondents(&ctx.actor, tenant, round);
    all.await.map_err(failed)
}

fn row(ctx: &Ctx, whole: &Whole, one: &Respondent) -> Result<Vec<Cell>, Error> {
    let name = Text::user(one.asked.institution.as_str());
    let url = ctx.url(&at(whole, &format!("/{}", one.id)));
    Ok(vec![
        Cell::link(name, &url),
        Cell::text(Text::user(one.asked.person.as_str())),
        Cell::html(sections(ctx, whole, one)?),
        Cell::text(progress(ctx, whole.progress_of(one).map_err(failed)?)),
        Cell::html(stand(ctx, one)),
    ])
}

fn sections(ctx: &Ctx, whole: &Whole, one: &Respondent) -> Result<Html, Error> {
    let words = words(ctx, whole);
    let all = whole.instrument.package().sections.iter();
    let own = all.filter(|s| one.asked.sections.contains(&s.id));
    html_list(own.map(|s| Html::from(words.section(s))).collect())
}

fn stand(ctx: &Ctx, one: &Respondent) -> Html {
    let (tone, id) = match (one.withdrawn, one.reminded) {
        (Some(_), _) => (Tone::Calm, "instruments-respondent-withdrawn"),
        (None, Some(_)) => (Tone::Info, "instruments-respondent-reminded"),
        (None, None) => (Tone::Info, "instruments-respondent-invited"),
    };
    Tag::new(tone, ctx.lang.text(id)).into()
}

pub(crate) async fn ask_new(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    new_page(&ctx, &whole(&ctx, &id).await?, &Form::default())
}

fn new_page(ctx: &Ctx, whole: &Whole, form: &Form) -> Result<Response, Error> {
    let (lang, words) = (&ctx.lang, words(ctx, whole));
    let languages = LanguageTag::UN.map(|tag| Choice::new(tag, Text::code(tag)));
    let sections = whole.instrument.package().sections.iter();
    let sections = sections.map(|s| Choice::new(s.id.as_str(), words.section(s)));
    let text = |name: &'static str, id: &str| Field::text(name, lang.text(id)).autocomplete("off");
    let fields = vec![
        text("institution", "instruments-field-institution"),
        text("person", "instruments-field-person"),
        Field::input("mail", lang.text("instruments-field-mail"), "email").autocomplete("off"),
        Field::select(
            "language",
            lang.text("instruments-field-language"),
            languages.to_vec(),
        )
        .value(lang.tag().as_str()),
        Field::checkboxes(
            "sections",
            lang.text("instruments-column-sections"),
            sections.collect(),
        ),
    ];
    let sheet = Sheet::new(ctx, &at(whole, "/new"), "instruments-respondent-ask")
        .intro(lang.text("instruments-respondent-about"))
        .fields(fields)
        .cancel(ctx, &at(whole, ""));
    let meta = meta(ctx, &whole.round, "instruments-respondent-ask");
    let (meta, sheet) = (meta.errors_of(form), sheet.as_sent(ctx, form));
    Ok(show(ctx, meta, vec![sheet.html()?]))
}

/// Whom the form names; `None` where something is wrong, all of which is noted in it.
fn read(form: &mut Form) -> Option<Asked> {
    let plain = |form: &Form, name: &str| form.get(name).unwrap_or_default().trim().to_owned();
    let language = form.required("language", parse::choice(|t| t.parse().ok()));
    let ids: Result<Vec<_>, _> = form.all("sections").map(str::parse).collect();
    let sections = ids.unwrap_or_else(|_| {
        form.fail("sections", say("web-field-choice"));
        Vec::new()
    });
    let asked = Asked {
        institution: plain(form, "institution"),
        person: plain(form, "person"),
        mail: plain(form, "mail"),
        language: language?,
        sections,
    };
    for (field, _, message) in asked.wrong() {
        form.fail(field, say(message));
    }
    form.is_good().then_some(asked)
}

pub(crate) async fn add(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let whole = whole(&ctx, &id).await?;
    let Some(asked) = read(&mut form) else {
        return new_page(&ctx, &whole, &form);
    };
    let context = instruments(&ctx).once(&key);
    let (tenant, round) = (whole.round.tenant, whole.round.id);
    match context.ask(&ctx.actor, tenant, round, asked).await {
        Ok(made) => invited(&ctx, &whole, &made),
        Err(InstrumentsError::Repeated(_)) => Ok(done(&ctx, &at(&whole, ""))),
        Err(other) => Err(failed(other)),
    }
}

/// The link, once, for handing it over where mail does not arrive.
fn invited(ctx: &Ctx, whole: &Whole, made: &Invited) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let body = join(vec![
        paragraph(lang.text("instruments-respondent-link"))?,
        paragraph(Text::code(&made.link))?,
    ])?;
    let links = [("instruments-respondents", at(whole, ""))];
    let blocks = vec![
        Notice::new(lang, Tone::Good, body).into(),
        bar(ctx, &links)?,
    ];
    let title = made.respondent.name();
    Ok(show(ctx, named(ctx, &whole.round, title), blocks))
}

pub(crate) async fn one(
    ctx: Ctx,
    Path((_, id, respondent)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    page_of(&ctx, &whole, &respondent, (&Form::default(), Vec::new())).await
}

/// The page of a respondent; what was `said` of a workbook in its form stands first on it.
pub(super) async fn page_of(
    ctx: &Ctx,
    whole: &Whole,
    respondent: &str,
    (form, said): (&Form, Vec<Html>),
) -> Result<Response, Error> {
    let all = everybody(ctx, whole).await?;
    let one = all.iter().find(|r| r.id.to_string() == respondent);
    let one = one.ok_or_else(Error::not_found)?;
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    blocks.extend(said);
    blocks.push(about(ctx, whole, one)?);
    blocks.push(answers(ctx, whole, one)?);
    let open = whole.round.stand == RoundStand::Open;
    if open && OFFICER.admits(&ctx.actor, ctx.tenant) {
        blocks.push(workbook(ctx, whole, one, form)?);
        if one.withdrawn.is_none() {
            blocks.push(inviting(ctx, whole, one)?);
        }
    }
    let meta = named(ctx, &whole.round, one.name()).errors_of(form);
    Ok(show(ctx, meta, blocks))
}

fn about(ctx: &Ctx, whole: &Whole, one: &Respondent) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let mut pairs: Vec<(Text, Html)> = vec![
        (
            lang.text("instruments-field-person"),
            Text::user(one.asked.person.as_str()).into(),
        ),
        (
            lang.text("instruments-field-mail"),
            Text::code(&one.asked.mail).into(),
        ),
        (
            lang.text("instruments-column-sections"),
            sections(ctx, whole, one)?,
        ),
        (
            lang.text("instruments-progress"),
            progress(ctx, whole.progress_of(one).map_err(failed)?).into(),
        ),
        (lang.text("instruments-column-stand"), stand(ctx, one)),
        (
            lang.text("instruments-column-invited"),
            lang.moment_html(one.invited),
        ),
    ];
    if let Some(at) = one.reminded {
        pairs.push((
            lang.text("instruments-column-reminded"),
            lang.moment_html(at),
        ));
    }
    Ok(Pairs { pairs }.into())
}

/// What they have answered, question by question.
fn answers(ctx: &Ctx, whole: &Whole, one: &Respondent) -> Result<Html, Error> {
    let (lang, words, voice) = (&ctx.lang, words(ctx, whole), one.voice());
    let mut rows = Vec::new();
    for place in 0..whole.instrument.len() {
        let stated = whole.stated(&voice, place);
        let Some((item, stated)) = whole.instrument.item(place).zip(stated) else {
            continue;
        };
        let to = path(&whole.round, &format!("/questions/{}", item.id));
        rows.push(vec![
            Cell::link(Text::code(&item.id), &ctx.url(&to)),
            Cell::text(words.question(item)),
            Cell::html(shown::answer(ctx, &words, item, &stated.answer)?),
            Cell::text(Text::user(stated.comment.as_str())),
        ]);
    }
    let columns = [
        "instruments-column-number",
        "instruments-column-question",
        "instruments-answer",
        "instruments-field-comment",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let caption = lang.text("instruments-respondent-answers");
    let table = Table::new(lang, caption, columns, rows);
    Ok(table
        .empty(lang.text("instruments-respondent-answers-none"))
        .into())
}

/// Their workbook, to be handed over and taken back.
fn workbook(ctx: &Ctx, whole: &Whole, one: &Respondent, form: &Form) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let to = at(whole, &format!("/{}/workbook", one.id));
    let download = lang.text("instruments-sitting-workbook-download");
    join(vec![
        heading(lang.text("instruments-sitting-workbook"))?,
        paragraph(lang.text("instruments-respondent-workbook-about"))?,
        paragraph(Html::link(download, &ctx.url(&to)))?,
        returning(ctx, &to, form)?,
    ])
}

/// The forms that remind and withdraw.
fn inviting(ctx: &Ctx, whole: &Whole, one: &Respondent) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let to = |rest: &str| at(whole, &format!("/{}{rest}", one.id));
    let remind = Sheet::new(ctx, &to("/remind"), "instruments-respondent-remind");
    let withdraw = Sheet::new(ctx, &to("/withdraw"), "instruments-respondent-withdraw");
    join(vec![
        heading(lang.text("instruments-respondent-remind"))?,
        paragraph(lang.text("instruments-respondent-remind-about"))?,
        remind.html()?,
        heading(lang.text("instruments-respondent-withdraw"))?,
        paragraph(lang.text("instruments-respondent-withdraw-about"))?,
        withdraw.danger().html()?,
    ])
}

pub(crate) fn ids(
    round: &str,
    respondent: &str,
) -> Result<(base::id::RoundId, RespondentId), Error> {
    let respondent = respondent.parse().map_err(|_| Error::not_found())?;
    Ok((round_id(round)?, respondent))
}

pub(crate) async fn remind(
    ctx: Ctx,
    Path((_, id, respondent)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let (key, both) = (form.key()?, ids(&id, &respondent)?);
    let whole = whole(&ctx, &id).await?;
    let context = instruments(&ctx).once(&key);
    match context.remind(&ctx.actor, whole.round.tenant, both).await {
        Ok(made) => invited(&ctx, &whole, &made),
        Err(InstrumentsError::Repeated(_)) => {
            Ok(done(&ctx, &at(&whole, &format!("/{respondent}"))))
        }
        Err(other) => Err(failed(other)),
    }
}

pub(crate) async fn withdraw(
    ctx: Ctx,
    Path((_, id, respondent)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let (key, both) = (form.key()?, ids(&id, &respondent)?);
    let whole = whole(&ctx, &id).await?;
    let context = instruments(&ctx).once(&key);
    match context.withdraw(&ctx.actor, whole.round.tenant, both).await {
        Ok(()) | Err(InstrumentsError::Repeated(_)) => {
            Ok(done(&ctx, &at(&whole, &format!("/{respondent}"))))
        }
        Err(other) => Err(failed(other)),
    }
}
