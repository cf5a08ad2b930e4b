//! What a form sent: typed values out, or errors that name field and message; shown again as
//! entered.
//!
//! Not the fields' markup (`component::Field`). Invariant: a form that is sent twice is carried
//! out once ([`Key`]), and never over somebody else's change ([`Form::version`]).

mod asked;
mod key;
pub(crate) mod known;
pub mod parse;
mod seen;
#[cfg(test)]
mod tests;
mod upload;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header;
use axum::response::IntoResponse;

use crate::i18n::Message;
use crate::problem::{Error, Kind};

pub(crate) use asked::Unfollowed;
pub use asked::{Asked, one_of};
pub use key::Key;
pub use seen::{Claim, TABLE, claim, find, forget_before, settle};
pub use upload::{SentFile, Upload};

/// The values of a form, and the errors found in them so far.
#[derive(Debug, Clone, Default)]
pub struct Form {
    values: Vec<(String, String)>,
    errors: Vec<(String, Message)>,
}

impl Form {
    /// Reads `application/x-www-form-urlencoded` text: a body, or a query.
    #[must_use]
    pub fn parse(text: &[u8]) -> Self {
        let values =
            ::url::form_urlencoded::parse(text).map(|(k, v)| (k.into_owned(), v.into_owned()));
        Self {
            values: values.collect(),
            errors: Vec::new(),
        }
    }

    /// The first value of `field`.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&str> {
        self.values
            .iter()
            .find(|(name, _)| name == field)
            .map(|(_, value)| value.as_str())
    }

    /// All values of `field`.
    pub fn all<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        self.values
            .iter()
            .filter(move |(name, _)| name == field)
            .map(|(_, value)| value.as_str())
    }

    /// Every field with its value, in the order sent: for forms whose fields are named by data.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(n, v)| (n.as_str(), v.as_str()))
    }

    /// A value that must be there, without blanks at its ends. The error is recorded.
    pub fn required<T>(
        &mut self,
        field: &str,
        parse: impl FnOnce(&str) -> Result<T, Message>,
    ) -> Option<T> {
        let value = self.get(field).unwrap_or("").trim().to_owned();
        if value.is_empty() {
            self.fail(field, Message::new("web-field-missing"));
            return None;
        }
        parse(&value)
            .map_err(|message| self.fail(field, message))
            .ok()
    }

    /// A value that may be missing or empty. The outer `None` is an error, which is recorded.
    pub fn optional<T>(
        &mut self,
        field: &str,
        parse: impl FnOnce(&str) -> Result<T, Message>,
    ) -> Option<Option<T>> {
        let value = self.get(field).unwrap_or("").trim().to_owned();
        if value.is_empty() {
            return Some(None);
        }
        match parse(&value) {
            Ok(value) => Some(Some(value)),
            Err(message) => {
                self.fail(field, message);
                None
            }
        }
    }

    /// Whether a checkbox is ticked.
    #[must_use]
    pub fn ticked(&self, field: &str) -> bool {
        self.get(field).is_some()
    }

    /// Records an error of `field`; a field keeps its first.
    pub fn fail(&mut self, field: &str, message: Message) {
        if self.error(field).is_none() {
            self.errors.push((field.to_owned(), message));
        }
    }

    /// Records one error more of `field`, beside those it has.
    pub fn also(&mut self, field: &str, message: Message) {
        self.errors.push((field.to_owned(), message));
    }

    /// The errors in the order found.
    #[must_use]
    pub fn errors(&self) -> &[(String, Message)] {
        &self.errors
    }

    /// All errors of `field`, in the order found.
    pub fn errors_of<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a Message> {
        let own = self.errors.iter().filter(move |(name, _)| name == field);
        own.map(|(_, message)| message)
    }

    /// The first error of `field`.
    #[must_use]
    pub fn error(&self, field: &str) -> Option<&Message> {
        self.errors
            .iter()
            .find(|(name, _)| name == field)
            .map(|(_, message)| message)
    }

    /// Whether nothing is wrong so far.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.errors.is_empty()
    }

    /// The form's key, for [`claim`].
    ///
    /// # Errors
    /// 400 when the form carries none: it is not one of ours.
    pub fn key(&self) -> Result<Key, Error> {
        let sent = self.get("_key").and_then(Key::parse);
        sent.ok_or_else(|| Error::bad_request().caused_by("a form without _key"))
    }

    /// The version of what was edited, as it was when the form was shown.
    #[must_use]
    pub fn version(&self) -> Option<i64> {
        self.get("_version")?.parse().ok()
    }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let media = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|v| v.to_str().ok());
        if !media.is_some_and(|m| m.starts_with("application/x-www-form-urlencoded")) {
            return Err(Error::new(Kind::Media));
        }
        let body = Bytes::from_request(request, state)
            .await
            .map_err(|rejection| Error::new(Kind::of(rejection.into_response().status())))?;
        Ok(Self::parse(&body))
    }
}
