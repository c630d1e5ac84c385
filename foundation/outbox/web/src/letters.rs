//! A message as a letter that leaves the house: in the recipient's language, or in both official ones where that is not known. What was
//! not written in a language stands in another one, and the letter says so.

use jiff::tz::TimeZone;
use kernel::{Lang, Text, Timestamp};
use outbox::message::{Channel, Content, Urgency};
use outbox::read::Leaving;
use outbox::sender::{Letter, letter_id};
use web::{Args, Formats, Texts, TextsError};

/// Makes letters.
pub struct Letters {
    texts: Texts,
    site: Text,
    zone: TimeZone,
    /// Address under which people reach this place.
    url: String,
}

/// What a letter shows.
#[derive(Debug, Clone)]
pub struct Shown<'a> {
    /// Number that people say.
    pub number: &'a str,
    /// Subject.
    pub subject: &'a Text,
    /// Text.
    pub words: &'a Text,
    /// What of it leaves the house.
    pub content: Content,
    /// Name of the function that wrote it.
    pub writer: &'a Text,
    /// Until when it has to be acknowledged.
    pub acknowledge_by: Option<Timestamp>,
    /// On which channel.
    pub channel: Channel,
    /// Address of the message here, without language: `m/…` with a secret, or its page behind the sign-in.
    pub path: Option<String>,
}

impl Letters {
    /// Letters of this place.
    ///
    /// # Errors
    /// When the texts cannot be read, which would be a defect of this package.
    pub fn new(site: Text, zone: TimeZone, url: &str) -> Result<Self, TextsError> {
        Ok(Self { texts: Texts::load(crate::TEXTS)?, site, zone, url: url.trim_end_matches('/').to_owned() })
    }

    /// The letter of a route whose turn has come. `secret` opens the message without an account; what must not leave the house has
    /// none.
    #[must_use]
    pub fn letter(&self, leaving: &Leaving, writer: &Text, secret: Option<&str>, at: Timestamp) -> Letter {
        let Leaving { message, recipient, route } = leaving;
        let path = match (message.content, secret) {
            // A notification stands where others see it: what it leads to asks who looks.
            (Content::Full, Some(secret)) if route.channel != Channel::Push => Some(format!("m/{secret}")),
            (Content::Full, None) if route.channel != Channel::Push => None,
            _ => Some(format!("messages/{}", message.id)),
        };
        let shown = Shown {
            number: &message.number,
            subject: &message.subject,
            words: &message.words,
            content: message.content,
            writer,
            acknowledge_by: recipient.acknowledge_by,
            channel: route.channel,
            path,
        };
        Letter {
            id: letter_id(message.id, recipient.n, route.route),
            number: message.number.clone(),
            to: route.address.clone(),
            name: recipient.name.clone(),
            subject: self.subject(&shown, recipient.lang),
            parts: self.parts(&shown, recipient.lang),
            urgent: message.urgency == Urgency::Urgent,
            link: shown.path.as_ref().map(|p| self.address(recipient.lang.unwrap_or(Lang::Fr), p)),
            at,
            calendar: None,
            document: None,
        }
    }

    /// The subject, one line.
    #[must_use]
    pub fn subject(&self, shown: &Shown<'_>, lang: Option<Lang>) -> String {
        let one = |lang: Lang| match shown.content {
            _ if shown.channel == Channel::Push => {
                self.say(lang, "message-push-subject", &[("number", shown.number)])
            }
            Content::Full => shown.subject.show(lang).to_owned(),
            Content::Notice => {
                self.say(lang, "message-letter-notice-subject", &[("site", self.site.show(lang))])
            }
        };
        let mut all: Vec<String> = languages(lang).into_iter().map(one).collect();
        all.dedup();
        let line = all.join(" / ");
        line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
    }

    /// The text in each of the languages in which it is sent.
    #[must_use]
    pub fn parts(&self, shown: &Shown<'_>, lang: Option<Lang>) -> Vec<(Lang, String)> {
        let wanted = languages(lang);
        // Written in one language only, it is not sent twice.
        let ours = shown.content == Content::Notice || shown.channel == Channel::Push;
        let written = |l: &Lang| ours || shown.words.get(*l).is_some();
        let some: Vec<Lang> = wanted.iter().copied().filter(written).collect();
        let sent = if some.is_empty() { wanted.into_iter().take(1).collect() } else { some };
        sent.into_iter().map(|l| (l, self.part(shown, l))).collect()
    }

    /// What a notification says: that there is a message, until when it has to be acknowledged, and from where it comes. None of its
    /// words: whoever holds the device need not be its owner.
    fn notification(&self, shown: &Shown<'_>, lang: Lang) -> String {
        let site = ("site", self.site.show(lang));
        match shown.acknowledge_by {
            Some(by) => self.say(lang, "message-push-acknowledge", &[site, ("by", &self.moment(lang, by))]),
            None => self.say(lang, "message-push-read", &[site]),
        }
    }

    fn part(&self, shown: &Shown<'_>, lang: Lang) -> String {
        if shown.channel == Channel::Push {
            return self.notification(shown, lang);
        }
        let mut lines = Vec::new();
        match shown.content {
            Content::Notice => {
                lines.push(self.say(lang, "message-letter-notice", &[("site", self.site.show(lang))]))
            }
            Content::Full => {
                let (really, words) = shown.words.best(lang).unwrap_or((lang, ""));
                if really != lang {
                    lines.push(self.texts.plain(lang, &format!("message-letter-only-{really}")));
                }
                // A mail has its subject in its head.
                if shown.channel != Channel::Mail {
                    lines.push(shown.subject.show(lang).to_owned());
                }
                lines.push(words.to_owned());
            }
        }
        if let Some(by) = shown.acknowledge_by {
            let by = self.moment(lang, by);
            lines.push(self.say(lang, "message-letter-acknowledge", &[("by", &by)]));
        }
        // An address stands under the sentence that says what for: whoever has all of it and is asked nothing gets none.
        let wanted = shown.acknowledge_by.is_some() || shown.content == Content::Notice;
        let leads = wanted && shown.channel != Channel::Voice;
        lines.extend(shown.path.as_ref().filter(|_| leads).map(|p| self.address(lang, p)));
        let from =
            [("writer", shown.writer.show(lang)), ("site", self.site.show(lang)), ("number", shown.number)];
        lines.push(self.say(lang, "message-letter-from", &from));
        lines.join("\n\n")
    }

    /// A sentence of this package in every language, for a message that the program writes. `facts` are asked for each.
    #[must_use]
    pub fn words(&self, key: &str, facts: impl Fn(Lang) -> Vec<(&'static str, String)>) -> Text {
        let one = |lang: Lang| {
            let facts = facts(lang);
            let facts: Vec<(&'static str, &str)> =
                facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
            self.say(lang, key, &facts)
        };
        Text::three(one(Lang::Fr), one(Lang::Nl), one(Lang::En))
    }

    /// A moment as it is written in a language.
    #[must_use]
    pub fn moment(&self, lang: Lang, at: Timestamp) -> String {
        Formats::new(lang, self.zone.clone()).datetime(at)
    }

    /// The address of a page in a language.
    #[must_use]
    pub fn address(&self, lang: Lang, path: &str) -> String {
        format!("{}/{lang}/{path}", self.url)
    }

    fn say(&self, lang: Lang, key: &str, facts: &[(&'static str, &str)]) -> String {
        let mut args = Args::new();
        for (name, value) in facts {
            args.set(*name, (*value).to_owned());
        }
        self.texts.say(lang, key, &args)
    }
}

/// The language of somebody, or both official ones.
fn languages(lang: Option<Lang>) -> Vec<Lang> {
    lang.map_or_else(|| vec![Lang::Fr, Lang::Nl], |lang| vec![lang])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters() -> Letters {
        let site = Text::three("Ville de Hautrive", "Stad Hoogoever", "Town of Hautrive");
        Letters::new(site, TimeZone::get("Europe/Brussels").unwrap(), "https://town.example/").unwrap()
    }

    fn shown<'a>(subject: &'a Text, words: &'a Text, writer: &'a Text, content: Content) -> Shown<'a> {
        Shown {
            number: "MSG-26-0001",
            subject,
            words,
            content,
            writer,
            acknowledge_by: Some(Timestamp(1_795_488_000_000_000)),
            channel: Channel::Mail,
            path: Some("m/abc".into()),
        }
    }

    #[test]
    fn each_gets_it_in_their_language_and_a_missing_one_is_said() {
        let (subject, words) =
            (Text::both("Gaz", "Gas"), Text::both("Évacuez la rue.", "Ontruim de straat."));
        let writer = Text::three("Veille", "Wacht", "Watch");
        let (letters, full) = (letters(), shown(&subject, &words, &writer, Content::Full));
        let nl = letters.parts(&full, Some(Lang::Nl)).remove(0).1;
        assert!(nl.starts_with("Ontruim de straat.") && nl.contains("https://town.example/nl/m/abc"), "{nl}");
        assert!(nl.contains("MSG-26-0001") && nl.contains("Wacht") && nl.contains("03:40"), "{nl}");
        let both = letters.parts(&full, None);
        assert_eq!(both.iter().map(|(l, _)| *l).collect::<Vec<_>>(), [Lang::Fr, Lang::Nl]);
        assert_eq!(letters.subject(&full, None), "Gaz / Gas");
        assert!(nl.contains("Gelieve de lezing te bevestigen voor"), "the address has its sentence: {nl}");
        let told = letters.parts(&Shown { acknowledge_by: None, ..full.clone() }, Some(Lang::Nl)).remove(0).1;
        assert!(!told.contains("https://") && told.contains("MSG-26-0001"), "nothing is asked: {told}");
        let english = letters.parts(&full, Some(Lang::En)).remove(0).1;
        assert!(english.starts_with("This message was written in French only."), "{english}");
        let (subject, words) = (Text::one(Lang::Fr, "Gaz"), Text::one(Lang::Fr, "Évacuez."));
        let only = shown(&subject, &words, &writer, Content::Full);
        assert_eq!(letters.parts(&only, None).len(), 1, "what exists once is sent once");
        assert!(letters.parts(&only, Some(Lang::Nl)).remove(0).1.contains("alleen in het Frans"));
    }

    #[test]
    fn a_notice_says_nothing_of_the_matter() {
        let (subject, words) = (Text::both("Perquisition", "Huiszoeking"), Text::both("rue x", "straat x"));
        let writer = Text::three("Veille", "Wacht", "Watch");
        let notice = shown(&subject, &words, &writer, Content::Notice);
        let letters = letters();
        for lang in [None, Some(Lang::Fr), Some(Lang::Nl), Some(Lang::En)] {
            let all: String = letters.parts(&notice, lang).into_iter().map(|(_, t)| t).collect();
            let all = all + &letters.subject(&notice, lang);
            assert!(!all.contains("Perqu") && !all.contains("Huis") && !all.contains("x\n"), "{all}");
        }
    }

    #[test]
    fn a_notification_says_a_number_and_a_time_and_nothing_else() {
        let (subject, words) = (Text::both("Gaz", "Gas"), Text::one(Lang::Fr, "Évacuez."));
        let writer = Text::three("Veille", "Wacht", "Watch");
        let letters = letters();
        for content in [Content::Full, Content::Notice] {
            let push = Shown { channel: Channel::Push, ..shown(&subject, &words, &writer, content) };
            let parts = letters.parts(&push, Some(Lang::Nl));
            assert_eq!(parts.len(), 1);
            let all = format!("{} {}", letters.subject(&push, Some(Lang::Nl)), parts[0].1);
            assert!(
                all.contains("MSG-26-0001") && all.contains("03:40") && all.contains("Stad Hoogoever"),
                "{all}"
            );
            assert!(!all.contains("Gas") && !all.contains("Évac") && !all.contains("http"), "{all}");
        }
    }

    #[test]
    fn a_call_reads_no_address_out() {
        let (subject, words) = (Text::both("Gaz", "Gas"), Text::both("Évacuez.", "Ontruim."));
        let writer = Text::three("Veille", "Wacht", "Watch");
        let voice = Shown { channel: Channel::Voice, ..shown(&subject, &words, &writer, Content::Full) };
        let text = letters().parts(&voice, Some(Lang::Fr)).remove(0).1;
        assert!(text.starts_with("Gaz") && !text.contains("https://"), "{text}");
    }
}
