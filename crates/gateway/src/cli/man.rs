//! `man`: the manual page, from the same grammar as `--help`.

use super::{Cli, Done, Output};
use clap::CommandFactory as _;

/// The arguments of `man`.
#[derive(Debug, clap::Args)]
pub struct Man {}

impl Man {
    /// Prints the page of the program, then one of each command.
    pub fn run(&self, output: &Output) -> anyhow::Result<Done> {
        let mut page = Vec::new();
        let mut command = Cli::command();
        command.build();
        clap_mangen::Man::new(command.clone()).render(&mut page)?;
        for verb in command.get_subcommands() {
            clap_mangen::Man::new(verb.clone()).render(&mut page)?;
        }
        output.text(&String::from_utf8_lossy(&page))?;
        Ok(Done::All)
    }
}
