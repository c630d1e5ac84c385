//! Where things are: the areas of a region with their validity, which of them hold a point, what lies inside an outline, and a
//! bilingual gazetteer.
//!
//! [`Territory::load`] reads a profile's `territory/` folder, [`Territory::load_over`] lays imported files over it
//! ([`import`] makes those). Every answer carries [`Territory::version`], a hash of all that was read, so that the journal
//! can say which territory answered.

mod area;
mod common;
mod csv_file;
mod epoch;
mod fault;
pub mod figures;
mod frame;
mod gazetteer;
mod geojson;
pub mod import;
mod index;
mod inside;
mod layers;
mod load;
mod manifest;
pub mod outline;
mod overlay;
mod shape;
mod still;
mod territory;
mod touching;

pub use area::{Area, AreaCode, Kind};
pub use fault::Fault;
pub use gazetteer::{Entry, How, PlaceHit, Spot, fold};
pub use index::Index;
pub use inside::{Inside, Part, People, PlaceInside};
pub use shape::{Bounds, Shape};
pub use territory::{AreaAnswer, AreaAt, Territory};
