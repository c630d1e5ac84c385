//! Prints what is wrong with the profile folders named on the command line, all powers taken as known.

use std::path::PathBuf;

use kernel::FolderFiles;
use profile::{Grade, Known, Profile};

fn main() {
    for folder in std::env::args().skip(1) {
        match Profile::load(&FolderFiles(PathBuf::from(&folder))) {
            Err(findings) => findings.iter().for_each(|finding| println!("{finding}")),
            Ok(profile) => {
                let powers = profile.functions.iter().flat_map(|one| one.powers.iter().cloned()).collect();
                let findings = profile.check(&Known { powers, areas: None });
                findings.iter().filter(|one| one.grade > Grade::Note).for_each(|one| println!("{one}"));
                let notes = findings.iter().filter(|one| one.grade == Grade::Note).count();
                println!("{folder}: {} ({notes} notes)", profile.hash());
            }
        }
    }
}
