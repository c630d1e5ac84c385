//! Where something is asked; a refusal comes back in words.

use kernel::{Id, Resource, Timestamp, kind};
use store::Receipt;
use web::{CommandMeta, Done, Fault, Reader, Shell, Who, fields};
use webhooks::hook::State;
use webhooks::read::{self, HookRow};
use webhooks::{Ask, Facts, KEEP, Rule};

use crate::Desk;

/// Shell, desk and circumstances of a request.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) shell: &'a Shell,
    pub(crate) desk: &'a Desk,
    pub(crate) reader: &'a Reader,
}

impl At<'_> {
    pub(crate) fn permit(&self, who: &Who) -> Result<(), Fault> {
        self.shell.permit(who, KEEP, &Resource::service())
    }

    /// The hook, for whoever keeps them.
    pub(crate) fn hook(&self, who: &Who, id: Id<kind::Matter>) -> Result<HookRow, Fault> {
        self.permit(who)?;
        self.shell.read(self.reader, |r| Ok(read::hook(r, id)?))?.ok_or_else(Fault::not_found)
    }

    /// Hands a rule to the writer.
    pub(crate) async fn ask<R: Rule<Facts = Facts> + 'static>(
        &self,
        who: &Who,
        meta: &CommandMeta,
        rule: R,
    ) -> Result<Receipt, Fault> {
        fields::present(self.reader)?;
        let command = Ask { rule, facts: (self.desk.facts)() };
        self.shell.submit(who, meta, command).await.map_err(|fault| self.explained(fault))
    }

    fn explained(&self, fault: Fault) -> Fault {
        let Fault::Refused(mut refusal) = fault else { return fault };
        let (lang, texts) = (self.reader.lang, self.shell.texts());
        if let Some(function) = refusal.facts.get_mut("function") {
            *function = self.desk.post.names().function(function).show(lang).to_owned();
        }
        if let Some(at) = refusal.facts.get_mut("at")
            && let Ok(instant) = at.parse::<jiff::Timestamp>()
        {
            *at = self.shell.formats(lang).time(Timestamp::from_jiff(instant));
        }
        if let Some(state) = refusal.facts.get_mut("state")
            && State::of(state).is_some()
        {
            *state = texts.plain(lang, &format!("webhook-state-{state}"));
        }
        Fault::Refused(refusal)
    }

    /// On to the page of the hook.
    pub(crate) fn done(&self, key: &str, id: Id<kind::Matter>, receipt: Option<Receipt>) -> Done {
        Done {
            receipt,
            number: None,
            message: self.shell.texts().plain(self.reader.lang, key),
            location: Some(self.reader.url(&format!("webhooks/{id}"))),
        }
    }
}
