//! The organisations that a reader may know of, by id and by name.
//!
//! Invariant: whoever sees own networks only is told no other organisation's name, not even by the
//! answer to a guess.

use crate::rights::{self, Sight};
use crate::{Watch, WatchError};
use base::Actor;
use base::id::{OrganisationId, TenantId};
use std::collections::BTreeMap;
use web::Message;

/// Names of organisations.
#[derive(Debug, Clone, Default)]
pub struct Names(BTreeMap<OrganisationId, String>);

impl Names {
    /// Those that the actor may know of, also of organisations that are gone.
    ///
    /// # Errors
    /// [`WatchError::Denied`] when the actor may see no observation.
    pub async fn of(actor: &Actor, watch: &Watch, tenant: TenantId) -> Result<Self, WatchError> {
        let sight = rights::sight(actor, tenant)?;
        let may = |id: &OrganisationId| match &sight {
            Sight::Whole => true,
            Sight::Organisations(own) => own.contains(id),
        };
        // Decided above; names belong to what may be seen.
        let organisations = watch.directory().organisations();
        let all = organisations.list_ever(&Actor::system(), tenant).await?;
        let named = all.into_iter().filter(|o| may(&o.id));
        Ok(Self(
            named.map(|o| (o.id, o.name.as_str().to_owned())).collect(),
        ))
    }

    /// The name of one.
    #[must_use]
    pub fn get(&self, id: OrganisationId) -> Option<&str> {
        self.0.get(&id).map(String::as_str)
    }

    /// The organisation of an id or a name, in any case.
    ///
    /// # Errors
    /// What is expected, when there is none.
    pub fn find(&self, text: &str) -> Result<OrganisationId, Message> {
        let wanted = text.to_lowercase();
        let named = self
            .0
            .iter()
            .find(|(_, name)| name.to_lowercase() == wanted);
        match (text.parse(), named) {
            (Ok(id), _) => Ok(id),
            (Err(_), Some((id, _))) => Ok(*id),
            (Err(_), None) => Err(Message::new("watch-observations-expected-organisation")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organisation_is_found_by_id_and_by_name() {
        let id = OrganisationId::from_bytes([5; 16]);
        let names = Names(BTreeMap::from([(id, "Ministry of Water".to_owned())]));
        assert_eq!(names.find("ministry of water"), Ok(id));
        assert_eq!(names.find(&id.to_string()), Ok(id));
        assert!(names.find("Ministry").is_err());
    }
}
