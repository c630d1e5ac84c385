//! A program of the house looks at every attachment before anybody may open it.

use std::io::Read as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use store::Scanner;

/// How often one looks whether it has ended, and for how long: two minutes, longer than any scanner needs for a file.
const LOOK: Duration = Duration::from_millis(20);
const LOOKS: u32 = 6_000;
/// What a scanner says is kept up to here.
const SAID: u64 = 4_096;

/// Runs `program arguments… FILE`. As virus scanners have it: code 0 is clean, 1 is a find, whose reason is what it prints;
/// anything else means that it could not look, and the file stays in quarantine as well.
pub(crate) struct Program(pub(crate) Vec<String>);

impl Scanner for Program {
    fn look(&self, file: &Path) -> Result<Option<String>, String> {
        let Some((program, arguments)) = self.0.split_first() else { return Ok(None) };
        let mut child = Command::new(program)
            .args(arguments)
            .arg(file)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|e| format!("«{program}» does not start: {e}"))?;
        // Read beside it: a scanner that says much must not wait for us.
        let out = child.stdout.take();
        let said = std::thread::spawn(move || {
            let mut text = Vec::new();
            if let Some(mut out) = out {
                drop(out.by_ref().take(SAID).read_to_end(&mut text));
                drop(std::io::copy(&mut out, &mut std::io::sink()));
            }
            String::from_utf8_lossy(&text).trim().to_owned()
        });
        let code = end(&mut child).ok_or_else(|| format!("«{program}» did not end"))?;
        let said = said.join().unwrap_or_default();
        match code {
            Some(0) => Ok(None),
            Some(1) => Ok(Some(said)),
            Some(n) => Err(format!("«{program}» ended with {n}: {said}")),
            None => Err(format!("«{program}» was stopped")),
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn say(script: &str) -> Result<Option<String>, String> {
        Program(vec!["/bin/sh".to_owned(), "-c".to_owned(), script.to_owned(), "scan".to_owned()])
            .look(Path::new("/some/file"))
    }

    #[test]
    fn the_code_decides_and_the_words_are_the_reason() {
        assert_eq!(say("exit 0"), Ok(None));
        assert_eq!(
            say("echo \"$1: Eicar-Test FOUND\"; exit 1"),
            Ok(Some("/some/file: Eicar-Test FOUND".to_owned()))
        );
        assert!(say("echo no database; exit 2").is_err_and(|e| e.contains("no database")));
        assert!(say("kill -9 $$").is_err());
    }

    #[test]
    fn much_output_does_not_hang_it() {
        assert!(
            say("head -c 1000000 /dev/zero; exit 1").is_ok_and(|why| why.is_some_and(|w| w.len() <= 4_096))
        );
    }

    #[test]
    fn a_program_that_is_not_there_holds_the_file() {
        let absent = Program(vec!["/no/such/scanner".to_owned()]);
        assert!(absent.look(Path::new("/some/file")).is_err());
    }
}
