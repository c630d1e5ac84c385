//! Somebody whom it concerns was told of it, by hand.

use kernel::{Id, Refusal, Stated, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{not_ahead, optional_short, optional_words};
use crate::addressee::Means;
use crate::event::{Event, Told};
use crate::state::Now;
use crate::{Facts, Rule, error};

/// Marks an addressee as told.
#[derive(Debug, Clone)]
pub struct MarkTold {
    /// The commitment.
    pub commitment: Id<kind::Matter>,
    /// Which of the addressees.
    pub addressee: i64,
    /// How.
    pub means: Means,
    /// Who took the message.
    pub whom: Option<String>,
    /// What was said.
    pub words: Option<Words>,
    /// When, if not now.
    pub stated: Option<Stated>,
}

impl Rule for MarkTold {
    type Facts = Facts;
    const NAME: &'static str = "commitments.mark-told";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.commitment)?;
        cx.guard.permit(cx.actor, "commitment.give", &now.resource())?;
        now.live()?;
        optional_short("whom", self.whom.as_ref(), facts)?;
        optional_words("words", self.words.as_ref(), facts)?;
        not_ahead(self.stated, cx.now, facts)?;
        let sql =
            "SELECT told_at FROM commitment_addressee WHERE commitment = $1 AND n = $2 AND active = TRUE";
        let row = cx.read.one(sql, &[now.id.into(), self.addressee.into()])?;
        let row = row.ok_or_else(Refusal::not_found)?;
        if !row.is_null(0) {
            return Err(error::not_now("refusal-commitment-told", &now.number).into());
        }
        let event = Told {
            addressee: self.addressee,
            means: self.means,
            whom: self.whom.clone(),
            words: self.words.clone(),
        };
        let mut draft = event.draft(Some(now.id), now.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}
