//! `openapi`: the OpenAPI 3.1 document of the HTTP interface, from the code that answers it.

use super::session::Session;
use super::{Done, Global, Output};
use crate::compose::{Offer, site};
use crate::folder::is_begun;
use anyhow::Context as _;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use tower::ServiceExt as _;

/// The arguments of `openapi`.
#[derive(Debug, clap::Args)]
pub struct Openapi {}

impl Openapi {
    /// Prints the document.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        // The document is of the program: where there is no gateway, none is made for it.
        let (temp, global) = (tempfile::tempdir()?, global.clone());
        let global = match is_begun(&global.data_folder()) {
            true => global,
            false => Global {
                data: Some(temp.path().join("data")),
                ..global
            },
        };
        Session::run(&global, async |session| {
            let router = site(&session.gateway, Offer::everything())?.router;
            let request = Request::get("/api/v1/openapi.json").body(Body::empty())?;
            let answer = router.oneshot(request).await?;
            let document = to_bytes(answer.into_body(), usize::MAX)
                .await
                .context("the document is in memory")?;
            output.text(&format!(
                "{}\n",
                String::from_utf8_lossy(&document).trim_end()
            ))?;
            Ok(Done::All)
        })
    }
}
