//! Names on their way to a connection: what leads into special-purpose space is dropped.
//!
//! Invariant: the addresses that are checked are those that are connected to.

use super::allowed;
use super::names::{Leads, Names};
use base::Prefix;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::net::SocketAddr;
use std::sync::Arc;

/// What the resolver says when a name leads into special-purpose space.
pub(super) const DENIED: &str = "leads to a private or special-purpose address";

/// Resolves names by the system and drops what may not be reached.
pub(super) struct Guarded {
    pub(super) allow: Arc<[Prefix]>,
}

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let allow = self.allow.clone();
        Box::pin(async move {
            let host = name.as_str().to_owned();
            let all: Vec<SocketAddr> = tokio::net::lookup_host((host.as_str(), 0)).await?.collect();
            let good: Vec<SocketAddr> = all
                .into_iter()
                .filter(|a| allowed(a.ip(), &allow))
                .collect();
            if good.is_empty() {
                return Err(format!("{host} {DENIED}").into());
            }
            Ok(Box::new(good.into_iter()) as Addrs)
        })
    }
}

/// As [`Guarded`], by the name servers that were set.
pub(super) struct GuardedNames {
    pub(super) names: Names,
    pub(super) allow: Arc<[Prefix]>,
}

impl Resolve for GuardedNames {
    fn resolve(&self, name: Name) -> Resolving {
        let (names, allow) = (self.names.clone(), self.allow.clone());
        Box::pin(async move {
            let host = name.as_str().to_owned();
            let all = match names.addresses(&host).await {
                Leads::To(all) => all,
                Leads::Nowhere => return Err(format!("{host} leads nowhere").into()),
                Leads::Unknown(reason) => return Err(reason.into()),
            };
            let good = all.into_iter().filter(|ip| allowed(*ip, &allow));
            let good: Vec<SocketAddr> = good.map(|ip| SocketAddr::new(ip, 0)).collect();
            if good.is_empty() {
                return Err(format!("{host} {DENIED}").into());
            }
            Ok(Box::new(good.into_iter()) as Addrs)
        })
    }
}

/// The system's resolver, for the proxy's own name.
pub(super) struct Plain;

impl Resolve for Plain {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let found: Vec<SocketAddr> = found.collect();
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}
