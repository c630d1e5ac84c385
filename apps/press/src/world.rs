//! The typesetter's whole world: our templates, our fonts, and the data of one document. No disk, no network, no clock.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use press_types::PressError;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::{self, Coverage};

/// Templates by name; `document.typ` is what they share.
const TEMPLATES: [(&str, &str); 4] = [
    ("document.typ", include_str!("../templates/document.typ")),
    ("report.typ", include_str!("../templates/report.typ")),
    ("pack.typ", include_str!("../templates/pack.typ")),
    ("account.typ", include_str!("../templates/account.typ")),
];
/// Where a template finds its data.
const DATA: &str = "data.json";

/// What all documents have in common; made once.
pub(crate) struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: HashMap<FileId, Source>,
    data: FileId,
    /// What the fonts can show.
    pub(crate) coverage: Coverage,
}

impl Shared {
    pub(crate) fn new() -> Result<Self, PressError> {
        let fonts = fonts::load()?;
        let mut sources = HashMap::new();
        for (name, text) in TEMPLATES {
            let id = file(name)?;
            sources.insert(id, Source::new(id, text.to_owned()));
        }
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            coverage: Coverage::of(&fonts),
            fonts,
            sources,
            data: file(DATA)?,
        })
    }
}

/// One document to be set.
pub(crate) struct Job {
    shared: Arc<Shared>,
    main: FileId,
    data: Bytes,
    codes: HashMap<FileId, Bytes>,
}

impl Job {
    /// The template of this name with this data (JSON) and the dots of its codes. An unknown template shows as "not found" when it is
    /// set.
    pub(crate) fn new(
        shared: &Arc<Shared>,
        template: &str,
        data: Vec<u8>,
        codes: impl Iterator<Item = (String, Vec<u8>)>,
    ) -> Result<Self, PressError> {
        let main = file(template).unwrap_or(shared.data);
        let codes = codes
            .map(|(name, dots)| Ok((file(&name)?, Bytes::new(dots))))
            .collect::<Result<_, PressError>>()?;
        Ok(Self { shared: Arc::clone(shared), main, data: Bytes::new(data), codes })
    }
}

impl World for Job {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
    }
    fn main(&self) -> FileId {
        self.main
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        self.shared.sources.get(&id).cloned().ok_or_else(|| missing(id))
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.shared.data {
            Ok(self.data.clone())
        } else {
            self.codes.get(&id).cloned().ok_or_else(|| missing(id))
        }
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.get(index).cloned()
    }
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn file(name: &str) -> Result<FileId, PressError> {
    let path = VirtualPath::new(name).map_err(|e| PressError::Typesetting(e.to_string()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.vpath().get_without_slash()))
}
