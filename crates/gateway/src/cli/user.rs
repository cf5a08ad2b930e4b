//! `user`: accounts, as the operator of the machine manages them.

use super::session::Session;
use super::{Done, Global, Output, Usage};
use crate::compose::{PublicAddress, accounts};
use anyhow::Context as _;
use base::{LanguageTag, Role};
use serde_json::json;
use web::account::actions::{Grant, Invitation, Invited};
use web::account::{Account, actions, manage};

/// The arguments of `user`.
#[derive(Debug, clap::Args)]
pub struct User {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Invite somebody; prints the link by which they choose a password
    Add {
        /// The mail address
        mail: String,
        /// The name
        #[arg(long)]
        name: String,
        /// A role in the administration; may be repeated
        #[arg(long = "role", required = true, value_parser = role)]
        roles: Vec<Role>,
        /// The organisation that the roles are for, by its name in the directory or its id; a
        /// network contact needs one, a reader or respondent may have one
        #[arg(long, value_name = "NAME|ID")]
        organisation: Option<String>,
        /// The language of letters to them
        #[arg(long, default_value = "en")]
        language: LanguageTag,
    },
    /// List the accounts
    List,
    /// Shut an account out at once
    Disable {
        /// The mail address or the id
        account: String,
    },
    /// Print a link for a new password; also removes the second step
    Reset {
        /// The mail address or the id
        account: String,
    },
}

/// The role of a command-line name.
pub fn role(text: &str) -> Result<Role, String> {
    Role::from_name(text).ok_or_else(|| {
        let names: Vec<&str> = Role::ALL.iter().map(|r| r.as_str()).collect();
        format!("expected one of {}", names.join(", "))
    })
}

impl User {
    /// Does what was asked.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        Session::run(global, async |session| {
            let accounts = accounts(&session.gateway)?;
            match &self.what {
                What::Add {
                    mail,
                    name,
                    roles,
                    organisation,
                    language,
                } => {
                    let grants = grants(&session, roles, organisation.as_deref()).await?;
                    let invitation = Invitation {
                        mail: mail.parse()?,
                        name: name.parse()?,
                        language: language.clone(),
                        grants,
                    };
                    let invited = actions::invite(
                        &session.actor,
                        &accounts,
                        session.tenant,
                        &invitation,
                        None,
                    )
                    .await?;
                    show_link(&session, output, &invited, language)?;
                }
                What::List => {
                    let all = actions::list(&session.actor, &accounts, None).await?;
                    output.table(
                        &["id", "mail", "name", "state", "second step", "roles"],
                        &all.iter().map(line).collect::<Vec<_>>(),
                    )?;
                }
                What::Disable { account } => {
                    let all = actions::list(&session.actor, &accounts, None).await?;
                    manage::disable(&session.actor, &accounts, find(&all, account)?.id).await?;
                    output.say("disabled; their sessions ended");
                }
                What::Reset { account } => {
                    let all = actions::list(&session.actor, &accounts, None).await?;
                    let found = find(&all, account)?;
                    let invited = manage::reset(&session.actor, &accounts, found.id).await?;
                    show_link(&session, output, &invited, &found.language)?;
                }
            }
            Ok(Done::All)
        })
    }
}

/// Roles that may be held for one organisation.
const OF_ORGANISATIONS: [Role; 3] = [Role::NetworkContact, Role::Respondent, Role::Reader];

/// The roles, each for the organisation where one is named.
async fn grants(
    session: &Session,
    roles: &[Role],
    organisation: Option<&str>,
) -> anyhow::Result<Vec<Grant>> {
    let Some(wanted) = organisation else {
        if roles.contains(&Role::NetworkContact) {
            return Err(Usage(
                "--role network-contact: a contact sees the networks of one organisation; name it with --organisation".to_owned(),
            )
            .into());
        }
        return Ok(roles.iter().map(|r| Grant::whole(*r)).collect());
    };
    if let Some(other) = roles.iter().find(|r| !OF_ORGANISATIONS.contains(r)) {
        let names = OF_ORGANISATIONS.map(Role::as_str).join(", ");
        return Err(Usage(format!(
            "--role {}: only these roles are held for one organisation: {names}; give the others in a call without --organisation",
            other.as_str()
        ))
        .into());
    }
    let directory = session.gateway.directory.organisations();
    let found = directory
        .named(&session.actor, session.tenant, wanted)
        .await
        .with_context(|| format!("--organisation \"{wanted}\""))?;
    let organisation = Some(found.id);
    let of = |role: &Role| Grant {
        organisation,
        role: *role,
    };
    Ok(roles.iter().map(of).collect())
}

fn find<'a>(all: &'a [Account], wanted: &str) -> anyhow::Result<&'a Account> {
    let folded = wanted.trim().to_lowercase();
    all.iter()
        .find(|a| a.mail.as_str() == folded || a.id.to_string() == folded)
        .ok_or_else(|| {
            Usage(format!(
                "there is no account \"{wanted}\"; `cybergateway user list` shows them"
            ))
            .into()
        })
}

fn line(account: &Account) -> Vec<String> {
    let roles: Vec<&str> = account
        .memberships
        .iter()
        .map(|m| m.role.as_str())
        .collect();
    let state = match account.state {
        web::account::State::Invited => "invited",
        web::account::State::Active => "active",
        web::account::State::Disabled => "disabled",
    };
    let second = if account.second_step { "yes" } else { "no" };
    vec![
        account.id.to_string(),
        account.mail.to_string(),
        account.name.clone(),
        state.to_owned(),
        second.to_owned(),
        roles.join(" "),
    ]
}

/// Prints the link of an invitation, or that there is none.
pub(super) fn show_link(
    session: &Session,
    output: &Output,
    invited: &Invited,
    language: &LanguageTag,
) -> anyhow::Result<()> {
    let link = invited
        .link
        .as_ref()
        .map(|secret| crate::compose::link_address(&session.gateway, language, secret.reveal()));
    if output.is_json() {
        output.json(&json!({ "account": invited.account.to_string(), "link": link }))?;
    } else {
        match link {
            Some(link) => {
                output.text(&format!("{link}\n"))?;
                if PublicAddress::of(&session.gateway.config).is_local() {
                    output.say(
                        "this link opens on this machine only; for others, set server.public_url (or CYBERGATEWAY_SERVER_PUBLIC_URL) to the address under which they reach the gateway, and make a new link with `user reset`",
                    );
                }
            }
            None => output.text("the account exists already; the roles were added\n")?,
        }
    }
    Ok(())
}
