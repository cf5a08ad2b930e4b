//! A sinkhole feed over ninety days of which everything is known: when each host was infected,
//! cleaned and infected again, which days did not arrive, which address a subscriber had.
//!
//! Not here: anything of the code that is tested; what follows from the truth is worked out from
//! the truth. Also included by the journeys. Invariant: the same seed gives the same feed.

use base::Day;
use std::collections::BTreeSet;

/// How many days are simulated.
pub const DAYS: i32 = 90;
/// Days on which no report arrives, after the first day.
pub const MISSING: [i32; 2] = [33, 61];
/// The day on which only a part of the report arrives.
pub const SHORT: i32 = 47;
/// The day on which the dynamic network is told.
pub const NETWORK_TOLD: i32 = 40;

/// A host with an address of its own. Days count from the first simulated day.
#[derive(Debug, Clone)]
pub struct Host {
    /// Its address.
    pub address: String,
    /// From the day of the infection to the day on which it is clean, which is not infected any
    /// more; `None` for never.
    pub infected: Vec<(i32, Option<i32>)>,
    /// A day on which it was switched off for two days while it was infected.
    pub off: Option<i32>,
    /// When its network was told, if ever.
    pub told: Option<i32>,
}

impl Host {
    fn is_seen(&self, day: i32) -> bool {
        let off = self.off.is_some_and(|off| (off..off + 2).contains(&day));
        let has = |(from, to): &(i32, Option<i32>)| *from <= day && to.is_none_or(|to| day < to);
        !off && self.infected.iter().any(has)
    }
}

/// The feed with its truth.
#[derive(Debug, Clone)]
pub struct Simulated {
    /// The first day.
    pub from: Day,
    /// Hosts of the static network 198.18.0.0/16.
    pub hosts: Vec<Host>,
    /// What each day's report holds; `None` where none arrived. The addresses of the hosts, then
    /// those of the dynamic network 198.19.0.0/16.
    pub days: Vec<Option<Vec<String>>>,
    /// How many subscribers of the dynamic network were infected on each day.
    pub subscribers: Vec<usize>,
}

/// Numbers that look like chance (xorshift64*, Vigna 2016).
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % below
    }

    fn whole(&mut self, from: i32, to: i32) -> i32 {
        let width = u64::try_from(to - from).expect("a range");
        from + i32::try_from(self.next(width)).expect("a small number")
    }

    fn percent(&mut self, percent: u64) -> bool {
        self.next(100) < percent
    }
}

/// Makes a feed.
pub fn simulate(seed: u64, hosts: usize, subscribers: usize) -> Simulated {
    let mut chance = Chance(seed | 1);
    let hosts: Vec<Host> = (0..hosts).map(|n| host(&mut chance, n)).collect();
    let ends = (0..subscribers).map(|_| match chance.percent(40) {
        true => Some(chance.whole(NETWORK_TOLD + 1, NETWORK_TOLD + 20)),
        false => None,
    });
    let ends: Vec<Option<i32>> = ends.collect();
    let infected = |day: i32| ends.iter().filter(|e| e.is_none_or(|e| day < e)).count();
    let mut days = Vec::new();
    for day in 0..DAYS {
        let seen = hosts.iter().filter(|h| h.is_seen(day));
        let mut rows: Vec<String> = seen.map(|h| h.address.clone()).collect();
        // Every subscriber gets another address each day; two never have the same one.
        let mut used = BTreeSet::new();
        while used.len() < infected(day) {
            used.insert(chance.next(65_536));
        }
        rows.extend(
            used.iter()
                .map(|n| format!("198.19.{}.{}", n / 256, n % 256)),
        );
        if day == SHORT {
            rows.retain(|_| chance.percent(25));
        }
        days.push((!MISSING.contains(&day)).then_some(rows));
    }
    Simulated {
        from: Day::from_ymd(2025, 12, 25).expect("a day"),
        subscribers: (0..DAYS).map(infected).collect(),
        hosts,
        days,
    }
}

fn host(chance: &mut Chance, number: usize) -> Host {
    let begun = chance.whole(0, 60);
    let told = chance.percent(85).then_some(begun + 1);
    let clean = chance
        .percent(75)
        .then(|| begun + 2 + chance.whole(0, 12) + chance.whole(0, 14));
    let clean = clean.filter(|day| *day < DAYS);
    let mut infected = vec![(begun, clean)];
    if let Some(clean) = clean
        && chance.percent(25)
    {
        let again = clean + chance.whole(8, 45);
        if again < DAYS {
            infected.push((again, None));
        }
    }
    // Not in its last days, where two days off and a missing one would be three without it.
    let off = begun + 3;
    let quiet = clean.is_none_or(|clean| off + 2 < clean) && off + 2 < DAYS - 3;
    let near = |day: &i32| (off - 1..=off + 2).contains(day);
    let is_off = quiet && !MISSING.iter().any(near) && !near(&SHORT) && chance.percent(20);
    Host {
        address: format!("198.18.{}.{}", number / 250, number % 250 + 1),
        infected,
        off: is_off.then_some(off),
        told,
    }
}

impl Simulated {
    /// A simulated day.
    pub fn day(&self, number: i32) -> Day {
        self.from.plus(number)
    }

    /// The days, from 0, on which the whole report arrived.
    pub fn whole_days(&self) -> Vec<i32> {
        let whole = |day: &i32| !MISSING.contains(day) && *day != SHORT;
        (0..DAYS).filter(whole).collect()
    }

    /// The first day, of those on which the whole report arrived, on which a host that is clean
    /// since `clean` was not in it; `None` when too few came to say so.
    pub fn gone(&self, clean: i32) -> Option<i32> {
        let after: Vec<i32> = self
            .whole_days()
            .into_iter()
            .filter(|d| *d >= clean)
            .collect();
        (after.len() >= 3).then(|| after[0])
    }

    /// The days, from 0, whose reports name an address.
    pub fn seen(&self, address: &str) -> Vec<i32> {
        let names = |rows: &Option<Vec<String>>| {
            let mut rows = rows.iter().flatten();
            rows.any(|row| row == address)
        };
        let days = (0..DAYS).zip(&self.days);
        days.filter(|(_, rows)| names(rows))
            .map(|(day, _)| day)
            .collect()
    }

    /// What is to be found of a host: from when to when it was there as far as whole reports can
    /// tell, with returns within thirty days together. Begins count from the first report.
    pub fn expected(&self, host: &Host) -> Vec<Vec<(i32, Option<i32>)>> {
        let seen = self.seen(&host.address);
        let mut all: Vec<Vec<(i32, Option<i32>)>> = Vec::new();
        for (from, clean) in &host.infected {
            let first = *seen.iter().find(|d| *d >= from).expect("it is seen");
            let gone = clean.and_then(|clean| self.gone(clean));
            let before = all.last().and_then(|spells| spells.last()?.1);
            match all.last_mut() {
                Some(same) if before.is_some_and(|g| first <= g + 30) => same.push((first, gone)),
                _ => all.push(vec![(first, gone)]),
            }
        }
        all
    }

    /// The day up to which everything is decided: three whole reports are needed to say more.
    pub fn decided(&self) -> i32 {
        let whole = self.whole_days();
        whole[whole.len() - 3]
    }

    /// How many came back within thirty days, and of how many that is known.
    pub fn relapsed(&self) -> (usize, usize) {
        let found = self.hosts.iter().flat_map(|host| self.expected(host));
        let known = |spells: &Vec<(i32, Option<i32>)>| {
            spells[0].1.is_some_and(|gone| gone + 30 <= self.decided())
        };
        let known: Vec<_> = found.filter(known).collect();
        let back = known.iter().filter(|spells| spells.len() > 1).count();
        (back, known.len())
    }
}
