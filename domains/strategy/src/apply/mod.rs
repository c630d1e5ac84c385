//! The view: rows made from this package's events.

mod objective;
mod plan;
mod project;
mod tables;

use kernel::{Id, Words, kind};
use serde::Serialize;
use store::{Entry, Read, StoreError, Tx, Value, View};

use crate::event::{
    Event, ItemCorrected, ItemDropped, ItemReopened, ItemWritten, PlanTaken, ProjectDescribed, ProjectTurned,
};
use crate::objective::Open;

/// Rows of objectives, of the plans of years with their projects, of control reports; history.
#[derive(Debug, Default)]
pub struct StrategyView;

impl View for StrategyView {
    fn name(&self) -> &'static str {
        "strategy"
    }
    fn version(&self) -> u32 {
        6
    }
    fn tables(&self) -> &'static [&'static str] {
        tables::TABLES
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let (Some(what), Some(id)) = (what(entry), entry.header.matter) else { return Ok(()) };
        let late = match what {
            "objective-set" => objective::set(tx, entry, id)?,
            "objective-worded" => objective::worded(tx, entry, id)?,
            "cycle-moved" => objective::moved(tx, entry, id)?,
            "axis-reported" => objective::axis(tx, entry, id)?,
            "account-written" => objective::account(tx, entry, id)?,
            "plan-opened" => plan::opened(tx, entry, id)?,
            "plan-turned" => plan::turned(tx, entry, id)?,
            "report-drawn" => plan::report(tx, entry, id)?,
            "plan-taken" => false,
            "project-set" => project::set(tx, entry, id)?,
            "project-described" => project::described(tx, entry, id)?,
            "project-turned" => project::turned(tx, entry, id)?,
            "item-written" => project::item(tx, entry, id)?,
            "item-reached" => project::reached(tx, entry, id)?,
            "item-corrected" => project::corrected(tx, entry, id)?,
            "item-reopened" => project::reopened(tx, entry, id)?,
            "item-dropped" => project::dropped(tx, entry, id)?,
            _ => return Ok(()),
        };
        remember(tx, entry, id, what, late)
    }
    fn files(&self, entry: &Entry) -> Vec<Id<kind::Blob>> {
        PlanTaken::of(entry).map(|e| e.file).into_iter().collect()
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match what(entry) {
            // They decide who sees it, and give its code or number.
            Some("objective-set" | "plan-opened" | "project-set") => Some("refusal-erase-guard"),
            // Without them it would say or be something else, or a number would be given twice.
            Some(
                "objective-worded" | "cycle-moved" | "plan-turned" | "project-described" | "project-turned"
                | "item-written" | "item-corrected" | "item-reopened" | "report-drawn",
            ) => Some("refusal-erase-strategy"),
            _ => None,
        })
    }
}

/// What happened, without package and version.
fn what(entry: &Entry) -> Option<&str> {
    entry.kind().strip_prefix("strategy.")
}

/// A value as text for a row.
fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Journal(e.to_string()))
}

/// The same for a value that may be absent.
fn maybe<T: Serialize>(value: Option<&T>) -> Result<Option<String>, StoreError> {
    value.map(json).transpose()
}

/// Handling, areas, readers, owner: four columns.
fn guarded(entry: &Entry, open: &Open) -> Result<[Value; 4], StoreError> {
    let h = &entry.header;
    let nobody = h.actor.person.raw().is_nil();
    Ok([
        h.handling.rank().into(),
        json(&open.areas)?.into(),
        json(&open.readers)?.into(),
        (!nobody).then_some(h.actor.person).into(),
    ])
}

/// Who may see it, where lists ask for it.
fn seen(tx: &dyn Tx, id: Id<kind::Matter>, open: &Open) -> Result<(), StoreError> {
    access::set_areas(tx, id, open.areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, open.readers.iter().map(String::as_str))
}

/// The tables whose rows a page can have seen before a change.
#[derive(Clone, Copy)]
enum Of {
    Objective,
    Plan,
    Project,
}

/// A page drawn before has not seen it.
fn touched(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, of: Of) -> Result<(), StoreError> {
    let h = &entry.header;
    let table = match of {
        Of::Objective => "strategy_objective",
        Of::Plan => "strategy_plan",
        Of::Project => "strategy_project",
    };
    let sql =
        format!("UPDATE {table} SET changed_seq = $2, changed_at = $3, changed_function = $4 WHERE id = $1");
    tx.execute(&sql, &[id.into(), h.seq.into(), h.recorded.at.into(), h.actor.function.as_str().into()])
        .map(drop)
}

/// Why a project or what is due in it changed, where somebody said so.
fn reason(entry: &Entry) -> Option<Words> {
    match what(entry)? {
        "project-described" => ProjectDescribed::of(entry)?.why,
        "project-turned" => ProjectTurned::of(entry)?.words,
        "item-written" => ItemWritten::of(entry)?.why,
        "item-corrected" => ItemCorrected::of(entry).map(|e| e.why),
        "item-reopened" => ItemReopened::of(entry).map(|e| e.why),
        "item-dropped" => ItemDropped::of(entry).map(|e| e.why),
        _ => None,
    }
}

/// One line of the history.
fn remember(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    what: &str,
    late: bool,
) -> Result<(), StoreError> {
    let h = &entry.header;
    // A project ends in two ways and is taken up again: the line says which.
    let turned_to = ProjectTurned::of(entry).map(|e| e.to.code().to_owned());
    tx.execute(
        "INSERT INTO strategy_turn (matter, seq, what, late, recorded_at, function_code, erased, turned_to, why, person) VALUES \
         ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (matter, seq) DO NOTHING",
        &[
            id.into(),
            h.seq.into(),
            what.into(),
            late.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            entry.destroyed.into(),
            turned_to.into(),
            maybe(reason(entry).as_ref())?.into(),
            h.actor.person.into(),
        ],
    )
    .map(drop)
}
