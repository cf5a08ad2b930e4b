//! How many megabytes a CPU second are searched for indicators and masked: reports as people send
//! them, generated, in memory; and texts that are made to be slow.
//!
//! Run with `cargo run --release -p exchange --example indicator_rate`.

use exchange::indicator::{Limits, extract, mask_cards};
use std::fmt::Write;
use std::time::Instant;

const SIZE: usize = 8 << 20;

/// Reports in three languages, each with an address, a number and an account of its own.
fn reports() -> String {
    let mut text = String::new();
    let mut seed = 7_u32;
    while text.len() < SIZE {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let n = seed >> 8;
        let _ = write!(
            text,
            "Bonjour, j'ai reçu ce matin un message qui disait que mon compte était bloqué et qu'il \
             fallait ouvrir hxxps://bank-{n}[.]example[.]com/login?id={n} pour le débloquer. L'envoyeur \
             était le +221 77 {:03} {:02} {:02}, et le compte DE89 3704 0044 0532 0130 00.\n\
             The page asked for my card, and then for the code of the text message. It came from \
             info{n}@mail.example.net by way of 198.51.{}.{} on 2026-03-24 10:15:00, version 1.2.3, for \
             an amount of 25 000 XOF. I did not pay, but my neighbour did, who lost 300 USD.\n\
             Сообщение пришло вечером, и я сразу позвонил в банк; мне сказали, что такого счёта нет.\n",
            n % 1000,
            n % 97,
            n % 89,
            n % 256,
            n % 251,
        );
    }
    text
}

/// What is not linear shows here.
fn slow() -> Vec<(&'static str, String)> {
    let of = |piece: &str| piece.repeat((1 << 20) / piece.len());
    let half = "a".repeat(1 << 19);
    vec![
        ("brackets", of(")")),
        ("opening brackets", of("(")),
        ("digits", of("1 ")),
        ("digits without blanks", of("1")),
        ("amounts", of(",1234567")),
        ("groups", of("4111 ")),
        ("schemes", format!("{half}/{}", "://".repeat(1 << 17))),
        ("addresses", of("http://a.example.com/,")),
        ("addresses in a path", of("http://a.b/")),
        ("commas", format!("https://a.example.com/{}", of(","))),
        ("a long word first", format!("{half} {}", of("1.2.3.4,"))),
        ("accounts", of("DE89 ")),
        ("dots", of("a.")),
        ("at signs", of("a@")),
        ("marks", of("[.]")),
        ("invisible", of("\u{200b}")),
        ("glued", of("a查.com")),
        ("colons", of("a:")),
        ("brackets of IPv6", of("://[")),
        ("Cyrillic", of("слово ")),
    ]
}

/// User and system seconds of this process so far, where the system tells (Linux).
fn cpu_seconds() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let after = stat.rsplit_once(") ")?.1;
    let mut fields = after.split(' ').skip(11).map(|f| f.parse::<f64>().ok());
    Some((fields.next()?? + fields.next()??) / 100.0)
}

fn best(times: usize, mut run: impl FnMut()) -> f64 {
    let mut best = f64::MAX;
    for _ in 0..times {
        let (wall, cpu) = (Instant::now(), cpu_seconds());
        run();
        let spent = match (cpu, cpu_seconds()) {
            (Some(before), Some(after)) => after - before,
            _ => wall.elapsed().as_secs_f64(),
        };
        best = best.min(spent.max(1e-3));
    }
    best
}

fn rate(name: &str, text: &str, times: usize) {
    let country = "SN".parse().ok();
    let limits = Limits {
        bytes: usize::MAX,
        found: usize::MAX,
    };
    let mut found = 0;
    let search = best(times, || found = extract(text, &limits, country).len());
    let mask = best(times, || {
        std::hint::black_box(mask_cards(text));
    });
    let size = text.len() as f64 / 1e6;
    println!(
        "{name}: {size:.1} MB, {found} found, {:.0} MB a CPU second, masked {:.0}",
        size / search,
        size / mask
    );
}

fn main() {
    rate("reports", &reports(), 7);
    for (name, text) in slow() {
        rate(name, &text, 1);
    }
}
