//! The release of a round: what leaves, to whom it may be shown, and the file itself.
//!
//! Not here: what may leave (`release`). Invariant: the page says what a withdrawal does not do.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::response::Response;
use base::Tlp;
use web::component::{Cell, Choice, Column, Field, Pairs, Sheet, Table, Tone};
use web::form::{Form, parse};
use web::i18n::{Html, Text};
use web::{Ctx, Error};

use super::of;
use crate::InstrumentsError;
use crate::assessment::files::File;
use crate::assessment::pages::files::attached;
use crate::assessment::pages::{failed, meta, path, say, whole, words};
use crate::assessment::{RoundStand, Whole};
use crate::bundle::{BundleError, Extent, LABELS, MEDIA, Release, Released};
use crate::package::{ItemId, SectionId};
use crate::pages::block::{bar, done, heading, note, notice, paragraph, show as page};
use crate::pages::{OFFICER, People, instruments};

/// The most characters of the list of questions.
const ITEMS_LIMIT: usize = 20_000;

pub(crate) async fn show(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    release_page(&ctx, &whole(&ctx, &id).await?, &Form::default()).await
}

async fn release_page(ctx: &Ctx, whole: &Whole, form: &Form) -> Result<Response, Error> {
    let (lang, round, context) = (&ctx.lang, &whole.round, instruments(ctx));
    let now = context.released(&ctx.actor, round.tenant, round.id).await;
    let now = now.map_err(failed)?;
    let mut blocks: Vec<Html> = notice(ctx).into_iter().collect();
    blocks.push(paragraph(lang.text("bundle-release-about"))?);
    if round.stand != RoundStand::SignedOff {
        let text = lang.text("bundle-error-not-signed");
        blocks.push(note(ctx, Tone::Info, text)?);
    } else {
        blocks.push(stands(ctx, &now));
        blocks.push(sections(ctx, whole, &now.release));
        if OFFICER.admits(&ctx.actor, ctx.tenant) {
            if now.release.extent != Extent::Nothing {
                let url = ctx.url(&path(round, "/bundle"));
                let link = Html::link(lang.text("bundle-download"), &url);
                blocks.push(paragraph(link)?);
                blocks.push(paragraph(lang.text("bundle-download-about"))?);
            }
            blocks.push(heading(lang.text("bundle-release-change"))?);
            blocks.push(sheet(ctx, whole, &now, form)?);
        }
    }
    if now.version > 0 {
        blocks.push(note(ctx, Tone::Warning, lang.text("bundle-release-left"))?);
        blocks.push(history(ctx, whole).await?);
    }
    blocks.push(bar(ctx, &[("instruments-back-to-list", path(round, ""))])?);
    let meta = meta(ctx, round, "bundle-release").errors_of(form).wide();
    Ok(page(ctx, meta, blocks))
}

const fn extent_name(extent: &Extent) -> &'static str {
    match extent {
        Extent::Nothing => "bundle-extent-nothing",
        Extent::All => "bundle-extent-all",
        Extent::Parts { .. } => "bundle-extent-parts",
    }
}

fn flag(ctx: &Ctx, on: bool) -> Text {
    let id = if on { "bundle-goes" } else { "bundle-stays" };
    ctx.lang.text(id)
}

fn label(tlp: Tlp) -> Text {
    Text::code(format!("TLP:{tlp}"))
}

fn stands(ctx: &Ctx, now: &Released) -> Html {
    let (lang, release) = (&ctx.lang, &now.release);
    let mut pairs = vec![(
        lang.text("bundle-released"),
        lang.text(extent_name(&release.extent)).into(),
    )];
    if release.extent != Extent::Nothing {
        let comments = flag(ctx, release.comments).into();
        let evidence = flag(ctx, release.evidence).into();
        pairs.push((lang.text("bundle-comments"), comments));
        pairs.push((lang.text("bundle-evidence"), evidence));
        pairs.push((lang.text("bundle-tlp"), label(release.tlp).into()));
    }
    Pairs { pairs }.into()
}

/// How many questions of each section are released.
fn sections(ctx: &Ctx, whole: &Whole, release: &Release) -> Html {
    let (lang, words) = (&ctx.lang, words(ctx, whole));
    let row = |(section, range): (&crate::package::Section, std::ops::Range<usize>)| {
        let all = range.len();
        let items = range.filter_map(|p| whole.instrument.item(p));
        let out = items.filter(|i| release.covers(&section.id, &i.id)).count();
        vec![
            Cell::text(words.section(section)),
            Cell::text(Text::code(&section.id)),
            Cell::text(of(ctx, out, all)),
        ]
    };
    let columns = vec![
        Column::text(lang.text("instruments-column-section")),
        Column::text(lang.text("bundle-column-id")),
        Column::number(lang.text("bundle-column-released")),
    ];
    let caption = lang.text("bundle-released-caption");
    let rows = whole.instrument.sections().map(row).collect();
    Table::new(lang, caption, columns, rows).into()
}

fn sheet(ctx: &Ctx, whole: &Whole, now: &Released, form: &Form) -> Result<Html, Error> {
    let (lang, words, own) = (&ctx.lang, words(ctx, whole), &now.release);
    let none = (BTreeSet::new(), BTreeSet::new());
    let (sections, items) = match &own.extent {
        Extent::Parts { sections, items } => (sections, items),
        Extent::Nothing | Extent::All => (&none.0, &none.1),
    };
    let extents = [
        Extent::All,
        Extent::Parts {
            sections: BTreeSet::new(),
            items: BTreeSet::new(),
        },
    ];
    let extents = extents.map(|e| Choice::new(e.name(), lang.text(extent_name(&e))));
    let section = |s: &crate::package::Section| {
        let mut one = Choice::new(s.id.as_str(), words.section(s));
        one.chosen = sections.contains(&s.id);
        one
    };
    let ticked = |name: &str, id: &str, on: bool| {
        let mut one = Choice::new(name, lang.text(id));
        one.chosen = on;
        one
    };
    let beside = vec![
        ticked("comments", "bundle-with-comments", own.comments),
        ticked("evidence", "bundle-with-evidence", own.evidence),
    ];
    let listed: Vec<&str> = items.iter().map(ItemId::as_str).collect();
    let labels = LABELS.map(|t| Choice::new(t.as_str(), label(t)));
    let chosen = match own.extent {
        Extent::Nothing => "",
        _ => own.extent.name(),
    };
    let fields = vec![
        Field::radio("extent", lang.text("bundle-field-extent"), extents.to_vec()).value(chosen),
        Field::checkboxes(
            "section",
            lang.text("bundle-field-sections"),
            whole
                .instrument
                .sections()
                .map(|(s, _)| section(s))
                .collect(),
        ),
        Field::area("items", lang.text("bundle-field-items"), 3)
            .hint(lang.text("bundle-field-items-hint"))
            .value(listed.join(" "))
            .optional(lang),
        Field::checkboxes("beside", lang.text("bundle-field-beside"), beside),
        Field::select("tlp", lang.text("bundle-field-tlp"), labels.to_vec())
            .hint(lang.text("bundle-field-tlp-hint"))
            .value(own.tlp.as_str()),
    ];
    let mut sheet = Sheet::new(ctx, &path(&whole.round, "/release"), "bundle-release-do")
        .intro(lang.text("bundle-release-depend"))
        .version(now.version)
        .sends("do", "release")
        .fields(fields);
    if own.extent != Extent::Nothing {
        sheet = sheet.further(lang.text("bundle-withdraw"), "do", "withdraw");
    }
    sheet.as_sent(ctx, form).html()
}

async fn history(ctx: &Ctx, whole: &Whole) -> Result<Html, Error> {
    let (lang, round) = (&ctx.lang, &whole.round);
    let all = instruments(ctx).releases(&ctx.actor, round.tenant, round.id);
    let all = all.await.map_err(failed)?;
    let people = People::of(ctx, all.iter().map(|one| one.by.as_str())).await?;
    let row = |one: &Released| {
        let release = &one.release;
        vec![
            Cell::html(lang.moment_html(one.at)),
            Cell::text(people.who(ctx, &one.by)),
            Cell::text(lang.text(extent_name(&release.extent))),
            Cell::text(flag(ctx, release.comments)),
            Cell::text(flag(ctx, release.evidence)),
            Cell::text(label(release.tlp)),
        ]
    };
    let rows = all.iter().map(row).collect();
    let columns = [
        "instruments-column-when",
        "instruments-column-voice",
        "bundle-released",
        "bundle-comments",
        "bundle-evidence",
        "bundle-tlp",
    ];
    let columns = columns.map(|id| Column::text(lang.text(id))).to_vec();
    Ok(Table::new(lang, lang.text("bundle-history"), columns, rows).into())
}

/// What the form releases; what is wrong is said beside its field.
fn read(form: &mut Form) -> Option<Release> {
    if form.get("do") == Some("withdraw") {
        return Some(Release::default());
    }
    let extent = form.required(
        "extent",
        parse::choice(|t| ["all", "parts"].iter().copied().find(|e| *e == t)),
    );
    let tlp = form.required(
        "tlp",
        parse::choice(|t| t.parse().ok().filter(|tlp| LABELS.contains(tlp))),
    );
    let sections: Option<BTreeSet<SectionId>> =
        form.all("section").map(|s| s.parse().ok()).collect();
    let items = form.optional("items", parse::text(ITEMS_LIMIT))?;
    let items = items.unwrap_or_default();
    let split = items.split([' ', ',', ';', '\n', '\r', '\t', '،', '，']);
    let items: Result<BTreeSet<ItemId>, &str> = split
        .filter(|t| !t.is_empty())
        .map(|t| t.parse().map_err(|_| t))
        .collect();
    let items = items.map_err(|bad| {
        let short: String = bad.chars().take(40).collect();
        form.fail("items", BundleError::NoSuchPart(short).message());
    });
    let beside: Vec<String> = form.all("beside").map(str::to_owned).collect();
    let has = |name: &str| beside.iter().any(|b| b == name);
    let extent = match extent? {
        "all" => Extent::All,
        _ => Extent::Parts {
            sections: sections?,
            items: items.ok()?,
        },
    };
    if let Extent::Parts { sections, items } = &extent
        && sections.is_empty()
        && items.is_empty()
    {
        form.fail("section", say("bundle-parts-missing"));
        return None;
    }
    Some(Release {
        extent,
        comments: has("comments"),
        evidence: has("evidence"),
        tlp: tlp?,
    })
}

pub(crate) async fn save(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Error> {
    let key = form.key()?;
    let seen = form.version().ok_or_else(Error::bad_request)?;
    let whole = whole(&ctx, &id).await?;
    let Some(release) = read(&mut form) else {
        return release_page(&ctx, &whole, &form).await;
    };
    let (round, context) = (&whole.round, instruments(&ctx).once(&key));
    let made = context.release(&ctx.actor, round.tenant, (round.id, seen), release);
    match made.await {
        Ok(_) | Err(InstrumentsError::Repeated(_)) => Ok(done(&ctx, &path(round, "/release"))),
        Err(error @ InstrumentsError::Changed(_)) => {
            form.fail("extent", error.message());
            release_page(&ctx, &whole, &form).await
        }
        Err(error @ InstrumentsError::Bundle(BundleError::NoSuchPart(_))) => {
            form.fail("items", error.message());
            release_page(&ctx, &whole, &form).await
        }
        Err(other) => Err(failed(other)),
    }
}

pub(crate) async fn download(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    let round = &whole.round;
    let made = instruments(&ctx).bundle(&ctx.actor, round.tenant, round.id);
    let made = made.await.map_err(failed)?;
    Ok(attached(File {
        name: made.name,
        media: MEDIA,
        bytes: made.bytes,
    }))
}
