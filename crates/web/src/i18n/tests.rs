//! What readers of each language rely on.

use base::Timestamp;

use super::*;
use crate::testing::check_locales;

fn i18n() -> I18n {
    I18n::builder()
        .strict()
        .build()
        .expect("the built-in files are valid")
}

fn lang(tag: &str) -> Lang {
    i18n().get(tag).expect("a built-in language")
}

#[test]
fn every_message_is_in_all_six_languages_with_the_same_variables() {
    assert_eq!(check_locales(&LOCALES), Vec::<String>::new());
}

#[test]
fn an_incomplete_context_is_noticed() {
    let broken: [Locale; 2] = [
        ("en", "x.ftl", "a = A { $n }\nb = B"),
        ("ar", "x.ftl", "a = A\nc = C"),
    ];
    let complaints = check_locales(&broken).join("\n");
    for want in [
        "ar: a uses",
        "ar: b is missing",
        "ar: c is not in English",
        "zh: a is missing",
    ] {
        assert!(complaints.contains(want), "{want}: {complaints}");
    }
}

#[test]
fn plural_forms_follow_each_language() {
    let errors =
        |tag: &str, n: i64| lang(tag).plain_with("web-errors", &[("count", Arg::Count(n))]);
    assert_eq!(errors("en", 1), "There is 1 problem with what you entered");
    assert_eq!(errors("ru", 1), "Во введённых данных 1 ошибка");
    assert_eq!(errors("ru", 3), "Во введённых данных 3 ошибки");
    assert_eq!(errors("ru", 11), "Во введённых данных 11 ошибок");
    assert_eq!(errors("ru", 21), "Во введённых данных 21 ошибка");
    assert_eq!(errors("ar", 2), "يوجد خطآن في البيانات المُدخلة");
    assert_eq!(errors("ar", 5), "توجد 5 أخطاء في البيانات المُدخلة");
    assert_eq!(errors("ar", 11), "يوجد 11 خطأً في البيانات المُدخلة");
    assert_eq!(errors("ar", 100), "يوجد 100 خطأ في البيانات المُدخلة");
    assert_eq!(errors("fr", 0), "Votre saisie comporte 0 erreur");
    assert_eq!(errors("zh", 4), "填写的内容有 4 处问题");
}

#[test]
fn numbers_dates_and_order_follow_the_locale() {
    let at = Timestamp::parse("2026-03-27 14:05:00").expect("a moment");
    assert_eq!(lang("en").number(1_234_567), "1,234,567");
    assert_eq!(lang("ru").number(1_234_567), "1\u{a0}234\u{a0}567");
    assert_eq!(lang("ar").number(1_234_567), "1,234,567");
    assert_eq!(lang("en").day(at.day()), "27 March 2026");
    assert_eq!(lang("zh").day(at.day()), "2026年3月27日");
    assert_eq!(lang("es").day(at.day()), "27 de marzo de 2026");
    assert!(
        lang("en").moment(at).ends_with("14:05 UTC"),
        "{}",
        lang("en").moment(at)
    );
    assert_eq!(lang("en").percent(0.123, 1), "12.3%");
    assert_eq!(lang("fr").percent(0.5, 0), "50\u{a0}%");
    assert_eq!(lang("en").decimal(f64::NAN, 1), "–");
    assert_eq!(
        lang("fr").list(&["a".into(), "b".into(), "c".into()]),
        "a, b et c"
    );
    let mut names = vec!["Zürich", "Österreich", "Oman"];
    names.sort_by(|a, b| lang("en").compare(a, b));
    assert_eq!(names, ["Oman", "Österreich", "Zürich"]);
}

#[test]
fn digits_can_be_chosen_for_arabic() {
    for (digits, number, day, error) in [
        (
            Digits::Western,
            "15",
            "2024",
            "يوجد 11 خطأً في البيانات المُدخلة",
        ),
        (
            Digits::ArabicIndic,
            "١٥",
            "٢٠٢٤",
            "يوجد ١١ خطأً في البيانات المُدخلة",
        ),
    ] {
        let i18n = I18n::builder()
            .digits(digits)
            .strict()
            .build()
            .expect("valid");
        let ar = i18n.get("ar").expect("built in");
        assert_eq!(ar.number(15), number);
        let percent = ar.percent(0.15, 0);
        assert!(
            percent.contains(number) && percent.contains('٪') == (digits == Digits::ArabicIndic),
            "{percent}"
        );
        assert_eq!(
            ar.plain_with("web-errors", &[("count", Arg::Count(11))]),
            error
        );
        assert!(ar.day(base::Day::from_number(20_000)).contains(day));
        assert!(Text::code("192.0.2.1").to_string().contains("192.0.2.1"));
        assert_eq!(i18n.get("fr").map(|l| l.number(15)).as_deref(), Some("15"));
    }
}

#[test]
fn a_further_language_falls_back_visibly() {
    let root = std::env::temp_dir().join(format!("web-i18n-{}", std::process::id()));
    std::fs::create_dir_all(root.join("sw")).expect("a temporary folder");
    std::fs::write(
        root.join("sw/web.ftl"),
        "web-language-name = Kiswahili\nweb-home = Mwanzo\n",
    )
    .expect("a file");
    std::fs::create_dir_all(root.join("en")).expect("a folder");
    std::fs::write(root.join("en/web.ftl"), "web-home = Changed\n").expect("a file");
    let i18n = I18n::builder()
        .folder(&root)
        .expect("readable")
        .build()
        .expect("valid");
    std::fs::remove_dir_all(&root).expect("removed");
    let sw = i18n.get("sw").expect("the further language");
    assert_eq!(sw.text("web-home").to_string(), "Mwanzo");
    assert_eq!(
        sw.text("web-about").to_string(),
        "<span lang=\"en\" dir=\"ltr\">About</span>"
    );
    assert_eq!(sw.plain("web-about"), "About");
    assert_eq!(
        i18n.get("en").map(|l| l.plain("web-home")).as_deref(),
        Some("Home")
    );
    assert_eq!(
        sw.text("web-nobody-defined-this").to_string(),
        "⟦web-nobody-defined-this⟧"
    );
}

#[test]
#[should_panic(expected = "web-nobody-defined-this")]
fn an_unknown_message_fails_a_test() {
    let _ = lang("fr").text("web-nobody-defined-this");
}

#[test]
fn a_message_defined_twice_stops_the_start() {
    let twice = I18n::builder()
        .locales(&[("en", "other.ftl", "web-home = Again\n")])
        .build();
    assert!(matches!(twice, Err(CatalogueError::Duplicate { id, .. }) if id == "web-home"));
    let broken = I18n::builder()
        .locales(&[("fr", "other.ftl", "not fluent at all\n")])
        .build();
    assert!(matches!(broken, Err(CatalogueError::Syntax { .. })));
}

#[test]
fn text_is_escaped_and_values_keep_their_direction() {
    assert_eq!(
        Text::from("<b> & \"x\"").to_string(),
        "&lt;b&gt; &amp; &quot;x&quot;"
    );
    assert_eq!(
        Text::code("192.0.2.1").to_string(),
        "<bdi dir=\"ltr\" class=\"code\">192.0.2.1</bdi>"
    );
    assert_eq!(
        Text::user("<script>").to_string(),
        "<bdi>&lt;script&gt;</bdi>"
    );
    let id = lang("ar").plain_with("web-problem-request", &[("id", Arg::Code("ab12".into()))]);
    assert_eq!(id, "رقم الطلب: \u{2066}ab12\u{2069}");
    let named =
        |tag: &str, name: &str| lang(tag).plain_with("web-sort-by", &[("column", name.into())]);
    assert_eq!(named("en", "شبكة"), "Sort by \u{2068}شبكة\u{2069}");
    assert_eq!(named("en", "Network"), "Sort by Network");
    assert_eq!(named("ar", "شبكة"), "الترتيب حسب شبكة");
}
