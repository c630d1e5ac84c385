//! journal
mod header;
pub use header::Header;
