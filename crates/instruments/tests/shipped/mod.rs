//! The instruments that ship, with made-up answers, for the tests of reports and workbooks.
//!
//! Not here: what is tested. Invariant: an instrument is read and checked once a test run.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test file uses its part of these; a failing unwrap is a failing test"
)]

#[path = "../../examples/report/answers.rs"]
pub mod answers;
#[path = "../../examples/report/folder.rs"]
mod folder;
#[path = "../../examples/report/words.rs"]
pub mod words;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use base::{Day, LanguageTag};
use instruments::check::{Around, check};
use instruments::package::Files;
use instruments::plan::plan;
use instruments::report::{Remark, Report, Round};
use instruments::score::Scored;
use instruments::{Instrument, Sheet, score};
use press::Run;

/// The three that ship.
pub const NAMES: [&str; 3] = ["readiness", "short-form", "law-baseline"];

/// One of them.
pub fn instrument(name: &str) -> &'static Instrument {
    static ALL: OnceLock<BTreeMap<&str, Instrument>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/instruments");
        let one = |name: &&'static str| {
            let half = name.strip_suffix("-half");
            let mut files = folder::files(&root.join(half.unwrap_or(name))).unwrap();
            if half.is_some() {
                forget_spanish(&mut files);
            }
            (
                *name,
                Instrument::new(check(&files, &Around::default())).unwrap(),
            )
        };
        let all = NAMES.iter().chain(&["readiness-half"]);
        all.map(one).collect()
    });
    &all[name]
}

/// Takes a section's Spanish out, as of a translation that has begun.
fn forget_spanish(files: &mut Files) {
    files.remove("lang/es/case.toml").expect("it ships");
    let main = files.get_mut("instrument.toml").expect("it ships");
    let text = String::from_utf8(std::mem::take(main)).expect("text");
    let text = text.replace("\"es\", ", "");
    *main = text.replace("begun = []", "begun = [\"es\"]").into_bytes();
}

/// A day on which reports are made.
pub fn day() -> Day {
    Day::from_ymd(2026, 11, 20).unwrap()
}

/// A round with made-up answers.
pub struct Made {
    pub instrument: &'static Instrument,
    pub sheet: Sheet,
    pub scored: Scored,
    pub remarks: BTreeMap<String, Remark>,
    pub evidence: BTreeMap<String, Vec<Run>>,
    pub round: Round,
}

impl Made {
    /// A round with answers to most questions.
    pub fn full(name: &str) -> Self {
        let instrument = instrument(name);
        let (sheet, remarks, evidence) = answers::made_up(instrument).unwrap();
        Self::with(instrument, sheet, remarks, evidence)
    }

    /// A round that nobody has answered.
    pub fn blank(name: &str) -> Self {
        let instrument = instrument(name);
        let none = (BTreeMap::new(), BTreeMap::new());
        Self::with(instrument, Sheet::blank(instrument), none.0, none.1)
    }

    fn with(
        instrument: &'static Instrument,
        sheet: Sheet,
        remarks: BTreeMap<String, Remark>,
        evidence: BTreeMap<String, Vec<Run>>,
    ) -> Self {
        let scored = score(instrument, &sheet, day());
        let round = Round {
            name: "2026-1".to_owned(),
            administration: "XA (Pilot)".to_owned(),
            reference: String::new(),
            day: day(),
            signed: None,
            tlp: base::Tlp::Amber,
        };
        Self {
            instrument,
            sheet,
            scored,
            remarks,
            evidence,
            round,
        }
    }

    /// Something made from its report in a language.
    pub fn report<T>(&self, language: &str, make: impl FnOnce(&Report<'_>) -> T) -> T {
        let language: LanguageTag = language.parse().unwrap();
        let words = words::words(&language);
        let adjusted = answers::adjusted(self.instrument, &self.scored);
        let plan = plan(self.instrument, &self.sheet, &self.scored, &adjusted).unwrap();
        make(&Report {
            instrument: self.instrument,
            sheet: &self.sheet,
            scored: &self.scored,
            plan: &plan,
            round: &self.round,
            remarks: &self.remarks,
            evidence: &self.evidence,
            undertakings: &BTreeMap::new(),
            figures: &BTreeMap::new(),
            measured: &BTreeMap::new(),
            previous: None,
            language,
            words: &words,
        })
    }
}
