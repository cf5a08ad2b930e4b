//! The files of a round: reports, the paper form, and the workbook that leaves and comes back.
//!
//! Not here: making them. Invariant: a file is in the language of the page that it is asked for
//! on, and leaves as an attachment that runs nothing.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use base::{LanguageTag, Tlp};
use web::component::{Cell, Choice, Column, Field, Sheet, Table, Tone};
use web::form::{Asked, Form, Upload};
use web::i18n::{Arg, Html, Message, Text};
use web::page::PageMeta;
use web::session::tenant::Names;
use web::{Ctx, Error};

use super::{count, failed, meta, path, say, shown, up, whole, words};
use crate::InstrumentsError;
use crate::assessment::files::{File, Format, Subject, USUAL, Wanted, label};
use crate::assessment::{Clash, RoundStand, Taken, Whole, codec};
use crate::package::Item;
use crate::pages::block::{bar, heading, list, note, paragraph, show as page};
use crate::pages::words::Words;
use crate::pages::{OFFICER, instruments};

/// What takes a template.
const WRITTEN: [Subject; 3] = [Subject::Report, Subject::Law, Subject::Paper];

pub(crate) async fn show(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    files(&ctx, &whole, &Form::default(), Vec::new())
}

/// The label that is asked for in the address of a page or a file.
fn asked(ctx: &Ctx) -> Tlp {
    let mut asked = Asked::parse(ctx.query.as_deref().unwrap_or(""));
    let tlp = asked.read("tlp", label, Message::new("web-asked-all"));
    tlp.unwrap_or(USUAL)
}

/// The end of an address that carries a label.
fn query(tlp: Tlp) -> String {
    match tlp == USUAL {
        true => String::new(),
        false => format!("?tlp={}", tlp.as_str().replace('+', "%2B")),
    }
}

/// Under which label files leave, and this page for the others.
fn labels(ctx: &Ctx, whole: &Whole) -> Result<Html, Error> {
    let now = asked(ctx);
    let args = [("label", Arg::Code(format!("TLP:{now}")))];
    let said = paragraph(ctx.lang.text_with("report-files-label", &args))?;
    let others = Tlp::ALL.into_iter().filter(|t| *t != now);
    let link = |tlp: Tlp| {
        let to = path(&whole.round, &format!("/files{}", query(tlp)));
        Html::link(Text::code(format!("TLP:{tlp}")), &ctx.url(&to))
    };
    Ok(Html::joined(&[said, list(others.map(link).collect())?]))
}

/// The page; `said` stands first on it.
fn files(ctx: &Ctx, whole: &Whole, form: &Form, said: Vec<Html>) -> Result<Response, Error> {
    let (lang, round) = (&ctx.lang, &whole.round);
    let mut blocks = said;
    blocks.extend(words(ctx, whole).notice(ctx)?);
    blocks.push(table(ctx, whole));
    blocks.push(labels(ctx, whole)?);
    blocks.push(languages(ctx, whole)?);
    blocks.push(heading(lang.text("report-files-template"))?);
    blocks.push(template(ctx, whole, form)?);
    if OFFICER.admits(&ctx.actor, ctx.tenant) && round.stand == RoundStand::Open {
        blocks.push(heading(lang.text("report-files-return"))?);
        blocks.push(returning(ctx, whole, form)?);
    }
    blocks.push(bar(ctx, &[("instruments-back-to-list", path(round, ""))])?);
    let meta = meta(ctx, round, "report-files").errors_of(form);
    Ok(page(ctx, meta, blocks))
}

const fn name(subject: Subject) -> &'static str {
    match subject {
        Subject::Report => "report-files-report",
        Subject::Law => "report-files-law",
        Subject::Paper => "report-files-paper",
        Subject::Workbook => "report-files-workbook",
    }
}

const fn format_name(format: Format) -> &'static str {
    match format {
        Format::Docx => "Word",
        Format::Pdf => "PDF",
        Format::Html => "HTML",
        Format::Xlsx => "XLSX",
        Format::Csv => "CSV",
    }
}

/// What there is, with a link for each format.
fn table(ctx: &Ctx, whole: &Whole) -> Html {
    let lang = &ctx.lang;
    let of = Subject::ALL.into_iter();
    let of = of.filter(|s| s.is_of(whole.instrument.package()));
    let label = query(asked(ctx));
    let row = |subject: Subject| {
        let link = |format: &Format| {
            let rest = format!("/files/{}/{}{label}", subject.as_str(), format.as_str());
            let label = Text::code(format_name(*format));
            Html::link(label, &ctx.url(&path(&whole.round, &rest)))
        };
        let links: Vec<Html> = subject.formats().iter().map(link).collect();
        let about = format!("{}-about", name(subject));
        vec![
            Cell::text(lang.text(name(subject))),
            Cell::text(lang.text(&about)),
            Cell::html(Html::joined(&links)),
        ]
    };
    let columns = ["report-files", "report-files-what", "report-files-formats"];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let caption = lang.text("report-files-caption");
    Table::new(lang, caption, columns, of.map(row).collect()).into()
}

/// This page in the other languages of the gateway.
fn languages(ctx: &Ctx, whole: &Whole) -> Result<Html, Error> {
    let others = ctx.app.i18n().offered().iter();
    let others = others.filter(|tag| *tag != ctx.lang.tag());
    let link = |tag: &LanguageTag| {
        let own = ctx.app.i18n().get(tag.as_str());
        let label = own.map_or_else(
            || Text::code(tag),
            |l| Text::foreign(l.plain("web-language-name"), tag.clone()),
        );
        let to = path(&whole.round, "/files");
        Html::link(label, &format!("/{tag}{to}"))
    };
    let links: Vec<Html> = others.map(link).collect();
    let about = paragraph(ctx.lang.text("report-files-language"))?;
    Ok(Html::joined(&[about, list(links)?]))
}

fn template(ctx: &Ctx, whole: &Whole, form: &Form) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let of = WRITTEN.into_iter();
    let of = of.filter(|s| s.is_of(whole.instrument.package()));
    let choices = of.map(|s| Choice::new(s.as_str(), lang.text(name(s))));
    let subject = Field::select(
        "subject",
        lang.text("report-files-which"),
        choices.collect(),
    );
    let labels = Tlp::ALL.map(|t| Choice::new(t.as_str(), Text::code(format!("TLP:{t}"))));
    let labelled =
        Field::select("tlp", lang.text("report-label"), labels.to_vec()).value(asked(ctx).as_str());
    let file = Field::file(
        "template",
        lang.text("report-files-template-file"),
        ".docx,.dotx",
    )
    .hint(lang.text("report-files-template-hint"));
    let sheet = Sheet::new(ctx, &path(&whole.round, "/files"), "report-files-make")
        .intro(lang.text("report-files-template-about"))
        .upload()
        .fields(vec![subject, labelled, file]);
    match form.error("template").is_some() {
        true => sheet.sent(ctx, form).html(),
        false => sheet.html(),
    }
}

fn returning(ctx: &Ctx, whole: &Whole, form: &Form) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let file = Field::file("workbook", lang.text("report-files-workbook"), ".xlsx");
    let sheet = Sheet::new(ctx, &path(&whole.round, "/workbook"), "report-files-take")
        .intro(lang.text("report-files-return-about"))
        .upload()
        .fields(vec![file]);
    match form.error("workbook").is_some() {
        true => sheet.sent(ctx, form).html(),
        false => sheet.html(),
    }
}

/// What the administration of the round is called; its id where nobody gives names.
pub(crate) async fn administration(ctx: &Ctx, whole: &Whole) -> Result<String, Error> {
    let tenant = whole.round.tenant;
    let names = match ctx.app.find::<Names>() {
        Some(names) => names.0.names(&[tenant], ctx.lang.tag()).await,
        None => Ok(Vec::new()),
    };
    let names = names.map_err(Error::unavailable)?;
    let first = names.into_iter().next();
    Ok(first.map_or_else(|| tenant.to_string(), |(_, name)| name))
}

pub(crate) async fn download(
    ctx: Ctx,
    Path((_, id, subject, format)): Path<(String, String, String, String)>,
) -> Result<Response, Error> {
    let subject = Subject::parse(&subject).map_err(|_| Error::not_found())?;
    let format = Format::parse(&format).map_err(|_| Error::not_found())?;
    let whole = whole(&ctx, &id).await?;
    let wanted = Wanted {
        subject,
        format,
        administration: administration(&ctx, &whole).await?,
        template: None,
        tlp: asked(&ctx),
    };
    made(&ctx, &whole, wanted).await.map_err(failed)
}

/// The file as an answer.
async fn made(ctx: &Ctx, whole: &Whole, wanted: Wanted) -> Result<Response, InstrumentsError> {
    let round = &whole.round;
    let made = instruments(ctx).file(&ctx.actor, round.tenant, round.id, (wanted, &ctx.lang));
    Ok(attached(made.await?))
}

/// A file that a browser keeps and does not run.
pub(crate) fn attached(file: File) -> Response {
    let name = format!("attachment; filename=\"{}\"", file.name);
    let name = HeaderValue::try_from(name);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(file.media)),
        (
            header::CONTENT_DISPOSITION,
            name.unwrap_or(HeaderValue::from_static("attachment")),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(
                "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
            ),
        ),
    ];
    (headers, file.bytes).into_response()
}

/// A report in a template of the administration's own.
pub(crate) async fn fill(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut upload: Upload,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    let subject = upload.form.required("subject", Subject::parse);
    let tlp = upload.form.optional("tlp", label);
    let file = upload.file("template").cloned();
    let (Some(subject), Some(tlp), Some(file)) = (subject, tlp, file) else {
        upload.form.fail("template", say("web-field-missing"));
        return files(&ctx, &whole, &upload.form, Vec::new());
    };
    let wanted = Wanted {
        subject,
        format: Format::Docx,
        administration: administration(&ctx, &whole).await?,
        template: Some(file.bytes),
        tlp: tlp.unwrap_or(USUAL),
    };
    match made(&ctx, &whole, wanted).await {
        Ok(response) => Ok(response),
        Err(error @ InstrumentsError::Template(_)) => {
            upload.form.fail("template", error.message());
            files(&ctx, &whole, &upload.form, Vec::new())
        }
        Err(other) => Err(failed(other)),
    }
}

/// A workbook that comes back.
pub(crate) async fn take(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut upload: Upload,
) -> Result<Response, Error> {
    let key = upload.form.key()?;
    let before = whole(&ctx, &id).await?;
    let Some(file) = upload.file("workbook").cloned() else {
        upload.form.fail("workbook", say("web-field-missing"));
        return files(&ctx, &before, &upload.form, Vec::new());
    };
    let (round, context) = (&before.round, instruments(&ctx).once(&key));
    let taken = context.take_workbook(&ctx.actor, round.tenant, round.id, (file.bytes, &ctx.lang));
    match taken.await {
        Ok(taken) => outcome(&ctx, &before, &taken),
        Err(InstrumentsError::Repeated(_)) => files(&ctx, &before, &upload.form, Vec::new()),
        Err(error) => {
            let said = refused(&ctx, &mut upload.form, error)?;
            files(&ctx, &before, &upload.form, said)
        }
    }
}

/// Why nothing of a workbook was taken, place by place; noted in its form.
pub(crate) fn refused(
    ctx: &Ctx,
    form: &mut Form,
    error: InstrumentsError,
) -> Result<Vec<Html>, Error> {
    let InstrumentsError::Workbook(problems) = error else {
        return Err(failed(error));
    };
    form.fail("workbook", say("report-error-workbook"));
    let each = problems
        .iter()
        .map(|p| ctx.lang.say(&p.message(&ctx.lang)).into());
    Ok(vec![list(each.collect())?])
}

/// What was taken, and what a person has to decide.
fn outcome(ctx: &Ctx, whole: &Whole, taken: &Taken) -> Result<Response, Error> {
    let round = &whole.round;
    let to = |item: &str| path(round, &format!("/questions/{item}"));
    let mut blocks = taken_blocks(ctx, whole, taken, &to)?;
    blocks.push(bar(
        ctx,
        &[
            ("instruments-check", path(round, "/check")),
            ("instruments-back-to-list", path(round, "")),
        ],
    )?);
    let title = ctx.lang.text("report-files-return");
    let meta = PageMeta::new(title).crumbs(up(ctx, round)).wide();
    Ok(page(ctx, meta, blocks))
}

/// What was taken, and the conflicts; `to` is where a question can be answered.
pub(crate) fn taken_blocks(
    ctx: &Ctx,
    whole: &Whole,
    taken: &Taken,
    to: &dyn Fn(&str) -> String,
) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let args = [
        ("taken", count(taken.taken)),
        ("same", count(taken.same)),
        ("conflicts", count(taken.clashes.len())),
    ];
    let tone = match taken.clashes.is_empty() {
        true => Tone::Good,
        false => Tone::Warning,
    };
    let mut blocks = vec![note(
        ctx,
        tone,
        lang.text_with("report-files-taken", &args),
    )?];
    if !taken.clashes.is_empty() {
        blocks.push(paragraph(lang.text("report-files-conflicts-about"))?);
        blocks.push(conflicts(ctx, whole, &taken.clashes, to)?);
    }
    Ok(blocks)
}

fn conflicts(
    ctx: &Ctx,
    whole: &Whole,
    clashes: &[Clash],
    to: &dyn Fn(&str) -> String,
) -> Result<Html, Error> {
    let (lang, words) = (&ctx.lang, words(ctx, whole));
    let mut rows = Vec::new();
    for clash in clashes {
        let Some((_, item)) = whole.item(&clash.item) else {
            continue;
        };
        let url = ctx.url(&to(item.id.as_str()));
        rows.push(vec![
            Cell::link(Text::code(&item.id), &url),
            Cell::html(side(ctx, &words, item, &clash.here)?),
            Cell::html(side(ctx, &words, item, &clash.file)?),
        ]);
    }
    let columns = [
        "instruments-column-question",
        "report-files-here",
        "report-files-there",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let caption = lang.text("report-files-conflicts");
    Ok(Table::new(lang, caption, columns, rows).into())
}

/// One side of a conflict: the answer and what was written beside it.
fn side(
    ctx: &Ctx,
    words: &Words<'_>,
    item: &Item,
    body: &serde_json::Value,
) -> Result<Html, Error> {
    let answer = codec::decode(item, body).map_err(failed)?;
    let said = shown::answer(ctx, words, item, &answer)?;
    let comment = body.get("comment").and_then(serde_json::Value::as_str);
    Ok(match comment {
        Some(comment) => Html::joined(&[said, paragraph(Text::user(comment))?]),
        None => said,
    })
}
