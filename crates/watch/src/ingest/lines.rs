//! IntelMQ events, one JSON object a line: cut into lines and decoded, in bounded memory.
//!
//! Not here: the format of an event (`exchange::intelmq`). Invariant: every line that is not blank
//! is one data row, whether it reads or not.

use base::observation::{CountsAs, Field, ReportPolicy, Row, Side, Unit};
use base::rsit::IncidentType;
use exchange::intelmq;

/// The longest line that is read, in bytes.
const MAX_LINE: usize = 8 * 1024 * 1024;

/// Takes the lines.
pub(super) trait LineSink {
    /// An event.
    fn event(&mut self, number: u64, row: &Row, line: &[u8], policy: ReportPolicy);
    /// A line that is no event: the message's id and the problem in words.
    fn refuse(&mut self, number: u64, line: &[u8], reason: &'static str, problem: String);
}

/// The state between two chunks.
#[derive(Debug, Default)]
pub(super) struct Lines {
    rest: Vec<u8>,
    row: Row,
    next: u64,
    skip: u64,
}

/// A line is longer than allowed; nothing after it can be read.
#[derive(Debug, thiserror::Error)]
#[error(
    "data row {row}: the line is longer than {MAX_LINE} bytes; expected one JSON object a line"
)]
pub(super) struct TooLong {
    row: u64,
}

impl Lines {
    /// Leaves out the first `skip` lines, which an earlier run took.
    pub fn starting_at(skip: u64) -> Self {
        Self {
            skip,
            ..Self::default()
        }
    }

    pub fn push(&mut self, chunk: &[u8], sink: &mut impl LineSink) -> Result<(), TooLong> {
        let mut rest = chunk;
        while let Some(end) = rest.iter().position(|b| *b == b'\n') {
            let line = &rest[..end];
            if self.rest.is_empty() {
                self.line(line, sink);
            } else {
                self.rest.extend_from_slice(line);
                let whole = std::mem::take(&mut self.rest);
                self.line(&whole, sink);
            }
            rest = &rest[end + 1..];
        }
        self.rest.extend_from_slice(rest);
        if self.rest.len() > MAX_LINE {
            Err(TooLong { row: self.next })
        } else {
            Ok(())
        }
    }

    pub fn finish(&mut self, sink: &mut impl LineSink) {
        let last = std::mem::take(&mut self.rest);
        self.line(&last, sink);
    }

    fn line(&mut self, line: &[u8], sink: &mut impl LineSink) {
        let line = line.trim_ascii();
        if line.is_empty() {
            return;
        }
        let number = self.next;
        self.next += 1;
        if number < self.skip {
            return;
        }
        let text = String::from_utf8_lossy(line);
        if let Err(error) = intelmq::decode_into(&text, &mut self.row) {
            return sink.refuse(number, line, error.message_id(), error.to_string());
        }
        if self.row.time(Field::TimeSource).is_none() {
            let problem = "the event has no time.source that is a date".to_owned();
            return sink.refuse(number, line, "watch-refused-no-time", problem);
        }
        let policy = policy_of(self.row.text(Field::ClassificationType));
        sink.event(number, &self.row, line, policy);
    }
}

/// How an event of another program is counted: by its RSIT type alone, since no report type
/// says it.
fn policy_of(class_type: Option<&str>) -> ReportPolicy {
    use IncidentType as T;
    let known = class_type.and_then(|t| t.parse::<T>().ok());
    let (counts_as, unit) = match known {
        Some(
            T::InfectedSystem
            | T::SystemCompromise
            | T::ApplicationCompromise
            | T::C2Server
            | T::Malware
            | T::PrivilegedAccountCompromise
            | T::UnprivilegedAccountCompromise,
        ) => (CountsAs::Infected, Unit::Address),
        Some(
            T::VulnerableSystem
            | T::WeakCrypto
            | T::DdosAmplifier
            | T::PotentiallyUnwantedAccessible
            | T::InformationDisclosure
            | T::Misconfiguration
            | T::Proxy,
        ) => (CountsAs::Exposed, Unit::AddressPort),
        Some(
            T::Scanner
            | T::BruteForce
            | T::Exploit
            | T::IdsAlert
            | T::Spam
            | T::Ddos
            | T::Dos
            | T::Blacklist,
        ) => (CountsAs::Abusing, Unit::Address),
        Some(T::Phishing | T::MalwareDistribution | T::MalwareConfiguration | T::Masquerade) => {
            (CountsAs::Abusing, Unit::Url)
        }
        Some(T::DataLeak) => (CountsAs::Victim, Unit::Account),
        _ => (CountsAs::Inventory, Unit::Address),
    };
    ReportPolicy {
        counts_as,
        unit,
        side: Side::Source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Seen(Vec<(u64, Option<String>)>);

    impl LineSink for Seen {
        fn event(&mut self, number: u64, row: &Row, _: &[u8], _: ReportPolicy) {
            self.0
                .push((number, row.text(Field::MalwareName).map(str::to_owned)));
        }
        fn refuse(&mut self, number: u64, _: &[u8], reason: &'static str, _: String) {
            self.0.push((number, Some(reason.to_owned())));
        }
    }

    #[test]
    fn lines_are_the_same_however_they_are_cut() {
        let text = b"{\"time.source\":\"2026-01-01T00:00:00+00:00\",\"malware.name\":\"a\"}\r\n\n{\"malware.name\":\"b\"}\nnonsense";
        let mut whole = Seen::default();
        let mut lines = Lines::default();
        lines.push(text, &mut whole).expect("short lines");
        lines.finish(&mut whole);
        let mut cut = Seen::default();
        let mut lines = Lines::default();
        text.chunks(3)
            .for_each(|c| lines.push(c, &mut cut).expect("short lines"));
        lines.finish(&mut cut);
        assert_eq!(whole.0, cut.0);
        assert_eq!(whole.0[0], (0, Some("a".to_owned())));
        assert_eq!(whole.0[1], (1, Some("watch-refused-no-time".to_owned())));
        assert_eq!(whole.0.len(), 3);
    }

    #[test]
    fn an_endless_line_is_an_error() {
        let mut lines = Lines::default();
        let chunk = vec![b'x'; 1024 * 1024];
        let outcome = (0..9).try_for_each(|_| lines.push(&chunk, &mut Seen::default()));
        assert!(outcome.is_err());
    }

    #[test]
    fn an_unknown_type_is_never_part_of_a_total() {
        assert_eq!(policy_of(Some("gibberish")).counts_as, CountsAs::Inventory);
        assert_eq!(
            policy_of(Some("infected-system")).counts_as,
            CountsAs::Infected
        );
    }
}
