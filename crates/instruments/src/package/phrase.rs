//! Parts of the sentences in which problems are told: what is expected, what was found, what is
//! counted.
//!
//! Not here: the sentences (`problem`). Invariant: every phrase has a message id and named
//! arguments, so that a problem is told wholly in the reader's language.

use std::fmt;

/// Declares every phrase: name, arguments, message id, English.
macro_rules! phrases {
    ($($name:ident { $($arg:ident),* } $id:literal $says:literal;)*) => {
        /// A part of a sentence.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Phrase {$(
            #[doc = $says]
            $name {$(
                #[doc = concat!("Argument `", stringify!($arg), "` of the message.")]
                $arg: String
            ),*},
        )*}

        impl Phrase {
            /// The message id, stable for translators.
            #[must_use]
            pub const fn id(&self) -> &'static str {
                match self { $(Self::$name { .. } => $id,)* }
            }

            /// The arguments of the message, by name.
            #[must_use]
            pub fn arguments(&self) -> Vec<(&'static str, &str)> {
                match self { $(Self::$name { $($arg),* } => vec![$((stringify!($arg), $arg.as_str())),*],)* }
            }

            /// Every message id, for tests of translations.
            pub const IDS: &'static [&'static str] = &[$($id),*];
        }

        impl fmt::Display for Phrase {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self { $(Self::$name { $($arg),* } => write!(f, $says),)* }
            }
        }
    };
}

phrases! {
    // What is counted.
    Files {} "instruments-phrase-files" "files";
    Bytes {} "instruments-phrase-bytes" "bytes";
    BytesInAll {} "instruments-phrase-bytes-in-all" "bytes in all files";
    Questions {} "instruments-phrase-questions" "questions";
    Levels {} "instruments-phrase-levels" "levels of conditions";
    CharactersIn { key } "instruments-phrase-characters-in" "characters in \"{key}\"";
    EntriesOf { key } "instruments-phrase-entries-of" "entries of \"{key}\"";
    // What a value is.
    Text {} "instruments-phrase-text" "a text";
    Whole {} "instruments-phrase-whole" "a whole number";
    Number {} "instruments-phrase-number" "a number";
    Flag {} "instruments-phrase-flag" "true or false";
    Date {} "instruments-phrase-date" "a date";
    List {} "instruments-phrase-list" "a list";
    Table {} "instruments-phrase-table" "a table";
    Quoted {} "instruments-phrase-quoted" "a text in quotation marks";
    Bracketed {} "instruments-phrase-bracketed" "a list in square brackets";
    // What a value is to be.
    OneOf { list } "instruments-phrase-one-of" "one of {list}";
    ExactlyOneOf { list } "instruments-phrase-exactly-one-of" "exactly one of {list}";
    WholeFromTo { from, to } "instruments-phrase-whole-from-to" "a whole number from {from} to {to}";
    Decimal {} "instruments-phrase-decimal" "a number of at most 18 digits and 6 decimal places";
    LowerId {} "instruments-phrase-lower-id"
        "a lower-case letter, then lower-case letters, digits and hyphens, at most 32";
    SectionId {} "instruments-phrase-section-id"
        "a lower-case letter, then lower-case letters, digits and hyphens, at most 32, and not instrument";
    ItemId {} "instruments-phrase-item-id"
        "a letter, then letters, digits and hyphens, at most 32, and not section, glossary, instrument or translation";
    OtherEntry {} "instruments-phrase-other-entry" "an id that no other entry has";
    OtherField {} "instruments-phrase-other-field" "an id that no other field has";
    OtherSection {} "instruments-phrase-other-section" "an id that no other section has";
    Bound {} "instruments-phrase-bound" "at_least or at_most, one of them";
    SameBound {} "instruments-phrase-same-bound" "at_least in every step, or at_most in every step";
    Language {} "instruments-phrase-language" "a BCP 47 language tag, such as fr or zh-hant";
    LanguageOnce {} "instruments-phrase-language-once" "every language once, and not the base language";
    Scheme {} "instruments-phrase-scheme" "letters, digits and hyphens, at most 32";
    Hash {} "instruments-phrase-hash" "64 hexadecimal digits";
    Stamp {} "instruments-phrase-stamp" "twelve hexadecimal digits, as stamping writes them";
    StringOnce { file } "instruments-phrase-string-once" "each string once; it also stands in {file}";
    Target {} "instruments-phrase-target" "INSTRUMENT/QUESTION, such as readiness/S1";
    Figure {} "instruments-phrase-figure"
        "a figure's name: lower-case words joined by dots, such as watch.feeds.received";
    // Which operators fit a type.
    FitsLevels {} "instruments-phrase-fits-levels" "at_least, at_most or answered";
    FitsChoice {} "instruments-phrase-fits-choice" "is, one_of or answered";
    FitsMatrix {} "instruments-phrase-fits-matrix" "is or one_of with row, or answered without";
    FitsMultiple {} "instruments-phrase-fits-multiple" "includes or answered";
    FitsCitation {} "instruments-phrase-fits-citation" "has_status or answered";
    FitsAnswered {} "instruments-phrase-fits-answered" "answered";
    // Which values an answer can have.
    FromTo { from, to } "instruments-phrase-from-to" "from {from} to {to}";
    From { from } "instruments-phrase-from" "from {from}";
    UpTo { to } "instruments-phrase-up-to" "up to {to}";
    // What a text has.
    Nothing {} "instruments-phrase-nothing" "none";
    Listed { list } "instruments-phrase-listed" "{list}";
}
