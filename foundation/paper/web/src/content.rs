//! What stands on the sheets: drawn from the packages in both languages, with a fingerprint that says later whether it has aged.

use access::Eye;
use desk::paper::PaperCx;
use kernel::{Handling, Id, Lang, Timestamp, kind};
use paper::command::Content;
use press_types::AsOf;
use sha2::{Digest, Sha256};
use sheets::Section;
use store::{Journal, Read};
use web::{Fault, Formats, Texts};

use crate::desk::Desk;

/// The languages of every sheet, one after the other.
pub(crate) const LANGS: [Lang; 2] = [Lang::Fr, Lang::Nl];

/// A sheet as things are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetNow {
    /// The section that stands on it.
    pub code: String,
    /// How it is handled.
    pub handling: Handling,
    /// Its content in French and Dutch.
    pub content: Vec<Section>,
}

/// What sheets are drawn with.
pub struct Drawing<'a> {
    /// Texts.
    pub texts: &'a Texts,
    /// Zone of the times.
    pub zone: &'a jiff::tz::TimeZone,
    /// For which function.
    pub function: &'a str,
    /// What that function may have on paper.
    pub eye: &'a Eye,
    /// The moment that the sheets show.
    pub now: Timestamp,
}

/// The sheets of all packages, in their order.
///
/// # Errors
/// When the storage fails.
pub fn sheets_now(desk: &Desk, drawing: &Drawing<'_>, read: &dyn Read) -> Result<Vec<SheetNow>, Fault> {
    let mut all: Vec<SheetNow> = Vec::new();
    for (n, lang) in LANGS.into_iter().enumerate() {
        let formats = Formats::new(lang, drawing.zone.clone());
        let cx = PaperCx {
            lang,
            texts: drawing.texts,
            formats: &formats,
            read,
            eye: drawing.eye,
            function: drawing.function,
            now: drawing.now,
        };
        let mut sections = Vec::new();
        for source in &desk.sources {
            sections.extend(source.sheets(&cx)?);
        }
        sheets::sort(&mut sections);
        for section in sections {
            match all.iter_mut().find(|s| s.code == section.code) {
                Some(sheet) => {
                    sheet.handling = sheet.handling.max(section.handling);
                    sheet.content.push(section);
                }
                None if n == 0 => all.push(SheetNow {
                    code: section.code.clone(),
                    handling: section.handling,
                    content: vec![section],
                }),
                None => {}
            }
        }
    }
    // Nothing of a package that forgot to ask: what is secret is on no paper, whoever prints.
    all.retain(|sheet| sheet.handling < Handling::ProfessionalSecrecy);
    Ok(all)
}

impl SheetNow {
    /// Its fingerprint within a pack, whose id comes first: nobody can try out contents without knowing the pack.
    #[must_use]
    pub fn hash(&self, pack: Id<kind::Matter>) -> String {
        // Sections are texts and numbers: they always serialise.
        let content = serde_json::to_vec(&self.content).unwrap_or_default();
        let sum = Sha256::new().chain_update(pack.raw().as_bytes()).chain_update(content).finalize();
        hex(&sum)
    }
    /// As a rule wants it.
    #[must_use]
    pub fn as_content(&self, pack: Id<kind::Matter>) -> Content {
        Content { code: self.code.clone(), hash: self.hash(pack), handling: self.handling }
    }
    /// Its heading in a language.
    #[must_use]
    pub fn heading(&self, lang: Lang) -> String {
        heading(&self.content, lang)
    }
}

/// The heading of a sheet for readers of a language.
pub(crate) fn heading(content: &[Section], lang: Lang) -> String {
    let n = LANGS.iter().position(|l| *l == lang).unwrap_or(0);
    content.get(n).or_else(|| content.first()).map(|s| s.heading.clone()).unwrap_or_default()
}

/// Bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// The state of the journal up to this entry.
///
/// # Errors
/// When the storage fails.
pub fn as_of(journal: &Journal, seq: i64) -> Result<AsOf, Fault> {
    let entry = journal.entry(seq)?;
    let (at, head) = entry.map_or_else(
        || (Timestamp(0), "0".repeat(64)),
        |e| (e.header.recorded.at, hex(&Sha256::digest(e.header.to_bytes()))),
    );
    Ok(AsOf { seq: u64::try_from(seq).unwrap_or(0), at, head })
}

/// Reads the views as they were after this entry.
///
/// # Errors
/// When the storage fails, or as `f`.
pub fn read_at<T>(
    journal: &Journal,
    seq: i64,
    f: impl FnOnce(&dyn Read) -> Result<T, Fault>,
) -> Result<T, Fault> {
    if seq >= journal.head() {
        return journal.read(f);
    }
    // Going back may replay thousands of entries: other requests go on meanwhile.
    web::blocking(|| journal.as_of(seq)?.read(f))
}
