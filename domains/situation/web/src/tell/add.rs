//! Somebody must be told whom no rule names.

use std::collections::BTreeMap;

use kernel::Refusal;
use serde::Deserialize;
use situation::command::RequireInform;
use situation::inform::Recipient;
use web::{Answer, Done, Posted};

use crate::desk::{Desk, Names};
use crate::explain::{At, ask};
use crate::incident;
use crate::show::named;
use crate::typed;

/// Longest delay: a week.
const MOST_MINUTES: i64 = 7 * 24 * 60;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AddForm {
    function: String,
    area: String,
    organisation: String,
    within: String,
}

pub(crate) async fn require(Posted { shell, desk, reader, who, id, form }: Posted<Desk, AddForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: Some(id) };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = RequireInform {
            incident: id,
            notification: shell.ids().next(),
            recipient: value.recipient(&desk.names())?,
            within_minutes: value.minutes()?,
        };
        let name = named(&rule.recipient, &desk.names());
        let receipt = ask(&at, &who, &form.meta, rule).await?;
        Ok((receipt, name))
    };
    match outcome.await {
        Ok((receipt, name)) => {
            let facts = BTreeMap::from([("who".to_owned(), name.show(reader.lang).to_owned())]);
            let message = shell.texts().with_facts(reader.lang, "tell-done-add", &facts);
            let location = Some(reader.url(&format!("incidents/{id}")));
            Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => incident::again(&at, &who, id, "tell", fault, form.typed),
    }
}

impl AddForm {
    fn recipient(&self, names: &Names) -> Result<Recipient, Refusal> {
        let known = |field: &str, text: &str, list: &BTreeMap<String, kernel::Text>| {
            typed::code(field, text, |code| list.contains_key(code).then(|| code.to_owned()))
        };
        let function = known("function", &self.function, &names.functions)?;
        Ok(Recipient {
            function: function.ok_or_else(|| kernel::Refusal::missing("function"))?,
            organisation: known("organisation", &self.organisation, &names.organisations)?,
            area: known("area", &self.area, &names.areas)?,
        })
    }
    /// At once when nothing is said.
    fn minutes(&self) -> Result<u32, Refusal> {
        if self.within.trim().is_empty() {
            return Ok(0);
        }
        let wrong = || Refusal::invalid("within", "refusal-minutes");
        let minutes = typed::whole("within", &self.within).map_err(|_| wrong())?;
        if !(0..=MOST_MINUTES).contains(&minutes) {
            return Err(wrong());
        }
        u32::try_from(minutes).map_err(|_| wrong())
    }
}
