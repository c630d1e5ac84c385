//! Prints the access matrix of the first profile, for `docs/access-matrix.txt`:
//! `cargo run -p access --example matrix > docs/access-matrix.txt`.

use std::io::{Error, Write};
use std::sync::Arc;

use access::{CedarGuard, Policies, matrix};
use kernel::{FolderFiles, SystemClock};
use profile::Profile;

fn main() -> Result<(), Error> {
    let root = testkit::root();
    let policies = Policies::load(&FolderFiles(root.join("policies"))).map_err(Error::other)?;
    let guard = CedarGuard::new(policies, Arc::new(SystemClock)).map_err(Error::other)?;
    let profile = Profile::load(&FolderFiles(root.join("profiles/brussels")));
    let profile = profile.map_err(|findings| {
        let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
        Error::other(lines.join("\n"))
    })?;
    std::io::stdout().lock().write_all(matrix(&profile, &guard).as_bytes())
}
