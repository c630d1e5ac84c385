//! Who may do what: Cedar policies that name powers, the guard that asks them, and the same rules as SQL for lists.
//!
//! Only this package knows Cedar. Policies stand in `policies/`, reviewed like law; the profile says which function gives
//! which powers; the directory says who holds which function.

mod back;
mod changed;
mod eye;
mod guard;
mod matrix;
mod matters;
mod policies;
mod powers;
mod scope;
mod trail;

pub use changed::Changed;
pub use eye::{Eye, Sees};
pub use guard::{CedarGuard, Holding, Holdings, Powers};
pub use matrix::matrix;
pub use matters::{MatterView, areas_of, set_areas, set_readers};
pub use policies::{Policies, PolicyError};
pub use powers::POWERS;
pub use scope::{Scope, Sight};
pub use trail::{LOOKED, REFUSED, Recorder, Seen};
