//! Journeys: the program as its users meet it, by its command line and over HTTP.
//!
//! One binary, so that the program is linked once. Every test has a folder of its own and listens
//! on loopback only.

mod command_line;
mod reports;
mod serving;
mod setup;
mod support;
