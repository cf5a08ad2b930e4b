//! The first start: from an empty folder to a signed-in administrator who sees whose networks are
//! affected.

use crate::support::{Folder, Serving, code};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

const PASSWORD: &str = "correct horse battery";
const LIST: &str = "network,organisation,sector,critical
198.18.0.0/24,Ministry of Finance,government,yes
198.18.1.0/24,National Bank,finance,yes
";

/// A gateway that serves, and one visitor of it. It ends with the test.
struct Gateway {
    running: Serving,
    address: String,
    cookies: Vec<String>,
}

impl Gateway {
    fn start(folder: &Folder, listen: &str) -> Self {
        let running = Serving::start(&mut folder.command(&["--json", "serve", "--listen", listen]));
        let (_, port) = running.address().rsplit_once(':').expect("a port");
        Self {
            address: format!("127.0.0.1:{port}"),
            running,
            cookies: Vec::new(),
        }
    }

    fn token(&self) -> String {
        let token = self.running.said["set_up"]["token"].as_str();
        token.expect("a token of the first start").to_owned()
    }

    /// The status, the address that the answer leads to, and the whole answer.
    fn ask(&mut self, method: &str, path: &str, form: &str) -> (u16, String, String) {
        let mut stream = TcpStream::connect(&self.address).expect("the gateway listens");
        let address = &self.address;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nCookie: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n{form}",
            self.cookies.join("; "),
            form.len()
        )
        .expect("a request");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        let (head, _) = answer.split_once("\r\n\r\n").expect("a head");
        let header = |wanted: &'static str| {
            head.lines()
                .filter_map(|line| line.split_once(": "))
                .filter(move |(name, _)| name.eq_ignore_ascii_case(wanted))
                .map(|(_, value)| value.to_owned())
        };
        for cookie in header("set-cookie") {
            let pair = cookie.split(';').next().unwrap_or_default().to_owned();
            self.cookies.push(pair);
        }
        let status = head.split(' ').nth(1).and_then(|s| s.parse().ok());
        let to = header("location").next().unwrap_or_default();
        (status.expect("a status"), to, answer)
    }

    fn get(&mut self, path: &str) -> (u16, String) {
        let (status, _, answer) = self.ask("GET", path, "");
        (status, answer)
    }

    fn post(&mut self, path: &str, form: &[(&str, &str)]) -> (u16, String, String) {
        let pairs = form
            .iter()
            .map(|(name, value)| format!("{name}={}", encoded(value)));
        let form = pairs.collect::<Vec<_>>().join("&");
        self.ask("POST", path, &form)
    }
}

fn encoded(text: &str) -> String {
    text.bytes().map(|b| format!("%{b:02X}")).collect()
}

fn form(token: &str) -> Vec<(&str, &str)> {
    vec![
        ("token", token),
        ("name", "Pilot administration"),
        ("countries", "XA"),
        ("languages", "en"),
        ("person", "First Administrator"),
        ("mail", "admin@example.org"),
        ("password", PASSWORD),
        ("prefixes", "198.18.0.0/15"),
        ("foreign", "198.18.64.0/18"),
        ("keep-observations", "365"),
        ("keep-inputs", ""),
    ]
}

#[test]
fn the_token_of_the_console_leads_to_a_signed_in_administrator() {
    let folder = Folder::new();
    let mut gateway = Gateway::start(&folder, "127.0.0.1:0");
    let token = gateway.token();
    let address = gateway.running.said["set_up"]["address"].as_str();
    let expected = format!("http://{}/en/setup", gateway.address);
    assert_eq!(address, Some(expected.as_str()));
    let head = |page: &str, name: &str| page.contains(&format!("<b dir=\"auto\">{name}</b>"));
    let (status, page) = gateway.get("/ar/setup");
    assert_eq!(status, 200);
    assert!(head(&page, "CyberGateway"), "{page}");
    let (status, _, answer) = gateway.post("/en/setup", &form("guess"));
    assert_eq!(status, 422, "{answer}");
    assert!(answer.contains("This is not the token"), "{answer}");
    let mut wide = form(&token);
    wide.push(("asns", "AS64496"));
    wide.retain(|(name, _)| *name != "prefixes");
    wide.push(("prefixes", "0.0.0.0/0"));
    let (status, _, answer) = gateway.post("/en/setup", &wide);
    assert_eq!(status, 422, "what the directory refuses is said: {answer}");
    assert!(answer.contains("The widest prefix taken is"), "{answer}");
    let (status, to, answer) = gateway.post("/en/setup", &form(&token));
    assert_eq!(
        (status, to.as_str()),
        (303, "/en/account/sign-in"),
        "{answer}"
    );
    assert_eq!(gateway.get("/en/setup").0, 404, "used up");
    let (_, page) = gateway.get("/ar/account/sign-in");
    assert!(head(&page, "Pilot administration"), "its own name: {page}");
    assert_eq!(gateway.post("/en/setup", &form(&token)).0, 404);
    assert_eq!(gateway.get("/en/directory/import").0, 303, "not signed in");
    let who = [("mail", "admin@example.org"), ("password", PASSWORD)];
    assert_eq!(gateway.post("/en/account/sign-in", &who).0, 303);
    let (status, page) = gateway.get("/en/picture");
    assert_eq!(status, 200);
    assert!(page.contains("First Administrator"), "signed in: {page}");
    assert!(
        !page.contains("nothing is ever removed"),
        "the page has asked: {page}"
    );
    let (_, state) = gateway.get("/en/state");
    assert!(!state.contains("<a href=\"/en/retention\">"), "{state}");
    let (_, page) = gateway.get("/en/retention");
    assert!(page.contains("value=\"365\""), "what was chosen: {page}");
    assert_eq!(gateway.get("/en/directory/import").0, 200);
    drop(gateway);
    let again = Gateway::start(&folder, "127.0.0.1:0");
    assert!(
        again.running.said["set_up"].is_null(),
        "set up once for all"
    );
    drop(again);
    a_further_administration(&folder);
}

/// At the command line, on a gateway that was set up.
fn a_further_administration(folder: &Folder) {
    let add = |country: &str| {
        folder.run(&[
            "administration",
            "add",
            "--country",
            country,
            "--name",
            "Second administration",
            "--language",
            "fr",
            "--administrator",
            "second@example.org",
            "--administrator-name",
            "Second Administrator",
        ])
    };
    let made = add("XQ");
    let said = String::from_utf8_lossy(&made.stdout).into_owned();
    assert!(code(&made) == 0 && said.contains("/fr/link/"), "{said}");
    let again = add("XQ");
    let why = String::from_utf8_lossy(&again.stderr).into_owned();
    assert!(code(&again) == 1 && why.contains("answers for XQ"), "{why}");
    assert_eq!(code(&add("UK")), 2, "no country");
    let listed = folder.run(&["--json", "administration", "list"]);
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    assert!(
        listed.contains("waits for its first administrator"),
        "{listed}"
    );
    let there = folder.run(&["--in", "XQ", "feed", "list"]);
    assert_eq!(code(&there), 0);
    let nowhere = folder.run(&["--in", "XR", "feed", "list"]);
    assert_eq!(code(&nowhere), 2);
}

#[test]
fn in_clear_text_off_this_machine_nothing_is_set_up() {
    let folder = Folder::new();
    let mut gateway = Gateway::start(&folder, "0.0.0.0:0");
    assert!(
        gateway.running.said["set_up"].is_null(),
        "no token is printed"
    );
    assert_eq!(gateway.get("/en/setup").0, 404);
    assert_eq!(gateway.post("/en/setup", &form("guess")).0, 404);
}

#[test]
fn what_was_taken_in_before_set_up_belongs_to_the_administration_of_the_page() {
    let folder = Folder::new();
    folder.write("list.csv", LIST);
    folder.write(
        "space.csv",
        "prefix,asn,name\n198.18.0.0/16,64496,Pilot Telecom\n",
    );
    let imported = folder.run(&["network", "import", "list.csv", "space.csv"]);
    let said = String::from_utf8_lossy(&imported.stdout).into_owned();
    assert_eq!(code(&imported), 0, "{said}");
    assert!(said.contains("2 organisations added"), "{said}");
    assert!(said.contains("ranges"), "the other file is a table: {said}");
    let mut gateway = Gateway::start(&folder, "127.0.0.1:0");
    let token = gateway.token();
    assert_eq!(gateway.post("/en/setup", &form(&token)).0, 303);
    let answer = folder.run(&["lookup", "198.18.1.7"]);
    let said = String::from_utf8_lossy(&answer.stdout).into_owned();
    assert!(said.contains("National Bank"), "{said}");
    let abroad = folder.run(&["lookup", "198.18.65.1"]);
    let said = String::from_utf8_lossy(&abroad.stdout).into_owned();
    assert!(said.contains("198.18.64.0/18"), "left out: {said}");
    let who = [("mail", "admin@example.org"), ("password", PASSWORD)];
    assert_eq!(gateway.post("/en/account/sign-in", &who).0, 303);
    let (status, page) = gateway.get("/en/directory");
    assert_eq!(status, 200);
    assert!(page.contains("Ministry of Finance"), "{page}");
}

#[test]
fn a_refused_line_of_a_list_is_said_in_words() {
    let folder = Folder::new();
    folder.write("list.csv", &format!("{LIST}198.18.2.1/24,Third,other,no\n"));
    let imported = folder.run(&["network", "import", "list.csv"]);
    let said = String::from_utf8_lossy(&imported.stderr).into_owned();
    assert_eq!(code(&imported), 3, "{said}");
    let expected = "list.csv: line 4: “198.18.2.1/24” has bits set after its length";
    assert!(said.contains(expected), "{said}");
}

#[test]
fn a_list_says_what_it_lacks_and_what_was_not_used() {
    let folder = Folder::new();
    folder.write("bare.csv", "198.18.0.0/24,Ministry of Finance,government\n");
    folder.write(
        "list.csv",
        "network,organisation,secteurs\n198.18.0.0/24,Bank,finance\n",
    );
    let bare = folder.run(&["network", "import", "--constituency", "bare.csv"]);
    let said = String::from_utf8_lossy(&bare.stderr).into_owned();
    assert_eq!(code(&bare), 1, "{said}");
    let expected = "put this line above it: network,organisation,kind,sector,critical,country,mail";
    assert!(
        said.contains("198.18.0.0/24") && said.contains(expected),
        "{said}"
    );
    let guessed = folder.run(&["network", "import", "bare.csv"]);
    let said = String::from_utf8_lossy(&guessed.stderr).into_owned();
    assert_eq!(code(&guessed), 1, "{said}");
    assert!(
        said.contains("network,organisation,sector,critical"),
        "{said}"
    );
    let imported = folder.run(&["network", "import", "list.csv"]);
    let said = String::from_utf8_lossy(&imported.stderr).into_owned();
    assert_eq!(code(&imported), 0, "{said}");
    assert!(
        said.contains("columns that were not used: secteurs"),
        "{said}"
    );
}

#[test]
fn a_network_contact_is_given_an_organisation() {
    let folder = Folder::new();
    folder.write("list.csv", LIST);
    assert_eq!(code(&folder.run(&["network", "import", "list.csv"])), 0);
    let add = [
        "user",
        "add",
        "contact@example.org",
        "--name",
        "C",
        "--role",
    ];
    let run = |more: &[&str]| {
        let done = folder.run(&[&add, more].concat());
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        (code(&done), said)
    };
    let (status, said) = run(&["network-contact"]);
    assert_eq!(status, 2, "{said}");
    assert!(said.contains("--organisation"), "{said}");
    let (status, said) = run(&["network-contact", "--organisation", "Nobody"]);
    assert_eq!(status, 1, "{said}");
    let (status, said) = run(&["analyst", "--organisation", "national bank"]);
    assert_eq!(status, 2, "{said}");
    let (status, said) = run(&["network-contact", "--organisation", "national bank"]);
    assert_eq!(status, 0, "{said}");
    assert!(
        said.contains("server.public_url"),
        "where the link leads: {said}"
    );
}

#[test]
fn figures_of_subscribers_are_told_from_other_lists_and_imported_once() {
    let folder = Folder::new();
    folder.write(
        "figures.csv",
        "quarter,access,asn,subscribers,source\n2026-Q1,fixed,AS64500,\"120,000\",Regulator\n2026-Q1,fixed,AS64501,many,Regulator\n",
    );
    for expected in ["1 figures added", "1 unchanged"] {
        let imported = folder.run(&["network", "import", "figures.csv"]);
        let said = String::from_utf8_lossy(&imported.stdout).into_owned();
        assert_eq!(code(&imported), 3, "one line is refused: {said}");
        assert!(said.contains(expected), "{said}");
        let said = String::from_utf8_lossy(&imported.stderr).into_owned();
        let line = "figures.csv: line 3: “many” is not a whole number";
        assert!(said.contains(line), "{said}");
    }
}
