//! `[public]` and `[warnings]`: where the public site stands, and with what warnings are signed.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// Why this process, or the one that watches over it, does not serve the site: its listener could not be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unserved {
    /// Where it should listen.
    pub at: SocketAddr,
    /// Another program listens there.
    pub taken: bool,
}

impl Unserved {
    /// What opening the listener at this address said.
    #[must_use]
    pub(crate) fn of(at: SocketAddr, error: &std::io::Error) -> Self {
        Self { at, taken: error.kind() == std::io::ErrorKind::AddrInUse }
    }
}

/// `[public]`
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PublicSettings {
    /// Address of the public listener; without it the port after that of the staff listener, on this machine alone.
    pub listen: Option<SocketAddr>,
    /// Folder in which the site is put; without it `public` in the data folder.
    pub folder: Option<PathBuf>,
    /// Address under which people reach the site (https://…), without a slash at its end.
    pub url: Option<String>,
    /// Serve it from this process, too. Off where `belfry public` does.
    pub serve: Option<bool>,
    /// Everything is invented: a demonstration or an exercise. Not a setting.
    #[serde(skip)]
    pub fictitious: bool,
    /// The listener could not be opened. Not a setting.
    #[serde(skip)]
    pub unserved: Option<Unserved>,
}

impl PublicSettings {
    /// Where it is listened, beside a staff listener at this address; nothing where this process does not serve the site.
    #[must_use]
    pub(crate) fn listens(&self, staff: SocketAddr) -> Option<SocketAddr> {
        let beside = || {
            let port = staff.port().checked_add(1).filter(|_| staff.port() != 0)?;
            Some(SocketAddr::from(([127, 0, 0, 1], port)))
        };
        if self.serve == Some(false) { None } else { self.listen.or_else(beside) }
    }

    /// Where the site is put.
    #[must_use]
    pub(crate) fn folder(&self, data: &Path) -> PathBuf {
        self.folder.clone().unwrap_or_else(|| data.join("public"))
    }

    /// The address under which people reach it; empty where nobody does. What listens where our own listener could not be opened is
    /// somebody else.
    #[must_use]
    pub(crate) fn address(&self, staff: SocketAddr) -> String {
        let ours = || self.listens(staff).filter(|_| self.unserved.is_none());
        let local = || ours().map_or_else(String::new, |at| format!("http://localhost:{}", at.port()));
        self.url.as_ref().map_or_else(local, |url| url.trim_end_matches('/').to_owned())
    }

    /// Whether it makes sense.
    ///
    /// # Errors
    /// What to change, in a sentence.
    pub(crate) fn sensible(&self) -> Result<(), String> {
        let open = self.listen.is_some_and(|at| !at.ip().is_loopback());
        match &self.url {
            Some(url) if !url.starts_with("https://") && !url.starts_with("http://") => {
                Err("public.url must begin with https:// (or http:// on a loopback address)".to_owned())
            }
            None if open => {
                Err("public.listen is not a loopback address: set public.url, which stands in every warning"
                    .to_owned())
            }
            _ => Ok(()),
        }
    }
}

/// `[warnings]`
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct WarningSettings {
    /// Certificate of the key that signs warnings (PEM), where an authority gave one; without it the place issues its own.
    pub certificate: Option<PathBuf>,
    /// The key itself (PKCS #8, DER), where it is not the one in the key folder.
    pub key: Option<PathBuf>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_listener_is_the_port_beside_the_staffs_unless_somebody_says_otherwise() {
        let staff = SocketAddr::from(([10, 0, 0, 1], 8080));
        let beside = PublicSettings::default();
        assert_eq!(beside.listens(staff), Some(SocketAddr::from(([127, 0, 0, 1], 8081))));
        assert_eq!(beside.address(staff), "http://localhost:8081");
        let off = PublicSettings { serve: Some(false), ..PublicSettings::default() };
        assert_eq!((off.listens(staff), off.address(staff).as_str()), (None, ""));
        assert_eq!(
            beside.listens(SocketAddr::from(([127, 0, 0, 1], 0))),
            None,
            "any port has no port beside it"
        );
        let taken = Unserved::of(
            SocketAddr::from(([127, 0, 0, 1], 8081)),
            &std::io::Error::from(std::io::ErrorKind::AddrInUse),
        );
        assert!(taken.taken);
        let unserved = PublicSettings { unserved: Some(taken), ..PublicSettings::default() };
        assert_eq!(unserved.address(staff), "", "whoever sits there is not ours");
        let open = PublicSettings {
            listen: Some(SocketAddr::from(([0, 0, 0, 0], 443))),
            ..PublicSettings::default()
        };
        assert!(open.sensible().unwrap_err().contains("public.url"));
        let named = PublicSettings { url: Some("https://crise.example/".into()), ..open };
        assert_eq!((named.sensible(), named.address(staff).as_str()), (Ok(()), "https://crise.example"));
    }
}
