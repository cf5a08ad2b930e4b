//! How a sample report writes down one sighting: the columns that reports of its kind carry.
//!
//! The headers are a handful of the columns that such reports really have, so that the sample
//! takes the same way through the gateway as real input. Not a copy of any provider's schema.
//! Invariant: a line has exactly as many fields as its header.

use super::nation::{ABROAD, COUNTRY, Holder};
use super::story::Campaign;
use std::net::IpAddr;

/// The shape of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Infected machines that called a server which the finder controls.
    Sinkhole,
    /// The same over HTTP.
    SinkholeHttp,
    /// Machines that guessed passwords at a decoy.
    BruteForce,
    /// Addresses that others were told to attack.
    DdosTarget,
    /// Services that answer to everybody, over IPv4.
    Scan,
    /// Services that answer to everybody, over IPv6.
    Scan6,
    /// Web sites that somebody changed.
    Website,
    /// Pages that pretend to be somebody else's.
    Phishing,
    /// What stands there, with nothing wrong by that.
    Device,
}

const EVENT: &str = "timestamp,severity,protocol,src_ip,src_port,src_asn,src_geo,src_region,src_city,src_hostname,src_sector,dst_ip,dst_port,dst_asn,dst_geo,tag,infection";
const SCAN: &str = "timestamp,severity,ip,protocol,port,hostname,tag,asn,geo,region,city,sector";

/// One sighting of one host.
#[derive(Debug, Clone, Copy)]
pub struct Sighting<'a> {
    /// What was seen.
    pub campaign: &'a Campaign,
    /// Whose network it is in.
    pub holder: &'a Holder,
    /// The address.
    pub ip: IpAddr,
    /// The number of the host in its campaign and network.
    pub host: u32,
    /// The moment, `YYYY-MM-DD HH:MM:SS`.
    pub at: &'a str,
    /// The other end: a sensor or a stranger.
    pub peer: IpAddr,
    /// The AS number of the other end.
    pub peer_asn: u32,
    /// A port of a client.
    pub client_port: u16,
}

impl Kind {
    /// The header line, without its end.
    pub fn header(self) -> String {
        match self {
            Self::Sinkhole => EVENT.to_owned(),
            Self::SinkholeHttp => format!("{EVENT},http_url,http_host,http_agent"),
            Self::BruteForce => format!("{EVENT},service,start_time,end_time"),
            Self::DdosTarget => {
                format!("{EVENT},dst_region,dst_city,dst_hostname,dst_sector,domain")
            }
            Self::Scan | Self::Scan6 => SCAN.to_owned(),
            Self::Website => format!("{SCAN},http_host,url,category"),
            Self::Phishing => format!("{SCAN},host,url,source"),
            Self::Device => format!("{SCAN},device_vendor,device_type,device_model"),
        }
    }

    /// One data line, without its end. No value needs quoting, which a test checks.
    pub fn line(self, s: &Sighting<'_>) -> String {
        match self {
            Self::Sinkhole => event(s),
            Self::SinkholeHttp => {
                let site = format!("sinkhole-{}.example", s.host % 7);
                format!("{},/gate.php,{site},SampleAgent/1.{}", event(s), s.host % 5)
            }
            Self::BruteForce => format!("{},{},{},{}", event(s), s.campaign.label, s.at, s.at),
            Self::DdosTarget => attacked(s),
            Self::Scan | Self::Scan6 => scan(s, s.campaign.label),
            Self::Website => {
                let site = site(s, "site");
                format!(
                    "{},{site},/wp-content/sample-{}.php,{}",
                    scan(s, "cms"),
                    s.host % 9,
                    s.campaign.label
                )
            }
            Self::Phishing => {
                let site = site(s, "login");
                format!(
                    "{},{site},https://{site}/verify/{},sample",
                    scan(s, "phishing"),
                    s.host
                )
            }
            Self::Device => {
                let device = ["router", "camera", "firewall", "printer"][s.host as usize % 4];
                format!(
                    "{},Sample vendor {},{device},S-{}00",
                    scan(s, device),
                    s.host % 6,
                    s.host % 8
                )
            }
        }
    }
}

fn site(s: &Sighting<'_>, role: &str) -> String {
    format!("{role}{}.{}", s.host, s.holder.domain)
}

fn hostname(s: &Sighting<'_>) -> String {
    format!("host-{}.{}", s.host, s.holder.domain)
}

/// A report of events at a sensor: the source is ours.
fn event(s: &Sighting<'_>) -> String {
    let (c, h) = (s.campaign, s.holder);
    format!(
        "{},{},{},{},{},{},{COUNTRY},{},{},{},{},{},{},{},{ABROAD},{};sample,{}",
        s.at,
        c.severity,
        c.transport,
        s.ip,
        s.client_port,
        h.asn,
        h.city,
        h.city,
        hostname(s),
        h.sector,
        s.peer,
        c.port,
        s.peer_asn,
        c.label,
        c.label,
    )
}

/// A report of attacks that a decoy was told to take part in: the destination is ours.
fn attacked(s: &Sighting<'_>) -> String {
    let (c, h) = (s.campaign, s.holder);
    format!(
        "{},{},{},{},{},{},{ABROAD},,,,,{},{},{},{COUNTRY},{};sample,{},{},{},{},{},{}",
        s.at,
        c.severity,
        c.transport,
        s.peer,
        s.client_port,
        s.peer_asn,
        s.ip,
        c.port,
        h.asn,
        c.label,
        c.label,
        h.city,
        h.city,
        hostname(s),
        h.sector,
        h.domain,
    )
}

/// A report of what answers at an address.
fn scan(s: &Sighting<'_>, tag: &str) -> String {
    let (c, h) = (s.campaign, s.holder);
    format!(
        "{},{},{},{},{},{},{tag};sample,{},{COUNTRY},{},{},{}",
        s.at,
        c.severity,
        s.ip,
        c.transport,
        c.port,
        hostname(s),
        h.asn,
        h.city,
        h.city,
        h.sector,
    )
}
