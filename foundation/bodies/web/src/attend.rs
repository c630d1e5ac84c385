//! Marking who is there.

use bodies::command::MarkAttendance;
use bodies::session::{Presence, Seat};
use kernel::Refusal;
use serde::Deserialize;
use web::{Answer, Posted};

use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::session::answered;
use web::fields;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AttendForm {
    function: String,
    organisation: String,
    area: String,
    presence: String,
    name: String,
    by: String,
    stated: String,
}

pub(crate) async fn mark(Posted { shell, desk, reader, who, id, form }: Posted<Desk, AttendForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        crate::session::there(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let names = desk.names();
        let known = |field: &str, text: &str, list: &std::collections::BTreeMap<String, kernel::Text>| {
            fields::code(field, text, |code| list.contains_key(code).then(|| code.to_owned()))
        };
        // The rule says whose guest it is.
        let guest = bodies::called::guest_of(&Seat::of(value.function.trim())).is_some();
        let function = if guest {
            Some(value.function.trim().to_owned())
        } else {
            known("function", &value.function, &names.functions)?
        };
        let presence = fields::code("presence", &value.presence, Presence::of)?;
        let rule = MarkAttendance {
            session: id,
            seat: Seat {
                function: function.ok_or_else(|| Refusal::missing("function"))?,
                organisation: known("organisation", &value.organisation, &names.organisations)?,
                area: known("area", &value.area, &names.areas)?,
            },
            presence: presence.ok_or_else(|| Refusal::missing("presence"))?,
            name: fields::some(&value.name),
            by: fields::some(&value.by),
            stated: fields::stated("stated", &value.stated, shell.now(), shell.zone())?,
        };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, id, outcome.await, ("attend", "body-attendance-marked"), form.typed)
}
