//! `/.well-known/security.txt` of the gateway itself (RFC 9116), from the settings.
//!
//! Not here: the form of the file (`exchange::security_txt`). Invariant: what is published is valid on
//! the day; otherwise it is said what the settings lack.

use crate::compose::{Gateway, PublicAddress};
use crate::config::Config;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use base::Timestamp;
use exchange::security_txt::Document;
use web::{Access, Ctx, Error, Message, Method, Module, Routes};

const PATH: &str = "/.well-known/security.txt";

/// Why there is no file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lacking {
    /// No contact is set.
    Contact,
    /// It is not set until when the file is to be believed.
    Expires,
    /// The file would not be valid, such as after its last day.
    Invalid(String),
}

/// The text of the file as of `now`.
///
/// # Errors
/// What the settings lack.
pub fn text(config: &Config, now: Timestamp) -> Result<String, Lacking> {
    let set = &config.security;
    if set.contact.is_empty() {
        return Err(Lacking::Contact);
    }
    let last = set.expires.ok_or(Lacking::Expires)?;
    // To be believed on its last day, too.
    let ends = last.plus(1).start().plus_seconds(-1);
    let mut document = Document::new(set.contact.clone(), ends);
    document.policy.extend(set.policy.clone());
    document.encryption.extend(set.encryption.clone());
    let address = PublicAddress::of(config);
    if address.url().starts_with("https://") {
        let base = address.url().trim_end_matches('/');
        document.canonical.push(format!("{base}{PATH}"));
        let csaf = "/.well-known/csaf/provider-metadata.json";
        document.csaf.push(format!("{base}{csaf}"));
    }
    let invalid = |e: exchange::security_txt::WriteError| Lacking::Invalid(e.to_string());
    document.write(now).map_err(invalid)
}

/// The operation. The site also needs `.state(Gateway)`.
#[must_use]
pub fn module() -> Module {
    Module {
        routes: Routes::new().api(Method::GET, PATH, show, Access::Public),
        ..Module::default()
    }
}

async fn show(ctx: Ctx) -> Result<Response, Error> {
    let gateway = ctx.app.state::<Gateway>();
    let text = text(&gateway.config, gateway.clock.now()).map_err(|lacking| {
        let id = match lacking {
            Lacking::Invalid(_) => "gateway-security-txt-invalid",
            Lacking::Contact | Lacking::Expires => "gateway-security-txt-none",
        };
        Error::not_found().because(Message::new(id))
    })?;
    let kind = (header::CONTENT_TYPE, "text/plain; charset=utf-8");
    Ok(([kind], text).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Gather;

    fn config(settings: &str) -> Config {
        let mut gather = Gather::default();
        gather.text(settings, "test").expect("known settings");
        gather.finish().expect("valid settings")
    }

    fn now() -> Timestamp {
        Timestamp::parse("2026-11-22 12:00:00").expect("a date")
    }

    #[test]
    fn it_says_what_the_settings_say_and_nothing_before_they_are_whole() {
        assert_eq!(text(&config(""), now()), Err(Lacking::Contact));
        let contact = "[security]\ncontact = [\"mailto:csirt@example.org\"]\n";
        assert_eq!(text(&config(contact), now()), Err(Lacking::Expires));
        let whole = format!(
            "{contact}expires = 2027-06-30\npolicy = \"https://example.org/policy\"\n[server]\npublic_url = \"https://gateway.example\"\n"
        );
        let said = text(&config(&whole), now()).expect("a file");
        for line in [
            "Contact: mailto:csirt@example.org\r\n",
            "Policy: https://example.org/policy\r\n",
            "Canonical: https://gateway.example/.well-known/security.txt\r\n",
            "CSAF: https://gateway.example/.well-known/csaf/provider-metadata.json\r\n",
            "Expires: 2027-06-30T23:59:59Z\r\n",
        ] {
            assert!(said.contains(line), "{said}");
        }
        let past = format!("{contact}expires = \"2026-11-21\"\n");
        assert!(matches!(
            text(&config(&past), now()),
            Err(Lacking::Invalid(_))
        ));
        let bare = "[security]\ncontact = [\"csirt@example.org\"]\nexpires = \"2027-06-30\"\n";
        assert!(matches!(
            text(&config(bare), now()),
            Err(Lacking::Invalid(_))
        ));
    }

    #[test]
    fn its_last_day_is_a_day() {
        let mut gather = Gather::default();
        let set = gather.text("[security]\nexpires = \"soon\"\n", "test");
        set.expect("a known setting");
        let said = gather.finish().expect_err("no day").to_string();
        assert!(said.contains("YYYY-MM-DD"), "{said}");
    }
}
