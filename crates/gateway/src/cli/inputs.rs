//! The files that a command names: files, folders with everything below them, standard input.
//!
//! Invariant: files are read in the order of their names, so that the same folder is always read
//! the same way; below a folder only regular files are read, and no link is followed.

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
            walk(argument, &mut files, output)?;
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

/// The files at and below `path`; names that begin with a dot are somebody's own affairs. What was
/// named itself is read whatever it is; what is left out below it is said.
pub fn walk(path: &Path, files: &mut Vec<PathBuf>, output: &Output) -> anyhow::Result<()> {
    let mut left = Vec::new();
    let about = std::fs::metadata(path).map_err(|e| {
        Usage(format!(
            "{}: {e}; name a file, a folder, or - for standard input",
            path.display()
        ))
    })?;
    if about.is_dir() {
        below(path, files, &mut left)?;
    } else {
        files.push(path.to_owned());
    }
    for (path, what) in left {
        let path = path.display();
        output.say(&format!("warning: {path}: {what}; it was left out"));
    }
    Ok(())
}

/// What was left out, and why.
type LeftOut = Vec<(PathBuf, &'static str)>;

fn below(path: &Path, files: &mut Vec<PathBuf>, left: &mut LeftOut) -> anyhow::Result<()> {
    let failed = || format!("{} cannot be read", path.display());
    let mut entries: Vec<std::fs::DirEntry> = std::fs::read_dir(path)
        .and_then(Iterator::collect)
        .with_context(failed)?;
    entries.sort_by_key(std::fs::DirEntry::path);
    entries.retain(|e| !e.file_name().to_string_lossy().starts_with('.'));
    for entry in entries {
        let (path, kind) = (entry.path(), entry.file_type().with_context(failed)?);
        if kind.is_dir() {
            below(&path, files, left)?;
        } else if kind.is_file() {
            files.push(path);
        } else if kind.is_symlink() {
            left.push((
                path,
                "a link, which is followed only when it is named itself",
            ));
        } else {
            left.push((path, "neither a file nor a folder"));
        }
    }
    Ok(())
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
        walk(folder.path(), &mut files, &Output::new(false)).expect("a readable folder");
        let names: Vec<_> = files
            .iter()
            .filter_map(|f| f.strip_prefix(folder.path()).ok())
            .map(|f| f.display().to_string())
            .collect();
        assert_eq!(names, ["a.csv", "b/x.csv", "c.csv"]);
        let missing = folder.path().join("missing");
        let error = walk(&missing, &mut files, &Output::new(false)).expect_err("no such file");
        assert!(error.is::<Usage>());
    }

    #[cfg(unix)]
    #[test]
    fn links_and_what_is_no_file_are_left_out_unless_they_are_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let elsewhere = tempfile::tempdir().expect("a folder");
        let (link, target) = (
            folder.path().join("link.csv"),
            elsewhere.path().join("x.csv"),
        );
        std::fs::write(&target, "x").expect("a file");
        std::os::unix::fs::symlink(&target, &link).expect("a link");
        let to_folder = folder.path().join("more");
        std::os::unix::fs::symlink(elsewhere.path(), &to_folder).expect("a link");
        let socket = folder.path().join("socket");
        let _open = std::os::unix::net::UnixListener::bind(&socket).expect("a socket");
        let (mut files, mut left) = (Vec::new(), LeftOut::new());
        below(folder.path(), &mut files, &mut left).expect("a readable folder");
        assert_eq!(files, Vec::<PathBuf>::new());
        let left: Vec<PathBuf> = left.into_iter().map(|l| l.0).collect();
        assert_eq!(left, [link.clone(), to_folder.clone(), socket]);
        let output = Output::new(false);
        walk(&link, &mut files, &output).expect("a file");
        walk(&to_folder, &mut files, &output).expect("a folder");
        assert_eq!(files, [link, to_folder.join("x.csv")]);
    }
}
