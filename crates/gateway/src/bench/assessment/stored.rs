//! The stored assessments that the benchmark asks about: the demonstration's rounds, and as many
//! more of the readiness instrument as are wanted, each answered, with evidence and respondents.
//!
//! Invariant: everything is entered by the actions of people; a folder that has them is not filled
//! again.

use crate::compose::Gateway;
use crate::demo;
use anyhow::Context as _;
use base::id::RoundId;
use base::{Actor, Tlp};
use instruments::assessment::settle::Concord;
use instruments::assessment::{NewRound, Round, RoundStand, Title, Whole};
use instruments::evidence::{About, New, Offered};
use instruments::respondent::Asked;

/// How the titles of the rounds begin.
const TITLE: &str = "Readiness, benchmark";
const INSTRUMENT: &str = "readiness";
/// Questions answered in each, of 128; the others stay open.
const ANSWERED: usize = 124;
const SECTION: &str = "strategy";

/// What is stored.
#[derive(Debug, Clone)]
pub struct Shape {
    /// Assessments in the store.
    pub stored: usize,
    /// Questions of the instrument.
    pub questions: usize,
    /// Answers in the store.
    pub answers: i64,
    /// A round that is being answered, with several voices and a round before it.
    pub open: RoundId,
    /// The round before it, signed off.
    pub signed: RoundId,
    /// A question to which a figure speaks.
    pub measured: String,
    /// A question that is answered differently.
    pub disputed: String,
    /// A question whose gap is in the plan.
    pub gap: String,
    /// A section of several parts.
    pub section: String,
    /// The secret of a respondent's sitting.
    pub sitting: String,
    /// By what the officer signs in.
    pub mail: String,
    /// The officer's password.
    pub password: String,
}

/// Fills the folder of a gateway until it holds `count` assessments.
///
/// # Errors
/// The contexts'.
pub async fn fill(
    gateway: &Gateway,
    count: usize,
    progress: impl Fn(u64),
) -> anyhow::Result<Shape> {
    let (actor, instruments) = (Actor::operator(), &gateway.instruments);
    let tenant = demo::tenant();
    for number in instruments.rounds(&actor, tenant).await?.len()..count {
        add(gateway, &actor, number).await?;
        progress(number as u64);
    }
    let rounds = instruments.rounds(&actor, tenant).await?;
    let open = rounds
        .iter()
        .find(|r| r.previous.is_some() && r.stand == RoundStand::Open)
        .context("the demonstration has a round that follows another")?;
    let whole = instruments.whole(&actor, tenant, open.id).await?;
    let accounts = demo::accounts(gateway).await?;
    let officer = accounts
        .into_iter()
        .find(|a| a.role == base::Role::CountryOfficer)
        .context("the demonstration has an officer")?;
    let answers = "SELECT COUNT(*) AS n FROM instruments_answer";
    Ok(Shape {
        stored: rounds.len(),
        questions: whole.instrument.len(),
        answers: gateway.db.fetch_one(answers, vec![]).await?.get("n")?,
        open: open.id,
        signed: open.previous.context("a round before")?,
        measured: measured(&whole)?,
        disputed: disputed(&whole)?,
        gap: whole.plan().first().context("a gap")?.item.id.to_string(),
        section: SECTION.to_owned(),
        sitting: sitting(gateway, &actor, open).await?,
        mail: officer.mail.to_owned(),
        password: officer.password,
    })
}

async fn add(gateway: &Gateway, actor: &Actor, number: usize) -> anyhow::Result<()> {
    let (instruments, tenant) = (&gateway.instruments, demo::tenant());
    let new = NewRound {
        instrument: INSTRUMENT.to_owned(),
        title: Title::new(&format!("{TITLE} {number}"))?,
        due: None,
    };
    let round = instruments.start(actor, tenant, &new).await?;
    demo::assessment::answer(gateway, actor, &round, ANSWERED).await?;
    demo::assessment::others(gateway, actor, &round).await?;
    for item in ["S1", "S2", "P5"] {
        let new = New {
            item: item.parse()?,
            offered: Offered::File(format!("Text of document {number}.\n").into_bytes()),
            about: About {
                title: format!("Document {number}"),
                issuer: "Ministry".to_owned(),
                dated: None,
                valid_until: None,
                tlp: Tlp::Amber,
            },
        };
        instruments.attach(actor, tenant, round.id, new).await?;
    }
    Ok(())
}

fn measured(whole: &Whole) -> anyhow::Result<String> {
    let mut items = whole.instrument.package().items();
    let of_watch = |name: &str| name == "watch.asn.covered_percent";
    let found = items.find(|i| i.measured.iter().any(|m| of_watch(&m.figure)));
    Ok(found.context("a question with a figure")?.id.to_string())
}

fn disputed(whole: &Whole) -> anyhow::Result<String> {
    let differing = whole.differing();
    let place = differing.iter().find(|(_, c)| *c == Concord::Disputed);
    let (place, _) = place.context("answers that differ")?;
    let item = whole.instrument.item(*place).context("a question")?;
    Ok(item.id.to_string())
}

/// A respondent enters by the link and the code of the letter, which waits in the outbox.
async fn sitting(gateway: &Gateway, actor: &Actor, round: &Round) -> anyhow::Result<String> {
    const LETTER: &str =
        "SELECT payload FROM store_outbox ORDER BY created_at DESC, id DESC LIMIT 1";
    let (instruments, tenant) = (&gateway.instruments, demo::tenant());
    let asked = Asked::new(
        ("Benchmark", "Respondent"),
        "respondent@pilot.example",
        "en".parse()?,
        vec![SECTION.parse()?],
    )?;
    let invited = instruments.ask(actor, tenant, round.id, asked).await?;
    let secret = invited.link.rsplit('/').next().context("a link")?;
    instruments.send_code(secret).await?;
    let payload: String = gateway.db.fetch_one(LETTER, vec![]).await?.get("payload")?;
    let letter: serde_json::Value = serde_json::from_str(&payload)?;
    let text = letter["text"].as_str().context("a letter has a text")?;
    let mut digits = text.split(|c: char| !c.is_ascii_digit());
    let code = digits
        .find(|d| d.len() == 8)
        .context("a code of 8 digits")?;
    Ok(instruments.enter(secret, code).await?)
}
