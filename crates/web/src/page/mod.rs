//! The one layout of every page: header, navigation, languages, main part, footer.
//!
//! Not the content: a context hands in a template for the main part. Invariant: a page has one
//! `h1`, one `main`, its language and direction, and nothing that needs a script.

#[cfg(test)]
mod tests;

use askama::Template;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::{LanguageTag, Timestamp};
use xxhash_rust::xxh3::xxh3_128;

use crate::administration;
use crate::component::{Notice, Tone};
use crate::form::Form;
use crate::i18n::{Arg, Html, Text};
use crate::kept::SameForAll;
use crate::nav::{NavItem, Place};
use crate::problem::Error;
use crate::visit::Ctx;

/// One step of the way back up, shown above the heading.
#[derive(Debug, Clone)]
pub struct Crumb {
    /// What the page is called.
    pub label: Text,
    /// Its path below the language.
    pub path: String,
}

/// What the layout has to know about a page.
#[derive(Debug, Clone)]
pub struct PageMeta {
    title: Text,
    status: StatusCode,
    crumbs: Vec<Crumb>,
    as_of: Option<Timestamp>,
    errors: bool,
    wide: bool,
    same_for_all: bool,
}

impl PageMeta {
    /// A page with its heading, which is also its title.
    #[must_use]
    pub fn new(title: impl Into<Text>) -> Self {
        Self {
            title: title.into(),
            status: StatusCode::OK,
            crumbs: Vec::new(),
            as_of: None,
            errors: false,
            wide: false,
            same_for_all: false,
        }
    }

    /// An answer with another status than 200.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The way back up; the home page is added in front.
    #[must_use]
    pub fn crumbs(mut self, crumbs: Vec<Crumb>) -> Self {
        self.crumbs = crumbs;
        self
    }

    /// The time of the newest data on the page, shown in the footer.
    #[must_use]
    pub fn as_of(mut self, at: Timestamp) -> Self {
        self.as_of = Some(at);
        self
    }

    /// A form shown again with errors: the title says so, and the status is 422.
    #[must_use]
    pub fn errors(mut self) -> Self {
        self.errors = true;
        self.status = StatusCode::UNPROCESSABLE_ENTITY;
        self
    }

    /// The page of a form: one with mistakes is said to have them.
    #[must_use]
    pub fn errors_of(self, form: &Form) -> Self {
        match form.is_good() {
            true => self,
            false => self.errors(),
        }
    }

    /// A page that is the same for every visitor without an account, so that it may be kept for a
    /// moment: without a form's key, without anything of the request but its address.
    #[must_use]
    pub fn same_for_all(mut self) -> Self {
        self.same_for_all = true;
        self
    }

    /// A page of tables or charts that uses the whole width; text pages keep a readable measure.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }
}

struct Link {
    label: Text,
    url: String,
    current: bool,
}

struct Language {
    tag: LanguageTag,
    name: String,
    url: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "page/layout.html")]
struct Layout<'a> {
    ctx: &'a Ctx,
    title: String,
    meta: &'a PageMeta,
    nav: Vec<Link>,
    crumbs: Vec<Link>,
    languages: Vec<Language>,
    sign_in: Option<String>,
    as_of: Option<Html>,
    unfollowed: Option<Notice>,
    body: &'a str,
}

/// What of the address is not followed, a line each.
#[derive(Template)]
#[template(
    source = "<ul>{% for line in lines %}<li>{% for part in line %}{{ part }}{% if !loop.last %} {% endif %}{% endfor %}</li>{% endfor %}</ul>",
    ext = "html"
)]
struct Lines {
    lines: Vec<Vec<Text>>,
}

/// The page as an answer. Pages for visitors without an account can be kept and revalidated
/// (`ETag`, 304); all others are not stored anywhere.
#[must_use]
pub fn render(ctx: &Ctx, meta: PageMeta, body: impl Template) -> Response {
    match html(ctx, &meta, &body) {
        Ok(html) => answer(ctx, &meta, html),
        Err(error) if meta.status.is_server_error() => {
            // The error page itself failed: say so without a template.
            tracing::error!(request = %ctx.request_id, %error, "the error page");
            (meta.status, "Something went wrong.\n").into_response()
        }
        Err(error) => Error::from(error).into_response(),
    }
}

/// The page as text, for exports and tests.
///
/// # Errors
/// Whatever the template's own expressions report.
pub fn html(ctx: &Ctx, meta: &PageMeta, body: &impl Template) -> Result<String, askama::Error> {
    let lang = &ctx.lang;
    let body = body.render()?;
    let title = meta.title.plain().to_owned();
    let title = if meta.errors {
        lang.plain_with("web-title-error", &[("title", Arg::Text(title))])
    } else {
        title
    };
    let sign_in = ctx
        .app
        .config()
        .sign_in
        .filter(|_| ctx.actor.is_anonymous());
    Layout {
        ctx,
        title,
        meta,
        nav: nav(ctx),
        crumbs: crumbs(ctx, meta),
        languages: languages(ctx),
        sign_in: sign_in.map(|path| ctx.url(path)),
        as_of: meta.as_of.map(|at| as_of(ctx, at)),
        unfollowed: unfollowed(ctx)?,
        body: &body,
    }
    .render()
}

fn unfollowed(ctx: &Ctx) -> Result<Option<Notice>, askama::Error> {
    let lang = &ctx.lang;
    let lines: Vec<_> = ctx.unfollowed().iter().map(|u| u.say(lang)).collect();
    if lines.is_empty() {
        return Ok(None);
    }
    let lines = Html::render(&Lines { lines })?;
    let notice = Notice::new(lang, Tone::Warning, lines).title(lang.text("web-asked-title"));
    Ok(Some(notice))
}

fn as_of(ctx: &Ctx, at: Timestamp) -> Html {
    let text = ctx.lang.text_with("web-as-of", &[("moment", at.into())]);
    Html(format!("<time datetime=\"{at}\">{text}</time>"))
}

/// What the visitor may open; for an administrator, what only administrators use is behind one entry.
fn nav(ctx: &Ctx) -> Vec<Link> {
    let grouped: Vec<&NavItem> = administration::entries(ctx).collect();
    let behind = |path: &str| grouped.iter().any(|item| item.path == path);
    let own = |item: &&NavItem| !matches!(item.place, Place::Beside(_) | Place::Foot);
    let head = ctx.app.0.nav.iter().filter(own);
    let head = head.filter(|item| item.visible(&ctx.actor, ctx.tenant) && !behind(item.path));
    // A page below the paths of two entries belongs to the nearer one.
    let near = |item: &NavItem| {
        let covers = ctx.language_in_path && item.covers(&ctx.path);
        if covers { item.path.len() } else { 0 }
    };
    let visible = ctx.app.0.nav.iter().filter(own);
    let visible = visible.filter(|item| item.visible(&ctx.actor, ctx.tenant));
    let nearest = visible.map(near).max().unwrap_or(0);
    let covers = |item: &NavItem| nearest > 0 && near(item) == nearest;
    let mut links: Vec<Link> = head
        .map(|item| Link {
            label: ctx.lang.text(item.label),
            url: ctx.url(item.path),
            current: covers(item),
        })
        .collect();
    if !grouped.is_empty() {
        let here = ctx.language_in_path && ctx.path == administration::PATH;
        links.push(Link {
            label: ctx.lang.text(administration::TITLE),
            url: ctx.url(administration::PATH),
            current: here || grouped.iter().any(|item| covers(item)),
        });
    }
    links
}

fn crumbs(ctx: &Ctx, meta: &PageMeta) -> Vec<Link> {
    if meta.crumbs.is_empty() {
        return Vec::new();
    }
    let home = Link {
        label: ctx.lang.text("web-home"),
        url: ctx.url("/"),
        current: false,
    };
    let steps = meta.crumbs.iter().map(|c| Link {
        label: c.label.clone(),
        url: ctx.url(&c.path),
        current: false,
    });
    std::iter::once(home).chain(steps).collect()
}

fn languages(ctx: &Ctx) -> Vec<Language> {
    let offered = ctx.app.i18n().offered().iter();
    offered
        .map(|tag| Language {
            name: endonym(ctx, tag),
            url: if ctx.language_in_path {
                ctx.url_in(tag)
            } else {
                format!("/{tag}/")
            },
            current: ctx.language_in_path && tag == ctx.lang.tag(),
            tag: tag.clone(),
        })
        .collect()
}

/// A language's name in itself.
pub(crate) fn endonym(ctx: &Ctx, tag: &LanguageTag) -> String {
    match ctx
        .app
        .i18n()
        .get(tag.as_str())
        .filter(|l| l.has("web-language-name"))
    {
        Some(lang) => lang.plain("web-language-name"),
        None => tag.to_string(),
    }
}

/// Whether an `If-None-Match` names the page's tag.
pub(crate) fn names(asked: Option<&str>, etag: &str) -> bool {
    asked.is_some_and(|asked| asked.split(',').any(|t| t.trim() == etag))
}

fn answer(ctx: &Ctx, meta: &PageMeta, html: String) -> Response {
    let public = ctx.actor.is_anonymous() && meta.status == StatusCode::OK;
    let etag = format!("W/\"{:032x}\"", xxh3_128(html.as_bytes()));
    let known = public && names(ctx.if_none_match.as_deref(), &etag);
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        (meta.status, Body::from(html)).into_response()
    };
    if public && meta.same_for_all {
        response.extensions_mut().insert(SameForAll);
    }
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    if public {
        // Browsers ask every time and mostly get 304; shared caches may keep a page a minute.
        let policy = "public, max-age=0, s-maxage=60, stale-while-revalidate=300";
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(policy));
        headers.insert(
            header::VARY,
            HeaderValue::from_static("cookie, accept-encoding"),
        );
        if let Ok(value) = HeaderValue::from_str(&etag) {
            headers.insert(header::ETAG, value);
        }
    }
    response
}
