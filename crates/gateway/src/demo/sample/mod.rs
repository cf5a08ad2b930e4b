//! The sample month: reports of 31 days up to yesterday about an administration that does not
//! exist, as files in the form in which real reports arrive.
//!
//! Not here: taking them in (`demo`), which goes the same way as for real input.
//! Invariant: the same day gives the same bytes; nothing outside the address space, AS numbers and
//! domains set aside for documentation appears.

mod directory;
mod nation;
mod random;
mod report;
mod story;

pub use directory::{
    SUBSCRIBERS_SOURCE, SampleSubscribers, answers_for, constituency, subscribers,
};
pub use nation::{ABROAD, COUNTRY, HOLDERS, Holder, OUTSIDE};
pub use random::Random;

use base::{Day, IpKey};
use report::{Kind, Sighting};
use std::collections::BTreeMap;
use std::net::IpAddr;
use story::{CAMPAIGNS, Campaign, DAYS};

/// One file of the sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleFile {
    /// The name, in the form `YYYY-MM-DD-TYPE-sample.csv`.
    pub name: String,
    /// The report type.
    pub report: &'static str,
    /// The day it tells of.
    pub day: Day,
    /// The content: CSV with a header.
    pub content: String,
}

/// The reports of the 31 days before `today`, oldest day first, then by report type.
#[must_use]
pub fn reports(today: Day) -> Vec<SampleFile> {
    let mut files = Vec::new();
    for number in 0..DAYS {
        let day = today.plus(i32::try_from(number).unwrap_or(0) - i32::try_from(DAYS).unwrap_or(0));
        let mut lines: BTreeMap<&'static str, (Kind, Vec<String>)> = BTreeMap::new();
        for campaign in CAMPAIGNS
            .iter()
            .filter(|c| story::arrived(c.report, number))
        {
            let entry = lines
                .entry(campaign.report)
                .or_insert((campaign.kind, Vec::new()));
            sightings(campaign, number, day, &mut entry.1);
        }
        for (report, (kind, mut rows)) in lines {
            // The timestamp is the first column, so the order of the text is the order of time.
            rows.sort();
            let mut content = kind.header();
            for row in &rows {
                content.push('\n');
                content.push_str(row);
            }
            content.push('\n');
            files.push(SampleFile {
                name: format!("{day}-{report}-sample.csv"),
                report,
                day,
                content,
            });
        }
    }
    files
}

/// Everything that is seen of a campaign on one day.
fn sightings(campaign: &Campaign, number: u32, day: Day, lines: &mut Vec<String>) {
    for (domain, size) in campaign.hosts {
        let holder = HOLDERS
            .iter()
            .find(|h| h.domain == *domain)
            .expect("a test reads every domain of the story");
        let network = format!("{}/{}/{domain}", campaign.report, campaign.label);
        for host in 0..*size {
            let mut fixed = Random::of(&network, u64::from(host));
            let ip = address(campaign.kind, holder, &mut fixed);
            let (birth, death) = story::life(campaign.shape, &mut fixed);
            if !(birth..=death).contains(&number) {
                continue;
            }
            let mut daily = Random::of(&network, u64::from(host) << 32 | u64::from(number));
            if daily.chance(88) {
                lines.push(line(campaign, holder, (host, ip), day, &mut daily));
            }
        }
    }
}

/// The address of a host: fixed for its life.
fn address(kind: Kind, holder: &Holder, random: &mut Random) -> IpAddr {
    let prefix = if kind == Kind::Scan6 {
        holder.v6_prefix()
    } else {
        holder.v4_prefix()
    };
    let (low, high) = prefix.range();
    let room = u64::try_from(high.number() - low.number()).unwrap_or(u64::from(u32::MAX));
    IpKey::from_number(low.number() + u128::from(random.between(1, room.saturating_sub(1).max(1))))
        .addr()
}

fn line(
    campaign: &Campaign,
    holder: &Holder,
    (host, ip): (u32, IpAddr),
    day: Day,
    random: &mut Random,
) -> String {
    let second = random.below(86_400);
    let at = format!(
        "{day} {:02}:{:02}:{:02}",
        second / 3600,
        second / 60 % 60,
        second % 60
    );
    let (prefix, peer_asn) = OUTSIDE[usize::from(campaign.kind == Kind::DdosTarget)];
    let outside: base::Prefix = prefix.parse().expect("the table holds prefixes");
    let peer =
        IpKey::from_number(outside.range().0.number() + u128::from(random.between(1, 254))).addr();
    let client_port = u16::try_from(random.between(1_024, 65_535)).unwrap_or(1_024);
    campaign.kind.line(&Sighting {
        campaign,
        holder,
        ip,
        host,
        at: &at,
        peer,
        peer_asn,
        client_port,
    })
}

#[cfg(test)]
mod tests;
