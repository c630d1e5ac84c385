//! A report that is signed by hand of its author: a copy is given out, and comes back with signatures that hold.
//!
//! Issuing seals a report (the entry, and a signed checkpoint over it). A signature of a person is more: it is made elsewhere, on
//! these very bytes, and checked before it is asked for here.

use kernel::{Id, Lang, kind};
use signing::Takes;
use store::{Deciding, Draft, Failure};

use super::report::ReportNow;
use crate::event::{Event, ReportOffered, ReportSigned};
use crate::report::{COPIES, Signer};
use crate::{Facts, Rule};

/// Gives out a copy of an issued report to be signed.
#[derive(Debug, Clone)]
pub struct OfferReport {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The stored copy.
    pub file: Id<kind::Blob>,
    /// In which languages it is.
    pub languages: Vec<Lang>,
    /// Its length in bytes.
    pub bytes: i64,
}

impl Rule for OfferReport {
    type Facts = Facts;
    const NAME: &'static str = "situation.offer-report";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ReportNow::issued(cx, self.report)?;
        COPIES.room(cx.read, now.id, 0, "refusal-report-copies")?;
        let event = ReportOffered {
            report: now.id,
            file: self.file,
            languages: self.languages.clone(),
            bytes: self.bytes,
        };
        Ok(vec![event.draft(now.header, now.handling)?])
    }
}

/// Takes a signed copy back. Whether the signatures hold was checked before, over the stored bytes of both.
#[derive(Debug, Clone)]
pub struct SignReport {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The copy that was given out.
    pub of: Id<kind::Blob>,
    /// What came back, stored.
    pub file: Id<kind::Blob>,
    /// Who signed.
    pub signers: Vec<Signer>,
}

impl Rule for SignReport {
    type Facts = Facts;
    const NAME: &'static str = "situation.sign-report";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ReportNow::issued(cx, self.report)?;
        let event =
            ReportSigned { report: now.id, of: self.of, file: self.file, signers: self.signers.clone() };
        // Handed in twice: it is there already.
        let keys = ("refusal-report-not-ours", "refusal-report-unsigned");
        if !COPIES.is_new(cx.read, now.id, &event.taken(), keys)? {
            return Ok(Vec::new());
        }
        Ok(vec![event.draft(now.header, now.handling)?])
    }
}
