//! A round of another administration that does not exist, taken in as a signed bundle, so that the
//! comparison has something to show.
//!
//! Not here: what the bundle says of a real administration. Invariant: it is made as any other
//! gateway makes one, in a folder of its own that is gone afterwards; a second start takes in
//! nothing more, and its country code is user-assigned (ISO 3166-1).

use super::{assessment, tenant};
use crate::compose::Gateway;
use crate::config::Gather;
use crate::folder::{DataFolder, Purpose};
use anyhow::Context as _;
use base::id::TenantId;
use base::{Actor, CountryCode, LanguageTag, Tlp};
use directory::administration::Profile;
use instruments::assessment::{NewRound, Title};
use instruments::bundle::{Extent, Release};

/// Its code; whatever else the demonstration says of it stands in `records`.
const COUNTRY: &str = "XB";
/// Its id in its own gateway: fixed, so that a start that was cut off begins it again.
const TENANT: [u8; 16] = *b"sample-neighbour";
/// What it is called.
const NAMES: [(&str, &str); 6] = [
    ("en", "Neighbouring administration (sample)"),
    ("fr", "Administration voisine (exemple)"),
    ("es", "Administración vecina (ejemplo)"),
    ("ru", "Соседняя администрация (образец)"),
    ("zh", "邻国主管部门（示例）"),
    ("ar", "الإدارة المجاورة (عينة)"),
];
/// Its round, of the instrument of the pilot's signed one; so many questions are answered, in a
/// pattern that is moved by so much.
const ROUND: (&str, &str, usize, usize) = ("readiness", "Readiness (sample)", 118, 3);

/// Takes its round in, unless it is here.
pub(super) async fn bring(gateway: &Gateway, actor: &Actor) -> anyhow::Result<()> {
    let code: CountryCode = COUNTRY.parse()?;
    let held = gateway.instruments.bundles(actor, tenant()).await?;
    if held.iter().any(|b| b.manifest.administration.code == code) {
        return Ok(());
    }
    let path = gateway.folder.path().join("sample-neighbour");
    let (bytes, key) = {
        let folder = DataFolder::open(&path, Purpose::Demo)?;
        // It has a store of its own, wherever the pilot's is.
        let config = Gather::default().finish()?;
        let other = Gateway::open(folder, config, gateway.clock.clone()).await?;
        made(&other, actor).await?
    };
    let own = &gateway.instruments;
    let (_, name) = NAMES[0];
    own.trust_key(actor, tenant(), &key, (code, name)).await?;
    own.import_bundle(actor, tenant(), bytes).await?;
    std::fs::remove_dir_all(&path).with_context(|| path.display().to_string())
}

/// Its bundle and the key that signed it, made in its own gateway.
async fn made(other: &Gateway, actor: &Actor) -> anyhow::Result<(Vec<u8>, String)> {
    let whose = TenantId::from_bytes(TENANT);
    let administrations = other.directory.administrations();
    let there = administrations.list(actor).await?;
    if !there.iter().any(|a| a.id == whose) {
        let tag =
            |(tag, name): &(&str, &str)| Ok((tag.parse::<LanguageTag>()?, (*name).to_owned()));
        let names: Vec<(LanguageTag, String)> =
            NAMES.iter().map(tag).collect::<anyhow::Result<_>>()?;
        let tags = names.iter().map(|(tag, _)| tag.clone()).collect();
        let profile = Profile::new(names, vec![COUNTRY.parse()?], tags)?;
        administrations.create_as(actor, whose, &profile).await?;
    }
    let own = &other.instruments;
    let (instrument, title, most, shift) = ROUND;
    let signed = own.rounds(actor, whose).await?.into_iter().next();
    let round = match signed {
        Some(round) => round,
        None => {
            let new = NewRound {
                instrument: instrument.to_owned(),
                title: Title::new(title)?,
                due: None,
            };
            own.start(actor, whose, &new).await?
        }
    };
    if own.signed_off(actor, whose, round.id).await?.is_none() {
        assessment::answer_moved(other, actor, &round, (most, shift)).await?;
        let whole = own.whole(actor, whose, round.id).await?;
        let which = (round.id, whole.canonical_hash());
        let said = (
            "Head of the neighbouring administration (sample)",
            "Sample/2",
        );
        own.sign_off(actor, whose, which, said).await?;
    }
    let before = own.released(actor, whose, round.id).await?;
    if before.release.extent == Extent::Nothing {
        let release = Release {
            extent: Extent::All,
            comments: false,
            evidence: false,
            tlp: Tlp::Green,
        };
        let which = (round.id, before.version);
        own.release(actor, whose, which, release).await?;
    }
    let bundle = own.bundle(actor, whose, round.id).await?;
    let key = own.bundle_key(actor, whose).await?.key.to_string();
    Ok((bundle.bytes, key))
}
