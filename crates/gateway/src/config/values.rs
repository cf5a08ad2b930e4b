//! Values of settings that are more than a text or a number.
//!
//! Invariant: what is refused says what was expected.

use serde::Deserialize;

/// A list of hosts.
pub(super) fn link_hosts<'de, D: serde::Deserializer<'de>>(
    from: D,
) -> Result<watch::ingest::links::Hosts, D::Error> {
    let texts = Vec::<String>::deserialize(from)?;
    watch::ingest::links::Hosts::new(&texts).map_err(serde::de::Error::custom)
}

/// A list of mailboxes.
pub(super) fn mailboxes<'de, D: serde::Deserializer<'de>>(
    from: D,
) -> Result<Vec<watch::mailbox::Source>, D::Error> {
    let texts = Vec::<String>::deserialize(from)?;
    texts
        .iter()
        .map(|t| watch::mailbox::Source::parse(t).map_err(serde::de::Error::custom))
        .collect()
}

/// A list of prefixes.
pub(super) fn prefixes<'de, D: serde::Deserializer<'de>>(
    from: D,
) -> Result<Vec<base::Prefix>, D::Error> {
    let texts = Vec::<String>::deserialize(from)?;
    texts
        .iter()
        .map(|t| t.parse().map_err(serde::de::Error::custom))
        .collect()
}

/// The address of a proxy: scheme, host and port.
pub(super) fn proxy<'de, D: serde::Deserializer<'de>>(
    from: D,
) -> Result<Option<url::Url>, D::Error> {
    let Some(text) = Option::<String>::deserialize(from)? else {
        return Ok(None);
    };
    let url = text.parse::<url::Url>().ok().filter(|url| {
        matches!(url.scheme(), "http" | "https" | "socks5" | "socks5h")
            && url.has_host()
            && url.username().is_empty()
            && url.password().is_none()
    });
    let expected = "expected a proxy without a password, such as http://127.0.0.1:3128 or socks5h://127.0.0.1:1080";
    url.map(Some)
        .ok_or_else(|| serde::de::Error::custom(expected))
}

/// A web address of any path.
pub(super) fn outside<'de, D: serde::Deserializer<'de>>(
    from: D,
) -> Result<Option<String>, D::Error> {
    let text = Option::<String>::deserialize(from)?;
    match text {
        Some(text) if web::outgoing::host_of(&text).is_none() => Err(serde::de::Error::custom(
            "expected a web address, such as https://www.example.org/",
        )),
        other => Ok(other),
    }
}

/// Name servers: addresses, with port 53 unless another is said.
pub(super) fn name_servers<'de, D: serde::Deserializer<'de>>(
    from: D,
) -> Result<Vec<std::net::SocketAddr>, D::Error> {
    let one = |text: &String| {
        let whole = text.parse::<std::net::SocketAddr>();
        let plain = || text.parse().map(|ip: std::net::IpAddr| (ip, 53).into());
        whole.or_else(|_| plain()).map_err(|_| {
            serde::de::Error::custom(format!(
                "\"{text}\" is no address of a name server; expected one such as 192.0.2.53 or [2001:db8::53]:5353"
            ))
        })
    };
    Vec::<String>::deserialize(from)?.iter().map(one).collect()
}

/// An address that links can begin with: scheme and host, perhaps a port.
pub(super) fn web_address<'de, D: serde::Deserializer<'de>>(
    from: D,
) -> Result<Option<String>, D::Error> {
    let Some(text) = Option::<String>::deserialize(from)? else {
        return Ok(None);
    };
    let good = text.parse::<url::Url>().is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.has_host()
            && url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
    });
    match good {
        true => Ok(Some(text)),
        false => Err(serde::de::Error::custom(format!(
            "\"{text}\" is not an address; expected scheme and host, such as https://gateway.example"
        ))),
    }
}

/// Free space of a disk: a share or bytes.
pub(super) fn least_free<'de, D: serde::Deserializer<'de>>(
    from: D,
) -> Result<web::limit::Least, D::Error> {
    let text = String::deserialize(from)?;
    text.parse().map_err(serde::de::Error::custom)
}

/// A list of roles by their names.
pub(super) fn roles<'de, D: serde::Deserializer<'de>>(
    from: D,
) -> Result<Vec<base::Role>, D::Error> {
    let texts = Vec::<String>::deserialize(from)?;
    let role = |text: &String| {
        base::Role::from_name(text).ok_or_else(|| {
            let known: Vec<&str> = base::Role::ALL.iter().map(|r| r.as_str()).collect();
            let known = known.join(", ");
            serde::de::Error::custom(format!("\"{text}\" is no role; expected one of {known}"))
        })
    };
    texts.iter().map(role).collect()
}

/// A UTC day, as text or as a date of TOML.
pub(super) fn day<'de, D: serde::Deserializer<'de>>(
    from: D,
) -> Result<Option<base::Day>, D::Error> {
    let Some(value) = Option::<toml::Value>::deserialize(from)? else {
        return Ok(None);
    };
    let text = match &value {
        toml::Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let wrong = || serde::de::Error::custom(format!("{value} is no day; expected YYYY-MM-DD"));
    base::Day::parse(&text).map(Some).ok_or_else(wrong)
}

/// Seconds that a handler takes for itself at most: longer ones the server would cut short.
pub(super) fn seconds<'de, D, N>(from: D) -> Result<N, D::Error>
where
    D: serde::Deserializer<'de>,
    N: Deserialize<'de> + Copy + Into<u64>,
{
    let seconds = N::deserialize(from)?;
    let most = web::limit::LONGEST_OWN_SECONDS;
    if seconds.into() <= most {
        return Ok(seconds);
    }
    let found: u64 = seconds.into();
    Err(serde::de::Error::custom(format!(
        "{found} s is too long; at most {most} s"
    )))
}
