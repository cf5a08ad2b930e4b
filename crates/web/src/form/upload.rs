//! A form that may bring a file (`multipart/form-data`, RFC 7578).
//!
//! Not storage, and no media types: what a file holds is told by its content, by whoever reads it.
//! Invariant: a body larger than its route's class allows is refused while it arrives; a file is
//! never sent back to a browser.

use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use axum::http::header;

use super::Form;
use crate::problem::{Error, Kind};

/// The longest file name kept, in characters; names are for messages only.
const NAME_LIMIT: usize = 201;
/// The most fields of one form.
const FIELD_LIMIT: usize = 100;

/// A file as a browser sent it.
#[derive(Debug, Clone)]
pub struct SentFile {
    /// The field it was chosen in.
    pub field: String,
    /// What it was called there, without folders and control characters.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The fields of a form and the files it brought. A form without files is read as well.
#[derive(Debug, Clone, Default)]
pub struct Upload {
    /// The fields.
    pub form: Form,
    /// The files, without those that were not chosen or are empty.
    pub files: Vec<SentFile>,
}

impl Upload {
    /// The file chosen in `field`.
    #[must_use]
    pub fn file(&self, field: &str) -> Option<&SentFile> {
        self.files.iter().find(|f| f.field == field)
    }
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let media = request.headers().get(header::CONTENT_TYPE);
        let parts = media
            .and_then(|v| v.to_str().ok())
            .is_some_and(|m| m.starts_with("multipart/form-data"));
        if !parts {
            let form = Form::from_request(request, state).await?;
            return Ok(Self {
                form,
                files: Vec::new(),
            });
        }
        let multipart = Multipart::from_request(request, state).await;
        read(multipart.map_err(|_| Error::bad_request())?).await
    }
}

async fn read(mut multipart: Multipart) -> Result<Upload, Error> {
    let mut upload = Upload::default();
    let mut count = 0;
    while let Some(field) = multipart.next_field().await.map_err(refused)? {
        count += 1;
        if count > FIELD_LIMIT {
            return Err(Error::bad_request());
        }
        let name = field.name().unwrap_or_default().to_owned();
        if field.file_name().is_some() {
            upload.files.extend(file(name, field).await?);
        } else {
            let text = field.text().await.map_err(refused)?;
            upload.form.values.push((name, text));
        }
    }
    Ok(upload)
}

/// Browsers send an empty part where nothing was chosen.
async fn file(field_name: String, field: Field<'_>) -> Result<Option<SentFile>, Error> {
    let name = plain(field.file_name().unwrap_or_default());
    let bytes = field.bytes().await.map_err(refused)?.to_vec();
    Ok((!bytes.is_empty()).then_some(SentFile {
        field: field_name,
        name,
        bytes,
    }))
}

/// The last part of a path, with U+FFFD for what cannot be seen; shortened, where the one who takes
/// it in does not ask for less.
fn plain(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    base::text::plain(last).chars().take(NAME_LIMIT).collect()
}

fn refused(error: MultipartError) -> Error {
    Error::new(Kind::of(error.status())).caused_by(error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    async fn sent(body: &str) -> Result<Upload, Error> {
        let request = Request::builder()
            .header("content-type", "multipart/form-data; boundary=edge")
            .body(Body::from(body.replace('\n', "\r\n")))
            .expect("a request");
        Upload::from_request(request, &()).await
    }

    #[tokio::test]
    async fn fields_and_files_arrive_and_a_file_not_chosen_is_none() {
        let body = "--edge\nContent-Disposition: form-data; name=\"step\"\n\npreview\n\
            --edge\nContent-Disposition: form-data; name=\"file\"; filename=\"lists/a.csv\"\n\nnetwork\nxa\n\
            --edge\nContent-Disposition: form-data; name=\"other\"; filename=\"\"\n\n\n--edge--\n";
        let upload = sent(body).await.expect("a form");
        assert_eq!(upload.form.get("step"), Some("preview"));
        let file = upload.file("file").expect("a file");
        assert_eq!(file.name, "a.csv");
        assert_eq!(plain("C:\\lists\\b\u{7}.csv"), "b\u{fffd}.csv");
        assert_eq!(file.bytes, b"network\r\nxa");
        assert!(upload.file("other").is_none());
    }

    #[tokio::test]
    async fn a_body_that_ends_early_is_refused() {
        let body = "--edge\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\n\nnetw";
        assert!(sent(body).await.is_err());
    }
}
