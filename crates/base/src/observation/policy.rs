//! How a report type is counted: what it says, what one of it is, and which end is ours.
//!
//! Not here: the table of report types (data of `exchange`). Invariant: what is only an inventory
//! never enters a total.

/// What a report type says of the thing it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CountsAs {
    /// The system is infected or compromised.
    Infected,
    /// The system is vulnerable or can be misused.
    Exposed,
    /// The system attacks or abuses others.
    Abusing,
    /// The system was attacked.
    Victim,
    /// The system exists; nothing is wrong by that.
    Inventory,
}

/// What one counted thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// An address.
    Address,
    /// A port at an address.
    AddressPort,
    /// A domain name.
    Domain,
    /// A URL.
    Url,
    /// An account.
    Account,
}

/// Which end of the observation is ours and is to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The source: the bad or weak system itself.
    Source,
    /// The destination: our system was attacked.
    Destination,
}

/// Names for storage, messages and data files, both ways.
macro_rules! names {
    ($type:ident { $($variant:ident $name:literal,)* }) => {
        impl $type {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name in storage, data files and message ids.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The value of a name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

names!(CountsAs { Infected "infected", Exposed "exposed", Abusing "abusing", Victim "victim", Inventory "inventory", });
names!(Unit { Address "address", AddressPort "address-port", Domain "domain", Url "url", Account "account", });
names!(Side { Source "source", Destination "destination", });

/// How a report type is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReportPolicy {
    /// What it says.
    pub counts_as: CountsAs,
    /// What one of it is.
    pub unit: Unit,
    /// Which end is ours.
    pub side: Side,
}
