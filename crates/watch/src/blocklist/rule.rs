//! Which names do not go onto the list.
//!
//! Invariant: asked when a name is proposed, when it is published, and each time the list leaves,
//! since what is kept off may have grown.

use directory::domain::registrable;
use exchange::rpz::Name;

/// Why a name is not listed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is no name of a host.
    #[error("it is no name of a host; write one such as shop.example")]
    Name,
    /// Others register names below it.
    #[error("others register names below it; block the name that was registered")]
    Suffix,
    /// It is kept off the list, or would take something down that is.
    #[error("{0} is kept off the list; change the settings first if that is meant")]
    KeptOff(String),
    /// It is the gateway's own name.
    #[error("it is the gateway's own name")]
    Own,
    /// It is there already.
    #[error("it is proposed or on the list already; look at its page")]
    There,
    /// No basis, or no day within a year.
    #[error("a legal basis and a day within a year are needed")]
    Incomplete,
}

impl Refusal {
    /// The id of the message that says it.
    #[must_use]
    pub const fn message_id(&self) -> &'static str {
        match self {
            Self::Name => "watch-block-refused-name",
            Self::Suffix => "watch-block-refused-suffix",
            Self::KeptOff(_) => "watch-block-refused-kept-off",
            Self::Own => "watch-block-refused-own",
            Self::There => "watch-block-refused-there",
            Self::Incomplete => "watch-block-refused-incomplete",
        }
    }
}

/// Reads a name as people write it, perhaps with a scheme, a path or brackets around its dots.
pub(super) fn read(text: &str) -> Result<String, Refusal> {
    let plain = exchange::indicator::refang(text.trim());
    let bare = match web::outgoing::host_of(&plain) {
        Some((host, _)) => host,
        None => plain,
    };
    let bare = bare.trim_start_matches("*.");
    let name = Name::parse(bare).map_err(|_| Refusal::Name)?;
    match name.as_str().contains('.') {
        true => Ok(name.as_str().to_owned()),
        false => Err(Refusal::Suffix),
    }
}

/// Whether `name` is `above` or below it.
fn is_below(name: &str, above: &str) -> bool {
    name.strip_suffix(above)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// Whether a name may be on the list.
pub(super) fn check(
    (name, below): (&str, bool),
    own: Option<&str>,
    kept_off: &[String],
) -> Result<(), Refusal> {
    if registrable(name).is_none() {
        return Err(Refusal::Suffix);
    }
    let hits = |kept: &str| is_below(name, kept) || (below && is_below(kept, name));
    if own.is_some_and(hits) {
        return Err(Refusal::Own);
    }
    match kept_off.iter().find(|kept| hits(kept)) {
        Some(kept) => Err(Refusal::KeptOff(kept.clone())),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_people_write_them() {
        for (text, name) in [
            ("Shop.Example.", Ok("shop.example")),
            ("hxxps://shop[.]example/pay?x=1", Ok("shop.example")),
            ("*.shop.example", Ok("shop.example")),
            ("食狮.公司.cn", Ok("xn--85x722f.xn--55qx5d.cn")),
            ("198.18.0.1", Err(Refusal::Name)),
            ("a.example\nb CNAME .", Err(Refusal::Name)),
            ("$INCLUDE", Err(Refusal::Name)),
            ("x;y.example", Err(Refusal::Name)),
            ("example", Err(Refusal::Suffix)),
            ("", Err(Refusal::Name)),
        ] {
            assert_eq!(read(text), name.map(str::to_owned), "{text:?}");
        }
    }

    #[test]
    fn what_is_kept_off_is_neither_listed_nor_taken_down_with_another() {
        let kept = vec![
            "bank.example".to_owned(),
            "www.ministry.gov.example".to_owned(),
        ];
        let check = |name, below| check((name, below), Some("gateway.example"), &kept);
        assert_eq!(check("shop.example", true), Ok(()));
        assert_eq!(check("notbank.example", true), Ok(()));
        let off = |name: &str| Err(Refusal::KeptOff(name.to_owned()));
        assert_eq!(check("login.bank.example", false), off("bank.example"));
        assert_eq!(check("gov.example", true), off("www.ministry.gov.example"));
        assert_eq!(check("gov.example", false), Ok(()), "the name alone");
        assert_eq!(check("gateway.example", false), Err(Refusal::Own));
        assert_eq!(check("co.uk", true), Err(Refusal::Suffix));
        assert_eq!(check("github.io", true), Err(Refusal::Suffix));
        assert_eq!(check("somebody.github.io", true), Ok(()));
    }
}
