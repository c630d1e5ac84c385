//! Decisions: taking one, writing it in the other language, withdrawing it.

use kernel::{Id, Lang, Refusal, Stated, Text, Timestamp, Words, at_most, kind};
use store::{Deciding, Draft, Failure, Row};

use super::{late, meeting, optional_words, reason};
use crate::body::Role;
use crate::event::{DecisionTaken, DecisionWithdrawn, DecisionWorded, Event};
use crate::session::{About, Assignment, How, Outcome, Seat, SessionState, Votes, some_text};
use crate::state::{self, SessionNow, json};
use crate::{Facts, Rule, error};

/// What a decision asks of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAssignment {
    /// Who.
    pub to: Seat,
    /// Until when they say that they know.
    pub acknowledge_by: Option<Timestamp>,
    /// Until when it is done.
    pub due: Option<Timestamp>,
    /// Its legal ground, as stated.
    pub ground: Option<Words>,
}

/// Records what the body decided.
#[derive(Debug, Clone)]
pub struct Decide {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The decision to be.
    pub decision: Id<kind::Matter>,
    /// The item it belongs to.
    pub item: Option<Id<kind::Matter>>,
    /// Its text in one or both languages.
    pub text: Text,
    /// How it was taken.
    pub how: How,
    /// The numbers, of a vote; those of the vote held at the item where nothing else is said.
    pub votes: Option<Votes>,
    /// What it asks of whom.
    pub assignment: Option<NewAssignment>,
    /// When it was taken, if not now; needed once the session is over.
    pub stated: Option<Stated>,
}

impl Rule for Decide {
    type Facts = Facts;
    const NAME: &'static str = "bodies.decide";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &[now.pen()])?;
        late::recording(cx, facts, &now, self.stated)?;
        if let Some(item) = self.item {
            now.item(cx.read, item)?;
        }
        some_text("text", &self.text, facts.limits.text)?;
        let body = state::body(cx.read, facts, &now.body)?;
        let votes = self.voted(cx, facts, &now, body.as_ref().is_some_and(|b| b.needs_vote))?;
        let assignment = self.assignment.as_ref().map(|a| assigned(cx, facts, a)).transpose()?;
        let no = state::next(cx.read, &format!("decision:{}", now.id))?;
        let short = body.map(|b| b.short).unwrap_or_default();
        let event = DecisionTaken {
            decision: self.decision,
            no,
            label: label(&short, &now.number, no),
            item: self.item,
            text: self.text.clone(),
            how: self.how,
            votes,
            assignment,
            areas: now.areas.clone(),
            readers: now.readers.clone(),
            about: about(cx, now.id)?,
        };
        let mut draft = event.draft(Some(now.id), now.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

/// `CC-Prov 26-03 / 2` in each language that the body's abbreviation has.
fn label(short: &Text, session: &str, no: i64) -> Text {
    let mut label = Text::default();
    for lang in Lang::ALL {
        label.set(lang, short.get(lang).map(|s| format!("{s} {session} / {no}")));
    }
    label
}

impl Decide {
    /// The numbers of the vote by which it was taken: of one held at its item, or as said here and checked like one that is held. What
    /// others decided in a session that this place only attends is noted as they said it.
    fn voted(
        &self,
        cx: &Deciding<'_>,
        facts: &Facts,
        now: &SessionNow,
        needs_vote: bool,
    ) -> Result<Option<Votes>, Failure> {
        let own = now.role != Some(Role::Attended);
        if self.how != How::Vote {
            if own && needs_vote {
                return Err(Refusal::invalid("how", "refusal-body-needs-vote").into());
            }
            return match self.votes {
                Some(_) => Err(Refusal::invalid("how", "refusal-body-no-vote").into()),
                None => Ok(None),
            };
        }
        let held = match self.item {
            Some(item) => meeting::held(cx, now.id, item)?,
            None => Vec::new(),
        };
        if let Some(last) = held.first().copied() {
            let votes = self.votes.unwrap_or(last);
            if !held.contains(&votes) {
                return Err(Refusal::invalid("yes", "refusal-body-votes-differ")
                    .with("yes", last.yes)
                    .with("no", last.no)
                    .with("abstained", last.abstained)
                    .into());
            }
            carried(votes)?;
            return Ok(Some(votes));
        }
        let votes = self.votes.ok_or_else(|| Refusal::missing("yes"))?;
        carried(votes)?;
        if own {
            meeting::checked(cx, facts, now, (self.item, votes, self.stated))?;
        }
        Ok(Some(votes))
    }
}

/// A text that did not carry is no decision.
fn carried(votes: Votes) -> Result<(), Refusal> {
    let sound = |n: i64| (0..=10_000).contains(&n);
    if !sound(votes.yes) || !sound(votes.no) || !sound(votes.abstained) {
        return Err(Refusal::invalid("yes", "refusal-body-votes"));
    }
    if votes.outcome() == Outcome::Carried {
        Ok(())
    } else {
        Err(Refusal::invalid("yes", "refusal-body-not-carried"))
    }
}

fn assigned(cx: &Deciding<'_>, facts: &Facts, new: &NewAssignment) -> Result<Assignment, Refusal> {
    facts.function("to-function", &new.to.function)?;
    optional_words("ground", new.ground.as_ref(), facts)?;
    for (field, at) in [("acknowledge", new.acknowledge_by), ("due", new.due)] {
        if at.is_some_and(|at| at <= cx.now) {
            return Err(Refusal::invalid(field, "refusal-body-due-past"));
        }
    }
    if let (Some(acknowledge), Some(due)) = (new.acknowledge_by, new.due)
        && due < acknowledge
    {
        return Err(Refusal::invalid("due", "refusal-body-due-order"));
    }
    Ok(Assignment {
        commitment: cx.ids.next(),
        to: new.to.clone(),
        acknowledge_by: new.acknowledge_by,
        due: new.due,
        ground: new.ground.clone().filter(|g| !g.is_blank()),
    })
}

fn about(cx: &Deciding<'_>, session: Id<kind::Matter>) -> Result<Option<About>, Failure> {
    let row = cx.read.one("SELECT about FROM body_session WHERE id = $1", &[session.into()])?;
    Ok(row.and_then(|r| json(&r, 0)))
}

/// A decision now, with its session.
struct Taken {
    session: SessionNow,
    text: Text,
}

impl Taken {
    /// One whose session this actor may write into and whose minutes are not approved.
    fn get(
        cx: &Deciding<'_>,
        session: Id<kind::Matter>,
        decision: Id<kind::Matter>,
    ) -> Result<Self, Failure> {
        let session = SessionNow::get(cx.read, session)?;
        session.permit(cx, &[session.pen(), "body.record"])?;
        session.must("refusal-body-approved", SessionState::on_record)?;
        let sql = "SELECT fr, nl, en, withdrawn_at FROM body_decision WHERE id = $1 AND session = $2";
        let row = cx.read.one(sql, &[decision.into(), session.id.into()])?.ok_or_else(Refusal::not_found)?;
        if !row.is_null(3) {
            return Err(error::not_now("refusal-body-withdrawn").into());
        }
        let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
        Ok(Self { session, text: Text { fr: text(0)?, nl: text(1)?, en: text(2)? } })
    }
}

/// Writes the text of a decision in one language: the one that was missing, or put better. What it was stays in the journal.
#[derive(Debug, Clone)]
pub struct WordDecision {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The decision.
    pub decision: Id<kind::Matter>,
    /// The language.
    pub lang: Lang,
    /// The text.
    pub text: String,
    /// What stood there in this language when this was laid beside it: what somebody else wrote since is not written over.
    pub seen: Option<String>,
}

impl Rule for WordDecision {
    type Facts = Facts;
    const NAME: &'static str = "bodies.word-decision";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Taken::get(cx, self.session, self.decision)?;
        let text = self.text.trim();
        if text.is_empty() {
            return Err(Refusal::missing("text").into());
        }
        at_most("text", text, facts.limits.text)?;
        if now.text.get(self.lang) == Some(text) {
            return Ok(Vec::new());
        }
        let stands = now.text.get(self.lang).unwrap_or_default();
        if self.seen.as_ref().is_some_and(|seen| seen.trim() != stands.trim()) {
            return Err(error::just_changed().into());
        }
        let event = DecisionWorded { decision: self.decision, lang: self.lang, text: text.to_owned() };
        Ok(vec![event.draft(Some(now.session.id), now.session.handling)?])
    }
}

/// Says that a decision no longer holds.
#[derive(Debug, Clone)]
pub struct WithdrawDecision {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The decision.
    pub decision: Id<kind::Matter>,
    /// Why.
    pub words: Words,
}

impl Rule for WithdrawDecision {
    type Facts = Facts;
    const NAME: &'static str = "bodies.withdraw-decision";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Taken::get(cx, self.session, self.decision)?;
        reason(&self.words, facts)?;
        let event = DecisionWithdrawn { decision: self.decision, words: self.words.clone() };
        Ok(vec![event.draft(Some(now.session.id), now.session.handling)?])
    }
}
