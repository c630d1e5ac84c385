//! Documents that leave the press.

use journal::Hash;
use kernel::{Handling, Lang, Text, Timestamp};
use press_types::{AsOf, Pack, Press, Sheet};
use sheets::Section;
use store::Journal;
use web::{Fault, Shell, blocking};

/// A document of one sheet in both official languages, French first.
#[derive(Debug, Clone)]
pub struct Bilingual {
    /// What it is called.
    pub title: Text,
    /// Its number.
    pub number: String,
    /// By which function.
    pub function: Text,
    /// Its content in French and in Dutch.
    pub content: [Section; 2],
}

impl Bilingual {
    /// The document as PDF, with the state of the journal at this entry. Typesetting takes tens of milliseconds: other requests go on
    /// meanwhile.
    ///
    /// # Errors
    /// When the journal cannot be read or it cannot be typeset.
    pub fn print(self, shell: &Shell, press: &dyn Press, seq: i64) -> Result<Vec<u8>, Fault> {
        let site = shell.site();
        let handling = self.content.iter().map(|s| s.handling).max().unwrap_or(Handling::Service);
        let pack = Pack {
            title: Some(self.title),
            number: Some(self.number),
            as_of: as_of(shell.live(), seq)?,
            printed_at: shell.now(),
            function: self.function,
            organisation: site.name.clone(),
            fictitious: site.fictitious,
            zone: site.zone.clone(),
            languages: vec![Lang::Fr, Lang::Nl],
            sheets: vec![Sheet { name: "1".to_owned(), handling, content: self.content.into() }],
        };
        blocking(|| press.pack(&pack)).map_err(Fault::internal)
    }
}

/// The state of the journal at an entry.
///
/// # Errors
/// When the journal cannot be read.
pub fn as_of(journal: &Journal, seq: i64) -> Result<AsOf, Fault> {
    let (at, head) = journal.entry(seq)?.map_or((Timestamp(0), String::new()), |e| {
        (e.header.recorded.at, Hash::of(&e.header.to_bytes()).to_string())
    });
    Ok(AsOf { seq: u64::try_from(seq).unwrap_or(0), at, head })
}
