//! The house's rules as code, and the making of packages.
//!
//! Not here: rules that rustc, clippy or rustfmt already check. Invariant: a rule is a function
//! from a tree of texts to findings, so that each is tested on a tree made for the purpose.

pub mod dist;
pub mod fresh;
pub mod scan;
pub mod tidy;
mod tree;

pub use tree::Tree;

use std::path::{Path, PathBuf};

/// The root of the checkout that this tool runs in. Cargo names it at run time too, which holds
/// also when checkouts share a target folder and the program was built in another one.
#[must_use]
pub fn root() -> PathBuf {
    let built_in = || env!("CARGO_MANIFEST_DIR").into();
    PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(built_in))
        .parent()
        .map(Path::to_owned)
        .expect("xtask lies in the root")
}
