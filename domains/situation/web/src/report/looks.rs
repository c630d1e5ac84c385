//! Who has seen a report: opening its page is noted, collected, and written down a few at a time; reading it is said.

use std::sync::{Mutex, PoisonError};

use kernel::{Actor, Id, Text, Timestamp, kind};
use serde::Serialize;
use situation::command::{NoteLooks, ReadReport};
use situation::event::Look;
use situation::read::{LookRow, ReportRow};
use situation::report::ReportKind;
use web::{Answer, Posted, encoded};

use super::act::{Button, answered};
use crate::desk::Desk;
use crate::explain::{At, ask};

/// More than this waits for nobody.
const MOST: usize = 5_000;

/// Looks at reports that are not written down yet.
#[derive(Debug, Default)]
pub struct Looks(Mutex<Vec<Look>>);

impl Looks {
    /// Notes that somebody has a report before them. What they had before them a moment ago counts once.
    pub(crate) fn note(&self, actor: &Actor, report: Id<kind::Matter>, at: Timestamp) {
        if actor.is_system() {
            return;
        }
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let same =
            |l: &&mut Look| l.report == report && l.person == actor.person && l.function == actor.function;
        let full = all.len() >= MOST;
        match all.iter_mut().find(same) {
            Some(look) => look.at = at,
            None if full => {}
            None => all.push(Look { report, person: actor.person, function: actor.function.clone(), at }),
        }
    }

    /// What waits, as a rule that the program itself asks for; nothing when nothing waits.
    #[must_use]
    pub fn take(&self) -> Option<NoteLooks> {
        let looks = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        (!looks.is_empty()).then_some(NoteLooks { looks })
    }

    /// Takes back what could not be written down; a look that came since is the newer one and stays.
    pub fn give_back(&self, rule: NoteLooks) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for look in rule.looks {
            let same =
                |l: &Look| l.report == look.report && l.person == look.person && l.function == look.function;
            if all.len() < MOST && !all.iter().any(same) {
                all.push(look);
            }
        }
    }
}

/// An addressee on the page of a report.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AddresseeShow {
    name: Text,
    /// Those who looked under this function: name, when first, when they said that they had read it.
    people: Vec<(String, Option<Timestamp>, Option<Timestamp>)>,
    /// `read`, `seen`, `waiting` or `late`; nothing for an organisation, which does not sign in here.
    state: Option<&'static str>,
    /// Until when it should have been read.
    due: Option<Timestamp>,
    /// Where a reminder is written.
    remind: Option<String>,
}

impl AddresseeShow {
    pub(crate) fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        let one = |state: Option<&'static str>| Self {
            name: Text::three("Bourgmestre", "Burgemeester", "Mayor"),
            people: if state == Some("waiting") {
                Vec::new()
            } else {
                vec![("L. <b>".into(), Some(at), None)]
            },
            state,
            due: state.map(|_| at),
            remind: (state == Some("late")).then(|| "messages/new?to=x".into()),
        };
        [Some("read"), Some("seen"), Some("waiting"), Some("late"), None].map(one).into()
    }
}

/// What the list of addressees is made from.
pub(super) struct Addressed<'a> {
    pub(super) desk: &'a Desk,
    pub(super) row: &'a ReportRow,
    pub(super) kind: Option<&'a ReportKind>,
    pub(super) looks: &'a [LookRow],
    pub(super) now: Timestamp,
    /// Whether the reader may write a message, with its subject.
    pub(super) remind: Option<String>,
}

/// The addressees, with who has seen it and who says that they have read it.
pub(super) fn addressees(of: &Addressed<'_>) -> Vec<AddresseeShow> {
    let names = of.desk.names();
    let minutes = of.kind.and_then(|k| k.read_minutes);
    let due = of.row.issued_at.zip(minutes).map(|(at, m)| at.plus_seconds(m.saturating_mul(60)));
    let function = |code: &String| {
        let looks: Vec<&LookRow> = of.looks.iter().filter(|l| &l.function == code).collect();
        let state = match (looks.iter().any(|l| l.read.is_some()), looks.is_empty()) {
            (true, _) => "read",
            _ if due.is_some_and(|at| at < of.now) => "late",
            (_, false) => "seen",
            _ => "waiting",
        };
        let person = |l: &&LookRow| {
            let name = (of.desk.person)(l.person).unwrap_or_else(|| "—".to_owned());
            (name, l.first, l.read)
        };
        let about = of.row.incident.as_ref().map(|(id, _)| format!("&about={id}")).unwrap_or_default();
        let address = |subject: &String| {
            format!(
                "messages/new?to={}&area={about}&subject={}",
                encoded(&format!("office:{code}")),
                encoded(subject)
            )
        };
        AddresseeShow {
            name: names.function(code),
            people: looks.iter().map(person).collect(),
            state: of.row.issued_at.map(|_| state),
            due: due.filter(|_| state != "read"),
            remind: of.remind.as_ref().filter(|_| of.row.issued_at.is_some() && state != "read").map(address),
        }
    };
    let organisation = |code: &String| AddresseeShow {
        name: names.organisation(code),
        people: Vec::new(),
        state: None,
        due: None,
        remind: None,
    };
    of.row.functions.iter().map(function).chain(of.row.organisations.iter().map(organisation)).collect()
}

/// An addressee says that they have read it.
pub(crate) async fn say_read(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Button>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = ask(&at, &who, &form.meta, ReadReport { report: id }).await;
    answered(&at, &who, id, outcome, "report-read-said", form.typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_is_fetched_again_is_one_look() {
        let (looks, report) = (Looks::default(), Id::new(uuid::Uuid::from_u128(7)));
        let person = Id::new(uuid::Uuid::from_u128(9));
        let actor = Actor { person, function: "mayor".into(), ..Actor::system() };
        looks.note(&actor, report, Timestamp(1));
        looks.note(&actor, report, Timestamp(2));
        looks.note(&Actor::system(), report, Timestamp(3));
        let taken = looks.take().unwrap().looks;
        assert_eq!(taken.iter().map(|l| l.at).collect::<Vec<_>>(), [Timestamp(2)]);
        assert!(looks.take().is_none());
    }
}
