//! Taking in a signal: the number can come first, one line is enough, the rest follows.

use kernel::{Id, Resource, Timestamp, kind};
use serde::Serialize;
use situation::command::{AbandonIntake, OpenIntake, ReceiveSignal};
use situation::read::SignalRow;
use situation::signal::Channel;
use web::{Answer, Fault, Page, Posted, Reader, Shell, Typed, Visit, Who};

use super::answer::{done, matter_of, number_of};
use super::forms::{ToldForm, WhyForm};
use super::one;
use crate::called;
use crate::desk::Desk;
use crate::explain::{self, At};
use crate::floor::MapShow;

/// The form. With a number where one was given already.
#[derive(Serialize)]
pub(crate) struct IntakePage {
    pub(crate) id: Option<String>,
    pub(crate) number: Option<String>,
    pub(crate) at: Option<Timestamp>,
    /// Nothing was told in the end; somebody calls again.
    pub(crate) abandoned: bool,
    pub(crate) form: Typed,
    pub(crate) map: MapShow,
    pub(crate) may_record: bool,
    /// The ways in that can be chosen.
    pub(crate) channels: Vec<&'static str>,
}

impl Page for IntakePage {
    const TEMPLATE: &'static str = "situation/intake.html";
    const ROOM: &'static str = "signals";
    fn samples() -> Vec<Self> {
        let map = || MapShow { bounds: "4.2,50.7,4.5,50.9".into(), pmtiles: String::new() };
        let blank = |form| Self {
            id: None,
            number: None,
            at: None,
            abandoned: false,
            form,
            map: map(),
            may_record: true,
            channels: vec!["call", "radio"],
        };
        let mut wrong =
            Typed::default().with("words", "Fumée <noire>").with("certainty", "unsure").with("urgent", "1");
        wrong.put_error(Some("stated"), "…".into());
        let open = |abandoned| Self {
            id: Some(uuid::Uuid::nil().to_string()),
            number: Some("S-26-0912".into()),
            at: Some(Timestamp(1_795_488_000_000_000)),
            abandoned,
            ..blank(Typed::default())
        };
        vec![
            blank(Typed::default()),
            blank(wrong),
            open(false),
            open(true),
            Self { may_record: false, ..open(false) },
        ]
    }
}

impl IntakePage {
    /// For a signal whose number was given.
    pub(super) fn of(row: &SignalRow, form: Typed, desk: &Desk, may_record: bool) -> Self {
        Self {
            id: Some(row.id.to_string()),
            number: Some(row.number.clone()),
            at: Some(row.received_at),
            abandoned: row.state == situation::signal::SignalState::Abandoned,
            form,
            map: MapShow::of(desk),
            may_record,
            channels: offered(desk, Some(row.channel)),
        }
    }
}

/// An empty form; a number is given when it is sent.
pub(crate) async fn blank(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "signal.record", &Resource::service())?;
    shell.draw(&reader, &new_page(&desk, first_channel(&desk))).answer()
}

/// With the way in that the profile lists first; a call where it lists calls.
fn first_channel(desk: &Desk) -> Typed {
    let offered = called::channels(&desk.names());
    let chosen = offered.iter().find(|code| **code == "call").or(offered.first());
    Typed::default().with("channel", *chosen.unwrap_or(&"call"))
}

fn new_page(desk: &Desk, form: Typed) -> IntakePage {
    IntakePage {
        id: None,
        number: None,
        at: None,
        abandoned: false,
        form,
        map: MapShow::of(desk),
        may_record: true,
        channels: offered(desk, None),
    }
}

/// What the profile lists, and how this one came in already.
pub(super) fn offered(desk: &Desk, came: Option<Channel>) -> Vec<&'static str> {
    let mut all = called::channels(&desk.names());
    if let Some(code) = came.filter(|c| !c.is_feed()).map(Channel::code)
        && !all.contains(&code)
    {
        all.push(code);
    }
    all
}

fn asked_at<'a>(shell: &'a Shell, desk: &'a Desk, reader: &'a Reader) -> At<'a> {
    At { shell, desk, reader, incident: None }
}

/// Gives number and time before anything is told.
pub(crate) async fn open(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, ToldForm, ()>,
) -> Answer {
    let value = form.value.map_err(Fault::Refused)?;
    let rule = OpenIntake { signal: shell.ids().next(), channel: value.channel()? };
    let receipt = explain::ask(&asked_at(&shell, &desk, &reader), &who, &form.meta, rule).await?;
    let id = matter_of(&shell, &receipt)?;
    let number = number_of(&shell, &desk, &who, id)?;
    let location = id.map(|id| reader.url(&format!("signals/{id}")));
    Ok(shell.done(&reader, &done((&shell, &reader), receipt, "signal-done-open", number, location)))
}

/// Records what was told.
pub(crate) async fn receive(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, ToldForm, ()>,
) -> Answer {
    let asked = form.value.as_ref().ok().and_then(|v| v.signal().ok().flatten());
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = ReceiveSignal {
            signal: value.signal()?.unwrap_or_else(|| shell.ids().next()),
            channel: value.channel()?,
            told: value.told(&shell, &desk, reader.lang, form.meta.captured_at)?,
        };
        explain::ask(&asked_at(&shell, &desk, &reader), &who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let id = matter_of(&shell, &receipt)?;
            let number = number_of(&shell, &desk, &who, id)?;
            let location = id.map(|id| reader.url(&format!("signals/{id}")));
            Ok(shell
                .done(&reader, &done((&shell, &reader), receipt, "signal-done-received", number, location)))
        }
        Err(fault) => {
            shell.refill(&reader, fault, form.typed, |form| again(&shell, &desk, &reader, &who, asked, form))
        }
    }
}

/// The same form with everything that was typed.
fn again(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    id: Option<Id<kind::Matter>>,
    form: Typed,
) -> Result<IntakePage, Fault> {
    let row = id.map(|id| one::row(shell, desk, reader, who, id)).transpose()?;
    Ok(row.map_or_else(|| new_page(desk, form.clone()), |row| IntakePage::of(&row, form.clone(), desk, true)))
}

/// Ends an intake in which nothing was told.
pub(crate) async fn abandon(Posted { shell, desk, reader, who, id, form }: Posted<Desk, WhyForm>) -> Answer {
    let value = form.value.map_err(Fault::Refused)?;
    let rule = AbandonIntake { signal: id, words: value.words(reader.lang) };
    let receipt = explain::ask(&asked_at(&shell, &desk, &reader), &who, &form.meta, rule).await?;
    let number = number_of(&shell, &desk, &who, Some(id))?;
    let location = Some(reader.url("watch"));
    Ok(shell.done(&reader, &done((&shell, &reader), receipt, "signal-done-abandoned", number, location)))
}
