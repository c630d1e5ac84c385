//! The demonstration: invented people, a scripted night, fourteen scripted weeks and a year of a plan, the player that acts them out, and the
//! strip that says what to try next.
//!
//! Everybody and everything in it is fictitious and says so. The night is data (`demo/script/*.toml`, read by [`script`]), and
//! so are the weeks (`demo/reception/*.toml`, read by [`reception()`], woven into steps by [`weave`]); [`Player`] turns each step into the command that a person at a console would have given, with the same
//! rules and the same rights, and leaves out what the visitor has done already. [`contribution`] adds the strip to every page.

mod ground;
mod ids;
mod pages;
mod people;
mod perform;
mod player;
mod reception;
mod rooms;
mod scene;
mod script;
mod settle;
mod year;

pub use ground::{PLACES, PLACES_FROM};
pub use pages::{Altered, DemoDesk, contribution};
pub use people::{DemoPerson, DemoRole, people, person_id, roles};
pub use player::{Hint, HintState, Listener, Pace, Player, Rounds, Skip, Status};
pub use reception::{
    Day, Reception, SiteDay, Sites, days, reception, reception_people, reception_roles, reception_story,
    weave,
};
pub use rooms::Rooms;
pub use scene::{ReadAlert, World};
pub use script::{Act, Public, Script, ScriptError, Step, Story, Ways, problems, script};
pub use settle::settle;
pub use year::{DAY, FIRST_DAY, lived, year, year_people, year_roles, year_script, year_story};
