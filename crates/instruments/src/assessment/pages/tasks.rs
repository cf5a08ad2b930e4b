//! The task list of a round: its sections with how much of each was answered.
//!
//! Not here: how good the answers are. Invariant: the counts are of questions that are asked.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::component::{Notice, Pairs, Tag, Tone};
use web::i18n::{Arg, Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::section::Seat;
use super::{failed, onward, path, reviews, up, whole, words};
use crate::assessment::pages::list::stand;
use crate::assessment::settle::Concord;
use crate::assessment::{Part, RoundStand, Whole, parts};
use crate::package::Kind;
use crate::pages::OFFICER;
use crate::pages::block::{bar, list as html_list, notice, paragraph, show as page};
use crate::pages::instruments;
use crate::pages::words::Words;
use crate::score::Count;

/// One section of the list.
struct Task {
    label: Text,
    url: String,
    tag: Tag,
    progress: Text,
}

#[derive(Template)]
#[template(
    source = "<ul class=\"tasks\">{% for t in tasks %}<li><span><a href=\"{{ t.url }}\">{{ t.label }}</a> <span class=\"quiet\">{{ t.progress }}</span></span> {{ t.tag }}</li>{% endfor %}</ul>",
    ext = "html"
)]
struct Tasks {
    tasks: Vec<Task>,
}

async fn show_round(ctx: &Ctx, whole: &Whole) -> Result<Response, Error> {
    let words = words(ctx, whole);
    let round = &whole.round;
    let editing = OFFICER.admits(&ctx.actor, ctx.tenant);
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    blocks.extend(words.notice(ctx)?);
    blocks.push(about(ctx, whole, &words));
    blocks.extend(onward::line(ctx, whole).await?);
    if round.stand == RoundStand::Open {
        blocks.extend(left(ctx, whole).await?);
    }
    blocks.push(list(ctx, whole, &words, &Seat::team(round))?);
    let mut links = vec![
        ("instruments-check", path(round, "/check")),
        ("instruments-result", path(round, "/result")),
        ("instruments-plan", path(round, "/plan")),
        ("instruments-evidence-of", path(round, "/evidence")),
        ("instruments-respondents", path(round, "/respondents")),
        ("report-files", path(round, "/files")),
        ("instruments-marks", path(round, "/marks")),
    ];
    if round.previous.is_some() {
        links.insert(0, ("instruments-first", path(round, "/first")));
        links.push(("instruments-since", path(round, "/since")));
    }
    let open = round.stand == RoundStand::Open;
    if open {
        links.insert(3, ("instruments-proposals", path(round, "/proposals")));
    }
    if editing && open {
        links.push(("instruments-round-change", path(round, "/change")));
        links.push(("instruments-sign-off", path(round, "/sign-off")));
    }
    if !open {
        links.push(("instruments-cover", path(round, "/cover")));
        links.push(("bundle-release", path(round, "/release")));
        if whole.instrument.package().kind == Kind::LawSurvey {
            links.push(("instruments-profile", path(round, "/profile")));
        }
        if editing {
            links.push(("instruments-next-round", path(round, "/next")));
        }
    }
    blocks.push(bar(ctx, &links)?);
    let mut crumbs = up(ctx, round);
    crumbs.pop();
    let meta = PageMeta::new(Text::user(round.title.as_str())).crumbs(crumbs);
    Ok(page(ctx, meta, blocks))
}

pub(crate) async fn show(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    show_round(&ctx, &whole(&ctx, &id).await?).await
}

/// What is left for somebody to decide, with the ways to it: answers that differ, claims to be
/// reviewed, questions marked as unclear or unfit.
pub(super) async fn left(ctx: &Ctx, whole: &Whole) -> Result<Vec<Html>, Error> {
    let mut blocks: Vec<Html> = disputed(ctx, whole)?.into_iter().collect();
    blocks.extend(waiting(ctx, whole).await?);
    Ok(blocks)
}

/// How many questions were answered differently and nobody settled.
fn disputed(ctx: &Ctx, whole: &Whole) -> Result<Option<Html>, Error> {
    let differing = whole.differing();
    let open = differing.iter().filter(|(_, c)| *c == Concord::Disputed);
    let open = open.count();
    if open == 0 {
        return Ok(None);
    }
    let args = [("count", super::count(open))];
    let label = ctx.lang.text_with("instruments-disagreements-count", &args);
    let url = ctx.url(&path(&whole.round, "/disagreements"));
    let body = paragraph(Html::link(label, &url))?;
    Ok(Some(Notice::new(&ctx.lang, Tone::Warning, body).into()))
}

/// What waits for somebody: claims to be reviewed, questions marked as unclear or unfit.
async fn waiting(ctx: &Ctx, whole: &Whole) -> Result<Option<Html>, Error> {
    let (lang, round) = (&ctx.lang, &whole.round);
    let marks = instruments(ctx).marks(&ctx.actor, round.tenant, round.id);
    let marks = marks.await.map_err(failed)?;
    let marks = marks.iter().filter(|m| m.reply.is_none()).count();
    let mut waits = Vec::new();
    for (count, id, rest) in [
        (
            reviews::open(whole),
            "instruments-reviews-count",
            "/reviews",
        ),
        (marks, "instruments-marks-count", "/marks"),
    ] {
        if count > 0 {
            let label = lang.text_with(id, &[("count", super::count(count))]);
            waits.push(Html::link(label, &ctx.url(&path(round, rest))));
        }
    }
    let tone = Tone::Info;
    let body = html_list(waits.clone())?;
    Ok((!waits.is_empty()).then(|| Notice::new(lang, tone, body).into()))
}

fn about(ctx: &Ctx, whole: &Whole, words: &Words<'_>) -> Html {
    let (lang, round) = (&ctx.lang, &whole.round);
    let short: String = round.content.to_string().chars().take(12).collect();
    let version = [
        ("version", Arg::Count(round.instrument_version.into())),
        ("hash", Arg::Code(short)),
    ];
    let due = round.due.map(|d| lang.day_html(d));
    let none = || Html::from(lang.text("instruments-no-date"));
    let pairs = vec![
        (
            lang.text("instruments-column-instrument"),
            words.title().into(),
        ),
        (
            lang.text("instruments-column-version"),
            lang.text_with("instruments-version-hash", &version).into(),
        ),
        (
            lang.text("instruments-column-due"),
            due.unwrap_or_else(none),
        ),
        (
            lang.text("instruments-column-stand"),
            stand(ctx, round.stand),
        ),
        (
            lang.text("instruments-progress"),
            progress(ctx, total(whole)).into(),
        ),
    ];
    Pairs { pairs }.into()
}

fn total(whole: &Whole) -> Count {
    let own = whole.scored.sections.iter().map(|s| s.backing.progress);
    own.fold(Count::default(), |a, b| Count {
        done: a.done + b.done,
        of: a.of + b.of,
    })
}

/// "12 of 20 answered".
pub(crate) fn progress(ctx: &Ctx, count: Count) -> Text {
    let args = [
        ("done", Arg::Count(count.done.into())),
        ("of", Arg::Count(count.of.into())),
    ];
    ctx.lang.text_with("instruments-answered-of", &args)
}

/// The sections that are theirs, each with how much was answered.
pub(crate) fn list(
    ctx: &Ctx,
    whole: &Whole,
    words: &Words<'_>,
    seat: &Seat,
) -> Result<Html, Error> {
    let officer = OFFICER.admits(&ctx.actor, ctx.tenant) || !seat.is_team();
    let editing = officer && whole.round.stand == RoundStand::Open;
    let parts = parts(&whole.instrument);
    let sections = whole.instrument.sections().enumerate();
    let sections = sections.filter(|(_, (section, _))| seat.has(&section.id));
    let one = |(at, (section, _)): (usize, (&crate::package::Section, _))| {
        let count = whole.scored.sections[at].backing.progress;
        let (tone, id) = match count {
            Count { of: 0, .. } => (Tone::Calm, "instruments-task-nothing"),
            c if c.done == c.of => (Tone::Good, "instruments-task-answered"),
            Count { done: 0, .. } => (Tone::Warning, "instruments-task-open"),
            _ => (Tone::Info, "instruments-task-begun"),
        };
        let to = match editing {
            true => format!("/sections/{}/{}", section.id, first_open(whole, &parts, at)),
            false => format!("/check/{}", section.id),
        };
        Task {
            label: words.section(section),
            url: ctx.url(&format!("{}{to}", seat.home)),
            tag: Tag::new(tone, ctx.lang.text(id)),
            progress: progress(ctx, count),
        }
    };
    let tasks = sections.map(one).collect();
    Ok(Html::render(&Tasks { tasks })?)
}

/// The number of the first part of a section in which something is asked and open.
fn first_open(whole: &Whole, parts: &[Part], section: usize) -> usize {
    let open = |part: &&Part| {
        part.section == section && part.places.clone().any(|place| is_open(whole, place))
    };
    parts.iter().find(open).map_or(1, |p| p.number)
}

/// Whether a question is asked and nothing was said to it.
pub(super) fn is_open(whole: &Whole, place: usize) -> bool {
    let nothing = *whole.sheet.answer(place) == crate::answer::Answer::Blank;
    nothing && whole.scored.standings.is_asked(place)
}
