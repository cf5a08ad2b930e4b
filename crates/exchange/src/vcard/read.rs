//! Cards out of lines: where one begins and ends, and what cannot be one.
//!
//! Not here: what a line says (`take`). Invariant: a card that cannot be read is handed out as such
//! with its line and never stops the file; a limit does.

use super::card::Card;
use super::lines::{Line, Unfolder, VcardError, VcardLimits};
use super::take::Taking;
use base::CountryCode;

/// A card that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The line on which it begins, counted from 1.
    pub line: u64,
    /// What it says. Its identifier is the UUID that it has; for another or none, one that is
    /// computed from what it has, so that the same card gets the same one again.
    pub card: Card,
    /// The identifier as it stands in the card.
    pub uid: Option<String>,
    /// Lines that were not understood, unfolded, at most 200.
    pub kept: Vec<String>,
    /// What was wrong with a line: its number and the reason.
    pub notes: Vec<(u64, String)>,
}

/// Something that was not taken as a card.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadCard {
    /// Text between cards.
    #[error("line {line}: not inside a card; expected BEGIN:VCARD")]
    Outside {
        /// The line.
        line: u64,
    },
    /// A card in a card, or one that has no end.
    #[error("line {line}: the card that begins here has no END:VCARD; export it again")]
    Unclosed {
        /// The line on which the card begins.
        line: u64,
    },
    /// A version that we do not read.
    #[error("line {line}: version \"{found}\" is not read; export as vCard 4.0 or 3.0")]
    Version {
        /// The line on which the card begins.
        line: u64,
        /// What stands there, shortened.
        found: String,
    },
    /// Neither a name nor anything to reach somebody by.
    #[error("line {line}: the card has no name, mail address or number")]
    Nobody {
        /// The line on which the card begins.
        line: u64,
    },
}

/// A machine that is fed chunks of a file and yields its cards.
#[derive(Debug)]
pub struct Cards {
    lines: Unfolder,
    state: State,
}

#[derive(Debug)]
struct State {
    limits: VcardLimits,
    country: Option<CountryCode>,
    open: Option<Taking>,
    bytes: usize,
    cards: usize,
    /// Text outside is said once until the next card.
    outside: bool,
}

impl Cards {
    /// A new file; `country` is where its national telephone numbers are dialled.
    #[must_use]
    pub fn new(limits: VcardLimits, country: Option<CountryCode>) -> Self {
        Self {
            lines: Unfolder::new(limits.line_bytes),
            state: State {
                limits,
                country,
                open: None,
                bytes: 0,
                cards: 0,
                outside: false,
            },
        }
    }

    /// Takes the next bytes and hands out each card that is whole. The last one may wait for
    /// [`Cards::finish`], since the next line could still belong to its end.
    ///
    /// # Errors
    /// When a limit is passed; nothing more is to be read then.
    pub fn push(
        &mut self,
        bytes: &[u8],
        each: &mut dyn FnMut(Result<Found, BadCard>),
    ) -> Result<(), VcardError> {
        let state = &mut self.state;
        self.lines
            .push(bytes, &mut |line, text| state.line(line, text, each))
    }

    /// The end of the file.
    ///
    /// # Errors
    /// When a limit is passed, or there was no card.
    pub fn finish(
        mut self,
        each: &mut dyn FnMut(Result<Found, BadCard>),
    ) -> Result<(), VcardError> {
        let state = &mut self.state;
        self.lines
            .finish(&mut |line, text| state.line(line, text, each))?;
        if let Some(open) = self.state.open.take() {
            each(Err(BadCard::Unclosed { line: open.line() }));
        }
        match self.state.cards {
            0 => Err(VcardError::NoCard),
            _ => Ok(()),
        }
    }
}

impl State {
    fn line(
        &mut self,
        number: u64,
        text: &str,
        each: &mut dyn FnMut(Result<Found, BadCard>),
    ) -> Result<(), VcardError> {
        let bare = text.trim();
        if bare.eq_ignore_ascii_case("BEGIN:VCARD") {
            return self.begin(number, each);
        }
        if bare.eq_ignore_ascii_case("END:VCARD") && self.open.is_some() {
            if let Some(open) = self.open.take() {
                each(open.done());
            }
            return Ok(());
        }
        let Some(open) = &mut self.open else {
            if !bare.is_empty() && !self.outside {
                self.outside = true;
                each(Err(BadCard::Outside { line: number }));
            }
            return Ok(());
        };
        self.bytes += text.len();
        if self.bytes > self.limits.card_bytes {
            return Err(VcardError::CardTooLarge {
                line: open.line(),
                limit: self.limits.card_bytes,
            });
        }
        if !bare.is_empty() {
            open.take(number, text, Line::of(text));
        }
        Ok(())
    }

    fn begin(
        &mut self,
        number: u64,
        each: &mut dyn FnMut(Result<Found, BadCard>),
    ) -> Result<(), VcardError> {
        if let Some(open) = self.open.take() {
            each(Err(BadCard::Unclosed { line: open.line() }));
        }
        self.cards += 1;
        if self.cards > self.limits.cards {
            return Err(VcardError::TooManyCards {
                line: number,
                limit: self.limits.cards,
            });
        }
        self.open = Some(Taking::new(number, self.country));
        self.bytes = 0;
        self.outside = false;
        Ok(())
    }
}
