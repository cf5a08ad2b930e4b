//! How many assessments are scored in a second: 128 stage questions in six sections, weights 1 to
//! 5, every fourth question asked only from stage 2 of an earlier one, answers of every kind.
//! `cargo run --release -p instruments --example scoring_rate`
//!
//! Not here: reading answers from a store. Invariant: what is timed is scoring alone, branches and
//! all three figures included.

use std::fmt::Write;
use std::time::{Duration, Instant};

use base::Day;
use instruments::answer::{Answer, Review};
use instruments::check::{Around, check};
use instruments::package::{Files, Stage};
use instruments::{Instrument, Sheet, Value, score};

const ASSESSMENTS: usize = 10_000;
const QUESTIONS: usize = 128;
const SECTIONS: usize = 6;

fn files() -> Files {
    let mut main = "id = \"bench\"\nversion = 1\nkind = \"survey\"\ntitle = \"Bench\"\n".to_owned();
    let mut files = Files::new();
    let mut n = 0;
    for section in 0..SECTIONS {
        let _ = writeln!(
            main,
            "[[section]]\nid = \"s{section}\"\ntitle = \"S\"\nweight = {}",
            section + 1
        );
        let mut text = String::new();
        for _ in (section..QUESTIONS).step_by(SECTIONS) {
            let _ = writeln!(
                text,
                "[[item]]\nid = \"Q{n}\"\ntype = \"stage\"\nquestion = \"Thing{n}?\"\nweight = {}",
                n % 5 + 1
            );
            for stage in 0..5 {
                let _ = writeln!(text, "stage_{stage} = \"Step{stage} of matter{n}\"");
            }
            if n > 0 && n % 4 == 0 {
                let _ = writeln!(text, "when = {{ item = \"Q{}\", at_least = 2 }}", n - 1);
            }
            n += 1;
        }
        files.insert(format!("sections/s{section}.toml"), text.into_bytes());
    }
    files.insert("instrument.toml".to_owned(), main.into_bytes());
    files
}

/// Numbers that are the same in every run (xorshift).
fn random(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

fn answer(n: u64) -> Answer {
    match n % 20 {
        16 => Answer::Blank,
        17 => Answer::DontKnow,
        18 => Answer::Confidential,
        19 => Answer::NotApplicable {
            reason: "does not apply".to_owned(),
            review: Review::Agreed,
        },
        n => Answer::Given(Value::Stage(Stage::new((n % 5) as u8).unwrap_or_default())),
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let instrument = Instrument::new(check(&files(), &Around::default()))?;
    let ids: Vec<String> = instrument
        .package()
        .items()
        .map(|i| i.id.to_string())
        .collect();
    let mut state = 0x9E37_79B9_7F4A_7C15;
    let mut spent = Duration::ZERO;
    let mut shown = 0;
    for _ in 0..ASSESSMENTS {
        let mut sheet = Sheet::blank(&instrument);
        for id in &ids {
            sheet.set(&instrument, id, answer(random(&mut state)))?;
        }
        let began = Instant::now();
        let scored = score(&instrument, &sheet, Day::from_number(20_000));
        spent += began.elapsed();
        shown += usize::from(scored.overall().is_some());
    }
    println!(
        "{ASSESSMENTS} assessments of {} questions scored in {:.3} s ({:.0} a second), {shown} with an overall figure",
        ids.len(),
        spent.as_secs_f64(),
        ASSESSMENTS as f64 / spent.as_secs_f64()
    );
    Ok(())
}
