//! Set-up: what the page asked for, handed to the directory and the watch.
//!
//! Not here: the page and its token (`web::setup`), what an administration is (`directory`), and
//! how long things are kept (`watch`).
//! Invariant: what the directory refuses comes back beside the field of the page that said it.

use base::id::TenantId;
use base::{Actor, Prefix, Timestamp};
use directory::administration::{Founding, Profile};
use directory::constituency::Edit;
use directory::domain::DomainName;
use directory::network::{BadResource, Resource, Side, parse_prefix};
use directory::{Directory, DirectoryError, lookup};
use std::pin::Pin;
use store::Tx;
use watch::retention::{self, Retention};
use watch::{Watch, WatchError};
use web::i18n::{Arg, Message};
use web::setup::form::Corrections;
use web::setup::{Constituency, Founder, Keeping, Setup, SetupError};

/// Founds the administration in the directory, and notes how long it keeps things.
#[derive(Debug, Clone)]
pub struct GatewayFounder {
    /// What makes the administration.
    pub directory: Directory,
    /// What keeps observations and raw input.
    pub watch: Watch,
}

impl Founder for GatewayFounder {
    fn found<'a>(
        &'a self,
        tx: &'a mut Tx,
        setup: &'a Setup,
        now: Timestamp,
    ) -> Pin<Box<dyn Future<Output = Result<TenantId, SetupError>> + Send + 'a>> {
        Box::pin(async move {
            let founding = founding(setup)?;
            // The token is the right to set up; nobody has an account yet.
            self.directory
                .administrations()
                .found(&Actor::system(), tx, &founding, now)
                .await
                .map_err(refused)
        })
    }

    fn keep<'a>(
        &'a self,
        actor: &'a Actor,
        tenant: TenantId,
        keeping: Keeping,
    ) -> Pin<Box<dyn Future<Output = ()> + Send + 'a>> {
        Box::pin(async move {
            if let Err(error) = keep(&self.watch, actor, tenant, keeping).await {
                tracing::error!(%error, "how long things are kept was not noted at set-up");
            }
        })
    }
}

/// Sets what was chosen. What the operator set before at the command line stays where the page
/// was left as it came.
async fn keep(
    watch: &Watch,
    actor: &Actor,
    tenant: TenantId,
    keeping: Keeping,
) -> Result<(), WatchError> {
    let current = retention::actions::read(actor, watch, tenant).await?;
    if current.is_chosen() && keeping == Keeping::default() {
        return Ok(());
    }
    let wanted = Retention {
        observations: keeping.observations,
        inputs: keeping.inputs,
        reports: current.retention.reports,
    };
    let over = (wanted, current.version);
    retention::actions::change(actor, watch, tenant, over, None).await
}

fn founding(setup: &Setup) -> Result<Founding, SetupError> {
    let about = &setup.administration;
    let names = about
        .languages
        .first()
        .map(|own| (own.clone(), about.name.clone()));
    let profile = Profile::new(names, about.countries.clone(), about.languages.clone());
    Ok(Founding {
        profile: profile.map_err(refused)?,
        constituency: edits(&setup.constituency)?,
    })
}

/// The entries, field by field in the order of the page; all that are refused at once.
fn edits(wanted: &Constituency) -> Result<Vec<Edit>, SetupError> {
    let mut refused: Corrections = Vec::new();
    let mut edits = Vec::new();
    let mut add = |field, resource: Result<Resource, BadResource>, side| match resource {
        Ok(resource) => edits.push(Edit { resource, side }),
        Err(bad) => refused.push((field, message(bad.message()))),
    };
    for asn in &wanted.asns {
        add("asns", Ok(Resource::Asn(*asn)), Side::Include);
    }
    for prefix in &wanted.prefixes {
        add("prefixes", range(prefix), Side::Include);
    }
    for name in &wanted.cctlds {
        add("cctlds", domain(name).map(Resource::CcTld), Side::Include);
    }
    for name in &wanted.domains {
        add("domains", domain(name).map(Resource::Domain), Side::Include);
    }
    for prefix in &wanted.foreign {
        add("foreign", range(prefix), Side::Exclude);
    }
    match refused.is_empty() {
        true => Ok(edits),
        false => Err(SetupError::Refused(refused)),
    }
}

/// The directory takes no range that no holder can have, such as a whole address family.
fn range(prefix: &Prefix) -> Result<Resource, BadResource> {
    parse_prefix(&prefix.to_string()).map(Resource::Prefix)
}

fn domain(name: &str) -> Result<DomainName, BadResource> {
    name.parse()
        .map_err(|_| BadResource::Unknown(name.to_owned()))
}

/// The directory's word for it, beside the field of the page.
fn refused(error: DirectoryError) -> SetupError {
    match error {
        DirectoryError::Store(error) => SetupError::Store(error),
        other => {
            let field = match &other {
                DirectoryError::Field {
                    field: "country", ..
                } => "countries",
                DirectoryError::Field {
                    field: "language", ..
                } => "languages",
                _ => "name",
            };
            SetupError::Refused(vec![(field, message(other.message()))])
        }
    }
}

fn message((id, arguments): lookup::Message) -> Message {
    let with = |message: Message, (name, value)| message.with(name, Arg::Text(value));
    arguments.into_iter().fold(Message::new(id), with)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_directory_refuses_is_said_beside_its_field() {
        let prefix = |text: &str| text.parse::<Prefix>().expect("a prefix");
        for (field, wanted) in [
            (
                "prefixes",
                Constituency {
                    prefixes: vec![prefix("0.0.0.0/0")],
                    ..Constituency::default()
                },
            ),
            (
                "foreign",
                Constituency {
                    foreign: vec![prefix("::/0")],
                    ..Constituency::default()
                },
            ),
            (
                "domains",
                Constituency {
                    domains: vec!["-x.example".to_owned()],
                    ..Constituency::default()
                },
            ),
        ] {
            let refused = edits(&wanted);
            assert!(
                matches!(&refused, Err(SetupError::Refused(all)) if all.len() == 1 && all[0].0 == field),
                "{field}: {refused:?}"
            );
        }
        let many = Constituency {
            prefixes: vec![prefix("0.0.0.0/0"), prefix("198.18.0.0/15"), prefix("::/0")],
            foreign: vec![prefix("0.0.0.0/1")],
            ..Constituency::default()
        };
        let Err(SetupError::Refused(all)) = edits(&many) else {
            panic!("three of four are refused");
        };
        let fields: Vec<_> = all.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, ["prefixes", "prefixes", "foreign"]);
        let both = Constituency {
            asns: vec!["AS64500".parse().expect("a number")],
            cctlds: vec!["xa".to_owned()],
            foreign: vec![prefix("198.18.64.0/18")],
            ..Constituency::default()
        };
        let sides: Vec<_> = edits(&both)
            .expect("all are taken")
            .into_iter()
            .map(|e| (e.resource.value(), e.side))
            .collect();
        assert_eq!(
            sides,
            [
                ("AS64500".to_owned(), Side::Include),
                ("xa".to_owned(), Side::Include),
                ("198.18.64.0/18".to_owned(), Side::Exclude),
            ]
        );
    }
}
