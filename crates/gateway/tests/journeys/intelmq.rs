//! IntelMQ's tuency expert as a client: its own requests, and what it reads of the answers.

use crate::support::{Folder, Serving, code};
use serde_json::{Value, json};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

/// What IntelMQ 3.5's bot was recorded to send for an event with an address.
const SENT: &str = "/intelmq/lookup?classification_taxonomy=malicious-code\
    &classification_type=infected-system&feed_provider=Shadowserver&feed_name=Drone\
    &feed_status=production&ip=198.18.2.7";
const LIST: &str = "network,organisation,sector,critical,mail\n\
    198.18.0.0/16,Pilot Telecom,telecommunications,no,soc@telecom.example\n\
    198.18.2.0/25,General Hospital,health,yes,it@hospital.example\n\
    bank.example,National Bank,finance,yes,soc@bank.example\n";

/// Status and body of an answer.
fn ask(running: &Serving, method: &str, path: &str, token: &str, body: &str) -> (u16, Value) {
    let address = running.address();
    let mut stream = TcpStream::connect(address).expect("the gateway listens");
    let token = match token {
        "" => String::new(),
        token => format!("Authorization: Bearer {token}\r\n"),
    };
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{token}\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
    let status = head.split(' ').nth(1).and_then(|s| s.parse().ok());
    let body = serde_json::from_str(body).unwrap_or(Value::Null);
    (status.expect("a status"), body)
}

fn token(folder: &Folder, role: &str) -> String {
    let made = folder.run(&["--json", "token", "add", role, "--role", role]);
    let made: Value = serde_json::from_slice(&made.stdout).expect("JSON");
    made["token"].as_str().expect("a token").to_owned()
}

/// What the bot puts into `source.abuse_contact` and `extra.ttl`.
fn as_the_bot_reads(answer: &Value) -> (String, u64) {
    let mut mails = Vec::new();
    for name in ["ip", "domain"] {
        let destinations = answer[name]["destinations"].as_array();
        for destination in destinations.into_iter().flatten() {
            for contact in destination["contacts"].as_array().expect("a list") {
                mails.push(contact["email"].as_str().expect("a text").to_owned());
            }
        }
    }
    let interval = &answer["interval"];
    let unit = match interval["unit"].as_str().expect("a unit") {
        "immediate" => 0,
        "hours" => 3_600,
        "days" => 86_400,
        "weeks" => 604_800,
        other => panic!("{other} is no unit that the bot knows"),
    };
    let length = interval["length"].as_u64().expect("a number");
    (mails.join(","), unit * length)
}

#[test]
fn the_bot_finds_contacts_and_the_interval_of_the_rule() {
    let folder = Folder::new();
    folder.write("list.csv", LIST);
    let imported = folder.run(&["network", "import", "list.csv"]);
    assert_eq!(code(&imported), 0, "{imported:?}");
    let (analyst, reader) = (token(&folder, "analyst"), token(&folder, "reader"));
    let running =
        Serving::start(&mut folder.command(&["--json", "serve", "--listen", "127.0.0.1:0"]));
    let (status, answer) = ask(&running, "GET", SENT, &reader, "");
    assert_eq!(status, 200, "{answer}");
    assert_eq!(answer["suppress"], false);
    assert_eq!(
        as_the_bot_reads(&answer),
        ("it@hospital.example".to_owned(), 86_400)
    );
    let rules = "/api/v1/directory/rules";
    let weekly = json!({ "type": "infected-system", "feed": "drone", "object": "198.18.0.0/16",
        "interval": { "unit": "weeks", "length": 1 } });
    let (status, made) = ask(&running, "POST", rules, &analyst, &weekly.to_string());
    assert_eq!(status, 201, "{made}");
    let (_, answer) = ask(&running, "GET", SENT, &reader, "");
    assert_eq!(as_the_bot_reads(&answer).1, 604_800);
    let elsewhere = json!({ "type": "infected-system", "object": "198.18.2.0/24",
        "destinations": ["Pilot Telecom"], "suppress": true });
    let (status, made) = ask(&running, "POST", rules, &analyst, &elsewhere.to_string());
    assert_eq!(status, 201, "{made}");
    let (_, answer) = ask(&running, "GET", SENT, &reader, "");
    assert_eq!(answer["suppress"], true);
    assert_eq!(as_the_bot_reads(&answer).0, "soc@telecom.example");
    let both = "/intelmq/lookup?classification_type=phishing&feed_status=production\
                &ip=198.18.9.9&domain=www.bank.example";
    let (_, answer) = ask(&running, "GET", both, &reader, "");
    assert_eq!(
        as_the_bot_reads(&answer).0,
        "soc@telecom.example,soc@bank.example"
    );
    for (path, token, expected) in [
        (SENT, "", 401),
        (SENT, "wrong", 401),
        ("/intelmq/lookup?feed_name=Drone", reader.as_str(), 400),
        ("/intelmq/lookup?ip=198.18.2", reader.as_str(), 400),
    ] {
        let (status, answer) = ask(&running, "GET", path, token, "");
        assert_eq!(status, expected, "{path} {answer}");
    }
    let (status, _) = ask(&running, "POST", rules, &reader, &weekly.to_string());
    assert_eq!(status, 403);
    let asked = folder.run(&["lookup", "198.18.2.7", "--type", "infected-system"]);
    let said = String::from_utf8_lossy(&asked.stdout).into_owned();
    assert!(said.contains("198.18.2.0/24): nobody is told\n"), "{said}");
}
