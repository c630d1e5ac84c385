//! Wire formats: bytes from outside to types, and back. One module per format; no database, no network, no clock.
//!
//! What comes from outside is read under stated [`Limits`] and either becomes a typed value, with a list of what was odd
//! about it, or an error that says what is wrong and where. Nothing here panics on any input; `tests/it` and `fuzz/` try.
//!
//! | module | format | reads | writes |
//! |---|---|---|---|
//! | [`cap`] | Common Alerting Protocol 1.0, 1.1, 1.2; bare, in Atom, RSS, EDXL-DE | yes | 1.2, bare, signed |
//! | [`dsn`] | reports of mail servers on what became of a mail (RFC 3464) | yes | no |
//! | [`gtfs_rt`] | alerts of GTFS-Realtime 1.0 and 2.0 | yes | no |
//! | [`ical`] | events of iCalendar (RFC 5545) | yes | yes |
//! | [`pades`] | PDF that comes back signed: ISO 32000-1 updates, CMS (RFC 5652), RFC 3161 time stamps, EN 319 142-1 | yes | no |
//! | [`table`] | tables with a head line, separated by semicolons, commas or tabs | yes | yes |
//! | [`written`] | TOML that people write for this program | yes | no |

pub mod cap;
pub mod dsn;
pub mod gtfs_rt;
pub mod ical;
pub mod pades;
pub mod table;
mod texts;
pub mod written;
mod xml;

pub use texts::TEXTS;
pub use xml::Limits;
