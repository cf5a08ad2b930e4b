//! The score of an assessment: exact, from questions to sections to the whole.
//!
//! A question's score is its points over its full points. A section's is the mean of its
//! questions' by weight; the whole is the mean of the sections' by weight. Three figures stand
//! side by side: the *published* one takes what is open, unknown or confidential as worst; the
//! mean over what was *answered*; and the *best* that the open questions could still bring. Not
//! here: rounding, except for display. Invariant: more maturity never lowers the published score,
//! and a blank never raises it.

mod exact;
mod fraction;
mod points;

#[cfg(test)]
mod tests;

use base::Day;

use crate::answer::branch::{Standing, Standings, standings};
use crate::answer::{Answer, Sheet};
use crate::instrument::Instrument;

pub(crate) use exact::Exact;
pub use fraction::Score;
pub(crate) use points::points;

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Those that fulfil it.
    pub done: u32,
    /// All.
    pub of: u32,
}

impl Count {
    fn add(&mut self, done: bool) {
        self.of += 1;
        self.done += u32::from(done);
    }

    fn join(&mut self, other: Self) {
        self.done += other.done;
        self.of += other.of;
    }

    /// Whether the share reaches a percentage; an empty whole does not.
    #[must_use]
    pub fn reaches(self, percent: u8) -> bool {
        self.of > 0 && u64::from(self.done) * 100 >= u64::from(self.of) * u64::from(percent)
    }

    /// The share; `None` of nothing.
    #[must_use]
    pub fn share(self) -> Option<Score> {
        Score::new(self.done.into(), self.of.into())
    }
}

/// How a question entered the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// It carries no score.
    Unscored,
    /// Answered, with its points.
    Answered,
    /// Blank, unknown, confidential, waiting, or said not to apply without a review: worst.
    Open,
    /// Not asked because of a low answer to another: worst, and not open.
    Settled,
    /// Does not apply, or is out of scope: left out.
    Left,
}

/// One question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemScore {
    /// How it entered.
    pub part: Part,
    /// Its points.
    pub points: u128,
    /// Points of the full score.
    pub full: u128,
}

impl ItemScore {
    /// Its score; `None` where it did not enter.
    #[must_use]
    pub fn score(&self) -> Option<Score> {
        match self.part {
            Part::Unscored | Part::Left => None,
            _ => Score::new(self.points, self.full),
        }
    }
}

/// The three figures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figures {
    /// What is open counts as worst.
    pub published: Option<Score>,
    /// The mean over what was answered, or settled by an answer.
    pub answered: Option<Score>,
    /// What is open counts as best.
    pub best: Option<Score>,
}

/// How much stands behind the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Backing {
    /// Scored questions that were answered, of those that are to be.
    pub completeness: Count,
    /// All asked questions that have some answer, of those that are asked: the progress shown to
    /// respondents, which says nothing of how good the answers are.
    pub progress: Count,
    /// Answered scored questions with evidence that counts, of those answered.
    pub evidence: Count,
    /// The oldest day of the evidence that counts.
    pub oldest_evidence: Option<Day>,
}

impl Backing {
    fn join(&mut self, other: &Self) {
        self.completeness.join(other.completeness);
        self.progress.join(other.progress);
        self.evidence.join(other.evidence);
        let days = [self.oldest_evidence, other.oldest_evidence];
        self.oldest_evidence = days.into_iter().flatten().min();
    }
}

/// One section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SectionScore {
    /// Its weight in the whole.
    pub weight: u32,
    /// Its figures.
    pub figures: Figures,
    /// What stands behind them.
    pub backing: Backing,
}

/// Why there is no overall figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Withheld {
    /// Too little was answered.
    Incomplete {
        /// Percent that have to be answered.
        from: u8,
    },
    /// Nothing that is asked carries a score.
    NothingScored,
}

/// The score of an assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scored {
    /// Every question, in the order of asking.
    pub items: Vec<ItemScore>,
    /// Every section, in order.
    pub sections: Vec<SectionScore>,
    /// The whole, before it is decided whether it is shown.
    pub whole: Figures,
    /// What stands behind the whole; sections without weight are not in it.
    pub backing: Backing,
    /// Why the whole is not shown, where it is not.
    pub withheld: Option<Withheld>,
    /// How every question stands.
    pub standings: Standings,
}

impl Scored {
    /// The overall figures, where they are shown.
    #[must_use]
    pub const fn overall(&self) -> Option<&Figures> {
        match self.withheld {
            None => Some(&self.whole),
            Some(_) => None,
        }
    }
}

/// Scores a sheet; evidence counts as it stands on a day.
#[must_use]
pub fn score(instrument: &Instrument, sheet: &Sheet, on: Day) -> Scored {
    let standings = standings(instrument, sheet);
    let items: Vec<ItemScore> = (0..instrument.len())
        .map(|place| item(instrument, sheet, &standings, place))
        .collect();
    let mut sections = Vec::new();
    let mut backing = Backing::default();
    for (section, range) in instrument.sections() {
        let mut sums = Sums::default();
        let mut own = Backing::default();
        for place in range {
            sums.add(instrument, place, &items[place]);
            back(&mut own, sheet, &standings, place, &items[place], on);
        }
        if section.weight > 0 {
            backing.join(&own);
        }
        sections.push(SectionScore {
            weight: section.weight,
            figures: sums.figures(instrument.measure),
            backing: own,
        });
    }
    let mean = |figure: fn(&Figures) -> &Option<Score>| {
        let parts = sections.iter().map(|s| (s.weight, figure(&s.figures)));
        Score::mean(parts.filter_map(|(w, s)| Some((w, s.as_ref()?))))
    };
    let whole = Figures {
        published: mean(|f| &f.published),
        answered: mean(|f| &f.answered),
        best: mean(|f| &f.best),
    };
    let from = instrument.package().scoring.overall_from;
    let withheld = match &whole.published {
        None => Some(Withheld::NothingScored),
        Some(_) if !is_complete(&backing, &items, from) => Some(Withheld::Incomplete { from }),
        Some(_) => None,
    };
    Scored {
        items,
        sections,
        whole,
        backing,
        withheld,
        standings,
    }
}

/// Whether enough was answered; where every question was settled by an answer, it was.
fn is_complete(backing: &Backing, items: &[ItemScore], from: u8) -> bool {
    let settled = items.iter().any(|i| i.part == Part::Settled);
    backing.completeness.reaches(from) || (backing.completeness.of == 0 && settled)
}

fn item(instrument: &Instrument, sheet: &Sheet, standings: &Standings, place: usize) -> ItemScore {
    let prepared = &instrument.prepared[place];
    let full = prepared.full;
    let score = |part, points| ItemScore { part, points, full };
    if !prepared.is_scored {
        return score(Part::Unscored, 0);
    }
    match (standings.at(place), sheet.answer(place)) {
        (Standing::OutOfScope, _) => score(Part::Left, 0),
        (Standing::Settled, _) => score(Part::Settled, 0),
        (Standing::Waiting, _) => score(Part::Open, 0),
        (Standing::Asked, answer) if answer.has_left() => score(Part::Left, 0),
        (Standing::Asked, Answer::Given(value)) => {
            let kind = instrument.item(place).map(|i| &i.kind);
            let points = kind.map_or(0, |kind| points(kind, value).min(full));
            score(Part::Answered, points)
        }
        (Standing::Asked, _) => score(Part::Open, 0),
    }
}

/// Sums of a section in the common measure of the instrument. Weights and points are bounded, so
/// that these sums are far below what fits.
#[derive(Default)]
struct Sums {
    points: u128,
    weight: u128,
    answered_weight: u128,
    open_weight: u128,
}

impl Sums {
    fn add(&mut self, instrument: &Instrument, place: usize, item: &ItemScore) {
        let weight = instrument.prepared[place].weight;
        match item.part {
            Part::Unscored | Part::Left => return,
            Part::Answered => {
                self.points += weight * item.points * (instrument.measure / item.full);
                self.answered_weight += weight;
            }
            Part::Settled => self.answered_weight += weight,
            Part::Open => self.open_weight += weight,
        }
        self.weight += weight;
    }

    fn figures(&self, measure: u128) -> Figures {
        let best = self.points + self.open_weight * measure;
        Figures {
            published: Score::new(self.points, self.weight * measure),
            answered: Score::new(self.points, self.answered_weight * measure),
            best: Score::new(best, self.weight * measure),
        }
    }
}

fn back(
    own: &mut Backing,
    sheet: &Sheet,
    standings: &Standings,
    place: usize,
    item: &ItemScore,
    on: Day,
) {
    if standings.is_asked(place) {
        own.progress.add(*sheet.answer(place) != Answer::Blank);
    }
    if matches!(item.part, Part::Answered | Part::Open) {
        own.completeness.add(item.part == Part::Answered);
    }
    if item.part == Part::Answered {
        let evidence = sheet.entries().get(place).map_or(&[][..], |e| &e.evidence);
        let counting = || evidence.iter().filter(|e| e.counts(on));
        own.evidence.add(counting().next().is_some());
        let oldest = counting().filter_map(|e| e.dated).min();
        let days = [own.oldest_evidence, oldest];
        own.oldest_evidence = days.into_iter().flatten().min();
    }
}
