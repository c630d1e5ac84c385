//! Something public is sent to the press: a message for each group of addressees, in the language of each, with its public address. It
//! says what was public when it was decided, whatever was corrected since; what was withdrawn, or a warning that was replaced, in the
//! meantime stays here.

use std::sync::Arc;

use exchange::cap::{Alert, Status};
use kernel::{Lang, Text};
use outbox::command::Compose;
use outbox::message::Channel;
use outbox::whom::{Contact, Found, Target};
use outbox::{Facts, Limits, address};
use outbox_web::Letters;
use store::{Ask, Job};
use warning::event::{Event, PressSent};
use warning::item::{Standing, Texts};
use warning::read::{self, Eye, PressRow};
use warning::{PRESS_AT_ONCE, ToPress};

use super::command_id;
use crate::outbox::letters;
use crate::wiring::{World, WorldError};

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let job_of: ToPress = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let Some(entry) = world.live.entry(job_of.seq)? else { return Ok(()) };
    let (Some(sent), Some(matter)) = (PressSent::of(&entry), entry.header.matter) else { return Ok(()) };
    let (press, warned, item, decided) = world.live.read(|read| {
        let warned = read::warning(read, &Eye::all(), matter)?;
        let item = read::item(read, &Eye::all(), matter)?;
        let decided = read::edition(read, matter, sent.version)?;
        Ok::<_, store::StoreError>((read::press(read)?, warned, item, decided))
    })?;
    let told = Told { world, letters: letters(world)? };
    let says = match (warned, item) {
        (Some(row), _) => {
            let stands = row.alert.filter(|_| row.ended_by.is_none());
            stands.map(|alert| (told.warning(&row.number, &alert), row.number))
        }
        (None, Some(row)) => {
            let texts = decided.filter(|_| row.standing != Standing::Withdrawn);
            texts.map(|texts| (told.item(&row.key, &texts), row.key))
        }
        (None, None) => None,
    };
    let Some(((subject, words), number)) = says else { return Ok(()) };
    let facts = Arc::new(Facts::bare(world.facts.zone.clone()));
    // Groups of those whom the entry names: whoever left the list since moves nobody from one group into another.
    let named: Vec<_> = sent.addressees.iter().copied().collect();
    for (n, ids) in named.chunks(PRESS_AT_ONCE).enumerate() {
        let meant = press.iter().filter(|p| p.listed && ids.contains(&p.id));
        let group: Vec<Contact> = meant.filter_map(contact).collect();
        if group.is_empty() {
            continue;
        }
        let message = ToPress::message(entry.header.id, n);
        let aims = group.iter().cloned().map(Target::Free).collect();
        let found = group.iter().map(|c| Found { contact: c.clone(), ..Found::default() }).collect();
        let rule = Compose {
            channels: vec![Channel::Mail],
            about: Some((matter, number.clone())),
            origin: Some(entry.header.id),
            release: Some(found),
            ..Compose::new(message, subject.clone(), words.clone(), aims)
        };
        world.as_system_with(command_id(job, &n.to_string()), Ask::boxed(rule, Arc::clone(&facts)))?;
    }
    Ok(())
}

/// Where somebody is reached; nobody whose address must not leave the house.
fn contact(of: &PressRow) -> Option<Contact> {
    Some(Contact {
        name: Some(of.title().chars().take(Limits::default().short).collect()),
        mail: Some(address::mail("to", &of.mail).ok()?),
        lang: Some(of.lang),
        ..Contact::default()
    })
}

/// Makes what is sent: subject and text.
struct Told<'a> {
    world: &'a World,
    letters: Arc<Letters>,
}

impl Told<'_> {
    fn item(&self, key: &str, texts: &Texts) -> (Text, Text) {
        self.each(&format!("news#{key}"), |lang| {
            let text = texts.get(lang.code())?;
            Some((text.title.clone(), text.body.clone()))
        })
    }

    /// What is no real warning says so in front of everything else.
    fn warning(&self, number: &str, alert: &Alert) -> (Text, Text) {
        let real = alert.status == Status::Actual;
        let meant = if real { String::new() } else { format!("[{}] ", alert.status.as_str()) };
        self.each(&format!("warning/{number}"), |lang| {
            let info = alert.infos.iter().find(|i| i.language().starts_with(lang.code()))?;
            let headline = info.headline.clone().unwrap_or_else(|| info.event.clone());
            let said = [&info.description, &info.instruction].into_iter().flatten();
            let body: Vec<&str> = said.map(String::as_str).filter(|text| !text.is_empty()).collect();
            Some((format!("{meant}{headline}"), body.join("\n\n")))
        })
    }

    /// In each language in which it was published: title, text, public address. A text that is too long for a letter is read there. Where
    /// nobody reaches the site, the letter names no address: as much of the text as it holds is all there is.
    fn each(&self, path: &str, says: impl Fn(Lang) -> Option<(String, String)>) -> (Text, Text) {
        let limits = Limits::default();
        let site = self.world.config.public.address(self.world.config.listen);
        let fictitious = self.letters.words("message-press-fictitious", |_| Vec::new());
        let public = (!site.is_empty()).then(|| {
            let address = |lang: Lang| vec![("address", format!("{site}/{lang}/{path}"))];
            self.letters.words("message-press-public", address)
        });
        let (mut subject, mut words) = (Text::default(), Text::default());
        for lang in Lang::ALL {
            let Some((title, body)) = says(lang) else { continue };
            let unreal = self.world.config.public.fictitious;
            let title = if unreal { format!("{} {title}", fictitious.show(lang)) } else { title };
            let line = title.chars().map(|c| if c.is_control() { ' ' } else { c });
            subject.set(lang, Some(line.take(limits.short).collect()));
            let text = format!("{title}\n\n{body}");
            let Some(public) = &public else {
                words.set(lang, Some(text.chars().take(limits.text).collect()));
                continue;
            };
            let (whole, short) =
                (format!("{text}\n\n{}", public.show(lang)), format!("{title}\n\n{}", public.show(lang)));
            let fits = whole.chars().count() <= limits.text;
            words.set(lang, Some(if fits { whole } else { short }));
        }
        (subject, words)
    }
}
