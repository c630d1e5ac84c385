//! Interests that somebody declares at an item, and votes.

use bodies::command::{DeclareInterest, HoldVote};
use bodies::session::{Ballot, Choice, Seat, Votes};
use kernel::{Id, Refusal, kind};
use serde::Deserialize;
use web::{Answer, Posted, fields};

use crate::desk::Desk;
use crate::session::take;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct InterestForm {
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
    take(sent, id, ("interest", "body-interest-noted"), |at, sent| {
        let value = sent.value()?;
        Ok(DeclareInterest {
            session: id,
            item,
            seat: seat(&value.seat).ok_or_else(|| Refusal::missing("seat"))?,
            words: fields::words(&value.words, at.reader.lang),
            taken_back: !value.back.is_empty(),
            stated: None,
        })
    })
    .await
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
            stated: None,
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
