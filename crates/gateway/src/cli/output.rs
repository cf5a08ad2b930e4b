//! Where a command's words go: results to standard output, messages and progress to standard error.
//!
//! Invariant: a reader that closes the pipe early (`| head`) ends the command quietly, without a
//! message and without a failure.

use std::fmt::Write as _;
use std::io::{IsTerminal as _, Write as _};
use std::time::Duration;

/// The two streams of one command.
#[derive(Debug, Clone, Copy)]
pub struct Output {
    json: bool,
}

impl Output {
    /// `json` asks for machine output.
    #[must_use]
    pub const fn new(json: bool) -> Self {
        Self { json }
    }

    /// Whether the result is wanted as JSON.
    #[must_use]
    pub const fn is_json(&self) -> bool {
        self.json
    }

    /// Writes to standard output as it is.
    ///
    /// # Errors
    /// When standard output is closed or full.
    pub fn text(&self, text: &str) -> std::io::Result<()> {
        self.bytes(text.as_bytes())
    }

    /// Writes a file to standard output.
    ///
    /// # Errors
    /// When standard output is closed or full.
    pub fn bytes(&self, bytes: &[u8]) -> std::io::Result<()> {
        let mut out = std::io::stdout().lock();
        out.write_all(bytes)?;
        out.flush()
    }

    /// Writes one JSON value and a line end to standard output.
    ///
    /// # Errors
    /// When standard output is closed or full.
    pub fn json(&self, value: &serde_json::Value) -> std::io::Result<()> {
        self.text(&format!("{value}\n"))
    }

    /// Writes rows as aligned columns, or as a JSON array of objects when JSON is wanted.
    ///
    /// # Errors
    /// When standard output is closed or full.
    pub fn table(&self, columns: &[&str], rows: &[Vec<String>]) -> std::io::Result<()> {
        if self.json {
            let object = |row: &Vec<String>| -> serde_json::Value {
                columns
                    .iter()
                    .zip(row)
                    .map(|(c, v)| ((*c).to_owned(), v.clone().into()))
                    .collect::<serde_json::Map<_, _>>()
                    .into()
            };
            return self.json(&rows.iter().map(object).collect());
        }
        self.text(&harmless(&aligned(columns, rows)))
    }

    /// Writes what people wrote to standard output, without what a terminal would obey.
    ///
    /// # Errors
    /// When standard output is closed or full.
    pub fn shown(&self, text: &str) -> std::io::Result<()> {
        self.text(&harmless(text))
    }

    /// Says something to the person at the terminal, on standard error.
    pub fn say(&self, text: &str) {
        // Nobody can be told that standard error is closed.
        let _ = writeln!(std::io::stderr(), "{}", harmless(text));
    }

    /// Says why the command failed: the chain of causes in one line.
    pub fn error(&self, error: &anyhow::Error) {
        let mut text = said_once(error);
        if let Some(remedy) = remedy(error) {
            text = format!("{text}; {remedy}");
        }
        self.say(&format!("error: {text}"));
    }

    /// A progress bar over `total` steps, or one that only counts; silent off a terminal.
    #[must_use]
    pub fn progress(&self, total: Option<u64>, unit: &str) -> Progress {
        if !std::io::stderr().is_terminal() {
            return Progress(indicatif::ProgressBar::hidden());
        }
        let (bar, form) = match total {
            Some(total) => (
                indicatif::ProgressBar::new(total),
                "{elapsed_precise} {wide_bar} {pos}/{len} UNIT {msg} {eta}",
            ),
            None => (
                indicatif::ProgressBar::new_spinner(),
                "{spinner} {elapsed_precise} {human_pos} UNIT {per_sec}",
            ),
        };
        if let Ok(style) = indicatif::ProgressStyle::with_template(&form.replace("UNIT", unit)) {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(200));
        Progress(bar)
    }
}

/// A progress bar; it disappears when it is dropped.
#[derive(Debug, Clone)]
pub struct Progress(indicatif::ProgressBar);

impl Progress {
    /// Sets how far the work is.
    pub fn at(&self, position: u64) {
        self.0.set_position(position);
    }

    /// Sets how far the work is, with a word about it.
    pub fn note(&self, position: u64, word: &str) {
        self.0.set_position(position);
        self.0.set_message(word.to_owned());
    }

    /// Sets how far the work is, and how far it goes.
    pub fn of(&self, position: u64, all: u64) {
        self.0.set_length(all);
        self.0.set_position(position);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

/// Whether the cause is that nobody reads standard output any more.
pub fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<std::io::Error>())
        .any(|e| e.kind() == std::io::ErrorKind::BrokenPipe)
}

/// The chain of causes in one line; a cause that the words before it contain is not said again.
fn said_once(error: &anyhow::Error) -> String {
    let mut text = String::new();
    for cause in error.chain().map(ToString::to_string) {
        if text.is_empty() {
            text = cause;
        } else if !text.contains(&cause) {
            text = format!("{text}: {cause}");
        }
    }
    text
}

/// What to do where the system refuses to write or to read: the same for every command.
pub(super) fn remedy(error: &anyhow::Error) -> Option<String> {
    use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
    let refused = |cause: &(dyn std::error::Error + 'static)| {
        let kind = cause.downcast_ref::<std::io::Error>()?.kind();
        match kind {
            ReadOnlyFilesystem => Some(READ_ONLY),
            PermissionDenied => Some(NO_RIGHT),
            _ => None,
        }
    };
    let found = error.chain().find_map(refused)?;
    let said = said_once(error);
    // Where the message itself says what to do, it is not said twice.
    (!said.contains("mount") && !said.contains("belongs to")).then(|| found.to_owned())
}

const READ_ONLY: &str = "the file system is read-only: mount it for writing, or name a folder on another one (for the data folder with --data)";
const NO_RIGHT: &str = "the account that runs this has no right to it: run it as the account of the gateway, or give that account the file or folder (chown, chmod)";

/// The text without what a terminal would obey: reports are made by strangers, and their bytes
/// reach messages. Line ends stay.
fn harmless(text: &str) -> String {
    let shown = |c: char| {
        if base::text::is_deceptive(c) && c != '\n' {
            '\u{fffd}'
        } else {
            c
        }
    };
    text.chars().map(shown).collect()
}

fn aligned(columns: &[&str], rows: &[Vec<String>]) -> String {
    let width = |i: usize| {
        let cells = rows
            .iter()
            .filter_map(|r| r.get(i))
            .map(|c| c.chars().count());
        cells.chain([columns[i].chars().count()]).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let mut text = String::new();
    let head = columns.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
    for row in std::iter::once(&head).chain(rows) {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            let _ = write!(line, "{cell:width$}  ");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let rows = vec![
            vec!["a".to_owned(), "long value".to_owned()],
            vec!["bcd".to_owned(), "x".to_owned()],
        ];
        assert_eq!(
            aligned(&["k", "value"], &rows),
            "k    value\na    long value\nbcd  x\n"
        );
    }

    #[test]
    fn a_terminal_is_told_nothing_by_a_report() {
        assert_eq!(
            harmless("a\u{1b}[2Jb\u{9b}c\nd\r"),
            "a\u{fffd}[2Jb\u{fffd}c\nd\u{fffd}"
        );
    }

    #[test]
    fn where_nothing_may_be_written_the_remedy_is_said() {
        // EROFS and EACCES as the system gives them.
        for (code, says) in [(30, "read-only: mount it"), (13, "chown")] {
            let system = std::io::Error::from_raw_os_error(code);
            let store = store::StoreError::io("writing", std::path::Path::new("/x"), system);
            let found = remedy(&anyhow::Error::new(store).context("the command"));
            assert!(found.is_some_and(|r| r.contains(says)), "{code}");
        }
        let other = std::io::Error::from_raw_os_error(2);
        assert_eq!(remedy(&other.into()), None);
        assert_eq!(remedy(&anyhow::anyhow!("no system error")), None);
    }

    #[test]
    fn a_cause_is_said_once() {
        let inner = anyhow::anyhow!("no such file");
        let passed_on = inner.context("x.toml: no such file; name another");
        assert_eq!(said_once(&passed_on), "x.toml: no such file; name another");
        assert_eq!(
            said_once(&passed_on.context("outer")),
            "outer: x.toml: no such file; name another"
        );
    }

    #[test]
    fn a_closed_pipe_is_told_from_other_failures() {
        let closed: anyhow::Error = std::io::Error::from(std::io::ErrorKind::BrokenPipe).into();
        assert!(is_closed_pipe(&closed.context("while printing")));
        assert!(!is_closed_pipe(&anyhow::anyhow!("other")));
    }
}
