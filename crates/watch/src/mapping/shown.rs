//! What a mapping makes of a sample, as blocks of a page.
//!
//! Invariant: values are text of their own direction; nothing of a sample is markup.

use exchange::mapping::{DecodeError, Info, Preview, Shown};
use std::collections::BTreeMap;
use web::component::block::{heading, list, paragraph};
use web::component::{Cell, Column, Notice, Table, Tone};
use web::{Arg, Ctx, Error, Html, Text};

/// The counts, the columns and the first rows.
pub(super) fn blocks(ctx: &Ctx, preview: &Preview) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let mut blocks = vec![heading(lang.text("watch-mapping-tried"))?];
    if let Some(stopped) = &preview.stopped {
        let text = stopped_text(ctx, stopped);
        blocks.push(Html::render(&Notice::new(lang, Tone::Bad, text))?);
    }
    let count = |n: u64| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let counts = [
        ("taken", count(preview.taken)),
        ("refused", count(preview.refused)),
    ];
    blocks.push(paragraph(lang.text_with("watch-mapping-counts", &counts))?);
    if let Some(info) = &preview.info {
        if !info.missing.is_empty() {
            let columns = [("columns", Arg::Text(info.missing.join(", ")))];
            let text = lang.text_with("watch-mapping-lacks", &columns);
            blocks.push(Html::render(&Notice::new(lang, Tone::Warning, text))?);
        }
        blocks.push(Html::render(&columns(ctx, info))?);
    }
    if !preview.rows.is_empty() {
        blocks.push(rows(ctx, "watch-mapping-first", &preview.rows)?);
    }
    if !preview.refused_rows.is_empty() {
        blocks.push(rows(
            ctx,
            "watch-mapping-more-refused",
            &preview.refused_rows,
        )?);
    }
    Ok(blocks)
}

fn stopped_text(ctx: &Ctx, error: &DecodeError) -> Text {
    match error {
        DecodeError::NoColumn { column, found } => {
            let args = [
                ("column", Arg::Text(column.clone())),
                ("found", Arg::Text(found.clone())),
            ];
            ctx.lang.text_with("watch-mapping-not-found", &args)
        }
        other => ctx.lang.text(other.message_id()),
    }
}

/// What becomes of each column.
fn columns(ctx: &Ctx, info: &Info) -> Table {
    let lang = &ctx.lang;
    let becomes = |used: &Option<Vec<String>>| match used.as_deref() {
        None => lang.text("watch-mapping-left-out"),
        Some([]) => lang.text("watch-mapping-extra"),
        Some(names) => Text::code(names.join(", ")),
    };
    let pairs = info.header.iter().zip(&info.used);
    let rows = pairs.map(|(name, used)| {
        vec![
            Cell::text(Text::user(name.clone())),
            Cell::text(becomes(used)),
        ]
    });
    let heads = ["watch-mapping-column", "watch-mapping-becomes"];
    let heads = heads.map(|id| Column::text(lang.text(id)));
    let caption = lang.text("watch-mapping-columns");
    Table::new(lang, caption, heads.into(), rows.collect())
}

fn rows(ctx: &Ctx, caption: &str, shown: &[Shown]) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let heads = ["watch-mapping-line", "watch-mapping-event"];
    let heads = heads.map(|id| Column::text(lang.text(id)));
    let mut cells = Vec::new();
    for one in shown {
        let (line, what) = match one {
            Shown::Row { line, event } => (line, list(values(event))?),
            Shown::Refused {
                line,
                column,
                reason,
                arguments,
                raw,
                ..
            } => {
                let args = arguments.iter().map(|(n, v)| (*n, Arg::Text(v.clone())));
                let args: Vec<(&str, Arg)> = args.collect();
                let reason = lang.text_with(reason, &args);
                let mut said = vec![Html::from(reason)];
                if let Some(column) = column {
                    let column = [("column", Arg::Text(column.clone()))];
                    said.insert(
                        0,
                        lang.text_with("watch-mapping-refused-in", &column).into(),
                    );
                }
                said.push(Text::user(raw.clone()).into());
                (line, list(said)?)
            }
        };
        cells.push(vec![Cell::text(Text::code(line)), Cell::html(what)]);
    }
    let table = Table::new(lang, lang.text(caption), heads.into(), cells);
    Ok(Html::render(&table)?)
}

/// The values of an event, each with its name.
fn values(event: &str) -> Vec<Html> {
    let read: BTreeMap<String, serde_json::Value> = serde_json::from_str(event).unwrap_or_default();
    let value = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let one = |(name, given): (&String, &serde_json::Value)| {
        Html::from(Text::user(format!("{name} = {}", value(given))))
    };
    read.iter().map(one).collect()
}
