//! Where a package's data files come from: a folder on disk or bytes inside the binary.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Reads named files beneath one root. Names use `/` and never leave the root.
pub trait Files: Send + Sync {
    /// The bytes of one file; nothing when there is none of that name.
    fn read(&self, path: &str) -> Option<Cow<'_, [u8]>>;
    /// Names of all files directly in a folder (`""` is the root), sorted, each with its folder (`territory/zones.csv`).
    fn list(&self, folder: &str) -> Vec<String>;
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
}

impl Files for FolderFiles {
    fn read(&self, path: &str) -> Option<Cow<'_, [u8]>> {
        std::fs::read(self.inside(path)?).ok().map(Cow::Owned)
    }
    fn list(&self, folder: &str) -> Vec<String> {
        let Some(entries) = self.inside(folder).and_then(|at| std::fs::read_dir(at).ok()) else {
            return Vec::new();
        };
        let mut names: Vec<String> = entries
            .flatten()
            .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
            .filter_map(|entry| entry.file_name().into_string().ok())
            .map(|name| if folder.is_empty() { name } else { format!("{folder}/{name}") })
            .collect();
        names.sort();
        names
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
        assert_eq!(files.read("t/b.csv").as_deref(), Some(&b"2"[..]));
    }
}
