//! What stands on the sheet or further up in the file: the same again adds nothing, and what a line says otherwise of an action that stands
//! there corrects it.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, kind};

use super::grid::address;
use super::lines::{Against, Column, Fault, FaultKind, Head, Line, Outcome};
use crate::action::Action;
use crate::campaign::Standing;
use crate::read::ActionRow;

/// A measure and what was done, in whatever letters and spaces: only what has both in common can be the same action.
type Told = (Id<kind::Matter>, String);

/// What is known before a line is read.
pub(super) struct Known<'a> {
    head: &'a Head,
    /// The year of the sheet: numbers are written with it.
    year: i64,
    /// By their number, and by their measure and what was done.
    numbers: BTreeMap<i64, &'a ActionRow>,
    there: BTreeMap<Told, Vec<&'a ActionRow>>,
    /// What was told further up in the file.
    new: BTreeMap<Told, Vec<Action>>,
    /// Numbers of actions of which a line further up tells.
    told: BTreeSet<i64>,
    /// Why there is nothing to report on a measure, as the sheet says.
    nothing: BTreeMap<Id<kind::Matter>, &'a str>,
    /// Measures on which that stands for good, or was said further up in the file.
    settled: BTreeSet<Id<kind::Matter>>,
}

impl<'a> Known<'a> {
    pub(super) fn of(head: &'a Head, against: &Against<'a>) -> Self {
        let (mut numbers, mut there): (_, BTreeMap<_, Vec<_>>) = (BTreeMap::new(), BTreeMap::new());
        for row in against.actions {
            numbers.insert(row.n, row);
            there.entry(about(&row.action)).or_default().push(row);
        }
        let (mut nothing, mut settled) = (BTreeMap::new(), BTreeSet::new());
        for row in against.measures {
            if let Some(reason) = &row.nothing {
                nothing.insert(row.measure, reason.text.trim());
            }
            if row.stands.as_ref().is_some_and(|s| s.standing == Standing::Accepted) {
                settled.insert(row.measure);
            }
        }
        let (new, told) = (BTreeMap::new(), BTreeSet::new());
        Self { head, year: against.year, numbers, there, new, told, nothing, settled }
    }

    /// What a line says beside what is known.
    pub(super) fn settle(&mut self, line: &mut Line) {
        match &line.outcome {
            Outcome::Correction(n, action) => line.outcome = self.numbered(line, *n, action),
            Outcome::Action(action) => {
                if let Some(outcome) = self.again(line, action) {
                    line.outcome = outcome;
                }
            }
            // Another reason is said anew: an answer that came back with questions is corrected so.
            Outcome::Nothing(measure, reason) => {
                let same = self.nothing.get(measure).is_some_and(|text| *text == reason.text.trim());
                if !self.settled.insert(*measure) || same {
                    line.outcome = Outcome::Known;
                }
            }
            Outcome::Known | Outcome::Faulty(_) => {}
        }
        if let Outcome::Correction(n, _) = &line.outcome {
            line.was = self.numbers.get(n).map(|row| row.action.what.text.clone());
        }
    }

    /// A line that names the action of which it tells. Its measure has to be the same: a number that slipped, or that of another
    /// file, would put one action in the place of another.
    fn numbered(&mut self, line: &Line, n: i64, action: &Action) -> Outcome {
        match self.numbers.get(&n).copied() {
            Some(row) if row.action.measure == action.measure && self.told.insert(n) => {
                self.corrected(row, line, action, false)
            }
            _ => self.faulty(line, FaultKind::ActionNumber, Column::Number, &number_in_file(self.year, n)),
        }
    }

    /// A line without a number: nothing where it tells of an action that is neither on the sheet nor further up in the file.
    fn again(&mut self, line: &Line, action: &Action) -> Option<Outcome> {
        let same = |known: &Action| {
            known.areas == action.areas
                && (known.from, known.until) == (action.from, action.until)
                && known.says_the_same(action)
        };
        let about = about(action);
        let mut above = self.new.get(&about).into_iter().flatten();
        let there = self.there.get(&about).into_iter().flatten().copied();
        let there: Vec<&ActionRow> = there.filter(|row| same(&row.action)).collect();
        let known = |row: &&&ActionRow| alike(&row.action, &self.over(row, action, true));
        if above.any(|known| same(known) && alike(known, action)) {
            return Some(Outcome::Known);
        }
        if let Some(row) = there.iter().find(known) {
            self.told.insert(row.n);
            return Some(Outcome::Known);
        }
        // What was refused may be told better: as another action.
        let over = |row: &ActionRow| matches!(row.standing, Standing::Refused | Standing::Withdrawn);
        let row = there.into_iter().find(|row| !over(row) && !self.told.contains(&row.n));
        let Some(row) = row else {
            self.new.entry(about).or_default().push(action.clone());
            return None;
        };
        self.told.insert(row.n);
        Some(self.corrected(row, line, action, true))
    }

    /// What a line makes of an action that stands on the sheet. One that names it by its number says it to the letter.
    fn corrected(&mut self, row: &ActionRow, line: &Line, action: &Action, keep_blank: bool) -> Outcome {
        let now = self.over(row, action, keep_blank);
        if alike(&row.action, &now) && (keep_blank || to_the_letter(&row.action, &now)) {
            return Outcome::Known;
        }
        if !row.standing.is_open() {
            return self.faulty(line, FaultKind::ActionJudged, Column::What, &row.n.to_string());
        }
        self.new.entry(about(&now)).or_default().push(now.clone());
        Outcome::Correction(row.n, Box::new(now))
    }

    /// The action as the line says it; of what has no column, and of files, it stays as it was. A blank cell empties what stood there
    /// only on a line that names the action by its number: on another one nobody knows that it was ever filled.
    fn over(&self, row: &ActionRow, line: &Action, keep_blank: bool) -> Action {
        let was = &row.action;
        let from = |column: Column, blank: bool| {
            if self.head.columns.contains_key(&column) && !(blank && keep_blank) { line } else { was }
        };
        Action {
            areas: from(Column::Areas, line.areas.is_empty()).areas.clone(),
            groups: from(Column::Groups, line.groups.is_empty()).groups.clone(),
            from: from(Column::From, line.from.is_none()).from,
            until: from(Column::Until, line.until.is_none()).until,
            result: from(Column::Result, line.result.is_none()).result.clone(),
            figures: from(Column::Figures, line.figures.is_empty()).figures.clone(),
            links: from(Column::Links, line.links.is_empty()).links.clone(),
            obstacles: from(Column::Obstacles, line.obstacles.is_none()).obstacles.clone(),
            cost: from(Column::Cost, line.cost.is_none()).cost,
            money: from(Column::Money, line.money.is_none()).money.clone(),
            files: was.files.clone(),
            before: was.before,
            ..Action::new(line.measure, line.what.clone())
        }
    }

    fn faulty(&self, line: &Line, kind: FaultKind, column: Column, value: &str) -> Outcome {
        let at = self.head.columns.get(&column).copied().unwrap_or(0);
        Outcome::Faulty(vec![Fault::at(address(at, line.line), kind, value)])
    }
}

/// The number of an action as it stands in a file of ours: with the year, so that last year's file names nothing on this one's sheet.
pub(super) fn number_in_file(year: i64, n: i64) -> String {
    format!("{year}-{n}")
}

/// The number that a text names on the sheet of this year; nothing where it names another year or none.
pub(super) fn named_number(text: &str, year: i64) -> Option<i64> {
    let (of, n) = text.trim().split_once(['-', '–', '\u{2011}'])?;
    let n = n.trim().parse().ok()?;
    (of.trim().parse() == Ok(year)).then_some(n)
}

fn about(action: &Action) -> Told {
    (action.measure, plain(&action.what.text))
}

fn plain(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// Whether two actions have the same words, letter by letter, in the same language; how lines end is up to the program that wrote them.
fn to_the_letter(one: &Action, other: &Action) -> bool {
    let lines = |text: &str| text.lines().map(str::trim).collect::<Vec<_>>().join("\n").trim().to_owned();
    let result = |of: &Action| of.result.as_deref().map(lines).unwrap_or_default();
    one.what.lang == other.what.lang
        && lines(&one.what.text) == lines(&other.what.text)
        && result(one) == result(other)
}

/// Whether two actions tell the same of everything that a file can tell, in whatever letters and spaces.
fn alike(one: &Action, other: &Action) -> bool {
    let same = |one: &Option<String>, other: &Option<String>| {
        plain(one.as_deref().unwrap_or_default()) == plain(other.as_deref().unwrap_or_default())
    };
    one.measure == other.measure
        && one.says_the_same(other)
        && (&one.areas, &one.groups) == (&other.areas, &other.groups)
        && (one.from, one.until, one.cost) == (other.from, other.until, other.cost)
        && (&one.figures, &one.links) == (&other.figures, &other.links)
        && same(&one.obstacles, &other.obstacles)
        && same(&one.money, &other.money)
}
