//! The page behind a contact's personal link.

use super::super::super::form_tests::{form, key, target};
use super::*;

/// A contact that was asked, with the secret of its link.
async fn asked(test: &store::testing::TestDb) -> (Directory, RecordId, String) {
    let clock = Clock::manual(Timestamp::from_micros(1_789_990_000_000_000));
    let directory =
        Directory::open(test.db.clone(), clock.clone()).reached_at("https://gateway.test/");
    let operator = Actor::operator();
    let name = Name::new("Team").expect("a name");
    let organisations = directory.organisations();
    let made = organisations.create(&operator, tenant(), name, Details::default());
    let of = of_organisation(made.await.expect("created").id);
    let said = |name: &str, text: &str| {
        let field = Kind::Function.field(name).expect("a field");
        Saying::read(field, "", [Value::plain(field, text)]).expect("a value")
    };
    let all = vec![
        said("function", "Duty officer"),
        said("mail", "duty@team.example"),
    ];
    let new = New {
        kind: Kind::Function,
        of,
        said: all,
    };
    let records = directory.records();
    let id = records.add(&operator, tenant(), new).await.expect("added");
    let back = "UPDATE directory_record SET created_at = created_at - 30412800000000";
    test.db.execute(back, vec![]).await.expect("an old entry");
    let asked = records
        .ask_due(&operator, tenant(), &[])
        .await
        .expect("asked");
    assert_eq!(asked.contacts, 1);
    let row = test
        .db
        .fetch_one("SELECT payload FROM store_outbox", vec![])
        .await;
    let payload: String = row.expect("a letter").get("payload").expect("text");
    let rest = payload
        .split("https://gateway.test/en/directory/verify/")
        .nth(1);
    let secret: String = rest
        .expect("a link")
        .chars()
        .take_while(|c| c.is_alphanumeric() || "-_".contains(*c))
        .collect();
    assert!(payload.contains("duty@team.example"));
    (directory, id, secret)
}

#[tokio::test]
async fn a_scanner_that_opens_the_link_changes_nothing_and_one_button_uses_it_up() {
    let (test, base) = site().await;
    let (directory, id, secret) = asked(&test).await;
    let at = format!("directory/verify/{secret}");
    let rows = async || {
        let all = "SELECT used_at FROM web_link";
        let links = test.db.fetch(all, vec![]).await.expect("rows");
        let of = "SELECT verified_at, rung, version FROM directory_record";
        (links, test.db.fetch(of, vec![]).await.expect("rows"))
    };
    let before = rows().await;
    for language in LANGUAGES {
        let page = base.get(&format!("/{language}/{at}")).await;
        assert_eq!(page.status, 200, "{language} {}", page.body);
        assert!(page.body.contains("duty@team.example") && !page.body.contains("⟦"));
        assert_eq!(page.header("cache-control"), Some("no-store"));
        let head = base.send("HEAD", &format!("/{language}/{at}"), "").await;
        assert!(head.status.is_success() || head.status.is_client_error());
    }
    assert_eq!(rows().await, before, "opening changes nothing");
    let button = base
        .clone()
        .with("origin", "http://gateway.test")
        .with("sec-fetch-site", "same-origin");
    let wrong = form(&[
        ("answer", "correct"),
        ("telephone", "call us"),
        ("_key", &key()),
    ]);
    let wrong = button.post(&format!("/en/{at}"), &wrong).await;
    assert!(
        wrong.status == 422 && wrong.body.contains("is not a telephone number"),
        "{}",
        wrong.body
    );
    assert_eq!(rows().await, before, "a slip does not use it up");
    let foreign = base
        .clone()
        .with("origin", "http://elsewhere.test")
        .with("sec-fetch-site", "cross-site");
    let confirm = form(&[("answer", "confirm"), ("_key", &key())]);
    assert_eq!(
        foreign.post(&format!("/en/{at}"), &confirm).await.status,
        403
    );
    assert_eq!(rows().await, before, "another site's form");
    let correct = form(&[
        ("answer", "correct"),
        ("mail", "duty@team.example"),
        ("telephone", "+12025550143"),
        ("_key", &key()),
    ]);
    let thanks = button.post(&format!("/en/{at}"), &correct).await;
    assert!(
        thanks.status == 200 && thanks.body.contains("Thank you"),
        "{}",
        thanks.body
    );
    let claims = directory
        .records()
        .claims(&Actor::operator(), tenant())
        .await
        .expect("claims");
    let fields: Vec<&str> = claims.iter().map(|(_, s)| s.field.name).collect();
    assert_eq!((fields, claims[0].0.id), (vec!["telephone"], id));
    for spent in [
        base.get(&format!("/en/{at}")).await,
        button.post(&format!("/en/{at}"), &confirm).await,
    ] {
        assert!(
            spent.status == 404 && spent.body.contains("This link was used"),
            "{}",
            spent.body
        );
    }
    agree(&base, id).await;
}

/// Those who keep the directory agree to the correction, which then counts.
async fn agree(base: &Client, id: RecordId) {
    let editor = base
        .clone()
        .with("x-role", "analyst")
        .with("origin", "http://gateway.test")
        .with("sec-fetch-site", "same-origin");
    let waiting = editor.get("/en/directory/waiting").await;
    let begin = "/en/directory/waiting/claims/";
    let start = waiting.body.find(begin).expect("a form");
    let path: String = waiting.body[start..]
        .chars()
        .take_while(|c| *c != '"')
        .collect();
    let agree = form(&[("decision", "theirs"), ("_key", &key())]);
    assert_eq!(
        target(&editor.post(&path, &agree).await),
        "/en/directory/waiting"
    );
    let page = editor
        .get(&format!("/en/directory/records/{id}"))
        .await
        .body;
    assert!(page.contains("+12025550143") && page.contains("Said by the organisation"));
}

/// The secret in the only letter that waits.
async fn only_letter(test: &store::testing::TestDb) -> String {
    const ALL: &str = "SELECT payload FROM store_outbox";
    let rows = test.db.fetch(ALL, vec![]).await.expect("letters");
    assert_eq!(rows.len(), 1);
    let payload: String = rows[0].get("payload").expect("text");
    let rest = payload.split("/directory/drill/").nth(1).expect("a link");
    let link = |c: &char| c.is_alphanumeric() || "-_".contains(*c);
    rest.chars().take_while(link).collect()
}

#[tokio::test]
async fn a_drill_is_started_answered_by_the_button_and_read_on_pages() {
    let (test, base) = site().await;
    let (_, _, _) = asked(&test).await;
    let cleared = test.db.execute("DELETE FROM store_outbox", vec![]).await;
    cleared.expect("cleared");
    let officer = base
        .clone()
        .with("x-role", "country-officer")
        .with("origin", "http://gateway.test")
        .with("sec-fetch-site", "same-origin");
    let wrong = form(&[
        ("name", ""),
        ("whom", "all"),
        ("hours", "0"),
        ("_key", &key()),
    ]);
    let wrong = officer.post("/ru/directory/drills/new", &wrong).await;
    assert_eq!(wrong.status, 422, "{}", wrong.body);
    let one = key();
    let good = || {
        form(&[
            ("name", "Spring <b>"),
            ("whom", "all"),
            ("hours", "24"),
            ("_key", &one),
        ])
    };
    let started = officer.post("/en/directory/drills/new", &good()).await;
    assert_eq!(started.status, 303, "{}", started.body);
    let again = officer.post("/en/directory/drills/new", &good()).await;
    assert_eq!(target(&again), target(&started), "a form starts one drill");
    let secret = only_letter(&test).await;
    for language in LANGUAGES {
        let page = base
            .get(&format!("/{language}/directory/drill/{secret}"))
            .await;
        assert_eq!(page.status, 200, "{language} {}", page.body);
        assert!(page.body.contains("Duty officer") && !page.body.contains("⟦"));
        assert_eq!(page.header("cache-control"), Some("no-store"));
        let list = officer
            .get(&format!("/{language}/directory/drills"))
            .await
            .body;
        assert!(
            list.contains("Spring &lt;b&gt;") && !list.contains("⟦"),
            "{list}"
        );
    }
    let at = target(&started);
    let open = officer.get(&at).await.body;
    assert!(
        open.contains("Still open") && open.contains("Duty officer"),
        "{open}"
    );
    assert_ne!(
        base.get(&at).await.status,
        200,
        "for those who keep the directory"
    );
    let button = base
        .clone()
        .with("origin", "http://gateway.test")
        .with("sec-fetch-site", "same-origin");
    let pressed = format!("/en/directory/drill/{secret}");
    let answered = button.post(&pressed, &form(&[("_key", &key())])).await;
    assert!(
        answered.body.contains("Your answer is counted"),
        "{}",
        answered.body
    );
    let spent = button.post(&pressed, &form(&[("_key", &key())])).await;
    assert_eq!(spent.status, 404, "{}", spent.body);
    let closed = officer.get(&at).await.body;
    assert!(
        closed.contains("0 h 1 min") || closed.contains("0 h 0 min"),
        "{closed}"
    );
}
