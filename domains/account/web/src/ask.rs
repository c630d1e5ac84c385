//! Handing rules to the writer; refusals in words that whoever prepares an account knows.

use account::read::{self, AccountRow};
use account::{Ask, Facts, Rule};
use kernel::{Id, Timestamp, kind};
use store::Receipt;
use web::{CommandMeta, Done, Fault, Posted, Reader, Shell, Who};

use crate::desk::Desk;

/// Where something is asked.
pub(crate) struct At<'a> {
    pub(crate) shell: &'a Shell,
    pub(crate) desk: &'a Desk,
    pub(crate) reader: &'a Reader,
}

impl<'a> At<'a> {
    /// Where a form was sent.
    pub(crate) fn of<F, P>(sent: &'a Posted<Desk, F, P>) -> Self {
        Self { shell: &sent.shell, desk: &sent.desk, reader: &sent.reader }
    }

    /// Hands a rule to the writer. A refusal comes back explained.
    pub(crate) async fn ask<R: Rule<Facts = Facts> + 'static>(
        &self,
        who: &Who,
        meta: &CommandMeta,
        rule: R,
    ) -> Result<Receipt, Fault> {
        web::fields::present(self.reader)?;
        let command = Ask { rule, facts: self.desk.facts() };
        self.shell.submit(who, meta, command).await.map_err(|fault| self.explained(fault))
    }

    /// The account as it is now, where this person may see it. Whoever may not is told that there is none, whatever they typed.
    pub(crate) fn account(&self, who: &Who, id: Id<kind::Matter>) -> Result<AccountRow, Fault> {
        let eye = self.desk.eye(who.actor());
        let row = self.shell.live().read(|read| Ok::<_, Fault>(read::account(read, &eye, id)?))?;
        row.ok_or_else(Fault::not_found)
    }

    /// What is said when it is done, and where it goes on.
    pub(crate) fn done(&self, receipt: Receipt, key: &str, path: &str) -> Done {
        let message = self.shell.texts().plain(self.reader.lang, key);
        Done { receipt: Some(receipt), number: None, message, location: Some(self.reader.url(path)) }
    }

    /// The refusal with facts in words; any other fault as it is.
    pub(crate) fn explained(&self, fault: Fault) -> Fault {
        let Fault::Refused(mut refusal) = fault else { return fault };
        let lang = self.reader.lang;
        if let Some(function) = refusal.facts.get_mut("function") {
            let name = self.desk.names().function(function);
            name.show(lang).clone_into(function);
        }
        if let Some(at) = refusal.facts.get_mut("at")
            && let Ok(instant) = at.parse::<jiff::Timestamp>()
        {
            *at = self.shell.formats(lang).time(Timestamp::from_jiff(instant));
        }
        if let Some(code) = refusal.facts.get_mut("state") {
            let key = format!("account-state-{code}");
            if self.shell.texts().has(lang, &key) {
                *code = self.shell.texts().plain(lang, &key);
            }
        }
        Fault::Refused(refusal)
    }
}
