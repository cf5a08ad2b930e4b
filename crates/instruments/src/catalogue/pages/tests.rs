//! What whoever writes an instrument of their own relies on when they check it on the page.

use web::i18n::I18n;

use super::check::{CHECK, told};
use crate::LOCALES;
use crate::assessment::pages::tests::{Ground, send, with_file};
use crate::catalogue::archive::tests::packed;
use crate::check::{Around, check};
use crate::package::tests::example;
use crate::package::{Files, MAIN, What};

const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

fn zipped(files: &Files) -> Vec<u8> {
    let named: Vec<(String, &[u8])> = files
        .iter()
        .map(|(path, bytes)| (format!("hospital-continuity/{path}"), bytes.as_slice()))
        .collect();
    let named: Vec<(&str, &[u8])> = named.iter().map(|(n, b)| (n.as_str(), *b)).collect();
    packed(&named)
}

/// The example with faults of several kinds, some of them told with a phrase.
fn broken() -> Files {
    let mut files = example();
    let edit = |files: &mut Files, path: &str, from: &str, to: &str| {
        let text = String::from_utf8(files[path].clone()).unwrap();
        assert!(text.contains(from), "{path} has no {from}");
        files.insert(path.to_owned(), text.replacen(from, to, 1).into_bytes());
    };
    edit(&mut files, MAIN, "version = 1", "version = \"<b>one\"");
    edit(&mut files, MAIN, "kind = \"survey\"", "kind = \"quiz\"");
    let about = "sections/about.toml";
    edit(&mut files, about, "maximum = 10000", "maximun = 10000");
    let continuity = "sections/continuity.toml";
    edit(&mut files, continuity, "full_points = 3", "full_points = 5");
    files.insert("sections/else.toml".to_owned(), Vec::new());
    files
}

fn i18n() -> I18n {
    let built = I18n::builder().locales(&LOCALES).strict().build();
    built.expect("languages")
}

#[test]
fn every_problem_is_told_in_six_languages_with_its_arguments() {
    let i18n = i18n();
    let report = check(&broken(), &Around::default());
    let kinds = |id: &str| report.problems.iter().any(|p| p.what.id() == id);
    assert!(kinds("instruments-problem-wrong-type") && kinds("instruments-problem-bad-value"));
    for tag in LANGUAGES {
        let lang = i18n.get(tag).unwrap();
        for id in [What::IDS, crate::package::Phrase::IDS].concat() {
            assert!(lang.has(id), "{tag} lacks {id}");
        }
        for problem in &report.problems {
            let said = told(&lang, &problem.what).plain().to_owned();
            for (name, argument) in problem.what.arguments() {
                if let crate::package::Argument::Plain(plain) = argument {
                    assert!(said.contains(plain), "{tag}: {name} is not in {said}");
                }
            }
            let english = problem.what.says();
            assert!(tag == "en" || !said.contains(&english), "{tag}: {said}");
        }
    }
}

#[tokio::test]
async fn a_package_is_checked_on_the_page_with_file_line_question_and_remedy() {
    let ground = Ground::new().await;
    let officer = ground.officer();
    let list = officer.get("/en/instruments").await.body;
    assert!(list.contains("/en/instruments/check"), "{list}");
    let ask = officer.get(&format!("/en{CHECK}")).await;
    assert_eq!(ask.status, 200, "{}", ask.body);
    for (tag, remedy, stray) in [
        ("en", "Did you mean", "belongs to nothing"),
        ("fr", "Vouliez-vous dire", "n’appartient à rien"),
        ("es", "¿Quiso decir", "no pertenece a nada"),
        ("ru", "Возможно, имелся в виду", "ни к чему не относится"),
        ("ar", "هل قصدت", "لا يتبع شيئًا"),
        ("zh", "是否指", "不属于任何部分"),
    ] {
        let sent = with_file("package", &[], &zipped(&broken()));
        let page = send(&officer, &format!("/{tag}{CHECK}"), sent).await;
        assert_eq!(page.status, 200, "{}", page.body);
        let body = &page.body;
        assert!(
            body.contains(remedy) && body.contains(stray),
            "{tag}: {body}"
        );
        assert!(body.contains("sections/about.toml:") && body.contains(">A1<"));
        assert!(
            !body.contains("<b>one"),
            "what an author wrote is no markup"
        );
    }
    let whole = send(
        &officer,
        &format!("/en{CHECK}"),
        with_file("package", &[], &zipped(&example())),
    )
    .await;
    assert!(
        whole.body.contains("Nothing stands against"),
        "{}",
        whole.body
    );
    let listed = ground
        .instruments
        .catalogue(&crate::assessment::tests::officer(), ground.round.tenant)
        .await
        .unwrap();
    assert_eq!(listed.len(), 1, "nothing is kept of it");
}

#[tokio::test]
async fn what_is_no_package_is_said_beside_the_field() {
    let ground = Ground::new().await;
    let path = format!("/en{CHECK}");
    let officer = ground.officer();
    let page = send(&officer, &path, with_file("package", &[], b"no archive")).await;
    assert!(
        page.body.contains("This is no ZIP archive"),
        "{}",
        page.body
    );
    let two = packed(&[("a/instrument.toml", b"a"), ("b/instrument.toml", b"b")]);
    let page = send(&officer, &path, with_file("package", &[], &two)).await;
    assert!(page.body.contains("several packages"), "{}", page.body);
    let none = send(&officer, &path, with_file("package", &[("x", "y")], b"")).await;
    assert_ne!(none.status, 500);
}

#[tokio::test]
async fn others_check_nothing() {
    let ground = Ground::new().await;
    let path = format!("/en{CHECK}");
    let sent = || with_file("package", &[], &zipped(&example()));
    for role in ["reader", "analyst", "reviewer", "network-contact"] {
        let person = ground.person(role, "4");
        assert_eq!(person.get(&path).await.status, 403, "{role}");
        assert_eq!(send(&person, &path, sent()).await.status, 403, "{role}");
    }
    assert_eq!(ground.stranger().get(&path).await.status, 401);
    let elsewhere = ground.client.clone().with("x-role", "country-officer");
    let elsewhere = elsewhere
        .with("origin", "https://elsewhere.test")
        .with("sec-fetch-site", "cross-site");
    assert_eq!(send(&elsewhere, &path, sent()).await.status, 403);
}
