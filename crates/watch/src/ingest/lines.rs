//! IntelMQ events, one JSON object a line: cut into lines and decoded, in bounded memory.
//!
//! Not here: the format of an event (`exchange::intelmq`). Invariant: every line that is not blank
//! is one data row, whether it reads or not.

use base::observation::{CountsAs, Field, Flags, ReportPolicy, Row, Side, Unit};
use base::rsit::IncidentType;
use exchange::intelmq;
use std::borrow::Cow;

/// The longest line that is read, in bytes.
const MAX_LINE: usize = 8 * 1024 * 1024;
/// Bytes of a longer line that are kept to show.
const START: usize = 1024;

/// Takes the lines.
pub(super) trait LineSink {
    /// An event, with its number and the line of the file, counted from 1.
    fn event(&mut self, at: (u64, u64), row: (&Row, Flags), line: &[u8], policy: ReportPolicy);
    /// A line that is no event: the message's id and the problem in words.
    fn refuse(&mut self, at: (u64, u64), line: &[u8], reason: &'static str, problem: String);
}

/// The state between two chunks.
#[derive(Debug, Default)]
pub(super) struct Lines {
    rest: Vec<u8>,
    /// The line passes the limit: the rest of it is read over.
    over: bool,
    row: Row,
    next: u64,
    skip: u64,
    /// The line that is being read, counted from 1, blank ones included.
    at: u64,
}

impl Lines {
    /// Leaves out the first `skip` lines, which an earlier run took.
    pub fn starting_at(skip: u64) -> Self {
        Self {
            skip,
            ..Self::default()
        }
    }

    pub fn push(&mut self, chunk: &[u8], sink: &mut impl LineSink) {
        let mut rest = chunk;
        while let Some(end) = rest.iter().position(|b| *b == b'\n') {
            let line = &rest[..end];
            self.at += 1;
            if self.rest.is_empty() && line.len() <= MAX_LINE {
                self.line(line, sink);
            } else {
                self.hold(line);
                self.take_held(sink);
            }
            rest = &rest[end + 1..];
        }
        self.hold(rest);
    }

    pub fn finish(&mut self, sink: &mut impl LineSink) {
        self.at += 1;
        self.take_held(sink);
    }

    /// Keeps a line's bytes until its end is seen; only its start once it passes the limit.
    fn hold(&mut self, bytes: &[u8]) {
        if self.over {
            return;
        }
        self.rest.extend_from_slice(bytes);
        if self.rest.len() > MAX_LINE {
            self.over = true;
            self.rest.truncate(START);
            self.rest.shrink_to_fit();
        }
    }

    fn take_held(&mut self, sink: &mut impl LineSink) {
        let line = std::mem::take(&mut self.rest);
        if !std::mem::take(&mut self.over) {
            return self.line(&line, sink);
        }
        let number = self.next;
        self.next += 1;
        if number >= self.skip {
            let problem = format!(
                "the line is longer than {MAX_LINE} bytes; expected one JSON object a line"
            );
            sink.refuse(
                (number, self.at),
                &line,
                "watch-refused-line-too-long",
                problem,
            );
        }
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
        let mut flags = match intelmq::decode_into(&text, &mut self.row) {
            Ok(flags) => flags,
            Err(error) => {
                let (id, problem) = (error.message_id(), error.to_string());
                return sink.refuse((number, self.at), line, id, problem);
            }
        };
        if self.row.time(Field::TimeSource).is_none() {
            let problem = "the event has no time.source that is a date".to_owned();
            return sink.refuse((number, self.at), line, "watch-refused-no-time", problem);
        }
        let policy = policy_of(self.row.text(Field::ClassificationType));
        // NUL is replaced as it is decoded; bytes that are not UTF-8 were before.
        let repaired = matches!(text, Cow::Owned(_)) || text.contains("\\u0000");
        if repaired {
            flags = flags.with(Flags::REPAIRED_TEXT);
        }
        sink.event((number, self.at), (&self.row, flags), line, policy);
    }
}

/// How an event of another program is counted: by its RSIT type alone, since no report type
/// says it.
pub(super) fn policy_of(class_type: Option<&str>) -> ReportPolicy {
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
        fn event(
            &mut self,
            (number, _): (u64, u64),
            (row, _): (&Row, Flags),
            _: &[u8],
            _: ReportPolicy,
        ) {
            self.0
                .push((number, row.text(Field::MalwareName).map(str::to_owned)));
        }
        fn refuse(&mut self, (number, _): (u64, u64), _: &[u8], reason: &'static str, _: String) {
            self.0.push((number, Some(reason.to_owned())));
        }
    }

    #[test]
    fn lines_are_the_same_however_they_are_cut() {
        let text = b"{\"time.source\":\"2026-01-01T00:00:00+00:00\",\"malware.name\":\"a\"}\r\n\n{\"malware.name\":\"b\"}\nnonsense";
        let mut whole = Seen::default();
        let mut lines = Lines::default();
        lines.push(text, &mut whole);
        lines.finish(&mut whole);
        let mut cut = Seen::default();
        let mut lines = Lines::default();
        text.chunks(3).for_each(|c| lines.push(c, &mut cut));
        lines.finish(&mut cut);
        assert_eq!(whole.0, cut.0);
        assert_eq!(whole.0[0], (0, Some("a".to_owned())));
        assert_eq!(whole.0[1], (1, Some("watch-refused-no-time".to_owned())));
        assert_eq!(whole.0.len(), 3);
    }

    #[test]
    fn a_line_without_end_is_refused_by_itself_and_in_bounded_memory() {
        let event = b"{\"time.source\":\"2026-01-01T00:00:00+00:00\",\"malware.name\":\"a\"}";
        let (mut lines, mut seen) = (Lines::default(), Seen::default());
        lines.push(event, &mut seen);
        lines.push(b"\n", &mut seen);
        let chunk = vec![b'x'; 1024 * 1024];
        for _ in 0..50 {
            lines.push(&chunk, &mut seen);
            assert!(lines.rest.len() <= MAX_LINE);
        }
        lines.push(b"\n", &mut seen);
        lines.push(event, &mut seen);
        lines.finish(&mut seen);
        let long = Some("watch-refused-line-too-long".to_owned());
        let a = Some("a".to_owned());
        assert_eq!(seen.0, [(0, a.clone()), (1, long), (2, a)]);
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
