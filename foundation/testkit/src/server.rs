//! A PostgreSQL server of one test's own, on the loopback address, with TLS where the test wants it. The one that all tests share
//! ([`crate::Place::postgres`]) listens on a socket only.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::Path;
use std::process::Command;

use crate::Issued;

/// The server; stopped and gone with its folder when it is dropped.
pub struct Server {
    folder: tempfile::TempDir,
    /// Where it listens on 127.0.0.1.
    pub port: u16,
}

impl Server {
    /// Starts one that knows no TLS.
    #[must_use]
    pub fn start() -> Self {
        let free = TcpListener::bind(("127.0.0.1", 0)).and_then(|l| l.local_addr()).expect("a free port");
        let server = Self { folder: tempfile::tempdir().unwrap(), port: free.port() };
        server.run("");
        server
    }

    /// From now on it speaks TLS, too, and shows this certificate.
    pub fn speak_tls(&self, issued: &Issued) {
        let own = |from: &Path, name: &str| {
            let to = self.folder.path().join(name);
            fs::copy(from, &to).unwrap();
            // A server reads a key that is its own and nobody else's.
            let owner = fs::metadata(self.folder.path().join("data")).unwrap().uid();
            fs::set_permissions(&to, fs::Permissions::from_mode(0o600)).unwrap();
            chown(&to, Some(owner), None).unwrap();
            to
        };
        let (certificate, key) = (own(&issued.certificate, "server.pem"), own(&issued.key, "server.key"));
        self.stop();
        self.run(&format!(
            "-c ssl=on -c ssl_cert_file={} -c ssl_key_file={}",
            certificate.display(),
            key.display()
        ));
    }

    /// An address of it, but for the host: who, what, and at which port.
    #[must_use]
    pub fn address(&self, host: &str) -> String {
        format!("host={host} port={} user=tester dbname=postgres", self.port)
    }

    fn run(&self, more: &str) {
        let options =
            format!("-c listen_addresses=127.0.0.1 -c port={} -c shared_buffers=16MB {more}", self.port);
        let out = self.script("start").env("TEST_PG_OPTIONS", options).output().expect("tools/pg.sh runs");
        let log = fs::read_to_string(self.folder.path().join("server.log")).unwrap_or_default();
        assert!(out.status.success(), "{}{log}", String::from_utf8_lossy(&out.stderr));
    }

    fn stop(&self) {
        self.script("stop").output().expect("tools/pg.sh runs");
    }

    fn script(&self, what: &str) -> Command {
        let mut command = script(what);
        command.env("TEST_PG_DIR", self.folder.path());
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
        // The script's lock lies beside the folder.
        drop(fs::remove_file(self.folder.path().with_added_extension("lock")));
    }
}

pub(crate) fn script(what: &str) -> Command {
    let mut command = Command::new(crate::root().join("tools/pg.sh"));
    command.arg(what);
    command
}
