//! The way to a relay, and a letter that is handed over with the wish to hear what becomes of it (RFC 3461).

use std::time::Duration;

use lettre::SmtpTransport;
use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{SmtpConnection, Tls};
use lettre::transport::smtp::commands::{Data, Ehlo, Mail, Rcpt};
use lettre::transport::smtp::extension::{
    ClientId, Extension, MailBodyParameter, MailParameter, RcptParameter,
};
use lettre::transport::smtp::response::Response;

/// How a relay is reached.
pub(super) struct Line {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) tls: Tls,
    pub(super) patience: Duration,
    pub(super) credentials: Option<Credentials>,
}

impl Line {
    /// The same for letters of which nothing more is asked. Nothing is connected yet.
    pub(super) fn transport(&self) -> SmtpTransport {
        let builder = SmtpTransport::builder_dangerous(&self.host)
            .port(self.port)
            .tls(self.tls.clone())
            .timeout(Some(self.patience));
        match &self.credentials {
            Some(credentials) => builder.credentials(credentials.clone()).build(),
            None => builder.build(),
        }
    }

    /// Hands a mail over under this id, and asks for a report when it arrives or fails, where the relay offers that.
    pub(super) fn ask_to_report(
        &self,
        envelope: &Envelope,
        mail: &[u8],
        id: &str,
    ) -> Result<Response, Error> {
        let mut connection = self.connect()?;
        let answer = converse(&mut connection, envelope, mail, id);
        connection.abort();
        answer
    }

    fn connect(&self) -> Result<SmtpConnection, Error> {
        let hello = ClientId::default();
        let at_once = match &self.tls {
            Tls::Wrapper(parameters) => Some(parameters),
            _ => None,
        };
        let place = (self.host.as_str(), self.port);
        let mut connection = SmtpConnection::connect(place, Some(self.patience), &hello, at_once, None)?;
        if let Tls::Required(parameters) = &self.tls {
            connection.starttls(parameters, &hello)?;
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials)?;
        }
        Ok(connection)
    }
}

fn converse(
    connection: &mut SmtpConnection,
    envelope: &Envelope,
    mail: &[u8],
    id: &str,
) -> Result<Response, Error> {
    // What the library keeps of the greeting does not say whether reports are offered.
    let offered = connection.command(Ehlo::new(ClientId::default()))?;
    let reports = offered.message().any(|line| line.trim().eq_ignore_ascii_case("DSN"));
    let eight_bit = !mail.is_ascii();
    let takes = !eight_bit || connection.server_info().supports_feature(Extension::EightBitMime);
    let plain = |address: &lettre::Address| AsRef::<str>::as_ref(address).is_ascii();
    // An address beyond ASCII is a matter of its own: it leaves without the wish.
    if !reports || !takes || !envelope.to().iter().chain(envelope.from()).all(plain) {
        return connection.send(envelope, mail);
    }
    let said = |keyword: &str, value: &str| (keyword.to_owned(), Some(value.to_owned()));
    let mut options: Vec<MailParameter> = [said("RET", "HDRS"), said("ENVID", id)]
        .map(|(keyword, value)| MailParameter::Other { keyword, value })
        .into();
    options.extend(eight_bit.then_some(MailParameter::Body(MailBodyParameter::EightBitMime)));
    connection.command(Mail::new(envelope.from().cloned(), options))?;
    for to in envelope.to() {
        let (keyword, value) = said("NOTIFY", "SUCCESS,FAILURE");
        connection.command(Rcpt::new(to.clone(), vec![RcptParameter::Other { keyword, value }]))?;
    }
    connection.command(Data)?;
    connection.message(mail)
}
