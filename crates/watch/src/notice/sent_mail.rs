//! What another system told by mail: recipients, and the addresses in what is attached or written.
//!
//! Not here: comparing (`compare`). Invariant: a mail that names nobody or no address is counted as
//! unread; nothing of it is kept.

use super::compare::{Theirs, Told};
use base::observation::{Field, Row};
use base::{Day, Timestamp};
use exchange::container::{self, ContainerError, Member};
use exchange::csv::{Csv, CsvError, CsvLimits};
use exchange::field::parse_date;
use exchange::indicator::{self, Kind};
use exchange::mail::{self, Mail, MailLimits};
use exchange::mbox::{Mbox, MboxLimits, Quoting};
use exchange::{arf, intelmq, iodef, xarf};
use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};
use std::net::IpAddr;

/// Bytes of an unpacked attachment that are read.
const MOST_BYTES: u64 = 64 << 20;
/// Separators of the columns of a table.
const DELIMITERS: [u8; 4] = *b",;\t|";
/// Names of the columns of a table, the usual ones of mailed lists.
const TIMES: [&str; 6] = [
    "time.source",
    "time_source",
    "timestamp",
    "time",
    "date",
    "datetime",
];
const ADDRESSES: [&str; 6] = [
    "source.ip",
    "source_ip",
    "src_ip",
    "ip",
    "ip_address",
    "address",
];
const TYPES: [&str; 3] = [
    "classification.type",
    "classification_type",
    "incident_type",
];

/// An address that a mail names: when it was seen, if that is said, and as what; no word for what is
/// not said.
type Seen = (Option<Timestamp>, IpAddr, String);

impl Theirs {
    /// Reads a mail folder's file: an mbox, or one mail. What names no time counts when the mail was
    /// sent on the day or the day after.
    pub fn read_mail(&mut self, bytes: &[u8], day: Day) {
        if !bytes.starts_with(b"From ") {
            return self.one_mail(bytes, day);
        }
        let mut folder = Mbox::new(MboxLimits::default(), Quoting::default());
        let mut each = |found: exchange::mbox::Found<'_>| match found {
            Ok(message) => self.one_mail(message.bytes, day),
            Err(_) => self.unread += 1,
        };
        folder.push(bytes, &mut each);
        folder.finish(&mut each);
    }

    fn one_mail(&mut self, bytes: &[u8], day: Day) {
        let limits = MailLimits::default();
        let Ok(mail) = mail::read(bytes, &limits) else {
            self.unread += 1;
            return;
        };
        let to = mail.to.iter().chain(&mail.cc);
        let to: BTreeSet<String> = to.map(|m| m.address.to_lowercase()).collect();
        let seen = seen(&mail, bytes);
        if to.is_empty() || seen.is_empty() {
            self.unread += 1;
            return;
        }
        let sent = mail.date.map(Timestamp::day);
        let near = sent.is_some_and(|sent| sent == day || sent == day.plus(1));
        for (at, address, class) in seen {
            if at.map_or(near, |at| at.day() == day) {
                self.told.extend(to.iter().map(|recipient| Told {
                    recipient: recipient.clone(),
                    address,
                    class: class.clone(),
                }));
            }
        }
    }
}

/// What a mail names: what is attached, else what is written.
fn seen(mail: &Mail, bytes: &[u8]) -> Vec<Seen> {
    let mut seen = Vec::new();
    if let Ok(report) = arf::decode(bytes, &MailLimits::default()) {
        arf::rows(&report, &mut |row| seen.extend(of_row(row)));
    }
    let mails = std::iter::once(mail).chain(mail.mails());
    for part in mails.flat_map(|m| &m.attachments) {
        let name = part.name.as_deref().unwrap_or("attachment");
        let mut visit = |member: Member<'_>| -> Result<(), ContainerError> {
            if let Member::File { reader, .. } = member {
                let mut content = Vec::new();
                let read = reader.take(MOST_BYTES).read_to_end(&mut content);
                read.map_err(ContainerError::from)?;
                seen.extend(attached(&content));
            }
            Ok(())
        };
        let limits = container::Limits::default();
        // What cannot be unpacked names nothing; the text of the mail may.
        let _ = container::unwrap(name, Cursor::new(&part.bytes), &limits, &mut visit);
    }
    if seen.is_empty() {
        let limits = indicator::Limits::default();
        let found = indicator::extract(&mail.text, &limits, None);
        let found = found.iter().filter(|f| f.kind == Kind::Ip);
        let found = found.filter_map(|f| Some((None, f.value.parse().ok()?, String::new())));
        seen.extend(found);
    }
    seen
}

fn of_row(row: &Row) -> Option<Seen> {
    let address = row.ip(Field::SourceIp).or(row.ip(Field::DestinationIp))?;
    let class = row.text(Field::ClassificationType).unwrap_or_default();
    Some((row.time(Field::TimeSource), address, class.to_owned()))
}

fn attached(bytes: &[u8]) -> Vec<Seen> {
    let mut seen = Vec::new();
    if xarf::detect(bytes) {
        let mut one = |_: xarf::Place, _: &[u8], report: Result<xarf::Report, _>| {
            if let Ok(report) = report {
                xarf::rows(&report, &mut |row| seen.extend(of_row(row)));
            }
        };
        let _ = xarf::decode_many(bytes, &xarf::Limits::default(), &mut one);
    } else if iodef::detect(bytes) {
        let limits = iodef::Limits::default();
        let read = match bytes.trim_ascii_start().first() {
            Some(b'{') => iodef::decode_json(bytes, &limits),
            _ => iodef::decode(bytes, &limits),
        };
        if let Ok(read) = read {
            iodef::rows(&read.document, &mut |row| seen.extend(of_row(row)));
        }
    } else if bytes.trim_ascii_start().starts_with(b"{") {
        let mut row = Row::new();
        for line in String::from_utf8_lossy(bytes).lines() {
            if intelmq::decode_into(line, &mut row).is_ok() {
                seen.extend(of_row(&row));
            }
        }
    } else {
        table(bytes, &mut seen);
    }
    seen
}

/// Reads a table with a header: the columns by their usual names, an address wherever one stands.
fn table(bytes: &[u8], seen: &mut Vec<Seen>) {
    let line = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    let count = |sign: u8| line.iter().filter(|b| **b == sign).count();
    let delimiter = DELIMITERS.into_iter().max_by_key(|d| count(*d));
    let mut csv = Csv::new(CsvLimits::default())
        .going_on()
        .delimited_by(delimiter.unwrap_or(b','));
    let mut header: Option<[Option<usize>; 3]> = None;
    let mut each = |record: exchange::csv::Record<'_>| -> Result<(), CsvError> {
        let Some([time, address, kind]) = header else {
            let names: Vec<String> = record.iter().map(|n| n.trim().to_lowercase()).collect();
            let find = |known: &[&str]| {
                let mut all = known.iter();
                all.find_map(|k| names.iter().position(|name| name == k))
            };
            header = Some([find(&TIMES), find(&ADDRESSES), find(&TYPES)]);
            return Ok(());
        };
        let text = |at: Option<usize>| at.map_or("", |at| record.get(at).trim());
        let ip = text(address).parse::<IpAddr>().ok();
        let ip = ip.or_else(|| record.iter().find_map(|t| t.trim().parse().ok()));
        if let Some(ip) = ip {
            seen.push((parse_date(text(time)), ip, text(kind).to_owned()));
        }
        Ok(())
    };
    // What passes a limit is not read on; what came before counts.
    let read = csv.push(bytes, &mut each);
    let _ = read.and_then(|()| csv.finish(&mut each));
}

#[cfg(test)]
mod tests {
    use super::*;

    const ATTACHED: &str = "From: desk@csirt.example\r\nTo: NOC <noc@isp.example>, second@isp.example\r\n\
        Subject: list\r\nDate: Wed, 25 Mar 2026 06:00:00 +0000\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n\
        See 203.0.113.9 and the list.\r\n--b\r\nContent-Type: text/csv\r\n\
        Content-Disposition: attachment; filename=list.csv\r\n\r\n\
        time.source;source.ip;classification.type\r\n\
        2026-03-24T01:02:03+00:00;198.18.0.7;scanner\r\n\
        2026-03-23T01:02:03+00:00;198.18.0.8;scanner\r\n--b--\r\n";
    const PLAIN: &str = "From: desk@csirt.example\nTo: noc@isp.example\n\
        Date: Wed, 25 Mar 2026 06:00:00 +0000\n\nYour customer 198[.]18[.]0[.]9 is infected.\n";

    fn read(bytes: &str, day: i32) -> (Vec<String>, u64) {
        let mut theirs = Theirs::default();
        let day = Day::from_ymd(2026, 3, day).expect("a day");
        theirs.read_mail(bytes.as_bytes(), day);
        let told = theirs.told.iter();
        let told = told.map(|t| format!("{} {} {}", t.recipient, t.address, t.class));
        (told.collect(), theirs.unread)
    }

    #[test]
    fn attached_rows_count_on_their_day_and_plain_words_on_the_day_before_their_mail() {
        let rows = [
            "noc@isp.example 198.18.0.7 scanner",
            "second@isp.example 198.18.0.7 scanner",
        ];
        assert_eq!(read(ATTACHED, 24), (rows.map(str::to_owned).to_vec(), 0));
        assert_eq!(read(ATTACHED, 25), (Vec::new(), 0));
        let plain = vec!["noc@isp.example 198.18.0.9 ".to_owned()];
        assert_eq!(read(PLAIN, 24), (plain.clone(), 0));
        assert_eq!(read(PLAIN, 25), (plain, 0));
        assert_eq!(read(PLAIN, 26), (Vec::new(), 0));
    }

    #[test]
    fn an_mbox_is_read_mail_by_mail_and_what_says_nothing_is_counted() {
        let mbox = format!(
            "From desk Wed Mar 25 06:00:00 2026\n{PLAIN}\nFrom desk Wed Mar 25 06:00:00 2026\n\
            From: a@b.example\nTo: c@d.example\n\nHello.\n"
        );
        let (told, unread) = read(&mbox, 24);
        assert_eq!((told.len(), unread), (1, 1));
        assert_eq!(read("", 24).1, 1);
        assert_eq!(read("\0\0\0", 24).1, 1);
    }

    #[test]
    fn reports_in_the_formats_of_the_field_are_read() {
        let xarf = r#"{"xarf_version":"4.2.0","category":"connection","type":"port_scan","timestamp":"2026-03-24T01:02:03Z","source_identifier":"198.18.0.1"}"#;
        let lines =
            "{\"time.source\":\"2026-03-24T01:02:03+00:00\",\"source.ip\":\"198.18.0.2\"}\nx\n";
        let tab = "when\tIP\n\t198.18.0.3\n\tnone\n";
        for (bytes, address) in [
            (xarf, "198.18.0.1"),
            (lines, "198.18.0.2"),
            (tab, "198.18.0.3"),
        ] {
            let seen = attached(bytes.as_bytes());
            assert_eq!(seen.len(), 1, "{bytes}");
            assert_eq!(seen[0].1.to_string(), address);
        }
        assert!(attached(b"<IODEF-Document version=\"1.00\">").is_empty());
        assert!(attached(&[0xff; 100]).is_empty());
    }
}
