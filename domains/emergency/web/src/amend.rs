//! Amending an act: the form with what stands there now, and what is sent.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use emergency::command::AmendPhase;
use emergency::phase::{Act, State as Stands};
use emergency::read::{self, May, PhaseRow};
use kernel::{Id, Lang, Text, kind};
use serde::{Deserialize, Serialize};
use store::{Read, StoreError};
use web::{Answer, CommandForm, Path, Reader, Shell, Typed, Who, fields};

use crate::ask::At;
use crate::declare::offices;
use crate::desk::Desk;
use crate::one::take;

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

/// The forms that this person has for a phase.
pub(crate) fn forms(read: &dyn Read, row: &PhaseRow, may: May) -> Result<Vec<AmendShow>, StoreError> {
    if !may.amend && !may.complete {
        return Ok(Vec::new());
    }
    let live = row.state.is_live();
    let mut all = vec![show(Act::Declaration, &row.said.text, (may, live), row)];
    if matches!(row.state, Stands::Lifted | Stands::ScaledDown)
        && let Some(text) = read::end_wording(read, row.id)?
    {
        all.push(show(Act::Ending, &text, (may, live), row));
    }
    all.retain(|one| one.whole || one.tells || !one.langs.is_empty());
    Ok(all)
}

fn show(act: Act, text: &Text, (may, live): (May, bool), row: &PhaseRow) -> AmendShow {
    let declaration = act == Act::Declaration;
    let whole = may.amend || (declaration && may.note_amendment);
    let words = |lang: Lang| text.get(lang).filter(|t| !t.trim().is_empty());
    let both = [Lang::Fr, Lang::Nl];
    let langs: Vec<Lang> = both.into_iter().filter(|lang| whole || words(*lang).is_none()).collect();
    let mut form = Typed::default();
    for lang in both {
        form = form.with(&format!("text-{lang}"), words(lang).unwrap_or_default());
    }
    for code in row.said.territory.iter().filter(|_| declaration) {
        form = form.with("territory", code.as_str());
    }
    let means = row.said.means.as_ref().map_or("", |m| m.text.as_str());
    AmendShow {
        name: if declaration { "amend" } else { "amend-end" },
        act: act.code(),
        noted: !may.amend,
        whole,
        langs: langs.into_iter().map(Lang::code).collect(),
        moves: whole && declaration && live,
        tells: declaration == live,
        form: form.with("means", means),
    }
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
    take(&at, &who, id, (name, proof), form, |value, meta| {
        let now = meta.captured_at.unwrap_or_else(|| at.shell.now());
        let lang = at.reader.lang;
        let act = fields::code("act", &value.act, Act::of)?.unwrap_or(Act::Declaration);
        let placed = !value.placed.is_empty();
        Ok(AmendPhase {
            text: fields::both(&value.text_fr, &value.text_nl),
            territory: placed.then(|| value.territory.iter().filter_map(|c| fields::some(c)).collect()),
            means: fields::words(&value.means, lang),
            more: offices(&value.more_function, &value.more_organisation),
            reasons: fields::words(&value.reasons, lang),
            source: fields::words(&value.source, lang),
            noted: value.way.trim() == "noted",
            stated: fields::stated("stated", &value.stated, now, at.shell.zone())?,
            based_on: meta.based_on,
            ..AmendPhase::new(id, act)
        })
    })
    .await
}
