//! What a user of the context relies on, on every database that is there.

mod again;
mod bench;
mod crash;
mod feed;
mod ground;
mod ingest;
mod isolation;
mod replay;
mod retention;
