//! `/observations/{id}`: everything that is known of one observation.
//!
//! Not here: changing it. Invariant: who may not see it in a list gets the answer of one that is
//! not there.

use super::{flags, moment};
use crate::ingest::SourceRecord;
use crate::observation::{Names, actions};
use crate::pages::{app_error, need_tenant, watch_of};
use crate::picture::pages::type_name;
use crate::rights::{self, Sight};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use base::observation::{Field, ObservationId, Side, Value};
use base::{Asn, Day};
use directory::lookup::Reported;
use lake::Observation;
use web::component::{Cell, Column, Pairs, Table};
use web::page::{Crumb, render};
use web::{Arg, Ctx, Error, Html, Lang, PageMeta, Text};

#[derive(Template)]
#[template(path = "observation/one.html")]
struct OnePage<'a> {
    lang: &'a Lang,
    about: Pairs,
    why: Vec<Text>,
    table: Table,
    source: Pairs,
}

/// The address of the page of an observation.
pub(super) fn address(ctx: &Ctx, seen: &Observation) -> String {
    let day = seen.at().day();
    ctx.url(&format!("/observations/{}?day={day}", seen.meta.id))
}

/// The page.
///
/// # Errors
/// 404 when there is none that the reader may see.
pub async fn one(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Error> {
    let (watch, tenant) = (watch_of(&ctx), need_tenant(&ctx).await?);
    let id: ObservationId = id.parse().map_err(|_| Error::not_found())?;
    let day = ctx.asked().get("day").and_then(Day::parse);
    let seen = actions::one(&ctx.actor, watch, tenant, (id, day)).await;
    let seen = seen.map_err(app_error)?;
    let names = Names::of(&ctx.actor, watch, tenant)
        .await
        .map_err(app_error)?;
    let sight = rights::sight(&ctx.actor, tenant).map_err(app_error)?;
    let (why, source) = match sight {
        // Tables and files tell of others too.
        Sight::Organisations(_) => (Vec::new(), None),
        Sight::Whole => {
            let source = actions::source(&ctx.actor, watch, tenant, &seen).await;
            (why(&ctx, tenant, &seen).await?, source.map_err(app_error)?)
        }
    };
    let lang = &ctx.lang;
    let title = [("id", Arg::Code(id.to_string()))];
    let list = Crumb {
        label: lang.text("watch-observations-title"),
        path: "/observations".to_owned(),
    };
    let body = OnePage {
        lang,
        about: about(lang, &seen, &names),
        why,
        table: fields(lang, &seen),
        source: origin(lang, &seen, source.as_ref()),
    };
    let meta = PageMeta::new(lang.text_with("watch-observation-title", &title));
    Ok(render(&ctx, meta.crumbs(vec![list]), body))
}

fn pair(lang: &Lang, id: &str, value: Text) -> (Text, Html) {
    (lang.text(id), Html::from(value))
}

/// What the gateway says of it.
fn about(lang: &Lang, seen: &Observation, names: &Names) -> Pairs {
    let (meta, subject) = (&seen.meta, &seen.meta.subject);
    let dash = || Text::from("–");
    let code = |value: Option<String>| value.map_or_else(dash, Text::code);
    let class = seen.row.text(Field::ClassificationType);
    let counted = meta.policy.map_or_else(dash, |p| {
        lang.text(&format!("watch-counts-{}", p.counts_as.as_str()))
    });
    let organisation = subject.organisation.and_then(|id| names.get(id));
    let sector = subject.sector.as_deref();
    let sector = sector.map_or_else(dash, |s| lang.text(&format!("directory-sector-{s}")));
    let remarkable = match flags(lang, meta.flags) {
        none if none.is_empty() => dash(),
        some => Text::from(some.as_str()),
    };
    let unit = Some(subject.unit.clone()).filter(|u| !u.is_empty());
    let pairs = vec![
        pair(
            lang,
            "watch-observations-time",
            Text::code(moment(seen.at())),
        ),
        pair(
            lang,
            "watch-observations-type",
            class.map_or_else(dash, |c| type_name(lang, c)),
        ),
        pair(lang, "watch-observations-counts", counted),
        pair(lang, "watch-observation-unit", code(unit)),
        pair(
            lang,
            "watch-observation-address",
            code(subject.ip.map(|ip| ip.to_string())),
        ),
        pair(
            lang,
            "watch-observations-network",
            code(subject.asn.map(|a| a.to_string())),
        ),
        pair(
            lang,
            "watch-observation-prefix",
            code(subject.prefix.map(|p| p.to_string())),
        ),
        pair(
            lang,
            "watch-observation-country",
            code(subject.cc.map(|c| c.to_string())),
        ),
        pair(
            lang,
            "watch-observation-domain",
            code(subject.domain.clone()),
        ),
        pair(
            lang,
            "watch-observations-organisation",
            organisation.map_or_else(dash, Text::user),
        ),
        pair(lang, "watch-observations-sector", sector),
        pair(
            lang,
            "watch-observations-tlp",
            Text::code(format!("TLP:{}", meta.tlp)),
        ),
        pair(lang, "watch-observations-flags", remarkable),
    ];
    Pairs { pairs }
}

/// Why the address is whose it is, by the tables of today; and what the tables then were.
async fn why(
    ctx: &Ctx,
    tenant: base::id::TenantId,
    seen: &Observation,
) -> Result<Vec<Text>, Error> {
    let subject = &seen.meta.subject;
    let tables = watch_of(ctx).tables(tenant).await.map_err(app_error)?;
    let (asn, cc) = match seen.meta.policy.map(|p| p.side) {
        Some(Side::Destination) => (Field::DestinationAsn, Field::DestinationCc),
        _ => (Field::SourceAsn, Field::SourceCc),
    };
    let reported = Reported {
        ip: subject.ip,
        asn: seen
            .row
            .int(asn)
            .and_then(|n| Asn::new(u32::try_from(n).ok()?)),
        cc: seen.row.text(cc).and_then(|cc| cc.parse().ok()),
        domain: subject.domain.as_deref(),
    };
    let lang = &ctx.lang;
    let mut why: Vec<Text> = Vec::new();
    for (id, arguments) in tables.resolve_reported(&reported).explain() {
        let said: Vec<(&str, Arg)> = arguments
            .iter()
            .map(|(name, value)| (*name, Arg::Code(value.clone())))
            .collect();
        why.push(lang.text_with(id, &said));
    }
    if subject.table != tables.version() {
        why.push(lang.text("watch-observation-tables-changed"));
    }
    Ok(why)
}

/// What was reported, under the names of IntelMQ.
fn fields(lang: &Lang, seen: &Observation) -> Table {
    let text = |value: Value<'_>| match value {
        Value::Text(text) => text.to_owned(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Ip(ip) => ip.to_string(),
        Value::Time(at) => at.rfc3339(),
    };
    let typed = seen
        .row
        .fields()
        .map(|(f, v)| (f.intelmq().to_owned(), text(v)));
    let extra = seen
        .row
        .extras()
        .map(|(k, v, _)| (format!("extra.{k}"), v.to_owned()));
    let rows = typed
        .chain(extra)
        .map(|(name, value)| vec![Cell::text(Text::code(name)), Cell::text(Text::code(value))]);
    let columns =
        ["field", "value"].map(|c| Column::text(lang.text(&format!("watch-observation-{c}"))));
    let caption = lang.text("watch-observation-fields");
    Table::new(lang, caption, columns.into(), rows.collect())
}

/// Where it came from.
fn origin(lang: &Lang, seen: &Observation, source: Option<&SourceRecord>) -> Pairs {
    let meta = &seen.meta;
    let file = source.map_or_else(|| "–".to_owned(), |s| s.member.clone());
    let number = i64::try_from(meta.row)
        .unwrap_or(i64::MAX)
        .saturating_add(1);
    let row = [("row", Arg::Count(number)), ("source", Arg::Code(file))];
    let hash = source.map(|s| s.blob.to_string());
    let mut pairs = vec![
        pair(lang, "watch-observations-feed", Text::code(&meta.report)),
        pair(
            lang,
            "watch-morning-provider",
            Text::user(meta.provider.clone()),
        ),
        pair(
            lang,
            "watch-observation-feed",
            Text::user(meta.feed.clone()),
        ),
        pair(lang, "watch-observation-mapping", Text::code(&meta.mapping)),
        pair(
            lang,
            "watch-morning-received",
            Text::code(moment(meta.received)),
        ),
        pair(
            lang,
            "watch-observation-source",
            lang.text_with("watch-observation-row", &row),
        ),
    ];
    pairs.extend(hash.map(|h| pair(lang, "watch-observation-hash", Text::code(h))));
    Pairs { pairs }
}
