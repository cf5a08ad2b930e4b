//! An immutable map from addresses to small numbers: sorted ranges with a first-level index.
//!
//! Not here: what the numbers mean (`routes`, `owners`) and where they come from. Nested ranges
//! are flattened when the layer is built, so that a look-up is one short binary search.
//! Invariant: the longest (innermost) range that contains an address decides its value, and 0
//! means that nothing is known.

use std::net::IpAddr;

use base::Prefix;

/// An address of one family as a number.
pub(crate) trait Key: Copy + Ord {
    /// The highest address.
    const MAX: Self;
    /// The first 16 bits, by which the first-level index is built.
    fn high(self) -> usize;
    /// The address after this one; only asked below [`Key::MAX`].
    fn next(self) -> Self;
    /// The address before this one; only asked above the lowest.
    fn previous(self) -> Self;
}

impl Key for u32 {
    const MAX: Self = Self::MAX;
    fn high(self) -> usize {
        (self >> 16) as usize
    }
    fn next(self) -> Self {
        self + 1
    }
    fn previous(self) -> Self {
        self - 1
    }
}

impl Key for u128 {
    const MAX: Self = Self::MAX;
    fn high(self) -> usize {
        usize::try_from(self >> 112).expect("16 bits fit")
    }
    fn next(self) -> Self {
        self + 1
    }
    fn previous(self) -> Self {
        self - 1
    }
}

/// A range with its value, both ends inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span<K> {
    pub start: K,
    pub end: K,
    pub value: u32,
}

/// The flattened ranges of one address family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Segments<K> {
    starts: Vec<K>,
    values: Vec<u32>,
    /// Where the segments of each 16-bit head begin; one entry more than there are heads.
    index: Vec<u32>,
}

impl<K: Key> Default for Segments<K> {
    fn default() -> Self {
        Self::from_parts(Vec::new(), Vec::new())
    }
}

impl<K: Key> Segments<K> {
    /// Flattens ranges. Of two equal ranges the first wins; an inner range wins over an outer one.
    pub(crate) fn build(mut spans: Vec<Span<K>>) -> Self {
        spans.sort_by(|a, b| a.start.cmp(&b.start).then(b.end.cmp(&a.end)));
        spans.dedup_by(|later, first| later.start == first.start && later.end == first.end);
        let mut out = Flattening::with_capacity(spans.len());
        for span in spans {
            out.close_before(span.start);
            out.emit(span.start, span.value);
            out.open.push((span.end, span.value));
        }
        out.close_all();
        Self::from_parts(out.starts, out.values)
    }

    /// From what [`Segments::parts`] gave; the caller has checked order and length.
    pub(crate) fn from_parts(mut starts: Vec<K>, mut values: Vec<u32>) -> Self {
        starts.shrink_to_fit();
        values.shrink_to_fit();
        let mut index = Vec::with_capacity(65_537);
        let mut at = 0;
        for head in 0..=65_536 {
            while starts.get(at).is_some_and(|s| s.high() < head) {
                at += 1;
            }
            index.push(u32::try_from(at).expect("a table has fewer than 2^32 ranges"));
        }
        Self {
            starts,
            values,
            index,
        }
    }

    /// The starts and their values, for writing to a file.
    pub(crate) fn parts(&self) -> (&[K], &[u32]) {
        (&self.starts, &self.values)
    }

    /// The value of an address; 0 when nothing is known.
    pub(crate) fn get(&self, key: K) -> u32 {
        let head = key.high();
        let (low, high) = (self.index[head] as usize, self.index[head + 1] as usize);
        let at = low + self.starts[low..high].partition_point(|s| *s <= key);
        if at == 0 { 0 } else { self.values[at - 1] }
    }

    /// The values that hold somewhere between two addresses, in order, both ends inside.
    pub(crate) fn within(&self, low: K, high: K) -> &[u32] {
        let behind = |key: K| self.starts.partition_point(|s| *s <= key);
        &self.values[behind(low).saturating_sub(1)..behind(high)]
    }

    /// The value that holds for every address between two; 0 where none does.
    pub(crate) fn whole(&self, low: K, high: K) -> u32 {
        match (self.within(low, high), self.get(low)) {
            ([one], value) if *one == value => value,
            _ => 0,
        }
    }

    /// The flattened ranges with a value, in order.
    pub(crate) fn spans(&self) -> impl Iterator<Item = Span<K>> + '_ {
        (0..self.starts.len())
            .filter(|i| self.values[*i] != 0)
            .map(|i| Span {
                start: self.starts[i],
                end: self
                    .starts
                    .get(i + 1)
                    .map_or(K::MAX, |next| next.previous()),
                value: self.values[i],
            })
    }

    /// The memory held, in bytes.
    pub(crate) fn bytes(&self) -> usize {
        size_of_val(self.starts.as_slice()) + (self.values.len() + self.index.len()) * 4
    }
}

/// The state while ranges are flattened: what is written, and which ranges are still open.
struct Flattening<K> {
    starts: Vec<K>,
    values: Vec<u32>,
    open: Vec<(K, u32)>,
}

impl<K: Key> Flattening<K> {
    fn with_capacity(n: usize) -> Self {
        Self {
            starts: Vec::with_capacity(n * 2),
            values: Vec::with_capacity(n * 2),
            open: Vec::new(),
        }
    }

    /// From `start` on the value holds; a segment that would repeat its neighbour is not written.
    fn emit(&mut self, start: K, value: u32) {
        if self.starts.last() == Some(&start) {
            self.starts.pop();
            self.values.pop();
        }
        if self.values.last().copied().unwrap_or(0) != value {
            self.starts.push(start);
            self.values.push(value);
        }
    }

    /// Ends the innermost open range; what surrounds it holds again behind its end.
    fn close_innermost(&mut self) {
        let Some((end, _)) = self.open.pop() else {
            return;
        };
        // Ranges that overlap without nesting: an outer one may have ended inside.
        while self.open.last().is_some_and(|(outer, _)| *outer <= end) {
            self.open.pop();
        }
        if end < K::MAX {
            self.emit(end.next(), self.open.last().map_or(0, |(_, value)| *value));
        }
    }

    fn close_before(&mut self, start: K) {
        while self.open.last().is_some_and(|(end, _)| *end < start) {
            self.close_innermost();
        }
    }

    fn close_all(&mut self) {
        while !self.open.is_empty() {
            self.close_innermost();
        }
    }
}

/// Both address families together. An IPv4-mapped IPv6 address is looked up as IPv4.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Layer {
    pub v4: Segments<u32>,
    pub v6: Segments<u128>,
}

impl Layer {
    /// The value of an address; 0 when nothing is known.
    pub(crate) fn get(&self, ip: IpAddr) -> u32 {
        match ip {
            IpAddr::V4(v4) => self.v4.get(u32::from(v4)),
            IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
                Some(v4) => self.v4.get(u32::from(v4)),
                None => self.v6.get(u128::from(v6)),
            },
        }
    }

    /// The value of the lowest address of a prefix, in the prefix's own family.
    pub(crate) fn lowest(&self, prefix: Prefix) -> u32 {
        match Ends::of(prefix) {
            Ends::V4(low, _) => self.v4.get(low),
            Ends::V6(low, _) => self.v6.get(low),
        }
    }

    /// The value that holds for all of a prefix; 0 where none does.
    pub(crate) fn whole(&self, prefix: Prefix) -> u32 {
        match Ends::of(prefix) {
            Ends::V4(low, high) => self.v4.whole(low, high),
            Ends::V6(low, high) => self.v6.whole(low, high),
        }
    }
}

/// The ends of a prefix as numbers of its family.
pub(crate) enum Ends {
    V4(u32, u32),
    V6(u128, u128),
}

impl Ends {
    pub(crate) fn of(prefix: Prefix) -> Self {
        let (low, high) = prefix.range();
        match (low.addr(), high.addr()) {
            (IpAddr::V4(low), IpAddr::V4(high)) if prefix.is_v4() => {
                Self::V4(low.into(), high.into())
            }
            _ => Self::V6(low.number(), high.number()),
        }
    }
}

/// Collects ranges of both families before they are flattened.
#[derive(Debug, Default)]
pub(crate) struct LayerBuilder {
    pub v4: Vec<Span<u32>>,
    pub v6: Vec<Span<u128>>,
}

impl LayerBuilder {
    /// Adds a prefix.
    pub(crate) fn prefix(&mut self, prefix: Prefix, value: u32) {
        let (low, high) = prefix.range();
        self.range(low.addr(), high.addr(), prefix.is_v4(), value);
    }

    /// Adds a range whose ends are of the named family.
    pub(crate) fn range(&mut self, low: IpAddr, high: IpAddr, is_v4: bool, value: u32) {
        match (low, high) {
            (IpAddr::V4(a), IpAddr::V4(b)) if is_v4 => {
                self.v4.push(Span {
                    start: a.into(),
                    end: b.into(),
                    value,
                });
            }
            _ => self.v6.push(Span {
                start: wide(low),
                end: wide(high),
                value,
            }),
        }
    }

    pub(crate) fn build(self) -> Layer {
        Layer {
            v4: Segments::build(self.v4),
            v6: Segments::build(self.v6),
        }
    }
}

fn wide(ip: IpAddr) -> u128 {
    match ip {
        IpAddr::V4(v4) => v4.to_ipv6_mapped().into(),
        IpAddr::V6(v6) => v6.into(),
    }
}
