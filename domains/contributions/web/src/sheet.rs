//! The sheet of a partner, for those who asked: what was answered with what asks for a look, judging, whom to reach, links.

use contributions::Letter;
use contributions::action::{Action, Before};
use contributions::campaign::{Standing, Telling};
use contributions::read::{self, ActionRow, LinkRow, MeasureRow, SheetFilter, SheetRow, TurnRow};
use desk::letter::Stands;
use kernel::{Id, Text, Timestamp, kind};
use serde::Serialize;
use store::{Read, StoreError};
use web::{Answer, Fault, Page, Typed, Visit, Who};

use crate::at::At;
use crate::campaign::MOST;
use crate::desk::Desk;
use crate::show::{ActionNames, ActionShow, NOON, NothingShow, Said, SheetShow};

/// A measure with its answer.
#[derive(Debug, Clone, Serialize)]
struct MeasureShow {
    id: String,
    number: String,
    titles: Option<Text>,
    /// Its page, without language.
    path: Option<String>,
    /// `not-answered`, `nothing`, `answered`.
    state: &'static str,
    reason: Option<Said>,
    /// Where that there is nothing to report stands.
    stands: Option<NothingShow>,
    actions: Vec<ActionShow>,
}

/// A question that is asked besides, with its answer. Nothing of it is judged.
#[derive(Debug, Clone, Serialize)]
struct QuestionShow {
    n: i64,
    asks: Text,
    answer: Option<Said>,
    given_at: Option<Timestamp>,
    /// What it asked when it was answered, where that was something else; and whether it is not asked any more.
    was: Option<Text>,
    gone: bool,
}

impl QuestionShow {
    fn samples() -> Vec<Self> {
        let one = |n, answered: bool| Self {
            n,
            asks: Text::both("Et <b> ?", "En?"),
            answer: answered.then(|| Said::sample("nog niets <b>")),
            given_at: answered.then_some(NOON),
            was: (n == 3).then(|| Text::both("Et <b> ?", "En?")),
            gone: n == 3,
        };
        vec![one(1, true), one(2, false), one(3, true)]
    }
}

#[derive(Debug, Clone, Serialize)]
struct ContactShow {
    n: i64,
    name: Option<String>,
    mail: Option<String>,
    lang: Option<&'static str>,
}

impl ContactShow {
    fn samples() -> Vec<Self> {
        let first =
            Self { n: 0, name: Some("A. Fictif".into()), mail: Some("a@h.example".into()), lang: Some("nl") };
        vec![first, Self { n: 1, name: None, mail: None, lang: None }]
    }
}

#[derive(Debug, Clone, Serialize)]
struct LinkShow {
    id: String,
    contact: Option<i64>,
    whom: Option<String>,
    expires: Timestamp,
    opened_at: Option<Timestamp>,
    used: i64,
    /// `open`, `ended` or `expired`.
    state: &'static str,
}

impl LinkShow {
    fn of(row: &LinkRow, now: Timestamp) -> Self {
        Self {
            id: row.link.to_string(),
            contact: row.contact,
            whom: row.whom.clone(),
            expires: row.expires,
            opened_at: row.opened_at,
            used: row.used,
            state: match row.ended_at {
                Some(_) => "ended",
                None if row.expires <= now => "expired",
                None => "open",
            },
        }
    }
    fn sample(state: &'static str) -> Self {
        Self {
            id: "x".into(),
            contact: (state == "open").then_some(0),
            whom: (state != "open").then(|| "Quelqu’un <b>".to_owned()),
            expires: NOON,
            opened_at: (state == "open").then_some(NOON),
            used: 2,
            state,
        }
    }
}

/// One line of the history.
#[derive(Debug, Clone, Serialize)]
struct TurnShow {
    seq: i64,
    at: Timestamp,
    what: String,
    function: Text,
    /// Why somebody was written to.
    telling: Option<String>,
    /// Whether a letter was written.
    mail: Option<bool>,
    /// Where that stands while it has not left: `waits` or `taken-back`.
    stands: Option<&'static str>,
    verdict: Option<String>,
    /// Numbers of the measures that were taken back.
    taken: Vec<String>,
    /// Numbers of the actions that were judged, and of the measures on which there is nothing to report.
    numbers: Vec<i64>,
    nothing: Vec<String>,
    /// The action that was withdrawn or translated.
    action: Option<i64>,
    /// The day to which the answer was moved.
    due: Option<Timestamp>,
    /// What of the campaign was corrected.
    changed: Vec<String>,
    /// Of what the partner was told by hand, and when.
    news: Vec<String>,
    told_at: Option<Timestamp>,
    name: Option<String>,
    words: Option<Said>,
    version: Option<i64>,
    erased: bool,
}

impl TurnShow {
    fn of(row: &TurnRow, desk: &Desk, asked: &[MeasureRow], stands: Option<&'static str>) -> Self {
        let d = &row.detail;
        let text = |name: &str| d.get(name).and_then(|v| v.as_str()).map(str::to_owned);
        let words = d.get("words").and_then(|w| serde_json::from_value::<kernel::Words>(w.clone()).ok());
        let numbers = d.get("numbers").and_then(|n| n.as_array());
        let ids = d.get("none").and_then(|n| n.as_array());
        let nothing = ids.into_iter().flatten().filter_map(|id| {
            let found = asked.iter().find(|m| id.as_str() == Some(m.measure.to_string().as_str()))?;
            Some(found.number.clone())
        });
        let moved = match row.what.as_str() {
            "due-moved" => d.get("due"),
            "campaign-amended" => d.get("due").and_then(|due| due.get("now")),
            _ => None,
        };
        let moved = moved.and_then(serde_json::Value::as_i64);
        let codes = |name: &str| -> Vec<String> {
            let all = d.get(name).and_then(|n| n.as_array());
            all.into_iter().flatten().filter_map(|n| n.as_str().map(str::to_owned)).collect()
        };
        let by_hand = d.get("at").and_then(serde_json::Value::as_i64).filter(|_| row.what == "told-by-hand");
        let texts = numbers.into_iter().flatten().filter_map(|n| n.as_str().map(str::to_owned));
        Self {
            taken: texts.collect(),
            nothing: nothing.collect(),
            action: d.get("action").and_then(serde_json::Value::as_i64),
            due: moved.map(Timestamp),
            changed: codes("changed"),
            news: codes("news"),
            told_at: by_hand.map(Timestamp),
            seq: row.seq,
            at: row.at,
            what: row.what.clone(),
            function: desk.names().function(&row.function),
            telling: text("what"),
            mail: d.get("mail").and_then(serde_json::Value::as_bool),
            stands,
            verdict: text("verdict"),
            numbers: numbers.into_iter().flatten().filter_map(serde_json::Value::as_i64).collect(),
            name: text("name").or_else(|| text("whom")),
            words: words.map(|w| Said::of(&w)),
            version: d.get("version").and_then(serde_json::Value::as_i64),
            erased: row.erased,
        }
    }
    fn sample(what: &str) -> Self {
        Self {
            seq: 31,
            at: NOON,
            what: what.to_owned(),
            function: Text::both("Programme", "Programma"),
            telling: (what == "told").then(|| "reminded-now".to_owned()),
            mail: (what == "told").then_some(false),
            stands: match what {
                "told" => Some("waits"),
                "withdrawn" => Some("taken-back"),
                _ => None,
            },
            verdict: (what == "judged").then(|| "return".to_owned()),
            taken: if what == "measures-taken-back" { vec!["8.8".into(), "<b>".into()] } else { Vec::new() },
            numbers: if what == "judged" { vec![1, 3] } else { Vec::new() },
            nothing: if what == "judged" { vec!["1.9".into(), "2.1".into()] } else { Vec::new() },
            action: matches!(what, "withdrawn" | "translated").then_some(3),
            due: matches!(what, "due-moved" | "campaign-amended").then_some(NOON),
            changed: if what == "campaign-amended" { CHANGED.map(str::to_owned).into() } else { Vec::new() },
            news: if what == "told-by-hand" { vec!["released".into(), "asked".into()] } else { Vec::new() },
            told_at: (what == "told-by-hand").then_some(NOON),
            name: (what == "given").then(|| "A. Fictif <b>".to_owned()),
            words: (what == "judged").then(|| Said::sample("waarom?")),
            version: (what == "given").then_some(2),
            erased: what == "withdrawn",
        }
    }
}

/// What somebody may do here now.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct May {
    ask: bool,
    judge: bool,
    give: bool,
    link: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct SheetPage {
    s: SheetShow,
    measures: Vec<MeasureShow>,
    questions: Vec<QuestionShow>,
    contacts: Vec<ContactShow>,
    links: Vec<LinkShow>,
    turns: Vec<TurnShow>,
    /// Letters that left, and that could not.
    told: (i64, i64),
    may: May,
    /// Whether something can be judged here now by this person.
    judging: bool,
    /// The sheet of the same campaign that waits to be judged after this one: its id and its partner.
    next: Option<(String, Text)>,
    /// Which of the forms was sent and refused.
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for SheetPage {
    const TEMPLATE: &'static str = "contributions/sheet.html";
    const ROOM: &'static str = "contributions";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        use contributions::read::SheetState;
        let measure = |state, full: bool| MeasureShow {
            id: "m".into(),
            number: "8.8".into(),
            titles: full.then(|| Text::both("Veiller <b>", "Zorgen")),
            path: full.then(|| "plan/m".to_owned()),
            state,
            reason: (state == "nothing").then(|| Said::sample("geen budget")),
            stands: (state == "nothing").then(|| NothingShow::sample(Standing::Returned)),
            actions: Standing::ALL.iter().filter(|_| full).map(|s| ActionShow::sample(*s)).collect(),
        };
        let page = |state, full: bool, act| Self {
            s: SheetShow::sample(state),
            measures: vec![
                measure("not-answered", false),
                measure("nothing", false),
                measure("answered", full),
            ],
            questions: if full { QuestionShow::samples() } else { Vec::new() },
            contacts: if full { ContactShow::samples() } else { Vec::new() },
            links: if full { ["open", "ended", "expired"].map(LinkShow::sample).into() } else { Vec::new() },
            turns: if full { TURNS.iter().map(|what| TurnShow::sample(what)).collect() } else { Vec::new() },
            told: (3, i64::from(full)),
            may: May { ask: full, judge: full, give: full, link: full },
            judging: full,
            next: full.then(|| ("y".to_owned(), Text::both("Commune <b>", "Gemeente"))),
            act,
            form: Typed::default().with("words", "<b>"),
            blank: Typed::default(),
        };
        let mut wrong = page(SheetState::ToJudge, true, "judge");
        wrong.form.put_error(Some("words"), "…".into());
        let mut released = page(SheetState::Waiting, true, "release");
        released.form = Typed::default().with("measures", "m");
        released.form.put_error(Some("words"), "…".into());
        released.form.put_error(Some("measures"), "…".into());
        let mut all: Vec<Self> = SheetState::ALL.iter().map(|s| page(*s, true, "")).collect();
        all.extend([
            wrong,
            page(SheetState::Silent, false, ""),
            page(SheetState::ToJudge, true, "contact"),
            released,
        ]);
        all
    }
}

/// What of a campaign can be corrected.
const CHANGED: [&str; 5] = ["names", "letter", "questions", "reminders", "due"];

/// Every line that a history can have.
pub(crate) const TURNS: &[&str] = &[
    "partner-asked",
    "measures-added",
    "measures-taken-back",
    "campaign-amended",
    "due-moved",
    "told-by-hand",
    "given",
    "judged",
    "withdrawn",
    "translated",
    "told",
    "reminder-asked",
    "contact-removed",
    "link-made",
    "link-opened",
    "link-ended",
];

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).topics("contributions").answer()
}

/// A form of this page was refused: the page as it is now, with what was typed.
pub(crate) fn again(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    fault: Fault,
    typed: Typed,
) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| load(at, who, id, act, form))
}

fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<SheetPage, Fault> {
    let row = at.sheet(who, id)?;
    let (names, now, on) = (ActionNames::of(at.desk), at.now(), at.resource(id)?);
    let guarded = row.handling >= kernel::Handling::NeedToKnow;
    let may = |power| !row.closed && at.may(who, power, &on);
    let page = at.shell.read(at.reader, |read| {
        let (asked, actions) = (read::measures(read, id)?, read::actions(read, id)?);
        let before = read::last_year(read, &row)?;
        let measures = asked.iter().map(|m| measure(at, m, (&actions, &before), &names, row.year));
        let mut turns = Vec::new();
        for turn in read::turns(read, id)? {
            let stands = stands(at.desk, read, id, &turn)?;
            turns.push(TurnShow::of(&turn, at.desk, &asked, stands));
        }
        let judged = |standing: Standing| standing.is_open() || standing.is_out();
        let open = actions.iter().any(|a| judged(a.standing))
            || asked.iter().any(|m| m.stands.as_ref().is_some_and(|s| judged(s.standing)));
        // What came is judged after the campaign was closed, too.
        let judge = at.may(who, "contribution.judge", &on);
        let next = if judge { next(at.desk, who, read, &row, now)? } else { None };
        Ok(SheetPage {
            judging: judge && open,
            next,
            measures: measures.collect(),
            questions: read::questions(read, id)?
                .into_iter()
                // What is not asked any more is missing nowhere.
                .filter(|q| !q.gone || q.answer.is_some())
                .map(|q| QuestionShow {
                    n: q.question,
                    asks: q.asks,
                    was: q.was,
                    gone: q.gone,
                    answer: q.answer.as_ref().map(|(words, _)| Said::of(words)),
                    given_at: q.answer.map(|(_, at)| at),
                })
                .collect(),
            contacts: read::contacts(read, id)?
                .into_iter()
                .map(|c| ContactShow { n: c.n, name: c.name, mail: c.mail, lang: c.lang.map(|l| l.code()) })
                .collect(),
            links: read::links(read, id)?.iter().map(|l| LinkShow::of(l, now)).collect(),
            turns,
            told: read::told(read, id)?,
            may: May {
                ask: may("contribution.ask"),
                judge,
                give: may("contribution.give"),
                link: may("contribution.ask") && !guarded,
            },
            s: SheetShow::of(&row, now),
            act,
            form,
            blank: Typed::default(),
        })
    })?;
    if guarded {
        at.shell.trail().looked(who.actor(), Some(id), None, "contribution");
    }
    Ok(page)
}

/// The next sheet of the same campaign on which something waits to be judged; after the last one, the first.
fn next(
    desk: &Desk,
    who: &Who,
    read: &dyn Read,
    of: &SheetRow,
    now: Timestamp,
) -> Result<Option<(String, Text)>, StoreError> {
    let filter = SheetFilter { campaign: Some(of.campaign), ..SheetFilter::default() };
    let all = read::sheets(read, &desk.eye(who.actor()), &filter, MOST)?;
    let waits: Vec<&SheetRow> = all.iter().filter(|s| s.id != of.id && s.to_judge(now)).collect();
    let after = waits.iter().find(|s| s.partner > of.partner).or_else(|| waits.first());
    Ok(after.map(|s| (s.id.to_string(), s.names.clone())))
}

/// Where the letter stands of which a line of the history tells, while it has not left: that one was written tells nobody anything.
fn stands(
    desk: &Desk,
    read: &dyn Read,
    sheet: Id<kind::Matter>,
    row: &TurnRow,
) -> Result<Option<&'static str>, StoreError> {
    let number = |name: &str| row.detail.get(name).and_then(serde_json::Value::as_i64);
    let mail = row.detail.get("mail").and_then(serde_json::Value::as_bool).unwrap_or(false);
    let what = row.detail.get("what").and_then(serde_json::Value::as_str).and_then(Telling::of);
    let what = what.filter(|_| mail && row.what == "told");
    let (Some(what), Some(contact), Some(planned)) = (what, number("contact"), number("planned")) else {
        return Ok(None);
    };
    let letter = Letter { sheet, what, contact, planned: Timestamp(planned) };
    Ok(match (desk.written)(read, letter.message())? {
        Some(Stands::Waits) => Some("waits"),
        Some(Stands::TakenBack) => Some("taken-back"),
        Some(Stands::Left(_)) | None => None,
    })
}

/// What was said of a measure the year before.
type Earlier = (Id<kind::Matter>, Before, Action);

/// A measure with what was answered; `before` is what was said of it last year.
fn measure(
    at: &At<'_>,
    of: &MeasureRow,
    (actions, before): (&[ActionRow], &[Earlier]),
    names: &ActionNames,
    year: i64,
) -> MeasureShow {
    let last: Vec<Action> =
        before.iter().filter(|(measure, ..)| *measure == of.measure).map(|(.., a)| a.clone()).collect();
    let own = actions.iter().filter(|a| a.action.measure == of.measure);
    MeasureShow {
        id: of.measure.to_string(),
        number: of.number.clone(),
        titles: Some(of.titles.clone()).filter(|t| t.fr.is_some() || t.nl.is_some()),
        path: at.desk.measures.path(of.measure),
        state: match (&of.nothing, of.answered) {
            (_, true) => "answered",
            (Some(_), false) => "nothing",
            (None, false) => "not-answered",
        },
        reason: of.nothing.as_ref().map(Said::of),
        stands: of.stands.as_ref().map(NothingShow::of),
        actions: own.map(|a| ActionShow::of(a, names, year, &last)).collect(),
    }
}
