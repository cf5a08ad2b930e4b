//! How roles are chosen in a form: boxes for the whole administration and for each organisation
//! that already has one, and a pair of lists to add another. Network contacts are chosen by the
//! lists only.
//!
//! Not here: pages. Invariant: what is read back is a role of `base` and an id; whether it may be
//! given is the action's to decide.

use base::Role;
use base::actor::Membership;
use base::id::{OrganisationId, TenantId};

use crate::account::actions::Grant;
use crate::account::parts::role_name;
use crate::component::{Choice, Field};
use crate::form::Form;
use crate::i18n::{Message, Text};
use crate::visit::Ctx;

/// An organisation and its name.
pub(super) type Named = (OrganisationId, String);

/// The value of a box: the role, and after a slash the organisation.
fn value(grant: Grant) -> String {
    match grant.organisation {
        Some(organisation) => format!("{}/{organisation}", grant.role.as_str()),
        None => grant.role.as_str().to_owned(),
    }
}

fn grant_of(value: &str) -> Option<Grant> {
    let (role, organisation) = match value.split_once('/') {
        Some((role, organisation)) => (role, Some(organisation.parse().ok()?)),
        None => (value, None),
    };
    Some(Grant {
        role: Role::from_name(role)?,
        organisation,
    })
}

/// The fields, with what the account has in `tenant` ticked.
pub(super) fn fields(
    ctx: &Ctx,
    tenant: TenantId,
    has: &[Membership],
    organisations: &[Named],
) -> Vec<Field> {
    let lang = &ctx.lang;
    let here: Vec<Grant> = has
        .iter()
        .filter(|m| m.tenant == tenant)
        .map(|m| Grant {
            organisation: m.organisation,
            role: m.role,
        })
        .collect();
    let whole = |role: &Role| Grant::whole(*role).in_tenant(tenant).is_complete();
    let mut choices: Vec<Choice> = Role::ALL
        .into_iter()
        .filter(whole)
        .map(|role| Choice::new(value(Grant::whole(role)), role_name(lang, role)))
        .collect();
    for grant in here.iter().filter(|g| g.organisation.is_some()) {
        choices.push(Choice::new(
            value(*grant),
            of_organisation(ctx, *grant, organisations),
        ));
    }
    let ticked: Vec<String> = here.iter().map(|g| value(*g)).collect();
    choices
        .iter_mut()
        .for_each(|c| c.chosen = ticked.contains(&c.value));
    let hint = match organisations.is_empty() {
        true => "account-roles-no-organisations",
        false => "account-roles-contact-below",
    };
    let roles = Field::checkboxes("role", lang.text("account-roles"), choices);
    let mut fields = vec![roles.hint(lang.text(hint))];
    if !organisations.is_empty() {
        fields.extend(further(ctx, organisations));
    }
    fields
}

/// "Network contact – Ministry of …".
fn of_organisation(ctx: &Ctx, grant: Grant, organisations: &[Named]) -> Text {
    let role = role_name(&ctx.lang, grant.role);
    let name = organisations
        .iter()
        .find(|(id, _)| Some(*id) == grant.organisation)
        .map(|(_, name)| name.clone());
    let name = name
        .or_else(|| grant.organisation.map(|id| id.to_string()))
        .unwrap_or_default();
    Text::from(format!("{} – \u{2068}{name}\u{2069}", role.plain()))
}

/// The two lists that add a role for one organisation.
fn further(ctx: &Ctx, organisations: &[Named]) -> [Field; 2] {
    let lang = &ctx.lang;
    let none = || Choice::new("", lang.text("account-none"));
    let mut names = vec![none()];
    names.extend(
        organisations
            .iter()
            .map(|(id, name)| Choice::new(id.to_string(), Text::user(name.clone()))),
    );
    let mut roles = vec![none()];
    let fitting = [Role::NetworkContact, Role::Respondent, Role::Reader];
    roles.extend(fitting.map(|r| Choice::new(r.as_str(), role_name(lang, r))));
    [
        Field::select("organisation", lang.text("account-organisation"), names).optional(lang),
        Field::select(
            "organisation-role",
            lang.text("account-organisation-role"),
            roles,
        )
        .optional(lang),
    ]
}

/// The roles chosen; what cannot be read is an error beside its field.
pub(super) fn read(form: &mut Form) -> Vec<Grant> {
    let boxes: Vec<Option<Grant>> = form.all("role").map(grant_of).collect();
    if boxes.iter().any(Option::is_none) {
        form.fail("role", Message::new("web-field-choice"));
    }
    let mut grants: Vec<Grant> = boxes.into_iter().flatten().collect();
    let chosen = |form: &Form, field: &'static str| {
        form.get(field).filter(|v| !v.is_empty()).map(str::to_owned)
    };
    match (
        chosen(form, "organisation"),
        chosen(form, "organisation-role"),
    ) {
        (None, None) => {}
        (Some(organisation), Some(role)) => match grant_of(&format!("{role}/{organisation}")) {
            Some(grant) => grants.push(grant),
            None => form.fail("organisation", Message::new("web-field-choice")),
        },
        (None, Some(_)) => form.fail("organisation", Message::new("web-field-choice")),
        (Some(_), None) => form.fail("organisation-role", Message::new("web-field-choice")),
    }
    grants
}
