//! What reports arrive in: plain, gzip, zstd, zip (several members, nested), and mail with an
//! attachment or a link. Told by content, never by suffix.
//!
//! Not here: opening files, fetching links. Members are streamed; only mail and an archive inside
//! an archive are held in memory, up to a limit.
//! Invariant: whatever the input claims, no more is read, written or held than [`Limits`] allow;
//! passing one is an error that names place, limit and remedy, and what was read before stands.

mod damage;
mod detect;
mod error;
mod limited;
mod limits;
mod mail;
mod walk;
mod zipped;

#[cfg(test)]
mod tests;

pub use damage::damaged;
pub use detect::{Kind, detect};
pub use error::ContainerError;
pub use limits::Limits;

use std::io::{Read, Seek};

/// Something found inside.
pub enum Member<'a> {
    /// A plain file.
    File {
        /// Its name, without folders.
        name: &'a str,
        /// Its content, once. An error inside it can be read with [`ContainerError::from`].
        reader: &'a mut dyn Read,
    },
    /// A mail brought no report but a link to one.
    Link {
        /// Where the report is.
        url: &'a str,
    },
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Plain files.
    pub files: usize,
    /// Links.
    pub links: usize,
}

/// Unwraps `input`, which arrived under `name`, and hands each member to `visit` in order.
///
/// # Errors
/// When a limit is passed, the input is damaged or of a kind that is not read, or what `visit`
/// returns. Members before the error were handed out.
pub fn unwrap<R, E>(
    name: &str,
    input: R,
    limits: &Limits,
    visit: &mut dyn FnMut(Member<'_>) -> Result<(), E>,
) -> Result<Summary, E>
where
    R: Read + Seek,
    E: From<ContainerError>,
{
    walk::Walk::new(limits, visit).run(name, input)
}
