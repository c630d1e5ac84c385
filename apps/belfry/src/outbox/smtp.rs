//! Mail through the operator's relay (SMTP).

mod line;

use std::time::{Duration, UNIX_EPOCH};

use kernel::Lang;
use lettre::address::Envelope;
use lettre::message::header::{ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Attachment, Body, Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{Address, Message, SmtpTransport, Transport};
use outbox::message::Channel;
use outbox::sender::{CalendarPart, Letter, NotTaken, PdfPart, Portion, Sender};

use self::line::Line;
use super::receipts::Receipts;
use super::settings::{MailSettings, Security};

/// A relay that says nothing for so long is not there.
const PATIENCE: u32 = 20;

/// Mail to one relay.
pub(crate) struct Smtp {
    from: Mailbox,
    /// Domain of the ids of our letters.
    domain: String,
    /// To whom mail servers report.
    return_path: Option<Address>,
    transport: SmtpTransport,
    /// Where their reports come in, and the way on which they are asked for.
    reports: Option<(Line, Receipts)>,
}

impl Smtp {
    /// A relay as configured. Nothing is connected yet.
    ///
    /// # Errors
    /// What cannot be used, in a sentence: an address, a file.
    pub(crate) fn new(settings: &MailSettings, domain: &str) -> Result<Self, String> {
        let say = |e: &dyn std::fmt::Display| format!("messages.mail: {e}");
        let from: Mailbox = settings.from.parse().map_err(|e: lettre::address::AddressError| say(&e))?;
        let relay = settings.relay.as_deref().unwrap_or("");
        let (host, port) = relay.rsplit_once(':').ok_or_else(|| say(&"relay must be host:port"))?;
        let port = port.parse::<u16>().map_err(|e| say(&e))?;
        let tls = match settings.security {
            Security::None => Tls::None,
            Security::Starttls => Tls::Required(parameters(settings, host)?),
            Security::Tls => Tls::Wrapper(parameters(settings, host)?),
        };
        let seconds = u64::from(settings.timeout_seconds.unwrap_or(PATIENCE));
        let credentials = match (&settings.user, &settings.password_file) {
            (Some(user), Some(file)) => {
                let secret =
                    std::fs::read_to_string(file).map_err(|e| say(&format!("{}: {e}", file.display())))?;
                Some(Credentials::new(user.clone(), secret.trim_end().to_owned()))
            }
            _ => None,
        };
        let patience = Duration::from_secs(seconds);
        let line = Line { host: host.to_owned(), port, tls, patience, credentials };
        let return_path = settings.return_path.as_ref().map(|path| path.parse()).transpose();
        let return_path = return_path.map_err(|e: lettre::address::AddressError| say(&e))?;
        let receipts =
            settings.receipts.as_deref().map(|dir| Receipts::open(Channel::Mail, dir)).transpose()?;
        let transport = line.transport();
        let reports = receipts.map(|receipts| (line, receipts));
        Ok(Self { from, domain: domain.to_owned(), return_path, transport, reports })
    }

    /// Posts a text that is no message of anybody's: a checkpoint.
    ///
    /// # Errors
    /// What the relay said, or which address is none.
    pub(crate) fn plain(&self, to: &[String], subject: &str, text: &str) -> Result<(), String> {
        let mut message = Message::builder()
            .from(self.from.clone())
            .subject(subject)
            .header(AutoSubmitted("auto-generated".to_owned()))
            .header(ContentType::TEXT_PLAIN);
        for one in to {
            message =
                message.to(one.parse().map_err(|e: lettre::address::AddressError| format!("{one}: {e}"))?);
        }
        let message = message.body(text.to_owned()).map_err(|e| words(&e))?;
        self.transport.send(&message).map(drop).map_err(|e| words(&e))
    }

    /// From whom and to whom it goes for mail servers: they report to the first of the two.
    fn envelope(&self, message: &Message) -> Result<Envelope, String> {
        let meant = message.envelope();
        let from = self.return_path.clone().or_else(|| meant.from().cloned());
        Envelope::new(from, meant.to().to_vec()).map_err(|e| e.to_string())
    }

    fn message(&self, letter: &Letter) -> Result<Message, String> {
        let plain = |text: &str| -> String { text.chars().filter(|c| !c.is_control()).collect() };
        let to = Mailbox::new(
            letter.name.as_deref().map(plain).filter(|n| !n.trim().is_empty()),
            letter.to.parse().map_err(|e: lettre::address::AddressError| e.to_string())?,
        );
        let micros = u64::try_from(letter.at.0).unwrap_or(0);
        let builder = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(plain(&letter.subject))
            .date(UNIX_EPOCH + Duration::from_micros(micros))
            .message_id(Some(format!("<{}@{}>", letter.id, self.domain)))
            .header(AutoSubmitted("auto-generated".to_owned()))
            .header(Importance(if letter.urgent { "high" } else { "normal" }.to_owned()));
        let message = match (&letter.calendar, &letter.document, letter.parts.as_slice()) {
            (_, _, []) => return Err("a letter without text".to_owned()),
            (None, None, [only]) => builder.singlepart(part(only)),
            (Some(calendar), None, _) => builder.multipart(invitation(letter, calendar)?),
            (None, None, _) => builder.multipart(texts(letter)),
            (calendar, Some(document), _) => {
                let words = match calendar {
                    Some(calendar) => MultiPart::mixed().multipart(invitation(letter, calendar)?),
                    None => texts(letter),
                };
                builder.multipart(words.singlepart(attachment(document)?))
            }
        };
        message.map_err(|e| e.to_string())
    }
}

/// The text in each language, one after the other.
fn texts(letter: &Letter) -> MultiPart {
    letter.parts.iter().fold(MultiPart::mixed().build(), |all, one| all.singlepart(part(one)))
}

/// The document as a file beside the text.
fn attachment(document: &PdfPart) -> Result<SinglePart, String> {
    let kind = ContentType::parse("application/pdf").map_err(|e| e.to_string())?;
    let body = Body::new_with_encoding(document.bytes.to_vec(), ContentTransferEncoding::Base64);
    let body = body.map_err(|_| "a document that cannot be encoded".to_owned())?;
    Ok(Attachment::new(document.name.clone()).body(body, kind))
}

/// The texts, and beside them the same for a calendar program: whoever has one is asked by it (RFC 6047).
fn invitation(letter: &Letter, calendar: &CalendarPart) -> Result<MultiPart, String> {
    let texts: Vec<&str> = letter.parts.iter().map(|(_, text)| text.as_str()).collect();
    let kind = format!("text/calendar; method={}; charset=utf-8", calendar.method);
    let kind = ContentType::parse(&kind).map_err(|e| e.to_string())?;
    let plain = SinglePart::builder().header(ContentType::TEXT_PLAIN).body(texts.join("\n\n—\n\n"));
    let event = SinglePart::builder().header(kind).body(calendar.text.clone());
    Ok(MultiPart::alternative().singlepart(plain).singlepart(event))
}

fn part((lang, text): &(Lang, String)) -> SinglePart {
    SinglePart::builder()
        .header(ContentType::TEXT_PLAIN)
        .header(ContentLanguage(lang.locale().to_owned()))
        .body(text.clone())
}

fn parameters(settings: &MailSettings, host: &str) -> Result<TlsParameters, String> {
    let say = |e: &dyn std::fmt::Display| format!("messages.mail: {e}");
    let mut builder = TlsParameters::builder(host.trim_matches(['[', ']']).to_owned());
    if let Some(file) = &settings.ca_file {
        let pem = std::fs::read(file).map_err(|e| say(&format!("{}: {e}", file.display())))?;
        builder = builder.add_root_certificate(Certificate::from_pem(&pem).map_err(|e| say(&e))?);
    }
    builder.build().map_err(|e| say(&e))
}

impl Sender for Smtp {
    fn channel(&self) -> Channel {
        Channel::Mail
    }
    fn send(&self, letter: &Letter) -> Result<Option<String>, NotTaken> {
        let message = self.message(letter).map_err(NotTaken::Lasting)?;
        let (envelope, mail) = (self.envelope(&message).map_err(NotTaken::Lasting)?, message.formatted());
        let answer = match &self.reports {
            Some((line, _)) => line.ask_to_report(&envelope, &mail, &letter.id),
            None => self.transport.send_raw(&envelope, &mail),
        };
        match answer {
            Ok(answer) => Ok(answer.first_line().map(str::to_owned)),
            // 5xx: the relay will not change its mind. Everything else passes: 4xx, no answer, no TLS.
            Err(e) if e.is_permanent() => Err(NotTaken::Lasting(words(&e))),
            Err(e) => Err(NotTaken::Passing(words(&e))),
        }
    }

    fn receipts(&self) -> Result<Vec<Portion>, String> {
        self.reports.as_ref().map_or_else(|| Ok(Vec::new()), |(_, receipts)| receipts.fetch())
    }

    fn settle(&self, portion: &Portion, faults: &[String]) -> Result<(), String> {
        self.reports.as_ref().map_or(Ok(()), |(_, receipts)| receipts.settle(portion, faults))
    }
}

/// What was said, with its causes.
fn words(error: &dyn std::error::Error) -> String {
    let mut all = error.to_string();
    let mut cause = error.source();
    while let Some(c) = cause {
        all.push_str(": ");
        all.push_str(&c.to_string());
        cause = c.source();
    }
    all
}

/// A head line with one word of ours in it.
macro_rules! head {
    ($(#[$meta:meta])* $name:ident, $line:literal) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        struct $name(String);

        impl Header for $name {
            fn name() -> HeaderName {
                HeaderName::new_from_ascii_str($line)
            }
            fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                Ok(Self(text.to_owned()))
            }
            fn display(&self) -> HeaderValue {
                HeaderValue::new(Self::name(), self.0.clone())
            }
        }
    };
}

head!(
    /// That no person wrote it, so that no machine answers it (RFC 3834).
    AutoSubmitted,
    "Auto-Submitted"
);
head!(
    /// How urgent it is (RFC 2156).
    Importance,
    "Importance"
);
head!(
    /// In which language a part is (RFC 3282).
    ContentLanguage,
    "Content-Language"
);

#[cfg(test)]
pub(super) mod tests;
