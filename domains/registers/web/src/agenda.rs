//! The regulation agenda of a year, after the template of Annex 2, as a page and as a file.

use kernel::{Lang, Resource, Text, Timestamp};
use registers::instrument::{Progress, Step};
use registers::read::{self, AgendaLine};
use registers::test;
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Query, Typed, Visit};

use crate::at::{At, fill};
use crate::desk::{Desk, named};
use crate::files::attached;
use crate::show::NOON;

/// A step of an instrument.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StepShow {
    pub(crate) code: String,
    pub(crate) names: Text,
    pub(crate) verified: bool,
    pub(crate) planned: Option<Timestamp>,
    pub(crate) done: Option<Timestamp>,
    pub(crate) words: Option<Text>,
    /// Planned for a day that is over, and not taken, where it is still to come.
    pub(crate) late: bool,
    /// Whether the equal-opportunity test has to be there before it.
    pub(crate) tested: bool,
    /// As its form takes it back.
    pub(crate) form: Typed,
}

/// A step back in the fields of its form.
pub(crate) fn again(step: &Step) -> Typed {
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |d| d.to_string());
    let form = Typed::default().with("planned", day(step.planned)).with("done", day(step.done));
    fill(form, "words", &step.words)
}

impl StepShow {
    /// All steps of the profile, as far as they were set.
    pub(crate) fn all(at: &At<'_>, sort: &str, set: &[Step], goes_on: bool) -> Vec<Self> {
        let (facts, today) = ((at.desk.facts)(), at.today());
        let one = |code: &String| {
            let step = set.iter().find(|s| s.code == *code).cloned().unwrap_or_default();
            let (names, verified) = named(&at.desk.catalogue.steps, code);
            Self {
                form: again(&step).as_shown(),
                code: code.clone(),
                names,
                verified,
                planned: step.planned.and_then(|day| at.instant(day)),
                done: step.done.and_then(|day| at.instant(day)),
                words: Some(step.words).filter(|t| *t != Text::default()),
                late: goes_on && step.done.is_none() && step.planned.is_some_and(|day| day < today),
                tested: facts.asks_for_test(sort, code),
            }
        };
        facts.steps.iter().map(one).collect()
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |n: usize| Self {
            code: format!("step-{n}"),
            names: Text::three("Lecture <b>", "Lezing", "Reading"),
            verified: n == 0,
            planned: (n != 1).then_some(NOON),
            done: (n == 0).then_some(NOON),
            words: (n == 0).then(|| Text::both("avis 1/2 <b>", "advies")),
            late: n == 2,
            tested: n > 0,
            form: Typed::default().with("planned", "2026-11-24").with("words-fr", "avis 1/2 <b>"),
        };
        (0..3).map(one).collect()
    }
}

/// An instrument on the agenda.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LineShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) sort: Text,
    pub(crate) sort_verified: bool,
    pub(crate) names: Text,
    pub(crate) description: Text,
    pub(crate) occasion: Text,
    pub(crate) purpose: Text,
    pub(crate) strategic: Option<Text>,
    pub(crate) operational: Vec<Text>,
    pub(crate) ground: Text,
    pub(crate) function: Text,
    pub(crate) situation: Text,
    pub(crate) planning: Text,
    pub(crate) year: i64,
    pub(crate) progress: &'static str,
    pub(crate) tone: &'static str,
    pub(crate) open: bool,
    pub(crate) steps: Vec<StepShow>,
    /// The stage of its equal-opportunity test.
    pub(crate) test: Option<&'static str>,
    /// Whether none is owed, as somebody said.
    pub(crate) exempt: bool,
    /// Whether the rule of the profile asks for one.
    pub(crate) owes_test: bool,
    pub(crate) seq: i64,
}

impl LineShow {
    pub(crate) fn of(line: &AgendaLine, at: &At<'_>) -> Self {
        let one = &line.row.instrument;
        let (sort, sort_verified) = named(&at.desk.catalogue.instruments, &one.sort);
        let objective = |code: &str| at.desk.outside.objective(code);
        Self {
            id: line.row.id.to_string(),
            number: line.row.number.clone(),
            sort,
            sort_verified,
            names: one.names.clone(),
            description: one.description.clone(),
            occasion: one.occasion.clone(),
            purpose: one.purpose.clone(),
            strategic: one.strategic.as_deref().map(objective),
            operational: one.operational.iter().map(|code| objective(code)).collect(),
            ground: one.ground.clone(),
            function: at.desk.post.names().function(&one.function),
            situation: one.situation.clone(),
            planning: one.planning.clone(),
            year: one.year,
            progress: line.row.progress.code(),
            tone: tone(line.row.progress),
            open: line.row.progress.goes_on(),
            steps: StepShow::all(at, &one.sort, &line.steps, line.row.progress.goes_on()),
            test: line.test.as_ref().map(|t| t.stage.code()),
            exempt: line.test.as_ref().is_some_and(|t| t.test.exempt.is_some()),
            owes_test: (at.desk.facts)().owes_test(&one.sort),
            seq: line.row.changed_seq,
        }
    }
    pub(crate) fn sample(progress: Progress) -> Self {
        let full = progress.is_open();
        let text = || if full { Text::both("texte <b>", "tekst") } else { Text::default() };
        Self {
            id: "x".into(),
            number: "RA-26-0001".into(),
            sort: Text::three("Ordonnance", "Ordonnantie", "Ordinance"),
            sort_verified: full,
            names: Text::both("Projet <b>", "Ontwerp"),
            description: text(),
            occasion: text(),
            purpose: text(),
            strategic: full.then(|| Text::three("OS 7", "SD 7", "SO 7")),
            operational: if full { vec![Text::three("OO 7.2", "OD 7.2", "OO 7.2"); 2] } else { Vec::new() },
            ground: text(),
            function: Text::both("Secrétariat", "Secretariaat"),
            situation: text(),
            planning: text(),
            year: 2026,
            progress: progress.code(),
            tone: tone(progress),
            open: full,
            steps: StepShow::samples(),
            test: full.then(|| test::Stage::Draft.code()),
            exempt: full,
            owes_test: true,
            seq: 9,
        }
    }
}

const fn tone(progress: Progress) -> &'static str {
    match progress {
        Progress::Planned => "",
        Progress::InProgress => "info",
        Progress::Adopted | Progress::Published => "ok",
        Progress::Dropped => "off",
    }
}

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    year: Option<i64>,
}

#[derive(Serialize)]
pub(crate) struct AgendaPage {
    year: i64,
    years: Vec<i64>,
    lines: Vec<LineShow>,
    may_keep: bool,
}

impl Page for AgendaPage {
    const TEMPLATE: &'static str = "registers/agenda.html";
    const ROOM: &'static str = "follow-up";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |lines, may_keep| Self { year: 2026, years: vec![2026, 2025], lines, may_keep };
        let lines = Progress::ALL.iter().map(|p| LineShow::sample(*p)).collect();
        vec![page(Vec::new(), true), page(lines, false)]
    }
}

/// `GET /registers/agenda`.
pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let eye = desk.eye(who.actor());
    let page = shell.read(&reader, |read| {
        let this_year = i64::from(at.today().year());
        let mut years = read::years(read, &eye)?;
        let year = asked.year.unwrap_or_else(|| years.first().copied().unwrap_or(this_year));
        years.extend([year, this_year]);
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        let lines = read::agenda(read, &eye, year)?.iter().map(|l| LineShow::of(l, &at)).collect();
        let may_keep = reader.as_of.is_none() && desk.post.may(who.actor(), "register.keep");
        Ok::<_, Fault>(AgendaPage { year, years, lines, may_keep })
    })?;
    shell.draw(&reader, &page).topics("registers").answer()
}

/// Columns that stand in the file once in each official language.
const TEXTS: [&str; 7] = ["title", "description", "occasion", "purpose", "ground", "situation", "planning"];

/// `GET /registers/agenda.csv`: the agenda of a year in both languages.
pub(crate) async fn csv(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let year = asked.year.unwrap_or_else(|| i64::from(at.today().year()));
    let lines =
        shell.read(&reader, |read| Ok::<_, Fault>(read::agenda(read, &desk.eye(who.actor()), year)?))?;
    let mut head: Vec<String> =
        ["number", "sort", "strategic", "operational", "responsible", "state", "test"]
            .map(str::to_owned)
            .into();
    head.extend(TEXTS.iter().flat_map(|name| [format!("{name}_fr"), format!("{name}_nl")]));
    let steps = (desk.facts)().steps.clone();
    head.extend(steps.iter().flat_map(|code| [format!("{code}_planned"), format!("{code}_done")]));
    let row = |line: &AgendaLine| {
        let one = &line.row.instrument;
        let day = |d: Option<jiff::civil::Date>| d.map_or_else(String::new, |d| d.to_string());
        let mut cells = vec![
            line.row.number.clone(),
            one.sort.clone(),
            one.strategic.clone().unwrap_or_default(),
            one.operational.join(", "),
            one.function.clone(),
            line.row.progress.code().to_owned(),
            line.test.as_ref().map_or_else(String::new, |t| t.stage.code().to_owned()),
        ];
        let texts = [
            &one.names,
            &one.description,
            &one.occasion,
            &one.purpose,
            &one.ground,
            &one.situation,
            &one.planning,
        ];
        let both =
            |text: &&Text| [Lang::Fr, Lang::Nl].map(|lang| text.get(lang).unwrap_or_default().to_owned());
        cells.extend(texts.iter().flat_map(both));
        for code in &steps {
            let step = line.steps.iter().find(|s| s.code == *code);
            cells.extend([day(step.and_then(|s| s.planned)), day(step.and_then(|s| s.done))]);
        }
        cells
    };
    let rows: Vec<Vec<String>> = lines.iter().map(row).collect();
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let bytes = exchange::table::write(&head, &rows);
    Ok(attached("text/csv; charset=utf-8", &format!("agenda-{year}.csv"), bytes))
}
