//! What the newest signed-off law survey says, as figures: how much of it was answered, and for
//! how many articles of a chapter a provision with all its elements is in force.
//!
//! Not here: whether a country keeps a treaty, which no figure says. Invariant: only a round that
//! is signed off speaks, so that the figure can be worked out again; 100 means all of them.

use std::sync::{Arc, Mutex, PoisonError};

use base::id::{RoundId, TenantId};
use base::measured::{Measure, Measured, MeasuredUnit};
use base::{Actor, Day, Decimal};

use crate::answer::{Answer, Value};
use crate::assessment::{Whole, store};
use crate::rights::{READERS, require};
use crate::score::{Count, Part};
use crate::{Instruments, InstrumentsError};

/// The instrument that these figures are read from.
const SURVEY: &str = "law-baseline";
/// How its questions on coverage end, and the option that says "in force, all elements".
const COVERAGE: (&str, &str) = ("-coverage", "full");

const ANSWERED: Measure = Measure {
    name: "law.survey.completeness_percent",
    unit: MeasuredUnit::Percent,
    message: "instruments-measured-law-survey",
    method: "instruments-measured-law-survey-method",
};
const OFFENCES: Measure = Measure {
    name: "law.substantive.complete_percent",
    unit: MeasuredUnit::Percent,
    message: "instruments-measured-law-substantive",
    method: "instruments-measured-law-substantive-method",
};
const POWERS: Measure = Measure {
    name: "law.procedural.complete_percent",
    unit: MeasuredUnit::Percent,
    message: "instruments-measured-law-procedural",
    method: "instruments-measured-law-procedural-method",
};
const SAFEGUARDS: Measure = Measure {
    name: "law.safeguards.complete_percent",
    unit: MeasuredUnit::Percent,
    message: "instruments-measured-law-safeguards",
    method: "instruments-measured-law-safeguards-method",
};
const COOPERATION: Measure = Measure {
    name: "law.cooperation.complete_percent",
    unit: MeasuredUnit::Percent,
    message: "instruments-measured-law-cooperation",
    method: "instruments-measured-law-cooperation-method",
};

/// The figures of this context.
pub const MEASURES: [Measure; 5] = [ANSWERED, OFFENCES, POWERS, SAFEGUARDS, COOPERATION];

/// The chapters of the survey with their figures.
const CHAPTERS: [(&str, Measure); 4] = [
    ("substantive", OFFENCES),
    ("procedural", POWERS),
    ("safeguards", SAFEGUARDS),
    ("cooperation", COOPERATION),
];

/// Measures what the newest signed-off survey says; nothing before there is one.
///
/// # Errors
/// [`InstrumentsError::Forbidden`] for whoever may not read rounds.
pub async fn read(
    actor: &Actor,
    instruments: &Instruments,
    tenant: TenantId,
) -> Result<Vec<Measured>, InstrumentsError> {
    require(actor, tenant, READERS)?;
    let found = store::newest_signed(&instruments.db, tenant, SURVEY).await?;
    let Some(round) = found else {
        return Ok(Vec::new());
    };
    let id = round.id;
    if let Some(known) = instruments.surveyed.get(id) {
        return Ok(known.to_vec());
    }
    let sign_off = instruments.signed_off(actor, tenant, id).await?;
    let Some(day) = sign_off.map(|s| s.at.day()) else {
        return Ok(Vec::new());
    };
    let figures = of(&instruments.assembled(round).await?, day);
    instruments.surveyed.put(id, &figures);
    Ok(figures)
}

/// The figures of surveys that are signed off, the one asked for last at the end. Not a cache with
/// a time: a round that is signed off says the same for ever. Invariant: at most [`MOST`] are held.
#[derive(Debug, Default)]
pub(crate) struct Surveyed(Mutex<Vec<(RoundId, Arc<[Measured]>)>>);

/// How many surveys are held, one for each administration of a large installation.
const MOST: usize = 64;

impl Surveyed {
    fn get(&self, round: RoundId) -> Option<Arc<[Measured]>> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = held.iter().position(|(id, _)| *id == round)?;
        let found = held.remove(at);
        let figures = Arc::clone(&found.1);
        held.push(found);
        Some(figures)
    }

    fn put(&self, round: RoundId, figures: &[Measured]) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|(id, _)| *id != round);
        if held.len() >= MOST {
            held.remove(0);
        }
        held.push((round, figures.into()));
    }
}

fn of(whole: &Whole, day: Day) -> Vec<Measured> {
    let at = |measure: Measure, count: Count, page: String| {
        Some(Measured {
            measure,
            value: share(count)?,
            from: day,
            as_of: day,
            records: format!("/assessments/{}{page}", whole.round.id),
        })
    };
    let answered = whole.scored.backing.completeness;
    let mut found: Vec<Measured> = at(ANSWERED, answered, "/result".to_owned())
        .into_iter()
        .collect();
    for (chapter, measure) in CHAPTERS {
        let count = in_force(whole, chapter);
        found.extend(at(measure, count, format!("/check/{chapter}")));
    }
    found
}

/// Articles of a chapter with a provision in force that has all elements, of those that are asked
/// and do apply.
fn in_force(whole: &Whole, chapter: &str) -> Count {
    let mut count = Count::default();
    let mut sections = whole.instrument.sections();
    let Some((_, places)) = sections.find(|(s, _)| s.id.as_str() == chapter) else {
        return count;
    };
    for place in places {
        let item = whole.instrument.item(place);
        let is_coverage = item.is_some_and(|i| i.id.as_str().ends_with(COVERAGE.0));
        let entered = matches!(whole.scored.items[place].part, Part::Answered | Part::Open);
        if is_coverage && entered {
            let answer = whole.sheet.answer(place);
            let full =
                matches!(answer, Answer::Given(Value::Choice(o)) if o.as_str() == COVERAGE.1);
            count.of += 1;
            count.done += u32::from(full);
        }
    }
    count
}

/// The share in per cent, to a tenth; what is not all is never 100.
fn share(count: Count) -> Option<Decimal> {
    let percent = Decimal::percent(count.done.into(), count.of.into())?;
    match count.done < count.of && percent >= Decimal::whole(100) {
        true => "99.9".parse().ok(),
        false => Some(percent),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_per_cent_is_all_and_nothing_is_no_figure() {
        let of = |done, of| share(Count { done, of }).map(|d| d.to_string());
        assert_eq!(of(4_999, 5_000).as_deref(), Some("99.9"));
        assert_eq!(of(12, 12).as_deref(), Some("100"));
        assert_eq!(of(1, 3).as_deref(), Some("33.3"));
        assert_eq!(of(0, 3).as_deref(), Some("0"));
        assert_eq!(of(0, 0), None);
    }
}
