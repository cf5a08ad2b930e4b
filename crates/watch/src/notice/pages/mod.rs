//! `/notices`: batches and notices, one of each, what would go now, and the settings.
//!
//! Not here: the page behind a notice's link (`link`). Invariant: what a page shows of a letter is
//! what goes.

mod batch;
pub mod link;
mod list;
mod one;
mod settings;

pub use batch::{decide, show as batch};
pub use list::{dry, list};
pub use one::{note, show as one};
pub use settings::{save, show as settings};

use base::rsit::IncidentType;
use web::component::{Cell, Column, Notice as Box, Pairs, Tone};
use web::{Arg, Crumb, Ctx, Html, Lang, Text};

use super::{Batch, BatchState, Notice, State, USUAL_RULE, Why, guidance};
use crate::picture::pages::type_name;

const PATH: &str = "/notices";

fn columns(lang: &Lang, words: &[&str], numbers: &[&str]) -> Vec<Column> {
    let words = words.iter().map(|id| Column::text(lang.text(id)));
    let numbers = numbers.iter().map(|id| Column::number(lang.text(id)));
    words.chain(numbers).collect()
}

fn number(lang: &Lang, of: i64) -> Cell {
    Cell::text(Text::from(lang.number(of).as_str()))
}

fn class(lang: &Lang, of: IncidentType) -> Text {
    type_name(lang, of.as_str())
}

fn state(lang: &Lang, of: State) -> Text {
    lang.text(&format!("notice-state-{}", of.as_str()))
}

fn batch_state(lang: &Lang, of: BatchState) -> Text {
    lang.text(&format!("notice-batch-{}", of.as_str()))
}

fn why(lang: &Lang, of: Why) -> Text {
    lang.text(&format!("notice-why-{}", of.as_str()))
}

/// What a batch's rule is called: its conditions in one line.
fn rule_name(lang: &Lang, name: &str, rules: &[(String, Text)]) -> Text {
    let known = rules.iter().find(|(id, _)| id == name);
    known.map_or_else(|| lang.text("notice-rule-gone"), |(_, text)| text.clone())
}

/// The names of the rules there are.
fn named(
    lang: &Lang,
    rules: &[(String, Option<directory::rule::Rule>, bool)],
) -> Vec<(String, Text)> {
    let name = |rule: &directory::rule::Rule| {
        let c = &rule.conditions;
        let parts = [
            c.what.text(),
            c.provider.clone(),
            c.feed.clone(),
            c.object.text(),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
        match parts.is_empty() {
            true => lang.text("notice-rule-any"),
            false => Text::user(parts.join(" · ")),
        }
    };
    let of = |(id, rule, _): &(String, Option<directory::rule::Rule>, bool)| {
        let text = match rule {
            Some(rule) => name(rule),
            None => lang.text("notice-rule-usual"),
        };
        (id.clone(), text)
    };
    debug_assert!(rules.iter().any(|(id, _, _)| id == USUAL_RULE));
    rules.iter().map(of).collect()
}

/// The cells that tell of a batch.
fn batch_cells(lang: &Lang, batch: &Batch, first: Cell, rules: &[(String, Text)]) -> Vec<Cell> {
    vec![
        first,
        Cell::text(rule_name(lang, &batch.rule, rules)),
        Cell::text(batch_state(lang, batch.state)),
        Cell::text(why(lang, batch.why)),
        number(lang, batch.notices),
        number(lang, batch.recipients),
        number(lang, batch.observations),
    ]
}

fn batch_columns(lang: &Lang) -> Vec<Column> {
    columns(
        lang,
        &["notice-when", "notice-rule", "notice-state", "notice-why"],
        &["notice-notices", "notice-recipients", "notice-observations"],
    )
}

/// The cells that tell of a notice.
fn notice_cells(ctx: &Ctx, notice: &Notice, organisation: &str) -> Vec<Cell> {
    let lang = &ctx.lang;
    let at = ctx.url(&format!("{PATH}/{}", notice.id));
    let answer = format!("notice-answer-{}", notice.answer.as_str());
    vec![
        Cell::link(Text::code(&notice.token), &at),
        Cell::html(lang.moment_html(notice.at)),
        Cell::text(Text::user(organisation)),
        Cell::text(class(lang, guidance::shown(notice.class, notice.guidance))),
        Cell::text(state(lang, notice.state)),
        Cell::text(lang.text(&answer)),
        number(lang, notice.units),
    ]
}

fn notice_columns(lang: &Lang) -> Vec<Column> {
    let mut all = vec![Column::text("#")];
    all.extend(columns(
        lang,
        &[
            "notice-when",
            "notice-organisation",
            "notice-type",
            "notice-state",
            "notice-answer",
        ],
        &["notice-affected"],
    ));
    all
}

/// What was done by the form before, once.
fn saved(ctx: &Ctx) -> Option<Html> {
    let lang = &ctx.lang;
    let said = ctx.query.as_deref() == Some("saved");
    said.then(|| Box::new(lang, Tone::Good, lang.text("notice-done")).into())
}

fn crumbs(lang: &Lang) -> Vec<Crumb> {
    vec![Crumb {
        label: lang.text("notice-title"),
        path: PATH.to_owned(),
    }]
}

fn token_title(lang: &Lang, id: &str, notice: &Notice) -> Text {
    lang.text_with(id, &[("token", Arg::Code(notice.token.clone()))])
}

fn pairs(all: Vec<(Text, Html)>) -> Html {
    Pairs { pairs: all }.into()
}
