//! Seat of the upcasters: one file per step from an event's version to its next.
//!
//! Every event is still at version 1. When a shape has to change, the old shape moves to `upcast/<event>_1.rs` with a
//! function to the new one, `events.lock` gets a new line beside the old, and [`crate::apply`] reads both.
