//! The generated input of the ingest benchmark: rows of 36 columns about machines that called a
//! sinkhole, one in ten an exact repeat of an earlier row.
//!
//! Stated cardinalities: 200,000 addresses at most, 40 families, 5,000 hosts, 300 agents, 250
//! cities; about 320 bytes a row; timestamps rise over one day. The header is our own.
//! Invariant: a row is a function of its number alone, so a file of any size is reproducible and
//! needs no memory.

use crate::demo::sample::Random;
use base::Day;
use std::io::{self, Write};

/// The columns.
pub const HEADER: &str = "timestamp,severity,protocol,src_ip,src_port,src_asn,src_geo,src_region,src_city,src_hostname,\
src_naics,src_sector,device_vendor,device_type,device_model,dst_ip,dst_port,dst_asn,dst_geo,dst_region,dst_city,\
dst_hostname,dst_naics,dst_sector,public_source,infection,family,tag,application,version,event_id,http_url,http_host,\
http_agent,forwarded_by,ssl_cipher";

const SECTORS: [&str; 6] = [
    "Communications, Service Provider, and Hosting Service",
    "Education",
    "Government",
    "Finance",
    "Healthcare",
    "Manufacturing",
];

/// Writes a file of `rows` rows of `day`.
///
/// # Errors
/// When the writer fails.
pub fn write(out: &mut impl Write, day: Day, rows: u64) -> io::Result<()> {
    out.write_all(HEADER.as_bytes())?;
    out.write_all(b"\n")?;
    (0..rows).try_for_each(|number| write_row(out, day, original(number), rows))
}

/// The number of distinct rows among the first `rows`.
#[must_use]
pub const fn distinct(rows: u64) -> u64 {
    rows - rows / 10
}

/// Every tenth row repeats an earlier one that is not itself a repeat.
fn original(number: u64) -> u64 {
    if number % 10 != 9 {
        return number;
    }
    let earlier = Random::of("repeat", number).below(number / 10 * 9 + 9);
    earlier / 9 * 10 + earlier % 9
}

fn write_row(out: &mut impl Write, day: Day, number: u64, rows: u64) -> io::Result<()> {
    let mut r = Random::of("row", number);
    let second = (u128::from(number) * 86_400 / u128::from(rows.max(1))) as u64;
    let address = Random::of("address", r.below(200_000)).draw();
    // Unicast space from 1.0.0.0 on; the high bits of one number are independent of the low ones.
    let ip = std::net::Ipv4Addr::from(
        u32::try_from(0x0100_0000 + (address >> 8) % 0xde00_0000).unwrap_or(0x0100_0000),
    );
    let (family, host, city) = (r.below(40), r.below(5_000), r.below(250));
    let (asn, port, agent) = (
        1 + (address >> 40) % 60_000,
        r.between(1_024, 65_535),
        r.below(300),
    );
    write!(
        out,
        "{day} {:02}:{:02}:{:02},high,tcp,{ip},{port},{asn},XA,Region {},City {city},host-{:08x}.net.example,517311,",
        second / 3600,
        second / 60 % 60,
        second % 60,
        city % 20,
        u32::from(ip),
    )?;
    write!(
        out,
        "\"{}\",,,,198.51.100.{},80,65550,XZ,,,sensor.example,0,,sample-source,",
        SECTORS[(family % 6) as usize],
        host % 254
    )?;
    writeln!(
        out,
        "family-{family},family-{family},family-{family};botnet,http,1.{},{:016x},/gate/{}.php,c2-{host}.example,\"Mozilla/5.0 (Sample; rv:{agent}.0)\",,",
        family % 5,
        r.draw(),
        r.below(90),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_file_has_the_stated_shape() {
        let mut bytes = Vec::new();
        let day = Day::from_ymd(2026, 1, 1).expect("a day");
        write(&mut bytes, day, 5_000).expect("memory");
        let text = String::from_utf8(bytes).expect("text");
        let lines: Vec<&str> = text.lines().skip(1).collect();
        assert_eq!((lines.len(), HEADER.split(',').count()), (5_000, 36));
        let different: HashSet<&&str> = lines.iter().collect();
        assert_eq!(different.len() as u64, distinct(5_000));
        let mean = text.len() / 5_000;
        assert!((290..350).contains(&mean), "{mean} bytes a row");
        // Two values hold a comma and are quoted, so a row has one or two commas more.
        assert!(
            lines
                .iter()
                .all(|l| (35..=37).contains(&l.matches(',').count()))
        );
    }
}
