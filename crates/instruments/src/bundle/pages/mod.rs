//! The pages of bundles: release of a round, the list, one bundle, keys, and a comparison.
//!
//! Not here: rules. Invariant: what came from elsewhere says so on every page of it, and no page
//! of it has a form but the one that removes it as a whole.

mod compare;
mod keys;
mod list;
mod one;
mod release;
mod remove;
#[cfg(test)]
mod tests;

use axum::http::Method;
use web::component::{Tag, Tone};
use web::i18n::{Html, Text};
use web::limit::Class;
use web::page::Crumb;
use web::{Access, Ctx, Error, Routes};

use super::keys::TRUSTERS;
use super::{Listed, PartReleased};
use crate::assessment::pages::result::percent;
use crate::pages::block::{join, paragraph};
use crate::pages::{ASSESSMENTS, OFFICER, READING};
use crate::score::{Count, Score, SectionScore};

/// Where bundles are.
pub(crate) const BUNDLES: &str = "/bundles";
const TRUSTING: Access = Access::Roles(TRUSTERS);

/// The pages and operations of this feature.
pub(crate) fn routes() -> Routes {
    const IMPORT: &str = "/bundles/import";
    const KEYS: &str = "/bundles/keys";
    const REMOVE: &str = "/bundles/{id}/remove";
    let (get, post) = (Method::GET, Method::POST);
    let release = format!("{ASSESSMENTS}/{{id}}/release");
    let file = format!("{ASSESSMENTS}/{{id}}/bundle");
    let taking = OFFICER.class(Class::File);
    Routes::new()
        .page(get.clone(), &release, release::show, READING)
        .page(post.clone(), &release, release::save, OFFICER)
        .page(get.clone(), &file, release::download, OFFICER)
        .page(get.clone(), BUNDLES, list::list, READING)
        .page(get.clone(), IMPORT, list::ask, OFFICER)
        .page(post.clone(), IMPORT, list::take, taking)
        .page(get.clone(), KEYS, keys::show, READING)
        .page(post.clone(), KEYS, keys::trust, TRUSTING)
        .page(
            post.clone(),
            "/bundles/keys/{fingerprint}/revoke",
            keys::revoke,
            TRUSTING,
        )
        .page(get.clone(), "/bundles/{id}", one::show, READING)
        .page(
            get.clone(),
            "/bundles/{id}/sections/{section}",
            one::section,
            READING,
        )
        .page(get.clone(), REMOVE, remove::ask, OFFICER)
        .page(post, REMOVE, remove::remove, OFFICER)
        .page(get, "/bundles/compare/{content}", compare::show, READING)
        .merge(super::api::operations())
}

fn up(ctx: &Ctx) -> Vec<Crumb> {
    vec![
        Crumb {
            label: ctx.lang.text("instruments-nav-assessments"),
            path: ASSESSMENTS.to_owned(),
        },
        Crumb {
            label: ctx.lang.text("bundle-list"),
            path: BUNDLES.to_owned(),
        },
    ]
}

/// The administration of a bundle by code and name.
fn administration(ctx: &Ctx, one: &Listed) -> Text {
    let code = one.manifest.administration.code;
    let name = one.manifest.name(ctx.lang.tag());
    Text::user(format!("{code} · {name}"))
}

fn shown(ctx: &Ctx, score: Option<&Score>) -> Text {
    let none = || ctx.lang.text("instruments-no-figure");
    score.map_or_else(none, |s| percent(ctx, s))
}

/// A number of so many, as both.
fn of(ctx: &Ctx, done: usize, of: usize) -> Text {
    let count = |n: usize| web::i18n::Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let args = [("done", count(done)), ("of", count(of))];
    ctx.lang.text_with("report-of", &args)
}

fn count(ctx: &Ctx, count: Count) -> Text {
    let large = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    of(ctx, large(count.done), large(count.of))
}

/// The figure of a section with how much was answered. Where a part was not released there is no
/// figure, since it would be taken for a low one.
fn extent(
    ctx: &Ctx,
    own: Option<&SectionScore>,
    part: Option<&PartReleased>,
) -> Result<Html, Error> {
    let lacks = part.filter(|p| p.released < p.of);
    let mut said = vec![match (lacks, own) {
        (Some(part), _) => {
            let id = match part.released {
                0 => "bundle-part-none",
                _ => "bundle-part-some",
            };
            Tag::new(Tone::Warning, ctx.lang.text(id)).into()
        }
        (None, own) => paragraph(shown(ctx, own.and_then(|s| s.figures.published.as_ref())))?,
    }];
    if lacks.is_none_or(|p| p.released > 0)
        && let Some(own) = own
    {
        said.push(paragraph(count(ctx, own.backing.completeness))?);
    }
    join(said)
}

fn bundle_id(text: &str) -> Result<base::id::BundleId, Error> {
    text.parse().map_err(|_| Error::not_found())
}
