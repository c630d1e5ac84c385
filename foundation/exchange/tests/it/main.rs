//! The readers of wire formats, seen from outside.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod codes;
mod corpus;
mod geocode;
mod gtfs_rt;
mod hostile;
mod ical;
mod language;
mod lifecycle;
mod links;
mod official;
mod outlook;
mod pades;
mod reading;
mod sample;
mod seeds;
mod shapes;
mod signed;
mod texts;
mod trust;
mod written;
