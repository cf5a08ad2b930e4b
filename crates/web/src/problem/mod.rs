//! What went wrong with a request, in one type that becomes a page or problem+json (RFC 9457).
//!
//! Not a log: the cause is logged once where the answer is written, and never shown to visitors.
//! Invariant: everything a visitor reads about an error is a message id with values.

pub(crate) mod render;
#[cfg(test)]
mod tests;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

use crate::i18n::Message;

pub(crate) use render::render;

/// A request that failed. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Error(Arc<Inner>);

#[derive(Debug, Clone)]
pub(crate) struct Inner {
    pub(crate) kind: Kind,
    pub(crate) detail: Option<Message>,
    pub(crate) fields: Vec<(String, Message)>,
    pub(crate) retry_after: Option<u64>,
    pub(crate) cause: Option<Arc<str>>,
}

/// The kinds of failure, each with its status and its two messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 400
    BadRequest,
    /// 401
    Unauthorised,
    /// 403
    Forbidden,
    /// 404
    NotFound,
    /// 405
    Method,
    /// 409
    Conflict,
    /// 412: what `If-Match` names is not the current state.
    Precondition,
    /// 413
    TooLarge,
    /// 415
    Media,
    /// 422
    Invalid,
    /// 428: a change needs `If-Match`.
    PreconditionMissing,
    /// 429
    TooMany,
    /// 500
    Internal,
    /// 503
    Unavailable,
    /// 507: free space is too low for what was asked.
    Disk,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 15] = [
        Self::BadRequest,
        Self::Unauthorised,
        Self::Forbidden,
        Self::NotFound,
        Self::Method,
        Self::Conflict,
        Self::Precondition,
        Self::TooLarge,
        Self::Media,
        Self::Invalid,
        Self::PreconditionMissing,
        Self::TooMany,
        Self::Internal,
        Self::Unavailable,
        Self::Disk,
    ];

    /// The status, the message id of the heading and that of the explanation.
    const fn row(self) -> (StatusCode, &'static str, &'static str) {
        match self {
            Self::BadRequest => (
                StatusCode::BAD_REQUEST,
                "web-problem-bad-request",
                "web-problem-bad-request-text",
            ),
            Self::Unauthorised => (
                StatusCode::UNAUTHORIZED,
                "web-problem-unauthorised",
                "web-problem-unauthorised-text",
            ),
            Self::Forbidden => (
                StatusCode::FORBIDDEN,
                "web-problem-forbidden",
                "web-problem-forbidden-text",
            ),
            Self::NotFound => (
                StatusCode::NOT_FOUND,
                "web-problem-not-found",
                "web-problem-not-found-text",
            ),
            Self::Method => (
                StatusCode::METHOD_NOT_ALLOWED,
                "web-problem-method",
                "web-problem-method-text",
            ),
            Self::Conflict => (
                StatusCode::CONFLICT,
                "web-problem-conflict",
                "web-problem-conflict-text",
            ),
            Self::Precondition => (
                StatusCode::PRECONDITION_FAILED,
                "web-problem-conflict",
                "web-problem-precondition-text",
            ),
            Self::TooLarge => (
                StatusCode::PAYLOAD_TOO_LARGE,
                "web-problem-too-large",
                "web-problem-too-large-text",
            ),
            Self::Media => (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "web-problem-media",
                "web-problem-media-text",
            ),
            Self::Invalid => (
                StatusCode::UNPROCESSABLE_ENTITY,
                "web-problem-invalid",
                "web-problem-invalid-text",
            ),
            Self::PreconditionMissing => (
                StatusCode::PRECONDITION_REQUIRED,
                "web-problem-precondition-missing",
                "web-problem-precondition-missing-text",
            ),
            Self::TooMany => (
                StatusCode::TOO_MANY_REQUESTS,
                "web-problem-too-many",
                "web-problem-too-many-text",
            ),
            Self::Internal => (
                StatusCode::INTERNAL_SERVER_ERROR,
                "web-problem-internal",
                "web-problem-internal-text",
            ),
            Self::Unavailable => (
                StatusCode::SERVICE_UNAVAILABLE,
                "web-problem-unavailable",
                "web-problem-unavailable-text",
            ),
            Self::Disk => (
                StatusCode::INSUFFICIENT_STORAGE,
                "web-problem-disk",
                "web-problem-disk-text",
            ),
        }
    }

    /// The HTTP status.
    #[must_use]
    pub const fn status(self) -> StatusCode {
        self.row().0
    }

    /// The message id of the heading; also the stable `code` of problem+json.
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.row().1
    }

    /// The message id of the explanation.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.row().2
    }

    /// The kind for a status that another layer answered with.
    pub(crate) fn of(status: StatusCode) -> Self {
        match Self::ALL.into_iter().find(|k| k.status() == status) {
            Some(kind) => kind,
            None if status == StatusCode::REQUEST_TIMEOUT => Self::Unavailable,
            None if status.is_server_error() => Self::Internal,
            None => Self::BadRequest,
        }
    }
}

impl Error {
    /// A failure of `kind` with its usual explanation.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        Self(Arc::new(Inner {
            kind,
            detail: None,
            fields: Vec::new(),
            retry_after: None,
            cause: None,
        }))
    }

    /// 400: the request could not be understood.
    #[must_use]
    pub fn bad_request() -> Self {
        Self::new(Kind::BadRequest)
    }

    /// 401: somebody has to sign in.
    #[must_use]
    pub fn unauthorised() -> Self {
        Self::new(Kind::Unauthorised)
    }

    /// 401: a program has to send a token that counts.
    #[must_use]
    pub fn no_token() -> Self {
        Self::unauthorised().because(Message::new("web-problem-token-needed"))
    }

    /// 403: the actor may not do this.
    #[must_use]
    pub fn forbidden() -> Self {
        Self::new(Kind::Forbidden)
    }

    /// 404: no such page or thing.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(Kind::NotFound)
    }

    /// 404 below a language that is not offered.
    #[must_use]
    pub fn unknown_language() -> Self {
        Self::not_found().because(Message::new("web-problem-language"))
    }

    /// 400 with the fields of the address that were not understood.
    #[must_use]
    pub fn bad_fields(fields: Vec<(String, Message)>) -> Self {
        Self::bad_request().change(|inner| inner.fields = fields)
    }

    /// 409: the thing has changed meanwhile.
    #[must_use]
    pub fn conflict() -> Self {
        Self::new(Kind::Conflict)
    }

    /// 422 with the fields that need correcting.
    #[must_use]
    pub fn invalid(fields: Vec<(String, Message)>) -> Self {
        Self::new(Kind::Invalid).change(|inner| inner.fields = fields)
    }

    /// 429 with the seconds to wait.
    #[must_use]
    pub fn too_many(retry_after: u64) -> Self {
        Self::new(Kind::TooMany).change(|inner| inner.retry_after = Some(retry_after))
    }

    /// 500 with the cause, which goes to the log only.
    #[must_use]
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Self::new(Kind::Internal).caused_by(cause)
    }

    /// 503 with the cause, which goes to the log only.
    #[must_use]
    pub fn unavailable(cause: impl std::fmt::Display) -> Self {
        Self::new(Kind::Unavailable).caused_by(cause)
    }

    /// The failure with an explanation of its own instead of the kind's.
    #[must_use]
    pub fn because(self, detail: Message) -> Self {
        self.change(|inner| inner.detail = Some(detail))
    }

    /// The failure with its technical cause, which goes to the log only.
    #[must_use]
    pub fn caused_by(self, cause: impl std::fmt::Display) -> Self {
        self.change(|inner| inner.cause = Some(cause.to_string().into()))
    }

    fn change(mut self, change: impl FnOnce(&mut Inner)) -> Self {
        change(Arc::make_mut(&mut self.0));
        self
    }

    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.0.kind
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.kind.status())?;
        match &self.0.cause {
            Some(cause) => write!(f, ": {cause}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Self {
        Self::internal(error)
    }
}

impl IntoResponse for Error {
    /// An empty answer that carries the error; [`render`] writes the page or document.
    fn into_response(self) -> Response {
        let mut response = self.0.kind.status().into_response();
        if let Some(seconds) = self.0.retry_after {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}
