//! Who is who: persons, organisations, the functions they hold through mandates, who is on duty; and the vault in which
//! passwords, sessions and machines' tokens are kept, beside the journal.
//!
//! Nobody grants a function to himself, and a powerful one needs a second person ([`command`]). [`Roster`] is what the
//! rest of the program asks; [`holdings`] turns it into what the guard knows.

pub mod command;
mod event;
mod glass;
mod roster;
pub mod vault;
mod view;

pub use event::{AccountLinked, AccountUnlinked, LinkExpected};
pub use event::{
    DutyEnded, DutyStarted, FactorAdded, FactorRemoved, FactorsReset, FunctionAssumed, GlassBroken,
    GlassClosed, GlassReviewed, MandateConfirmed, MandateEnded, MandateProposed, OrganisationRegistered,
    PasswordGiven, PersonChanged, PersonRegistered, RecoveryMade, SteppedUp, TokenEnded, TokenMade,
};
pub use glass::{Glass, MINUTES as GLASS_MINUTES, Review, Verdict, glasses, glasses_open, glasses_waiting};
pub use roster::{Duty, Held, MandateState, OnDuty, Organisation, Person, Roster, holdings, on_duty};
pub use view::DirectoryView;

/// Folds a login: lower case, compatibility forms made one, no spaces around.
#[must_use]
pub fn fold_login(login: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    login.trim().nfkc().flat_map(char::to_lowercase).collect()
}
