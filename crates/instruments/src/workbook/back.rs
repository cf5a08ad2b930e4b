//! Taking the workbook back.
//!
//! Not here: unpacking and its limits (`press::book::read`). Invariant: rows are found by what they
//! begin with and not by where they stand; all problems are told at once, up to a limit.

use std::collections::{BTreeMap, BTreeSet};

use base::Day;
use press::book::address;
use press::book::read::{Found, Limits, Sheet, read as open};

use super::cells::{Cells, held};
use super::meta::{Meta, said};
use super::out::{LISTS, STATES, column, key};
use super::slot::{Maker, Slot, Takes};
use super::{Change, Conflict, Making, Problem, Returned, Round};
use crate::answer::{Answer, Misfit};
use crate::package::Item;
use crate::report::{Remark, Texts};

/// Problems that are told; more help nobody.
const MOST: usize = 50;

/// Reads a workbook of a round. `since` says of a question who changed its answer here last.
///
/// # Errors
/// What is wrong with it; then nothing of it is taken.
pub fn read(
    bytes: &[u8],
    round: &Round<'_>,
    making: &Making<'_>,
    since: &BTreeMap<String, String>,
) -> Result<Returned, Vec<Problem>> {
    let sheets = open(bytes, &Limits::default()).map_err(|e| vec![e.into()])?;
    let meta = Meta::of(&sheets, round).map_err(|p| vec![p])?;
    let texts = Texts::new(round.instrument.package(), making.language, making.words);
    let reader = Reader {
        round,
        maker: Maker {
            texts: &texts,
            words: making.words,
        },
        lists: lists(&sheets),
        rows: rows(&sheets),
    };
    let mut returned = Returned {
        voice: meta.voice.clone(),
        ..Returned::default()
    };
    let mut problems = reader.foreign(&meta);
    for (place, item) in round.items() {
        if problems.len() >= MOST {
            break;
        }
        match reader.item(&sheets, &meta, item) {
            Ok((cells, answer)) => {
                let read = Read {
                    item,
                    cells,
                    answer,
                };
                compare(&mut returned, round, &meta, since, place, read);
            }
            Err(found) => {
                let new = |p: &Problem| !problems.contains(p);
                let found: Vec<Problem> = found.into_iter().filter(new).collect();
                problems.extend(found);
            }
        }
    }
    match problems.is_empty() {
        true => Ok(returned),
        false => {
            problems.truncate(MOST);
            Err(problems)
        }
    }
}

/// The values that cells take, as shown: each with what is stored. The same words may stand for
/// different values in different questions.
fn lists(sheets: &[Sheet]) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let Some(sheet) = sheets.iter().find(|s| s.name == LISTS) else {
        return found;
    };
    for ((row, _), shown) in sheet.cells.iter().filter(|((_, c), _)| *c == 0) {
        let stored = said(sheet.cells.get(&(*row, 1)));
        found
            .entry(typed(&said(Some(shown))))
            .or_default()
            .push(stored);
    }
    found
}

/// A listed value as somebody may type it: in any case, with any blanks.
fn typed(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// The rows of every sheet by what they begin with; those that stand twice more than once.
fn rows(sheets: &[Sheet]) -> BTreeMap<(String, String), Vec<u32>> {
    let mut found: BTreeMap<(String, String), Vec<u32>> = BTreeMap::new();
    for sheet in sheets.iter().filter(|s| !s.hidden) {
        let keys = sheet.cells.iter();
        for ((row, _), cell) in keys.filter(|((_, c), _)| *c == u32::from(column::KEY)) {
            let place = (sheet.name.clone(), said(Some(cell)).trim().to_owned());
            found.entry(place).or_default().push(*row);
        }
    }
    found
}

struct Reader<'a> {
    round: &'a Round<'a>,
    maker: Maker<'a>,
    lists: BTreeMap<String, Vec<String>>,
    rows: BTreeMap<(String, String), Vec<u32>>,
}

/// A cell that is being read.
struct Place<'s> {
    sheet: &'s Sheet,
    item: &'s Item,
    row: u32,
    column: u16,
}

impl Place<'_> {
    fn found(&self) -> Option<&Found> {
        self.sheet.cells.get(&(self.row, u32::from(self.column)))
    }

    fn wrong(&self, expected: &'static str) -> Problem {
        Problem::Cell {
            sheet: self.sheet.name.clone(),
            cell: address(self.row, u32::from(self.column)),
            question: self.item.id.to_string(),
            expected,
        }
    }

    fn text(&self) -> Result<String, Problem> {
        match self.found() {
            None => Ok(String::new()),
            Some(Found::Text(text)) => Ok(held(text)),
            Some(Found::Number(number)) => Ok(number.to_string()),
            Some(Found::Formula) => Err(self.formula()),
            Some(_) => Err(self.wrong("text")),
        }
    }

    fn formula(&self) -> Problem {
        Problem::Formula {
            sheet: self.sheet.name.clone(),
            cell: address(self.row, u32::from(self.column)),
            question: self.item.id.to_string(),
        }
    }
}

impl Reader<'_> {
    /// The questions that the workbook names beside those of the sections it is of. They are never
    /// read; whoever put them in is told so.
    fn foreign(&self, meta: &Meta) -> Vec<Problem> {
        let own: BTreeSet<&str> = self.round.items().map(|(_, i)| i.id.as_str()).collect();
        let named = self.rows.keys().map(|(_, key)| key.as_str());
        let named = named.map(|key| key.split_once('#').map_or(key, |(id, _)| id));
        let named = named.chain(meta.items.keys().map(String::as_str));
        let is_asked = |id: &&str| self.round.instrument.place(id).is_some();
        let foreign = named.filter(|id| !own.contains(id)).filter(is_asked);
        let foreign: BTreeSet<&str> = foreign.collect();
        let problem = |id: &str| Problem::Section { key: id.to_owned() };
        foreign.into_iter().map(problem).collect()
    }

    fn item(
        &self,
        sheets: &[Sheet],
        meta: &Meta,
        item: &Item,
    ) -> Result<(Cells, Answer), Vec<Problem>> {
        let (name, _) = meta
            .items
            .get(item.id.as_str())
            .ok_or(vec![Problem::Other])?;
        let missing = || Problem::SheetMissing {
            sheet: name.clone(),
        };
        let sheet = sheets.iter().find(|s| s.name == *name && !s.hidden);
        let sheet = sheet.ok_or_else(|| vec![missing()])?;
        let first = self.row(name, &key(item, "")).map_err(|p| vec![p])?;
        let at = |row: u32, column: u16| Place {
            sheet,
            item,
            row,
            column,
        };
        let mut problems = Vec::new();
        let mut text = |place: Place<'_>| {
            place.text().unwrap_or_else(|p| {
                problems.push(p);
                String::new()
            })
        };
        let mut cells = Cells {
            reason: text(at(first, column::REASON)),
            comment: text(at(first, column::COMMENT)),
            ..Cells::default()
        };
        match self.state(&at(first, column::STATE)) {
            Ok(state) => cells.state = state,
            Err(problem) => problems.push(problem),
        }
        // A reason beside an answer that applies says nothing.
        if cells.state != "not-applicable" {
            cells.reason.clear();
        }
        let mut places = BTreeMap::new();
        for slot in self.slots(name, item) {
            match self.slot(sheet, item, &slot) {
                Ok(None) => {}
                Ok(Some((row, stored))) => {
                    places.insert(slot.part.clone(), row);
                    cells.slots.insert(slot.part, stored);
                }
                Err(problem) => problems.push(problem),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let answer = self.answer(item, &cells, &at, (first, &places));
        answer.map(|a| (cells, a)).map_err(|p| vec![p])
    }

    /// The slots that the workbook has for a question: those of as many entries as its rows show.
    fn slots(&self, sheet: &str, item: &Item) -> Vec<Slot> {
        let prefix = format!("{}#", item.id);
        let from = (sheet.to_owned(), prefix.clone());
        let keys = self.rows.range(from..);
        let keys = keys.take_while(|((s, k), _)| s == sheet && k.starts_with(&prefix));
        let entry = |key: &str| {
            let part = key.strip_prefix(&prefix)?.get(1..)?;
            part.split_once('_')?.0.parse::<usize>().ok()
        };
        let most = keys.filter_map(|((_, k), _)| entry(k)).max().unwrap_or(0);
        let slots = self.maker.slots(item, most);
        let is_there = |s: &Slot| {
            let place = (sheet.to_owned(), key(item, &s.part));
            // Slots of further entries than the workbook offers are not missing.
            !s.part.starts_with(['c', 'e']) || self.rows.contains_key(&place)
        };
        slots.into_iter().filter(is_there).collect()
    }

    fn row(&self, sheet: &str, key: &str) -> Result<u32, Problem> {
        let found = self.rows.get(&(sheet.to_owned(), key.to_owned()));
        match found.map(Vec::as_slice) {
            Some([row]) => Ok(*row),
            _ => Err(Problem::Row {
                sheet: sheet.to_owned(),
                key: key.to_owned(),
            }),
        }
    }

    fn state(&self, place: &Place<'_>) -> Result<String, Problem> {
        let text = place.text()?;
        if text.is_empty() {
            return Ok(text);
        }
        let stored = self.lists.get(&typed(&text)).into_iter().flatten();
        let known = |s: &&String| STATES.iter().any(|(name, _)| name == s);
        let found = stored.into_iter().find(known).cloned();
        found.ok_or_else(|| place.wrong("choice"))
    }

    /// The row and the stored form of a slot's content; nothing where it is empty.
    fn slot(
        &self,
        sheet: &Sheet,
        item: &Item,
        slot: &Slot,
    ) -> Result<Option<(u32, String)>, Problem> {
        let row = self.row(&sheet.name, &key(item, &slot.part))?;
        let column = column::ANSWER;
        let place = Place {
            sheet,
            item,
            row,
            column,
        };
        let Some(found) = place.found() else {
            return Ok(None);
        };
        if *found == Found::Formula {
            return Err(place.formula());
        }
        let stored = match &slot.takes {
            Takes::Text => Some(place.text()?),
            Takes::Number => number(found),
            Takes::Date => date(found),
            Takes::Listed(list) => self.listed(found, list),
        };
        let expected = match slot.takes {
            Takes::Text => "text",
            Takes::Number => "number",
            Takes::Date => "date",
            Takes::Listed(_) => "choice",
        };
        let stored = stored.ok_or_else(|| place.wrong(expected))?;
        Ok((!stored.is_empty()).then_some((row, stored)))
    }

    /// What is stored for a shown value: as the workbook lists it, or by its id.
    fn listed(&self, found: &Found, list: &[(String, String)]) -> Option<String> {
        let text = match found {
            Found::Text(text) => text.trim().to_owned(),
            Found::Number(number) => number.to_string(),
            _ => return None,
        };
        let of_list = |stored: &&String| list.iter().any(|(id, _)| id == *stored);
        let shown = self
            .lists
            .get(&typed(&text))
            .into_iter()
            .flatten()
            .find(of_list);
        shown.cloned().or_else(|| of_list(&&text).then_some(text))
    }

    /// The answer, once the question takes it.
    fn answer<'s>(
        &self,
        item: &Item,
        cells: &Cells,
        at: &impl Fn(u32, u16) -> Place<'s>,
        (first, places): (u32, &BTreeMap<String, u32>),
    ) -> Result<Answer, Problem> {
        let answer = cells.answer(item).map_err(|part| match part {
            Some(part) => {
                let row = places.get(&part).copied().unwrap_or(first);
                at(row, column::ANSWER).wrong("answer")
            }
            None => at(first, column::STATE).wrong("nothing"),
        })?;
        if cells.state == "not-applicable" && cells.reason.is_empty() {
            return Err(at(first, column::REASON).wrong("reason"));
        }
        let mut scratch = crate::Sheet::blank(self.round.instrument);
        let set = scratch.set(self.round.instrument, item.id.as_str(), answer.clone());
        set.map_err(|misfit| misfitting(&at(first, column::ANSWER), misfit))?;
        Ok(answer)
    }
}

fn misfitting(place: &Place<'_>, misfit: Misfit) -> Problem {
    Problem::Misfit {
        sheet: place.sheet.name.clone(),
        cell: address(place.row, u32::from(place.column)),
        question: place.item.id.to_string(),
        misfit: Box::new(misfit),
    }
}

/// A number in plain digits.
fn number(found: &Found) -> Option<String> {
    let text = match found {
        Found::Number(number) => format!("{number}"),
        Found::Text(text) => text.trim().to_owned(),
        _ => return None,
    };
    let number: crate::package::Decimal = text.parse().ok()?;
    Some(number.to_string())
}

/// A date as `YYYY-MM-DD`. Spreadsheets count days from 1899-12-30.
fn date(found: &Found) -> Option<String> {
    match found {
        Found::Text(text) => Day::parse(text.trim()).map(|d| d.to_string()),
        Found::Date(days) if days.fract() == 0.0 && (61.0..2_958_466.0).contains(days) => {
            // 1970-01-01 is day 25,569 of a spreadsheet; within these bounds no digit is lost.
            Some(Day::from_number(*days as i32 - 25_569).to_string())
        }
        _ => None,
    }
}

/// What a question's row gave.
struct Read<'i> {
    item: &'i Item,
    cells: Cells,
    answer: Answer,
}

/// Tells changes in the workbook from changes here.
fn compare(
    returned: &mut Returned,
    round: &Round<'_>,
    meta: &Meta,
    since: &BTreeMap<String, String>,
    place: usize,
    read: Read<'_>,
) {
    let id = read.item.id.as_str();
    let now = round.sheet.answer(place);
    let here_cells = Cells::of(now, round.remarks.get(id)).completed(read.item, now);
    let here = here_cells.fingerprint();
    let left = meta.items.get(id).map_or("", |(_, print)| print.as_str());
    let written = Remark {
        comment: read.cells.comment.clone(),
        ..Remark::default()
    };
    // In the form in which it would leave again, so that a second reading finds nothing new.
    let came = Cells::of(&read.answer, Some(&written));
    let came = came.completed(read.item, &read.answer).fingerprint();
    if came == left || came == here {
        returned.unchanged += 1;
        return;
    }
    // What a workbook cannot show (evidence alone, a list known to be empty) stays as it is.
    let is_shown = !here_cells.slots.is_empty() || !here_cells.state.is_empty();
    let answer = match (&read.answer, is_shown) {
        (Answer::Blank, false) => now.clone(),
        _ => read.answer,
    };
    let change = Change {
        item: read.item.id.clone(),
        answer,
        comment: read.cells.comment,
    };
    match here == left {
        true => returned.changes.push(change),
        false => returned.conflicts.push(Conflict {
            change,
            now: now.clone(),
            since: since.get(id).cloned(),
        }),
    }
}
