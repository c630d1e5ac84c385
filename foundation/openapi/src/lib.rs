//! What other programs may read and tell, described once: collections, their items, and what may be handed in.
//!
//! A package describes a [`Collection`] and answers for it as a [`Source`], and what it takes as an [`Act`]. From these come the
//! lists of the interface ([`list`]), their GeoJSON, the features of the OGC standard ([`ogc`]) and the OpenAPI document
//! ([`document`]): none of them is written by hand, so none can differ from the others. A list shows exactly what the guard
//! lets its reader read: sources take the same [`access::Eye`] as pages do.

pub mod act;
pub mod document;
pub mod geometry;
pub mod item;
pub mod list;
pub mod ogc;
pub mod query;
pub mod source;

pub use act::{Act, Asking, Body, Form};
pub use geometry::Geometry;
pub use item::Item;
pub use list::{Page, page};
pub use query::{Asked, Dialect};
pub use source::{After, Collection, Field, Mark, Of, Said, Shapes, Source, said};
