//! What these pages know besides the journal.

use std::collections::BTreeMap;
use std::sync::Arc;

use exercise::clock::Setting;
use exercise::exercise::Part;
use exercise::inject::Inject;
use exercise::read::{ExerciseRow, InjectRow};
use exercise::{Facts, exercise::Sort};
use kernel::{Actor, Id, Lang, Text, Timestamp, Words, kind};
use store::{Entry, Journal, StoreError};
use web::Fault;

/// An account of the place that may be admitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Who.
    pub person: Id<kind::Person>,
    /// By which name.
    pub name: String,
    /// Their language.
    pub lang: Lang,
}

/// A scenario that the profile ships.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub titles: Text,
    /// The file (TOML).
    pub text: String,
}

/// An exercise that is to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What it is called.
    pub title: Words,
    /// What kind it is.
    pub sort: Sort,
    /// Up to which instant the night goes along; none for an empty beginning.
    pub from: Option<Timestamp>,
    /// When the clock of an empty beginning begins.
    pub start: Timestamp,
}

/// Where exercises are played: their journals, clocks and doors. The binary has one.
///
/// Methods may block, except [`Houses::setting`] and [`Houses::outside`].
pub trait Houses: Send + Sync {
    /// Makes an exercise, its journal first; its number.
    ///
    /// # Errors
    /// The refusal, or what could not be made.
    fn open(&self, who: &Actor, asked: &Asked) -> Result<i64, Fault>;
    /// The journal of an exercise, also of a closed one; nothing once it is removed.
    ///
    /// # Errors
    /// When it cannot be opened.
    fn journal(&self, row: &ExerciseRow) -> Result<Option<Journal>, Fault>;
    /// Where it is played; nothing when nobody can play now.
    fn address(&self, no: i64) -> Option<String>;
    /// How its clock runs.
    fn setting(&self, no: i64) -> Option<Setting>;
    /// The time outside.
    fn outside(&self) -> Timestamp;
    /// Lets the clock run like this, once that was journalled.
    fn set_clock(&self, no: i64, setting: Setting);
    /// Registers somebody in the directory of the exercise, before they are admitted.
    ///
    /// # Errors
    /// When they cannot be.
    fn admit(&self, row: &ExerciseRow, part: &Part, account: &Account) -> Result<(), Fault>;
    /// Ends the mandate under which somebody plays, and their sessions.
    ///
    /// # Errors
    /// When it cannot be.
    fn dismiss(&self, no: i64, mandate: Id<kind::Mandate>) -> Result<(), Fault>;
    /// The address that opens the exercise once for whoever plays under this mandate.
    ///
    /// # Errors
    /// When nobody plays there now.
    fn ticket(
        &self,
        no: i64,
        player: Id<kind::Person>,
        mandate: Id<kind::Mandate>,
        lang: Lang,
    ) -> Result<String, Fault>;
    /// Lets an inject happen: brings in what the program can bring in by itself.
    ///
    /// # Errors
    /// Why it could not come in.
    fn deliver(&self, row: &ExerciseRow, inject: &InjectRow) -> Result<(), Fault>;
    /// What really came in after the night was forked, as injects, as far as whoever asks may read it.
    ///
    /// # Errors
    /// When the journal cannot be read.
    fn later(&self, who: &Actor, row: &ExerciseRow) -> Result<Vec<Inject>, Fault>;
    /// Whether somebody may know of an entry of the accountable journal.
    ///
    /// # Errors
    /// When the journal cannot be read.
    fn readable(&self, who: &Actor, entry: &Entry) -> Result<bool, StoreError>;
    /// Nobody can play any more; how many entries the journal has, and its root.
    ///
    /// # Errors
    /// When the journal cannot be signed.
    fn close(&self, row: &ExerciseRow) -> Result<(i64, String), Fault>;
    /// Removes the journal and the files of an exercise.
    ///
    /// # Errors
    /// When they cannot be removed.
    fn remove(&self, row: &ExerciseRow) -> Result<(), Fault>;
}

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Who may see and do what, names, the matters of others.
    pub post: Arc<desk::Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// Where exercises are played.
    pub houses: Arc<dyn Houses>,
    /// Who may be admitted.
    pub accounts: Arc<dyn Fn() -> Vec<Account> + Send + Sync>,
    /// Names of the figures, by code.
    pub figures: BTreeMap<String, Text>,
    /// The scenarios of the profile.
    pub library: Vec<Shelf>,
    /// Prints the gaps.
    pub press: Arc<dyn press_types::Press>,
}
