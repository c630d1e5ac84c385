//! One session while people talk: agenda, who is there, notes, decisions. Every part is also a live fragment.

use std::sync::Arc;

use bodies::read::{self, ItemRow, SessionRow};
use bodies::session::{ItemState, Presence, SessionState};
use bodies::{Facts, Rule};
use kernel::{Actor, Handling, Id, Kind, Lang, Power, Refusal, Text, Timestamp, kind};
use serde::Serialize;
use store::{Read, Receipt, StoreError};
use web::{Answer, Done, Fault, Page, Posted, Shell, Typed, Visit, Wants, Who, fields};

use crate::briefing::SessionRef;
use crate::desk::{Desk, Onlooker};
use crate::explain::{At, ask};
use crate::foreign::HeardShow;
use crate::letter::day;
use crate::letters::LettersShow;
use crate::meeting::OwnShow;
use crate::propose::{ProposalShow, RefusedShow, proposals};
use crate::show::{
    Around, DecisionShow, ItemShow, NoteShow, PersonShow, QuorumShow, SessionShow, decision_shows, seat_name,
};
use desk::Names;

/// A session is opened this many seconds before its time without a question.
const EARLY: i64 = 1800;

/// What the reader's function may do with a session now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct May {
    /// Call, move, call off.
    pub(crate) convene: bool,
    /// Mark attendance, draft minutes.
    pub(crate) record: bool,
    /// Write into its log.
    pub(crate) pen: bool,
    /// Approve minutes.
    pub(crate) approve: bool,
    /// Work on the agenda.
    pub(crate) agenda: bool,
    /// Open in an emergency what is closed to it.
    pub(crate) glass: bool,
}

impl May {
    fn of(strategic: bool, may: impl Fn(Power) -> bool) -> Self {
        let (convene, record) = (may("body.convene"), may("body.record"));
        let pen = if strategic { may("log.write-strategic") } else { record };
        Self {
            convene,
            record: record || pen,
            pen,
            approve: may("body.approve"),
            agenda: convene || record || pen,
            glass: may("access.break-glass"),
        }
    }
    const ALL: Self =
        Self { convene: true, record: true, pen: true, approve: true, agenda: true, glass: true };
}

/// The head of the page: state, and what can be done.
#[derive(Debug, Serialize)]
pub(crate) struct StatePart {
    pub(crate) s: SessionShow,
    pub(crate) may: May,
    /// Whether it is the day of the session, half an hour before its time or later.
    pub(crate) due: bool,
    /// Whether there is nothing on its agenda.
    pub(crate) empty: bool,
}

impl Page for StatePart {
    const TEMPLATE: &'static str = "bodies/part-state.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let one = |s: &SessionShow, may, due, empty| Self { s: s.clone(), may, due, empty };
        let all = |s: SessionShow| {
            let (held, early) = (one(&s, May::ALL, true, false), one(&s, May::ALL, false, false));
            [held, early, one(&s, May::ALL, true, true), one(&s, May::default(), true, false)]
        };
        SessionShow::samples().into_iter().flat_map(all).collect()
    }
}

/// The agenda.
#[derive(Debug, Serialize)]
pub(crate) struct AgendaPart {
    pub(crate) s: SessionShow,
    pub(crate) may: May,
    pub(crate) items: Vec<ItemShow>,
    /// What earlier sessions left open, while it can still be taken up here.
    pub(crate) left: Vec<(SessionRef, ItemShow)>,
    /// What the record proposes besides.
    pub(crate) proposals: Vec<ProposalShow>,
    /// Points that members asked for and that were refused.
    pub(crate) refused: Vec<RefusedShow>,
    /// Minutes foreseen for all of them.
    pub(crate) total: i64,
    /// Those who sit at the table, for votes and interests: key, name.
    pub(crate) table: Vec<(String, Text)>,
    /// Functions that may present something: code, name.
    pub(crate) presenters: Vec<(String, Text)>,
    /// Functions among them to which a paper may be open that is more closed than its session.
    pub(crate) paper_readers: Vec<(String, Text)>,
}

impl Page for AgendaPart {
    const TEMPLATE: &'static str = "bodies/part-agenda.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let left = || ItemShow::samples().into_iter().map(|i| (crate::sample::session_ref(), i)).collect();
        let one = |s, may| Self {
            s: SessionShow::sample(s),
            may,
            items: ItemShow::samples(),
            left: left(),
            proposals: ProposalShow::samples(),
            refused: RefusedShow::samples(),
            total: 95,
            table: vec![("head||90001".into(), crate::sample::name())],
            presenters: vec![("head".into(), crate::sample::name())],
            paper_readers: vec![("head".into(), crate::sample::name())],
        };
        let empty = Self {
            items: Vec::new(),
            left: Vec::new(),
            proposals: Vec::new(),
            refused: Vec::new(),
            total: 0,
            table: Vec::new(),
            presenters: Vec::new(),
            paper_readers: Vec::new(),
            ..one("planned", May::default())
        };
        vec![one("open", May::ALL), one("planned", May::ALL), one("closed", May::ALL), empty]
    }
}

/// Who is there.
#[derive(Debug, Serialize)]
pub(crate) struct AttendancePart {
    pub(crate) s: SessionShow,
    pub(crate) may: May,
    pub(crate) people: Vec<PersonShow>,
    pub(crate) quorum: Option<QuorumShow>,
}

impl Page for AttendancePart {
    const TEMPLATE: &'static str = "bodies/part-attendance.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let one = |s, may, met| Self {
            s: SessionShow::sample(s),
            may,
            people: PersonShow::samples(),
            quorum: Some(QuorumShow { needed: 3, there: 2, seats: 5, met }),
        };
        let empty = Self { people: Vec::new(), quorum: None, ..one("convened", May::default(), true) };
        let again = |p: PersonShow| PersonShow { key: format!("{}-2", p.key), ..p };
        let more = || PersonShow::samples().into_iter().map(again);
        let long = |page: Self| Self { people: page.people.into_iter().chain(more()).collect(), ..page };
        vec![
            one("open", May::ALL, false),
            one("convened", May::ALL, true),
            one("approved", May::ALL, true),
            long(one("open", May::ALL, true)),
            long(Self { quorum: None, ..one("approved", May::default(), true) }),
            empty,
        ]
    }
}

/// The session's own log.
#[derive(Debug, Serialize)]
pub(crate) struct NotesPart {
    pub(crate) s: SessionShow,
    pub(crate) may: May,
    pub(crate) notes: Vec<NoteShow>,
}

impl Page for NotesPart {
    const TEMPLATE: &'static str = "bodies/part-notes.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let one = |s, may| Self { s: SessionShow::sample(s), may, notes: NoteShow::samples() };
        let empty = |s| Self { s, may: May::default(), notes: Vec::new() };
        let kept = SessionShow { log_kept: true, ..SessionShow::sample("open") };
        vec![
            one("open", May::ALL),
            one("approved", May::ALL),
            empty(SessionShow::sample("planned")),
            empty(kept),
        ]
    }
}

/// What was decided.
#[derive(Debug, Serialize)]
pub(crate) struct DecisionsPart {
    pub(crate) s: SessionShow,
    pub(crate) may: May,
    pub(crate) decisions: Vec<DecisionShow>,
}

impl Page for DecisionsPart {
    const TEMPLATE: &'static str = "bodies/part-decisions.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let one = |s, may| Self { s: SessionShow::sample(s), may, decisions: DecisionShow::samples() };
        let empty = Self { decisions: Vec::new(), ..one("planned", May::default()) };
        vec![one("open", May::ALL), one("approved", May::ALL), empty]
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct SessionPage {
    pub(crate) s: SessionShow,
    pub(crate) may: May,
    items: Vec<ItemShow>,
    left: Vec<(SessionRef, ItemShow)>,
    proposals: Vec<ProposalShow>,
    refused: Vec<RefusedShow>,
    total: i64,
    table: Vec<(String, Text)>,
    presenters: Vec<(String, Text)>,
    paper_readers: Vec<(String, Text)>,
    /// Whether the body decides by vote alone.
    needs_vote: bool,
    /// Whether this reader may ask for a point.
    member: bool,
    /// The reader's own seats and what they declared, while they may declare an interest.
    own: Option<OwnShow>,
    /// What became of the letters about it.
    letters: Option<LettersShow>,
    /// As in the part with its state.
    due: bool,
    empty: bool,
    people: Vec<PersonShow>,
    quorum: Option<QuorumShow>,
    notes: Vec<NoteShow>,
    decisions: Vec<DecisionShow>,
    heard: Vec<HeardShow>,
    turns: Vec<TurnShow>,
    functions: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    /// The form that moves it: when and where it meets now.
    moving: Typed,
    /// Which of the forms was sent.
    act: &'static str,
    form: Typed,
    blank: Typed,
    first: Timestamp,
}

/// A turn of its course.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TurnShow {
    what: String,
    at: Timestamp,
    by: kernel::Text,
    words: Option<kernel::Words>,
    seq: i64,
}

impl Page for SessionPage {
    const TEMPLATE: &'static str = "bodies/session.html";
    const ROOM: &'static str = "bodies";
    const LOOKS_BACK: bool = true;
    fn since(&self) -> Option<Timestamp> {
        Some(self.first)
    }
    fn samples() -> Vec<Self> {
        let one = |state: &'static str, may: May, full: bool| {
            let mut form = Typed::default().with("words", "<b>").with("fr", "x").with("to-function", "head");
            form.put_error(Some("words"), "…".to_owned());
            let mut s = SessionShow::sample(state);
            if state == "open" && !full {
                s.role = "convened";
            }
            Self {
                s,
                may,
                items: if full { ItemShow::samples() } else { Vec::new() },
                left: Vec::new(),
                proposals: if full { ProposalShow::samples() } else { Vec::new() },
                refused: Vec::new(),
                total: 40,
                table: vec![("head||".into(), crate::sample::name())],
                presenters: vec![("head".into(), crate::sample::name())],
                paper_readers: vec![("head".into(), crate::sample::name())],
                needs_vote: !full,
                member: !full,
                own: full.then(OwnShow::sample),
                letters: None,
                due: !full,
                empty: !full,
                people: if full { PersonShow::samples() } else { Vec::new() },
                quorum: None,
                notes: if full { NoteShow::samples() } else { Vec::new() },
                decisions: if full { DecisionShow::samples() } else { Vec::new() },
                heard: if full { HeardShow::samples() } else { Vec::new() },
                turns: if full { TurnShow::samples() } else { Vec::new() },
                functions: vec![("head".into(), "High official".into())],
                organisations: vec![("town".into(), "Town".into())],
                areas: vec![("90001".into(), "Hautrive".into())],
                moving: Typed::default().with("at", "2026-11-24T14:00").with("place", "<b>").as_shown(),
                act: if full { "note" } else { "" },
                form: if full { form } else { Typed::default() },
                blank: Typed::default(),
                first: crate::sample::AT,
            }
        };
        let states =
            ["planned", "convened", "open", "closed", "drafted", "approved", "cancelled", "noted", "ended"];
        let changed = |letters| Self { letters: Some(letters), ..one("convened", May::ALL, false) };
        let changed = LettersShow::samples().into_iter().map(changed);
        let all = states.map(|s| one(s, May::ALL, true)).into_iter();
        all.chain(changed)
            .chain(states.map(|s| one(s, May::ALL, false)))
            .chain(states.map(|s| one(s, May::default(), true)))
            .collect()
    }
}

/// What the kinds of entries begin with that are turns.
const TURNS: [&str; 5] = ["session-", "minutes-", "foreign-", "public-", "invitation-"];

impl TurnShow {
    fn samples() -> Vec<Self> {
        let one = |what: &str| Self {
            what: what.to_owned(),
            at: crate::sample::AT,
            by: crate::sample::name(),
            words: Some(kernel::Words::new(Lang::Nl, "<b>")),
            seq: 4,
        };
        bodies::event::KINDS
            .iter()
            .filter_map(|k| k.strip_prefix("bodies.").and_then(|k| k.split_once('@')))
            .filter(|(k, _)| TURNS.iter().any(|p| k.starts_with(p)))
            .map(|(k, _)| Self { words: None, ..one(k) })
            .chain([one("session-moved"), one("invitation-withdrawn")])
            .collect()
    }
}

/// Whether this actor's function sits in it or was called to it.
pub(crate) fn takes_part(row: &SessionRow, actor: &Actor) -> bool {
    row.seats.contains(&actor.function) || row.invited.contains(&actor.function)
}

/// Whether the log of a session is kept from this reader: it is one of strategy, and they neither read that nor take part. A machine whose
/// token does not give strategy has it not by the seat of its function either.
pub(crate) fn log_kept(by: Onlooker<'_>, row: &SessionRow) -> bool {
    row.of_strategy() && !by.strategy && (by.token || !takes_part(row, by.actor))
}

/// A look at a reserved session leaves a trace.
pub(crate) fn looked(shell: &Shell, who: &Who, row: &SessionRow) {
    if row.handling >= Handling::NeedToKnow {
        shell.trail().looked(who.actor(), Some(row.id), None, "session");
    }
}

/// So does one at papers that only those read who need to know: their names stand on the page.
fn looked_at_papers(shell: &Shell, who: &Who, items: &[ItemShow]) {
    for paper in items.iter().flat_map(|i| &i.papers).filter_map(|p| p.guarded) {
        shell.trail().looked(who.actor(), Some(paper), None, "paper");
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).topics(format!("session:{id}")).answer()
}

/// Everything that the parts of a session are drawn from, for one actor.
pub(crate) struct Whole<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) read: &'a dyn Read,
    pub(crate) actor: &'a Actor,
    pub(crate) by: Onlooker<'a>,
    pub(crate) lang: Lang,
    pub(crate) names: Arc<Names>,
    pub(crate) row: SessionRow,
    pub(crate) items: Vec<ItemRow>,
    pub(crate) may: May,
}

impl<'a> Whole<'a> {
    /// The session, where this actor may see it. `may` says which powers they hold over it.
    pub(crate) fn of(
        (desk, read): (&'a Desk, &'a dyn Read),
        (by, lang): (Onlooker<'a>, Lang),
        id: Id<kind::Matter>,
        may: impl FnOnce(&SessionRow) -> May,
    ) -> Result<Option<Self>, StoreError> {
        let actor = by.actor;
        let Some(row) = read::session(read, &desk.eye(actor), id)? else { return Ok(None) };
        let (items, may, names) = (read::items(read, id)?, may(&row), desk.names());
        Ok(Some(Self { desk, read, actor, by, lang, names, row, items, may }))
    }
    fn s(&self) -> Result<SessionShow, StoreError> {
        SessionShow::of(self.read, self.desk, self.by, self.lang, &self.row)
    }
    pub(crate) fn state(&self, now: Timestamp) -> Result<StatePart, StoreError> {
        Ok(StatePart { s: self.s()?, may: self.may, due: self.is_due(now), empty: self.is_empty() })
    }
    /// Whether it may be opened without a question: on its day, from half an hour before its time on.
    fn is_due(&self, now: Timestamp) -> bool {
        let facts = self.desk.facts();
        let (today, day) = (day(now, &facts.zone), day(self.row.at, &facts.zone));
        today == day && now.plus_seconds(EARLY) >= self.row.at
    }
    /// Whether nothing stands on its agenda, or everything was taken off it.
    fn is_empty(&self) -> bool {
        !self.items.iter().any(|i| i.state != ItemState::Dropped)
    }
    /// What became of the letters about it; that invitations wait is for whoever convenes it.
    pub(crate) fn letters(&self) -> Result<Option<LettersShow>, StoreError> {
        LettersShow::of((self.desk, self.read), &self.row, self.may.convene || self.may.record)
    }
    pub(crate) fn agenda(&self) -> Result<AgendaPart, StoreError> {
        let live = self.row.state.ahead() || self.row.state == SessionState::Open;
        let left = if live && self.may.agenda {
            let eye = self.desk.eye(self.actor);
            read::left_open(self.read, &eye, &self.row.body, self.row.at)?
        } else {
            Vec::new()
        };
        let left = left.iter().filter(|(s, _)| s.id != self.row.id);
        let asked = read::asked(self.read, self.row.id)?;
        Ok(AgendaPart {
            s: self.s()?,
            may: self.may,
            items: self.items_shown()?,
            left: left.map(|(s, i)| (SessionRef::of(s), ItemShow::of(&self.names, i))).collect(),
            proposals: if live && self.may.agenda { proposals(self, &asked)? } else { Vec::new() },
            refused: RefusedShow::of(&self.names, &asked),
            total: self.items.iter().filter_map(|i| i.minutes).sum(),
            table: self.table()?,
            presenters: self.presenters(),
            paper_readers: self.paper_readers(),
        })
    }
    /// The agenda with papers, interests, votes, and what each item went through before.
    pub(crate) fn items_shown(&self) -> Result<Vec<ItemShow>, StoreError> {
        let eye = self.desk.eye(self.actor);
        let around = Around::of(self.read, (&eye, self.opens()), self.row.id)?;
        let one = |row: &ItemRow| {
            let mut show = ItemShow::of(&self.names, row).with(&self.names, row, &around, &self.row.langs);
            if row.carried_from.is_some() {
                let before = read::before(self.read, &eye, row.id)?;
                show.before = before.into_iter().map(|(id, no, at)| (id.to_string(), no, at)).collect();
            }
            Ok(show)
        };
        self.items.iter().map(one).collect()
    }
    /// Whether need-to-know papers that are closed to this reader open to them in an emergency: never above their clearance.
    fn opens(&self) -> bool {
        let held = || (self.desk.post.holding)(self.actor);
        self.may.glass && held().is_some_and(|h| h.clearance >= Handling::NeedToKnow)
    }
    /// Those who sit at the table.
    fn table(&self) -> Result<Vec<(String, Text)>, StoreError> {
        let rows = read::attendance(self.read, self.row.id)?;
        // Once it is over those who left may have voted before.
        let over = self.row.state.over();
        let there = |r: &&read::AttendanceRow| r.presence.there() || (over && r.presence == Presence::Left);
        let there = rows.iter().filter(there).filter(|r| self.row.seats.contains(&r.seat.function));
        Ok(there.map(|r| (r.seat.key(), seat_name(&self.names, &r.seat))).collect())
    }
    /// Those who sit in it or are called to it.
    fn presenters(&self) -> Vec<(String, Text)> {
        let called = self.row.invited.iter().filter(|f| !self.row.seats.contains(f));
        let all = self.row.seats.iter().chain(called);
        all.map(|f| (f.clone(), self.names.function(f))).collect()
    }
    /// Those of them who may read the session.
    fn paper_readers(&self) -> Vec<(String, Text)> {
        let mut all = self.presenters();
        if self.row.handling >= Handling::NeedToKnow {
            all.retain(|(function, _)| self.row.readers.contains(function));
        }
        all
    }
    pub(crate) fn attendance(&self) -> Result<AttendancePart, StoreError> {
        let (all, facts) = (read::attendance(self.read, self.row.id)?, self.desk.facts());
        // Whoever was excused for another date than the one that holds is expected again.
        let live = self.row.state.ahead() || self.row.state == SessionState::Open;
        let expected = read::expected(&facts, &self.row);
        let before = |r: &read::AttendanceRow| {
            let excused = live && r.presence == Presence::Excused && r.earlier.is_some();
            excused && expected.iter().any(|seat| seat.is_taken_by(&r.seat))
        };
        let (excused, rows): (Vec<_>, Vec<_>) = all.into_iter().partition(before);
        let guests = &self.row.called.guests;
        let mut people: Vec<PersonShow> =
            rows.iter().map(|r| PersonShow::of(&self.names, r).named(guests)).collect();
        // Those who should be there and of whom nothing was marked, the chair first.
        let replies = read::replies(self.read, self.row.id)?;
        for seat in expected {
            if !rows.iter().any(|r| seat.is_taken_by(&r.seat)) {
                let reply = replies.iter().find(|r| r.seat == seat);
                let was = excused.iter().any(|r| seat.is_taken_by(&r.seat));
                let person = PersonShow::expected(&self.names, &seat).named(guests).excused_before(was);
                people.push(person.answered(reply));
            }
        }
        let quorum = QuorumShow::of(&facts, &self.row, &rows);
        Ok(AttendancePart { s: self.s()?, may: self.may, people, quorum })
    }
    pub(crate) fn notes(&self) -> Result<NotesPart, StoreError> {
        let kept = log_kept(self.by, &self.row);
        let rows = if kept { Vec::new() } else { read::notes(self.read, self.row.id)? };
        let notes = rows.iter().map(|n| NoteShow::of(&self.names, &self.items, n)).collect();
        Ok(NotesPart { s: self.s()?, may: self.may, notes })
    }
    /// Whether minutes of it may be read: what nobody approved yet is drawn from its log.
    pub(crate) fn opens_minutes(&self) -> bool {
        self.row.approved.is_some() || !log_kept(self.by, &self.row)
    }
    pub(crate) fn decisions(&self) -> Result<DecisionsPart, StoreError> {
        let rows = read::decisions(self.read, self.row.id)?;
        let decisions = decision_shows(self.read, self.desk, self.actor, &self.names, &self.items, &rows)?;
        Ok(DecisionsPart { s: self.s()?, may: self.may, decisions })
    }
}

/// What this reader may do with the session: nothing on a page of the past.
pub(crate) fn may(at: &At<'_>, who: &Who, row: &SessionRow) -> May {
    if at.reader.as_of.is_some() {
        return May::default();
    }
    let on = at.shell.live().read(|read| Ok::<_, Fault>(read::resource(read, row.id)?)).ok().flatten();
    let Some(on) = on else { return May::default() };
    let permits = |power| at.shell.permits(who, power, &on);
    let may = May::of(row.log == bodies::body::Log::Strategic, permits);
    let told = may.convene && !on.areas.is_empty() && notes(at, who, row);
    May { record: may.record || told, ..may }
}

/// Whether it is held by others in a body in which this reader sits: they note what they are told of it.
fn notes(at: &At<'_>, who: &Who, row: &SessionRow) -> bool {
    let facts = at.desk.facts();
    let body =
        || at.shell.live().read(|read| Ok::<_, Fault>(read::body(read, &facts, &row.body)?)).ok().flatten();
    row.state.foreign() && body().is_some_and(|b| crate::foreign::notes(at.desk, who.actor(), &b.body))
}

/// The same for a class of readers, in a live fragment.
pub(crate) fn may_of_class(desk: &Desk, actor: &Actor, row: &SessionRow) -> May {
    May::of(row.log == bodies::body::Log::Strategic, |power| desk.may(actor, power))
}

/// The page, with what was typed and is wrong in `form`, the one of the forms that `act` names.
pub(crate) fn page(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<SessionPage, Fault> {
    let (shell, desk, reader) = (at.shell, at.desk, at.reader);
    shell.read(reader, |read| {
        let whole = Whole::of((desk, read), (desk.onlooker(who), reader.lang), id, |row| may(at, who, row))?;
        let whole = whole.ok_or_else(Fault::not_found)?;
        looked(shell, who, &whole.row);
        let (agenda, table) = (whole.agenda()?, whole.attendance()?);
        looked_at_papers(shell, who, &agenda.items);
        let names = &whole.names;
        let turn = |t: read::TurnRow| TurnShow {
            by: names.function(&t.function),
            what: t.what,
            at: t.at,
            words: t.words.filter(|w| !w.is_blank()),
            seq: t.seq,
        };
        let turns = read::turns(read, id)?;
        let letters = whole.letters()?;
        let needs_vote = read::body(read, &desk.facts(), &whole.row.body)?.is_some_and(|b| b.body.needs_vote);
        let own = if reader.as_of.is_none() { OwnShow::of(at, who, &whole)? } else { None };
        let turns: Vec<TurnShow> = turns.into_iter().map(turn).collect();
        Ok(SessionPage {
            s: agenda.s,
            may: whole.may,
            items: agenda.items,
            left: agenda.left,
            proposals: agenda.proposals,
            refused: agenda.refused,
            total: agenda.total,
            table: agenda.table,
            presenters: agenda.presenters,
            paper_readers: agenda.paper_readers,
            needs_vote: needs_vote && whole.row.role != Some(bodies::body::Role::Attended),
            member: whole.row.state.ahead() && takes_part(&whole.row, who.actor()) && reader.as_of.is_none(),
            own,
            letters,
            due: whole.is_due(shell.seen_at(reader)),
            empty: whole.is_empty(),
            people: table.people,
            quorum: table.quorum,
            notes: whole.notes()?.notes,
            decisions: whole.decisions()?.decisions,
            heard: read::foreign(read, id)?.iter().map(|h| HeardShow::of(names, h)).collect(),
            first: turns.first().map_or(whole.row.at, |t| t.at),
            turns,
            functions: names.askable(reader.lang),
            organisations: Names::choices(&names.organisations, reader.lang),
            areas: Names::choices(&names.areas, reader.lang),
            moving: moving(at, &whole.row).as_shown(),
            act,
            form,
            blank: Typed::default(),
        })
    })
}

/// When and where a session meets, in the fields of the form that moves it.
pub(crate) fn moving(at: &At<'_>, row: &SessionRow) -> Typed {
    Typed::default()
        .with("at", fields::calendar_again(row.at, at.shell.zone()))
        .with("place", row.place.clone().unwrap_or_default())
        .with("call", row.call.clone().unwrap_or_default())
}

/// The page with an item whose description was refused: its own form holds what was typed, with what stands there now beside.
pub(crate) fn described_again(
    at: &At<'_>,
    who: &Who,
    (id, item): (Id<kind::Matter>, Id<kind::Matter>),
    form: Typed,
) -> Result<SessionPage, Fault> {
    let mut page = page(at, who, id, "describe", Typed::default())?;
    let wanted = item.to_string();
    match page.items.iter_mut().find(|i| i.id == wanted) {
        Some(found) => found.form = form,
        None => page.form = form,
    }
    Ok(page)
}

/// The same with a decision whose wording in a language was refused.
pub(crate) fn worded_again(
    at: &At<'_>,
    who: &Who,
    (id, decision): (Id<kind::Matter>, Id<kind::Matter>),
    form: Typed,
) -> Result<SessionPage, Fault> {
    let mut page = page(at, who, id, "word", Typed::default())?;
    let (wanted, lang) = (decision.to_string(), form.get("lang").parse::<Lang>());
    match (page.decisions.iter_mut().find(|d| d.id == wanted), lang) {
        (Some(found), Ok(lang)) => found.sent = Some((lang.code(), form)),
        _ => page.form = form,
    }
    Ok(page)
}

/// On with the same page; what was refused comes back with what was typed. On a page that listens, what was written arrives by
/// itself.
pub(crate) fn answered(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    outcome: Result<Receipt, Fault>,
    (act, key): (&'static str, &str),
    typed: Typed,
) -> Answer {
    let (shell, reader) = (at.shell, at.reader);
    match outcome {
        Ok(receipt) => {
            let message = shell.texts().plain(reader.lang, key);
            let stays = reader.wants == Wants::Json && !matches!(act, "step" | "move" | "told" | "reopen");
            let location = (!stays).then(|| reader.url(&format!("sessions/{id}")));
            Ok(shell.done(reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => shell.refill(reader, fault, typed, |form| page(at, who, id, act, form)),
    }
}

/// Takes one of the forms of a session's page: its name with what is said when it is done, and what it asks for.
pub(crate) async fn take<F, P, R: Rule<Facts = Facts> + 'static>(
    sent: Posted<Desk, F, P>,
    session: Id<kind::Matter>,
    act: (&'static str, &str),
    rule: impl FnOnce(&At<'_>, &Posted<Desk, F, P>) -> Result<R, Fault>,
) -> Answer {
    take_to(sent, (session, session), act, rule).await
}

/// The same, and then on to another session.
pub(crate) async fn take_to<F, P, R: Rule<Facts = Facts> + 'static>(
    sent: Posted<Desk, F, P>,
    (session, then): (Id<kind::Matter>, Id<kind::Matter>),
    act: (&'static str, &str),
    rule: impl FnOnce(&At<'_>, &Posted<Desk, F, P>) -> Result<R, Fault>,
) -> Answer {
    let at = At::of(&sent);
    let outcome = async {
        there(&at, &sent.who, session)?;
        ask(&at, &sent.who, &sent.form.meta, rule(&at, &sent)?).await
    };
    let outcome = outcome.await;
    answered(&at, &sent.who, then, outcome, act, sent.form.typed.clone())
}

/// For what people prove themselves before letters about a session leave by themselves.
pub(crate) const CALL: &str = "body-step-up-call";

/// The person, once they have proved themselves where people are told of this as the session stands now, by letters that leave by
/// themselves.
pub(crate) fn proved<F, P>(
    sent: &Posted<Desk, F, P>,
    session: Id<kind::Matter>,
    told: impl FnOnce(SessionState) -> bool,
) -> Result<Who, Fault> {
    let at = At::of(sent);
    let row = seen(&at, &sent.who, session)?;
    // Whoever may not do it is told so, not asked for a proof.
    let asks = at.desk.leaves && told(row.state) && may(&at, &sent.who, &row).convene;
    at.shell.strong_for(at.reader, &sent.who, &sent.form, asks.then_some(CALL))
}

/// Whether people were called to it already: they are told of a change.
pub(crate) fn called(state: SessionState) -> bool {
    state != SessionState::Planned
}

/// On to a session that a form made. A second click gets the first receipt, and so the first session.
pub(crate) fn made(at: &At<'_>, receipt: Receipt, key: &str) -> Answer {
    let (shell, reader) = (at.shell, at.reader);
    let id = receipt.entries.first().and_then(|e| e.matter).ok_or_else(Fault::not_found)?;
    let message = shell.texts().plain(reader.lang, key);
    let location = Some(reader.url(&format!("sessions/{id}")));
    Ok(shell.done(reader, &Done { receipt: Some(receipt), number: None, message, location }))
}

/// Whoever may not see the session is told that there is none, whatever they typed.
pub(crate) fn there(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<(), Fault> {
    seen(at, who, id).map(drop)
}

/// The session as it is now, if this person may see it.
pub(crate) fn seen(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<SessionRow, Fault> {
    let eye = at.desk.eye(who.actor());
    let row = at.shell.live().read(|read| Ok::<_, Fault>(read::session(read, &eye, id)?))?;
    row.ok_or_else(Fault::not_found)
}

/// What a form names is not there.
pub(crate) fn unknown(field: &str) -> Fault {
    Fault::Refused(Refusal { kind: Kind::Invalid, ..Refusal::missing(field) })
}
