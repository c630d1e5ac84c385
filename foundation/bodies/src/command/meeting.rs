//! Interests and votes: who leaves for an item, who votes on it, and what that comes to.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, Stated, Text, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure, Row};

use super::{late, not_ahead, optional_words};
use crate::body::{Count, Role};
use crate::event::{Event, InterestDeclared, VoteHeld};
use crate::session::{Ballot, Choice, Outcome, Presence, Seat, SessionState, Votes, some_text};
use crate::state::{self, SessionNow, json};
use crate::{Facts, Rule, error};

/// Notes that somebody declares an interest in an item, or that this was noted wrongly.
#[derive(Debug, Clone)]
pub struct DeclareInterest {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The item.
    pub item: Id<kind::Matter>,
    /// Who, by function.
    pub seat: Seat,
    /// Which interest, as far as they say.
    pub words: Option<Words>,
    /// Whether it was noted wrongly and holds no more.
    pub taken_back: bool,
    /// When it was declared, if not now.
    pub stated: Option<Stated>,
}

impl Rule for DeclareInterest {
    type Facts = Facts;
    const NAME: &'static str = "bodies.declare-interest";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        // Whoever sits there says it for themselves; the record says it for anybody.
        let own = now.is_own(cx, &self.seat) && now.table().expected(facts).contains(&self.seat);
        if !own {
            now.permit(cx, &["body.record", now.pen()])?;
        }
        now.must("refusal-body-interest", |s| s == SessionState::Convened || s.on_record())?;
        now.item(cx.read, self.item)?;
        now.known(facts, &self.seat)?;
        optional_words("words", self.words.as_ref(), facts)?;
        not_ahead(self.stated, cx.now, facts)?;
        let there = interested(cx, self.item)?.contains(&self.seat.key());
        if there != self.taken_back {
            return Ok(Vec::new());
        }
        let event = InterestDeclared {
            item: self.item,
            seat: self.seat.clone(),
            words: self.words.clone().filter(|w| !w.is_blank()),
            taken_back: self.taken_back,
        };
        let mut draft = event.draft(Some(now.id), now.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

/// The keys of those who declared an interest in an item.
fn interested(cx: &Deciding<'_>, item: Id<kind::Matter>) -> Result<BTreeSet<String>, Failure> {
    let rows = cx.read.query("SELECT seat FROM body_interest WHERE item = $1", &[item.into()])?;
    Ok(rows.iter().map(|r| r.text(0).map(str::to_owned)).collect::<Result<_, _>>()?)
}

/// Records a vote on an item: by name, or its numbers. A text that does not carry is recorded as well.
#[derive(Debug, Clone)]
pub struct HoldVote {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The vote to be.
    pub vote: Id<kind::Matter>,
    /// The item.
    pub item: Id<kind::Matter>,
    /// On what, where the item's title does not say it.
    pub question: Option<Text>,
    /// Who voted how, where it was by name.
    pub ballots: Vec<Ballot>,
    /// The numbers, where it was not.
    pub votes: Option<Votes>,
    /// When, if not now; needed once the session is over.
    pub stated: Option<Stated>,
}

impl Rule for HoldVote {
    type Facts = Facts;
    const NAME: &'static str = "bodies.hold-vote";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &["body.record", now.pen()])?;
        late::recording(cx, facts, &now, self.stated)?;
        now.item(cx.read, self.item)?;
        if let Some(question) = &self.question {
            some_text("question", question, facts.limits.short)?;
        }
        let table = Table::of(cx, &now, (Some(self.item), self.stated))?;
        table.enough(&now, facts)?;
        let votes = self.counted(&now, &table)?;
        let event = VoteHeld {
            vote: self.vote,
            no: state::next(cx.read, &format!("vote:{}", now.id))?,
            item: self.item,
            question: self.question.clone(),
            ballots: self.ballots.clone(),
            votes,
            outcome: votes.outcome(),
        };
        let mut draft = event.draft(Some(now.id), now.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

impl HoldVote {
    /// The numbers: those of the ballots, or those said. Nobody votes twice, nobody who is not there, nobody with an interest.
    fn counted(&self, now: &SessionNow, table: &Table) -> Result<Votes, Refusal> {
        let Some(first) = self.ballots.first() else {
            let votes = self.votes.ok_or_else(|| Refusal::missing("yes"))?;
            return table.numbers(now, votes).map(|()| votes);
        };
        let mut seen = BTreeSet::new();
        for ballot in &self.ballots {
            let key = ballot.seat.key();
            if table.interested.contains(&key) {
                return Err(Refusal::invalid("ballots", "refusal-body-vote-interest")
                    .with("function", &ballot.seat.function));
            }
            if !table.voting.contains(&key) || !seen.insert(key) {
                return Err(Refusal::invalid("ballots", "refusal-body-vote-seat")
                    .with("function", &first.seat.function));
            }
        }
        let count = |choice: Choice| {
            let n = self.ballots.iter().filter(|b| b.choice == choice).count();
            i64::try_from(n).unwrap_or(i64::MAX)
        };
        Ok(Votes { yes: count(Choice::Yes), no: count(Choice::No), abstained: count(Choice::Abstains) })
    }
}

/// Who sits at the table for one item.
struct Table {
    /// Keys of the seats that are there and have no interest.
    voting: BTreeSet<String>,
    interested: BTreeSet<String>,
    /// Seats that are there and have no interest.
    there: Vec<Seat>,
}

impl Table {
    /// Now, or once the session is over as it was when people voted.
    fn of(
        cx: &Deciding<'_>,
        now: &SessionNow,
        (item, stated): (Option<Id<kind::Matter>>, Option<Stated>),
    ) -> Result<Self, Failure> {
        let interested = item.map_or_else(|| Ok(BTreeSet::new()), |item| interested(cx, item))?;
        // Guests talk; those who sit in the body vote. Where nobody knows who sits in it, those who are there do.
        let of_body = |seat: &Seat| now.seats.is_empty() || now.seats.contains(&seat.function);
        let sits = |seat: &Seat| of_body(seat) && !interested.contains(&seat.key());
        let then = stated.filter(|_| now.state.over()).map(|s| (s, now.closed_at.unwrap_or(cx.now)));
        let there: Vec<Seat> = present_at(cx, now.id, then)?.into_iter().filter(sits).collect();
        Ok(Self { voting: there.iter().map(Seat::key).collect(), interested, there })
    }
    /// Refuses where too few are there.
    fn enough(&self, now: &SessionNow, facts: &Facts) -> Result<(), Refusal> {
        let count = now.quorum.map(|quorum| Count::of(quorum, &now.table().members(facts), &self.there));
        match count.filter(|c| !c.met()) {
            Some(count) => Err(Refusal::conflict("refusal-body-no-quorum")
                .with("there", count.there)
                .with("needed", count.needed)),
            None => Ok(()),
        }
    }
    /// Refuses numbers that make no sense, and more votes than those who may vote.
    fn numbers(&self, now: &SessionNow, votes: Votes) -> Result<(), Refusal> {
        let sound = |n: i64| (0..=10_000).contains(&n);
        if !sound(votes.yes) || !sound(votes.no) || !sound(votes.abstained) {
            return Err(Refusal::invalid("yes", "refusal-body-votes"));
        }
        let cast = votes.yes + votes.no + votes.abstained;
        if cast == 0 {
            return Err(Refusal::missing("yes"));
        }
        // What a body of others voted is noted as it was told.
        if now.role == Some(Role::Attended) {
            return Ok(());
        }
        let may = i64::try_from(self.voting.len()).unwrap_or(i64::MAX);
        // Of a body of which nobody knows who sits in it, attendance may not be marked at all.
        if (may > 0 || !now.seats.is_empty()) && cast > may {
            return Err(Refusal::invalid("yes", "refusal-body-votes-many")
                .with("cast", cast)
                .with("there", may));
        }
        Ok(())
    }
}

/// Refuses the numbers of a vote that is recorded by the decision alone, as it would those of one that is held: too few there, or more
/// votes than those who are there and have no interest.
pub(super) fn checked(
    cx: &Deciding<'_>,
    facts: &Facts,
    now: &SessionNow,
    (item, votes, stated): (Option<Id<kind::Matter>>, Votes, Option<Stated>),
) -> Result<(), Failure> {
    let table = Table::of(cx, now, (item, stated))?;
    table.enough(now, facts)?;
    Ok(table.numbers(now, votes)?)
}

/// The votes held at an item of this session, the latest first.
pub(super) fn held(
    cx: &Deciding<'_>,
    session: Id<kind::Matter>,
    item: Id<kind::Matter>,
) -> Result<Vec<Votes>, Failure> {
    let sql = "SELECT votes FROM body_vote WHERE session = $1 AND item = $2 ORDER BY no DESC";
    let rows = cx.read.query(sql, &[session.into(), item.into()])?;
    Ok(rows.iter().filter_map(|r| json(r, 0)).collect())
}

/// Those who are there: present, from afar, or represented.
pub(super) fn present(cx: &Deciding<'_>, session: Id<kind::Matter>) -> Result<Vec<Seat>, Failure> {
    present_at(cx, session, None)
}

/// The same as it was then, in a session that ended at that time: with those who left later, without those who came later. Whoever was
/// marked only after the end counts: when they came nobody said.
fn present_at(
    cx: &Deciding<'_>,
    session: Id<kind::Matter>,
    then: Option<(Stated, Timestamp)>,
) -> Result<Vec<Seat>, Failure> {
    let sql = "SELECT function_code, organisation, area, presence, left_at, came_at FROM body_attendance WHERE \
               session = $1";
    let mut all = Vec::new();
    for row in cx.read.query(sql, &[session.into()])? {
        let some = |column| row.opt(column, Row::text).map(|t| t.map(str::to_owned));
        let (left, came) = (row.opt(4, Row::time)?, row.opt(5, Row::time)?);
        // A time known to the minute is all of that minute.
        let after = |stated: Stated| stated.at.plus_seconds(late::width(stated.precision));
        let later = |(stated, end): (Stated, Timestamp)| {
            came.is_some_and(|came| came >= after(stated) && came <= end)
        };
        if then.is_some_and(later) {
            continue;
        }
        let stayed = then.is_some_and(|(stated, _)| left.is_some_and(|left| left > stated.at));
        if stayed || row.text(3).ok().and_then(Presence::of).is_some_and(Presence::there) {
            all.push(Seat { function: row.text(0)?.to_owned(), organisation: some(1)?, area: some(2)? });
        }
    }
    Ok(all)
}

/// Whether a vote at this item of this session carried.
pub(super) fn carried(
    cx: &Deciding<'_>,
    session: Id<kind::Matter>,
    item: Id<kind::Matter>,
) -> Result<bool, Failure> {
    let last = held(cx, session, item)?.into_iter().next();
    let votes = last.ok_or_else(|| error::not_now("refusal-body-no-vote-held"))?;
    Ok(votes.outcome() == Outcome::Carried)
}
