//! How much room the exercises of a place take on its disk.

use std::path::Path;

/// Below this a folder has folders; a link goes nowhere.
const DEPTH: usize = 6;

/// The bytes of their journals and files in the folder of a place. Those on a database server are not here.
pub(super) fn taken(data: &Path) -> u64 {
    let journals = data.join("journals");
    let ours = std::fs::read_dir(&journals).into_iter().flatten().flatten();
    let ours = ours.filter(|entry| entry.file_name().to_string_lossy().starts_with("exercise-"));
    ours.map(|entry| size(&entry.path(), DEPTH)).sum::<u64>() + size(&data.join("exercises"), DEPTH)
}

fn size(path: &Path, depth: usize) -> u64 {
    let Ok(meta) = std::fs::symlink_metadata(path) else { return 0 };
    if !meta.is_dir() {
        return meta.len();
    }
    let inside = std::fs::read_dir(path).into_iter().flatten().flatten();
    if depth == 0 { 0 } else { inside.map(|entry| size(&entry.path(), depth - 1)).sum() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_of_exercises_is_counted_and_nothing_else() {
        let place = tempfile::tempdir().unwrap();
        let put = |path: &str, bytes: usize| {
            let file = place.path().join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, vec![0; bytes]).unwrap();
        };
        assert_eq!(taken(place.path()), 0);
        put("journals/live/journal.db", 10_000);
        put("blobs/a/b", 10_000);
        put("journals/exercise-1/journal.db", 300);
        put("journals/exercise-1-access/journal.db", 20);
        put("exercises/exercise-1/blobs/placeholder", 1);
        assert_eq!(taken(place.path()), 321);
    }
}
