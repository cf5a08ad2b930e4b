//! HTML as plain text, for reading and for finding indicators in it.
//!
//! Not here: any rendering. Invariant: nothing of a script, a style or a remote picture comes out;
//! text that a browser would hide does, and every link stands behind its label as `<url>`.

use mail_parser::decoders::html::add_html_token;

/// Bytes of a link that are kept.
const MAX_URL: usize = 4096;

/// Elements whose content is no text.
const DROPPED: [&str; 4] = ["script", "style", "svg", "math"];
/// Elements that begin a line.
const BLOCKS: [&str; 26] = [
    "address",
    "article",
    "blockquote",
    "body",
    "br",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "ol",
    "p",
    "table",
    "tr",
    "ul",
];

/// The text of an HTML document.
#[must_use]
pub fn html_to_text(html: &str) -> String {
    let mut out = Out::default();
    let mut rest = html;
    // Where the open link leads, and where its label begins.
    let mut link: Option<String> = None;
    let mut plain = false;
    while let Some(at) = rest.find('<') {
        out.words(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            // Conditional comments hide text from one reader and show it to another.
            let end = comment.find("-->").unwrap_or(comment.len());
            let inner = &comment[..end];
            if inner.trim_start().starts_with("[if") {
                let shown = inner.split_once('>').map_or("", |(_, shown)| shown);
                rest = after_comment(shown, comment, end, &mut out);
            } else {
                rest = comment.get(end + 3..).unwrap_or_default();
            }
            continue;
        }
        let Some((tag, after)) = tag(rest, &mut plain) else {
            out.words("<");
            rest = &rest[1..];
            continue;
        };
        rest = after;
        if !tag.closes && DROPPED.contains(&tag.name.as_str()) && !tag.empty {
            rest = past_end(rest, &tag.name);
            continue;
        }
        element(&tag, &mut out, &mut link);
    }
    out.words(rest);
    close(&mut out, &mut link);
    out.finish()
}

/// The text inside a conditional comment, with its own tags left out.
fn after_comment<'a>(shown: &str, comment: &'a str, end: usize, out: &mut Out) -> &'a str {
    let mut plain = false;
    let mut inside = shown;
    while let Some(at) = inside.find('<') {
        out.words(&inside[..at]);
        match tag(&inside[at..], &mut plain) {
            Some((tag, after)) => {
                if DROPPED.contains(&tag.name.as_str()) && !tag.closes {
                    inside = past_end(after, &tag.name);
                    continue;
                }
                if let Some(url) = tag.url("href") {
                    out.url(&url);
                }
                inside = after;
            }
            None => inside = &inside[at + 1..],
        }
    }
    out.words(inside);
    comment.get(end + 3..).unwrap_or_default()
}

fn element(tag: &Tag<'_>, out: &mut Out, link: &mut Option<String>) {
    if BLOCKS.contains(&tag.name.as_str()) {
        out.line();
    }
    match (tag.name.as_str(), tag.closes) {
        ("a", true) => close(out, link),
        ("a" | "area", false) => {
            close(out, link);
            *link = tag.url("href");
            if tag.name == "area" {
                close(out, link);
            }
        }
        ("form", false) => tag.url("action").iter().for_each(|url| out.url(url)),
        ("button" | "input", false) => {
            tag.url("formaction").iter().for_each(|url| out.url(url));
            let shown = tag
                .attribute("type")
                .is_some_and(|t| !t.eq_ignore_ascii_case("hidden"));
            if shown && let Some(value) = tag.attribute("value") {
                out.words(&format!(" {value} "));
            }
        }
        ("iframe" | "frame" | "embed", false) => tag.url("src").iter().for_each(|url| out.url(url)),
        ("object", false) => tag.url("data").iter().for_each(|url| out.url(url)),
        ("base", false) => tag.url("href").iter().for_each(|url| out.url(url)),
        ("meta", false) => {
            let leads = tag
                .attribute("http-equiv")
                .is_some_and(|h| h.eq_ignore_ascii_case("refresh"));
            if leads && let Some(content) = tag.attribute("content") {
                let lower = content.to_ascii_lowercase();
                let at = lower.find("url=").map(|at| at + 4);
                if let Some(url) = at.and_then(|at| allowed(&content[at..])) {
                    out.url(&url);
                }
            }
        }
        ("img", false) => {
            if let Some(alt) = tag.attribute("alt") {
                out.words(&format!(" {alt} "));
            }
        }
        ("td" | "th", _) => out.blank(),
        _ => {}
    }
}

/// Writes where the open link leads, behind its label.
fn close(out: &mut Out, link: &mut Option<String>) {
    if let Some(url) = link.take() {
        out.url(&url);
    }
}

/// The rest behind the end tag of a dropped element; nothing where it never ends.
fn past_end<'a>(rest: &'a str, name: &str) -> &'a str {
    let mut from = rest;
    while let Some(at) = from.find("</") {
        let after = &from[at + 2..];
        let ends = after
            .get(..name.len())
            .is_some_and(|n| n.eq_ignore_ascii_case(name));
        if ends {
            return after.find('>').map_or("", |end| &after[end + 1..]);
        }
        from = after;
    }
    ""
}

/// A tag, with the text of its attributes.
struct Tag<'a> {
    name: String,
    closes: bool,
    empty: bool,
    attributes: &'a str,
}

/// The tag at the beginning of `rest`, and what follows it. Once a tag was found whose quotes never
/// end, quotes are no longer looked at (`plain`): else a hostile text is read again for every tag.
fn tag<'a>(rest: &'a str, plain: &mut bool) -> Option<(Tag<'a>, &'a str)> {
    let inner = &rest[1..];
    let (closes, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '?')) {
        return None;
    }
    let quoted = if *plain { None } else { tag_end(inner) };
    *plain |= quoted.is_none();
    let end = quoted.or_else(|| memchr::memchr(b'>', inner.as_bytes()));
    // A tag that never ends is the last thing in the text.
    let end = end.unwrap_or(inner.len());
    let body = &inner[..end];
    let name_end = body
        .find(|c: char| c.is_ascii_whitespace() || c == '/')
        .unwrap_or(body.len());
    let tag = Tag {
        name: body[..name_end].to_ascii_lowercase(),
        closes,
        empty: body.ends_with('/'),
        attributes: &body[name_end..],
    };
    Some((tag, inner.get(end + 1..).unwrap_or_default()))
}

/// Where a tag ends: at the first `>` outside quotes that stand behind `=`.
fn tag_end(inner: &str) -> Option<usize> {
    let bytes = inner.as_bytes();
    let (mut i, mut equals) = (0, false);
    while i < bytes.len() {
        match bytes[i] {
            b'>' => return Some(i),
            quote @ (b'"' | b'\'') if equals => {
                match memchr::memchr(quote, &bytes[i + 1..]) {
                    Some(at) => i += at + 1,
                    None => return None,
                }
                equals = false;
            }
            b'=' => equals = true,
            b if b.is_ascii_whitespace() => {}
            _ => equals = false,
        }
        i += 1;
    }
    None
}

impl Tag<'_> {
    /// An attribute's value, its entities read.
    fn attribute(&self, wanted: &str) -> Option<String> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            let end = rest
                .find(|c: char| c.is_ascii_whitespace() || c == '=')
                .unwrap_or(rest.len());
            let name = &rest[..end];
            rest = rest[end..].trim_ascii_start();
            let Some(value) = rest.strip_prefix('=') else {
                continue;
            };
            let value = value.trim_ascii_start();
            let (value, after) = match value.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    value[1..].split_once(quote).unwrap_or((&value[1..], ""))
                }
                _ => value.split_at(
                    value
                        .find(|c: char| c.is_ascii_whitespace())
                        .unwrap_or(value.len()),
                ),
            };
            rest = after;
            if name.eq_ignore_ascii_case(wanted) {
                let mut text = String::new();
                entities(value, &mut text);
                return Some(text);
            }
        }
    }

    fn url(&self, name: &str) -> Option<String> {
        self.attribute(name).and_then(|url| allowed(&url))
    }
}

/// A link as text: scripts are dropped, a document inside the link is named by its beginning.
fn allowed(url: &str) -> Option<String> {
    let url: String = url.chars().filter(|c| !c.is_control()).collect();
    let url = url.trim().trim_matches(['"', '\'']);
    let scheme = url
        .split(':')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    if url.is_empty()
        || url.starts_with('#')
        || matches!(scheme.as_str(), "javascript" | "vbscript" | "cid")
    {
        return None;
    }
    let most = if scheme == "data" { 64 } else { MAX_URL };
    let mut end = url.len().min(most);
    while !url.is_char_boundary(end) {
        end -= 1;
    }
    Some(url[..end].replace('>', "%3E").replace('<', "%3C"))
}

/// Text with its character references read.
fn entities(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let most = rest.len().min(34);
        let end = rest.as_bytes()[..most].iter().position(|b| *b == b';');
        match end {
            Some(end)
                if rest.as_bytes()[1..end]
                    .iter()
                    .all(|b| b.is_ascii_alphanumeric() || *b == b'#') =>
            {
                add_html_token(out, &rest.as_bytes()[..=end], false);
                rest = &rest[end + 1..];
            }
            _ => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
}

/// Text as it is written: blanks fold, at most one line is empty between two.
#[derive(Default)]
struct Out {
    text: String,
    scratch: String,
    blank: bool,
}

impl Out {
    fn words(&mut self, raw: &str) {
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.clear();
        entities(raw, &mut scratch);
        for c in scratch.chars() {
            if c.is_whitespace() || c == '\0' {
                self.blank = true;
            } else {
                self.space();
                self.text.push(c);
            }
        }
        self.scratch = scratch;
    }

    fn space(&mut self) {
        if self.blank && !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push(' ');
        }
        self.blank = false;
    }

    fn blank(&mut self) {
        self.blank = true;
    }

    fn line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.blank = false;
    }

    fn url(&mut self, url: &str) {
        self.blank = true;
        self.space();
        self.text.push('<');
        self.text.push_str(url);
        self.text.push('>');
        self.blank = true;
    }

    fn finish(self) -> String {
        let mut text = self.text;
        text.truncate(text.trim_end().len());
        text
    }
}
