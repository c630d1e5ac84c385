//! An account as a whole: what was fixed, or what it says now.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use access::Eye;
use account::block::{Block, Origin};
use account::document::Part;
use account::read::{self, AccountRow, SectionRow};
use account::section::Subject;
use jiff::tz::TimeZone;
use kernel::{Lang, Text, Timestamp};
use store::{Journal, Read, StoreError};

use crate::printed::colon;
use crate::source::{AccountSource, Gathered, SourceCx};

/// Who tells what, and where the hashes of entries are.
pub struct Teller<'a> {
    /// The packages that tell something.
    pub sources: &'a [Arc<dyn AccountSource>],
    /// The journal, for the hashes of entries.
    pub journal: &'a Journal,
    /// Zone of the clocks.
    pub zone: &'a TimeZone,
    /// Now.
    pub now: Timestamp,
}

/// What the sources have looked up for one page, each at the first section that asks it.
#[derive(Default)]
pub(crate) struct Open<'a>(BTreeMap<usize, Box<dyn Gathered + 'a>>);

/// Asks the packages what they tell, of the views alone: without the hashes of entries.
#[derive(Clone, Copy)]
pub(crate) struct Asking<'a> {
    pub(crate) sources: &'a [Arc<dyn AccountSource>],
    pub(crate) zone: &'a TimeZone,
    pub(crate) now: Timestamp,
}

impl<'a> Asking<'a> {
    fn cx<'c>(
        &'c self,
        (read, eye): (&'c dyn Read, &'c Eye),
        (year, subjects): (i64, &'c [Subject]),
        subject: Option<&'c Subject>,
    ) -> SourceCx<'c> {
        SourceCx { read, eye, now: self.now, zone: self.zone, year, subjects, subject }
    }

    /// What stands under the source of a section now.
    fn offered(
        &self,
        open: &mut Open<'a>,
        (read, eye): (&dyn Read, &Eye),
        account: &AccountRow,
        section: &SectionRow,
    ) -> Result<Vec<Block>, StoreError> {
        // What was published elsewhere says what it says: nothing of today is mixed into it.
        let Some(key) = section.section.source.as_deref().filter(|_| account.document.is_none()) else {
            return Ok(own(account, section));
        };
        if key == OWN {
            return Ok(own(account, section));
        }
        let subject = subject_of(account, section);
        let cx = self.cx((read, eye), (account.year, &account.subjects), subject);
        let Some((n, source)) = self.sources.iter().enumerate().find(|(_, s)| s.tells(key)) else {
            return Ok(vec![Block::Missing { source: key.to_owned() }]);
        };
        let gathered = match open.0.entry(n) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(empty) => empty.insert(source.gather(&cx)?),
        };
        gathered.blocks(&cx, key)
    }

    /// A section as it stands now: what was fixed of it, or what it says.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) fn part(
        &self,
        (read, eye): (&dyn Read, &Eye),
        account: &AccountRow,
        section: &SectionRow,
    ) -> Result<Part, StoreError> {
        if let Some(fixed) = read::content(read, account.id)? {
            let part = fixed.into_iter().find(|p| p.code == section.section.code);
            return Ok(part.unwrap_or_default());
        }
        let offered = self.offered(&mut Open::default(), (read, eye), account, section)?;
        let mut part = Part::of(&section.section, offered, &section.text, None);
        part.missing &= account.document.is_none();
        Ok(part)
    }
}

/// What the account says of itself: the list of what it is about.
fn own(account: &AccountRow, section: &SectionRow) -> Vec<Block> {
    if section.section.source.as_deref() != Some(OWN) {
        return Vec::new();
    }
    let item = |s: &Subject| {
        let mut text = Text::default();
        for lang in Lang::ALL {
            let (title, colon) = (s.titles.get(lang), colon(lang));
            let label = s.labels.get(lang).unwrap_or(&s.code);
            text.set(lang, title.map(|t| format!("{label}{colon} {t}")));
        }
        (text, s.from.clone())
    };
    vec![Block::Items { items: account.subjects.iter().map(item).collect() }]
}

impl<'a> Teller<'a> {
    /// What it asks with.
    pub(crate) fn asking(&self) -> Asking<'a> {
        Asking { sources: self.sources, zone: self.zone, now: self.now }
    }

    /// What stands under the source of a section now, with the hashes of the entries that it names.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) fn offered(
        &self,
        open: &mut Open<'a>,
        rows: (&dyn Read, &Eye),
        account: &AccountRow,
        section: &SectionRow,
    ) -> Result<Vec<Block>, StoreError> {
        let mut blocks = self.asking().offered(open, rows, account, section)?;
        blocks.iter_mut().for_each(|b| self.seal(b));
        Ok(blocks)
    }

    /// Every source that names an entry carries its hash.
    fn seal(&self, block: &mut Block) {
        let seal = |from: &mut Origin| {
            if let (None, Some(seq)) = (&from.hash, from.seq) {
                from.hash = self.hash(seq);
            }
        };
        match block {
            Block::Paragraph { from, .. }
            | Block::Status { from, .. }
            | Block::Figure { from, .. }
            | Block::Series { from, .. } => from.iter_mut().for_each(seal),
            Block::Items { items } => items.iter_mut().filter_map(|(_, f)| f.as_mut()).for_each(seal),
            Block::Table { rows, .. } | Block::Spoken { rows, .. } => {
                rows.iter_mut().filter_map(|(_, f)| f.as_mut()).for_each(seal);
            }
            Block::Quote { from, .. } => seal(from),
            Block::Heading { .. } | Block::Missing { .. } => {}
        }
    }

    fn hash(&self, seq: i64) -> Option<String> {
        let entry = self.journal.entry(seq).ok().flatten()?;
        Some(journal::Hash::of(&entry.header.to_bytes()).to_string())
    }

    /// Where the text of a section comes from: the page that shows it and the entry in which it was written.
    fn written(&self, account: &AccountRow, section: &SectionRow) -> Option<Origin> {
        let (_, _, _, seq) = section.written.as_ref()?;
        Some(Origin {
            name: section.section.titles.clone(),
            page: format!("accounts/{}/sections/{}", account.id, section.section.code),
            seq: Some(*seq),
            hash: self.hash(*seq),
            lines: None,
        })
    }
}

/// The key of what an account tells of itself.
const OWN: &str = "account.subjects";

/// The subject of a section.
pub(crate) fn subject_of<'a>(account: &'a AccountRow, section: &SectionRow) -> Option<&'a Subject> {
    let code = section.section.subject.as_deref()?;
    account.subjects.iter().find(|s| s.code == code)
}

/// Everything that an account says: what was fixed, or what stands there now.
///
/// # Errors
/// When the storage fails.
pub fn whole(
    teller: &Teller<'_>,
    (read, eye): (&dyn Read, &Eye),
    account: &AccountRow,
) -> Result<Vec<Part>, StoreError> {
    if let Some(fixed) = read::content(read, account.id)? {
        return Ok(fixed);
    }
    let mut open = Open::default();
    let one = |row: &SectionRow| {
        let offered = teller.offered(&mut open, (read, eye), account, row)?;
        let mut part = Part::of(&row.section, offered, &row.text, teller.written(account, row));
        // What was published elsewhere is complete as it was published; what it does not say is missing to nobody.
        part.missing &= account.document.is_none();
        Ok(part)
    };
    read::sections(read, account.id)?.iter().map(one).collect()
}

/// What an account of this year would be about, as the packages tell that keep it.
///
/// # Errors
/// When the storage fails.
pub fn subjects(
    teller: &Teller<'_>,
    (read, eye): (&dyn Read, &Eye),
    year: i64,
) -> Result<Vec<Subject>, StoreError> {
    let asking = teller.asking();
    let cx = asking.cx((read, eye), (year, &[]), None);
    let mut all = Vec::new();
    for source in teller.sources {
        all.extend(source.subjects(&cx)?);
    }
    let mut seen: BTreeMap<(String, String), ()> = BTreeMap::new();
    all.retain(|s: &Subject| seen.insert((s.sort.clone(), s.code.clone()), ()).is_none());
    Ok(all)
}
