//! Records as files: JSON with everything, and CSV with one value a line.
//!
//! Not here: who may see what (what is written is [`Seen`]), formats of others. Invariant: what is
//! written is read back the same, and no cell of the CSV becomes a formula.

use std::collections::HashMap;

use serde_json::{Map, Value as Json, json};

use super::field::Kind;
use super::foreign::Foreign;
use super::merge::Value;
use super::write::Saying;
use super::{Audience, Seen};
use crate::error::DirectoryError;
use crate::list::{ImportFile, Refused};
use crate::lookup::Message;

/// The columns of the CSV.
pub const HEADER: [&str; 12] = [
    "record", "kind", "of", "field", "language", "value", "audience", "screen", "print", "layer",
    "source", "date",
];
/// The name of the JSON form.
const FORMAT: &str = "cybergateway-directory";

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One value a line.
    Csv,
    /// Everything.
    Json,
}

impl Format {
    /// The name in addresses and on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The media type of a file of this form.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

/// A record of a file.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// The line, or the number of the record in JSON.
    pub(super) line: u64,
    /// By what the source knows it.
    pub(super) key: String,
    pub(super) kind: Kind,
    /// The key of what it belongs to.
    pub(super) of: Option<String>,
    pub(super) said: Vec<Saying>,
}

impl Incoming {
    /// The name in no particular language, or else the first.
    pub(super) fn name(&self) -> Option<&str> {
        let mut names = self.said.iter().filter(|s| s.field.name == "name");
        let first = names.clone().find(|s| s.language.is_empty());
        let found = first.or_else(|| names.next())?;
        found.values.first().map(|v| v.text.as_str())
    }
}

/// A file that was read.
#[derive(Debug, Clone, Default)]
pub struct Read {
    pub(super) records: Vec<Incoming>,
    pub(super) refused: Vec<Refused>,
}

/// The file of these records.
#[must_use]
pub fn write(all: &[Seen], format: Format) -> String {
    match format {
        Format::Json => {
            let records: Vec<Json> = all.iter().map(Seen::json).collect();
            let whole = json!({ "format": FORMAT, "version": 1, "records": records });
            format!("{whole:#}\n")
        }
        Format::Csv => csv(all),
    }
}

fn owner(seen: &Seen) -> Option<String> {
    let r = &seen.record;
    match (r.kind, r.contact) {
        (Kind::Organisation, _) => None,
        (_, Some(contact)) => Some(contact.to_string()),
        _ => Some(r.organisation.to_string()),
    }
}

impl Seen {
    /// The record as JSON, for files and programs. Where values come from is told to those of the
    /// administration alone.
    #[must_use]
    pub fn json(&self) -> Json {
        let near = self.sight >= super::audience::Sight::National;
        let value = |said: &super::Said, v: &Value| {
            let mut one = json!({ "value": v.text });
            let more = one.as_object_mut().expect("it was made an object");
            if !said.language.is_empty() {
                more.insert("language".into(), json!(said.language));
            }
            if near {
                more.extend([
                    ("audience".into(), json!(v.audience.as_str())),
                    ("layer".into(), json!(said.layer.as_str())),
                    ("source".into(), json!(said.source)),
                    ("date".into(), json!(said.at.day().to_string())),
                ]);
                if v.screen || v.print {
                    more.insert("screen".into(), json!(v.screen));
                    more.insert("print".into(), json!(v.print));
                }
            }
            one
        };
        let mut fields: Map<String, Json> = Map::new();
        for said in &self.said {
            let values = said.values.iter().map(|v| value(said, v));
            let all = fields.entry(said.field.name).or_insert_with(|| json!([]));
            all.as_array_mut()
                .expect("it was made an array")
                .extend(values);
        }
        let mut out = json!({
            "id": self.record.id.to_string(),
            "kind": self.record.kind.as_str(),
            "fields": fields,
        });
        let more = out.as_object_mut().expect("it was made an object");
        if let Some(of) = owner(self) {
            more.insert("of".into(), json!(of));
        }
        if let Some(due) = self.due {
            let verified = self.record.verified.map(|at| at.day().to_string());
            more.insert("verified".into(), json!(verified));
            more.insert("verify_by".into(), json!(due.to_string()));
        }
        if near {
            more.insert("version".into(), json!(self.record.version));
            let missing: Vec<&str> = self.missing.iter().map(|f| f.name).collect();
            more.insert("missing".into(), json!(missing));
        }
        out
    }
}

/// A spreadsheet takes a cell that begins so for a formula (CWE-1236); a telephone number is none.
pub(super) fn cell(text: &str) -> String {
    let number = text
        .strip_prefix('+')
        .is_some_and(|d| d.bytes().all(|b| b.is_ascii_digit()));
    match text.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']) && !number {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

fn uncelled(text: &str) -> &str {
    let rest = text.strip_prefix('\'');
    rest.filter(|r| r.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']))
        .unwrap_or(text)
}

fn csv(all: &[Seen]) -> String {
    let mut out = csv::Writer::from_writer(Vec::new());
    let mut put = |row: &[String]| out.write_record(row).expect("a Vec takes every byte");
    put(&HEADER.map(str::to_owned));
    for seen in all {
        let near = seen.sight >= super::audience::Sight::National;
        let flag = |set: bool| if set { "yes" } else { "" }.to_owned();
        for said in &seen.said {
            for v in &said.values {
                let told = |text: String| if near { text } else { String::new() };
                put(&[
                    seen.record.id.to_string(),
                    seen.record.kind.as_str().to_owned(),
                    owner(seen).unwrap_or_default(),
                    said.field.name.to_owned(),
                    said.language.clone(),
                    cell(&v.text),
                    told(v.audience.as_str().to_owned()),
                    told(flag(v.screen)),
                    told(flag(v.print)),
                    told(said.layer.as_str().to_owned()),
                    told(cell(&said.source)),
                    told(said.at.day().to_string()),
                ]);
            }
        }
    }
    let bytes = out.into_inner().unwrap_or_default();
    String::from_utf8(bytes).expect("it was written as text")
}

/// Reads a file of either form, told by its first character.
///
/// # Errors
/// [`DirectoryError::File`] when nothing of it can be read.
pub(super) fn read(file: &ImportFile<'_>) -> Result<Read, DirectoryError> {
    if let Some(form) = Foreign::of(file) {
        return super::foreign::read(file, form);
    }
    let first = file.bytes.iter().find(|b| !b.is_ascii_whitespace());
    match first {
        Some(b'{') => from_json(file),
        _ => super::columns::from_csv(file),
    }
}

fn bad_file(file: &ImportFile<'_>, reason: String) -> DirectoryError {
    DirectoryError::File {
        name: file.name.to_owned(),
        message: ("directory-refused-json", vec![("reason", reason.clone())]),
        reason,
    }
}

fn from_json(file: &ImportFile<'_>) -> Result<Read, DirectoryError> {
    let whole: Json =
        serde_json::from_slice(file.bytes).map_err(|e| bad_file(file, e.to_string()))?;
    let records = match (whole.get("format"), whole.get("records")) {
        (Some(Json::String(name)), Some(Json::Array(records))) if name == FORMAT => records,
        _ => {
            return Err(bad_file(
                file,
                format!("expected \"format\": \"{FORMAT}\" and \"records\""),
            ));
        }
    };
    let mut read = Read::default();
    for (at, record) in records.iter().enumerate() {
        let line = at as u64 + 1;
        match incoming(line, record) {
            Ok((one, mut refused)) => {
                read.records.push(one);
                read.refused.append(&mut refused);
            }
            Err(message) => read.refused.push(Refused {
                line,
                column: None,
                message,
            }),
        }
    }
    Ok(read)
}

fn incoming(line: u64, record: &Json) -> Result<(Incoming, Vec<Refused>), Message> {
    let text = |name: &str| record.get(name).and_then(Json::as_str);
    let unknown =
        |name: &'static str| ("directory-refused-record", vec![("text", name.to_owned())]);
    let kind = text("kind")
        .and_then(Kind::parse)
        .ok_or_else(|| unknown("kind"))?;
    let key = text("id")
        .filter(|k| !k.is_empty())
        .ok_or_else(|| unknown("id"))?;
    let fields = record
        .get("fields")
        .and_then(Json::as_object)
        .ok_or_else(|| unknown("fields"))?;
    let mut cells = Cells::new(kind);
    let mut refused = Vec::new();
    for (name, values) in fields {
        for value in values.as_array().into_iter().flatten() {
            let text = |key: &str| value.get(key).and_then(Json::as_str).unwrap_or("");
            let flag = |key: &str| value.get(key).and_then(Json::as_bool).unwrap_or(false);
            let flags = (flag("screen"), flag("print"));
            let put = cells.put(
                name,
                text("language"),
                text("value"),
                text("audience"),
                flags,
            );
            if let Err(message) = put {
                refused.push(Refused {
                    line,
                    column: Some(name.clone()),
                    message,
                });
            }
        }
    }
    let one = Incoming {
        line,
        key: key.to_owned(),
        kind,
        of: text("of").map(str::to_owned),
        said: cells.said,
    };
    Ok((one, refused))
}

/// What a file says of one record so far.
pub(super) struct Cells {
    kind: Kind,
    pub said: Vec<Saying>,
}

impl Cells {
    pub(super) const fn new(kind: Kind) -> Self {
        Self {
            kind,
            said: Vec::new(),
        }
    }

    /// Takes one value.
    pub(super) fn put(
        &mut self,
        name: &str,
        language: &str,
        text: &str,
        audience: &str,
        (screen, print): (bool, bool),
    ) -> Result<(), Message> {
        let bad = |id: &'static str, text: &str| (id, vec![("text", text.to_owned())]);
        let field = self
            .kind
            .field(name)
            .ok_or_else(|| bad("directory-refused-field", name))?;
        let audience = match audience {
            "" => field.audience,
            given => {
                Audience::parse(given).ok_or_else(|| bad("directory-refused-audience", given))?
            }
        };
        let value = Value {
            text: uncelled(text).to_owned(),
            audience,
            screen,
            print,
        };
        let one = Saying::read(field, language, [value]).map_err(|e| e.message())?;
        let known = self
            .said
            .iter_mut()
            .find(|s| s.field.name == name && s.language == one.language);
        let Some(known) = known else {
            self.said.push(one);
            return Ok(());
        };
        let mut values = std::mem::take(&mut known.values);
        let before = values.clone();
        values.extend(one.values);
        match Saying::read(field, language, values) {
            Ok(both) => {
                known.values = both.values;
                Ok(())
            }
            Err(error) => {
                known.values = before;
                Err(error.message())
            }
        }
    }
}

/// Records of a file by their keys, in the order of the file.
#[derive(Default)]
pub(super) struct ByKey {
    at: HashMap<String, usize>,
    pub records: Vec<(Incoming, Cells)>,
}

impl ByKey {
    pub(super) fn record(
        &mut self,
        line: u64,
        key: &str,
        kind: Kind,
        of: Option<String>,
    ) -> Option<&mut Cells> {
        let at = *self.at.entry(key.to_owned()).or_insert_with(|| {
            let one = Incoming {
                line,
                key: key.to_owned(),
                kind,
                of,
                said: Vec::new(),
            };
            self.records.push((one, Cells::new(kind)));
            self.records.len() - 1
        });
        let (one, cells) = &mut self.records[at];
        (one.kind == kind).then_some(cells)
    }

    pub(super) fn finish(self) -> Vec<Incoming> {
        let done = |(one, cells): (Incoming, Cells)| Incoming {
            said: cells.said,
            ..one
        };
        self.records.into_iter().map(done).collect()
    }
}
