//! A CSV of figures of subscribers: quarter, access type, scope, number, source.
//!
//! Not here: networks (`crate::import`, whose reading of encodings, separators and lines is used).
//! Invariant: a refused line never stops the others; an import adds and changes, never removes;
//! the same file twice changes nothing the second time.

use std::collections::HashMap;

use ::store::{Tx, params};
use base::id::{ImportId, TenantId};
use base::{Actor, ContentHash, Timestamp};
use sha2::{Digest, Sha256};

use super::{Access, Denominator, Of, Quarter, Scope, Subscribers, store};
use crate::error::DirectoryError;
use crate::import::{Bad, ImportFile, RECORD, Refused, bad_text, check_cells, open, refuse_file};
use crate::text::fold;
use crate::{EDITORS, require};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Quarter,
    Access,
    Scope,
    Subscribers,
    Source,
}

/// Names by which columns are known, folded by [`fold`].
const NAMES: [(Column, &str); 5] = [
    (
        Column::Quarter,
        "quarter period trimestre période periodo квартал период 季度 ربعالسنة الربع",
    ),
    (
        Column::Access,
        "access accesstype technology accès acces typedaccès acceso tipodeacceso доступ типдоступа 接入 接入类型 نوعالنفاذ النفاذ",
    ),
    (
        Column::Scope,
        "scope asn as asnumber network operator portée portee ámbito ambito охват сеть 范围 网络 النطاق الشبكة",
    ),
    (
        Column::Subscribers,
        "subscribers subscriptions abonnés abonnes abonnements abonados suscripciones suscriptores абоненты абонентов подписки 用户 用户数 订户 المشتركون المشتركين عددالمشتركين",
    ),
    (
        Column::Source,
        "source publisher fuente источник 来源 المصدر",
    ),
];

/// Words for access types in lists in use, folded.
const ACCESSES: [(Access, &str); 3] = [
    (
        Access::Fixed,
        "fixed fixedbroadband fixe fijo fija фиксированный фиксированная 固定 ثابت الثابت",
    ),
    (
        Access::Mobile,
        "mobile mobilebroadband cellular móvil movil мобильный мобильная 移动 متنقل محمول المحمول",
    ),
    (
        Access::All,
        "all total both fixedandmobile tous todos все всего 全部 合计 الكل المجموع",
    ),
];

/// What an import of figures does or did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FiguresPreview {
    /// Figures that are new.
    pub added: usize,
    /// Figures whose number or source changes.
    pub changed: usize,
    /// Figures that stay as they are.
    pub unchanged: usize,
    /// Lines that are not taken.
    pub refused: Vec<Refused>,
}

/// A finished import of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiguresApplied {
    /// What it did.
    pub done: FiguresPreview,
    /// Its record; `None` when nothing changed.
    pub import: Option<ImportId>,
}

impl Subscribers<'_> {
    /// What an import would do. Changes nothing.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`]; [`DirectoryError::File`] when nothing of the file can be read.
    pub async fn preview_csv(
        &self,
        actor: &Actor,
        tenant: TenantId,
        file: &ImportFile<'_>,
    ) -> Result<FiguresPreview, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let (figures, refused) = parse(file)?;
        let known = store::list(&self.0.db, tenant).await?;
        let (preview, _) = compare(figures, known, refused);
        Ok(preview)
    }

    /// Imports a file: adds and changes. Idempotent.
    ///
    /// # Errors
    /// As [`Subscribers::preview_csv`]; nothing was changed then.
    pub async fn import_csv(
        &self,
        actor: &Actor,
        tenant: TenantId,
        file: &ImportFile<'_>,
    ) -> Result<FiguresApplied, DirectoryError> {
        require(actor, tenant, EDITORS)?;
        let (figures, refused) = parse(file)?;
        let now = self.0.clock.now();
        let mut tx = self.0.begin(actor).await?;
        tx.lock("directory").await?;
        let known = store::list_in(&mut tx, tenant).await?;
        let (done, write) = compare(figures, known, refused);
        if write.is_empty() {
            return Ok(FiguresApplied { done, import: None });
        }
        for figure in &write {
            store::put(&mut tx, tenant, figure, now).await?;
        }
        let taken = done.added + done.changed + done.unchanged;
        let id = record(&mut tx, tenant, file, (taken, done.refused.len()), now).await?;
        let (action, object) = ("directory.import.subscribers", id.to_string());
        self.0
            .finish(tx, actor, Some(tenant), action, &object, &[])
            .await?;
        Ok(FiguresApplied {
            done,
            import: Some(id),
        })
    }
}

async fn record(
    tx: &mut Tx,
    tenant: TenantId,
    file: &ImportFile<'_>,
    (taken, refused): (usize, usize),
    now: Timestamp,
) -> Result<ImportId, DirectoryError> {
    let id = ImportId::new(now);
    let hash = ContentHash::from_bytes(Sha256::digest(file.bytes).into());
    let values = params![
        id,
        tenant,
        "subscribers",
        file.name,
        hash,
        taken,
        refused,
        hash.to_string(),
        now
    ];
    tx.execute(RECORD, values).await?;
    Ok(id)
}

/// What the figures change, and those that are to be written.
fn compare(
    figures: Vec<Denominator>,
    known: Vec<(Denominator, i64)>,
    refused: Vec<Refused>,
) -> (FiguresPreview, Vec<Denominator>) {
    let known: HashMap<Of, Denominator> = known.into_iter().map(|(d, _)| (d.of(), d)).collect();
    let mut preview = FiguresPreview {
        refused,
        ..FiguresPreview::default()
    };
    let mut write = Vec::new();
    for figure in figures {
        match known.get(&figure.of()) {
            Some(same) if *same == figure => preview.unchanged += 1,
            Some(_) => {
                preview.changed += 1;
                write.push(figure);
            }
            None => {
                preview.added += 1;
                write.push(figure);
            }
        }
    }
    (preview, write)
}

/// Whether the first line names a quarter and subscribers, which no other list does.
pub(crate) fn is_list(file: &ImportFile<'_>) -> bool {
    open(file).is_ok_and(|opened| {
        let mut record = csv::StringRecord::new();
        opened.reader().read_record(&mut record).unwrap_or(false)
            && Header::parse(&record).is_some()
    })
}

/// For each cell of the first line what it holds, and its name in the file.
struct Header(Vec<(Option<Column>, String)>);

impl Header {
    /// `None` when a column is missing without which no line can be taken.
    fn parse(record: &csv::StringRecord) -> Option<Self> {
        let known = |cell: &str| {
            let word = fold(cell);
            let names = NAMES
                .iter()
                .find(|(_, names)| names.split(' ').any(|n| n == word));
            names.map(|(column, _)| *column)
        };
        let columns: Vec<_> = record
            .iter()
            .map(|cell| (known(cell), cell.trim().to_owned()))
            .collect();
        let has = |wanted| columns.iter().any(|(c, _)| *c == Some(wanted));
        (has(Column::Quarter) && has(Column::Subscribers)).then_some(Self(columns))
    }

    /// The place and the text of a column's cell; an empty one has no text.
    fn cell<'r>(&self, record: &'r csv::StringRecord, wanted: Column) -> (Option<usize>, &'r str) {
        let at = self.0.iter().position(|(c, _)| *c == Some(wanted));
        (at, at.and_then(|at| record.get(at)).map_or("", str::trim))
    }
}

fn parse(file: &ImportFile<'_>) -> Result<(Vec<Denominator>, Vec<Refused>), DirectoryError> {
    let opened = open(file)?;
    let mut reader = opened.reader();
    let mut first = csv::StringRecord::new();
    let read = reader.read_record(&mut first).unwrap_or(false);
    let header = Header::parse(&first).filter(|_| read).ok_or_else(|| {
        let reason = "its first line names no columns \"quarter\" and \"subscribers\"";
        refuse_file(file, reason, ("directory-refused-figures-header", vec![]))
    })?;
    let mut seen: HashMap<Of, u64> = HashMap::new();
    let (mut figures, mut refused) = (Vec::new(), Vec::new());
    opened.rows(file, &mut reader, |record| {
        let line = record.position().map_or(0, csv::Position::line);
        let taken = figure(&header, record).and_then(|figure| {
            let Some(first) = seen.insert(figure.of(), line) else {
                return Ok(figure);
            };
            seen.insert(figure.of(), first);
            let args = vec![("text", figure.of().path()), ("line", first.to_string())];
            Err(Bad(None, ("directory-refused-duplicate", args)))
        });
        match taken {
            Ok(figure) => figures.push(figure),
            Err(Bad(cell, message)) => refused.push(Refused {
                line,
                column: cell.and_then(|at| header.0.get(at)).map(|c| c.1.clone()),
                message,
            }),
        }
    })?;
    Ok((figures, refused))
}

fn figure(header: &Header, record: &csv::StringRecord) -> Result<Denominator, Bad> {
    check_cells(record, header.0.len())?;
    let cell = |column| header.cell(record, column);
    let (at, text) = cell(Column::Quarter);
    let quarter: Quarter = text
        .parse()
        .map_err(|e: DirectoryError| Bad(at, e.message()))?;
    let (at, text) = cell(Column::Access);
    let access = access(text).ok_or_else(|| place(at, "directory-refused-access", text))?;
    let (at, text) = cell(Column::Scope);
    let scope = scope(text).ok_or_else(|| place(at, "directory-refused-asn", text))?;
    let (at, text) = cell(Column::Subscribers);
    let subscribers = count(text).ok_or_else(|| place(at, "directory-refused-count", text))?;
    let (at, source) = cell(Column::Source);
    let figure = Denominator {
        quarter,
        access,
        scope,
        subscribers,
        source: source.to_owned(),
    };
    figure.check().map_err(|e| {
        let of = match &e {
            DirectoryError::Field {
                field: "source", ..
            } => at,
            _ => cell(Column::Subscribers).0,
        };
        Bad(of, e.message())
    })?;
    Ok(figure)
}

fn place(at: Option<usize>, id: &'static str, text: &str) -> Bad {
    match at {
        Some(at) => bad_text(at, id, text),
        None => Bad(None, (id, vec![("text", text.to_owned())])),
    }
}

/// An access type; a list that does not tell them apart has none, which is both together.
fn access(text: &str) -> Option<Access> {
    if text.is_empty() {
        return Some(Access::All);
    }
    let word = fold(text);
    ACCESSES
        .iter()
        .find(|(_, words)| words.split(' ').any(|w| w == word))
        .map(|(access, _)| *access)
}

/// An AS number; nothing, or a word for it, is the whole country.
fn scope(text: &str) -> Option<Scope> {
    const WHOLE: [&str; 7] = ["", "country", "pays", "país", "страна", "国家", "البلد"];
    if WHOLE.contains(&fold(text).as_str()) {
        return Some(Scope::Country);
    }
    text.parse().ok().map(Scope::Asn)
}

/// A whole number as tables write it: thousands may be set apart by blanks, or by commas, points
/// or apostrophes when every group behind the first has three digits.
pub(super) fn count(text: &str) -> Option<u64> {
    let western = |c: char| match c {
        '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10).unwrap_or(c),
        other => other,
    };
    let plain: String = text
        .chars()
        .map(western)
        .map(|c| {
            if matches!(c, ',' | '.' | '\'' | '’' | '٬') || c.is_whitespace() {
                ' '
            } else {
                c
            }
        })
        .collect();
    let groups: Vec<&str> = plain.split(' ').collect();
    let digits = |g: &&str| !g.is_empty() && g.bytes().all(|b| b.is_ascii_digit());
    let good = groups.iter().all(digits)
        && groups.iter().skip(1).all(|g| g.len() == 3)
        && (groups.len() == 1 || groups[0].len() <= 3);
    if good {
        groups.concat().parse().ok()
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_tables_write_them_and_never_guessed() {
        for (text, number) in [
            ("1200000", Some(1_200_000)),
            ("1,200,000", Some(1_200_000)),
            ("1 200 000", Some(1_200_000)),
            ("1\u{a0}200\u{a0}000", Some(1_200_000)),
            ("1.200.000", Some(1_200_000)),
            ("١٢٠٠", Some(1_200)),
            ("1.2", None),
            ("1,20", None),
            ("1200,000", None),
            ("12e5", None),
            ("-5", None),
            ("", None),
        ] {
            assert_eq!(count(text), number, "{text}");
        }
    }

    #[test]
    fn figures_are_read_in_any_language_and_bad_lines_named() {
        let text = "Trimestre;Accès;ASN;Abonnés;Source\n2026-Q1;fixe;;1 200;Régulateur\n2026-Q1;mobile;AS64500;800;Régulateur\n2026-Q1;fixe;;7;Autre\n2026-Q9;fixe;;7;R\n2026-Q2;fixe;;x;R\n2026-Q2;fixe;;5;\n2026-Q2;câble;;5;R\n";
        let file = ImportFile {
            name: "figures.csv",
            bytes: text.as_bytes(),
        };
        assert!(file.is_subscribers() && !file.is_constituency());
        let (figures, refused) = parse(&file).expect("a list");
        let read: Vec<_> = figures
            .iter()
            .map(|f| (f.of().path(), f.subscribers))
            .collect();
        assert_eq!(
            read,
            [
                ("2026-Q1/fixed/country".to_owned(), 1200),
                ("2026-Q1/mobile/AS64500".to_owned(), 800)
            ]
        );
        let said: Vec<_> = refused
            .iter()
            .map(|r| (r.line, r.column.as_deref(), r.message.0))
            .collect();
        assert_eq!(
            said,
            [
                (4, None, "directory-refused-duplicate"),
                (5, Some("Trimestre"), "directory-refused-quarter"),
                (6, Some("Abonnés"), "directory-refused-count"),
                (7, Some("Source"), "directory-refused-source-missing"),
                (8, Some("Accès"), "directory-refused-access"),
            ]
        );
        let networks = ImportFile {
            name: "list.csv",
            bytes: b"network,organisation,sector\nxa,,\n",
        };
        assert!(!networks.is_subscribers());
        assert!(matches!(parse(&networks), Err(DirectoryError::File { .. })));
    }

    #[test]
    fn every_word_is_folded_and_means_one_thing() {
        let columns = NAMES.iter().map(|n| n.1);
        for words in [
            columns.collect::<Vec<_>>(),
            ACCESSES.iter().map(|a| a.1).collect(),
        ] {
            let mut seen = std::collections::HashSet::new();
            for word in words.iter().flat_map(|w| w.split(' ')) {
                assert_eq!(fold(word), word);
                assert!(seen.insert(word), "{word}");
            }
        }
    }
}
