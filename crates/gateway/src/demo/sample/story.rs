//! What happens in the sample month: which weakness or infection stands where, and how it moves.
//!
//! Not here: how a report writes it down (`report`).
//! Invariant: day 0 is the oldest day and day 30 is yesterday; a host that was seen on one day is
//! the same host on every other day, so that new, continuing and gone can be told apart.

use super::report::Kind;

/// The number of days the sample covers.
pub const DAYS: u32 = 31;

/// How many of a campaign's hosts there are on which day.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// About the same number every day.
    Steady,
    /// Fewer every week.
    Declining,
    /// More every week.
    Rising,
    /// Most of them are cleaned up on this day.
    CleanUp(u32),
    /// Most of them appear from this day on.
    Surge(u32),
}

/// One weakness or infection in some networks.
#[derive(Debug, Clone, Copy)]
pub struct Campaign {
    /// The report that tells of it.
    pub kind: Kind,
    /// The report type, as it stands in the file's name.
    pub report: &'static str,
    /// The malware, the service or the device.
    pub label: &'static str,
    /// The transport protocol.
    pub transport: &'static str,
    /// The port on the side that is told.
    pub port: u16,
    /// The provider's severity.
    pub severity: &'static str,
    /// How it moves.
    pub shape: Shape,
    /// The domains of the holders, and how many hosts each has over the month.
    pub hosts: &'static [(&'static str, u32)],
}

macro_rules! campaigns {
    ($($kind:ident $report:literal $label:literal $transport:literal $port:literal $severity:literal $shape:expr => { $($domain:literal: $size:literal,)* })*) => {
        /// Everything that happens.
        pub const CAMPAIGNS: &[Campaign] = &[$(Campaign {
            kind: Kind::$kind,
            report: $report,
            label: $label,
            transport: $transport,
            port: $port,
            severity: $severity,
            shape: $shape,
            hosts: &[$(($domain, $size)),*],
        }),*];
    };
}

campaigns! {
    Sinkhole "event4_sinkhole" "conficker" "tcp" 445 "high" Shape::Declining => {
        "operator-a.example": 130, "operator-b.example": 60, "rural-access.example": 50, "research-network.example": 25,
        "ministry-of-finance.example": 3, "central-hospital.example": 4, "statistics.example": 2,
    }
    Sinkhole "event4_sinkhole" "andromeda" "tcp" 80 "high" Shape::CleanUp(16) => {
        "operator-a.example": 190, "operator-c.example": 20, "bank-a.example": 2, "customs.example": 3,
    }
    Sinkhole "event4_sinkhole" "mirai" "tcp" 23 "critical" Shape::Surge(25) => {
        "operator-b.example": 420, "operator-a.example": 40, "water-utility.example": 5, "central-hospital.example": 8,
    }
    SinkholeHttp "event4_sinkhole_http" "necurs" "tcp" 80 "high" Shape::Declining => {
        "operator-a.example": 50, "operator-c.example": 60, "ministry-of-health.example": 2,
    }
    SinkholeHttp "event4_sinkhole_http" "android.hummer" "tcp" 443 "high" Shape::Rising => {
        "operator-c.example": 150, "operator-a.example": 30, "research-network.example": 12, "ministry-of-education.example": 5,
    }
    Scan "scan_telnet" "telnet" "tcp" 23 "medium" Shape::Rising => {
        "operator-a.example": 90, "operator-b.example": 180, "rural-access.example": 60, "water-utility.example": 4, "port-authority.example": 2,
    }
    Scan "scan_rdp" "rdp" "tcp" 3389 "medium" Shape::Steady => {
        "operator-a.example": 60, "research-network.example": 30, "hosting-d.example": 50, "central-hospital.example": 6,
        "ministry-of-interior.example": 2, "customs.example": 1, "bank-a.example": 1,
    }
    Scan "scan_smb" "smb" "tcp" 445 "high" Shape::Declining => {
        "operator-a.example": 50, "rural-access.example": 40, "research-network.example": 25, "statistics.example": 3,
    }
    Scan "scan_dns" "dns" "udp" 53 "medium" Shape::Declining => {
        "operator-a.example": 130, "operator-b.example": 70, "rural-access.example": 45, "broadcaster.example": 2,
    }
    Scan "scan_ntp" "ntp" "udp" 123 "medium" Shape::Steady => {
        "operator-a.example": 50, "hosting-d.example": 30, "airport.example": 2,
    }
    Scan "scan_snmp" "snmp" "udp" 161 "medium" Shape::Steady => {
        "operator-b.example": 60, "research-network.example": 14, "electricity.example": 3, "ministry-of-education.example": 2,
    }
    Scan "scan_mqtt" "mqtt" "tcp" 1883 "medium" Shape::Rising => {
        "operator-b.example": 30, "water-utility.example": 6, "electricity.example": 4,
    }
    Scan "scan_ics" "modbus" "tcp" 502 "critical" Shape::Steady => {
        "electricity.example": 3, "water-utility.example": 4, "airport.example": 1,
    }
    Scan "scan_elasticsearch" "elasticsearch" "tcp" 9200 "high" Shape::CleanUp(20) => {
        "hosting-d.example": 22, "research-network.example": 5, "tax-administration.example": 1,
    }
    Scan "scan_exchange" "exchange" "tcp" 443 "critical" Shape::CleanUp(11) => {
        "hosting-d.example": 10, "ministry-of-health.example": 1, "national-bank.example": 1, "port-authority.example": 1,
    }
    Scan6 "scan6_ftp" "ftp" "tcp" 21 "medium" Shape::Rising => {
        "operator-a.example": 40, "operator-c.example": 30, "hosting-d.example": 30, "research-network.example": 15,
    }
    BruteForce "event4_honeypot_brute_force" "ssh" "tcp" 22 "high" Shape::Rising => {
        "hosting-d.example": 40, "operator-a.example": 30, "operator-b.example": 50, "national-bank.example": 1,
    }
    DdosTarget "event4_honeypot_ddos_target" "mirai" "udp" 80 "medium" Shape::Surge(26) => {
        "national-bank.example": 2, "elections.example": 2, "broadcaster.example": 2, "hosting-d.example": 16, "tax-administration.example": 1,
    }
    Website "compromised_website" "defaced" "tcp" 443 "high" Shape::Steady => {
        "hosting-d.example": 40, "ministry-of-education.example": 2, "research-network.example": 5, "broadcaster.example": 1,
    }
    Phishing "phish_url" "phishing" "tcp" 443 "medium" Shape::Surge(21) => {
        "hosting-d.example": 55,
    }
    Device "device_id" "router" "tcp" 443 "info" Shape::Steady => {
        "operator-a.example": 90, "operator-b.example": 60, "rural-access.example": 50, "research-network.example": 30,
        "ministry-of-finance.example": 6, "national-bank.example": 5, "electricity.example": 8, "central-hospital.example": 10,
    }
}

/// Whether the report arrived on the day: on day 12 nothing came at all, and on day 20 the
/// sinkhole report did not.
pub fn arrived(report: &str, day: u32) -> bool {
    day != 12 && !(day == 20 && report == "event4_sinkhole")
}

/// The first and the last day on which a host can be seen.
pub fn life(shape: Shape, random: &mut super::random::Random) -> (u32, u32) {
    let last = DAYS - 1;
    let any = |random: &mut super::random::Random| {
        u32::try_from(random.below(u64::from(DAYS))).unwrap_or(0)
    };
    match shape {
        Shape::Steady => {
            let birth = if random.chance(75) { 0 } else { any(random) };
            let death = if random.chance(75) {
                last
            } else {
                birth + any(random)
            };
            (birth, death)
        }
        Shape::Declining => (0, any(random).max(any(random))),
        Shape::Rising => (any(random).min(any(random)), last),
        Shape::CleanUp(day) => {
            let death = if random.chance(80) {
                day + u32::try_from(random.below(3)).unwrap_or(0)
            } else {
                last
            };
            (0, death)
        }
        Shape::Surge(day) => {
            let late = day
                + u32::try_from(random.below(u64::from(last.saturating_sub(day)) + 1)).unwrap_or(0);
            (if random.chance(75) { late } else { 0 }, last)
        }
    }
}
