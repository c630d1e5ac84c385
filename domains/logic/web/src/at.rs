//! Where something is asked; a refusal comes back in words.

use kernel::{Id, Power, Resource, Timestamp, kind};
use logic::read::{self, ModelRow};
use logic::{Ask, Facts, Rule};
use store::{Read, Receipt};
use web::{CommandMeta, Done, Fault, Reader, Shell, Who, fields};

use crate::desk::Desk;

/// Shell, desk and circumstances of a request.
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
        let command = Ask { rule, facts: self.desk.facts() };
        self.shell.submit(who, meta, command).await.map_err(|fault| self.explained(fault))
    }

    /// The model as these rows have it, if this person may see it.
    pub(crate) fn model(&self, read: &dyn Read, who: &Who, id: Id<kind::Matter>) -> Result<ModelRow, Fault> {
        read::model(read, &self.desk.eye(who.actor()), id)?.ok_or_else(Fault::not_found)
    }

    /// Whether this person may do that here now, so that its form is shown.
    pub(crate) fn may(&self, who: &Who, power: Power, on: &Resource) -> bool {
        self.reader.as_of.is_none() && self.shell.permits(who, power, on)
    }

    /// The answer to a form that was carried out: on to this page.
    pub(crate) fn done(&self, key: &str, path: &str, receipt: Receipt) -> Done {
        Done {
            receipt: Some(receipt),
            number: None,
            message: self.shell.texts().plain(self.reader.lang, key),
            location: Some(self.reader.url(path)),
        }
    }

    /// The refusal with names and local times.
    fn explained(&self, fault: Fault) -> Fault {
        let Fault::Refused(mut refusal) = fault else { return fault };
        let lang = self.reader.lang;
        if let Some(function) = refusal.facts.get_mut("function") {
            *function = self.desk.post.names().function(function).show(lang).to_owned();
        }
        if let Some(at) = refusal.facts.get_mut("at")
            && let Ok(instant) = at.parse::<jiff::Timestamp>()
        {
            *at = self.shell.formats(lang).time(Timestamp::from_jiff(instant));
        }
        Fault::Refused(refusal)
    }
}
