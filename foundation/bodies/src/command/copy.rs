//! Approved minutes that are signed by hand of the chair and the secretary: a copy is given out, and comes back with signatures that
//! hold.

use kernel::{Id, Lang, kind};
use signing::{Signer, Takes};
use store::{Deciding, Draft, Failure, Row};

use crate::event::{CopyGiven, CopySigned, Event};
use crate::minutes::COPIES;
use crate::session::SessionState;
use crate::state::SessionNow;
use crate::{Facts, Rule, error};

/// Gives out a copy of approved minutes to be signed.
#[derive(Debug, Clone)]
pub struct GiveCopy {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The version that the copy tells.
    pub version: i64,
    /// The stored copy.
    pub file: Id<kind::Blob>,
    /// In which languages it is.
    pub languages: Vec<Lang>,
    /// Its length in bytes.
    pub bytes: i64,
}

/// Takes a signed copy back. Whether the signatures hold was checked before, over the stored bytes of both.
#[derive(Debug, Clone)]
pub struct TakeCopy {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The copy that was given out.
    pub of: Id<kind::Blob>,
    /// What came back, stored.
    pub file: Id<kind::Blob>,
    /// Who signed.
    pub signers: Vec<Signer>,
}

/// The session whose minutes this actor may have signed: whoever keeps its record, and whoever approves minutes.
fn signed_by(cx: &Deciding<'_>, session: Id<kind::Matter>) -> Result<SessionNow, Failure> {
    let now = SessionNow::get(cx.read, session)?;
    now.permit(cx, &["body.record", now.pen(), "body.approve"])?;
    now.must("refusal-body-copy-state", |s| s == SessionState::Approved)?;
    Ok(now)
}

/// The journal number of the entry that approved the minutes: copies of what was approved before take no room.
fn approved(cx: &Deciding<'_>, session: Id<kind::Matter>) -> Result<i64, Failure> {
    let row = cx.read.one("SELECT approved_seq FROM body_session WHERE id = $1", &[session.into()])?;
    Ok(row.map_or(Ok(None), |row| row.opt(0, Row::int))?.unwrap_or(0))
}

impl Rule for GiveCopy {
    type Facts = Facts;
    const NAME: &'static str = "bodies.give-copy";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = signed_by(cx, self.session)?;
        if self.version != now.minutes_version {
            return Err(error::changed_meanwhile(&now.changed).into());
        }
        COPIES.room(cx.read, now.id, approved(cx, now.id)?, "refusal-body-copies")?;
        let event = CopyGiven {
            version: self.version,
            file: self.file,
            languages: self.languages.clone(),
            bytes: self.bytes,
        };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

impl Rule for TakeCopy {
    type Facts = Facts;
    const NAME: &'static str = "bodies.take-copy";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = signed_by(cx, self.session)?;
        let event = CopySigned { of: self.of, file: self.file, signers: self.signers.clone() };
        // Handed in twice: it is there already.
        let keys = ("refusal-body-copy-not-ours", "refusal-body-copy-unsigned");
        if !COPIES.is_new(cx.read, now.id, &event.taken(), keys)? {
            return Ok(Vec::new());
        }
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
