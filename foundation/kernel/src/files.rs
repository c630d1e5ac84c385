//! Where a package's data files come from: a folder on disk or bytes inside the binary.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::FileType;
use std::path::PathBuf;

/// Reads named files beneath one root. Names use `/` and never leave the root.
pub trait Files: Send + Sync {
    /// The bytes of one file; nothing when there is none of that name.
    fn read(&self, path: &str) -> Option<Cow<'_, [u8]>>;
    /// Names of all files directly in a folder (`""` is the root), sorted, each with its folder (`territory/zones.csv`).
    fn list(&self, folder: &str) -> Vec<String>;
    /// Names of all folders directly in a folder, sorted, each with the folder it lies in (`accounts/2022`).
    fn folders(&self, folder: &str) -> Vec<String>;
}

/// Files in memory: tests, and files embedded in the binary.
#[derive(Debug, Clone, Default)]
pub struct MemoryFiles(pub BTreeMap<String, Cow<'static, [u8]>>);

impl MemoryFiles {
    /// With this file added or replaced.
    #[must_use]
    pub fn with(mut self, path: &str, content: impl Into<Cow<'static, [u8]>>) -> Self {
        self.0.insert(path.to_owned(), content.into());
        self
    }
}

impl Files for MemoryFiles {
    fn read(&self, path: &str) -> Option<Cow<'_, [u8]>> {
        self.0.get(path).map(|bytes| Cow::Borrowed(bytes.as_ref()))
    }
    fn list(&self, folder: &str) -> Vec<String> {
        self.0.keys().filter(|path| parent(path) == folder).cloned().collect()
    }
    fn folders(&self, folder: &str) -> Vec<String> {
        let above = |path: &str| parent(path).to_owned();
        let all = self.0.keys().flat_map(|path| {
            std::iter::successors(Some(above(path)), |at| Some(above(at))).take_while(|at| !at.is_empty())
        });
        all.filter(|at| parent(at) == folder).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// Files in a folder on disk. Names with `..`, an absolute path or a backslash name nothing.
#[derive(Debug, Clone)]
pub struct FolderFiles(pub PathBuf);

impl FolderFiles {
    fn inside(&self, path: &str) -> Option<PathBuf> {
        let plain = !path.contains('\\') && !path.contains('\0');
        let safe = path.is_empty() || path.split('/').all(|part| !matches!(part, "" | "." | ".."));
        (plain && safe).then(|| self.0.join(path))
    }
    /// What lies directly in a folder and is of this kind.
    fn within(&self, folder: &str, wanted: impl Fn(&FileType) -> bool) -> Vec<String> {
        let Some(entries) = self.inside(folder).and_then(|at| std::fs::read_dir(at).ok()) else {
            return Vec::new();
        };
        let mut names: Vec<String> = entries
            .flatten()
            .filter(|entry| entry.file_type().is_ok_and(|kind| wanted(&kind)))
            .filter_map(|entry| entry.file_name().into_string().ok())
            .map(|name| if folder.is_empty() { name } else { format!("{folder}/{name}") })
            .collect();
        names.sort();
        names
    }
}

impl Files for FolderFiles {
    fn read(&self, path: &str) -> Option<Cow<'_, [u8]>> {
        std::fs::read(self.inside(path)?).ok().map(Cow::Owned)
    }
    fn list(&self, folder: &str) -> Vec<String> {
        self.within(folder, FileType::is_file)
    }
    fn folders(&self, folder: &str) -> Vec<String> {
        self.within(folder, FileType::is_dir)
    }
}

fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_beneath_the_root() {
        let files = FolderFiles(PathBuf::from("/etc"));
        for path in ["../etc/passwd", "/etc/passwd", "a/../../passwd", "a\\b", "a//b", "."] {
            assert!(files.read(path).is_none(), "{path}");
        }
    }

    #[test]
    fn memory_lists_one_folder_only() {
        let files = MemoryFiles::default().with("a.toml", &b"1"[..]).with("t/b.csv", &b"2"[..]);
        assert_eq!(files.list(""), ["a.toml"]);
        assert_eq!(files.list("t"), ["t/b.csv"]);
        assert_eq!(files.folders(""), ["t"]);
        assert_eq!(files.clone().with("t/u/v/c.csv", &b"3"[..]).folders("t"), ["t/u"]);
        assert_eq!(files.read("t/b.csv").as_deref(), Some(&b"2"[..]));
    }
}
