//! Amending an act: the form with what stands there now, and what is sent.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use desk::Names;
use emergency::command::AmendPhase;
use emergency::phase::{Act, State as Stands};
use emergency::read::{self, May, PhaseRow};
use kernel::{Id, Lang, Refusal, Text, kind};
use serde::{Deserialize, Serialize};
use store::{Read, StoreError};
use web::{Answer, CommandForm, CommandMeta, Fault, Path, Reader, Shell, Typed, Who, fields};

use crate::ask::At;
use crate::declare::offices;
use crate::desk::Desk;
use crate::one::load;

/// The form that amends one of the two acts.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AmendShow {
    /// `amend`, or `amend-end` for the end.
    name: &'static str,
    act: &'static str,
    /// Whether it is written down for the authority, and not done under its function.
    noted: bool,
    /// Whether all of it can be amended; otherwise what is missing can be completed.
    whole: bool,
    /// The languages whose wording can be written.
    langs: Vec<&'static str>,
    /// Whether territory and means can be amended still.
    moves: bool,
    /// Whether somebody can be added who is to be told.
    tells: bool,
    form: Typed,
}

impl AmendShow {
    pub(crate) fn samples() -> Vec<Self> {
        let show = |name, act, whole: bool| Self {
            name,
            act,
            noted: !whole,
            whole,
            langs: if whole { vec!["fr", "nl"] } else { vec!["nl"] },
            moves: whole,
            tells: !whole,
            form: Typed::default().with("text-nl", "<b>").with("territory", "90001"),
        };
        vec![show("amend", "declaration", true), show("amend-end", "ending", false)]
    }
}

/// The forms that this person has for a phase; of the one that came back all that was typed in it stands there.
pub(crate) fn forms(
    read: &dyn Read,
    row: &PhaseRow,
    may: May,
    back: (&str, &Typed),
) -> Result<Vec<AmendShow>, StoreError> {
    if !may.amend && !may.complete {
        return Ok(Vec::new());
    }
    let live = row.state.is_live();
    let mut all = vec![show(Act::Declaration, &row.said.text, (may, live), row, back)];
    if matches!(row.state, Stands::Lifted | Stands::ScaledDown)
        && let Some(text) = read::end_wording(read, row.id)?
    {
        all.push(show(Act::Ending, &text, (may, live), row, back));
    }
    all.retain(|one| one.name == back.0 || one.whole || one.tells || !one.langs.is_empty());
    Ok(all)
}

fn show(
    act: Act,
    text: &Text,
    (may, live): (May, bool),
    row: &PhaseRow,
    (back, typed): (&str, &Typed),
) -> AmendShow {
    let declaration = act == Act::Declaration;
    let name = if declaration { "amend" } else { "amend-end" };
    let whole = may.amend || (declaration && may.note_amendment);
    let moves = whole && declaration && live;
    let words = |lang: Lang| text.get(lang).filter(|t| !t.trim().is_empty());
    let field = |lang: Lang| format!("text-{lang}");
    // What somebody else completed meanwhile stands beside what was typed.
    let wrote = |lang: Lang| name == back && !typed.get(&field(lang)).is_empty();
    let missing = |lang: &Lang| whole || words(*lang).is_none() || wrote(*lang);
    let langs: Vec<Lang> = [Lang::Fr, Lang::Nl].into_iter().filter(missing).collect();
    let mut form = Typed::default();
    for lang in &langs {
        form = form.with(&field(*lang), words(*lang).unwrap_or_default());
    }
    if moves {
        form.values.insert("territory".to_owned(), row.said.territory.iter().cloned().collect());
        form = form.with("means", row.said.means.as_ref().map_or("", |m| m.text.as_str()));
    }
    AmendShow {
        name,
        act: act.code(),
        noted: !may.amend,
        whole,
        langs: langs.into_iter().map(Lang::code).collect(),
        moves,
        tells: declaration == live,
        form: form.as_shown(),
    }
}

/// The form of an act as it would be drawn now, for whoever may amend it.
fn stands(at: &At<'_>, who: &Who, row: &PhaseRow, back: (&str, &Typed)) -> Result<Typed, Fault> {
    let (facts, guard) = (at.desk.facts(who.actor()), at.shell.live().definition().guard.as_ref());
    let all = at.shell.live().read(|read| {
        let may = read::may(read, guard, who.actor(), &facts, row.id)?;
        Ok::<_, Fault>(forms(read, row, may, back)?)
    })?;
    Ok(all.into_iter().find(|one| one.name == back.0).map(|one| one.form).unwrap_or_default())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct AmendForm {
    act: String,
    way: String,
    text_fr: String,
    text_nl: String,
    /// Whether the territory stood on the form: then nothing ticked means everywhere.
    placed: String,
    territory: Vec<String>,
    means: String,
    reasons: String,
    source: String,
    stated: String,
    more_function: Vec<String>,
    more_organisation: Vec<String>,
}

pub(crate) async fn amend(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<AmendForm>,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    let name = if form.typed.get("act") == "ending" { "amend-end" } else { "amend" };
    // What is completed for an authority is written down at once.
    let proof = (form.typed.get("way") != "noted").then_some("phase-step-up-amend");
    let row = at.phase(&who, id)?;
    let stands = stands(&at, &who, &row, (name, &form.typed))?;
    let names = at.desk.names();
    let named = |field: &str, code: &str| {
        (field == "territory").then(|| Names::of(&names.areas, code).show(reader.lang).to_owned())
    };
    let amended = form.amends(Some(id), stands, row.changed_seq).saying(named);
    let outcome = async {
        let rule = amended.value()?.rule(&at, id, &form.meta)?;
        let who = at.shell.strong_for(at.reader, &who, &form, proof)?;
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let done = at.done(&format!("phases/{id}"), &row.number, "phase-done-changed", receipt);
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => {
            at.shell.refill_amended(at.reader, fault, amended, |form| load(&at, &who, id, name, form))
        }
    }
}

impl AmendForm {
    fn rule(&self, at: &At<'_>, id: Id<kind::Matter>, meta: &CommandMeta) -> Result<AmendPhase, Refusal> {
        let now = meta.captured_at.unwrap_or_else(|| at.shell.now());
        let lang = at.reader.lang;
        let act = fields::code("act", &self.act, Act::of)?.unwrap_or(Act::Declaration);
        let placed = !self.placed.is_empty();
        Ok(AmendPhase {
            text: fields::both(&self.text_fr, &self.text_nl),
            territory: placed.then(|| self.territory.iter().filter_map(|c| fields::some(c)).collect()),
            means: fields::words(&self.means, lang),
            more: offices(&self.more_function, &self.more_organisation),
            reasons: fields::words(&self.reasons, lang),
            source: fields::words(&self.source, lang),
            noted: self.way.trim() == "noted",
            stated: fields::stated("stated", &self.stated, now, at.shell.zone())?,
            based_on: meta.based_on,
            ..AmendPhase::new(id, act)
        })
    }
}
