//! An edition as a file: PDF, HTML, Word, or a table.
//!
//! Not here: what stands in it (`document`, `lines`). Invariant: a file is made once and kept with
//! its edition, so that whoever asks again gets the same bytes.

use tokio::sync::Semaphore;
use web::form::one_of;
use web::i18n::{Lang, Message};

use super::{Edition, EditionId, Editions, Volume, document, lines, store};
use crate::DirectoryError;

/// In which format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// PDF, tagged.
    Pdf,
    /// One HTML file that prints.
    Html,
    /// Word.
    Docx,
    /// A line for each organisation and contact (RFC 4180, UTF-8).
    Csv,
}

impl Format {
    /// Every format that this program makes.
    pub const ALL: &'static [Self] = if cfg!(feature = "pdf") {
        &[Self::Pdf, Self::Html, Self::Docx, Self::Csv]
    } else {
        &[Self::Html, Self::Docx, Self::Csv]
    };

    /// The name in addresses, also the ending of the file.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Csv => "csv",
        }
    }

    /// The format of a name.
    ///
    /// # Errors
    /// A message with the names there are.
    pub fn parse(name: &str) -> Result<Self, Message> {
        one_of(Self::ALL, Self::as_str)(name)
    }

    /// The media type with which it leaves.
    #[must_use]
    pub const fn media(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Html => "text/html; charset=utf-8",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// One at a time, so that a reader of pages does not wait for a typesetter.
static PRINTING: Semaphore = Semaphore::const_new(1);

impl Editions<'_> {
    /// A file of an edition, in the edition's own language, whose messages `lang` holds. Editions are
    /// public: what is in them was decided when they were frozen.
    ///
    /// # Errors
    /// [`DirectoryError::NotFound`], [`DirectoryError::Superseded`] for a revision that is no longer
    /// given out, [`DirectoryError::Unmade`].
    pub async fn file(
        &self,
        id: EditionId,
        format: Format,
        lang: &Lang,
    ) -> Result<File, DirectoryError> {
        let edition = self.find(id).await?;
        let file = |bytes| File {
            name: format!(
                "whoswho-{}-{}-r{}.{}",
                edition.year,
                edition.language,
                edition.revision,
                format.as_str()
            ),
            media: format.media(),
            bytes,
        };
        if let Some(bytes) = self.kept(id, format).await? {
            return Ok(file(bytes));
        }
        let one = PRINTING.acquire().await;
        let one = one.map_err(unmade)?;
        if let Some(bytes) = self.kept(id, format).await? {
            return Ok(file(bytes));
        }
        let volume = self.content(&edition).await?;
        let (lang, about) = (lang.clone(), edition.clone());
        let made = tokio::task::spawn_blocking(move || made(&about, &volume, format, &lang)).await;
        let bytes = made.map_err(unmade)??;
        store::keep(&self.0.db, id, (format.as_str(), &bytes)).await?;
        drop(one);
        Ok(file(bytes))
    }

    async fn kept(&self, id: EditionId, format: Format) -> Result<Option<Vec<u8>>, DirectoryError> {
        let mut rows = self.0.db.snapshot().await?;
        Ok(store::file(&mut rows, id, format.as_str()).await?)
    }

    async fn content(&self, edition: &Edition) -> Result<Volume, DirectoryError> {
        let mut rows = self.0.db.snapshot().await?;
        let found = store::content(&mut rows, edition.id).await?;
        found.ok_or(DirectoryError::Superseded)
    }
}

fn unmade(error: impl std::fmt::Display) -> DirectoryError {
    DirectoryError::Unmade(error.to_string())
}

fn made(
    edition: &Edition,
    volume: &Volume,
    format: Format,
    lang: &Lang,
) -> Result<Vec<u8>, DirectoryError> {
    if format == Format::Csv {
        return Ok(lines::csv(volume, lang));
    }
    let document = document::document(edition, volume, lang);
    match format {
        Format::Pdf => pdf(&document),
        Format::Docx => press::docx::write(&document, None).map_err(unmade),
        Format::Html | Format::Csv => Ok(press::html::write(&document).into_bytes()),
    }
}

#[cfg(feature = "pdf")]
fn pdf(document: &press::Document) -> Result<Vec<u8>, DirectoryError> {
    let made = press::pdf::write(document, &press::pdf::Fonts::embedded());
    Ok(made.map_err(unmade)?.bytes)
}

#[cfg(not(feature = "pdf"))]
fn pdf(_: &press::Document) -> Result<Vec<u8>, DirectoryError> {
    Err(unmade("this program is without the typesetter"))
}
