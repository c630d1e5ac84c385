//! Warnings and the public site: what may be asked, what goes out, who sees what, on both databases.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod decide;
mod items;
mod life;
mod lock;
mod message;
mod press;
mod rights;
mod site;
mod town;
