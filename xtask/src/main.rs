//! The project's own tools: `cargo xtask tidy | migrations | dependencies | fresh | dist`.
//!
//! Not here: anything a user of the gateway runs. Invariant: no task needs the network.

use std::path::Path;
use std::process::ExitCode;

use xtask::{Tree, dist, fresh, tidy};

const USAGE: &str = "usage: cargo xtask TASK
  tidy                    the house's rules over the whole checkout (also runs as a test)
  migrations --freeze     records the migrations of a release, which then never change
  dependencies --write    rewrites weights and licences in docs/decisions/dependencies.md
  fresh FIRST SECOND      compares two recordings of cargo's messages: nothing is compiled twice
  dist [--profile NAME]   binary, .deb, systemd unit and checksums in CARGO_TARGET_DIR/dist";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["tidy"] => run_tidy(),
        ["migrations", "--freeze"] => tidy::migrations::freeze(&xtask::root()),
        ["dependencies", "--write"] => tidy::dependencies::write(&xtask::root()),
        ["fresh", first, second] => fresh::check(Path::new(first), Path::new(second)),
        ["dist"] => dist::run(&xtask::root(), "release"),
        ["dist", "--profile", profile] => dist::run(&xtask::root(), profile),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run_tidy() -> anyhow::Result<()> {
    let root = xtask::root();
    let tree = Tree::read(&root)?;
    let mut findings = tidy::run(&tree);
    findings.extend(tidy::dependencies::check(&tree, &root)?);
    for finding in &findings {
        println!("{finding}");
    }
    anyhow::ensure!(findings.is_empty(), "{} findings", findings.len());
    println!("tidy: {} files keep the house's rules", tree.len());
    Ok(())
}
