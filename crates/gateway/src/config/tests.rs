//! What an operator relies on when settings are given.

use super::*;

fn from(text: &str) -> Result<Config, ConfigError> {
    let mut gather = Gather::default();
    gather.text(text, "gateway.toml")?;
    gather.finish()
}

#[test]
fn the_defaults_are_complete() {
    let config = from("").expect("the defaults are valid");
    assert_eq!(config.server.listen.to_string(), "127.0.0.1:8080");
    let limits = &config.limits;
    assert_eq!(
        (limits.sql_memory_mb, limits.sql_seconds, limits.sql_rows),
        (256, 30, 100_000)
    );
    assert!(config.store.postgres.is_none() && config.ingest.watch.is_empty());
}

#[test]
fn later_sources_replace_earlier_ones() {
    let mut gather = Gather::default();
    gather
        .text(
            "[server]\nlisten = \"0.0.0.0:80\"\ntrusted_proxy = [\"198.18.0.0/15\"]",
            "f",
        )
        .expect("known keys");
    gather.environment(|name| {
        (name == "CYBERGATEWAY_SERVER_LISTEN").then(|| "127.0.0.1:9".to_owned())
    });
    gather
        .set("limits.sql_seconds", toml::Value::Integer(3), "--seconds")
        .expect("a known key");
    let config = gather.finish().expect("valid values");
    assert_eq!(config.server.listen.to_string(), "127.0.0.1:9");
    assert_eq!(config.server.trusted_proxy.len(), 1);
    assert_eq!(config.limits.sql_seconds, 3);
}

#[test]
fn a_list_in_the_environment_is_written_with_commas_or_as_toml() {
    for (text, count) in [
        ("127.0.0.0/8", 1),
        ("127.0.0.0/8, 2001:db8::/32,", 2),
        ("[\"127.0.0.0/8\", \"198.18.0.0/15\"]", 2),
        ("", 0),
    ] {
        let mut gather = Gather::default();
        gather.environment(|name| (name == "CYBERGATEWAY_OUTGOING_ALLOW").then(|| text.to_owned()));
        let config = gather.finish().expect(text);
        assert_eq!(config.outgoing.allow.len(), count, "{text}");
    }
    for bad in ["[\"127.0.0.0/8\"", "127.0.0.0/8;198.18.0.0/15"] {
        let mut gather = Gather::default();
        gather.environment(|name| (name == "CYBERGATEWAY_OUTGOING_ALLOW").then(|| bad.to_owned()));
        let error = gather.finish().expect_err(bad).to_string();
        assert!(error.starts_with("CYBERGATEWAY_OUTGOING_ALLOW"), "{error}");
    }
}

#[test]
fn a_mistyped_key_is_refused_with_the_nearest() {
    let error = from("[server]\nlisten_adress = \"x\"")
        .expect_err("there is no such key")
        .to_string();
    assert_eq!(
        error,
        "gateway.toml: unknown setting \"server.listen_adress\"; did you mean \"server.listen\"?"
    );
    let error = from("[sever]\nadmin_listen = \"x\"")
        .expect_err("there is no such section")
        .to_string();
    assert!(
        error.ends_with("did you mean \"server.admin_listen\"?"),
        "{error}"
    );
    assert!(from("zzz = 1").is_err());
}

#[test]
fn a_wrong_value_names_its_key_and_place() {
    let error = from("[limits]\nsql_seconds = \"many\"")
        .expect_err("not a number")
        .to_string();
    assert!(
        error.starts_with("gateway.toml: limits.sql_seconds: "),
        "{error}"
    );
    let error = from("[server]\nlisten = \"localhost\"")
        .expect_err("not an address")
        .to_string();
    assert!(
        error.starts_with("gateway.toml: server.listen: "),
        "{error}"
    );
    for wrong in [
        "gateway.example",
        "ftp://gateway.example",
        "https://gateway.example/en/",
    ] {
        let error = from(&format!("[server]\npublic_url = \"{wrong}\""))
            .expect_err("links cannot begin with it")
            .to_string();
        assert!(
            error.starts_with("gateway.toml: server.public_url: ") && error.contains("https://"),
            "{error}"
        );
    }
    let error = from("[server\n").expect_err("not TOML").to_string();
    assert!(error.contains("line 1"), "{error}");
}

#[test]
fn secrets_are_not_shown() {
    let mut gather = Gather::default();
    gather
        .text("[store]\npostgres = \"postgres://u:secret@h/d\"", "f")
        .expect("a known key");
    let shown = gather.shown();
    assert!(
        shown
            .iter()
            .any(|(k, v, _)| *k == "store.postgres" && v == "(set)")
    );
    assert!(shown.iter().all(|(_, v, _)| !v.contains("secret")));
}

#[test]
fn every_key_stands_in_the_reference() {
    let page = include_str!("../../../../docs/reference/configuration.md");
    for key in KEYS {
        assert!(
            page.contains(&format!("`{}`", key.name)),
            "{} is missing from docs/reference/configuration.md",
            key.name
        );
        assert!(
            page.contains(&key.variable()),
            "{} is missing from the reference",
            key.variable()
        );
    }
}

#[test]
fn a_limit_that_the_server_would_cut_short_is_refused() {
    for key in ["sql_seconds", "list_seconds"] {
        let text = format!("[limits]\n{key} = 3601");
        let error = from(&text).expect_err("too long").to_string();
        assert!(error.contains("at most 3600 s"), "{error}");
        assert!(from(&format!("[limits]\n{key} = 3600")).is_ok(), "{key}");
    }
}
