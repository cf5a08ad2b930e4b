//! The walk through an input: what kind is it, and what is inside.
//!
//! Not here: the formats' details. Invariant: each wrapping costs one step of `depth`.

use super::detect::{Kind, PEEK, PROSE, detect};
use super::limited::{Budget, Counted, Limited};
use super::{ContainerError, Limits, Member, Summary, mail, zipped};
use std::cell::Cell;
use std::io::{self, BufReader, Cursor, Read, Seek, SeekFrom};

/// The largest window of zstd: 2^25 bytes, which covers everything but `--long` and `--ultra`.
const ZSTD_WINDOW_LOG: u32 = 25;

pub(super) type Visit<'v, E> = &'v mut dyn FnMut(Member<'_>) -> Result<(), E>;

pub(super) struct Walk<'v, E> {
    pub limits: Limits,
    total: Cell<u64>,
    visit: Visit<'v, E>,
    found: Summary,
}

impl<'v, E: From<ContainerError>> Walk<'v, E> {
    pub(super) fn new(limits: &Limits, visit: Visit<'v, E>) -> Self {
        Self {
            limits: *limits,
            total: Cell::new(0),
            visit,
            found: Summary::default(),
        }
    }

    pub(super) fn run<R: Read + Seek>(mut self, name: &str, input: R) -> Result<Summary, E> {
        let name = base_name(name);
        self.open(&name, input, 0)?;
        Ok(self.found)
    }

    /// An input that can be read from its start again.
    pub(super) fn open<R: Read + Seek>(
        &mut self,
        name: &str,
        mut input: R,
        depth: usize,
    ) -> Result<(), E> {
        let fail = |e| E::from(ContainerError::of(name, 0, e));
        let (head, error) = peek(&mut input);
        error.map_or(Ok(()), |e| Err(fail(e)))?;
        input.seek(SeekFrom::Start(0)).map_err(fail)?;
        match self.kind(name, &head) {
            Kind::Zip => {
                self.deeper(name, depth)?;
                zipped::members(self, name, input, depth + 1)
            }
            Kind::Mail => {
                self.deeper(name, depth)?;
                let bytes = self.hold(name, &mut input)?;
                mail::parts(self, name, &bytes, depth + 1)
            }
            kind => self.packed(name, kind, &mut input, None, depth),
        }
    }

    /// What a member is, by its first bytes.
    fn kind(&self, name: &str, head: &[u8]) -> Kind {
        let is_table = || {
            let name = name.to_ascii_lowercase();
            [".csv", ".tsv", ".txt"].iter().any(|s| name.ends_with(s))
        };
        match detect(head) {
            Kind::Other(PROSE) if self.limits.tables => Kind::Plain,
            Kind::Mail if self.limits.tables && is_table() => Kind::Plain,
            kind => kind,
        }
    }

    /// A member that can be read once; `packed` counts what it costs to read it.
    pub(super) fn stream(
        &mut self,
        name: &str,
        input: &mut dyn Read,
        packed: Option<&Cell<u64>>,
        depth: usize,
    ) -> Result<(), E> {
        let mut input = input;
        let (head, error) = peek(&mut input);
        let kind = self.kind(name, &head);
        let mut whole = Cursor::new(head).chain(Then { error, input });
        if matches!(kind, Kind::Zip | Kind::Mail) {
            // What is held is counted again when its members are read.
            let (limits, total) = (self.limits, self.total.clone());
            let mut limited = Limited {
                inner: &mut whole,
                member: name,
                budget: Budget {
                    limits: &limits,
                    total: &total,
                    packed,
                },
                given: 0,
            };
            let bytes = self.hold(name, &mut limited)?;
            return self.open(name, Cursor::new(bytes), depth);
        }
        self.packed(name, kind, &mut whole, packed, depth)
    }

    /// Gzip, zstd, or a plain file.
    fn packed(
        &mut self,
        name: &str,
        kind: Kind,
        input: &mut dyn Read,
        packed: Option<&Cell<u64>>,
        depth: usize,
    ) -> Result<(), E> {
        let count = Cell::new(0);
        let counted = Counted {
            inner: input,
            count: &count,
        };
        match kind {
            Kind::Gzip => {
                self.deeper(name, depth)?;
                let mut unpacked = flate2::bufread::MultiGzDecoder::new(BufReader::new(counted));
                let inner = without_suffix(name, &[".gz", ".gzip"]);
                self.stream(inner, &mut unpacked, Some(&count), depth + 1)
            }
            Kind::Zstd => {
                self.deeper(name, depth)?;
                let fail = |e| E::from(ContainerError::of(name, 0, e));
                let mut unpacked = zstd::stream::read::Decoder::new(counted).map_err(fail)?;
                unpacked.window_log_max(ZSTD_WINDOW_LOG).map_err(fail)?;
                let inner = without_suffix(name, &[".zst", ".zstd"]);
                self.stream(inner, &mut unpacked, Some(&count), depth + 1)
            }
            Kind::Other(kind) => {
                let member = name.to_owned();
                Err(ContainerError::Unsupported { member, kind }.into())
            }
            Kind::Plain | Kind::Zip | Kind::Mail => self.file(name, counted.inner, packed),
        }
    }

    /// A file as it is.
    pub(super) fn file(
        &mut self,
        name: &str,
        input: &mut dyn Read,
        packed: Option<&Cell<u64>>,
    ) -> Result<(), E> {
        self.found.files += 1;
        if self.found.files > self.limits.members {
            return Err(self.too_many(name));
        }
        let mut reader = Limited {
            inner: input,
            member: name,
            budget: Budget {
                limits: &self.limits,
                total: &self.total,
                packed,
            },
            given: 0,
        };
        (self.visit)(Member::File {
            name,
            reader: &mut reader,
        })
    }

    pub(super) fn link(&mut self, url: &str) -> Result<(), E> {
        self.found.links += 1;
        if self.found.links > self.limits.members {
            return Err(self.too_many(url));
        }
        (self.visit)(Member::Link { url })
    }

    pub(super) fn too_many(&self, member: &str) -> E {
        E::from(ContainerError::Limit {
            member: member.to_owned(),
            what: "the number of members",
            limit: self.limits.members as u64,
            setting: "members",
        })
    }

    fn deeper(&self, name: &str, depth: usize) -> Result<(), E> {
        if depth < self.limits.depth {
            return Ok(());
        }
        Err(E::from(ContainerError::Limit {
            member: name.to_owned(),
            what: "the number of wrappings inside one another",
            limit: self.limits.depth as u64,
            setting: "depth",
        }))
    }

    /// Reads all of it into memory, up to the limit.
    fn hold(&self, name: &str, input: &mut dyn Read) -> Result<Vec<u8>, E> {
        let limit = self.limits.held_bytes;
        let mut bytes = Vec::new();
        let read = input.take(limit.saturating_add(1)).read_to_end(&mut bytes);
        read.map_err(|e| ContainerError::of(name, bytes.len() as u64, e))?;
        if bytes.len() as u64 > limit {
            return Err(E::from(ContainerError::Limit {
                member: name.to_owned(),
                what: "a mail or an archive inside another",
                limit,
                setting: "held_bytes",
            }));
        }
        Ok(bytes)
    }
}

/// The first bytes, as many as detection needs, and the error that stopped them. An unpacker may
/// forget its error, so it is kept and given again where it belongs.
fn peek(input: &mut dyn Read) -> (Vec<u8>, Option<io::Error>) {
    let mut head = Vec::with_capacity(PEEK);
    let read = input.take(PEEK as u64).read_to_end(&mut head);
    (head, read.err())
}

/// Gives the kept error first, then goes on.
struct Then<'i> {
    error: Option<io::Error>,
    input: &'i mut dyn Read,
}

impl Read for Then<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        match self.error.take() {
            Some(error) => Err(error),
            None => self.input.read(buf),
        }
    }
}

/// The name without folders.
pub(super) fn base_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let plain = last.chars().filter(|c| !base::text::is_deceptive(*c));
    plain.take(255).collect()
}

fn without_suffix<'a>(name: &'a str, suffixes: &[&str]) -> &'a str {
    suffixes
        .iter()
        .find_map(|suffix| {
            let at = name.len().checked_sub(suffix.len())?;
            let tail = name.get(at..)?;
            tail.eq_ignore_ascii_case(suffix).then(|| &name[..at])
        })
        .filter(|name| !name.is_empty())
        .unwrap_or(name)
}
