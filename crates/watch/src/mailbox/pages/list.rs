//! The mail that came, the newest first, under how its mailboxes stand.
//!
//! Invariant: the sender of a mail that became a report stands in no list.

use super::{MAIL, outcome};
use crate::mailbox::store::Mailbox;
use crate::mailbox::{Letter, Outcome, PAGE, actions};
use crate::pages::{app_error, need_tenant, watch_of};
use axum::response::Response;
use base::Timestamp;
use base::id::MailId;
use web::component::block::{bar, paragraph, show};
use web::component::{Cell, Choice, Column, Field, Filter, Notice, Pages, Table, Tone};
use web::i18n::Html;
use web::{Arg, Ctx, Error, PageMeta, Text};

/// The list.
///
/// # Errors
/// As the actions.
pub async fn list(ctx: Ctx) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let mut asked = ctx.asked();
    let wanted = asked.filter("outcome", |text| {
        Outcome::from_name(text).ok_or_else(|| web::Message::new("mailbox-bad-outcome"))
    });
    let before = asked.place::<Before>("before");
    let place = before.as_ref().map(|Before(at, id)| (*at, *id));
    let letters = actions::list(&ctx.actor, watch, tenant, wanted, place).await;
    let letters = letters.map_err(app_error)?;
    let standing = actions::standing(&ctx.actor, watch, tenant).await;
    let (mailboxes, waiting) = standing.map_err(app_error)?;
    let lang = &ctx.lang;
    let mut blocks: Vec<Html> = vec![bar(&ctx, &links())?];
    blocks.extend(how_they_stand(&ctx, &mailboxes)?);
    if waiting > 0 {
        let said = lang.text_with(
            "mailbox-waiting",
            &[(
                "count",
                Arg::Count(i64::try_from(waiting).unwrap_or(i64::MAX)),
            )],
        );
        blocks.push(Notice::new(lang, Tone::Warning, paragraph(said)?).into());
    }
    let rows = letters.iter().map(|one| row(&ctx, one)).collect();
    let ids = ["received", "from", "subject", "outcome"];
    let columns = ids
        .iter()
        .map(|id| Column::text(lang.text(&format!("mailbox-{id}"))));
    let title = lang.text("mailbox-title");
    let table = Table::new(lang, title, columns.collect(), rows);
    let query = wanted.map_or_else(String::new, |o| format!("outcome={}&", o.as_str()));
    let next = letters
        .last()
        .filter(|_| letters.len() == PAGE)
        .map(|last| {
            let place = format!("{}_{}", last.received.micros(), last.id);
            ctx.url(&format!("{MAIL}?{query}before={place}"))
        });
    let first = before
        .is_some()
        .then(|| ctx.url(&format!("{MAIL}?{query}")));
    blocks.push(filter(&ctx, wanted)?);
    blocks.push(table.empty(lang.text("mailbox-empty")).into());
    blocks.push(Pages::new(lang, first, next).into());
    let meta = PageMeta::new(lang.text("mailbox-title")).wide();
    Ok(show(&ctx, meta, blocks))
}

fn links() -> [(&'static str, String); 2] {
    [
        (
            "watch-incident-list",
            crate::incident_report::pages::LIST.to_owned(),
        ),
        ("watch-case-queue", crate::case::pages::CASES.to_owned()),
    ]
}

/// The last mail of a page, as addresses name it.
struct Before(Timestamp, MailId);

impl std::str::FromStr for Before {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (at, id) = text.split_once('_').ok_or(())?;
        let at = at.parse().map_err(|_| ())?;
        Ok(Self(
            Timestamp::from_micros(at),
            id.parse().map_err(|_| ())?,
        ))
    }
}

fn how_they_stand(ctx: &Ctx, mailboxes: &[Mailbox]) -> Result<Vec<Html>, Error> {
    let lang = &ctx.lang;
    if mailboxes.is_empty() {
        return Ok(vec![paragraph(lang.text("mailbox-none"))?]);
    }
    let never = || lang.text("mailbox-never");
    let rows = mailboxes.iter().map(|one| {
        let fetched = one
            .fetched
            .map_or_else(never, |at| Text::from(lang.moment(at)));
        let problem = match one.failed {
            Some(_) => Cell::text(Text::user(one.problem.as_str())),
            None => Cell::text(lang.text("mailbox-works")),
        };
        vec![
            Cell::text(Text::code(&one.name)),
            Cell::text(fetched),
            problem,
        ]
    });
    let ids = ["name", "fetched", "state"];
    let columns = ids
        .iter()
        .map(|id| Column::text(lang.text(&format!("mailbox-{id}"))));
    let title = lang.text("mailbox-mailboxes");
    Ok(vec![
        Table::new(lang, title, columns.collect(), rows.collect()).into(),
    ])
}

fn filter(ctx: &Ctx, wanted: Option<Outcome>) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let all = Choice::new("", lang.text("mailbox-all"));
    let outcomes = Outcome::ALL
        .iter()
        .map(|o| Choice::new(o.as_str(), lang.text(o.message_id())));
    let choices = std::iter::once(all).chain(outcomes).collect();
    let field = Field::select("outcome", lang.text("mailbox-outcome"), choices);
    let field = field.value(wanted.map_or("", Outcome::as_str));
    Ok(Filter::new(lang, ctx.url(MAIL), vec![field]).into())
}

fn row(ctx: &Ctx, letter: &Letter) -> Vec<Cell> {
    let lang = &ctx.lang;
    let at = ctx.url(&format!("{MAIL}/{}", letter.id));
    let subject = match letter.subject.is_empty() {
        true => lang.text("mailbox-no-subject"),
        false => Text::user(letter.subject.as_str()),
    };
    let sender = match (letter.outcome, letter.sender.is_empty()) {
        (Outcome::Report, _) => lang.text("mailbox-sealed"),
        (_, true) => Text::from("–"),
        (_, false) => Text::code(&letter.sender),
    };
    vec![
        Cell::text(Text::from(lang.moment(letter.received))),
        Cell::text(sender),
        Cell::link(subject, &at),
        Cell::html(outcome(lang, letter.outcome)),
    ]
}
