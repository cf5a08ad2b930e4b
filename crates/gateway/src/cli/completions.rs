//! `completions`: what a shell needs to complete commands and options.

use super::{Cli, Done, Output};
use clap::CommandFactory as _;

/// The arguments of `completions`.
#[derive(Debug, clap::Args)]
pub struct Completions {
    /// The shell
    shell: clap_complete::Shell,
}

impl Completions {
    /// Prints the script.
    pub fn run(&self, output: &Output) -> anyhow::Result<Done> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "cybergateway", &mut script);
        output.text(&String::from_utf8_lossy(&script))?;
        Ok(Done::All)
    }
}
