//! Checking a package of one's own: it is sent, and every problem is told with its remedy.
//!
//! Not here: taking it into the catalogue, which the operator does. Invariant: nothing that is
//! sent here is kept.

use axum::response::Response;
use web::component::{Cell, Column, Field, Sheet, Table, Tag, Tone};
use web::form::{Form, Upload};
use web::i18n::{Arg, Html, Lang, Text};
use web::page::{Crumb, PageMeta};
use web::{Ctx, Error};

use crate::InstrumentsError;
use crate::assessment::pages::{count, failed, say};
use crate::check::Report;
use crate::package::{Argument, Package, Phrase, Problem, Severity, What};
use crate::pages::block::{bar, heading, note, show};
use crate::pages::{INSTRUMENTS, instruments, tenant};

/// Where a package is checked.
pub(crate) const CHECK: &str = "/instruments/check";
/// Problems that are shown; whoever has more begins with these.
const MOST: usize = 300;

pub(crate) async fn ask(ctx: Ctx) -> Result<Response, Error> {
    page(&ctx, &Form::default(), Vec::new())
}

pub(crate) async fn look(ctx: Ctx, mut upload: Upload) -> Result<Response, Error> {
    let Some(file) = upload.file("package").cloned() else {
        upload.form.fail("package", say("web-field-missing"));
        return page(&ctx, &upload.form, Vec::new());
    };
    let looked = instruments(&ctx).check_package(&ctx.actor, tenant(&ctx)?, file.bytes);
    match looked.await {
        Ok(report) => page(&ctx, &Form::default(), found(&ctx, &report)?),
        Err(InstrumentsError::Field { message, .. }) => {
            upload.form.fail("package", say(message));
            page(&ctx, &upload.form, Vec::new())
        }
        Err(other) => Err(failed(other)),
    }
}

fn page(ctx: &Ctx, form: &Form, mut blocks: Vec<Html>) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let label = lang.text("instruments-package-check-file");
    let field =
        Field::file("package", label, ".zip").hint(lang.text("instruments-package-check-hint"));
    let sheet = Sheet::new(ctx, CHECK, "instruments-package-check-do")
        .intro(lang.text("instruments-package-check-about"))
        .upload()
        .fields(vec![field])
        .cancel(ctx, INSTRUMENTS);
    blocks.push(sheet.as_sent(ctx, form).html()?);
    blocks.push(bar(
        ctx,
        &[("instruments-catalogue", INSTRUMENTS.to_owned())],
    )?);
    let up = Crumb {
        label: lang.text("instruments-catalogue"),
        path: INSTRUMENTS.to_owned(),
    };
    let meta = PageMeta::new(lang.text("instruments-package-check")).crumbs(vec![up]);
    Ok(show(ctx, meta.errors_of(form).wide(), blocks))
}

/// What was found: the verdict first, then every problem.
fn found(ctx: &Ctx, report: &Report) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let errors = report.errors();
    let warnings = report.problems.len() - errors;
    let mut blocks = vec![heading(lang.text("instruments-package-check-found"))?];
    blocks.push(match (report.is_usable(), warnings) {
        (true, 0) => note(
            ctx,
            Tone::Good,
            lang.text("instruments-package-check-clean"),
        )?,
        (true, n) => {
            let args = [("count", count(n))];
            let text = lang.text_with("instruments-package-check-warnings", &args);
            note(ctx, Tone::Info, text)?
        }
        (false, _) => {
            let args = [("count", count(errors.max(1)))];
            let text = lang.text_with("instruments-error-unusable", &args);
            note(ctx, Tone::Warning, text)?
        }
    });
    if let Some(package) = &report.package {
        blocks.push(note(ctx, Tone::Calm, extent(lang, package))?);
    }
    if !report.problems.is_empty() {
        blocks.push(table(lang, &report.problems));
    }
    if report.problems.len() > MOST {
        let args = [("count", count(report.problems.len() - MOST))];
        let text = lang.text_with("instruments-package-check-more", &args);
        blocks.push(note(ctx, Tone::Info, text)?);
    }
    Ok(blocks)
}

fn extent(lang: &Lang, package: &Package) -> Text {
    let args = [
        ("id", Arg::Code(package.id.to_string())),
        ("version", Arg::Count(package.version.into())),
        ("count", count(package.items().count())),
        ("hash", Arg::Code(package.hash.to_string())),
    ];
    lang.text_with("instruments-package-check-extent", &args)
}

fn table(lang: &Lang, problems: &[Problem]) -> Html {
    // What stands against using the package comes before what somebody should look at.
    let mut first: Vec<&Problem> = problems.iter().collect();
    first.sort_by_key(|p| std::cmp::Reverse(p.what.severity()));
    let row = |problem: &&Problem| {
        let (tone, severity) = match problem.what.severity() {
            Severity::Error => (Tone::Bad, "instruments-package-check-error"),
            Severity::Warning => (Tone::Warning, "instruments-package-check-warning"),
        };
        let place = match problem.line {
            0 => problem.file.clone(),
            line => format!("{}:{line}", problem.file),
        };
        let item = problem.item.as_deref().map(Text::code);
        vec![
            Cell::html(Html::from(Tag::new(tone, lang.text(severity)))),
            Cell::text(Text::code(place)),
            Cell::text(item.unwrap_or_default()),
            Cell::text(told(lang, &problem.what)),
        ]
    };
    let columns = [
        "instruments-package-check-column-kind",
        "instruments-package-check-column-place",
        "instruments-column-question",
        "instruments-package-check-column-what",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    let caption = lang.text("instruments-package-check-caption");
    let rows = first.iter().take(MOST).map(row).collect();
    Table::new(lang, caption, columns, rows).into()
}

/// A problem with its remedy in the reader's language.
pub(super) fn told(lang: &Lang, what: &What) -> Text {
    let args: Vec<(&str, Arg)> = what
        .arguments()
        .into_iter()
        .map(|(name, argument)| {
            let arg = match argument {
                Argument::Plain(plain) => Arg::Code(plain.to_owned()),
                Argument::Phrase(phrase) => Arg::Text(part(lang, phrase)),
            };
            (name, arg)
        })
        .collect();
    lang.text_with(what.id(), &args)
}

fn part(lang: &Lang, phrase: &Phrase) -> String {
    let args = phrase.arguments().into_iter();
    let args: Vec<(&str, Arg)> = args
        .map(|(name, value)| (name, Arg::Code(value.to_owned())))
        .collect();
    lang.plain_with(phrase.id(), &args)
}
