//! The walk through the parts of a mail (RFC 2046 §5).
//!
//! Not here: transfer encodings and values of headers. Invariant: every part is counted before it is
//! read, and the depth of the walk is bounded, for mails and for multiparts.

use super::header::{self, Block};
use super::sniff::{Sniffed, sniff};
use super::{Attachment, Damage, Header, Mail, MailError, MailLimits, decode, html_to_text, name};
use mail_parser::ContentType;
use memchr::memmem::Finder;

/// A mail that is being read, with what was used of the limits.
pub(super) struct Reader<'l> {
    limits: &'l MailLimits,
    parts: usize,
    kept: usize,
}

/// A part's fields and body, and where it is.
struct Part<'a> {
    fields: &'a [Header],
    body: &'a [u8],
    place: String,
    /// What it is when it does not say.
    digest: bool,
    /// Mails and multiparts round it.
    depth: usize,
    nested: usize,
}

/// A text of the body.
struct Piece {
    html: bool,
    text: String,
}

impl<'l> Reader<'l> {
    pub fn new(limits: &'l MailLimits) -> Self {
        Self {
            limits,
            parts: 0,
            kept: 0,
        }
    }

    /// Reads one mail, whose part number is `place`.
    pub fn mail(&mut self, bytes: &[u8], place: &str, depth: usize) -> Result<Mail, MailError> {
        let start = bytes
            .iter()
            .take_while(|b| matches!(b, b'\r' | b'\n'))
            .count();
        let bytes = bytes[start..]
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(&bytes[start..]);
        let block = self.block(bytes, place)?;
        if block.fields.is_empty() {
            return Err(MailError::NotMail);
        }
        let mut mail = Mail::default();
        if block.broken {
            mail.mark(Damage::HeaderEnd);
        }
        let Block { fields, body, .. } = block;
        fill(&mut mail, &fields);
        let mut pieces = Vec::new();
        let part = Part {
            fields: &fields,
            body: &bytes[body..],
            place: place.to_owned(),
            digest: false,
            depth,
            nested: 0,
        };
        self.part(&part, &mut mail, &mut pieces)?;
        mail.text = join(pieces);
        mail.headers = fields;
        Ok(mail)
    }

    fn block(&self, bytes: &[u8], place: &str) -> Result<Block, MailError> {
        let limit = self.limits.header_bytes;
        header::split(bytes, limit).ok_or_else(|| MailError::Headers {
            place: shown(place),
            limit,
        })
    }

    fn part(
        &mut self,
        part: &Part<'_>,
        mail: &mut Mail,
        pieces: &mut Vec<Piece>,
    ) -> Result<(), MailError> {
        self.parts += 1;
        if self.parts > self.limits.parts {
            let limit = self.limits.parts;
            return Err(MailError::TooManyParts { limit });
        }
        let given = field(part.fields, "content-type");
        let media = given.and_then(|h| header::content_type(h, &mut mail.damaged));
        let kind = media_type(media.as_ref(), part.digest);
        if part.nested == 0 {
            mail.media_type.clone_from(&kind);
            let report = media.as_ref().and_then(|m| m.attribute("report-type"));
            mail.report_type = report.map(str::to_ascii_lowercase);
        }
        if kind.starts_with("multipart/") {
            let boundary = media.as_ref().and_then(|m| m.attribute("boundary"));
            if self.multipart(part, &kind, boundary, mail, pieces)? {
                return Ok(());
            }
            mail.mark(Damage::Boundary);
        }
        self.leaf(part, &kind, media.as_ref(), mail, pieces)
    }

    /// Walks through a multipart; `false` when its boundary does not occur.
    fn multipart(
        &mut self,
        part: &Part<'_>,
        kind: &str,
        boundary: Option<&str>,
        mail: &mut Mail,
        pieces: &mut Vec<Piece>,
    ) -> Result<bool, MailError> {
        if part.nested >= self.limits.multiparts {
            return Err(MailError::TooNested {
                place: shown(&part.place),
                limit: self.limits.multiparts,
            });
        }
        let named = boundary.map(|b| [b"--", b.trim_end().as_bytes()].concat());
        let found = named
            .filter(|d| d.len() > 2)
            .map(|d| Finder::new(&d).into_owned());
        let mut finder = found.unwrap_or_else(|| Finder::new(b"--").into_owned());
        let mut open = next(part.body, 0, &finder);
        if open.is_none() || finder.needle().len() == 2 {
            // The first line that looks like one is better than nothing read.
            let Some(guess) = guess(part.body) else {
                return Ok(false);
            };
            mail.mark(Damage::Boundary);
            finder = Finder::new(guess).into_owned();
            open = next(part.body, 0, &finder);
        }
        let mut own = Vec::new();
        let mut number = 0;
        while let Some(line) = open {
            if line.closes {
                break;
            }
            let after = next(part.body, line.after, &finder);
            let end = after
                .as_ref()
                .map_or(part.body.len(), |l| l.start.max(line.after));
            number += 1;
            let place = match part.place.as_str() {
                "" => number.to_string(),
                place => format!("{place}.{number}"),
            };
            self.inner(
                part,
                kind,
                place,
                without_end(&part.body[line.after..end]),
                mail,
                &mut own,
            )?;
            if after.is_none() {
                mail.mark(Damage::Unclosed);
            }
            open = after;
        }
        if kind == "multipart/alternative"
            && own.iter().any(|p| !p.html && !p.text.trim().is_empty())
        {
            let (html, plain): (Vec<_>, Vec<_>) = own.into_iter().partition(|p| p.html);
            let other = join(html);
            if !mail.alternative.is_empty() && !other.is_empty() {
                mail.alternative.push_str("\n\n");
            }
            mail.alternative.push_str(&other);
            own = plain;
        }
        pieces.append(&mut own);
        Ok(true)
    }

    /// One part of a multipart.
    fn inner(
        &mut self,
        outer: &Part<'_>,
        kind: &str,
        place: String,
        bytes: &[u8],
        mail: &mut Mail,
        pieces: &mut Vec<Piece>,
    ) -> Result<(), MailError> {
        let block = self.block(bytes, &place)?;
        if block.broken {
            mail.mark(Damage::HeaderEnd);
        }
        let part = Part {
            fields: &block.fields,
            body: &bytes[block.body..],
            place,
            digest: kind == "multipart/digest",
            depth: outer.depth,
            nested: outer.nested + 1,
        };
        self.part(&part, mail, pieces)
    }

    /// A part that has no parts.
    fn leaf(
        &mut self,
        part: &Part<'_>,
        kind: &str,
        media: Option<&ContentType<'_>>,
        mail: &mut Mail,
        pieces: &mut Vec<Piece>,
    ) -> Result<(), MailError> {
        let encoding = field(part.fields, "content-transfer-encoding").map_or("", |h| &h.value);
        let encoding = encoding.split(['(', ';']).next().unwrap_or_default();
        let (bytes, whole) = decode::transfer(encoding, part.body);
        if !whole {
            mail.mark(Damage::Encoding);
        }
        self.keep(bytes.len(), &part.place)?;
        let disposed = field(part.fields, "content-disposition");
        let disposed = disposed.and_then(|h| header::content_type(h, &mut mail.damaged));
        let given = disposed.as_ref().and_then(|d| d.attribute("filename"));
        let given = given.or_else(|| media.and_then(|m| m.attribute("name")));
        // The body of a mail that is no multipart is its text, whatever name it has.
        let named = given.is_some() && part.nested > 0;
        let attached = named || disposed.as_ref().is_some_and(ContentType::is_attachment);
        let is_text = matches!(kind, "text/plain" | "text/html") || kind.starts_with("multipart/");
        if is_text && !attached {
            let (text, whole) = decode::text(media.and_then(|m| m.attribute("charset")), &bytes);
            if !whole {
                mail.mark(Damage::Charset);
            }
            let html = kind == "text/html";
            let text = if html {
                html_to_text(&text)
            } else {
                lines(&text)
            };
            pieces.push(Piece { html, text });
            return Ok(());
        }
        let (name, name_altered) = given.map_or((None, false), name::clean);
        if part.nested == 0 && bytes.is_empty() && name.is_none() {
            return Ok(());
        }
        let sniffed = sniff(&bytes);
        let inner = self.inner_mail(part, kind, name.as_deref(), sniffed, &bytes, mail)?;
        mail.attachments.push(Attachment {
            place: shown(&part.place),
            name,
            name_altered,
            declared: kind.to_owned(),
            kind: sniffed,
            bytes: bytes.into_owned(),
            mail: inner.map(Box::new),
        });
        Ok(())
    }

    /// The mail that a part is: by its type, by its name, or by its beginning where it says nothing.
    fn inner_mail(
        &mut self,
        part: &Part<'_>,
        kind: &str,
        name: Option<&str>,
        sniffed: Sniffed,
        bytes: &[u8],
        mail: &mut Mail,
    ) -> Result<Option<Mail>, MailError> {
        let says = matches!(
            kind,
            "message/rfc822"
                | "message/global"
                | "message/news"
                | "text/rfc822-headers"
                | "message/rfc822-headers"
                | "message/global-headers"
                | "text/rfc822"
        );
        let named = name.is_some_and(|n| n.to_ascii_lowercase().ends_with(".eml"));
        let looks = sniffed == Sniffed::Mail && kind == "application/octet-stream";
        if !says && !named && !looks {
            return Ok(None);
        }
        if part.depth >= self.limits.depth {
            return Err(MailError::TooDeep {
                place: shown(&part.place),
                limit: self.limits.depth,
            });
        }
        match self.mail(bytes, &part.place, part.depth + 1) {
            Ok(inner) => Ok(Some(inner)),
            Err(MailError::NotMail) => {
                mail.mark(Damage::Nested);
                Ok(None)
            }
            Err(e) => Err(e),
        }
    }

    fn keep(&mut self, bytes: usize, place: &str) -> Result<(), MailError> {
        self.kept = self.kept.saturating_add(bytes);
        if self.kept > self.limits.kept_bytes {
            return Err(MailError::TooMuch {
                place: shown(place),
                limit: self.limits.kept_bytes,
            });
        }
        Ok(())
    }
}

/// A part's number for people: the whole is part 1.
fn shown(place: &str) -> String {
    if place.is_empty() { "1" } else { place }.to_owned()
}

fn field<'a>(fields: &'a [Header], name: &str) -> Option<&'a Header> {
    fields.iter().find(|h| h.name.eq_ignore_ascii_case(name))
}

fn media_type(media: Option<&ContentType<'_>>, digest: bool) -> String {
    let said = media.and_then(|m| {
        let kind = m.c_type.trim().to_ascii_lowercase();
        let subtype = m.c_subtype.as_deref()?.trim().to_ascii_lowercase();
        (!kind.is_empty() && !subtype.is_empty()).then(|| format!("{kind}/{subtype}"))
    });
    let default = if digest {
        "message/rfc822"
    } else {
        "text/plain"
    };
    said.unwrap_or_else(|| default.to_owned())
}

/// A line that stands between two parts.
struct Line {
    start: usize,
    after: usize,
    closes: bool,
}

fn next(body: &[u8], from: usize, finder: &Finder<'_>) -> Option<Line> {
    let delimiter = finder.needle().len();
    let mut at = from;
    while let Some(found) = finder.find(&body[at..]) {
        let start = at + found;
        let rest = &body[start + delimiter..];
        let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |n| n + 1);
        let tail = rest[..end].trim_ascii();
        let first = start == 0 || matches!(body[start - 1], b'\n' | b'\r');
        if first && (tail.is_empty() || tail.starts_with(b"--")) {
            let closes = !tail.is_empty();
            let after = start + delimiter + end;
            return Some(Line {
                start,
                after,
                closes,
            });
        }
        at = start + delimiter;
    }
    None
}

/// The first line that looks like a boundary, when the body begins with it.
fn guess(body: &[u8]) -> Option<&[u8]> {
    let mut lines = body.split(|b| *b == b'\n').take(20);
    let line = lines.find(|l| l.starts_with(b"--") && l.trim_ascii_end().len() > 4)?;
    Some(line.trim_ascii_end())
}

/// A part without the line end that belongs to the boundary behind it.
fn without_end(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    bytes.strip_suffix(b"\r").unwrap_or(bytes)
}

/// Text with line feeds alone between its lines, and without NUL.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace('\0', "\u{fffd}")
}

fn join(pieces: Vec<Piece>) -> String {
    let mut out = String::new();
    for piece in pieces
        .iter()
        .map(|p| p.text.trim_end())
        .filter(|t| !t.is_empty())
    {
        if !out.is_empty() {
            out.push_str("\n\n");
        }
        out.push_str(piece);
    }
    out
}

/// What the fields say; of a field that may stand once the first counts.
fn fill(mail: &mut Mail, fields: &[Header]) {
    let mut damaged = std::mem::take(&mut mail.damaged);
    let (mut date, mut subject) = (None, None);
    for field in fields {
        let list = match field.name.to_ascii_lowercase().as_str() {
            "from" => &mut mail.from,
            "sender" => &mut mail.sender,
            "to" => &mut mail.to,
            "cc" => &mut mail.cc,
            "reply-to" => &mut mail.reply_to,
            other => {
                match other {
                    "message-id" if mail.message_id.is_none() => {
                        mail.message_id = header::ids(&field.value).into_iter().next();
                    }
                    "in-reply-to" => mail.in_reply_to.extend(header::ids(&field.value)),
                    "references" => mail.references.extend(header::ids(&field.value)),
                    "return-path" if mail.return_path.is_none() => {
                        let path = field
                            .value
                            .trim()
                            .trim_start_matches('<')
                            .trim_end_matches('>');
                        mail.return_path = Some(path.trim().to_owned());
                    }
                    "date" if date.is_none() => date = Some(header::date(&field.value)),
                    "subject" if subject.is_none() => {
                        subject = Some(header::words(field, &mut damaged))
                    }
                    "received" => mail.received.push(header::hop(field, &mut damaged)),
                    "authentication-results" => {
                        mail.authentication_results.push(field.value.clone())
                    }
                    _ => {}
                }
                continue;
            }
        };
        list.extend(header::mailboxes(field, &mut damaged));
    }
    mail.date = date.flatten();
    mail.subject = subject.unwrap_or_default();
    mail.damaged = damaged;
}
