//! Cards in use: opened by incidents, and by activations.

use std::collections::BTreeMap;

use kernel::{Handling, Id, Text, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::Eye;
use crate::content::{Holder, Perimeter};
use crate::run::{FromLevel, Mode, StepState};
use crate::state::{json, opt_text};

/// A run for a page.
#[derive(Debug, Clone)]
pub struct RunRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// What opened it.
    pub mode: Mode,
    /// The plan that was activated, and the version.
    pub plan: Option<(Id<kind::Matter>, i64)>,
    /// The plan's title then.
    pub label: Option<Text>,
    /// Whether it was invented.
    pub fictitious: bool,
    /// The incident, with its number.
    pub about: Option<(Id<kind::Matter>, String)>,
    /// How it is handled.
    pub handling: Handling,
    /// Whether it goes on.
    pub live: bool,
    /// Since when, as stated.
    pub started_at: Timestamp,
    /// The journal number of that.
    pub started_seq: i64,
    /// Under which function.
    pub by_function: String,
    /// By whom; nobody where the program did.
    pub by_person: Option<Id<kind::Person>>,
    /// Why.
    pub reason: Option<Words>,
    /// Codes of the bodies to convene.
    pub bodies: Vec<String>,
    /// The perimeters to set out.
    pub perimeters: Vec<Perimeter>,
    /// The level from which the plan was activated.
    pub level: Option<FromLevel>,
    /// When it ended, and why.
    pub ended_at: Option<Timestamp>,
    /// Why it ended.
    pub end_words: Option<Words>,
    /// The version of the plan that holds now, where it is a later one.
    pub newer: Option<i64>,
    /// How many steps there are, of cards that did not move elsewhere.
    pub steps: i64,
    /// How many of them are settled.
    pub settled: i64,
    /// The journal number of its last change.
    pub changed_seq: i64,
}

/// Which runs.
#[derive(Debug, Clone, Default)]
pub struct RunFilter {
    /// About this incident.
    pub about: Option<Id<kind::Matter>>,
    /// Of this plan.
    pub plan: Option<Id<kind::Matter>>,
    /// Opened in this way.
    pub mode: Option<Mode>,
    /// Only those that go on.
    pub live: bool,
    /// Passed over.
    pub skip: i64,
}

const COLUMNS: &str = "r.id, r.mode, r.plan, r.version, r.label, r.fictitious, r.about, r.about_label, r.handling, r.live, \
     r.started_at, r.started_seq, r.by_function, r.by_person, r.reason, r.bodies, r.perimeters, r.ended_at, r.end_words, (SELECT \
     p.valid_no FROM readiness_plan p WHERE p.id = r.plan AND p.valid_no > r.version), (SELECT COUNT(*) FROM readiness_step s \
     JOIN readiness_card c ON c.run = s.run AND c.k = s.k WHERE s.run = r.id AND c.moved_to IS NULL), (SELECT COUNT(*) FROM \
     readiness_step s JOIN readiness_card c ON c.run = s.run AND c.k = s.k WHERE s.run = r.id AND c.moved_to IS NULL AND s.state \
     <> 'open'), r.changed_seq, r.level";

/// Runs, those that go on first, the latest before older ones.
///
/// # Errors
/// When the rows cannot be read.
pub fn runs(read: &dyn Read, eye: &Eye, filter: &RunFilter, limit: i64) -> Result<Vec<RunRow>, StoreError> {
    let mut params: Vec<Value> = Vec::new();
    let mut wanted = vec!["1 = 1".to_owned()];
    let mut want = |column: &str, value: Value| {
        params.push(value);
        wanted.push(format!("{column} = ${}", params.len()));
    };
    if let Some(about) = filter.about {
        want("r.about", about.into());
    }
    if let Some(plan) = filter.plan {
        want("r.plan", plan.into());
    }
    if let Some(mode) = filter.mode {
        want("r.mode", mode.code().into());
    }
    if filter.live {
        want("r.live", true.into());
    }
    let sees = eye.on("r", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT {COLUMNS} FROM readiness_run r WHERE {} AND {} ORDER BY r.live DESC, r.started_seq DESC LIMIT {limit} OFFSET {}",
        wanted.join(" AND "),
        sees.full,
        filter.skip.max(0)
    );
    read.query(&sql, &params)?.iter().map(row).collect()
}

/// A run, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn run(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<RunRow>, StoreError> {
    let sees = eye.on("r", 2);
    let mut params: Vec<Value> = vec![id.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM readiness_run r WHERE r.id = $1 AND {}", sees.full);
    read.one(&sql, &params)?.as_ref().map(row).transpose()
}

fn row(row: &Row) -> Result<RunRow, StoreError> {
    let (plan, version) = (row.opt(2, Row::id)?, row.opt(3, Row::int)?);
    let about = row.opt(6, Row::id)?;
    let label = opt_text(row, 7)?;
    Ok(RunRow {
        id: row.id(0)?,
        mode: Mode::of(row.text(1)?).unwrap_or(Mode::Reflex),
        plan: plan.zip(version),
        label: json(row, 4),
        fictitious: row.bool(5)?,
        about: about.map(|id| (id, label.unwrap_or_default())),
        handling: Handling::from_rank(row.int(8)?).unwrap_or(Handling::ProfessionalSecrecy),
        live: row.bool(9)?,
        started_at: row.time(10)?,
        started_seq: row.int(11)?,
        by_function: row.text(12)?.to_owned(),
        by_person: row.opt(13, Row::id)?,
        reason: json(row, 14),
        bodies: json(row, 15).unwrap_or_default(),
        perimeters: json(row, 16).unwrap_or_default(),
        level: json(row, 23),
        ended_at: row.opt(17, Row::time)?,
        end_words: json(row, 18),
        newer: row.opt(19, Row::int)?,
        steps: row.int(20)?,
        settled: row.int(21)?,
        changed_seq: row.int(22)?,
    })
}

/// How many activations go on, of those that the reader may see: the number in the rail.
///
/// # Errors
/// When the rows cannot be read.
pub fn active(read: &dyn Read, eye: &Eye) -> Result<i64, StoreError> {
    let sees = eye.on("r", 1);
    let sql = format!(
        "SELECT COUNT(*) FROM readiness_run r WHERE r.live = TRUE AND r.mode = 'activation' AND {}",
        sees.full
    );
    read.one(&sql, &sees.full_params())?.map_or(Ok(0), |r| r.int(0))
}

/// A card in use.
#[derive(Debug, Clone)]
pub struct CardRow {
    /// Its number within the run.
    pub k: i64,
    /// The plan from which it comes, and the version.
    pub plan: (Id<kind::Matter>, i64),
    /// Whether it was invented.
    pub fictitious: bool,
    /// For whom.
    pub holder: Holder,
    /// What it is called.
    pub title: Text,
    /// The activation to which it moved.
    pub moved_to: Option<Id<kind::Matter>>,
    /// What to do, in this order.
    pub steps: Vec<StepRow>,
}

impl CardRow {
    /// How many steps are settled.
    #[must_use]
    pub fn settled(&self) -> usize {
        self.steps.iter().filter(|s| s.state != StepState::Open).count()
    }
    /// How many open steps are past their term.
    #[must_use]
    pub fn late(&self, now: Timestamp) -> usize {
        self.steps.iter().filter(|s| s.is_late(now)).count()
    }
}

/// A step of a card in use.
#[derive(Debug, Clone)]
pub struct StepRow {
    /// Its number within the card.
    pub step: i64,
    /// What to do.
    pub text: Text,
    /// By when it should be done.
    pub due: Option<Timestamp>,
    /// Whether leaving it out needs a reason.
    pub needs_reason: bool,
    /// Where it stands.
    pub state: StepState,
    /// When it was settled, as stated.
    pub at: Option<Timestamp>,
    /// By whom.
    pub person: Option<Id<kind::Person>>,
    /// Under which function.
    pub function: Option<String>,
    /// The journal number of the entry that says so.
    pub seq: Option<i64>,
    /// What was said to it.
    pub said: Option<Words>,
    /// In whose name, where somebody else settled it.
    pub reporter: Option<String>,
}

impl StepRow {
    /// Whether it is open and past its term.
    #[must_use]
    pub fn is_late(&self, now: Timestamp) -> bool {
        self.state == StepState::Open && self.due.is_some_and(|due| due < now)
    }
}

/// The cards of a run with their steps. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn cards(read: &dyn Read, run: Id<kind::Matter>) -> Result<Vec<CardRow>, StoreError> {
    let mut steps = BTreeMap::<i64, Vec<StepRow>>::new();
    let sql = "SELECT k, step, words, due, needs_reason, state, at, person, function_code, seq, said, reporter FROM readiness_step \
               WHERE run = $1 ORDER BY k, position";
    for row in read.query(sql, &[run.into()])? {
        steps.entry(row.int(0)?).or_default().push(StepRow {
            step: row.int(1)?,
            text: json(&row, 2).unwrap_or_default(),
            due: row.opt(3, Row::time)?,
            needs_reason: row.bool(4)?,
            state: StepState::of(row.text(5)?).unwrap_or(StepState::Open),
            at: row.opt(6, Row::time)?,
            person: row.opt(7, Row::id)?,
            function: opt_text(&row, 8)?,
            seq: row.opt(9, Row::int)?,
            said: json(&row, 10),
            reporter: opt_text(&row, 11)?,
        });
    }
    let sql = "SELECT k, plan, version, fictitious, holder, title, moved_to FROM readiness_card WHERE run = $1 ORDER BY k";
    let one = |row: &Row| {
        let k = row.int(0)?;
        Ok(CardRow {
            k,
            plan: (row.id(1)?, row.int(2)?),
            fictitious: row.bool(3)?,
            holder: json(row, 4).unwrap_or_else(|| Holder::Function(String::new())),
            title: json(row, 5).unwrap_or_default(),
            moved_to: row.opt(6, Row::id)?,
            steps: steps.get(&k).cloned().unwrap_or_default(),
        })
    };
    read.query(sql, &[run.into()])?.iter().map(one).collect()
}
