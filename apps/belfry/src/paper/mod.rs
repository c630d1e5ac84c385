//! Paper packs that come by themselves: into a folder, and from there to a printer.

mod printer;
mod round;
mod settings;

pub(crate) use round::PaperRound;
pub(crate) use settings::PaperSettings;
