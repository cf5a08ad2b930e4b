//! Signing in as a browser does it, and as attackers do.

use axum::http::StatusCode;
use base::Role;
use base::id::TenantId;

use crate::account::fixture::{Fixture, PASSWORD, cookie_of, hidden, home, local, one};
use crate::account::own;
use crate::account::tests::with_second_step;
use crate::app::Config;
use crate::testing::{Answer, Client};

async fn reader() -> Fixture {
    let f = one().await;
    f.person("reader@example.org", home(), &[Role::Reader])
        .await;
    f
}

async fn try_in(client: &Client, mail: &str, password: &str, next: &str) -> Answer {
    let form = crate::url::with_query(
        "",
        &[("mail", mail), ("password", password), ("next", next)],
    );
    client.post("/en/account/sign-in", &form[1..]).await
}

#[tokio::test]
async fn a_browser_signs_in_and_out() {
    let f = reader().await;
    let site = f.site();
    let visitor = Client::new(site.router.clone()).with("cookie", "__Host-cybergateway=planted");
    let answer = try_in(&visitor, "reader@example.org", PASSWORD, "/fr/account").await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (StatusCode::SEE_OTHER, Some("/fr/account"))
    );
    let set = answer.header("set-cookie").expect("a cookie").to_owned();
    for flag in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/", "__Host-"] {
        assert!(set.contains(flag), "{flag} in {set}");
    }
    assert!(!set.contains("planted"));
    let inside = Client::new(site.router.clone()).with("cookie", &cookie_of(&answer));
    let page = inside.get("/fr/account").await;
    assert!(page.status == StatusCode::OK && page.body.contains("Test Person"));
    let out = inside.post("/fr/account/sign-out", "").await;
    assert!(
        out.header("set-cookie")
            .is_some_and(|c| c.contains("Max-Age=0"))
    );
    assert_eq!(
        inside.get("/fr/account").await.status,
        StatusCode::SEE_OTHER,
        "the old cookie opens nothing"
    );
}

#[tokio::test]
async fn signing_in_never_leads_away_from_the_gateway() {
    let f = reader().await;
    let visitor = Client::new(f.site().router);
    for next in [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
    ] {
        let answer = try_in(&visitor, "reader@example.org", PASSWORD, next).await;
        assert_eq!(answer.header("location"), Some("/en/"), "{next}");
    }
}

/// A page without what differs by intent: the form's key and the address that was typed.
fn neutral(answer: &Answer, mail: &str) -> String {
    answer
        .body
        .replace(hidden(&answer.body, "_key"), "KEY")
        .replace(mail, "MAIL")
}

#[tokio::test]
async fn refusals_read_alike_and_never_repeat_the_password() {
    let f = reader().await;
    let visitor = Client::new(f.site().router);
    let known = try_in(&visitor, "reader@example.org", "wrong password 1", "").await;
    let unknown = try_in(&visitor, "nobody@example.org", "wrong password 1", "").await;
    assert_eq!(known.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(known.status, unknown.status);
    assert_eq!(
        neutral(&known, "reader@example.org"),
        neutral(&unknown, "nobody@example.org")
    );
    assert!(
        known.body.contains("reader@example.org"),
        "what was typed is shown again"
    );
    assert!(!known.body.contains("wrong password 1"));
    assert!(known.header("set-cookie").is_none());
}

#[tokio::test]
async fn a_browser_stays_known_after_signing_out_while_strangers_guess() {
    let f = reader().await;
    let site = f.site();
    let visitor = Client::new(site.router.clone());
    let first = try_in(&visitor, "reader@example.org", PASSWORD, "").await;
    let set = first.headers.get_all("set-cookie").iter();
    let set: Vec<_> = set.filter_map(|v| v.to_str().ok()).collect();
    let device = set
        .iter()
        .find(|c| c.starts_with("__Host-cybergateway-device="));
    let device = device.expect("the device is known now");
    for flag in ["HttpOnly", "Secure", "SameSite=Strict", "Path=/"] {
        assert!(device.contains(flag), "{flag} in {device}");
    }
    assert!(!device.contains("reader"), "it names nobody");
    let device = device.split(';').next().expect("a pair");
    let both = format!("{}; {device}", cookie_of(&first));
    let inside = visitor.clone().with("cookie", &both);
    inside.post("/en/account/sign-out", "").await;
    for _ in 0..10 {
        let guess = f.sign_in("reader@example.org", "a wrong password").await;
        assert!(guess.is_err());
    }
    let stranger = try_in(&visitor, "reader@example.org", PASSWORD, "").await;
    assert_eq!(stranger.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(stranger.header("retry-after"), Some("2"));
    let told = "Too many attempts. Try again in 2 seconds.";
    assert!(stranger.body.contains(told), "{}", stranger.body);
    let known = visitor.clone().with("cookie", device);
    let back = try_in(&known, "reader@example.org", PASSWORD, "").await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.body);
}

#[tokio::test]
async fn whoever_is_kept_out_by_strangers_asks_for_a_new_password_and_goes_on() {
    let f = reader().await;
    let visitor = Client::new(f.site().router);
    let (mail, new) = ("reader@example.org", "an altogether new sentence");
    for _ in 0..8 {
        f.sign_in(mail, "a wrong password")
            .await
            .expect_err("wrong");
    }
    let asked = own::ask_reset(&f.accounts, mail, local()).await;
    asked.expect("the letter is sent");
    let letter = f.letters.0.lock().expect("not poisoned").last().cloned();
    let link = letter.and_then(|l| l.link).expect("a link");
    let press = |password: &str| {
        let path = format!("/en/link/{}", link.reveal());
        let body = format!("password={}", password.replace(' ', "+"));
        let visitor = visitor.clone();
        async move { visitor.post(&path, &body).await }
    };
    let weak = press("short").await;
    assert!(
        weak.header("set-cookie").is_none(),
        "nothing was chosen yet"
    );
    let chosen = press(new).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.body);
    let stranger = try_in(&visitor, mail, new, "").await;
    assert_eq!(stranger.status, StatusCode::TOO_MANY_REQUESTS);
    let known = visitor.clone().with("cookie", &cookie_of(&chosen));
    let back = try_in(&known, mail, new, "").await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.body);
    let again = press("a third sentence of mine").await;
    assert!(again.header("set-cookie").is_none(), "a link is used once");
}

#[tokio::test]
async fn passwords_are_not_taken_in_clear_text_off_loopback() {
    let f = reader().await;
    let far = Client::new(f.site_with(Config::default(), None).router);
    for path in [
        "/en/account/sign-in",
        "/en/account/second-step",
        "/en/link/x",
    ] {
        assert_eq!(far.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let answer = try_in(&far, "reader@example.org", PASSWORD, "").await;
    assert!(answer.status == StatusCode::FORBIDDEN && answer.header("set-cookie").is_none());
    // Behind a proxy only what the proxy itself says counts: it came here in clear text.
    let proxies = vec!["192.0.2.1/32".parse().expect("a prefix")];
    let config = Config {
        trusted_proxies: proxies,
        ..Config::default()
    };
    let behind = Client::new(f.site_with(config, None).router).with("x-forwarded-for", "127.0.0.1");
    let answer = try_in(&behind, "reader@example.org", PASSWORD, "").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let near = behind.with("x-forwarded-proto", "https");
    let answer = try_in(&near, "reader@example.org", PASSWORD, "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(
        cookie_of(&answer).starts_with("cybergateway="),
        "no __Host- name without TLS"
    );
}

#[tokio::test]
async fn the_second_step_in_a_browser() {
    let f = reader().await;
    let (seed, _) = with_second_step(&f, "reader@example.org").await;
    f.clock.advance_seconds(60);
    let site = f.site();
    let visitor = Client::new(site.router.clone());
    let half = try_in(&visitor, "reader@example.org", PASSWORD, "/en/account").await;
    let to = half
        .header("location")
        .expect("on to the second step")
        .to_owned();
    assert_eq!(to, "/en/account/second-step?next=/en/account");
    let half = Client::new(site.router.clone()).with("cookie", &cookie_of(&half));
    assert_eq!(
        half.get("/en/account").await.status,
        StatusCode::SEE_OTHER,
        "not signed in yet"
    );
    let page = half.get(&to).await;
    assert_eq!(hidden(&page.body, "next"), "/en/account");
    let wrong = half.post("/en/account/second-step", "code=000000").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let code = seed.code_at(f.clock.now());
    let full = half
        .post(
            "/en/account/second-step",
            &format!("code={code}&next=/en/account"),
        )
        .await;
    assert_eq!(full.header("location"), Some("/en/account"));
    let inside = Client::new(site.router.clone()).with("cookie", &cookie_of(&full));
    assert!(
        inside
            .get("/en/account")
            .await
            .body
            .contains("10 recovery codes left")
    );
}

#[tokio::test]
async fn a_browser_sets_up_the_second_step_and_keeps_its_session() {
    let f = reader().await;
    let site = f.site();
    let inside = f.browser(&site, "reader@example.org").await;
    let form = "current=correct+horse+battery";
    assert_eq!(
        inside.post("/en/account/security/begin", form).await.status,
        StatusCode::SEE_OTHER
    );
    let page = inside.get("/en/account/security").await;
    assert!(
        page.body.contains("<svg xmlns") && page.body.contains("otpauth://totp/"),
        "picture and text"
    );
    let actor = f.actor("reader@example.org").await;
    let status = crate::account::second::status(&actor, &f.accounts)
        .await
        .expect("a status");
    let crate::account::second::Status::Pending(seed) = status else {
        panic!("a seed was made")
    };
    let done = inside
        .post(
            "/en/account/security/finish",
            &format!("code={}", seed.code_at(f.clock.now())),
        )
        .await;
    assert_eq!(
        done.body
            .matches("<li><bdi dir=\"ltr\" class=\"code\">")
            .count(),
        10
    );
    assert_eq!(
        inside.get("/en/account").await.status,
        StatusCode::SEE_OTHER,
        "the secret was rotated"
    );
    let fresh = Client::new(site.router.clone()).with("cookie", &cookie_of(&done));
    assert_eq!(fresh.get("/en/account").await.status, StatusCode::OK);
    assert!(
        !fresh
            .get("/en/account/security")
            .await
            .body
            .contains("otpauth"),
        "the seed is not shown again"
    );
}

#[tokio::test]
async fn programs_prove_themselves_with_a_token() {
    let f = one().await;
    let wanted = crate::token::actions::Wanted {
        name: "Program".parse().expect("a name"),
        organisation: None,
        role: Role::Analyst,
        days: 1,
    };
    let operator = base::Actor::operator();
    let made = crate::token::actions::add(&operator, &f.accounts, home(), &wanted, None).await;
    let text = crate::token::text(&made.expect("made").0);
    let own = Config {
        tls: true,
        certificate: true,
        ..Config::default()
    };
    let site = f.site_with(own, None);
    let program = |value: &str| Client::new(site.router.clone()).with("authorization", value);
    let right = program(&format!("Bearer {text}")).get("/en/about").await;
    assert_eq!(right.status, StatusCode::OK);
    for wrong in [
        "Bearer cgw_nothing",
        "Bearer",
        "Basic YTpi",
        &format!("Bearer {text}x"),
    ] {
        let answer = program(wrong).get("/en/about").await;
        assert_eq!(
            answer.status,
            StatusCode::UNAUTHORIZED,
            "{wrong}: a program has to notice"
        );
        assert!(answer.body.contains("cybergateway token add"), "{wrong}");
    }
    let page = program(&format!("Bearer {text}")).get("/en/account").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN, "a token has no account");
}

#[tokio::test]
async fn the_header_names_the_administration_and_leads_to_the_others() {
    let f = reader().await;
    let id = f.person("two@example.org", home(), &[Role::Reader]).await;
    let (other, foreign) = (TenantId::from_bytes([9; 16]), TenantId::from_bytes([8; 16]));
    let mut tx = f.accounts.db.begin().await.expect("a transaction");
    let second = base::actor::Membership {
        tenant: other,
        organisation: None,
        role: Role::Administrator,
    };
    crate::account::store::grant(&mut tx, id, &second)
        .await
        .expect("granted");
    tx.commit().await.expect("committed");
    let site = f.site();
    let one = f.browser(&site, "reader@example.org").await;
    let page = one.get("/en/account").await;
    assert!(
        !page.body.contains("/en/account/administration"),
        "{}",
        page.body
    );
    let two = f
        .browser(&site, "two@example.org")
        .await
        .with("origin", "https://gateway.test");
    let chosen = |page: &str, t: TenantId| {
        page.contains(&format!("value=\"{t}\" id=\"tenant\" checked"))
            || page.contains(&format!("value=\"{t}\" checked"))
    };
    let page = two.get("/ar/account/administration").await;
    assert!(
        page.body.contains("Administration 9") && chosen(&page.body, home()),
        "{}",
        page.body
    );
    assert_eq!(
        two.get("/en/accounts").await.status,
        StatusCode::FORBIDDEN,
        "a reader here"
    );
    let send = async |tenant: String| {
        two.post("/en/account/administration", &format!("tenant={tenant}"))
            .await
    };
    assert_eq!(
        send(foreign.to_string()).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        send("nothing".to_owned()).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(send(other.to_string()).await.status, StatusCode::SEE_OTHER);
    let page = two.get("/en/account/administration").await;
    assert!(chosen(&page.body, other));
    assert!(
        page.body.contains("<bdi>Administration 9</bdi>"),
        "{}",
        page.body
    );
    assert_eq!(
        two.get("/en/accounts").await.status,
        StatusCode::OK,
        "an administrator there"
    );
}

#[tokio::test]
async fn a_proxy_on_this_machine_that_says_nothing_is_taken_for_nobody() {
    let f = reader().await;
    let here = std::net::IpAddr::from([127, 0, 0, 1]);
    let named = Config {
        trusted_proxies: vec!["127.0.0.1/32".parse().expect("a prefix")],
        ..Config::default()
    };
    let behind = Client::new(f.site_with(named, None).router).at(here);
    let answer = try_in(&behind, "reader@example.org", PASSWORD, "").await;
    assert!(answer.status == StatusCode::FORBIDDEN && answer.header("set-cookie").is_none());
    let says = behind.with("x-forwarded-proto", "https");
    let answer = try_in(&says, "reader@example.org", PASSWORD, "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    // Without a proxy, somebody on this machine is nobody else.
    let near = Client::new(f.site_with(Config::default(), None).router).at(here);
    let answer = try_in(&near, "reader@example.org", PASSWORD, "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_token_in_clear_text_is_refused_whether_it_is_right_or_not() {
    let f = one().await;
    let wanted = crate::token::actions::Wanted {
        name: "Program".parse().expect("a name"),
        organisation: None,
        role: Role::Analyst,
        days: 1,
    };
    let operator = base::Actor::operator();
    let made = crate::token::actions::add(&operator, &f.accounts, home(), &wanted, None).await;
    let right = format!("Bearer {}", crate::token::text(&made.expect("made").0));
    let behind = |proxy: Option<&str>| Config {
        tls: proxy.is_some(),
        trusted_proxies: proxy
            .map(|p| p.parse().expect("a prefix"))
            .into_iter()
            .collect(),
        ..Config::default()
    };
    let says = |value: &'static str| {
        vec![
            ("x-forwarded-for", "198.18.0.9"),
            ("x-forwarded-proto", value),
        ]
    };
    // The client of these tests is 192.0.2.1.
    let cases = [
        (None, vec![], false),
        (None, says("https"), false),
        (Some("198.18.0.0/15"), says("https"), false),
        (
            Some("192.0.2.1/32"),
            vec![("x-forwarded-for", "198.18.0.9")],
            false,
        ),
        (Some("192.0.2.1/32"), says("http"), false),
        (Some("192.0.2.1/32"), says("https, http"), false),
        (Some("192.0.2.1/32"), says("https"), true),
    ];
    for (proxy, headers, taken) in cases {
        let site = f.site_with(behind(proxy), None);
        let mut answers = Vec::new();
        for token in [right.as_str(), "Bearer cgw_nothing"] {
            let mut client = Client::new(site.router.clone())
                .with("authorization", token)
                .with("accept", "application/json");
            for (name, value) in &headers {
                client = client.with(name, value);
            }
            answers.push(client.get("/en/about").await);
        }
        if taken {
            assert_eq!(answers[0].status, StatusCode::OK, "{proxy:?} {headers:?}");
            assert_eq!(answers[1].status, StatusCode::UNAUTHORIZED);
            continue;
        }
        for answer in answers {
            assert_eq!(
                answer.status,
                StatusCode::FORBIDDEN,
                "{proxy:?} {headers:?}"
            );
            assert_eq!(
                answer.header("content-type"),
                Some("application/problem+json")
            );
            let said: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
            assert_eq!(said["code"], "web-problem-token-clear-text");
        }
    }
}
