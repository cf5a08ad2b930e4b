//! How long what was told takes to go, as evidence for a national self-assessment.
//!
//! Not here: the estimates (`summary`). Invariant: a figure of too few findings, or before the
//! first notice, is absent.

use base::id::TenantId;
use base::measured::{Measure, Measured, MeasuredUnit};
use base::{Actor, Day, Decimal};
use store::params;

use super::actions::{Asked, follow};
use super::summary::Summary;
use crate::{Watch, WatchError};

/// The median from notice to gone.
pub(crate) const MEDIAN: Measure = Measure {
    name: "watch.remedy.median_days",
    unit: MeasuredUnit::Days,
    message: "remedy-measured-median",
    method: "remedy-measured-median-method",
};
/// The share that was gone soon.
pub(crate) const GONE_SOON: Measure = Measure {
    name: "watch.remedy.gone_in_30_days_percent",
    unit: MeasuredUnit::Percent,
    message: "remedy-measured-gone-soon",
    method: "remedy-measured-gone-soon-method",
};
/// The share that came back.
pub(crate) const RETURNED: Measure = Measure {
    name: "watch.remedy.returned_percent",
    unit: MeasuredUnit::Percent,
    message: "remedy-measured-returned",
    method: "remedy-measured-returned-method",
};

/// Days back that are looked at.
const DAYS: i32 = 180;
const ANY: &str = "SELECT 1 AS one FROM watch_notice
    WHERE tenant = $1 AND state = 'sent' AND sent_at >= $2 LIMIT 1";

/// The figures of today.
///
/// # Errors
/// As [`follow`].
pub(crate) async fn read(
    actor: &Actor,
    watch: &Watch,
    tenant: TenantId,
    today: Day,
) -> Result<Vec<Measured>, WatchError> {
    let from = today.plus(1 - DAYS);
    // Without notices there is no time to measure, and nothing has to be gone through.
    let told = params![tenant, from.start()];
    if watch.db().fetch_optional(ANY, told).await?.is_none() {
        return Ok(Vec::new());
    }
    match follow(actor, watch, tenant, &Asked::of((from, today))).await {
        Ok(found) => Ok(of(&found.summary(), (from, today))),
        // More than can be followed at once says nothing of how long it takes.
        Err(WatchError::Invalid(_)) => Ok(Vec::new()),
        Err(other) => Err(other),
    }
}

fn of(summary: &Summary, (from, to): (Day, Day)) -> Vec<Measured> {
    let at = |measure, value| Measured {
        measure,
        value,
        from,
        as_of: to,
        records: format!("/remedy?from={from}&to={to}"),
    };
    let median = summary.median();
    let median = median.map(|days| at(MEDIAN, Decimal::whole(i64::from(days))));
    let soon = summary.gone_soon().and_then(|(share, _)| percent(share));
    let back = summary.came_back();
    let back = back.and_then(|p| Decimal::percent(p.part as u64, p.whole as u64));
    [
        median,
        soon.map(|value| at(GONE_SOON, value)),
        back.map(|value| at(RETURNED, value)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A share to a tenth of a percent.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share lies between 0 and 1"
)]
fn percent(share: f64) -> Option<Decimal> {
    Decimal::percent((share * 1000.0).round() as u64, 1000)
}

#[cfg(test)]
mod tests {
    use super::super::summary::LEAST;
    use super::super::survival::{Curve, Ended, Followed, Part};
    use super::*;

    fn summary(number: usize) -> Summary {
        let followed = (0..number).map(|n| Followed {
            days: 4,
            ended: match n % 4 {
                0 => Ended::Censored,
                _ => Ended::Gone,
            },
        });
        let followed: Vec<Followed> = followed.collect();
        Summary {
            curve: Curve::of(&followed),
            followed,
            relapsed: Part::of(number / 10, number),
            ..Summary::default()
        }
    }

    #[test]
    fn too_few_are_no_evidence() {
        let day = Day::from_number(20_000);
        let shown = |summary: &Summary| {
            let all = of(summary, (day, day)).into_iter();
            all.map(|m| (m.measure.name, m.value.to_string()))
                .collect::<Vec<_>>()
        };
        assert_eq!(shown(&summary(LEAST - 1)), []);
        // Whoever was watched for four days says nothing of thirty.
        let expected = [
            ("watch.remedy.median_days", "4".to_owned()),
            ("watch.remedy.returned_percent", "10".to_owned()),
        ];
        assert_eq!(shown(&summary(LEAST)), expected);
    }
}
