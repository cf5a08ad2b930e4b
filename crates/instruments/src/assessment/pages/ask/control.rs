//! One control of a question, with its label, hint and error.
//!
//! Not the fields of the shell (`web::component::Field`), whose names are fixed when they are
//! compiled; these are named after questions. Invariant: label, hint and error are tied to it.

use askama::Template;
use web::Ctx;
use web::form::Form;
use web::i18n::Text;

/// Controls that belong together, under a title or none.
pub(super) struct Group {
    pub(super) title: Option<Text>,
    pub(super) controls: Vec<Control>,
}

impl Group {
    pub(super) const fn plain(controls: Vec<Control>) -> Self {
        Self {
            title: None,
            controls,
        }
    }
}

/// One possibility.
#[derive(Clone)]
pub(super) struct Pick {
    pub(super) value: String,
    pub(super) label: Text,
    pub(super) mark: Option<String>,
    pub(super) chosen: bool,
}

impl Pick {
    pub(super) fn new(value: impl Into<String>, label: Text) -> Self {
        Self {
            value: value.into(),
            label,
            mark: None,
            chosen: false,
        }
    }

    /// With a number in front.
    pub(super) fn marked(mut self, mark: String) -> Self {
        self.mark = Some(mark);
        self
    }
}

enum Kind {
    Picks {
        input: &'static str,
        picks: Vec<Pick>,
    },
    Line {
        value: String,
        short: bool,
    },
    Area {
        value: String,
    },
    Select {
        picks: Vec<Pick>,
    },
}

/// One control.
#[derive(Template)]
#[template(path = "assessment/pages/ask/control.html")]
pub(super) struct Control {
    name: String,
    label: Text,
    hint: Option<Text>,
    error: Option<Text>,
    kind: Kind,
}

impl askama::filters::HtmlSafe for Control {}

impl Control {
    fn new(name: String, label: Text, kind: Kind) -> Self {
        Self {
            name,
            label,
            hint: None,
            error: None,
            kind,
        }
    }

    pub(super) fn picks(input: &'static str, name: String, picks: Vec<Pick>) -> Self {
        Self::new(name, Text::default(), Kind::Picks { input, picks })
    }

    pub(super) fn line(name: String, label: Text, value: String, short: bool) -> Self {
        Self::new(name, label, Kind::Line { value, short })
    }

    pub(super) fn area(name: String, label: Text, value: String) -> Self {
        Self::new(name, label, Kind::Area { value })
    }

    pub(super) fn select(name: String, label: Text, picks: Vec<Pick>) -> Self {
        Self::new(name, label, Kind::Select { picks })
    }

    pub(super) fn hint(mut self, hint: Option<Text>) -> Self {
        self.hint = hint;
        self
    }

    /// With the error of a form that was sent.
    pub(super) fn error(mut self, ctx: &Ctx, sent: Option<&Form>) -> Self {
        let error = sent.and_then(|f| f.error(&self.name));
        self.error = error.map(|m| ctx.lang.say(m));
        self
    }

    fn id(&self) -> &str {
        &self.name
    }

    fn described(&self) -> Option<String> {
        let id = &self.name;
        match (&self.hint, &self.error) {
            (Some(_), Some(_)) => Some(format!("{id}-hint {id}-error")),
            (Some(_), None) => Some(format!("{id}-hint")),
            (None, Some(_)) => Some(format!("{id}-error")),
            (None, None) => None,
        }
    }
}
