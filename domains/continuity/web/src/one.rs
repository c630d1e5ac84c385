//! One act: what it says, what happened to it, and the forms of those who may go on with it.

use std::collections::BTreeMap;

use continuity::command::{Confirm, End, ORDER, Prolong};
use continuity::read::{self, ActRow};
use continuity::{Ask, Facts, Rule};
use kernel::{Id, Resource, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Done, Fault, Page, Posted, Reader, Shell, Typed, Visit, Who, fields};

use crate::desk::Desk;
use crate::show::{ActShow, Said};

#[derive(Debug, Clone, Serialize)]
struct TurnShow {
    what: String,
    at: Timestamp,
    function: Text,
    until: Option<Timestamp>,
    words: Option<Said>,
}

#[derive(Serialize)]
pub(crate) struct OnePage {
    a: ActShow,
    turns: Vec<TurnShow>,
    may_confirm: bool,
    may_order: bool,
    act: String,
    form: Typed,
    blank: Typed,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "continuity/one.html";
    const ROOM: &'static str = "continuity";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        let turn = |what: &str, full: bool| TurnShow {
            what: what.into(),
            at,
            function: Text::three("x", "x", "x"),
            until: full.then_some(at),
            words: full.then(Said::sample),
        };
        let turns = || {
            vec![
                turn("ordered", true),
                turn("confirmed", false),
                turn("prolonged", true),
                turn("ended", true),
            ]
        };
        let page = |a: ActShow| Self {
            may_confirm: a.stands == "waiting",
            may_order: a.stands != "over",
            a,
            turns: turns(),
            act: "prolong".into(),
            form: Typed::default(),
            blank: Typed::default(),
        };
        ActShow::samples().into_iter().map(page).collect()
    }
    fn matter(&self) -> Option<Id<kind::Matter>> {
        self.a.id.parse().ok()
    }
}

fn row(shell: &Shell, who: &Who, id: Id<kind::Matter>) -> Result<ActRow, Fault> {
    shell.permit(who, "matter.read", &Resource::service())?;
    shell.live().read(|r| Ok::<_, Fault>(read::act(r, id)?))?.ok_or_else(Fault::not_found)
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    row(&shell, &who, id)?;
    let page = page(&shell, &desk, &reader, &who, (id, ""), Typed::default())?;
    shell.draw(&reader, &page).answer()
}

fn page(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    (id, act): (Id<kind::Matter>, &str),
    form: Typed,
) -> Result<OnePage, Fault> {
    let now = shell.seen_at(reader);
    let names = desk.post.names();
    shell.read(reader, |r| {
        let row = read::act(r, id)?.ok_or_else(Fault::not_found)?;
        let a = ActShow::of(&row, desk, now);
        let present = reader.as_of.is_none();
        let own = row.ordered_by == Some(who.actor().person);
        let turns = read::turns(r, id)?.into_iter().map(|t| TurnShow {
            what: t.what,
            at: t.at,
            function: names.function(&t.function),
            until: t.until,
            words: t.words.as_ref().map(Said::of),
        });
        Ok(OnePage {
            may_confirm: present && a.stands == "waiting" && row.receiver == who.actor().function && !own,
            may_order: present && a.stands != "over" && desk.post.may(who.actor(), ORDER),
            turns: turns.collect(),
            a,
            act: act.to_owned(),
            form,
            blank: Typed::default(),
        })
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Form {
    words: String,
    until: String,
}

pub(crate) async fn confirm(posted: Posted<Desk, Form>) -> Answer {
    let lang = posted.reader.lang;
    take(posted, "confirm", |id, form, _| Ok(Confirm { act: id, words: fields::words(&form.words, lang) }))
        .await
}

pub(crate) async fn prolong(posted: Posted<Desk, Form>) -> Answer {
    let lang = posted.reader.lang;
    take(posted, "prolong", |id, form, shell| {
        let until = fields::moment("until", &form.until, shell.now(), shell.zone())?;
        Ok(Prolong { act: id, until, reason: Words::new(lang, form.words.trim()) })
    })
    .await
}

pub(crate) async fn end(posted: Posted<Desk, Form>) -> Answer {
    let lang = posted.reader.lang;
    take(posted, "end", |id, form, _| Ok(End { act: id, reason: Words::new(lang, form.words.trim()) })).await
}

/// What is proved for, as a text key.
pub(crate) const STRONG: &str = "continuity-step-up";

/// Takes one of the forms of the page.
async fn take<R: Rule<Facts = Facts> + 'static>(
    posted: Posted<Desk, Form>,
    act: &'static str,
    rule: impl FnOnce(Id<kind::Matter>, &Form, &Shell) -> Result<R, kernel::Refusal>,
) -> Answer {
    let row = row(&posted.shell, &posted.who, posted.id)?;
    let outcome = async {
        fields::present(&posted.reader)?;
        let rule = rule(posted.id, posted.value()?, &posted.shell)?;
        // What lends powers, or for longer, asks for a proof; taking them back must not wait for one.
        let purpose = (act != "end").then_some(STRONG);
        let who = posted.shell.strong_for(&posted.reader, &posted.who, &posted.form, purpose)?;
        let command = Ask { rule, facts: (posted.desk.facts)() };
        posted.shell.submit(&who, &posted.form.meta, command).await
    }
    .await
    .map_err(|fault| explained(&posted, fault));
    let Posted { shell, desk, reader, who, id, form } = posted;
    match outcome {
        Ok(receipt) => {
            let facts = BTreeMap::from([("number".to_owned(), row.number())]);
            Ok(shell.done(
                &reader,
                &Done {
                    receipt: Some(receipt),
                    number: Some(row.number()),
                    message: shell.texts().with_facts(reader.lang, "continuity-done", &facts),
                    location: Some(reader.url(&format!("continuity/{id}"))),
                },
            ))
        }
        Err(fault) => shell
            .refill(&reader, fault, form.typed, |form| page(&shell, &desk, &reader, &who, (id, act), form)),
    }
}

/// Names instead of codes.
fn explained(posted: &Posted<Desk, Form>, fault: Fault) -> Fault {
    let Fault::Refused(mut refusal) = fault else { return fault };
    if let Some(function) = refusal.facts.get_mut("function") {
        *function = posted.desk.post.names().function(function).show(posted.reader.lang).to_owned();
    }
    Fault::Refused(refusal)
}
