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
    /// More than new input needs is free.
    Enough,
    /// New input is refused.
    Low,
    /// Read-only.
    Critical,
}

/// Free and total bytes of a file system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Bytes that an unprivileged process may still use.
    pub free: u64,
    /// Bytes in all.
    pub total: u64,
}

impl Room {
    /// The free share, 0 to 1.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a share needs no exact count")]
    pub fn share(&self) -> f64 {
        self.free as f64 / self.total.max(1) as f64
    }
}

/// How much must be free: a share of the disk, or bytes where a share of a large disk is too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Least {
    /// Tenths of a percent of the file system.
    PerMille(u16),
    /// Bytes.
    Bytes(u64),
}

impl Least {
    /// Whether the room is below it.
    #[must_use]
    pub fn is_undercut(self, room: Room) -> bool {
        room.free < self.bytes(room)
    }

    /// It as bytes of a file system.
    #[must_use]
    pub fn bytes(self, room: Room) -> u64 {
        match self {
            Self::PerMille(share) => {
                let part = u128::from(room.total) * u128::from(share) / 1000;
                u64::try_from(part).unwrap_or(u64::MAX)
            }
            Self::Bytes(bytes) => bytes,
        }
    }
}

impl std::fmt::Display for Least {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::PerMille(share) if share.is_multiple_of(10) => write!(f, "{} %", share / 10),
            Self::PerMille(share) => write!(f, "{}.{} %", share / 10, share % 10),
            Self::Bytes(bytes) => write!(f, "{}", size(*bytes)),
        }
    }
}

/// Bytes in the largest unit in which they are a whole number or a tenth of one.
#[must_use]
pub fn size(bytes: u64) -> String {
    const UNITS: [(&str, u64); 4] = [
        ("TB", 1_000_000_000_000),
        ("GB", 1_000_000_000),
        ("MB", 1_000_000),
        ("kB", 1_000),
    ];
    match UNITS.iter().find(|(_, unit)| bytes >= *unit) {
        Some((name, unit)) if bytes.is_multiple_of(*unit) => format!("{} {name}", bytes / unit),
        Some((name, unit)) => format!("{}.{} {name}", bytes / unit, bytes % unit * 10 / unit),
        None => format!("{bytes} B"),
    }
}

impl std::str::FromStr for Least {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || {
            format!(
                "\"{text}\" is no amount of free space; expected a share such as \"10 %\", or bytes such as \"20 GB\" (kB, MB, GB, TB by thousands, KiB, MiB, GiB, TiB by 1024)"
            )
        };
        let text = text.trim();
        let at = text.find(|c: char| !c.is_ascii_digit() && c != '.');
        let (number, unit) = text.split_at(at.unwrap_or(text.len()));
        let (whole, tenths) = number.split_once('.').unwrap_or((number, "0"));
        let whole: u64 = whole.parse().map_err(|_| wrong())?;
        let tenths = match tenths.parse::<u64>() {
            Ok(tenths) if tenths < 10 => tenths,
            _ => return Err(wrong()),
        };
        let of = |unit: u64| {
            let all = whole.checked_mul(unit)?.checked_add(tenths * unit / 10)?;
            i64::try_from(all).ok().map(|_| Self::Bytes(all))
        };
        let least = match unit.trim() {
            "%" if whole < 90 => u16::try_from(whole * 10 + tenths).ok().map(Self::PerMille),
            "kB" => of(1000),
            "MB" => of(1000_u64.pow(2)),
            "GB" => of(1000_u64.pow(3)),
            "TB" => of(1000_u64.pow(4)),
            "KiB" => of(1 << 10),
            "MiB" => of(1 << 20),
            "GiB" => of(1 << 30),
            "TiB" => of(1 << 40),
            _ => None,
        };
        least.ok_or_else(wrong)
    }
}

/// How much must be free for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// For new input.
    pub input: Least,
    /// For any change.
    pub change: Least,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            input: Least::PerMille(100),
            change: Least::PerMille(50),
        }
    }
}

impl Thresholds {
    /// What a room allows.
    #[must_use]
    pub fn judge(&self, room: Room) -> Space {
        if self.change.is_undercut(room) {
            Space::Critical
        } else if self.input.is_undercut(room) {
            Space::Low
        } else {
            Space::Enough
        }
    }

    /// Whether somebody should see to it: less than twice of what new input needs.
    #[must_use]
    pub fn is_scarce(&self, room: Room) -> bool {
        room.free < self.input.bytes(room).saturating_mul(2)
    }
}

type Probe = Box<dyn Fn() -> Option<Room> + Send + Sync>;

/// Watches one file system; looks again when the last look is five seconds old.
pub struct Disk {
    probe: Probe,
    least: Thresholds,
    last: Mutex<Option<(Timestamp, Space)>>,
}

const LOOK_AGAIN_MICROS: i64 = 5_000_000;

impl Disk {
    /// The file system that holds `folder`; without one, space is always enough.
    #[must_use]
    pub fn of(folder: Option<PathBuf>, least: Thresholds) -> Self {
        let least = match folder {
            Some(_) => least,
            None => Thresholds::default(),
        };
        Self {
            probe: Box::new(move || match &folder {
                Some(folder) => room_of(folder),
                None => Some(Room { free: 1, total: 1 }),
            }),
            least,
            last: Mutex::new(None),
        }
    }

    /// A watch that asks `probe` for the free share, 0 to 1; `None`: could not be measured.
    #[must_use]
    pub fn with_probe(probe: impl Fn() -> Option<f64> + Send + Sync + 'static) -> Self {
        const TOTAL: f64 = 1e12;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of a disk that is made up"
        )]
        let room = move |share: f64| Room {
            free: (share * TOTAL) as u64,
            total: TOTAL as u64,
        };
        Self {
            probe: Box::new(move || probe().map(room)),
            least: Thresholds::default(),
            last: Mutex::new(None),
        }
    }

    /// The room, measured now.
    #[must_use]
    pub fn room(&self) -> Option<Room> {
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
            Some(room) => self.least.judge(room),
            None => {
                tracing::warn!("free space of the data folder could not be measured");
                Space::Enough
            }
        };
        *last = Some((now, space));
        space
    }
}

/// Whether this process may write into a folder; nothing is written to find out.
///
/// # Errors
/// The system's: no right, or a file system that is mounted read-only.
pub fn writable(folder: &std::path::Path) -> std::io::Result<()> {
    Ok(rustix::fs::access(folder, rustix::fs::Access::WRITE_OK)?)
}

/// The room that an unprivileged process may still use.
fn room_of(folder: &std::path::Path) -> Option<Room> {
    let stat = rustix::fs::statvfs(folder).ok()?;
    (stat.f_blocks > 0).then(|| Room {
        free: stat.f_bavail.saturating_mul(stat.f_frsize),
        total: stat.f_blocks.saturating_mul(stat.f_frsize),
    })
}
