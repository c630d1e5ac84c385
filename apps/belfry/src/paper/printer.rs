//! The way from a file to paper: a folder that something else empties, and a program of the house (`lp`) that prints.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// How often one looks whether the program has ended, and for how long: one minute, longer than a spooler needs to take a file.
const LOOK: Duration = Duration::from_millis(20);
const LOOKS: u32 = 3_000;

/// Lays a file into the folder so that nobody ever sees half of it: written beside, synced, and renamed.
///
/// # Errors
/// When the disk refuses.
pub(super) fn lay(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    let (file, fresh) = (folder.join(name), folder.join(format!(".{name}.new")));
    let mut out = File::create(&fresh)?;
    out.write_all(bytes)?;
    out.sync_all()?;
    std::fs::rename(&fresh, &file)?;
    File::open(folder)?.sync_all()?;
    Ok(file)
}

/// Runs `program arguments… FILE`; code 0 is printed.
///
/// # Errors
/// Why it was not, in words for the log.
pub(super) fn print(command: &[String], file: &Path) -> Result<(), String> {
    let Some((program, arguments)) = command.split_first() else { return Ok(()) };
    let mut child = Command::new(program)
        .args(arguments)
        .arg(file)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|e| format!("«{program}» does not start: {e}"))?;
    match end(&mut child) {
        Some(Some(0)) => Ok(()),
        Some(Some(code)) => Err(format!("«{program}» ended with {code}")),
        Some(None) => Err(format!("«{program}» was stopped")),
        None => Err(format!("«{program}» did not end")),
    }
}

/// How it ended; one that goes on for too long is stopped.
fn end(child: &mut Child) -> Option<Option<i32>> {
    for _ in 0..LOOKS {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status.code()),
            Ok(None) => std::thread::sleep(LOOK),
            Err(_) => break,
        }
    }
    drop(child.kill());
    drop(child.wait());
    None
}
