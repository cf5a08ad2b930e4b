//! What this process has used: CPU time and the peak of its memory, as the operating system counts.
//!
//! Reads `/proc`, so it is for Linux; elsewhere the figures are absent, never invented.
//! Invariant: CPU time is user and system time of every thread the process ever had.

use serde_json::json;

/// Ticks a second in `/proc/*/stat`; Linux has shown 100 to user space on every machine since 2.4.
const TICKS: f64 = 100.0;

/// What the process has used so far.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Usage {
    /// CPU seconds in the program.
    pub user: f64,
    /// CPU seconds in the kernel for the program.
    pub system: f64,
    /// The most memory that was resident at once, in bytes.
    pub peak_rss: u64,
}

/// What the process has used so far; `None` where there is no `/proc`.
#[must_use]
pub fn now() -> Option<Usage> {
    let (user, system) = cpu(&std::fs::read_to_string("/proc/self/stat").ok()?)?;
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    Some(Usage {
        user,
        system,
        peak_rss: kilobytes(&status, "VmHWM:")? * 1024,
    })
}

/// Bytes of memory that are resident now.
#[must_use]
pub fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    Some(kilobytes(&status, "VmRSS:")? * 1024)
}

/// Fields 14 and 15 of proc(5) `stat`; the second field, a name in brackets, may hold blanks.
fn cpu(stat: &str) -> Option<(f64, f64)> {
    let after = stat.rsplit_once(')')?.1;
    let mut fields = after.split_whitespace().skip(11);
    let mut next = || fields.next()?.parse::<f64>().ok();
    Some((next()? / TICKS, next()? / TICKS))
}

fn kilobytes(status: &str, name: &str) -> Option<u64> {
    let line = status.lines().find(|l| l.starts_with(name))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// The machine a figure was taken on.
#[must_use]
pub fn machine() -> serde_json::Value {
    let cpuinfo = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpuinfo
        .lines()
        .find_map(|l| l.strip_prefix("model name"))
        .map_or("unknown", |l| l.trim_start_matches([' ', '\t', ':']));
    let meminfo = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    json!({
        "cpu": model,
        "cores": std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
        "memory_mb": kilobytes(&meminfo, "MemTotal:").map(|kb| kb / 1024),
        "build": if cfg!(debug_assertions) { "development" } else { "optimised" },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_are_those_of_the_manual() {
        let stat = "42 (a (b) c) S 1 2 3 4 5 6 7 8 9 10 250 50 0 0 20 0 1 0 1 1 1";
        assert_eq!(cpu(stat), Some((2.5, 0.5)));
        assert_eq!(kilobytes("Name: x\nVmHWM:\t  12 kB\n", "VmHWM:"), Some(12));
    }
}
