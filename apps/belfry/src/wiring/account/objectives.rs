//! What objectives and projects tell accounts: titles, descriptions, results, the four axes, what was done and what is planned.

use std::sync::Arc;

use account::block::{Axis, Block, OnAxis, Origin};
use account::section::Subject;
use account_web::{AccountSource, Gathered, SourceCx, Speaker};
use kernel::{Id, Lang, Text, kind};
use store::StoreError;
use strategy::objective::Level;
use strategy::project::{ItemSort, State};
use strategy::read::{self, AccountRow, ObjectiveAccount, ObjectiveRow, ProjectFilter, ProjectRow};
use strategy_web::{Lists, objective_code};

use super::figures::series;
use crate::wiring::World;

/// Objectives, projects and their indicators.
pub(super) struct Objectives {
    pub(super) world: Arc<World>,
    pub(super) facts: Arc<strategy::Facts>,
    pub(super) lists: Arc<Lists>,
    pub(super) speaker: Arc<Speaker>,
}

/// Most projects under one objective that an account lists.
const MOST: i64 = 500;

pub(super) const KEYS: [&str; 16] = [
    "objective.sources",
    "objective.description",
    "objective.desired",
    "objective.realised",
    "objective.deadline",
    "objective.status",
    "objective.achieved",
    "objective.planned",
    "objective.output",
    "objective.indicators",
    "objective.conditions",
    "objective.risks",
    "objective.functions",
    "objective.rests-on",
    "project.done",
    "project.planned",
];

impl AccountSource for Objectives {
    fn tells(&self, key: &str) -> bool {
        KEYS.contains(&key)
    }

    fn gather(&self, cx: &SourceCx<'_>) -> Result<Box<dyn Gathered + '_>, StoreError> {
        Ok(Box::new(OfYear { all: read::account(cx.read, cx.eye, &self.facts, cx.year)?, of: self }))
    }

    fn subjects(&self, cx: &SourceCx<'_>) -> Result<Vec<Subject>, StoreError> {
        let all: Vec<ObjectiveRow> = read::objectives(cx.read, cx.eye)?
            .into_iter()
            .filter(|o| o.wording.period.holds(cx.year))
            .collect();
        let code_of =
            |id: Id<kind::Matter>| all.iter().find(|o| o.id == id).map(|o| digits(&o.code).to_owned());
        let subject = |o: &ObjectiveRow| Subject {
            sort: o.level.code().to_owned(),
            code: digits(&o.code).to_owned(),
            labels: Text::default(),
            titles: o.wording.titles.clone(),
            above: o.parent.and_then(code_of),
            function: o.wording.functions.first().cloned(),
            from: Some(origin(o)),
        };
        let of = |level: Level| all.iter().filter(move |o| o.level == level).map(subject);
        Ok(of(Level::Strategic).chain(of(Level::Operational)).collect())
    }
}

/// The objectives of a year.
struct OfYear<'a> {
    all: Vec<ObjectiveAccount>,
    of: &'a Objectives,
}

impl Gathered for OfYear<'_> {
    fn blocks(&self, cx: &SourceCx<'_>, key: &str) -> Result<Vec<Block>, StoreError> {
        let (all, of) = (&self.all, self.of);
        if key == "objective.sources" {
            let mut named: Vec<Block> = Vec::new();
            for one in all.iter().filter(|a| a.objective.level == Level::Strategic) {
                named.extend(of.sources(&one.objective));
            }
            return Ok(named);
        }
        let wanted = cx.subject.map(|s| s.code.as_str());
        let Some(one) = all.iter().find(|a| Some(digits(&a.objective.code)) == wanted) else {
            return Ok(Vec::new());
        };
        let wording = &one.objective.wording;
        let from = || origin(&one.objective);
        Ok(match key {
            "objective.description" => paragraph(&wording.description, from()),
            "objective.desired" => paragraph(&wording.desired, from()),
            "objective.deadline" => paragraph(&wording.deadline, from()),
            "objective.conditions" => paragraph(&wording.conditions, from()),
            "objective.risks" => paragraph(&wording.risks, from()),
            "objective.functions" => of.functions(&one.objective).into_iter().collect(),
            "objective.rests-on" => of.sources(&one.objective).into_iter().collect(),
            "objective.realised" => told(one.reached.as_ref(), from()),
            "objective.achieved" => told(one.achievements.as_ref(), from()),
            "objective.planned" => told(one.planning.as_ref(), from()),
            "objective.status" => of.status(one),
            "objective.output" => of.output(cx, one.objective.id)?,
            "objective.indicators" => of.indicators(cx, &one.objective)?,
            "project.done" => of.projects(cx, one.objective.id, cx.year)?,
            _ => of.projects(cx, one.objective.id, cx.year + 1)?,
        })
    }
}

impl Objectives {
    fn sources(&self, objective: &ObjectiveRow) -> Option<Block> {
        let named = |code: &String| {
            let found = self.lists.sources.iter().find(|s| s.code == *code)?;
            Some((found.names.clone(), Some(origin(objective))))
        };
        let items: Vec<_> = objective.wording.sources.iter().filter_map(named).collect();
        (!items.is_empty()).then_some(Block::Items { items })
    }

    /// Who answers for it.
    fn functions(&self, objective: &ObjectiveRow) -> Option<Block> {
        let codes = objective.wording.functions.iter();
        let items: Vec<_> = codes.map(|code| (self.function(code), Some(origin(objective)))).collect();
        (!items.is_empty()).then_some(Block::Items { items })
    }

    /// The name of a function; its code where the profile knows it no more.
    fn function(&self, code: &str) -> Text {
        let named = self.world.names.functions.get(code).cloned();
        named.unwrap_or_else(|| Text::three(code, code, code))
    }

    /// Each axis of which something was said, by itself.
    fn status(&self, one: &ObjectiveAccount) -> Vec<Block> {
        let value = |code: &str| {
            let found = self.lists.values.iter().find(|(c, _)| c == code).map(|(_, names)| names.clone());
            found.unwrap_or_else(|| Text::three(code, code, code))
        };
        let on = |axis: &Axis| {
            let stand = one.stands.iter().find(|(a, _)| a.code() == axis.code()).map(|(_, stand)| stand)?;
            Some(OnAxis { axis: *axis, words: value(&stand.value) })
        };
        let axes: Vec<OnAxis> = Axis::ALL.iter().filter_map(on).collect();
        if axes.is_empty() {
            return Vec::new();
        }
        vec![Block::Status { axes, from: Some(origin(&one.objective)) }]
    }

    fn projects(
        &self,
        cx: &SourceCx<'_>,
        objective: Id<kind::Matter>,
        year: i64,
    ) -> Result<Vec<Block>, StoreError> {
        let filter =
            ProjectFilter { year: Some(year), objective: Some(objective), ..ProjectFilter::default() };
        let all = read::projects(cx.read, cx.eye, &filter, (MOST, 0))?;
        if all.is_empty() {
            return Ok(Vec::new());
        }
        let row = |p: &ProjectRow| {
            let state = match p.state {
                State::Open => "account-told-project-open",
                State::Done => "account-told-project-done",
                State::Dropped => "account-told-project-dropped",
            };
            let function = self.function(&p.content.function);
            (vec![p.content.titles.clone(), function, self.speaker.words(state)], Some(of_project(p)))
        };
        Ok(vec![Block::Table {
            caption: self.speaker.words("account-told-projects"),
            heads: ["account-told-project", "account-told-carried-by", "account-told-state"]
                .map(|key| self.speaker.words(key))
                .into(),
            rows: all.iter().map(row).collect(),
        }])
    }

    /// The last values of each indicator of an objective.
    fn indicators(&self, cx: &SourceCx<'_>, objective: &ObjectiveRow) -> Result<Vec<Block>, StoreError> {
        let mut blocks = Vec::new();
        for id in &objective.wording.indicators {
            blocks.extend(series(cx, *id)?);
        }
        Ok(blocks)
    }

    /// What the projects of the coming year are to hand over.
    fn output(&self, cx: &SourceCx<'_>, objective: Id<kind::Matter>) -> Result<Vec<Block>, StoreError> {
        let filter =
            ProjectFilter { year: Some(cx.year + 1), objective: Some(objective), ..ProjectFilter::default() };
        let mut all = read::projects(cx.read, cx.eye, &filter, (MOST, 0))?;
        all.retain(|p| p.state != State::Dropped);
        let ids: Vec<_> = all.iter().map(|p| p.id).collect();
        let items = read::items(cx.read, &ids)?;
        let mut rows = Vec::new();
        for project in &all {
            let due = items.get(&project.id).into_iter().flatten();
            for item in due.filter(|i| i.item.sort == ItemSort::Deliverable) {
                let day = item.item.due.strftime(super::figures::DAY).to_string();
                let cells = vec![
                    item.item.names.clone(),
                    project.content.titles.clone(),
                    Text::three(&day, &day, &day),
                ];
                rows.push((cells, Some(of_project(project))));
            }
        }
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        Ok(vec![Block::Table {
            caption: self.speaker.words("account-told-output"),
            heads: ["account-told-deliverable", "account-told-project", "account-told-due"]
                .map(|key| self.speaker.words(key))
                .into(),
            rows,
        }])
    }
}

/// The page of a project and its last entry.
fn of_project(p: &ProjectRow) -> Origin {
    Origin {
        name: p.content.titles.clone(),
        page: format!("projects/{}", p.id),
        seq: Some(p.changed_seq),
        ..Origin::default()
    }
}

/// The page of an objective and its last entry.
fn origin(objective: &ObjectiveRow) -> Origin {
    let (mut name, code) = (Text::default(), objective_code(&objective.code));
    for lang in Lang::ALL {
        let title = objective.wording.titles.get(lang);
        name.set(lang, title.map(|t| format!("{} {t}", code.show(lang))));
    }
    Origin {
        name,
        page: format!("objectives/{}", objective.id),
        seq: Some(objective.changed_seq),
        ..Origin::default()
    }
}

/// The number of a code: `OO 7.1` is `7.1`, which is the same in every language and every year.
pub(super) fn digits(code: &str) -> &str {
    code.trim_start_matches(|c: char| !c.is_ascii_digit())
}

fn paragraph(text: &Text, from: Origin) -> Vec<Block> {
    if *text == Text::default() {
        return Vec::new();
    }
    vec![Block::Paragraph { text: text.clone(), from: Some(from) }]
}

/// What was told of a year, with the entry that says it.
fn told(row: Option<&AccountRow>, from: Origin) -> Vec<Block> {
    row.map_or_else(Vec::new, |row| paragraph(&row.text, Origin { seq: Some(row.seq), ..from }))
}
