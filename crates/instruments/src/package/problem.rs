//! What is wrong with a package: file, line, question, what, and the remedy.
//!
//! Not here: finding it. Invariant: every problem has a message id and named arguments, and says
//! in English, for the command line, what is wrong and what to do.

use std::fmt;

use super::phrase::Phrase;

/// Whether a package can be used in spite of a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It can be used; somebody should look.
    Warning,
    /// It cannot be used.
    Error,
}

impl Severity {
    /// The word in a report.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file within the package.
    pub file: String,
    /// The line from 1; 0 when the whole file is meant.
    pub line: u32,
    /// The question, where one is concerned.
    pub item: Option<String>,
    /// What is wrong.
    pub what: What,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        write!(f, ": {}: ", self.what.severity().name())?;
        if let Some(item) = &self.item {
            write!(f, "{item}: ")?;
        }
        write!(f, "{}; {}", self.what.says(), self.what.remedy())
    }
}

/// An argument of a problem's message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Argument<'a> {
    /// An id, a key, a number or words of the package: the same in every language.
    Plain(&'a str),
    /// A part of the sentence, itself to be said in the reader's language.
    Phrase(&'a Phrase),
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(plain: &'a String) -> Self {
        Self::Plain(plain)
    }
}

impl<'a> From<&'a Phrase> for Argument<'a> {
    fn from(phrase: &'a Phrase) -> Self {
        Self::Phrase(phrase)
    }
}

impl fmt::Display for Argument<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plain(plain) => f.write_str(plain),
            Self::Phrase(phrase) => phrase.fmt(f),
        }
    }
}

/// The type of an argument: a text, unless a phrase is asked for.
macro_rules! argument {
    () => {
        String
    };
    (phrase) => {
        Phrase
    };
}

/// Declares every kind of problem: name, arguments, severity, message id, what is wrong, remedy.
macro_rules! problems {
    ($($name:ident { $($arg:ident $(: $kind:ident)?),* } $severity:ident $id:literal $says:literal $remedy:literal;)*) => {
        /// What is wrong.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum What {$(
            #[doc = $says]
            $name {$(
                #[doc = concat!("Argument `", stringify!($arg), "` of the message.")]
                $arg: argument!($($kind)?)
            ),*},
        )*}

        #[allow(unused_variables, reason = "not every argument is in both sentences")]
        impl What {
            /// The message id, stable for translators.
            #[must_use]
            pub const fn id(&self) -> &'static str {
                match self { $(Self::$name { .. } => $id,)* }
            }

            /// Whether the package can be used in spite of it.
            #[must_use]
            pub const fn severity(&self) -> Severity {
                match self { $(Self::$name { .. } => Severity::$severity,)* }
            }

            /// Whether the package cannot be used because of it.
            #[must_use]
            pub const fn is_error(&self) -> bool {
                matches!(self.severity(), Severity::Error)
            }

            /// The arguments of the message, by name.
            #[must_use]
            pub fn arguments(&self) -> Vec<(&'static str, Argument<'_>)> {
                match self { $(Self::$name { $($arg),* } => vec![$((stringify!($arg), Argument::from($arg))),*],)* }
            }

            /// What is wrong, in English.
            #[must_use]
            pub fn says(&self) -> String {
                match self { $(Self::$name { $($arg),* } => format!($says),)* }
            }

            /// What to do, in English.
            #[must_use]
            pub fn remedy(&self) -> String {
                match self { $(Self::$name { $($arg),* } => format!($remedy),)* }
            }

            /// Every message id, for tests of translations.
            pub const IDS: &'static [&'static str] = &[$($id),*];
        }
    };
}

problems! {
    // Files and TOML.
    MissingFile {} Error "instruments-problem-missing-file"
        "the file is missing" "add it, or take its name out of instrument.toml";
    FolderName { id, folder } Error "instruments-problem-folder-name"
        "the folder is named {folder}, the instrument {id}" "give the folder the instrument's name";
    StrayFile {} Warning "instruments-problem-stray-file"
        "the file belongs to nothing and was not read"
        "delete it, or name its section in instrument.toml";
    NotUtf8 {} Error "instruments-problem-not-utf8"
        "the file is not UTF-8" "save it as UTF-8";
    TooLarge { what: phrase, found, limit } Error "instruments-problem-too-large"
        "{found} {what}; at most {limit} are read" "shorten or split it";
    Syntax { said } Error "instruments-problem-syntax"
        "not TOML: {said}" "correct the line";
    UnknownKey { key, near } Error "instruments-problem-unknown-key"
        "\"{key}\" is not known here" "did you mean \"{near}\"? Otherwise delete it";
    MissingKey { key } Error "instruments-problem-missing-key"
        "\"{key}\" is missing" "add it";
    WrongType { key, found: phrase, expected: phrase } Error "instruments-problem-wrong-type"
        "\"{key}\" is {found}" "write {expected}";
    BadValue { key, value, expected: phrase } Error "instruments-problem-bad-value"
        "\"{key}\" is \"{value}\"" "expected {expected}";
    Empty { key } Error "instruments-problem-empty"
        "\"{key}\" is empty" "write it, or delete the key";
    // Ids and references.
    DuplicateId { id, first } Error "instruments-problem-duplicate-id"
        "the id {id} is used twice; first at {first}" "give one of them another id";
    UnknownItem { key, id, near } Error "instruments-problem-unknown-item"
        "{key} names {id}, which is no question of this instrument" "did you mean {near}?";
    OwnItem { key } Error "instruments-problem-own-item"
        "{key} names the question itself" "name another question or delete it";
    PrerequisiteLoop { path } Error "instruments-problem-prerequisite-loop"
        "prerequisites (with conditions) go in a circle: {path}" "take out the one that need not come first";
    UnknownDocument { id, near } Error "instruments-problem-unknown-document"
        "the source names \"{id}\", which is not in [documents]" "did you mean \"{near}\"? Otherwise declare it in instrument.toml";
    UnknownScheme { tag, near } Error "instruments-problem-unknown-scheme"
        "no scheme in [tags] of instrument.toml fits the tag \"{tag}\"" "did you mean a tag of \"{near}\"? Otherwise declare the scheme";
    UnknownTarget { target } Error "instruments-problem-unknown-target"
        "projects_to names {target}, which that instrument does not ask" "correct the id";
    UnknownFigure { figure, near } Error "instruments-problem-unknown-figure"
        "the gateway has no figure \"{figure}\"" "did you mean \"{near}\"?";
    // Branches.
    BranchLoop { path } Error "instruments-problem-branch-loop"
        "conditions go in a circle: {path}" "let the question that comes first be asked always";
    LaterItem { id } Error "instruments-problem-later-item"
        "the condition names {id}, which is asked later" "move {id} before this question, or change the condition";
    NeverTrue {} Error "instruments-problem-never-true"
        "no answers can make the condition hold, so this is never shown" "correct the condition or delete it";
    AlwaysTrue {} Warning "instruments-problem-always-true"
        "every answer makes the condition hold" "delete the condition, or correct it";
    WrongOperator { operator, id, found, fits: phrase } Error "instruments-problem-wrong-operator"
        "\"{operator}\" does not fit {id}, whose type is {found}" "use {fits}";
    UnknownOption { option, id, near } Error "instruments-problem-unknown-option"
        "{id} has no option, row or column \"{option}\"" "did you mean \"{near}\"?";
    OutOfRange { value, id, range: phrase } Error "instruments-problem-out-of-range"
        "no answer to {id} is {value}" "use a value {range}";
    FallsWithMaturity { id } Error "instruments-problem-falls-with-maturity"
        "this scored question would be left out when {id} gets better" "ask only from a stage up (at_least, the better options), or give this question weight 0";
    // Content.
    StageMissing { stage } Error "instruments-problem-stage-missing"
        "stage_{stage} is missing" "say what stage {stage} means for this question";
    StagesAlike { stage, other } Error "instruments-problem-stages-alike"
        "stage_{stage} says the same as {other} once the words of the questions are taken out"
        "say what can be seen at this stage of this very question";
    StageRepeated { stage, other } Error "instruments-problem-stage-repeated"
        "stage_{stage} says the same as stage_{other}" "say what the higher stage has that the lower has not";
    Incomplete { key } Error "instruments-problem-incomplete"
        "\"{key}\" is missing, which this kind of instrument needs for every scored question" "write it";
    Unreasoned { key } Warning "instruments-problem-unreasoned"
        "\"{key}\" is missing" "say the reason; readers of the plan will ask";
    // Scores.
    CeilingUnreachable { full, reachable } Error "instruments-problem-ceiling-unreachable"
        "the score is full at {full} points, but only {reachable} can be reached" "lower it to {reachable} at most, or give more points";
    NoSpread { points } Error "instruments-problem-no-spread"
        "every option gives {points} points, so no answer differs from another" "give the better option more, or take the points out";
    PointsInPart { option } Error "instruments-problem-points-in-part"
        "\"{option}\" has no points while others have" "give it points (0 for none)";
    NothingTickable {} Error "instruments-problem-nothing-tickable"
        "every option is exclusive" "take exclusive out of some, or make it a choice";
    StepsOutOfOrder {} Error "instruments-problem-steps-out-of-order"
        "each step has to lie beyond the one before and lead to a higher stage, from 1 to 4" "put the steps in order";
    TopUnreachable { top } Error "instruments-problem-top-unreachable"
        "the steps lead to stage {top} at most, so the full score cannot be reached" "add the step to stage 4";
    BottomUnreachable { lowest } Error "instruments-problem-bottom-unreachable"
        "every number reaches stage {lowest} at least" "let the first step begin within minimum and maximum, not at their end";
    StepOutsideRange { bound } Error "instruments-problem-step-outside-range"
        "no answer reaches the step at {bound}" "change the step, or minimum and maximum";
    EmptySection {} Error "instruments-problem-empty-section"
        "the section asks nothing" "add a question, or take the section out";
    WeightWithoutScore {} Error "instruments-problem-weight-without-score"
        "the section has a weight, but none of its questions carries a score" "set its weight to 0";
    NothingScored {} Warning "instruments-problem-nothing-scored"
        "no section with a weight has a scored question, so there is no overall figure" "give a section a weight, if there should be one";
    PointsTooVaried {} Error "instruments-problem-points-too-varied"
        "the points of all questions have no common measure of bearable size" "use rounder points, such as 0, 1, 2, 4";
    RangeEmpty {} Error "instruments-problem-range-empty"
        "minimum is above maximum" "exchange them";
    // Versions.
    PublishedChanged { version, recorded, found } Error "instruments-problem-published-changed"
        "version {version} was published with the content {recorded} and now holds {found}" "undo the change, or give it a new version";
    PublishedUnrecorded { version, found } Error "instruments-problem-published-unrecorded"
        "the package is published, but version {version} is not in [[published]]" "add it with hash = \"{found}\"";
    VersionBehind { version, latest } Error "instruments-problem-version-behind"
        "version {version} is older than the published version {latest}" "raise the version";
    NothingChanged { version, same } Warning "instruments-problem-nothing-changed"
        "version {version} asks exactly what version {same} asked" "keep the older version";
    // Languages.
    UndeclaredLanguage { language } Error "instruments-problem-undeclared-language"
        "the language {language} is not in [languages]" "add it there under complete, core or begun";
    BaseTranslated { language } Error "instruments-problem-base-translated"
        "{language} is the language of the source texts" "delete the file";
    MissingStrings { language, keys } Error "instruments-problem-missing-strings"
        "not translated into {language}: {keys}" "translate them, or demand less of {language} in [languages]";
    UnknownString { key, near } Error "instruments-problem-unknown-string"
        "\"{key}\" translates nothing" "did you mean \"{near}\"? Otherwise delete it";
    StaleString { key, language } Warning "instruments-problem-stale-string"
        "the source of \"{key}\" changed after it was translated into {language}" "compare them, correct the translation, then stamp it";
    UnstampedString { key } Warning "instruments-problem-unstamped-string"
        "\"{key}\" does not say which source text it translates" "stamp the package";
    ApprovedByNobody {} Error "instruments-problem-approved-by-nobody"
        "strings are approved, but the file does not say by whom" "add approved_by under [translation], or set them back to draft";
    Placeholders { key, source: phrase, found: phrase } Error "instruments-problem-placeholders"
        "\"{key}\" has the placeholders {found}; its source has {source}" "use the same, each as often";
    Numbers { key, source: phrase, found: phrase } Warning "instruments-problem-numbers"
        "\"{key}\" has the numbers {found}; its source has {source}" "correct them; numbers written as words in one of the two can stay";
    GlossaryTerm { key, term, translation } Warning "instruments-problem-glossary-term"
        "\"{key}\" does not use \"{translation}\" for \"{term}\"" "use the glossary's word, or add the form you used to forms";
    Untranslated { key } Warning "instruments-problem-untranslated"
        "\"{key}\" is the source text itself" "translate it, or delete it so that it counts as missing";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_names_place_question_fault_and_remedy() {
        let problem = Problem {
            file: "sections/case.toml".to_owned(),
            line: 12,
            item: Some("P3".to_owned()),
            what: What::UnknownItem {
                key: "prerequisites".to_owned(),
                id: "P22".to_owned(),
                near: "P2".to_owned(),
            },
        };
        assert_eq!(
            problem.to_string(),
            "sections/case.toml:12: error: P3: prerequisites names P22, which is no question of \
             this instrument; did you mean P2?"
        );
        assert_eq!(problem.what.arguments()[1], ("id", Argument::Plain("P22")));
    }

    #[test]
    fn message_ids_are_unique() {
        let all = [What::IDS, Phrase::IDS].concat();
        let mut ids = all.clone();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all.len());
    }
}
