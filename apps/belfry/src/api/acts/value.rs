//! A value of an indicator from a partner's program.

use std::sync::Arc;

use indicators::command::RecordValues;
use indicators::number::{NotANumber, parse};
use indicators::read;
use indicators::value::{Given, Slot, ValueStatus};
use kernel::Refusal;
use openapi::{Act, Asking, Body, Field, Form, Of};
use store::{Ask, Command};

use super::{LANG, item, unavailable};
use crate::api::indicators::VALUE_STATUS;
use crate::wiring::{World, figure_facts};

static FORM: Form = Form {
    code: "record-value",
    collection: "indicators",
    below: Some("values"),
    title: ["Transmettre une valeur", "Een waarde doorgeven", "Hand in a value"],
    what: [
        "Une valeur d’une zone et d’une période. Celle qui existe déjà n’est pas remplacée : elle se corrige dans le programme.",
        "Een waarde van een gebied en een periode. Een waarde die al bestaat, wordt niet vervangen: die verbetert men in het programma.",
        "A value of an area and a period. One that is there already is not replaced: it is corrected in the program.",
    ],
    power: "indicator.record",
    fields: &[
        Field::always(
            "period",
            Of::Text,
            [
                "La période telle que l’indicateur l’écrit : 2026-11-24, 2026-W48, 2026-11, 2026 ou un moment.",
                "De periode zoals de indicator ze schrijft: 2026-11-24, 2026-W48, 2026-11, 2026 of een tijdstip.",
                "The period as the indicator writes it: 2026-11-24, 2026-W48, 2026-11, 2026 or a moment.",
            ],
        ),
        Field::always(
            "value",
            Of::Number,
            [
                "La valeur, dans l’unité de l’indicateur.",
                "De waarde, in de eenheid van de indicator.",
                "The value, in the indicator’s unit.",
            ],
        ),
        Field::maybe(
            "area",
            Of::Text,
            [
                "Code de la zone ; rien pour l’ensemble.",
                "Code van het gebied; niets voor het geheel.",
                "Code of the area; nothing for the whole.",
            ],
        ),
        Field::maybe(
            "status",
            Of::Code(VALUE_STATUS),
            [
                "Non confirmée, si rien n’est dit ; confirmer et publier demandent leur propre pouvoir.",
                "Onbevestigd, als niets is gezegd; bevestigen en publiek maken vragen een eigen bevoegdheid.",
                "Unconfirmed where nothing is said; confirming and publishing ask for a power of their own.",
            ],
        ),
        Field::maybe(
            "source",
            Of::Text,
            [
                "D’où elle vient, si ce n’est pas de la source de l’indicateur.",
                "Waar ze vandaan komt, als dat niet de bron van de indicator is.",
                "Where it comes from, if not from the indicator’s own source.",
            ],
        ),
        Field::maybe("note", Of::Text, ["Remarque.", "Opmerking.", "Remark."]),
        LANG,
    ],
};

pub(super) struct RecordValue(pub(super) Arc<World>);

impl Act for RecordValue {
    fn form(&self) -> &'static Form {
        &FORM
    }
    fn command(&self, asking: &Asking<'_>, body: &Body) -> Result<Box<dyn Command>, Refusal> {
        let id = item(asking)?;
        let row = read::indicator(asking.read, asking.eye, id).map_err(|e| unavailable(&e))?;
        let row = row.ok_or_else(Refusal::not_found)?;
        let facts =
            figure_facts(&self.0).map_err(|_| Refusal::new(kernel::Kind::Unavailable, "error-busy"))?;
        let typed = body.needed("period")?;
        let start = row.definition.period.parse(&typed, &facts.zone);
        let start = start
            .ok_or_else(|| Refusal::invalid("period", "refusal-indicator-period").with("period", &typed))?;
        let text = body.number("value").unwrap_or_default();
        let decimals = row.definition.unit.decimals;
        let value = parse(&text, decimals).map_err(|why| match why {
            NotANumber::Words => Refusal::invalid("value", "refusal-indicator-number").with("value", &text),
            NotANumber::Decimals => {
                Refusal::invalid("value", "refusal-indicator-more-decimals").with("most", decimals)
            }
            NotANumber::Range => Refusal::invalid("value", "refusal-indicator-value-range"),
        })?;
        let given = Given {
            slot: Slot { area: body.text("area"), start },
            value,
            note: body.words("note", asking.lang),
        };
        let rule = RecordValues {
            indicator: id,
            values: vec![given],
            status: body
                .text("status")
                .as_deref()
                .and_then(ValueStatus::of)
                .unwrap_or(ValueStatus::Unconfirmed),
            source: body.words("source", asking.lang),
        };
        Ok(Ask::boxed(rule, Arc::new(facts)))
    }
}
