//! Pages that are the same for every visitor without an account, kept for a moment as they left,
//! compressed.
//!
//! Not a cache of data, and nothing for anybody who sends a cookie or a token. How often a visitor
//! asks is not counted for a kept page: giving it out costs less than counting.
//! Invariant: a page is kept only if it says so itself ([`crate::PageMeta::same_for_all`]), and
//! what is kept takes at most [`MOST_BYTES`].

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base::Timestamp;

use crate::app::App;
use crate::problem::Error;

/// Bytes of pages held at most.
const MOST_BYTES: usize = 8 << 20;
/// Longer addresses are nobody's first view.
const MOST_ADDRESS: usize = 512;

/// Said by an answer that is the same for every visitor without an account.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SameForAll;

/// What an answer depends on: the address, and whether it may be compressed.
type Key = (String, bool);

#[derive(Debug, Clone)]
struct Page {
    until: Timestamp,
    headers: HeaderMap,
    body: Bytes,
}

/// The pages kept.
#[derive(Debug)]
pub(crate) struct Kept {
    micros: i64,
    held: Mutex<(HashMap<Key, Page>, usize)>,
}

impl Kept {
    /// Keeps pages for this long; zero: not at all.
    pub(crate) fn new(keep: Duration) -> Self {
        Self {
            micros: i64::try_from(keep.as_micros()).unwrap_or(i64::MAX),
            held: Mutex::default(),
        }
    }

    /// The key of a request whose answer may be kept.
    fn key(&self, request: &Request) -> Option<Key> {
        let headers = request.headers();
        let known = |name| headers.contains_key(name);
        if self.micros == 0
            || request.method() != Method::GET
            || known(header::COOKIE)
            || known(header::AUTHORIZATION)
        {
            return None;
        }
        let address = request.uri().path_and_query()?.as_str();
        let encodings = headers.get(header::ACCEPT_ENCODING);
        let encodings = encodings.map_or(Ok(""), |v| v.to_str()).ok()?;
        // Who weighs encodings against one another gets an answer of their own.
        let plain = address.len() <= MOST_ADDRESS && !encodings.contains("q=");
        plain.then(|| (address.to_owned(), encodings.contains("gzip")))
    }

    fn find(&self, key: &Key, now: Timestamp) -> Option<Page> {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.0.get(key).filter(|page| now < page.until).cloned()
    }

    fn put(&self, key: Key, page: Page, now: Timestamp) {
        let size = |key: &Key, page: &Page| key.0.len() + page.body.len() + 512;
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let (pages, bytes) = &mut *held;
        let new = size(&key, &page);
        if *bytes + new > MOST_BYTES {
            pages.retain(|_, page| now < page.until);
            *bytes = pages.iter().map(|(key, page)| size(key, page)).sum();
        }
        // When pages that are still good fill it, the next ones are rendered each time.
        if *bytes + new <= MOST_BYTES {
            *bytes += new;
            if let Some(old) = pages.insert(key.clone(), page) {
                *bytes -= size(&key, &old);
            }
        }
    }
}

/// The layer that gives out what is kept, and keeps what may be.
pub(crate) async fn keep(State(app): State<App>, request: Request, next: Next) -> Response {
    let kept = &app.0.kept;
    let Some(key) = kept.key(&request) else {
        return next.run(request).await;
    };
    let asked = request.headers().get(header::IF_NONE_MATCH).cloned();
    if let Some(page) = kept.find(&key, app.clock().now()) {
        return page.answer(asked.as_ref().and_then(|v| v.to_str().ok()));
    }
    let response = next.run(request).await;
    let may = response.status() == StatusCode::OK
        && response.extensions().get::<SameForAll>().is_some()
        && !response.headers().contains_key(header::SET_COOKIE);
    if !may {
        return response;
    }
    let (parts, body) = response.into_parts();
    // The page is in memory already; this takes its compressed form.
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return Error::internal("a page could not be compressed").into_response();
    };
    let now = app.clock().now();
    let page = Page {
        until: Timestamp::from_micros(now.micros().saturating_add(kept.micros)),
        headers: parts.headers.clone(),
        body: body.clone(),
    };
    kept.put(key, page, now);
    Response::from_parts(parts, Body::from(body))
}

impl Page {
    fn answer(self, asked: Option<&str>) -> Response {
        let etag = self.headers.get(header::ETAG).and_then(|v| v.to_str().ok());
        let known = etag.is_some_and(|etag| crate::page::names(asked, etag));
        let mut response = if known {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            Body::from(self.body).into_response()
        };
        *response.headers_mut() = self.headers;
        if known {
            response.headers_mut().remove(header::CONTENT_ENCODING);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(method: Method, headers: &[(&str, &str)]) -> Request {
        let mut request = Request::builder().method(method).uri("/en/?by=type");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(Body::empty()).expect("a request")
    }

    #[test]
    fn only_visitors_without_an_account_share_pages() {
        let kept = Kept::new(Duration::from_secs(1));
        let key = |headers: &[(&str, &str)]| kept.key(&asking(Method::GET, headers));
        let address = || "/en/?by=type".to_owned();
        assert_eq!(key(&[]), Some((address(), false)));
        assert_eq!(
            key(&[("accept-encoding", "br, gzip")]),
            Some((address(), true))
        );
        assert_eq!(key(&[("accept-encoding", "gzip;q=0")]), None);
        assert_eq!(key(&[("cookie", "session=x")]), None);
        assert_eq!(key(&[("authorization", "Bearer x")]), None);
        assert_eq!(kept.key(&asking(Method::POST, &[])), None);
        assert_eq!(
            Kept::new(Duration::ZERO).key(&asking(Method::GET, &[])),
            None
        );
    }

    #[test]
    fn what_is_kept_ends_and_stays_within_its_bytes() {
        let kept = Kept::new(Duration::from_secs(1));
        let page = |until| Page {
            until: Timestamp::from_micros(until),
            headers: HeaderMap::new(),
            body: Bytes::from(vec![0; 1 << 20]),
        };
        let at = Timestamp::from_micros;
        for n in 0..20 {
            kept.put((n.to_string(), true), page(10), at(0));
        }
        let held = |now: i64| {
            let is_held = |n: &i32| kept.find(&(n.to_string(), true), at(now)).is_some();
            (0..20).filter(is_held).count()
        };
        assert_eq!((held(9), held(10)), (7, 0));
        kept.put(("late".to_owned(), true), page(20), at(10));
        assert!(kept.find(&("late".to_owned(), true), at(11)).is_some());
        assert_eq!(kept.held.lock().expect("a lock").0.len(), 1);
    }
}
