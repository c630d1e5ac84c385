//! An evaluation as pages show it.

use desk::Names;
use emergency::evaluation::{Debrief, Discipline, State};
use emergency::read::{self, EvaluationRow};
use kernel::{Actor, Handling, Id, Lang, Text, Timestamp, kind};
use serde::Serialize;
use store::{Read, StoreError};
use web::Page;

use crate::desk::Desk;
use crate::show::{OfficeShow, Said};

/// An evaluation on a row and on its own page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EvaluationShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) state: &'static str,
    pub(crate) open: bool,
    pub(crate) about_label: String,
    pub(crate) guarded: bool,
    pub(crate) handling: &'static str,
    pub(crate) opened_at: Timestamp,
    pub(crate) closed_at: Option<Timestamp>,
    pub(crate) hot_at: Option<Timestamp>,
    pub(crate) cold_at: Option<Timestamp>,
    pub(crate) findings: i64,
    pub(crate) lessons: i64,
    pub(crate) words: Option<Said>,
    pub(crate) without: Option<Said>,
    pub(crate) seq: i64,
}

impl EvaluationShow {
    pub(crate) fn of(row: &EvaluationRow) -> Self {
        Self {
            id: row.id.to_string(),
            number: row.number.clone(),
            state: row.state.code(),
            open: row.state == State::Open,
            about_label: row.about_label.clone(),
            guarded: row.handling >= Handling::NeedToKnow,
            handling: row.handling.code(),
            opened_at: row.opened_at,
            closed_at: row.closed_at,
            hot_at: row.hot_at,
            cold_at: row.cold_at,
            findings: row.findings,
            lessons: row.lessons,
            words: row.words.as_ref().map(Said::of),
            without: row.without.as_ref().map(Said::of),
            seq: row.changed_seq,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        let said = |done: bool| done.then(|| Said::sample("<b>", Lang::Nl));
        [false, true]
            .map(|done| Self {
                id: "x".into(),
                number: "EV-26-0001".into(),
                state: if done { "closed" } else { "open" },
                open: !done,
                about_label: "26-0417 <b>".into(),
                guarded: done,
                handling: "need-to-know",
                opened_at: at,
                closed_at: done.then_some(at),
                hot_at: done.then_some(at),
                cold_at: None,
                findings: 3,
                lessons: 1,
                words: said(done),
                without: said(done),
                seq: 31,
            })
            .into()
    }
}

/// A row of the list, as it arrives live.
#[derive(Serialize)]
pub(crate) struct RowPart {
    e: EvaluationShow,
}

impl Page for RowPart {
    const TEMPLATE: &'static str = "emergency/part-evaluation-row.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        EvaluationShow::samples().into_iter().map(|e| Self { e }).collect()
    }
}

impl RowPart {
    pub(crate) fn of(body: &BodyPart) -> Self {
        Self { e: body.e.clone() }
    }
}

#[derive(Debug, Clone, Serialize)]
struct DebriefShow {
    debrief: &'static str,
    held_at: Timestamp,
    took_part: Vec<Text>,
    words: Option<Said>,
    by: Text,
    seq: i64,
}

#[derive(Debug, Clone, Serialize)]
struct FindingShow {
    n: i64,
    debrief: &'static str,
    sort: &'static str,
    discipline: Option<&'static str>,
    words: Said,
    by: Text,
    seq: i64,
}

#[derive(Debug, Clone, Serialize)]
struct LessonShow {
    n: i64,
    finding: Option<i64>,
    words: Said,
    to: OfficeShow,
    due: Option<Timestamp>,
    /// The commitment that came of it: name and address.
    commitment: Option<(String, String)>,
    seq: i64,
}

/// What stands in an evaluation, also as it arrives live.
#[derive(Serialize)]
pub(crate) struct BodyPart {
    pub(crate) e: EvaluationShow,
    debriefs: Vec<DebriefShow>,
    findings: Vec<FindingShow>,
    lessons: Vec<LessonShow>,
    /// The phases of the same emergency: number, id, name.
    phases: Vec<(String, String, Text)>,
}

impl Page for BodyPart {
    const TEMPLATE: &'static str = "emergency/part-evaluation.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let three = |t: &str| Text::three(t, t, t);
        let mut all: Vec<Self> = EvaluationShow::samples()
            .into_iter()
            .map(|e| Self { e, debriefs: vec![], findings: vec![], lessons: vec![], phases: vec![] })
            .collect();
        let Some(full) = all.last_mut() else { return all };
        let at = full.e.opened_at;
        let said = || Said::sample("<b>", Lang::Fr);
        full.debriefs = ["hot", "cold"]
            .map(|debrief| DebriefShow {
                debrief,
                held_at: at,
                took_part: vec![three("Mayor")],
                words: (debrief == "hot").then(said),
                by: three("Official"),
                seq: 31,
            })
            .into();
        full.findings = [(None, "well"), (Some("D3"), "badly"), (Some("D5"), "proposal")]
            .map(|(discipline, sort)| FindingShow {
                n: 1,
                debrief: "cold",
                sort,
                discipline,
                words: said(),
                by: three("Official"),
                seq: 31,
            })
            .into();
        full.lessons = [true, false]
            .map(|rich| LessonShow {
                n: 1,
                finding: rich.then_some(1),
                words: said(),
                to: OfficeShow::sample(rich),
                due: rich.then_some(at),
                commitment: rich.then(|| ("L-26-0001 x".to_owned(), "orders/x".to_owned())),
                seq: 31,
            })
            .into();
        full.phases = vec![("PH-26-0001".into(), "x".into(), three("Phase"))];
        all
    }
}

impl BodyPart {
    /// An evaluation, where this actor may see it.
    pub(crate) fn load(
        read: &dyn Read,
        desk: &Desk,
        actor: &Actor,
        lang: Lang,
        id: Id<kind::Matter>,
    ) -> Result<Option<Self>, StoreError> {
        let (eye, names, facts) = (desk.eye(actor), desk.names(), desk.facts(actor));
        let Some(row) = read::evaluation(read, &eye, id)? else { return Ok(None) };
        let phases = read::about(read, &eye, row.about)?;
        let name =
            |p: &read::PhaseRow| crate::desk::level_name(&facts, &p.said.regime.version, p.level, p.since);
        Ok(Some(Self {
            e: EvaluationShow::of(&row),
            debriefs: debriefs(read, &names, id)?,
            findings: findings(read, &names, id)?,
            lessons: lessons(read, desk, lang, id)?,
            phases: phases.iter().map(|p| (p.number.clone(), p.id.to_string(), name(p))).collect(),
        }))
    }
}

fn debriefs(read: &dyn Read, names: &Names, id: Id<kind::Matter>) -> Result<Vec<DebriefShow>, StoreError> {
    let all = read::debriefs(read, id)?.into_iter().map(|d| DebriefShow {
        debrief: Debrief::code(d.debrief),
        held_at: d.held_at,
        took_part: d.took_part.iter().map(|f| names.function(f)).collect(),
        words: d.words.as_ref().map(Said::of),
        by: names.function(&d.function),
        seq: d.seq,
    });
    Ok(all.collect())
}

fn findings(read: &dyn Read, names: &Names, id: Id<kind::Matter>) -> Result<Vec<FindingShow>, StoreError> {
    let all = read::findings(read, id)?.into_iter().map(|f| FindingShow {
        n: f.n,
        debrief: f.debrief.code(),
        sort: f.sort.code(),
        discipline: f.discipline.map(Discipline::code),
        words: Said::of(&f.words),
        by: names.function(&f.function),
        seq: f.seq,
    });
    Ok(all.collect())
}

/// A commitment is seen by those who see the evaluation: it takes its handling, areas and readers from there.
fn lessons(
    read: &dyn Read,
    desk: &Desk,
    lang: Lang,
    id: Id<kind::Matter>,
) -> Result<Vec<LessonShow>, StoreError> {
    let names = desk.names();
    let mut all = Vec::new();
    for row in read::lessons(read, id)? {
        all.push(LessonShow {
            n: row.n,
            finding: row.finding,
            words: Said::of(&row.words),
            to: OfficeShow::of(&row.to, desk, &names),
            due: row.due,
            commitment: desk.post.about(read, lang, row.commitment)?,
            seq: row.seq,
        });
    }
    Ok(all)
}
