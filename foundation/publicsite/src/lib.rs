//! The public crisis site: what everybody may read, drawn once when it changes, and served from memory.
//!
//! Inside, [`Content`] is put together from what was released to the public, [`render`] draws every page of it in every language,
//! and [`push`] puts all of it into one file, which replaces the one before in a single step. Outside, [`Loaded`] holds such a
//! file in memory and [`Loaded::answer`] answers requests. The outside knows nothing else: no journal, no key, no session; it
//! may be another process, on another machine. [`archive`] makes the whole of it a folder that opens without a server.
//!
//! Nothing here opens a connection or looks at the clock.

mod answer;
mod bundle;
mod content;
mod labels;
mod push;
mod render;

pub use answer::{Ask, Loaded, Reply};
pub use bundle::{Bundle, Damaged, Head};
pub use content::{
    Content, Edition, Figure, Item, ItemSort, ItemText, Language, Phone, Place, Standing, Warning,
};
pub use labels::LABELLED;
pub use push::{FILE, PushError, Pushed, current, push};
pub use render::{
    ArchiveError, Certificates, File, Ground, Record, RenderError, archive, map_of, phone_page, render,
};
