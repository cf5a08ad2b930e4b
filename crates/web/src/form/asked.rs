//! What an address asks for after its `?`: typed values out, and whatever was not understood said
//! on the page itself, by the layout.
//!
//! Not a form's body ([`Form`]), whose mistakes send it back. Invariant: a value that was not
//! understood is never passed over in silence: a page says it with what it shows instead, and
//! where there is no page to say it (data, a file) the request is refused ([`Asked::strict`]).

use base::Day;

use super::Form;
use crate::i18n::{Arg, Lang, Message, Text};
use crate::problem::Error;
use crate::visit::{Ctx, Visit};

/// Characters of a wrong value that are repeated to the reader.
pub(super) const SHOWN: usize = 60;

/// Something in the address that is not followed.
#[derive(Debug, Clone)]
pub(crate) struct Unfollowed {
    what: Message,
    shown: Option<Message>,
    expected: Option<Message>,
}

impl Unfollowed {
    /// Whole sentences, one after the other.
    pub(crate) fn say(&self, lang: &Lang) -> Vec<Text> {
        let parts = [
            Some(&self.what),
            self.shown.as_ref(),
            self.expected.as_ref(),
        ];
        parts.into_iter().flatten().map(|m| lang.say(m)).collect()
    }
}

/// The query of a request while it is being read.
#[derive(Clone)]
pub struct Asked {
    form: Form,
    page: Option<Ctx>,
}

impl Ctx {
    /// What the address of this request asks for; see [`Asked`].
    #[must_use]
    pub fn asked(&self) -> Asked {
        let query = self.query.as_deref().unwrap_or("");
        Asked {
            page: Some(self.clone()),
            ..Asked::parse(query)
        }
    }
}

impl Asked {
    /// A query without a page that says what is wrong with it.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        Self {
            form: Form::parse(query.as_bytes()),
            page: None,
        }
    }

    /// The value of `field`, unless it is empty.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&str> {
        self.form
            .get(field)
            .map(str::trim)
            .filter(|v| !v.is_empty())
    }

    /// The values as they came, with the mistakes found so far: for the fields of a filter.
    #[must_use]
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// A value that may be missing; `shown` says what the page shows when it is not understood.
    pub fn read<T>(
        &mut self,
        field: &'static str,
        parse: impl FnOnce(&str) -> Result<T, Message>,
        shown: Message,
    ) -> Option<T> {
        let value = self.get(field)?.to_owned();
        match parse(&value) {
            Ok(value) => Some(value),
            Err(expected) => {
                let value = value.chars().take(SHOWN).collect();
                let what = Message::new("web-asked-value")
                    .with("value", Arg::Code(value))
                    .with("field", Arg::Code(field.to_owned()));
                self.form.fail(field, expected.clone());
                self.say(Unfollowed {
                    what,
                    shown: Some(shown),
                    expected: Some(expected),
                });
                None
            }
        }
    }

    /// A day, or `usual`.
    pub fn day(&mut self, field: &'static str, usual: Day) -> Day {
        let shown = Message::new("web-asked-day").with("day", usual);
        // Isolated, so that it keeps its order among words written from right to left.
        let example = || Arg::Code("2026-03-27".to_owned());
        let expected = || Message::new("web-asked-date").with("example", example());
        let parse = |v: &str| Day::parse(v).ok_or_else(expected);
        self.read(field, parse, shown).unwrap_or(usual)
    }

    /// A value that narrows what is shown; without it all is shown.
    pub fn filter<T>(
        &mut self,
        field: &'static str,
        parse: impl FnOnce(&str) -> Result<T, Message>,
    ) -> Option<T> {
        self.read(field, parse, Message::new("web-asked-all"))
    }

    /// Where a list goes on; else it is shown from its beginning.
    pub fn place<T: std::str::FromStr>(&mut self, field: &'static str) -> Option<T> {
        let parse = |v: &str| v.parse().map_err(|_| Message::new("web-asked-links"));
        self.read(field, parse, Message::new("web-asked-first"))
    }

    /// Says that `field`, though understood, is not followed to the letter.
    pub fn instead(&mut self, field: &'static str, why: Message) {
        self.form.fail(field, why.clone());
        self.say(Unfollowed {
            what: why,
            shown: None,
            expected: None,
        });
    }

    /// Says of each of `fields` that the address carries that the page does not go by it.
    pub fn unused(&mut self, fields: &[&'static str]) {
        for field in fields {
            if self.get(field).is_some() {
                let why = Message::new("web-asked-unused");
                self.instead(field, why.with("field", Arg::Code((*field).to_owned())));
            }
        }
    }

    /// The query for an answer that cannot carry a remark.
    ///
    /// # Errors
    /// 400 naming every field that is not followed.
    pub fn strict(self) -> Result<Self, Error> {
        if self.form.is_good() {
            return Ok(self);
        }
        if let Some(page) = &self.page {
            // The error names them already.
            page.unfollowed().clear();
        }
        Err(Error::bad_fields(self.form.errors().to_vec()))
    }

    fn say(&self, one: Unfollowed) {
        if let Some(page) = &self.page {
            page.unfollowed().push(one);
        }
    }
}

/// One of `known`, by its name in addresses.
///
/// # Errors
/// `web-field-one-of` with the names.
pub fn one_of<T: Copy>(
    known: &[T],
    name: impl Fn(T) -> &'static str,
) -> impl Fn(&str) -> Result<T, Message> {
    move |value| {
        let found = known.iter().copied().find(|one| name(*one) == value);
        found.ok_or_else(|| {
            let names: Vec<&str> = known.iter().map(|one| name(*one)).collect();
            Message::new("web-field-one-of").with("options", Arg::Code(names.join(", ")))
        })
    }
}

impl Visit {
    pub(crate) fn unfollowed(&self) -> std::sync::MutexGuard<'_, Vec<Unfollowed>> {
        let held = self.unfollowed.lock();
        held.unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
