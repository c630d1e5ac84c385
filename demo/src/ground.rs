//! Places where people cannot simply walk away, around what happens that night: all invented, because the profile ships no
//! list of schools and homes and the demonstration is not to name real ones.

/// A table as the import of points of interest reads it.
pub const PLACES: &str = include_str!("../script/places.csv");

/// Where it comes from, as pages show it beside the places.
pub const PLACES_FROM: &str =
    "démonstration, lieux inventés / demonstratie, verzonnen plaatsen (fictif / fictief)";
