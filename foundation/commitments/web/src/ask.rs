//! Handing a rule to the writer; a refusal comes back in words a duty officer knows.

use std::collections::BTreeMap;

use commitments::commitment::{State, Turn};
use commitments::read::{self, Row};
use commitments::{Ask, Rule};
use kernel::{Id, Timestamp, kind};
use store::Receipt;
use web::{CommandMeta, Done, Fault, Reader, Shell, Who};

use crate::desk::Desk;
use desk::Names;
use web::fields;

/// Where something is asked: shell, desk and circumstances.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) shell: &'a Shell,
    pub(crate) desk: &'a Desk,
    pub(crate) reader: &'a Reader,
}

impl At<'_> {
    /// Hands a rule to the writer.
    pub(crate) async fn ask<R: Rule<Facts = commitments::Facts> + 'static>(
        &self,
        who: &Who,
        meta: &CommandMeta,
        rule: R,
    ) -> Result<Receipt, Fault> {
        fields::present(self.reader)?;
        let command = Ask { rule, facts: self.desk.facts(who.actor()) };
        self.shell.submit(who, meta, command).await.map_err(|fault| self.explained(fault))
    }

    /// The commitment as it is now, if this person may see it.
    pub(crate) fn row(&self, who: &Who, id: Id<kind::Matter>) -> Result<Row, Fault> {
        let eye = self.desk.eye(who.actor());
        let row = self.shell.live().read(|r| Ok::<_, Fault>(read::commitment(r, &eye, id)?))?;
        row.ok_or_else(Fault::not_found)
    }

    /// The answer to a form that was carried out: on to the page of the commitment.
    pub(crate) fn done(&self, row: &Row, key: &str, receipt: Receipt) -> Done {
        let facts = BTreeMap::from([("number".to_owned(), row.number.clone())]);
        Done {
            receipt: Some(receipt),
            number: Some(row.number.clone()),
            message: self.shell.texts().with_facts(self.reader.lang, key, &facts),
            location: Some(self.reader.url(&format!("orders/{}", row.id))),
        }
    }

    /// The refusal with facts in words: names instead of codes, local times; any other fault as it is.
    pub(crate) fn explained(&self, fault: Fault) -> Fault {
        let Fault::Refused(mut refusal) = fault else { return fault };
        let (names, lang) = (self.desk.names(), self.reader.lang);
        if let Some(function) = refusal.facts.get_mut("function") {
            *function = Names::of(&names.functions, function).show(lang).to_owned();
        }
        if let Some(at) = refusal.facts.get_mut("at")
            && let Ok(instant) = at.parse::<jiff::Timestamp>()
        {
            *at = self.shell.formats(lang).time(Timestamp::from_jiff(instant));
        }
        for (fact, prefix) in [("state", "commitment-state-"), ("turn", "commitment-turn-")] {
            if let Some(code) = refusal.facts.get_mut(fact)
                && (State::of(code).is_some() || Turn::of(code).is_some())
            {
                *code = self.shell.texts().plain(lang, &format!("{prefix}{code}"));
            }
        }
        Fault::Refused(refusal)
    }
}
