//! Handing a rule to the writer; a refusal comes back in words a duty officer knows.

use std::collections::BTreeMap;

use ::desk::Names;
use kernel::{Id, Timestamp, kind};
use outbox::Facts;
use outbox::message::State;
use outbox::read::{self, Row};
use store::{Ask, Receipt, Rule};
use web::{CommandMeta, Done, Fault, Reader, Shell, Who, fields};

use crate::desk::Desk;

/// Where something is asked: shell, desk and circumstances.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) shell: &'a Shell,
    pub(crate) desk: &'a Desk,
    pub(crate) reader: &'a Reader,
}

impl At<'_> {
    /// Hands a rule to the writer.
    pub(crate) async fn ask<R: Rule<Facts = Facts> + 'static>(
        &self,
        who: &Who,
        meta: &CommandMeta,
        rule: R,
    ) -> Result<Receipt, Fault> {
        fields::present(self.reader)?;
        let command = Ask { rule, facts: self.desk.facts(who.actor()) };
        self.shell.submit(who, meta, command).await.map_err(|fault| self.explained(fault))
    }

    /// The message as it is now, if this person may see it.
    pub(crate) fn row(&self, who: &Who, id: Id<kind::Matter>) -> Result<Row, Fault> {
        let eye = self.desk.post.eye(who.actor());
        let row = self.shell.live().read(|r| Ok::<_, Fault>(read::message(r, &eye, id)?))?;
        row.ok_or_else(Fault::not_found)
    }

    /// The answer to a form that was carried out: on to the page of the message.
    pub(crate) fn done(&self, row: &Row, key: &str, receipt: Receipt) -> Done {
        let facts = BTreeMap::from([("number".to_owned(), row.number.clone())]);
        Done {
            receipt: Some(receipt),
            number: Some(row.number.clone()),
            message: self.shell.texts().with_facts(self.reader.lang, key, &facts),
            location: Some(self.reader.url(&format!("messages/{}", row.id))),
        }
    }

    /// The answer to a form of another page.
    pub(crate) fn done_at(&self, path: &str, key: &str, receipt: Receipt) -> Done {
        Done {
            receipt: Some(receipt),
            number: None,
            message: self.shell.texts().plain(self.reader.lang, key),
            location: Some(self.reader.url(path)),
        }
    }

    /// The refusal with facts in words: names instead of codes, local times; any other fault as it is.
    pub(crate) fn explained(&self, fault: Fault) -> Fault {
        let Fault::Refused(mut refusal) = fault else { return fault };
        let (names, lang) = (self.desk.post.names(), self.reader.lang);
        if let Some(function) = refusal.facts.get_mut("function") {
            *function = Names::of(&names.functions, function).show(lang).to_owned();
        }
        for fact in ["at", "from", "until"] {
            if let Some(at) = refusal.facts.get_mut(fact)
                && let Ok(instant) = at.parse::<jiff::Timestamp>()
            {
                *at = self.shell.formats(lang).datetime(Timestamp::from_jiff(instant));
            }
        }
        if let Some(state) = refusal.facts.get_mut("state").filter(|code| State::of(code).is_some()) {
            *state = self.shell.texts().plain(lang, &format!("message-state-{state}"));
        }
        Fault::Refused(refusal)
    }
}
