//! `token`: API tokens of programs.

use super::session::Session;
use super::user::role;
use super::{Done, Global, Output};
use crate::compose::accounts;
use base::Role;
use base::id::TokenId;
use serde_json::json;
use web::account::Accounts;
use web::token::actions::{Wanted, add, list, revoke};

/// The arguments of `token`.
#[derive(Debug, clap::Args)]
pub struct Token {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Make a token; it is printed this once
    Add {
        /// What it is called
        name: String,
        /// Its role in the administration; administrator for at most 90 days
        #[arg(long, value_parser = role, default_value = "analyst")]
        role: Role,
        /// After how many days it ends
        #[arg(long, default_value_t = 90, value_parser = clap::value_parser!(i64).range(1..=web::token::LONGEST_DAYS))]
        days: i64,
    },
    /// List the tokens, without their secrets
    List,
    /// End a token at once
    Revoke {
        /// The id
        id: TokenId,
    },
}

/// Refuses a name that a valid token has: in lists and in the audit log nobody could tell the two
/// apart.
async fn unused(session: &Session, accounts: &Accounts, name: &str) -> anyhow::Result<()> {
    let now = session.gateway.clock.now();
    let all = list(&session.actor, accounts, None).await?;
    let same = |t: &&web::token::Token| t.is_valid(now) && t.name.trim() == name.trim();
    if let Some(other) = all.iter().find(same) {
        anyhow::bail!(
            "a valid token is named \"{name}\" already (it begins with {}, made {}); choose another name, or end that one first: `cybergateway token revoke {}`",
            other.prefix,
            other.created.rfc3339(),
            other.id
        );
    }
    Ok(())
}

impl Token {
    /// Does what was asked.
    pub fn run(&self, global: &Global, output: &Output) -> anyhow::Result<Done> {
        Session::run(global, async |session| {
            let accounts = accounts(&session.gateway)?;
            match &self.what {
                What::Add { name, role, days } => {
                    let longest = web::token::longest_days(*role);
                    anyhow::ensure!(
                        *days <= longest,
                        "--days {days}: a token with the role {} ends after {longest} days at most",
                        role.as_str()
                    );
                    let wanted = Wanted {
                        name: name.parse()?,
                        organisation: None,
                        role: *role,
                        days: *days,
                    };
                    unused(&session, &accounts, name).await?;
                    let (secret, id) =
                        add(&session.actor, &accounts, session.tenant, &wanted, None).await?;
                    let text = web::token::text(&secret);
                    if output.is_json() {
                        output.json(&json!({ "id": id.to_string(), "token": text }))?;
                    } else {
                        output.text(&format!("{text}\n"))?;
                        output.say("this token is not shown again");
                        if *role == Role::Administrator {
                            output.say("whoever holds it administers the gateway: keep it in one place, and revoke it when its work is done");
                        }
                    }
                }
                What::List => {
                    let now = session.gateway.clock.now();
                    let rows: Vec<Vec<String>> = list(&session.actor, &accounts, None)
                        .await?
                        .into_iter()
                        .map(|t| {
                            let state = if t.is_valid(now) { "valid" } else { "ended" };
                            let used = t.used.map_or_else(String::new, base::Timestamp::rfc3339);
                            vec![
                                t.id.to_string(),
                                t.prefix,
                                t.name,
                                t.membership.role.as_str().to_owned(),
                                state.to_owned(),
                                t.expires.rfc3339(),
                                used,
                            ]
                        })
                        .collect();
                    output.table(
                        &[
                            "id",
                            "begins",
                            "name",
                            "role",
                            "state",
                            "expires",
                            "last used",
                        ],
                        &rows,
                    )?;
                }
                What::Revoke { id } => {
                    revoke(&session.actor, &accounts, *id).await?;
                    output.say("revoked");
                }
            }
            Ok(Done::All)
        })
    }
}
