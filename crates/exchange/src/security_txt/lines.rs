//! The lines of a file, with the frame of a cleartext signature (RFC 9580 §7) taken off.
//!
//! Not here: what fields mean. Invariant: each line that is handed on has its number in the file,
//! and dash escapes are undone.

use super::finding::{Finding, Problem};
use crate::openpgp;

/// The lines inside the frame, and what was found about it.
pub(super) struct Unwrapped<'a> {
    /// Number and text.
    pub lines: Vec<(u64, &'a str)>,
    /// It has a frame.
    pub signed: bool,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

const BEGIN: &str = "-----BEGIN PGP SIGNED MESSAGE-----";
const SIGNATURE: &str = "-----BEGIN PGP SIGNATURE-----";
const END: &str = "-----END PGP SIGNATURE-----";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Plain,
    Head,
    Inside,
    Signature,
    After,
}

/// Takes the frame off.
pub(super) fn unwrap(text: &str) -> Unwrapped<'_> {
    let mut out = Unwrapped {
        lines: Vec::new(),
        signed: false,
        findings: Vec::new(),
    };
    let mut place = Place::Plain;
    for (number, line) in (1u64..).zip(text.split('\n')) {
        let line = line.strip_suffix('\r').unwrap_or(line);
        place = out.take(place, number, line);
    }
    let whole = matches!(place, Place::Plain | Place::After);
    if !whole || (out.signed && !signature_is_whole(text)) {
        out.find(None, Problem::BadSignature);
    }
    out
}

impl<'a> Unwrapped<'a> {
    fn find(&mut self, line: Option<u64>, problem: Problem) {
        self.findings.push(Finding { line, problem });
    }

    fn take(&mut self, place: Place, number: u64, line: &'a str) -> Place {
        let bare = line.trim_end();
        match place {
            Place::Plain if bare == BEGIN => {
                if number > 1 {
                    self.find(Some(number), Problem::BeforeSigned);
                }
                self.signed = true;
                Place::Head
            }
            Place::Head if bare.is_empty() => Place::Inside,
            Place::Head => {
                if let Some(hash) = bare.strip_prefix("Hash:") {
                    let hash = hash.trim().to_ascii_uppercase();
                    if matches!(hash.as_str(), "MD5" | "SHA1" | "RIPEMD160") {
                        self.find(Some(number), Problem::WeakHash { hash });
                    }
                }
                Place::Head
            }
            Place::Inside if bare == SIGNATURE => Place::Signature,
            Place::Signature if bare == END => Place::After,
            Place::Signature => Place::Signature,
            Place::After => {
                if !bare.is_empty() {
                    self.find(Some(number), Problem::AfterSignature);
                }
                Place::After
            }
            Place::Inside => {
                self.lines
                    .push((number, line.strip_prefix("- ").unwrap_or(line)));
                Place::Inside
            }
            Place::Plain => {
                self.lines.push((number, line));
                Place::Plain
            }
        }
    }
}

/// The block opens and begins with a signature packet (tag 2).
fn signature_is_whole(text: &str) -> bool {
    let Ok(blocks) = openpgp::unarmor(text) else {
        return false;
    };
    let mut of_kind = blocks.iter().filter(|block| block.label == "SIGNATURE");
    of_kind.next().is_some_and(|block| {
        let mut packets = openpgp::packets(&block.bytes).peekable();
        packets.peek().is_some() && packets.all(|p| p.is_ok_and(|p| p.tag == 2))
    })
}
