//! Packs the instruments that ship into one compressed file each, with the hash of its text.
//!
//! Not here: reading them. Invariant: the text is what `catalogue::text` lays out: for every file
//! in order of its path a line `PATH LENGTH`, then its bytes.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use sha2::{Digest as _, Sha256};

/// Level 12 is within two percent of the best that a build would wait for.
const LEVEL: i32 = 12;

fn main() -> io::Result<()> {
    let home = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let content = home.join("../../content/instruments");
    println!("cargo:rerun-if-changed={}", content.display());
    println!("cargo:rerun-if-changed=build.rs");
    let mut list = String::from("&[\n");
    for name in packages(&content)? {
        let mut files = BTreeMap::new();
        gather(&content.join(&name), "", &mut files)?;
        let mut text = Vec::new();
        for (path, bytes) in &files {
            text.extend_from_slice(format!("{path} {}\n", bytes.len()).as_bytes());
            text.extend_from_slice(bytes);
        }
        let hash: String = Sha256::digest(&text)
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect();
        let packed = out.join(format!("{name}.zst"));
        fs::write(&packed, zstd::encode_all(text.as_slice(), LEVEL)?)?;
        let path = packed.display().to_string();
        let _ = writeln!(list, "    (\"{hash}\", include_bytes!({path:?})),");
    }
    list.push_str("]\n");
    fs::write(out.join("shipped.rs"), list)
}

/// The folders that hold a package, in order of their names; none where no content is.
fn packages(content: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    if !content.exists() {
        return Ok(names);
    }
    for entry in fs::read_dir(content)? {
        let path = entry?.path();
        if path.join("instrument.toml").is_file()
            && let Some(name) = path.file_name()
        {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// Every file but those in Markdown, which are not part of a package.
fn gather(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &format!("{name}/"), files)?;
        } else if !name.ends_with(".md") {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(())
}
