//! The pages of public information, through forms, in several languages and for several functions.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod complete;
mod live;
mod offers;
mod pages;
mod past;
mod press;
mod roles;
mod site;
mod town;
mod two;
mod whole;
