//! Who may vouch for a database server.

use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};

use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

use crate::StoreError;

/// Where systems keep the authorities that they trust, as one file: Debian, Red Hat, Alpine and the BSDs.
const MACHINE: &[&str] =
    &["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"];

/// Who may vouch for a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Authorities {
    /// Those that browsers trust, built into the program.
    Public,
    /// Those that this machine trusts (`sslrootcert=system`).
    Machine,
    /// Those in a file.
    File(PathBuf),
}

impl Authorities {
    /// As `sslrootcert` names them.
    pub(super) fn named(text: Option<&str>) -> Self {
        match text {
            None => Self::Public,
            Some("system") => Self::Machine,
            Some(file) => Self::File(PathBuf::from(file)),
        }
    }

    /// Whether the operator chose them one by one.
    pub(super) fn own(&self) -> bool {
        matches!(self, Self::File(_))
    }

    /// Their certificates.
    pub(super) fn roots(&self) -> Result<RootCertStore, StoreError> {
        let file = match self {
            Self::Public => return Ok(webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect()),
            Self::Machine => MACHINE.iter().map(Path::new).find(|file| file.is_file()).ok_or_else(|| {
                StoreError::Line(
                    "sslrootcert=system: this machine keeps its authorities in no place that is known: name the file".to_owned(),
                )
            })?,
            Self::File(file) => file.as_path(),
        };
        let wrong = |why: &dyn Display| StoreError::Line(format!("sslrootcert: {}: {why}", file.display()));
        let bytes = std::fs::read(file).map_err(|e| wrong(&e))?;
        let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&bytes).collect();
        let mut roots = RootCertStore::empty();
        // A machine's collection may hold one or another that nobody can read any more; the others count.
        let (taken, _) = roots.add_parsable_certificates(found.map_err(|e| wrong(&e))?);
        if taken == 0 {
            return Err(wrong(&"it holds no certificate (PEM, «-----BEGIN CERTIFICATE-----»)"));
        }
        Ok(roots)
    }
}

impl Display for Authorities {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Public => f.write_str("authorities that browsers trust"),
            Self::Machine => f.write_str("authorities of this machine"),
            Self::File(file) => write!(f, "authorities in {}", file.display()),
        }
    }
}
