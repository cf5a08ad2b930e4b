//! The files that a command names: files, folders with everything below them, standard input.
//!
//! Invariant: files are read in the order of their names, so that the same folder is always read
//! the same way.

use super::{Output, Usage};
use anyhow::Context as _;
use std::path::{Path, PathBuf};
use watch::ingest::Input;

/// What standard input is called: with its blank, a name that states no report type.
const STANDARD_INPUT: &str = "standard input";

/// Everything that the arguments name, in order. A folder without files is said.
pub fn collect(arguments: &[PathBuf], output: &Output) -> anyhow::Result<Vec<Input>> {
    let mut inputs = Vec::new();
    for argument in arguments {
        if argument == Path::new("-") {
            inputs.push(Input::Stream {
                name: STANDARD_INPUT.to_owned(),
                reader: Box::new(std::io::stdin()),
            });
        } else {
            let mut files = Vec::new();
            walk(argument, &mut files)?;
            if files.is_empty() {
                output.say(&format!(
                    "warning: {}: there is no file in this folder; nothing was read from it",
                    argument.display()
                ));
            }
            inputs.extend(files.into_iter().map(Input::File));
        }
    }
    Ok(inputs)
}

/// The files at and below `path`; names that begin with a dot are somebody's own affairs.
pub fn walk(path: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let about = std::fs::metadata(path).map_err(|e| {
        Usage(format!(
            "{}: {e}; name a file, a folder, or - for standard input",
            path.display()
        ))
    })?;
    if !about.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let mut entries: Vec<PathBuf> = std::fs::read_dir(path)
        .and_then(|dir| dir.map(|entry| entry.map(|e| e.path())).collect())
        .with_context(|| format!("{} cannot be read", path.display()))?;
    entries.sort();
    entries.retain(|e| {
        !e.file_name()
            .is_some_and(|n| n.to_string_lossy().starts_with('.'))
    });
    entries.iter().try_for_each(|entry| walk(entry, files))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_read_in_the_order_of_names_without_hidden_files() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(folder.path().join("b")).expect("a folder");
        for name in ["c.csv", "a.csv", "b/x.csv", ".hidden"] {
            std::fs::write(folder.path().join(name), "x").expect("a file");
        }
        let mut files = Vec::new();
        walk(folder.path(), &mut files).expect("a readable folder");
        let names: Vec<_> = files
            .iter()
            .filter_map(|f| f.strip_prefix(folder.path()).ok())
            .map(|f| f.display().to_string())
            .collect();
        assert_eq!(names, ["a.csv", "b/x.csv", "c.csv"]);
        let error = walk(&folder.path().join("missing"), &mut files).expect_err("no such file");
        assert!(error.is::<Usage>());
    }
}
