//! How long it takes until a web address is taken down, as evidence for a national self-assessment.
//!
//! Not here: the estimate (`figures`). Invariant: a figure of too few addresses is absent.

use super::figures::{Figures, figures};
use crate::remedy::summary::LEAST;
use crate::{Watch, WatchError};
use base::id::TenantId;
use base::measured::{Measure, Measured, MeasuredUnit};
use base::{Actor, Day, Decimal};

/// The median from the first letter to any party until the address was seen gone.
pub(crate) const MEDIAN: Measure = Measure {
    name: "watch.takedown.median_hours",
    unit: MeasuredUnit::Hours,
    message: "watch-takedown-measured",
    method: "watch-takedown-measured-method",
};

/// Days back that are looked at.
const DAYS: i32 = 180;

/// The figure of today.
///
/// # Errors
/// As [`figures`].
pub(crate) async fn read(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    today: Day,
) -> Result<Option<Measured>, WatchError> {
    let span = (today.plus(1 - DAYS), today);
    Ok(of(&figures(actor, watch, tenant, span).await?))
}

fn of(found: &Figures) -> Option<Measured> {
    let all = &found.all;
    let (from, to) = found.days;
    let hours = all.median.filter(|_| all.gone + all.there >= LEAST)?;
    Some(Measured {
        measure: MEDIAN,
        value: Decimal::whole(i64::from(hours)),
        from,
        as_of: to,
        records: format!("/takedown?from={from}&to={to}"),
    })
}

#[cfg(test)]
mod tests {
    use super::super::figures::Line;
    use super::*;
    use crate::conversation::With;

    #[test]
    fn few_addresses_are_no_evidence() {
        let day = Day::parse("2026-03-25").expect("a day");
        let found = |gone: usize| Figures {
            days: (day, day),
            standing: [0; 4],
            all: Line {
                with: With::Other,
                name: String::new(),
                asked: gone + 1,
                answered: 0,
                before: 0,
                gone,
                there: 1,
                returns: 0,
                median: Some(7),
                ninth: None,
            },
            lines: Vec::new(),
        };
        assert_eq!(of(&found(LEAST - 2)), None);
        let known = of(&found(LEAST)).expect("enough");
        assert_eq!(known.value, Decimal::whole(7));
        assert_eq!(known.records, "/takedown?from=2026-03-25&to=2026-03-25");
    }
}
