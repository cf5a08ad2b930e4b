//! `/mail`: the mail that came, how the mailboxes stand, and one mail.
//!
//! Invariant: a mail is shown as text, whatever it says it is; nothing in it is fetched, and its
//! files are saved, never shown.

mod list;
mod one;

pub use list::list;
pub use one::{decide, one, save};

use super::Outcome;
use web::component::{Tag, Tone};
use web::i18n::{Html, Lang};

/// Where the list is.
pub const MAIL: &str = "/mail";

/// What became of a mail, coloured by whether somebody has to look.
fn outcome(lang: &Lang, of: Outcome) -> Html {
    let tone = match of {
        Outcome::Failed | Outcome::TooLarge => Tone::Bad,
        Outcome::New => Tone::Warning,
        Outcome::Report | Outcome::Conversation | Outcome::Notice | Outcome::Observations => {
            Tone::Good
        }
        Outcome::Bounce | Outcome::Automatic | Outcome::Loop | Outcome::Aside => Tone::Calm,
    };
    Tag::new(tone, lang.text(of.message_id())).into()
}
