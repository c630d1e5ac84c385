//! The pack that nobody asks for: drawn by the program for a function, to lie ready on a disk or to come out of a printer.

use access::Holding;
use kernel::{Id, Timestamp, kind};
use paper::command::Content;
use press_types::{AsOf, Pack, Sheet};
use sha2::{Digest, Sha256};
use store::Journal;
use web::{Fault, Site, Texts};

use crate::content::{Drawing, LANGS, SheetNow, as_of, hex, read_at, sheets_now};
use crate::desk::Desk;

/// What the program knows of the place when nobody asks.
pub struct Place<'a> {
    /// The journal.
    pub journal: &'a Journal,
    /// Texts.
    pub texts: &'a Texts,
    /// The site.
    pub site: &'a Site,
    /// Zone of the times.
    pub zone: &'a jiff::tz::TimeZone,
    /// Now.
    pub now: Timestamp,
}

/// A pack drawn for a function.
pub struct Drawn {
    /// The document.
    pub pack: Pack,
    /// The last entry that it shows.
    pub as_of: AsOf,
    /// What stands on its sheets.
    pub sheets: Vec<SheetNow>,
}

impl Drawn {
    /// A mark that changes when a sheet does.
    #[must_use]
    pub fn mark(&self) -> String {
        let salt = Id::new(Default::default());
        hex(&Sha256::digest(self.sheets.iter().map(|s| s.hash(salt)).collect::<String>()))
    }
    /// As a rule wants it, for this pack.
    #[must_use]
    pub fn content(&self, pack: Id<kind::Matter>) -> Vec<Content> {
        self.sheets.iter().map(|s| s.as_content(pack)).collect()
    }
}

/// Draws the pack of whoever holds this, as far as nobody has to stand beside the printer.
///
/// # Errors
/// When the storage fails.
pub fn unattended(desk: &Desk, place: &Place<'_>, held: Holding) -> Result<Drawn, Fault> {
    let function = held.function.clone();
    let eye = ::desk::paper::unattended(held);
    let drawing =
        Drawing { texts: place.texts, zone: place.zone, function: &function, eye: &eye, now: place.now };
    let seq = place.journal.head();
    let sheets = read_at(place.journal, seq, |read| sheets_now(desk, &drawing, read))?;
    let as_of = as_of(place.journal, seq)?;
    let printed = (1_i64..).zip(&sheets).map(|(n, s)| Sheet {
        name: n.to_string(),
        handling: s.handling,
        content: s.content.clone(),
    });
    let pack = Pack {
        title: None,
        number: None,
        as_of: as_of.clone(),
        printed_at: place.now,
        function: desk.function(&function),
        organisation: place.site.name.clone(),
        fictitious: place.site.fictitious,
        zone: place.site.zone.clone(),
        languages: LANGS.to_vec(),
        sheets: printed.collect(),
    };
    Ok(Drawn { pack, as_of, sheets })
}
