//! An authority that certifies servers for one test, and what it issues; made by openssl, which `tools/setup.sh test` installs.

use std::path::PathBuf;
use std::process::Command;

/// The authority; gone with its folder when it is dropped.
pub struct Authority {
    folder: tempfile::TempDir,
}

/// A server's certificate and its key.
pub struct Issued {
    /// The certificate (PEM).
    pub certificate: PathBuf,
    /// The key (PEM).
    pub key: PathBuf,
}

/// Which extensions a certificate has; `NAME` is the server's.
const SHAPES: &str = "[req]
distinguished_name = nobody
[nobody]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
subjectAltName = NAME
";

const KEY: [&str; 5] = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

impl Authority {
    /// A new one of this name.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let this = Self { folder: tempfile::tempdir().unwrap() };
        this.shapes("DNS:nobody");
        let subject = format!("/CN={name}");
        let kind = ["req", "-x509", "-days", "2", "-config", "shapes.cnf", "-extensions", "authority"];
        this.openssl(&[
            &kind[..],
            &KEY,
            &["-subj", subject.as_str(), "-keyout", "authority.key", "-out", "authority.pem"],
        ]);
        this
    }

    /// Its own certificate (PEM).
    #[must_use]
    pub fn certificate(&self) -> PathBuf {
        self.folder.path().join("authority.pem")
    }

    /// Its own certificate and key, as somebody shows them who has not understood.
    #[must_use]
    pub fn own(&self) -> Issued {
        Issued { certificate: self.certificate(), key: self.folder.path().join("authority.key") }
    }

    /// A certificate for a server of this name: `DNS:db.example`, `IP:127.0.0.1`, or several with commas.
    #[must_use]
    pub fn issue(&self, names: &str) -> Issued {
        self.shapes(names);
        let kind = ["req", "-new", "-config", "shapes.cnf", "-subj", "/CN=server"];
        self.openssl(&[&kind[..], &KEY, &["-keyout", "server.key", "-out", "server.csr"]]);
        let sign = ["x509", "-req", "-in", "server.csr", "-CA", "authority.pem", "-CAkey", "authority.key"];
        let shape = ["-set_serial", "2", "-days", "2", "-extfile", "shapes.cnf", "-extensions", "server"];
        self.openssl(&[&sign[..], &shape, &["-out", "server.pem"]]);
        let at = |name: &str| self.folder.path().join(name);
        Issued { certificate: at("server.pem"), key: at("server.key") }
    }

    fn shapes(&self, names: &str) {
        std::fs::write(self.folder.path().join("shapes.cnf"), SHAPES.replace("NAME", names)).unwrap();
    }

    fn openssl(&self, args: &[&[&str]]) {
        let mut command = Command::new("openssl");
        command.current_dir(self.folder.path()).args(args.concat());
        let out = command.output().expect("openssl runs (tools/setup.sh test installs it)");
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    }
}
