//! Serves a page with every component in all languages, to look at them:
//! `cargo run -p web --example gallery`, then open <http://127.0.0.1:8090/>.
//!
//! Not the product and not a test. Invariant: made-up numbers and documentation addresses only.

use std::time::Duration;

use askama::Template;
use axum::http::Method;
use axum::response::Response;
use base::{Clock, Day, Timestamp};
use figure::{Dataset, Frame, Scale, Series, Steps};
use web::component::*;
use web::form::{Form, Key, parse};
use web::i18n::Locale;
use web::{
    Access, AppBuilder, Config, Crumb, Ctx, Html, Lang, Module, NavItem, PageMeta, Place, Routes,
    Text, page,
};

const LOCALES: [Locale; 6] = [
    ("ar", "gallery.ftl", include_str!("ar.ftl")),
    ("en", "gallery.ftl", include_str!("en.ftl")),
    ("es", "gallery.ftl", include_str!("es.ftl")),
    ("fr", "gallery.ftl", include_str!("fr.ftl")),
    ("ru", "gallery.ftl", include_str!("ru.ftl")),
    ("zh", "gallery.ftl", include_str!("zh.ftl")),
];

#[derive(Template)]
#[template(path = "../examples/gallery/picture.html")]
struct Picture<'a> {
    lang: &'a Lang,
    notice: Notice,
    figures: Figures,
    chart: Chart,
    filter: Filter,
    table: Table,
    pages: Pages,
    download: Download,
    empty: Table,
}

#[derive(Template)]
#[template(path = "../examples/gallery/forms.html")]
struct Forms<'a> {
    lang: &'a Lang,
    summary: ErrorSummary,
    notices: Vec<Notice>,
    fields: Vec<Field>,
    hidden: Hidden,
    tasks: Tasks,
    pairs: Pairs,
    details: Details,
}

fn figures(lang: &Lang) -> Figures {
    let source = |ctx: &str| {
        Some((
            lang.text("gallery-records"),
            format!("/{}/records{ctx}", lang.tag()),
        ))
    };
    let note = lang.text("gallery-note");
    let figure = |title: &str, value: Option<i64>, change: Option<Html>| KeyFigure {
        title: lang.text(title),
        value: value.map(|v| lang.number(v).into()),
        change,
        note: note.clone(),
        source: source(title),
    };
    Figures::new(
        lang,
        vec![
            figure(
                "gallery-infected",
                Some(1_204),
                Some(Tag::new(Tone::Good, lang.text("gallery-better")).into()),
            ),
            figure(
                "gallery-exposed",
                Some(38_415),
                Some(Tag::new(Tone::Bad, lang.text("gallery-worse")).into()),
            ),
            figure("gallery-abused", None, None),
            figure(
                "gallery-critical",
                Some(17),
                Some(Tag::new(Tone::Warning, lang.text("gallery-same")).into()),
            ),
        ],
    )
}

fn chart(lang: &Lang, day: Day) -> Chart {
    let value = |n: u32| figure::Cell::Value {
        number: f64::from(n),
        text: lang.number(i64::from(n)),
    };
    let series = |id: &str, base: u32, step: u32| Series {
        name: lang.plain(id),
        cells: (0..31)
            .map(|i| {
                if (11..14).contains(&i) {
                    figure::Cell::Missing
                } else {
                    value(base + i * step % 90)
                }
            })
            .collect(),
    };
    let labels = (0..31).map(|i| lang.day(day.plus(i - 31))).collect();
    let all = vec![
        series("gallery-infected", 900, 37),
        series("gallery-exposed", 350, 23),
    ];
    let data = Dataset::new(lang.plain("gallery-day"), labels, all).expect("the sample fits");
    let id = "trend".parse().expect("an id");
    let missing = lang.plain("web-no-data");
    let caption = lang.plain("gallery-trend");
    let frame = Frame {
        id: &id,
        title: &caption,
        description: &lang.plain("gallery-finding"),
        direction: lang.tag().direction(),
        missing: &missing,
    };
    let scale = Scale::up_to(data.largest(), Steps::Whole);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "ticks are small whole numbers"
    )]
    let svg = figure::over_days(&frame, &data, &scale, &|v| lang.number(v as i64));
    Chart::new(
        lang,
        caption.as_str(),
        svg,
        figure::html_table(&data, &caption, &missing),
    )
}

fn table(lang: &Lang) -> Table {
    let columns = vec![
        Column::text(lang.text("gallery-network")).sort("?sort=network", None),
        Column::text(lang.text("gallery-sector")),
        Column::number(lang.text("gallery-infected")).sort("?sort=count", Some(Order::Descending)),
        Column::number(lang.text("gallery-share")),
        Column::text(lang.text("gallery-state")),
    ];
    let row =
        |asn: u32, prefix: &str, sector: &str, n: i64, share: f64, tone: Tone, state: &str| {
            vec![
                Cell::html(Html::from(Text::code(format!("AS{asn} {prefix}")))),
                Cell::text(lang.text(sector)),
                Cell::text(lang.number(n)),
                Cell::text(lang.percent(share, 1)),
                Cell::html(Tag::new(tone, lang.text(state))),
            ]
        };
    Table::new(
        lang,
        lang.text("gallery-networks"),
        columns,
        vec![
            row(
                64_496,
                "198.18.0.0/16",
                "gallery-government",
                812,
                0.674,
                Tone::Bad,
                "gallery-worse",
            ),
            row(
                64_497,
                "2001:db8:40::/44",
                "gallery-bank",
                260,
                0.216,
                Tone::Good,
                "gallery-better",
            ),
            row(
                64_511,
                "192.0.2.0/24",
                "gallery-hospital",
                132,
                0.110,
                Tone::Calm,
                "gallery-same",
            ),
        ],
    )
}

fn filter(lang: &Lang) -> Filter {
    let sectors = ["gallery-government", "gallery-bank", "gallery-hospital"];
    let choices = sectors
        .iter()
        .map(|id| Choice::new(*id, lang.text(id)))
        .collect();
    Filter::new(
        lang,
        "",
        vec![
            Field::date(lang, "from", lang.text("gallery-day")),
            Field::text("network", lang.text("gallery-network")).value("198.18.0.0/16"),
            Field::select("sector", lang.text("gallery-sector"), choices),
        ],
    )
}

async fn picture(ctx: Ctx) -> Response {
    let lang = &ctx.lang;
    let now = ctx.app.clock().now();
    let body = Picture {
        lang,
        notice: Notice::new(lang, Tone::Info, lang.text("gallery-sample")),
        figures: figures(lang),
        chart: chart(lang, now.day()),
        filter: filter(lang),
        table: table(lang),
        pages: Pages::new(lang, Some(String::new()), Some("?after=3".into())),
        download: Download::new(
            lang,
            "networks.csv",
            &lang.plain("gallery-networks"),
            "CSV",
            48_213,
        ),
        empty: Table::new(lang, lang.text("gallery-networks"), vec![], vec![]),
    };
    page::render(
        &ctx,
        PageMeta::new(lang.text("gallery-picture"))
            .as_of(now)
            .wide(),
        body,
    )
}

fn fields(lang: &Lang, form: &Form) -> Vec<Field> {
    let sectors = || {
        vec![
            Choice::new("government", lang.text("gallery-government")),
            Choice::new("bank", lang.text("gallery-bank")),
            Choice::new("hospital", lang.text("gallery-hospital")),
        ]
    };
    vec![
        Field::text("asn", lang.text("gallery-network"))
            .hint(lang.text("gallery-asn-hint"))
            .short()
            .filled(lang, form),
        Field::date(lang, "day", lang.text("gallery-day")).filled(lang, form),
        Field::select("sector", lang.text("gallery-sector"), sectors()).filled(lang, form),
        Field::radio("kind", lang.text("gallery-state"), sectors()).filled(lang, form),
        Field::checkboxes("also", lang.text("gallery-sector"), sectors())
            .optional(lang)
            .filled(lang, form),
        Field::area("note", lang.text("gallery-remark"), 4)
            .optional(lang)
            .filled(lang, form),
        Field::file("file", lang.text("gallery-networks"), ".csv"),
    ]
}

async fn forms(ctx: Ctx) -> Response {
    let lang = &ctx.lang;
    let mut form = Form::parse(b"asn=AS64x&day=2026-02-30&sector=bank&kind=bank&also=hospital&note=%D8%B4%D8%A8%D9%83%D8%A9 one");
    form.required("asn", parse::number(1, 4_294_967_295));
    form.required("day", parse::day);
    let notice = |tone| Notice::new(lang, tone, lang.text("gallery-sample"));
    let task = |id: &str, tone, url: bool| Task {
        label: lang.text(id),
        url: url.then(String::new),
        tone,
    };
    let body = Forms {
        lang,
        summary: ErrorSummary::of(lang, &form),
        notices: [Tone::Good, Tone::Warning, Tone::Bad, Tone::Calm]
            .into_iter()
            .map(notice)
            .collect(),
        fields: fields(lang, &form),
        hidden: Hidden {
            key: Key::new(),
            version: Some(1),
        },
        tasks: Tasks::new(
            lang,
            vec![
                task("gallery-government", Tone::Good, true),
                task("gallery-bank", Tone::Info, true),
                task("gallery-hospital", Tone::Warning, true),
                task("gallery-critical", Tone::Calm, false),
            ],
        ),
        pairs: Pairs {
            pairs: vec![
                (
                    lang.text("gallery-network"),
                    Text::code("2001:db8:40::/44").into(),
                ),
                (
                    lang.text("gallery-day"),
                    lang.day_html(ctx.app.clock().now().day()),
                ),
                (
                    lang.text("gallery-remark"),
                    Text::user("شبكة one, сеть 2").into(),
                ),
            ],
        },
        details: Details {
            summary: lang.text("gallery-remark"),
            body: lang.text("gallery-note").into(),
        },
    };
    let crumbs = vec![Crumb {
        label: lang.text("gallery-picture"),
        path: "/".into(),
    }];
    page::render(
        &ctx,
        PageMeta::new(lang.text("gallery-forms"))
            .crumbs(crumbs)
            .errors(),
        body,
    )
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let name = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "Pilot Administration".to_owned());
    let config = Config {
        name,
        sign_in: Some("/sign-in"),
        ..Config::default()
    };
    let routes = Routes::new()
        .page(Method::GET, "/", picture, Access::Public)
        .page(Method::GET, "/forms", forms, Access::Public);
    let nav = vec![
        NavItem {
            label: "gallery-picture",
            path: "/",
            access: Access::Public,
            place: Place::Head,
            order: 10,
        },
        NavItem {
            label: "gallery-forms",
            path: "/forms",
            access: Access::Public,
            place: Place::Head,
            order: 20,
        },
    ];
    let now = Timestamp::parse("2026-03-27 14:05:00").ok_or("a moment")?;
    let site = AppBuilder::new(config, Clock::manual(now))
        .module(Module {
            locales: &LOCALES,
            routes,
            nav,
        })
        .languages(web::i18n::I18nBuilder::strict)
        .build()?;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8090").await?;
    println!("http://{}/", listener.local_addr()?);
    web::server::serve(
        listener,
        site.router,
        web::server::stop_signal(),
        Duration::from_secs(5),
    )
    .await?;
    Ok(())
}
