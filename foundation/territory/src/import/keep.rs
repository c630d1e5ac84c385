//! What was read, into the list of imported files.

use kernel::Files;

use super::{Import, Options, ReadFile, What};
use crate::Fault;
use crate::manifest::{AreaFiles, FOLDER, Manifest, NAME};

/// The file and the new list. The same kind for the same first day replaces what was imported before.
pub(super) fn add(read: ReadFile, options: &Options, present: &dyn Files) -> Result<Import, Fault> {
    let mut manifest = Manifest::read(present)?;
    match options.what {
        What::Areas(kind) => {
            manifest.areas.retain(|set| set.kind != kind || set.from != options.valid_from);
            let shapes = Some(read.name.clone());
            manifest.areas.push(AreaFiles {
                kind,
                table: None,
                shapes,
                from: options.valid_from,
                until: None,
            });
            // Lines of what exists first, then one period after the other.
            manifest.areas.sort_by_key(|set| (set.from, set.kind));
        }
        What::Streets if read.name == "streets.csv" => named(&mut manifest.streets, &read.name),
        What::Places | What::Streets => named(&mut manifest.places, &read.name),
    }
    match &options.source {
        Some(words) => manifest.sources.insert(read.name.clone(), words.clone()),
        None => manifest.sources.remove(&read.name),
    };
    let list = toml::to_string(&manifest).map_err(|e| Fault::file(NAME, e.to_string()))?;
    let list = format!("# Imported files, laid over those of the profile. Written by the import.\n{list}");
    Ok(Import {
        files: vec![(format!("{FOLDER}{}", read.name), read.bytes), (NAME.to_owned(), list.into_bytes())],
        count: read.count,
        notes: read.notes,
    })
}

fn named(list: &mut Vec<String>, name: &str) {
    if !list.iter().any(|n| n == name) {
        list.push(name.to_owned());
    }
}
