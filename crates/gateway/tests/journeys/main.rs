//! Journeys: the program as its users meet it, by its command line and over HTTP.
//!
//! One binary, so that the program is linked once. Every test has a folder of its own and listens
//! on loopback only.

mod assessments;
mod bad_days;
mod bad_input;
mod bundles;
mod command_line;
mod directory;
mod elsewhere;
mod full_disk;
mod huge;
mod inputs;
mod instruments;
mod intelmq;
mod keys;
mod links;
mod lookup;
mod made;
mod mail_servers;
mod nowhere;
mod questions;
mod read_only;
mod replay;
mod reports;
mod samples;
mod serving;
mod setup;
mod support;
mod tls;
