//! Keeping threads to one core, so that what two sides of a measurement use can be told apart.
//!
//! Invariant: threads started by a thread that keeps to a core keep to it too (Linux).

use anyhow::ensure;
use core_affinity::CoreId;

/// The cores that this process may use.
#[must_use]
pub fn usable() -> Vec<usize> {
    let all = core_affinity::get_core_ids().unwrap_or_default();
    all.into_iter().map(|core| core.id).collect()
}

/// Has the current thread keep to a core; `None` leaves it where it is.
///
/// # Errors
/// When the system does not allow it.
pub fn keep_to(core: Option<usize>) -> anyhow::Result<()> {
    let Some(id) = core else { return Ok(()) };
    ensure!(
        core_affinity::set_for_current(CoreId { id }),
        "this system does not let a thread keep to core {id}"
    );
    Ok(())
}
