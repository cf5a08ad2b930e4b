//! Form fields, the error summary above a form, filters, and the hidden fields of every form.
//!
//! Not parsing (`form` does). Invariant: a field's label, hint and error are tied to its control,
//! and a password or file is never shown again.

use askama::Template;

use crate::form::{Form, Key};
use crate::i18n::{Arg, Html, Lang, Text};

/// HTML's word for the password that somebody has: whoever signs in enters it again anyway.
const CURRENT: &str = "current-password";

/// One possibility of a select, radio or checkbox field.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: Text,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Choice {
    /// A possibility that is not chosen.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<Text>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            chosen: false,
        }
    }
}

#[derive(Debug, Clone)]
enum Control {
    /// `input` of the given type.
    Input {
        kind: &'static str,
        autocomplete: &'static str,
        short: bool,
    },
    Area {
        rows: u8,
    },
    Select(Vec<Choice>),
    /// Radio buttons or checkboxes: the type of each `input`.
    Picks(&'static str, Vec<Choice>),
    File {
        accept: &'static str,
    },
}

/// One field of a form.
#[derive(Debug, Clone, Template)]
#[template(path = "component/field.html")]
pub struct Field {
    name: &'static str,
    label: Text,
    value: String,
    hint: Option<Text>,
    errors: Vec<Text>,
    /// What was entered is not shown again.
    again: Option<Text>,
    optional: Option<Text>,
    control: Control,
    /// Makes ids unique when two forms of a page have a field of this name.
    scope: &'static str,
}

impl Field {
    fn new(name: &'static str, label: impl Into<Text>, control: Control) -> Self {
        Self {
            name,
            label: label.into(),
            value: String::new(),
            hint: None,
            errors: Vec::new(),
            again: None,
            optional: None,
            control,
            scope: "",
        }
    }

    /// A line of text.
    #[must_use]
    pub fn text(name: &'static str, label: impl Into<Text>) -> Self {
        Self::input(name, label, "text")
    }

    /// A line of another type: `email`, `password`, `search`, `tel`, `url`.
    #[must_use]
    pub fn input(name: &'static str, label: impl Into<Text>, kind: &'static str) -> Self {
        Self::new(
            name,
            label,
            Control::Input {
                kind,
                autocomplete: "",
                short: false,
            },
        )
    }

    /// A day as text, year-month-day, which works alike in every language and browser.
    #[must_use]
    pub fn date(lang: &Lang, name: &'static str, label: impl Into<Text>) -> Self {
        Self::new(
            name,
            label,
            Control::Input {
                kind: "text",
                autocomplete: "off",
                short: true,
            },
        )
        .hint(lang.text("web-date-hint"))
    }

    /// Several lines of text.
    #[must_use]
    pub fn area(name: &'static str, label: impl Into<Text>, rows: u8) -> Self {
        Self::new(name, label, Control::Area { rows })
    }

    /// One of several in a list that opens.
    #[must_use]
    pub fn select(name: &'static str, label: impl Into<Text>, choices: Vec<Choice>) -> Self {
        Self::new(name, label, Control::Select(choices))
    }

    /// One of several, all visible.
    #[must_use]
    pub fn radio(name: &'static str, label: impl Into<Text>, choices: Vec<Choice>) -> Self {
        Self::new(name, label, Control::Picks("radio", choices))
    }

    /// Any of several.
    #[must_use]
    pub fn checkboxes(name: &'static str, label: impl Into<Text>, choices: Vec<Choice>) -> Self {
        Self::new(name, label, Control::Picks("checkbox", choices))
    }

    /// A file; `accept` as in HTML, such as `.csv,.zip`. The form needs `enctype`.
    #[must_use]
    pub fn file(name: &'static str, label: impl Into<Text>, accept: &'static str) -> Self {
        Self::new(name, label, Control::File { accept })
    }

    /// The field with a value.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        let value = &self.value;
        if let Control::Select(choices) | Control::Picks(_, choices) = &mut self.control {
            choices
                .iter_mut()
                .for_each(|c| c.chosen = c.value == *value);
        }
        self
    }

    /// What the reader should know before answering.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Text>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Marks the field as one that may stay empty.
    #[must_use]
    pub fn optional(mut self, lang: &Lang) -> Self {
        self.optional = Some(lang.text("web-optional"));
        self
    }

    /// What browsers and password managers may fill in (HTML's `autocomplete`).
    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        if let Control::Input { autocomplete, .. } = &mut self.control {
            *autocomplete = token;
        }
        self
    }

    /// A control of a dozen characters.
    #[must_use]
    pub fn short(mut self) -> Self {
        if let Control::Input { short, .. } = &mut self.control {
            *short = true;
        }
        self
    }

    /// Shows again what was entered, with the errors it caused. Passwords stay empty, and one that
    /// is to be set says so.
    #[must_use]
    pub fn filled(mut self, lang: &Lang, form: &Form) -> Self {
        let errors = form.errors_of(self.name);
        self.errors = errors.map(|message| lang.say(message)).collect();
        let entered = form.get(self.name).is_some_and(|v| !v.is_empty());
        match &mut self.control {
            Control::Input {
                kind: "password",
                autocomplete,
                ..
            } => {
                let lost = entered && self.errors.is_empty() && *autocomplete != CURRENT;
                self.again = lost.then(|| lang.text("web-field-again"));
            }
            Control::File { .. } => {}
            Control::Select(choices) | Control::Picks(_, choices) => {
                let sent: Vec<&str> = form.all(self.name).collect();
                choices
                    .iter_mut()
                    .for_each(|c| c.chosen = sent.contains(&c.value.as_str()));
            }
            Control::Input { .. } | Control::Area { .. } => {
                form.get(self.name)
                    .unwrap_or("")
                    .clone_into(&mut self.value);
            }
        }
        self
    }

    /// What the form calls it.
    pub(super) const fn name(&self) -> &'static str {
        self.name
    }

    /// What readers call it.
    pub(super) const fn label(&self) -> &Text {
        &self.label
    }

    /// The id of the control, or of its first possibility: where an error summary leads.
    fn id(&self) -> String {
        format!("{}{}", self.scope, self.name)
    }

    fn described(&self) -> Option<String> {
        let id = self.id();
        let parts = [
            self.hint.as_ref().map(|_| format!("{id}-hint")),
            self.again.as_ref().map(|_| format!("{id}-again")),
            self.errors.first().map(|_| format!("{id}-error")),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}

/// What stands above a form that was sent with errors: each leads to its field.
#[derive(Debug, Clone, Template)]
#[template(path = "component/errors.html")]
pub struct ErrorSummary {
    title: Text,
    errors: Vec<(String, Text)>,
}

impl ErrorSummary {
    /// The errors of `form`, in the order in which its fields were read; nothing without errors.
    #[must_use]
    pub fn of(lang: &Lang, form: &Form) -> Self {
        Self::named(lang, form, |_| None)
    }

    /// The same; each line begins with what its field is called, where `name` knows it.
    #[must_use]
    pub fn named(lang: &Lang, form: &Form, name: impl Fn(&str) -> Option<String>) -> Self {
        let line = |field: &str, message| match name(field) {
            Some(name) => {
                let error = Arg::Text(lang.say(message).plain().to_owned());
                lang.text_with(
                    "web-error-line",
                    &[("field", Arg::Text(name)), ("error", error)],
                )
            }
            None => lang.say(message),
        };
        let errors: Vec<(String, Text)> = form
            .errors()
            .iter()
            .map(|(field, message)| (field.clone(), line(field, message)))
            .collect();
        let count = i64::try_from(errors.len()).unwrap_or(i64::MAX);
        Self {
            title: lang.text_with("web-errors", &[("count", Arg::Count(count))]),
            errors,
        }
    }
}

/// The fields that narrow a list, sent by GET so that the address can be kept.
#[derive(Debug, Clone, Template)]
#[template(path = "component/filter.html")]
pub struct Filter {
    action: String,
    fields: Vec<Field>,
    legend: String,
    apply: Text,
    clear: Text,
}

impl Filter {
    /// A filter for the page at `action`, an address without query.
    #[must_use]
    pub fn new(lang: &Lang, action: impl Into<String>, fields: Vec<Field>) -> Self {
        let fields = fields
            .into_iter()
            .map(|f| Field { scope: "f-", ..f })
            .collect();
        Self {
            action: action.into(),
            fields,
            legend: lang.plain("web-filter"),
            apply: lang.text("web-filter-apply"),
            clear: lang.text("web-filter-clear"),
        }
    }
}

/// The hidden fields of a form: its key, and the version of what is edited.
#[derive(Debug, Clone, Template)]
#[template(
    source = "<input type=\"hidden\" name=\"_key\" value=\"{{ key }}\">{% if let Some(version) = version %}<input type=\"hidden\" name=\"_version\" value=\"{{ version }}\">{% endif %}",
    ext = "html"
)]
pub struct Hidden {
    /// The form's key: [`Key::new`] for a fresh form, the one that came back for a redisplay.
    pub key: Key,
    /// The version of what is edited.
    pub version: Option<i64>,
}

impl From<Text> for Html {
    fn from(text: Text) -> Self {
        Self(text.to_string())
    }
}
