//! The words of a report in its reader's language, given from outside.
//!
//! Not here: the messages (`locales/*/report.ftl`). Invariant: a report asks for messages whose
//! ids begin with `report-` and for nothing else.

use base::Day;

/// A value inside a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Argument<'a> {
    /// Words, already in the reader's language.
    Text(&'a str),
    /// A whole number, which chooses the plural form.
    Count(u64),
}

/// The words of one language.
pub trait Words {
    /// A message with its values.
    fn say(&self, id: &str, values: &[(&str, Argument<'_>)]) -> String;

    /// A number in the reader's signs, from plain digits with at most one point.
    fn figure(&self, plain: &str) -> String;

    /// A UTC day as the reader writes it.
    fn day(&self, day: Day) -> String;

    /// Texts as a list in a sentence or a cell.
    fn list(&self, texts: &[String]) -> String {
        texts.join(&self.between("report-comma"))
    }

    /// What stands between the parts of a list: the sign of a message, and a space where the
    /// language has one after it. Signs of full width have their room in themselves.
    fn between(&self, id: &str) -> String {
        let sign = self.say(id, &[]);
        match sign.ends_with(['，', '；', '、', '。', '：']) {
            true => sign,
            false => format!("{sign} "),
        }
    }

    /// What stands between two sentences; nothing where a full stop has its room in itself.
    fn gap(&self) -> &'static str {
        match self.say("report-comma", &[]).starts_with('，') {
            true => "",
            false => " ",
        }
    }

    /// A percentage, from plain digits.
    fn percent(&self, plain: &str) -> String {
        let figure = self.figure(plain);
        self.say("report-percent", &[("value", Argument::Text(&figure))])
    }
}

impl dyn Words + '_ {
    /// A message without values.
    pub(crate) fn word(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// A message with one text.
    pub(crate) fn with(&self, id: &str, name: &str, value: &str) -> String {
        self.say(id, &[(name, Argument::Text(value))])
    }

    /// A term and what is said of it, as "Term: said".
    pub(crate) fn colon(&self, term: &str, said: &str) -> String {
        let values = [
            ("term", Argument::Text(term)),
            ("said", Argument::Text(said)),
        ];
        self.say("report-colon", &values)
    }
}
