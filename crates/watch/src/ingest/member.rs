//! The decoder of one member of an input: a table with a header, JSON lines, or a document that is
//! read as a whole.
//!
//! Not here: what becomes of its rows (`collect`). Invariant: the report is known before its first
//! row.

use super::INTELMQ_MAPPING;
use super::collect::Collector;
use super::decode::{Exchange, Failure, Job};
use super::document::{Document, Whole};
use super::lines::Lines;
use exchange::shadowserver::Decoder;

/// The decoder of one member.
pub(super) enum Report {
    /// A table with a header.
    Shadowserver(Box<Decoder>),
    /// JSON lines.
    Intelmq(Box<Lines>),
    /// A document.
    Document(Box<Document>),
}

impl Report {
    pub fn shadowserver(job: &Job, name: &str, skip: u64) -> Self {
        let decoder = job
            .mappings
            .decoder(name, job.options.report.as_deref())
            .starting_at(skip);
        Self::Shadowserver(Box::new(decoder))
    }

    pub fn intelmq(skip: u64) -> Self {
        Self::Intelmq(Box::new(Lines::starting_at(skip)))
    }

    pub fn document(of: &'static Whole, skip: u64) -> Self {
        Self::Document(Box::new(Document::starting_at(of, skip)))
    }

    /// Feeds a chunk. The header goes in first by itself, so that the report is known before its
    /// first row.
    pub fn push(
        &mut self,
        chunk: &[u8],
        to: &mut Collector<'_>,
        io: &mut dyn Exchange,
    ) -> Result<(), Failure> {
        match self {
            Self::Shadowserver(decoder) => {
                let mut rest = chunk;
                while decoder.report().is_none() && !rest.is_empty() {
                    let end = rest
                        .iter()
                        .position(|b| matches!(b, b'\n' | b'\r'))
                        .map_or(rest.len(), |i| i + 1);
                    decoder.push(&rest[..end], to).map_err(|e| unreadable(&e))?;
                    rest = &rest[end..];
                    if let Some(info) = decoder.report() {
                        to.begin(info, io)?;
                    }
                }
                decoder.push(rest, to).map_err(|e| unreadable(&e))
            }
            Self::Intelmq(lines) => {
                to.begin_as(INTELMQ_MAPPING, io)?;
                lines.push(chunk, to);
                Ok(())
            }
            Self::Document(document) => {
                to.begin_as(document.of.name, io)?;
                document.push(chunk).map_err(because)
            }
        }
    }

    /// Says that the member ends here.
    pub fn finish(&mut self, to: &mut Collector<'_>, io: &mut dyn Exchange) -> Result<(), Failure> {
        match self {
            Self::Shadowserver(decoder) => {
                let done = decoder.finish(to).map_err(|e| unreadable(&e));
                if let Some(info) = decoder.report() {
                    to.begin(info, io)?;
                }
                done
            }
            Self::Intelmq(lines) => {
                to.begin_as(INTELMQ_MAPPING, io)?;
                lines.finish(to);
                Ok(())
            }
            Self::Document(document) => {
                to.begin_as(document.of.name, io)?;
                let mut flush = |to: &mut Collector<'_>| to.flush_if_full(io);
                Ok(document.finish(to, &mut flush).map_err(because)??)
            }
        }
    }
}

fn because((id, problem): (&'static str, String)) -> Failure {
    Failure::Unreadable(id, problem)
}

fn unreadable(error: &exchange::shadowserver::DecodeError) -> Failure {
    Failure::Unreadable(error.message_id(), error.to_string())
}
