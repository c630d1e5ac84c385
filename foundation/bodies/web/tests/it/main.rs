//! Tests of the pages of bodies, asked like a browser.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod called;
mod house;
mod late;
mod live;
mod minutes;
mod offers;
mod outlook;
mod pages;
mod papers;
mod parser;
mod sessions;
mod signed;
mod two;
mod withdrawn;
mod years;
