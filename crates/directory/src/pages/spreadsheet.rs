//! The page of a contact spreadsheet: choose the file, say what each column holds, look at the first
//! rows and the cells that cannot be taken, import.
//!
//! Not here: reading it (`record::spreadsheet`). Invariant: nothing is imported that was not looked
//! at in the very same way before.

use axum::response::Response;
use web::component::{Cell, Choice, Column, Field, Pairs, Sheet, Table as Rows};
use web::form::{Form, Upload};
use web::i18n::{Arg, Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error, Message};

use super::sent_list::{self, SentList};
use super::{
    SPREADSHEETS, back, columns, failed, heading, message, named, paragraph, show, tenant,
};
use crate::import::ImportFile;
use crate::list::Refused;
use crate::record::spreadsheet::{
    COLUMN_LIMIT, ENCODINGS, Kept, Mapping, Read, Table, Target, open, propose, read,
};
use crate::record::{Imported, Source, Whole};
use crate::{Directory, DirectoryError};

/// The names of the inputs that say what each column holds.
const INPUTS: [&str; COLUMN_LIMIT] = [
    "c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12", "c13", "c14",
    "c15", "c16", "c17", "c18", "c19", "c20", "c21", "c22", "c23", "c24", "c25", "c26", "c27",
    "c28", "c29", "c30", "c31", "c32", "c33", "c34", "c35", "c36", "c37", "c38", "c39",
];
/// So many rows and faults are shown.
const SHOWN: usize = 10;
const MOST_FAULTS: usize = 50;

pub(super) async fn ask(ctx: Ctx) -> Result<Response, Error> {
    let sheet = choose(&ctx, &Form::default()).await?;
    let intro = paragraph(ctx.lang.text("directory-spreadsheet-intro"))?;
    Ok(show(&ctx, meta(&ctx), vec![intro, sheet]))
}

fn meta(ctx: &Ctx) -> PageMeta {
    PageMeta::new(ctx.lang.text("directory-spreadsheet-title")).crumbs(back(ctx, None))
}

async fn kept(ctx: &Ctx) -> Result<Vec<Kept>, Error> {
    let sheets = ctx.app.state::<Directory>().spreadsheets();
    let all = sheets.kept(&ctx.actor, tenant(ctx)?).await;
    all.map_err(failed)
}

/// The form that asks for the file.
async fn choose(ctx: &Ctx, form: &Form) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let file = Field::file(
        "file",
        lang.text("directory-spreadsheet-file"),
        ".csv,.tsv,.txt,.xlsx,text/csv",
    )
    .hint(lang.text("directory-spreadsheet-file-hint"));
    let told = Choice::new("", lang.text("directory-spreadsheet-told"));
    let encodings = ENCODINGS.iter().map(|e| Choice::new(*e, Text::code(e)));
    let encodings = std::iter::once(told).chain(encodings).collect();
    let label = lang.text("directory-spreadsheet-encoding");
    let mut fields = vec![file, Field::select("encoding", label, encodings)];
    let kept = kept(ctx).await?;
    if !kept.is_empty() {
        let none = Choice::new("", lang.text("directory-spreadsheet-proposed"));
        let names = kept
            .iter()
            .map(|k| Choice::new(&k.name, Text::user(&k.name)));
        let names = std::iter::once(none).chain(names).collect();
        fields.push(Field::select(
            "known",
            lang.text("directory-spreadsheet-known"),
            names,
        ));
    }
    Sheet::new(ctx, SPREADSHEETS, "directory-spreadsheet-open")
        .sends("step", "open")
        .upload()
        .fields(fields)
        .sent(ctx, form)
        .html()
}

pub(super) async fn sent(ctx: Ctx, mut sent: Upload) -> Result<Response, Error> {
    let key = sent.form.key()?;
    let Some(list) = sent_list::read(&ctx, &mut sent).await? else {
        return again(&ctx, &sent.form).await;
    };
    let encoding = sent.form.get("encoding").unwrap_or("").to_owned();
    let file = ImportFile {
        name: &list.name,
        bytes: &list.bytes,
    };
    let table = match open(&file, &encoding) {
        Ok(table) => table,
        Err(error @ DirectoryError::File { .. }) => {
            sent.form.fail("file", message(error.message()));
            return again(&ctx, &sent.form).await;
        }
        Err(other) => return Err(failed(other)),
    };
    let Some(asked) = Asked::read(&ctx, &mut sent.form, &table).await? else {
        return looked(&ctx, &sent.form, (&list, &table), &Asked::default()).await;
    };
    let same = sent.form.get("seen_as") == Some(&asked.words());
    if !(list.is_to_be_imported(&sent.form) && same) {
        return looked(&ctx, &sent.form, (&list, &table), &asked).await;
    }
    let directory = ctx.app.state::<Directory>();
    let tenant = tenant(&ctx)?;
    if !asked.keep.is_empty() {
        let sheets = directory.spreadsheets();
        let what = (&table, &asked.mapping);
        let done = sheets.keep(&ctx.actor, tenant, &asked.keep, what).await;
        done.map_err(failed)?;
    }
    // The name under which it is kept may change any number of times; the import is done once.
    let once = directory.once(&key);
    let what = (list.name.as_str(), &table, &asked.mapping);
    let sheets = once.spreadsheets();
    let done = sheets.import(&ctx.actor, tenant, &asked.source, what);
    match done.await {
        Ok(done) => Ok(show(&ctx, meta(&ctx), outcome(&ctx, &done)?)),
        Err(DirectoryError::Repeated(_)) => {
            Ok(show(&ctx, meta(&ctx), outcome(&ctx, &Imported::default())?))
        }
        Err(error @ (DirectoryError::File { .. } | DirectoryError::Field { .. })) => {
            sent.form.fail("source", message(error.message()));
            looked(&ctx, &sent.form, (&list, &table), &asked).await
        }
        Err(other) => Err(failed(other)),
    }
}

/// The first form as it was sent, with its errors.
async fn again(ctx: &Ctx, form: &Form) -> Result<Response, Error> {
    let sheet = choose(ctx, form).await?;
    Ok(show(ctx, meta(ctx).errors(), vec![sheet]))
}

/// How the form wants the table read.
struct Asked {
    mapping: Mapping,
    source: Source,
    /// Under what name it is kept; empty not at all.
    keep: String,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            mapping: Mapping::default(),
            source: Source {
                name: String::new(),
                whole: Whole::Part,
            },
            keep: String::new(),
        }
    }
}

impl Asked {
    /// At first what a name that was kept says, or what is proposed; then what the form says.
    async fn read(ctx: &Ctx, form: &mut Form, table: &Table) -> Result<Option<Self>, Error> {
        let source = |form: &Form| form.get("source").unwrap_or("").trim().to_owned();
        if form.get("step") == Some("open") {
            let kept = kept(ctx).await?;
            let known = kept
                .iter()
                .find(|k| Some(k.name.as_str()) == form.get("known"));
            let name = known.map(|k| k.name.clone()).unwrap_or_default();
            let mapping = known.map_or_else(
                || Mapping {
                    columns: propose(&table.headings, &table.rows),
                    country: None,
                },
                |k| k.for_table(table),
            );
            return Ok(Some(Self {
                mapping,
                source: Source {
                    name: name.clone(),
                    whole: Whole::Part,
                },
                keep: name,
            }));
        }
        let column = |at: usize| {
            INPUTS
                .get(at)
                .and_then(|n| form.get(n))
                .and_then(Target::parse)
        };
        let columns = (0..table.headings.len()).map(column).collect();
        let country = form
            .get("country")
            .unwrap_or("")
            .trim()
            .to_ascii_uppercase();
        let parsed = country.parse().ok();
        let whole = form.ticked("whole");
        let asked = Self {
            mapping: Mapping {
                columns,
                country: parsed,
            },
            source: Source {
                name: source(form),
                whole: if whole { Whole::All } else { Whole::Part },
            },
            keep: form.get("keep").unwrap_or("").trim().to_owned(),
        };
        if !country.is_empty() && parsed.is_none() {
            let text = vec![("text", country)];
            form.fail("country", message(("directory-refused-country", text)));
        }
        if asked.source.name.is_empty() {
            form.fail(
                "source",
                Message::new("directory-spreadsheet-source-missing"),
            );
        }
        if !asked.mapping.columns.contains(&Some(Target::Organisation)) {
            form.fail(
                "c0",
                Message::new("directory-spreadsheet-organisation-missing"),
            );
        }
        Ok(Some(asked))
    }

    /// By what the same way of reading is known again.
    fn words(&self) -> String {
        let word = |t: &Option<Target>| t.map_or("-", Target::as_str);
        let words: Vec<&str> = self.mapping.columns.iter().map(word).collect();
        let country = self.mapping.country.map(|c| c.to_string());
        let whole = self.source.whole == Whole::All;
        let name = &self.source.name;
        format!(
            "{} {} {whole} {name}",
            words.join(" "),
            country.unwrap_or_default()
        )
    }
}

/// The table as it would be read, and the form that changes how.
async fn looked(
    ctx: &Ctx,
    form: &Form,
    (list, table): (&SentList, &Table),
    asked: &Asked,
) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let read = read(table, &asked.mapping);
    let count = |n: usize| Text::from(lang.number(i64::try_from(n).unwrap_or(i64::MAX)));
    let pairs = vec![
        (
            lang.text("directory-spreadsheet-form"),
            Text::code(&table.form).into(),
        ),
        (
            lang.text("directory-spreadsheet-rows"),
            count(table.rows.len()).into(),
        ),
        (
            lang.text("directory-page-organisations"),
            count(read.organisations).into(),
        ),
        (
            lang.text("directory-page-people"),
            count(read.contacts).into(),
        ),
        (
            lang.text("directory-spreadsheet-faults"),
            count(read.faults.len()).into(),
        ),
    ];
    let mut blocks = vec![
        Pairs { pairs }.into(),
        first_rows(ctx, table, &asked.mapping),
    ];
    blocks.extend(faults(ctx, &read.faults)?);
    blocks.push(heading(ctx, "directory-spreadsheet-columns")?);
    blocks.push(sheet(ctx, form, (list, table), (asked, &read))?);
    let meta = meta(ctx).wide().errors_of(form);
    Ok(show(ctx, meta, blocks))
}

fn first_rows(ctx: &Ctx, table: &Table, mapping: &Mapping) -> Html {
    let lang = &ctx.lang;
    let head = |(at, name): (usize, &String)| {
        let target = mapping.columns.get(at).copied().flatten();
        Column::text(match target {
            Some(target) => {
                let held = lang.plain(target.message_id());
                let args = [
                    ("field", Arg::Text(name.clone())),
                    ("value", Arg::Text(held)),
                ];
                lang.text_with("directory-merging-field", &args)
            }
            None => Text::user(name),
        })
    };
    let heads = table.headings.iter().enumerate().map(head).collect();
    let row = |(_, row): &(u64, Vec<String>)| {
        let cell = |at: usize| {
            let text: String = row
                .get(at)
                .map(|t| t.chars().take(80).collect())
                .unwrap_or_default();
            Cell::text(Text::user(text))
        };
        (0..table.headings.len()).map(cell).collect()
    };
    let rows = table.rows.iter().take(SHOWN).map(row).collect();
    Rows::new(lang, lang.text("directory-spreadsheet-first"), heads, rows).into()
}

fn faults(ctx: &Ctx, all: &[Refused]) -> Result<Vec<Html>, Error> {
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let lang = &ctx.lang;
    let row = |r: &Refused| {
        let column = r.column.as_ref();
        let column = column.map_or_else(|| lang.text("directory-page-not-stated"), Text::user);
        vec![
            Cell::text(Text::from(
                lang.number(i64::try_from(r.line).unwrap_or(i64::MAX)),
            )),
            Cell::text(column),
            Cell::text(lang.say(&message(r.message.clone()))),
        ]
    };
    let rows = all.iter().take(MOST_FAULTS).map(row).collect();
    let ids = [
        "directory-page-import-line",
        "directory-page-import-column",
        "directory-page-import-reason",
    ];
    let caption = lang.text("directory-spreadsheet-faults");
    let mut out = vec![Rows::new(lang, caption, columns(lang, &ids), rows).into()];
    if all.len() > MOST_FAULTS {
        let args = [(
            "count",
            Arg::Count(i64::try_from(MOST_FAULTS).unwrap_or(i64::MAX)),
        )];
        out.push(paragraph(
            lang.text_with("directory-spreadsheet-faults-more", &args),
        )?);
    }
    Ok(out)
}

fn sheet(
    ctx: &Ctx,
    form: &Form,
    (list, table): (&SentList, &Table),
    (asked, read): (&Asked, &Read),
) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let mut fields = Vec::new();
    for (at, name) in table.headings.iter().enumerate() {
        let held = asked.mapping.columns.get(at).copied().flatten();
        let none = Choice::new("-", lang.text("directory-spreadsheet-not-read"));
        let one = |t: Target| Choice::new(t.as_str(), lang.text(t.message_id()));
        let choices = std::iter::once(none)
            .chain(Target::all().map(one))
            .collect();
        let label = match name.trim().is_empty() {
            true => lang.text_with(
                "directory-spreadsheet-column",
                &[("number", Arg::Text((at + 1).to_string()))],
            ),
            false => Text::user(name),
        };
        let input = INPUTS.get(at).copied().ok_or_else(Error::bad_request)?;
        fields.push(Field::select(input, label, choices).value(held.map_or("-", Target::as_str)));
    }
    let whole = vec![Choice::new("yes", lang.text("directory-spreadsheet-whole"))];
    let country = asked
        .mapping
        .country
        .map(|c| c.to_string())
        .unwrap_or_default();
    fields.extend([
        Field::text("source", lang.text("directory-spreadsheet-source"))
            .value(&asked.source.name)
            .hint(lang.text("directory-spreadsheet-source-hint")),
        Field::text("country", lang.text("directory-spreadsheet-country"))
            .value(country)
            .short()
            .hint(lang.text("directory-spreadsheet-country-hint"))
            .optional(lang),
        Field::checkboxes("whole", lang.text("directory-spreadsheet-extent"), whole)
            .value(if asked.source.whole == Whole::All {
                "yes"
            } else {
                ""
            })
            .optional(lang),
        Field::text("keep", lang.text("directory-spreadsheet-keep"))
            .value(&asked.keep)
            .hint(lang.text("directory-spreadsheet-keep-hint"))
            .optional(lang),
    ]);
    let mut sheet = Sheet::new(ctx, SPREADSHEETS, "directory-spreadsheet-look")
        .sends("step", "look")
        .upload()
        .carry("encoding", form.get("encoding").unwrap_or(""))
        .carry("seen", sent_list::seen(&list.bytes))
        .carry("seen_as", asked.words())
        .fields(fields);
    if let Some(hash) = list.kept() {
        let intro = named(ctx, "directory-page-import-kept", "name", &*list.name);
        sheet = sheet
            .carry("kept", hash)
            .carry("kept_name", &*list.name)
            .intro(intro);
    }
    let ready = read.organisations > 0 && form.is_good() && form.get("step") != Some("open");
    if ready {
        let apply = lang.text("directory-page-import-apply");
        sheet = sheet.further(apply, "step", "apply");
    }
    sheet.sent(ctx, form).html()
}

/// What an import did.
fn outcome(ctx: &Ctx, done: &Imported) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let count = |n: usize| {
        Html::from(Text::from(
            lang.number(i64::try_from(n).unwrap_or(i64::MAX)),
        ))
    };
    let mut blocks = vec![heading(ctx, "directory-page-import-done")?];
    if done.held.is_some() {
        let text = paragraph(lang.text("directory-spreadsheet-held"))?;
        let tone = web::component::Tone::Warning;
        blocks.push(web::component::Notice::new(lang, tone, text).into());
    }
    let pairs = vec![
        (lang.text("directory-page-import-added"), count(done.added)),
        (
            lang.text("directory-page-import-changed"),
            count(done.changed),
        ),
        (
            lang.text("directory-page-import-unchanged"),
            count(done.unchanged),
        ),
        (
            lang.text("directory-spreadsheet-reviews"),
            count(done.reviews),
        ),
        (
            lang.text("directory-spreadsheet-dropped"),
            count(done.dropped),
        ),
        (
            lang.text("directory-page-import-refused"),
            count(done.refused.len()),
        ),
    ];
    blocks.push(Pairs { pairs }.into());
    blocks.extend(faults(ctx, &done.refused)?);
    Ok(blocks)
}
