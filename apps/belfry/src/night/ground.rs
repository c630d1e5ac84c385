//! The invented schools and homes of the night, laid over the territory as an import of a real list would be.

use kernel::FolderFiles;
use territory::Fault;
use territory::import::{Options, What, import};

use crate::command::Failed;
use crate::config::Config;
use crate::wiring::ground;

/// Lays them over the profile's places, the same each time; what else was imported there stays.
pub(super) fn lay(config: &Config) -> Result<(), Failed> {
    let root = ground::imported(config);
    let options = Options {
        // Only the name of their file: the table says of each what it is.
        place_kind: Some("demonstration".to_owned()),
        source: Some(demo::PLACES_FROM.to_owned()),
        ..Options::new("places.csv", What::Places)
    };
    let plain = |faults: Vec<Fault>| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        Failed::Plain(lines.join("; "))
    };
    let read = import(demo::PLACES.as_bytes(), &options, &FolderFiles(root.clone())).map_err(plain)?;
    read.write(&root).map_err(|e| Failed::file(&root, e))
}
