//! `[messages]`: what the configuration says of the ways out.

use std::path::{Path, PathBuf};

use outbox::message::Channel;
use outbox::push::Services;
use serde::Deserialize;
use webhooks::address::Rules;

use crate::webhooks::WebhookSettings;

/// `[messages]`
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct MessageSettings {
    /// Mail, where it can leave.
    pub mail: Option<MailSettings>,
    /// Notifications on devices, where they can leave.
    pub push: Option<PushSettings>,
    /// Folder for text messages, where they can leave.
    pub sms: Option<PathBuf>,
    /// Folder for calls, where they can leave.
    pub voice: Option<PathBuf>,
}

/// How the line to the relay is kept from others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Security {
    /// In the clear first, then TLS; nothing is sent where the relay offers none.
    #[default]
    Starttls,
    /// TLS from the first byte.
    Tls,
    /// In the clear: a relay on this machine only.
    None,
}

/// `[messages.push]`
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PushSettings {
    /// Where a push service can reach whoever runs this place: `mailto:…` or `https://…`.
    pub contact: String,
    /// Only services at these hosts and below them are told; every public one where there are none.
    pub hosts: Vec<String>,
    /// Hosts that may be told in a private network or in the clear.
    pub allow: Vec<String>,
    /// Instead of services: a folder that a program of one's own empties.
    pub folder: Option<PathBuf>,
}

/// `[messages.mail]`
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct MailSettings {
    /// Sender, `Watch <watch@town.example>`.
    pub from: String,
    /// Relay, `host:port`.
    pub relay: Option<String>,
    /// How the line is kept.
    pub security: Security,
    /// Certificate of the authority that the relay's own was made by, where it is a private one (PEM).
    pub ca_file: Option<PathBuf>,
    /// Name at the relay.
    pub user: Option<String>,
    /// File with the password there; one line.
    pub password_file: Option<PathBuf>,
    /// Seconds within which the relay has to answer each time.
    pub timeout_seconds: Option<u32>,
    /// To which address mail servers report; that of the sender where there is none.
    pub return_path: Option<String>,
    /// Folder into which their reports are laid. With it the relay is asked to report.
    pub receipts: Option<PathBuf>,
    /// Instead of a relay: a folder that a program of one's own empties.
    pub folder: Option<PathBuf>,
}

impl MessageSettings {
    /// Whether it makes sense.
    ///
    /// # Errors
    /// What to change, in a sentence.
    pub(crate) fn sensible(&self) -> Result<(), String> {
        self.push.as_ref().map_or(Ok(()), PushSettings::sensible)?;
        self.mail.as_ref().map_or(Ok(()), MailSettings::sensible)
    }

    /// The channels on which something can leave.
    pub(crate) fn open(&self) -> Vec<Channel> {
        let all = [
            (Channel::Push, self.push.is_some()),
            (Channel::Mail, self.mail.is_some()),
            (Channel::Sms, self.sms.is_some()),
            (Channel::Voice, self.voice.is_some()),
        ];
        all.into_iter().filter(|(_, open)| *open).map(|(channel, _)| channel).collect()
    }

    /// The folders in which word of letters comes back.
    pub(crate) fn receipts(&self) -> Vec<PathBuf> {
        let mail = self.mail.as_ref().and_then(|m| m.folder.as_deref());
        let push = self.push.as_ref().and_then(|p| p.folder.as_deref());
        let channels = [mail, push, self.sms.as_deref(), self.voice.as_deref()];
        let reports = self.mail.as_ref().and_then(|m| m.receipts.clone());
        channels.into_iter().flatten().map(|folder| folder.join("receipts")).chain(reports).collect()
    }

    /// Everything into folders below this one: a demonstration sends nothing.
    pub(crate) fn into_folders(folder: &Path) -> Self {
        let mail = MailSettings {
            from: "belfry@demo.invalid".to_owned(),
            folder: Some(folder.join("mail")),
            ..MailSettings::default()
        };
        let push = PushSettings { folder: Some(folder.join("push")), ..PushSettings::default() };
        let (sms, voice) = (Some(folder.join("sms")), Some(folder.join("voice")));
        Self { mail: Some(mail), push: Some(push), sms, voice }
    }
}

impl PushSettings {
    fn sensible(&self) -> Result<(), String> {
        let no = |text: &str| Err(format!("messages.push: {text}"));
        let contact = |c: &str| {
            let mail = c.strip_prefix("mailto:").is_some_and(|m| outbox::address::mail("contact", m).is_ok());
            mail || c.starts_with("https://") && c.len() > "https://".len()
        };
        if self.folder.is_none() && !contact(&self.contact) {
            return no(
                "contact must say where push services reach you: mailto:… or https://…, or give folder",
            );
        }
        let fits = |host: &String| {
            WebhookSettings { allow: vec![host.clone()], ..WebhookSettings::default() }.sensible()
        };
        let wrong = self.hosts.iter().chain(&self.allow).find(|h| fits(h).is_err());
        match wrong {
            Some(host) => no(&format!("«{host}» is no host: give a name, without port or scheme")),
            None => Ok(()),
        }
    }

    /// Which services are told.
    pub(crate) fn services(&self) -> Services {
        Services { rules: Rules { allowed: self.allow.clone(), only_here: false }, hosts: self.hosts.clone() }
    }
}

impl MailSettings {
    fn sensible(&self) -> Result<(), String> {
        let no = |text: &str| Err(format!("messages.mail: {text}"));
        if self.folder.is_some() {
            let of_relay = self.receipts.is_some() || self.return_path.is_some();
            return match (self.relay.is_some(), of_relay) {
                (true, _) => no("give relay or folder, not both"),
                (false, true) => {
                    no("receipts and return_path go with a relay: a folder has its own receipts")
                }
                (false, false) => Ok(()),
            };
        }
        let Some(relay) = &self.relay else { return no("relay is missing (host:port), or folder") };
        if self.from.parse::<lettre::message::Mailbox>().is_err() {
            return no("from must be a mail address, with or without a name");
        }
        if self.return_path.as_ref().is_some_and(|path| path.parse::<lettre::Address>().is_err()) {
            return no("return_path must be a mail address, without a name");
        }
        if relay.rsplit_once(':').is_none_or(|(host, port)| host.is_empty() || port.parse::<u16>().is_err()) {
            return no("relay must be host:port");
        }
        if self.user.is_some() != self.password_file.is_some() {
            return no("user and password_file go together");
        }
        let host = relay.rsplit_once(':').map_or("", |(host, _)| host);
        let here = ["127.0.0.1", "localhost", "[::1]"].contains(&host);
        if self.security == Security::None && !here {
            return no("security = \"none\" is for a relay on this machine only");
        }
        if self.security == Security::None && self.user.is_some() {
            return no("a password is not sent in the clear: set security to starttls or tls");
        }
        if self.timeout_seconds.is_some_and(|n| !(1..=300).contains(&n)) {
            return no("timeout_seconds must be from 1 to 300");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notifications_say_who_sends_them_and_to_which_hosts() {
        let push = |more: &str| {
            let text = format!("[push]\n{more}");
            toml::from_str::<MessageSettings>(&text).map_err(|e| e.to_string()).and_then(|s| s.sensible())
        };
        assert_eq!(push("contact = \"mailto:it@town.example\"\nhosts = [\"push.example\"]"), Ok(()));
        assert_eq!(push("contact = \"https://town.example/contact\""), Ok(()));
        assert_eq!(push("folder = \"out\""), Ok(()));
        for (more, said) in [
            ("", "contact must say"),
            ("contact = \"it@town.example\"", "contact must say"),
            ("contact = \"mailto:nobody\"", "contact must say"),
            ("folder = \"x\"\nhosts = [\"https://push.example\"]", "without port or scheme"),
            ("folder = \"x\"\nallow = [\"push.example:1\"]", "without port or scheme"),
            ("contacts = \"mailto:it@town.example\"", "unknown field"),
        ] {
            let error = push(more).unwrap_err();
            assert!(error.contains(said), "{more}: {error}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_refused_with_what_to_do() {
        let mail = |more: &str| {
            let text = format!("[mail]\nfrom = \"Watch <watch@town.example>\"\n{more}");
            toml::from_str::<MessageSettings>(&text).map_err(|e| e.to_string()).and_then(|s| s.sensible())
        };
        assert_eq!(mail("relay = \"mail.town.example:587\""), Ok(()));
        assert_eq!(mail("folder = \"out\""), Ok(()));
        let reported = "relay = \"a:25\"\nreceipts = \"in\"\nreturn_path = \"bounces@town.example\"";
        assert_eq!(mail(reported), Ok(()));
        let wrong = [
            ("", "relay is missing"),
            ("relay = \"mail.town.example\"", "host:port"),
            ("relay = \"a:25\"\nfolder = \"x\"", "not both"),
            ("folder = \"x\"\nreceipts = \"in\"", "go with a relay"),
            ("folder = \"x\"\nreturn_path = \"a@b.example\"", "go with a relay"),
            ("relay = \"a:25\"\nreturn_path = \"Bounces <a@b.example>\"", "without a name"),
            ("relay = \"mail.town.example:25\"\nsecurity = \"none\"", "this machine only"),
            (
                "relay = \"127.0.0.1:25\"\nsecurity = \"none\"\nuser = \"a\"\npassword_file = \"b\"",
                "in the clear",
            ),
            ("relay = \"a:25\"\nuser = \"a\"", "go together"),
            ("relay = \"a:25\"\ntimeout_seconds = 0", "from 1 to 300"),
            ("relay = \"a:25\"\nsecurity = \"ssl\"", "unknown variant"),
            ("rely = \"a:25\"", "unknown field"),
        ];
        for (more, said) in wrong {
            let error = mail(more).unwrap_err();
            assert!(error.contains(said), "{more}: {error}");
        }
    }
}
