//! What the set-up page and the constituency form rely on.

use base::id::TenantId;
use base::{Actor, Clock, Timestamp};
use store::testing::databases_with;

use super::{Edit, Edited};
use crate::network::{Resource, Side};
use crate::{Directory, MIGRATIONS};

fn edit(text: &str, side: Side) -> Edit {
    Edit {
        resource: Resource::parse(text).expect("a resource"),
        side,
    }
}

#[tokio::test]
async fn setting_a_list_makes_it_so_and_again_changes_nothing() {
    for test in databases_with(&[&MIGRATIONS]).await {
        let directory = Directory::open(
            test.db.clone(),
            Clock::manual(Timestamp::from_micros(1_790_000_000_000_000)),
        );
        let (tenant, actor) = (TenantId::from_bytes([1; 16]), Actor::operator());
        let set = async |edits: Vec<Edit>| {
            directory
                .constituency()
                .set(&actor, tenant, edits)
                .await
                .expect("set")
        };
        let first = || {
            vec![
                edit("AS64500", Side::Include),
                edit("xa", Side::Include),
                edit("198.18.0.0/15", Side::Include),
                edit("198.18.64.0/18", Side::Exclude),
                edit("xa", Side::Include),
            ]
        };
        assert_eq!(
            set(first()).await,
            Edited {
                added: 4,
                changed: 0,
                removed: 0
            }
        );
        assert_eq!(set(first()).await, Edited::default());
        let second = vec![
            edit("AS64500", Side::Exclude),
            edit("AS64500", Side::Include),
            edit("xa", Side::Include),
        ];
        assert_eq!(
            set(second).await,
            Edited {
                added: 0,
                changed: 1,
                removed: 2
            }
        );
        let list = directory
            .constituency()
            .list(&actor, tenant)
            .await
            .expect("a list");
        let shown: Vec<_> = list.iter().map(|e| (e.resource.value(), e.side)).collect();
        assert_eq!(
            shown,
            [
                ("AS64500".into(), Side::Exclude),
                ("xa".to_owned(), Side::Include)
            ]
        );
    }
}
