//! Helpers for the tests of every crate with pages: complete languages, a client without network.
//!
//! Not used by the running gateway. Invariant: a helper either checks something or says why not.

use std::collections::BTreeMap;

use crate::i18n::{Locale, inventory};

/// Checks a context's message files: all six languages, the same ids with the same variables,
/// nothing empty, nothing twice. Returns the complaints; a test asserts that there are none.
#[must_use]
pub fn check_locales(locales: &[Locale]) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut by_language: BTreeMap<&str, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    for (language, file, source) in locales {
        match inventory(source) {
            Ok(ids) => {
                for (id, variables) in ids {
                    if by_language
                        .entry(language)
                        .or_default()
                        .insert(id.clone(), variables)
                        .is_some()
                    {
                        complaints.push(format!("{language}/{file}: {id} is defined in two files"));
                    }
                }
            }
            Err(e) => complaints.push(format!("{language}/{file}: {e}")),
        }
    }
    let Some(english) = by_language.get("en").cloned() else {
        complaints.push("there is no English file to compare with".to_owned());
        return complaints;
    };
    for language in base::LanguageTag::UN {
        let ids = by_language.remove(language).unwrap_or_default();
        for (id, variables) in &english {
            match ids.get(id) {
                None => complaints.push(format!("{language}: {id} is missing")),
                Some(other) if other != variables => complaints.push(format!(
                    "{language}: {id} uses {other:?} where English uses {variables:?}"
                )),
                Some(_) => {}
            }
        }
        for id in ids.keys().filter(|id| !english.contains_key(*id)) {
            complaints.push(format!("{language}: {id} is not in English"));
        }
    }
    complaints
}

/// Message ids that appear in a source text as string literals beginning with `prefix`.
#[must_use]
pub fn ids_in(source: &str, prefix: &str) -> Vec<String> {
    source
        .split('"')
        .filter(|piece| piece.starts_with(prefix))
        .filter(|piece| {
            piece
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        })
        .map(str::to_owned)
        .collect()
}

/// A client that calls a router directly, without a network.
#[derive(Clone)]
pub struct Client {
    router: axum::Router,
    headers: Vec<(String, String)>,
    from: std::net::SocketAddr,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: axum::http::StatusCode,
    /// The headers.
    pub headers: axum::http::HeaderMap,
    /// The body as text.
    pub body: String,
    /// The length of the body on the wire.
    pub length: usize,
    /// The body as it came.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// A header as text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|v| v.to_str().ok())
    }
}

impl Client {
    /// A client from 192.0.2.1, a documentation address (RFC 5737).
    #[must_use]
    pub fn new(router: axum::Router) -> Self {
        Self {
            router,
            headers: vec![("host".to_owned(), "gateway.test".to_owned())],
            from: std::net::SocketAddr::from(([192, 0, 2, 1], 40_000)),
        }
    }

    /// The client at another address.
    #[must_use]
    pub fn at(mut self, address: std::net::IpAddr) -> Self {
        self.from.set_ip(address);
        self
    }

    /// The client sending one more header with every request.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// GET.
    pub async fn get(&self, uri: &str) -> Answer {
        self.send("GET", uri, "").await
    }

    /// POST of a form.
    pub async fn post(&self, uri: &str, form: &str) -> Answer {
        self.clone()
            .with("content-type", "application/x-www-form-urlencoded")
            .send("POST", uri, form)
            .await
    }

    /// Any method.
    pub async fn send(&self, method: &str, uri: &str, body: &str) -> Answer {
        self.send_bytes(method, uri, body.as_bytes().to_vec()).await
    }

    /// Any method with any body.
    ///
    /// # Panics
    /// When the request cannot be built or the body cannot be read: the test is wrong.
    pub async fn send_bytes(&self, method: &str, uri: &str, body: Vec<u8>) -> Answer {
        use axum::extract::ConnectInfo;
        use tower::ServiceExt;
        let mut request = axum::http::Request::builder()
            .method(method)
            .uri(uri)
            .extension(ConnectInfo(self.from));
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let request = request
            .body(axum::body::Body::from(body))
            .expect("a request");
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("a router never fails");
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX)
            .await
            .expect("a body");
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            length: bytes.len(),
            bytes: bytes.into(),
        }
    }
}
