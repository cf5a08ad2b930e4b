//! A sheet as CSV (RFC 4180, UTF-8).
//!
//! Not here: reading. Invariant: a text that a spreadsheet would take for a formula begins with an
//! apostrophe (OWASP, CSV injection).

use super::{Sheet, Value};

/// The rows of a sheet as CSV with a byte-order mark, by which spreadsheets know UTF-8.
#[must_use]
pub fn csv(sheet: &Sheet) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    for row in &sheet.rows {
        let fields = row.iter().map(|entry| match &entry.value {
            Value::Blank => String::new(),
            Value::Number(number) => number.to_string(),
            Value::Text(text) => harmless(text),
        });
        // Writing into memory does not fail; a row too many would only be missing from the end.
        let _ = writer.write_record(fields);
    }
    writer.into_inner().unwrap_or_default()
}

fn harmless(text: &str) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}
