//! The line to PostgreSQL: how it is protected, and the one place that opens a connection.
//!
//! To another machine it is TLS with the server's certificate and name checked, unless its address says `sslmode=disable`. A mode that
//! encrypts without looking with whom, or gives way where somebody on the way says that there is no TLS, is not offered.

use std::fmt::{self, Display, Formatter};
use std::net::IpAddr;

use postgres::config::{Host, SslMode, SslNegotiation};
use postgres::{Client, Config, NoTls};

use super::address::{self, Said};
use super::authorities::Authorities;
use super::tls::{self, Name};
use crate::StoreError;

/// How a database server is reached: its address, read and weighed. Nothing is asked of the network before a connection is opened.
#[derive(Debug, Clone)]
pub struct DatabaseLine {
    config: Config,
    /// What is checked; nothing without TLS.
    checked: Option<(Authorities, Name)>,
    home: bool,
}

impl DatabaseLine {
    /// Reads an address in either of PostgreSQL's forms, with `sslmode` and `sslrootcert`.
    ///
    /// # Errors
    /// When it cannot be read, or asks for a protection that is none; says what to write.
    pub fn read(address: &str) -> Result<Self, StoreError> {
        let (mut config, said) = address::read(address)?;
        if config.get_hosts().is_empty() {
            // The certificate of a server that is known by its address alone is made out for that address.
            for address in config.get_hostaddrs().to_vec() {
                config.host(&address.to_string());
            }
        }
        let home = at_home(&config);
        // On a socket PostgreSQL's own programs take no notice of the mode; a wrong one is told all the same.
        let checked = weighed(&said, home)?.filter(|_| !sockets(&config));
        if checked.is_some() && config.get_hosts().iter().any(|host| matches!(host, Host::Unix(_))) {
            return no(
                "a socket knows no TLS: it stands beside other hosts in one address only with sslmode=disable",
            );
        }
        config.ssl_mode(if checked.is_some() { SslMode::Require } else { SslMode::Disable });
        Ok(Self { config, checked, home })
    }

    /// Reads the file of authorities that the address names, if it names one.
    ///
    /// # Errors
    /// When it cannot be read or holds no certificate.
    pub fn check(&self) -> Result<(), StoreError> {
        self.checked.as_ref().map_or(Ok(()), |(authorities, _)| authorities.roots().map(drop))
    }

    /// Opens a connection. It waits for the network.
    pub(super) fn connect(&self) -> Result<Client, StoreError> {
        let Some((authorities, name)) = &self.checked else { return Ok(self.config.connect(NoTls)?) };
        let direct = self.config.get_ssl_negotiation() == SslNegotiation::Direct;
        let tls = tls::connector(authorities, *name, direct)?;
        self.config.connect(tls).map_err(|e| tls::told(e, authorities))
    }
}

impl Display for DatabaseLine {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.checked {
            None if self.home => f.write_str("on this machine, without TLS"),
            None => f.write_str("without TLS (sslmode=disable): whoever is on the way reads along"),
            Some((authorities, Name::Checked)) => {
                write!(f, "TLS, certificate and name checked (verify-full), {authorities}")
            }
            Some((authorities, Name::Any)) => {
                write!(f, "TLS, certificate checked, its name not (verify-ca), {authorities}")
            }
        }
    }
}

/// What is to be checked under the mode that the address names.
fn weighed(said: &Said, home: bool) -> Result<Option<(Authorities, Name)>, StoreError> {
    let authorities = Authorities::named(said.roots.as_deref());
    match said.mode.as_deref() {
        Some("disable") => Ok(None),
        // Whoever names authorities wants them asked, also on this machine.
        None if home && said.roots.is_none() => Ok(None),
        Some("allow" | "prefer") if home && said.roots.is_none() => Ok(None),
        None | Some("require" | "verify-full") => Ok(Some((authorities, Name::Checked))),
        Some("verify-ca") if authorities.own() => Ok(Some((authorities, Name::Any))),
        Some("verify-ca") => no(
            "sslmode=verify-ca needs sslrootcert=FILE with an authority of your own: from a public one anybody has a certificate",
        ),
        Some(weak @ ("allow" | "prefer")) => no(&format!(
            "sslmode={weak} speaks in the clear as soon as somebody on the way wants it: write verify-full, or disable where the way is safe by other means"
        )),
        Some(other) => no(&format!(
            "there is no sslmode={other}: write verify-full, verify-ca, require (here the same as verify-full) or disable"
        )),
    }
}

/// Whether bytes go through files of this machine only.
fn sockets(config: &Config) -> bool {
    config.get_hostaddrs().is_empty() && config.get_hosts().iter().all(|host| matches!(host, Host::Unix(_)))
}

/// Whether bytes stay on this machine. A name is not looked up: who answers for it may change.
fn at_home(config: &Config) -> bool {
    let addresses = config.get_hostaddrs();
    if !addresses.is_empty() {
        return addresses.iter().all(IpAddr::is_loopback);
    }
    config.get_hosts().iter().all(|host| match host {
        Host::Unix(_) => true,
        Host::Tcp(name) => {
            name.eq_ignore_ascii_case("localhost") || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
        }
    })
}

fn no<T>(why: &str) -> Result<T, StoreError> {
    Err(StoreError::Line(why.to_owned()))
}
