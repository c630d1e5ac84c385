//! Handing rules to the writer; refusals in words a duty officer knows.

use bodies::{Ask, Rule};
use kernel::Timestamp;
use store::Receipt;
use web::{CommandMeta, Fault, Posted, Reader, Shell, Who};

use crate::desk::Desk;

/// Where something is asked.
pub(crate) struct At<'a> {
    pub(crate) shell: &'a Shell,
    pub(crate) desk: &'a Desk,
    pub(crate) reader: &'a Reader,
}

/// Hands a rule to the writer. A refusal comes back explained.
pub(crate) async fn ask<R: Rule<Facts = bodies::Facts> + 'static>(
    at: &At<'_>,
    who: &Who,
    meta: &CommandMeta,
    rule: R,
) -> Result<Receipt, Fault> {
    web::fields::present(at.reader)?;
    let command = Ask { rule, facts: at.desk.facts() };
    at.shell.submit(who, meta, command).await.map_err(|fault| at.explained(fault))
}

/// Whether somebody else was quicker by an instant: what was sent was laid beside what stands there no more.
pub(crate) fn just_changed(fault: &Fault) -> bool {
    fault.refusal().is_some_and(|refusal| refusal.key == bodies::error::JUST_CHANGED)
}

impl<'a> At<'a> {
    /// Where a form was sent.
    pub(crate) fn of<F, P>(sent: &'a Posted<Desk, F, P>) -> Self {
        Self { shell: &sent.shell, desk: &sent.desk, reader: &sent.reader }
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
        for fact in ["from", "until"] {
            if let Some(at) = refusal.facts.get_mut(fact)
                && let Ok(instant) = at.parse::<jiff::Timestamp>()
            {
                *at = self.shell.formats(lang).datetime(Timestamp::from_jiff(instant));
            }
        }
        let prefix = if refusal.key == "refusal-body-item-settled" { "body-item-" } else { "body-state-" };
        for (fact, prefix) in [("state", prefix), ("step", "body-step-")] {
            if let Some(code) = refusal.facts.get_mut(fact) {
                let key = format!("{prefix}{code}");
                if self.shell.texts().has(lang, &key) {
                    *code = self.shell.texts().plain(lang, &key);
                }
            }
        }
        Fault::Refused(refusal)
    }
}
