//! Handing a rule to the writer; a refusal comes back in words a duty officer knows.

use std::collections::BTreeMap;

use kernel::{Id, Timestamp, kind};
use perimeters::read::{self, PerimeterRow};
use perimeters::{Ask, Facts, Rule};
use store::{Read, Receipt};
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
        let command = Ask { rule, facts: (self.desk.facts)() };
        self.shell.submit(who, meta, command).await.map_err(|fault| self.explained(fault))
    }

    /// The perimeter as it is now, if this person may see it.
    pub(crate) fn row(&self, who: &Who, id: Id<kind::Matter>) -> Result<PerimeterRow, Fault> {
        let eye = self.desk.post.eye(who.actor());
        let row = self.shell.live().read(|r| Ok::<_, Fault>(read::perimeter(r, &eye, id)?))?;
        row.ok_or_else(Fault::not_found)
    }

    /// The answer to a form that was carried out: on to the page of the perimeter.
    pub(crate) fn done(&self, row: &PerimeterRow, key: &str, receipt: Receipt) -> Done {
        let facts = BTreeMap::from([("number".to_owned(), row.number.clone())]);
        Done {
            receipt: Some(receipt),
            number: Some(row.number.clone()),
            message: self.shell.texts().with_facts(self.reader.lang, key, &facts),
            location: Some(self.reader.url(&format!("perimeters/{}", row.id))),
        }
    }

    /// Name and address of what a perimeter is around, for whoever may read it.
    pub(crate) fn named(
        &self,
        read: &dyn Read,
        who: &Who,
        id: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, Fault> {
        let Some(on) = self.desk.post.guarded(read, id)? else { return Ok(None) };
        let guard = &self.shell.live().definition().guard;
        let readable = guard.permit(who.actor(), "matter.read", &on).is_ok();
        Ok(if readable { self.desk.post.about(read, self.reader.lang, id)? } else { None })
    }

    /// A matter, where this person may read it: its place must not be told to others.
    pub(crate) fn readable(
        &self,
        who: &Who,
        id: Id<kind::Matter>,
    ) -> Result<Option<Id<kind::Matter>>, Fault> {
        self.shell.live().read(|read| Ok(self.named(read, who, id)?.map(|_| id)))
    }

    /// The refusal with facts in words: names instead of codes, local times; any other fault as it is.
    pub(crate) fn explained(&self, fault: Fault) -> Fault {
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
