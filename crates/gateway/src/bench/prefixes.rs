//! A generated table of the size of the full routing table: 730,000 prefixes with AS numbers.
//!
//! The prefixes are made up; only their number and their lengths are like the real table's.
//! Invariant: the table is the same on every run, and no prefix stands in it twice.

use crate::demo::sample::Random;
use std::io::{self, Write};
use std::net::{Ipv4Addr, Ipv6Addr};

/// IPv4 prefixes in the table.
pub const V4: u32 = 564_000;
/// IPv6 prefixes in the table.
pub const V6: u32 = 166_000;

/// Writes the table as `prefix`, tab, AS number.
///
/// # Errors
/// When the writer fails.
pub fn write(out: &mut impl Write) -> io::Result<()> {
    let mut r = Random::of("prefixes", 0);
    let mut at: u64 = 0x0100_0000;
    for _ in 0..V4 {
        let length = match r.below(100) {
            0..60 => 24,
            60..80 => 22,
            80..92 => 21,
            92..98 => 20,
            _ => 17,
        };
        let size = 1_u64 << (32 - length);
        at = at.next_multiple_of(size);
        writeln!(
            out,
            "{}/{length}\t{}",
            Ipv4Addr::from(u32::try_from(at).unwrap_or(u32::MAX)),
            r.between(1, 60_000)
        )?;
        at += size + r.below(3) * 1_024;
    }
    let mut at: u128 = 0x2400_0000 << 96;
    for _ in 0..V6 {
        let length = if r.chance(60) { 48 } else { 36 };
        let size = 1_u128 << (128 - length);
        at = at.next_multiple_of(size);
        writeln!(
            out,
            "{}/{length}\t{}",
            Ipv6Addr::from(at),
            r.between(1, 60_000)
        )?;
        at += size;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Prefix;

    #[test]
    fn the_table_is_of_disjoint_prefixes_in_order() {
        let mut bytes = Vec::new();
        write(&mut bytes).expect("memory");
        let text = String::from_utf8(bytes).expect("text");
        let prefixes: Vec<Prefix> = text
            .lines()
            .map(|l| {
                l.split('\t')
                    .next()
                    .and_then(|p| p.parse().ok())
                    .expect("a prefix")
            })
            .collect();
        assert_eq!(prefixes.len(), (V4 + V6) as usize);
        assert!(prefixes.windows(2).all(|w| w[0].range().1 < w[1].range().0));
        let multicast: Prefix = "224.0.0.0/4".parse().expect("a prefix");
        assert!(prefixes[V4 as usize - 1].range().1 < multicast.range().0);
    }
}
