//! What a provider puts beside its documents (section 7.1): metadata, a ROLIE feed, a list of files
//! and one of changes, and hashes.
//!
//! Not here: signatures (OpenPGP), which the role "publisher" does not need. Invariant: what is
//! listed is listed in every list.

use base::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256, Sha512};
use std::fmt::Write as _;

/// Who provides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provider {
    /// The address of the gateway, without a slash at its end.
    pub address: String,
    /// Who publishes.
    pub name: String,
    /// When anything last changed.
    pub updated: Timestamp,
}

/// A document in the lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its path below the folder, such as `2026/xa-2026-0001.json`.
    pub path: String,
    /// Its tracking id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// When it was first released.
    pub published: Timestamp,
    /// When it last changed.
    pub updated: Timestamp,
}

/// `provider-metadata.json` (section 7.1.7) for documents below `/csaf/white/`.
#[must_use]
pub fn provider_metadata(provider: &Provider) -> Value {
    let at = &provider.address;
    json!({
        "canonical_url": format!("{at}/.well-known/csaf/provider-metadata.json"),
        "distributions": [
            {"directory_url": format!("{at}/csaf/white/")},
            {"rolie": {"feeds": [{
                "summary": "All documents labelled TLP:WHITE",
                "tlp_label": "WHITE",
                "url": format!("{at}/csaf/white/feed.json"),
            }]}},
        ],
        "last_updated": provider.updated.rfc3339(),
        "list_on_CSAF_aggregators": true,
        "metadata_version": "2.0",
        "mirror_on_CSAF_aggregators": true,
        "publisher": {
            "category": "coordinator",
            "name": provider.name,
            "namespace": at,
        },
        "role": "csaf_publisher",
    })
}

/// `index.txt` (section 7.1.12): the paths, one a line.
#[must_use]
pub fn index(all: &[Listed]) -> String {
    let mut paths: Vec<&str> = all.iter().map(|l| l.path.as_str()).collect();
    paths.sort_unstable();
    paths
        .iter()
        .fold(String::new(), |text, path| text + path + "\n")
}

/// `changes.csv` (section 7.1.13): path and moment of the last change, the newest first.
#[must_use]
pub fn changes(all: &[Listed]) -> String {
    let mut all: Vec<&Listed> = all.iter().collect();
    all.sort_by(|a, b| (b.updated, &a.path).cmp(&(a.updated, &b.path)));
    let mut text = String::new();
    for one in all {
        let _ = writeln!(text, "\"{}\",\"{}\"", one.path, one.updated.rfc3339());
    }
    text
}

/// The ROLIE feed (section 7.1.15, RFC 8322).
#[must_use]
pub fn rolie(provider: &Provider, all: &[Listed]) -> Value {
    let folder = format!("{}/csaf/white", provider.address);
    let entry = |one: &Listed| {
        let url = format!("{folder}/{}", one.path);
        json!({
            "id": one.id,
            "title": one.title,
            "link": [
                {"rel": "self", "href": url},
                {"rel": "hash", "href": format!("{url}.sha256")},
                {"rel": "hash", "href": format!("{url}.sha512")},
            ],
            "published": one.published.rfc3339(),
            "updated": one.updated.rfc3339(),
            "summary": {"content": one.summary},
            "content": {"type": "application/json", "src": url},
            "format": {
                "schema": "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json",
                "version": "2.0",
            },
        })
    };
    json!({"feed": {
        "id": "csaf-feed-tlp-white",
        "title": format!("{} (TLP:WHITE)", provider.name),
        "link": [{"rel": "self", "href": format!("{folder}/feed.json")}],
        "category": [{"scheme": "urn:ietf:params:rolie:category:information-type", "term": "csaf"}],
        "updated": provider.updated.rfc3339(),
        "entry": all.iter().map(entry).collect::<Value>(),
    }})
}

fn hash_line(digest: &[u8], name: &str) -> String {
    let mut line = String::new();
    for byte in digest {
        let _ = write!(line, "{byte:02x}");
    }
    line + "  " + name + "\n"
}

/// The file beside a document that holds its SHA-256, as `sha256sum` writes and checks it.
#[must_use]
pub fn sha256_file(bytes: &[u8], name: &str) -> String {
    hash_line(&Sha256::digest(bytes), name)
}

/// As [`sha256_file`], with SHA-512.
#[must_use]
pub fn sha512_file(bytes: &[u8], name: &str) -> String {
    hash_line(&Sha512::digest(bytes), name)
}
