//! One phase: where it stands, all its acts, who must be told, and the forms of whoever may act.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use emergency::command::{AnswerAct, EndPhase, MarkTold, Verdict};
use emergency::phase::{Act, How, Means, Standing, State as Stands};
use emergency::read::{self, May};
use emergency::{Facts, Regime, Rule};
use kernel::{Id, Refusal, Text, Timestamp, kind};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use signing::CopyRow;
use store::{Read, StoreError};
use web::{Answer, CommandForm, CommandMeta, Fault, Page, Path, Reader, Shell, Typed, Visit, Who, fields};

use crate::amend::{AmendShow, forms};
use crate::ask::At;
use crate::declare::{Choices, HeardForm, means, offices};
use crate::desk::{Desk, regime};
use crate::show::{ActShow, OfficeShow, PhaseShow, RecipientShow, WHAT, act_rows, recipient_rows};

#[derive(Serialize)]
pub(crate) struct OnePage {
    p: PhaseShow,
    acts: Vec<ActShow>,
    recipients: Vec<RecipientShow>,
    /// Who is told of its end in any case, where it can be ended.
    hear_the_end: Vec<OfficeShow>,
    may: May,
    /// Functions that decide on it, for whoever does not.
    functions: Vec<Text>,
    received: bool,
    /// Whether a form may end it, and by whose word: `own`, `heard`, both.
    ways: Vec<&'static str>,
    hows: Vec<&'static str>,
    means: Vec<&'static str>,
    /// The forms that amend it.
    amends: Vec<AmendShow>,
    /// Whether exactly one area makes its territory.
    one_area: bool,
    choices: Choices,
    /// Higher levels to which it can be scaled up from here: code and name.
    higher: Vec<(&'static str, Text)>,
    about: String,
    /// Whether a copy that says everything that was decided came back signed; nothing where nothing is printed.
    signed: Option<bool>,
    first: Timestamp,
    /// Which of the forms was sent and refused.
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "emergency/one.html";
    const ROOM: &'static str = "phases";
    const LOOKS_BACK: bool = true;
    fn since(&self) -> Option<Timestamp> {
        Some(self.first)
    }
    fn samples() -> Vec<Self> {
        let page = |p: PhaseShow, all: bool, act: &'static str| Self {
            acts: WHAT.iter().map(|w| ActShow::sample(w)).collect(),
            recipients: (0..6).map(RecipientShow::sample).collect(),
            hear_the_end: if all { vec![OfficeShow::sample(true)] } else { Vec::new() },
            may: May {
                declaration: all,
                ending: all,
                lift: all,
                note_lift: all,
                below: all,
                tell: all,
                amend: all,
                complete: all,
                note_amendment: all,
                others: !all,
            },
            functions: vec![Text::three("Bourgmestre", "Burgemeester", "Mayor")],
            received: p.declared_as == "received",
            ways: if all { vec!["own", "heard", "received"] } else { Vec::new() },
            hows: hows(all),
            means: means(),
            amends: if all { AmendShow::samples() } else { Vec::new() },
            one_area: act.is_empty(),
            choices: Choices::sample(),
            higher: if all { vec![("federal", Text::three("F", "F", "F"))] } else { Vec::new() },
            about: "x".into(),
            signed: if all { Some(act.is_empty()) } else { None },
            first: p.since,
            act,
            form: Typed::default().with("words", "<b>"),
            blank: Typed::default(),
            p,
        };
        let mut all: Vec<Self> = PhaseShow::samples().into_iter().map(|p| page(p, false, "")).collect();
        for act in ["declaration", "ending", "end", "tell", "amend", "amend-end"] {
            let mut wrong = page(PhaseShow::sample(Stands::InForce, Standing::Unconfirmed), true, act);
            wrong.form.put_error(Some("words"), "…".into());
            wrong.form.put_error(None, "…".into());
            all.push(wrong);
        }
        all
    }
}

/// How it can end.
fn hows(below: bool) -> Vec<&'static str> {
    let all = How::ALL.iter().filter(|how| below || **how == How::Lift);
    all.map(|how| how.code()).collect()
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, "", Typed::default())?;
    let context = format!("incident:{}", page.about);
    shell.draw(&reader, &page).topics(format!("phase:{id}")).about(context).answer()
}

pub(crate) fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<OnePage, Fault> {
    let (shell, desk, reader) = (at.shell, at.desk, at.reader);
    let (eye, actor, now) = (desk.eye(who.actor()), who.actor(), at.now());
    let present = reader.as_of.is_none();
    let (facts, names) = (desk.facts(actor), desk.names());
    let guard = shell.live().definition().guard.as_ref();
    let page = shell.read(reader, |read| {
        let row = read::phase(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let may = if present { read::may(read, guard, actor, &facts, id)? } else { May::default() };
        let mut p = PhaseShow::of(&row, desk, &facts, now);
        p.about_url = at.named(read, who, row.about)?.map(|(_, url)| url);
        let spoke = read::speakers(read, id)?;
        p.speaker = spoke.into_iter().find(|s| s.act == Act::Declaration).map(|s| (s.name, s.number));
        let regime = regime(&facts, &row.said.regime.version, row.level, row.since);
        // What others decide is noted with its source in any case.
        let received = regime.is_some_and(Regime::received);
        let written = may.note_lift && !received;
        let way = [(may.lift, "own"), (may.note_lift, "heard"), (written, "received")];
        let begins = present && row.state.is_live() && desk.may_begin(actor);
        let higher = facts.levels(now).into_iter().filter(|r| begins && r.level > row.level);
        let acts = act_rows(read, desk, actor, &row)?;
        let signed = desk.paper.is_some().then(|| read::copies(read, id)).transpose()?;
        Ok(OnePage {
            signed: signed.map(|copies| is_signed(&copies, &acts)),
            acts,
            recipients: recipient_rows(read, desk, &row, now, may.tell)?,
            hear_the_end: hear_the_end(read, desk, id, may)?,
            functions: regime
                .map(|r| r.functions.iter().map(|f| names.function(f)).collect())
                .unwrap_or_default(),
            received,
            ways: way.into_iter().filter(|(may, _)| *may).map(|(_, way)| way).collect(),
            hows: hows(may.below),
            means: means(),
            amends: forms(read, &row, may, (act, &form))?,
            one_area: regime.is_some_and(|r| r.area.is_some()),
            choices: Choices::of(desk, &facts, reader.lang, regime.and_then(|r| r.area.as_deref())),
            higher: higher.map(|r| (r.level.code(), r.names.clone())).collect(),
            about: row.about.to_string(),
            first: row.recorded_at,
            act,
            form,
            blank: Typed::default(),
            may,
            p,
        })
    })?;
    if page.p.guarded {
        shell.trail().looked(actor, Some(id), None, "phase");
    }
    Ok(page)
}

/// Who is told of the end in any case, for the form of whoever may end it.
fn hear_the_end(
    read: &dyn Read,
    desk: &Desk,
    id: Id<kind::Matter>,
    may: May,
) -> Result<Vec<OfficeShow>, StoreError> {
    if !may.lift && !may.note_lift {
        return Ok(Vec::new());
    }
    let names = desk.names();
    Ok(read::told_of_the_end(read, id)?.iter().map(|to| OfficeShow::of(to, desk, &names)).collect())
}

/// Whether a copy came back signed that was given out after the last act of an authority: an earlier one does not say it.
fn is_signed(copies: &[CopyRow], acts: &[ActShow]) -> bool {
    let decides = ["declared", "recorded", "confirmed", "contested", "lifted", "scaled-down", "amended"];
    let last = acts.iter().filter(|a| decides.contains(&a.what.as_str())).map(|a| a.recorded_at).max();
    copies.iter().any(|c| c.signed.is_some() && Some(c.at) >= last)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AnswerForm {
    act: String,
    verdict: String,
    words: String,
}

pub(crate) async fn answer(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<AnswerForm>,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    let name = if form.typed.get("act") == "ending" { "ending" } else { "declaration" };
    take(&at, &who, id, (name, Some("phase-step-up-answer")), form, |value, meta| {
        let verdict = match value.verdict.trim() {
            "confirm" => Verdict::Confirm,
            "contest" => Verdict::Contest,
            _ => return Err(Refusal::missing("verdict")),
        };
        Ok(AnswerAct {
            phase: id,
            act: fields::code("act", &value.act, Act::of)?.unwrap_or(Act::Declaration),
            verdict,
            words: fields::words(&value.words, at.reader.lang),
            based_on: meta.based_on,
        })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct EndForm {
    how: String,
    way: String,
    stated: String,
    reasons: String,
    text_fr: String,
    text_nl: String,
    more_function: Vec<String>,
    more_organisation: Vec<String>,
    #[serde(flatten)]
    heard: HeardForm,
}

pub(crate) async fn end(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<EndForm>,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    // What an officer heard is written down at once.
    let written_down = ["heard", "received"].contains(&form.typed.get("way"));
    let proof = (!written_down).then_some("phase-step-up-end");
    take(&at, &who, id, ("end", proof), form, |value, meta| {
        let now = meta.captured_at.unwrap_or_else(|| at.shell.now());
        let heard = match value.way.trim() {
            "heard" | "received" => Some(value.heard.spoken(&at)?),
            _ => None,
        };
        Ok(EndPhase {
            received: value.way.trim() == "received",
            more: offices(&value.more_function, &value.more_organisation),
            phase: id,
            how: fields::code("how", &value.how, How::of)?.ok_or_else(|| Refusal::missing("how"))?,
            reasons: fields::words(&value.reasons, at.reader.lang),
            text: fields::both(&value.text_fr, &value.text_nl),
            stated: fields::stated("stated", &value.stated, now, at.shell.zone())?,
            heard,
            evaluation: at.shell.ids().next(),
            based_on: meta.based_on,
        })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct TellForm {
    recipient: String,
    outcome: String,
    means: String,
    whom: String,
    read_back: String,
    words: String,
    stated: String,
}

pub(crate) async fn tell(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<TellForm>,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, ("tell", None), form, |value, meta| {
        let now = meta.captured_at.unwrap_or_else(|| at.shell.now());
        Ok(MarkTold {
            phase: id,
            recipient: fields::whole("recipient", &value.recipient)?
                .ok_or_else(|| Refusal::missing("recipient"))?,
            reached: value.outcome.trim() != "not-reached",
            means: fields::code("means", &value.means, Means::of)?.unwrap_or(Means::Phone),
            whom: fields::some(&value.whom),
            read_back: !value.read_back.is_empty(),
            words: fields::words(&value.words, at.reader.lang),
            stated: fields::stated("stated", &value.stated, now, at.shell.zone())?,
        })
    })
    .await
}

/// Takes one of the forms of the page: its name, and before which act the person proves themselves.
pub(crate) async fn take<F: DeserializeOwned, R: Rule<Facts = Facts> + 'static>(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    (act, proof): (&'static str, Option<&'static str>),
    form: CommandForm<F>,
    rule: impl FnOnce(&F, &CommandMeta) -> Result<R, Refusal>,
) -> Answer {
    let row = at.phase(who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = rule(value, &form.meta)?;
        let who = at.shell.strong_for(at.reader, who, &form, proof)?;
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let done = at.done(&format!("phases/{id}"), &row.number, "phase-done-changed", receipt);
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => at.shell.refill(at.reader, fault, form.typed, |form| load(at, who, id, act, form)),
    }
}
