//! Upcasters: one file per step from an event's version to its next.
//!
//! When a shape has to change, the old shape moves to `upcast/<event>_1.rs` with a function to the new one, `events.lock`
//! gets a new line beside the old, and [`crate::event::Event::of`] reads both.

mod alert_noted_1;
mod alert_withdrawn_1;
mod handover_started_1;
mod log_written_1;

pub use alert_noted_1::AlertNoted1;
pub use alert_withdrawn_1::AlertWithdrawn1;
pub use handover_started_1::{HandoverStarted1, Item1};
pub use log_written_1::LogWritten1;

pub(crate) use alert_noted_1::read as alert_noted_1;
pub(crate) use alert_withdrawn_1::read as alert_withdrawn_1;
pub(crate) use handover_started_1::read as handover_started_1;
pub(crate) use log_written_1::read as log_written_1;

/// Every kind that is read and no longer written.
pub const KINDS: &[&str] =
    &[AlertNoted1::KIND, AlertWithdrawn1::KIND, HandoverStarted1::KIND, LogWritten1::KIND];
