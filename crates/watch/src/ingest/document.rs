//! Formats whose reports are read as a whole: gathered up to a limit, then each report in it a row.
//!
//! A format more is an entry of [`FORMATS`] and a function that hands out its reports. Not here: what
//! a format means (`exchange`). Invariant: every report is one data row, whether it reads or not, and
//! no byte of a sealed one is kept with its refusal.

use super::Format;
use super::lines::{LineSink, policy_of};
use base::observation::{Field, Flags, Row};
use exchange::xarf;

/// Hands a report of a document on.
type Each<'a> = dyn FnMut(Place, Found<'_>) + 'a;

/// A format that is read as a whole.
pub(super) struct Whole {
    /// Which it is.
    format: Format,
    /// Its name as report type and mapping.
    pub name: &'static str,
    /// The most bytes that are read.
    limit: fn() -> usize,
    /// The message that says that it is larger.
    too_large: &'static str,
    /// Reads the document.
    read: Reading,
}

/// Reads a document; an error is a message id and the problem in words.
type Reading = fn(&[u8], &mut Each<'_>) -> Result<(), (&'static str, String)>;

/// The formats that are read as a whole.
const FORMATS: [Whole; 1] = [Whole {
    format: Format::Xarf,
    name: "xarf",
    limit: || xarf::Limits::default().bytes,
    too_large: "watch-xarf-too-large",
    read: read_xarf,
}];

impl Whole {
    /// The format, if it is one of these.
    pub fn of(format: Format) -> Option<&'static Self> {
        FORMATS.iter().find(|one| one.format == format)
    }
}

/// The number of a report in its document, counted from 0, and its line, counted from 1.
type Place = (u64, u64);

/// A report in a document.
enum Found<'a> {
    /// A row, with the bytes that it was read from.
    Row(&'a Row, &'a [u8]),
    /// What cannot be read: the bytes to show, the message's id and the problem in words.
    Refused(&'a [u8], &'static str, String),
}

/// A document on its way in.
pub(super) struct Document {
    pub of: &'static Whole,
    bytes: Vec<u8>,
    skip: u64,
}

impl Document {
    /// A document of which the first `skip` reports were taken before.
    pub fn starting_at(of: &'static Whole, skip: u64) -> Self {
        let bytes = Vec::new();
        Self { of, bytes, skip }
    }

    /// Gathers bytes.
    ///
    /// # Errors
    /// A message id and the problem in words, when there are more than are read.
    pub fn push(&mut self, chunk: &[u8]) -> Result<(), (&'static str, String)> {
        let limit = (self.of.limit)();
        if self.bytes.len() + chunk.len() > limit {
            self.bytes = Vec::new();
            let problem = format!("larger than {limit} bytes; send fewer reports at a time");
            return Err((self.of.too_large, problem));
        }
        self.bytes.extend_from_slice(chunk);
        Ok(())
    }

    /// Hands out the reports; after each the sink may do what is due, and ends it with an error.
    ///
    /// # Errors
    /// As [`Self::push`], when nothing of it can be read.
    pub fn finish<S: LineSink, E>(
        &mut self,
        sink: &mut S,
        after: &mut dyn FnMut(&mut S) -> Result<(), E>,
    ) -> Result<Result<(), E>, (&'static str, String)> {
        let bytes = std::mem::take(&mut self.bytes);
        let (skip, mut done) = (self.skip, Ok(()));
        let mut each = |at: Place, found: Found<'_>| {
            if at.0 < skip || done.is_err() {
                return;
            }
            match found {
                Found::Row(row, raw) => event(at, row, raw, sink),
                Found::Refused(raw, id, problem) => sink.refuse(at, raw, id, problem),
            }
            done = after(sink);
        };
        (self.of.read)(&bytes, &mut each)?;
        Ok(done)
    }
}

fn event(at: Place, row: &Row, raw: &[u8], sink: &mut impl LineSink) {
    if row.time(Field::TimeSource).is_none() {
        let problem = "the report has no time that is a date".to_owned();
        return sink.refuse(at, raw, "watch-refused-no-time", problem);
    }
    let policy = policy_of(row.text(Field::ClassificationType));
    let repaired = std::str::from_utf8(raw).is_err();
    let flags = match repaired {
        true => Flags::REPAIRED_TEXT,
        false => Flags::none(),
    };
    sink.event(at, (row, flags), raw, policy);
}

fn read_xarf(bytes: &[u8], each: &mut Each<'_>) -> Result<(), (&'static str, String)> {
    let limits = xarf::Limits::default();
    let said = |error: xarf::XarfError| (error.message_id(), error.to_string());
    if !xarf::is_json(bytes) {
        let report = xarf::decode_text(bytes, &limits);
        one_xarf((0, 1), bytes, report, each);
        return Ok(());
    }
    let mut one = |place: xarf::Place, raw: &[u8], report| {
        one_xarf((place.number, place.line), raw, report, each);
    };
    xarf::decode_many(bytes, &limits, &mut one).map_err(said)
}

fn one_xarf(
    at: Place,
    raw: &[u8],
    report: Result<xarf::Report, xarf::XarfError>,
    each: &mut Each<'_>,
) {
    match report {
        // Analysts see observations and refused rows; of this they see that it came, no more.
        Ok(report) if report.sealed => {
            let problem = "the report is sealed; pass it to the named authority".to_owned();
            each(at, Found::Refused(&[], "watch-xarf-sealed", problem));
        }
        Ok(report) => xarf::rows(&report, &mut |row| each(at, Found::Row(row, raw))),
        Err(error) => {
            let shown = if xarf::may_be_sealed(raw) {
                &[][..]
            } else {
                raw
            };
            each(
                at,
                Found::Refused(shown, error.message_id(), error.to_string()),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::observation::ReportPolicy;

    #[derive(Default)]
    struct Seen(Vec<(u64, String)>);

    impl LineSink for Seen {
        fn event(&mut self, at: Place, (row, _): (&Row, Flags), _: &[u8], _: ReportPolicy) {
            let kind = row.text(Field::ClassificationType).unwrap_or_default();
            self.0.push((at.0, kind.to_owned()));
        }
        fn refuse(&mut self, at: Place, raw: &[u8], reason: &'static str, _: String) {
            self.0.push((at.0, format!("{reason} {}", raw.len())));
        }
    }

    fn read(text: &str, skip: u64) -> Vec<(u64, String)> {
        let whole = Whole::of(Format::Xarf).expect("a format");
        let (mut document, mut seen) = (Document::starting_at(whole, skip), Seen::default());
        for piece in text.as_bytes().chunks(7) {
            document.push(piece).expect("small");
        }
        let done = document.finish(&mut seen, &mut |_| Ok::<(), ()>(()));
        assert_eq!(done, Ok(Ok(())));
        seen.0
    }

    fn report(kind: &str, at: &str) -> String {
        format!(
            r#"{{"xarf_version":"4.2.0","category":"content","type":"{kind}","timestamp":"{at}","url":"https://a.example/"}}"#
        )
    }

    #[test]
    fn every_report_is_a_row_and_of_a_sealed_one_nothing_is_shown() {
        let at = "2030-01-01T00:00:00Z";
        let all = [
            report("phishing", at),
            report("csam", at),
            report("malware", "yesterday"),
            "{\"xarf_version\":\"9\"}".to_owned(),
            "{\"xarf_version\":\"9\",\"type\":\"child-abuse\"}".to_owned(),
        ];
        let no_time = format!("watch-refused-no-time {}", all[2].len());
        let text = format!("[{}]", all.join(",\n"));
        let expected = [
            (0, "phishing"),
            (1, "watch-xarf-sealed 0"),
            (2, &no_time),
            (3, "watch-xarf-version 20"),
            (4, "watch-xarf-version 0"),
        ];
        let expected: Vec<_> = expected.map(|(n, s)| (n, s.to_owned())).into();
        assert_eq!(read(&text, 0), expected);
        assert_eq!(read(&all.join("\n"), 0), expected);
        assert_eq!(read(&text, 3), expected[3..]);
    }

    #[test]
    fn lines_of_the_older_versions_are_one_report() {
        let text = "Category: abuse\nReport-Type: spam\nDate: Tue, 01 Jan 2030 00:00:00 +0000\nSource: 198.18.0.1\n";
        assert_eq!(read(text, 0), [(0, "spam".to_owned())]);
    }

    #[test]
    fn a_document_beyond_its_limit_is_not_gathered() {
        let whole = Whole::of(Format::Xarf).expect("a format");
        let mut document = Document::starting_at(whole, 0);
        let chunk = vec![b' '; 1 << 20];
        let failed = (0..100).find_map(|_| document.push(&chunk).err());
        assert_eq!(failed.map(|(id, _)| id), Some("watch-xarf-too-large"));
        assert_eq!(document.bytes.capacity(), 0);
    }

    #[test]
    fn when_nobody_listens_reading_ends() {
        let whole = Whole::of(Format::Xarf).expect("a format");
        let (mut document, mut seen) = (Document::starting_at(whole, 0), Seen::default());
        let one = report("phishing", "2030-01-01T00:00:00Z");
        document
            .push(format!("{one}\n{one}").as_bytes())
            .expect("small");
        assert_eq!(
            document.finish(&mut seen, &mut |_| Err("gone")),
            Ok(Err("gone"))
        );
        assert_eq!(seen.0.len(), 1);
    }
}
