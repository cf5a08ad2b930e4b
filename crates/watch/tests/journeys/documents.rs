//! Documents of other teams and feedback of mail providers become observations.

use crate::bench::{Bench, benches};
use base::Actor;
use watch::ingest::{Input, Options, Via, actions};

const V1: &str = r#"<?xml version="1.0"?>
<IODEF-Document version="1.00" lang="en" xmlns="urn:ietf:params:xml:ns:iodef-1.0">
 <Incident purpose="reporting">
  <IncidentID name="csirt.example">189493</IncidentID>
  <ReportTime>2026-03-24T09:00:00Z</ReportTime>
  <Assessment><Impact type="recon"/></Assessment>
  <Contact role="creator" type="organization"/>
  <EventData>
   <DetectTime>2026-03-24T08:19:00Z</DetectTime>
   <Flow>
    <System category="source"><Node><Address category="ipv4-addr">198.18.0.7</Address></Node></System>
    <System category="target"><Node><Address category="ipv4-addr">203.0.113.9</Address></Node></System>
   </Flow>
  </EventData>
 </Incident>
</IODEF-Document>
"#;

pub const FEEDBACK: &str = "From: abuse@provider.example\r\nTo: desk@csirt.example\r\nSubject: FW: Earn money\r\nMIME-Version: 1.0\r\n\
Content-Type: multipart/report; report-type=feedback-report; boundary=b\r\n\r\n\
--b\r\nContent-Type: text/plain\r\n\r\nThis is a report.\r\n\
--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: Example/1\r\nVersion: 1\r\nSource-IP: 198.18.0.8\r\nArrival-Date: Tue, 24 Mar 2026 08:00:00 +0000\r\n\
\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@spam.example\r\nSubject: Earn money\r\n\r\nnow\r\n--b--\r\n";

async fn take(bench: &Bench, name: &str, bytes: &str) -> watch::ingest::Summary {
    let input = Input::Bytes {
        name: name.to_owned(),
        bytes: bytes.as_bytes().to_vec(),
    };
    let options = Options::new(Via::Cli);
    let (operator, watch) = (Actor::operator(), &bench.watch);
    let taken = actions::ingest(&operator, watch, bench.tenant, vec![input], &options);
    taken.await.expect("taken")
}

#[tokio::test]
async fn an_incident_of_another_team_is_taken_in_once() {
    for bench in benches().await {
        let first = take(&bench, "incident.xml", V1).await;
        assert_eq!((first.stored, first.rejected), (1, 0), "{first:?}");
        let again = take(&bench, "again.xml", V1).await;
        assert_eq!((again.stored, again.duplicates), (0, 1), "{again:?}");
        // In a mail, among other parts.
        let mail = format!(
            "From: a@team.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\nsee\r\n--b\r\nContent-Type: text/xml; name=incident.xml\r\n\r\n{}\r\n--b--\r\n",
            V1.replace("189493", "189494").replace('\n', "\r\n")
        );
        let mailed = take(&bench, "m.eml", &mail).await;
        assert_eq!((mailed.stored, mailed.rejected), (1, 0), "{mailed:?}");
    }
}

#[tokio::test]
async fn a_document_that_says_nothing_or_brings_entities_is_kept_with_why() {
    for bench in benches().await {
        let watch_list = V1.replace("\"reporting\"", "\"watch\"");
        let bomb = format!("<!DOCTYPE x [<!ENTITY a \"b\">]>{}", &V1[22..]);
        for (name, text) in [
            ("watch.xml", watch_list.as_str()),
            ("bomb.xml", &bomb),
            ("cut.xml", &V1[..500]),
        ] {
            let taken = take(&bench, name, text).await;
            assert_eq!(
                (taken.stored, taken.problems.len()),
                (0, 1),
                "{name}: {taken:?}"
            );
        }
    }
}

#[tokio::test]
async fn feedback_about_a_mail_is_an_observation_of_who_sent_it() {
    for bench in benches().await {
        let taken = take(&bench, "feedback.eml", FEEDBACK).await;
        assert_eq!((taken.rows, taken.stored), (1, 1), "{taken:?}");
        let again = take(&bench, "other.eml", FEEDBACK).await;
        assert_eq!((again.stored, again.duplicates), (0, 1), "{again:?}");
    }
}
