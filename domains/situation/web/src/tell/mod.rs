//! Who must be told: marking them told or not reached, dropping them with a reason, taking that back, adding somebody by hand.

mod add;
mod mark;

use kernel::{Id, Text, kind};
use serde::Serialize;
use situation::inform::InformState;
use situation::read::{self, InformRow};
use web::{Answer, Fault, Page, Typed, Visit, Who};

use crate::desk::{Desk, RuleName};
use crate::explain::At;
use crate::show::TellShow;

pub(crate) use add::require;
pub(crate) use mark::{drop_it, missed, take_back, told};

#[derive(Serialize)]
pub(crate) struct TellPage {
    n: TellShow,
    /// The rule that asked for it.
    rule: Option<RuleShow>,
    /// Which of the forms was sent.
    act: &'static str,
    form: Typed,
    blank: Typed,
}

/// The rule that asked for somebody, with the profile's words as far as it still knows it.
#[derive(Serialize)]
struct RuleShow {
    code: String,
    words: Option<RuleName>,
    /// Nobody competent had confirmed it when it asked.
    unverified: bool,
}

impl RuleShow {
    fn of(row: &InformRow, desk: &Desk) -> Option<Self> {
        let code = row.rule.clone()?;
        let words = desk.names().rules.get(&code).cloned();
        Some(Self { code, words, unverified: !row.verified })
    }
}

impl Page for TellPage {
    const TEMPLATE: &'static str = "situation/tell.html";
    const ROOM: &'static str = "incidents";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let text = || Text::three("<b>", "…", "…");
        let words = RuleName { note: text(), basis: text() };
        let rule = |words| Some(RuleShow { code: "mayors".into(), words, unverified: true });
        let page = |n| Self {
            n,
            rule: rule(Some(words.clone())),
            act: "drop",
            form: Typed::default().with("words", "<b>"),
            blank: Typed::default(),
        };
        ["due", "told", "dropped"]
            .map(|s| page(TellShow::sample(s)))
            .into_iter()
            .chain([None, rule(None)].map(|rule| Self { rule, ..page(TellShow::sample("due")) }))
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
    let (on, live) = at.shell.live().read(|read| {
        let incident = read::incident(read, &at.desk.eye(who.actor()), row.incident.0)?;
        let live = incident.is_some_and(|i| i.state.is_live());
        Ok::<_, Fault>((read::resource(read, row.incident.0)?, live))
    })?;
    let may = at.reader.as_of.is_none() && on.is_some_and(|on| at.shell.permits(who, "inform.mark", &on));
    // Of an incident that has ended nobody is told any more, so nothing is taken back either.
    let may = may && (row.state == InformState::Due || live);
    Ok(TellPage {
        n: TellShow::of(row, &at.desk.names(), at.desk, at.shell.seen_at(at.reader), may),
        rule: RuleShow::of(row, at.desk),
        act,
        form,
        blank: Typed::default(),
    })
}
