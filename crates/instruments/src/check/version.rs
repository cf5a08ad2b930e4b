//! Versions in use, whose content does not change.
//!
//! Not here: storing them. Invariant: one version has one content.

use super::Ground;
use crate::package::{Published, Stand, What};

pub(super) fn check(ground: &mut Ground<'_>, elsewhere: &[Published]) {
    let package = ground.package;
    let found = package.hash.to_string();
    let all: Vec<&Published> = package.published.iter().chain(elsewhere).collect();
    let version = package.version.to_string();
    let mine = all.iter().find(|p| p.version == package.version);
    match mine {
        Some(mine) if mine.hash != package.hash => {
            let recorded = mine.hash.to_string();
            let what = What::PublishedChanged {
                version,
                recorded,
                found,
            };
            ground.main(mine.line, what);
        }
        Some(_) => {}
        None => {
            let latest = all.iter().map(|p| p.version).max();
            let same = all.iter().find(|p| p.hash == package.hash);
            if let Some(latest) = latest.filter(|l| *l > package.version) {
                let latest = latest.to_string();
                ground.main(0, What::VersionBehind { version, latest });
            } else if package.stand == Stand::Published {
                ground.main(0, What::PublishedUnrecorded { version, found });
            } else if let Some(same) = same {
                let same = same.version.to_string();
                ground.main(0, What::NothingChanged { version, same });
            }
        }
    }
}
