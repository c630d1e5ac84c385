//! An issued account is signed by hand of whoever answers for it: a copy is given out and comes back.

use kernel::{Id, Lang, kind};
use serde::{Deserialize, Serialize};
use signing::Signer;

/// A copy of the account, with the errata that there were, was given out to be signed: these very bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyGiven {
    /// The stored copy.
    pub file: Id<kind::Blob>,
    /// In which languages it is.
    pub languages: Vec<Lang>,
    /// Its length in bytes.
    pub bytes: i64,
}

/// A copy came back signed, and every signature on it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopySigned {
    /// The copy that was given out.
    pub of: Id<kind::Blob>,
    /// What came back, stored.
    pub file: Id<kind::Blob>,
    /// Who signed, in the order of the signatures: personal.
    pub signers: Vec<Signer>,
}

signing::copies!(CopyGiven, CopySigned);
