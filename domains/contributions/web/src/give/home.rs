//! The answer as a whole: each measure with what was done, what is written and not sent, what was said last year.

use std::collections::BTreeMap;

use contributions::action::{Action, Before};
use contributions::draft::{Content, Piece, taken_over};
use contributions::read::{self, ActionRow, Eye, MeasureRow, QuestionRow, SheetRow, SheetState};
use jiff::civil::Date;
use kernel::{Id, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Query, Typed};

use super::{Door, Giver, opened};
use crate::at::At;
use crate::show::{ActionNames, ActionShow, NOON, NothingShow, Said, SheetShow, day};

/// A piece that is written and not sent.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DraftShow {
    key: String,
    /// The number that it replaces.
    n: Option<i64>,
    action: ActionShow,
    saved_at: Timestamp,
}

/// What was said last year, not confirmed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct BeforeShow {
    sheet: String,
    n: i64,
    /// As it was said.
    action: ActionShow,
    /// As it would be taken over.
    next: ActionShow,
    /// Its days then, where it has one.
    days: Option<String>,
    /// Whether a day of it would be left open.
    open_day: bool,
}

impl BeforeShow {
    fn of(of: &Last, names: &ActionNames, today: Date) -> Self {
        let (measure, at, action) = of;
        let next = taken_over(action, *measure, *at, today);
        let shown = |date: Option<Date>| date.map_or_else(|| "…".to_owned(), day);
        let dated = next.from.is_some() || next.until.is_some();
        let lost = |was: Option<Date>, is: Option<Date>| was.is_some() && is.is_none();
        Self {
            sheet: at.sheet.to_string(),
            n: at.n,
            action: ActionShow::bare(action, names),
            days: dated.then(|| format!("{} – {}", shown(next.from), shown(next.until))),
            open_day: lost(action.from, next.from) || lost(action.until, next.until),
            next: ActionShow::bare(&next, names),
        }
    }
    fn samples() -> Vec<Self> {
        use contributions::campaign::Standing;
        let one = |n, next, open_day: bool| Self {
            sheet: "s".into(),
            n,
            action: ActionShow::sample(Standing::Returned),
            next: ActionShow::sample(next),
            days: (!open_day).then(|| "01/03/2026 – …".to_owned()),
            open_day,
        };
        vec![one(1, Standing::Returned, false), one(2, Standing::Given, true)]
    }
}

/// A measure with what is said about it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MeasureShow {
    id: String,
    number: String,
    titles: Option<Text>,
    /// `open`, `nothing` or `answered`, as it was sent.
    state: &'static str,
    reason: Option<Said>,
    /// Where that there is nothing to report stands.
    stands: Option<NothingShow>,
    actions: Vec<ActionShow>,
    drafts: Vec<DraftShow>,
    /// The reason that is written and not sent.
    nothing: Option<Said>,
    /// How often that was saved, 0 where there is none.
    revision: i64,
    /// Numbers of actions that are to be taken back.
    dropped: Vec<i64>,
    before: Vec<BeforeShow>,
}

impl MeasureShow {
    fn sample(state: &'static str, full: bool) -> Self {
        let action = || ActionShow::sample(contributions::campaign::Standing::Returned);
        Self {
            id: "m".into(),
            number: "8.8".into(),
            titles: full.then(|| Text::both("Veiller <b>", "Zorgen")),
            state,
            reason: (state == "nothing").then(|| Said::sample("geen budget")),
            stands: (state == "nothing")
                .then(|| NothingShow::sample(contributions::campaign::Standing::Returned)),
            actions: if full {
                vec![action(), ActionShow::sample(contributions::campaign::Standing::Given)]
            } else {
                Vec::new()
            },
            drafts: if full {
                vec![DraftShow { key: "k".into(), n: Some(3), action: action(), saved_at: NOON }]
            } else {
                Vec::new()
            },
            nothing: full.then(|| Said::sample("niets")),
            revision: i64::from(full),
            dropped: if full { vec![3] } else { Vec::new() },
            before: if full { BeforeShow::samples() } else { Vec::new() },
        }
    }
}

/// A question that is asked besides, with what is answered. Last year's answer stands nowhere: it is asked anew.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct QuestionShow {
    n: i64,
    asks: Text,
    /// As it was sent.
    answer: Option<Said>,
    /// As it is written and not sent.
    draft: Option<Said>,
    /// How often that was saved, 0 where there is none.
    revision: i64,
    /// When it got other words, or was added, after the partner was asked.
    changed: Option<Timestamp>,
    /// What it asked when it was answered, where that was something else.
    was: Option<Text>,
    /// Whether it is not asked any more.
    gone: bool,
}

impl QuestionShow {
    fn of(row: &QuestionRow, pieces: &[Piece]) -> Self {
        let written = |piece: &Piece| match &piece.content {
            Content::Answer { question, words } if *question == row.question => {
                Some((Said::of(words), piece.revision))
            }
            _ => None,
        };
        let (draft, revision) = pieces.iter().find_map(written).unzip();
        Self {
            n: row.question,
            asks: row.asks.clone(),
            answer: row.answer.as_ref().map(|(words, _)| Said::of(words)),
            draft,
            revision: revision.unwrap_or(0),
            changed: row.changed,
            was: row.was.clone(),
            gone: row.gone,
        }
    }
    /// Whether it stands on the page: what is not asked any more does where something was answered, or typed just now.
    fn stands(&self, form: &Typed) -> bool {
        let typed = || form.get("question") == self.n.to_string() && !form.get("answer").is_empty();
        !self.gone || self.answer.is_some() || self.draft.is_some() || typed()
    }
    fn samples() -> Vec<Self> {
        let asks = || Text::both("Et <b> ?", "En?");
        let said = || Some(Said::sample("nog niets <b>"));
        let one = |n, answer, draft: Option<Said>| Self {
            n,
            asks: asks(),
            answer,
            revision: i64::from(draft.is_some()),
            draft,
            changed: (n % 2 == 0).then_some(NOON),
            was: (n == 2).then(asks),
            gone: n > 4,
        };
        vec![
            one(1, said(), said()),
            one(2, said(), None),
            one(3, None, said()),
            one(4, None, None),
            one(5, said(), None),
            one(6, None, said()),
        ]
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct HomePage {
    frame: &'static str,
    base: String,
    s: SheetShow,
    letter: Text,
    questions: Vec<QuestionShow>,
    measures: Vec<MeasureShow>,
    /// Pieces that wait to be sent, and what names them as they are now: only those are sent.
    unsent: usize,
    seen: String,
    /// What was typed and stands in no form of the page as it is now.
    stray: Option<String>,
    /// Measures without an answer, as it was sent.
    missing: usize,
    /// Actions of last year that nobody confirmed.
    unconfirmed: usize,
    /// Of the drafts, those that were taken over and have no figure.
    bare: usize,
    /// Until when the link opens.
    expires: Option<Timestamp>,
    /// Until when the answer was due before the day was moved the last time.
    was: Option<Timestamp>,
    /// When that was.
    moved_at: Option<Timestamp>,
    /// What was done just now: `sent`, `saved`, `imported`, …
    said: String,
    form: Typed,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "contributions/home.html";
    const ROOM: &'static str = "contributions";
    fn samples() -> Vec<Self> {
        let page = |frame, state, full, said: &str| Self {
            frame,
            base: "contribute/x".into(),
            s: SheetShow::sample(state),
            letter: Text::both("Madame <b>", "Mevrouw"),
            questions: if full { QuestionShow::samples() } else { Vec::new() },
            measures: vec![
                MeasureShow::sample(if full { "answered" } else { "open" }, full),
                MeasureShow::sample("nothing", false),
            ],
            unsent: usize::from(full) * 2,
            seen: "ab".into(),
            stray: full.then(|| "getypt <b>".to_owned()),
            missing: 1,
            unconfirmed: usize::from(full),
            bare: usize::from(full),
            expires: full.then_some(NOON),
            was: full.then_some(NOON),
            moved_at: full.then_some(NOON),
            said: said.into(),
            form: Typed::default(),
        };
        let mut wrong = page("layout.html", SheetState::Returned, true, "");
        wrong.form = Typed::default().with("measure", "m").with("reason", "x <b>");
        wrong.form = wrong.form.with("question", "2").with("answer", "x <b>");
        wrong.form.put_error(None, "…".into());
        wrong.form.put_error(Some("reason"), "…".into());
        wrong.form.put_error(Some("answer"), "…".into());
        vec![
            page("contributions/bare.html", SheetState::Waiting, false, ""),
            page("contributions/bare.html", SheetState::ToJudge, true, "sent"),
            page("contributions/bare.html", SheetState::ToJudge, true, "sent-but"),
            page("contributions/bare.html", SheetState::Silent, false, "saved"),
            page("layout.html", SheetState::Done, true, "imported"),
            page("layout.html", SheetState::Done, true, "discarded"),
            wrong,
        ]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    said: String,
}

/// What was done just now, as the address may say it.
const SAID: [&str; 5] = ["sent", "sent-but", "saved", "imported", "discarded"];

pub(crate) async fn show(door: Door, Query(asked): Query<Asked>) -> Answer {
    let Some(giver) = &door.giver else { return door.gone() };
    opened(&door, giver).await;
    let said = SAID.into_iter().find(|s| *s == asked.said).unwrap_or_default();
    let page = page(&door.at(), giver, said, door.at().once(Typed::default()))?;
    let draw = door.shell.draw(&door.reader, &page);
    if giver.link.is_some() { draw.bare().answer() } else { draw.answer() }
}

/// The page as it is now.
pub(crate) fn page(at: &At<'_>, giver: &Giver, said: &str, form: Typed) -> Result<HomePage, Fault> {
    let pieces = at.desk.drafts.of(giver.sheet.id)?;
    let (names, today) = (ActionNames::of(at.desk), (at.desk.ground.today)());
    at.shell.live().read(|read| {
        // Somebody may have answered since the door was opened.
        let sheet = read::sheet(read, &Eye::all(), giver.sheet.id)?.ok_or_else(Fault::not_found)?;
        let campaign = read::campaign(read, &Eye::all(), sheet.campaign)?.ok_or_else(Fault::not_found)?;
        let (asked, actions) = (read::measures(read, sheet.id)?, read::actions(read, sheet.id)?);
        let questions = read::questions(read, sheet.id)?;
        let last = read::last_year(read, &sheet)?;
        let before = unconfirmed(&last, &actions, &pieces);
        // Whoever was asked after it was moved knows no other day.
        let moved = read::moves(read, sheet.campaign)?.into_iter().next().filter(|m| m.at >= sheet.asked_at);
        let beginnings = |of: &MeasureRow| {
            let own = before.iter().filter(|(measure, ..)| *measure == of.measure);
            own.map(|b| BeforeShow::of(b, &names, today)).collect()
        };
        let show = |m: &MeasureRow| MeasureShow {
            before: beginnings(m),
            ..measure(m, &actions, &pieces, &names, sheet.year)
        };
        let measures: Vec<MeasureShow> = asked.iter().map(show).collect();
        let drafts = measures.iter().flat_map(|m| &m.drafts);
        Ok(HomePage {
            frame: giver.frame(),
            base: giver.base.clone(),
            letter: campaign.letter,
            questions: questions
                .iter()
                .map(|q| QuestionShow::of(q, &pieces))
                .filter(|q| q.stands(&form))
                .collect(),
            unsent: pieces.len(),
            seen: seen(&pieces),
            stray: stray(&measures, &sheet, &form),
            missing: measures.iter().filter(|m| m.state == "open").count(),
            unconfirmed: before.len(),
            bare: drafts.filter(|d| d.action.before && d.action.figures.is_empty()).count(),
            measures,
            expires: giver.link.as_ref().map(|l| l.expires),
            was: moved.as_ref().map(|m| m.was),
            moved_at: moved.map(|m| m.at),
            said: said.to_owned(),
            s: SheetShow::of(&sheet, at.shell.now()),
            form,
        })
    })
}

/// Names the pieces of a draft as they are: somebody else with the same link may write on it at the same time.
pub(super) fn seen(pieces: &[Piece]) -> String {
    let one = |p: &Piece| format!("{}:{}:{:?}", p.key, p.revision, p.content);
    let all: Vec<String> = pieces.iter().map(one).collect();
    let words: Vec<&str> = all.iter().map(String::as_str).collect();
    Id::<kind::Matter>::of_words(&words).to_string()
}

/// A reason or an answer that came back where the page has no form for it any more: it is shown, so that nothing typed is lost.
fn stray(measures: &[MeasureShow], sheet: &SheetRow, form: &Typed) -> Option<String> {
    let open = |m: &MeasureShow| {
        let accepted = m.stands.as_ref().is_some_and(NothingShow::is_accepted);
        m.id == form.get("measure") && m.actions.is_empty() && m.drafts.is_empty() && !accepted
    };
    let (reason, answer) = (form.get("reason"), form.get("answer"));
    let drawn = !sheet.closed && (reason.is_empty() || measures.iter().any(open));
    Some(format!("{reason}{answer}")).filter(|text| !drawn && !text.trim().is_empty())
}

/// An action of last year: the measure of this one, where it stands, and what it says.
type Last = (Id<kind::Matter>, Before, Action);

/// Last year's, without what was taken over already.
pub(crate) fn unconfirmed<'a>(all: &'a [Last], actions: &[ActionRow], pieces: &[Piece]) -> Vec<&'a Last> {
    let taken = |before: Before| {
        let drafted = pieces.iter().any(|p| match &p.content {
            Content::Action { action, .. } => action.before == Some(before),
            _ => false,
        });
        drafted || actions.iter().any(|a| a.action.before == Some(before))
    };
    all.iter().filter(|(_, before, _)| !taken(*before)).collect()
}

fn measure(
    of: &MeasureRow,
    actions: &[ActionRow],
    pieces: &[Piece],
    names: &ActionNames,
    year: i64,
) -> MeasureShow {
    let mut show = MeasureShow {
        id: of.measure.to_string(),
        number: of.number.clone(),
        titles: Some(of.titles.clone()).filter(|t| t.fr.is_some() || t.nl.is_some()),
        state: match (&of.nothing, of.answered) {
            (_, true) => "answered",
            (Some(_), false) => "nothing",
            (None, false) => "open",
        },
        reason: of.nothing.as_ref().map(Said::of),
        stands: of.stands.as_ref().map(NothingShow::of),
        actions: Vec::new(),
        drafts: Vec::new(),
        nothing: None,
        revision: 0,
        dropped: Vec::new(),
        before: Vec::new(),
    };
    let own = actions.iter().filter(|a| a.action.measure == of.measure);
    show.actions = own.map(|a| ActionShow::of(a, names, year, &[])).collect();
    for piece in pieces.iter().filter(|p| p.measure == of.measure) {
        match &piece.content {
            Content::Action { n, action } => show.drafts.push(DraftShow {
                key: piece.key.clone(),
                n: *n,
                action: ActionShow::bare(action, names),
                saved_at: piece.saved_at,
            }),
            Content::Nothing { reason } => {
                (show.nothing, show.revision) = (Some(Said::of(reason)), piece.revision);
            }
            Content::Dropped { n } => show.dropped.push(*n),
            // A question belongs to no measure.
            Content::Answer { .. } => {}
        }
    }
    show
}

/// The measures of a sheet by their id.
pub(crate) fn asked(at: &At<'_>, giver: &Giver) -> Result<BTreeMap<Id<kind::Matter>, MeasureRow>, Fault> {
    let rows = at.shell.live().read(|r| Ok::<_, Fault>(read::measures(r, giver.sheet.id)?))?;
    Ok(rows.into_iter().map(|m| (m.measure, m)).collect())
}
