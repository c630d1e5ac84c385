//! Who must be told: marking them told or not reached, dropping them with a reason, adding somebody by hand.

mod add;
mod mark;

use kernel::{Id, kind};
use serde::Serialize;
use situation::inform::InformState;
use situation::read::{self, InformRow};
use web::{Answer, Fault, Page, Typed, Visit, Who};

use crate::desk::Desk;
use crate::explain::At;
use crate::show::TellShow;

pub(crate) use add::require;
pub(crate) use mark::{drop_it, missed, told};

#[derive(Serialize)]
pub(crate) struct TellPage {
    n: TellShow,
    /// The rule that asked for it.
    rule: Option<String>,
    unverified: bool,
    /// Which of the forms was sent.
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for TellPage {
    const TEMPLATE: &'static str = "situation/tell.html";
    const ROOM: &'static str = "incidents";
    fn samples() -> Vec<Self> {
        let page = |n| Self {
            n,
            rule: Some("mayors".into()),
            unverified: true,
            act: "drop",
            form: Typed::default().with("words", "<b>"),
            blank: Typed::default(),
        };
        ["due", "told", "dropped"]
            .map(|s| page(TellShow::sample(s)))
            .into_iter()
            .chain([Self { rule: None, ..page(TellShow::sample("due")) }])
            .collect()
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let row = shell.read(&reader, |read| Ok(read::notification(read, &desk.eye(who.actor()), id)?))?;
    let page = page(&at, &who, &row.ok_or_else(Fault::not_found)?, "", Typed::default())?;
    shell.draw(&reader, &page).about(format!("incident:{}", page.n.incident.0)).answer()
}

/// The row as it is now, if this reader may see it.
fn row(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<InformRow, Fault> {
    let eye = at.desk.eye(who.actor());
    let row = at.shell.live().read(|read| Ok::<_, Fault>(read::notification(read, &eye, id)?))?;
    row.ok_or_else(Fault::not_found)
}

fn page(at: &At<'_>, who: &Who, row: &InformRow, act: &'static str, form: Typed) -> Result<TellPage, Fault> {
    let on = at.shell.live().read(|read| Ok::<_, Fault>(read::resource(read, row.incident.0)?))?;
    let may = at.reader.as_of.is_none() && on.is_some_and(|on| at.shell.permits(who, "inform.mark", &on));
    Ok(TellPage {
        n: TellShow::of(row, &at.desk.names(), at.desk, at.shell.now(), may && row.state == InformState::Due),
        rule: row.rule.clone(),
        unverified: row.note.is_some() && !row.verified,
        act,
        form,
        blank: Typed::default(),
    })
}
