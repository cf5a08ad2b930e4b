//! What writers, reviewers and readers of warnings rely on, through pages and operations.

use crate::hosted::tests::{Bench, bench};
use base::Role;
use serde_json::{Value, json};
use watch::warning::digest;
use web::testing::{Answer, Client};

/// The largest page, in bytes on the wire.
const MOST: usize = 13 * 1024;
const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];
const EVIL: &str = "<script>alert(1)</script>";

fn hidden(page: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let rest = page.split(mark.as_str()).nth(1);
    let rest = rest.unwrap_or_else(|| panic!("no field {name} in {page}"));
    rest.split('"').next().unwrap_or_default().to_owned()
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, value)| {
            let value: String = value.bytes().map(|b| format!("%{b:02X}")).collect();
            format!("{name}={value}")
        })
        .collect();
    fields.join("&")
}

fn text(title: &str) -> Vec<(&'static str, String)> {
    vec![
        ("kind", "alert".to_owned()),
        ("severity", "high".to_owned()),
        ("audience", "public".to_owned()),
        ("tlp", "CLEAR".to_owned()),
        ("source", "en".to_owned()),
        ("references", "https://csirt.example/a".to_owned()),
        ("title-en", title.to_owned()),
        ("summary-en", format!("A summary {EVIL}")),
        ("action-en", "- close\n- report".to_owned()),
        ("sms-en", "Short".to_owned()),
        ("title-ar", "عنوان".to_owned()),
        ("summary-ar", "ملخص".to_owned()),
        ("action-ar", "أغلق".to_owned()),
    ]
}

async fn write(who: &Client, at: &str, fields: &[(&'static str, String)]) -> Answer {
    let page = who.get(at).await;
    assert_eq!(page.status, 200, "{at}: {}", page.body);
    let packed = who.clone().with("accept-encoding", "gzip").get(at).await;
    assert!(packed.length <= MOST, "{at}: {} bytes", packed.length);
    let key = hidden(&page.body, "_key");
    let mut all: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    all.push(("_key", &key));
    let version = page
        .body
        .contains("name=\"_version\"")
        .then(|| hidden(&page.body, "_version"));
    if let Some(version) = &version {
        all.push(("_version", version));
    }
    who.post(at, &encoded(&all)).await
}

async fn step(who: &Client, at: &str, step: &str, why: &str) -> Answer {
    let page = who.get(at).await;
    assert_eq!(page.status, 200, "{at}: {}", page.body);
    let (key, version) = (hidden(&page.body, "_key"), hidden(&page.body, "_version"));
    let fields = [
        ("_key", key.as_str()),
        ("_version", &version),
        ("step", step),
        ("why", why),
    ];
    who.post(at, &encoded(&fields)).await
}

/// Writes and publishes one; gives the path of its page below the language.
async fn published(bench: &Bench) -> String {
    let editor = bench.reader(bench.first, Role::Editor).await;
    let reviewer = bench.reader(bench.first, Role::Reviewer).await;
    let made = write(&editor, "/en/warnings/new", &text("Close the door")).await;
    assert_eq!(made.status, 303, "{}", made.body);
    let work = made
        .header("location")
        .expect("a place")
        .replace("?saved", "");
    let gone = step(&editor, &work, "submit", "").await;
    assert_eq!(gone.status, 303, "{}", gone.body);
    let done = step(&reviewer, &work, "publish", "").await;
    assert_eq!(done.status, 303, "{}", done.body);
    let path = work.strip_prefix("/en").expect("a language");
    path.strip_suffix("/work").expect("the work").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_warning_goes_from_a_form_to_everybody_in_six_languages() {
    let bench = bench().await;
    let path = published(&bench).await;
    let visitor = &bench.client;
    for language in LANGUAGES {
        for at in [
            "/warnings",
            "/warnings/subscribe",
            &path,
            &format!("{path}/history"),
        ] {
            let page = visitor.get(&format!("/{language}{at}")).await;
            assert_eq!(page.status, 200, "{language}{at}: {}", page.body);
            assert!(!page.body.contains(EVIL), "{language}{at}");
            assert!(
                !page.body.contains("warning-"),
                "{language}{at} has an id of a message"
            );
            let packed = visitor.clone().with("accept-encoding", "gzip");
            let packed = packed.get(&format!("/{language}{at}")).await.length;
            assert!(packed <= MOST, "{language}{at}: {packed} bytes");
        }
        let page = visitor.get(&format!("/{language}{path}")).await.body;
        let own = if language == "ar" {
            "عنوان"
        } else {
            "Close the door"
        };
        assert!(page.contains(own), "{language}: {page}");
        let marked = page.contains("lang=\"en\"");
        let fallback = !matches!(language, "en" | "ar");
        assert!(!fallback || marked, "{language}: the fallback is marked");
        let feed = visitor
            .get(&format!("/data/v1/warnings.atom?language={language}"))
            .await;
        assert!(
            feed.body.contains(own) && !feed.body.contains(EVIL),
            "{}",
            feed.body
        );
    }
    let work = visitor.get(&format!("/en{path}/work")).await;
    assert!(
        work.status.is_redirection() || work.status == 401,
        "{}",
        work.status
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_folder_of_csaf_documents_holds_together() {
    let bench = bench().await;
    published(&bench).await;
    let get = async |path: &str| {
        let answer = bench.client.get(path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        answer
    };
    let metadata: Value = {
        let answer = get("/.well-known/csaf/provider-metadata.json").await;
        serde_json::from_str(&answer.body).expect("JSON")
    };
    assert_eq!(metadata["publisher"]["name"], "First administration");
    let index = get("/csaf/white/index.txt").await.body;
    let paths: Vec<&str> = index.lines().collect();
    assert_eq!(paths.len(), 2, "{index}");
    let changes = get("/csaf/white/changes.csv").await.body;
    let feed = get("/csaf/white/feed.json").await.body;
    for path in paths {
        assert!(changes.contains(path) && feed.contains(path), "{path}");
        let document = get(&format!("/csaf/white/{path}")).await;
        let read = exchange::csaf::read(&document.bytes, &exchange::csaf::Limits::default());
        let read = read.expect("a document");
        let source = if path.contains("-ar") {
            Some("en".to_owned())
        } else {
            None
        };
        assert_eq!(read.source.map(|l| l.to_string()), source, "{path}");
        for kind in ["sha256", "sha512"] {
            let hash = get(&format!("/csaf/white/{path}.{kind}")).await.body;
            let name = path.rsplit('/').next().expect("a name");
            let wanted = match kind {
                "sha256" => exchange::csaf::sha256_file(&document.bytes, name),
                _ => exchange::csaf::sha512_file(&document.bytes, name),
            };
            assert_eq!(hash, wanted);
        }
    }
    let none = bench.client.get("/csaf/white/2026/none.json").await;
    assert_eq!(none.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn mistakes_stand_beside_their_fields_and_nothing_typed_is_lost() {
    let bench = bench().await;
    let editor = bench.reader(bench.first, Role::Editor).await;
    let mut fields = text("A title to keep");
    fields.retain(|(name, _)| !matches!(*name, "tlp" | "references" | "sms-en"));
    fields.push(("tlp", "AMBER".to_owned()));
    fields.push(("references", "javascript:alert(1)".to_owned()));
    fields.push(("sms-en", "a".repeat(460)));
    let answer = write(&editor, "/fr/warnings/new", &fields).await;
    assert_eq!(answer.status, 422);
    for wanted in [
        "A title to keep",
        "tlp-error",
        "references-error",
        "sms-en-error",
    ] {
        assert!(answer.body.contains(wanted), "{wanted}: {}", answer.body);
    }
    // A draft may lack parts; review names them.
    let half = [&text("Half")[..5], &[("title-en", "Half".to_owned())]].concat();
    let made = write(&editor, "/en/warnings/new", &half).await;
    let work = made
        .header("location")
        .expect("a place")
        .replace("?saved", "");
    let refused = step(&editor, &work, "submit", "").await;
    assert_eq!(refused.status, 422, "{}", refused.body);
    assert!(
        refused.body.contains("What is missing before review"),
        "{}",
        refused.body
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_write_over_the_state_they_saw() {
    let bench = bench().await;
    let editor = bench.reader(bench.first, Role::Editor).await;
    let reviewer = bench.reader(bench.first, Role::Reviewer).await;
    let send = async |who: &Client, method: &str, at: &str, tag: Option<&str>, body: Value| {
        let who = who.clone().with("content-type", "application/json");
        let who = tag.map_or_else(|| who.clone(), |t| who.clone().with("if-match", t));
        who.send(method, at, &body.to_string()).await
    };
    let draft = |title: &str| {
        json!({"content": {"kind": "advisory", "severity": "low", "audience": "public",
            "tlp": "CLEAR", "source": "en", "references": ["https://csirt.example/a"],
            "texts": {"en": {"title": title, "summary": "S", "action": "A"}}}})
    };
    let at = "/api/v1/warnings";
    let made = send(&editor, "POST", at, None, draft("One")).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let tag = made.header("etag").expect("a tag").to_owned();
    let id = serde_json::from_str::<Value>(&made.body).expect("JSON")["id"].clone();
    let one = format!("{at}/{}", id.as_str().expect("an id"));
    let bare = send(&editor, "PUT", &one, None, draft("Two")).await;
    assert_eq!(bare.status, 428, "{}", bare.body);
    let put = send(&editor, "PUT", &one, Some(&tag), draft("Two")).await;
    assert_eq!(put.status, 200, "{}", put.body);
    let stale = send(&editor, "PUT", &one, Some(&tag), draft("Three")).await;
    assert_eq!(stale.status, 412, "{}", stale.body);
    let steps = format!("{one}/steps");
    let tag = put.header("etag").expect("a tag").to_owned();
    let early = send(
        &reviewer,
        "POST",
        &steps,
        Some(&tag),
        json!({"step": "publish"}),
    )
    .await;
    assert_eq!(early.status, 409, "{}", early.body);
    let none = bench.client.get("/data/v1/warnings").await;
    assert_eq!(none.body, "{\"warnings\":[]}");
    let gone = send(
        &editor,
        "POST",
        &steps,
        Some(&tag),
        json!({"step": "submit"}),
    )
    .await;
    let tag = gone.header("etag").expect("a tag").to_owned();
    let done = send(
        &reviewer,
        "POST",
        &steps,
        Some(&tag),
        json!({"step": "publish"}),
    )
    .await;
    assert_eq!(done.status, 200, "{}", done.body);
    let all = bench
        .client
        .get("/data/v1/warnings?language=ru&severity=low")
        .await;
    let all: Value = serde_json::from_str(&all.body).expect("JSON");
    assert_eq!(all["warnings"][0]["title"], "Two");
    assert_eq!(all["warnings"][0]["language"], "en", "the fallback is said");
    let higher = bench.client.get("/data/v1/warnings?severity=medium").await;
    assert_eq!(higher.body, "{\"warnings\":[]}");
    let wrong = bench.client.get("/data/v1/warnings?severity=grave").await;
    assert_eq!(wrong.status, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_button_of_a_link_confirms_or_ends_a_subscription() {
    let bench = bench().await;
    let visitor = &bench.client;
    let page = visitor.get("/fr/warnings/subscribe").await.body;
    let key = hidden(&page, "_key");
    let fields = [
        ("_key", key.as_str()),
        ("mail", "reader@agency.example"),
        ("language", "fr"),
        ("least", "medium"),
    ];
    let asked = visitor
        .post("/fr/warnings/subscribe", &encoded(&fields))
        .await;
    assert_eq!(asked.status, 303, "{}", asked.body);
    let read = "SELECT secret FROM watch_warning_subscriber";
    let row = bench
        .gateway
        .db
        .fetch_one(read, store::params![])
        .await
        .expect("a row");
    let secret: String = row.get("secret").expect("text");
    let at = format!("/fr/warnings/subscription/{secret}");
    let watch = &bench.gateway.watch;
    for _ in 0..2 {
        assert_eq!(visitor.get(&at).await.status, 200);
        let (_, confirmed) = digest::look(watch, &secret).await.expect("a link");
        assert!(!confirmed);
    }
    let key = hidden(&visitor.get(&at).await.body, "_key");
    let choose = |step| {
        encoded(&[
            ("_key", key.as_str()),
            ("step", step),
            ("language", "ar"),
            ("least", "high"),
        ])
    };
    assert_eq!(visitor.post(&at, &choose("confirm")).await.status, 303);
    let (found, confirmed) = digest::look(watch, &secret).await.expect("a link");
    assert_eq!((found.language.as_str(), confirmed), ("ar", true));
    assert_eq!(visitor.post(&at, &choose("end")).await.status, 200);
    assert_eq!(visitor.get(&at).await.status, 404);
    let logged = "SELECT COUNT(*) AS found FROM store_audit WHERE fields LIKE '%agency.example%'";
    let row = bench
        .gateway
        .db
        .fetch_one(logged, store::params![])
        .await
        .expect("a count");
    assert_eq!(row.get::<i64>("found").expect("a number"), 0);
}
