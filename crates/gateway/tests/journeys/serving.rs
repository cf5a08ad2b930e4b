//! The demonstration and the served gateway, over HTTP on loopback.

use crate::support::{Folder, Serving, code};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("the gateway listens");
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )
    .expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[test]
fn freed_memory_goes_back_as_the_operator_says() {
    use cybergateway::allocator::TRIM_THRESHOLD;
    for (set, expected) in [(None, "131072"), (Some("65536"), "65536")] {
        let folder = Folder::new();
        let mut command = folder.command(&["--json", "serve", "--listen", "127.0.0.1:0"]);
        command.env_remove(TRIM_THRESHOLD);
        if let Some(value) = set {
            command.env(TRIM_THRESHOLD, value);
        }
        let running = Serving::start(&mut command);
        let environment = std::fs::read(format!("/proc/{}/environ", running.process()));
        let environment = String::from_utf8_lossy(&environment.expect("it runs")).into_owned();
        let settings: Vec<_> = environment.split('\0').collect();
        assert!(
            settings.contains(&format!("{TRIM_THRESHOLD}={expected}").as_str()),
            "{settings:?}"
        );
    }
}

#[test]
fn the_demonstration_opens_in_english_and_arabic() {
    let folder = Folder::new();
    let running =
        Serving::start(&mut folder.command(&["--json", "demo", "--listen", "127.0.0.1:0"]));
    let address = running.address();
    for (language, direction) in [("en", "ltr"), ("ar", "rtl")] {
        let page = get(address, &format!("/{language}/"));
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert!(page.contains(&format!("dir=\"{direction}\"")), "{language}");
    }
    assert!(get(address, "/").starts_with("HTTP/1.1 303"));
    assert_eq!(running.said["accounts"].as_array().map(Vec::len), Some(4));
    drop(running);
    let refused = folder.run(&["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(
        code(&refused),
        1,
        "serve refuses the demonstration's folder"
    );
}

#[test]
fn a_list_that_takes_too_long_shows_what_it_has_and_says_so() {
    let folder = Folder::new();
    let report = folder.write("2026-11-20-scan_telnet-late.csv", &crate::made::report(3));
    let taken = folder.run(&["ingest", &report.display().to_string()]);
    assert_eq!(
        code(&taken),
        0,
        "{}",
        String::from_utf8_lossy(&taken.stderr)
    );
    let made = folder.run(&["--json", "token", "add", "reader"]);
    let made: serde_json::Value = serde_json::from_slice(&made.stdout).expect("JSON");
    let token = made["token"].as_str().expect("a token");
    for (seconds, partial) in [("10", false), ("0", true)] {
        let mut command = folder.command(&["--json", "serve", "--listen", "127.0.0.1:0"]);
        let running = Serving::start(command.env("CYBERGATEWAY_LIMITS_LIST_SECONDS", seconds));
        let address = running.address();
        let asked = format!(
            "/en/observations?from=2026-11-20&to=2026-11-20 HTTP/1.1\r\nAuthorization: Bearer {token}\r\nX-Rest:"
        );
        let page = get(address, &asked);
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert_eq!(
            page.contains("stopped because it took too long"),
            partial,
            "{page}"
        );
        assert_eq!(page.contains("198.18.0.1"), !partial, "{page}");
    }
}

#[test]
fn a_printed_link_leads_to_the_gateway_that_runs_on_the_folder() {
    let folder = Folder::new();
    let link = |mail: &str| {
        let made = folder.run(&["user", "add", mail, "--name", "A B", "--role", "reader"]);
        String::from_utf8_lossy(&made.stdout).into_owned()
    };
    let running =
        Serving::start(&mut folder.command(&["--json", "serve", "--listen", "127.0.0.1:0"]));
    let url = running.said["url"].as_str().expect("an address").to_owned();
    let printed = link("first@agency.example");
    assert!(printed.starts_with(&format!("{url}en/")), "{printed}");
    drop(running);
    let printed = link("second@agency.example");
    assert!(
        printed.starts_with("http://127.0.0.1:8080/en/"),
        "{printed}"
    );
}

#[test]
fn a_port_in_use_is_said_with_a_remedy() {
    let folder = Folder::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("loopback");
    let address = taken.local_addr().expect("bound").to_string();
    let output = folder.run(&["serve", "--listen", &address]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(code(&output), 1);
    assert!(
        said.contains("is in use by another program") && said.contains("--listen"),
        "{said}"
    );
}
