//! `/cases/{id}`: one case: what it is, what was found, who is asked, what is to be done.
//!
//! Invariant: all forms of the page carry the version that was seen.

use super::{CASES, due, queue, severity, state, tell, type_id};
use crate::WatchError;
use crate::case::actions::{self, Change, Whole};
use crate::case::{Case, MOST_TITLE, Outcome, Severity, State, playbook};
use crate::conversation::Conversation;
use crate::incident_report::pages::{LIST, one::found};
use crate::pages::{app_error, need_tenant, watch_of};
use crate::responder;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::Tlp;
use base::actor::Who;
use base::id::CaseId;
use base::rsit::IncidentType;
use web::component::block::{bar, join, list, paragraph, show};
use web::component::{
    Cell, Choice, Column, Details, Field, Notice, Pairs, Sheet, Table, Tag, Tone,
};
use web::form::{Form, parse};
use web::i18n::Html;
use web::page::Crumb;
use web::{Ctx, Error, Message, PageMeta, Text};

pub(crate) fn id_of(text: &str) -> Result<CaseId, Error> {
    text.parse().map_err(|_| Error::not_found())
}

/// The way back up from a page of a case.
pub(crate) fn crumbs(ctx: &Ctx, case: Option<&Case>) -> Vec<Crumb> {
    // Directors see figures, and not the queue that they are of.
    let queue = ctx.may_open(CASES).then(|| Crumb {
        label: ctx.lang.text("watch-case-queue"),
        path: CASES.to_owned(),
    });
    let mut crumbs: Vec<Crumb> = queue.into_iter().collect();
    crumbs.extend(case.map(|c| Crumb {
        label: Text::code(c.name()),
        path: format!("{CASES}/{}", c.id),
    }));
    crumbs
}

/// One case.
///
/// # Errors
/// As the actions.
pub async fn one(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    page(&ctx, id_of(&id)?, &Form::default()).await
}

async fn page(ctx: &Ctx, id: CaseId, form: &Form) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(ctx), need_tenant(ctx).await?);
    let whole = actions::one(&ctx.actor, watch, tenant, id).await;
    let whole = whole.map_err(app_error)?;
    let responders = responder::actions::public(&ctx.actor, watch, tenant).await;
    let responders = responders.map_err(app_error)?;
    let lang = &ctx.lang;
    let case = &whole.case;
    let mut blocks: Vec<Html> = Vec::new();
    if let Some(into) = case.merged_into {
        let link = Html::link(
            lang.text("watch-case-merged-link"),
            &ctx.url(&format!("{CASES}/{into}")),
        );
        blocks.push(Notice::new(lang, Tone::Info, link).into());
    }
    blocks.push(walk(ctx, &whole)?);
    blocks.push(facts(ctx, &whole)?);
    if case.merged_into.is_none() {
        blocks.extend(steps(ctx, case)?);
        let at = format!("{CASES}/{id}");
        let links = [
            (
                "watch-conversation-begin",
                format!("{at}/conversations/new"),
            ),
            ("watch-takedown-page", format!("{at}/takedown")),
            ("watch-block-case", format!("{at}/block")),
            ("watch-case-custody", format!("{at}/custody")),
            ("watch-case-iodef", format!("{at}/hand-over")),
            ("watch-case-merge", format!("{at}/merge")),
        ];
        blocks.push(bar(ctx, &links)?);
    }
    blocks.push(conversations(ctx, &whole));
    blocks.extend(found(ctx, &whole.found, &responders)?);
    blocks.push(reports(ctx, &whole));
    if case.merged_into.is_none() {
        blocks.push(checklist(ctx, &whole)?);
        blocks.push(edit(ctx, case, form)?);
    }
    blocks.push(tell::timeline(ctx, &whole.entries));
    let title = Text::user(format!("{} {}", case.name(), case.title));
    let meta = PageMeta::new(title)
        .crumbs(crumbs(ctx, None))
        .errors_of(form)
        .wide();
    Ok(show(ctx, meta, blocks))
}

fn facts(ctx: &Ctx, whole: &Whole) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let case = &whole.case;
    let assignee = case.assignee.map_or_else(
        || lang.text("watch-case-nobodys"),
        |id| tell::who(ctx, &format!("account:{id}")),
    );
    let type_help = format!("watch-rsit-{}", case.rsit.as_str());
    let mut rsit: Vec<Html> = vec![lang.text(&type_id(case.rsit)).into()];
    if lang.has(&type_help) {
        rsit.push(Html::from(Text::from("–")));
        rsit.push(lang.text(&type_help).into());
    }
    let mut pairs: Vec<(Text, Html)> = vec![
        (lang.text("watch-case-state"), state(lang, case.state)),
        (
            lang.text("watch-case-severity"),
            severity(lang, case.severity),
        ),
        (lang.text("watch-case-type"), Html::joined(&rsit)),
        (
            lang.text("watch-case-tlp"),
            Text::code(case.tlp.as_str()).into(),
        ),
        (lang.text("watch-case-assignee"), assignee.into()),
        (
            lang.text("watch-case-opened"),
            lang.moment_html(case.opened),
        ),
        (
            lang.text("watch-case-due"),
            due(ctx, case.due, case.marks.looked.is_some()),
        ),
    ];
    if let Some(outcome) = case.outcome {
        pairs.push((
            lang.text("watch-case-outcome"),
            lang.text(outcome.message_id()).into(),
        ));
    }
    for (id, at) in [
        ("watch-case-mark-answered", case.marks.answered),
        ("watch-case-mark-asked", case.marks.asked),
        ("watch-case-mark-gone", case.marks.gone),
        ("watch-case-mark-closed", case.marks.closed),
    ] {
        if let Some(at) = at {
            pairs.push((lang.text(id), lang.moment_html(at)));
        }
    }
    if !whole.beside.is_empty() {
        let links = whole.beside.iter().map(|(id, number)| {
            Html::link(
                Text::code(crate::case::name(*number)),
                &ctx.url(&format!("{CASES}/{id}")),
            )
        });
        pairs.push((lang.text("watch-case-beside"), list(links.collect())?));
    }
    Ok(Pairs { pairs }.into())
}

#[derive(Template)]
#[template(
    source = "<p class=\"pages\">{% for (label, url, key) in links %}<a class=\"button second\" href=\"{{ url }}\" accesskey=\"{{ key }}\">{{ label }}</a>{% endfor %}</p>",
    ext = "html"
)]
struct Ways {
    links: Vec<(Text, String, char)>,
}

/// To the cases before and behind this one, and on to one that nobody has.
fn walk(ctx: &Ctx, whole: &Whole) -> Result<Html, Error> {
    let (before, behind) = whole.neighbours;
    let ways = [
        (before, "watch-case-before", 'k'),
        (behind, "watch-case-behind", 'j'),
    ];
    let links = ways.into_iter().filter_map(|(id, label, key)| {
        let at = ctx.url(&format!("{CASES}/{}", id?));
        Some((ctx.lang.text(label), at, key))
    });
    let links: Vec<(Text, String, char)> = links.collect();
    let mut parts = Vec::new();
    if !links.is_empty() {
        parts.push(Html::render(&Ways { links }).map_err(Error::internal)?);
    }
    if matches!(ctx.actor.who(), Who::Account(_)) {
        parts.push(queue::take_next(ctx)?);
    }
    parts.push(paragraph(ctx.lang.text("watch-case-keys"))?);
    join(parts)
}

/// The buttons that move a case on.
fn steps(ctx: &Ctx, case: &Case) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    let at = format!("{CASES}/{}", case.id);
    if case.state == State::Closed {
        let sheet = Sheet::new(ctx, &at, "watch-case-reopen")
            .sends("step", "reopen")
            .version(case.version);
        return Ok(vec![sheet.html()?]);
    }
    let first = match case.assignee {
        Some(_) => ("watch-case-release", "release"),
        None => ("watch-case-take", "take"),
    };
    let mut moves = Sheet::new(ctx, &at, first.0)
        .sends("step", first.1)
        .version(case.version);
    for (state, id) in [
        (State::Open, "watch-case-to-open"),
        (State::Waiting, "watch-case-to-waiting"),
    ] {
        if case.state != state {
            moves = moves.further(lang.text(id), "step", state.as_str());
        }
    }
    let gone = match case.marks.gone {
        None => ("watch-case-gone", "gone"),
        Some(_) => ("watch-case-back", "back"),
    };
    moves = moves.further(lang.text(gone.0), "step", gone.1);
    let outcomes = Outcome::ALL
        .iter()
        .filter(|o| **o != Outcome::Merged)
        .map(|o| Choice::new(o.as_str(), lang.text(o.message_id())));
    let close = Sheet::new(ctx, &at, "watch-case-close")
        .sends("step", "close")
        .version(case.version)
        .fields(vec![Field::select(
            "outcome",
            lang.text("watch-case-outcome"),
            outcomes.collect(),
        )])
        .key('c');
    Ok(vec![moves.html()?, close.html()?])
}

fn conversations(ctx: &Ctx, whole: &Whole) -> Html {
    let lang = &ctx.lang;
    let late = |c: &Conversation| c.due.is_some_and(|due| due < ctx.app.clock().now());
    let rows = whole.conversations.iter().map(|c| {
        let at = ctx.url(&format!("{CASES}/{}/conversations/{}", whole.case.id, c.id));
        let mut status: Vec<Html> = vec![lang.text(c.state.message_id()).into()];
        if late(c) {
            status.push(Tag::new(Tone::Bad, lang.text("watch-conversation-remind")).into());
        }
        let last = c.asked.max(c.answered).unwrap_or(c.begun);
        vec![
            Cell::link(lang.text(c.with.message_id()), &at),
            Cell::text(Text::user(c.name.as_str())),
            Cell::html(Html::joined(&status)),
            Cell::html(lang.moment_html(last)),
        ]
    });
    let ids = [
        "watch-conversation-with",
        "watch-conversation-name",
        "watch-conversation-state",
        "watch-conversation-last",
    ];
    let columns = ids.iter().map(|id| Column::text(lang.text(id)));
    Table::new(
        lang,
        lang.text("watch-conversation-title"),
        columns.collect(),
        rows.collect(),
    )
    .into()
}

fn reports(ctx: &Ctx, whole: &Whole) -> Html {
    let lang = &ctx.lang;
    let rows = whole.reports.iter().map(|r| {
        let text: String = r.text.chars().take(80).collect();
        vec![
            Cell::link(
                Text::from(lang.moment(r.received)),
                &ctx.url(&format!("{LIST}/{}", r.id)),
            ),
            Cell::text(lang.text(r.kind.message_id())),
            Cell::text(lang.text(r.channel.message_id())),
            Cell::text(Text::user(text)),
        ]
    });
    let ids = ["when", "kind", "channel", "what"];
    let columns = ids
        .iter()
        .map(|id| Column::text(lang.text(&format!("watch-incident-{id}"))));
    Table::new(
        lang,
        lang.text("watch-case-reports"),
        columns.collect(),
        rows.collect(),
    )
    .into()
}

fn checklist(ctx: &Ctx, whole: &Whole) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let case = &whole.case;
    let steps = playbook::steps(case.rsit);
    let choices = steps.iter().map(|name| {
        let mut choice = Choice::new(*name, lang.text(&format!("watch-step-{name}")));
        choice.chosen = whole.done.iter().any(|d| d == name);
        choice
    });
    let field = Field::checkboxes(
        "steps",
        lang.text("watch-case-checklist"),
        choices.collect(),
    );
    let sheet = Sheet::new(
        ctx,
        &format!("{CASES}/{}", case.id),
        "watch-case-checklist-save",
    )
    .sends("step", "steps")
    .version(case.version)
    .fields(vec![field.optional(lang)])
    .key('s');
    sheet.html()
}

fn edit(ctx: &Ctx, case: &Case, form: &Form) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let types = IncidentType::ALL
        .iter()
        .map(|t| Choice::new(t.as_str(), lang.text(&type_id(*t))));
    let severities = Severity::ALL
        .iter()
        .map(|s| Choice::new(s.as_str(), lang.text(s.message_id())));
    let labels = Tlp::ALL
        .iter()
        .map(|t| Choice::new(t.as_str(), Text::code(t.as_str())));
    let fields = vec![
        Field::text("title", lang.text("watch-case-title")).value(case.title.as_str()),
        Field::select("type", lang.text("watch-case-type"), types.collect())
            .value(case.rsit.as_str()),
        Field::select(
            "severity",
            lang.text("watch-case-severity"),
            severities.collect(),
        )
        .value(case.severity.as_str()),
        Field::select("tlp", lang.text("watch-case-tlp"), labels.collect())
            .value(case.tlp.as_str()),
    ];
    let sheet = Sheet::new(ctx, &format!("{CASES}/{}", case.id), "watch-case-save")
        .sends("step", "edit")
        .version(case.version)
        .fields(fields)
        .as_sent(ctx, form);
    Ok(Details {
        summary: lang.text("watch-case-edit"),
        body: Html::joined(&[sheet.html()?, definitions(ctx)]),
    }
    .into())
}

/// What the types mean, in our own words, beside the field that asks for one.
fn definitions(ctx: &Ctx) -> Html {
    let lang = &ctx.lang;
    let pair = |t: &IncidentType| {
        let id = format!("watch-rsit-{}", t.as_str());
        let known = lang.has(&id);
        known.then(|| (lang.text(&type_id(*t)), Html::from(lang.text(&id))))
    };
    Details {
        summary: lang.text("watch-case-types"),
        body: Pairs {
            pairs: IncidentType::ALL.iter().filter_map(pair).collect(),
        }
        .into(),
    }
    .into()
}

/// Carries out what a button of the page asks for.
///
/// # Errors
/// As the actions; what is wrong with a field is said beside it.
pub async fn send(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (watch, tenant, key) = (watch_of(&ctx), need_tenant(&ctx).await?, form.key()?);
    let id = id_of(&id)?;
    let seen = form.version().ok_or_else(Error::bad_request)?;
    let step = form.get("step").unwrap_or_default().to_owned();
    if step == "steps" {
        let ticked: Vec<String> = form.all("steps").map(str::to_owned).collect();
        let done = actions::check_off(&ctx.actor, watch, (tenant, id), (&ticked, seen), &key).await;
        done.map_err(app_error)?;
        return Ok(back(&ctx, id));
    }
    let Some(change) = change(&step, &mut form)? else {
        return page(&ctx, id, &form).await;
    };
    match actions::change(&ctx.actor, watch, (tenant, id), (change, seen), &key).await {
        Ok(()) => Ok(back(&ctx, id)),
        Err(WatchError::Changed) if step == "edit" => {
            form.fail("title", Message::new("web-form-outdated"));
            page(&ctx, id, &form).await
        }
        Err(other) => Err(app_error(other)),
    }
}

fn back(ctx: &Ctx, id: CaseId) -> Response {
    Redirect::to(&ctx.url(&format!("{CASES}/{id}"))).into_response()
}

/// What the button asks for; `None` when a field is wrong.
fn change(step: &str, form: &mut Form) -> Result<Option<Change>, Error> {
    Ok(Some(match step {
        "take" => Change::Take,
        "release" => Change::Release,
        "reopen" => Change::Reopen,
        "gone" => Change::Gone(true),
        "back" => Change::Gone(false),
        "close" => {
            let outcome = form.required("outcome", parse::choice(Outcome::from_name));
            match outcome.filter(|o| *o != Outcome::Merged) {
                Some(outcome) => Change::Close(outcome),
                None => return Err(Error::bad_request()),
            }
        }
        "edit" => {
            let title = form.required("title", parse::text(MOST_TITLE));
            let rsit = form.required("type", parse::choice(|t| t.parse::<IncidentType>().ok()));
            let severity = form.required("severity", parse::choice(Severity::from_name));
            let tlp = form.required("tlp", parse::choice(|t| t.parse::<Tlp>().ok()));
            let (Some(title), Some(rsit), Some(severity), Some(tlp)) = (title, rsit, severity, tlp)
            else {
                return Ok(None);
            };
            Change::Edit {
                title,
                rsit,
                severity,
                tlp,
            }
        }
        other => {
            match State::from_name(other).filter(|s| matches!(s, State::Open | State::Waiting)) {
                Some(state) => Change::State(state),
                None => return Err(Error::bad_request()),
            }
        }
    }))
}
