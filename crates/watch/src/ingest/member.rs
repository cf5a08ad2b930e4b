//! The decoder of one member of an input: a table with a header, JSON lines, or a document that is
//! read as a whole.
//!
//! Not here: what becomes of its rows (`collect`). Invariant: the report is known before its first
//! row.

use super::collect::Collector;
use super::decode::{Exchange, Failure, Job};
use super::document::{Document, Whole};
use super::lines::Lines;
use super::{Format, INTELMQ_MAPPING};
use exchange::mapping;
use exchange::shadowserver::Decoder;
use std::sync::Arc;

/// The decoder of one member.
pub(super) enum Report {
    /// A table with a header.
    Shadowserver(Box<Decoder>),
    /// A table that a mapping of the administration reads.
    Mapped(Box<mapping::Decoder>),
    /// JSON lines.
    Intelmq(Box<Lines>),
    /// A document.
    Document(Box<Document>),
}

impl Report {
    /// The decoder of a format; `None` when it takes a mapping and there is none.
    pub fn of(job: &Job, format: Format, name: &str, skip: u64) -> Option<Self> {
        if let Some(whole) = Whole::of(format) {
            return Some(Self::document(whole, skip));
        }
        let feed = job.options.feed.as_deref();
        let mapping = job.mapped.choose(feed, &[name, &job.name]);
        match (format, mapping) {
            (Format::Intelmq, _) => Some(Self::intelmq(skip)),
            (Format::Csv, None) => None,
            // What was said to be a provider's report is one.
            (_, Some(mapping)) if job.options.format != Format::Shadowserver => {
                let decoder = mapping::Decoder::new(Arc::clone(mapping)).ok()?;
                Some(Self::Mapped(Box::new(decoder.starting_at(skip))))
            }
            _ => Some(Self::shadowserver(job, name, skip)),
        }
    }

    fn shadowserver(job: &Job, name: &str, skip: u64) -> Self {
        let decoder = job
            .mappings
            .decoder(name, job.options.report.as_deref())
            .starting_at(skip);
        Self::Shadowserver(Box::new(decoder))
    }

    fn intelmq(skip: u64) -> Self {
        Self::Intelmq(Box::new(Lines::starting_at(skip)))
    }

    fn document(of: &'static Whole, skip: u64) -> Self {
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
            Self::Mapped(decoder) => {
                let mut rest = chunk;
                // A line that ends in CR and one whose encoding has no such byte begin here as well.
                while decoder.info().is_none() && !rest.is_empty() {
                    let end = rest.iter().position(|b| matches!(b, b'\n' | b'\r'));
                    let (line, more) = rest.split_at(end.map_or(rest.len(), |i| i + 1));
                    decoder.push(line, to).map_err(|e| unmapped(&e))?;
                    rest = more;
                }
                if let Some(info) = decoder.info() {
                    to.begin_mapped(info, io)?;
                }
                decoder.push(rest, to).map_err(|e| unmapped(&e))
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
            Self::Mapped(decoder) => {
                let done = decoder.finish(to).map_err(|e| unmapped(&e));
                if let Some(info) = decoder.info() {
                    to.begin_mapped(info, io)?;
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

fn unmapped(error: &mapping::DecodeError) -> Failure {
    Failure::Unreadable(error.message_id(), error.to_string())
}

fn unreadable(error: &exchange::shadowserver::DecodeError) -> Failure {
    Failure::Unreadable(error.message_id(), error.to_string())
}
