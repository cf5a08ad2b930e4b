//! The query benchmark: the picture and lists of every filter over generated observations, as an
//! analyst's program asks for them over HTTP, once everything is warm.
//!
//! Not here: making the observations (`fill`). Invariant: a list that found nothing where there is
//! something to be found is an error, not a figure.

use super::client::{Connection, Run, Timing};
use super::fill::last_day;
use super::observations::{NETWORKS, Shape};
use super::usage;
use crate::compose::{Gateway, accounts};
use anyhow::{Context as _, ensure};
use base::id::TenantId;
use base::{Actor, Role};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use web::token::actions::{Wanted, add};

/// Requests before those that are counted.
const WARM: usize = 3;

/// A page to ask for.
#[derive(Debug, Clone)]
pub struct Question {
    /// What it asks, in words.
    pub name: String,
    path: String,
    /// Whether it must find something.
    finds: bool,
}

fn question(name: &str, path: String) -> Question {
    Question {
        name: name.to_owned(),
        path,
        finds: true,
    }
}

/// The questions about the picture, over all days of the shape (at most 31).
#[must_use]
pub fn picture(shape: &Shape) -> Vec<Question> {
    let days = days(shape, 31);
    ["type", "family", "network", "organisation", "sector", "day"]
        .map(|by| question(&format!("by {by}"), format!("/en/picture?{days}&by={by}")))
        .into()
}

/// The questions about lists: each filter alone over 31 days, with a frequent and a rare value,
/// and some together.
#[must_use]
pub fn lists(shape: &Shape) -> Vec<Question> {
    let (ip, asn, _) = shape.host(11);
    let owned = (0..NETWORKS * 8).find_map(|n| shape.host(n).2);
    let organisation = owned.map(|at| shape.organisations[at].0.to_string());
    let octets = ip.octets();
    let month = days(shape, 31);
    let with =
        |name: &str, filter: String| question(name, format!("/en/observations?{month}&{filter}"));
    let nothing = |name: &str, filter: String| Question {
        finds: false,
        ..with(name, filter)
    };
    vec![
        question("one day", format!("/en/observations?{}", days(shape, 1))),
        question("31 days", format!("/en/observations?{month}")),
        with("frequent type", "type=infected-system".into()),
        with("less frequent type", "type=phishing".into()),
        nothing("type that never came", "type=ransomware".into()),
        with("frequent family", "family=family-0".into()),
        with("less frequent family", "family=family-199".into()),
        nothing("rare family", "family=rare".into()),
        nothing("family that never came", "family=unknown".into()),
        with("network by AS number", format!("asn={asn}")),
        nothing("AS number that never came", "asn=64999".into()),
        with(
            "network by prefix",
            format!("address={}.{}.0.0/16", octets[0], octets[1]),
        ),
        nothing("address", format!("address={ip}")),
        nothing("address that never came", "address=203.0.113.9".into()),
        with("report", "report=c2_server".into()),
        with("counted as", "counts_as=abusing".into()),
        with(
            "organisation",
            format!("organisation={}", organisation.unwrap_or_default()),
        ),
        nothing("family and network", format!("family=family-3&asn={asn}")),
        nothing(
            "type and prefix",
            format!("type=spam&address={}.0.0.0/8", octets[0]),
        ),
    ]
}

fn days(shape: &Shape, most: i32) -> String {
    let first = shape.first().max(last_day().plus(1 - most));
    format!("from={first}&to={}", last_day())
}

/// A token with which a program asks as an analyst.
///
/// # Errors
/// The store's.
pub async fn token(gateway: &Gateway, tenant: TenantId) -> anyhow::Result<String> {
    let wanted = Wanted {
        name: "query benchmark".parse()?,
        organisation: None,
        role: Role::Analyst,
        days: 1,
    };
    let made = add(
        &Actor::operator(),
        &accounts(gateway)?,
        tenant,
        &wanted,
        None,
    )
    .await?;
    Ok(web::token::text(&made.0))
}

/// Asks each question `times` times, one after the other, and returns what it took.
///
/// # Errors
/// When a page does not answer, or a list that must find something does not.
pub fn measure(
    address: SocketAddr,
    token: &str,
    questions: &[Question],
    times: usize,
) -> anyhow::Result<Vec<Value>> {
    let one = |q: &Question| {
        let what = || format!("{} ({})", q.name, q.path);
        ask(address, token, q, times).with_context(what)
    };
    questions.iter().map(one).collect()
}

fn ask(address: SocketAddr, token: &str, q: &Question, times: usize) -> anyhow::Result<Value> {
    let authorization = format!("Authorization: Bearer {token}\r\n");
    let run = |headers: String| Run {
        address,
        path: q.path.clone(),
        duration: Duration::MAX,
        connections: 1,
        pace: None,
        headers,
        core: None,
    };
    // Read once without compression, to count what it shows.
    let mut plain = Connection::open(&run(authorization.clone()))?;
    let began = Instant::now();
    plain.ask()?;
    let first = began.elapsed();
    let text = String::from_utf8_lossy(plain.body()).into_owned();
    let rows = text.matches("<tr>").count().saturating_sub(1);
    ensure!(rows > 0 || !q.finds, "nothing was found");
    let mut connection =
        Connection::open(&run(format!("{authorization}Accept-Encoding: gzip\r\n")))?;
    let mut timing = Timing::default();
    for number in 0..WARM + times {
        let asked = Instant::now();
        timing.bytes = connection.ask()?;
        if number >= WARM {
            timing.times.push(asked.elapsed());
        }
    }
    timing.times.sort_unstable();
    let milliseconds = |t: Duration| (t.as_secs_f64() * 1e4).round() / 10.0;
    Ok(json!({
        "question": q.name,
        "rows": rows,
        "first_ms": milliseconds(first),
        "p50_ms": milliseconds(timing.percentile(50)),
        "p95_ms": milliseconds(timing.percentile(95)),
        "bytes": timing.bytes,
    }))
}

/// The machine, and what the process holds now.
#[must_use]
pub fn surroundings() -> Value {
    json!({ "machine": usage::machine(), "memory_mb": usage::resident().map(|b| b / 1_048_576) })
}
