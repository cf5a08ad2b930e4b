//! Points and steps: whether the full score and the lowest one can be reached.
//!
//! Not here: scoring. Invariant: in a package that passes, every scored question has an answer
//! worth nothing and one worth everything, and all scores have a common measure that fits.

use super::Ground;
use crate::package::question::Number;
use crate::package::{Decimal, Item, Labelled, Question, Section, Stage, Steps, What};

/// The largest common measure of all questions' points.
pub(crate) const LARGEST_MEASURE: u128 = 1 << 60;

pub(super) fn check(ground: &mut Ground<'_>) {
    let mut measure = Some(1);
    for (section, item) in ground.each() {
        question(ground, section, item);
        for steps in item.measured.iter().filter_map(|m| m.steps.as_ref()) {
            order(ground, section, item, steps);
        }
        if item.is_scored() {
            measure = measure.and_then(|m| common(m, item.kind.full_points()));
        }
    }
    if measure.is_none() {
        ground.main(0, What::PointsTooVaried {});
    }
    for section in &ground.package.sections {
        let scored = section.items.iter().any(Item::is_scored);
        if section.weight > 0 && !scored && !section.items.is_empty() {
            ground.main(section.line, What::WeightWithoutScore {});
        }
    }
    if !ground.package.sections.iter().any(|s| s.weight > 0) {
        ground.main(0, What::NothingScored {});
    }
}

/// The least common multiple, while it is bearable.
pub(crate) fn common(a: u128, b: u128) -> Option<u128> {
    let (mut x, mut y) = (a, b.max(1));
    while y > 0 {
        (x, y) = (y, x % y);
    }
    let multiple = (a / x).checked_mul(b.max(1))?;
    (multiple <= LARGEST_MEASURE).then_some(multiple)
}

fn question(ground: &mut Ground<'_>, section: &Section, item: &Item) {
    let mut tell = |what| ground.report(section, item.line, Some(item), what);
    match &item.kind {
        Question::Choice { options } => spread(options, &mut tell),
        Question::Matrix { columns, .. } => spread(columns, &mut tell),
        Question::Multiple { options, full } => multiple(options, *full, &mut tell),
        Question::Number { number, steps } => {
            if number
                .minimum
                .zip(number.maximum)
                .is_some_and(|(a, b)| a > b)
            {
                tell(What::RangeEmpty {});
            } else if let Some(steps) = steps {
                ladder(ground, section, item, steps, number);
            }
        }
        Question::Group { most, steps, .. } => {
            let number = Number {
                unit: None,
                minimum: Some(Decimal::whole(0)),
                maximum: Some(Decimal::whole((*most).into())),
                decimals: 0,
            };
            if let Some(steps) = steps {
                ladder(ground, section, item, steps, &number);
            }
        }
        _ => {}
    }
}

fn in_part(options: &[Labelled], tell: &mut impl FnMut(What)) -> bool {
    let pointed = options.iter().any(|o| o.points.is_some());
    for option in options.iter().filter(|o| pointed && o.points.is_none()) {
        let option = option.id.to_string();
        tell(What::PointsInPart { option });
    }
    pointed
}

fn spread(options: &[Labelled], tell: &mut impl FnMut(What)) {
    let least = options.iter().map(Labelled::worth).min();
    let most = options.iter().map(Labelled::worth).max();
    if in_part(options, tell) && least == most {
        let points = most.unwrap_or(0).to_string();
        tell(What::NoSpread { points });
    }
}

fn multiple(options: &[Labelled], full: Option<u32>, tell: &mut impl FnMut(What)) {
    if options.iter().all(|o| o.exclusive) && !options.is_empty() {
        tell(What::NothingTickable {});
        return;
    }
    let together = options.iter().filter(|o| !o.exclusive);
    let reachable: u32 = together.map(Labelled::worth).sum();
    if in_part(options, tell) && reachable == 0 {
        let points = "0".to_owned();
        tell(What::NoSpread { points });
    } else if let Some(full) = full.filter(|f| *f > reachable) {
        let (full, reachable) = (full.to_string(), reachable.to_string());
        tell(What::CeilingUnreachable { full, reachable });
    }
}

/// Whether steps rise, each beyond the one before and to a higher stage.
fn order(ground: &mut Ground<'_>, section: &Section, item: &Item, steps: &Steps) -> bool {
    let beyond = |a: Decimal, b: Decimal| match steps.more_is_better {
        true => b > a,
        false => b < a,
    };
    let rising = steps
        .steps
        .windows(2)
        .all(|w| beyond(w[0].bound, w[1].bound) && w[1].stage > w[0].stage);
    let begun = steps.steps.first().is_some_and(|s| s.stage > Stage::NONE);
    if !rising || !begun {
        ground.report(section, steps.line, Some(item), What::StepsOutOfOrder {});
    }
    rising && begun
}

fn ladder(ground: &mut Ground<'_>, section: &Section, item: &Item, steps: &Steps, number: &Number) {
    if !order(ground, section, item, steps) {
        return;
    }
    if steps.top() != Stage::TOP {
        let top = steps.top().number().to_string();
        ground.report(
            section,
            steps.line,
            Some(item),
            What::TopUnreachable { top },
        );
    }
    let (best, worst) = match steps.more_is_better {
        true => (number.maximum, number.minimum),
        false => (number.minimum, number.maximum),
    };
    for step in &steps.steps {
        let out = |best: Decimal| match steps.more_is_better {
            true => step.bound > best,
            false => step.bound < best,
        };
        if best.is_some_and(out) {
            let bound = step.bound.to_string();
            ground.report(
                section,
                steps.line,
                Some(item),
                What::StepOutsideRange { bound },
            );
        }
    }
    let lowest = worst.map_or(Stage::NONE, |w| steps.stage(w));
    if lowest > Stage::NONE {
        let lowest = lowest.number().to_string();
        let what = What::BottomUnreachable { lowest };
        ground.report(section, steps.line, Some(item), what);
    }
}
