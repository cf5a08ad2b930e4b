//! A reader that counts what it gives and stops at the limits.
//!
//! Not here: unpacking. Invariant: every error that leaves it carries a [`ContainerError`].

use super::error::ContainerError;
use super::limits::Limits;
use std::cell::Cell;
use std::io::{self, Read};

/// Below this many bytes no ratio is looked at: short texts may repeat themselves.
const RATIO_FROM: u64 = 16 << 20;

/// Counts the packed bytes that an unpacker takes.
pub(super) struct Counted<'c, R> {
    pub inner: R,
    pub count: &'c Cell<u64>,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buf)?;
        self.count.set(self.count.get() + n as u64);
        Ok(n)
    }
}

/// What the limits are checked against.
pub(super) struct Budget<'b> {
    pub limits: &'b Limits,
    /// Unwrapped bytes of the whole input so far.
    pub total: &'b Cell<u64>,
    /// Packed bytes taken for this member; `None` when it is not packed.
    pub packed: Option<&'b Cell<u64>>,
}

/// The reader.
pub(super) struct Limited<'b, R> {
    pub inner: R,
    pub member: &'b str,
    pub budget: Budget<'b>,
    pub given: u64,
}

impl<R: Read> Read for Limited<'_, R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = match self.inner.read(buf) {
            Ok(n) => n as u64,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => return Err(e),
            Err(e) => return Err(carry(ContainerError::of(self.member, self.given, e))),
        };
        self.given += n;
        let Budget {
            limits,
            total,
            packed,
        } = &self.budget;
        total.set(total.get() + n);
        if self.given > limits.member_bytes {
            return Err(self.passed("the member", limits.member_bytes, "member_bytes"));
        }
        if total.get() > limits.total_bytes {
            return Err(self.passed("the whole input", limits.total_bytes, "total_bytes"));
        }
        if let Some(packed) = packed
            && self.given > RATIO_FROM
            && self.given / packed.get().max(1) > limits.ratio
        {
            return Err(self.passed("the packing ratio", limits.ratio, "ratio"));
        }
        usize::try_from(n).map_err(io::Error::other)
    }
}

impl<R> Limited<'_, R> {
    fn passed(&self, what: &'static str, limit: u64, setting: &'static str) -> io::Error {
        carry(ContainerError::Limit {
            member: self.member.to_owned(),
            what,
            limit,
            setting,
        })
    }
}

fn carry(error: ContainerError) -> io::Error {
    io::Error::other(error)
}
