//! What a user of the context relies on, on every database that is there.

mod again;
mod bench;
mod cases;
mod constituency;
mod crash;
mod days;
mod erase;
mod feed;
mod ground;
mod ingest;
mod input;
mod isolation;
mod labels;
mod links;
mod mailbox;
mod mend;
mod notice;
mod numbers;
mod replay;
mod reports;
mod retention;
mod takedown;
mod warning;
mod warning_mail;
mod xarf;
