//! The plan narrowed to an owner, a status or a section, by a form that works without a script.
//!
//! Not here: the plan. Invariant: an action keeps the rank that it has in the whole plan.

use std::collections::BTreeSet;

use web::component::{Choice, Field, Filter};
use web::form::Asked;
use web::i18n::Message;
use web::{Ctx, url};

use super::undertaking::name;
use super::{path, words};
use crate::assessment::Whole;
use crate::package::SectionId;
use crate::plan::Action;
use crate::undertaking::Status;

/// How far the undertaking is that is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// Nobody undertook anything.
    Nobody,
    /// It is so far.
    At(Status),
    /// It is to be done, and its day has passed.
    Late,
}

impl Stand {
    fn all() -> Vec<Self> {
        let own = Status::ALL.into_iter().map(Self::At);
        std::iter::once(Self::Nobody)
            .chain(own)
            .chain([Self::Late])
            .collect()
    }

    const fn as_str(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::At(status) => status.as_str(),
            Self::Late => "late",
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Nobody => "instruments-undertaking-nobody",
            Self::At(status) => name(status),
            Self::Late => "instruments-undertaking-late",
        }
    }
}

/// What the plan is narrowed to.
#[derive(Debug, Default)]
pub(super) struct Narrowed {
    owner: Option<String>,
    stand: Option<Stand>,
    section: Option<SectionId>,
}

impl Narrowed {
    pub(super) fn of(asked: &mut Asked, whole: &Whole) -> Self {
        let choice = || Message::new("web-field-choice");
        let owners = owners(whole);
        Self {
            owner: asked.filter("owner", |text| {
                let known = owners.iter().find(|o| o.as_str() == text);
                known.cloned().ok_or_else(choice)
            }),
            stand: asked.filter("status", |text| {
                let found = Stand::all().into_iter().find(|s| s.as_str() == text);
                found.ok_or_else(choice)
            }),
            section: asked.filter("section", |text| {
                let sections = &whole.instrument.package().sections;
                let found = sections.iter().find(|s| s.id.as_str() == text);
                found.map(|s| s.id.clone()).ok_or_else(choice)
            }),
        }
    }

    /// Whether the plan is narrowed at all.
    pub(super) const fn is_some(&self) -> bool {
        self.owner.is_some() || self.stand.is_some() || self.section.is_some()
    }

    pub(super) fn admits(&self, whole: &Whole, action: &Action<'_>) -> bool {
        let id = &action.item.id;
        let own = whole.undertaken.get(id).map(|u| &u.undertaking);
        let owned = |owner: &String| own.is_some_and(|u| u.owner == *owner);
        let stands = |stand: Stand| match (stand, own) {
            (Stand::Nobody, own) => own.is_none(),
            (Stand::At(status), own) => own.is_some_and(|u| u.status == status),
            (Stand::Late, own) => own.is_some_and(|u| u.is_late(whole.on)),
        };
        let within = |section: &SectionId| {
            let sections = &whole.instrument.package().sections;
            let found = sections.iter().find(|s| s.id == *section);
            found.is_some_and(|s| s.items.iter().any(|i| i.id == *id))
        };
        self.owner.as_ref().is_none_or(owned)
            && self.stand.is_none_or(stands)
            && self.section.as_ref().is_none_or(within)
    }

    /// The address of the plan from an action on, narrowed like this.
    pub(super) fn url(&self, ctx: &Ctx, whole: &Whole, from: usize) -> String {
        let from = from.to_string();
        let mut query = vec![("from", from.as_str())];
        query.extend(self.owner.as_deref().map(|o| ("owner", o)));
        query.extend(self.stand.map(|s| ("status", s.as_str())));
        query.extend(self.section.as_ref().map(|s| ("section", s.as_str())));
        url::with_query(&ctx.url(&path(&whole.round, "/plan")), &query)
    }

    /// The form; without undertakings there is nothing to narrow the owner by.
    pub(super) fn form(&self, ctx: &Ctx, whole: &Whole) -> Filter {
        let (lang, words) = (&ctx.lang, words(ctx, whole));
        let any = || Choice::new("", lang.text("instruments-plan-any"));
        let select = |name, label: &str, choices: Vec<Choice>, value: Option<&str>| {
            let all = std::iter::once(any()).chain(choices).collect();
            Field::select(name, lang.text(label), all).value(value.unwrap_or_default())
        };
        let sections = whole.instrument.sections();
        let sections = sections.map(|(s, _)| Choice::new(s.id.as_str(), words.section(s)));
        let stands = Stand::all().into_iter();
        let stands = stands.map(|s| Choice::new(s.as_str(), lang.text(s.label())));
        let owners = owners(whole);
        let owners = owners
            .iter()
            .map(|o| Choice::new(o.as_str(), web::i18n::Text::user(o.as_str())));
        let fields = vec![
            select(
                "owner",
                "instruments-field-owner",
                owners.collect(),
                self.owner.as_deref(),
            ),
            select(
                "status",
                "instruments-column-undertaking",
                stands.collect(),
                self.stand.map(Stand::as_str),
            ),
            select(
                "section",
                "instruments-column-section",
                sections.collect(),
                self.section.as_ref().map(SectionId::as_str),
            ),
        ];
        Filter::new(lang, ctx.url(&path(&whole.round, "/plan")), fields)
    }
}

/// Everybody who undertook something, once.
fn owners(whole: &Whole) -> BTreeSet<String> {
    let all = whole
        .undertaken
        .values()
        .map(|u| u.undertaking.owner.clone());
    all.filter(|o| !o.is_empty()).collect()
}
