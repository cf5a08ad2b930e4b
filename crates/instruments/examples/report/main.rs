//! Makes every format of a report from made-up answers, to look at them:
//! `cargo run -p instruments --features pdf --example report -- content/instruments/readiness ar out/`
//!
//! Without the feature `pdf` there is no PDF, and Word files show figures as tables alone. Not a
//! test. Invariant: the same package gives the same answers.

mod answers;
mod folder;
mod words;

use std::collections::BTreeMap;
use std::path::Path;

use base::{Day, LanguageTag};
use instruments::check::{Around, check};
use instruments::package::Kind;
use instruments::report::{Report, Round, book, law, paper};
use instruments::{Instrument, plan, score, workbook};
use press::Document;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, language, out] = arguments.as_slice() else {
        return Err("usage: report PACKAGE-FOLDER LANGUAGE OUT-FOLDER".into());
    };
    let language: LanguageTag = language.parse()?;
    let instrument = instrument(Path::new(folder))?;
    let words = words::words(&language);
    let day = Day::from_ymd(2026, 11, 20).ok_or("a day")?;
    let (sheet, remarks, evidence) = answers::made_up(&instrument)?;
    let scored = score(&instrument, &sheet, day);
    let plan = plan::plan(
        &instrument,
        &sheet,
        &scored,
        &answers::adjusted(&instrument, &scored),
    )?;
    let round = Round {
        name: "2026-1".to_owned(),
        administration: "XA (Pilot)".to_owned(),
        reference: "CG/2026/17".to_owned(),
        day,
        signed: None,
        tlp: base::Tlp::Amber,
    };
    let report = Report {
        instrument: &instrument,
        sheet: &sheet,
        scored: &scored,
        plan: &plan,
        round: &round,
        remarks: &remarks,
        evidence: &evidence,
        undertakings: &BTreeMap::new(),
        figures: &BTreeMap::new(),
        measured: &BTreeMap::new(),
        previous: None,
        language: language.clone(),
        words: &words,
    };
    let out = Path::new(out);
    std::fs::create_dir_all(out)?;
    all(out, "report", &report.document())?;
    if instrument.package().kind == Kind::LawSurvey {
        all(out, "law", &law::document(&report))?;
    }
    all(
        out,
        "paper",
        &paper::document(&instrument, &language, &words, "XA (Pilot)", day),
    )?;
    workbook(out, &report)?;
    let book = book(&report);
    std::fs::write(out.join("report.xlsx"), press::book::xlsx(&book)?)?;
    for (n, sheet) in book.sheets.iter().enumerate() {
        std::fs::write(out.join(format!("report-{n}.csv")), press::book::csv(sheet))?;
    }
    Ok(())
}

/// The workbook for answering, and what comes back in `returned.xlsx`, if it is there.
fn workbook(out: &Path, report: &Report<'_>) -> Result<(), Failure> {
    let round = workbook::Round {
        instrument: report.instrument,
        round: "0197",
        name: &report.round.name,
        administration: &report.round.administration,
        voice: "respondent-1",
        respondent: "Ministry of Posts",
        sections: None,
        sheet: report.sheet,
        remarks: report.remarks,
    };
    let making = workbook::Making {
        language: &report.language,
        words: report.words,
    };
    let bytes = press::book::xlsx(&workbook::book(&round, &making))?;
    std::fs::write(out.join("workbook.xlsx"), bytes)?;
    let Ok(returned) = std::fs::read(out.join("returned.xlsx")) else {
        return Ok(());
    };
    match workbook::read(&returned, &round, &making, &BTreeMap::new()) {
        Ok(found) => println!(
            "returned.xlsx: {} unchanged, changes {:#?}, conflicts {:#?}",
            found.unchanged, found.changes, found.conflicts
        ),
        Err(problems) => problems.iter().for_each(|p| println!("returned.xlsx: {p}")),
    }
    Ok(())
}

fn instrument(folder: &Path) -> Result<Instrument, Failure> {
    let files = folder::files(folder)?;
    Ok(Instrument::new(check(&files, &Around::default()))?)
}

/// Every format of a document, with the time each takes.
fn all(out: &Path, name: &str, document: &Document) -> Result<(), Failure> {
    let write = |ending: &str, bytes: &[u8], since: std::time::Instant| {
        let path = out.join(format!("{name}.{ending}"));
        println!(
            "{}: {} bytes, {} ms",
            path.display(),
            bytes.len(),
            since.elapsed().as_millis()
        );
        std::fs::write(path, bytes)
    };
    let now = std::time::Instant::now;
    let since = now();
    write("html", press::html::write(document).as_bytes(), since)?;
    let since = now();
    #[cfg(feature = "pdf")]
    {
        let fonts = press::pdf::Fonts::embedded();
        let since = now();
        let raster = |svg: &str| press::pdf::png(svg, 1200, &fonts);
        write("docx", &press::docx::write(document, Some(&raster))?, since)?;
        let since = now();
        let pdf = press::pdf::write(document, &fonts)?;
        write("pdf", &pdf.bytes, since)?;
        println!("  PDF/UA-1: {:?}", pdf.not_accessible);
    }
    #[cfg(not(feature = "pdf"))]
    write("docx", &press::docx::write(document, None)?, since)?;
    let _ = since;
    Ok(())
}
