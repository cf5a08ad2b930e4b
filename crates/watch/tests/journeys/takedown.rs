//! Preserving what stands at an address of a case: kept once, on the sheet, by analysts alone.

use crate::bench::{Bench, benches};
use crate::reports::{member, told};
use base::id::{CaseId, TenantId};
use base::{Actor, Role};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use watch::WatchError;
use watch::case::{What, custody};
use watch::takedown::actions;
use web::form::Key;

/// A site on loopback that leads inside after its first page.
async fn site(answer: &'static str) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
    let listener = listener.expect("loopback");
    let port = listener.local_addr().expect("bound").port();
    tokio::spawn(async move {
        while let Ok((mut peer, _)) = listener.accept().await {
            let _ = peer.read(&mut [0; 2048]).await;
            let _ = peer.write_all(answer.as_bytes()).await;
        }
    });
    format!("http://127.0.0.1:{port}/login/bank")
}

impl Bench {
    async fn case_with(&self, url: &str) -> CaseId {
        let receipt = self.told(told(url)).await;
        let analyst = member(self.tenant, Role::Analyst);
        let one = watch::incident_report::actions::one;
        let one = one(&analyst, &self.watch, self.tenant, receipt.id).await;
        one.expect("a report").report.case.expect("a case")
    }
}

#[tokio::test]
async fn what_was_preserved_is_on_the_chain_of_custody_and_pressed_twice_is_kept_once() {
    let page =
        "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 19\r\n\r\n<script>x()</script";
    for bench in benches().await {
        let url = site(page).await;
        let place = (bench.tenant, bench.case_with(&url).await);
        let analyst = member(bench.tenant, Role::Analyst);
        let key = Key::new();
        let first = actions::preserve(&analyst, &bench.watch, place, &url, &key).await;
        assert_eq!(first.expect("kept").len(), 2);
        let again = actions::preserve(&analyst, &bench.watch, place, &url, &key).await;
        assert_eq!(again.expect("nothing new").len(), 0);
        let (_, pieces) = actions::list(&analyst, &bench.watch, place)
            .await
            .expect("listed");
        assert_eq!(pieces.len(), 2);
        let body = pieces.iter().find(|p| p.part == "body").expect("a body");
        let (_, bytes) = actions::file(&analyst, &bench.watch, place, body.hash)
            .await
            .expect("a file");
        assert_eq!(bytes, b"<script>x()</script");
        let sheet = custody::sheet(&analyst, &bench.watch, place.0, place.1).await;
        let sheet = sheet.expect("a sheet");
        assert!(sheet.pieces.iter().any(|p| p.hash == body.hash && p.holds));
        let kept = sheet
            .whole
            .entries
            .iter()
            .filter(|e| e.what == What::Evidence);
        assert_eq!(kept.count(), 1);
    }
}

#[tokio::test]
async fn a_site_that_leads_inside_leaves_a_record_that_says_so() {
    let inside = "HTTP/1.1 302 Found\r\nlocation: http://10.0.0.1/\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
    for bench in benches().await {
        let url = site(inside).await;
        let place = (bench.tenant, bench.case_with(&url).await);
        let analyst = member(bench.tenant, Role::Analyst);
        let kept = actions::preserve(&analyst, &bench.watch, place, &url, &Key::new()).await;
        let kept = kept.expect("a record");
        assert_eq!((kept.len(), kept[0].ended.as_str()), (1, "refused"));
        let (_, bytes) = actions::file(&analyst, &bench.watch, place, kept[0].hash)
            .await
            .expect("the record");
        let text = String::from_utf8(bytes).expect("text");
        assert!(text.contains("location: http://10.0.0.1/"), "{text}");
    }
}

#[tokio::test]
async fn others_preserve_nothing_and_no_other_address_is_asked() {
    for bench in benches().await {
        let url = "https://a.example.com/x/y/z";
        let place = (bench.tenant, bench.case_with(url).await);
        let other = TenantId::from_bytes([3; 16]);
        for actor in [
            Actor::anonymous(),
            member(bench.tenant, Role::Reader),
            member(bench.tenant, Role::CountryOfficer),
            member(other, Role::Analyst),
        ] {
            let done = actions::preserve(&actor, &bench.watch, place, url, &Key::new()).await;
            let list = actions::list(&actor, &bench.watch, place).await;
            let hash = base::ContentHash::from_bytes([0; 32]);
            let file = actions::file(&actor, &bench.watch, place, hash).await;
            assert!(matches!(done, Err(WatchError::Denied(_))));
            assert!(matches!(list, Err(WatchError::Denied(_))));
            assert!(matches!(file, Err(WatchError::Denied(_))));
        }
        let analyst = member(bench.tenant, Role::Analyst);
        let elsewhere = "http://127.0.0.1:9/";
        let done = actions::preserve(&analyst, &bench.watch, place, elsewhere, &Key::new()).await;
        assert!(matches!(done, Err(WatchError::Invalid(_))));
        let hash = base::ContentHash::from_bytes([0; 32]);
        let file = actions::file(&analyst, &bench.watch, place, hash).await;
        assert!(matches!(file, Err(WatchError::NotFound(_))));
    }
}
