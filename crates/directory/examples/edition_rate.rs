//! How long it takes to freeze a Who's Who of many organisations and to make its files.
//!
//! `cargo run --release -p directory --features pdf --example edition_rate [ORGANISATIONS [FOLDER]]`
//! prints a line of JSON for each language and format; with a folder the files are written there, to
//! be looked at. Two thousand organisations of every country in ITU's six regions, with names in four
//! scripts, a mandate, services, a function and a person each. All of it is made up.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Instant;

use base::id::TenantId;
use base::{Actor, Clock, LanguageTag, Timestamp};
use directory::administration::Profile;
use directory::country::Country;
use directory::edition::{Format, Numbers, Wanted};
use directory::import::ImportFile;
use directory::record::{Source, Whole};
use directory::{Directory, LOCALES};
use store::testing::sqlite;
use web::i18n::I18n;

const LANGUAGES: [&str; 3] = ["en", "ar", "zh"];
const KINDS: [&str; 6] = [
    "csirt",
    "government",
    "regulator",
    "law-enforcement",
    "isp",
    "academia",
];
const SECTORS: [&str; 5] = [
    "government",
    "finance",
    "health",
    "energy",
    "telecommunications",
];
/// The same words in four scripts: Latin, Arabic, Chinese, Cyrillic.
const WORDS: [[&str; 4]; 8] = [
    ["Agency", "وكالة", "机构", "Агентство"],
    [
        "Response Team",
        "فريق الاستجابة",
        "响应小组",
        "Группа реагирования",
    ],
    ["Authority", "هيئة", "管理局", "Управление"],
    ["Exchange Point", "نقطة التبادل", "交换中心", "Точка обмена"],
    ["Bank", "مصرف", "银行", "Банк"],
    ["University", "جامعة", "大学", "Университет"],
    ["Ministry", "وزارة", "部", "Министерство"],
    ["Hospital", "مستشفى", "医院", "Больница"],
];
const MANDATE: [(&str, &str); 4] = [
    (
        "en",
        "Receives reports of incidents, warns whoever runs the networks concerned and helps them to recover; keeps the national list of essential services.",
    ),
    (
        "ar",
        "تتلقى البلاغات عن الحوادث وتنبه مشغلي الشبكات المعنية وتساعدهم على التعافي، وتحتفظ بالقائمة الوطنية للخدمات الأساسية.",
    ),
    (
        "zh",
        "接收事件报告，向相关网络的运营者发出警告并协助其恢复；保存国家基本服务清单。",
    ),
    (
        "ru",
        "Принимает сообщения об инцидентах, предупреждает операторов затронутых сетей и помогает им восстановиться; ведёт национальный перечень основных услуг.",
    ),
];

/// A file of records, one value a line.
fn records(count: usize) -> String {
    let countries = Country::all();
    let mut out = "record,kind,of,field,language,value,audience,screen,print\n".to_owned();
    for n in 0..count {
        let mut say = |kind: &str, field: &str, language: &str, value: &str, flags: &str| {
            let (record, of) = match kind {
                "organisation" => (format!("o{n}"), String::new()),
                other => (format!("{other}{n}"), format!("o{n}")),
            };
            writeln!(
                out,
                "{record},{kind},{of},{field},{language},\"{value}\",public,{flags}"
            )
            .expect("a text takes it");
        };
        let words = WORDS[n % WORDS.len()];
        for (at, language) in ["", "ar", "zh", "ru"].iter().enumerate() {
            say(
                "organisation",
                "name",
                language,
                &format!("{} {n}", words[at]),
                ",",
            );
        }
        let short: String = words[0]
            .split(' ')
            .filter_map(|w| w.chars().next())
            .collect();
        let country = countries[n % countries.len()].code.to_string();
        for (field, value) in [
            ("short_name", format!("{short}{n}")),
            ("kind", KINDS[n % KINDS.len()].to_owned()),
            ("sector", SECTORS[n / 7 % SECTORS.len()].to_owned()),
            ("country", country),
            ("established", (1990 + n % 30).to_string()),
            ("constituency", format!("198.18.{}.0/24", n % 256)),
            ("mail", format!("desk{n}@team{n}.example")),
            ("telephone", format!("+1202555{:04}", 100 + n % 100)),
            ("website", format!("https://team{n}.example/")),
            ("time_zone", "UTC".to_owned()),
            ("service", "6.1".to_owned()),
            ("service", "7.4".to_owned()),
        ] {
            say("organisation", field, "", &value, ",");
        }
        for (language, text) in MANDATE {
            say("organisation", "mandate", language, text, ",");
        }
        say("function", "function", "en", "Duty officer", ",");
        say("function", "function", "ar", "الضابط المناوب", ",");
        say("function", "function", "zh", "值班员", ",");
        say(
            "function",
            "mail",
            "",
            &format!("duty{n}@team{n}.example"),
            ",",
        );
        say(
            "person",
            "name",
            "",
            &format!("Person {n} Sample"),
            "yes,yes",
        );
        say("person", "function", "en", "Head of team", "yes,yes");
    }
    out
}

/// Seconds of CPU of every thread so far (Linux), so that other work on the machine does not count.
fn used() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let after = stat.rsplit_once(')')?.1;
    let mut ticks = after.split_whitespace().skip(11);
    let mut next = || ticks.next()?.parse::<f64>().ok();
    Some((next()? + next()?) / 100.0)
}

fn report(what: &str, language: &str, began: &(Instant, Option<f64>), bytes: usize) {
    let cpu = used().zip(began.1).map(|(now, then)| now - then);
    println!(
        "{{\"what\":\"{what}\",\"language\":\"{language}\",\"seconds\":{:.1},\"cpu_seconds\":{:.1},\"bytes\":{bytes}}}",
        began.0.elapsed().as_secs_f64(),
        cpu.unwrap_or(f64::NAN),
    );
}

fn begin() -> (Instant, Option<f64>) {
    (Instant::now(), used())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let count = arguments
        .next()
        .map_or(2000, |n| n.parse().expect("a number"));
    let folder = arguments.next().map(PathBuf::from);
    let clock = Clock::manual(Timestamp::from_micros(1_790_000_000_000_000));
    let test = sqlite(&[&directory::MIGRATIONS, &web::account::schema::MIGRATIONS]).await;
    let directory = Directory::open(test.clone(), clock);
    let (actor, tenant) = (Actor::operator(), TenantId::from_bytes([7; 16]));
    let tag = |text: &str| text.parse::<LanguageTag>().expect("a tag");
    let name = |t: &str| (tag(t), "Pilot Administration".to_owned());
    let codes = vec!["XA".parse().expect("a code")];
    let profile = Profile::new(LANGUAGES.map(name), codes, LANGUAGES.map(tag).to_vec());
    let profile = profile.expect("a profile");
    let administrations = directory.administrations();
    let made = administrations.create_as(&actor, tenant, &profile).await;
    made.expect("an administration");

    let text = records(count);
    let source = Source {
        name: "sample".to_owned(),
        whole: Whole::All,
    };
    let began = begin();
    let file = ImportFile {
        name: "sample.csv",
        bytes: text.as_bytes(),
    };
    let all = directory.records();
    let done = all.import(&actor, tenant, &source, &file).await;
    let refused = done.expect("imported").refused;
    assert!(refused.is_empty(), "{:?}", refused.first());
    report("import", "", &began, text.len());

    let built = I18n::builder().locales(&LOCALES).build();
    let i18n = built.expect("messages");
    for language in LANGUAGES {
        let wanted = Wanted {
            year: 2026,
            language: tag(language),
            numbers: Numbers::default(),
        };
        let lang = i18n.get(language).expect("a language");
        let editions = directory.editions();
        let began = begin();
        let frozen = editions.publish(&actor, tenant, &wanted).await;
        let edition = frozen.expect("frozen").0;
        report("freeze", language, &began, 0);
        for format in Format::ALL {
            let began = begin();
            let file = editions.file(edition.id, *format, &lang).await;
            let file = file.expect("made");
            report(format.as_str(), language, &began, file.bytes.len());
            if let Some(folder) = &folder {
                std::fs::write(folder.join(&file.name), &file.bytes).expect("written");
            }
        }
    }
}
