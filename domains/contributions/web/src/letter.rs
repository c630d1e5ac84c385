//! What partners are written. The secret of a link stands in no entry: a letter as it is journalled carries a marker, and each copy that
//! leaves the house gets a secret of its own in its place.

use contributions::campaign::Telling;
use contributions::read::{CampaignRow, SheetRow};
use jiff::tz::TimeZone;
use kernel::{Id, Lang, Text, Timestamp, Words, kind};
use web::{Args, Formats, Texts, TextsError};

/// Between the address of the pages without account and the link's id.
const MARK: &str = "/contribute/~";

/// The address that stands for a link until the letter leaves.
#[must_use]
pub fn marker(url: &str, lang: Lang, link: Id<kind::Session>) -> String {
    format!("{}/{lang}{MARK}{link}", url.trim_end_matches('/'))
}

/// The text with a secret in place of each marker; `secret` makes one for a link that opens still. Where it does not, the marker stays:
/// its page says that the link opens nothing.
///
/// # Errors
/// When a secret cannot be made.
pub fn opened<E>(
    text: &str,
    mut secret: impl FnMut(Id<kind::Session>) -> Result<Option<String>, E>,
) -> Result<String, E> {
    let mut parts = text.split(MARK);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| !(c.is_ascii_hexdigit() || c == '-')).unwrap_or(part.len());
        let (id, rest) = part.split_at_checked(end).unwrap_or((part, ""));
        let made = match id.parse() {
            Ok(link) => secret(link)?,
            Err(_) => None,
        };
        match made {
            Some(made) => out.push_str(&format!("/contribute/{made}")),
            None => out.push_str(&format!("{MARK}{id}")),
        }
        out.push_str(rest);
    }
    Ok(out)
}

/// Writes letters.
pub struct Letters {
    texts: Texts,
    zone: TimeZone,
}

impl Letters {
    /// Letters of this place.
    ///
    /// # Errors
    /// When the texts cannot be read, which would be a defect of this package.
    pub fn new(zone: TimeZone) -> Result<Self, TextsError> {
        Ok(Self { texts: Texts::load(crate::TEXTS)?, zone })
    }

    /// Subject and text in both official languages; `address` is where whoever gets it reads on. `drafts`: how much the partner has written on
    /// the sheet and not sent, which is told to the partner alone.
    #[must_use]
    pub fn letter(
        &self,
        what: Telling,
        campaign: &CampaignRow,
        (sheet, drafts): (&SheetRow, usize),
        address: impl Fn(Lang) -> String,
    ) -> (Text, Text) {
        let (mut subject, mut words) = (Text::default(), Text::default());
        // Whoever is reminded reads the same, whether it was the day that came or somebody who had it written.
        let named = match what {
            // Nothing is without an answer: it is about what came back.
            Telling::Reminded | Telling::RemindedNow if sheet.open == 0 => "recalled",
            Telling::RemindedNow => Telling::Reminded.code(),
            what => what.code(),
        };
        for lang in [Lang::Fr, Lang::Nl] {
            let mut facts = self.facts(lang, campaign, sheet, address(lang));
            facts.set("drafts", i64::try_from(drafts).unwrap_or(i64::MAX));
            let say =
                |part: &str| self.texts.say(lang, &format!("contribution-letter-{named}-{part}"), &facts);
            subject.set(lang, Some(say("subject")));
            words.set(lang, Some(say("words")));
        }
        (subject, words)
    }

    /// The same, to tell that the day was moved: the day before (`was`), the day now, and the reason as it was written, with its
    /// language where that is another one.
    #[must_use]
    pub fn moved(
        &self,
        campaign: &CampaignRow,
        sheet: &SheetRow,
        (was, reason): (Timestamp, Option<&Words>),
        address: impl Fn(Lang) -> String,
    ) -> (Text, Text) {
        let (mut subject, mut words) = (Text::default(), Text::default());
        for lang in [Lang::Fr, Lang::Nl] {
            let mut facts = self.facts(lang, campaign, sheet, address(lang));
            facts.set("was", self.day(lang, was));
            if let Some(reason) = reason {
                facts.set("reason", reason.text.clone());
            }
            let say = |part: &str| self.texts.say(lang, &format!("contribution-letter-moved-{part}"), &facts);
            let why = reason.map(|reason| say(&format!("reason-{}", reason.lang)));
            let parts: Vec<String> = [say("words")].into_iter().chain(why).chain([say("link")]).collect();
            subject.set(lang, Some(say("subject")));
            words.set(lang, Some(parts.join("\n\n")));
        }
        (subject, words)
    }

    fn facts(&self, lang: Lang, campaign: &CampaignRow, sheet: &SheetRow, address: String) -> Args<'static> {
        let mut facts = Args::new();
        facts.set("campaign", campaign.names.show(lang).to_owned());
        facts.set("partner", sheet.names.show(lang).to_owned());
        facts.set("due", self.day(lang, sheet.due));
        facts.set("letter", campaign.letter.show(lang).to_owned());
        facts.set("open", sheet.open);
        facts.set("returned", sheet.returned);
        facts.set("owes", i64::from(sheet.owes()));
        facts.set("address", address);
        facts
    }

    fn day(&self, lang: Lang, at: Timestamp) -> String {
        Formats::new(lang, self.zone.clone()).datetime(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_become_secrets_once_for_each_and_stay_where_the_link_is_over() {
        let (first, second): (Id<kind::Session>, Id<kind::Session>) =
            (Id::of_words(&["a"]), Id::of_words(&["b"]));
        let text = format!(
            "FR {}.\nNL {} (bis)",
            marker("https://town.example/", Lang::Fr, first),
            marker("https://town.example", Lang::Nl, second)
        );
        let secret = |link| Ok::<_, ()>((link == first).then(|| "SECRET".to_owned()));
        let out = opened(&text, secret).unwrap();
        assert_eq!(
            out,
            format!(
                "FR https://town.example/fr/contribute/SECRET.\nNL https://town.example/nl/contribute/~{second} (bis)"
            )
        );
        assert_eq!(opened("nothing", |_| Ok::<_, ()>(None)).unwrap(), "nothing");
        assert_eq!(opened("/contribute/~x", |_| Ok::<_, ()>(Some("s".into()))).unwrap(), "/contribute/~x");
    }
}
