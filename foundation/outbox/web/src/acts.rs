//! What writer and recipient do with a message: release, acknowledge, write down what was said, take back.

use kernel::Refusal;
use outbox::Facts;
use outbox::command::{Acknowledge, By, Release, Withdraw};
use outbox::read::{self, AimRow};
use outbox::whom::{Found, Target};
use serde::Deserialize;
use store::Rule;
use web::{Answer, Fault, Posted, Wants, fields};

use crate::ask::At;
use crate::compose::proved;
use crate::desk::Desk;
use crate::one;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ActForm {
    recipient: String,
    name: String,
    words: String,
    stated: String,
}

type Sent = Posted<Desk, ActForm>;

/// Takes one of the forms of this page: its name, what is said when it is done, what it asks for.
async fn take<R: Rule<Facts = Facts> + 'static>(
    sent: Sent,
    (act, done): (&'static str, &str),
    rule: impl FnOnce(&At<'_>, &Sent) -> Result<R, Fault>,
) -> Answer {
    let at = At { shell: &sent.shell, desk: &sent.desk, reader: &sent.reader };
    let row = at.row(&sent.who, sent.id)?;
    let outcome = async { at.ask(&sent.who, &sent.form.meta, rule(&at, &sent)?).await };
    match outcome.await {
        Ok(receipt) => {
            let mut done = at.done(&row, done, receipt);
            if sent.reader.wants == Wants::Json && !sent.form.typed.get("stay").is_empty() {
                done.location = None;
            }
            Ok(sent.shell.done(&sent.reader, &done))
        }
        Err(fault) => one::again(&at, &sent.who, sent.id, act, fault, sent.form.typed.clone()),
    }
}

pub(crate) async fn release(mut sent: Sent) -> Answer {
    let found = {
        let at = At { shell: &sent.shell, desk: &sent.desk, reader: &sent.reader };
        at.row(&sent.who, sent.id)?;
        // Who is on call is looked up now, not when it was written.
        let found = at.shell.live().read(|read| {
            let mut all: Vec<Found> = Vec::new();
            for aim in read::aims(read, sent.id)? {
                all.extend((at.desk.found)(read, &target(aim))?);
            }
            Ok::<_, Fault>(all)
        })?;
        sent.who = proved(&at, &sent.who, &sent.form, &found)?;
        found
    };
    take(sent, ("release", "message-done-sent"), |_, sent| {
        Ok(Release { message: sent.id, found, based_on: sent.form.meta.based_on })
    })
    .await
}

/// Whom the writer meant, to be looked up.
pub(crate) fn target(aim: AimRow) -> Target {
    match (aim.person, aim.office) {
        (Some(person), _) => Target::Person(person),
        (None, Some(office)) => Target::Office(office),
        (None, None) => Target::Free(aim.contact),
    }
}

pub(crate) async fn acknowledge(sent: Sent) -> Answer {
    take(sent, ("acknowledge", "message-done-acknowledged"), |_, sent| {
        let words = fields::words(&sent.value()?.words, sent.reader.lang);
        Ok(Acknowledge { words, ..Acknowledge::mine(sent.id) })
    })
    .await
}

pub(crate) async fn voice(sent: Sent) -> Answer {
    take(sent, ("voice", "message-done-voice"), |at, sent| {
        let value = sent.value()?;
        Ok(Acknowledge {
            message: sent.id,
            recipient: Some(value.recipient.trim().parse().map_err(|_| Refusal::missing("recipient"))?),
            by: By::Voice { name: value.name.trim().to_owned() },
            words: fields::words(&value.words, sent.reader.lang),
            stated: fields::stated("stated", &value.stated, sent.typed_at(), at.shell.zone())?,
        })
    })
    .await
}

pub(crate) async fn withdraw(sent: Sent) -> Answer {
    take(sent, ("withdraw", "message-done-withdrawn"), |_, sent| {
        let words = fields::words(&sent.value()?.words, sent.reader.lang);
        let words = words.ok_or_else(|| Refusal::missing("words"))?;
        Ok(Withdraw { message: sent.id, words, based_on: sent.form.meta.based_on })
    })
    .await
}
