//! What people of every role meet who click through the whole site: every link opens, every form
//! is one that they may send.
//!
//! Pages that differ only in an id, a number or a date are one shape, of which a few are opened.

use super::{Gateway, Offer, Tuning, accounts, site_tuned};
use crate::config::Gather;
use crate::demo;
use crate::folder::{DataFolder, Purpose};
use base::actor::Membership;
use base::id::OrganisationId;
use base::{Actor, Clock, Day, Role};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use store::params;
use web::account::actions::{Grant, Invitation, invite};
use web::account::own;
use web::session::signin::{Attempt, password};
use web::testing::Client;
use web::{Access, Site};

const PASSWORD: &str = "a long enough sample word";
/// Pages of one shape that are opened.
const A_SHAPE: usize = 2;

struct Ground {
    gateway: Gateway,
    site: Site,
    _temp: tempfile::TempDir,
}

impl Ground {
    /// The demonstration with the reports of its last days.
    async fn new() -> Self {
        let temp = tempfile::tempdir().expect("a folder");
        let folder = DataFolder::open(&temp.path().join("data"), Purpose::Demo).expect("a folder");
        let today = Day::from_ymd(2026, 11, 21).expect("a day");
        let clock = Clock::manual(today.start().plus_seconds(43_200));
        let mut gather = Gather::default();
        // As visitors reach it from elsewhere; the test asks the router itself.
        let settings = "[server]\ntls_cert = \"chain.pem\"\ntls_key = \"key.pem\"";
        gather.text(settings, "test").expect("known keys");
        let config = gather.finish().expect("valid values");
        let gateway = Gateway::open(folder, config, clock).await.expect("opened");
        let actor = Actor::operator();
        demo::enter(&gateway, &actor, today).await.expect("entered");
        let mut files = demo::sample::reports(today);
        files.retain(|f| f.day >= today.plus(-2));
        let taken = demo::reports(&gateway, &actor, files, |_| ()).await;
        taken.expect("taken in");
        let first = demo::assessment::first(&gateway, &actor, today).await;
        first.expect("the first rounds");
        let second = demo::assessment::second(&gateway, &actor, today).await;
        second.expect("the second");
        while gateway.lake.rollup_dirty(64).await.expect("counted").days > 0 {}
        let site = site_tuned(&gateway, Offer::of(&gateway), Tuning::unlimited());
        Self {
            gateway,
            site: site.expect("a site"),
            _temp: temp,
        }
    }

    async fn organisation(&self) -> OrganisationId {
        let directory = self.gateway.directory.organisations();
        let all = directory.list(&Actor::operator(), demo::tenant()).await;
        all.expect("a list").first().expect("an organisation").id
    }

    /// A browser of somebody who holds `roles`, and what they may do.
    async fn browser(&self, name: &str, grants: &[Grant]) -> (Client, Actor) {
        let people = accounts(&self.gateway).expect("accounts");
        let mail = format!("{name}@pilot.example");
        let incomplete = grants == [Grant::whole(Role::NetworkContact)];
        let given = if incomplete {
            vec![Grant::whole(Role::Reader)]
        } else {
            grants.to_vec()
        };
        let invitation = Invitation {
            mail: mail.parse().expect("an address"),
            name: name.parse().expect("a name"),
            language: "en".parse().expect("a tag"),
            grants: given,
        };
        let operator = Actor::operator();
        let invited = invite(&operator, &people, demo::tenant(), &invitation, None).await;
        let link = invited.expect("invited").link.expect("a link");
        let chosen = own::choose(&people, link.reveal(), PASSWORD).await;
        let id = chosen.expect("a password");
        if incomplete {
            // Such accounts stem from earlier releases; nobody can make one any more.
            let old = "UPDATE web_membership SET role = 'network-contact' WHERE account = $1";
            let changed = self.gateway.db.execute(old, params![id]).await;
            assert_eq!(changed.expect("changed"), 1);
        }
        let attempt = Attempt {
            mail: &mail,
            password: PASSWORD,
            from: std::net::IpAddr::from([127, 0, 0, 1]).into(),
            agent: "test",
            before: None,
        };
        let begun = password(&people, attempt).await.expect("signed in");
        let cookie = format!("__Host-cybergateway={}", begun.secret.reveal());
        let client = Client::new(self.site.router.clone()).with("cookie", &cookie);
        let held = |g: &Grant| Membership {
            tenant: demo::tenant(),
            organisation: g.organisation,
            role: g.role,
        };
        (
            client,
            Actor::account(id, grants.iter().map(held).collect()),
        )
    }

    /// Everything that is wrong with the links and forms that a reader meets.
    async fn walk(&self, who: &str, client: &Client, actor: &Actor) -> Vec<String> {
        let mut wrong = Vec::new();
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let mut met = BTreeSet::from(["/en/".to_owned()]);
        let mut open = VecDeque::from([("/en/".to_owned(), "the start".to_owned())]);
        while let Some((url, from)) = open.pop_front() {
            let count = seen.entry(shape(&url)).or_default();
            *count += 1;
            if *count > A_SHAPE {
                continue;
            }
            let answer = client.get(&url).await;
            let status = answer.status.as_u16();
            if !matches!(status, 200 | 303) {
                wrong.push(format!("{who}: {url}, linked from {from}: {status}"));
                continue;
            }
            let next = answer.header("location").map(str::to_owned).into_iter();
            for link in next.chain(values(&answer.body, "href=\"")) {
                let link = link.split('#').next().unwrap_or_default().to_owned();
                // Files take long to make; one format of each stands for the others.
                let file = link.contains("/files/")
                    && !link.ends_with("/html")
                    && !link.ends_with("/xlsx");
                if link.starts_with("/en/") && !file && met.insert(link.clone()) {
                    open.push_back((link, url.clone()));
                }
            }
            let forms = answer.body.split("<form ").skip(1);
            let posts = forms.filter(|f| f.split('>').next().is_some_and(|f| f.contains("post")));
            for action in posts.filter_map(|f| values(f, "action=\"").next()) {
                if !self.may_send(&action, actor) {
                    wrong.push(format!("{who}: the form to {action} on {url} is refused"));
                }
            }
        }
        assert!(
            seen.len() > 4,
            "{who}: only {} pages were found",
            seen.len()
        );
        wrong
    }

    fn may_send(&self, action: &str, actor: &Actor) -> bool {
        let path = action.split('?').next().unwrap_or(action);
        let fits = |pattern: &str| {
            let (own, asked) = (pattern.split('/'), path.split('/'));
            own.clone().count() == asked.clone().count()
                && own.zip(asked).all(|(o, a)| o == a || o.starts_with('{'))
        };
        let mut routes = self.site.routes.iter();
        routes.any(|r| {
            r.method == "POST" && fits(&r.path) && r.access.admits(actor, Some(demo::tenant()))
        })
    }
}

/// Every value behind `mark`, entities resolved.
fn values<'a>(html: &'a str, mark: &'a str) -> impl Iterator<Item = String> + 'a {
    let values = html.split(mark).skip(1);
    values.filter_map(|rest| {
        rest.split('"')
            .next()
            .map(|v| v.replace("&#38;", "&").replace("&amp;", "&"))
    })
}

/// The address with what varies left out.
fn shape(url: &str) -> String {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let vary = |part: &str| {
        let varies = part.len() > 20 || part.bytes().any(|b| b.is_ascii_digit());
        if varies {
            "*".to_owned()
        } else {
            part.to_owned()
        }
    };
    let path: Vec<String> = path.split('/').map(vary).collect();
    let names: BTreeSet<&str> = query
        .split('&')
        .filter_map(|p| p.split('=').next())
        .collect();
    format!(
        "{}?{}",
        path.join("/"),
        names.into_iter().collect::<Vec<_>>().join("&")
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn every_link_opens_for_whoever_is_shown_it() {
    let ground = Ground::new().await;
    let mut wrong = Vec::new();
    let visitor = Client::new(ground.site.router.clone());
    wrong.extend(ground.walk("visitor", &visitor, &Actor::anonymous()).await);
    let of = ground.organisation().await;
    let whole = Role::ALL.map(|r| (format!("{}-whole", r.as_str()), Grant::whole(r)));
    let some = [Role::NetworkContact, Role::Reader, Role::Respondent].map(|role| {
        let organisation = Some(of);
        (
            format!("{}-of", role.as_str()),
            Grant { organisation, role },
        )
    });
    for (name, grant) in whole.into_iter().chain(some) {
        let (client, actor) = ground.browser(&name, &[grant]).await;
        wrong.extend(ground.walk(&name, &client, &actor).await);
    }
    assert!(
        wrong.is_empty(),
        "{} links:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_without_an_organisation_is_told_whom_to_ask_and_sees_nothing() {
    let ground = Ground::new().await;
    let role = Grant::whole(Role::NetworkContact);
    let (client, _) = ground.browser("nowhere", &[role]).await;
    let home = client.get("/en/").await;
    assert_eq!(home.status.as_u16(), 200);
    assert!(
        home.body.contains("Ask an administrator of"),
        "{}",
        home.body
    );
    let known = ground.organisation().await;
    for path in [
        "/en/directory".to_owned(),
        format!("/en/directory/organisations/{known}"),
        "/en/directory/constituency".to_owned(),
        "/en/directory/subscribers".to_owned(),
        "/en/observations".to_owned(),
        "/en/observations/export/csv".to_owned(),
        "/en/assessments".to_owned(),
    ] {
        let answer = client.get(&path).await;
        assert_eq!(answer.status.as_u16(), 403, "{path}");
        assert!(
            answer.body.contains("Ask an administrator of"),
            "{path}: {}",
            answer.body
        );
        let names = ["Ministry of Finance", "National Bank", "198.18."];
        assert!(
            !names.iter().any(|n| answer.body.contains(n)),
            "{path}: {}",
            answer.body
        );
    }
    let api = client.get("/api/v1/observations").await;
    assert_eq!(api.status.as_u16(), 403);
    assert!(
        api.body.contains("web-problem-no-organisation"),
        "{}",
        api.body
    );
    let closed = ground.site.routes.iter();
    let roles = closed.filter(|r| matches!(r.access, Access::Roles(_) | Access::Members));
    for route in roles.filter(|r| r.method == "GET") {
        let path = super::tests::filled(&route.path);
        assert_eq!(client.get(&path).await.status.as_u16(), 403, "{path}");
    }
}
