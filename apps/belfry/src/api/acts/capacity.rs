//! What a site has, told by its own program.

use std::sync::Arc;

use kernel::Refusal;
use openapi::{Act, Asking, Body, Field, Form, Of};
use relief::command::ReportFigures;
use relief::figure::{By, Status, Told};
use serde_json::Value;
use store::{Ask, Command};

use super::{LANG, STATED, item};
use crate::wiring::{World, relief as wired};

const NUMBERS: &[Field] = &[
    Field::always(
        "kind",
        Of::Text,
        ["Code de la sorte de capacité.", "Code van de soort capaciteit.", "Code of the kind of capacity."],
    ),
    Field::maybe(
        "offered",
        Of::Whole,
        ["Ce qu’il y a en tout.", "Wat er in totaal is.", "What there is in all."],
    ),
    Field::maybe(
        "held",
        Of::Whole,
        ["Gardé par le site.", "Door de site zelf gehouden.", "Kept by the site itself."],
    ),
    Field::maybe("used", Of::Whole, ["Occupé.", "Bezet.", "Taken."]),
];

static FORM: Form = Form {
    code: "tell-capacity",
    collection: "capacities",
    below: Some("returns"),
    title: [
        "Transmettre les chiffres d’un site",
        "De cijfers van een site doorgeven",
        "Hand in the numbers of a site",
    ],
    what: [
        "Ce que le site a maintenant, par sorte ; ce qui n’est pas cité reste tel quel. Les chiffres sont non confirmés.",
        "Wat de site nu heeft, per soort; wat niet vermeld is, blijft zoals het is. De cijfers zijn onbevestigd.",
        "What the site has now, by kind; what is not named stays as it is. The numbers are unconfirmed.",
    ],
    power: "capacity.report",
    fields: &[
        Field::always("figures", Of::Objects(NUMBERS), ["Les chiffres.", "De cijfers.", "The numbers."]),
        Field::maybe(
            "source",
            Of::Text,
            [
                "D’où ils viennent, si ce n’est pas du site.",
                "Waar ze vandaan komen, als dat niet de site is.",
                "Where they come from, if not from the site.",
            ],
        ),
        LANG,
        STATED,
    ],
};

pub(super) struct TellCapacity(pub(super) Arc<World>);

impl Act for TellCapacity {
    fn form(&self) -> &'static Form {
        &FORM
    }
    fn command(&self, asking: &Asking<'_>, body: &Body) -> Result<Box<dyn Command>, Refusal> {
        let told = |one: &Value| {
            let number = |name: &str| one.get(name).and_then(Value::as_i64);
            let kind = one.get("kind").and_then(Value::as_str).unwrap_or_default().to_owned();
            Told { kind, offered: number("offered"), held: number("held"), used: number("used") }
        };
        let figures = body.value("figures").and_then(Value::as_array);
        let rule = ReportFigures {
            site: item(asking)?,
            figures: figures.into_iter().flatten().map(told).collect(),
            status: Status::Unconfirmed,
            by: By::Program,
            source: body.words("source", asking.lang),
            stated: body.stated("stated_at"),
        };
        Ok(Ask::boxed(rule, Arc::new(wired::facts(&self.0))))
    }
}
