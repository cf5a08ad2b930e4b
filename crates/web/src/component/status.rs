//! Blocks that say how things stand: tags, notices, task lists, empty states, folded details.
//!
//! Not colours alone: each tone has a shape, and the words say the state. Invariant: a tone is
//! never the only carrier of a meaning.

use askama::Template;

use crate::i18n::{Html, Lang, Text};

/// How a statement is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// For information.
    Info,
    /// Done, in order.
    Good,
    /// Needs attention.
    Warning,
    /// Failed or dangerous.
    Bad,
    /// Not yet, not applicable.
    Calm,
}

impl Tone {
    /// The class in the stylesheet.
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "",
            Self::Good => " good",
            Self::Warning => " warn",
            Self::Bad => " bad",
            Self::Calm => " calm",
        }
    }

    /// The outline of the shape on a grid of ten: disc, tick, triangle, diamond, ring.
    const fn shape(self) -> &'static str {
        match self {
            Self::Info => "M5 0a5 5 0 1 1 0 10A5 5 0 0 1 5 0z",
            Self::Good => "M0 5.5 1.6 4l2 2.1L8.4 1 10 2.5 3.6 9.5z",
            Self::Warning => "M5 .5 10 9.5H0z",
            Self::Bad => "M5 0l5 5-5 5-5-5z",
            Self::Calm => "M5 0a5 5 0 1 1 0 10A5 5 0 0 1 5 0zm0 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Info | Self::Calm => "web-notice",
            Self::Good => "web-success",
            Self::Warning => "web-warning",
            Self::Bad => "web-error",
        }
    }
}

/// A short status: shape and words.
#[derive(Debug, Clone, Template)]
#[template(path = "component/tag.html")]
pub struct Tag {
    tone: Tone,
    label: Text,
}

impl Tag {
    /// A tag.
    #[must_use]
    pub fn new(tone: Tone, label: impl Into<Text>) -> Self {
        Self {
            tone,
            label: label.into(),
        }
    }
}

/// A box with something to know before reading on.
#[derive(Debug, Clone, Template)]
#[template(path = "component/notice.html")]
pub struct Notice {
    tone: Tone,
    title: Text,
    body: Html,
}

impl Notice {
    /// A box headed by the tone's word ("Warning").
    #[must_use]
    pub fn new(lang: &Lang, tone: Tone, body: impl Into<Html>) -> Self {
        Self {
            tone,
            title: lang.text(tone.word()),
            body: body.into(),
        }
    }

    /// The box with a heading of its own.
    #[must_use]
    pub fn title(mut self, title: impl Into<Text>) -> Self {
        self.title = title.into();
        self
    }
}

/// One step of a list of things to do.
#[derive(Debug, Clone)]
pub struct Task {
    /// What is to be done.
    pub label: Text,
    /// Where; `None` while it cannot start.
    pub url: Option<String>,
    /// How it stands.
    pub tone: Tone,
}

/// A list of things to do with the state of each.
#[derive(Debug, Clone, Template)]
#[template(path = "component/tasks.html")]
pub struct Tasks {
    tasks: Vec<(Task, Tag)>,
}

impl Tasks {
    /// A list; the tone says the state: good done, information in progress, warning to do, calm
    /// blocked.
    #[must_use]
    pub fn new(lang: &Lang, tasks: Vec<Task>) -> Self {
        let tag = |task: &Task| {
            let word = match task.tone {
                Tone::Good => "web-task-done",
                Tone::Info => "web-task-started",
                Tone::Warning | Tone::Bad => "web-task-open",
                Tone::Calm => "web-task-blocked",
            };
            Tag::new(task.tone, lang.text(word))
        };
        Self {
            tasks: tasks
                .into_iter()
                .map(|t| {
                    let tag = tag(&t);
                    (t, tag)
                })
                .collect(),
        }
    }
}

/// What stands where there is nothing yet: why, and what to do.
#[derive(Debug, Clone, Template)]
#[template(
    source = "<div class=\"empty\"><p>{{ text }}</p>{% if let Some((label, url)) = action %}<p><a href=\"{{ url }}\">{{ label }}</a></p>{% endif %}</div>",
    ext = "html"
)]
pub struct Empty {
    /// Why there is nothing.
    pub text: Text,
    /// What to do: label and address.
    pub action: Option<(Text, String)>,
}

/// Something folded away that opens without a script.
#[derive(Debug, Clone, Template)]
#[template(
    source = "<details><summary>{{ summary }}</summary>{{ body }}</details>",
    ext = "html"
)]
pub struct Details {
    /// What is inside.
    pub summary: Text,
    /// The inside.
    pub body: Html,
}
