//! The pages of accounts, asked like a browser; and the golden note: what was published, entered as data, is issued with the same
//! skeleton.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod complete;
mod documents;
mod edited;
mod golden;
mod headings;
mod life;
mod pages;
mod renewed;
mod signed;
mod skeleton;
mod told;
mod town;
mod two;
