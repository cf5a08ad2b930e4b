//! To which questions of other instruments an instrument speaks, by its text.
//!
//! Most questions have no short form behind them; with this nobody reads one to find that out. Not
//! the proposals themselves. Invariant: a text never changes, so what was read of it holds; at most
//! [`MOST`] texts are held.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use base::ContentHash;

use crate::package::{Files, Item, Package};
use crate::{Instruments, InstrumentsError};

/// How many texts are held; one takes a few kilobytes.
const MOST: usize = 64;

/// Questions of other instruments: their instrument and id.
type Spoken = BTreeSet<(String, String)>;

/// The texts read last, the latest at the end.
#[derive(Debug, Default)]
pub(crate) struct Targets(Mutex<Vec<(ContentHash, Arc<Spoken>)>>);

impl Targets {
    fn get(&self, text: ContentHash) -> Option<Arc<Spoken>> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = held.iter().position(|(hash, _)| *hash == text)?;
        let found = held.remove(at);
        let spoken = Arc::clone(&found.1);
        held.push(found);
        Some(spoken)
    }

    fn put(&self, text: ContentHash, spoken: &Arc<Spoken>) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|(hash, _)| *hash != text);
        if held.len() >= MOST {
            held.remove(0);
        }
        held.push((text, Arc::clone(spoken)));
    }
}

/// Whether a text can name questions of others at all: reading a whole package takes far longer than
/// looking for the word. A key that is written with an escape (TOML 1.0) is read to be sure.
fn may_speak(files: &Files) -> bool {
    let holds = |bytes: &[u8]| {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        text.contains("projects_to") || text.contains("\\u")
    };
    let mut sections = files
        .iter()
        .filter(|(path, _)| path.starts_with("sections/"));
    sections.any(|(_, bytes)| holds(bytes))
}

fn of(package: &Package) -> Spoken {
    let targets = package.items().flat_map(|item| &item.projects_to);
    let pair = |t: &crate::package::item::Target| (t.instrument.to_string(), t.item.to_string());
    targets.map(pair).collect()
}

impl Instruments {
    /// Whether the instrument of a text speaks to one of these questions of another.
    pub(super) async fn speaks_to(
        &self,
        text: ContentHash,
        instrument: &str,
        asked: &[(usize, &Item)],
    ) -> Result<bool, InstrumentsError> {
        let spoken = match self.targets.get(text) {
            Some(spoken) => spoken,
            None => {
                let spoken = match may_speak(&self.files(text).await?) {
                    true => of(self.instrument(text).await?.package()),
                    false => Spoken::new(),
                };
                let spoken = Arc::new(spoken);
                self.targets.put(text, &spoken);
                spoken
            }
        };
        let ours = spoken.iter().filter(|(of, _)| of == instrument);
        let ours: BTreeSet<&str> = ours.map(|(_, item)| item.as_str()).collect();
        Ok(asked
            .iter()
            .any(|(_, item)| ours.contains(item.id.as_str())))
    }
}
