//! What readers of an edition and those who stand in it rely on, on both stores.

use base::id::RecordId;
use base::{Role, Tlp};
use web::i18n::{I18n, Lang};

use super::{Edition, Format, Numbers, Outcome, Wanted};
use crate::DirectoryError;
use crate::record::tests::{OPERATOR, Office, member, open, said, tenant};
use crate::record::{Audience, Kind, Saying, of_organisation};

const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

pub(crate) fn lang(tag: &str) -> Lang {
    let built = I18n::builder().locales(&crate::LOCALES).build();
    built.expect("messages").get(tag).expect("a language")
}

fn wanted(tag: &str) -> Wanted {
    Wanted {
        year: 2026,
        language: tag.parse().expect("a tag"),
        numbers: Numbers::default(),
    }
}

impl Office {
    async fn publish(&self, tag: &str) -> (Edition, Outcome) {
        self.clock.advance_seconds(60);
        let editions = self.directory.editions();
        let done = editions.publish(&OPERATOR, tenant(), &wanted(tag)).await;
        done.expect("published")
    }

    async fn text(&self, edition: &Edition, format: Format) -> String {
        let editions = self.directory.editions();
        let lang = lang(edition.language.as_str());
        let file = editions.file(edition.id, format, &lang).await;
        String::from_utf8(file.expect("made").bytes).expect("text")
    }

    /// A team that everybody may know of.
    async fn team(&self) -> RecordId {
        let id = of_organisation(self.organisation("Released Team").await.id);
        let of = |field, text| open(said(Kind::Organisation, field, "", &[text]));
        let all = [
            of("name", "Released Team"),
            of("short_name", "RT-XA"),
            of("country", "KE"),
            of("sector", "government"),
            open(said(Kind::Organisation, "name", "ar", &["فريق معلن"])),
        ];
        self.say(&OPERATOR, id, &all).await.expect("said");
        id
    }

    async fn person(&self, team: RecordId, name: &str) -> RecordId {
        let all = vec![
            open(said(Kind::Person, "name", "", &[name])),
            open(said(Kind::Person, "function", "", &["Head of team"])),
        ];
        self.add(Kind::Person, team, all).await
    }

    /// Whether anything that is kept of any edition holds the text.
    async fn keeps(&self, text: &str) -> bool {
        let db = self.directory.db();
        let contents = "SELECT content FROM directory_edition WHERE content IS NOT NULL";
        let rows = db.fetch(contents, vec![]).await.expect("rows");
        let in_content = rows
            .iter()
            .any(|r| r.get::<String>("content").expect("text").contains(text));
        let files = "SELECT content FROM directory_edition_file";
        let rows = db.fetch(files, vec![]).await.expect("rows");
        let bytes = |r: &store::Row| r.get::<Vec<u8>>("content").expect("bytes");
        in_content
            || rows
                .iter()
                .any(|r| String::from_utf8_lossy(&bytes(r)).contains(text))
    }
}

#[tokio::test]
async fn the_same_content_stays_the_edition_it_is_and_other_content_is_a_further_revision() {
    for office in Office::all().await {
        let team = office.team().await;
        let (first, outcome) = office.publish("en").await;
        assert_eq!((first.revision, outcome), (1, Outcome::New));
        let (same, outcome) = office.publish("en").await;
        assert_eq!((same, outcome), (first.clone(), Outcome::Same));
        let before = office.text(&first, Format::Html).await;
        assert_eq!(before, office.text(&first, Format::Html).await);
        assert!(before.contains(&first.hash.to_string()));

        let site = said(
            Kind::Organisation,
            "website",
            "",
            &["https://team.example/"],
        );
        office
            .say(&OPERATOR, team, &[open(site)])
            .await
            .expect("said");
        let (second, outcome) = office.publish("en").await;
        assert_eq!((second.revision, outcome), (2, Outcome::Revised));
        assert_ne!(second.hash, first.hash);
        let text = office.text(&second, Format::Html).await;
        assert!(text.contains("https://team.example/") && text.contains("Revision 2"));
        let editions = office.directory.editions();
        let old = editions.file(first.id, Format::Html, &lang("en")).await;
        assert!(matches!(old, Err(DirectoryError::Superseded)), "{old:?}");
        let all = editions.list(tenant()).await.expect("a list");
        let states: Vec<bool> = all.iter().map(|e| e.superseded_at.is_some()).collect();
        assert_eq!(
            states,
            [false, true],
            "the hash of the first one stays on record"
        );
    }
}

#[tokio::test]
async fn whoever_is_erased_stands_in_no_edition_and_in_nothing_that_is_kept() {
    for office in Office::all().await {
        let team = office.team().await;
        let person = office.person(team, "Canary Person").await;
        let other = office.person(team, "Other Person").await;
        let (english, _) = office.publish("en").await;
        let (arabic, _) = office.publish("ar").await;
        assert!(
            office
                .text(&english, Format::Html)
                .await
                .contains("Canary Person")
        );
        assert!(
            office
                .text(&arabic, Format::Csv)
                .await
                .contains("Canary Person")
        );
        assert!(office.keeps("Canary Person").await);

        let records = office.directory.records();
        records
            .erase(&OPERATOR, tenant(), person)
            .await
            .expect("erased");
        assert!(
            !office.keeps("Canary Person").await,
            "neither content nor file"
        );
        let editions = office.directory.editions();
        let all = editions.list(tenant()).await.expect("a list");
        let given: Vec<&Edition> = all.iter().filter(|e| e.superseded_at.is_none()).collect();
        assert_eq!(given.len(), 2);
        for edition in given {
            assert_eq!(edition.revision, 2);
            let text = office.text(edition, Format::Html).await;
            assert!(!text.contains("Canary Person") && text.contains("Other Person"));
        }

        let mut name = said(Kind::Person, "name", "", &["Other Person"]);
        (name.values[0].audience, name.values[0].screen) = (Audience::Public, true);
        office
            .say(&OPERATOR, other, &[name])
            .await
            .expect("withdrawn");
        assert!(
            !office.keeps("Other Person").await,
            "the consent was withdrawn"
        );
        let all = editions.list(tenant()).await.expect("a list");
        let english = all.iter().find(|e| e.language.as_str() == "en");
        let text = office.text(english.expect("one"), Format::Html).await;
        assert!(
            text.contains("Head of team"),
            "the function stands in the person's place"
        );
    }
}

/// A secret alias for each audience, and a person for each pair of consents.
async fn plant(office: &Office) -> (Vec<String>, Vec<String>) {
    let team = office.team().await;
    let (mut withheld, mut printed) = (Vec::new(), Vec::new());
    let mut aliases = said(Kind::Organisation, "alias", "", &[]);
    for (n, audience) in Audience::ALL.into_iter().enumerate() {
        let text = format!("alias-canary-{n}");
        let field = Kind::Organisation.field("alias").expect("a field");
        let mut value = crate::record::Value::plain(field, text.as_str());
        (value.audience, value.screen, value.print) = (audience, true, true);
        aliases.values.push(value);
        match audience {
            Audience::Public | Audience::Tlp(Tlp::Clear) => printed.push(text),
            _ => withheld.push(text),
        }
    }
    let aliases = Saying::read(aliases.field, "", aliases.values).expect("values");
    office.say(&OPERATOR, team, &[aliases]).await.expect("said");
    for (n, (screen, print)) in [(false, false), (true, false), (false, true)]
        .into_iter()
        .enumerate()
    {
        let text = format!("Person Canary {n}");
        let mut name = said(Kind::Person, "name", "", &[&text]);
        let value = &mut name.values[0];
        (value.audience, value.screen, value.print) = (Audience::Public, screen, print);
        let function = open(said(Kind::Person, "function", "", &["Adviser"]));
        office.add(Kind::Person, team, vec![name, function]).await;
        match print {
            true => printed.push(text),
            false => withheld.push(text),
        }
    }
    let hidden = office.organisation("Hidden Canary Team").await;
    let short = open(said(Kind::Organisation, "short_name", "", &["HCT-canary"]));
    let of = of_organisation(hidden.id);
    office.say(&OPERATOR, of, &[short]).await.expect("said");
    withheld.extend(["Hidden Canary Team".to_owned(), "HCT-canary".to_owned()]);
    (withheld, printed)
}

#[tokio::test]
async fn no_withheld_value_stands_in_an_edition_in_any_language_or_format() {
    for office in Office::all().await {
        let (withheld, printed) = plant(&office).await;
        for tag in LANGUAGES {
            let (edition, _) = office.publish(tag).await;
            for format in [Format::Html, Format::Csv] {
                let text = office.text(&edition, format).await;
                for secret in &withheld {
                    assert!(
                        !text.contains(secret),
                        "{secret} stands in {tag} {format:?}"
                    );
                }
                let all = printed
                    .iter()
                    .filter(|p| format == Format::Html || !p.starts_with("alias"));
                for one in all {
                    assert!(text.contains(one), "{one} is missing in {tag} {format:?}");
                }
            }
            let lang = lang(tag);
            let word = office.directory.editions();
            word.file(edition.id, Format::Docx, &lang)
                .await
                .expect("a Word file");
        }
        for secret in &withheld {
            assert!(!office.keeps(secret).await, "{secret} is kept");
        }
    }
}

#[tokio::test]
async fn an_edition_is_in_the_order_and_the_direction_of_its_language() {
    for office in Office::all().await {
        office.team().await;
        let (arabic, _) = office.publish("ar").await;
        let text = office.text(&arabic, Format::Html).await;
        assert!(text.contains("dir=\"rtl\""));
        let at = |part: &str| {
            text.find(part)
                .unwrap_or_else(|| panic!("{part} is missing"))
        };
        assert!(at("أفريقيا") < at("كينيا") && at("كينيا") < at("فريق معلن"));
        assert!(
            text.contains("Released Team"),
            "the name in the other script stands beside it"
        );
        assert!(at("فهرس المؤسسات") < text.rfind("RT-XA").expect("the acronym"));
    }
}

#[tokio::test]
async fn nobody_but_the_desk_freezes_an_edition() {
    for office in Office::all().await {
        let editions = office.directory.editions();
        for role in [Role::Reader, Role::NetworkContact, Role::Editor] {
            let done = editions
                .publish(&member(None, role), tenant(), &wanted("en"))
                .await;
            assert!(matches!(done, Err(DirectoryError::Forbidden)), "{role:?}");
        }
        let analyst = member(None, Role::Analyst);
        let made = editions.publish(&analyst, tenant(), &wanted("en")).await;
        let (edition, _) = made.expect("an edition without entries");
        let text = office.text(&edition, Format::Html).await;
        assert!(text.contains("TLP:CLEAR"));
        let wrong = Wanted {
            year: 26,
            ..wanted("en")
        };
        let done = editions.publish(&analyst, tenant(), &wrong).await;
        assert!(matches!(
            done,
            Err(DirectoryError::Field { field: "year", .. })
        ));
    }
}

#[test]
fn numbers_are_taken_with_their_check_digits_alone() {
    for good in [
        "978-3-16-148410-0",
        "9783161484100",
        "0-306-40615-2",
        "0-8044-2957-X",
        "",
    ] {
        assert!(Numbers::new(good, "").is_ok(), "{good}");
    }
    for bad in [
        "978-3-16-148410-1",
        "123",
        "977-3-16-148410-0",
        "X783161484100",
        "-",
    ] {
        assert!(Numbers::new(bad, "").is_err(), "{bad}");
    }
    assert_eq!(
        Numbers::new("", "2434-561x").expect("good").issn(),
        "2434-561X"
    );
    for bad in ["2049-3631", "2049-363", "20493630X"] {
        assert!(Numbers::new("", bad).is_err(), "{bad}");
    }
}

#[tokio::test]
async fn a_value_of_an_organisation_that_is_no_longer_public_leaves_the_editions() {
    for office in Office::all().await {
        let team = office.team().await;
        let mails = || {
            said(
                Kind::Organisation,
                "mail",
                "",
                &["a@team.example", "b@team.example"],
            )
        };
        let said_all = [open(mails())];
        office.say(&OPERATOR, team, &said_all).await.expect("said");
        let person = office.person(team, "Canary Person").await;
        let (first, _) = office.publish("en").await;
        let given_out = async || {
            let editions = office.directory.editions();
            let all = editions.list(tenant()).await.expect("a list");
            let now = all.into_iter().find(|e| e.superseded_at.is_none());
            now.expect("one is given out")
        };
        // What is only corrected stays as it was printed.
        let site = open(said(Kind::Organisation, "short_name", "", &["RTX"]));
        office.say(&OPERATOR, team, &[site]).await.expect("said");
        assert_eq!(given_out().await.id, first.id);
        let mut narrowed = open(mails());
        narrowed.values[0].audience = Audience::National;
        office
            .say(&OPERATOR, team, &[narrowed])
            .await
            .expect("said");
        let second = given_out().await;
        assert_eq!(second.revision, 2);
        let text = office.text(&second, Format::Html).await;
        assert!(!text.contains("a@team.example") && text.contains("b@team.example"));
        assert!(text.contains("RT-XA") && text.contains("Canary Person"));
        assert!(
            !office.keeps("a@team.example").await,
            "in nothing that is kept"
        );
        let mut names = Vec::new();
        for (language, name) in [("", "Released Team"), ("ar", "فريق معلن")] {
            names.push(said(Kind::Organisation, "name", language, &[name]));
        }
        for name in &mut names {
            name.values[0].audience = Audience::National;
        }
        office.say(&OPERATOR, team, &names).await.expect("said");
        assert_eq!(given_out().await.revision, 3);
        for text in ["Released Team", "b@team.example", "Canary Person"] {
            assert!(!office.keeps(text).await, "{text}");
        }
        assert!(office.see(&OPERATOR, person).await.is_ok());
    }
}

#[tokio::test]
async fn whoever_states_a_region_stands_under_it_where_the_country_says_none() {
    for office in Office::all().await {
        for (name, country, region) in [
            ("Regional Body", "", "africa"),
            ("Team of a Code", "XC", "americas"),
            ("Team of Kenya", "KE", "europe"),
        ] {
            let id = of_organisation(office.organisation(name).await.id);
            let of = |field, text| open(said(Kind::Organisation, field, "", &[text]));
            let mut all = vec![of("name", name), of("region", region)];
            all.extend((!country.is_empty()).then(|| of("country", country)));
            office.say(&OPERATOR, id, &all).await.expect("said");
        }
        let (edition, _) = office.publish("en").await;
        let text = office.text(&edition, Format::Csv).await;
        let of = |name: &str| {
            let line = text.lines().find(|l| l.contains(name)).expect("a line");
            line.to_owned()
        };
        assert!(of("Regional Body").contains("Africa"));
        assert!(of("Team of a Code").contains("The Americas"));
        assert!(
            of("Team of Kenya").contains("Africa"),
            "the country says it"
        );
        assert!(!text.contains("Other areas"), "{text}");
    }
}
