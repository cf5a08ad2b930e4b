//! How mail leaves, by the settings.
//!
//! Invariant: a password comes from a file of its own, never from the settings themselves.

use crate::config::{Config, Mail};
use anyhow::{Context as _, bail};
use store::Fs;
use store::mail::{Mailer, Security, Smtp};

/// The mailer of the settings; `None` when mail is not set up.
///
/// # Errors
/// When the settings contradict one another or the password file cannot be read.
pub fn mailer(config: &Config) -> anyhow::Result<Option<Mailer>> {
    let mail = &config.mail;
    let from = mail.from.as_deref();
    match (&mail.smtp, &mail.folder) {
        (None, None) => Ok(None),
        (Some(_), Some(_)) => bail!("mail.smtp and mail.folder are both set; leave one out"),
        (None, Some(folder)) => {
            let from = from.unwrap_or("CyberGateway <gateway@localhost.localdomain>");
            let mailer = Mailer::folder(from, Fs::real(), folder.clone())?;
            Ok(Some(signed(mailer, mail)?))
        }
        (Some(server), None) => {
            let from =
                from.context("mail.smtp is set but mail.from is not; set the sender's address")?;
            let password = mail.password_file.as_ref().map(|path| {
                std::fs::read_to_string(path).with_context(|| {
                    format!("{}: the mail password cannot be read", path.display())
                })
            });
            let password = password.transpose()?.map(|p| p.trim_end().to_owned());
            let authorities = mail.ca_file.as_ref().map(|path| {
                std::fs::read(path).with_context(|| {
                    format!(
                        "{}: the authorities of mail.ca_file cannot be read",
                        path.display()
                    )
                })
            });
            let mut server = smtp(server, password)?;
            server.authorities = authorities.transpose()?;
            let mailer = Mailer::smtp(from, &server)?.paced(mail.domain_a_minute);
            Ok(Some(signed(mailer, mail)?))
        }
    }
}

/// With the sender's domain key, where there is one.
fn signed(mailer: Mailer, mail: &Mail) -> anyhow::Result<Mailer> {
    match (&mail.dkim_selector, &mail.dkim_key_file) {
        (None, None) => Ok(mailer),
        (Some(selector), Some(path)) => {
            let pem = std::fs::read_to_string(path);
            let pem =
                pem.with_context(|| format!("{}: the DKIM key cannot be read", path.display()))?;
            let signed = mailer.signed(selector, &pem);
            signed.with_context(|| path.display().to_string())
        }
        _ => bail!("mail.dkim_selector and mail.dkim_key_file are set together, or neither"),
    }
}

/// The host of a mail server's address.
#[must_use]
pub fn host_of(address: &str) -> Option<String> {
    let rest = address.split_once("://")?.1;
    let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
    let host = place
        .rsplit_once(':')
        .map_or(place, |(host, _)| host)
        .trim_end_matches('/');
    (!host.is_empty()).then(|| host.to_owned())
}

/// Reads `smtps://USER@HOST:PORT` (TLS), `smtp+starttls://…` or, for loopback only, `smtp://…`.
fn smtp(address: &str, password: Option<String>) -> anyhow::Result<Smtp> {
    let expected = "expected smtps://USER@HOST:465 or smtp+starttls://USER@HOST:587";
    let (scheme, rest) = address
        .split_once("://")
        .with_context(|| format!("mail.smtp: {expected}"))?;
    let (security, usual) = match scheme {
        "smtps" => (Security::Tls, 465),
        "smtp+starttls" => (Security::StartTls, 587),
        "smtp" => (Security::None, 25),
        other => bail!("mail.smtp: \"{other}\" is not a way to send mail; {expected}"),
    };
    let (user, place) = match rest.rsplit_once('@') {
        Some((user, place)) => (Some(user.to_owned()), place),
        None => (None, rest),
    };
    if user.as_deref().is_some_and(|u| u.contains(':')) {
        bail!("mail.smtp holds a password; put it into a file and name it in mail.password_file");
    }
    let port = match place.trim_end_matches('/').rsplit_once(':') {
        Some((_, port)) => port
            .parse()
            .with_context(|| format!("mail.smtp: \"{port}\" is not a port; {expected}"))?,
        None => usual,
    };
    let host = host_of(address).with_context(|| format!("mail.smtp: {expected}"))?;
    let credentials = match (user, password) {
        (Some(user), Some(password)) => Some((user, password)),
        (Some(_), None) => bail!("mail.smtp names a user but there is no mail.password_file"),
        (None, _) => None,
    };
    Ok(Smtp {
        host,
        port,
        security,
        credentials,
        authorities: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_say_how_the_connection_is_protected() {
        let server =
            smtp("smtps://gateway@mail.example:4650", Some("x".to_owned())).expect("an address");
        assert_eq!(
            (server.host.as_str(), server.port, server.security),
            ("mail.example", 4650, Security::Tls)
        );
        assert_eq!(
            smtp("smtp+starttls://mail.example", None)
                .map(|s| s.port)
                .ok(),
            Some(587)
        );
        assert!(
            smtp("smtps://u:secret@mail.example", None)
                .is_err_and(|e| !e.to_string().contains("secret"))
        );
        assert!(smtp("smtps://u@mail.example", None).is_err());
        assert!(smtp("mail.example", None).is_err());
        assert_eq!(
            host_of("smtps://u@mail.example:465/").as_deref(),
            Some("mail.example")
        );
    }
}
