//! Writes a Debian package without Debian's tools.
//!
//! Not here: what is packed. A `.deb` is an `ar` archive of `debian-binary`, `control.tar.gz` and
//! `data.tar.gz`, in this order (deb(5)). Invariant: everything belongs to root and carries the
//! given time, so that equal input gives equal bytes.

use std::io::Write;

use flate2::{Compression, GzBuilder, write::GzEncoder};
use tar::{Builder, EntryType, Header};

/// One file of the package.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Path without a leading slash.
    pub path: String,
    /// Permission bits.
    pub mode: u32,
    /// Content.
    pub bytes: Vec<u8>,
}

impl Entry {
    /// A file.
    pub fn new(path: &str, mode: u32, bytes: Vec<u8>) -> Self {
        Self {
            path: path.to_owned(),
            mode,
            bytes,
        }
    }
}

/// The bytes of the package; `when` is in seconds since 1970.
///
/// # Errors
/// When a path is too long for tar.
pub fn pack(
    control: &str,
    postinst: &str,
    conffiles: &str,
    entries: &[Entry],
    when: u64,
) -> anyhow::Result<Vec<u8>> {
    let controls = [
        Entry::new("control", 0o644, control.into()),
        Entry::new("conffiles", 0o644, conffiles.into()),
        Entry::new("postinst", 0o755, postinst.into()),
    ];
    let members = [
        ("debian-binary", b"2.0\n".to_vec()),
        ("control.tar.gz", tar_gz(&controls, when)?),
        ("data.tar.gz", tar_gz(entries, when)?),
    ];
    let mut shell = ar::Builder::new(Vec::new());
    for (name, bytes) in members {
        let mut header = ar::Header::new(name.into(), bytes.len() as u64);
        header.set_mtime(when);
        header.set_mode(0o100_644);
        shell.append(&header, bytes.as_slice())?;
    }
    Ok(shell.into_inner()?)
}

/// Compressed without a time stamp.
///
/// # Errors
/// None in practice; the writer is memory.
pub fn gzip(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut gzip = GzBuilder::new().write(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?)
}

fn tar_gz(entries: &[Entry], when: u64) -> anyhow::Result<Vec<u8>> {
    let gzip: GzEncoder<Vec<u8>> = GzBuilder::new().write(Vec::new(), Compression::best());
    let mut tar = Builder::new(gzip);
    let mut made = std::collections::BTreeSet::new();
    for entry in entries {
        let slashes = entry.path.match_indices('/').map(|(at, _)| at);
        for folder in slashes.map(|at| &entry.path[..=at]) {
            if made.insert(folder) {
                append(&mut tar, folder, 0o755, EntryType::Directory, &[], when)?;
            }
        }
        append(
            &mut tar,
            &entry.path,
            entry.mode,
            EntryType::Regular,
            &entry.bytes,
            when,
        )?;
    }
    Ok(tar.into_inner()?.finish()?)
}

fn append(
    tar: &mut Builder<GzEncoder<Vec<u8>>>,
    path: &str,
    mode: u32,
    kind: EntryType,
    bytes: &[u8],
    when: u64,
) -> anyhow::Result<()> {
    let mut header = Header::new_gnu();
    header.set_entry_type(kind);
    header.set_mode(mode);
    header.set_size(bytes.len() as u64);
    header.set_mtime(when);
    header.set_uid(0);
    header.set_gid(0);
    header.set_username("root")?;
    header.set_groupname("root")?;
    tar.append_data(&mut header, format!("./{path}"), bytes)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn a_package_has_its_three_members_and_gives_its_files_back() {
        let entries = [Entry::new("usr/bin/x", 0o755, b"hello".to_vec())];
        let bytes = pack("Package: x\n", "#!/bin/sh\n", "", &entries, 7).unwrap();
        assert_eq!(
            bytes,
            pack("Package: x\n", "#!/bin/sh\n", "", &entries, 7).unwrap()
        );
        let mut archive = ar::Archive::new(bytes.as_slice());
        let mut names = Vec::new();
        let mut files = Vec::new();
        while let Some(member) = archive.next_entry() {
            let mut member = member.unwrap();
            names.push(String::from_utf8_lossy(member.header().identifier()).into_owned());
            if names.len() == 3 {
                let mut raw = Vec::new();
                member.read_to_end(&mut raw).unwrap();
                let mut tar = tar::Archive::new(flate2::read::GzDecoder::new(raw.as_slice()));
                for file in tar.entries().unwrap() {
                    let file = file.unwrap();
                    files.push((
                        file.path().unwrap().display().to_string(),
                        file.header().mode().unwrap(),
                    ));
                }
            }
        }
        assert_eq!(names, ["debian-binary", "control.tar.gz", "data.tar.gz"]);
        assert!(
            files
                .iter()
                .any(|(path, mode)| path.ends_with("usr/bin/x") && *mode == 0o755),
            "{files:?}"
        );
    }

    #[test]
    fn debians_own_tool_reads_the_package() {
        let folder = std::env::temp_dir().join(format!("cybergateway-deb-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("x.deb");
        let control = "Package: x\nVersion: 1\nArchitecture: all\nMaintainer: y\nDescription: z\n";
        let entries = [Entry::new("usr/share/x/hello", 0o644, b"hello".to_vec())];
        let bytes = pack(control, "#!/bin/sh\n", "", &entries, 7).unwrap();
        std::fs::write(&file, bytes).unwrap();
        let done = std::process::Command::new("dpkg-deb")
            .arg("-x")
            .arg(&file)
            .arg(&folder)
            .output();
        match done {
            Ok(output) => {
                assert!(
                    output.status.success(),
                    "{}",
                    String::from_utf8_lossy(&output.stderr)
                );
                let hello = std::fs::read(folder.join("usr/share/x/hello")).unwrap();
                assert_eq!(hello, b"hello");
            }
            Err(_) => println!("SKIPPED: dpkg-deb is not installed"),
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
