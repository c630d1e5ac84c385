//! Needs: the board, the form, one of them, what is done with it.

pub(crate) mod act;
pub(crate) mod ask;
pub(crate) mod board;
pub(crate) mod one;
pub(crate) mod part;
