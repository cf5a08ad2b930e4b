//! The package for a server: binary, `.deb`, systemd unit, checksums.
//!
//! Not here: signing and publishing. Invariant: the same binary gives the same bytes, since every
//! time stamp in the package is the one of the last commit.

mod deb;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, ensure};
use sha2::{Digest, Sha256};

use deb::Entry;

const UNIT: &str = include_str!("cybergateway.service");
const SYSUSERS: &str = include_str!("cybergateway.sysusers");
const DEFAULTS: &str = include_str!("cybergateway.default");
const POSTINST: &str = include_str!("postinst.sh");

/// Builds the binary in the given profile and packs it under `CARGO_TARGET_DIR/dist`.
///
/// # Errors
/// When the build fails, or a file cannot be read or written.
pub fn run(root: &Path, profile: &str) -> anyhow::Result<()> {
    let target = target_folder(root);
    build(root, profile)?;
    let folder = if profile == "dev" { "debug" } else { profile };
    let built = target.join(folder).join("cybergateway");
    let out = target.join("dist");
    std::fs::create_dir_all(&out)?;
    let binary = out.join("cybergateway");
    std::fs::copy(&built, &binary).with_context(|| built.display().to_string())?;

    let version = env!("CARGO_PKG_VERSION");
    let when = commit_time(root);
    let deb_name = format!("cybergateway_{version}_{}.deb", architecture());
    let entries = entries(root, &binary)?;
    let control = control(version, &entries);
    let bytes = deb::pack(
        &control,
        POSTINST,
        "/etc/default/cybergateway\n",
        &entries,
        when,
    )?;
    std::fs::write(out.join(&deb_name), bytes)?;
    std::fs::write(out.join("cybergateway.service"), UNIT)?;
    sums(&out, &["cybergateway", &deb_name, "cybergateway.service"])?;
    println!("{}", out.display());
    Ok(())
}

fn build(root: &Path, profile: &str) -> anyhow::Result<()> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let built = Command::new(cargo)
        .args(["build", "--package", "cybergateway", "--profile", profile])
        .current_dir(root)
        .status()
        .context("cargo build")?;
    ensure!(built.success(), "cargo build failed");
    Ok(())
}

fn target_folder(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

/// Seconds since 1970 of the last commit; 0 outside a checkout.
fn commit_time(root: &Path) -> u64 {
    let output = Command::new("git")
        .args(["log", "-1", "--format=%ct"])
        .current_dir(root)
        .output();
    let text = output.map(|o| String::from_utf8_lossy(&o.stdout).trim().to_owned());
    text.ok().and_then(|t| t.parse().ok()).unwrap_or(0)
}

fn architecture() -> &'static str {
    match std::env::consts::ARCH {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        other => other,
    }
}

/// What the package lays on the disk.
fn entries(root: &Path, binary: &Path) -> anyhow::Result<Vec<Entry>> {
    let read = |path: PathBuf| std::fs::read(&path).with_context(|| path.display().to_string());
    let doc = "usr/share/doc/cybergateway";
    let mut copyright = String::from("Code: Apache-2.0. Content: CC BY 4.0.\n\n");
    for name in ["NOTICE", "LICENSE", "LICENSE-CONTENT"] {
        copyright.push_str(&String::from_utf8_lossy(&read(root.join(name))?));
        copyright.push('\n');
    }
    let man = deb::gzip(&said(binary, &["man"])?)?;
    let bash = said(binary, &["completions", "bash"])?;
    Ok(vec![
        Entry::new("usr/bin/cybergateway", 0o755, read(binary.to_owned())?),
        Entry::new("usr/share/man/man1/cybergateway.1.gz", 0o644, man),
        Entry::new(
            "usr/share/bash-completion/completions/cybergateway",
            0o644,
            bash,
        ),
        Entry::new(
            "usr/lib/systemd/system/cybergateway.service",
            0o644,
            UNIT.into(),
        ),
        Entry::new(
            "usr/lib/sysusers.d/cybergateway.conf",
            0o644,
            SYSUSERS.into(),
        ),
        Entry::new("etc/default/cybergateway", 0o644, DEFAULTS.into()),
        Entry::new(&format!("{doc}/copyright"), 0o644, copyright.into_bytes()),
        Entry::new(
            &format!("{doc}/CHANGELOG.md"),
            0o644,
            read(root.join("CHANGELOG.md"))?,
        ),
        Entry::new(
            &format!("{doc}/UPGRADING.md"),
            0o644,
            read(root.join("UPGRADING.md"))?,
        ),
    ])
}

/// What the built binary prints for a command.
fn said(binary: &Path, words: &[&str]) -> anyhow::Result<Vec<u8>> {
    let output = Command::new(binary).args(words).output()?;
    let code = output.status;
    ensure!(
        code.success() && !output.stdout.is_empty(),
        "cybergateway {words:?}: {code}"
    );
    Ok(output.stdout)
}

fn control(version: &str, entries: &[Entry]) -> String {
    let kib: usize = entries.iter().map(|e| e.bytes.len().div_ceil(1024)).sum();
    format!(
        "Package: cybergateway\nVersion: {version}\nArchitecture: {}\n\
         Maintainer: CyberGateway project\nInstalled-Size: {kib}\nDepends: libc6, libgcc-s1, systemd\n\
         Section: net\nPriority: optional\nDescription: national cybersecurity gateway\n \
         Takes in reports about infected, exposed and abused systems, shows the\n \
         national picture, and informs those who can act on it.\n",
        architecture()
    )
}

/// `SHA256SUMS` in the form that `sha256sum -c` reads.
fn sums(out: &Path, names: &[&str]) -> anyhow::Result<()> {
    let mut text = String::new();
    for name in names {
        let digest = Sha256::digest(std::fs::read(out.join(name))?);
        let hex: String = digest.iter().map(|b| format!("{b:02x}")).collect();
        text.push_str(&format!("{hex}  {name}\n"));
    }
    std::fs::write(out.join("SHA256SUMS"), text)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_service_never_runs_as_root_and_is_shut_in() {
        for line in [
            "User=cybergateway",
            "NoNewPrivileges=yes",
            "ProtectSystem=strict",
            "CapabilityBoundingSet=",
            "PrivateTmp=yes",
            "StateDirectoryMode=0700",
        ] {
            assert!(UNIT.lines().any(|l| l == line), "{line}");
        }
        assert!(!UNIT.contains("User=root"));
        assert!(SYSUSERS.starts_with("u cybergateway "));
    }
}
