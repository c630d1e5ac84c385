//! One entry: its document in both languages, its points with states, actions and proofs, its answers, and the forms of those who keep it.

use kernel::{Id, Text, kind};
use registers::entry::{LinkSort, State};
use registers::read::{self, EntryRow, SheetRow};
use registers::sheet::Stage;
use serde::Serialize;
use store::Read;
use web::{Answer, Fault, Page, Typed, Visit, Who};

use crate::at::At;
use crate::desk::{Choice, Desk};
use crate::live::NowPart;
use crate::show::{ActionShow, EntryShow, LinkShow, NOON, OwedShow, PointShow, StatusShow, TurnShow, Two};

/// Most lines of the history.
const TURNS: i64 = 60;

/// An answer sheet in a list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AnswerShow {
    n: i64,
    point: Option<i64>,
    stage: &'static str,
    /// What was said to be done, for whoever only wants to know.
    done: Option<Two>,
    missing: Vec<&'static str>,
    approved_at: Option<kernel::Timestamp>,
    changed_at: kernel::Timestamp,
    function: Text,
}

impl AnswerShow {
    fn of(row: &SheetRow, at: &At<'_>) -> Self {
        let function = row.approved.as_ref().map_or(&row.changed_function, |(_, function, _)| function);
        Self {
            n: row.n,
            point: row.sheet.point,
            stage: row.stage.code(),
            done: Two::any(&row.sheet.done),
            missing: row.sheet.missing().into_iter().map(kernel::Lang::code).collect(),
            approved_at: row.approved.as_ref().map(|(at, ..)| *at),
            changed_at: row.changed_at,
            function: at.desk.post.names().function(function),
        }
    }
    fn sample(stage: Stage) -> Self {
        let frozen = stage == Stage::Approved;
        Self {
            n: 2,
            point: frozen.then_some(1),
            stage: stage.code(),
            done: frozen.then(|| Two::sample(false)),
            missing: if frozen { vec!["nl"] } else { Vec::new() },
            approved_at: frozen.then_some(NOON),
            changed_at: NOON,
            function: Text::both("Direction", "Directie"),
        }
    }
}

/// What can be chosen in the forms.
#[derive(Debug, Clone, Default, Serialize)]
struct Choices {
    functions: Vec<(String, String)>,
    measures: Vec<(String, String)>,
    indicators: Vec<(String, String)>,
    states: Vec<&'static str>,
}

#[derive(Serialize)]
pub(crate) struct EntryPage {
    e: EntryShow,
    now_part: NowPart,
    /// The lesson that it was made of, as its commitment stands.
    lesson: Option<OwedShow>,
    points: Vec<PointShow>,
    answers: Vec<AnswerShow>,
    turns: Vec<TurnShow>,
    choices: Choices,
    may_keep: bool,
    may_give: bool,
    today: String,
    first: kernel::Timestamp,
    /// The form that was refused: `state-3`.
    act: String,
    form: Typed,
    blank: Typed,
}

impl Page for EntryPage {
    const TEMPLATE: &'static str = "registers/entry.html";
    const ROOM: &'static str = "follow-up";
    const LOOKS_BACK: bool = true;
    fn since(&self) -> Option<kernel::Timestamp> {
        Some(self.first)
    }
    fn matter(&self) -> Option<Id<kind::Matter>> {
        self.e.id.parse().ok()
    }
    fn samples() -> Vec<Self> {
        let one = || vec![("x".to_owned(), "X <b>".to_owned())];
        let page = |full: bool, act: &str| {
            let mut form = Typed::default().with("words-fr", "<b>");
            form.put_error(Some("words-fr"), "…".into());
            Self {
                e: EntryShow::sample(full),
                now_part: NowPart::sample(i64::from(full)),
                lesson: OwedShow::samples().into_iter().next().filter(|_| full),
                points: if full {
                    State::ALL.iter().map(|s| PointShow::sample(*s)).collect()
                } else {
                    Vec::new()
                },
                answers: if full {
                    Stage::ALL.iter().map(|s| AnswerShow::sample(*s)).collect()
                } else {
                    Vec::new()
                },
                turns: TurnShow::samples(),
                choices: Choices { functions: one(), measures: one(), indicators: one(), states: states() },
                may_keep: full,
                may_give: full,
                today: "2026-11-24".into(),
                first: NOON,
                act: act.to_owned(),
                form,
                blank: Typed::default(),
            }
        };
        vec![
            page(false, ""),
            page(true, ""),
            page(true, "state-1"),
            page(true, "new-point"),
            page(false, "state-1"),
        ]
    }
}

fn states() -> Vec<&'static str> {
    State::ALL.iter().map(|s| s.code()).collect()
}

/// `GET /registers/{id}`.
pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).topics(format!("register:{id}")).answer()
}

/// A form of this page was refused: the page as it is now, with what was typed.
pub(crate) fn again(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &str,
    fault: Fault,
    typed: Typed,
) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| load(at, who, id, act, form))
}

/// The page as it is now, with the form that was refused.
pub(crate) fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &str,
    form: Typed,
) -> Result<EntryPage, Fault> {
    let page = at.shell.read(at.reader, |read| {
        let row = at.seen(read, who, id)?;
        let on = read::resource(read, id)?.ok_or_else(Fault::not_found)?;
        let may_keep = at.may(who, "register.keep", &on);
        let lesson = match row.lesson {
            Some(lesson) => at.desk.outside.owed(read, who.actor(), lesson)?,
            None => None,
        };
        Ok::<_, Fault>(EntryPage {
            lesson: lesson.map(|owed| OwedShow::of(&owed, at)),
            points: points(at, who, read, &row)?,
            answers: read::sheets(read, id)?.iter().rev().map(|s| AnswerShow::of(s, at)).collect(),
            turns: read::turns(read, id, TURNS)?.iter().map(|t| TurnShow::of(t, at)).collect(),
            choices: if may_keep { choices(at, who, read)? } else { Choices::default() },
            may_keep,
            may_give: may_keep && at.may(who, "commitment.give", &on),
            today: at.today().to_string(),
            first: row.entered_at,
            act: act.to_owned(),
            form,
            blank: Typed::default(),
            now_part: NowPart::of(&row),
            e: EntryShow::of(&row, at),
        })
    })?;
    if page.e.guarded {
        at.shell.trail().looked(who.actor(), Some(id), None, "register");
    }
    Ok(page)
}

/// The points of an entry with all that hangs on them.
pub(crate) fn points(
    at: &At<'_>,
    who: &Who,
    read: &dyn Read,
    row: &EntryRow,
) -> Result<Vec<PointShow>, Fault> {
    let (id, text) = (row.id, row.id.to_string());
    let (statuses, actions) = (read::statuses(read, id)?, read::actions(read, id)?);
    let (owed, links) = (read::owed(read, id)?, read::links(read, id)?);
    let mut all = Vec::new();
    for point in read::points(read, id)? {
        let mut shown = PointShow::of(&point, at);
        for status in statuses.iter().rev().filter(|s| s.point == point.n) {
            shown.statuses.push(StatusShow::of(status, &text, at, read, who)?);
        }
        for action in actions.iter().filter(|a| a.point == point.n) {
            shown.actions.push(ActionShow::of(action, &text, at, read, who)?);
        }
        for one in owed.iter().filter(|o| o.point == point.n) {
            let told = at.desk.outside.owed(read, who.actor(), one.commitment)?;
            let there = told.is_some();
            let mut owed = told.map_or_else(|| waiting(one, at), |told| OwedShow::of(&told, at));
            owed.about = None;
            owed.number = owed.number.filter(|_| there);
            shown.owed.push(owed);
        }
        for link in links.iter().filter(|l| l.point == point.n) {
            shown.links.push(LinkShow::of(link, at, read, who)?);
        }
        let standing = shown.actions.iter().filter(|a| a.withdrawn.is_none());
        shown.unproven = standing.filter(|a| a.evidence.is_empty() && a.source.is_none()).count();
        all.push(shown);
    }
    Ok(all)
}

/// What was taken up and is not a commitment yet, or none that this person may see.
fn waiting(row: &read::OwedRow, at: &At<'_>) -> OwedShow {
    OwedShow {
        number: None,
        path: String::new(),
        words: row.words.as_ref().map(kernel::Words::as_text).unwrap_or_default(),
        to: at.desk.post.names().function(&row.to),
        place: Vec::new(),
        due: row.due.and_then(|day| at.instant(day)),
        state: None,
        open: true,
        late: false,
        tone: "info",
        about: None,
    }
}

fn choices(at: &At<'_>, who: &Who, read: &dyn Read) -> Result<Choices, Fault> {
    let lang = at.reader.lang;
    let list = |all: Vec<Choice>| {
        all.into_iter().map(|c| (c.id.to_string(), c.label.show(lang).to_owned())).collect()
    };
    Ok(Choices {
        functions: at.desk.functions(lang),
        measures: list(at.desk.outside.measures(read, who.actor())?),
        indicators: list(at.desk.outside.indicators(read, who.actor())?),
        states: states(),
    })
}

/// What a form chose to link with: which, of which sort, and what it is called, as far as this person may see it.
pub(crate) fn linked(
    at: &At<'_>,
    who: &Who,
    read: &dyn Read,
    target: Id<kind::Matter>,
) -> Result<Option<(LinkSort, String)>, Fault> {
    let lang = at.reader.lang;
    let of =
        |all: Vec<Choice>| all.into_iter().find(|c| c.id == target).map(|c| c.label.show(lang).to_owned());
    if let Some(label) = of(at.desk.outside.measures(read, who.actor())?) {
        return Ok(Some((LinkSort::Measure, label)));
    }
    if let Some(label) = of(at.desk.outside.indicators(read, who.actor())?) {
        return Ok(Some((LinkSort::Indicator, label)));
    }
    Ok(at.named(read, who, target)?.map(|(name, _)| (LinkSort::Matter, name)))
}
