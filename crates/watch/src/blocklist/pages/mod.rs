//! The pages of the list: the desk's, and those for everybody.
//!
//! Not here: rules. Invariant: a listed name is text, never a link.

pub mod desk;
pub mod one;
pub mod public;
pub mod settings;

use super::BlockError;
use crate::pages::app_error;
use web::form::Form;
use web::{Arg, Error, Message};

/// The list.
pub const LIST: &str = "/blocklist";

/// What is wrong is said beside `field`; other errors are the page's.
fn refuse(form: &mut Form, field: &str, error: BlockError) -> Result<(), Error> {
    let said = match error {
        BlockError::Refused { name, why } => {
            let kept = match &why {
                super::Refusal::KeptOff(kept) => kept.clone(),
                _ => String::new(),
            };
            Message::new(why.message_id())
                .with("name", Arg::from(name))
                .with("kept", Arg::from(kept))
        }
        BlockError::OwnWork => Message::new("watch-block-own-work"),
        BlockError::State(_) | BlockError::Watch(crate::WatchError::Changed) => {
            Message::new("web-form-outdated")
        }
        BlockError::Watch(other) => return Err(app_error(other)),
    };
    form.fail(field, said);
    Ok(())
}
