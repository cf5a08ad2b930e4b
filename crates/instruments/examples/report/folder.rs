//! The files of a package in a folder, for examples and tests.
//!
//! Not here: reading them. Invariant: a file is named by its path below the folder, with `/`.

use std::path::Path;

use instruments::package::Files;

/// The files below a folder.
///
/// # Errors
/// What the system says.
pub fn files(folder: &Path) -> std::io::Result<Files> {
    let mut found = Files::new();
    gather(folder, folder, &mut found)?;
    Ok(found)
}

fn gather(root: &Path, folder: &Path, files: &mut Files) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            gather(root, &entry.path(), files)?;
        } else if let Ok(path) = entry.path().strip_prefix(root) {
            let name = path.to_string_lossy().replace('\\', "/");
            files.insert(name, std::fs::read(entry.path())?);
        }
    }
    Ok(())
}
