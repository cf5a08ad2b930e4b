//! Who was told of what, from the notices that were handed over.
//!
//! Not here: notices that wait, failed or came back; nobody was told by these. Invariant: whoever
//! sees own networks only gets what was sent to their own organisations.

use std::collections::HashMap;

use base::id::{NoticeId, OrganisationId, TenantId};
use base::{Day, Timestamp};
use store::{Db, StoreError, params};

use super::finding::Told;
use crate::rights::Sight;

const TOLD: &str = "SELECT DISTINCT n.id, n.organisation, n.class, n.sent_at, n.answer, i.unit
    FROM watch_notice n JOIN watch_notice_item i ON i.notice = n.id
    WHERE n.tenant = $1 AND n.state = 'sent' AND n.sent_at >= $2
    ORDER BY n.sent_at, n.id, i.unit";
const SAID: &str = "SELECT a.notice, a.kind, MIN(a.at) AS first, MAX(a.fixed_on) AS fixed_on
    FROM watch_notice_answer a JOIN watch_notice n ON n.id = a.notice
    WHERE n.tenant = $1 AND n.sent_at >= $2 AND a.kind IN ('acknowledged', 'fixed')
    GROUP BY a.notice, a.kind";

/// What was told, by type of incident and unit, in the order of the notices.
pub(super) type ByUnit = HashMap<(String, String), Vec<Told>>;

/// What was told since.
pub(super) async fn since(
    db: &Db,
    tenant: TenantId,
    since: Timestamp,
    sight: &Sight,
) -> Result<ByUnit, StoreError> {
    let answers = answers(db, tenant, since).await?;
    let mut all = ByUnit::new();
    for row in db.fetch(TOLD, params![tenant, since]).await? {
        let to: OrganisationId = row.get("organisation")?;
        if matches!(sight, Sight::Organisations(own) if !own.contains(&to)) {
            continue;
        }
        let notice: NoticeId = row.get("id")?;
        let answer: String = row.get("answer")?;
        let said = answers.get(&notice).copied().unwrap_or_default();
        let told = Told {
            at: row.get("sent_at")?,
            acknowledged: said.acknowledged,
            fixed: said.fixed,
            disputed: answer == crate::notice::Answer::Disputed.as_str(),
        };
        let key = (row.get("class")?, row.get("unit")?);
        all.entry(key).or_default().push(told);
    }
    Ok(all)
}

#[derive(Debug, Clone, Copy, Default)]
struct Said {
    acknowledged: Option<Timestamp>,
    fixed: Option<Day>,
}

async fn answers(
    db: &Db,
    tenant: TenantId,
    since: Timestamp,
) -> Result<HashMap<NoticeId, Said>, StoreError> {
    let mut all: HashMap<NoticeId, Said> = HashMap::new();
    for row in db.fetch(SAID, params![tenant, since]).await? {
        let kind: String = row.get("kind")?;
        let said = all.entry(row.get("notice")?).or_default();
        match kind.as_str() {
            "fixed" => said.fixed = row.get("fixed_on")?,
            _ => said.acknowledged = row.get("first")?,
        }
    }
    Ok(all)
}
