//! What a user of the context relies on, on every database that is there.

mod again;
mod bench;
mod blocklist;
mod case_rule;
mod cases;
mod constituency;
mod crash;
mod days;
mod documents;
mod erase;
mod feed;
mod ground;
mod ingest;
mod input;
mod isolation;
mod labels;
mod links;
mod liveness;
mod mailbox;
mod mapping;
mod mend;
mod notice;
mod numbers;
mod remedy;
mod replay;
mod reports;
mod retention;
#[path = "../../src/remedy/testing.rs"]
#[allow(dead_code, reason = "the tests of the rules use more of it")]
mod simulated;
mod takedown;

mod warning;
mod warning_mail;
mod xarf;
