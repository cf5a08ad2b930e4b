//! Making files of a round.
//!
//! Not here: taking a workbook back. Invariant: what is in a file is what the actor may read of
//! the round, and nothing of other rounds but the figures of the one before.

use std::collections::BTreeMap;

use base::Actor;
use base::id::{RoundId, TenantId};
use press::book::Book;
use press::{Document, Run};
use web::i18n::Lang;

use super::{File, Format, Subject, USUAL, Wanted};
use crate::assessment::settle::{Concord, Settled};
use crate::assessment::{SignOff, Stated, Voice, Whole};
use crate::evidence::Piece;
use crate::package::SectionId;
use crate::report::{self, Remark, Report, Words};
use crate::{Instrument, Instruments, InstrumentsError, Sheet, workbook};

/// All that a file is made of, so that it can be made on a thread of its own.
struct Making {
    whole: Whole,
    previous: Option<Whole>,
    signed: Option<SignOff>,
    wanted: Wanted,
    /// The names of those who added evidence, by what the audit log calls them.
    people: BTreeMap<String, String>,
    /// What the gateway's figures are called, by their names.
    figures: BTreeMap<String, String>,
    /// Whose workbook, where one is wanted.
    voice: Voice,
    lang: Lang,
}

impl Instruments {
    /// Makes a file of a round in a language. Whoever may read the round may.
    ///
    /// # Errors
    /// [`InstrumentsError::Forbidden`], [`InstrumentsError::NotFound`] also for a table of laws of
    /// an instrument that asks for none, [`InstrumentsError::Format`],
    /// [`InstrumentsError::Template`] for a template that cannot be used,
    /// [`InstrumentsError::Unprinted`] when the file cannot be made.
    pub async fn file(
        &self,
        actor: &Actor,
        tenant: TenantId,
        id: RoundId,
        (wanted, lang): (Wanted, &Lang),
    ) -> Result<File, InstrumentsError> {
        let mut whole = self.whole(actor, tenant, id).await?;
        self.measure_targets(actor, &mut whole).await?;
        let previous = match whole.round.previous {
            Some(before) => Some(self.whole(actor, tenant, before).await?),
            None => None,
        };
        let signed = self.signed_off(actor, tenant, id).await?;
        let added = whole.evidence().map(|p| p.by.as_str());
        let settled = whole.settled.values().map(|s| s.by.as_str());
        let added: Vec<&str> = added.chain(settled).collect();
        let people = self.people(actor, tenant, &added).await?;
        let figures = self.measures().into_iter();
        let figures = figures.map(|m| (m.name.to_owned(), lang.plain(m.message)));
        self.printed(Making {
            whole,
            previous,
            signed,
            wanted,
            people,
            figures: figures.collect(),
            voice: Voice::team(),
            lang: lang.clone(),
        })
        .await
    }

    /// The workbook of a respondent's sections; rights are decided before.
    pub(crate) async fn workbook_of(
        &self,
        whole: Whole,
        voice: Voice,
        (administration, lang): (String, &Lang),
    ) -> Result<File, InstrumentsError> {
        let wanted = Wanted {
            subject: Subject::Workbook,
            format: Format::Xlsx,
            administration,
            template: None,
            tlp: USUAL,
        };
        self.printed(Making {
            whole,
            previous: None,
            signed: None,
            wanted,
            people: BTreeMap::new(),
            figures: BTreeMap::new(),
            voice,
            lang: lang.clone(),
        })
        .await
    }

    /// The table of laws of a round as a file; rights are decided before.
    pub(crate) async fn law_file(
        &self,
        of: (Whole, SignOff),
        wanted: Wanted,
        lang: &Lang,
    ) -> Result<File, InstrumentsError> {
        self.printed(Making::of_law(of, wanted, lang)).await
    }

    async fn printed(&self, making: Making) -> Result<File, InstrumentsError> {
        let (subject, format) = (making.wanted.subject, making.wanted.format);
        if !subject.is_of(making.whole.instrument.package()) {
            return Err(InstrumentsError::NotFound("table of laws"));
        }
        if !subject.formats().contains(&format) {
            return Err(InstrumentsError::Format { subject, format });
        }
        let one = self.printing.clone().acquire_owned().await;
        let one = one.map_err(|e| InstrumentsError::Unprinted(e.to_string()))?;
        let made = tokio::task::spawn_blocking(move || {
            let made = making.file();
            drop(one);
            made
        });
        made.await
            .map_err(|e| InstrumentsError::Unprinted(e.to_string()))?
    }
}

/// The table of laws of a round by section; rights are decided before.
pub(crate) fn law_tables(
    of: (Whole, SignOff),
    wanted: Wanted,
    lang: &Lang,
) -> Vec<report::law::Part> {
    Making::of_law(of, wanted, lang).with_report(report::law::parts)
}

impl Making {
    fn file(&self) -> Result<File, InstrumentsError> {
        let (subject, format) = (self.wanted.subject, self.wanted.format);
        let bytes = match subject {
            Subject::Workbook => packed(&self.workbook())?,
            Subject::Paper => self.written(&self.paper())?,
            Subject::Report => self.with_report(|report| match format {
                Format::Xlsx => packed(&report::book(report)),
                Format::Csv => lines(&report::book(report)),
                _ => self.written(&report.document()),
            })?,
            Subject::Law => {
                self.with_report(|report| self.written(&report::law::document(report)))?
            }
        };
        let mut whose = self.whole.round.id.to_string();
        if self.voice != Voice::team() {
            whose = format!("{whose}-{}", self.voice.as_str());
        }
        Ok(File {
            name: format!(
                "{}-{}-{whose}-{}.{}",
                self.whole.round.instrument,
                subject.as_str(),
                self.lang.tag(),
                format.as_str()
            ),
            media: format.media(),
            bytes,
        })
    }

    /// A round of which only the table of laws is made.
    fn of_law((whole, signed): (Whole, SignOff), wanted: Wanted, lang: &Lang) -> Self {
        Self {
            whole,
            previous: None,
            signed: Some(signed),
            wanted,
            people: BTreeMap::new(),
            figures: BTreeMap::new(),
            voice: Voice::team(),
            lang: lang.clone(),
        }
    }

    fn with_report<T>(&self, then: impl FnOnce(&Report<'_>) -> T) -> T {
        let (whole, plan, remarks) = (
            &self.whole,
            self.whole.plan(),
            remarks(&self.whole, &self.people, &self.lang),
        );
        let round = report::Round {
            name: whole.round.title.as_str().to_owned(),
            administration: self.wanted.administration.clone(),
            reference: self
                .signed
                .as_ref()
                .map_or_else(String::new, |s| s.reference.clone()),
            day: whole.on,
            signed: self.signed.as_ref().map(signed),
            tlp: self.wanted.tlp,
        };
        // Whoever gets the file sees what its label lets them see, and no title beyond it.
        let evidence = whole.evidence().filter(|p| p.about.tlp <= self.wanted.tlp);
        let evidence = evidence
            .map(|piece| (piece.id.to_string(), self.named(piece)))
            .collect();
        let undertaken = whole.undertaken.iter();
        let undertakings = undertaken
            .map(|(id, u)| (id.clone(), u.undertaking.clone()))
            .collect();
        let before = self.previous.as_ref();
        then(&Report {
            instrument: &whole.instrument,
            sheet: &whole.sheet,
            scored: &whole.scored,
            plan: &plan,
            round: &round,
            remarks: &remarks,
            evidence: &evidence,
            undertakings: &undertakings,
            figures: &self.figures,
            measured: &whole.measured,
            previous: before.map(|b| (&*b.instrument, &b.scored)),
            language: self.lang.tag().clone(),
            words: &self.lang,
        })
    }

    /// What a piece of evidence is called, the figure that it holds, who may see it, and who gave
    /// it. Its day stands beside it in the report.
    fn named(&self, piece: &Piece) -> Vec<Run> {
        let lang: &dyn Words = &self.lang;
        let (title, figure) = (&piece.about.title, piece.held.figure());
        let mut parts = Vec::new();
        if figure.is_none_or(|f| f.figure != *title) {
            parts.push(Run::user(title.as_str()));
        }
        if let Some(frozen) = figure {
            let called = self.figures.get(&frozen.figure).unwrap_or(&frozen.figure);
            let value = lang.figure(&frozen.value.to_string());
            parts.push(Run::plain(lang.colon(called, &value)));
        }
        parts.push(Run::code(format!("TLP:{}", piece.about.tlp)));
        let who = self.whole.voice_name(&piece.voice);
        let who = who.or_else(|| self.people.get(&piece.by).cloned());
        parts.extend(who.map(Run::user));
        parts
    }

    fn paper(&self) -> Document {
        let (instrument, administration) = (&self.whole.instrument, &self.wanted.administration);
        let (language, day) = (self.lang.tag(), self.whole.on);
        report::paper::document(instrument, language, &self.lang, administration, day)
    }

    fn workbook(&self) -> Book {
        let given = Given::of(&self.whole, &self.voice, &self.lang);
        let making = workbook::Making {
            language: self.lang.tag(),
            words: &self.lang,
        };
        workbook::book(
            &given.round(&self.whole, &self.wanted.administration),
            &making,
        )
    }

    /// A document in the format that is wanted.
    fn written(&self, document: &Document) -> Result<Vec<u8>, InstrumentsError> {
        match self.wanted.format {
            Format::Html => Ok(press::html::write(document).into_bytes()),
            Format::Docx => word(document, self.wanted.template.as_deref()),
            Format::Pdf => pdf(document),
            format @ (Format::Xlsx | Format::Csv) => Err(InstrumentsError::Format {
                subject: self.wanted.subject,
                format,
            }),
        }
    }
}

fn signed(sign_off: &SignOff) -> report::Signed {
    report::Signed {
        on: sign_off.at.day(),
        hash: sign_off.hash.to_string(),
        people: sign_off.people.clone(),
        scan: sign_off.scan().map(|s| s.at.day()),
    }
}

fn unprinted(error: impl std::fmt::Display) -> InstrumentsError {
    InstrumentsError::Unprinted(error.to_string())
}

fn packed(book: &Book) -> Result<Vec<u8>, InstrumentsError> {
    press::book::xlsx(book).map_err(unprinted)
}

/// The table of answers, a line for each question.
fn lines(book: &Book) -> Result<Vec<u8>, InstrumentsError> {
    let answers = book.sheets.get(report::ANSWERS);
    let answers = answers.ok_or_else(|| unprinted("the report has no table of answers"))?;
    Ok(press::book::csv(answers))
}

fn word(document: &Document, template: Option<&[u8]>) -> Result<Vec<u8>, InstrumentsError> {
    use press::docx::{DocxError, Template, write};
    #[cfg(feature = "pdf")]
    let (fonts, width) = (press::pdf::Fonts::embedded(), 1200);
    #[cfg(feature = "pdf")]
    let draw = |svg: &str| press::pdf::png(svg, width, &fonts);
    #[cfg(feature = "pdf")]
    let raster: Option<press::docx::Raster<'_>> = Some(&draw);
    #[cfg(not(feature = "pdf"))]
    let raster = None;
    let made = match template {
        None => write(document, raster),
        Some(bytes) => Template::open(bytes)
            .map_err(DocxError::from)
            .and_then(|t| t.write(document, raster)),
    };
    made.map_err(|error| match error {
        DocxError::Template(why) => InstrumentsError::Template(why),
        other @ DocxError::Pack(_) => unprinted(other),
    })
}

#[cfg(feature = "pdf")]
fn pdf(document: &Document) -> Result<Vec<u8>, InstrumentsError> {
    let made = press::pdf::write(document, &press::pdf::Fonts::embedded());
    let made = made.map_err(unprinted)?;
    if !made.not_accessible.is_empty() {
        tracing::warn!(found = ?made.not_accessible, "this PDF is tagged but not PDF/UA-1");
    }
    Ok(made.bytes)
}

#[cfg(not(feature = "pdf"))]
fn pdf(_: &Document) -> Result<Vec<u8>, InstrumentsError> {
    Err(InstrumentsError::Format {
        subject: Subject::Report,
        format: Format::Pdf,
    })
}

/// What was written beside the answers that count, by question.
fn remarks(
    whole: &Whole,
    people: &BTreeMap<String, String>,
    lang: &Lang,
) -> BTreeMap<String, Remark> {
    let items = whole.instrument.package().items().enumerate();
    let one = |(place, item): (usize, &crate::package::Item)| {
        let settled = match whole.concord(place) {
            Concord::Settled => whole.settled.get(&place),
            _ => None,
        };
        let comments: Vec<String> = whole
            .said(place)
            .into_iter()
            .filter(|(voice, _)| settled.is_none_or(|s| s.voice == **voice))
            .filter(|(_, stated)| !stated.comment.is_empty())
            .map(|(voice, stated)| match whole.voice_name(voice) {
                Some(name) => format!("{name}: {}", stated.comment),
                None => stated.comment.clone(),
            })
            .collect();
        let remark = Remark {
            comment: comments.join("\n\n"),
            dissent: settled.map_or_else(String::new, |s| s.dissent.clone()),
            settled: settled.map(|s| settlement(whole, s, people, lang)),
            differing: match whole.concord(place) {
                Concord::Disputed => whole
                    .said(place)
                    .into_iter()
                    .map(|(voice, stated)| (called(whole, voice, lang), stated.answer.clone()))
                    .collect(),
                _ => Vec::new(),
            },
        };
        (remark != Remark::default()).then(|| (item.id.to_string(), remark))
    };
    items.filter_map(one).collect()
}

/// What a voice is called in a language.
fn called(whole: &Whole, voice: &Voice, lang: &Lang) -> String {
    let name = whole.voice_name(voice);
    name.unwrap_or_else(|| lang.plain("instruments-voice-team"))
}

fn settlement(
    whole: &Whole,
    settled: &Settled,
    people: &BTreeMap<String, String>,
    lang: &Lang,
) -> report::Settlement {
    let by = match (people.get(&settled.by), settled.by.as_str()) {
        (Some(name), _) => name.clone(),
        (None, "operator") => lang.plain("instruments-who-operator"),
        (None, "system") => lang.plain("instruments-who-gateway"),
        (None, by) => by.to_owned(),
    };
    report::Settlement {
        by,
        on: settled.at.day(),
        voice: called(whole, &settled.voice, lang),
        reason: settled.reason.clone(),
        present: settled.present.clone(),
    }
}

/// What one voice said, as a workbook holds it.
pub(super) struct Given {
    id: String,
    voice: Voice,
    respondent: String,
    /// A respondent's sections; all for the team.
    sections: Option<Vec<SectionId>>,
    sheet: Sheet,
    remarks: BTreeMap<String, Remark>,
}

impl Given {
    pub(super) fn of(whole: &Whole, voice: &Voice, lang: &Lang) -> Self {
        let instrument: &Instrument = &whole.instrument;
        let mut sheet = Sheet::blank(instrument);
        let mut remarks = BTreeMap::new();
        for (place, item) in instrument.package().items().enumerate() {
            let Some(Stated {
                answer, comment, ..
            }) = whole.stated(voice, place)
            else {
                continue;
            };
            // What is stored has fitted before, and the text of a round does not change.
            let fitted = sheet.set(instrument, item.id.as_str(), answer.clone());
            debug_assert!(fitted.is_ok(), "a stored answer does not fit its question");
            let remark = Remark {
                comment: comment.clone(),
                ..Remark::default()
            };
            remarks.insert(item.id.to_string(), remark);
        }
        let name = whole.voice_name(voice);
        let own = whole.respondents.iter().find(|r| r.voice() == *voice);
        Self {
            id: whole.round.id.to_string(),
            voice: voice.clone(),
            respondent: name.unwrap_or_else(|| lang.plain("instruments-voice-team")),
            sections: own.map(|r| r.asked.sections.clone()),
            sheet,
            remarks,
        }
    }

    pub(super) fn round<'a>(
        &'a self,
        whole: &'a Whole,
        administration: &'a str,
    ) -> workbook::Round<'a> {
        workbook::Round {
            instrument: &whole.instrument,
            round: &self.id,
            name: whole.round.title.as_str(),
            administration,
            voice: self.voice.as_str(),
            respondent: &self.respondent,
            sections: self.sections.as_deref(),
            sheet: &self.sheet,
            remarks: &self.remarks,
        }
    }
}
