//! What those who enter rules rely on.

use base::actor::Membership;
use base::id::{AccountId, OrganisationId, TenantId};
use base::{Actor, Clock, Role, Timestamp};
use store::testing::{databases_with, sqlite};

use super::{Conditions, Format, Interval, Object, Telling, What, Written, parse_interval};
use crate::organisation::{Details, Name};
use crate::record::of_organisation;
use crate::{Directory, DirectoryError, MIGRATIONS};

fn tenant() -> TenantId {
    TenantId::from_bytes([1; 16])
}

fn written(object: &str) -> Written {
    Written {
        conditions: Conditions {
            what: What::Any,
            provider: "Shadowserver".to_owned(),
            feed: String::new(),
            object: Object::parse(object).expect(object),
        },
        telling: Telling {
            suppress: false,
            destinations: Vec::new(),
            language: "fr".parse().ok(),
            format: Format::Json,
            interval: Interval::Weeks(2),
        },
        comment: "why".to_owned(),
    }
}

#[tokio::test]
async fn a_rule_is_kept_as_it_was_entered_changed_from_what_was_shown_and_taken_out() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
        let directory = Directory::open(test.db.clone(), clock);
        let (operator, rules) = (Actor::operator(), directory.rules());
        let name = Name::new("Bank").expect("a name");
        let organisations = directory.organisations();
        let made = organisations.create(&operator, tenant(), name, Details::default());
        let bank = of_organisation(made.await.expect("created").id);
        let mut one = written("AS64500");
        one.telling.destinations = vec![
            rules
                .destination(&operator, tenant(), "bank")
                .await
                .expect("known"),
        ];
        assert_eq!(one.telling.destinations, [bank]);
        let id = rules
            .add(&operator, tenant(), one.clone())
            .await
            .expect("added");
        let kept = rules.get(&operator, tenant(), id).await.expect("kept");
        assert_eq!(
            (&kept.conditions, &kept.telling),
            (&one.conditions, &one.telling)
        );
        one.conditions.provider = "SHADOWSERVER".to_owned();
        let twice = rules.add(&operator, tenant(), one.clone()).await;
        assert!(matches!(twice, Err(DirectoryError::RuleTaken)));
        let changed = written("198.18.0.0/15");
        let done = rules
            .change(&operator, tenant(), (id, 1), changed.clone())
            .await;
        done.expect("changed");
        let stale = rules.change(&operator, tenant(), (id, 1), changed).await;
        assert!(matches!(stale, Err(DirectoryError::Stale(_))));
        rules
            .add(&operator, tenant(), one.clone())
            .await
            .expect("free again");
        rules
            .remove(&operator, tenant(), (id, 2))
            .await
            .expect("removed");
        assert_eq!(
            rules.list(&operator, tenant()).await.expect("rules").len(),
            1
        );
        let other = TenantId::from_bytes([2; 16]);
        let foreign = rules.add(&operator, other, one).await;
        assert!(
            matches!(
                foreign,
                Err(DirectoryError::Field {
                    field: "destinations",
                    ..
                })
            ),
            "a record of another administration"
        );
    }
}

#[tokio::test]
async fn only_those_who_keep_the_directory_change_rules() {
    let test = sqlite(&[&MIGRATIONS]).await;
    let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
    let directory = Directory::open(test.db.clone(), clock);
    let rules = directory.rules();
    let actor = |tenant, organisation, role| {
        let membership = Membership {
            tenant,
            organisation,
            role,
        };
        Actor::account(AccountId::from_bytes([5; 16]), vec![membership])
    };
    let own = OrganisationId::from_bytes([9; 16]);
    let reader = actor(tenant(), None, Role::Reader);
    assert!(rules.list(&reader, tenant()).await.is_ok());
    for refused in [
        Actor::anonymous(),
        reader,
        actor(tenant(), Some(own), Role::NetworkContact),
        actor(TenantId::from_bytes([2; 16]), None, Role::Administrator),
    ] {
        let added = rules.add(&refused, tenant(), written("XA")).await;
        assert!(matches!(added, Err(DirectoryError::Forbidden)));
        let id = base::id::RecordId::from_bytes([3; 16]);
        let changed = rules
            .change(&refused, tenant(), (id, 1), written("XA"))
            .await;
        assert!(matches!(changed, Err(DirectoryError::Forbidden)));
        let removed = rules.remove(&refused, tenant(), (id, 1)).await;
        assert!(matches!(removed, Err(DirectoryError::Forbidden)));
    }
    let contact = actor(tenant(), Some(own), Role::NetworkContact);
    assert!(rules.list(&contact, tenant()).await.is_err());
}

#[test]
fn intervals_and_objects_read_back() {
    for text in ["immediate", "hours:6", "days:1", "weeks:52"] {
        let read = parse_interval(text).expect(text);
        assert_eq!(super::interval_text(read), text);
    }
    for text in ["", "days", "days:0", "days:367", "months:1"] {
        assert_eq!(parse_interval(text), None, "{text}");
    }
    for text in ["", "XA", ".xa", "hospital.xa", "AS64500", "198.18.0.0/24"] {
        assert_eq!(Object::parse(text).expect(text).text(), text);
    }
    for text in ["", "class:fraud", "phishing"] {
        assert_eq!(What::parse(text).expect(text).text(), text);
    }
    assert!(What::parse("class:phishing").is_none() && What::parse("fraud").is_none());
    assert!(Object::parse("0.0.0.0/0").is_err());
}
