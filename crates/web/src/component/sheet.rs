//! A whole form: what stands above it, its errors, hidden fields, groups of fields and buttons.
//!
//! Not what a form means (`form` reads it, actions carry it out). Invariant: every form carries a
//! key, and one that is shown again keeps the key and the version it was sent with.

use askama::Template;

use super::{ErrorSummary, Field, Hidden};
use crate::form::{Form, Key};
use crate::i18n::{Html, Text};
use crate::problem::Error;
use crate::visit::Ctx;

/// The message of a form that was made from an old state.
const OUTDATED: &str = "web-form-outdated";

/// Fields that belong together, under a heading or none.
#[derive(Debug, Clone)]
struct Group {
    legend: Option<Text>,
    intro: Vec<Text>,
    fields: Vec<Field>,
}

#[derive(Debug, Clone)]
struct Button {
    label: Text,
    /// Name and value that the button sends, where several do different things.
    sends: Option<(&'static str, &'static str)>,
    class: &'static str,
    /// The key that presses it together with the browser's own.
    key: Option<char>,
}

/// A form with what stands above it.
#[derive(Debug, Clone, Template)]
#[template(path = "component/sheet.html")]
pub struct Sheet {
    intro: Vec<Text>,
    errors: ErrorSummary,
    action: String,
    hidden: Hidden,
    carried: Vec<(&'static str, String)>,
    groups: Vec<Group>,
    buttons: Vec<Button>,
    cancel: Option<(Text, String)>,
    upload: bool,
    id: Option<&'static str>,
}

impl Sheet {
    /// A form that is sent to `action`, a path below the language, by a button with the message
    /// `button`.
    #[must_use]
    pub fn new(ctx: &Ctx, action: &str, button: &str) -> Self {
        Self {
            intro: Vec::new(),
            errors: ErrorSummary::of(&ctx.lang, &Form::default()),
            action: ctx.url(action),
            hidden: Hidden {
                key: Key::new(),
                version: None,
            },
            carried: Vec::new(),
            groups: Vec::new(),
            buttons: vec![Button {
                label: ctx.lang.text(button),
                sends: None,
                class: "",
                key: None,
            }],
            id: None,
            cancel: None,
            upload: false,
        }
    }

    /// A paragraph above the form.
    #[must_use]
    pub fn intro(mut self, text: Text) -> Self {
        self.intro.push(text);
        self
    }

    /// Fields without a heading.
    #[must_use]
    pub fn fields(self, fields: Vec<Field>) -> Self {
        self.group(None, Vec::new(), fields)
    }

    /// Fields under a heading, with paragraphs in between.
    #[must_use]
    pub fn group(mut self, legend: Option<Text>, intro: Vec<Text>, fields: Vec<Field>) -> Self {
        self.groups.push(Group {
            legend,
            intro,
            fields,
        });
        self
    }

    /// A hidden field.
    #[must_use]
    pub fn carry(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.carried.push((name, value.into()));
        self
    }

    /// The version of what is edited.
    #[must_use]
    pub fn version(mut self, version: i64) -> Self {
        self.hidden.version = Some(version);
        self
    }

    /// The first button takes something away.
    #[must_use]
    pub fn danger(mut self) -> Self {
        if let Some(first) = self.buttons.first_mut() {
            first.class = "danger";
        }
        self
    }

    /// Names the first button: what it sends tells it from the others.
    #[must_use]
    pub fn sends(mut self, name: &'static str, value: &'static str) -> Self {
        if let Some(first) = self.buttons.first_mut() {
            first.sends = Some((name, value));
        }
        self
    }

    /// A further button, less prominent than the first.
    #[must_use]
    pub fn further(mut self, label: Text, name: &'static str, value: &'static str) -> Self {
        self.buttons.push(Button {
            label,
            sends: Some((name, value)),
            class: "second",
            key: None,
        });
        self
    }

    /// The last button is pressed by this key too, together with the browser's own.
    #[must_use]
    pub fn key(mut self, key: char) -> Self {
        if let Some(last) = self.buttons.last_mut() {
            last.key = Some(key);
        }
        self
    }

    /// The form can be led to by a link that ends in `#id`: what is focused next is in it.
    #[must_use]
    pub const fn anchor(mut self, id: &'static str) -> Self {
        self.id = Some(id);
        self
    }

    /// A way out that changes nothing, to the page at `path` below the language.
    #[must_use]
    pub fn cancel(mut self, ctx: &Ctx, path: &str) -> Self {
        self.cancel = Some((ctx.lang.text("web-cancel"), ctx.url(path)));
        self
    }

    /// The form sends files: read it as [`crate::form::Upload`].
    #[must_use]
    pub fn upload(mut self) -> Self {
        self.upload = true;
        self
    }

    /// The form as it was sent, with its errors; a form never sent has neither.
    #[must_use]
    pub fn sent(mut self, ctx: &Ctx, form: &Form) -> Self {
        let fields = || self.groups.iter().flat_map(|g| &g.fields);
        self.errors = ErrorSummary::named(&ctx.lang, form, |name| {
            let field = fields().find(|f| f.name() == name);
            field.map(|f| f.label().plain().to_owned())
        });
        if let Ok(key) = form.key() {
            self.hidden.key = key;
        }
        // Whoever was told that somebody else changed it sends again over the current state; any
        // other mistake does not hide such a change.
        let told = form.errors().iter().any(|(_, m)| m.id == OUTDATED);
        if !told && form.version().is_some() {
            self.hidden.version = form.version();
        }
        for field in self.groups.iter_mut().flat_map(|g| &mut g.fields) {
            *field = field.clone().filled(&ctx.lang, form);
        }
        self
    }

    /// The form as it was sent, when something in it is wrong.
    #[must_use]
    pub fn as_sent(self, ctx: &Ctx, form: &Form) -> Self {
        match form.is_good() {
            true => self,
            false => self.sent(ctx, form),
        }
    }

    /// The markup.
    ///
    /// # Errors
    /// Whatever the template reports.
    pub fn html(&self) -> Result<Html, Error> {
        Ok(Html::render(self)?)
    }
}
