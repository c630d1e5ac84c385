//! Playing: the clock, injects that happen, notes, the end.

use exercise::clock::Pace;
use exercise::command::{
    AnswerInject, CloseExercise, DeliverInject, EndExercise, NoteSeen, RemoveExercise, SetClock, SkipInject,
};
use exercise::exercise::State;
use exercise::inject::By;
use exercise::objective::{Discipline, Mark, Note, Weight};
use exercise::read::{self, ExerciseRow};
use exercise::scenario::{self, Begin};
use kernel::{Kind, Refusal, Timestamp, Words};
use serde::Deserialize;
use store::{Journal, Receipt};
use web::{Answer, CommandMeta, Fault, Posted, Who, fields};

use crate::ask::At;
use crate::desk::Desk;
use crate::prepare::answer;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ClockForm {
    /// A pace, `next` for the next inject, `to` for a time.
    r#do: String,
    to: String,
}

pub(crate) async fn clock(posted: Posted<Desk, ClockForm, i64>) -> Answer {
    let at = At { shell: &posted.shell, desk: &posted.desk, reader: &posted.reader };
    let (row, journal) = at.led(&posted.who, posted.id)?;
    let outcome = async {
        let value = posted.value()?;
        let houses = &at.desk.houses;
        let (outside, now) = (houses.outside(), houses.setting(row.no));
        let now =
            now.ok_or_else(|| Refusal::new(Kind::Conflict, "refusal-exercise-over").with("no", row.no))?;
        let setting = match value.r#do.as_str() {
            "next" => now.jumped(next(&journal, &row)?, outside),
            "to" => now.jumped(typed(&at, &row, "to", &value.to)?, outside),
            pace => {
                let pace = Pace::of(pace).ok_or_else(|| Refusal::unknown_code("do", pace))?;
                now.paced(pace, outside)
            }
        };
        let rule = SetClock { exercise: row.id, setting };
        let receipt = at.play(&posted.who, &posted.form.meta, &journal, rule).await?;
        if !receipt.repeated {
            houses.set_clock(row.no, setting);
        }
        Ok(receipt)
    }
    .await;
    answer(posted, (&row, &journal), ("clock", 0, "exercise-done-clock"), outcome, Vec::new())
}

/// The time of the next inject.
fn next(journal: &Journal, row: &ExerciseRow) -> Result<Timestamp, Fault> {
    let all = journal.read(|r| Ok::<_, Fault>(read::injects(r, row.id)?))?;
    let next = all.iter().find(|i| i.state == exercise::inject::State::Waiting);
    Ok(next.map(|i| i.says.at).ok_or_else(|| Refusal::conflict("refusal-exercise-no-next"))?)
}

fn typed(at: &At<'_>, row: &ExerciseRow, field: &str, text: &str) -> Result<Timestamp, Refusal> {
    let facts = at.facts();
    let begin = Begin { start: row.start, lang: at.reader.lang, facts: &facts };
    scenario::time(text, begin).map_err(|refusal| Refusal { field: Some(field.to_owned()), ..refusal })
}

/// Lets an inject happen: first the entry that says so, then what comes in.
pub(crate) async fn deliver(
    at: &At<'_>,
    who: &Who,
    row: &ExerciseRow,
    journal: &Journal,
    n: i64,
    meta: &CommandMeta,
) -> Result<Receipt, Fault> {
    let rule = DeliverInject { exercise: row.id, n, by: By::Hand };
    let receipt = at.play(who, meta, journal, rule).await?;
    if receipt.repeated {
        return Ok(receipt);
    }
    let all = journal.read(|r| Ok::<_, Fault>(read::injects(r, row.id)?))?;
    let inject = all.into_iter().find(|i| i.n == n).ok_or_else(Fault::not_found)?;
    web::blocking(|| at.desk.houses.deliver(row, &inject))?;
    Ok(receipt)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TurnForm {
    /// `deliver`, `skip` or `answer`.
    r#do: String,
    at: String,
    entry: String,
    words: String,
}

pub(crate) async fn turn(posted: Posted<Desk, TurnForm, (i64, i64)>) -> Answer {
    let at = At { shell: &posted.shell, desk: &posted.desk, reader: &posted.reader };
    let (no, n) = posted.id;
    let (row, journal) = at.staffed(&posted.who, no)?;
    let outcome = async {
        let value = posted.value()?;
        let (who, meta, exercise) = (&posted.who, &posted.form.meta, row.id);
        let words = fields::words(&value.words, at.reader.lang);
        match value.r#do.as_str() {
            "deliver" => deliver(&at, who, &row, &journal, n, meta).await,
            "skip" => at.play(who, meta, &journal, SkipInject { exercise, n, words }).await,
            "answer" => {
                let when = fields::some(&value.at).map(|t| typed(&at, &row, "at", &t)).transpose()?;
                let entry = fields::whole("entry", &value.entry)?;
                at.play(who, meta, &journal, AnswerInject { exercise, n, at: when, entry, words }).await
            }
            other => Err(Refusal::unknown_code("do", other).into()),
        }
    }
    .await;
    answer(posted, (&row, &journal), ("injects", n, "exercise-done-inject"), outcome, Vec::new())
}

/// That a note names somebody: the box of the form that answers it knows it by this key.
const NAMED: &str = "refusal-exercise-named";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct NoteForm {
    at: String,
    mark: String,
    weight: String,
    discipline: String,
    objective: String,
    words: String,
    /// `1` once somebody saw that the note names a person, and means it.
    named: String,
}

pub(crate) async fn note(mut posted: Posted<Desk, NoteForm, i64>) -> Answer {
    let at = At { shell: &posted.shell, desk: &posted.desk, reader: &posted.reader };
    let (row, journal) = at.staffed(&posted.who, posted.id)?;
    let outcome = async {
        let value = posted.value()?;
        if value.named.is_empty()
            && let Some(name) = names(&journal, &row, &value.words)?
        {
            return Err(Refusal::invalid("words", NAMED).with("name", name).into());
        }
        let note = Note {
            objective: fields::whole("objective", &value.objective)?,
            mark: fields::code("mark", &value.mark, Mark::of)?.ok_or_else(|| Refusal::missing("mark"))?,
            weight: fields::code("weight", &value.weight, Weight::of)?.unwrap_or(Weight::Slight),
            discipline: fields::code("discipline", &value.discipline, Discipline::of)?,
            words: Words::new(at.reader.lang, value.words.trim()),
        };
        let when = fields::some(&value.at).map(|t| typed(&at, &row, "at", &t)).transpose()?;
        at.play(&posted.who, &posted.form.meta, &journal, NoteSeen { exercise: row.id, at: when, note }).await
    }
    .await;
    let refused = outcome.as_ref().err().and_then(Fault::refusal);
    if refused.is_some_and(|refusal| refusal.key == NAMED) {
        // The page that comes back shows the box that answers.
        posted.form.typed = posted.form.typed.with("named-asked", "yes");
    }
    answer(posted, (&row, &journal), ("notes", 0, "exercise-done-noted"), outcome, Vec::new())
}

/// Whoever of the exercise these words name: notes are about what was done, not about who did it.
fn names(journal: &Journal, row: &ExerciseRow, words: &str) -> Result<Option<String>, Fault> {
    let parts = journal.read(|r| Ok::<_, Fault>(read::parts(r, row.id)?))?;
    let said = store::words(words);
    let hit = |name: &str| store::words(name).iter().any(|w| w.chars().count() >= 4 && said.contains(w));
    Ok(parts.into_iter().map(|p| p.name).find(|name| hit(name)))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct EndForm {
    /// `end`, `close` or `remove`.
    r#do: String,
    words: String,
}

pub(crate) async fn end(posted: Posted<Desk, EndForm, i64>) -> Answer {
    let at = At { shell: &posted.shell, desk: &posted.desk, reader: &posted.reader };
    let (row, journal) = at.led(&posted.who, posted.id)?;
    let outcome = async {
        let value = posted.value()?;
        let words = fields::words(&value.words, at.reader.lang);
        let (who, meta, exercise) = (&posted.who, &posted.form.meta, row.id);
        match value.r#do.as_str() {
            "end" => {
                let receipt = at.play(who, meta, &journal, EndExercise { exercise, words }).await?;
                // Whoever plays is out with it: mandates and sessions of an exercise end as it does.
                let parts = journal.read(|r| Ok::<_, Fault>(read::parts(r, exercise)?))?;
                for part in parts.into_iter().filter(|p| p.live) {
                    web::blocking(|| at.desk.houses.dismiss(row.no, part.mandate))?;
                }
                Ok(receipt)
            }
            "close" => {
                if !matches!(row.state, State::Open | State::Ended) {
                    return Err(Refusal::conflict("refusal-exercise-over")
                        .with("no", row.no)
                        .with("state", row.state)
                        .into());
                }
                let (entries, root) = web::blocking(|| at.desk.houses.close(&row))?;
                at.ask(who, meta, CloseExercise { exercise, entries, root, words }).await
            }
            "remove" => {
                let reason = words.unwrap_or_else(|| Words::new(at.reader.lang, ""));
                let receipt = at.ask(who, meta, RemoveExercise { exercise, reason }).await?;
                web::blocking(|| at.desk.houses.remove(&row))?;
                Ok(receipt)
            }
            other => Err(Refusal::unknown_code("do", other).into()),
        }
    }
    .await;
    if matches!(posted.value(), Ok(value) if value.r#do == "remove")
        && let Ok(receipt) = outcome
    {
        // Its board is gone with it.
        let mut done = at.done(&row, "", "exercise-done-removed", receipt);
        done.location = Some(at.reader.url("exercises"));
        return Ok(at.shell.done(at.reader, &done));
    }
    answer(posted, (&row, &journal), ("end", 0, "exercise-done-ended"), outcome, Vec::new())
}
