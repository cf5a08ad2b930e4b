//! For authors of packages before the gateway is built: `check DIR`, `list DIR`, `stamp DIR TAG`
//! and `stamp DIR TAG compared`.
//!
//! Not here: import. Invariant: only `stamp` writes, and only under `lang/TAG/`.

#[path = "report/folder.rs"]
mod folder;

use std::path::Path;
use std::process::ExitCode;

use instruments::check::{Around, check as whole};
use instruments::package::{Files, Problem, Severity, Stale, read, stamp};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["check", folder] => check(Path::new(folder)),
        ["list", folder] => list(Path::new(folder)),
        ["stamp", folder, tag] => write(Path::new(folder), tag, Stale::Keep),
        ["stamp", folder, tag, "compared"] => write(Path::new(folder), tag, Stale::Compared),
        _ => Err("usage: instrument check DIR | list DIR | stamp DIR TAG [compared]".into()),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

type Done = Result<ExitCode, Box<dyn std::error::Error>>;

fn files(folder: &Path) -> Result<Files, Box<dyn std::error::Error>> {
    Ok(folder::files(folder).map_err(|e| format!("{}: {e}", folder.display()))?)
}

fn check(folder: &Path) -> Done {
    let reading = whole(&files(folder)?, &Around::default());
    let problems = reading.problems;
    for problem in &problems {
        println!("{problem}");
    }
    let is_error = |p: &&Problem| p.what.severity() == Severity::Error;
    let errors = problems.iter().filter(is_error).count();
    println!("{errors} errors, {} warnings", problems.len() - errors);
    if let Some(package) = reading.package {
        println!(
            "{} version {}, content {}: {} sections, {} questions, {} strings",
            package.id,
            package.version,
            package.hash,
            package.sections.len(),
            package.items().count(),
            package.strings().len()
        );
    }
    Ok(ExitCode::from(u8::from(errors > 0)))
}

fn list(folder: &Path) -> Done {
    let package = read(&files(folder)?)
        .package
        .ok_or("no readable instrument.toml")?;
    for section in &package.sections {
        println!(
            "{} (weight {}): {}",
            section.id, section.weight, section.title.text
        );
        for item in &section.items {
            let (kind, weight) = (item.kind.type_name(), item.weight.weight);
            println!(
                "  {} [{kind}, weight {weight}] {}",
                item.id, item.question.text
            );
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn write(folder: &Path, tag: &str, stale: Stale) -> Done {
    let package = read(&files(folder)?)
        .package
        .ok_or("no readable instrument.toml")?;
    for (path, text) in stamp(&package, &tag.parse()?, stale) {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(&path, text)?;
        println!("{}", path.display());
    }
    Ok(ExitCode::SUCCESS)
}
