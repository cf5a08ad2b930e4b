//! Which query parameters an operation knows: those that the OpenAPI document names for it.
//!
//! Not pages: links to them are shared, and gather what others add. Invariant: a parameter that an
//! operation does not know is never passed over, since a misspelt filter would answer with
//! everything.

use std::collections::HashMap;

use axum::http::Method;
use utoipa::openapi::OpenApi;

use crate::i18n::{Arg, Message};
use crate::problem::Error;

/// The parameters of every documented operation.
#[derive(Debug, Default)]
pub(crate) struct Known(HashMap<(String, String), Vec<String>>);

impl Known {
    /// Those of a document.
    pub(crate) fn of(document: &OpenApi) -> Result<Self, serde_json::Error> {
        let document = serde_json::to_value(document)?;
        let mut known = HashMap::new();
        for (path, operations) in document["paths"].as_object().into_iter().flatten() {
            for (method, operation) in operations.as_object().into_iter().flatten() {
                let parameters = operation["parameters"].as_array().into_iter().flatten();
                let names = parameters
                    .filter(|p| p["in"] == "query")
                    .filter_map(|p| p["name"].as_str().map(str::to_owned));
                let key = (method.to_ascii_uppercase(), shape(path));
                known.insert(key, names.collect());
            }
        }
        Ok(Self(known))
    }

    /// Refuses a query that has a parameter which the operation does not know. What is in no
    /// document is not judged.
    ///
    /// # Errors
    /// 400 naming each such parameter and those that are known.
    pub(crate) fn check(
        &self,
        (method, path): (&Method, &str),
        query: Option<&str>,
    ) -> Result<(), Error> {
        let Some(query) = query.filter(|q| !q.is_empty()) else {
            return Ok(());
        };
        let Some(known) = self.0.get(&(method.as_str().to_owned(), shape(path))) else {
            return Ok(());
        };
        let mut bad: Vec<(String, Message)> = Vec::new();
        for (name, _) in ::url::form_urlencoded::parse(query.as_bytes()) {
            let seen = bad.iter().any(|(other, _)| *other == name);
            if !seen && !known.contains(&name.as_ref().to_owned()) {
                bad.push((name.clone().into_owned(), refusal(&name, known)));
            }
        }
        match bad.is_empty() {
            true => Ok(()),
            false => Err(Error::bad_fields(bad)),
        }
    }
}

fn refusal(name: &str, known: &[String]) -> Message {
    let shown: String = name.chars().take(super::asked::SHOWN).collect();
    let message = match known.is_empty() {
        true => Message::new("web-asked-no-parameters"),
        false => {
            let known = Arg::Code(known.join(", "));
            Message::new("web-asked-unknown").with("known", known)
        }
    };
    message.with("field", Arg::Code(shown))
}

/// The path with its variables unnamed: the document and the router may call them otherwise.
fn shape(path: &str) -> String {
    let part = |part: &str| if part.starts_with('{') { "{}" } else { part }.to_owned();
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use utoipa::openapi::path::{
        HttpMethod, OperationBuilder, ParameterBuilder, ParameterIn, PathItem,
    };
    use utoipa::openapi::{Info, Paths};

    fn known() -> Known {
        let parameter = |name: &str, at| ParameterBuilder::new().name(name).parameter_in(at);
        let asked = OperationBuilder::new()
            .parameter(parameter("from", ParameterIn::Query))
            .parameter(parameter("id", ParameterIn::Path))
            .build();
        let plain = OperationBuilder::new().build();
        let mut paths = Paths::new();
        let things = PathItem::new(HttpMethod::Get, asked);
        paths.paths.insert("/api/v1/things/{id}".to_owned(), things);
        let plain = PathItem::new(HttpMethod::Get, plain);
        paths.paths.insert("/api/v1/plain".to_owned(), plain);
        Known::of(&OpenApi::new(Info::new("test", "1"), paths)).expect("a document")
    }

    #[test]
    fn a_parameter_that_an_operation_does_not_know_is_refused() {
        let known = known();
        let check = |method: &Method, path, query| known.check((method, path), query).is_ok();
        let things = "/api/v1/things/{thing}";
        assert!(check(&Method::GET, things, None));
        assert!(check(&Method::GET, things, Some("")));
        assert!(check(&Method::GET, things, Some("from=2026-03-24")));
        assert!(!check(&Method::GET, things, Some("form=2026-03-24")));
        assert!(
            !check(&Method::GET, things, Some("id=1")),
            "it stands in the path"
        );
        assert!(!check(&Method::GET, things, Some("from=1&From=2")));
        assert!(!check(&Method::GET, "/api/v1/plain", Some("x")));
        assert!(
            check(&Method::POST, things, Some("x=1")),
            "not in the document"
        );
        assert!(check(&Method::GET, "/api/v1/other", Some("x=1")));
    }
}
