//! What the sample directory says beside networks: a national team, a team abroad in another
//! script, their functions and a designation.
//!
//! Not here: people. Invariant: functions only, with documentation domains (RFC 2606) and telephone
//! numbers that are never given out; entered by a file, so that a second start changes nothing.

use super::tenant;
use crate::compose::Gateway;
use base::Actor;
use base::rsit::IncidentType;
use directory::import::ImportFile;
use directory::record::{Source, Whole};
use directory::rule::{Conditions, Format, Interval, Object, Telling, What, Written};

/// The sample, one value a line.
const SAMPLE: &str = "record,kind,of,field,language,value,audience
csirt,organisation,,name,,National CSIRT (sample),public
csirt,organisation,,name,fr,CSIRT national (exemple),public
csirt,organisation,,name,es,CSIRT nacional (ejemplo),public
csirt,organisation,,name,ru,Национальная группа CSIRT (образец),public
csirt,organisation,,name,zh,国家应急响应中心（示例）,public
csirt,organisation,,name,ar,الفريق الوطني للاستجابة (عينة),public
csirt,organisation,,short_name,,CSIRT-XA,public
csirt,organisation,,kind,,csirt,public
csirt,organisation,,sector,,government,
csirt,organisation,,country,,XA,public
csirt,organisation,,national,,yes,public
csirt,organisation,,mail,,report@csirt.example,public
csirt,organisation,,telephone,,+12025550143,public
csirt,organisation,,emergency,,+12025550144,members
csirt,organisation,,website,,https://csirt.example/,public
csirt,organisation,,time_zone,,UTC,public
csirt,organisation,,hours,en,\"Monday to Friday, 08:00 to 17:00; on call at all other times\",public
csirt,organisation,,language,,en,public
csirt,organisation,,language,,fr,public
csirt,organisation,,language,,ar,public
csirt,organisation,,service,,5.1,public
csirt,organisation,,service,,6.1,public
csirt,organisation,,service,,6.2,public
csirt,organisation,,service,,6.5,public
csirt,organisation,,service,,7.4,public
csirt,organisation,,service,,9.1,public
csirt,organisation,,established,,2019,public
csirt,organisation,,mandate,en,\"National team by the sample act on cybersecurity, article 7\",public
csirt,organisation,,constituency,en,All networks of the pilot administration,public
duty,function,csirt,function,en,Duty officer,public
duty,function,csirt,function,fr,Officier de permanence,public
duty,function,csirt,function,ar,الضابط المناوب,public
duty,function,csirt,function,es,Oficial de guardia,public
duty,function,csirt,function,ru,Дежурный,public
duty,function,csirt,function,zh,值班员,public
duty,function,csirt,role,,duty,public
duty,function,csirt,mail,,duty@csirt.example,members
duty,function,csirt,telephone,,+12025550144,members
duty,function,csirt,language,,en,public
duty,function,csirt,language,,fr,public
duty,function,csirt,time_zone,,UTC,public
abuse,function,csirt,function,en,Reports of abuse,public
abuse,function,csirt,function,fr,Signalements d’abus,public
abuse,function,csirt,function,es,Avisos de abuso,public
abuse,function,csirt,function,ru,Сообщения о злоупотреблениях,public
abuse,function,csirt,function,zh,滥用举报,public
abuse,function,csirt,function,ar,بلاغات إساءة الاستخدام,public
abuse,function,csirt,role,,abuse,public
abuse,function,csirt,mail,,abuse@csirt.example,public
poc,designation,duty,level,,technical,members
poc,designation,duty,designated_by,en,Ministry of Foreign Affairs (sample),members
poc,designation,duty,from,,2025-01-01,members
neighbour,organisation,,name,,Equipo de respuesta vecino (ejemplo),public
neighbour,organisation,,name,en,Neighbouring response team (sample),public
neighbour,organisation,,name,fr,Équipe de réponse voisine (exemple),public
neighbour,organisation,,name,ru,Соседняя группа реагирования (образец),public
neighbour,organisation,,name,zh,邻国应急响应队伍（示例）,public
neighbour,organisation,,name,ar,فريق الاستجابة المجاور (عينة),public
neighbour,organisation,,kind,,csirt,public
neighbour,organisation,,country,,XB,public
neighbour,organisation,,national,,yes,public
neighbour,organisation,,mail,,aviso@csirt-vecino.example,public
neighbour,organisation,,language,,es,public
police,organisation,,name,,Cybercrime unit (sample),members
police,organisation,,name,ar,وحدة الجرائم السيبرانية (عينة),members
police,organisation,,name,fr,Unité de lutte contre la cybercriminalité (exemple),members
police,organisation,,name,es,Unidad de ciberdelincuencia (ejemplo),members
police,organisation,,name,ru,Отдел по борьбе с киберпреступностью (образец),members
police,organisation,,name,zh,网络犯罪调查部门（示例）,members
police,organisation,,kind,,law-enforcement,members
police,organisation,,country,,XA,members
contact24,function,police,function,en,Contact for the cybercrime network,members
contact24,function,police,function,fr,Point de contact du réseau cybercriminalité,members
contact24,function,police,function,es,Punto de contacto de la red contra la ciberdelincuencia,members
contact24,function,police,function,ru,Контакт сети по киберпреступности,members
contact24,function,police,function,zh,网络犯罪联络网联系人,members
contact24,function,police,function,ar,جهة الاتصال لشبكة مكافحة الجرائم السيبرانية,members
contact24,function,police,role,,cybercrime,members
contact24,function,police,mail,,contact@cybercrime.example,members
";

/// Made-up countries, a team in each of ITU's regions: code, region, language, and a further name in a
/// language of its own.
const ABROAD: [(&str, &str, &str, &str); 6] = [
    ("XC", "africa", "sw", "Timu ya mwitikio ya XC (mfano)"),
    ("XD", "americas", "es", "Equipo nacional de XD (ejemplo)"),
    ("XE", "arab-states", "ar", "المركز الوطني في XE (عينة)"),
    ("XF", "asia-pacific", "zh", "XF国家中心（示例）"),
    ("XG", "cis", "ru", "Национальный центр XG (образец)"),
    ("XH", "europe", "el", "Ομάδα απόκρισης XH (δείγμα)"),
];
/// What a team is called, before and after its code.
const TEAM: [(&str, &str, &str); 6] = [
    ("en", "Response team of ", " (sample)"),
    ("fr", "Équipe de réponse de ", " (exemple)"),
    ("es", "Equipo de respuesta de ", " (ejemplo)"),
    ("ru", "Группа реагирования ", " (образец)"),
    ("zh", "", "应急响应队伍（示例）"),
    ("ar", "فريق الاستجابة في ", " (عينة)"),
];

/// The teams abroad, one value a line.
fn abroad() -> String {
    let mut out = String::new();
    for (code, region, language, alias) in ABROAD {
        let mut say = |field: &str, language: &str, value: &str| {
            out.push_str(&format!(
                "team-{code},organisation,,{field},{language},{value},public\n"
            ));
        };
        for (tag, before, after) in TEAM {
            let own = if tag == "en" { "" } else { tag };
            say("name", own, &format!("{before}{code}{after}"));
        }
        say("alias", "", alias);
        say("short_name", "", &format!("CSIRT-{code}"));
        say("kind", "", "csirt");
        say("sector", "", "government");
        say("country", "", code);
        say("region", "", region);
        say("national", "", "yes");
        say("language", "", language);
        say("service", "", "6.1");
        let host = format!("csirt-{}.example", code.to_lowercase());
        say("mail", "", &format!("report@{host}"));
        say("website", "", &format!("https://{host}/"));
    }
    out
}

/// Enters the sample.
///
/// # Errors
/// The directory's.
pub(super) async fn enter(gateway: &Gateway, actor: &Actor) -> anyhow::Result<()> {
    let source = Source {
        name: "sample".to_owned(),
        whole: Whole::All,
    };
    let sample = format!("{SAMPLE}{}", abroad());
    let file = ImportFile {
        name: "directory-sample.csv",
        bytes: sample.as_bytes(),
    };
    let records = gateway.directory.records();
    let done = records.import(actor, tenant(), &source, &file).await?;
    anyhow::ensure!(
        done.refused.is_empty(),
        "a line of the sample is not taken: {:?}",
        done.refused
    );
    rules(gateway, actor).await
}

/// Two rules: what is infected is told once a week, and of scans nobody is told.
async fn rules(gateway: &Gateway, actor: &Actor) -> anyhow::Result<()> {
    let rules = gateway.directory.rules();
    if !rules.list(actor, tenant()).await?.is_empty() {
        return Ok(());
    }
    let sample = [
        (
            IncidentType::InfectedSystem,
            "198.18.0.0/15",
            false,
            "Infected systems: a week's list is enough",
        ),
        (IncidentType::Scanner, "", true, "Scans fill mailboxes"),
    ];
    for (kind, object, suppress, comment) in sample {
        let written = Written {
            conditions: Conditions {
                what: What::Type(kind),
                provider: String::new(),
                feed: String::new(),
                object: Object::parse(object)?,
            },
            telling: Telling {
                suppress,
                destinations: Vec::new(),
                language: None,
                format: Format::Csv,
                interval: Interval::Weeks(1),
            },
            comment: comment.to_owned(),
        };
        rules.add(actor, tenant(), written).await?;
    }
    Ok(())
}
