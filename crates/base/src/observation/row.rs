//! One decoded row: typed fields and the map of everything else, in reused memory.
//!
//! Not here: who reported it and where it is stored. Invariant: after [`Row::clear`] nothing of
//! the row before is visible, and no call allocates once the buffers have grown.

use super::field::{Field, Kind};
use crate::clock::Timestamp;
use std::net::IpAddr;

/// A value of a field, borrowed from its row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// Text.
    Text(&'a str),
    /// An integer.
    Int(i64),
    /// A float.
    Float(f64),
    /// An address.
    Ip(IpAddr),
    /// A moment in UTC.
    Time(Timestamp),
}

/// Whether the text of an extra value stands for itself or for a JSON value that is not a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtraKind {
    /// The text is a string.
    Text,
    /// The text is JSON: a number, `true`, `false`, `null`, an array or an object.
    Json,
}

#[derive(Debug, Clone, Copy)]
enum Slot {
    Empty,
    Text(u32, u32),
    Int(i64),
    Float(f64),
    Ip(IpAddr),
    Time(Timestamp),
}

#[derive(Debug, Clone, Copy)]
struct Extra {
    key: (u32, u32),
    value: (u32, u32),
    kind: ExtraKind,
}

/// A row of an observation table. One is made per worker and cleared between rows.
#[derive(Debug, Clone)]
pub struct Row {
    text: String,
    /// A bit for each field that is set: clearing it is all it takes to forget the slots.
    set: u128,
    slots: [Slot; Field::COUNT],
    extra: Vec<Extra>,
}

const _: () = assert!(Field::COUNT <= 128, "a row has a bit for each field");

impl Default for Row {
    fn default() -> Self {
        Self {
            text: String::new(),
            set: 0,
            slots: [Slot::Empty; Field::COUNT],
            extra: Vec::new(),
        }
    }
}

impl Row {
    /// An empty row.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Forgets every value and keeps the memory.
    pub fn clear(&mut self) {
        self.text.clear();
        self.set = 0;
        self.extra.clear();
    }

    #[inline]
    fn slot(&self, field: Field) -> Slot {
        if self.set >> (field as u32) & 1 == 0 {
            Slot::Empty
        } else {
            self.slots[field as usize]
        }
    }

    #[inline]
    fn fill(&mut self, field: Field, slot: Slot) {
        self.set |= 1 << (field as u32);
        self.slots[field as usize] = slot;
    }

    #[inline]
    fn keep(&mut self, text: &str) -> (u32, u32) {
        let start = self.text.len();
        self.text.push_str(text);
        // A row is bounded far below 4 GiB by the decoders' limits; saturating keeps this total.
        let at = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        (at(start), at(self.text.len()))
    }

    #[inline]
    fn slice(&self, (start, end): (u32, u32)) -> &str {
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// Sets a text field; nothing happens to a field of another kind.
    #[inline]
    pub fn set_text(&mut self, field: Field, text: &str) {
        if field.kind() == Kind::Text {
            let (start, end) = self.keep(text);
            self.fill(field, Slot::Text(start, end));
        }
    }

    /// Sets an integer field; nothing happens to a field of another kind.
    #[inline]
    pub fn set_int(&mut self, field: Field, number: i64) {
        if field.kind() == Kind::Int {
            self.fill(field, Slot::Int(number));
        }
    }

    /// Sets a float field; nothing happens to a field of another kind.
    #[inline]
    pub fn set_float(&mut self, field: Field, number: f64) {
        if field.kind() == Kind::Float {
            self.fill(field, Slot::Float(number));
        }
    }

    /// Sets an address field; nothing happens to a field of another kind.
    #[inline]
    pub fn set_ip(&mut self, field: Field, ip: IpAddr) {
        if field.kind() == Kind::Ip {
            self.fill(field, Slot::Ip(ip));
        }
    }

    /// Sets a time field; nothing happens to a field of another kind.
    #[inline]
    pub fn set_time(&mut self, field: Field, at: Timestamp) {
        if field.kind() == Kind::Time {
            self.fill(field, Slot::Time(at));
        }
    }

    /// Empties a field.
    pub fn unset(&mut self, field: Field) {
        self.set &= !(1 << (field as u32));
    }

    /// Adds an extra value; a key given twice keeps the last value.
    pub fn set_extra(&mut self, key: &str, value: &str, kind: ExtraKind) {
        let value = self.keep(value);
        let length = u32::try_from(key.len()).unwrap_or(u32::MAX);
        let is_key = |e: &Extra| e.key.1 - e.key.0 == length && self.slice(e.key) == key;
        let found = self.extra.iter().position(is_key);
        if let Some(i) = found {
            self.extra[i].value = value;
            self.extra[i].kind = kind;
        } else {
            let key = self.keep(key);
            self.extra.push(Extra { key, value, kind });
        }
    }

    /// The value of a field.
    #[inline]
    #[must_use]
    pub fn get(&self, field: Field) -> Option<Value<'_>> {
        match self.slot(field) {
            Slot::Empty => None,
            Slot::Text(start, end) => Some(Value::Text(self.slice((start, end)))),
            Slot::Int(n) => Some(Value::Int(n)),
            Slot::Float(n) => Some(Value::Float(n)),
            Slot::Ip(ip) => Some(Value::Ip(ip)),
            Slot::Time(at) => Some(Value::Time(at)),
        }
    }

    /// The fields that are set, in their order.
    pub fn fields(&self) -> impl Iterator<Item = (Field, Value<'_>)> {
        let mut left = self.set;
        std::iter::from_fn(move || {
            let at = left.trailing_zeros();
            let field = *Field::ALL.get(at as usize)?;
            left &= left - 1;
            Some((field, self.get(field)?))
        })
    }

    /// The text of a text field.
    #[inline]
    #[must_use]
    pub fn text(&self, field: Field) -> Option<&str> {
        match self.slot(field) {
            Slot::Text(start, end) => Some(self.slice((start, end))),
            _ => None,
        }
    }

    /// The number of an integer field.
    #[inline]
    #[must_use]
    pub fn int(&self, field: Field) -> Option<i64> {
        match self.slot(field) {
            Slot::Int(n) => Some(n),
            _ => None,
        }
    }

    /// The number of a float field.
    #[inline]
    #[must_use]
    pub fn float(&self, field: Field) -> Option<f64> {
        match self.slot(field) {
            Slot::Float(n) => Some(n),
            _ => None,
        }
    }

    /// The address of an address field.
    #[inline]
    #[must_use]
    pub fn ip(&self, field: Field) -> Option<IpAddr> {
        match self.slot(field) {
            Slot::Ip(ip) => Some(ip),
            _ => None,
        }
    }

    /// The moment of a time field.
    #[inline]
    #[must_use]
    pub fn time(&self, field: Field) -> Option<Timestamp> {
        match self.slot(field) {
            Slot::Time(at) => Some(at),
            _ => None,
        }
    }

    /// The extra values in the order they were added.
    pub fn extras(&self) -> impl ExactSizeIterator<Item = (&str, &str, ExtraKind)> {
        self.extra
            .iter()
            .map(|e| (self.slice(e.key), self.slice(e.value), e.kind))
    }

    /// One extra value by its key.
    #[must_use]
    pub fn extra(&self, key: &str) -> Option<(&str, ExtraKind)> {
        self.extras()
            .find(|(k, _, _)| *k == key)
            .map(|(_, v, kind)| (v, kind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cleared_row_shows_nothing_of_the_one_before() {
        let mut row = Row::new();
        row.set_text(Field::MalwareName, "mirai");
        row.set_int(Field::SourcePort, 23);
        row.set_extra("naics", "0", ExtraKind::Json);
        row.set_extra("naics", "517311", ExtraKind::Json);
        assert_eq!(row.get(Field::MalwareName), Some(Value::Text("mirai")));
        assert_eq!(row.extra("naics"), Some(("517311", ExtraKind::Json)));
        assert_eq!(row.extras().len(), 1);
        let set: Vec<Field> = row.fields().map(|(field, _)| field).collect();
        assert_eq!(set, [Field::SourcePort, Field::MalwareName]);
        row.unset(Field::SourcePort);
        assert_eq!(
            (row.int(Field::SourcePort), row.fields().count()),
            (None, 1)
        );
        row.clear();
        assert!(Field::ALL.iter().all(|f| row.get(*f).is_none()) && row.extras().len() == 0);
    }

    #[test]
    fn a_field_takes_only_values_of_its_kind() {
        let mut row = Row::new();
        row.set_text(Field::SourcePort, "23");
        row.set_int(Field::MalwareName, 1);
        assert!(row.get(Field::SourcePort).is_none() && row.get(Field::MalwareName).is_none());
    }
}
