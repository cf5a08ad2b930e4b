//! Claims of networks: the form and list on an organisation's page, what waits, one claim.
//!
//! Not here: rules (`claim::actions`). Invariant: what others hold is shown to those who decide and
//! to nobody else.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::Response;
use base::Role;
use base::id::OrganisationId;
use web::component::{Cell, Field, Pairs, Sheet, Table};
use web::form::{Form, parse};
use web::i18n::{Arg, Html, Text};
use web::page::PageMeta;
use web::{Ctx, Error};

use super::organisation::{self, parse_id};
use super::{
    CLAIMED, EDITING, ORGANISATIONS, SAVED, WAITING, back, beside, columns, done, failed, heading,
    message, named, notice, once, paragraph, show_sent, source, tenant,
};
use crate::claim::{Answer, Claim, ClaimId, MOST_TEXT, Overlap, State, Told, by_organisation};
use crate::network::Resource;
use crate::{Directory, DirectoryError};

pub(super) const CLAIMS: &str = "/directory/claims";
/// Claims that the page of what waits lists; the others come when these are decided.
const SHOWN: usize = 100;

type Names = HashMap<OrganisationId, String>;

fn name(names: &Names, id: OrganisationId) -> Text {
    names
        .get(&id)
        .map_or_else(|| Text::code(id), |n| Text::user(n.as_str()))
}

async fn names(ctx: &Ctx) -> Result<Names, Error> {
    let organisations = ctx.app.state::<Directory>().organisations();
    let all = organisations.list(&ctx.actor, tenant(ctx)?).await;
    let all = all.map_err(failed)?.into_iter();
    Ok(all.map(|o| (o.id, o.name.as_str().to_owned())).collect())
}

fn is_contact(ctx: &Ctx, of: OrganisationId) -> bool {
    let own = |t| ctx.actor.organisations(t, &[Role::NetworkContact]);
    ctx.tenant.is_some_and(|t| own(t).contains(&of))
}

/// What the page of an organisation says of claims: the list to whoever decides and to its own
/// contacts, the form to these.
pub(super) async fn section(
    ctx: &Ctx,
    of: OrganisationId,
    form: &Form,
) -> Result<Vec<Html>, Error> {
    let own = is_contact(ctx, of);
    if !own && !EDITING.admits(&ctx.actor, ctx.tenant) {
        return Ok(Vec::new());
    }
    let claims = ctx.app.state::<Directory>().claims();
    let all = claims.of(&ctx.actor, tenant(ctx)?, of).await;
    let all = all.map_err(failed)?;
    let mut blocks = Vec::new();
    if !all.is_empty() {
        blocks.push(list(ctx, &all));
    }
    if own {
        blocks.push(heading(ctx, "directory-claim-title")?);
        let lang = &ctx.lang;
        let sheet = Sheet::new(
            ctx,
            &format!("{ORGANISATIONS}/{of}/claims"),
            "directory-claim-title",
        )
        .intro(lang.text("directory-claim-intro"))
        .fields(vec![
            Field::area("networks", lang.text("directory-claim-networks"), 5)
                .hint(lang.text("directory-claim-networks-hint")),
            Field::area("note", lang.text("directory-claim-note"), 2)
                .hint(lang.text("directory-claim-note-hint"))
                .optional(lang),
        ]);
        blocks.push(sheet.as_sent(ctx, form).html()?);
    }
    Ok(blocks)
}

fn list(ctx: &Ctx, all: &[Claim]) -> Html {
    let lang = &ctx.lang;
    let row = |c: &Claim| {
        vec![
            Cell::link(
                Text::code(&c.resource),
                &ctx.url(&format!("{CLAIMS}/{}", c.id)),
            ),
            Cell::text(lang.text(c.state.message_id())),
            Cell::html(lang.day_html(c.at.day())),
        ]
    };
    let ids = [
        "directory-page-network",
        "directory-claim-state",
        "directory-page-since",
    ];
    let rows = all.iter().map(row).collect();
    Table::new(
        lang,
        lang.text("directory-claim-list"),
        columns(lang, &ids),
        rows,
    )
    .into()
}

pub(super) async fn claim(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (tenant, of, key) = (tenant(&ctx)?, parse_id(&id)?, form.key()?);
    let resources = form.required("networks", |text| {
        let lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
        let read = |l| Resource::parse(l).map_err(|bad| message(bad.message()));
        lines.map(read).collect::<Result<Vec<_>, _>>()
    });
    let note = form.optional("note", parse::text(MOST_TEXT));
    let (Some(resources), Some(note)) = (resources, note) else {
        return organisation::page(&ctx, of, &form).await;
    };
    let told = Told {
        resources,
        note: note.unwrap_or_default(),
    };
    let directory = ctx.app.state::<Directory>().once(&key);
    let made = directory
        .claims()
        .claim(&ctx.actor, tenant, of, &told)
        .await;
    match once(made, |_| of.to_string()) {
        Ok(_) => Ok(done(&ctx, &format!("{ORGANISATIONS}/{of}"), CLAIMED)),
        Err(error) => {
            beside(&mut form, error)?;
            organisation::page(&ctx, of, &form).await
        }
    }
}

/// What waits, by organisation, each with a button that agrees to what overlaps nothing.
pub(super) async fn waiting(ctx: &Ctx) -> Result<Vec<Html>, Error> {
    let claims = ctx.app.state::<Directory>().claims();
    let all = claims.waiting(&ctx.actor, tenant(ctx)?).await;
    let mut all = all.map_err(failed)?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let lang = &ctx.lang;
    let more = all.len().saturating_sub(SHOWN);
    all.truncate(SHOWN);
    let names = names(ctx).await?;
    let mut blocks = vec![heading(ctx, "directory-waiting-networks")?];
    for (of, claims) in by_organisation(all) {
        blocks.push(of_one(ctx, name(&names, of), &claims));
        let clear = claims.iter().filter(|(_, near)| near.is_empty()).count();
        if clear > 1 {
            let at = format!("{ORGANISATIONS}/{of}/claims/clear");
            blocks.push(Sheet::new(ctx, &at, "directory-claim-clear").html()?);
        }
    }
    if more > 0 {
        let more = i64::try_from(more).unwrap_or(i64::MAX);
        let more = lang.text_with("directory-claim-more", &[("count", Arg::Count(more))]);
        blocks.push(paragraph(more)?);
    }
    Ok(blocks)
}

fn of_one(ctx: &Ctx, organisation: Text, claims: &[(Claim, Vec<Overlap>)]) -> Html {
    let lang = &ctx.lang;
    let row = |(c, near): &(Claim, Vec<Overlap>)| {
        let count = i64::try_from(near.len()).unwrap_or(i64::MAX);
        vec![
            Cell::link(
                Text::code(&c.resource),
                &ctx.url(&format!("{CLAIMS}/{}", c.id)),
            ),
            Cell::text(Text::user(c.note.as_str())),
            Cell::text(lang.text_with("directory-claim-overlap", &[("count", Arg::Count(count))])),
            Cell::html(lang.day_html(c.at.day())),
        ]
    };
    let ids = [
        "directory-page-network",
        "directory-claim-note",
        "directory-claim-overlaps",
        "directory-page-since",
    ];
    let rows = claims.iter().map(row).collect();
    Table::new(lang, organisation, columns(lang, &ids), rows).into()
}

pub(super) async fn ask(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    page(&ctx, claim_id(&id)?, &Form::default()).await
}

fn claim_id(id: &str) -> Result<ClaimId, Error> {
    id.parse().map_err(|_| Error::not_found())
}

async fn page(ctx: &Ctx, id: ClaimId, form: &Form) -> Result<Response, Error> {
    let lang = &ctx.lang;
    let claims = ctx.app.state::<Directory>().claims();
    let found = claims.one(&ctx.actor, tenant(ctx)?, id).await;
    let (claim, near) = found.map_err(failed)?;
    let decides = EDITING.admits(&ctx.actor, ctx.tenant);
    let names = match decides {
        true => names(ctx).await?,
        false => own_name(ctx, claim.organisation).await?,
    };
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    blocks.push(about(ctx, &claim, name(&names, claim.organisation)));
    let is_open = claim.state == State::Waiting;
    if decides && is_open {
        blocks.push(overlaps(ctx, &near, &names)?);
        let reason = Field::area("reason", lang.text("directory-claim-reason"), 2)
            .hint(lang.text("directory-claim-reason-hint"))
            .optional(lang);
        let sheet = Sheet::new(ctx, &format!("{CLAIMS}/{id}"), "directory-waiting-agree")
            .sends("decision", "agree")
            .further(lang.text("directory-waiting-refuse"), "decision", "refuse")
            .fields(vec![reason])
            .cancel(ctx, WAITING);
        blocks.push(sheet.as_sent(ctx, form).html()?);
    }
    if is_contact(ctx, claim.organisation) && (is_open || claim.state == State::Agreed) {
        let sheet = Sheet::new(ctx, &format!("{CLAIMS}/{id}"), "directory-claim-withdraw")
            .intro(lang.text("directory-claim-withdraw-text"))
            .carry("decision", "withdraw")
            .danger();
        blocks.push(sheet.html()?);
    }
    let title = named(ctx, "directory-claim-of", "network", claim.resource.value());
    let above = format!("{ORGANISATIONS}/{}", claim.organisation);
    let crumb = (name(&names, claim.organisation), above);
    let meta = PageMeta::new(title).crumbs(back(ctx, Some(crumb)));
    Ok(show_sent(ctx, meta, form, blocks))
}

/// The one organisation that its own contact sees.
async fn own_name(ctx: &Ctx, of: OrganisationId) -> Result<Names, Error> {
    let organisations = ctx.app.state::<Directory>().organisations();
    match organisations.get(&ctx.actor, tenant(ctx)?, of).await {
        Ok(found) => Ok(HashMap::from([(of, found.name.as_str().to_owned())])),
        Err(DirectoryError::NotFound(_)) => Ok(HashMap::new()),
        Err(other) => Err(failed(other)),
    }
}

fn about(ctx: &Ctx, claim: &Claim, organisation: Text) -> Html {
    let lang = &ctx.lang;
    let at = ctx.url(&format!("{ORGANISATIONS}/{}", claim.organisation));
    let mut pairs: Vec<(Text, Html)> = vec![
        (
            lang.text("directory-page-organisation"),
            Html::link(organisation, &at),
        ),
        (
            lang.text("directory-page-network"),
            Text::code(&claim.resource).into(),
        ),
        (
            lang.text("directory-page-since"),
            lang.day_html(claim.at.day()),
        ),
        (
            lang.text("directory-claim-state"),
            lang.text(claim.state.message_id()).into(),
        ),
    ];
    for (id, text) in [
        ("directory-claim-note", &claim.note),
        ("directory-claim-reason", &claim.reason),
    ] {
        if !text.is_empty() {
            pairs.push((lang.text(id), Text::user(text.as_str()).into()));
        }
    }
    Pairs { pairs }.into()
}

fn overlaps(ctx: &Ctx, near: &[Overlap], names: &Names) -> Result<Html, Error> {
    let lang = &ctx.lang;
    let row = |o: &Overlap| {
        let at = ctx.url(&format!("{ORGANISATIONS}/{}", o.organisation));
        vec![
            Cell::text(Text::code(&o.resource)),
            Cell::text(lang.text(o.relation.message_id())),
            Cell::link(name(names, o.organisation), &at),
            Cell::text(match o.source {
                Some(of) => source(lang, of),
                None => lang.text("directory-claim-waiting"),
            }),
        ]
    };
    if near.is_empty() {
        return paragraph(lang.text("directory-claim-overlaps-none"));
    }
    let ids = [
        "directory-page-network",
        "directory-claim-relation",
        "directory-page-organisation",
        "directory-page-source",
    ];
    let caption = lang.text("directory-claim-overlaps");
    let rows = near.iter().take(SHOWN).map(row).collect();
    Ok(Table::new(lang, caption, columns(lang, &ids), rows).into())
}

pub(super) async fn answer(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let (tenant, id, key) = (tenant(&ctx)?, claim_id(&id)?, form.key()?);
    let answer = match form.get("decision") {
        Some("agree") => Answer::Agree,
        Some("refuse") => Answer::Refuse(form.get("reason").unwrap_or("").to_owned()),
        Some("withdraw") => Answer::Withdraw,
        _ => return Err(Error::bad_request()),
    };
    let directory = ctx.app.state::<Directory>().once(&key);
    let claims = directory.claims();
    let decided = claims.decide(&ctx.actor, tenant, id, &answer).await;
    match once(decided, |()| String::new()) {
        Ok(_) => Ok(done(&ctx, &format!("{CLAIMS}/{id}"), SAVED)),
        Err(DirectoryError::NetworkTaken(text)) => {
            let taken = DirectoryError::NetworkTaken(text);
            form.fail("reason", message(taken.message()));
            page(&ctx, id, &form).await
        }
        Err(error) => {
            beside(&mut form, error)?;
            page(&ctx, id, &form).await
        }
    }
}

pub(super) async fn clear(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Error> {
    let (tenant, of, key) = (tenant(&ctx)?, parse_id(&id)?, form.key()?);
    let directory = ctx.app.state::<Directory>().once(&key);
    let claims = directory.claims();
    let agreed = claims.agree_to_clear(&ctx.actor, tenant, of).await;
    once(agreed, |_| String::new()).map_err(failed)?;
    Ok(done(&ctx, WAITING, SAVED))
}
