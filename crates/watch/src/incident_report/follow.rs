//! Following a report by its receipt.
//!
//! Not here: what analysts say among themselves. Invariant: a receipt shows how far its own report
//! came, in five words, and what was written to whoever holds it; never another's words.

use super::{Code, Report, State, store};
use crate::case::{self, Milestones};
use crate::conversation::{self, Said};
use crate::{Watch, WatchError};
use base::id::TenantId;
use base::{Actor, Timestamp};

/// How far a report came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// It was received.
    Received,
    /// Somebody looks after it.
    Looked,
    /// Those were asked who can do something.
    Asked,
    /// What was reported is gone.
    Gone,
    /// The case is closed.
    Closed,
}

impl Stage {
    /// The name for programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Looked => "looked",
            Self::Asked => "asked",
            Self::Gone => "gone",
            Self::Closed => "closed",
        }
    }

    /// The id of the message that says it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Received => "watch-incident-stage-received",
            Self::Looked => "watch-incident-stage-looked",
            Self::Asked => "watch-incident-stage-asked",
            Self::Gone => "watch-incident-stage-gone",
            Self::Closed => "watch-incident-stage-closed",
        }
    }
}

/// What whoever holds a receipt sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The administration.
    pub tenant: TenantId,
    /// The report.
    pub report: Report,
    /// The stages reached, in their order, with their times.
    pub stages: Vec<(Stage, Timestamp)>,
    /// What was written between the reporter and the administration, the oldest first.
    pub said: Vec<Said>,
}

fn stages(report: &Report, of_case: &Milestones) -> Vec<(Stage, Timestamp)> {
    let mut stages = vec![(Stage::Received, report.received)];
    let later = [
        (Stage::Looked, of_case.looked),
        (Stage::Asked, of_case.asked),
        (Stage::Gone, of_case.gone),
        (Stage::Closed, of_case.closed),
    ];
    let reached = |(stage, at): (Stage, Option<Timestamp>)| at.map(|at| (stage, at));
    stages.extend(later.into_iter().filter_map(reached));
    stages
}

/// The progress of the report that a code belongs to. Whoever holds the code may ask.
///
/// # Errors
/// [`WatchError::NotFound`] for a code that belongs to none.
pub async fn follow(_actor: &Actor, watch: &Watch, code: &Code) -> Result<Progress, WatchError> {
    let missing = || WatchError::NotFound("a report with this code".to_owned());
    let mut rows = watch.db().snapshot().await?;
    let found = store::by_code(&mut rows, &code.hash()).await?;
    let (tenant, report) = found.ok_or_else(missing)?;
    let mut of_case = Milestones::default();
    let mut said = Vec::new();
    if let (Some(id), false) = (report.case, report.state == State::Sealed) {
        of_case = case::milestones(&mut rows, tenant, id).await?;
        said = conversation::with_reporter(&mut rows, tenant, report.id).await?;
    }
    let stages = stages(&report, &of_case);
    Ok(Progress {
        tenant,
        report,
        stages,
        said,
    })
}
