//! The timeline in words, and who did it.
//!
//! Invariant: an entry of a newer version is shown by its name, not left out.

use super::type_id;
use crate::case::{Entry, Outcome, Severity, State, What};
use crate::conversation::With;
use web::component::{Cell, Column, Table};
use web::i18n::Html;
use web::{Ctx, Text};

/// The timeline as a table, the newest entry first.
pub(super) fn timeline(ctx: &Ctx, entries: &[Entry]) -> Html {
    let lang = &ctx.lang;
    let rows = entries.iter().rev().map(|entry| {
        vec![
            Cell::html(lang.moment_html(entry.at)),
            Cell::text(lang.text(entry.what.message_id())),
            Cell::text(detail(ctx, entry)),
            Cell::text(who(ctx, &entry.who)),
        ]
    });
    let ids = [
        "watch-incident-when",
        "watch-case-entry",
        "watch-case-detail",
        "watch-case-who",
    ];
    let columns = ids.iter().map(|id| Column::text(lang.text(id)));
    Table::new(
        lang,
        lang.text("watch-case-timeline"),
        columns.collect(),
        rows.collect(),
    )
    .into()
}

/// Who, without the account's name: it stands on the administration's page of accounts.
pub(crate) fn who(ctx: &Ctx, who: &str) -> Text {
    let lang = &ctx.lang;
    let (kind, id) = who.split_once(':').unwrap_or((who, ""));
    match kind {
        "system" => lang.text("watch-case-who-system"),
        "anonymous" => lang.text("watch-case-who-reporter"),
        "operator" => lang.text("watch-case-who-operator"),
        _ if is_me(ctx, id) => lang.text("watch-case-who-me"),
        _ => Text::code(format!("{kind} {}", id.rsplit('-').next().unwrap_or(id))),
    }
}

fn is_me(ctx: &Ctx, id: &str) -> bool {
    matches!(ctx.actor.who(), base::actor::Who::Account(me) if me.to_string() == id)
}

fn detail(ctx: &Ctx, entry: &Entry) -> Text {
    let lang = &ctx.lang;
    let detail = entry.detail.as_str();
    let named = |id: Option<&'static str>| id.map(|id| lang.text(id));
    let said = match entry.what {
        What::State => named(State::from_name(detail).map(State::message_id))
            .or_else(|| named(Outcome::from_name(detail).map(Outcome::message_id))),
        What::Severity => named(Severity::from_name(detail).map(Severity::message_id)),
        What::Type => detail.parse().ok().map(|rsit| lang.text(&type_id(rsit))),
        What::Conversation | What::Sent | What::Received | What::Note | What::Unanswered => {
            named(With::from_name(detail).map(With::message_id))
        }
        What::Done | What::Undone => {
            let id = format!("watch-step-{detail}");
            lang.has(&id).then(|| lang.text(&id))
        }
        What::Assigned if detail.is_empty() => Some(lang.text("watch-case-nobodys")),
        What::Assigned => Some(who(ctx, &format!("account:{detail}"))),
        What::Report => Some(Text::default()),
        _ => None,
    };
    said.unwrap_or_else(|| {
        if detail.is_empty() {
            Text::default()
        } else {
            Text::code(detail)
        }
    })
}
