//! The store: acts (journal, receipts, jobs) and views behind one small façade, on SQLite and on PostgreSQL.
//!
//! Everything that is ever written goes through [`Journal::submit`]: one writer per journal loads state, lets the command
//! decide, appends what it decided, applies it to the views, commits with an fsync, and only then answers.

mod archive;
mod ask;
mod backup;
mod blobs;
mod changed;
mod checkpoint;
mod clock;
mod command;
mod copy;
mod definition;
mod entry;
mod erase;
mod error;
mod event;
mod files;
mod fork;
mod frame;
mod group;
mod head;
mod incoming;
mod jobs;
mod journal_handle;
mod open;
mod past;
mod reader;
mod rebuild;
mod received;
mod replay;
mod schema;
mod settle;
mod sql;
mod value;
mod view;
mod words;
mod writer;

pub use archive::Archive;
pub use ask::{Ask, Rule};
pub use backup::{Restore, restore};
pub use blobs::{Blob, BlobError, Blobs, Kept, Scanner, blob_id};
pub use changed::{Changed, json, to_json};
pub use checkpoint::{RawEntry, SignedNote};
pub use command::{Command, Deciding, Draft, Failure, Receipt, ReceiptEntry, Stamp, Submission, WriteError};
pub use definition::{Backend, Definition, Grounds};
pub use entry::Entry;
pub use erase::{Candidate, ERASED, Erase, Erasure, ErasureOrder, MOST_ERASED};
pub use error::StoreError;
pub use event::Event;
pub use files::NamedFiles;
pub use fork::{Fork, Forked, Origin, Sieve, fork, remove};
pub use incoming::{Incoming, Upload};
pub use jobs::{Job, JobCount};
pub use journal_handle::{Committed, Journal, Keep, Listener};
pub use reader::Reader;
pub use received::HeldBack;
pub use schema::{KeepStep, checksums, steps};
pub use settle::{JOBS_SETTLED, JobsSettled, SettleJobs, StuckJob, stuck};
pub use sql::DatabaseLine;
pub use value::{Row, Value};
pub use view::{Effects, JobDraft, Read, Statement, Tx, View};
pub use words::{after_prefix, fold, words};
pub use writer::Reply;
