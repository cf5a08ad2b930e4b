//! FIRST's list of teams: each a response team.
//!
//! Not here: the form (`exchange::teams`). Invariant: a team is known again by its id in the list.

use exchange::teams::Team;
use serde_json::Value as Json;

use super::{Writing, bad, done, refused};
use crate::error::DirectoryError;
use crate::list::ImportFile;
use crate::record::exchange::{ByKey, Read};
use crate::record::field::Kind;

/// Whether JSON is such a list: an envelope with `data`, or records with a `team`.
pub(super) fn is_list(bytes: &[u8]) -> bool {
    let Ok(whole) = serde_json::from_slice::<Json>(bytes) else {
        return false;
    };
    let list = whole.get("data").unwrap_or(&whole);
    let has_team = |one: &Json| one.get("team").is_some() || one.get("team-full").is_some();
    list.as_array()
        .is_some_and(|all| all.first().is_some_and(has_team))
}

pub(super) fn read(file: &ImportFile<'_>) -> Result<Read, DirectoryError> {
    let list = exchange::teams::read(file.bytes).map_err(|e| bad(file, e.to_string()))?;
    let (mut records, mut left) = (ByKey::default(), Vec::new());
    for (place, why) in &list.skipped {
        left.push(refused(*place as u64, None, why.clone()));
    }
    for (at, team) in list.teams.iter().enumerate() {
        let line = at as u64 + 1;
        let Some(cells) = records.record(line, &team.id, Kind::Organisation, None) else {
            continue;
        };
        let mut to = Writing {
            cells,
            refused: &mut left,
            line,
        };
        values(team, &mut to);
    }
    Ok(done(records, left))
}

fn values(team: &Team, to: &mut Writing<'_>) {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    match &team.team_full {
        Some(full) if *full != team.team => {
            to.put("name", "", full);
            to.put("short_name", "", &team.team);
        }
        _ => to.put("name", "", &team.team),
    }
    to.put("kind", "", "csirt");
    for (field, text) in [
        ("established", text(&team.establishment)),
        ("address", text(&team.address)),
        ("country", text(&team.country)),
        ("constituency", text(&team.constituency)),
    ] {
        to.put(field, "", &text);
    }
    for (field, text) in [
        ("mail", text(&team.email)),
        ("website", text(&team.website)),
        ("telephone", text(&team.phone)),
    ] {
        for one in text.split([',', ';']) {
            to.put(field, "", one);
        }
    }
}
