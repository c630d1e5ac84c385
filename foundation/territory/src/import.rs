//! Official files into the territory: read, checked feature by feature, written as files that
//! [`crate::Territory::load_over`] lays over the profile's.

mod areas;
mod city;
pub(crate) mod crossing;
mod keep;
mod places;
mod projected;

use std::io;
use std::path::Path;
use std::str::FromStr;

use jiff::civil::Date;
use kernel::Files;

use crate::{Fault, Kind};

pub use city::city;
pub(crate) use projected::Crs;

/// No larger file is read.
pub const LARGEST: usize = 64 << 20;
/// No more features are read.
pub const MOST_FEATURES: usize = 50_000;
/// No more faults are told; the rest is counted.
const MOST_FAULTS: usize = 20;

/// What the features of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Areas of this kind (polygons).
    Areas(Kind),
    /// Points of interest.
    Places,
    /// Streets (lines).
    Streets,
}

/// The text says neither a kind of area nor `poi` nor `streets`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is not one of region, zone, municipality, neighbourhood, sector, poi, streets")]
pub struct UnknownWhat(String);

impl FromStr for What {
    type Err = UnknownWhat;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "poi" => Ok(Self::Places),
            "streets" => Ok(Self::Streets),
            kind => kind.parse().map(Self::Areas).map_err(|_| UnknownWhat(text.to_owned())),
        }
    }
}

/// How to read a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Name of the file, for messages.
    pub file: String,
    /// What its features are.
    pub what: What,
    /// Property or column with the official code.
    pub code: String,
    /// Property or column with the French name.
    pub name_fr: String,
    /// Property or column with the Dutch name.
    pub name_nl: String,
    /// First day of validity of areas.
    pub valid_from: Option<Date>,
    /// Property with the inhabitants of areas, where the file has them.
    pub population: Option<String>,
    /// The year of that count.
    pub year: Option<i16>,
    /// What points of interest are (`school`, `hospital`), where the file does not say so in `kind`: each sort then has a file
    /// of its own, and one import does not replace the other.
    pub place_kind: Option<String>,
    /// Leave out points of interest and streets without a name instead of refusing the file.
    pub skip_nameless: bool,
    /// Where the file comes from, in words that pages show.
    pub source: Option<String>,
}

impl Options {
    /// With the names that files of ours use.
    #[must_use]
    pub fn new(file: impl Into<String>, what: What) -> Self {
        Self {
            file: file.into(),
            what,
            code: "code".to_owned(),
            name_fr: "name_fr".to_owned(),
            name_nl: "name_nl".to_owned(),
            valid_from: None,
            population: None,
            year: None,
            place_kind: None,
            skip_nameless: false,
            source: None,
        }
    }
}

/// What was read: files to be written, and what to tell the person who asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Paths below the root (`territory/…`) and contents; the list of files comes last.
    pub files: Vec<(String, Vec<u8>)>,
    /// How many features were read.
    pub count: usize,
    /// What is worth knowing although it does not stop the import.
    pub notes: Vec<String>,
}

impl Import {
    /// Writes the files below `root`: each complete under another name first, the list of files last, so that a reader never
    /// sees half of it.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn write(&self, root: &Path) -> io::Result<()> {
        for (name, bytes) in &self.files {
            let path = root.join(name);
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder)?;
            }
            let half = path.with_extension("part");
            std::fs::write(&half, bytes)?;
            std::fs::rename(&half, &path)?;
        }
        Ok(())
    }
}

/// Reads a GeoJSON file (areas, points of interest, streets) or a CSV file (points of interest, streets). `present` is the
/// root that the files will be written to; what was imported there before stays in the list.
///
/// # Errors
/// Everything that is wrong, with the number of the feature or line, at most twenty at a time.
pub fn import(bytes: &[u8], options: &Options, present: &dyn Files) -> Result<Import, Vec<Fault>> {
    let one = |what: String| vec![Fault::file(&options.file, what)];
    readable(bytes).map_err(one)?;
    let is_json =
        bytes.iter().find(|b| !b.is_ascii_whitespace() && !b"\xef\xbb\xbf".contains(b)) == Some(&b'{');
    let read = match (options.what, is_json) {
        (What::Areas(kind), true) => areas::read(bytes, options, kind),
        (What::Areas(_), false) => Err(one("is not GeoJSON; areas are read from GeoJSON only".to_owned())),
        (What::Places, true) => places::points(bytes, options),
        (What::Streets, true) => places::lines(bytes, options),
        (What::Places | What::Streets, false) => places::table(bytes, options),
    };
    keep::add(read.map_err(shortened)?, options, present).map_err(|fault| vec![fault])
}

/// Neither empty nor too large.
fn readable(bytes: &[u8]) -> Result<(), String> {
    if bytes.len() > LARGEST {
        let (mib, most) = (bytes.len() >> 20, LARGEST >> 20);
        return Err(format!(
            "is {mib} MiB; at most {most} MiB are read. Simplify the lines or split the file"
        ));
    }
    if bytes.iter().all(u8::is_ascii_whitespace) { Err("is empty".to_owned()) } else { Ok(()) }
}

/// What was read of one file.
struct ReadFile {
    /// Name of the file that keeps it.
    name: String,
    bytes: Vec<u8>,
    count: usize,
    notes: Vec<String>,
}

fn shortened(mut faults: Vec<Fault>) -> Vec<Fault> {
    if let Some(more) = faults.len().checked_sub(MOST_FAULTS).filter(|more| *more > 0) {
        faults.truncate(MOST_FAULTS);
        if let Some(file) = faults.first().map(|f| f.file.clone()) {
            faults.push(Fault::file(&file, format!("and {more} more like these")));
        }
    }
    faults
}
