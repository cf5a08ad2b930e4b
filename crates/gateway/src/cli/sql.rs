//! `sql`: one SELECT over the observations.

use super::session::Session;
use super::{Done, Global, Output};
use clap::ValueEnum;
use lake::{SqlTable, SqlValue};
use serde_json::{Value, json};

/// The arguments of `sql`.
#[derive(Debug, clap::Args)]
pub struct Sql {
    /// A SELECT over `events`, `figures` and `arrivals`
    query: String,
    /// How the answer is written
    #[arg(long, value_enum, default_value = "table")]
    format: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    Table,
    Csv,
    Json,
}

impl Sql {
    /// Asks and prints.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        let form = if output.is_json() {
            Form::Json
        } else {
            self.format
        };
        Session::run(global, async |session| {
            let table = watch::query::actions::run(
                &session.actor,
                &session.gateway.watch,
                session.tenant,
                &self.query,
            )
            .await?;
            show(output, &table, form)?;
            if table.truncated {
                output.say(&format!(
                    "only the first {} rows are shown; narrow the question to see the rest",
                    table.rows.len()
                ));
            }
            Ok(Done::All)
        })
    }
}

fn show(output: &Output, table: &SqlTable, form: Form) -> anyhow::Result<()> {
    match form {
        Form::Json => {
            let object = |row: &Vec<SqlValue>| -> Value {
                table
                    .columns
                    .iter()
                    .cloned()
                    .zip(row.iter().map(as_json))
                    .collect::<serde_json::Map<_, _>>()
                    .into()
            };
            output.json(&table.rows.iter().map(object).collect())?;
        }
        Form::Csv => {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(table.columns.iter().map(|name| harmless(name.clone())))?;
            for row in &table.rows {
                writer.write_record(row.iter().map(as_cell))?;
            }
            output.text(&String::from_utf8_lossy(&writer.into_inner()?))?;
        }
        Form::Table => {
            let columns: Vec<&str> = table.columns.iter().map(String::as_str).collect();
            let rows: Vec<Vec<String>> = table
                .rows
                .iter()
                .map(|row| row.iter().map(as_text).collect())
                .collect();
            output.table(&columns, &rows)?;
        }
    }
    Ok(())
}

fn as_json(value: &SqlValue) -> Value {
    match value {
        SqlValue::Null => Value::Null,
        SqlValue::Text(text) => json!(text),
        SqlValue::Int(number) => json!(number),
        SqlValue::Float(number) => json!(number),
        SqlValue::Bool(yes) => json!(yes),
        SqlValue::Time(at) => json!(at.rfc3339()),
    }
}

/// A value in a table that a spreadsheet may open; numbers stay as they are.
fn as_cell(value: &SqlValue) -> String {
    match value {
        SqlValue::Text(text) => harmless(text.clone()),
        other => as_text(other),
    }
}

/// The text, with an apostrophe before what a spreadsheet would take for a formula.
fn harmless(text: String) -> String {
    match watch::observation::csv::is_formula(&text) {
        true => format!("'{text}"),
        false => text,
    }
}

fn as_text(value: &SqlValue) -> String {
    match as_json(value) {
        Value::Null => String::new(),
        Value::String(text) => text,
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_a_number_stays_one() {
        assert_eq!(as_cell(&SqlValue::Text("=1+1".into())), "'=1+1");
        assert_eq!(as_cell(&SqlValue::Int(-1)), "-1");
        assert_eq!(harmless("@cmd".into()), "'@cmd");
    }
}
