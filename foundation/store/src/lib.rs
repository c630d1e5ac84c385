//! The store: acts (journal, receipts, jobs) and views behind one small façade, on SQLite and on PostgreSQL.
//!
//! Everything that is ever written goes through [`JournalHandle::submit`]: one writer per journal loads state, lets the
//! command decide, appends what it decided, applies it to the views, commits with an fsync, and only then answers.

mod command;
mod entry;
mod error;
mod value;
mod view;

pub use command::{Command, Deciding, Draft, Failure, Receipt, ReceiptEntry, Stamp, Submission, WriteError};
pub use entry::Entry;
pub use error::StoreError;
pub use value::{Row, Value};
pub use view::{Effects, JobDraft, Read, Tx, View};
