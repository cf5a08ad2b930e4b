//! Free space of the data folder, and what it still allows.
//!
//! Not the place that writes: it only says whether a request may start to. Invariant: while the
//! space cannot be measured nothing is refused, and the log says so.

use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::PoisonError;

use base::Timestamp;

/// How much room there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Space {
    /// 10 % or more is free.
    Enough,
    /// Below 10 %: new input is refused.
    Low,
    /// Below 5 %: read-only.
    Critical,
}

type Probe = Box<dyn Fn() -> Option<f64> + Send + Sync>;

/// Watches one file system; looks again when the last look is five seconds old.
pub struct Disk {
    probe: Probe,
    last: Mutex<Option<(Timestamp, Space)>>,
}

const LOOK_AGAIN_MICROS: i64 = 5_000_000;

impl Disk {
    /// The file system that holds `folder`; without one, space is always enough.
    #[must_use]
    pub fn of(folder: Option<PathBuf>) -> Self {
        Self::with_probe(move || match &folder {
            Some(folder) => free_share(folder),
            None => Some(1.0),
        })
    }

    /// A watch that asks `probe` for the free share, 0 to 1; `None`: could not be measured.
    #[must_use]
    pub fn with_probe(probe: impl Fn() -> Option<f64> + Send + Sync + 'static) -> Self {
        Self {
            probe: Box::new(probe),
            last: Mutex::new(None),
        }
    }

    /// The free share, 0 to 1, measured now.
    #[must_use]
    pub fn free(&self) -> Option<f64> {
        (self.probe)()
    }

    /// What the space allows at `now`.
    #[must_use]
    pub fn space(&self, now: Timestamp) -> Space {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, space)) = *last
            && now.micros() - at.micros() < LOOK_AGAIN_MICROS
        {
            return space;
        }
        let space = match (self.probe)() {
            Some(share) if share < 0.05 => Space::Critical,
            Some(share) if share < 0.10 => Space::Low,
            Some(_) => Space::Enough,
            None => {
                tracing::warn!("free space of the data folder could not be measured");
                Space::Enough
            }
        };
        *last = Some((now, space));
        space
    }
}

/// The share that an unprivileged process may still use.
fn free_share(folder: &std::path::Path) -> Option<f64> {
    let stat = rustix::fs::statvfs(folder).ok()?;
    #[expect(
        clippy::cast_precision_loss,
        reason = "a share needs no exact block count"
    )]
    (stat.f_blocks > 0).then(|| stat.f_bavail as f64 / stat.f_blocks as f64)
}
