//! Running the program, and comparing what it says with what it said before.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// A program that serves, which ends with the test.
pub struct Serving {
    child: Child,
    /// What it said when it was ready.
    pub said: serde_json::Value,
}

impl Serving {
    /// Starts a command that says in one line of JSON where it listens.
    pub fn start(command: &mut Command) -> Self {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("piped"))
            .read_line(&mut line)
            .expect("it says where");
        let said = serde_json::from_str(&line).expect("one line of JSON");
        Self { child, said }
    }

    /// Its number as a process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Its address and port, without the scheme.
    pub fn address(&self) -> &str {
        let url = self.said["url"].as_str().expect("an address");
        let (_, rest) = url.split_once("://").expect("a scheme");
        rest.trim_end_matches('/')
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // The process may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A folder of one test, with the data folder in it.
pub struct Folder {
    path: PathBuf,
    /// Removes it in the end, unless somebody else made it.
    _made: Option<tempfile::TempDir>,
}

impl Folder {
    pub fn new() -> Self {
        let made = tempfile::tempdir().expect("a temporary folder");
        Self {
            path: made.path().to_owned(),
            _made: Some(made),
        }
    }

    /// Over a folder that somebody else made.
    pub fn at(path: PathBuf) -> Self {
        Self { path, _made: None }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn data(&self) -> PathBuf {
        self.path.join("data")
    }

    /// Writes a file beside the data folder.
    pub fn write(&self, name: &str, content: &str) -> PathBuf {
        let path = self.path.join(name);
        std::fs::write(&path, content).expect("a file in a temporary folder");
        path
    }

    /// The program on this data folder, without anything of the environment that could change it.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cybergateway"));
        command
            .env_clear()
            .env("TZ", "UTC")
            .current_dir(&self.path)
            .arg("--data")
            .arg(self.data())
            .args(arguments);
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments)
            .output()
            .expect("the program starts")
    }

    /// Runs the program with `input` on standard input.
    pub fn run_with(&self, arguments: &[&str], input: &[u8]) -> Output {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        child
            .stdin
            .take()
            .expect("piped")
            .write_all(input)
            .expect("the program reads its input");
        child.wait_with_output().expect("the program ends")
    }

    /// Runs the program and compares exit code, standard output and standard error with the
    /// snapshot `name`. `UPDATE_SNAPSHOTS=1` writes it instead.
    pub fn snapshot(&self, name: &str, arguments: &[&str]) {
        let output = self.run(arguments);
        let mut text = format!("$ cybergateway {}\n", arguments.join(" "));
        let _ = writeln!(text, "exit code {}", code(&output));
        for (title, stream) in [
            ("standard output", &output.stdout),
            ("standard error", &output.stderr),
        ] {
            let _ = write!(text, "--- {title}\n{}", String::from_utf8_lossy(stream));
        }
        let folder = self.path.display().to_string();
        compare(name, &text.replace(&folder, "[FOLDER]"));
    }
}

/// The exit code; tests do not end the program by a signal.
pub fn code(output: &Output) -> i32 {
    output.status.code().unwrap_or(-1)
}

/// What a person sees of a text: no control characters but line ends.
pub fn assert_harmless(text: &str, about: &str) {
    let obeyed = text.chars().find(|c| c.is_control() && *c != '\n');
    assert_eq!(obeyed, None, "{about}: {text:?}");
    assert!(!text.contains("panicked"), "{about}: {text}");
}

fn compare(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/journeys/snapshots")
        .join(format!("{name}.txt"));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, text).expect("the snapshot folder");
        return;
    }
    let before = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        before == text,
        "{name} changed; UPDATE_SNAPSHOTS=1 accepts it\n--- before\n{before}\n--- now\n{text}"
    );
}
