//! Preparing: who plays, objectives, the scenario, single injects.

use exercise::command::{Admit, Dismiss, SetInject, SetObjective};
use exercise::exercise::Part;
use exercise::inject::{Count, Inject, Sort};
use exercise::objective::{Act, Objective};
use exercise::read::ExerciseRow;
use exercise::scenario::{self, Begin, Scenario};
use kernel::{Id, Refusal, Words, kind};
use serde::Deserialize;
use store::{Journal, Receipt};
use web::{Answer, CommandMeta, Fault, Posted, fields};

use crate::ask::At;
use crate::board::{self, Back};
use crate::desk::Desk;

/// Answers a form of the board: on to that part of it, or back with everything that was typed.
pub(crate) fn answer<F, P>(
    posted: Posted<Desk, F, P>,
    (row, journal): (&ExerciseRow, &Journal),
    (act, acted, key): (&'static str, i64, &str),
    outcome: Result<Receipt, Fault>,
    faults: Vec<(usize, String)>,
) -> Answer {
    let Posted { shell, desk, reader, who, form, .. } = posted;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    match outcome {
        Ok(receipt) => Ok(shell.done(&reader, &at.done(row, &format!("#{act}"), key, receipt))),
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| {
            board::page(&at, &who, row, journal, Back { act, acted, form, faults })
        }),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AdmitForm {
    person: String,
    function: String,
    area: String,
}

pub(crate) async fn admit(posted: Posted<Desk, AdmitForm, i64>) -> Answer {
    let at = At { shell: &posted.shell, desk: &posted.desk, reader: &posted.reader };
    let (row, journal) = at.led(&posted.who, posted.id)?;
    let outcome = async {
        let value = posted.value()?;
        let person: Option<Id<kind::Person>> = value.person.trim().parse().ok();
        let accounts = (at.desk.accounts)();
        let account = accounts.into_iter().find(|a| Some(a.person) == person);
        let account = account.ok_or_else(|| Refusal::missing("person"))?;
        if value.function.trim().is_empty() {
            return Err(Refusal::missing("function").into());
        }
        let part = Part {
            person: account.person,
            function: value.function.trim().to_owned(),
            areas: fields::some(&value.area).into_iter().collect(),
            player: at.shell.ids().next(),
            mandate: at.shell.ids().next(),
        };
        let rule = Admit { exercise: row.id, part: part.clone(), name: account.name.clone() };
        let receipt = at.play(&posted.who, &posted.form.meta, &journal, rule).await?;
        web::blocking(|| at.desk.houses.admit(&row, &part, &account))?;
        Ok(receipt)
    }
    .await;
    answer(posted, (&row, &journal), ("parts", 0, "exercise-done-admitted"), outcome, Vec::new())
}

pub(crate) async fn dismiss(posted: Posted<Desk, (), (i64, Id<kind::Mandate>)>) -> Answer {
    let at = At { shell: &posted.shell, desk: &posted.desk, reader: &posted.reader };
    let (no, mandate) = posted.id;
    let (row, journal) = at.led(&posted.who, no)?;
    let outcome = async {
        let rule = Dismiss { exercise: row.id, mandate };
        let receipt = at.play(&posted.who, &posted.form.meta, &journal, rule).await?;
        web::blocking(|| at.desk.houses.dismiss(no, mandate))?;
        Ok(receipt)
    }
    .await;
    answer(posted, (&row, &journal), ("parts", 0, "exercise-done-dismissed"), outcome, Vec::new())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ObjectiveForm {
    words: String,
    criterion: String,
    shown_by: String,
    minutes: String,
    real: String,
}

pub(crate) async fn objective(posted: Posted<Desk, ObjectiveForm, i64>) -> Answer {
    let at = At { shell: &posted.shell, desk: &posted.desk, reader: &posted.reader };
    let (row, journal) = at.led(&posted.who, posted.id)?;
    let outcome = async {
        let value = posted.value()?;
        let facts = at.facts();
        let begin = Begin { start: row.start, lang: at.reader.lang, facts: &facts };
        let says = Objective {
            words: Words::new(at.reader.lang, value.words.trim()),
            criterion: fields::words(&value.criterion, at.reader.lang),
            act: fields::code("shown-by", &value.shown_by, Act::of)?,
            minutes: fields::whole("minutes", &value.minutes)?,
            real: fields::some(&value.real)
                .map(|t| scenario::time(&t, begin))
                .transpose()
                .map_err(|r| Refusal { field: Some("real".to_owned()), ..r })?,
        };
        let rule = SetObjective { exercise: row.id, n: None, objective: Some(says) };
        at.play(&posted.who, &posted.form.meta, &journal, rule).await
    }
    .await;
    answer(posted, (&row, &journal), ("objectives", 0, "exercise-done-set"), outcome, Vec::new())
}

pub(crate) async fn drop_objective(posted: Posted<Desk, (), (i64, i64)>) -> Answer {
    let at = At { shell: &posted.shell, desk: &posted.desk, reader: &posted.reader };
    let (no, n) = posted.id;
    let (row, journal) = at.led(&posted.who, no)?;
    let rule = SetObjective { exercise: row.id, n: Some(n), objective: None };
    let outcome = at.play(&posted.who, &posted.form.meta, &journal, rule).await;
    answer(posted, (&row, &journal), ("objectives", 0, "exercise-done-set"), outcome, Vec::new())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct InjectForm {
    /// `set` for later, `now` for at once.
    r#do: String,
    at: String,
    sort: String,
    to: String,
    words: String,
    place: String,
    figure: String,
    value: String,
    file: String,
    expected: String,
    minutes: String,
    objective: String,
}

impl InjectForm {
    fn inject(&self, at: &At<'_>, row: &ExerciseRow) -> Result<Inject, Refusal> {
        let (lang, facts) = (at.reader.lang, at.facts());
        let when = match fields::some(&self.at) {
            Some(typed) => scenario::time(&typed, Begin { start: row.start, lang, facts: &facts })?,
            None => at.time(row),
        };
        let figure = match (fields::some(&self.figure), fields::whole("value", &self.value)?) {
            (Some(name), Some(value)) => Some(Count { name, value }),
            (Some(_), None) => return Err(Refusal::missing("value")),
            (None, _) => None,
        };
        Ok(Inject {
            at: when,
            sort: fields::code("sort", &self.sort, Sort::of)?.ok_or_else(|| Refusal::missing("sort"))?,
            to: fields::some(&self.to),
            words: Words::new(lang, self.words.trim()),
            place: fields::some(&self.place),
            figure,
            file: fields::some(&self.file),
            expected: fields::words(&self.expected, lang),
            minutes: fields::whole("minutes", &self.minutes)?,
            objective: fields::whole("objective", &self.objective)?,
            repeats: None,
        })
    }
}

pub(crate) async fn inject(posted: Posted<Desk, InjectForm, i64>) -> Answer {
    let at = At { shell: &posted.shell, desk: &posted.desk, reader: &posted.reader };
    let (row, journal) = at.led(&posted.who, posted.id)?;
    let outcome = async {
        let value = posted.value()?;
        let rule = SetInject { exercise: row.id, n: None, inject: value.inject(&at, &row)? };
        let receipt = at.play(&posted.who, &posted.form.meta, &journal, rule).await?;
        if value.r#do == "now" && !receipt.repeated {
            let n = newest(&journal, &row)?;
            return crate::run::deliver(&at, &posted.who, &row, &journal, n, &CommandMeta::default()).await;
        }
        Ok(receipt)
    }
    .await;
    answer(posted, (&row, &journal), ("injects", 0, "exercise-done-set"), outcome, Vec::new())
}

/// The inject that was added last.
fn newest(journal: &Journal, row: &ExerciseRow) -> Result<i64, Fault> {
    let all = journal.read(|r| Ok::<_, Fault>(exercise::read::injects(r, row.id)?))?;
    all.iter().map(|i| i.n).max().ok_or_else(Fault::not_found)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ScenarioForm {
    /// `file`, `library` or `night`.
    from: String,
    shelf: String,
}

pub(crate) async fn scenario(posted: Posted<Desk, ScenarioForm, i64>) -> Answer {
    let at = At { shell: &posted.shell, desk: &posted.desk, reader: &posted.reader };
    let (row, journal) = at.led(&posted.who, posted.id)?;
    let mut faults = Vec::new();
    let outcome = async {
        let read = taken(&at, &row, &posted)?;
        let sentence = |why: &Refusal| at.shell.sentence(at.reader.lang, why);
        faults = read.faults.iter().map(|f| (f.line, sentence(&f.why))).collect();
        if !faults.is_empty() {
            // Half a scenario is none: nothing is taken until every line can be.
            return Err(Refusal::invalid("scenario", "refusal-exercise-lines")
                .with("n", faults.len())
                .into());
        }
        store_scenario(&at, &posted, &row, &journal, read).await
    }
    .await;
    answer(posted, (&row, &journal), ("scenario", 0, "exercise-done-scenario"), outcome, faults)
}

/// What the form asks for: a file, a scenario of the profile, or what really came in.
fn taken(
    at: &At<'_>,
    row: &ExerciseRow,
    posted: &Posted<Desk, ScenarioForm, i64>,
) -> Result<Scenario, Fault> {
    let (value, facts) = (posted.value()?, at.facts());
    let begin = Begin { start: row.start, lang: at.reader.lang, facts: &facts };
    match value.from.as_str() {
        "night" => {
            let later = web::blocking(|| at.desk.houses.later(posted.who.actor(), row))?;
            if later.is_empty() {
                return Err(Refusal::invalid("scenario", "refusal-exercise-no-later").into());
            }
            let injects = later.into_iter().enumerate().map(|(n, one)| (n + 1, one)).collect();
            Ok(Scenario { injects, ..Scenario::default() })
        }
        "library" => {
            let shelf = at.desk.library.iter().find(|s| s.code == value.shelf);
            let shelf = shelf.ok_or_else(|| Refusal::missing("shelf"))?;
            Ok(scenario::from_toml(&shelf.text, begin))
        }
        _ => {
            let file = posted.form.files.first().ok_or_else(|| Refusal::missing("scenario"))?;
            let size = usize::try_from(file.size()).unwrap_or(usize::MAX);
            if size > scenario::LARGEST {
                return Err(Refusal::too_long("scenario", scenario::LARGEST, size).into());
            }
            let bytes = file.whole()?;
            let text = std::str::from_utf8(&bytes).map_err(|_| {
                Refusal::invalid("scenario", "refusal-exercise-file").with("problem", "UTF-8")
            })?;
            let table = file.name.to_lowercase().ends_with(".toml");
            Ok(if table { scenario::from_toml(text, begin) } else { scenario::from_csv(text, begin) })
        }
    }
}

/// Objectives first: injects may serve them, by their number in the file.
async fn store_scenario(
    at: &At<'_>,
    posted: &Posted<Desk, ScenarioForm, i64>,
    row: &ExerciseRow,
    journal: &Journal,
    read: Scenario,
) -> Result<Receipt, Fault> {
    let before = journal.read(|r| Ok::<_, Fault>(exercise::read::objectives(r, row.id)?))?;
    let shift = before.iter().map(|o| o.n).max().unwrap_or(0);
    let shift = if read.objectives.is_empty() { 0 } else { shift };
    let mut last = None;
    let mut meta = posted.form.meta.clone();
    for one in read.objectives {
        let rule = SetObjective { exercise: row.id, n: None, objective: Some(one) };
        last = Some(at.play(&posted.who, &std::mem::take(&mut meta), journal, rule).await?);
    }
    for (_, mut one) in read.injects {
        one.objective = one.objective.map(|n| n + shift);
        let rule = SetInject { exercise: row.id, n: None, inject: one };
        last = Some(at.play(&posted.who, &std::mem::take(&mut meta), journal, rule).await?);
    }
    last.ok_or_else(|| Refusal::invalid("scenario", "refusal-exercise-empty").into())
}
