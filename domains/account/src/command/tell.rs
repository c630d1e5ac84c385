//! Somebody to whom an account goes is told.

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure};

use crate::account::State;
use crate::addressee::{Addressee, Way};
use crate::event::{AddresseeTold, Event};
use crate::state::Now;
use crate::{Facts, Rule};

/// Notes how an addressee of an issued account is told. Asked by the program alone, when the message was written; a second time nothing
/// happens.
#[derive(Debug, Clone)]
pub struct TellAddressee {
    /// The account.
    pub account: Id<kind::Matter>,
    /// Who.
    pub to: Addressee,
    /// Of what: the journal number of the entry that issued or corrected it.
    pub of: i64,
    /// How.
    pub way: Way,
    /// The message, where one was written.
    pub message: Option<Id<kind::Matter>>,
}

impl Rule for TellAddressee {
    type Facts = Facts;
    const NAME: &'static str = "account.tell-addressee";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden("account.issue").into());
        }
        let now = Now::permitted(cx, self.account, "account.issue")?;
        now.must(|state| state == State::Issued)?;
        let sql = "SELECT 1 FROM account_told WHERE account = $1 AND of_seq = $2 AND addressee = $3";
        if cx.read.one(sql, &[now.id.into(), self.of.into(), self.to.key().into()])?.is_some() {
            return Ok(Vec::new());
        }
        let event = AddresseeTold { to: self.to.clone(), of: self.of, way: self.way, message: self.message };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
