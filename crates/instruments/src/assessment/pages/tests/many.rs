//! Many people, one answer: from the officer's question to the signed round, on pages.

use super::*;
use crate::assessment::tests::{officer, whole};
use crate::respondent::Asked;

const ASK: [(&str, &str); 5] = [
    ("institution", "Central Hospital"),
    ("person", "Duty officer"),
    ("mail", "duty@hospital.example"),
    ("language", "en"),
    ("sections", "continuity"),
];

pub(crate) fn hidden<'a>(page: &'a str, name: &str) -> &'a str {
    let mark = format!("name=\"{name}\" value=\"");
    let rest = page.split_once(&mark).expect("the field is there").1;
    rest.split('"').next().expect("a value")
}

/// A sitting, made by the actions: its address, for [`Ground::visitor`].
pub(crate) async fn sitting(ground: &Ground) -> String {
    let sections = vec!["continuity".parse().unwrap()];
    let names = ("Ministry", "Director");
    let asked = Asked::new(names, "d@ministry.example", "en".parse().unwrap(), sections).unwrap();
    let made = ground
        .instruments
        .ask(&officer(), tenant(), ground.round.id, asked)
        .await
        .unwrap();
    let secret = made.link.rsplit('/').next().unwrap().to_owned();
    ground.instruments.send_code(&secret).await.unwrap();
    let last =
        "SELECT payload FROM store_outbox WHERE payload LIKE '%code%' ORDER BY id DESC LIMIT 1";
    let row = ground._db.db.fetch_one(last, vec![]).await.unwrap();
    let payload: String = row.get("payload").unwrap();
    let mut digits = payload.split(|c: char| !c.is_ascii_digit());
    let code = digits.find(|d| d.len() == 8).unwrap();
    let secret = ground.instruments.enter(&secret, code).await.unwrap();
    let cookie = format!("{}={secret}", crate::respondent::cookie_name(true));
    *ground.cookie.lock().unwrap() = Some(cookie);
    crate::respondent::address(&secret)
}

#[tokio::test]
async fn an_officer_asks_somebody_who_gets_a_link_and_a_code() {
    let ground = Ground::new().await;
    let officer = ground.officer();
    let path = ground.path("/respondents/new");
    assert_eq!(officer.get(&path).await.status, 200);
    let wrong = officer
        .post(
            &path,
            &form(&[("institution", "Central Hospital"), ("language", "en")]),
        )
        .await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("value=\"Central Hospital\""));
    for field in ["person", "mail", "sections"] {
        let line = format!("<li><a href=\"#{field}\">");
        assert!(wrong.body.contains(&line), "all at once: {field}");
    }
    let body = form(&ASK);
    let made = officer.post(&path, &body).await;
    assert_eq!(made.status, 200, "{}", made.body);
    let link = made
        .body
        .split("https://gateway.test")
        .nth(1)
        .and_then(|r| r.split('<').next());
    let link = link.expect("the link is shown once");
    target(&officer.post(&path, &body).await);
    let list = officer.get(&ground.path("/respondents")).await;
    assert_eq!(
        list.body.matches("Central Hospital").count(),
        1,
        "sent twice, asked once"
    );
    assert!(!list.body.contains(link), "never again");
    let visitor = ground.visitor();
    for _ in 0..2 {
        let opened = visitor.get(link).await;
        assert_eq!(opened.status, 200, "{}", opened.body);
        assert_eq!(opened.header("cache-control"), Some("no-store"));
        assert!(opened.body.contains("Send me a code") && !opened.body.contains("name=\"code\""));
    }
    let sent = visitor.post(link, &form(&[("step", "send")])).await;
    assert!(sent.body.contains("name=\"code\""), "{}", sent.body);
    let bad = visitor
        .post(link, &form(&[("step", "enter"), ("code", "1")]))
        .await;
    assert_eq!(bad.status, 422);
    let last =
        "SELECT payload FROM store_outbox WHERE payload LIKE '%code%' ORDER BY id DESC LIMIT 1";
    let row = ground._db.db.fetch_one(last, vec![]).await.unwrap();
    let payload: String = row.get("payload").unwrap();
    let mut digits = payload.split(|c: char| !c.is_ascii_digit());
    let code = digits.find(|d| d.len() == 8).unwrap();
    let entered = form(&[("step", "enter"), ("code", code)]);
    super::seated::is_bound(&visitor, &visitor.post(link, &entered).await).await;
    let soon = visitor.post(link, &form(&[("step", "send")])).await;
    assert_eq!(soon.status, 422, "{}", soon.body);
}

#[tokio::test]
async fn a_respondent_answers_what_is_theirs() {
    let ground = Ground::new().await;
    let team = ground.officer();
    let one = form(&[("C1.seen", "0"), ("C1", "4")]);
    target(
        &team
            .post(&ground.path("/sections/continuity/1"), &one)
            .await,
    );
    let sitting = sitting(&ground).await;
    let visitor = ground.visitor();
    let home = format!("/en/sitting/{sitting}");
    let list = visitor.get(&home).await;
    assert!(
        list.body.contains("/sections/continuity/") && !list.body.contains("/sections/about/"),
        "{}",
        list.body
    );
    for closed in [
        "/sections/about/1",
        "/questions/A1",
        "/sections/continuity/9",
    ] {
        assert_eq!(
            visitor.get(&format!("{home}{closed}")).await.status,
            404,
            "{closed}"
        );
    }
    let part = format!("{home}/sections/continuity/1");
    let shown = visitor.get(&part).await;
    assert!(
        !shown.body.contains("checked"),
        "nothing of the team's answers is shown"
    );
    assert_eq!(
        visitor.get(&format!("{home}/questions/C1")).await.status,
        200
    );
    let theirs = form(&[("C1.seen", "0"), ("C1", "1"), ("to", "list")]);
    assert!(target(&visitor.post(&part, &theirs).await).starts_with(&home));
    let about = visitor
        .post(
            &format!("{home}/sections/about/1"),
            &form(&[("A1.seen", "0"), ("A1.value", "5")]),
        )
        .await;
    assert_eq!(about.status, 404, "another section");
}

#[tokio::test]
async fn a_reconciler_looks_at_both_answers_and_settles() {
    let ground = Ground::new().await;
    let team = ground.officer();
    let one = form(&[("C1.seen", "0"), ("C1", "4")]);
    target(
        &team
            .post(&ground.path("/sections/continuity/1"), &one)
            .await,
    );
    let part = format!(
        "/en/sitting/{}/sections/continuity/1",
        sitting(&ground).await
    );
    let visitor = ground.visitor();
    let theirs = form(&[("C1.seen", "0"), ("C1", "1"), ("to", "list")]);
    target(&visitor.post(&part, &theirs).await);
    let tasks = team.get(&ground.path("")).await;
    assert!(
        tasks
            .body
            .contains("Answered differently and not settled: 1"),
        "{}",
        tasks.body
    );
    assert!(
        team.get(&ground.path("/check/continuity"))
            .await
            .body
            .contains("Answered differently")
    );
    let path = ground.path("/disagreements/C1");
    let side = team.get(&path).await;
    assert!(
        side.body.contains("Ministry (Director)") && side.body.contains("The team"),
        "{}",
        side.body
    );
    let voice = side
        .body
        .match_indices("name=\"voice\" value=\"")
        .map(|(at, m)| &side.body[at + m.len()..]);
    let mut voices = voice.map(|r| r.split('"').next().unwrap().to_owned());
    let theirs = voices
        .find(|v| v != "team")
        .expect("their answer can be chosen");
    let bare = team
        .post(&path, &form(&[("_version", "0"), ("voice", &theirs)]))
        .await;
    assert_eq!(bare.status, 422, "a reason is asked for");
    assert!(
        bare.body.contains(": Fill in this field</a>"),
        "{}",
        bare.body
    );
    assert!(side.body.contains("1 question is still to be settled"));
    let enter = "/sections/continuity/1?settle=C1";
    assert!(side.body.contains(&format!("{enter}#C1")));
    let there = team.get(&ground.path(enter)).await;
    assert_eq!(hidden(&there.body, "settle"), "C1");
    let agreed = form(&[("settle", "C1"), ("C1.seen", "1"), ("C1", "3")]);
    let section = ground.path("/sections/continuity/1");
    let back = team.post(&section, &agreed).await;
    assert!(target(&back).starts_with(&path), "back to settling");
    let good = form(&[
        ("_version", "0"),
        ("voice", &theirs),
        ("reason", "they run it"),
        ("present", "all"),
    ]);
    let next = team.post(&path, &good).await;
    let list = format!("{}?done=saved", ground.path("/disagreements"));
    assert_eq!(target(&next), list, "none is left");
    assert!(team.get(&path).await.body.contains("they run it"));
    let settled = whole(&ground.instruments, &ground.round).await;
    let (c1, _) = settled.item("C1").unwrap();
    assert_eq!(
        *settled.sheet.answer(c1),
        crate::assessment::tests::stage(1)
    );
}

#[tokio::test]
async fn a_round_is_signed_off_printed_and_signed() {
    let ground = Ground::new().await;
    let officer = ground.officer();
    assert_eq!(
        officer.get(&ground.path("/cover")).await.status,
        404,
        "not before"
    );
    let path = ground.path("/sign-off");
    let page = officer.get(&path).await;
    let hash = hidden(&page.body, "hash").to_owned();
    let bare = officer.post(&path, &form(&[("hash", &hash)])).await;
    assert_eq!(bare.status, 422);
    let unconfirmed = form(&[("hash", &hash), ("people", "A. Director, Ministry")]);
    let unconfirmed = officer.post(&path, &unconfirmed).await;
    assert_eq!(unconfirmed.status, 422);
    assert!(
        unconfirmed.body.contains("cannot be opened again"),
        "{}",
        unconfirmed.body
    );
    let good = form(&[
        ("hash", &hash),
        ("final", "yes"),
        ("people", "A. Director, Ministry\nB. Head, Regulator"),
        ("reference", "2026/17"),
    ]);
    let to = target(&officer.post(&path, &good).await).to_owned();
    assert!(to.starts_with(&ground.path("/cover")));
    let cover = officer.get(&ground.path("/cover")).await;
    for part in [
        hash.as_str(),
        "B. Head, Regulator",
        "2026/17",
        "not yet signed",
    ] {
        assert!(cover.body.contains(part), "{part}: {}", cover.body);
    }
    let edited = officer
        .post(
            &ground.path("/sections/about/1"),
            &form(&[("A1.seen", "0"), ("A1.value", "5")]),
        )
        .await;
    assert_eq!(edited.status, 409);
    assert!(edited.body.contains("signed off"));
    assert_eq!(officer.get(&ground.path("/scan")).await.status, 404);
    let scan = b"%PDF-1.7".to_vec();
    ground
        .instruments
        .attach_scan(
            &crate::assessment::tests::officer(),
            tenant(),
            ground.round.id,
            scan,
        )
        .await
        .unwrap();
    let file = officer.get(&ground.path("/scan")).await;
    assert!(
        file.header("content-disposition")
            .is_some_and(|d| d.starts_with("attachment"))
    );
    assert_eq!(file.header("content-type"), Some("application/pdf"));
    assert!(
        officer
            .get(&ground.path("/cover"))
            .await
            .body
            .contains("the scan is attached")
    );
}

#[tokio::test]
async fn the_pages_of_many_open_in_every_language_and_for_those_who_may() {
    let ground = Ground::new().await;
    let officer = ground.officer();
    target(
        &officer
            .post(
                &ground.path("/sections/continuity/1"),
                &form(&[("C1.seen", "0"), ("C1", "4")]),
            )
            .await,
    );
    let sitting = sitting(&ground).await;
    let part = format!("/en/sitting/{sitting}/sections/continuity/1");
    let visitor = ground.visitor();
    target(
        &visitor
            .post(&part, &form(&[("C1.seen", "0"), ("C1", "1")]))
            .await,
    );
    let reader = ground.person("reader", "5");
    let (foreign, nobody) = (
        ground.person("administrator", "7").with("x-tenant", "9"),
        &ground.client,
    );
    for rest in [
        "/respondents",
        "/respondents/new",
        "/disagreements",
        "/disagreements/C1",
        "/sign-off",
    ] {
        for language in ["ar", "en", "es", "fr", "ru", "zh"] {
            let path = ground
                .path(rest)
                .replacen("/en/", &format!("/{language}/"), 1);
            let page = officer.get(&path).await;
            assert_eq!(page.status, 200, "{path}: {}", page.body);
        }
        let path = ground.path(rest);
        assert_eq!(nobody.get(&path).await.status, 401, "{rest}");
        let expected = if rest == "/sign-off" || rest.ends_with("new") {
            403
        } else {
            200
        };
        assert_eq!(reader.get(&path).await.status, expected, "{rest}");
        assert_eq!(foreign.get(&path).await.status, 404, "{rest}");
        assert_ne!(
            reader.post(&path, &form(&[("_version", "0")])).await.status,
            303,
            "{rest}"
        );
    }
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        for rest in ["", "/sections/continuity/1", "/questions/C1"] {
            let path = format!("/{language}/sitting/{sitting}{rest}");
            let page = visitor.get(&path).await;
            assert_eq!(page.status, 200, "{path}");
            assert_eq!(page.header("cache-control"), Some("no-store"), "{path}");
            assert!(page.header("etag").is_none(), "{path}");
        }
    }
    for (path, status) in [
        ("/en/sitting/nonsense", 403),
        ("/en/respond/nonsense", 404),
        ("/en/sitting/nonsense/sections/about/1", 403),
    ] {
        assert_eq!(visitor.get(path).await.status, status, "{path}");
    }
}

#[tokio::test]
async fn the_next_round_is_started_from_a_signed_one() {
    let ground = Ground::new().await;
    let team = ground.officer();
    let refused = team.get(&ground.path("/next")).await;
    assert_eq!(refused.status, 409, "not before it is signed off");
    let one = form(&[("C1.seen", "0"), ("C1", "2")]);
    target(
        &team
            .post(&ground.path("/sections/continuity/1"), &one)
            .await,
    );
    let page = team.get(&ground.path("/sign-off")).await;
    let hash = hidden(&page.body, "hash").to_owned();
    let sign = form(&[("hash", &hash), ("people", "A. Director"), ("final", "yes")]);
    target(&team.post(&ground.path("/sign-off"), &sign).await);
    assert_eq!(team.get(&ground.path("/next")).await.status, 200);
    let bare = team
        .post(&ground.path("/next"), &form(&[("title", "")]))
        .await;
    assert_eq!(bare.status, 422);
    let body = form(&[("title", "Second round")]);
    let made = team.post(&ground.path("/next"), &body).await;
    let to = target(&made).split('?').next().unwrap().to_owned();
    let again = team.post(&ground.path("/next"), &body).await;
    assert!(target(&again).starts_with(&to), "sent twice, started once");
    for rest in ["", "/first", "/since", "/sections/continuity/1"] {
        for language in ["ar", "en", "es", "fr", "ru", "zh"] {
            let path = format!("{to}{rest}").replacen("/en/", &format!("/{language}/"), 1);
            assert_eq!(team.get(&path).await.status, 200, "{path}");
        }
    }
    let first = team.get(&format!("{to}/first")).await;
    assert!(
        first.body.contains("C3") && !first.body.contains(">C1<"),
        "{}",
        first.body
    );
    let reader = ground.person("reader", "5");
    assert_eq!(reader.get(&ground.path("/next")).await.status, 403);
    assert_eq!(
        reader
            .post(&format!("{to}/first"), &form(&[("_version", "1")]))
            .await
            .status,
        403
    );
    assert_eq!(ground.client.get(&format!("{to}/since")).await.status, 401);
    let foreign = ground.person("administrator", "7").with("x-tenant", "9");
    assert_eq!(foreign.get(&format!("{to}/first")).await.status, 404);
}
