//! Links without account: made and ended by an officer, and the page that they open.

pub(crate) mod list;
pub(crate) mod make;
pub(crate) mod open;
