//! Which stored files a journal's bodies name, and which an erasure took.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::{Id, kind};

use crate::archive::Archive;
use crate::{Entry, StoreError, View, replay};

/// Entries read at a time.
const PAGE: i64 = 2000;

/// The files of a journal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamedFiles {
    /// Every file that a body names, with the number of its entry, in order.
    pub named: Vec<(i64, Id<kind::Blob>)>,
    /// Files that an erasure took and that no later entry brought back. Other bodies may name them still: the content was
    /// to be erased, wherever it came from.
    pub erased: BTreeSet<Id<kind::Blob>>,
}

impl NamedFiles {
    /// The files that should be among those `there` and are not.
    #[must_use]
    pub fn missing(&self, there: &BTreeSet<Id<kind::Blob>>) -> Vec<(i64, Id<kind::Blob>)> {
        let lacks = |(_, id): &&(i64, Id<kind::Blob>)| !there.contains(id) && !self.erased.contains(id);
        self.named.iter().filter(lacks).copied().collect()
    }
}

impl Archive {
    /// The files that the bodies of this journal name, as these views read them.
    ///
    /// # Errors
    /// When the storage fails or a stored entry cannot be read.
    pub fn files(&self, views: &[Arc<dyn View>]) -> Result<NamedFiles, StoreError> {
        let mut files = NamedFiles::default();
        let (mut at, head) = (0, self.len()?);
        while at < head {
            let batch = self.reader().read(|r| {
                let rows = r.query(replay::RANGE, &[at.into(), head.into(), PAGE.into()])?;
                rows.iter().map(replay::entry).collect::<Result<Vec<_>, StoreError>>()
            })?;
            let Some(last) = batch.last().map(|e| e.header.seq) else { break };
            for entry in &batch {
                files.named.extend(named(views, entry).into_iter().map(|id| (entry.header.seq, id)));
            }
            at = last;
        }
        for erasure in self.erasures()? {
            let back = |id: &Id<_>| files.named.iter().any(|(seq, n)| n == id && *seq > erasure.by);
            files.erased.extend(erasure.files.into_iter().filter(|id| !back(id)));
        }
        Ok(files)
    }
}

/// The files that one entry names.
pub(crate) fn named(views: &[Arc<dyn View>], entry: &Entry) -> Vec<Id<kind::Blob>> {
    views.iter().flat_map(|view| view.files(entry)).collect()
}
