//! Taking an answered workbook back.
//!
//! Not here: reading it (`workbook`). Invariant: all of a workbook is understood or nothing of it
//! is taken; an answer that was changed here since the workbook left is never written over, but
//! listed.

use std::collections::BTreeMap;

use base::Actor;
use base::id::{RoundId, TenantId};
use serde_json::{Value as Json, json};
use web::i18n::Lang;

use super::make::Given;
use crate::assessment::exchange::stated_json;
use crate::assessment::{Clash, Saying, Stated, Taken, Voice, Whole, codec};
use crate::rights::{OFFICERS, require};
use crate::workbook::{self, Change, Returned};
use crate::{Instruments, InstrumentsError};

impl Instruments {
    /// Takes a workbook of the team's answers back. Country officers and administrators may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`],
    /// [`InstrumentsError::SignedOff`]; [`InstrumentsError::Workbook`] with every place that does
    /// not fit, and then nothing is taken; [`InstrumentsError::Changed`] when somebody answered
    /// meanwhile.
    pub async fn take_workbook(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        (bytes, lang): (Vec<u8>, &Lang),
    ) -> Result<Taken, InstrumentsError> {
        require(actor, tenant, OFFICERS)?;
        let round = self.open_round(tenant, id).await?;
        let whole = self.assembled(round).await?;
        self.take_book(actor, whole, &Voice::team(), (bytes, lang))
            .await
    }

    /// Takes a voice's workbook back: into their own answers, and of a respondent only questions of
    /// the sections that they were given. Rights are decided before.
    pub(crate) async fn take_book(
        &self,
        actor: &Actor,
        whole: Whole,
        voice: &Voice,
        (bytes, lang): (Vec<u8>, &Lang),
    ) -> Result<Taken, InstrumentsError> {
        let (whole, returned) = read(whole, voice.clone(), bytes, lang.clone()).await?;
        let stands = |change: &Change| stands(&whole, voice, change);
        let mut taken = Taken {
            same: returned.unchanged,
            ..Taken::default()
        };
        for conflict in &returned.conflicts {
            let here = stands(&conflict.change);
            taken.clashes.push(Clash {
                item: conflict.change.item.to_string(),
                here: stated_json(&here),
                file: said(&conflict.change),
                by: here.by,
                at: here.at,
            });
        }
        let sayings: Vec<Saying> = returned
            .changes
            .into_iter()
            .map(|c| saying(stands(&c).version, c))
            .collect();
        if !sayings.is_empty() {
            taken.taken = self.write(actor, &whole.round, voice, &sayings).await?;
        }
        Ok(taken)
    }
}

async fn read(
    whole: Whole,
    voice: Voice,
    bytes: Vec<u8>,
    lang: Lang,
) -> Result<(Whole, Returned), InstrumentsError> {
    let read = tokio::task::spawn_blocking(move || {
        let given = Given::of(&whole, &voice, &lang);
        let making = workbook::Making {
            language: lang.tag(),
            words: &lang,
        };
        let round = given.round(&whole, "");
        let returned = workbook::read(&bytes, &round, &making, &BTreeMap::new());
        returned
            .map_err(InstrumentsError::Workbook)
            .map(|r| (whole, r))
    });
    read.await
        .map_err(|e| InstrumentsError::Unprinted(e.to_string()))?
}

/// What a voice's answer to a question is here.
fn stands(whole: &Whole, voice: &Voice, change: &Change) -> Stated {
    let found = whole.item(change.item.as_str());
    let stated = found.and_then(|(place, _)| whole.stated(voice, place));
    stated.cloned().unwrap_or_else(Stated::nothing)
}

fn saying(seen: i64, change: Change) -> Saying {
    Saying {
        seen,
        item: change.item,
        answer: change.answer,
        comment: change.comment,
    }
}

/// What the workbook says, as an export would write it.
fn said(change: &Change) -> Json {
    let mut body = codec::encode(&change.answer);
    if let (Some(object), false) = (body.as_object_mut(), change.comment.is_empty()) {
        object.insert("comment".to_owned(), json!(change.comment));
    }
    body
}
