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

/// The root of the checkout that this tool was built from.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask lies in the root")
        .to_owned()
}
