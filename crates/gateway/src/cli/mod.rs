//! The command line: its grammar, the dispatch to one file a verb, and the exit codes.
//!
//! Not here: what a verb does. `--help`, the man page and the completions come from this grammar.
//! Invariant: the exit code is 0 done, 1 failed and nothing changed, 2 usage, 3 done in part with
//! the rest kept and listed; machine output goes to standard output, everything else to standard
//! error.

mod administration;
mod assessment;
mod backup;
mod bench;
mod bundle;
mod completions;
mod demo;
mod directory;
mod doctor;
mod drill;
mod evidence;
mod export;
mod feed;
mod ingest;
mod input;
mod inputs;
mod instrument;
mod key;
mod lookup;
mod mail;
mod man;
mod mapping;
mod migrate;
mod network;
mod notice;
mod observation;
mod openapi;
mod output;
mod publish;
mod quarantine;
pub mod reach;
mod replay;
mod respondent;
mod retention;
mod serve;
mod session;
mod settle;
mod signing;
mod sql;
mod taken;
mod token;
mod user;
mod warning;
mod whois;

pub use output::{Output, Progress};

use crate::config::{Config, Gather};
use base::CountryCode;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// A self-hosted national cybersecurity gateway.
#[derive(Debug, Parser)]
#[command(
    name = "cybergateway",
    version,
    about = "A self-hosted national cybersecurity gateway",
    long_about = "CyberGateway takes in reports of infected, exposed and abused systems, shows the national picture, \
                  and lets those who answer for a network act on it.",
    after_help = "Exit codes: 0 done; 1 failed, nothing changed; 2 usage; 3 done in part, the rest is kept and listed.",
    subcommand_required = true,
    arg_required_else_help = true,
    disable_help_subcommand = true
)]
pub struct Cli {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    command: Command,
}

/// The options that every command understands.
#[derive(Debug, Clone, Args)]
pub struct Global {
    /// The data folder [default: ./cybergateway-data, for demo ./cybergateway-demo]
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        env = "CYBERGATEWAY_DATA",
        hide_env_values = true
    )]
    pub data: Option<PathBuf>,
    /// The configuration file [default: cybergateway.toml in the data folder, if there is one]
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        env = "CYBERGATEWAY_CONFIG",
        hide_env_values = true
    )]
    pub config: Option<PathBuf>,
    /// The administration to work in, by a country that it answers for [default: the first one]
    #[arg(long = "in", id = "in", global = true, value_name = "CODE")]
    pub within: Option<CountryCode>,
    /// Print the result as JSON on standard output
    #[arg(long, global = true)]
    pub json: bool,
}

impl Global {
    /// The data folder of every command but `demo`.
    #[must_use]
    pub fn data_folder(&self) -> PathBuf {
        self.data
            .clone()
            .unwrap_or_else(|| PathBuf::from("cybergateway-data"))
    }

    /// The settings of the file and the environment; flags come over them.
    ///
    /// # Errors
    /// When a file that was named is missing, or a setting is not understood.
    pub fn settings(&self) -> anyhow::Result<Gather> {
        let mut gather = Gather::default();
        let beside = self.data_folder().join("cybergateway.toml");
        match &self.config {
            Some(path) => gather.file(path)?,
            None if beside.exists() => gather.file(&beside)?,
            None => {}
        }
        gather.environment(|name| std::env::var(name).ok());
        Ok(gather)
    }

    /// The typed settings, when the command adds none of its own.
    ///
    /// # Errors
    /// As [`Global::settings`], and when a value is of the wrong kind.
    pub fn configuration(&self) -> anyhow::Result<Config> {
        Ok(self.settings()?.finish()?)
    }
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show a pilot administration that does not exist, with a month of made-up reports
    Demo(demo::Demo),
    /// Run the gateway
    Serve(serve::Serve),
    /// Check everything a gateway needs, and say what to do where something is missing
    Doctor(doctor::Doctor),
    /// Bring the store up to date
    Migrate(migrate::Migrate),
    /// Write an encrypted backup, also while the gateway serves
    Backup(backup::Backup),
    /// Verify a backup and restore it into an empty data folder
    Restore(backup::Restore),
    /// Add and list the administrations that this gateway serves
    Administration(administration::Administration),
    /// Manage accounts
    User(user::User),
    /// Manage API tokens of programs
    Token(token::Token),
    /// Manage the installation's keys
    Key(key::Key),
    /// Read reports and store their observations
    Ingest(ingest::Ingest),
    /// Manage configured feeds, their health, and providers' schemas
    Feed(feed::Feed),
    /// Write observations
    Export(export::Export),
    /// Look at what ingest refused
    Quarantine(quarantine::Quarantine),
    /// Say what became of inputs, and take one back that was a mistake
    Input(input::Input),
    /// Read kept raw input again by the mapping of today; show what would change, then change it
    Replay(replay::Replay),
    /// Erase what is known of an address or an organisation
    Observation(observation::Observation),
    /// Say how long observations and raw input are kept, and what would go
    Retention(retention::Retention),
    /// Ask one SELECT over observations, figures and arrivals
    Sql(sql::Sql),
    /// Import whose addresses are whose
    Network(network::Network),
    /// Import and export organisations, people and functions
    Directory(directory::Directory),
    /// Tell those who answer for networks what was observed there
    Notice(notice::Notice),
    /// Freeze and write publications
    Publish(publish::Publish),
    /// Fetch mail from the mailboxes, and list what became of it
    Mail(mail::Mail),
    /// List, publish and withdraw warnings; write the public ones as CSAF
    Warning(warning::Warning),
    /// Say whose an address, a prefix, an AS number or a domain is, and why
    Lookup(lookup::Lookup),
    /// Start assessments by an instrument; write their answers to files and take them back
    Assessment(assessment::Assessment),
    /// Exchange what is released of signed-off rounds with other gateways
    Bundle(bundle::Bundle),
    /// Check, list, translate, import and export packages of instruments
    Instrument(instrument::Instrument),
    /// Print the OpenAPI document of the HTTP interface
    Openapi(openapi::Openapi),
    /// Run the project's own benchmarks on generated data
    Bench(bench::Bench),
    /// Print the manual page
    Man(man::Man),
    /// Print completions for a shell
    Completions(completions::Completions),
}

/// How a command ended that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Everything was done.
    All,
    /// A part was refused; it is kept and listed.
    Part,
}

/// A mistake in how the command was called, found only after the arguments were read.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Usage(pub String);

/// Reads the arguments of the process, runs the command and gives its exit code.
#[must_use]
pub fn main() -> ExitCode {
    let matches = match Cli::command().try_get_matches() {
        Ok(matches) => matches,
        Err(error) => {
            // A closed pipe while help is printed is not worth a second message.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    let output = Output::new(cli.global.json);
    let done = reach::check(&matches, &cli.global)
        .map_err(anyhow::Error::new)
        .and_then(|()| run(&cli, &output));
    match done {
        Ok(Done::All) => ExitCode::SUCCESS,
        Ok(Done::Part) => ExitCode::from(3),
        Err(error) if output::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            output.error(&error);
            ExitCode::from(if error.is::<Usage>() { 2 } else { 1 })
        }
    }
}

fn run(cli: &Cli, output: &Output) -> anyhow::Result<Done> {
    let global = &cli.global;
    match &cli.command {
        Command::Demo(verb) => verb.run(global, output),
        Command::Serve(verb) => verb.run(global, output),
        Command::Doctor(verb) => verb.run(global, output),
        Command::Migrate(verb) => verb.run(global, output),
        Command::Backup(verb) => verb.run(global, output),
        Command::Restore(verb) => verb.run(global, output),
        Command::Administration(verb) => verb.run(global, output),
        Command::User(verb) => verb.run(global, output),
        Command::Token(verb) => verb.run(global, output),
        Command::Key(verb) => verb.run(global, output),
        Command::Ingest(verb) => verb.run(global, output),
        Command::Feed(verb) => verb.run(global, output),
        Command::Input(verb) => verb.run(global, output),
        Command::Replay(verb) => verb.run(global, output),
        Command::Observation(verb) => verb.run(global, output),
        Command::Retention(verb) => verb.run(global, output),
        Command::Sql(verb) => verb.run(global, output),
        Command::Notice(verb) => verb.run(global, output),
        Command::Network(verb) => verb.run(global, output),
        Command::Directory(verb) => verb.run(global, output),
        Command::Publish(verb) => verb.run(global, output),
        Command::Mail(verb) => verb.run(global, output),
        Command::Warning(verb) => verb.run(global, output),
        Command::Bench(verb) => verb.run(global, output),
        Command::Export(verb) => verb.run(global, output),
        Command::Quarantine(verb) => verb.run(global, output),
        Command::Lookup(verb) => verb.run(global, output),
        Command::Assessment(verb) => verb.run(global, output),
        Command::Bundle(verb) => verb.run(global, output),
        Command::Instrument(verb) => verb.run(global, output),
        Command::Openapi(verb) => verb.run(global, output),
        Command::Man(verb) => verb.run(output),
        Command::Completions(verb) => verb.run(output),
    }
}
