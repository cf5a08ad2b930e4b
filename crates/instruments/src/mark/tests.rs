//! A question marked as unclear reaches the round's owner and the author of the instrument.

use base::{Actor, Role};

use super::*;
use crate::InstrumentsError;
use crate::assessment::tests::{each, member, officer, tenant, whole};

#[tokio::test]
async fn a_mark_is_answered_and_both_reach_the_author() {
    each(async |instruments, round| {
        let item = "C1".parse().unwrap();
        let mark = async |actor: &Actor, item: &ItemId, comment: &str| {
            let what = (item, MarkKind::Unclear, comment);
            instruments.mark(actor, tenant(), round.id, what).await
        };
        let before = whole(instruments, round).await.canonical_hash();
        for actor in [member(Role::Reader), Actor::anonymous()] {
            let refused = mark(&actor, &item, "what ward?").await;
            assert!(matches!(refused, Err(InstrumentsError::Forbidden)));
        }
        let silent = mark(&officer(), &item, " ").await;
        assert!(matches!(silent, Err(InstrumentsError::Field { .. })));
        let unknown = mark(&officer(), &"Z9".parse().unwrap(), "what?").await;
        assert!(matches!(unknown, Err(InstrumentsError::NotFound(_))));
        mark(&officer(), &item, "what ward?").await.unwrap();
        let all = async || {
            instruments
                .marks(&officer(), tenant(), round.id)
                .await
                .unwrap()
        };
        let first = all().await.remove(0);
        assert!(first.reply.is_none());
        let reply = async |seen| {
            let which = (&item, &Voice::team(), seen);
            instruments
                .answer_mark(&officer(), tenant(), round.id, which, "any ward")
                .await
        };
        reply(first.version).await.unwrap();
        assert!(matches!(
            reply(first.version).await,
            Err(InstrumentsError::Changed(_))
        ));
        assert_eq!(all().await[0].reply.as_ref().unwrap().text, "any ward");
        let author = instruments
            .marks_on(&member(Role::Reader), tenant(), &round.instrument)
            .await
            .unwrap();
        assert_eq!(author[0].1.json()["reply"]["text"], "any ward");
        mark(&officer(), &item, "and which hospital?")
            .await
            .unwrap();
        assert!(all().await[0].reply.is_none(), "marked anew, open anew");
        let after = whole(instruments, round).await.canonical_hash();
        assert_eq!(before, after, "a mark changes nothing of what is signed");
    })
    .await;
}
