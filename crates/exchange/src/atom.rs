//! Atom feeds (RFC 4287), written.
//!
//! Not here: reading feeds. Invariant: what was text stays text (`type="text"` is what a missing type
//! means); characters that XML 1.0 has not are replaced.

use base::{LanguageTag, Timestamp};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// The media type.
pub const MEDIA: &str = "application/atom+xml; charset=utf-8";
const NAMESPACE: &str = "http://www.w3.org/2005/Atom";

/// A feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Its permanent IRI (§4.2.6).
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The language of its texts.
    pub language: LanguageTag,
    /// When something in it last changed (§4.2.15).
    pub updated: Timestamp,
    /// Where it stands itself.
    pub own: String,
    /// The page that says the same.
    pub page: String,
    /// Who gives it out (§4.2.1).
    pub author: String,
    /// The entries, newest first.
    pub entries: Vec<Entry>,
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its permanent IRI.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// When it last changed.
    pub updated: Timestamp,
    /// Its page.
    pub page: String,
    /// What it says, as text.
    pub summary: String,
}

/// The text without what XML 1.0 (§2.2) has no character for.
fn clean(text: &str) -> String {
    let known = |c: char| match c {
        '\t' | '\n' | '\r' => true,
        c if c.is_control() => false,
        '\u{fffe}' | '\u{ffff}' => false,
        _ => true,
    };
    text.chars()
        .map(|c| if known(c) { c } else { '\u{fffd}' })
        .collect()
}

struct Out(Writer<Vec<u8>>);

impl Out {
    fn text(&mut self, name: &str, text: &str) -> std::io::Result<()> {
        let text = clean(text);
        let element = self.0.create_element(name);
        element.write_text_content(BytesText::new(&text))?;
        Ok(())
    }

    fn link(&mut self, rel: &str, kind: &str, href: &str) -> std::io::Result<()> {
        let href = clean(href);
        let link = self.0.create_element("link");
        let link = link.with_attributes([("rel", rel), ("type", kind), ("href", href.as_str())]);
        link.write_empty()?;
        Ok(())
    }

    fn entry(&mut self, entry: &Entry) -> std::io::Result<()> {
        self.text("id", &entry.id)?;
        self.text("title", &entry.title)?;
        self.text("updated", &entry.updated.rfc3339())?;
        self.link("alternate", "text/html", &entry.page)?;
        self.text("summary", &entry.summary)
    }

    fn feed(&mut self, feed: &Feed) -> std::io::Result<()> {
        let language = feed.language.to_string();
        let declaration = BytesDecl::new("1.0", Some("utf-8"), None);
        self.0.write_event(Event::Decl(declaration))?;
        let mut root = quick_xml::events::BytesStart::new("feed");
        root.push_attribute(("xmlns", NAMESPACE));
        root.push_attribute(("xml:lang", language.as_str()));
        self.0.write_event(Event::Start(root))?;
        self.text("id", &feed.id)?;
        self.text("title", &feed.title)?;
        self.text("updated", &feed.updated.rfc3339())?;
        self.link("self", "application/atom+xml", &feed.own)?;
        self.link("alternate", "text/html", &feed.page)?;
        self.within("author", |out| out.text("name", &feed.author))?;
        for entry in &feed.entries {
            self.within("entry", |out| out.entry(entry))?;
        }
        let end = quick_xml::events::BytesEnd::new("feed");
        self.0.write_event(Event::End(end))
    }

    fn within(
        &mut self,
        name: &str,
        inner: impl FnOnce(&mut Self) -> std::io::Result<()>,
    ) -> std::io::Result<()> {
        let start = quick_xml::events::BytesStart::new(name);
        self.0.write_event(Event::Start(start))?;
        inner(self)?;
        let end = quick_xml::events::BytesEnd::new(name);
        self.0.write_event(Event::End(end))
    }
}

/// The feed as XML in UTF-8.
#[must_use]
pub fn write(feed: &Feed) -> String {
    let mut out = Out(Writer::new(Vec::new()));
    // Writing into memory does not fail.
    let _written = out.feed(feed);
    String::from_utf8_lossy(&out.0.into_inner()).into_owned()
}

#[cfg(test)]
mod tests {
    use quick_xml::Reader;

    use super::*;

    fn feed(text: &str) -> Feed {
        let at = Timestamp::from_micros(1_790_000_000_000_000);
        Feed {
            id: "urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057".to_owned(),
            title: text.to_owned(),
            language: "ar".parse().expect("a tag"),
            updated: at,
            own: "https://gateway.example/data/v1/teams.atom?a=1&b=2".to_owned(),
            page: "https://gateway.example/ar/directory/public".to_owned(),
            author: text.to_owned(),
            entries: vec![Entry {
                id: "urn:uuid:01890a5d-ac96-774b-bcce-b302099a8058".to_owned(),
                title: text.to_owned(),
                updated: at,
                page: "https://gateway.example/".to_owned(),
                summary: text.to_owned(),
            }],
        }
    }

    /// The names of elements in order, and every text.
    fn read(xml: &str) -> (Vec<String>, Vec<String>) {
        let mut reader = Reader::from_str(xml);
        let (mut names, mut texts) = (Vec::new(), vec![String::new()]);
        loop {
            match reader.read_event().expect("well-formed") {
                Event::Eof => break,
                Event::Start(e) | Event::Empty(e) => {
                    names.push(e.name().as_ref().to_owned());
                    texts.push(String::new());
                }
                Event::Text(t) => {
                    let last = texts.last_mut().expect("one");
                    last.push_str(&t);
                }
                Event::GeneralRef(r) => {
                    let text = quick_xml::escape::resolve_predefined_entity(&r);
                    let last = texts.last_mut().expect("one");
                    last.push_str(text.expect("a known one"));
                }
                _ => {}
            }
        }
        (names, texts)
    }

    #[test]
    fn a_feed_has_what_the_standard_demands_and_text_stays_text() {
        let evil = "</title><script>alert(1)</script> & \u{1}\u{fffe} \"'";
        let xml = write(&feed(evil));
        let (names, texts) = read(&xml);
        let wanted = [
            "feed", "id", "title", "updated", "link", "link", "author", "name", "entry", "id",
            "title", "updated", "link", "summary",
        ];
        assert_eq!(names, wanted);
        let shown = "</title><script>alert(1)</script> & \u{fffd}\u{fffd} \"'";
        assert_eq!(texts.iter().filter(|t| *t == shown).count(), 4, "{xml}");
        assert!(
            texts.contains(&"2026-09-21T14:13:20Z".to_owned()),
            "{texts:?}"
        );
        assert!(xml.contains("a=1&amp;b=2") && xml.contains("xml:lang=\"ar\""));
    }
}
