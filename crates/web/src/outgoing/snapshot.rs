//! What a web address answers, taken as evidence: every hop, its headers, who answered, with which
//! certificate, and the bytes at the end.
//!
//! Not here: keeping it (`watch::takedown`). Certificates that nobody vouches for are accepted,
//! since those are evidence too, and nothing secret is sent. Invariant: each hop passes the same
//! guard as the first, and what came before a failure is given back.

use super::names::Leads;
use super::{DENIED, Outgoing, OutgoingError, allowed, chain};
use reqwest::header::{LOCATION, USER_AGENT};
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
    /// As what it is asked; as the gateway itself without. Sites of fraud show themselves to
    /// browsers and hide from programs.
    pub agent: Option<&'static str>,
}

/// One request and its answer.
#[derive(Debug, Clone, Default)]
pub struct Hop {
    /// What was asked.
    pub address: String,
    /// To which addresses its host leads.
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
    /// The name does not exist, or leads to no address.
    NoName(String),
    /// The machine is there, and nobody listens (RFC 9293 §3.5.2: a reset).
    Closed(String),
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
        let walk = self.walk(address, limits, &mut taken);
        if let Ok(end) = tokio::time::timeout(limits.time, walk).await {
            taken.end = end;
        }
        taken
    }

    /// By which way addresses are looked at: the proxy's host and port, or nothing for the machine's
    /// own line.
    #[must_use]
    pub fn exit(&self) -> Option<&str> {
        self.exit.as_deref()
    }

    /// The address that says whether our own line works.
    #[must_use]
    pub fn control(&self) -> Option<&str> {
        self.control.as_deref()
    }

    /// Asks name servers.
    #[must_use]
    pub fn names(&self) -> &super::names::Names {
        &self.names
    }

    /// To which addresses a host leads, where it may be asked at all.
    async fn led(&self, host: &str) -> Result<Vec<IpAddr>, End> {
        let may = |ip: &IpAddr| allowed(*ip, &self.allow);
        let found = self.names.addresses(host).await;
        let host = host.to_owned();
        match found {
            Leads::Nowhere => Err(End::NoName(host)),
            // Which of them a proxy takes is its own choice.
            Leads::To(all) if self.exit.is_some() && !all.iter().all(may) => {
                Err(End::Refused(OutgoingError::Denied(host).to_string()))
            }
            Leads::To(all) if !all.iter().any(may) => {
                Err(End::Refused(OutgoingError::Denied(host).to_string()))
            }
            Leads::To(all) => Ok(all),
            // A proxy may know a way to where nobody should go.
            Leads::Unknown(reason) if self.exit.is_some() => Err(End::Broken(
                OutgoingError::Unreachable { host, reason }.to_string(),
            )),
            // Whoever connects says why it does not work.
            Leads::Unknown(_) => Ok(Vec::new()),
        }
    }

    async fn walk(&self, address: &str, limits: Limits, taken: &mut Snapshot) -> End {
        let mut next = address.to_owned();
        while taken.hops.len() <= MOST_HOPS {
            let (url, host) = match self.checked(&next) {
                Ok(checked) => checked,
                Err(refused) => return End::Refused(refused.to_string()),
            };
            taken.hops.push(Hop {
                address: url.to_string(),
                ..Hop::default()
            });
            match self.led(&host).await {
                Ok(resolved) => {
                    if let Some(hop) = taken.hops.last_mut() {
                        hop.resolved = resolved;
                    }
                }
                Err(end) => return end,
            }
            let mut request = self.looking.get(url.clone());
            if let Some(agent) = limits.agent {
                request = request.header(USER_AGENT, agent);
            }
            let answer = match request.send().await {
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
                None => return body(answer, (limits.bytes, host), &mut taken.body).await,
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
    if reason.contains(DENIED) {
        return End::Refused(OutgoingError::Denied(host).to_string());
    }
    let closed = is_refused(error);
    let text = OutgoingError::Unreachable { host, reason }.to_string();
    match closed {
        true => End::Closed(text),
        false => End::Broken(text),
    }
}

/// Whether the machine itself said that nobody listens.
fn is_refused(error: &reqwest::Error) -> bool {
    let mut next: Option<&(dyn std::error::Error + 'static)> = std::error::Error::source(error);
    while let Some(cause) = next {
        if let Some(io) = cause.downcast_ref::<std::io::Error>()
            && io.kind() == std::io::ErrorKind::ConnectionRefused
        {
            return true;
        }
        next = cause.source();
    }
    false
}
