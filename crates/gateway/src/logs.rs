//! Logs: text on a terminal, one JSON object a line otherwise, on standard error.
//!
//! Not here: what is logged. Invariant: standard output is never logged to.

use std::io::IsTerminal as _;
use tracing_subscriber::EnvFilter;

/// What libraries say of fonts while figures are drawn: the glyphs that are missing in one font are
/// found in the next, as they should be.
const QUIET: &str = "usvg=error,fontdb=error";

/// Starts logging; `usual` is the filter without the environment variable `CYBERGATEWAY_LOG`.
pub fn start(usual: &str) {
    let filter = std::env::var("CYBERGATEWAY_LOG")
        .ok()
        .and_then(|text| EnvFilter::try_new(text).ok())
        .unwrap_or_else(|| EnvFilter::new(format!("{usual},{QUIET}")));
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // A second start in one process (tests) keeps the first subscriber.
    let _ = if std::io::stderr().is_terminal() {
        builder.compact().try_init()
    } else {
        builder.json().flatten_event(true).try_init()
    };
}
