//! Where something is asked; a refusal comes back in words a programme manager or a partner knows.

use std::collections::BTreeMap;

use contributions::campaign::Standing;
use contributions::read::{self, CampaignRow, SheetRow};
use contributions::{Ask, Facts, Rule};
use kernel::{Handling, Id, Power, Resource, Timestamp, kind};
use store::Receipt;
use web::{CommandForm, CommandMeta, Done, Fault, Reader, Shell, Typed, Who, fields};

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

    /// The moment that a page shows.
    pub(crate) fn now(&self) -> Timestamp {
        self.shell.seen_at(self.reader)
    }

    /// The campaign as it is now, if this person may see it.
    pub(crate) fn campaign(&self, who: &Who, id: Id<kind::Matter>) -> Result<CampaignRow, Fault> {
        let eye = self.desk.eye(who.actor());
        let row = self.shell.read(self.reader, |r| Ok::<_, Fault>(read::campaign(r, &eye, id)?))?;
        row.ok_or_else(Fault::not_found)
    }

    /// The sheet as it is now, if this person may see it.
    pub(crate) fn sheet(&self, who: &Who, id: Id<kind::Matter>) -> Result<SheetRow, Fault> {
        let eye = self.desk.eye(who.actor());
        let row = self.shell.read(self.reader, |r| Ok::<_, Fault>(read::sheet(r, &eye, id)?))?;
        row.ok_or_else(Fault::not_found)
    }

    /// What guards a campaign that this person may see.
    pub(crate) fn seen(&self, who: &Who, id: Id<kind::Matter>) -> Result<Resource, Fault> {
        self.campaign(who, id)?;
        self.resource(id)
    }

    /// What guards a campaign or a sheet.
    pub(crate) fn resource(&self, id: Id<kind::Matter>) -> Result<Resource, Fault> {
        let on = self.shell.live().read(|r| Ok::<_, Fault>(read::resource(r, id)?))?;
        on.ok_or_else(Fault::not_found)
    }

    /// The person, who may do this here, once they have proved themselves where there is a purpose: partners are written to, or whoever
    /// holds a link is let in, and neither can be called back. Of what is restricted nothing leaves the house.
    pub(crate) fn proved<T>(
        &self,
        who: &Who,
        form: &CommandForm<T>,
        (power, id): (Power, Id<kind::Matter>),
        purpose: Option<&'static str>,
    ) -> Result<Who, Fault> {
        let on = self.resource(id)?;
        self.shell.permit(who, power, &on)?;
        let outside = on.handling < Handling::NeedToKnow;
        self.shell.strong_for(self.reader, who, form, purpose.filter(|_| outside))
    }

    /// Whether this person may do that here now, so that its form is shown.
    pub(crate) fn may(&self, who: &Who, power: Power, on: &Resource) -> bool {
        self.reader.as_of.is_none() && self.shell.permits(who, power, on)
    }

    /// The form that begins a project, without language, where this person may use it now.
    pub(crate) fn projects(&self, who: &Who) -> Option<String> {
        let may = self.reader.as_of.is_none() && self.desk.post.may(who.actor(), "project.keep");
        self.desk.measures.projects().filter(|_| may)
    }

    /// Refuses whoever has this power nowhere; what is asked of which matter is looked at where it is decided.
    pub(crate) fn somewhere(&self, who: &Who, power: Power) -> Result<(), Fault> {
        if self.desk.post.may(who.actor(), power) {
            return Ok(());
        }
        self.shell.permit(who, power, &Resource::service())
    }

    /// The answer to a form that was carried out: on to this page.
    pub(crate) fn done(&self, key: &str, of: &str, path: &str, receipt: Receipt) -> Done {
        let facts = BTreeMap::from([("of".to_owned(), of.to_owned())]);
        Done {
            receipt: Some(receipt),
            number: Some(of.to_owned()),
            message: self.shell.texts().with_facts(self.reader.lang, key, &facts),
            location: Some(self.reader.url(path)),
        }
    }

    /// The form of a preview: what is shown there is done once, however often its button is pressed.
    pub(crate) fn once(&self, mut typed: Typed) -> Typed {
        let command: Id<kind::Command> = self.shell.ids().next();
        typed.values.insert("command_id".to_owned(), vec![command.to_string()]);
        typed
    }

    /// The refusal with facts in words: names instead of codes, local times; any other fault as it is.
    pub(crate) fn explained(&self, fault: Fault) -> Fault {
        let Fault::Refused(mut refusal) = fault else { return fault };
        let (lang, texts) = (self.reader.lang, self.shell.texts());
        if let Some(function) = refusal.facts.get_mut("function") {
            *function = self.desk.names().function(function).show(lang).to_owned();
        }
        if let Some(at) = refusal.facts.get_mut("at")
            && let Ok(instant) = at.parse::<jiff::Timestamp>()
        {
            *at = self.shell.formats(lang).time(Timestamp::from_jiff(instant));
        }
        if let Some(since) = refusal.facts.get_mut("since")
            && let Ok(instant) = since.parse::<jiff::Timestamp>()
        {
            *since = self.shell.formats(lang).datetime(Timestamp::from_jiff(instant));
        }
        if let Some(standing) = refusal.facts.get_mut("standing")
            && Standing::of(standing).is_some()
        {
            *standing = texts.plain(lang, &format!("contribution-standing-{standing}"));
        }
        Fault::Refused(refusal)
    }
}
