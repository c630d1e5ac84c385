//! Tests of the pages of messages, of the rota and of hand-overs by hand.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod complete;
mod doors;
mod elsewhere;
mod links;
mod live;
mod messages;
mod offers;
mod own;
mod receipts;
mod rota;
mod together;
mod town;
