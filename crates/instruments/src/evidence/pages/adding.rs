//! The form that adds a file or a link to a question, for the team and for respondents.
//!
//! Not here: figures, which are proposals. Invariant: what was typed is shown again; a file has to
//! be chosen again, since browsers do not send it twice.

use axum::extract::Path;
use axum::response::Response;
use base::Tlp;
use web::component::{Choice, Field, Sheet};
use web::form::{Form, Upload, parse};
use web::i18n::{Arg, Html, Text};
use web::{Ctx, Error};

use super::super::{About, LINK_LIMIT, New, Offered, TITLE_LIMIT, USUAL};
use crate::InstrumentsError;
use crate::assessment::pages::section::Seat;
use crate::assessment::pages::{failed, named, say, whole, words};
use crate::assessment::{RoundStand, Whole};
use crate::package::Item;
use crate::pages::block::{done, paragraph, show as page};
use crate::pages::instruments;

const ACCEPT: &str = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.csv,.txt,.eml,.htm,.html";

pub(crate) async fn ask(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let whole = whole(&ctx, &id).await?;
    let (_, item) = whole.item(&item).ok_or_else(Error::not_found)?;
    let seat = Seat::team(&whole.round);
    adding_page(&ctx, &whole, &seat, item, &Form::default())
}

/// The form; `form` is what was sent where something in it is wrong.
pub(super) fn adding_page(
    ctx: &Ctx,
    whole: &Whole,
    seat: &Seat,
    item: &Item,
    form: &Form,
) -> Result<Response, Error> {
    if whole.round.stand == RoundStand::SignedOff {
        return Err(failed(InstrumentsError::SignedOff));
    }
    let lang = &ctx.lang;
    let labels = Tlp::ALL.map(|t| Choice::new(t.as_str(), Text::code(format!("TLP:{t}"))));
    let hint = match seat.is_team() {
        true => "instruments-evidence-address-hint",
        false => "instruments-evidence-address-hint-file",
    };
    let fields = vec![
        Field::text("title", lang.text("instruments-evidence-title")).autocomplete("off"),
        Field::file("file", lang.text("instruments-evidence-file"), ACCEPT)
            .hint(lang.text("instruments-evidence-file-hint"))
            .optional(lang),
        Field::input("address", lang.text("instruments-evidence-link"), "url")
            .hint(lang.text(hint))
            .autocomplete("off")
            .optional(lang),
        Field::text("issuer", lang.text("instruments-evidence-issuer"))
            .autocomplete("off")
            .optional(lang),
        Field::date(lang, "dated", lang.text("instruments-evidence-day")).optional(lang),
        Field::date(
            lang,
            "valid_until",
            lang.text("instruments-evidence-valid-until"),
        )
        .optional(lang),
        Field::select(
            "tlp",
            lang.text("instruments-evidence-label"),
            labels.to_vec(),
        )
        .value(USUAL.as_str())
        .hint(lang.text("instruments-evidence-label-hint")),
    ];
    let home = seat.question(item.id.as_str());
    let sheet = Sheet::new(ctx, &format!("{home}/evidence"), "instruments-evidence-add")
        .upload()
        .fields(fields)
        .cancel(ctx, &home);
    let sheet = sheet.as_sent(ctx, form);
    let args = [("item", Arg::Code(item.id.to_string()))];
    let title = lang.plain_with("instruments-evidence-add-to", &args);
    let question = paragraph(words(ctx, whole).question(item))?;
    let blocks: Vec<Html> = vec![question, sheet.html()?];
    let meta = match seat.is_team() {
        true => named(ctx, &whole.round, title),
        false => crate::respondent::pages::sitting::titled(ctx, &seat.home, whole, &title),
    };
    Ok(page(ctx, meta.errors_of(form), blocks))
}

/// What the form offers; `None` where something is wrong, which is noted in it.
pub(super) fn read(upload: &mut Upload, item: &Item) -> Option<New> {
    let file = upload.file("file").map(|f| f.bytes.clone());
    let form = &mut upload.form;
    let title = form.required("title", parse::text(TITLE_LIMIT));
    let issuer = form.optional("issuer", parse::text(TITLE_LIMIT));
    let dated = form.optional("dated", parse::day);
    let valid_until = form.optional("valid_until", parse::day);
    let tlp = form.optional("tlp", parse::choice(|t| t.parse::<Tlp>().ok()));
    let address = form.optional("address", parse::text(LINK_LIMIT))?;
    let offered = match (address, file) {
        (Some(address), page) => Offered::Link { address, page },
        (None, Some(bytes)) => Offered::File(bytes),
        (None, None) => {
            form.fail("file", say("instruments-refused-evidence-nothing"));
            return None;
        }
    };
    Some(New {
        item: item.id.clone(),
        offered,
        about: About {
            title: title?,
            issuer: issuer?.unwrap_or_default(),
            dated: dated?,
            valid_until: valid_until?,
            tlp: tlp?.unwrap_or(USUAL),
        },
    })
}

/// Notes a refusal beside its field; every other error stays one.
pub(super) fn note_refusal(form: &mut Form, error: InstrumentsError) -> Result<(), Error> {
    match error {
        InstrumentsError::Field { field, message, .. } => {
            form.fail(field, say(message));
            Ok(())
        }
        other => Err(failed(other)),
    }
}

pub(crate) async fn add(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
    mut upload: Upload,
) -> Result<Response, Error> {
    let key = upload.form.key()?;
    let whole = whole(&ctx, &id).await?;
    let (_, item) = whole.item(&item).ok_or_else(Error::not_found)?;
    let seat = Seat::team(&whole.round);
    let Some(new) = read(&mut upload, item) else {
        return adding_page(&ctx, &whole, &seat, item, &upload.form);
    };
    let context = instruments(&ctx).once(&key);
    let (tenant, round) = (whole.round.tenant, whole.round.id);
    match context.attach(&ctx.actor, tenant, round, new).await {
        Ok(_) | Err(InstrumentsError::Repeated(_)) => {
            Ok(done(&ctx, &seat.question(item.id.as_str())))
        }
        Err(error) => {
            note_refusal(&mut upload.form, error)?;
            adding_page(&ctx, &whole, &seat, item, &upload.form)
        }
    }
}
