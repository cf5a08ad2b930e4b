//! Whether a request reached the gateway where nobody could listen.
//!
//! Not the settings (the binary judges those at its start). Invariant: what a client says about its
//! own way here is believed of trusted proxies alone.

use std::net::SocketAddr;

use axum::extract::ConnectInfo;
use axum::http::request::Parts;

use crate::app::App;

/// Whether secrets may have travelled: by the gateway's own TLS, by a trusted proxy that says
/// `https`, or without leaving this machine.
pub(crate) fn is_confidential(app: &App, head: &Parts) -> bool {
    if app.config().certificate {
        return true;
    }
    let Some(peer) = head.extensions.get::<ConnectInfo<SocketAddr>>() else {
        return false;
    };
    let peer = peer.0.ip().to_canonical();
    let proxies = &app.config().trusted_proxies;
    // A proxy that says nothing of its client looks like somebody on this machine, so that the machine
    // itself is asked for the word too where it is named as a proxy.
    if proxies.iter().any(|p| p.contains(peer)) {
        // The last word is the proxy's own; those before it came from its client.
        let said = head.headers.get_all("x-forwarded-proto").iter().next_back();
        let said = said.and_then(|v| v.to_str().ok());
        let last = said.and_then(|v| v.rsplit(',').next());
        return last.is_some_and(|v| v.trim().eq_ignore_ascii_case("https"));
    }
    peer.is_loopback()
}
