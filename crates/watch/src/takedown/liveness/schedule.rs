//! When an address is looked at next.
//!
//! Often at the beginning, seldom later, and no more once it has been gone for 30 days. Invariant:
//! addresses that began together are not looked at together.

use super::{Site, Standing, seconds};
use base::Timestamp;
use xxhash_rust::xxh3::xxh3_64_with_seed;

const MINUTE: i64 = 60;
const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;
/// Days after it went for which it is looked for whether it comes back.
const AFTER: i64 = 30;
/// Days after which an address that stays is looked at no more.
const LONGEST: i64 = 180;

/// The next look after one at `now`; `closed` is when its case was closed, if it is.
pub(super) fn next(site: &Site, closed: Option<Timestamp>, now: Timestamp) -> Option<Timestamp> {
    let age = |since: Timestamp| seconds(since, now);
    let down = site.standing == Standing::Down;
    let over = match down {
        true => age(site.since) > AFTER * DAY,
        false => closed.is_some_and(|at| age(at) > AFTER * DAY) || age(site.begun) > LONGEST * DAY,
    };
    if over {
        return None;
    }
    let pause = if site.pending.is_some() {
        15 * MINUTE
    } else if down {
        steps(age(site.since), [(6 * HOUR, HOUR), (3 * DAY, 6 * HOUR)])
    } else if closed.is_some() {
        DAY
    } else {
        let early = steps(age(site.begun), [(12 * HOUR, HOUR), (3 * DAY, 6 * HOUR)]);
        match age(site.begun) < 2 * HOUR {
            true => 15 * MINUTE,
            false => early,
        }
    };
    Some(now.plus_seconds(pause + jitter(site, pause)))
}

fn steps(age: i64, steps: [(i64, i64); 2]) -> i64 {
    let fits = steps.iter().find(|(until, _)| age < *until);
    fits.map_or(DAY, |(_, pause)| *pause)
}

/// Up to a tenth of the pause later, the same for the same address and number of the look.
fn jitter(site: &Site, pause: i64) -> i64 {
    let hash = xxh3_64_with_seed(site.url.as_bytes(), site.looks.unsigned_abs());
    i64::try_from(hash % 1_000).unwrap_or(0) * pause / 10_000
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(standing: Standing, since: i64) -> Site {
        let begun = Timestamp::from_micros(0);
        let mut site = Site::new(base::id::CaseId::new(begun), "https://a.example/", begun);
        (site.standing, site.since) = (standing, begun.plus_seconds(since));
        site
    }

    fn pause(site: &Site, closed: Option<i64>, now: i64) -> Option<i64> {
        let at = |s: i64| Timestamp::from_micros(s * 1_000_000);
        next(site, closed.map(at), at(now)).map(|n| seconds(at(now), n))
    }

    #[test]
    fn looks_become_rarer_and_end() {
        let up = site(Standing::Up, 0);
        for (now, expected) in [
            (0, 15 * MINUTE),
            (3 * HOUR, HOUR),
            (DAY, 6 * HOUR),
            (4 * DAY, DAY),
            (179 * DAY, DAY),
        ] {
            let found = pause(&up, None, now).expect("a next look");
            assert!(
                (expected..=expected * 11 / 10).contains(&found),
                "{now}: {found}"
            );
        }
        assert_eq!(pause(&up, None, 181 * DAY), None);
        assert_eq!(pause(&up, Some(0), 31 * DAY), None, "of a closed case");
        assert!(pause(&up, Some(40 * DAY), 41 * DAY).is_some());
        let down = site(Standing::Down, 10 * DAY);
        assert!(pause(&down, None, 10 * DAY + HOUR).is_some_and(|p| p < 2 * HOUR));
        assert_eq!(pause(&down, None, 41 * DAY), None);
        let mut pending = site(Standing::Up, 0);
        pending.pending = Some(Timestamp::from_micros(0));
        let soon = pause(&pending, None, 100 * DAY).expect("a next look");
        assert!(
            soon <= 17 * MINUTE,
            "what may be gone is looked at soon: {soon}"
        );
    }

    #[test]
    fn addresses_that_began_together_part() {
        let times: std::collections::BTreeSet<_> = (0..50)
            .filter_map(|n| {
                let mut one = site(Standing::Up, 0);
                one.url = format!("https://{n}.example/");
                pause(&one, None, 4 * DAY)
            })
            .collect();
        assert!(times.len() > 25, "{times:?}");
    }
}
