//! Several looks after one another: when something counts as gone, and when as back.

use super::*;

fn at(minutes: i64) -> Timestamp {
    Timestamp::from_micros(minutes * 60_000_000)
}

fn site() -> Site {
    Site::new(CaseId::new(at(0)), "https://a.example/x", at(0))
}

fn look(seen: Seen, minutes: i64) -> Look {
    Look {
        at: at(minutes),
        exit: String::new(),
        seen,
        why: Why::Answers,
        status: None,
        address: String::new(),
    }
}

#[test]
fn gone_needs_two_looks_and_dates_from_the_first() {
    let mut one = site();
    assert_eq!(one.take(look(Seen::Up, 0), true), Turn::None);
    assert_eq!(one.take(look(Seen::Down, 15), true), Turn::None);
    assert_eq!(one.standing, Standing::Up, "one bad answer");
    assert_eq!(one.take(look(Seen::Down, 16), true), Turn::None, "too soon");
    assert_eq!(one.take(look(Seen::Down, 30), true), Turn::Gone);
    assert_eq!((one.standing, one.since), (Standing::Down, at(15)));
    assert_eq!(one.take(look(Seen::Down, 60), true), Turn::None);
    assert_eq!(one.take(look(Seen::Cloaked, 90), true), Turn::Back);
    assert_eq!((one.standing, one.since), (Standing::Cloaked, at(90)));
    assert_eq!(one.returns, 1);
}

#[test]
fn an_answer_between_two_failures_begins_anew() {
    let mut one = site();
    one.take(look(Seen::Down, 0), true);
    one.take(look(Seen::Up, 15), true);
    assert_eq!(one.take(look(Seen::Down, 30), true), Turn::None);
    assert_eq!(one.standing, Standing::Up);
    assert_eq!(one.take(look(Seen::Unknown, 40), true), Turn::None);
    assert_eq!(
        one.take(look(Seen::Down, 45), true),
        Turn::Gone,
        "being turned away proves nothing"
    );
}

#[test]
fn silence_counts_after_a_day_and_only_while_others_answer() {
    let hours = |one: &mut Site, others: bool| -> Vec<i64> {
        (0..60)
            .filter(|hour| one.take(look(Seen::Silent, hour * 60), others) == Turn::Gone)
            .collect()
    };
    let mut one = site();
    assert_eq!(hours(&mut one, false), [0_i64; 0], "our own line is down");
    assert_eq!(one.standing, Standing::Unknown);
    let mut one = site();
    assert_eq!(hours(&mut one, true), [24]);
    assert_eq!(one.since, at(0));
    let mut one = site();
    one.take(look(Seen::Silent, 0), true);
    assert_eq!(
        one.take(look(Seen::Silent, 3_000), true),
        Turn::None,
        "two looks are too few"
    );
}
