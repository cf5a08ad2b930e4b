//! The benchmark of the desk: the queue of cases with its filters and further pages over HTTP, and
//! taking the next case, while very many cases are open.
//!
//! Not here: making the cases (`watch::case::sample`). Invariant: a page without a case is an
//! error, not a figure.

use super::client::{Connection, Run, Timing};
use super::page::shown;
use crate::compose::Gateway;
use anyhow::{Context as _, ensure};
use base::actor::Membership;
use base::id::{AccountId, TenantId};
use base::{Actor, Role};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use watch::case::actions;
use web::form::Key;

/// The queue, and each filter alone and with another.
const QUESTIONS: [(&str, &str); 7] = [
    ("queue", ""),
    ("state", "?state=open"),
    ("severity", "?severity=low"),
    ("nobody's", "?whose=nobodys"),
    ("state and severity", "?state=waiting&severity=medium"),
    ("nobody's of a state", "?state=new&whose=nobodys"),
    ("nobody's of a severity", "?severity=high&whose=nobodys"),
];

/// Asks each question `times` times, then that many further pages one behind the other.
///
/// # Errors
/// When a page does not answer, or shows no case.
pub fn measure(address: SocketAddr, token: &str, times: usize) -> anyhow::Result<Vec<Value>> {
    let mut all = Vec::new();
    for (name, query) in QUESTIONS {
        let path = format!("/en/cases{query}");
        let what = || format!("{name} ({path})");
        let timing = ask(&run(address, token, &path), times).with_context(what)?;
        all.push(json!({ "question": name, "load": shown(&timing) }));
    }
    let timing = further(address, token, times)?;
    all.push(json!({ "question": "further pages", "load": shown(&timing) }));
    Ok(all)
}

fn run(address: SocketAddr, token: &str, path: &str) -> Run {
    Run {
        address,
        path: path.to_owned(),
        duration: Duration::MAX,
        connections: 1,
        pace: None,
        headers: format!("Authorization: Bearer {token}\r\n"),
        core: None,
    }
}

fn ask(run: &Run, times: usize) -> anyhow::Result<Timing> {
    let mut connection = Connection::open(run)?;
    connection.ask()?;
    ensure!(shows_cases(connection.body()), "the page shows no case");
    let (began, mut timing) = (Instant::now(), Timing::default());
    for _ in 0..times {
        let asked = Instant::now();
        timing.bytes = connection.ask()?;
        timing.times.push(asked.elapsed());
    }
    timing.took = began.elapsed();
    timing.times.sort_unstable();
    Ok(timing)
}

fn shows_cases(body: &[u8]) -> bool {
    String::from_utf8_lossy(body).contains("CG-")
}

/// From page to page by their own links; behind the last page comes the first.
fn further(address: SocketAddr, token: &str, times: usize) -> anyhow::Result<Timing> {
    const FIRST: &str = "/en/cases";
    let (began, mut timing) = (Instant::now(), Timing::default());
    let mut path = FIRST.to_owned();
    for _ in 0..times {
        let mut connection = Connection::open(&run(address, token, &path))?;
        let asked = Instant::now();
        timing.bytes = connection.ask()?;
        timing.times.push(asked.elapsed());
        ensure!(shows_cases(connection.body()), "{path} shows no case");
        path = next(connection.body()).unwrap_or_else(|| FIRST.to_owned());
    }
    ensure!(path != FIRST || times < 2, "no page has a further one");
    timing.took = began.elapsed();
    timing.times.sort_unstable();
    Ok(timing)
}

/// The link to the page behind this one.
fn next(body: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(body);
    let at = text.find("?after=")?;
    let start = text[..at].rfind('"')? + 1;
    let end = at + text[at..].find('"')?;
    Some(text[start..end].to_owned())
}

/// Has one analyst take the next case `times` times.
///
/// # Errors
/// The store's; when no case is left.
pub async fn take(gateway: &Gateway, tenant: TenantId, times: usize) -> anyhow::Result<Value> {
    let membership = Membership {
        tenant,
        organisation: None,
        role: Role::Analyst,
    };
    let actor = Actor::account(AccountId::new(gateway.clock.now()), vec![membership]);
    let (began, mut timing) = (Instant::now(), Timing::default());
    for _ in 0..times {
        let (key, asked) = (Key::new(), Instant::now());
        let taken = actions::take_next(&actor, &gateway.watch, tenant, &key).await?;
        timing.times.push(asked.elapsed());
        ensure!(taken.is_some(), "no case is left");
    }
    timing.took = began.elapsed();
    timing.times.sort_unstable();
    Ok(shown(&timing))
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn the_link_to_the_next_page_is_found_in_it() {
        let page = br#"<a href="/en/cases">x</a> <a href="/en/cases?after=low_1_a">Next</a>"#;
        assert_eq!(next(page).as_deref(), Some("/en/cases?after=low_1_a"));
        assert_eq!(next(b"<a href=\"/en/cases\">x</a>"), None);
    }
}
