//! What may be asked.

mod give_up;
mod keep;
mod rotate;
mod turn;

pub use give_up::GiveUp;
pub use keep::KeepHook;
pub use rotate::RotateKey;
pub use turn::TurnHook;
