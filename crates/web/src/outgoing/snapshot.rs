//! What a web address answers, taken as evidence: every hop, its headers, who answered, with which
//! certificate, and the bytes at the end.
//!
//! Not here: keeping it (`watch::takedown`). Certificates that nobody vouches for are accepted,
//! since those are evidence too, and nothing secret is sent. Invariant: each hop passes the same
//! guard as the first, and what came before a failure is given back.

use super::{DENIED, Outgoing, OutgoingError, chain};
use reqwest::header::LOCATION;
use reqwest::tls::TlsInfo;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

/// The most redirects that are followed.
const MOST_HOPS: usize = 8;

/// How much and for how long.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The most bytes of the body.
    pub bytes: usize,
    /// The longest time of all hops together.
    pub time: Duration,
}

/// One request and its answer.
#[derive(Debug, Clone, Default)]
pub struct Hop {
    /// What was asked.
    pub address: String,
    /// To which addresses the system's resolver leads its host.
    pub resolved: Vec<IpAddr>,
    /// Who answered.
    pub peer: Option<SocketAddr>,
    /// The HTTP status code.
    pub status: Option<u16>,
    /// The headers in their order; control and unreadable characters are replaced.
    pub headers: Vec<(String, String)>,
    /// The server's own certificate (DER).
    pub certificate: Option<Vec<u8>>,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// All of it came.
    Whole,
    /// The body is larger than allowed; its beginning is there.
    Cut,
    /// The time was over.
    Late,
    /// A hop leads to a private or special-purpose address, or is not a web address.
    Refused(String),
    /// Too many redirects.
    Redirects,
    /// No answer, or it broke off.
    Broken(String),
}

/// What was taken.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// The hops in their order.
    pub hops: Vec<Hop>,
    /// The body of the last answer, as far as it came.
    pub body: Vec<u8>,
    /// How it ended.
    pub end: End,
}

impl Outgoing {
    /// Takes what `address` answers. Fails never: how it ended is part of the evidence.
    pub async fn snapshot(&self, address: &str, limits: Limits) -> Snapshot {
        let mut taken = Snapshot {
            hops: Vec::new(),
            body: Vec::new(),
            end: End::Late,
        };
        let walk = self.walk(address, limits.bytes, &mut taken);
        if let Ok(end) = tokio::time::timeout(limits.time, walk).await {
            taken.end = end;
        }
        taken
    }

    async fn walk(&self, address: &str, most: usize, taken: &mut Snapshot) -> End {
        let mut next = address.to_owned();
        while taken.hops.len() <= MOST_HOPS {
            let (url, host) = match self.checked(&next) {
                Ok(checked) => checked,
                Err(refused) => return End::Refused(refused.to_string()),
            };
            taken.hops.push(Hop {
                address: url.to_string(),
                resolved: resolved(&host).await,
                ..Hop::default()
            });
            let answer = match self.looking.get(url.clone()).send().await {
                Ok(answer) => answer,
                Err(error) => return failed(&error, host),
            };
            if let Some(hop) = taken.hops.last_mut() {
                hop.read(&answer);
            }
            let to = answer.headers().get(LOCATION).filter(|_| {
                // 304 and 300 carry a Location at times and lead nowhere by themselves.
                matches!(answer.status().as_u16(), 301 | 302 | 303 | 307 | 308)
            });
            match to.map(|to| String::from_utf8_lossy(to.as_bytes()).into_owned()) {
                None => return body(answer, (most, host), &mut taken.body).await,
                Some(to) => match url.join(&to) {
                    Ok(url) => next = url.to_string(),
                    Err(_) => return End::Refused(OutgoingError::BadAddress(to).to_string()),
                },
            }
        }
        End::Redirects
    }
}

impl Hop {
    fn read(&mut self, answer: &reqwest::Response) {
        self.status = Some(answer.status().as_u16());
        self.peer = answer.remote_addr();
        let certificate = answer.extensions().get::<TlsInfo>();
        self.certificate = certificate.and_then(|t| t.peer_certificate().map(<[u8]>::to_vec));
        let readable = |value: &[u8]| -> String {
            let text = String::from_utf8_lossy(value);
            let plain = |c: char| if c.is_control() { '\u{fffd}' } else { c };
            text.chars().map(plain).collect()
        };
        let headers = answer.headers().iter();
        self.headers = headers
            .map(|(name, value)| (name.to_string(), readable(value.as_bytes())))
            .collect();
    }
}

async fn resolved(host: &str) -> Vec<IpAddr> {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let found = tokio::net::lookup_host((host, 0)).await;
    let mut all: Vec<IpAddr> = found.into_iter().flatten().map(|a| a.ip()).collect();
    all.sort_unstable();
    all.dedup();
    all
}

async fn body(
    mut answer: reqwest::Response,
    (most, host): (usize, String),
    into: &mut Vec<u8>,
) -> End {
    loop {
        match answer.chunk().await {
            Ok(None) => return End::Whole,
            Ok(Some(piece)) => {
                let room = most.saturating_sub(into.len());
                into.extend_from_slice(&piece[..piece.len().min(room)]);
                if piece.len() > room {
                    return End::Cut;
                }
            }
            Err(error) => return failed(&error, host),
        }
    }
}

fn failed(error: &reqwest::Error, host: String) -> End {
    let reason = chain(error);
    match reason.contains(DENIED) {
        true => End::Refused(OutgoingError::Denied(host).to_string()),
        false => End::Broken(OutgoingError::Unreachable { host, reason }.to_string()),
    }
}
