//! What a reader of a printed report can rely on.

mod archive;
mod hostile;
mod layout;
mod support;
