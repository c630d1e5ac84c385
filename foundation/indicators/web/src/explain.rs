//! Where something is asked, and refusals in words that people on duty know.

use std::sync::Arc;

use indicators::read::{self, IndicatorRow};
use indicators::value::ValueStatus;
use indicators::{Ask, Rule};
use kernel::{Handling, Id, Kind, Power, Refusal, Resource, Timestamp, kind};
use store::Receipt;
use web::{Args, CommandForm, CommandMeta, Done, Fault, Reader, Shell, Who};

use crate::desk::Desk;
use crate::speak::Speak;
use desk::Names;

/// Shell, desk and circumstances of a request.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) shell: &'a Shell,
    pub(crate) desk: &'a Desk,
    pub(crate) reader: &'a Reader,
}

impl<'a> At<'a> {
    pub(crate) fn speak(&self) -> Speak<'a> {
        Speak {
            texts: self.shell.texts(),
            lang: self.reader.lang,
            zone: self.shell.zone().clone(),
            names: self.desk.names(),
            said: Arc::clone(&self.desk.said),
        }
    }

    /// The indicator as it is now, if this reader may see it.
    pub(crate) fn open(&self, who: &Who, id: Id<kind::Matter>) -> Result<IndicatorRow, Fault> {
        let eye = self.desk.eye(who.actor());
        let row = self.shell.live().read(|read| Ok::<_, Fault>(read::indicator(read, &eye, id)?))?;
        row.ok_or_else(Fault::not_found)
    }

    /// The same for somebody who needs this power over it.
    pub(crate) fn open_for(
        &self,
        who: &Who,
        id: Id<kind::Matter>,
        power: Power,
    ) -> Result<IndicatorRow, Fault> {
        let row = self.open(who, id)?;
        self.shell.permit(who, power, &self.resource(id)?)?;
        Ok(row)
    }

    /// Whether they may, without a note of it where they may not. Nobody may write into the past.
    pub(crate) fn may(&self, who: &Who, id: Id<kind::Matter>, power: Power) -> Result<bool, Fault> {
        Ok(self.reader.as_of.is_none() && self.shell.permits(who, power, &self.resource(id)?))
    }

    /// The person, once they have proved themselves where a figure goes to the public by this: what everybody has read cannot be taken
    /// back. Whoever may not is refused by the rule, and is asked for nothing.
    pub(crate) fn proved<T>(
        &self,
        who: &Who,
        form: &CommandForm<T>,
        (id, to): (Id<kind::Matter>, ValueStatus),
    ) -> Result<Who, Fault> {
        let public = to == ValueStatus::Public && self.may(who, id, "figure.publish")?;
        self.shell.strong_for(self.reader, who, form, public.then_some("indicators-step-up-publish"))
    }

    fn resource(&self, id: Id<kind::Matter>) -> Result<Resource, Fault> {
        let found = self.shell.live().read(|read| Ok::<_, Fault>(read::resource(read, id)?))?;
        found.ok_or_else(Fault::not_found)
    }

    /// A look at something that is not for everybody is written down.
    pub(crate) fn looked(&self, who: &Who, row: &IndicatorRow) {
        if row.open.handling >= Handling::NeedToKnow {
            self.shell.trail().looked(who.actor(), Some(row.id), None, "indicator");
        }
    }

    /// Hands a rule to the writer. A refusal comes back explained.
    pub(crate) async fn ask<R: Rule<Facts = indicators::Facts> + 'static>(
        &self,
        who: &Who,
        meta: &CommandMeta,
        rule: R,
    ) -> Result<Receipt, Fault> {
        if self.reader.as_of.is_some() {
            return Err(Refusal::new(Kind::Conflict, "refusal-indicator-past").into());
        }
        let command = Ask { rule, facts: self.desk.facts() };
        let answer = self.shell.submit(who, meta, command).await;
        answer.map_err(|fault| self.explained(fault))
    }

    /// The refusal with names and local times.
    fn explained(&self, fault: Fault) -> Fault {
        let Fault::Refused(mut refusal) = fault else { return fault };
        if let Some(function) = refusal.facts.get_mut("function") {
            let name = Names::of(&self.desk.names().functions, function);
            function.clone_from(&name.show(self.reader.lang).to_owned());
        }
        if let Some(at) = refusal.facts.get_mut("at")
            && let Ok(instant) = at.parse::<jiff::Timestamp>()
        {
            *at = self.shell.formats(self.reader.lang).datetime(Timestamp::from_jiff(instant));
        }
        Fault::Refused(refusal)
    }

    /// What was done, with where to go next.
    pub(crate) fn done(&self, receipt: Option<Receipt>, key: &str, n: i64, path: &str) -> Done {
        let mut args = Args::new();
        args.set("n", n);
        let message = self.shell.texts().say(self.reader.lang, key, &args);
        Done { receipt, number: None, message, location: Some(self.reader.url(path)) }
    }
}
