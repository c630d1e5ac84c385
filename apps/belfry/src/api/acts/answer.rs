//! The answer to an order, from the program of whoever has to act.

use std::sync::Arc;

use commitments::command::AnswerCommitment;
use commitments::commitment::Turn;
use kernel::Refusal;
use openapi::{Act, Asking, Body, Field, Form, Of};
use store::{Ask, Command};

use super::{LANG, STATED, item};
use crate::wiring::{World, order_facts};

static FORM: Form = Form {
    code: "answer-order",
    collection: "orders",
    below: Some("answers"),
    title: ["Répondre à un ordre", "Een opdracht beantwoorden", "Answer an order"],
    what: [
        "Confirmer, exécuter, décliner ou répondre : pour les ordres donnés à la fonction de la machine.",
        "Bevestigen, uitvoeren, weigeren of antwoorden: voor opdrachten aan de functie van de machine.",
        "Acknowledge, execute, decline or reply: for orders given to the machine’s function.",
    ],
    power: "commitment.answer",
    fields: &[
        Field::always(
            "turn",
            Of::Code(&["acknowledge", "execute", "decline", "reply"]),
            ["Ce que l’on répond.", "Wat men antwoordt.", "What is answered."],
        ),
        Field::maybe(
            "words",
            Of::Text,
            [
                "Ce que l’on dit ; nécessaire pour décliner, répondre ou exécuter sans lieu.",
                "Wat men zegt; nodig om te weigeren, te antwoorden of uit te voeren zonder plaats.",
                "What is said; needed to decline, to reply, or to execute without a place.",
            ],
        ),
        Field::maybe("place", Of::Text, ["Où, en mots.", "Waar, in woorden.", "Where, in words."]),
        LANG,
        STATED,
        Field::maybe(
            "based_on",
            Of::Whole,
            [
                "« seq » de l’ordre tel qu’il a été lu : s’il a changé depuis, rien n’est inscrit (409).",
                "“seq” van de opdracht zoals ze gelezen werd: is ze sindsdien gewijzigd, dan wordt niets ingeschreven (409).",
                "“seq” of the order as it was read: where it changed since, nothing is written (409).",
            ],
        ),
    ],
};

pub(super) struct AnswerOrder(pub(super) Arc<World>);

impl Act for AnswerOrder {
    fn form(&self) -> &'static Form {
        &FORM
    }
    fn command(&self, asking: &Asking<'_>, body: &Body) -> Result<Box<dyn Command>, Refusal> {
        let turn = Turn::of(&body.needed("turn")?).ok_or_else(|| Refusal::missing("turn"))?;
        let rule = AnswerCommitment {
            words: body.words("words", asking.lang),
            place: body.words("place", asking.lang),
            stated: body.stated("stated_at"),
            based_on: body.based_on(),
            ..AnswerCommitment::new(item(asking)?, turn)
        };
        Ok(Ask::boxed(rule, Arc::new(order_facts(&self.0, asking.actor))))
    }
}
