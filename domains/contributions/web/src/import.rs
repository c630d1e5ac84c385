//! The sheet as a file: out, back in with every line answered before anything is taken, and what was not taken out again.

use std::collections::BTreeMap;
use std::io::Read as _;

use axum::http::StatusCode;
use contributions::command::Give;
use contributions::file::{
    self, Against, AnswerLine, AnswerOutcome, Column, Fault as CellFault, FileFault, Line, MOST_BYTES,
    MOST_ROWS, Named, Outcome, Read,
};
use contributions::read;
use kernel::{Lang, Refusal};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, CommandMeta, Fault, Page, Query, Typed, blocking, fields};

use crate::at::At;
use crate::files::{XLSX, attached};
use crate::give::{self, Door, Giver};
use crate::show::SheetShow;

/// Lines that the preview shows; the counts are of all of them.
const SHOWN: usize = 300;

/// The columns that the preview shows, with the keys of their heads: all that is taken in, so that a line that has slipped by one is seen.
pub(crate) const SEEN: [(Column, &str); 15] = [
    (Column::Measure, "contribution-measure"),
    (Column::What, "contribution-what"),
    (Column::Areas, "contribution-where"),
    (Column::Groups, "contribution-for-whom"),
    (Column::From, "contribution-from"),
    (Column::Until, "contribution-until"),
    (Column::Result, "contribution-result"),
    (Column::Figures, "contribution-figures"),
    (Column::Links, "contribution-evidence"),
    (Column::Obstacles, "contribution-obstacles"),
    (Column::Cost, "contribution-cost"),
    (Column::Money, "contribution-money"),
    (Column::Language, "contribution-language"),
    (Column::Nothing, "contribution-nothing-short"),
    (Column::Number, "contribution-action-number"),
];

/// What a line says, before it is taken.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LineShow {
    line: u32,
    /// `action`, `correction`, `nothing`, `known` or `faulty`.
    verdict: &'static str,
    /// What the action said until now which it corrects.
    was: Option<String>,
    /// What stands in the file, column by column: a text in the wrong one is seen before it is taken.
    cells: Vec<String>,
    /// Cell, why, and what stands there.
    faults: Vec<(String, &'static str, String)>,
    notes: Vec<(String, &'static str)>,
}

impl LineShow {
    /// A line with what stands in the columns that are shown.
    pub(crate) fn of(of: &Line, cells: Vec<String>) -> Self {
        let verdict = match of.outcome {
            Outcome::Action(_) => "action",
            Outcome::Correction(..) => "correction",
            Outcome::Nothing(..) => "nothing",
            Outcome::Known => "known",
            Outcome::Faulty(_) => "faulty",
        };
        let faults = match &of.outcome {
            Outcome::Faulty(all) => all.iter().map(faulty).collect(),
            _ => Vec::new(),
        };
        let notes = of.notes.iter().map(|(cell, note)| (cell.clone(), note.code())).collect();
        let was = of.was.as_ref().map(|text| text.chars().take(200).collect());
        Self { line: of.line, verdict, was, cells, faults, notes }
    }
    pub(crate) fn sample(verdict: &'static str) -> Self {
        let all = file::FaultKind::ALL.iter().map(|k| ("C14".to_owned(), k.code(), "=<b>".to_owned()));
        Self {
            line: 14,
            verdict,
            was: (verdict == "correction").then(|| "Rondes <b>".to_owned()),
            cells: SEEN.map(|_| "Rondes <b>".to_owned()).into(),
            faults: if verdict == "faulty" { all.collect() } else { Vec::new() },
            notes: file::Note::ALL.iter().map(|n| ("D14".to_owned(), n.code())).collect(),
        }
    }
}

/// An answer to a question, before it is taken.
#[derive(Debug, Clone, Serialize)]
struct AnswerShow {
    number: String,
    text: String,
    /// `answer`, `known` or `faulty`.
    verdict: &'static str,
    faults: Vec<(String, &'static str, String)>,
}

impl AnswerShow {
    fn of(line: &AnswerLine) -> Self {
        let (verdict, faults) = match &line.outcome {
            AnswerOutcome::Answer(..) => ("answer", Vec::new()),
            AnswerOutcome::Known => ("known", Vec::new()),
            AnswerOutcome::Faulty(all) => ("faulty", all.iter().map(faulty).collect()),
        };
        Self { number: line.number.clone(), text: line.text.chars().take(200).collect(), verdict, faults }
    }
    fn sample(verdict: &'static str) -> Self {
        let bad = vec![("A2".to_owned(), "question", "7 <b>".to_owned())];
        let faults = if verdict == "faulty" { bad } else { Vec::new() };
        Self { number: "1".into(), text: "Buurtwerk <b>".into(), verdict, faults }
    }
}

/// What is wrong with a cell: where, why, and what stands there.
fn faulty(of: &CellFault) -> (String, &'static str, String) {
    (of.cell.clone(), of.kind.code(), of.value.clone())
}

#[derive(Debug, Default, Clone, Serialize)]
struct FileShow {
    name: String,
    digest: String,
    actions: usize,
    corrections: usize,
    nothing: usize,
    known: usize,
    refused: usize,
    moved: bool,
    encoding: Option<&'static str>,
    /// Other sheets of the file, of which nothing was read.
    others: Vec<String>,
    /// Heads of columns of which nothing is taken.
    unknown: Vec<String>,
    /// Text keys of the columns that the lines show.
    columns: Vec<&'static str>,
    /// How many answers to questions would be taken in, and what stands on their sheet.
    answered: usize,
    answers: Vec<AnswerShow>,
    lines: Vec<LineShow>,
    more: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct ImportPage {
    frame: &'static str,
    base: String,
    s: SheetShow,
    file: Option<FileShow>,
    form: Typed,
}

impl Page for ImportPage {
    const TEMPLATE: &'static str = "contributions/import.html";
    const ROOM: &'static str = "contributions";
    fn samples() -> Vec<Self> {
        let full = FileShow {
            name: "a<b>.xlsx".into(),
            digest: "ab".into(),
            actions: 1,
            corrections: 1,
            nothing: 1,
            known: 1,
            refused: 1,
            moved: true,
            encoding: Some("UTF-16"),
            others: vec!["Feuil2 <b>".into(), "Blad3".into()],
            unknown: vec!["Bijzonderheden <b>".into(), "x".into()],
            columns: SEEN.map(|(_, key)| key).into(),
            answered: 1,
            answers: ["answer", "known", "faulty"].map(AnswerShow::sample).into(),
            lines: ["action", "correction", "nothing", "known", "faulty"].map(LineShow::sample).into(),
            more: true,
        };
        let page = |frame, file| Self {
            frame,
            base: "contribute/x".into(),
            s: SheetShow::sample(read::SheetState::Waiting),
            file,
            form: Typed::default(),
        };
        let mut wrong = page("layout.html", None);
        wrong.form.put_error(Some("files"), "…".into());
        vec![
            page("contributions/bare.html", None),
            page("contributions/bare.html", Some(full)),
            page("layout.html", Some(FileShow::default())),
            wrong,
        ]
    }
}

/// What stands on a sheet.
struct Stands {
    measures: Vec<read::MeasureRow>,
    questions: Vec<read::QuestionRow>,
    actions: Vec<read::ActionRow>,
}

fn stands(door: &Door, giver: &Giver) -> Result<Stands, Fault> {
    let sheet = giver.sheet.id;
    door.shell.live().read(|r| {
        Ok(Stands {
            measures: read::measures(r, sheet)?,
            questions: read::questions(r, sheet)?,
            actions: read::actions(r, sheet)?,
        })
    })
}

/// `GET …/template.xlsx`: the sheet to be filled in.
pub(crate) async fn template(door: Door) -> Answer {
    let Some(giver) = &door.giver else { return door.gone() };
    let Stands { measures, mut questions, actions } = stands(&door, giver)?;
    questions.retain(|question| !question.gone);
    let open: Vec<_> = actions.into_iter().filter(|a| a.standing.is_open()).collect();
    let (areas, groups) = (door.desk.areas(), door.desk.groups());
    let bytes = blocking(|| file::template(giver.sheet.year, &measures, &questions, &open, &areas, &groups))
        .map_err(Fault::internal)?;
    let name = format!("contributions-{}-{}.xlsx", giver.sheet.partner, giver.sheet.year);
    Ok(attached(XLSX, "attachment", &name, bytes))
}

pub(crate) async fn blank(door: Door) -> Answer {
    let Some(giver) = &door.giver else { return door.gone() };
    draw(&door, giver, None, Typed::default(), StatusCode::OK)
}

fn draw(door: &Door, giver: &Giver, file: Option<FileShow>, form: Typed, status: StatusCode) -> Answer {
    let page = ImportPage {
        frame: giver.frame(),
        base: giver.base.clone(),
        s: SheetShow::of(&giver.sheet, door.shell.now()),
        file,
        form,
    };
    let draw = door.shell.draw(&door.reader, &page).status(status);
    if giver.link.is_some() { draw.bare().answer() } else { draw.answer() }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ImportForm {
    /// The file that was shown and is to be taken in now, with its name.
    digest: String,
    file: String,
    /// Who sends it, where that is not known by an account.
    name: String,
}

enum Step {
    Shown(Box<FileShow>),
    Taken,
}

pub(crate) async fn import(door: Door, form: CommandForm<ImportForm>) -> Answer {
    let Some(giver) = &door.giver else { return door.gone() };
    let outcome = async {
        fields::present(&door.reader)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        if value.digest.is_empty() {
            let sent = form.files.first().ok_or_else(|| Refusal::missing("files"))?;
            let bytes = sent.whole()?;
            let found = blocking(|| found(&door, giver, &bytes))?;
            let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
            let digest = sent.hold(&door.desk.blobs, most).map_err(Fault::internal)?.hash;
            return Ok(Step::Shown(Box::new(shown(&sent.name, digest, &found))));
        }
        let found = blocking(|| found(&door, giver, &held(&door.at(), &value.digest)?))?;
        let mut rule = Give {
            based_on: form.meta.based_on,
            ..Give::new(giver.sheet.id, giver.by(fields::some(&value.name)))
        };
        for line in found.lines {
            match line.outcome {
                Outcome::Action(action) => rule.actions.push((None, *action)),
                Outcome::Correction(n, action) => rule.actions.push((Some(n), *action)),
                Outcome::Nothing(measure, reason) => drop(rule.nothing.insert(measure, reason)),
                Outcome::Known | Outcome::Faulty(_) => {}
            }
        }
        for line in found.answers {
            if let AnswerOutcome::Answer(question, words) = line.outcome {
                rule.answers.insert(question, words);
            }
        }
        rule.file = Some(store::blob_id(&value.digest));
        let meta = CommandMeta { command_id: form.meta.command_id, ..CommandMeta::default() };
        door.at().ask(&giver.who, &meta, rule).await?;
        // It was taken in: it stays for good, with the entry that names it.
        blocking(|| door.desk.blobs.release(&value.digest))?;
        Ok::<_, Fault>(Step::Taken)
    };
    match outcome.await {
        Ok(Step::Shown(file)) => {
            let once = door.at().once(Typed::default());
            draw(&door, giver, Some(*file), once, StatusCode::OK)
        }
        Ok(Step::Taken) => give::on(&door, giver, "imported"),
        Err(fault) => {
            let fault = door.at().explained(fault);
            let Some(refusal) = fault.refusal() else { return Err(fault) };
            let again = form.value.as_ref().ok().and_then(|value| again(&door, giver, value));
            // Another preview is another request: the one before may have been answered already.
            let mut typed = if again.is_some() { door.at().once(form.typed) } else { form.typed };
            let field =
                refusal.field.as_deref().filter(|f| *f == "name" || (*f == "files" && again.is_none()));
            typed.put_error(field, door.shell.sentence(door.reader.lang, refusal));
            draw(&door, giver, again, typed, StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

/// The file that was shown before, read against the sheet as it is now, where it is still there: nobody has to choose it again.
fn again(door: &Door, giver: &Giver, value: &ImportForm) -> Option<FileShow> {
    if value.digest.is_empty() {
        return None;
    }
    let bytes = blocking(|| held(&door.at(), &value.digest)).ok()?;
    let found = blocking(|| found(door, giver, &bytes)).ok()?;
    Some(shown(&value.file, value.digest.clone(), &found))
}

pub(crate) fn held(at: &At<'_>, digest: &str) -> Result<Vec<u8>, Refusal> {
    let gone = || Refusal::conflict("refusal-contribution-file-gone");
    let mut file = at.desk.blobs.held(digest).ok().flatten().ok_or_else(gone)?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|_| gone())?;
    Ok(bytes)
}

fn found(door: &Door, giver: &Giver, bytes: &[u8]) -> Result<Read, Fault> {
    let Stands { measures, questions, actions } = stands(door, giver)?;
    let (areas, groups, facts) = (door.desk.areas(), door.desk.groups(), door.desk.facts());
    let against = Against {
        year: giver.sheet.year,
        measures: &measures,
        questions: &questions,
        areas: &areas,
        groups: &groups,
        actions: &actions,
        facts: &facts,
        lang: if door.reader.lang == Lang::Nl { Lang::Nl } else { Lang::Fr },
    };
    let lists = door.desk.lists();
    let all: Vec<Named<'_>> =
        lists.partners.iter().map(|of| Named { code: &of.code, names: &of.names, against: None }).collect();
    let own = &giver.sheet.partner;
    let read = file::read_grid(bytes).and_then(|grid| file::read_own(&grid, &against, own, &all));
    Ok(read.map_err(unread)?)
}

/// Why nothing of a file can be read, at the field of the file.
pub(crate) fn unread(fault: FileFault) -> Refusal {
    let refusal = Refusal::invalid("files", &format!("refusal-contribution-file-{fault}"));
    match fault {
        FileFault::Size => refusal.with("most", MOST_BYTES >> 20),
        FileFault::Lines => refusal.with("most", MOST_ROWS),
        _ => refusal,
    }
}

/// What is wrong with a cell, in a sentence.
pub(crate) fn says(at: &At<'_>, fault: &CellFault) -> String {
    let (texts, lang) = (at.shell.texts(), at.reader.lang);
    let facts = BTreeMap::from([("value".to_owned(), fault.value.clone())]);
    let why = texts.with_facts(lang, &format!("contribution-cell-{}", fault.kind), &facts);
    format!("{}{} {why}", fault.cell, texts.plain(lang, "colon"))
}

fn shown(name: &str, digest: String, read: &Read) -> FileShow {
    let count = |wanted: fn(&Outcome) -> bool| read.lines.iter().filter(|l| wanted(&l.outcome)).count();
    // What needs a look comes first.
    let mut order: Vec<&Line> = read.lines.iter().collect();
    order.sort_by_key(|l| (!matches!(l.outcome, Outcome::Faulty(_)), l.notes.is_empty()));
    FileShow {
        name: name.to_owned(),
        digest,
        actions: count(|o| matches!(o, Outcome::Action(_))),
        corrections: count(|o| matches!(o, Outcome::Correction(..))),
        nothing: count(|o| matches!(o, Outcome::Nothing(..))),
        known: count(|o| matches!(o, Outcome::Known)),
        refused: count(|o| matches!(o, Outcome::Faulty(_))),
        moved: read.moved,
        encoding: read.encoding,
        more: order.len() > SHOWN,
        others: read.others.clone(),
        unknown: read.unknown(),
        columns: SEEN.map(|(_, key)| key).into(),
        answered: read.answers.iter().filter(|a| matches!(a.outcome, AnswerOutcome::Answer(..))).count(),
        answers: read.answers.iter().map(AnswerShow::of).collect(),
        lines: order.into_iter().take(SHOWN).map(|l| line(read, l)).collect(),
    }
}

fn line(read: &Read, of: &Line) -> LineShow {
    let cell = |(column, _): (Column, _)| read.said(of, column).chars().take(200).collect::<String>();
    LineShow::of(of, SEEN.map(cell).into())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Rejected {
    pub(crate) digest: String,
}

/// `GET …/import/rejected.xlsx`: the lines that cannot be taken in, with a column of reasons.
pub(crate) async fn rejected(door: Door, Query(asked): Query<Rejected>) -> Answer {
    let Some(giver) = &door.giver else { return door.gone() };
    let read = blocking(|| found(&door, giver, &held(&door.at(), &asked.digest)?))?;
    let (at, heading) =
        (door.at(), door.shell.texts().plain(door.reader.lang, "contribution-import-reasons"));
    let says = |fault: &CellFault| says(&at, fault);
    let bytes =
        blocking(|| file::rejected(&read.heads, &read.lines, &heading, says)).map_err(Fault::internal)?;
    Ok(attached(XLSX, "attachment", "rejected.xlsx", bytes))
}
