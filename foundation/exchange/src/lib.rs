//! Wire formats: bytes from outside to types, and back. One module per format; no database, no network, no clock.
//!
//! What comes from outside is read under stated [`Limits`] and either becomes a typed value, with a list of what was odd
//! about it, or an error that says what is wrong and where. Nothing here panics on any input; `tests/it` and `fuzz/` try.
//!
//! | module | format | reads | writes |
//! |---|---|---|---|
//! | [`cap`] | Common Alerting Protocol 1.0, 1.1, 1.2; bare, in Atom, RSS, EDXL-DE | yes | not yet |

pub mod cap;
mod texts;
mod xml;

pub use texts::TEXTS;
pub use xml::Limits;
