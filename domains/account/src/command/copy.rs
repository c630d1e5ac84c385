//! An issued account that is signed by hand of whoever answers for it: a copy is given out, and comes back with signatures that hold.
//!
//! Issuing seals an account (the entry, and a signed checkpoint over it). A signature of a person is more: it is made elsewhere, on
//! these very bytes, and checked before it is asked for here.

use kernel::{Id, Lang, Power, kind};
use signing::{Signer, Takes};
use store::{Deciding, Draft, Failure};

use crate::account::{COPIES, State};
use crate::event::{CopyGiven, CopySigned, Event};
use crate::state::Now;
use crate::{Facts, Rule, error};

/// The power with which copies are given out and taken back: whoever issues.
pub const SIGNS: Power = "account.issue";

/// Gives out a copy of an issued account to be signed.
#[derive(Debug, Clone)]
pub struct GiveCopy {
    /// The account.
    pub account: Id<kind::Matter>,
    /// The stored copy.
    pub file: Id<kind::Blob>,
    /// In which languages it is.
    pub languages: Vec<Lang>,
    /// Its length in bytes.
    pub bytes: i64,
    /// How many errata stand in it.
    pub errata: i64,
}

/// Takes a signed copy back. Whether the signatures hold was checked before, over the stored bytes of both.
#[derive(Debug, Clone)]
pub struct TakeCopy {
    /// The account.
    pub account: Id<kind::Matter>,
    /// The copy that was given out.
    pub of: Id<kind::Blob>,
    /// What came back, stored.
    pub file: Id<kind::Blob>,
    /// Who signed.
    pub signers: Vec<Signer>,
}

/// The account, issued, for whoever may have it signed.
fn issued(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<Now, Failure> {
    let now = Now::permitted(cx, id, SIGNS)?;
    now.must(|state| state == State::Issued)?;
    Ok(now)
}

impl Rule for GiveCopy {
    type Facts = Facts;
    const NAME: &'static str = "account.give-copy";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = issued(cx, self.account)?;
        // Copies of what stood before an erratum take no room: none of them can be signed for what stands now.
        COPIES.room(cx.read, now.id, now.stands_since(cx.read)?, "refusal-account-copies")?;
        // An erratum came while it was printed: what was printed is not what stands.
        if now.errata(cx.read)? != self.errata {
            return Err(error::another_content().into());
        }
        let event = CopyGiven { file: self.file, languages: self.languages.clone(), bytes: self.bytes };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

impl Rule for TakeCopy {
    type Facts = Facts;
    const NAME: &'static str = "account.take-copy";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = issued(cx, self.account)?;
        let event = CopySigned { of: self.of, file: self.file, signers: self.signers.clone() };
        // Handed in twice: it is there already.
        let keys = ("refusal-account-not-ours", "refusal-account-unsigned");
        if !COPIES.is_new(cx.read, now.id, &event.taken(), keys)? {
            return Ok(Vec::new());
        }
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
