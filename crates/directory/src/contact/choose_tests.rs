//! What the choice promises whatever is known of whomever.

use std::collections::BTreeSet;

use base::Day;
use base::id::RecordId;
use proptest::prelude::*;

use super::choose::{Candidate, Choice, Contact, Office, Place, Verdict, choose};

fn today() -> Day {
    Day::from_ymd(2026, 3, 24).expect("a day")
}

fn contact(id: u8, office: Office, by_person: bool, days: i32) -> Contact {
    let until = today().plus(days);
    Contact {
        record: RecordId::from_bytes([id; 16]),
        office,
        by_person,
        since: until.plus(-90),
        until,
    }
}

fn network(contacts: Vec<Contact>) -> Candidate {
    Candidate {
        last_resort: false,
        contacts,
    }
}

fn team(contacts: Vec<Contact>) -> Candidate {
    Candidate {
        last_resort: true,
        contacts,
    }
}

#[test]
fn a_stale_contact_is_passed_over_only_for_a_fresh_one_that_covers_the_network() {
    let stale = contact(1, Office::Security, true, -1);
    let fresh = contact(2, Office::Security, true, 0);
    let national = team(vec![contact(3, Office::Duty, true, 60)]);
    let found = choose(
        &[network(vec![stale]), network(vec![fresh]), national.clone()],
        today(),
    );
    assert_eq!((found.given, found.stale), (vec![(1, 0)], false));
    assert_eq!(
        found.verdicts,
        [Verdict::Stale, Verdict::Given, Verdict::Farther]
    );
    let abuse = contact(4, Office::Abuse, false, -400);
    let alone = choose(
        &[network(vec![stale]), network(vec![abuse]), national],
        today(),
    );
    assert_eq!((alone.given, alone.stale), (vec![(0, 0)], true));
    assert_eq!(
        alone.beside,
        Some((1, 0)),
        "the registry's mailbox gets a copy"
    );
    assert_eq!(alone.verdicts[0], Verdict::GivenStale);
}

#[test]
fn the_national_team_answers_where_nobody_else_is_known() {
    let nobody = network(Vec::new());
    let teams = [
        team(vec![contact(1, Office::Duty, true, -5)]),
        team(vec![contact(2, Office::Duty, true, 5)]),
    ];
    let found = choose(
        &[nobody.clone(), teams[0].clone(), teams[1].clone()],
        today(),
    );
    assert_eq!((found.given, found.stale), (vec![(2, 0)], false));
    let late = choose(&[nobody, teams[0].clone()], today());
    assert_eq!((late.given, late.stale), (vec![(1, 0)], true));
    assert_eq!(choose(&[], today()), Choice::default());
}

#[test]
fn what_people_entered_goes_before_files_and_notices_before_the_press() {
    let all = vec![
        contact(1, Office::Notification, false, 80),
        contact(2, Office::Technical, true, 80),
        contact(3, Office::Security, true, 10),
        contact(4, Office::Security, true, 20),
    ];
    let found = choose(&[network(all)], today());
    assert_eq!(found.given, [(0, 3), (0, 2)]);
    assert_eq!(Office::of(&["press", "abuse"]), Office::Abuse);
    assert_eq!(Office::of(&["press"]), Office::Other);
}

fn any_contact() -> impl Strategy<Value = Contact> {
    let office = prop::sample::select(vec![
        Office::Notification,
        Office::Abuse,
        Office::Duty,
        Office::Organisation,
    ]);
    (any::<u8>(), office, any::<bool>(), -3..3_i32)
        .prop_map(|(id, office, by_person, days)| contact(id, office, by_person, days))
}

fn any_candidates() -> impl Strategy<Value = Vec<Candidate>> {
    let contacts = || prop::collection::vec(any_contact(), 0..4);
    (
        prop::collection::vec(contacts(), 0..4),
        prop::collection::vec(contacts(), 0..3),
    )
        .prop_map(|(near, last)| {
            let near = near.into_iter().map(network);
            near.chain(last.into_iter().map(team)).collect()
        })
}

fn who(candidates: &[Candidate], places: &[Place]) -> BTreeSet<(RecordId, Day)> {
    let at = |(c, n): &Place| candidates[*c].contacts[*n];
    places.iter().map(|p| (at(p).record, at(p).until)).collect()
}

proptest! {
    #[test]
    fn somebody_is_given_whenever_anybody_is_known(all in any_candidates()) {
        let found = choose(&all, today());
        let known = all.iter().any(|c| !c.contacts.is_empty());
        prop_assert_eq!(!found.given.is_empty(), known);
        prop_assert_eq!(found.verdicts.len(), all.len());
        let given = |v: &&Verdict| matches!(v, Verdict::Given | Verdict::GivenStale);
        prop_assert_eq!(found.verdicts.iter().filter(given).count(), usize::from(known));
    }

    #[test]
    fn stale_ones_are_given_only_when_no_fresh_one_covers_the_network(all in any_candidates()) {
        let found = choose(&all, today());
        let fresh = |c: &&Candidate| c.contacts.iter().any(|k| k.is_live(today()));
        let near = all.iter().filter(|c| !c.last_resort);
        let stale = found.given.iter().filter(|(c, n)| !all[*c].contacts[*n].is_live(today()));
        prop_assert_eq!(stale.count() > 0, found.stale);
        if let Some(first) = near.clone().find(fresh) {
            prop_assert!(!found.stale);
            let at = all.iter().position(|c| std::ptr::eq(c, first));
            prop_assert!(found.given.iter().all(|(c, _)| Some(*c) == at));
        }
        let last = found.given.iter().any(|(c, _)| all[*c].last_resort);
        prop_assert!(!last || near.clone().all(|c| c.contacts.is_empty()), "a network's own contact goes before the national team");
        if let Some((c, n)) = found.beside {
            prop_assert!(found.stale && all[c].contacts[n].is_of_registry());
        }
        for (at, verdict) in found.verdicts.iter().enumerate() {
            let skipped = *verdict == Verdict::Stale;
            prop_assert!(!skipped || (!found.stale && fresh(&&all[found.given[0].0]) && !fresh(&&all[at])));
        }
    }

    #[test]
    fn the_order_in_which_contacts_were_entered_does_not_matter(all in any_candidates()) {
        let mut turned = all.clone();
        turned.iter_mut().for_each(|c| c.contacts.reverse());
        let (one, other) = (choose(&all, today()), choose(&turned, today()));
        prop_assert_eq!(who(&all, &one.given), who(&turned, &other.given));
        prop_assert_eq!(one.verdicts, other.verdicts);
    }
}
