//! Refusals in words a duty officer knows: names instead of codes, local times, what was changed meanwhile.

use kernel::{Id, Kind, Refusal, Timestamp, kind};
use situation::incident::{IncidentState, Step};
use situation::offline::WhenTyped;
use situation::{Ask, Rule, read};
use store::Receipt;
use web::{CommandMeta, Fault, Posted, Reader, Shell, Who};

use crate::desk::{Desk, Names};
use crate::typed;

/// Hands a rule to the writer, with when it was typed where that had to wait for a connection. A refusal comes back explained.
pub(crate) async fn ask<R: Rule<Facts = situation::Facts> + 'static>(
    at: &At<'_>,
    who: &Who,
    meta: &CommandMeta,
    rule: R,
) -> Result<Receipt, Fault> {
    typed::present(at.reader)?;
    let rule = WhenTyped { rule, at: meta.captured_at };
    let command = Ask { rule, facts: at.desk.facts() };
    let answer = at.shell.submit(who, meta, command).await;
    answer.map_err(|fault| at.explained(fault, meta.based_on))
}

/// Where something is asked: shell, desk, circumstances, and the incident that it is about.
pub(crate) struct At<'a> {
    pub(crate) shell: &'a Shell,
    pub(crate) desk: &'a Desk,
    pub(crate) reader: &'a Reader,
    pub(crate) incident: Option<Id<kind::Matter>>,
}

impl<'a> At<'a> {
    /// Where a form was sent that is about no incident.
    pub(crate) fn of<F, P>(sent: &'a Posted<Desk, F, P>) -> Self {
        Self { shell: &sent.shell, desk: &sent.desk, reader: &sent.reader, incident: None }
    }

    /// The refusal with facts in words; any other fault as it is.
    pub(crate) fn explained(&self, fault: Fault, based_on: Option<i64>) -> Fault {
        let Fault::Refused(mut refusal) = fault else { return fault };
        let names = self.desk.names();
        let lang = self.reader.lang;
        if let Some(function) = refusal.facts.get_mut("function") {
            function.clone_from(&Names::or_code(&names.functions, function).show(lang).to_owned());
        }
        if let Some(at) = refusal.facts.get_mut("at")
            && let Ok(instant) = at.parse::<jiff::Timestamp>()
        {
            *at = self.shell.formats(lang).time(Timestamp::from_jiff(instant));
        }
        for (fact, prefix) in [("state", "incident-state-"), ("step", "incident-step-")] {
            if let Some(code) = refusal.facts.get_mut(fact)
                && (IncidentState::of(code).is_some() || Step::of(code).is_some())
            {
                *code = self.shell.texts().plain(lang, &format!("{prefix}{code}"));
            }
        }
        if refusal.key == "refusal-changed-meanwhile" {
            refusal = self.what_changed(refusal, based_on);
        }
        Fault::Refused(refusal)
    }

    /// Says what was changed after the page was drawn, as far as the journal tells.
    fn what_changed(&self, refusal: Refusal, based_on: Option<i64>) -> Refusal {
        let (Some(incident), Some(seen)) = (self.incident, based_on) else { return refusal };
        // Only what was done is said, and nothing of what it says.
        let all = read::Eye::all();
        let turns = self.shell.live().read(|read| Ok::<_, Fault>(read::timeline(read, &all, incident)?));
        let texts = self.shell.texts();
        let mut what: Vec<String> = Vec::new();
        for turn in turns.unwrap_or_default().iter().filter(|t| t.seq > seen) {
            // A warning that says something else changes no incident by itself.
            if turn.what.starts_with("alert-") {
                continue;
            }
            let key = format!("kind-situation-{}", turn.what);
            if texts.has(self.reader.lang, &key) {
                let name = texts.plain(self.reader.lang, &key);
                if !what.contains(&name) {
                    what.push(name);
                }
            }
        }
        if what.is_empty() {
            return refusal;
        }
        let what = self.shell.formats(self.reader.lang).list(&what);
        Refusal { key: "refusal-incident-changed".to_owned(), ..refusal.with("what", what) }
    }
}

/// The incident with this number, as far as this reader may see it.
pub(crate) fn by_number(
    at: &At<'_>,
    who: &Who,
    field: &str,
    number: &str,
) -> Result<Id<kind::Matter>, Fault> {
    let number = number.trim();
    let eye = at.desk.eye(who.actor());
    let found = at.shell.live().read(|read| Ok::<_, Fault>(read::incident_by_number(read, &eye, number)?))?;
    let unknown = || Refusal { kind: Kind::Invalid, ..Refusal::invalid(field, "refusal-incident-unknown") };
    match found {
        _ if number.is_empty() => Err(kernel::Refusal::missing(field).into()),
        Some(row) if !row.withheld => Ok(row.id),
        _ => Err(unknown().with("number", number).into()),
    }
}
