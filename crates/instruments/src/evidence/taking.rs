//! Taking what somebody offers: the bytes of a file, the page of a link, what is said of it.
//!
//! Not here: who may. Invariant: what is kept is of a kind on the list, told by its content, and no
//! larger than the limit; the gateway fetches by its one client for what leaves it.

use ::store::blob::Keep;

use super::{About, FILE_LIMIT, FileKind, Held, Kept, LINK_LIMIT, Offered};
use crate::{Instruments, InstrumentsError};

pub(super) fn refused(field: &'static str, why: &str, message: &'static str) -> InstrumentsError {
    InstrumentsError::Field {
        field,
        reason: why.to_owned(),
        message,
    }
}

impl Instruments {
    /// A file, or a link with its page.
    pub(super) async fn plain(&self, offered: &Offered) -> Result<Held, InstrumentsError> {
        match offered {
            Offered::File(bytes) => Ok(Held::File(self.kept(bytes.clone()).await?)),
            Offered::Link {
                address,
                page: Some(page),
            } => self.link(address, page.clone()).await,
            Offered::Link { page: None, .. } | Offered::Figure(_) => {
                Err(InstrumentsError::NotFound("file"))
            }
        }
    }

    pub(super) async fn link(
        &self,
        address: &str,
        page: Vec<u8>,
    ) -> Result<Held, InstrumentsError> {
        Ok(Held::Link {
            address: web_address(address)?,
            snapshot: self.kept(page).await?,
            on: self.clock.now().day(),
        })
    }

    /// Keeps the bytes of a file that is of a kind that is taken.
    async fn kept(&self, bytes: Vec<u8>) -> Result<Kept, InstrumentsError> {
        if bytes.len() > FILE_LIMIT {
            let why = "is larger than 10 MB";
            return Err(refused("file", why, "instruments-refused-file-large"));
        }
        let kind = FileKind::of(&bytes);
        let why = "is no PDF, PNG, JPEG, Word or Excel file without macros, page or text";
        let kind = kind.ok_or_else(|| refused("file", why, "instruments-refused-file-kind"))?;
        if kind == FileKind::Pdf && super::pdf::is_active(&bytes) {
            let why = "runs a script or starts a program when it is opened";
            return Err(refused("file", why, "instruments-refused-file-active"));
        }
        let keep = Keep {
            kind: "evidence",
            now: self.clock.now(),
            until: None,
        };
        let size = bytes.len() as u64;
        let reader = std::io::Cursor::new(bytes);
        let limit = u64::try_from(FILE_LIMIT).unwrap_or(u64::MAX);
        Ok(Kept {
            hash: self.blobs.put_reader(reader, limit, keep).await?,
            kind,
            bytes: size,
        })
    }

    /// The page of an address, by the one client for what leaves the gateway.
    pub(super) async fn fetched(&self, address: &str) -> Result<Vec<u8>, InstrumentsError> {
        let address = web_address(address)?;
        let none = || {
            let why = "cannot be fetched here: give the page as a file";
            refused("address", why, "instruments-refused-fetch")
        };
        let outgoing = self.outgoing.as_ref().ok_or_else(none)?;
        let mut page = Vec::new();
        let limit = u64::try_from(FILE_LIMIT).unwrap_or(u64::MAX);
        let got = outgoing.get(&address, limit, &mut page).await;
        got.map_err(|error| {
            let message = match error {
                web::outgoing::OutgoingError::Denied(_) => "instruments-refused-fetch-private",
                web::outgoing::OutgoingError::TooLarge { .. } => "instruments-refused-file-large",
                _ => "instruments-refused-fetch",
            };
            refused("address", &error.to_string(), message)
        })?;
        Ok(page)
    }
}

/// What is said of it, with blanks taken off; a figure is called by its name alone.
pub(super) fn checked(mut about: About, held: &Held) -> Result<About, InstrumentsError> {
    let trimmed = |text: &str| text.trim().to_owned();
    (about.title, about.issuer) = (trimmed(&about.title), trimmed(&about.issuer));
    if let Some(figure) = held.figure() {
        about.title.clone_from(&figure.figure);
        (about.dated, about.valid_until) = (Some(figure.as_of), None);
    }
    if about.title.is_empty() {
        return Err(refused("title", "is missing", "web-field-missing"));
    }
    for (field, text) in [("title", &about.title), ("issuer", &about.issuer)] {
        if text.chars().count() > super::TITLE_LIMIT {
            return Err(refused(field, "is too long", "instruments-misfit-too-long"));
        }
    }
    match about.dated.zip(about.valid_until) {
        Some((from, to)) if to < from => {
            let why = "is before the day of the evidence";
            Err(refused(
                "valid_until",
                why,
                "instruments-refused-valid-until",
            ))
        }
        _ => Ok(about),
    }
}

/// An address of the web, without a name and password in it.
fn web_address(text: &str) -> Result<String, InstrumentsError> {
    let text = text.trim();
    let rest = ["https://", "http://"];
    let rest = rest.iter().find_map(|s| text.strip_prefix(s));
    let host = rest.and_then(|r| r.split(['/', '?', '#']).next());
    let good = host.is_some_and(|h| !h.is_empty() && !h.contains('@'))
        && text.chars().count() <= LINK_LIMIT
        && !text.contains(|c: char| c.is_whitespace() || c.is_control());
    match good {
        true => Ok(text.to_owned()),
        false => Err(refused(
            "address",
            "is no address of the web; expected https://HOST/…",
            "instruments-misfit-bad-link",
        )),
    }
}
