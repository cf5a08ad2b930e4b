//! What of a record leaves in the forms of others: links to its files, its description by RFC 2350
//! as a page, and the checker of `security.txt` files.
//!
//! Not here: the files (`publish`). Invariant: the description holds what every visitor may see; a
//! file that is checked is not kept.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use exchange::security_txt::{Finding, MOST_BYTES, Problem, Severity, check as check_file};
use web::component::block::list as block_list;
use web::component::{Cell, Field, Notice, Sheet, Table, Tone};
use web::form::{Form, parse};
use web::i18n::{Arg, Html, Message, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::{back, columns, heading, paragraph, path, show, title, way_back};
use crate::pages::{CHECKER, show_sent};
use crate::publish::{api::described, is_team};
use crate::record::{Kind, Seen};

/// The files of a record.
pub(in crate::pages) fn files(ctx: &Ctx, seen: &Seen) -> Result<Html, Error> {
    let kind = seen.record.kind;
    if kind == Kind::Designation || seen.record.erased.is_some() {
        return Ok(Html::default());
    }
    let id = seen.record.id;
    let link = |message, name: &str| {
        Html::link(
            ctx.lang.text(message),
            &format!("/data/v1/records/{id}/{name}"),
        )
    };
    let mut links = vec![link("directory-publish-card", "card.vcf")];
    let audience = seen.of("name").flat_map(|s| &s.values).next();
    let public =
        audience.is_some_and(|v| v.audience.needs() == crate::record::audience::Sight::Visitor);
    if is_team(seen) && public {
        let at = ctx.url(&format!("{}/{id}/description", crate::pages::RECORDS));
        let tag = ctx.lang.tag();
        links.push(Html::link(
            ctx.lang.text("directory-publish-description"),
            &at,
        ));
        links.push(link(
            "directory-publish-text",
            &format!("description.txt?language={tag}"),
        ));
        links.push(link("directory-publish-security", "security.txt"));
    }
    Ok(Html::joined(&[
        heading(ctx, "directory-publish-files")?,
        block_list(links)?,
    ]))
}

#[derive(Template)]
#[template(source = "{{ html|safe }}", ext = "html")]
struct Written {
    /// Made by `exchange::rfc2350`, which escapes what people wrote.
    html: String,
}

/// The description of a team.
pub(in crate::pages) async fn description(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (seen, document) = described(&ctx, &id, &ctx.lang).await?;
    let html = exchange::rfc2350::html(&document, ctx.lang.tag(), 2);
    let name = title(&ctx, &seen);
    let what = ctx.lang.plain("directory-publish-description");
    let heading = Text::user(format!("{}: {what}", name.plain()));
    let crumbs = way_back(&ctx, Some((name, path(&seen))));
    let meta = PageMeta::new(heading).crumbs(crumbs);
    Ok(show(&ctx, meta, vec![Html::render(&Written { html })?]))
}

/// The message of each finding.
const FINDINGS: [(&str, &str); 31] = [
    ("too-large", "directory-securitytxt-too-large"),
    ("not-utf8", "directory-securitytxt-not-utf8"),
    ("byte-order-mark", "directory-securitytxt-byte-order-mark"),
    ("line-end", "directory-securitytxt-line-end"),
    ("no-last-line-end", "directory-securitytxt-no-last-line-end"),
    ("not-a-field", "directory-securitytxt-not-a-field"),
    (
        "space-before-colon",
        "directory-securitytxt-space-before-colon",
    ),
    ("no-space", "directory-securitytxt-no-space"),
    ("empty", "directory-securitytxt-empty"),
    ("no-contact", "directory-securitytxt-no-contact"),
    ("no-scheme", "directory-securitytxt-no-scheme"),
    ("not-https", "directory-securitytxt-not-https"),
    ("mail", "directory-securitytxt-mail"),
    ("no-expires", "directory-securitytxt-no-expires"),
    ("several-expires", "directory-securitytxt-several-expires"),
    ("bad-expires", "directory-securitytxt-bad-expires"),
    ("expired", "directory-securitytxt-expired"),
    ("expires-soon", "directory-securitytxt-expires-soon"),
    ("expires-late", "directory-securitytxt-expires-late"),
    (
        "several-languages",
        "directory-securitytxt-several-languages",
    ),
    ("bad-language", "directory-securitytxt-bad-language"),
    ("not-canonical", "directory-securitytxt-not-canonical"),
    ("no-canonical", "directory-securitytxt-no-canonical"),
    ("csaf", "directory-securitytxt-csaf"),
    ("unknown", "directory-securitytxt-unknown"),
    ("no-encryption", "directory-securitytxt-no-encryption"),
    ("not-signed", "directory-securitytxt-not-signed"),
    ("before-signed", "directory-securitytxt-before-signed"),
    ("after-signature", "directory-securitytxt-after-signature"),
    ("bad-signature", "directory-securitytxt-bad-signature"),
    ("weak-hash", "directory-securitytxt-weak-hash"),
];

/// A finding in words.
fn words(problem: &Problem) -> Message {
    let code = problem.code();
    let found = FINDINGS.iter().find(|(c, _)| *c == code);
    let message = Message::new(found.map_or("directory-securitytxt-not-a-field", |(_, id)| id));
    let code = |text: &str| Arg::Code(text.to_owned());
    match problem {
        Problem::TooLarge { found, limit } => message
            .with("found", code(&found.to_string()))
            .with("limit", code(&limit.to_string())),
        Problem::SpaceBeforeColon { name }
        | Problem::NoSpace { name }
        | Problem::Empty { name }
        | Problem::NoScheme { name }
        | Problem::NotHttps { name }
        | Problem::Unknown { name } => message.with("name", code(name)),
        Problem::Expired { days }
        | Problem::ExpiresSoon { days }
        | Problem::ExpiresLate { days } => message.with("days", code(&days.to_string())),
        Problem::BadLanguage { tag } => message.with("tag", code(tag)),
        Problem::WeakHash { hash } => message.with("hash", code(hash)),
        _ => message,
    }
}

pub(in crate::pages) async fn ask(ctx: Ctx) -> Result<Response, Error> {
    page(&ctx, &Form::default(), Vec::new())
}

fn page(ctx: &Ctx, form: &Form, mut findings: Vec<Html>) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let fields = vec![
        Field::area("text", lang.text("directory-publish-file"), 12),
        Field::text("url", lang.text("directory-publish-url"))
            .hint(lang.text("directory-publish-url-hint"))
            .optional(lang),
    ];
    let sheet = Sheet::new(ctx, CHECKER, "directory-publish-check")
        .intro(lang.text("directory-publish-checker-intro"))
        .fields(fields);
    let sheet = match findings.is_empty() {
        true => sheet.as_sent(ctx, form),
        false => sheet.sent(ctx, form),
    };
    findings.push(sheet.html()?);
    let meta = PageMeta::new(lang.text("directory-publish-checker")).crumbs(back(ctx, None));
    Ok(show_sent(ctx, meta, form, findings))
}

pub(in crate::pages) async fn check(ctx: Ctx, mut form: Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let text = form.required("text", parse::text(MOST_BYTES));
    let url = form.optional("url", parse::text(500)).flatten();
    let Some(text) = text.filter(|_| form.is_good()) else {
        return page(&ctx, &form, Vec::new());
    };
    // A form's text has no last line end where nobody typed one; a file is to have it.
    let text = format!("{}\n", text.trim_end());
    let checked = check_file(text.as_bytes(), ctx.app.clock().now(), url.as_deref());
    let (tone, said) = match checked.is_valid() {
        true => (Tone::Good, "directory-publish-valid"),
        false => (Tone::Warning, "directory-publish-invalid"),
    };
    let row = |f: &Finding| {
        let grave = match f.problem.severity() {
            Severity::Error => "directory-publish-error",
            Severity::Advice => "directory-publish-advice",
        };
        vec![
            Cell::text(f.line.map_or_else(|| Text::from("–"), Text::code)),
            Cell::text(lang.text(grave)),
            Cell::text(lang.say(&words(&f.problem))),
        ]
    };
    let rows = checked.findings.iter().map(row).collect();
    let ids = [
        "directory-page-import-line",
        "directory-publish-severity",
        "directory-page-import-reason",
    ];
    let caption = lang.text("directory-publish-findings");
    let table = Table::new(lang, caption, columns(lang, &ids), rows)
        .empty(lang.text("directory-publish-none"));
    let notice = Notice::new(lang, tone, paragraph(lang.text(said))?);
    page(&ctx, &form, vec![notice.into(), table.into()])
}
