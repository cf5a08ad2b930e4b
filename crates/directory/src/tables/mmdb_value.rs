//! One value of a record in the MaxMind DB format, whatever type its writer chose.
//!
//! Writers take the smallest type that holds a number, and providers write an AS number as a number
//! or as text, a country as text or as a map. Invariant: a type that says nothing here is passed
//! over and never refuses the row.

use std::fmt;

use base::Asn;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// A value as far as it is of use.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value<'r> {
    /// A text; of a map, its `iso_code`.
    Text(&'r str),
    /// A number of any width.
    Number(u64),
    /// Nothing, or of no use.
    #[default]
    Other,
}

impl<'r> Value<'r> {
    /// The text, unless it is empty.
    pub(super) fn text(&self) -> Option<&'r str> {
        match self {
            Self::Text(text) if !text.trim().is_empty() => Some(text),
            _ => None,
        }
    }

    /// The AS number, as a number or as a text such as `AS64500`.
    pub(super) fn asn(&self) -> Option<Asn> {
        match self {
            Self::Number(number) => Asn::new(u32::try_from(*number).ok()?),
            Self::Text(text) => text.parse().ok(),
            Self::Other => None,
        }
    }
}

impl<'de: 'r, 'r> Deserialize<'de> for Value<'r> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Value<'de>, E> {
        Ok(Value::Text(text))
    }

    // The narrower unsigned types come here by serde's own forwarding.
    fn visit_u64<E>(self, number: u64) -> Result<Value<'de>, E> {
        Ok(Value::Number(number))
    }

    fn visit_u128<E>(self, number: u128) -> Result<Value<'de>, E> {
        Ok(u64::try_from(number).map_or(Value::Other, Value::Number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value<'de>, E> {
        Ok(u64::try_from(number).map_or(Value::Other, Value::Number))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value<'de>, E> {
        Ok(Value::Other)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Value<'de>, E> {
        Ok(Value::Other)
    }

    fn visit_borrowed_bytes<E>(self, _: &'de [u8]) -> Result<Value<'de>, E> {
        Ok(Value::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value<'de>, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value<'de>, A::Error> {
        let mut code = Value::Other;
        while let Some(key) = map.next_key::<&str>()? {
            if key == "iso_code" {
                code = map.next_value()?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(code)
    }
}
