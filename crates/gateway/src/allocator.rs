//! How much freed memory the C library keeps for itself.
//!
//! Not here: how much the gateway asks for. Invariant: what the operator set stays, and a program
//! that cannot start itself again goes on as it is.

/// glibc's name for how many free bytes may stay at the top of its memory (mallopt(3),
/// `M_TRIM_THRESHOLD`). Once it is set, the thresholds no longer grow with what was freed.
pub const TRIM_THRESHOLD: &str = "MALLOC_TRIM_THRESHOLD_";

/// 128 KiB, the value that glibc starts with and then raises by itself to as much as 64 MiB.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const BYTES: &str = "131072";

/// Makes freed memory go back to the system, by starting the program again in its place with the
/// one setting that glibc reads before `main`; process number, arguments and open files stay.
/// The reasons and figures: `docs/decisions/0007-freed-memory-goes-back.md`.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub fn give_back() {
    use std::os::unix::process::CommandExt as _;
    if std::env::var_os(TRIM_THRESHOLD).is_some() {
        return;
    }
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let mut given = std::env::args_os();
    let mut again = std::process::Command::new(program);
    if let Some(name) = given.next() {
        again.arg0(name);
    }
    // Comes back only when the program could not be started, for which nothing is the worse.
    let _ = again.args(given).env(TRIM_THRESHOLD, BYTES).exec();
}

/// Other C libraries give back by themselves.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn give_back() {}
