//! The journal's format and its proofs: canonical bytes, salted commitments, hash chain, Merkle tree, signed checkpoints,
//! exports and the verifier. No I/O beyond the readers and writers that a caller hands in, no clock, no chance.
//!
//! `docs/adr/0001-entry-format.md` freezes what the bytes look like; `docs/guides/verifying-a-journal.md` shows how an
//! outsider checks them.

mod body;
pub mod canonical;
pub mod checkpoint;
mod error;
pub mod export;
mod hash;
mod header;
mod key;
pub mod merkle;
pub mod proof;
mod scan;
pub mod verify;

pub use body::{Body, Field, MAX_BODY, check_body, commitment, seal};
pub use error::FormatError;
pub use hash::{Hash, Hasher};
pub use header::{Header, HeaderActor, MAX_HEADER, Recorded, VERSION};
pub use key::{KeyError, PublicKey, SigningKey};
pub use verify::{Fault, What};
