//! The public crisis site: what is put there, and the listener that serves it.
//!
//! The two meet in one file ([`publicsite::FILE`]) and nowhere else. The inside writes it ([`Publisher`]); the outside
//! ([`Server`]) reads it, holds no key and knows no store, so that it may run in a process of its own (`belfry public`), on this
//! machine or another, and stays up when the inside is down.

mod archive;
mod content;
mod figures;
mod publish;
mod serve;
mod settings;

pub(crate) use archive::archive;
pub(crate) use content::{held_figures, place, sender, site_figures};
pub(crate) use figures::PublicFigures;
#[cfg(test)]
pub(crate) use publish::publisher;
pub(crate) use publish::{Publisher, carry_out, listen, round};
pub(crate) use serve::Server;
pub(crate) use settings::{PublicSettings, Unserved, WarningSettings};
