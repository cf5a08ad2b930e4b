//! How the web addresses of a case stand, and the looks at them.
//!
//! Invariant: an address is text, never a link.

use crate::takedown::DIRECT;
use crate::takedown::liveness::{Look, Site, Standing};
use web::component::{Cell, Choice, Column, Field, Sheet, Table, Tag, Tone};
use web::i18n::Html;
use web::{Arg, Ctx, Error, Text};

fn tone(standing: Standing) -> Tone {
    match standing {
        Standing::Down => Tone::Good,
        Standing::Up | Standing::Cloaked => Tone::Bad,
        Standing::Unknown => Tone::Calm,
    }
}

pub(super) fn standing(ctx: &Ctx, sites: &[Site]) -> Html {
    let lang = &ctx.lang;
    let rows = sites.iter().map(|site| {
        let mut how: Vec<Html> =
            vec![Tag::new(tone(site.standing), lang.text(site.standing.message_id())).into()];
        if site.changed {
            how.push(lang.text("watch-liveness-changed").into());
        }
        if site.pending.is_some() {
            how.push(lang.text("watch-liveness-pending").into());
        }
        let (last, why, served) = match &site.last {
            Some(look) => (
                lang.moment_html(look.at),
                why(ctx, look),
                Text::code(&look.address),
            ),
            None => (Html::default(), Text::default(), Text::default()),
        };
        let next = site.next.map(|at| lang.moment_html(at));
        let next = next.unwrap_or_else(|| lang.text("watch-liveness-no-more").into());
        vec![
            Cell::text(Text::code(&site.url)),
            Cell::html(Html::joined(&how)),
            Cell::html(lang.moment_html(site.since)),
            Cell::html(last),
            Cell::text(why),
            Cell::text(served),
            Cell::html(next),
        ]
    });
    let ids = [
        "watch-takedown-address",
        "watch-liveness-standing",
        "watch-liveness-since",
        "watch-liveness-last",
        "watch-liveness-why",
        "watch-liveness-served",
        "watch-liveness-next",
    ];
    let columns = ids.iter().map(|id| Column::text(lang.text(id)));
    Table::new(
        lang,
        lang.text("watch-liveness-title"),
        columns.collect(),
        rows.collect(),
    )
    .empty(lang.text("watch-liveness-none"))
    .into()
}

/// Why a look says so, with the status that decided.
fn why(ctx: &Ctx, look: &Look) -> Text {
    let said = ctx.lang.text(look.why.message_id());
    match look.status {
        Some(status) => ctx.lang.text_with(
            "watch-liveness-with-status",
            &[
                ("why", Arg::from(said.plain())),
                ("status", Arg::Code(status.to_string())),
            ],
        ),
        None => said,
    }
}

pub(super) fn history(ctx: &Ctx, looks: &[(String, Look)]) -> Html {
    let lang = &ctx.lang;
    let rows = looks.iter().map(|(url, look)| {
        let exit = match look.exit.as_str() {
            DIRECT => lang.text("watch-takedown-exit-direct"),
            other => Text::code(other),
        };
        vec![
            Cell::html(lang.moment_html(look.at)),
            Cell::text(Text::code(url)),
            Cell::text(lang.text(look.seen.message_id())),
            Cell::text(why(ctx, look)),
            Cell::text(Text::code(&look.address)),
            Cell::text(exit),
        ]
    });
    let ids = [
        "watch-incident-when",
        "watch-takedown-address",
        "watch-liveness-seen",
        "watch-liveness-why",
        "watch-liveness-served",
        "watch-takedown-exit",
    ];
    let columns = ids.iter().map(|id| Column::text(lang.text(id)));
    Table::new(
        lang,
        lang.text("watch-liveness-history"),
        columns.collect(),
        rows.collect(),
    )
    .into()
}

pub(super) fn look_form(ctx: &Ctx, at: &str, sites: &[Site]) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let choices = sites
        .iter()
        .map(|s| Choice::new(s.url.as_str(), Text::code(&s.url)));
    let field = Field::select(
        "url",
        lang.text("watch-takedown-address"),
        choices.collect(),
    );
    Sheet::new(ctx, &format!("{at}/takedown"), "watch-liveness-look")
        .sends("step", "look")
        .further(lang.text("watch-liveness-stop"), "step", "stop")
        .further(lang.text("watch-liveness-resume"), "step", "resume")
        .fields(vec![field])
        .html()
}
