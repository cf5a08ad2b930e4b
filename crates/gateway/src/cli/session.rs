//! What a command works with: the opened gateway, the administration and the operator's rights.
//!
//! Not for `serve` and `demo`, which say which kind of folder they take.
//! Invariant: whoever can read the data folder is its operator; nobody else gets here.

use super::{Global, Usage};
use crate::compose::Gateway;
use crate::folder::DataFolder;
use crate::serve::Told;
use base::id::TenantId;
use base::{Actor, Clock, CountryCode};

/// An opened gateway with the operator's rights.
#[derive(Debug)]
pub struct Session {
    /// The gateway.
    pub gateway: Gateway,
    /// The administration that the command works in.
    pub tenant: TenantId,
    /// The operator.
    pub actor: Actor,
}

impl Session {
    /// Runs asynchronous work on an opened gateway.
    ///
    /// # Errors
    /// What does not open, and what the work returns.
    pub fn run<T>(
        global: &Global,
        work: impl AsyncFnOnce(Self) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        let mut config = global.configuration()?;
        // Flags of a gateway that runs on this folder stand in no setting, and links lead to it.
        if config.server.public_url.is_none() {
            config.server.public_url = Told::find(&global.data_folder());
        }
        crate::logs::start("warn");
        runtime()?.block_on(async {
            let folder = DataFolder::open_any(&global.data_folder())?;
            let gateway = Gateway::open(folder, config, Clock::System).await?;
            let tenant = match global.within {
                Some(code) => named(&gateway, code).await?,
                None => gateway.tenant().await?,
            };
            work(Self {
                gateway,
                tenant,
                actor: Actor::operator(),
            })
            .await
        })
    }
}

/// The administration that answers for a country.
async fn named(gateway: &Gateway, code: CountryCode) -> anyhow::Result<TenantId> {
    let all = gateway.directory.administrations();
    let all = all.list(&Actor::operator()).await?;
    let found = all.iter().find(|a| a.profile.countries().contains(&code));
    let usage = || {
        Usage(format!(
            "--in {code}: no administration of this gateway answers for it; `cybergateway administration list` shows them"
        ))
    };
    Ok(found.ok_or_else(usage)?.id)
}

/// The runtime of a command.
///
/// # Errors
/// When the system gives no threads.
pub fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?)
}
