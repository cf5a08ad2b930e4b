//! Fixed files (stylesheet, icon): embedded, compressed once, named by content, cached for good.
//!
//! Not user files, which are never served from here. Invariant: a URL never changes its content.

use std::io::Write;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

use crate::app::App;

struct Asset {
    url: String,
    media_type: &'static str,
    raw: Vec<u8>,
    gzip: Vec<u8>,
}

/// The embedded files.
pub(crate) struct Assets {
    style: Asset,
    icon: Asset,
}

impl Assets {
    pub(crate) fn builtin() -> Self {
        let style = format!(
            "{}{}",
            figure::CSS,
            include_str!("../../../assets/style.css")
        );
        Self {
            style: asset("style", "css", "text/css; charset=utf-8", &style),
            icon: asset(
                "icon",
                "svg",
                "image/svg+xml",
                include_str!("../../../assets/icon.svg"),
            ),
        }
    }

    /// The address of the stylesheet.
    pub(crate) fn style(&self) -> &str {
        &self.style.url
    }

    /// The address of the icon.
    pub(crate) fn icon(&self) -> &str {
        &self.icon.url
    }

    fn find(&self, url: &str) -> Option<&Asset> {
        [&self.style, &self.icon].into_iter().find(|a| a.url == url)
    }
}

fn asset(name: &str, suffix: &str, media_type: &'static str, content: &str) -> Asset {
    let raw = content.as_bytes().to_vec();
    let hash: String = Sha256::digest(&raw)
        .iter()
        .take(6)
        .map(|b| format!("{b:02x}"))
        .collect();
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&raw).expect("a vector takes every byte");
    let gzip = encoder.finish().expect("a vector takes every byte");
    Asset {
        url: format!("/assets/{name}-{hash}.{suffix}"),
        media_type,
        raw,
        gzip,
    }
}

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/assets/{file}", get(serve))
}

async fn serve(State(app): State<App>, Path(file): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = app.0.assets.find(&format!("/assets/{file}")) else {
        return (
            StatusCode::NOT_FOUND,
            "There is no such file; load the page again.\n",
        )
            .into_response();
    };
    let common = [
        (header::CONTENT_TYPE, asset.media_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, "accept-encoding"),
    ];
    let accepts = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|v| v.to_str().ok());
    if accepts.is_some_and(|v| v.contains("gzip")) {
        (
            common,
            [(header::CONTENT_ENCODING, "gzip")],
            asset.gzip.clone(),
        )
            .into_response()
    } else {
        (common, asset.raw.clone()).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stylesheet_keeps_its_budget_and_calls_nobody() {
        let assets = Assets::builtin();
        println!(
            "stylesheet: {} bytes, {} compressed",
            assets.style.raw.len(),
            assets.style.gzip.len()
        );
        assert!(
            assets.style.gzip.len() <= 7 * 1024,
            "{} bytes",
            assets.style.gzip.len()
        );
        let css = String::from_utf8_lossy(&assets.style.raw);
        for outside in ["http:", "https:", "@import", "data:", "@font-face"] {
            assert!(!css.contains(outside), "{outside}");
        }
        for physical in [
            "margin-left",
            "margin-right",
            "padding-left",
            "padding-right",
            "text-align: left",
            "text-align:left",
            "float:",
        ] {
            assert!(
                !css.contains(physical),
                "{physical} does not mirror for right-to-left text"
            );
        }
    }
}
