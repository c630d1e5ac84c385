//! Notifications to devices, through the services of the makers of browsers (Web Push). The one place from which they leave.

use std::sync::Arc;
use std::time::Duration;

use kernel::{Clock, Id, Timestamp, kind};
use outbox::message::Channel;
use outbox::push::{Device, Devices, Key, seal};
use outbox::sender::{Letter, NotTaken, Sender};
use serde_json::json;
use ureq::Agent;
use ureq::http::{HeaderMap, Uri};

use super::settings::PushSettings;

/// A service that does not answer within this time has not answered.
const PATIENCE: Duration = Duration::from_secs(15);
/// For so many seconds a service keeps a notification for a device that is off: an urgent one is stale sooner.
const KEEP_URGENT: u32 = 4 * 3600;
const KEEP: u32 = 24 * 3600;
/// What a service says of a device that is not there any more (RFC 8030, 7.3).
const GONE: [u16; 2] = [404, 410];
/// What stands in the journal where a person has no device left; it names none of them.
const NOBODY: &str = "no device takes notifications any more";

/// Notifications to the devices of one place's people.
pub(crate) struct Push {
    key: Key,
    contact: String,
    devices: Devices,
    agent: Agent,
    clock: Arc<dyn Clock>,
}

/// What came of telling one device.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Told {
    Taken,
    Gone,
    /// Perhaps later; where the service says when, after so many seconds.
    Later(String, Option<i64>),
    Never(String),
}

impl Push {
    pub(crate) fn new(settings: &PushSettings, key: Key, devices: Devices, clock: Arc<dyn Clock>) -> Self {
        let agent = crate::webhooks::agent(settings.services().rules, PATIENCE);
        Self { key, contact: settings.contact.clone(), devices, agent, clock }
    }

    fn tell(&self, device: &Device, letter: &Letter) -> Told {
        let to = &device.subscription;
        let body = match seal(to, note(letter, &self.key.receipt(&letter.id)).as_bytes()) {
            Ok(body) => body,
            Err(e) => return Told::Never(e.to_string()),
        };
        let service = to.service();
        let asked = self
            .agent
            .post(&to.endpoint)
            .header("authorization", self.key.authorization(&service, &self.contact, self.clock.now()))
            .header("content-type", "application/octet-stream")
            .header("content-encoding", "aes128gcm")
            .header("ttl", if letter.urgent { KEEP_URGENT } else { KEEP }.to_string())
            .header("urgency", if letter.urgent { "high" } else { "normal" })
            .header("topic", topic(&letter.id))
            .send(body.as_slice());
        match asked {
            Ok(answer) => {
                answered(&host(&service), answer.status().as_u16(), answer.headers(), self.clock.now())
            }
            Err(e) => Told::Later(format!("{}: {}", host(&service), plain(&e)), None),
        }
    }
}

impl Sender for Push {
    fn channel(&self) -> Channel {
        Channel::Push
    }

    /// Every device of the person is told; one that took it is enough. A repeat replaces what a service still keeps, so that nobody
    /// finds the same twice.
    fn send(&self, letter: &Letter) -> Result<Option<String>, NotTaken> {
        let failing = |e: store::StoreError| NotTaken::Passing(e.to_string());
        let unknown = || NotTaken::Lasting(NOBODY.to_owned());
        let person: Id<kind::Person> = letter.to.parse().map_err(|_| unknown())?;
        let (mut taken, mut later, mut never) = (false, None, None);
        for device in self.devices.of(person).map_err(failing)?.iter().filter(|d| d.gone_at.is_none()) {
            let now = self.clock.now();
            match self.tell(device, letter) {
                Told::Taken => {
                    taken = true;
                    self.devices.used(device.id, now).map_err(failing)?;
                }
                Told::Gone => self.devices.lost(device.id, now).map_err(failing)?,
                Told::Later(why, after) => later = Some((why, after)),
                Told::Never(why) => never = Some(why),
            }
        }
        match (taken, later, never) {
            (true, _, _) => Ok(None),
            (false, Some((why, Some(seconds))), _) => Err(NotTaken::Busy(why, seconds)),
            (false, Some((why, None)), _) => Err(NotTaken::Passing(why)),
            (false, None, Some(why)) => Err(NotTaken::Lasting(why)),
            (false, None, None) => Err(unknown()),
        }
    }
}

/// What the device is told: a number, what to do, and where, and what it gives back to say that it was shown. The page there asks
/// who looks.
fn note(letter: &Letter, receipt: &str) -> String {
    let (lang, words) = letter.parts.first().map_or(("", ""), |(l, text)| (l.code(), text.as_str()));
    json!({
        "title": letter.subject, "body": words, "lang": lang, "url": letter.link, "tag": letter.number,
        "urgent": letter.urgent, "receipt": receipt,
    })
    .to_string()
}

/// The same for every try: at most 32 letters of base64url (RFC 8030, 5.4).
fn topic(letter: &str) -> String {
    Id::<kind::Command>::of_words(&["push-topic", letter]).to_string().replace('-', "")
}

fn answered(host: &str, status: u16, headers: &HeaderMap, now: Timestamp) -> Told {
    let why = || format!("{host} answers {status}");
    match status {
        200..300 => Told::Taken,
        gone if GONE.contains(&gone) => Told::Gone,
        429 | 500.. => Told::Later(why(), crate::fetch::retry_after(headers, now)),
        _ => Told::Never(why()),
    }
}

/// The host alone: the rest of the address is its owner's secret, and what is said here stands in the journal.
fn host(service: &str) -> String {
    service.parse::<Uri>().ok().and_then(|u| u.host().map(str::to_owned)).unwrap_or_default()
}

/// Why nobody answered, without the address.
fn plain(e: &ureq::Error) -> &'static str {
    match e {
        ureq::Error::Timeout(_) => "no answer in time",
        ureq::Error::HostNotFound => "not found, or at an address that may not be told",
        _ => "cannot be reached",
    }
}

#[cfg(test)]
mod tests {
    use kernel::Lang;
    use ureq::http::HeaderValue;

    use super::*;

    fn letter() -> Letter {
        Letter {
            id: "0197.0.0".into(),
            number: "MSG-26-0001".into(),
            to: String::new(),
            name: Some("Somebody".into()),
            subject: "Message MSG-26-0001".into(),
            parts: vec![(Lang::Fr, "Ouvrez-le.".into())],
            urgent: true,
            link: Some("https://town.example/fr/messages/1".into()),
            at: Timestamp::from_seconds(0),
            calendar: None,
            document: None,
        }
    }

    #[test]
    fn what_a_service_answers_says_what_comes_next() {
        let mut headers = HeaderMap::new();
        let now = Timestamp::from_seconds(784_111_777);
        let of = |status, headers: &HeaderMap| answered("push.example", status, headers, now);
        for taken in [200, 201, 202, 204] {
            assert_eq!(of(taken, &headers), Told::Taken, "{taken}");
        }
        for gone in [404, 410] {
            assert_eq!(of(gone, &headers), Told::Gone, "{gone}");
        }
        let said = |status: u16| format!("push.example answers {status}");
        for never in [301, 400, 401, 403, 413] {
            assert_eq!(of(never, &headers), Told::Never(said(never)), "{never}");
        }
        assert_eq!(of(503, &headers), Told::Later(said(503), None));
        headers.insert("retry-after", HeaderValue::from_static("120"));
        assert_eq!(of(429, &headers), Told::Later(said(429), Some(120)));
        // Sixty seconds after now; a time that is over asks for nothing.
        headers.insert("retry-after", HeaderValue::from_static("Sun, 06 Nov 1994 08:50:37 GMT"));
        assert_eq!(of(503, &headers), Told::Later(said(503), Some(60)));
        headers.insert("retry-after", HeaderValue::from_static("Sun, 06 Nov 1994 08:40:37 GMT"));
        assert_eq!(of(503, &headers), Told::Later(said(503), None));
        headers.insert("retry-after", HeaderValue::from_static("soon"));
        assert_eq!(of(503, &headers), Told::Later(said(503), None));
    }

    #[test]
    fn a_note_names_nobody_and_a_repeat_is_known() {
        let note = note(&letter(), "r");
        assert!(note.contains("MSG-26-0001") && !note.contains("Somebody"), "{note}");
        assert_eq!(topic("a"), topic("a"));
        assert_ne!(topic("a"), topic("b"));
        assert!(topic("a").len() == 32 && topic("a").bytes().all(|b| b.is_ascii_alphanumeric()));
        assert_eq!(host("https://push.example:8443"), "push.example");
    }
}
