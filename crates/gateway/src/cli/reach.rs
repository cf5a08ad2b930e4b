//! Which commands need a gateway that is there already, and which may begin one.
//!
//! Not here: making the folder (`folder`). Invariant: every command stands in [`TABLE`] once, and
//! one that needs a gateway makes nothing where there is none.

use super::Global;
use crate::folder::is_begun;
use clap::ArgMatches;
use std::path::{Path, PathBuf};

/// What a command wants of the data folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// It looks at none, or at a temporary one of its own.
    None,
    /// It reads, keeps or takes out what is there; an empty folder would answer wrongly.
    Standing,
    /// It may be the first command on a new folder.
    Begins,
}

use Reach::{Begins, None as Free, Standing};

/// Every command with what it wants, by the words that call it.
pub const TABLE: &[(&str, Reach)] = &[
    ("demo", Begins),
    ("serve", Begins),
    // It says itself that there is none, beside what else it finds.
    ("doctor", Free),
    ("migrate", Begins),
    ("backup", Standing),
    ("restore", Begins),
    ("administration add", Standing),
    ("administration list", Standing),
    ("user add", Begins),
    ("user list", Standing),
    ("user disable", Standing),
    ("user reset", Standing),
    ("token add", Begins),
    ("token list", Standing),
    ("token revoke", Standing),
    ("key rotate", Standing),
    ("key replace", Standing),
    ("ingest", Begins),
    ("feed add", Begins),
    ("feed list", Standing),
    ("feed status", Standing),
    ("feed run", Standing),
    ("feed remove", Standing),
    ("feed mapping", Begins),
    ("feed mapping list", Standing),
    ("feed mapping show", Standing),
    ("feed mapping remove", Standing),
    ("feed schema", Begins),
    ("feed schema list", Standing),
    ("feed schema remove", Standing),
    ("export events", Standing),
    ("quarantine list", Standing),
    ("quarantine show", Standing),
    ("quarantine retry", Standing),
    ("quarantine dismiss", Standing),
    ("quarantine files", Standing),
    ("input list", Standing),
    ("input show", Standing),
    ("input remove", Standing),
    ("replay", Standing),
    ("observation erase", Standing),
    ("retention", Standing),
    ("mail fetch", Standing),
    ("mail list", Standing),
    ("mail retry", Standing),
    ("notice run", Standing),
    ("notice list", Standing),
    ("notice approve", Standing),
    ("notice refuse", Standing),
    ("notice mode", Standing),
    ("notice compare", Standing),
    ("sql", Standing),
    ("network import", Begins),
    ("directory import", Begins),
    ("directory export", Standing),
    ("directory held", Standing),
    ("directory drill start", Standing),
    ("directory drill list", Standing),
    ("directory drill show", Standing),
    ("directory whois", Begins),
    ("publish whoswho", Standing),
    ("warning list", Standing),
    ("warning show", Standing),
    ("warning publish", Standing),
    ("warning withdraw", Standing),
    ("warning export", Standing),
    ("lookup", Standing),
    ("assessment new", Begins),
    ("assessment list", Standing),
    ("assessment show", Standing),
    ("assessment export", Standing),
    ("assessment report", Standing),
    ("assessment import", Standing),
    ("assessment evidence add", Standing),
    ("assessment evidence list", Standing),
    ("assessment proposals", Standing),
    ("assessment compare", Standing),
    ("assessment settle", Standing),
    ("assessment sign-off", Standing),
    ("assessment scan", Standing),
    ("assessment next", Standing),
    ("assessment profile", Standing),
    ("assessment respondent add", Standing),
    ("assessment respondent list", Standing),
    ("assessment respondent link", Standing),
    ("assessment respondent withdraw", Standing),
    ("assessment respondent workbook", Standing),
    ("assessment respondent answers", Standing),
    ("assessment respondent answer", Standing),
    ("bundle release", Standing),
    ("bundle export", Standing),
    ("bundle import", Begins),
    ("bundle list", Standing),
    ("bundle remove", Standing),
    ("bundle compare", Standing),
    ("bundle key show", Begins),
    ("bundle key trust", Begins),
    ("bundle key list", Standing),
    ("bundle key revoke", Standing),
    ("bundle key renew", Standing),
    ("instrument check", Free),
    // Without a folder it lists the gateway's, and then says itself that there is none.
    ("instrument list", Free),
    ("instrument stamp", Free),
    ("instrument import", Begins),
    ("instrument export", Standing),
    ("openapi", Free),
    ("bench ingest", Free),
    ("bench query", Free),
    ("bench lookup", Free),
    ("bench cases", Free),
    ("bench page", Free),
    ("man", Free),
    ("completions", Free),
];

/// There is no gateway where the command was to look.
#[derive(Debug, thiserror::Error)]
#[error("there is no gateway in {path}; name it with --data, or start one with `cybergateway serve`", path = .0.display())]
pub struct NoGateway(pub PathBuf);

/// Refuses a command that needs a gateway where there is none. Nothing is made.
///
/// # Errors
/// [`NoGateway`].
pub fn check(matches: &ArgMatches, global: &Global) -> Result<(), NoGateway> {
    if of(&words(matches)) == Some(Standing) {
        standing(&global.data_folder())?;
    }
    Ok(())
}

/// The folder, if there is a gateway in it.
///
/// # Errors
/// [`NoGateway`].
pub fn standing(path: &Path) -> Result<(), NoGateway> {
    match is_begun(path) {
        true => Ok(()),
        false => Err(NoGateway(path.to_owned())),
    }
}

fn of(words: &str) -> Option<Reach> {
    TABLE.iter().find(|(w, _)| *w == words).map(|(_, r)| *r)
}

/// The words by which a command was called, without its arguments.
fn words(matches: &ArgMatches) -> String {
    let mut words = Vec::new();
    let mut here = matches;
    while let Some((word, below)) = here.subcommand() {
        words.push(word);
        here = below;
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::Cli;
    use super::*;
    use clap::{Command, CommandFactory as _};

    /// The calls that clap accepts: commands without others below them, and those that may be
    /// called with and without.
    fn calls(command: &Command, before: &str, found: &mut Vec<String>) {
        for below in command.get_subcommands() {
            let words = format!("{before} {}", below.get_name()).trim().to_owned();
            if !below.is_subcommand_required_set() {
                found.push(words.clone());
            }
            calls(below, &words, found);
        }
    }

    #[test]
    fn every_command_says_once_what_it_wants_of_the_folder() {
        let mut found = Vec::new();
        calls(&Cli::command(), "", &mut found);
        found.sort();
        let mut told: Vec<&str> = TABLE.iter().map(|(words, _)| *words).collect();
        told.sort_unstable();
        assert_eq!(found, told);
    }

    #[test]
    fn a_folder_without_a_gateway_is_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let error = standing(folder.path()).expect_err("empty").to_string();
        assert!(error.starts_with("there is no gateway in ") && error.contains("--data"));
        std::fs::write(folder.path().join("cybergateway.toml"), "").expect("settings");
        assert!(standing(folder.path()).is_err(), "settings are no gateway");
        std::fs::write(folder.path().join(crate::folder::MARKER), "gateway\n").expect("marked");
        assert!(standing(folder.path()).is_ok());
    }
}
