//! Names of the DNS, asked by the gateway itself, so that "there is no such name" is told from
//! "nobody answers".
//!
//! Not here: fetching. Nothing is remembered: what a name leads to is evidence of the moment.
//! Invariant: a name server that fails or is silent never makes a name missing.

use hickory_resolver::config::{NameServerConfig, ResolveHosts, ResolverConfig};
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::proto::rr::RecordType;
use hickory_resolver::{ResolverBuilder, TokioResolver};
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

/// How long a name server is waited for, and how often it is asked.
const PATIENCE: Duration = Duration::from_secs(4);
const ATTEMPTS: usize = 2;
/// Records of one question that are kept.
const MOST: usize = 50;

/// To which addresses a name leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    /// To these.
    To(Vec<IpAddr>),
    /// The name does not exist, or has no address.
    Nowhere,
    /// Nobody could say.
    Unknown(String),
}

/// Asks name servers. Cheap to clone.
#[derive(Clone)]
pub struct Names {
    resolver: Option<TokioResolver>,
}

impl std::fmt::Debug for Names {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Names")
    }
}

impl Names {
    /// Asks these servers, or those of the machine where there are none.
    #[must_use]
    pub fn new(servers: &[SocketAddr]) -> Self {
        let mut builder = match servers {
            [] => match TokioResolver::builder_tokio() {
                Ok(builder) => builder,
                Err(error) => {
                    tracing::warn!(%error, "the machine names no name server");
                    return Self { resolver: None };
                }
            },
            some => {
                let servers = some.iter().map(server).collect();
                let config = ResolverConfig::from_name_servers(servers);
                let provider = TokioRuntimeProvider::default();
                let mut builder: ResolverBuilder<_> =
                    TokioResolver::builder_with_config(config, provider);
                builder.options_mut().use_hosts_file = ResolveHosts::Never;
                builder
            }
        };
        let options = builder.options_mut();
        (options.timeout, options.attempts) = (PATIENCE, ATTEMPTS);
        options.cache_size = 0;
        let resolver = builder.build().map_err(|error| {
            tracing::warn!(%error, "names cannot be resolved");
        });
        Self {
            resolver: resolver.ok(),
        }
    }

    /// To which addresses `host` leads; a literal address leads to itself.
    pub async fn addresses(&self, host: &str) -> Leads {
        if let Some(literal) = super::literal_address(host) {
            return Leads::To(vec![literal]);
        }
        let Some(resolver) = &self.resolver else {
            return Leads::Unknown("the machine names no name server".to_owned());
        };
        // The final dot keeps the machine's search list out of it; the hosts file knows names
        // without it.
        let name = match host.contains('.') {
            true => format!("{}.", host.trim_end_matches('.')),
            false => host.to_owned(),
        };
        match resolver.lookup_ip(name).await {
            Ok(found) => {
                let mut all: Vec<IpAddr> = found.iter().collect();
                all.sort_unstable();
                all.dedup();
                match all.is_empty() {
                    true => Leads::Nowhere,
                    false => Leads::To(all),
                }
            }
            Err(error) if error.is_no_records_found() && !is_failure(&error) => Leads::Nowhere,
            Err(error) => Leads::Unknown(error.to_string()),
        }
    }

    /// What the DNS says of a host, and of the domain that was registered for it: lines as in a
    /// zone file (RFC 1035 §5), or why there are none.
    pub async fn records(&self, host: &str, domain: Option<&str>) -> Vec<String> {
        use RecordType::{A, AAAA, CNAME, MX, NS, SOA, TXT};
        let mut lines = Vec::new();
        if super::literal_address(host).is_some() {
            return lines;
        }
        for kind in [CNAME, A, AAAA] {
            self.ask(host, kind, &mut lines).await;
        }
        for kind in [NS, MX, SOA, TXT] {
            if let Some(domain) = domain {
                self.ask(domain, kind, &mut lines).await;
            }
        }
        lines
    }

    async fn ask(&self, name: &str, kind: RecordType, lines: &mut Vec<String>) {
        let Some(resolver) = &self.resolver else {
            return;
        };
        let full = format!("{}.", name.trim_end_matches('.'));
        match resolver.lookup(full.as_str(), kind).await {
            Ok(found) => {
                let texts = found.answers().iter().take(MOST).map(ToString::to_string);
                lines.extend(texts.filter(|t| !lines.contains(t)).collect::<Vec<_>>());
            }
            Err(error) if error.is_nx_domain() => {
                lines.push(format!("; {full} {kind}: no such name"));
            }
            Err(error) if error.is_no_records_found() && !is_failure(&error) => {
                lines.push(format!("; {full} {kind}: none"));
            }
            Err(error) => lines.push(format!("; {full} {kind}: {error}")),
        }
    }
}

/// Whether the server said that it failed: it knows nothing then, and nothing is missing.
fn is_failure(error: &hickory_resolver::net::NetError) -> bool {
    use hickory_resolver::net::{DnsError, NetError};
    use hickory_resolver::proto::op::ResponseCode::{NXDomain, NoError};
    match error {
        NetError::Dns(DnsError::NoRecordsFound(none)) => {
            !matches!(none.response_code, NXDomain | NoError)
        }
        _ => true,
    }
}

fn server(at: &SocketAddr) -> NameServerConfig {
    let mut server = NameServerConfig::udp_and_tcp(at.ip());
    for connection in &mut server.connections {
        connection.port = at.port();
    }
    server
}
