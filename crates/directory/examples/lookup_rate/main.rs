//! How many look-ups a second one core answers over 700,000 generated prefixes: whose an address is
//! and why, and the same with whom to write to.
//!
//! `cargo run --release -p directory --example lookup_rate` prints one line of JSON. The prefixes
//! have the lengths of a routing table (IPv4 mostly /24, IPv6 mostly /48 and /32) and nest; 10,000
//! of them and 7,500 AS numbers belong to 2,400 organisations, most of which have contacts, half of
//! those not confirmed in time; most belong to another organisation, and forty countries have a
//! national team. Half of the addresses lie in the 10,000; they are drawn once, before the clock
//! runs.

mod made;

use std::hint::black_box;
use std::net::IpAddr;
use std::time::Instant;

use base::Actor;
use directory::contact::{Book, Subject};
use directory::lookup::{Query, Tables};

use made::{Numbers, ORGANISATIONS, World, address};

/// Addresses that are asked for.
const ASKED: u32 = 1 << 20;
const BEST_OF: usize = 7;

/// Seconds that threads of this process were on a core (Linux), so that other work on the machine
/// does not count; elsewhere the time that passed.
fn seconds(since: &Instant) -> f64 {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten();
    let on_core = threads.flatten().filter_map(|thread| {
        let text = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
        text.split(' ').next()?.parse::<f64>().ok()
    });
    let on_core: f64 = on_core.sum();
    match on_core > 0.0 {
        true => on_core / 1e9,
        false => since.elapsed().as_secs_f64(),
    }
}

/// The shortest time that `run` took, and what it counted.
fn best(clock: &Instant, run: impl Fn() -> usize) -> (f64, usize) {
    let (mut best, mut counted) = (f64::MAX, 0);
    for _ in 0..BEST_OF {
        let start = seconds(clock);
        counted = run();
        best = best.min(seconds(clock) - start);
    }
    (best, counted)
}

fn holders(tables: &Tables, asked: &[IpAddr]) -> usize {
    let held = asked.iter().filter(|ip| {
        let resolved = black_box(tables).resolve(black_box(**ip));
        black_box(&resolved.reason);
        resolved.organisation.is_some()
    });
    held.count()
}

fn contacts(book: &Book, asked: &[IpAddr]) -> usize {
    let given = asked.iter().filter(|ip| {
        let subject = Subject::Network(Query::Address(black_box(**ip)));
        let found = black_box(book).find(&subject);
        let mut given = 0;
        for (step, known) in found.given() {
            black_box((&step.basis, &known.seen));
            given += 1;
        }
        given > 0
    });
    given.count()
}

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = { runtime }.enable_all().build().expect("a runtime");
    let world = runtime.block_on(World::new());
    let clock = Instant::now();
    let load = seconds(&clock);
    let tables = runtime.block_on(world.keeper.tables(world.tenant));
    let tables = tables.expect("what was written reads back");
    let load = seconds(&clock) - load;
    let mut numbers = Numbers(2);
    let mut draw = |_| match numbers.below(2) {
        0 => address(&mut numbers),
        _ => {
            let held = &world.held[numbers.below(world.held.len())];
            held.range().0.addr()
        }
    };
    let asked: Vec<IpAddr> = (0..ASKED).map(&mut draw).collect();
    let (took, held) = best(&clock, || holders(&tables, &asked));
    let directory = world.directory.contacts();
    let operator = Actor::operator();
    let made = || {
        let book = directory.book(&operator, world.tenant, &tables);
        runtime.block_on(book).expect("a book")
    };
    let (making, _) = best(&clock, || usize::from(made().revision() > 0));
    let book = made();
    let (took_with, with) = best(&clock, || contacts(&book, &asked));
    let counts = tables.routes().counts();
    let rate = |took: f64| (f64::from(ASKED) / took).round();
    println!(
        "{{\"prefixes\":{},\"organisations\":{ORGANISATIONS},\"networks\":{},\"lookups\":{ASKED},\"held\":{held},\"with_contacts\":{with},\"best_of\":{BEST_OF},\"lookups_per_cpu_second\":{},\"lookups_with_contacts_per_cpu_second\":{},\"book_seconds\":{making:.3},\"load_seconds\":{load:.3},\"megabytes\":{:.1}}}",
        counts.v4 + counts.v6,
        world.held.len(),
        rate(took),
        rate(took_with),
        f64::from(u32::try_from(tables.routes().bytes()).expect("below 4 GB")) / 1e6,
    );
}
