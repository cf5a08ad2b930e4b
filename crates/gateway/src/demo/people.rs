//! The sample accounts: one for each kind of work, with new random passwords at every start.
//!
//! Invariant: no password of the demonstration is ever stored readable or the same twice.

use super::tenant;
use crate::compose::{self, Gateway};
use anyhow::Context as _;
use base::{Actor, LanguageTag, Role};
use web::account::actions::{Grant, Invitation};
use web::account::{actions, manage, own};

/// A sample account with the password it has until the next start.
#[derive(Debug, Clone)]
pub struct SampleAccount {
    /// The address by which it signs in.
    pub mail: &'static str,
    /// What it may do, in the command line's terms.
    pub role: Role,
    /// The password.
    pub password: String,
}

/// Address, name, role, and the organisation of a network's contact.
const PEOPLE: [(&str, &str, Role, Option<&str>); 4] = [
    (
        "administrator@pilot.example",
        "Administrator (sample)",
        Role::Administrator,
        None,
    ),
    (
        "analyst@pilot.example",
        "Analyst (sample)",
        Role::Analyst,
        None,
    ),
    (
        "officer@pilot.example",
        "Country officer (sample)",
        Role::CountryOfficer,
        None,
    ),
    (
        "contact@national-bank.example",
        "Network contact (sample)",
        Role::NetworkContact,
        Some("National Bank (sample)"),
    ),
];

/// Makes the accounts, or gives those that exist new passwords.
///
/// # Errors
/// The store's.
pub async fn accounts(gateway: &Gateway) -> anyhow::Result<Vec<SampleAccount>> {
    let (actor, accounts) = (Actor::operator(), compose::accounts(gateway)?);
    let language: LanguageTag = "en".parse()?;
    let existing = actions::list(&actor, &accounts, None).await?;
    let mut made = Vec::new();
    for (mail, name, role, organisation) in PEOPLE {
        let found = existing.iter().find(|a| a.mail.as_str() == mail);
        let invited = match found {
            Some(account) => manage::reset(&actor, &accounts, account.id).await?,
            None => {
                let grant = match organisation {
                    Some(organisation) => Grant {
                        organisation: Some(held_by(gateway, &actor, organisation).await?),
                        role,
                    },
                    None => Grant::whole(role),
                };
                let invitation = Invitation {
                    mail: mail.parse()?,
                    name: name.parse()?,
                    language: language.clone(),
                    grants: vec![grant],
                };
                actions::invite(&actor, &accounts, tenant(), &invitation, None).await?
            }
        };
        let link = invited.link.context("the operator is given the link")?;
        let password = password();
        own::choose(&accounts, link.reveal(), &password).await?;
        made.push(SampleAccount {
            mail,
            role,
            password,
        });
    }
    Ok(made)
}

async fn held_by(
    gateway: &Gateway,
    actor: &Actor,
    name: &str,
) -> anyhow::Result<base::id::OrganisationId> {
    let all = gateway
        .directory
        .organisations()
        .list(actor, tenant())
        .await?;
    let found = all.iter().find(|o| o.name.as_str() == name);
    Ok(found
        .context("the sample's organisations were imported")?
        .id)
}

/// Sixteen letters and digits that are not mistaken for one another: 80 bits.
fn password() -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut text = String::new();
    for (i, byte) in store::keys::random::<16>().into_iter().enumerate() {
        if i > 0 && i % 4 == 0 {
            text.push('-');
        }
        text.push(char::from(LETTERS[usize::from(byte % 32)]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_long_and_never_the_same() {
        let (a, b) = (password(), password());
        assert_ne!(a, b);
        assert_eq!((a.len(), a.matches('-').count()), (19, 3));
    }
}
