//! The one client for requests that leave the gateway.
//!
//! Every feed, check and snapshot goes through [`Outgoing`], so that a crafted name or redirect
//! cannot reach the machine's own network. Not a general HTTP client: no cookies, no proxies from
//! the environment, no compression. Invariant: an address in special-purpose space is connected
//! to only when the operator's configuration allows exactly that prefix.

mod certificates;
mod guard;
pub mod names;
pub mod snapshot;

use base::Prefix;
use base::net::is_special_purpose;
use guard::{DENIED, Guarded, GuardedNames, Plain};
use names::Names;
use std::io::Write;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

/// Bytes a second of a slow link: one megabit.
const SLOW: u64 = 125_000;
/// The longest time of any answer.
const LONGEST: Duration = Duration::from_secs(3 * 3_600);
/// The most redirects that are followed.
const MAX_REDIRECTS: usize = 3;

/// Limits and permissions of outgoing requests.
#[derive(Debug, Clone)]
pub struct OutgoingConfig {
    /// Special-purpose prefixes that may be reached all the same (a mirror on the own network).
    pub allow: Vec<Prefix>,
    /// The longest time a small answer may take; a large one has as much more as a slow link needs.
    pub timeout: Duration,
    /// The longest silence in the middle of an answer.
    pub silence: Duration,
    /// What the gateway calls itself.
    pub user_agent: String,
    /// By which proxy web addresses of cases are looked at, so that whoever runs them does not see
    /// the gateway's own; the machine's own line without.
    pub exit: Option<reqwest::Url>,
    /// An address outside the gateway's own network, asked when nobody answers, to tell the silence
    /// of others from our own.
    pub control: Option<String>,
    /// The name servers asked for those addresses; the machine's where empty. Servers that filter
    /// would make what they block look as if it were gone.
    pub name_servers: Vec<SocketAddr>,
}

impl Default for OutgoingConfig {
    fn default() -> Self {
        Self {
            allow: Vec::new(),
            timeout: Duration::from_secs(600),
            silence: Duration::from_secs(120),
            user_agent: concat!("CyberGateway/", env!("CARGO_PKG_VERSION")).to_owned(),
            exit: None,
            control: None,
            name_servers: Vec::new(),
        }
    }
}

/// Why a request did not succeed.
#[derive(Debug, thiserror::Error)]
pub enum OutgoingError {
    /// The address is not a web address.
    #[error("\"{0}\" is not a web address; expected https://HOST/…")]
    BadAddress(String),
    /// The name leads into special-purpose space.
    #[error(
        "{0} leads to a private or special-purpose address; if that is meant, list its prefix under [outgoing] allow in the configuration"
    )]
    Denied(String),
    /// The answer was larger than allowed.
    #[error(
        "{host}: the answer is larger than {limit} bytes; raise the limit of this feed if that is expected"
    )]
    TooLarge {
        /// Who answered.
        host: String,
        /// The limit, in bytes.
        limit: u64,
    },
    /// The server answered with an error status.
    #[error("{host} answered {status}")]
    Status {
        /// Who answered.
        host: String,
        /// The HTTP status code.
        status: u16,
    },
    /// The server asks to be left alone for a while (RFC 9110 §10.2.3, RFC 6585 §4).
    #[error("{host} answered {status} and asks to wait{}", for_how_long(*.seconds))]
    Busy {
        /// Who answered.
        host: String,
        /// The HTTP status code: 429, or 503 with a time.
        status: u16,
        /// For how many seconds, if it says.
        seconds: Option<u64>,
    },
    /// No answer.
    #[error("{host} cannot be reached: {reason}")]
    Unreachable {
        /// Who was asked.
        host: String,
        /// What went wrong.
        reason: String,
    },
    /// The answer could not be kept.
    #[error("the answer of {host} cannot be written: {source}")]
    Write {
        /// Who answered.
        host: String,
        /// The reason.
        source: std::io::Error,
    },
}

fn for_how_long(seconds: Option<u64>) -> String {
    seconds.map_or_else(String::new, |n| format!(" {n} seconds"))
}

/// The client. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Outgoing {
    /// Follows a few redirects, never from TLS to clear text.
    getting: reqwest::Client,
    /// Follows a few redirects, none to another host.
    within: reqwest::Client,
    /// Follows none.
    posting: reqwest::Client,
    /// Follows none by itself, and takes any certificate: for evidence.
    looking: reqwest::Client,
    /// By which proxy that one goes, as evidence names it.
    exit: Option<Arc<str>>,
    control: Option<Arc<str>>,
    names: Names,
    allow: Arc<[Prefix]>,
    timeout: Duration,
}

impl Outgoing {
    /// Makes the client.
    ///
    /// # Errors
    /// [`OutgoingError::Unreachable`] when the system's certificates cannot be read.
    pub fn new(config: &OutgoingConfig) -> Result<Self, OutgoingError> {
        let allow: Arc<[Prefix]> = config.allow.clone().into();
        let (guard, guard_within) = (allow.clone(), allow.clone());
        // Somebody else may have installed a provider already; either is fine.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let redirects = reqwest::redirect::Policy::custom(move |attempt| {
            let literal = attempt.url().host_str().and_then(literal_address);
            let was_tls = attempt.previous().iter().any(|u| u.scheme() == "https");
            if attempt.previous().len() > MAX_REDIRECTS
                || literal.is_some_and(|ip| !allowed(ip, &guard))
                || (was_tls && attempt.url().scheme() != "https")
            {
                attempt.stop()
            } else {
                attempt.follow()
            }
        });
        let own_host = reqwest::redirect::Policy::custom(move |attempt| {
            let first = attempt.previous().first();
            let same = first.and_then(reqwest::Url::host_str) == attempt.url().host_str();
            let literal = attempt.url().host_str().and_then(literal_address);
            let was_tls = attempt.previous().iter().any(|u| u.scheme() == "https");
            if attempt.previous().len() > MAX_REDIRECTS
                || !same
                || literal.is_some_and(|ip| !allowed(ip, &guard_within))
                || (was_tls && attempt.url().scheme() != "https")
            {
                attempt.stop()
            } else {
                attempt.follow()
            }
        });
        let builder = |redirects| {
            reqwest::Client::builder()
                .no_proxy()
                .redirect(redirects)
                .read_timeout(config.silence)
                .connect_timeout(Duration::from_secs(20))
                .user_agent(&config.user_agent)
                .dns_resolver(Guarded {
                    allow: allow.clone(),
                })
        };
        let getting = built(builder(redirects))?;
        let within = built(builder(own_host))?;
        // What is posted is signed for the one that was named; nobody else gets it.
        let posting = built(builder(reqwest::redirect::Policy::none()))?;
        let names = Names::new(&config.name_servers);
        let mut looking = builder(reqwest::redirect::Policy::none())
            .tls_info(true)
            .tls_danger_accept_invalid_certs(true)
            .pool_max_idle_per_host(0);
        looking = match &config.exit {
            // The proxy itself may stand in the own network; each hop is checked before it is asked.
            Some(exit) => {
                let proxy = reqwest::Proxy::all(exit.clone());
                looking
                    .proxy(proxy.map_err(|e| refused(&e))?)
                    .dns_resolver(Plain)
            }
            None => looking.dns_resolver(GuardedNames {
                names: names.clone(),
                allow: allow.clone(),
            }),
        };
        let looking = built(looking)?;
        let exit = config.exit.as_ref().and_then(exit_name);
        Ok(Self {
            getting,
            within,
            posting,
            looking,
            exit,
            control: config.control.as_deref().map(Into::into),
            names,
            allow,
            timeout: config.timeout,
        })
    }

    /// Sends a GET and writes the answer to `into`.
    ///
    /// # Errors
    /// [`OutgoingError`]; what was written until then is the caller's to throw away.
    pub async fn get(
        &self,
        address: &str,
        limit: u64,
        into: &mut (dyn Write + Send),
    ) -> Result<u64, OutgoingError> {
        let (url, host) = self.checked(address)?;
        let request = self.getting.get(url).timeout(self.time_for(limit));
        copy(request, host, limit, into).await.map(|got| got.0)
    }

    /// As [`Outgoing::get`], for an address of which only the host is trusted: it is left by no
    /// redirect. Gives the file name back that the server says, if it says one.
    ///
    /// # Errors
    /// As [`Outgoing::get`]; a redirect to another host is [`OutgoingError::Status`].
    pub async fn get_within(
        &self,
        address: &str,
        limit: u64,
        into: &mut (dyn Write + Send),
    ) -> Result<Option<String>, OutgoingError> {
        let (url, host) = self.checked(address)?;
        let request = self.within.get(url).timeout(self.time_for(limit));
        copy(request, host, limit, into).await.map(|got| got.1)
    }

    /// Posts `body` with `headers` and writes the answer to `into`.
    ///
    /// # Errors
    /// As [`Outgoing::get`].
    pub async fn post(
        &self,
        address: &str,
        headers: &[(&str, &str)],
        body: String,
        limit: u64,
        into: &mut (dyn Write + Send),
    ) -> Result<u64, OutgoingError> {
        let (url, host) = self.checked(address)?;
        let mut request = self.posting.post(url).body(body);
        request = request.timeout(self.time_for(limit));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        copy(request, host, limit, into).await.map(|got| got.0)
    }

    /// How long an answer of at most `limit` bytes may take at [`SLOW`], and never longer than
    /// [`LONGEST`]: one server must not hold up the others for a day.
    fn time_for(&self, limit: u64) -> Duration {
        let slow = Duration::from_secs(limit / SLOW);
        (self.timeout + slow).min(LONGEST.max(self.timeout))
    }

    /// Whether an address may be asked at all, as far as is known now: a name that nobody resolves
    /// at this moment may be right.
    ///
    /// # Errors
    /// [`OutgoingError::BadAddress`]; [`OutgoingError::Denied`] when it leads into special-purpose
    /// space only.
    pub async fn permits(&self, address: &str) -> Result<(), OutgoingError> {
        let (_, host) = self.checked(address)?;
        if literal_address(&host).is_some() {
            return Ok(());
        }
        let Ok(found) = tokio::net::lookup_host((host.as_str(), 0)).await else {
            return Ok(());
        };
        let found: Vec<IpAddr> = found.map(|a| a.ip()).collect();
        if !found.is_empty() && found.iter().all(|ip| !allowed(*ip, &self.allow)) {
            return Err(OutgoingError::Denied(host));
        }
        Ok(())
    }

    fn checked(&self, address: &str) -> Result<(reqwest::Url, String), OutgoingError> {
        let bad = || OutgoingError::BadAddress(address.chars().take(200).collect());
        let url = reqwest::Url::parse(address).map_err(|_| bad())?;
        let host = url.host_str().ok_or_else(bad)?.to_owned();
        if !matches!(url.scheme(), "http" | "https") {
            return Err(bad());
        }
        if literal_address(&host).is_some_and(|ip| !allowed(ip, &self.allow)) {
            return Err(OutgoingError::Denied(host));
        }
        Ok((url, host))
    }
}

fn built(builder: reqwest::ClientBuilder) -> Result<reqwest::Client, OutgoingError> {
    builder.build().map_err(|e| refused(&e))
}

fn refused(error: &reqwest::Error) -> OutgoingError {
    OutgoingError::Unreachable {
        host: "this machine".to_owned(),
        reason: chain(error),
    }
}

/// What a proxy is called in evidence: host and port, without a password.
fn exit_name(exit: &reqwest::Url) -> Option<Arc<str>> {
    let port = exit.port_or_known_default();
    let port = port.map_or_else(String::new, |p| format!(":{p}"));
    Some(format!("{}{port}", exit.host_str()?).into())
}

async fn copy(
    request: reqwest::RequestBuilder,
    host: String,
    limit: u64,
    into: &mut (dyn Write + Send),
) -> Result<(u64, Option<String>), OutgoingError> {
    let unreachable = |e: reqwest::Error| {
        let reason = chain(&e);
        if reason.contains(DENIED) {
            OutgoingError::Denied(host.clone())
        } else {
            OutgoingError::Unreachable {
                host: host.clone(),
                reason,
            }
        }
    };
    let mut answer = request.send().await.map_err(&unreachable)?;
    if !answer.status().is_success() {
        return Err(refusal(host, &answer));
    }
    let name = answer.headers().get(reqwest::header::CONTENT_DISPOSITION);
    let name = name.and_then(|v| file_name(v.to_str().ok()?));
    let mut taken = 0_u64;
    while let Some(chunk) = answer.chunk().await.map_err(&unreachable)? {
        taken = taken.saturating_add(chunk.len() as u64);
        if taken > limit {
            return Err(OutgoingError::TooLarge { host, limit });
        }
        into.write_all(&chunk)
            .map_err(|source| OutgoingError::Write {
                host: host.clone(),
                source,
            })?;
    }
    Ok((taken, name))
}

/// The plain file name of a Content-Disposition header (RFC 6266), without folders.
fn file_name(header: &str) -> Option<String> {
    let (_, rest) = header.split_once("filename=")?;
    let name = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split(';').next()?,
    };
    let name = name.rsplit(['/', '\\']).next()?.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// The host of a web address, and whether it is asked over TLS. `None` for any other address, and
/// for one that carries a user name.
#[must_use]
pub fn host_of(address: &str) -> Option<(String, bool)> {
    let url = reqwest::Url::parse(address).ok()?;
    let tls = match url.scheme() {
        "https" => true,
        "http" => false,
        _ => return None,
    };
    (url.username().is_empty() && url.password().is_none())
        .then(|| Some((url.host_str()?.to_owned(), tls)))
        .flatten()
}

fn refusal(host: String, answer: &reqwest::Response) -> OutgoingError {
    let status = answer.status().as_u16();
    let after = answer.headers().get(reqwest::header::RETRY_AFTER);
    // The other form, a date, says the same as no number: later.
    let seconds = after.and_then(|v| v.to_str().ok()?.trim().parse().ok());
    if status == 429 || (status == 503 && after.is_some()) {
        OutgoingError::Busy {
            host,
            status,
            seconds,
        }
    } else {
        OutgoingError::Status { host, status }
    }
}

/// The address inside a URL's host, with the brackets of IPv6 removed.
fn literal_address(host: &str) -> Option<IpAddr> {
    host.trim_start_matches('[')
        .trim_end_matches(']')
        .parse()
        .ok()
}

fn allowed(ip: IpAddr, allow: &[Prefix]) -> bool {
    !is_special_purpose(ip) || allow.iter().any(|prefix| prefix.contains(ip))
}

/// The chain of causes, without the address asked (it may carry a key).
fn chain(error: &reqwest::Error) -> String {
    let mut text = String::new();
    let mut next: Option<&dyn std::error::Error> = std::error::Error::source(error);
    while let Some(cause) = next {
        if !text.is_empty() {
            text.push_str(": ");
        }
        text.push_str(&cause.to_string());
        next = cause.source();
    }
    if text.is_empty() && error.is_timeout() {
        text.push_str("no answer in time");
    }
    text
}

#[cfg(test)]
mod snapshot_tests;
#[cfg(test)]
mod tests;
