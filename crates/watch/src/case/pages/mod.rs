//! Pages of cases: the queue, one case, its sheet for the police, the figures.
//!
//! Not here: rules, conversations. Invariant: every change is a form with the version that was
//! seen; the keys of `accesskey` are the same on every page of cases.

pub mod custody;
pub mod figures;
pub mod hand_over;
pub mod merge;
pub mod one;
pub mod queue;
pub(crate) mod tell;

use super::{Severity, State};
use base::Timestamp;
use web::component::{Tag, Tone};
use web::i18n::Html;
use web::{Ctx, Lang};

/// Where cases are.
pub const CASES: &str = "/cases";

/// A state as a tag.
pub(super) fn state(lang: &Lang, state: State) -> Html {
    let tone = match state {
        State::New => Tone::Warning,
        State::Open | State::Waiting => Tone::Info,
        State::Resolved => Tone::Good,
        State::Closed => Tone::Calm,
    };
    Tag::new(tone, lang.text(state.message_id())).into()
}

/// A severity as a tag.
pub(super) fn severity(lang: &Lang, severity: Severity) -> Html {
    let tone = match severity {
        Severity::Critical | Severity::High => Tone::Bad,
        Severity::Medium => Tone::Warning,
        Severity::Low => Tone::Calm,
    };
    Tag::new(tone, lang.text(severity.message_id())).into()
}

/// How long ago, or that it is late.
pub(super) fn due(ctx: &Ctx, due: Timestamp, looked: bool) -> Html {
    let lang = &ctx.lang;
    match due < ctx.app.clock().now() && !looked {
        true => Html::joined(&[
            Tag::new(Tone::Bad, lang.text("watch-case-late")).into(),
            lang.moment_html(due),
        ]),
        false => lang.moment_html(due),
    }
}

/// The title of a page about one case: two cases have two pages of a kind.
pub(crate) fn title(lang: &Lang, case: &super::Case, id: &str) -> web::Text {
    web::Text::from(format!("{} – {}", case.name(), lang.plain(id)))
}

/// The message that names a type.
pub(super) fn type_id(rsit: base::rsit::IncidentType) -> String {
    format!("watch-type-{}", rsit.as_str())
}
