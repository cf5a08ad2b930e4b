//! Rollups: exact counts of a day by every question the picture asks, computed from the day's
//! units by a merge and compared with the day before on which the same report arrived.
//!
//! What is compared: a report that arrived on the day and on one of the seven days before it; the
//! latest of those is its comparison day. `new`, `continuing` and `gone` speak of comparable
//! reports only and are NULL when there is none: a missing report is never zero and never "gone".
//! Invariant: a figure depends only on what the lake holds, never on the order it came in.

mod count;
mod figures;
mod levels;
mod merge;
mod run;

pub use figures::{Behind, Dim, Each, Figure, FigureQuery};
pub use run::RollupReport;
