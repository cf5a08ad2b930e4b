//! `directory whois`: holders and mailboxes for abuse from a registry's dump.
//!
//! Not here: reading a dump (`exchange::rpsl`) and what is taken (`directory::whois`). Invariant:
//! nothing is taken without the statement of whoever runs it that they may use the dump.

use super::session::Session;
use super::{Done, Output, Usage};
use anyhow::Context as _;
use base::ContentHash;
use directory::whois::Statement;
use exchange::rpsl::{Dump, read};
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// Takes the files of one registry.
pub(super) async fn run(
    session: &Session,
    output: &Output,
    files: &[PathBuf],
    (registry, licence): (&str, &str),
    everywhere: bool,
) -> anyhow::Result<Done> {
    if licence.trim().is_empty() {
        let text = "say by what you are licensed to use the dump: --licence \"…\"";
        return Err(Usage(text.to_owned()).into());
    }
    let directory = &session.gateway.directory;
    let administrations = directory.administrations();
    let countries = match everywhere {
        true => Vec::new(),
        false => {
            let own = administrations.get(&session.actor, session.tenant).await;
            own.map_or_else(|_| Vec::new(), |a| a.profile.countries().to_vec())
        }
    };
    if countries.is_empty() && !everywhere {
        let text =
            "the administration has no country yet; set it up, or take all with --everywhere";
        return Err(Usage(text.to_owned()).into());
    }
    let mut dump = Dump::default();
    let mut hash = Sha256::new();
    for path in files {
        let place = || format!("{} cannot be read", path.display());
        take(path, &mut dump, &mut hash).with_context(place)?;
    }
    let holdings = dump.holdings(&countries);
    let names: Vec<String> = files.iter().map(|f| f.display().to_string()).collect();
    let name = names.join(", ");
    output.say(&format!(
        "{name}: {} holders; {} objects of other countries and {} that name nobody were left out",
        holdings.holders.len(),
        holdings.elsewhere,
        holdings.refused
    ));
    let statement = Statement {
        registry: registry.to_owned(),
        text: licence.to_owned(),
        file: name.clone(),
        hash: ContentHash::from_bytes(hash.finalize().into()),
    };
    let whois = directory.whois();
    let taken = whois.import(&session.actor, session.tenant, &statement, &holdings);
    let taken = taken.await.map_err(super::network::place(&name))?;
    if let Some(networks) = &taken.networks {
        let done = &networks.done;
        output.say(&format!(
            "{name}: {} networks added, {} changed, {} unchanged",
            done.added, done.changed, done.unchanged
        ));
    }
    super::directory::say(output, &name, &taken.records)
}

/// Reads a file, unpacked if it is packed.
fn take(path: &Path, dump: &mut Dump, hash: &mut Sha256) -> std::io::Result<()> {
    let mut bytes = BufReader::new(Hashed(File::open(path)?, hash));
    let packed = bytes.fill_buf()?.starts_with(&[0x1f, 0x8b]);
    let mut each = |object: &exchange::rpsl::Object| dump.take(object);
    match packed {
        true => {
            let unpacked = flate2::bufread::MultiGzDecoder::new(bytes);
            read(BufReader::new(unpacked), &mut each)
        }
        false => read(bytes, &mut each),
    }
}

/// What is read goes into the hash.
struct Hashed<'h>(File, &'h mut Sha256);

impl Read for Hashed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.0.read(buffer)?;
        self.1.update(&buffer[..read]);
        Ok(read)
    }
}
