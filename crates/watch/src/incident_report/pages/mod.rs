//! Pages of reports: the public form and the receipt, the form for those who answer the telephone,
//! the list and one report.
//!
//! Not here: rules. Invariant: what people wrote is shown as text and never as markup, and a file
//! leaves as a file to be saved.

pub mod follow;
pub mod form;
pub mod list;
pub mod one;

use super::{Channel, State};
use web::component::{Tag, Tone};
use web::i18n::Html;
use web::{Ctx, Lang, Text};

/// Where anybody reports.
pub const REPORT: &str = "/report-fraud";
/// Where a report is followed.
pub const FOLLOW: &str = "/my-report";
/// Where reports are read.
pub const LIST: &str = "/incident-reports";

/// A state as a tag.
pub(super) fn state(lang: &Lang, state: State) -> Html {
    let tone = match state {
        State::New => Tone::Warning,
        State::InCase | State::HandedOver => Tone::Good,
        State::Copy | State::Dismissed => Tone::Calm,
        State::Sealed => Tone::Bad,
    };
    Tag::new(tone, lang.text(state.message_id())).into()
}

/// How a report came, in words.
pub(super) fn channel(ctx: &Ctx, channel: Channel) -> Text {
    ctx.lang.text(channel.message_id())
}
