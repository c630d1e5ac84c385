//! The plan of a year as a file: a head line and one project a line. Columns are found by their names in any of the three languages;
//! whatever comes, each line that is not blank gets an answer of its own.

use std::collections::{BTreeMap, BTreeSet};

use exchange::table::{self, field};
use jiff::civil::Date;
use kernel::Text;

pub use exchange::table::FileFault;

use crate::Facts;
use crate::project::{BudgetRef, Sort};

kernel::coded! {
    /// Why a line cannot be taken in.
    LineFault {
        /// It has more fields than the head, or lacks title, objective, owner or a day.
        Fields = "fields",
        /// A quotation mark is not closed.
        Quote = "quote",
        /// It is longer than [`LONGEST_LINE`] characters.
        Long = "long",
        /// It is neither a project nor an action.
        Sort = "sort",
        /// There is no such project in this plan.
        Number = "number",
        /// An earlier line is about the same project.
        Twice = "twice",
        /// There is no such objective.
        Objective = "objective",
        /// There is no such function.
        Function = "function",
        /// A day is none.
        Day = "day",
        /// The last day lies before the first.
        Order = "order",
        /// The amount, or the effort, is none.
        Amount = "amount",
        /// What it waits for is no project that is there.
        After = "after",
    }
}

/// Most bytes of a file.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;
/// Most characters of a line.
pub const LONGEST_LINE: usize = 12_000;

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The number of the project that it describes anew; a new one where absent.
    pub number: Option<String>,
    /// What it is.
    pub sort: Sort,
    /// Code of its objective.
    pub objective: String,
    /// Its title.
    pub titles: Text,
    /// What it is about.
    pub description: Text,
    /// Code of the function that carries it.
    pub function: String,
    /// Its first day.
    pub starts: Date,
    /// Its last day.
    pub ends: Date,
    /// Where its money stands.
    pub budget: Vec<BudgetRef>,
    /// Tenths of a full-time post.
    pub effort: i64,
    /// Numbers of the projects that must be over before.
    pub after: BTreeSet<String>,
}

/// A line of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file, from 1.
    pub line: i64,
    /// What it says, or why it cannot be taken in.
    pub row: Result<Row, LineFault>,
}

/// Heads of the columns, in the order in which a file of ours has them.
pub const HEAD: [&str; 13] = [
    "number",
    "sort",
    "objective",
    "title_fr",
    "title_nl",
    "description_fr",
    "description_nl",
    "owner",
    "start",
    "end",
    "budget",
    "effort",
    "after",
];

const NAMES: [&[&str]; 13] = [
    &["number", "numéro", "numero", "nummer"],
    &["sort", "sorte", "type", "soort"],
    &["objective", "objectif", "doelstelling"],
    &["title_fr", "titre", "titre_fr"],
    &["title_nl", "titel", "titel_nl"],
    &["description_fr"],
    &["description_nl", "beschrijving", "beschrijving_nl"],
    &["owner", "pilote", "responsable", "trekker", "verantwoordelijke"],
    &["start", "début", "debut", "begin"],
    &["end", "fin", "einde"],
    &["budget"],
    &["effort", "etp", "vte", "fte"],
    &["after", "après", "apres", "na"],
];

/// What a file is read against: what is there, as far as whoever reads it may see it.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    /// The catalogues.
    pub facts: &'a Facts,
    /// Codes of the objectives.
    pub objectives: &'a BTreeSet<String>,
    /// Numbers of the projects of this plan.
    pub mine: &'a BTreeSet<String>,
    /// Numbers of every project.
    pub all: &'a BTreeSet<String>,
}

/// Reads a file into lines.
///
/// # Errors
/// Why nothing of it can be read.
pub fn read(bytes: &[u8], against: &Against<'_>) -> Result<Vec<Line>, FileFault> {
    let limits =
        table::Limits { bytes: MOST_BYTES, lines: against.facts.limits.projects, line: LONGEST_LINE };
    let table = table::read(bytes, &limits)?;
    let at: Vec<Option<usize>> = NAMES.iter().map(|names| table.column(names)).collect();
    let has = |n: usize| at.get(n).copied().flatten().is_some();
    if ![2, 3, 4, 7, 8, 9].into_iter().all(has) {
        return Err(FileFault::Head);
    }
    let mut seen: BTreeMap<String, i64> = BTreeMap::new();
    let mut lines = Vec::with_capacity(table.lines.len());
    for (line, fields) in &table.lines {
        let row = match fields {
            Err(table::LineFault::Fields) => Err(LineFault::Fields),
            Err(table::LineFault::Quote) => Err(LineFault::Quote),
            Err(table::LineFault::Long) => Err(LineFault::Long),
            Ok(fields) => {
                let get = |n: usize| field(fields, at.get(n).copied().flatten()).to_owned();
                row(&get, against).and_then(|row| match &row.number {
                    Some(number) if seen.insert(number.clone(), *line).is_some() => Err(LineFault::Twice),
                    _ => Ok(row),
                })
            }
        };
        lines.push(Line { line: *line, row });
    }
    Ok(lines)
}

fn row(get: &dyn Fn(usize) -> String, against: &Against<'_>) -> Result<Row, LineFault> {
    let some = |n: usize| Some(get(n)).filter(|t| !t.is_empty());
    let needed = |n: usize| some(n).ok_or(LineFault::Fields);
    let number = some(0);
    if number.as_ref().is_some_and(|n| !against.mine.contains(n)) {
        return Err(LineFault::Number);
    }
    let sort = some(1).map_or(Some(Sort::Project), |text| sort(&text)).ok_or(LineFault::Sort)?;
    let objective = needed(2)?;
    if !against.objectives.contains(&objective) {
        return Err(LineFault::Objective);
    }
    let titles = Text { fr: Some(needed(3)?), nl: Some(needed(4)?), en: None };
    let function = needed(7)?;
    if !against.facts.functions.contains(&function) {
        return Err(LineFault::Function);
    }
    let (starts, ends) = (date(&needed(8)?), date(&needed(9)?));
    let (starts, ends) = (starts.ok_or(LineFault::Day)?, ends.ok_or(LineFault::Day)?);
    if ends < starts {
        return Err(LineFault::Order);
    }
    let after: BTreeSet<String> =
        get(12).split([' ', ',', '|']).filter(|t| !t.is_empty()).map(str::to_owned).collect();
    if after.iter().any(|n| !against.all.contains(n)) {
        return Err(LineFault::After);
    }
    Ok(Row {
        number,
        sort,
        objective,
        titles,
        description: Text { fr: some(5), nl: some(6), en: None },
        function,
        starts,
        ends,
        budget: budget(&get(10)).ok_or(LineFault::Amount)?,
        effort: some(11).map_or(Some(0), |text| scaled(&text, 1)).ok_or(LineFault::Amount)?,
        after,
    })
}

fn sort(text: &str) -> Option<Sort> {
    match text.to_lowercase().as_str() {
        "project" | "projet" => Some(Sort::Project),
        "action" | "actie" => Some(Sort::Action),
        _ => None,
    }
}

/// `31/03/2026`, `31.03.2026`, `2026-03-31`.
#[must_use]
pub fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Ok(date) = text.parse::<Date>() {
        return Some(date);
    }
    let mut parts = text.split(['/', '.', '-']).map(|part| part.trim().parse::<i16>().ok());
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Budget references: `AB 01.02 = 12500,50 | AB 01.03 = 1000`; one a line does as well.
#[must_use]
pub fn budget(text: &str) -> Option<Vec<BudgetRef>> {
    let each = text.split(['|', '\n', '\r']).map(str::trim).filter(|one| !one.is_empty());
    each.map(|one| {
        let (reference, amount) = one.rsplit_once('=')?;
        let reference = Some(reference.trim()).filter(|r| !r.is_empty())?.to_owned();
        Some(BudgetRef { reference, cents: scaled(amount, 2)? })
    })
    .collect()
}

/// Budget references as [`budget`] reads them, separated by this.
#[must_use]
pub fn budget_again(budget: &[BudgetRef], between: &str) -> String {
    let one = |b: &BudgetRef| format!("{} = {}", b.reference, scaled_again(b.cents, 2));
    budget.iter().map(one).collect::<Vec<_>>().join(between)
}

/// A number that is not negative, with at most so many digits behind comma or point, in its smallest step: `12 500,5` in cents is
/// 1250050.
#[must_use]
pub fn scaled(text: &str, places: usize) -> Option<i64> {
    let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '€').collect();
    let (whole, rest) = text.split_once([',', '.']).unwrap_or((&text, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(rest) || rest.len() > places {
        return None;
    }
    format!("{whole}{rest:0<places$}").parse().ok()
}

/// The same back: `12500,50`.
#[must_use]
pub fn scaled_again(value: i64, places: u32) -> String {
    let step = 10_i64.pow(places);
    let width = usize::try_from(places).unwrap_or(0);
    format!("{},{:0width$}", value / step, value % step)
}

/// A row as a line of a file of ours.
#[must_use]
pub fn fields(row: &Row) -> Vec<String> {
    let text = |t: Option<&String>| t.cloned().unwrap_or_default();
    vec![
        row.number.clone().unwrap_or_default(),
        row.sort.code().to_owned(),
        row.objective.clone(),
        text(row.titles.fr.as_ref()),
        text(row.titles.nl.as_ref()),
        text(row.description.fr.as_ref()),
        text(row.description.nl.as_ref()),
        row.function.clone(),
        row.starts.to_string(),
        row.ends.to_string(),
        budget_again(&row.budget, " | "),
        scaled_again(row.effort, 1),
        row.after.iter().cloned().collect::<Vec<_>>().join(" "),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn set(all: &[&str]) -> BTreeSet<String> {
        all.iter().map(|c| (*c).to_owned()).collect()
    }
    fn taken(text: &str) -> Result<Vec<Line>, FileFault> {
        let mut facts = Facts::bare(jiff::tz::TimeZone::UTC);
        facts.functions = set(&["head"]);
        let (objectives, mine, all) = (set(&["OO 1.1"]), set(&["P-26-001"]), set(&["P-26-001", "P-25-009"]));
        read(text.as_bytes(), &Against { facts: &facts, objectives: &objectives, mine: &mine, all: &all })
    }
    const DUTCH: &str = "nummer;soort;doelstelling;titre;titel;verantwoordelijke;begin;einde;budget;vte;na\n";

    #[test]
    fn each_line_gets_an_answer_of_its_own() {
        let good = "P-26-001;actie;OO 1.1;Caméras;Camera's;head;01/02/2026;2026-03-31;AB 1 = 12 500,5 | AB 2 = 3;1,5;P-25-009\n";
        let bad = [
            ("P-26-999;;OO 1.1;a;b;head;1/2/2026;1/3/2026;;;", LineFault::Number),
            ("P-26-001;;OO 1.1;a;b;head;1/2/2026;1/3/2026;;;", LineFault::Twice),
            (";idea;OO 1.1;a;b;head;1/2/2026;1/3/2026;;;", LineFault::Sort),
            (";;OO 9;a;b;head;1/2/2026;1/3/2026;;;", LineFault::Objective),
            (";;OO 1.1;a;;head;1/2/2026;1/3/2026;;;", LineFault::Fields),
            (";;OO 1.1;a;b;nobody;1/2/2026;1/3/2026;;;", LineFault::Function),
            (";;OO 1.1;a;b;head;soon;1/3/2026;;;", LineFault::Day),
            (";;OO 1.1;a;b;head;1/4/2026;1/3/2026;;;", LineFault::Order),
            (";;OO 1.1;a;b;head;1/2/2026;1/3/2026;12500;;", LineFault::Amount),
            (";;OO 1.1;a;b;head;1/2/2026;1/3/2026;;-1;", LineFault::Amount),
            (";;OO 1.1;a;b;head;1/2/2026;1/3/2026;;;P-26-777", LineFault::After),
            (";;\"OO 1.1;a;b;head;1/2/2026;1/3/2026;;;", LineFault::Quote),
        ];
        let text: String = bad.iter().map(|(line, _)| format!("{line}\n")).collect();
        let lines = taken(&format!("{DUTCH}{good}{text}")).unwrap();
        let row = lines[0].row.clone().unwrap();
        let budget = [("AB 1", 1_250_050), ("AB 2", 300)]
            .map(|(reference, cents)| BudgetRef { reference: reference.into(), cents });
        assert_eq!((row.sort, row.effort, row.budget.as_slice()), (Sort::Action, 15, &budget[..]));
        assert_eq!(
            (row.starts.to_string(), row.ends.to_string()),
            ("2026-02-01".into(), "2026-03-31".into())
        );
        let faults: Vec<LineFault> = lines.iter().skip(1).map(|l| l.row.clone().unwrap_err()).collect();
        assert_eq!(faults, bad.map(|(_, fault)| fault));
    }

    #[test]
    fn a_head_without_owner_or_days_is_none() {
        assert_eq!(taken("objective;title_fr;title_nl\nOO 1.1;a;b\n"), Err(FileFault::Head));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let lines =
            taken(&format!("{DUTCH};;OO 1.1;a;b;head;2026-02-01;2026-03-31;AB 1 = 0,05;0,3;P-26-001\n"));
        let row = lines.unwrap()[0].row.clone().unwrap();
        let again = String::from_utf8(table::write(&HEAD, &[fields(&row)])).unwrap();
        assert_eq!(taken(&again).unwrap()[0].row, Ok(row));
    }

    proptest! {
        #[test]
        fn no_text_stops_it(text in "[ -~;\n]{0,200}") {
            drop(taken(&format!("{DUTCH}{text}")));
        }
        #[test]
        fn amounts_come_back(cents in 0_i64..100_000_000_000) {
            prop_assert_eq!(scaled(&scaled_again(cents, 2), 2), Some(cents));
        }
    }
}
