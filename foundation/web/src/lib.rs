//! The shell around every page: languages, sessions, forms, errors, layout, live updates, the command line, assets.
//!
//! A package with pages hands a [`Contribution`] to [`Shell::start`]; `docs/guides/adding-a-page.md` walks through one.
//! Handlers take [`Reader`] and [`Who`], read through [`Shell::read`], write through [`Shell::submit`] and answer with
//! [`Shell::draw`], [`Shell::done`] or [`Shell::refill`].

mod amended;
mod assemble;
mod assets;
pub mod chart;
pub mod check;
mod command_line;
mod contribution;
mod draw;
mod erasures;
mod explain;
mod extract;
mod fault;
pub mod fields;
pub mod form;
mod format;
mod idle;
mod install;
mod kept;
pub mod layout;
pub mod live;
mod meanwhile;
mod narrow;
mod observe;
mod open_work;
mod pager;
mod pages;
mod pages_of_shell;
mod past;
mod posted;
mod present;
mod proofs;
mod rate;
mod reader;
mod report_source;
mod routes;
pub mod security;
mod session;
mod shell;
mod site;
mod strong;
#[cfg(feature = "testing")]
pub mod testing;
mod texts;
mod upload;
mod watcher;
mod word;
mod words_in_pages;
mod worker;

pub use amended::{Amended, Rows};
pub use assets::Assets;
pub use command_line::{CommandLine, Done, Line, Pending, Proposal};
pub use contribution::{
    Contribution, Matters, NoTrail, Numbered, Placed, Releases, SurroundCx, Surroundings, Trail,
};
pub use draw::Draw;
pub use erasures::Erasures;
pub use extract::{Path, Query, RawPath};
pub use fault::{Answer, Fault, Refilled};
pub use form::{CommandForm, CommandMeta, Typed};
pub use format::{Formats, MOST_COUNTED, UnknownZone, count, integer, zone};
pub use kept::{attached, flowing, kept};
pub use meanwhile::{Known, Meanwhile, Now};
pub use open_work::{OpenThing, OpenWork};
pub use pager::{Pager, Turn};
pub use pages::{Page, PageError, PageKind, Pages, TemplateFile, escaped};
pub use pages_of_shell::inside;
pub use posted::{Posted, Visit};
pub use proofs::{CheckpointShown, Deposit, Inclusion, NoProofs, Progress, ProofFault, ProofState, Proofs};
pub use rate::Rate;
pub use reader::{LookedBack, Reader, Wants, Who};
pub use report_source::{Offer, OfferCx, Part, ReportSource, Series, Sureness, Window};
pub use routes::{Methods, Route, Routes, get, post};
pub use session::{
    Assurance, Attempt, Challenge, FunctionChoice, Means, OtherWay, Proof, RoleOffer, Session, Sessions,
    SignedIn, Stepped, StoryOffer,
};
pub use shell::{Setup, SetupError, Shell};
pub use site::{EXERCISE, Site, brand};
pub use strong::Asked;
pub use texts::{Args, TextFile, Texts, TextsError};
pub use upload::{MAX_UPLOAD, TakesFiles, UploadedFile};
pub use watcher::{Deposits, Watcher};
pub use word::{Said, Word, encoded};

pub use shell::blocking;
