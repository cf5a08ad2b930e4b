//! A figure with its name, unit and days, in the reader's language.
//!
//! Invariant: the number is rounded to the places that it has, which changes nothing.

use base::measured::MeasuredUnit;
use web::Ctx;
use web::i18n::{Arg, Html, Lang, Text};

use crate::evidence::Frozen;
use crate::pages::instruments;

/// What a figure is called; its own name where nobody measures it any more.
pub(crate) fn name(ctx: &Ctx, figure: &str) -> Text {
    match instruments(ctx).measure(figure) {
        Some(measure) => ctx.lang.text(measure.message),
        None => Text::code(figure),
    }
}

/// How a figure is counted.
pub(crate) fn method(ctx: &Ctx, figure: &str) -> Option<Text> {
    let measure = instruments(ctx).measure(figure)?;
    Some(ctx.lang.text(measure.method))
}

/// The number as a link to what was counted, for whoever may open that.
pub(crate) fn linked(ctx: &Ctx, amount: Text, records: &str) -> Html {
    match ctx.may_open(records) {
        true => Html::link(amount, &ctx.url(records)),
        false => amount.into(),
    }
}

/// The number with its unit.
pub(crate) fn amount(lang: &Lang, frozen: &Frozen) -> Text {
    let exact = frozen.value.to_string();
    let places = u8::try_from(frozen.value.places()).unwrap_or(u8::MAX);
    let number = lang.decimal(exact.parse().unwrap_or_default(), places);
    let whole = i64::try_from(frozen.value.as_count().unwrap_or_default()).unwrap_or(i64::MAX);
    match frozen.unit {
        MeasuredUnit::Count => Text::from(number.as_str()),
        MeasuredUnit::Percent => {
            lang.text_with("instruments-amount-percent", &[("n", Arg::from(number))])
        }
        MeasuredUnit::Hours => lang.text_with("instruments-amount-hours", &[("n", whole.into())]),
        MeasuredUnit::Days => lang.text_with("instruments-amount-days", &[("n", whole.into())]),
    }
}

/// The day or days that it looks at.
pub(crate) fn span(lang: &Lang, frozen: &Frozen) -> Text {
    if frozen.from == frozen.as_of {
        return Text::from(lang.day(frozen.as_of).as_str());
    }
    let args = [("from", frozen.from.into()), ("to", frozen.as_of.into())];
    lang.text_with("instruments-amount-span", &args)
}
