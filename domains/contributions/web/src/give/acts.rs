//! The small forms of answering, and sending all of it.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect};
use contributions::campaign::Standing;
use contributions::command::Give;
use contributions::draft::{Content, Piece, taken_over};
use contributions::error;
use contributions::read::{self, MeasureRow};
use kernel::{Id, Refusal, kind};
use serde::Deserialize;
use web::{Answer, CommandForm, CommandMeta, Fault, Typed, fields};

use super::home::{asked, page, seen};
use super::{Door, Giver};

type Matter = Id<kind::Matter>;

/// On to the page, which says what was done.
pub(crate) fn on(door: &Door, giver: &Giver, said: &str) -> Answer {
    Ok(Redirect::to(&door.reader.url(&format!("{}?said={said}", giver.base))).into_response())
}

/// Back to the place where something was saved.
pub(super) fn back(door: &Door, giver: &Giver, place: &str) -> Answer {
    on(door, giver, &format!("saved#{place}"))
}

/// Where a measure stands on the page.
fn place(door: &Door, giver: &Giver, measure: Matter) -> Result<String, Fault> {
    let all = asked(&door.at(), giver)?;
    Ok(all.get(&measure).map_or_else(String::new, |row| format!("m-{}", row.number)))
}

/// The fields that the page itself has: what is wrong anywhere else stands above them all.
const FIELDS: [&str; 3] = ["reason", "answer", "name"];

/// The page again, with what is wrong and with what was typed.
pub(super) fn again(door: &Door, giver: &Giver, fault: Fault, typed: Typed) -> Answer {
    let fault = door.at().explained(fault);
    let Some(refusal) = fault.refusal() else { return Err(fault) };
    let field = refusal.field.as_deref().filter(|f| FIELDS.contains(f) && typed.values.contains_key(*f));
    let mut typed = if typed.get("command_id").is_empty() { door.at().once(typed) } else { typed };
    typed.put_error(field, door.shell.sentence(door.reader.lang, refusal));
    let page = page(&door.at(), giver, "", typed)?;
    let draw = door.shell.draw(&door.reader, &page).status(StatusCode::UNPROCESSABLE_ENTITY);
    if giver.link.is_some() { draw.bare().answer() } else { draw.answer() }
}

/// Refuses once nothing can be answered any more, before anything is kept.
pub(super) fn open(door: &Door, giver: &Giver) -> Result<(), Fault> {
    fields::present(&door.reader)?;
    if giver.sheet.closed { Err(error::closed().into()) } else { Ok(()) }
}

/// Saves a piece under its key over the revision that whoever does it had before them, 0 for none. The same once more changes nothing;
/// where somebody else saved another one in the meantime, that is `taken`.
fn keep(
    door: &Door,
    giver: &Giver,
    (key, seen): (&str, i64),
    measure: Matter,
    content: Content,
    taken: Refusal,
) -> Result<(), Fault> {
    let (now, drafts) = (door.shell.now(), &door.desk.drafts);
    if drafts.of(giver.sheet.id)?.iter().any(|p| p.key == key && p.content == content) {
        return Ok(());
    }
    let piece = Piece { key: key.to_owned(), measure, content, revision: seen, saved_at: now };
    let conflict = |r: Refusal| if r.key == "refusal-contribution-draft" { taken } else { r };
    drafts.save(giver.sheet.id, &piece, seen, now)?.map_err(|r| Fault::Refused(conflict(r)))
}

/// Somebody else wrote here in the meantime: the page shows both, and saving again is then done knowingly.
fn beside(field: &str) -> Refusal {
    Refusal { field: Some(field.to_owned()), ..Refusal::conflict("refusal-contribution-draft-beside") }
}

/// The text is missing, in words that name it.
fn said_nothing(field: &str) -> Refusal {
    let key = if field == "reason" { "refusal-contribution-reason" } else { "refusal-contribution-answer" };
    Refusal::invalid(field, key)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct NothingForm {
    measure: String,
    reason: String,
    /// That of the draft that the page showed.
    revision: String,
}

/// Whether it was accepted that there is nothing to report on a measure: then that is not said anew.
fn is_accepted(row: &MeasureRow) -> bool {
    row.stands.as_ref().is_some_and(|s| s.standing == Standing::Accepted)
}

/// There is nothing to report on a measure.
pub(crate) async fn nothing(door: Door, form: CommandForm<NothingForm>) -> Answer {
    let Some(giver) = &door.giver else { return door.gone_with(&form.typed) };
    let outcome = || {
        open(&door, giver)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let measure: Matter = value.measure.parse().map_err(|_| error::not_asked())?;
        let all = asked(&door.at(), giver)?;
        let row = all.get(&measure).ok_or_else(error::not_asked)?;
        if is_accepted(row) {
            return Err(error::nothing_judged(&row.number, Standing::Accepted).into());
        }
        let reason = fields::words(&value.reason, door.reader.lang).ok_or_else(|| said_nothing("reason"))?;
        reason.required("reason", door.desk.facts().limits.text)?;
        let seen = fields::whole("revision", &value.revision)?.unwrap_or(0);
        let key = format!("nothing-{measure}");
        keep(&door, giver, (&key, seen), measure, Content::Nothing { reason }, beside("reason"))?;
        Ok::<_, Fault>(format!("m-{}", row.number))
    };
    match outcome() {
        Ok(place) => back(&door, giver, &place),
        Err(fault) => again(&door, giver, fault, form.typed.clone()),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AnswerForm {
    question: String,
    answer: String,
    /// That of the draft that the page showed.
    revision: String,
}

/// A question of the campaign is answered.
pub(crate) async fn answer(door: Door, form: CommandForm<AnswerForm>) -> Answer {
    let Some(giver) = &door.giver else { return door.gone_with(&form.typed) };
    let outcome = || {
        open(&door, giver)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let question = fields::whole("question", &value.question)?.unwrap_or_default();
        let all = door.shell.live().read(|r| Ok::<_, Fault>(read::questions(r, giver.sheet.id)?))?;
        if !all.iter().any(|q| q.question == question) {
            return Err(Refusal::unknown_code("question", &value.question).into());
        }
        let words = fields::words(&value.answer, door.reader.lang).ok_or_else(|| said_nothing("answer"))?;
        words.required("answer", door.desk.facts().limits.text)?;
        let content = Content::Answer { question, words };
        let seen = fields::whole("revision", &value.revision)?.unwrap_or(0);
        let key = format!("question-{question}");
        // It belongs to no measure: the sheet stands for it.
        keep(&door, giver, (&key, seen), giver.sheet.id, content, beside("answer"))?;
        Ok::<_, Fault>(format!("question-{question}"))
    };
    match outcome() {
        Ok(place) => back(&door, giver, &place),
        Err(fault) => again(&door, giver, fault, form.typed.clone()),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct BeforeForm {
    sheet: String,
    n: String,
}

/// An action of last year is taken over as the page showed it.
pub(crate) async fn confirm(door: Door, form: CommandForm<BeforeForm>) -> Answer {
    let Some(giver) = &door.giver else { return door.gone() };
    let outcome = || {
        open(&door, giver)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let all = door.shell.live().read(|r| Ok::<_, Fault>(read::last_year(r, &giver.sheet)?))?;
        let wanted = |before: contributions::action::Before| {
            before.sheet.to_string() == value.sheet && before.n.to_string() == value.n
        };
        let found = all.into_iter().find(|(_, before, _)| wanted(*before));
        let (measure, before, action) = found.ok_or_else(Fault::not_found)?;
        let action = Box::new(taken_over(&action, measure, before, (door.desk.ground.today)()));
        let key = format!("before-{}-{}", before.sheet, before.n);
        let taken = Refusal::conflict("refusal-contribution-taken");
        keep(&door, giver, (&key, 0), measure, Content::Action { n: None, action }, taken)?;
        place(&door, giver, measure)
    };
    match outcome() {
        Ok(place) => back(&door, giver, &place),
        Err(fault) => again(&door, giver, fault, form.typed.clone()),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct KeyForm {
    key: String,
    n: String,
}

/// A piece of the draft is thrown away.
pub(crate) async fn discard(door: Door, form: CommandForm<KeyForm>) -> Answer {
    let Some(giver) = &door.giver else { return door.gone() };
    fields::present(&door.reader)?;
    let value = form.value.as_ref().map_err(Clone::clone)?;
    door.desk.drafts.discard(giver.sheet.id, &value.key)?;
    on(&door, giver, "discarded")
}

/// An action that was sent is to be taken back.
pub(crate) async fn take_back(door: Door, form: CommandForm<KeyForm>) -> Answer {
    let Some(giver) = &door.giver else { return door.gone() };
    let outcome = || {
        open(&door, giver)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let n = fields::whole("n", &value.n)?.ok_or_else(|| Refusal::missing("n"))?;
        let all = door.shell.live().read(|r| Ok::<_, Fault>(read::actions(r, giver.sheet.id)?))?;
        let row = all.iter().find(|a| a.n == n).ok_or_else(|| error::gone(n))?;
        if !row.standing.is_open() {
            return Err(error::judged(n, row.standing).into());
        }
        let key = format!("drop-{n}");
        keep(&door, giver, (&key, 0), row.action.measure, Content::Dropped { n }, error::gone(n))?;
        place(&door, giver, row.action.measure)
    };
    match outcome() {
        Ok(place) => back(&door, giver, &place),
        Err(fault) => again(&door, giver, fault, form.typed.clone()),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SendForm {
    name: String,
    /// The pieces that the page showed.
    seen: String,
}

/// Sends what is written, as one.
pub(crate) async fn send(door: Door, form: CommandForm<SendForm>) -> Answer {
    let Some(giver) = &door.giver else { return door.gone() };
    let outcome = async {
        open(&door, giver)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let all = door.desk.drafts.of(giver.sheet.id)?;
        let seen_now = seen(&all);
        let (pieces, behind) = current(&door, giver, all)?;
        // Whoever has the same link may have written since: nobody sends what they have not seen. Where nothing is left, or only what
        // was passed over, it was sent already, and the same request gets the same answer.
        if !value.seen.is_empty() && !pieces.is_empty() && value.seen != seen_now {
            return Err(Refusal::conflict("refusal-contribution-draft-other").into());
        }
        let said = if behind.is_empty() { "sent" } else { "sent-but" };
        // Where there is nothing else, the refusal says why.
        let pieces = if pieces.is_empty() { behind } else { pieces };
        let rule = Give { based_on: form.meta.based_on, ..whole(giver, fields::some(&value.name), &pieces) };
        let meta = CommandMeta { command_id: form.meta.command_id, ..CommandMeta::default() };
        let receipt = door.at().ask(&giver.who, &meta, rule).await?;
        if !receipt.repeated || value.seen == seen_now {
            door.desk.drafts.sent(giver.sheet.id, &pieces)?;
        }
        Ok::<_, Fault>(said)
    };
    match outcome.await {
        Ok(said) => on(&door, giver, said),
        Err(fault) => again(&door, giver, fault, form.typed.clone()),
    }
}

/// The pieces that can be sent, and those that stay behind: that there is nothing to report, where it was accepted after they were
/// written, and what is about a measure that is asked no more. One of them does not hold up the rest.
fn current(door: &Door, giver: &Giver, pieces: Vec<Piece>) -> Result<(Vec<Piece>, Vec<Piece>), Fault> {
    let all = asked(&door.at(), giver)?;
    let over = |piece: &Piece| {
        match (&piece.content, all.get(&piece.measure)) {
            // A question belongs to no measure.
            (Content::Answer { .. }, _) => false,
            (Content::Nothing { .. }, Some(row)) => is_accepted(row),
            (_, row) => row.is_none(),
        }
    };
    let (behind, sent) = pieces.into_iter().partition(over);
    Ok((sent, behind))
}

/// The answer that these pieces make.
fn whole(giver: &Giver, name: Option<String>, pieces: &[Piece]) -> Give {
    let mut rule = Give::new(giver.sheet.id, giver.by(name));
    for piece in pieces {
        match &piece.content {
            Content::Action { n, action } => rule.actions.push((*n, (**action).clone())),
            Content::Nothing { reason } => drop(rule.nothing.insert(piece.measure, reason.clone())),
            Content::Answer { question, words } => drop(rule.answers.insert(*question, words.clone())),
            Content::Dropped { n } => drop(rule.dropped.insert(*n)),
        }
    }
    rule
}
