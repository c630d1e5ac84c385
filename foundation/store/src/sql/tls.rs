//! TLS to PostgreSQL: what is checked, and in plain words why a server was not believed.

use std::error::Error as _;
use std::fmt::Display;
use std::sync::Arc;

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, SignatureScheme};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::authorities::Authorities;
use crate::StoreError;

/// Whether the certificate must bear the name of the host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    Checked,
    Any,
}

/// What speaks TLS for a connection.
pub(super) fn connector(
    authorities: &Authorities,
    name: Name,
    direct: bool,
) -> Result<MakeRustlsConnect, StoreError> {
    let broken = |e: &dyn Display| StoreError::Line(format!("TLS cannot be set up: {e}"));
    let roots = Arc::new(authorities.roots()?);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(|e| broken(&e))?;
    let builder = match name {
        Name::Checked => builder.with_root_certificates(roots),
        Name::Any => {
            let chain = WebPkiServerVerifier::builder_with_provider(roots, provider).build();
            let chain = chain.map_err(|e| broken(&e))?;
            builder.dangerous().with_custom_certificate_verifier(Arc::new(AnyName(chain)))
        }
    };
    let mut config = builder.with_no_client_auth();
    if direct {
        // Without a question beforehand the server wants to hear what will be spoken.
        config.alpn_protocols = vec![b"postgresql".to_vec()];
    }
    Ok(MakeRustlsConnect::new(config))
}

/// Checks everything but the name (`verify-ca`): with an authority that certifies nothing else, whoever it vouches for is the server.
#[derive(Debug)]
struct AnyName(Arc<WebPkiServerVerifier>);

impl ServerCertVerifier for AnyName {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        use CertificateError::{NotValidForName, NotValidForNameContext};
        // The name is looked at last: whoever fails there has passed everything before.
        match self.0.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now) {
            Err(rustls::Error::InvalidCertificate(NotValidForName | NotValidForNameContext { .. })) => {
                Ok(ServerCertVerified::assertion())
            }
            found => found,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.0.verify_tls12_signature(message, cert, dss)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.0.verify_tls13_signature(message, cert, dss)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.supported_verify_schemes()
    }
}

/// Why a connection with TLS did not come about, and what to do. What has another cause stays what it is.
pub(super) fn told(error: postgres::Error, authorities: &Authorities) -> StoreError {
    let Some(cause) = error.source() else { return error.into() };
    if let Some(cause) = refused(cause) {
        return StoreError::Line(certificate(cause, authorities));
    }
    // The library has no other name for it.
    if cause.to_string() == "server does not support TLS" {
        return StoreError::Line(
            "the server offers no TLS: switch it on there (ssl = on), or write sslmode=disable into the address \
             where the way to it is safe by other means"
                .to_owned(),
        );
    }
    error.into()
}

/// What TLS itself said, below the error of the connection.
fn refused<'e>(cause: &'e (dyn std::error::Error + 'static)) -> Option<&'e rustls::Error> {
    cause.downcast_ref::<std::io::Error>()?.get_ref()?.downcast_ref::<rustls::Error>()
}

fn certificate(error: &rustls::Error, authorities: &Authorities) -> String {
    use CertificateError as C;
    let rustls::Error::InvalidCertificate(why) = error else {
        return format!("no TLS with the server: {error}");
    };
    match why {
        C::UnknownIssuer | C::BadSignature => format!(
            "nobody who is trusted here vouches for the server's certificate ({authorities}): \
             write sslrootcert=FILE with the certificate of the authority that issued it"
        ),
        C::NotValidForNameContext { expected, presented } => {
            // «DnsName("a.example")»
            let names: Vec<&str> =
                presented.iter().map(|name| name.split('"').nth(1).unwrap_or(name)).collect();
            let names = if names.is_empty() { "no name at all".to_owned() } else { names.join(", ") };
            format!(
                "the server's certificate is not made out for «{}» but for {names}: write as host the name that it bears \
                 (and hostaddr=ADDRESS beside it), or have one made out for this name (subjectAltName)",
                expected.to_str()
            )
        }
        C::Expired | C::ExpiredContext { .. } | C::NotValidYet | C::NotValidYetContext { .. } => {
            format!("{error}: renew the server's certificate, and look at the clocks of both machines")
        }
        C::Other(other) if other.to_string().contains("CaUsedAsEndEntity") => {
            "the server shows the certificate of an authority as its own: have that authority issue one for the server \
             (basicConstraints CA:FALSE)"
                .to_owned()
        }
        _ => format!("the server's certificate is not believed: {error}"),
    }
}
