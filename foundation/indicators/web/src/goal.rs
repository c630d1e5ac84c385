//! Baseline and target, how far a figure is in words, and an indicator that is no longer followed.

use indicators::command::{ResumeIndicator, RetireIndicator, SetGoal};
use indicators::goal::{Baseline, Goal, Target, Way};
use indicators::number::plain;
use indicators::read::IndicatorRow;
use jiff::civil::Date;
use kernel::{Lang, Refusal, Text, Timestamp, Words};
use serde::Serialize;
use web::{Answer, Args, Fault, Page, Posted, Typed, Visit, Who};

use crate::desk::Desk;
use crate::explain::At;
use crate::form::{self, ByName};
use crate::speak::Speak;

/// Baseline, target and progress for a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct GoalShow {
    /// Value, day, source.
    baseline: Option<(String, Timestamp, Text)>,
    /// Value, day, source, who decided.
    target: Option<(String, Timestamp, Text, Text)>,
    /// How far it is, in a sentence; nothing without a target.
    progress: Option<String>,
    /// `open`, `reached`, `partway` …: the sentence says it in full.
    way: &'static str,
    /// Whether the day of the target is over and it was not reached.
    overdue: bool,
}

impl GoalShow {
    /// Of an indicator whose last value is this.
    pub(crate) fn of(row: &IndicatorRow, last: Option<i64>, now: Timestamp, speak: &Speak<'_>) -> Self {
        let unit = &row.definition.unit;
        let noon = |day: Date| {
            let at = day.at(12, 0, 0, 0).to_zoned_datetime(speak.zone.clone());
            at.map_or(Timestamp(0), |at| Timestamp::from_jiff(at.timestamp()))
        };
        let goal = &row.goal;
        let progress = goal.progress(last, row.definition.direction);
        let over = goal.target.as_ref().is_some_and(|t| noon(t.by).plus_seconds(43_200) <= now);
        let mut args = Args::new();
        args.set("percent", progress.percent.unwrap_or(0));
        args.set("left", progress.left.map(|n| speak.value(n, unit)).unwrap_or_default());
        let key = format!("indicators-way-{}", progress.way);
        Self {
            baseline: goal
                .baseline
                .as_ref()
                .map(|b| (speak.value(b.value, unit), noon(b.on), speak.said(&b.source))),
            target: goal.target.as_ref().map(|t| {
                (speak.value(t.value, unit), noon(t.by), speak.said(&t.source), speak.said(&t.decided))
            }),
            progress: (progress.way != Way::Open).then(|| speak.texts.say(speak.lang, &key, &args)),
            way: progress.way.code(),
            overdue: over && !matches!(progress.way, Way::Open | Way::Reached),
        }
    }

    pub(crate) fn sample(full: bool) -> Self {
        let (at, text) = (Timestamp(1_795_488_000_000_000), || Text::both("note <b>", "nota"));
        Self {
            baseline: full.then(|| ("120 places".into(), at, text())),
            target: full.then(|| ("60 places".into(), at, text(), text())),
            progress: full.then(|| "40 % du chemin <b>".into()),
            way: if full { "partway" } else { "open" },
            overdue: full,
        }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct GoalPage {
    id: String,
    names: Text,
    unit: Text,
    based_on: i64,
    /// Whether another goal was set before, so that a reason is asked for.
    again: bool,
    retired: bool,
    /// The form that was refused: `goal`, `retire`, `resume`.
    act: &'static str,
    form: Typed,
    /// The goal as it is, in its form.
    shown: Typed,
    blank: Typed,
}

impl Page for GoalPage {
    const TEMPLATE: &'static str = "indicators/goal.html";
    const ROOM: &'static str = "indicators";
    fn samples() -> Vec<Self> {
        let page = |again, retired, act, form| Self {
            id: "x".into(),
            names: Text::both("Places <b>", "Plaatsen"),
            unit: Text::both("places", "plaatsen"),
            based_on: 7,
            again,
            retired,
            act,
            form,
            shown: Typed::default().with("target", "60 <b>"),
            blank: Typed::default(),
        };
        let mut wrong = Typed::default().with("baseline", "<b>");
        wrong.put_error(Some("baseline"), "…".into());
        vec![
            page(false, false, "goal", Typed::default()),
            page(true, false, "goal", wrong.clone()),
            page(true, false, "retire", wrong.clone()),
            page(true, true, "resume", wrong),
        ]
    }
}

fn page(row: &IndicatorRow, act: &'static str, form: Typed) -> GoalPage {
    GoalPage {
        id: row.id.to_string(),
        names: row.definition.names.clone(),
        unit: row.definition.unit.sign.clone(),
        based_on: row.changed_seq,
        again: row.goal != Goal::default(),
        retired: row.retired.is_some(),
        act,
        form,
        shown: filled(row).as_shown(),
        blank: Typed::default(),
    }
}

/// The goal as it is, in the form.
fn filled(row: &IndicatorRow) -> Typed {
    let decimals = row.definition.unit.decimals;
    let mut form = Typed::default();
    if let Some(b) = &row.goal.baseline {
        form = form
            .with("baseline", plain(b.value, decimals))
            .with("baseline-on", b.on.to_string())
            .with("baseline-source", &b.source.text);
    }
    if let Some(t) = &row.goal.target {
        form = form
            .with("target", plain(t.value, decimals))
            .with("target-by", t.by.to_string())
            .with("target-source", &t.source.text)
            .with("decided", &t.decided.text);
    }
    form
}

fn day(form: &Typed, field: &str) -> Result<Date, Refusal> {
    match form.get(field).trim() {
        "" => Err(Refusal::missing(field)),
        text => {
            text.parse().map_err(|_| Refusal::invalid(field, "refusal-indicator-day").with("value", text))
        }
    }
}

/// What was typed. Words that nobody changed keep the language they were written in.
fn goal(form: &Typed, row: &IndicatorRow, lang: Lang) -> Result<Goal, Refusal> {
    let decimals = row.definition.unit.decimals;
    let words = |field: &str, before: Option<&Words>| {
        let typed = Words::new(lang, form.get(field).trim());
        before.filter(|b| b.text == typed.text).cloned().unwrap_or(typed)
    };
    let before = &row.goal;
    let some = |field: &str| !form.get(field).trim().is_empty();
    let baseline = if some("baseline") {
        Some(Baseline {
            value: form::value("baseline", form.get("baseline"), decimals)?,
            on: day(form, "baseline-on")?,
            source: words("baseline-source", before.baseline.as_ref().map(|b| &b.source)),
        })
    } else {
        None
    };
    let target = if some("target") {
        Some(Target {
            value: form::value("target", form.get("target"), decimals)?,
            by: day(form, "target-by")?,
            source: words("target-source", before.target.as_ref().map(|t| &t.source)),
            decided: words("decided", before.target.as_ref().map(|t| &t.decided)),
        })
    } else {
        None
    };
    Ok(Goal { baseline, target })
}

/// `GET /indicators/{id}/goal`.
pub(crate) async fn edit(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.open_for(&who, id, "indicator.define")?;
    let form = filled(&row).as_shown();
    shell.draw(&reader, &page(&row, "goal", form)).answer()
}

/// Takes one of the forms of the page.
async fn take<R: indicators::Rule<Facts = indicators::Facts> + 'static>(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, ByName>,
    (act, done): (&'static str, &'static str),
    rule: impl FnOnce(&At<'_>, &Typed, &IndicatorRow, Option<i64>) -> Result<R, Fault>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = open(&at, &who, id)?;
    let outcome = async { at.ask(&who, &form.meta, rule(&at, &form.typed, &row, form.meta.based_on)?).await };
    match outcome.await {
        Ok(receipt) => Ok(shell.done(&reader, &at.done(Some(receipt), done, 0, &format!("indicators/{id}")))),
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| Ok(page(&row, act, form))),
    }
}

fn open(at: &At<'_>, who: &Who, id: kernel::Id<kernel::kind::Matter>) -> Result<IndicatorRow, Fault> {
    at.open_for(who, id, "indicator.define")
}

/// `POST /indicators/{id}/goal`.
pub(crate) async fn set(Posted { shell, desk, reader, who, id, form }: Posted<Desk, ByName>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = open(&at, &who, id)?;
    let amended = form.amends(Some(id), filled(&row), row.changed_seq).saying(|f, v| word(&at, &row, f, v));
    let outcome = async {
        let ByName {} = amended.value()?;
        let rule = SetGoal {
            indicator: id,
            goal: goal(&amended.typed, &row, reader.lang)?,
            why: form::words(form.typed.get("why"), reader.lang),
            based_on: form.meta.based_on,
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("indicators/{id}");
            Ok(shell.done(&reader, &at.done(Some(receipt), "indicators-goal-set", 0, &path)))
        }
        Err(fault) => shell.refill_amended(&reader, fault, amended, |form| Ok(page(&row, "goal", form))),
    }
}

/// A value with its unit, a day as people write it.
fn word(at: &At<'_>, row: &IndicatorRow, field: &str, value: &str) -> Option<String> {
    let unit = &row.definition.unit;
    match field {
        "baseline" | "target" => {
            let value = form::value(field, value, unit.decimals).ok()?;
            Some(at.speak().value(value, unit))
        }
        "baseline-on" | "target-by" => {
            let noon = value.parse::<Date>().ok()?.at(12, 0, 0, 0);
            let noon = at.shell.zone().to_timestamp(noon).ok()?;
            Some(at.shell.formats(at.reader.lang).date(Timestamp::from_jiff(noon)))
        }
        _ => None,
    }
}

/// `POST /indicators/{id}/retire`.
pub(crate) async fn retire(sent: Posted<Desk, ByName>) -> Answer {
    take(sent, ("retire", "indicators-retired-done"), |at, form, row, based_on| {
        Ok(RetireIndicator {
            indicator: row.id,
            why: Words::new(at.reader.lang, form.get("why").trim()),
            based_on,
        })
    })
    .await
}

/// `POST /indicators/{id}/resume`.
pub(crate) async fn resume(sent: Posted<Desk, ByName>) -> Answer {
    take(sent, ("resume", "indicators-resumed-done"), |at, form, row, based_on| {
        Ok(ResumeIndicator {
            indicator: row.id,
            why: Words::new(at.reader.lang, form.get("why").trim()),
            based_on,
        })
    })
    .await
}
