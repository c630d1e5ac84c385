//! What pages ask: rows as values, cut to what the reader may see.

mod board;
mod one;

pub use crate::addressee::Office;
pub use access::Eye;
pub use board::{Counts, Filter, Mine, PassedTo, Row, board, counts, waiting};
pub use one::{
    AddresseeRow, LinkRow, May, TurnRow, about, addressees, commitment, links, may, numbered, offices,
    resource, to_stand_in_for, turns,
};

/// Nobody is late in the very minute in which something was due: lists, counts and the browser go by it alike.
pub const GRACE_SECONDS: i64 = 60;
