//! One part of a section as a form: save and go on.
//!
//! Not here: reading and showing one question (`read`, `ask`). Invariant: all of a page is saved or
//! none of it; what was typed is never lost.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use web::component::{ErrorSummary, Hidden};
use web::form::{Form, Key};
use web::i18n::{Arg, Html, Text};
use web::page::{Crumb, PageMeta};
use web::{Ctx, Error};

use super::ask::{Ask, Asking, CITATION};
use super::tasks::is_open;
use super::{count, failed, named, path, read, say, whole, words};
use crate::InstrumentsError;
use crate::assessment::{Part, Round, RoundStand, Saying, Stated, Voice, Whole, parts};
use crate::package::SectionId;
use crate::pages::block::{notice, show};
use crate::pages::instruments;
use crate::respondent::Respondent;
use crate::respondent::pages::seated::instead;

/// Who answers, and where their pages are.
pub(crate) struct Seat {
    pub(crate) voice: Voice,
    /// The path of their list of sections.
    pub(crate) home: String,
    /// Their sections; all for the team.
    sections: Option<Vec<SectionId>>,
    /// The secret of a respondent's sitting, which no page shows.
    sitting: Option<String>,
}

impl Seat {
    /// The team of a round.
    pub(crate) fn team(round: &Round) -> Self {
        Self {
            voice: Voice::team(),
            home: path(round, ""),
            sections: None,
            sitting: None,
        }
    }

    /// A respondent in a sitting.
    pub(crate) fn respondent(sitting: &str, home: String, one: &Respondent) -> Self {
        Self {
            voice: one.voice(),
            home,
            sections: Some(one.asked.sections.clone()),
            sitting: Some(sitting.to_owned()),
        }
    }

    /// Whether a section is theirs.
    pub(crate) fn has(&self, section: &SectionId) -> bool {
        self.sections.as_ref().is_none_or(|s| s.contains(section))
    }

    pub(crate) const fn is_team(&self) -> bool {
        self.sitting.is_none()
    }

    /// The path of a question's page.
    pub(crate) fn question(&self, item: &str) -> String {
        format!("{}/questions/{item}", self.home)
    }

    async fn reload(&self, ctx: &Ctx, round: &Round) -> Result<Whole, Error> {
        match &self.sitting {
            None => whole(ctx, &round.id.to_string()).await,
            Some(sitting) => {
                let sat = instruments(ctx).sat(sitting).await.map_err(failed)?;
                Ok(sat.whole)
            }
        }
    }

    async fn say(
        &self,
        ctx: &Ctx,
        key: &Key,
        round: &Round,
        all: &[Saying],
    ) -> Result<usize, InstrumentsError> {
        let context = instruments(ctx);
        match &self.sitting {
            None => {
                context
                    .once(key)
                    .say(&ctx.actor, round.tenant, round.id, all)
                    .await
            }
            Some(sitting) => {
                let context = context.once_by(key, &self.voice);
                context.say_sitting(sitting, all).await
            }
        }
    }
}

#[derive(Template)]
#[template(
    source = "{{ errors }}<form method=\"post\" action=\"{{ action }}\" novalidate>{{ hidden }}{% if let Some(item) = settle %}<input type=\"hidden\" name=\"settle\" value=\"{{ item }}\">{% endif %}{% for a in asks %}{{ a }}{% endfor %}<p class=\"pages\"><button type=\"submit\" name=\"to\" value=\"next\">{{ next }}</button><button type=\"submit\" name=\"to\" value=\"list\" class=\"second\">{{ list }}</button></p></form>{% if let Some((label, url)) = before %}<p class=\"pages\"><a class=\"button second\" href=\"{{ url }}\">{{ label }}</a></p>{% endif %}",
    ext = "html"
)]
struct Sheet {
    errors: ErrorSummary,
    action: String,
    hidden: Hidden,
    /// The question that is settled after this page is saved.
    settle: Option<String>,
    asks: Vec<Ask>,
    next: Text,
    list: Text,
    before: Option<(Text, String)>,
}

/// Where a part is: its place among all parts that are theirs.
struct Here {
    all: Vec<Part>,
    at: usize,
}

impl Here {
    fn find(whole: &Whole, seat: &Seat, (section, part): (&str, &str)) -> Result<Self, Error> {
        let sections = &whole.instrument.package().sections;
        let mut all = parts(&whole.instrument);
        all.retain(|p| sections.get(p.section).is_some_and(|s| seat.has(&s.id)));
        let fits = |p: &Part| {
            let own = sections.get(p.section);
            own.is_some_and(|s| s.id.as_str() == section) && p.number.to_string() == part
        };
        let at = all.iter().position(fits).ok_or_else(Error::not_found)?;
        Ok(Self { all, at })
    }

    fn part(&self) -> &Part {
        &self.all[self.at]
    }

    fn path(&self, whole: &Whole, seat: &Seat, at: usize) -> Option<String> {
        let part = self.all.get(at)?;
        let section = whole.instrument.package().sections.get(part.section)?;
        let home = &seat.home;
        Some(format!("{home}/sections/{}/{}", section.id, part.number))
    }
}

pub(crate) async fn ask(
    ctx: Ctx,
    Path((_, id, section, part)): Path<(String, String, String, String)>,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    let seat = Seat::team(&whole.round);
    part_page(&ctx, &whole, &seat, (&section, &part), None)
}

pub(crate) async fn save(
    ctx: Ctx,
    Path((_, id, section, part)): Path<(String, String, String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    let seat = Seat::team(&whole.round);
    save_part(&ctx, &whole, &seat, (&section, &part), form).await
}

/// The page of a part, filled with what is stored, or with what was sent.
pub(crate) fn part_page(
    ctx: &Ctx,
    whole: &Whole,
    seat: &Seat,
    which: (&str, &str),
    sent: Option<&Form>,
) -> Result<Response, Error> {
    if whole.round.stand == RoundStand::SignedOff {
        return closed(ctx, seat);
    }
    let here = Here::find(whole, seat, which)?;
    let (lang, words, part) = (&ctx.lang, words(ctx, whole), here.part());
    let asking = Asking {
        ctx,
        whole,
        words,
        seat,
    };
    let nothing = Stated::nothing();
    let asked = part.places.clone().filter_map(|place| {
        let item = whole.instrument.item(place)?;
        let stated = whole.stated(&seat.voice, place).unwrap_or(&nothing);
        Some(asking.ask(place, item, stated, sent))
    });
    let section = &whole.instrument.package().sections[part.section];
    let before = here.at.checked_sub(1);
    let before = before.and_then(|at| here.path(whole, seat, at));
    let own = here.path(whole, seat, here.at).unwrap_or_default();
    let settle = settled_after(ctx, whole, seat, sent);
    let sheet = Sheet {
        errors: ErrorSummary::named(lang, sent.unwrap_or(&Form::default()), |field| {
            Some(called(lang, field))
        }),
        action: ctx.url(&own),
        hidden: Hidden {
            key: sent.and_then(|f| f.key().ok()).unwrap_or_else(Key::new),
            version: None,
        },
        settle: settle.clone(),
        asks: asked.collect(),
        next: lang.text("instruments-save-next"),
        list: lang.text("instruments-save-list"),
        before: before.map(|to| (lang.text("instruments-back"), ctx.url(&to))),
    };
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    blocks.extend(words.notice(ctx)?);
    if let Some(item) = settle {
        let args = [("item", Arg::Code(item))];
        let text = lang.text_with("instruments-settle-return", &args);
        blocks.push(crate::pages::block::paragraph(text)?);
    }
    if let (1, Some(intro)) = (part.number, &section.intro) {
        let intro = words.say(&format!("section.{}.intro", section.id), intro);
        blocks.push(crate::pages::block::paragraph(intro)?);
    }
    blocks.push(Html::render(&sheet)?);
    let meta = meta(ctx, whole, seat, part, words.section(section).plain());
    let meta = match sent {
        Some(_) => meta.errors(),
        None => meta,
    };
    Ok(show(ctx, meta, blocks))
}

/// The question for whose sake the team came here from where answers differ.
fn settled_after(ctx: &Ctx, whole: &Whole, seat: &Seat, sent: Option<&Form>) -> Option<String> {
    let query = Form::parse(ctx.query.as_deref().unwrap_or("").as_bytes());
    let named = sent.unwrap_or(&query).get("settle")?;
    let (_, item) = whole.item(named).filter(|_| seat.is_team())?;
    Some(item.id.to_string())
}

/// What a field of a part is called in the list of errors: its question, and which part of it.
fn called(lang: &web::i18n::Lang, field: &str) -> String {
    let Some((item, rest)) = field.split_once('.') else {
        return field.to_owned();
    };
    let part = rest.rsplit('.').next().unwrap_or(rest);
    let message = match part {
        "reason" => Some("instruments-field-reason"),
        "comment" => Some("instruments-field-comment"),
        "state" => Some("instruments-field-state"),
        _ => {
            let found = CITATION.iter().find(|(name, ..)| *name == part);
            found.map(|(_, message, _)| *message)
        }
    };
    match message {
        Some(message) => format!("{item} ({})", lang.plain(message)),
        None => item.to_owned(),
    }
}

fn meta(ctx: &Ctx, whole: &Whole, seat: &Seat, part: &Part, section: &str) -> PageMeta {
    let title = match part.of {
        1 => section.to_owned(),
        of => {
            let args = [
                ("section", Arg::Text(section.to_owned())),
                ("part", count(part.number)),
                ("of", count(of)),
            ];
            ctx.lang.plain_with("instruments-part-of", &args)
        }
    };
    let meta = named(ctx, &whole.round, title);
    match seat.is_team() {
        true => meta,
        false => meta.crumbs(vec![Crumb {
            label: Text::user(whole.round.title.as_str()),
            path: seat.home.clone(),
        }]),
    }
}

/// Saves a part, or shows it again with what is wrong.
pub(crate) async fn save_part(
    ctx: &Ctx,
    before: &Whole,
    seat: &Seat,
    which: (&str, &str),
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    if before.round.stand == RoundStand::SignedOff {
        return closed(ctx, seat);
    }
    let here = Here::find(before, seat, which)?;
    let Some(sayings) = sayings(before, here.part(), &mut form) else {
        return part_page(ctx, before, seat, which, Some(&form));
    };
    let round = &before.round;
    match seat.say(ctx, &key, round, &sayings).await {
        Ok(_) | Err(InstrumentsError::Repeated(_)) => {
            let after = seat.reload(ctx, round).await?;
            let to = onward(&form, (before, &after), seat, &here);
            Ok(Redirect::to(&ctx.url(&to)).into_response())
        }
        Err(InstrumentsError::Changed(items)) => {
            for item in &items {
                form.fail(item, say("instruments-changed-meanwhile"));
            }
            let now = seat.reload(ctx, round).await?;
            part_page(ctx, &now, seat, which, Some(&form))
        }
        Err(InstrumentsError::SignedOff) => closed(ctx, seat),
        Err(other) => Err(failed(other)),
    }
}

/// The round is signed off: for the team there is a next one, for a respondent nothing to do.
fn closed(ctx: &Ctx, seat: &Seat) -> Result<Response, Error> {
    let text = match seat.is_team() {
        true => "instruments-error-signed-off",
        false => "instruments-respond-closed",
    };
    let said = ("instruments-round-signed-off", text);
    instead(ctx, StatusCode::CONFLICT, said)
}

/// What the form says to every question that it asked; `None` where something is wrong.
fn sayings(whole: &Whole, part: &Part, form: &mut Form) -> Option<Vec<Saying>> {
    let mut all = Vec::new();
    for place in part.places.clone() {
        let Some(item) = whole.instrument.item(place) else {
            continue;
        };
        // A question that was not on the page says nothing.
        if form.get(&format!("{}.seen", item.id)).is_some() {
            all.extend(read::saying(form, &whole.instrument, item));
        }
    }
    form.is_good().then_some(all)
}

/// Where saving leads: back to this page for one more entry, or where the answers opened further
/// questions on it; to the list when that was asked; else to the next part, and after the last to
/// the check, or to a respondent's list.
fn onward(form: &Form, (before, after): (&Whole, &Whole), seat: &Seat, here: &Here) -> String {
    let own = here.path(after, seat, here.at).unwrap_or_default();
    if let Some(item) = form.get("stay") {
        let known = after.item(item).map_or("", |(_, i)| i.id.as_str());
        return format!("{own}?done=saved#{known}");
    }
    let opened = here
        .part()
        .places
        .clone()
        .any(|place| is_open(after, place) && !before.scored.standings.is_asked(place));
    let list = || format!("{}?done=saved", seat.home);
    let settle = form.get("settle").filter(|_| seat.is_team());
    if let Some((_, item)) = settle.and_then(|item| after.item(item)) {
        let rest = format!("/disagreements/{}?done=saved", item.id);
        return path(&after.round, &rest);
    }
    match (form.get("to"), opened) {
        (Some("list"), _) => list(),
        (_, true) => format!("{own}?done=saved"),
        _ => match here.path(after, seat, here.at + 1) {
            Some(next) => next,
            None if seat.is_team() => path(&after.round, "/check"),
            None => list(),
        },
    }
}
