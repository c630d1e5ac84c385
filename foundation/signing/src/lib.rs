//! Documents that are signed by hand of a person: a copy is given out byte for byte, and comes back with signatures that hold.
//!
//! An act seals what it says (its entry, and a signed checkpoint over it). A signature of a person is more: it is made elsewhere,
//! on these very bytes. The package whose act it is journals that a copy was given out and that it came back; here is what all of
//! them share: who signed, the rows of copies, and the rules that hold for each of them.

mod copy;
mod event;

use kernel::Timestamp;
use serde::{Deserialize, Serialize};

pub use copy::{Copies, CopyRow, Given, SignedRow, Taken, returned_since, signed_since};
pub use event::{Gives, Takes, named};

/// Most copies of one document that are given out to be signed.
pub const MOST_COPIES: i64 = 12;

/// Who signed a copy, as the signature and its certificate have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signer {
    /// The name in the certificate: personal.
    pub name: String,
    /// When the signer says that it was.
    #[serde(default)]
    pub claimed_at: Option<Timestamp>,
    /// When a trusted authority saw it.
    #[serde(default)]
    pub stamped_at: Option<Timestamp>,
    /// What is told beside it: codes of the findings of `exchange::pades`.
    pub findings: Vec<String>,
}
