//! One mandate: what it says, who proposed it, and what can be done with it now.

use directory::MandateState;
use directory::command::{ConfirmMandate, EndMandate};
use kernel::{Id, kind};
use serde::{Deserialize, Serialize};
use store::Command;
use web::{Answer, CommandForm, Done, Fault, Page, Posted, Reader, Shell, Typed, Visit, Who};

use crate::desk::{Desk, settle};
use crate::show::MandateShow;

#[derive(Serialize)]
pub(crate) struct MandatePage {
    m: MandateShow,
    /// Why the reader cannot confirm it: a text key; none when they can, or it does not wait.
    cannot: Option<&'static str>,
    may_confirm: bool,
    may_end: bool,
    own: bool,
    form: Typed,
}

impl Page for MandatePage {
    const TEMPLATE: &'static str = "directory/mandate.html";
    const ROOM: &'static str = "people";
    fn samples() -> Vec<Self> {
        let page = |standing, cannot, can| Self {
            m: MandateShow::sample(standing),
            cannot,
            may_confirm: can,
            may_end: standing != "ended",
            own: !can,
            form: Typed::default(),
        };
        vec![
            page("proposed", None, true),
            page("proposed", Some("directory-cannot-confirm-proposer"), false),
            page("held", None, false),
            page("ended", None, false),
        ]
    }
}

fn page(
    desk: &Desk,
    shell: &Shell,
    reader: &Reader,
    who: &Who,
    id: Id<kind::Mandate>,
    form: Typed,
) -> Result<MandatePage, Fault> {
    let book = desk.book(shell, reader)?;
    let held = book.roster.mandates.iter().find(|m| m.id == id).ok_or_else(Fault::not_found)?;
    let (me, waits) = (who.actor().person, held.state == MandateState::Proposed);
    let own = held.person == me;
    let cannot = match () {
        () if !waits => None,
        () if own => Some("directory-cannot-confirm-own"),
        () if held.proposed_by == me => Some("directory-cannot-confirm-proposer"),
        () if !who.0.may("mandate.confirm") => Some("directory-cannot-confirm-power"),
        () => None,
    };
    Ok(MandatePage {
        m: MandateShow::of(&book, held),
        cannot,
        may_confirm: waits && cannot.is_none(),
        may_end: held.state != MandateState::Ended && (own || who.0.may("mandate.propose")),
        own,
        form,
    })
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk, Id<kind::Mandate>>) -> Answer {
    let page = page(&desk, &shell, &reader, &who, id, Typed::default())?;
    shell.draw(&reader, &page).answer()
}

#[derive(Deserialize)]
pub(crate) struct ConfirmForm {}

pub(crate) async fn confirm(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, ConfirmForm, Id<kind::Mandate>>,
) -> Answer {
    shell.permit(&who, "mandate.confirm", &kernel::Resource::service())?;
    let who = shell.strong(&reader, who, &form, "directory-step-up-confirm")?;
    let command = form.value.as_ref().map(|_| ConfirmMandate { mandate: id }).map_err(Clone::clone);
    decided(&desk, &shell, &reader, &who, id, form, command, "directory-confirmed").await
}

#[derive(Deserialize)]
pub(crate) struct EndForm {
    #[serde(default)]
    reason: String,
}

pub(crate) async fn end(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, EndForm, Id<kind::Mandate>>,
) -> Answer {
    let command = form
        .value
        .as_ref()
        .map(|f| EndMandate { mandate: id, reason: f.reason.clone() })
        .map_err(Clone::clone);
    decided(&desk, &shell, &reader, &who, id, form, command, "directory-ended").await
}

#[expect(clippy::too_many_arguments, reason = "two handlers share it, each with all that a handler has")]
async fn decided<T>(
    desk: &Desk,
    shell: &Shell,
    reader: &Reader,
    who: &Who,
    id: Id<kind::Mandate>,
    form: CommandForm<T>,
    command: Result<impl Command + 'static, kernel::Refusal>,
    said: &str,
) -> Answer {
    let outcome = async {
        let receipt = shell.submit(who, &form.meta, command?).await?;
        settle(shell)?;
        Ok(receipt)
    };
    match outcome.await {
        Ok(receipt) => {
            let message = shell.texts().plain(reader.lang, said);
            let location = Some(reader.url(&format!("mandates/{id}")));
            Ok(shell.done(reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => {
            shell.refill(reader, fault, form.typed, |form| page(desk, shell, reader, who, id, form))
        }
    }
}
