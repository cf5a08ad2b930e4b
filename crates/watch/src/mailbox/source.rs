//! Where mail is fetched from, as the settings say it.
//!
//! `imaps://USER@HOST:993/FOLDER`, `imap+starttls://…`, for a server on this machine also
//! `imap://…`; `maildir:PATH`, `mbox:PATH`, `eml:PATH` for what another program puts there. The
//! password stands in a file that `?password_file=PATH` names, authorities of one's own in
//! `&ca_file=PATH`. Invariant: no password stands in an address, and clear text stays on loopback.

use std::path::PathBuf;

/// How the connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// STARTTLS (RFC 3501 §6.2.1), refused when the server does not offer it.
    StartTls,
    /// None: a server on this machine.
    None,
}

/// A mailbox on a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
    /// Who signs in.
    pub user: String,
    /// Which folder is read.
    pub folder: String,
    /// The file that holds the password.
    pub password: Secret,
    /// A file of authorities (PEM) that are believed instead of the system's.
    pub authorities: Option<PathBuf>,
}

/// A file that holds a secret. It is read at each use, so that a changed password needs no restart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Secret(PathBuf);

impl Secret {
    /// Reads it.
    ///
    /// # Errors
    /// The path and the system's reason.
    pub fn read(&self) -> Result<String, String> {
        let read = std::fs::read_to_string(&self.0);
        let read = read.map_err(|e| format!("{}: {e}", self.0.display()))?;
        Ok(read.trim_end_matches(['\r', '\n']).to_owned())
    }
}

/// Where mail is fetched from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A folder on a server (RFC 3501, RFC 9051).
    Imap(Server),
    /// A Maildir.
    Maildir(PathBuf),
    /// A file of mails (RFC 4155).
    Mbox(PathBuf),
    /// A folder of `.eml` files.
    Folder(PathBuf),
}

/// Why an address is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{address}\" is no mailbox: {reason}; expected imaps://USER@HOST/FOLDER?password_file=PATH, imap+starttls://…, maildir:PATH, mbox:PATH or eml:PATH"
)]
pub struct BadSource {
    /// The address without what may be a password.
    pub address: String,
    /// What is wrong with it.
    pub reason: &'static str,
}

impl Source {
    /// Reads an address.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, BadSource> {
        let text = text.trim();
        for (scheme, make) in [
            ("maildir:", Self::Maildir as fn(PathBuf) -> Self),
            ("mbox:", Self::Mbox),
            ("eml:", Self::Folder),
        ] {
            if let Some(path) = text.strip_prefix(scheme).filter(|p| !p.is_empty()) {
                return Ok(make(PathBuf::from(path)));
            }
        }
        server(text).map(Self::Imap).map_err(|reason| {
            let bare = text.split('?').next().unwrap_or_default();
            let shown = bare.rsplit_once('@').map_or(bare, |(_, place)| place);
            let address = shown.to_owned();
            BadSource { address, reason }
        })
    }

    /// What it is called: its address without files and secrets.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Imap(server) => {
                let scheme = match server.security {
                    Security::Tls => "imaps",
                    Security::StartTls => "imap+starttls",
                    Security::None => "imap",
                };
                let Server {
                    user,
                    host,
                    port,
                    folder,
                    ..
                } = server;
                format!("{scheme}://{user}@{host}:{port}/{folder}")
            }
            Self::Maildir(path) => format!("maildir:{}", path.display()),
            Self::Mbox(path) => format!("mbox:{}", path.display()),
            Self::Folder(path) => format!("eml:{}", path.display()),
        }
    }
}

fn server(text: &str) -> Result<Server, &'static str> {
    let (scheme, rest) = text.split_once("://").ok_or("it has no scheme")?;
    let (security, usual) = match scheme {
        "imaps" => (Security::Tls, 993),
        "imap+starttls" => (Security::StartTls, 143),
        "imap" => (Security::None, 143),
        _ => return Err("its scheme is unknown"),
    };
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (place, folder) = rest.split_once('/').unwrap_or((rest, ""));
    let (user, place) = place.rsplit_once('@').ok_or("it names no user")?;
    if user.is_empty() || user.contains(':') {
        return Err("the part before @ must be a user's name alone, without a password");
    }
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) if !host.ends_with(':') && !port.ends_with(']') => {
            (host, port.parse().map_err(|_| "its port is no port")?)
        }
        _ => (place, usual),
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let is_local = host == "localhost"
        || host
            .parse::<std::net::IpAddr>()
            .is_ok_and(|ip| ip.is_loopback());
    if host.is_empty() {
        return Err("it names no host");
    }
    if security == Security::None && !is_local {
        return Err("clear text is for a server on this machine alone");
    }
    let (mut password, mut authorities) = (None, None);
    for pair in query.split('&').filter(|p| !p.is_empty()) {
        match pair.split_once('=') {
            Some(("password_file", path)) => password = Some(Secret(decoded(path)?.into())),
            Some(("ca_file", path)) => authorities = Some(decoded(path)?.into()),
            _ => return Err("it may say password_file and ca_file, nothing else"),
        }
    }
    let folder = decoded(folder)?;
    let folder = if folder.is_empty() {
        "INBOX".to_owned()
    } else {
        folder
    };
    if folder.contains(|c: char| c.is_control()) {
        return Err("its folder has control characters");
    }
    Ok(Server {
        host: host.to_owned(),
        port,
        security,
        user: decoded(user)?,
        folder,
        password: password.ok_or("it names no password_file")?,
        authorities,
    })
}

/// Percent signs of an address read (RFC 3986 §2.1).
fn decoded(text: &str) -> Result<String, &'static str> {
    let read = percent_encoding::percent_decode_str(text).decode_utf8();
    read.map(std::borrow::Cow::into_owned)
        .map_err(|_| "a part of it is not UTF-8")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_where_and_how() {
        let read = Source::parse(
            "imaps://desk%40csirt.example@mail.example/Reports/In?password_file=/run/pw&ca_file=/run/ca.pem",
        );
        let Ok(Source::Imap(server)) = &read else {
            panic!("{read:?}");
        };
        assert_eq!(server.user, "desk@csirt.example");
        assert_eq!(
            (server.host.as_str(), server.port, server.security),
            ("mail.example", 993, Security::Tls)
        );
        assert_eq!(server.folder, "Reports/In");
        assert_eq!(server.authorities, Some("/run/ca.pem".into()));
        let name = read.expect("read").name();
        assert!(!name.contains("/run"), "{name}");
        let local = Source::parse("imap://u@[::1]:1143?password_file=p").expect("loopback");
        assert_eq!(local.name(), "imap://u@::1:1143/INBOX");
        assert_eq!(
            Source::parse("maildir:/var/mail/desk"),
            Ok(Source::Maildir("/var/mail/desk".into()))
        );
    }

    #[test]
    fn what_is_no_mailbox_is_refused_without_showing_a_password() {
        for bad in [
            "",
            "desk@mail.example",
            "pop3://u@mail.example?password_file=p",
            "imaps://mail.example?password_file=p",
            "imaps://u@mail.example",
            "imaps://u@mail.example:x?password_file=p",
            "imap://u@mail.example?password_file=p",
            "imaps://u@?password_file=p",
            "imaps://u:hunter2@mail.example?password_file=p",
            "imaps://u@mail.example?password=hunter2",
            "maildir:",
        ] {
            let error = Source::parse(bad).expect_err(bad).to_string();
            assert!(!error.contains("hunter2"), "{error}");
        }
    }
}
