//! A package as somebody sends it to be checked: its folder in a ZIP archive.
//!
//! Not here: what its files say. Invariant: whatever the archive claims of itself, no more of it is
//! unfolded than a package may hold, and nothing of it is written anywhere.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::InstrumentsError;
use crate::package::{Files, MAIN, limits};

/// A package out of its archive.
#[derive(Debug)]
pub(super) struct Unfolded {
    /// The folder that it lay in; empty where the archive begins with its files.
    pub(super) folder: String,
    pub(super) files: Files,
}

fn refused(reason: &str, message: &'static str) -> InstrumentsError {
    InstrumentsError::Field {
        field: "package",
        reason: reason.to_owned(),
        message,
    }
}

/// Unfolds an archive that holds the folder of one package.
///
/// # Errors
/// [`InstrumentsError::Field`] for what is no archive, is too large, or holds no package or several.
pub(super) fn unfold(bytes: &[u8]) -> Result<Unfolded, InstrumentsError> {
    let broken = |_| refused("is no ZIP archive", "instruments-refused-package-archive");
    let large = || refused("is too large", "instruments-refused-package-large");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > limits::FILES * 2 {
        return Err(large());
    }
    let mut all = Files::new();
    let mut left = limits::BYTES;
    for n in 0..archive.len() {
        let entry = archive.by_index(n).map_err(broken)?;
        let inside = entry.enclosed_name().is_some();
        if !entry.is_file() || !inside {
            continue;
        }
        let name = entry.name().map_err(broken)?;
        let name = name.trim_start_matches("./").replace('\\', "/");
        // One byte beyond the limit shows the check that the file is too large.
        let most = u64::try_from(limits::FILE_BYTES.min(left) + 1).unwrap_or(u64::MAX);
        let mut read = Vec::new();
        let done = entry.take(most).read_to_end(&mut read);
        done.map_err(|_| refused("is damaged", "instruments-refused-package-archive"))?;
        left = left.checked_sub(read.len()).ok_or_else(large)?;
        all.insert(name, read);
    }
    one_of(all)
}

/// The files of the one package among those of an archive.
fn one_of(all: Files) -> Result<Unfolded, InstrumentsError> {
    // Folders of translations hold a file of the same name, further down.
    let prefix = |path: &String| path.strip_suffix(MAIN).map(str::to_owned);
    let own = |prefix: &String| prefix.is_empty() || prefix.ends_with('/');
    let depth = |prefix: &String| prefix.matches('/').count();
    let found: Vec<String> = all.keys().filter_map(prefix).filter(own).collect();
    let least = found.iter().map(depth).min();
    let mut roots = found.into_iter().filter(|p| Some(depth(p)) == least);
    let root = match (roots.next(), roots.next()) {
        (Some(root), None) => root,
        (None, _) => {
            return Err(refused(
                "holds no instrument.toml",
                "instruments-refused-package-none",
            ));
        }
        (Some(_), Some(_)) => {
            return Err(refused(
                "holds several packages",
                "instruments-refused-package-several",
            ));
        }
    };
    let inside = |(path, bytes): (String, Vec<u8>)| {
        let path = path.strip_prefix(&root)?.to_owned();
        Some((path, bytes))
    };
    let files = all.into_iter().filter_map(inside).collect();
    let folder = root.trim_end_matches('/').rsplit('/').next();
    Ok(Unfolded {
        folder: folder.unwrap_or_default().to_owned(),
        files,
    })
}

#[cfg(test)]
pub(crate) mod tests {
    use std::io::Write as _;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    /// An archive of files.
    pub(crate) fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn message(bytes: &[u8]) -> &'static str {
        match unfold(bytes) {
            Err(InstrumentsError::Field { message, .. }) => message,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_folder_is_found_wherever_it_lies_and_what_lies_beside_it_is_left() {
        let bytes = packed(&[
            ("work/beds/instrument.toml", b"a"),
            ("work/beds/lang/fr/instrument.toml", b"b"),
            ("work/letter.txt", b"c"),
        ]);
        let found = unfold(&bytes).unwrap();
        assert_eq!(found.folder, "beds");
        let names: Vec<&str> = found.files.keys().map(String::as_str).collect();
        assert_eq!(names, ["instrument.toml", "lang/fr/instrument.toml"]);
        let flat = unfold(&packed(&[("instrument.toml", b"a")])).unwrap();
        assert_eq!((flat.folder.as_str(), flat.files.len()), ("", 1));
    }

    #[test]
    fn what_is_no_package_is_refused() {
        assert_eq!(
            message(b"instrument.toml"),
            "instruments-refused-package-archive"
        );
        let none = packed(&[("not-instrument.toml", b"a")]);
        assert_eq!(message(&none), "instruments-refused-package-none");
        let two = packed(&[("a/instrument.toml", b"a"), ("b/instrument.toml", b"b")]);
        assert_eq!(message(&two), "instruments-refused-package-several");
        let mut cut = packed(&[("instrument.toml", &[b'a'; 4_000])]);
        cut.truncate(60);
        assert_eq!(message(&cut), "instruments-refused-package-archive");
    }

    #[test]
    fn an_archive_that_unfolds_beyond_a_package_is_refused() {
        let zeros = vec![b' '; limits::FILE_BYTES];
        let names: Vec<String> = (0..6).map(|n| format!("{n}.toml")).collect();
        let files: Vec<(&str, &[u8])> = names.iter().map(|n| (n.as_str(), &zeros[..])).collect();
        assert_eq!(
            message(&packed(&files)),
            "instruments-refused-package-large"
        );
        let outside = packed(&[("../../instrument.toml", b"a")]);
        assert_eq!(message(&outside), "instruments-refused-package-none");
    }
}
