//! Lists of others.
//!
//! Not here: matching them with what we have. Invariant: a record without a name is named with its
//! place and never stops the list; a limit does.

use super::Team;
use serde_json::Value;

/// The most bytes of a list.
const MOST_BYTES: usize = 32 << 20;

/// The most records of a list.
const MOST_TEAMS: usize = 20_000;

/// The most bytes of a value.
const MOST_TEXT: usize = 16 << 10;

/// The most fields of a record beside those that are known.
const MOST_OTHERS: usize = 100;

/// Why a list cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TeamsError {
    /// Too large.
    #[error("the list has {found} {what}; at most {limit} are read: ask for it in parts")]
    TooLarge {
        /// How many.
        found: usize,
        /// Of what.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
    /// Not JSON; the place is in the message.
    #[error("not JSON: {0}")]
    Json(String),
    /// JSON of another form.
    #[error("no list of teams; expected an object with \"data\", or an array")]
    NotAList,
    /// The other side says that it failed.
    #[error("the list says that its request failed: status-code {0}; ask for it again")]
    Failed(i64),
}

/// A list that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The teams in order.
    pub teams: Vec<Team>,
    /// How many there are in all parts, as the list says.
    pub total: Option<u64>,
    /// Records that were left out: their place, counted from 1, and why.
    pub skipped: Vec<(usize, String)>,
}

/// Reads FIRST's envelope, or an array of records alone.
///
/// # Errors
/// When it is not JSON, of another form, too large, or says that it failed.
pub fn read(bytes: &[u8]) -> Result<Read, TeamsError> {
    limit(bytes.len(), "bytes", MOST_BYTES)?;
    let value: Value =
        serde_json::from_slice(bytes).map_err(|e| TeamsError::Json(e.to_string()))?;
    let code = value.get("status-code").and_then(Value::as_i64);
    if let Some(code) = code.filter(|code| *code != 200) {
        return Err(TeamsError::Failed(code));
    }
    let list = value.get("data").unwrap_or(&value);
    let records = list.as_array().ok_or(TeamsError::NotAList)?;
    limit(records.len(), "teams", MOST_TEAMS)?;
    let mut out = Read {
        teams: Vec::with_capacity(records.len()),
        total: value.get("total").and_then(Value::as_u64),
        skipped: Vec::new(),
    };
    for (place, record) in (1..).zip(records) {
        match team(record) {
            Ok(team) => out.teams.push(team),
            Err(reason) => out.skipped.push((place, reason)),
        }
    }
    Ok(out)
}

fn limit(found: usize, what: &'static str, limit: usize) -> Result<(), TeamsError> {
    match found > limit {
        true => Err(TeamsError::TooLarge { found, what, limit }),
        false => Ok(()),
    }
}

fn team(record: &Value) -> Result<Team, String> {
    let fields = record.as_object().ok_or("not an object")?;
    let mut team = Team::default();
    for (name, value) in fields {
        let Some(text) = text(value) else { continue };
        if text.len() > MOST_TEXT || name.len() > 200 {
            return Err(format!(
                "{}: longer than {MOST_TEXT} bytes",
                name.chars().take(60).collect::<String>()
            ));
        }
        team.set(name, text);
        if team.others.len() > MOST_OTHERS {
            return Err(format!("more than {MOST_OTHERS} fields that are not known"));
        }
    }
    if team.team.trim().is_empty() {
        team.team = team.team_full.clone().unwrap_or_default();
    }
    match team.team.trim().is_empty() {
        true => Err("no team and no team-full".to_owned()),
        false => Ok(team),
    }
}

/// A value as text: texts and numbers as they are, the first of a list, anything else as JSON.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) if text.trim().is_empty() => None,
        Value::String(text) => Some(text.clone()),
        Value::Array(list) => match list.as_slice() {
            [] => None,
            [one] => text(one),
            _ if list.iter().all(Value::is_string) => {
                let texts: Vec<&str> = list.iter().filter_map(Value::as_str).collect();
                Some(texts.join(", "))
            }
            _ => Some(value.to_string()),
        },
        other => Some(other.to_string()),
    }
}
