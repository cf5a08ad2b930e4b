//! The one table of limits: how large, how long, how often, and how full the disk may be.
//!
//! Not the limits of decoding input (those are `exchange`'s). Invariant: every route belongs to
//! a class, and every class has all limits.

mod disk;
mod rate;
#[cfg(test)]
mod tests;

use std::net::IpAddr;

use axum::http::Method;
use base::actor::Who;

pub use disk::{Disk, Least, Room, Space, Thresholds, size, writable};
pub use rate::{Rate, Rates};

use crate::problem::{Error, Kind as Problem};
use crate::route::Kind;
use crate::visit::Ctx;

/// What a request is, for its limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// Reading pages.
    Read,
    /// Sending forms.
    Write,
    /// Attempts to prove who one is; also works while the disk is full, or nobody could help.
    SignIn,
    /// Operations of programs.
    Api,
    /// A file sent by a form, which is read as a whole: a list of networks or subscribers.
    File,
    /// What anybody reports, with a file.
    Report,
    /// New input: files of reports and tables.
    Upload,
}

/// How long a handler with a limit of its own may take, in seconds: longer than the settings allow
/// such a limit to be.
pub(crate) const OWN_TIME_SECONDS: u64 = LONGEST_OWN_SECONDS + 60;
/// The largest limit of its own that a handler may have, in seconds.
pub const LONGEST_OWN_SECONDS: u64 = 3600;

impl Class {
    pub(crate) fn of(method: &Method, kind: Kind) -> Self {
        match (kind, method.is_safe()) {
            (Kind::Api, _) => Self::Api,
            (Kind::Page, true) => Self::Read,
            (Kind::Page, false) => Self::Write,
        }
    }

    /// The largest body in bytes. Uploads stream; their limit is the largest daily report that
    /// feeds are known to send, with room.
    #[must_use]
    pub const fn body_bytes(self) -> usize {
        match self {
            Self::Read => 0,
            Self::SignIn => 16 * 1024,
            Self::Write => 256 * 1024,
            Self::Api => 1024 * 1024,
            // A text and a file of 5 MB.
            Self::Report => 6 * 1024 * 1024,
            // A list of some 500,000 networks; longer ones go by command line.
            Self::File => 32 * 1024 * 1024,
            Self::Upload => 6 * 1024 * 1024 * 1024,
        }
    }

    /// How long a handler may take until it answers, in seconds.
    #[must_use]
    pub const fn seconds(self) -> u64 {
        match self {
            Self::Read | Self::Write | Self::SignIn => 30,
            Self::Api => 60,
            Self::File | Self::Report => 300,
            Self::Upload => 3600,
        }
    }
}

/// How often, by class; the sizes and times are [`Class::body_bytes`] and [`Class::seconds`].
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Pages read, by account or address.
    pub read: Rate,
    /// Forms sent.
    pub write: Rate,
    /// Sign-in attempts.
    pub sign_in: Rate,
    /// Operations of programs.
    pub api: Rate,
    /// Files sent by forms.
    pub file: Rate,
    /// What anybody reports.
    pub report: Rate,
    /// Uploads.
    pub upload: Rate,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            read: Rate {
                burst: 600,
                per_minute: 1200,
            },
            write: Rate {
                burst: 30,
                per_minute: 60,
            },
            sign_in: Rate {
                burst: 10,
                per_minute: 10,
            },
            api: Rate {
                burst: 300,
                per_minute: 600,
            },
            file: Rate {
                burst: 10,
                per_minute: 20,
            },
            // Many telephones of one operator share an address.
            report: Rate {
                burst: 20,
                per_minute: 20,
            },
            upload: Rate {
                burst: 60,
                per_minute: 120,
            },
        }
    }
}

impl Limits {
    pub(crate) const fn rate(&self, class: Class) -> Rate {
        match class {
            Class::Read => self.read,
            Class::Write => self.write,
            Class::SignIn => self.sign_in,
            Class::Api => self.api,
            Class::File => self.file,
            Class::Report => self.report,
            Class::Upload => self.upload,
        }
    }
}

/// Whether a request may go on: rate first, then the disk.
pub(crate) fn check(ctx: &Ctx, class: Class, method: &Method) -> Result<(), Error> {
    let app = &ctx.app.0;
    if let Some(key) = key(ctx, class) {
        app.rates
            .take(class, key, app.clock.now())
            .map_err(Error::too_many)?;
    }
    if method.is_safe() || class == Class::SignIn {
        return Ok(());
    }
    match (app.disk.space(app.clock.now()), class) {
        (Space::Critical, _) | (Space::Low, Class::File | Class::Upload) => {
            Err(Error::new(Problem::Disk))
        }
        _ => Ok(()),
    }
}

/// Whose bucket a request draws from. Sign-in is counted by address even with a session.
fn key(ctx: &Ctx, class: Class) -> Option<[u8; 16]> {
    match ctx.actor.who() {
        Who::Account(id) if class != Class::SignIn => Some(id.bytes()),
        Who::Token(id) if class != Class::SignIn => Some(id.bytes()),
        Who::Operator | Who::System => None,
        _ => ctx.client.map(network),
    }
}

/// An IPv4 address, or the /64 of an IPv6 one, which is what one subscriber usually holds.
fn network(ip: IpAddr) -> [u8; 16] {
    match ip {
        IpAddr::V4(v4) => v4.to_ipv6_mapped().octets(),
        IpAddr::V6(v6) => (u128::from_be_bytes(v6.octets()) >> 64 << 64).to_be_bytes(),
    }
}
