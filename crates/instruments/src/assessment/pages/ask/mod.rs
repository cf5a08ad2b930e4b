//! A question as part of a form: its controls, filled with what is stored or what was sent.
//!
//! Not here: reading the form (`read`). Invariant: what was typed is shown again, whatever was
//! wrong with it.

mod control;
mod fill;

use askama::Template;
use web::Ctx;
use web::form::Form;
use web::i18n::{Arg, Html, Text};

use self::control::{Control, Group, Pick};
pub(super) use self::fill::{Source, fill};
use super::super::{Stated, Whole};
use super::section::Seat;
use super::why_unasked;
use crate::package::condition::LawStatus;
use crate::package::question::Number;
use crate::package::{FieldKind, Item, Labelled, Question};
use crate::pages::words::Words;

/// What the radio of a question sends for the ways of saying nothing.
pub(super) const STATES: [(&str, &str); 4] = [
    ("~dont-know", "instruments-choose-dont-know"),
    ("~not-applicable", "instruments-choose-not-applicable"),
    ("~confidential", "instruments-choose-confidential"),
    ("~blank", "instruments-choose-blank"),
];
/// What a multiple choice sends when none of its options holds.
pub(super) const NONE: &str = "~none";

/// The parts of a provision in the order in which they are asked: name, message, whether long.
pub(super) const CITATION: [(&str, &str, bool); 10] = [
    ("act", "instruments-citation-act", false),
    ("number", "instruments-citation-number", false),
    ("gazette", "instruments-citation-gazette", false),
    ("article", "instruments-citation-article", false),
    ("version", "instruments-citation-version", false),
    ("bill_stage", "instruments-citation-bill-stage", false),
    ("official_text", "instruments-citation-official-text", true),
    ("translation", "instruments-citation-translation", true),
    ("decree", "instruments-citation-decree", false),
    ("link", "instruments-citation-link", false),
];

/// The message that names where a provision stands.
pub(super) const fn status_message(status: LawStatus) -> &'static str {
    match status {
        LawStatus::Bill => "instruments-law-bill",
        LawStatus::Enacted => "instruments-law-enacted",
        LawStatus::Commenced => "instruments-law-commenced",
        LawStatus::Amended => "instruments-law-amended",
        LawStatus::Repealed => "instruments-law-repealed",
        LawStatus::StruckDown => "instruments-law-struck-down",
    }
}

/// A question as a fieldset.
#[derive(Template)]
#[template(path = "assessment/pages/ask/ask.html")]
pub(super) struct Ask {
    id: String,
    question: Text,
    error: Option<Text>,
    unasked: Option<Text>,
    news: Option<Html>,
    groups: Vec<Group>,
    extra: Vec<Control>,
    more: Text,
    open: bool,
    why: Option<(Text, Text)>,
    seen_name: Option<String>,
    seen: i64,
    url: String,
    everything: Text,
    another: Option<(Text, String)>,
}

impl askama::filters::HtmlSafe for Ask {}

/// What a question is asked with.
#[derive(Clone, Copy)]
pub(super) struct Asking<'a> {
    pub(super) ctx: &'a Ctx,
    pub(super) whole: &'a Whole,
    pub(super) words: Words<'a>,
    pub(super) seat: &'a Seat,
}

impl Asking<'_> {
    /// The question at a place, filled from `stated` or, where a form was sent, from that.
    pub(super) fn ask(
        &self,
        place: usize,
        item: &Item,
        stated: &Stated,
        sent: Option<&Form>,
    ) -> Ask {
        let lang = &self.ctx.lang;
        let unasked = why_unasked(self.ctx, self.whole, place);
        let source = match sent {
            Some(form) => Source::Sent(form),
            None => Source::Stored(fill(item, stated)),
        };
        let id = item.id.to_string();
        let builder = Builder {
            asking: self,
            item,
            source: &source,
            sent,
            id: &id,
        };
        let (groups, extra) = match &unasked {
            Some(_) => (Vec::new(), Vec::new()),
            None => (builder.groups(), builder.extra()),
        };
        let is_pick = picks_alone(item);
        let error = sent.and_then(|f| f.error(&id)).map(|m| lang.say(m));
        let asked = unasked.is_none();
        let several = matches!(item.kind, Question::Citation | Question::Group { .. });
        Ask {
            question: self.words.question(item),
            error,
            groups,
            open: builder.is_open(),
            extra,
            more: lang.text(match is_pick {
                true => "instruments-more-pick",
                false => "instruments-more",
            }),
            why: item
                .why
                .as_ref()
                .map(|t| (lang.text("instruments-why"), self.words.of(item, "why", t))),
            seen_name: asked.then(|| format!("{id}.seen")),
            seen: builder.seen(stated),
            url: self.ctx.url(&self.seat.question(&id)),
            everything: lang
                .text_with("instruments-everything", &[("item", Arg::Code(id.clone()))]),
            another: (several && asked)
                .then(|| (lang.text("instruments-another-entry"), id.clone())),
            news: self.news(place),
            unasked,
            id,
        }
    }
}

impl Asking<'_> {
    /// That the question is new or was changed since the round before.
    fn news(&self, place: usize) -> Option<Html> {
        let news = self.whole.news(place).filter(|_| self.seat.is_team());
        news.map(|n| super::next::tag(self.ctx, Some(n)))
    }
}

/// Whether one radio of the question says everything.
pub(super) const fn picks_alone(item: &Item) -> bool {
    matches!(item.kind, Question::Stage { .. } | Question::Choice { .. })
}

struct Builder<'a, 'b> {
    asking: &'a Asking<'b>,
    item: &'a Item,
    source: &'a Source<'a>,
    sent: Option<&'a Form>,
    id: &'a str,
}

impl Builder<'_, '_> {
    fn text(&self, id: &str) -> Text {
        self.asking.ctx.lang.text(id)
    }

    fn seen(&self, stated: &Stated) -> i64 {
        let told = self.sent.and_then(|f| f.error(self.id));
        let told = told.is_some_and(|m| m.id == "instruments-changed-meanwhile");
        let sent = self.sent.and_then(|f| f.get(&format!("{}.seen", self.id)));
        match (told, sent.and_then(|t| t.parse().ok())) {
            (false, Some(seen)) => seen,
            _ => stated.version,
        }
    }

    /// The details stand open when there is something in them.
    fn is_open(&self) -> bool {
        let filled = |part: &str| {
            let value = self.source.get(&format!("{}.{part}", self.id));
            value.is_some_and(|v| !v.trim().is_empty())
        };
        let not_applicable = self.source.get(self.id) == Some("~not-applicable");
        let wrong = self
            .sent
            .is_some_and(|f| f.error(&format!("{}.reason", self.id)).is_some());
        filled("reason") || filled("comment") || filled("state") || not_applicable || wrong
    }

    fn line(&self, name: String, label: Text, short: bool) -> Control {
        let value = self.source.get(&name).unwrap_or("").to_owned();
        Control::line(name, label, value, short).error(self.asking.ctx, self.sent)
    }

    fn area(&self, name: String, label: Text) -> Control {
        let value = self.source.get(&name).unwrap_or("").to_owned();
        Control::area(name, label, value).error(self.asking.ctx, self.sent)
    }

    fn select(&self, name: String, label: Text, mut picks: Vec<Pick>) -> Control {
        let chosen = self.source.get(&name).unwrap_or("");
        picks.insert(0, Pick::new("", self.text("instruments-choose")));
        picks.iter_mut().for_each(|p| p.chosen = p.value == chosen);
        Control::select(name, label, picks)
    }

    fn labelled(&self, key: &str, list: &[Labelled]) -> Vec<Pick> {
        let label = |o: &Labelled| self.asking.words.label(self.item, key, o);
        list.iter()
            .map(|o| Pick::new(o.id.as_str(), label(o)))
            .collect()
    }

    fn states(&self) -> Vec<Pick> {
        STATES
            .map(|(value, id)| Pick::new(value, self.text(id)))
            .to_vec()
    }

    /// Radio buttons or checkboxes named by the question.
    fn picks(&self, input: &'static str, name: &str, mut picks: Vec<Pick>) -> Control {
        let chosen: Vec<&str> = self.source.all(name);
        for pick in &mut picks {
            pick.chosen = chosen.contains(&pick.value.as_str());
        }
        Control::picks(input, name.to_owned(), picks)
    }

    fn groups(&self) -> Vec<Group> {
        let (words, id) = (&self.asking.words, self.id);
        let own = |control| vec![Group::plain(vec![control])];
        match &self.item.kind {
            Question::Stage { stages } => {
                let stage = |(n, text): (usize, &Option<_>)| {
                    let text = words.maybe(self.item, &format!("stage_{n}"), text.as_ref());
                    Pick::new(n.to_string(), text.unwrap_or_default()).marked(n.to_string())
                };
                let mut picks: Vec<Pick> = stages.iter().enumerate().map(stage).collect();
                picks.extend(self.states());
                own(self.picks("radio", id, picks))
            }
            Question::Choice { options } => {
                let mut picks = self.labelled("option", options);
                picks.extend(self.states());
                own(self.picks("radio", id, picks))
            }
            Question::Multiple { options, .. } => {
                let mut picks = self.labelled("option", options);
                if options.iter().all(|o| !o.exclusive) {
                    picks.push(Pick::new(NONE, self.text("instruments-none-ticked")));
                }
                own(self.picks("checkbox", id, picks))
            }
            Question::Number { number, .. } => {
                let line = self.line(format!("{id}.value"), self.unit("unit", number), true);
                own(line.hint(self.range(number)))
            }
            Question::Date => {
                let line = self.line(format!("{id}.value"), self.text("instruments-answer"), true);
                own(line.hint(Some(self.text("web-date-hint"))))
            }
            Question::Text { .. } => {
                own(self.area(format!("{id}.value"), self.text("instruments-answer")))
            }
            Question::Evidence => {
                let held = Pick::new("yes", self.text("instruments-evidence-held"));
                own(self.picks("checkbox", id, vec![held]))
            }
            Question::Citation => self.entries(u32::MAX, |n| self.citation(n)),
            Question::Group { fields, most, .. } => {
                self.entries(*most, |n| fields.iter().map(|f| self.field(n, f)).collect())
            }
            Question::Matrix { rows, columns } => {
                let row = |row: &Labelled| {
                    let label = words.label(self.item, "row", row);
                    let columns = self.labelled("column", columns);
                    self.select(format!("{id}.row.{}", row.id), label, columns)
                };
                vec![Group::plain(rows.iter().map(row).collect())]
            }
        }
    }

    /// The entries that there are, and an empty one.
    fn entries(&self, most: u32, one: impl Fn(usize) -> Vec<Control>) -> Vec<Group> {
        let filled = self.source.entries(self.id);
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let shown = (filled + 1).min(most.max(1));
        let title = |n: usize| {
            let args = [("number", super::count(n + 1))];
            self.asking.ctx.lang.text_with("instruments-entry", &args)
        };
        (0..shown)
            .map(|n| Group {
                title: Some(title(n)),
                controls: one(n),
            })
            .collect()
    }

    fn citation(&self, n: usize) -> Vec<Control> {
        let mut controls = Vec::new();
        for (part, message, long) in CITATION {
            let name = format!("{}.{n}.{part}", self.id);
            let label = self.text(message);
            controls.push(match long {
                true => self.area(name, label),
                false => self.line(name, label, false),
            });
            if part == "version" {
                let name = format!("{}.{n}.status", self.id);
                let picks = LawStatus::NAMES
                    .iter()
                    .map(|(value, s)| Pick::new(*value, self.text(status_message(*s))));
                let label = self.text("instruments-citation-status");
                controls.push(self.select(name, label, picks.collect()));
            }
        }
        controls
    }

    fn field(&self, n: usize, field: &crate::package::Field) -> Control {
        let name = format!("{}.{n}.{}", self.id, field.id);
        let key = format!("field_{}", field.id);
        let label = self.asking.words.of(self.item, &key, &field.text);
        match &field.kind {
            FieldKind::Text => self.line(name, label, false),
            FieldKind::Date => self
                .line(name, label, true)
                .hint(Some(self.text("web-date-hint"))),
            FieldKind::Number(number) => {
                let unit = number.unit.as_ref();
                let unit = self
                    .asking
                    .words
                    .maybe(self.item, &format!("{key}_unit"), unit);
                self.line(name, label, true).hint(unit)
            }
            FieldKind::Choice(options) => {
                let picks = self.labelled(&format!("{key}_option"), options);
                self.select(name, label, picks)
            }
        }
    }

    /// The unit of a number as its label.
    fn unit(&self, key: &str, number: &Number) -> Text {
        let unit = number.unit.as_ref();
        let unit = self.asking.words.maybe(self.item, key, unit);
        unit.unwrap_or_else(|| self.text("instruments-answer"))
    }

    fn range(&self, number: &Number) -> Option<Text> {
        let (least, most) = number.minimum.zip(number.maximum)?;
        let args = [
            ("least", Arg::Code(least.to_string())),
            ("most", Arg::Code(most.to_string())),
        ];
        let lang = &self.asking.ctx.lang;
        Some(lang.text_with("instruments-range", &args))
    }

    /// What stands folded: other ways of answering, a reason, a comment.
    fn extra(&self) -> Vec<Control> {
        let mut controls = Vec::new();
        if !picks_alone(self.item) {
            let name = format!("{}.state", self.id);
            let states = self.states().into_iter().filter(|p| p.value != "~blank");
            let label = self.text("instruments-field-state");
            controls.push(self.select(name, label, states.collect()));
        }
        let reason = self.text("instruments-field-reason");
        controls.push(self.line(format!("{}.reason", self.id), reason, false));
        let comment = self.text("instruments-field-comment");
        controls.push(self.area(format!("{}.comment", self.id), comment));
        controls
    }
}
