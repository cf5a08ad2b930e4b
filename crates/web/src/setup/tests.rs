//! First start: the token, the form, and that there is no second first start.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use ::store::Tx;
use base::id::TenantId;
use base::{Actor, LanguageTag, Role, Timestamp};
use futures::future::BoxFuture;

use super::actions::{check_token, complete, create_token, is_waiting};
use super::form::Raw;
use super::{Founder, Keeping, Setup, SetupError};
use crate::account::Secret;
use crate::account::fixture::{PASSWORD, all, home, local, one};
use crate::i18n::{Arg, Message};

#[derive(Default)]
struct Pilot {
    founded: AtomicUsize,
    refuse: bool,
    kept: Mutex<Option<Keeping>>,
}

impl Founder for Pilot {
    fn found<'a>(
        &'a self,
        _: &'a mut Tx,
        _: &'a Setup,
        _: Timestamp,
    ) -> BoxFuture<'a, Result<TenantId, SetupError>> {
        Box::pin(async {
            if self.refuse {
                let message = Message::new("account-setup-error-name");
                return Err(SetupError::Refused(vec![("name", message)]));
            }
            self.founded.fetch_add(1, Ordering::Relaxed);
            Ok(home())
        })
    }

    fn keep<'a>(
        &'a self,
        actor: &'a Actor,
        tenant: TenantId,
        keeping: Keeping,
    ) -> BoxFuture<'a, ()> {
        assert!(actor.may(tenant, &[Role::Administrator]));
        *self.kept.lock().expect("not poisoned") = Some(keeping);
        Box::pin(async {})
    }
}

fn known() -> Vec<LanguageTag> {
    LanguageTag::UN
        .iter()
        .map(|t| t.parse().expect("a tag"))
        .collect()
}

fn raw() -> Raw {
    Raw {
        name: "Pilot administration".to_owned(),
        countries: "xa, XB".to_owned(),
        languages: vec!["fr".to_owned(), "en".to_owned()],
        mail: "admin@example.org".to_owned(),
        person: "First Administrator".to_owned(),
        password: PASSWORD.to_owned(),
        asns: "AS64500\n64501 # the second\n\n".to_owned(),
        prefixes: "198.18.0.0/15\n2001:db8::/32,".to_owned(),
        cctlds: ".xa\nالمغرب".to_owned(),
        domains: "ministry.example.com.\nBücher.example".to_owned(),
        foreign: "198.18.4.0/24".to_owned(),
        keep_observations: "365".to_owned(),
        keep_inputs: String::new(),
    }
}

#[test]
fn a_good_form_becomes_values() {
    let setup = raw().read(&known()).expect("all fields are good");
    let c = &setup.constituency;
    assert_eq!(setup.administration.countries.len(), 2);
    assert_eq!((c.asns.len(), c.prefixes.len(), c.foreign.len()), (2, 2, 1));
    assert_eq!(c.cctlds, ["xa", "xn--mgbc0a9azcg"]);
    assert_eq!(c.domains, ["ministry.example.com", "xn--bcher-kva.example"]);
}

#[test]
fn a_range_to_leave_out_lies_within_the_own_ones() {
    let outside = Raw {
        asns: String::new(),
        foreign: "198.18.4.0/24\n203.0.113.0/24\n198.0.0.0/8\n2001:db8:1::/48".to_owned(),
        ..raw()
    };
    let refused = outside.read(&known()).expect_err("two lie outside");
    let said: Vec<_> = refused
        .iter()
        .map(|(f, m)| (*f, m.id.to_string()))
        .collect();
    let one = ("foreign", "account-setup-error-outside".to_owned());
    assert_eq!(said, [one.clone(), one]);
    let text = ("text", Arg::Code("203.0.113.0/24".to_owned()));
    assert_eq!(refused[0].1.args[0], text);
    for open in [
        Raw {
            prefixes: String::new(),
            ..outside.clone()
        },
        Raw {
            asns: "AS64500".to_owned(),
            ..outside
        },
    ] {
        let taken = open.read(&known());
        assert!(taken.is_ok(), "nothing says what it lies in: {taken:?}");
    }
}

#[test]
fn every_wrong_line_is_named_and_all_fields_are_told_at_once() {
    let bad = Raw {
        name: "  ".to_owned(),
        countries: "Kenya".to_owned(),
        languages: vec!["tlh".to_owned()],
        mail: "nobody".to_owned(),
        person: String::new(),
        password: "short".to_owned(),
        asns: "64500\n\nASX".to_owned(),
        prefixes: "198.18.0.1/15".to_owned(),
        cctlds: "example".to_owned(),
        domains: "localhost\n<script>".to_owned(),
        ..Raw::default()
    };
    let corrections = bad.read(&known()).expect_err("nearly everything is wrong");
    let fields: Vec<&str> = corrections.iter().map(|(field, _)| *field).collect();
    let expected = [
        "name",
        "countries",
        "languages",
        "asns",
        "prefixes",
        "cctlds",
        "domains",
        "domains",
        "mail",
        "person",
        "password",
    ];
    assert_eq!(fields, expected);
    let lines: String = (0..25).map(|n| format!("x{n}\n")).collect();
    let meant = corrections.iter().find(|(field, _)| *field == "prefixes");
    let meant = meant.map(|(_, message)| message.id.to_string());
    assert_eq!(meant.as_deref(), Some("account-setup-error-host-bits"));
    let many = Raw {
        asns: lines,
        keep_inputs: "7".to_owned(),
        ..raw()
    };
    let many = many.read(&known()).expect_err("25 lines are wrong");
    assert_eq!(many.len(), 12, "ten lines, how many more, and the days");
    assert_eq!(many[10].1.id, "account-setup-error-more");
    assert_eq!(many[10].1.args[0], ("count", Arg::Count(15)));
    assert_eq!(many[11].0, "keep-inputs");
    let (_, asns) = &corrections[3];
    assert_eq!(
        asns.args[0],
        ("line", Arg::Count(3)),
        "blank lines count as the reader counts them"
    );
    assert_eq!(asns.args[1], ("text", Arg::Code("ASX".to_owned())));
}

#[tokio::test]
async fn the_token_sets_up_once() {
    for f in all().await {
        let pilot = Pilot::default();
        let setup = raw().read(&known()).expect("good");
        assert!(!is_waiting(&f.test.db).await.expect("an answer"));
        let nobody = check_token(&f.accounts, "", local()).await;
        assert!(
            matches!(nobody, Err(SetupError::Closed)),
            "without a token nothing waits: {nobody:?}"
        );
        let first = create_token(&f.test.db, f.clock.now())
            .await
            .expect("made")
            .expect("an empty gateway");
        let token = create_token(&f.test.db, f.clock.now())
            .await
            .expect("made")
            .expect("a restart makes another");
        assert!(
            check_token(&f.accounts, first.reveal(), local())
                .await
                .is_err(),
            "the earlier one is void"
        );
        check_token(&f.accounts, token.reveal(), local())
            .await
            .expect("the console's token");
        for wrong in [Secret::random().reveal(), "", first.reveal()] {
            let refused = complete(&f.accounts, &pilot, wrong, &setup).await;
            assert!(
                matches!(refused, Err(SetupError::WrongToken)),
                "{refused:?}"
            );
        }
        let (tenant, _) = complete(&f.accounts, &pilot, token.reveal(), &setup)
            .await
            .expect("set up");
        assert!(
            f.actor("admin@example.org")
                .await
                .may(tenant, &[Role::Administrator])
        );
        assert!(!is_waiting(&f.test.db).await.expect("an answer"));
        let again = complete(&f.accounts, &pilot, token.reveal(), &setup).await;
        assert!(matches!(again, Err(SetupError::Closed)), "{again:?}");
        assert!(
            create_token(&f.test.db, f.clock.now())
                .await
                .expect("an answer")
                .is_none()
        );
        assert_eq!(pilot.founded.load(Ordering::Relaxed), 1);
        let kept = *pilot.kept.lock().expect("not poisoned");
        let wanted = Keeping {
            observations: Some(365),
            inputs: None,
        };
        assert_eq!(kept, Some(wanted));
    }
}

#[tokio::test]
async fn a_refused_administration_leaves_the_token_usable() {
    for f in all().await {
        let setup = raw().read(&known()).expect("good");
        let token = create_token(&f.test.db, f.clock.now())
            .await
            .expect("made")
            .expect("an empty gateway");
        let refused = complete(
            &f.accounts,
            &Pilot {
                refuse: true,
                ..Pilot::default()
            },
            token.reveal(),
            &setup,
        )
        .await;
        assert!(
            matches!(&refused, Err(SetupError::Refused(all)) if all[0].0 == "name"),
            "{refused:?}"
        );
        let listed = crate::account::actions::list(&Actor::operator(), &f.accounts, None)
            .await
            .expect("a list");
        assert!(listed.is_empty(), "nothing was changed");
        complete(&f.accounts, &Pilot::default(), token.reveal(), &setup)
            .await
            .expect("corrected and sent again");
    }
}

#[tokio::test]
async fn an_existing_account_closes_set_up() {
    let f = one().await;
    let token = create_token(&f.test.db, f.clock.now())
        .await
        .expect("made")
        .expect("an empty gateway");
    f.person("cli@example.org", home(), &[Role::Administrator])
        .await;
    assert!(!is_waiting(&f.test.db).await.expect("an answer"));
    assert!(matches!(
        check_token(&f.accounts, token.reveal(), local()).await,
        Err(SetupError::Closed)
    ));
}
