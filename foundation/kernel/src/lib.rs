//! The words every other package uses: typed ids, bilingual text, time, money, place, who acts, and refusals.
//!
//! Nothing here does I/O, speaks SQL or knows the web. Time and chance come in through [`Clock`] and [`Chance`].

mod actor;
mod chance;
mod codes;
mod files;
mod handling;
mod id;
mod lang;
mod money;
mod place;
mod refusal;
mod time;
mod words;

pub use actor::{Actor, Guard, Power, Resource};
pub use chance::{Chance, Ids, SeededChance, SystemChance};
pub use files::{Files, FolderFiles, MemoryFiles};
pub use handling::Handling;
pub use id::{Id, kind};
pub use lang::{Lang, Text};
pub use money::Cents;
pub use place::Point;
pub use refusal::{Kind, Refusal};
pub use time::{Clock, ClockQuality, FixedClock, Precision, Stated, SystemClock, Timestamp};
pub use words::{Words, at_most};

/// The product's working name, one constant per language, so that a rename touches this file alone.
pub mod brand {
    /// Name shown in English.
    pub const EN: &str = "Belfry";
    /// Name shown in French.
    pub const FR: &str = "Belfry";
    /// Name shown in Dutch.
    pub const NL: &str = "Belfry";
}
