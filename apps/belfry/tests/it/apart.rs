//! A name space of its own for what a test starts: a network, a disk. It is gone with the process that holds it, whatever becomes of
//! the test.

use std::ffi::OsStr;
use std::io::Read as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::program::program_at;

/// A name space, held by a process that waits.
pub(crate) struct Apart {
    holder: Child,
    /// Which one, as `unshare` and `nsenter` call it: `n` for a network, `m` for disks.
    space: char,
    /// Whether it took a name space of users, too: who is not root may make another only there.
    users: bool,
}

impl Apart {
    /// One in which `script` was run with `argument`. Nothing where this machine lets nobody have one.
    pub(crate) fn hold(space: char, script: &str, argument: &OsStr) -> Option<Self> {
        [false, true].into_iter().find_map(|users| {
            let mut holder = Command::new("unshare")
                .arg(format!("-{}{space}", if users { "r" } else { "" }))
                .args(["sh", "-c", &format!("{script} && echo there && exec cat"), "sh"])
                .arg(argument)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .ok()?;
            let mut there = [0; 6];
            let out = holder.stdout.as_mut();
            let stands = out.is_some_and(|out| out.read_exact(&mut there).is_ok()) && there == *b"there\n";
            let apart = Self { holder, space, users };
            stands.then_some(apart)
        })
    }
    /// Where the system tells of what it sees.
    pub(crate) fn proc(&self, path: &str) -> String {
        format!("/proc/{}/{path}", self.holder.id())
    }
    /// A program in it, in this folder, with an empty environment.
    pub(crate) fn program(&self, folder: &Path, name: &Path) -> Command {
        let mut command = program_at(Path::new("nsenter"), folder);
        command.args(["-t", &self.holder.id().to_string()]);
        if self.users {
            command.args(["-U", "--preserve-credentials"]);
        }
        command.arg(format!("-{}", self.space)).arg(name);
        command
    }
}

impl Drop for Apart {
    fn drop(&mut self) {
        self.holder.kill().ok();
        self.holder.wait().ok();
    }
}
