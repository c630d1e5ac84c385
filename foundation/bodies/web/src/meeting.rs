//! Interests that somebody declares at an item, and votes.

use bodies::command::{DeclareInterest, HoldVote};
use bodies::session::{Ballot, Choice, Seat, SessionState, Votes};
use kernel::{Id, Refusal, Resource, Text, kind};
use serde::{Deserialize, Serialize};
use store::StoreError;
use web::{Answer, Fault, Posted, Who, fields};

use crate::desk::Desk;
use crate::explain::At;
use crate::late::when;
use crate::session::{Whole, take};
use crate::show::seat_name;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct InterestForm {
    /// The item, where the address does not name it.
    item: String,
    /// `function|organisation|area`.
    seat: String,
    words: String,
    back: String,
}

/// A form about an item of a session.
type OfItem<F> = Posted<Desk, F, (Id<kind::Matter>, Id<kind::Matter>)>;

/// `POST /sessions/{id}/items/{item}/interest`.
pub(crate) async fn interest(sent: OfItem<InterestForm>) -> Answer {
    let (id, item) = sent.id;
    take(sent, id, ("interest", "body-interest-noted"), |at, sent| sent.value()?.rule(at, id, item)).await
}

impl InterestForm {
    fn rule(
        &self,
        at: &At<'_>,
        session: Id<kind::Matter>,
        item: Id<kind::Matter>,
    ) -> Result<DeclareInterest, Fault> {
        Ok(DeclareInterest {
            session,
            item,
            seat: seat(&self.seat).ok_or_else(|| Refusal::missing("seat"))?,
            words: fields::words(&self.words, at.reader.lang),
            taken_back: !self.back.is_empty(),
            stated: None,
        })
    }
}

/// `POST /sessions/{id}/interest`: a member declares an interest of their own, or takes it back.
pub(crate) async fn own_interest(sent: Posted<Desk, InterestForm>) -> Answer {
    let id = sent.id;
    take(sent, id, ("own-interest", "body-interest-noted"), |at, sent| {
        let value = sent.value()?;
        let item = fields::code("item", &value.item, |t| t.parse().ok())?;
        value.rule(at, id, item.ok_or_else(|| Refusal::missing("item"))?)
    })
    .await
}

/// The seats that a reader has at a session, and the interests that were declared for them.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OwnShow {
    /// Key and name.
    seats: Vec<(String, Text)>,
    /// Item, its title, key of the seat.
    declared: Vec<(String, Text, String)>,
}

impl OwnShow {
    /// Nothing where the reader has no seat, or nothing can be declared now.
    pub(crate) fn of(at: &At<'_>, who: &Who, whole: &Whole<'_>) -> Result<Option<Self>, StoreError> {
        let row = &whole.row;
        if !(row.state == SessionState::Convened || row.state.on_record()) {
            return Ok(None);
        }
        let own = |seat: &Seat| {
            let areas = seat.area.clone().into_iter().collect();
            let there = Resource { areas, ..Resource::service() };
            seat.function == who.actor().function && at.shell.permits(who, "matter.read", &there)
        };
        let mut seats = bodies::read::expected(&at.desk.facts(), row);
        seats.retain(own);
        if seats.is_empty() {
            return Ok(None);
        }
        let title = |item| whole.items.iter().find(|i| i.id == item).map(|i| i.title.clone());
        let mut declared = bodies::read::interests(whole.read, row.id)?;
        declared.retain(|i| seats.contains(&i.seat));
        let one = |i: bodies::read::InterestRow| Some((i.item.to_string(), title(i.item)?, i.seat.key()));
        Ok(Some(Self {
            seats: seats.iter().map(|s| (s.key(), seat_name(&whole.names, s))).collect(),
            declared: declared.into_iter().filter_map(one).collect(),
        }))
    }
    pub(crate) fn sample() -> Self {
        Self {
            seats: vec![("head||".into(), crate::sample::name())],
            declared: vec![("x".into(), crate::sample::name(), "head||".into())],
        }
    }
}

/// A seat from its key.
pub(crate) fn seat(key: &str) -> Option<Seat> {
    let mut parts = key.split('|').map(str::trim);
    let function = parts.next().filter(|f| !f.is_empty())?.to_owned();
    let mut some = || parts.next().filter(|p| !p.is_empty()).map(str::to_owned);
    Some(Seat { function, organisation: some(), area: some() })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct VoteForm {
    fr: String,
    nl: String,
    yes: String,
    no: String,
    abstained: String,
    /// When, where the session is over.
    stated: String,
    /// Keys of the seats at the table, in the order of `choice`.
    seat: Vec<String>,
    choice: Vec<String>,
}

/// `POST /sessions/{id}/items/{item}/vote`.
pub(crate) async fn vote(sent: OfItem<VoteForm>) -> Answer {
    let (id, item) = sent.id;
    take(sent, id, ("vote", "body-vote-held"), |at, sent| {
        let value = sent.value()?;
        let question = fields::both(&value.fr, &value.nl);
        let asked = question != kernel::Text::default();
        Ok(HoldVote {
            session: id,
            vote: at.shell.ids().next(),
            item,
            question: asked.then_some(question),
            ballots: value.ballots()?,
            votes: value.votes()?,
            stated: when(at, sent, id, &value.stated)?,
        })
    })
    .await
}

impl VoteForm {
    /// Those who voted by name; whoever has no choice did not vote.
    fn ballots(&self) -> Result<Vec<Ballot>, Refusal> {
        let mut all = Vec::new();
        for (key, choice) in self.seat.iter().zip(&self.choice) {
            let choice = fields::code("ballots", choice, Choice::of)?;
            if let (Some(seat), Some(choice)) = (seat(key), choice) {
                all.push(Ballot { seat, choice });
            }
        }
        Ok(all)
    }
    fn votes(&self) -> Result<Option<Votes>, Refusal> {
        let (yes, no) = (fields::whole("yes", &self.yes)?, fields::whole("no", &self.no)?);
        let abstained = fields::whole("abstained", &self.abstained)?;
        if yes.is_none() && no.is_none() && abstained.is_none() {
            return Ok(None);
        }
        Ok(Some(Votes { yes: yes.unwrap_or(0), no: no.unwrap_or(0), abstained: abstained.unwrap_or(0) }))
    }
}
