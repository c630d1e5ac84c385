//! The files that the program carries inside: profiles and policies; and the folders that go before them.

use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, File, include_dir};
use kernel::{Files, FolderFiles};

use crate::config::Config;

static BRUSSELS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../profiles/brussels");
static MINIMAL: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../profiles/minimal");
static POLICIES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../policies");

/// A folder inside the program.
struct Inside(&'static Dir<'static>);

impl Inside {
    fn dir(&self, folder: &str) -> Option<&'static Dir<'static>> {
        if folder.is_empty() { Some(self.0) } else { self.0.get_dir(folder) }
    }
}

impl Files for Inside {
    fn read(&self, path: &str) -> Option<Cow<'_, [u8]>> {
        self.0.get_file(path).map(|f| Cow::Borrowed(f.contents()))
    }
    fn list(&self, folder: &str) -> Vec<String> {
        names(self.dir(folder).into_iter().flat_map(Dir::files).map(File::path))
    }
    fn folders(&self, folder: &str) -> Vec<String> {
        names(self.dir(folder).into_iter().flat_map(Dir::dirs).map(Dir::path))
    }
}

fn names(paths: impl Iterator<Item = &'static Path>) -> Vec<String> {
    let mut names: Vec<String> = paths.map(|at| at.to_string_lossy().replace('\\', "/")).collect();
    names.sort();
    names
}

/// The policies, reviewed like law: only those inside the program count.
pub(crate) fn policies() -> Arc<dyn Files> {
    Arc::new(Inside(&POLICIES))
}

/// The profile that counts here: the place's own copy, else the one that the settings name.
pub(crate) fn profile(config: &Config) -> Option<Arc<dyn Files>> {
    let own = config.data.join("profile");
    if own.join("profile.toml").is_file() { Some(Arc::new(FolderFiles(own))) } else { named(&config.profile) }
}

/// A profile by its name inside the program, or a folder.
pub(crate) fn named(name: &str) -> Option<Arc<dyn Files>> {
    match name {
        "brussels" => Some(Arc::new(Inside(&BRUSSELS))),
        "minimal" => Some(Arc::new(Inside(&MINIMAL))),
        folder => {
            let folder = Path::new(folder);
            folder
                .join("profile.toml")
                .is_file()
                .then(|| Arc::new(FolderFiles(folder.to_owned())) as Arc<dyn Files>)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_carries_its_profiles_and_policies() {
        for name in ["brussels", "minimal"] {
            let files = named(name).unwrap();
            assert!(files.list("").contains(&"profile.toml".to_owned()), "{name}");
            assert!(files.read("functions.toml").is_some(), "{name}");
            let disk = FolderFiles(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../profiles").join(name));
            assert_eq!(files.folders(""), disk.folders(""), "{name}");
        }
        assert!(policies().list("").iter().any(|f| f.ends_with(".cedar")));
        assert!(named("no-such-place").is_none());
    }
}
