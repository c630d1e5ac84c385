//! Handing a rule to the writer; a refusal comes back in words a duty officer knows.

use std::collections::BTreeMap;

use emergency::phase::{Act, Level, State};
use emergency::read::{self, EvaluationRow, PhaseRow};
use emergency::{Ask, Facts, Rule};
use kernel::{Id, Timestamp, kind};
use store::Receipt;
use web::{CommandMeta, Done, Fault, Posted, Reader, Shell, Who, fields};

use crate::desk::{Desk, level_name};

/// Where something is asked: shell, desk and circumstances.
#[derive(Clone, Copy)]
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

    /// Hands a rule to the writer.
    pub(crate) async fn ask<R: Rule<Facts = Facts> + 'static>(
        &self,
        who: &Who,
        meta: &CommandMeta,
        rule: R,
    ) -> Result<Receipt, Fault> {
        fields::present(self.reader)?;
        let facts = self.desk.facts(who.actor());
        let command = Ask { rule, facts: facts.clone() };
        self.shell.submit(who, meta, command).await.map_err(|fault| self.explained(&facts, fault))
    }

    /// The instant of the page: as known then, or now.
    pub(crate) fn now(&self) -> Timestamp {
        self.shell.seen_at(self.reader)
    }

    /// The phase as it is now, if this person may see it.
    pub(crate) fn phase(&self, who: &Who, id: Id<kind::Matter>) -> Result<PhaseRow, Fault> {
        let eye = self.desk.eye(who.actor());
        let row = self.shell.live().read(|r| Ok::<_, Fault>(read::phase(r, &eye, id)?))?;
        row.ok_or_else(Fault::not_found)
    }

    /// The evaluation as it is now, if this person may see it.
    pub(crate) fn evaluation(&self, who: &Who, id: Id<kind::Matter>) -> Result<EvaluationRow, Fault> {
        let eye = self.desk.eye(who.actor());
        let row = self.shell.live().read(|r| Ok::<_, Fault>(read::evaluation(r, &eye, id)?))?;
        row.ok_or_else(Fault::not_found)
    }

    /// Name and address of a matter of another package, for whoever may read it.
    pub(crate) fn named(
        &self,
        read: &dyn store::Read,
        who: &Who,
        id: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, Fault> {
        let Some(on) = self.desk.post.guarded(read, id)? else { return Ok(None) };
        let guard = &self.shell.live().definition().guard;
        if guard.permit(who.actor(), "matter.read", &on).is_err() {
            return Ok(None);
        }
        let page = self.desk.post.about(read, self.reader.lang, id)?;
        Ok(page.map(|(name, path)| (name, self.reader.url(&path))))
    }

    /// The answer to a form that was carried out: on to a page.
    pub(crate) fn done(&self, path: &str, number: &str, key: &str, receipt: Receipt) -> Done {
        let facts = BTreeMap::from([("number".to_owned(), number.to_owned())]);
        Done {
            receipt: Some(receipt),
            number: Some(number.to_owned()),
            message: self.shell.texts().with_facts(self.reader.lang, key, &facts),
            location: Some(self.reader.url(path)),
        }
    }

    /// The refusal with facts in words: names instead of codes, local times; any other fault as it is.
    fn explained(&self, facts: &Facts, fault: Fault) -> Fault {
        let Fault::Refused(mut refusal) = fault else { return fault };
        let (names, lang) = (self.desk.names(), self.reader.lang);
        let formats = self.shell.formats(lang);
        for fact in ["function", "functions"] {
            if let Some(codes) = refusal.facts.get_mut(fact) {
                let all: Vec<String> = codes
                    .split(',')
                    .filter(|code| !code.is_empty())
                    .map(|code| names.function(code).show(lang).to_owned())
                    .collect();
                *codes = formats.list(&all);
            }
        }
        for (fact, day) in [("at", false), ("day", true)] {
            if let Some(at) = refusal.facts.get_mut(fact)
                && let Ok(instant) = at.parse::<jiff::Timestamp>()
            {
                let instant = Timestamp::from_jiff(instant);
                *at = if day { formats.date(instant) } else { formats.time(instant) };
            }
        }
        if let Some(level) = refusal.facts.get_mut("level")
            && let Some(known) = Level::of(level)
        {
            *level = level_name(facts, "", known, self.shell.now()).show(lang).to_owned();
        }
        if let Some(code) = refusal.facts.get_mut("state").filter(|code| State::of(code).is_some()) {
            *code = self.shell.texts().plain(lang, &format!("phase-state-{code}"));
        }
        if let Some(code) = refusal.facts.get_mut("act").filter(|code| Act::of(code).is_some()) {
            *code = self.shell.texts().plain(lang, &format!("phase-act-{code}"));
        }
        Fault::Refused(refusal)
    }
}
