//! `instrument`: check packages of instruments, list them, stamp their translations, take them into
//! a gateway and out of it.
//!
//! Not here: rules. Invariant: only `stamp` and `export` write files; `stamp` only those of the
//! language that it names, `export` only into a folder that is empty or not there.

use super::reach::standing;
use super::session::Session;
use super::{Done, Global, Output, Usage};
use anyhow::Context as _;
use instruments::catalogue::{Listed, stand_name};
use instruments::check::{Around, Report, check};
use instruments::package::{Coverage, Files, ItemId, MAIN, Package, Stale, limits, read, stamp};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The arguments of `instrument`.
#[derive(Debug, clap::Args)]
pub struct Instrument {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Name every mistake of a package, with file, line, question and remedy
    Check {
        /// The folder of a package, or a folder of such folders
        folder: PathBuf,
    },
    /// List the instruments of the gateway, or the packages of a folder
    List {
        /// The folder of a package, or a folder of such folders [default: the gateway's catalogue]
        folder: Option<PathBuf>,
    },
    /// Write the files of a language anew: each string beside its source, with the mark of the
    /// source text it translates, and a line to fill in for each that is missing
    Stamp {
        /// The folder of a package
        folder: PathBuf,
        /// The language, such as fr
        language: String,
        /// The translations whose source has changed were compared with it: mark them as drafts of
        /// the source of today
        #[arg(long)]
        compared: bool,
    },
    /// Check a package and take it into the gateway's catalogue, as a draft or published
    Import {
        /// The folder of a package, or its instrument.toml
        folder: PathBuf,
    },
    /// Write the files of an instrument of the gateway, to the byte as they came
    Export {
        /// The instrument
        id: String,
        /// A folder that is empty or not there
        folder: PathBuf,
        /// The version [default: the newest]
        #[arg(long)]
        version: Option<u32>,
    },
}

impl Instrument {
    /// Runs the verb.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        match &self.verb {
            Verb::Check { folder } => check_all(&packages(folder)?, output),
            Verb::List { folder: None } => catalogue(global, output),
            Verb::List {
                folder: Some(folder),
            } => list(&packages(folder)?, output),
            Verb::Stamp {
                folder,
                language,
                compared,
            } => {
                let stale = match compared {
                    true => Stale::Compared,
                    false => Stale::Keep,
                };
                write(folder, language, stale, output)
            }
            Verb::Import { folder } => import(global, folder, output),
            Verb::Export {
                id,
                folder,
                version,
            } => export(global, (id, *version), folder, output),
        }
    }
}

/// A package's folder, its name, and its files.
struct Found {
    folder: PathBuf,
    name: String,
    files: Files,
}

/// The package in a folder, or those in the folders within it.
fn packages(folder: &Path) -> anyhow::Result<Vec<Found>> {
    let mut folders = Vec::new();
    if folder.join(MAIN).is_file() {
        folders.push(folder.to_owned());
    } else {
        let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
        for entry in entries {
            let path = entry?.path();
            if path.join(MAIN).is_file() {
                folders.push(path);
            }
        }
    }
    folders.sort();
    if folders.is_empty() {
        let folder = folder.display();
        anyhow::bail!(
            "{folder} holds no {MAIN}, nor does a folder in it; name the folder of a package"
        );
    }
    folders.into_iter().map(gather).collect()
}

fn gather(folder: PathBuf) -> anyhow::Result<Found> {
    let mut files = Files::new();
    let mut open = vec![(folder.clone(), String::new())];
    while let Some((here, prefix)) = open.pop() {
        for entry in std::fs::read_dir(&here).with_context(|| here.display().to_string())? {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            // A link is followed by nobody: a package is what lies in its folder.
            let kind = entry.file_type()?;
            if kind.is_dir() {
                open.push((entry.path(), format!("{name}/")));
            } else if kind.is_file() && files.len() <= limits::FILES {
                let bytes = bounded(&entry.path())?;
                files.insert(name, bytes);
            }
        }
    }
    let whole = folder.canonicalize().unwrap_or_else(|_| folder.clone());
    let name = whole.file_name().unwrap_or_default().to_string_lossy();
    Ok(Found {
        name: name.into_owned(),
        folder,
        files,
    })
}

/// No more of a file than is needed to see that it is too large.
fn bounded(path: &Path) -> anyhow::Result<Vec<u8>> {
    use std::io::Read as _;
    let limit = u64::try_from(limits::FILE_BYTES).unwrap_or(u64::MAX) + 1;
    let file = std::fs::File::open(path).with_context(|| path.display().to_string())?;
    let mut bytes = Vec::new();
    file.take(limit)
        .read_to_end(&mut bytes)
        .with_context(|| path.display().to_string())?;
    Ok(bytes)
}

fn check_all(found: &[Found], output: &Output) -> anyhow::Result<Done> {
    let items = |files: &Files| -> BTreeSet<ItemId> {
        let package = read(files).package;
        let items = package.iter().flat_map(Package::items);
        items.map(|i| i.id.clone()).collect()
    };
    let others: BTreeMap<String, BTreeSet<ItemId>> = found
        .iter()
        .map(|f| (f.name.clone(), items(&f.files)))
        .collect();
    let figures = crate::measured::names();
    let mut errors = 0;
    let mut reports = Vec::new();
    for one in found {
        let around = Around {
            others: Some(&others),
            figures: Some(&figures),
            folder: Some(&one.name),
            ..Around::default()
        };
        let report = check(&one.files, &around);
        errors += report.errors();
        if output.is_json() {
            reports.push(as_json(one, &report));
        } else {
            output.text(&as_text(one, &report))?;
        }
    }
    if output.is_json() {
        output.json(&json!({ "packages": reports, "errors": errors }))?;
    }
    match errors {
        0 => Ok(Done::All),
        1 => anyhow::bail!("1 error; correct it and check again"),
        n => anyhow::bail!("{n} errors; correct them and check again"),
    }
}

fn as_text(found: &Found, report: &Report) -> String {
    let folder = found.folder.display();
    let problems = report.problems.iter();
    let mut text: String = problems.map(|p| format!("{folder}/{p}\n")).collect();
    let errors = report.errors();
    let warnings = report.problems.len() - errors;
    if let Some(package) = &report.package {
        text.push_str(&format!(
            "{} version {}: {}, {}, {}, {}\ncontent {}\n",
            package.id,
            package.version,
            counted(package.sections.len(), "section"),
            counted(package.items().count(), "question"),
            counted(errors, "error"),
            counted(warnings, "warning"),
            package.hash
        ));
    }
    // A package comes from elsewhere, and its words reach this terminal.
    text.replace(|c: char| c.is_control() && c != '\n', "\u{fffd}")
}

/// A number with its word.
fn counted(number: usize, word: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {word}{ending}")
}

fn as_json(found: &Found, report: &Report) -> serde_json::Value {
    let problems = report.problems.iter().map(|p| {
        let arguments = p.what.arguments().into_iter();
        let arguments = arguments.map(|(name, value)| (name, value.to_string()));
        json!({
            "file": p.file,
            "line": p.line,
            "item": p.item,
            "severity": p.what.severity().name(),
            "id": p.what.id(),
            "arguments": arguments.collect::<BTreeMap<_, _>>(),
            "says": p.what.says(),
            "remedy": p.what.remedy(),
        })
    });
    let package = report.package.as_ref();
    json!({
        "folder": found.folder.display().to_string(),
        "id": package.map(|p| p.id.to_string()),
        "version": package.map(|p| p.version),
        "content": package.map(|p| p.hash.to_string()),
        "sections": package.map(|p| p.sections.len()),
        "questions": package.map(|p| p.items().count()),
        "errors": report.errors(),
        "warnings": report.problems.len() - report.errors(),
        "problems": problems.collect::<Vec<_>>(),
    })
}

const COLUMNS: [&str; 6] = ["id", "version", "status", "questions", "languages", "title"];

fn list(found: &[Found], output: &Output) -> anyhow::Result<Done> {
    let mut rows = Vec::new();
    let mut unread = Vec::new();
    for one in found {
        let Some(package) = read(&one.files).package else {
            unread.push(one.folder.display().to_string());
            continue;
        };
        rows.push(vec![
            package.id.to_string(),
            package.version.to_string(),
            stand_name(package.stand).to_owned(),
            package.items().count().to_string(),
            languages(&package),
            package.title.text.clone(),
        ]);
    }
    output.table(&COLUMNS, &rows)?;
    match unread.is_empty() {
        true => Ok(Done::All),
        false => anyhow::bail!("{} cannot be read; check it", unread.join(", ")),
    }
}

/// What the gateway can ask: every instrument in every version that it has.
fn catalogue(global: &Global, output: &Output) -> anyhow::Result<Done> {
    standing(&global.data_folder())?;
    Session::run(global, async |session| {
        let instruments = &session.gateway.instruments;
        let listed = instruments
            .catalogue(&session.actor, session.tenant)
            .await?;
        let rows: Vec<Vec<String>> = listed.iter().map(listed_row).collect();
        output.table(&COLUMNS, &rows)?;
        Ok(Done::All)
    })
}

fn listed_row(one: &Listed) -> Vec<String> {
    let about = &one.about;
    let others = about.languages.iter().map(|l| {
        let done = l.needed.saturating_sub(l.missing);
        share(&l.language, done, l.needed)
    });
    let languages: Vec<String> = std::iter::once(about.base.clone()).chain(others).collect();
    vec![
        one.id.clone(),
        one.version.to_string(),
        stand_name(one.stand).to_owned(),
        about.questions.to_string(),
        languages.join(", "),
        about.titles.get(&about.base).cloned().unwrap_or_default(),
    ]
}

/// A language with the share of strings it needs and has, in percent.
fn share(language: &str, done: usize, needed: usize) -> String {
    format!("{language} {} %", done * 100 / needed.max(1))
}

/// Every language with the share of strings it needs and has, in percent.
fn languages(package: &Package) -> String {
    let strings = package.strings();
    let mut parts = vec![package.languages.base.to_string()];
    for (language, (coverage, _)) in &package.languages.others {
        let needed = strings
            .iter()
            .filter(|s| s.core || *coverage != Coverage::Core);
        let needed: Vec<_> = needed.collect();
        let translation = package.translations.get(language);
        let has = |key: &str| translation.is_some_and(|t| t.get(key).is_some());
        let done = needed.iter().filter(|s| has(&s.key)).count();
        parts.push(share(language.as_str(), done, needed.len()));
    }
    parts.join(", ")
}

fn write(folder: &Path, language: &str, stale: Stale, output: &Output) -> anyhow::Result<Done> {
    let tag = language
        .parse()
        .map_err(|e: base::language::BadLanguage| Usage(e.to_string()))?;
    let found = gather(folder.to_owned())?;
    let reading = read(&found.files);
    // A file that cannot be read whole would lose what could not be read.
    if let Some(problem) = reading.problems.iter().find(|p| p.what.is_error()) {
        anyhow::bail!("{problem}; nothing was written");
    }
    let package = reading
        .package
        .with_context(|| format!("{} holds no package", folder.display()))?;
    for (name, text) in stamp(&package, &tag, stale) {
        let path = folder.join(name);
        if found_same(&path, &text) {
            continue;
        }
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).with_context(|| parent.display().to_string())?;
        }
        std::fs::write(&path, text).with_context(|| path.display().to_string())?;
        output.say(&format!("written: {}", path.display()));
    }
    Ok(Done::All)
}

fn found_same(path: &Path, text: &str) -> bool {
    std::fs::read(path).is_ok_and(|bytes| bytes == text.as_bytes())
}

fn import(global: &Global, folder: &Path, output: &Output) -> anyhow::Result<Done> {
    let main = folder.is_file() && folder.file_name().is_some_and(|n| n == MAIN);
    let folder = match folder.parent() {
        Some(parent) if main => parent,
        _ => folder,
    };
    let found = gather(folder.to_owned())?;
    Session::run(global, async |session| {
        let instruments = &session.gateway.instruments;
        let done = instruments.import(&session.actor, &found.files).await?;
        if output.is_json() {
            output.json(&json!({
                "id": done.id,
                "version": done.version,
                "content": done.content.to_string(),
                "text": done.text.to_string(),
                "new": done.is_new,
            }))?;
        } else {
            let what = match done.is_new {
                true => "imported",
                false => "was here already",
            };
            let (id, version, content) = (&done.id, done.version, done.content);
            output.text(&format!(
                "{id} version {version} {what}\ncontent {content}\n"
            ))?;
        }
        Ok(Done::All)
    })
}

fn export(
    global: &Global,
    (id, version): (&str, Option<u32>),
    folder: &Path,
    output: &Output,
) -> anyhow::Result<Done> {
    if folder.exists() && std::fs::read_dir(folder)?.next().is_some() {
        let folder = folder.display();
        anyhow::bail!("{folder} is not empty; name a new folder, so that nothing is written over");
    }
    Session::run(global, async |session| {
        let instruments = &session.gateway.instruments;
        let (found, files) = instruments.export(&session.actor, id, version).await?;
        for (name, bytes) in &files {
            // A package was checked when it came; a path that leads elsewhere is still refused.
            let plain = |c: std::path::Component<'_>| matches!(c, std::path::Component::Normal(_));
            anyhow::ensure!(
                Path::new(name).components().all(plain),
                "{name} leads out of the folder; nothing more was written"
            );
            let path = folder.join(name);
            if let Some(parent) = path.parent() {
                std::fs::create_dir_all(parent).with_context(|| parent.display().to_string())?;
            }
            std::fs::write(&path, bytes).with_context(|| path.display().to_string())?;
        }
        let (version, count) = (found.version, files.len());
        output.say(&format!(
            "{id} version {version}: {}",
            counted(count, "file")
        ));
        Ok(Done::All)
    })
}
