//! Instruments made up for tests, of every scored type, with branches and prerequisites.
//!
//! Not here: the example of the guide. Invariant: what is made passes the check, or the test is
//! told that it does not.

use std::fmt::Write;

use proptest::prelude::*;

use crate::answer::{Answer, Review, Sheet, Value};
use crate::check::{Around, check};
use crate::instrument::Instrument;
use crate::package::{Decimal, Files, Labelled, Question, Stage};

/// What a made-up question is like.
#[derive(Debug, Clone)]
pub(crate) struct Ask {
    kind: u8,
    weight: u32,
    gaps: Vec<u32>,
    when: Option<(u8, Vec<(prop::sample::Index, u8)>)>,
    first: Vec<prop::sample::Index>,
    effort: u8,
}

/// A made-up instrument: its questions, section by section, with the sections' weights.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    sections: Vec<(u32, Vec<Ask>)>,
}

pub(crate) fn plans() -> impl Strategy<Value = Plan> {
    let when = (
        0..3_u8,
        prop::collection::vec((any::<prop::sample::Index>(), 0..3_u8), 1..3),
    );
    let ask = (
        0..6_u8,
        0..6_u32,
        prop::collection::vec(1..5_u32, 1..4),
        prop::option::weighted(0.4, when),
        prop::collection::vec(any::<prop::sample::Index>(), 0..3),
        0..4_u8,
    );
    let ask = ask.prop_map(|(kind, weight, gaps, when, first, effort)| Ask {
        kind,
        weight,
        gaps,
        when,
        first,
        effort,
    });
    let section = (1..4_u32, prop::collection::vec(ask, 1..6));
    prop::collection::vec(section, 1..4).prop_map(|sections| Plan { sections })
}

impl Ask {
    const fn is_scored(&self) -> bool {
        self.weight > 0 && self.kind != 5
    }

    fn options(&self, out: &mut String, key: &str) {
        let mut points = 0;
        let _ = write!(
            out,
            "{key} = [{{ id = \"o0\", text = \"None\", points = 0 }}"
        );
        for (n, gap) in self.gaps.iter().enumerate() {
            points += gap;
            let n = n + 1;
            let _ = write!(
                out,
                ", {{ id = \"o{n}\", text = \"Option {n}\", points = {points} }}"
            );
        }
        out.push_str("]\n");
    }

    /// A test that better answers fulfil (`0`, `1`), or the same under two negations (`2`).
    fn test(&self, id: &str, way: u8) -> String {
        let best = self.gaps.len();
        let (up, down) = match self.kind {
            0 | 3 => ("at_least = 2".to_owned(), "at_most = 1".to_owned()),
            1 => (format!("is = \"o{best}\""), "is = \"o0\"".to_owned()),
            2 => (
                "includes = \"o1\"".to_owned(),
                "answered = false".to_owned(),
            ),
            4 => (
                format!("row = \"r1\", is = \"o{best}\""),
                "row = \"r1\", is = \"o0\"".to_owned(),
            ),
            _ => ("answered = true".to_owned(), "answered = false".to_owned()),
        };
        match way {
            0 | 1 => format!("{{ item = \"{id}\", {up} }}"),
            _ => format!("{{ not = {{ item = \"{id}\", {down} }} }}"),
        }
    }

    fn write(&self, n: usize, before: &[&Self], out: &mut String) {
        let kinds = ["stage", "choice", "multiple", "number", "matrix", "text"];
        let kind = kinds[usize::from(self.kind)];
        let effort = ["S", "M", "L", "XL"][usize::from(self.effort)];
        let _ = writeln!(
            out,
            "[[item]]\nid = \"Q{n}\"\ntype = \"{kind}\"\nquestion = \"What of thing{n}?\""
        );
        let _ = writeln!(out, "weight = {}\neffort = \"{effort}\"", self.weight);
        match self.kind {
            0 => (0..5).for_each(|s| {
                let _ = writeln!(out, "stage_{s} = \"Step{s} of matter{n}\"");
            }),
            1 | 2 => self.options(out, "option"),
            3 => out.push_str(
                "minimum = 0\nmaximum = 10\nsteps = [{ at_least = 1, stage = 1 }, { at_least = 2, stage = 2 }, { at_least = 3, stage = 3 }, { at_least = 4, stage = 4 }]\n",
            ),
            4 => {
                out.push_str("row = [{ id = \"r1\", text = \"One\" }, { id = \"r2\", text = \"Two\" }]\n");
                self.options(out, "column");
            }
            _ => {}
        }
        self.branch(before, out);
        let first: Vec<String> = self
            .first
            .iter()
            .filter(|_| n > 0)
            .map(|i| format!("\"Q{}\"", i.index(n)))
            .collect();
        let _ = writeln!(out, "prerequisites = [{}]", first.join(", "));
    }

    fn branch(&self, before: &[&Self], out: &mut String) {
        let Some((join, tests)) = &self.when else {
            return;
        };
        // What is not scored may hang only on what is not scored.
        let fits = |other: &&Self| self.is_scored() || !other.is_scored();
        let known: Vec<(usize, &&Self)> =
            before.iter().enumerate().filter(|(_, a)| fits(a)).collect();
        if known.is_empty() {
            return;
        }
        let tests: Vec<String> = tests
            .iter()
            .map(|(i, way)| {
                let (n, other) = known[i.index(known.len())];
                other.test(&format!("Q{n}"), *way)
            })
            .collect();
        let tests = tests.join(", ");
        let _ = match join {
            0 => writeln!(out, "when = {{ all = [{tests}] }}"),
            1 => writeln!(out, "when = {{ any = [{tests}] }}"),
            _ => writeln!(out, "when = {{ not = {{ not = {{ all = [{tests}] }} }} }}"),
        };
    }
}

impl Plan {
    pub(crate) fn files(&self) -> Files {
        let mut main =
            "id = \"made-up\"\nversion = 1\nkind = \"survey\"\ntitle = \"Made up\"\n".to_owned();
        let mut files = Files::new();
        let mut before: Vec<&Ask> = Vec::new();
        for (s, (weight, asks)) in self.sections.iter().enumerate() {
            let scored = asks.iter().any(Ask::is_scored);
            let weight = if scored { *weight } else { 0 };
            let _ = writeln!(
                main,
                "[[section]]\nid = \"s{s}\"\ntitle = \"S\"\nweight = {weight}"
            );
            let mut text = String::new();
            for ask in asks {
                ask.write(before.len(), &before, &mut text);
                before.push(ask);
            }
            files.insert(format!("sections/s{s}.toml"), text.into_bytes());
        }
        files.insert("instrument.toml".to_owned(), main.into_bytes());
        files
    }

    /// The instrument, unless chance made one that the check refuses.
    pub(crate) fn instrument(&self) -> Option<Instrument> {
        Instrument::new(check(&self.files(), &Around::default())).ok()
    }
}

/// The answer of a level from 0 (worst) to 4 (best).
pub(crate) fn at_level(kind: &Question, level: u8) -> Value {
    let pick = |list: &[Labelled]| {
        let last = list.len() - 1;
        list[(usize::from(level) * last).div_ceil(4)].id.clone()
    };
    match kind {
        Question::Stage { .. } => Value::Stage(Stage::new(level).unwrap_or_default()),
        Question::Choice { options } => Value::Choice(pick(options)),
        Question::Multiple { options, .. } => {
            let many = (usize::from(level) * options.len()).div_ceil(4);
            Value::Multiple(options.iter().take(many).map(|o| o.id.clone()).collect())
        }
        Question::Number { .. } => Value::Number(Decimal::whole(level.into())),
        Question::Matrix { rows, columns } => {
            Value::Matrix(rows.iter().map(|r| (r.id.clone(), pick(columns))).collect())
        }
        _ => Value::Text("text".to_owned()),
    }
}

/// A sheet from numbers: 0–4 an answer of that level, above that the ways of saying nothing.
pub(crate) fn sheet(instrument: &Instrument, numbers: &[u8]) -> Sheet {
    let mut sheet = Sheet::blank(instrument);
    let ids: Vec<_> = instrument.package().items().cloned().collect();
    for (item, n) in ids.iter().zip(numbers.iter().cycle()) {
        let answer = said(&item.kind, *n);
        sheet
            .set(instrument, item.id.as_str(), answer)
            .expect("made to fit");
    }
    sheet
}

pub(crate) fn said(kind: &Question, n: u8) -> Answer {
    let apart = |review| Answer::NotApplicable {
        reason: "no sea".to_owned(),
        review,
    };
    match n {
        0..=4 => Answer::Given(at_level(kind, n)),
        5 => Answer::Blank,
        6 => Answer::DontKnow,
        7 => Answer::Confidential,
        8 => apart(Review::Open),
        _ => apart(Review::Agreed),
    }
}
