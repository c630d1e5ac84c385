//! Beginning a handover, accepting what is handed over, taking the watch, calling it off; coming on and going off duty.

use kernel::{Id, Refusal, kind};
use serde::Deserialize;
use situation::command::{AcceptItem, AcceptLate, CancelHandover, CloseHandover, StartHandover};
use situation::{Facts, Rule};
use store::{Command, Deciding, Draft, Failure, Receipt};
use web::{Answer, Done, Fault, Posted, Wants};

use super::page::page;
use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::typed;

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct Words {
    to_function: String,
    words: String,
    on: String,
}

type Sent<P> = Posted<Desk, Words, P>;

/// Takes one of the forms of this page: what is said when it is done, where it leads, what it asks for.
async fn take<P, R: Rule<Facts = Facts> + 'static>(
    sent: Sent<P>,
    done: &str,
    place: &str,
    rule: impl FnOnce(&Words, &Sent<P>) -> Result<R, Refusal>,
) -> Answer {
    let at = At::of(&sent);
    let outcome = async { ask(&at, &sent.who, &sent.form.meta, rule(sent.value()?, &sent)?).await };
    let outcome = outcome.await;
    answered(&sent, outcome, done, place)
}

pub(crate) async fn start(sent: Sent<()>) -> Answer {
    let others = super::page::elsewhere(&sent.shell)?;
    take(sent, "handover-begun", "handover", |value, sent| {
        if !value.to_function.is_empty() && !sent.desk.names().functions.contains_key(&value.to_function) {
            return Err(Refusal::unknown_code("to-function", &value.to_function));
        }
        Ok(StartHandover {
            handover: sent.shell.ids().next(),
            to_function: value.to_function.clone(),
            to_person: None,
            words: typed::some_words(&value.words, sent.reader.lang),
            others,
        })
    })
    .await
}

pub(crate) async fn accept(sent: Sent<(Id<kind::Matter>, Id<kind::Matter>)>) -> Answer {
    let (handover, item) = sent.id;
    take(sent, "handover-item-accepted", &format!("handover#item-{item}"), |value, sent| {
        let words = typed::some_words(&value.words, sent.reader.lang);
        Ok(AcceptItem { handover, item, words })
    })
    .await
}

/// Something that opened after the handover began.
pub(crate) async fn accept_late(sent: Sent<(Id<kind::Matter>, Id<kind::Matter>)>) -> Answer {
    let (handover, about) = sent.id;
    let others = super::page::elsewhere(&sent.shell)?;
    take(sent, "handover-item-accepted", &format!("handover#handover-late-{handover}"), |value, sent| {
        let words = typed::some_words(&value.words, sent.reader.lang);
        Ok(AcceptLate { handover, about, words, others })
    })
    .await
}

pub(crate) async fn close(sent: Sent<Id<kind::Matter>>) -> Answer {
    let handover = sent.id;
    let others = super::page::elsewhere(&sent.shell)?;
    take(sent, "handover-taken", &format!("handovers/{handover}"), |value, sent| {
        let words = typed::some_words(&value.words, sent.reader.lang);
        Ok(CloseHandover { handover, words, others })
    })
    .await
}

pub(crate) async fn cancel(sent: Sent<Id<kind::Matter>>) -> Answer {
    let handover = sent.id;
    take(sent, "handover-called-off", &format!("handovers/{handover}"), |value, sent| {
        let words = typed::words(&value.words, "", sent.reader.lang);
        Ok(CancelHandover { handover, words })
    })
    .await
}

/// Comes on duty or goes off duty, under the function acted under.
pub(crate) async fn duty(sent: Sent<()>) -> Answer {
    let on = sent.form.value.as_ref().is_ok_and(|v| v.on == "1");
    let outcome = async {
        typed::present(&sent.reader)?;
        let make = sent.desk.duty.as_ref().ok_or_else(Fault::not_found)?;
        let command = Made(make(sent.who.actor().mandate, on));
        sent.shell.submit(&sent.who, &sent.form.meta, command).await
    };
    let outcome = outcome.await;
    answered(&sent, outcome, if on { "handover-on-duty" } else { "handover-off-duty" }, "handover")
}

/// A command that somebody else made.
struct Made(Box<dyn Command>);

impl Command for Made {
    fn name(&self) -> &'static str {
        self.0.name()
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        self.0.decide(cx)
    }
    fn urgent(&self) -> bool {
        self.0.urgent()
    }
}

fn answered<P>(sent: &Sent<P>, outcome: Result<Receipt, Fault>, key: &str, place: &str) -> Answer {
    let (shell, reader) = (&sent.shell, &sent.reader);
    match outcome {
        Ok(receipt) => {
            let message = shell.texts().plain(reader.lang, key);
            // An item that was accepted changes live, where the page is; nothing else has to move.
            let stays = place.contains('#') && reader.wants == Wants::Json;
            let location = (!stays).then(|| reader.url(place));
            Ok(shell.done(reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => shell.refill(reader, fault, sent.form.typed.clone(), |form| {
            page(shell, &sent.desk, reader, &sent.who, None, form)
        }),
    }
}
