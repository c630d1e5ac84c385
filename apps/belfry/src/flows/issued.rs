//! An account is out, or was corrected: each of those to whom it goes gets a message, and how they were told is noted with the account.
//! Where nobody is found the message waits on the board; where nothing can leave none is written, and that is noted.

use std::sync::Arc;

use account::Delivery;
use account::addressee::{Addressee, Way};
use account::command::TellAddressee;
use account::event::{ErratumAdded, Event};
use account::read::{self, AccountRow};
use account_web::TEXTS;
use kernel::{Handling, Id, Lang, Resource, Text, kind};
use outbox::command::Compose;
use outbox::message::Content;
use outbox::whom::Found;
use outbox::{Facts, Limits};
use store::{Ask, Entry, Job, StoreError};
use web::{Args, Texts};

use crate::outbox::{account_message, found};
use crate::wiring::account::deliver::{channels, target, way};
use crate::wiring::{World, WorldError};

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let delivery: Delivery = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let known = world.live.read(|r| {
        let row = read::account(r, &read::Eye::all(), delivery.account)?;
        Ok::<_, StoreError>(row.zip(read::resource(r, delivery.account)?))
    })?;
    let (Some((row, on)), Some(entry)) = (known, world.live.entry(delivery.seq)?) else { return Ok(()) };
    let Some(out) = row.issued.clone() else { return Ok(()) };
    // What is corrected under embargo is told with the whole, when that is over.
    if out.embargo.is_some_and(|until| until > world.clock.now()) {
        return Ok(());
    }
    let letters = Letters::of(world, &row, &entry)?;
    // An embargo that was moved brings the same delivery up twice: whoever was told is not told again.
    let told = world.live.read(|r| read::told(r, row.id))?;
    let is_told = |to: &&Addressee| told.iter().any(|t| t.to == **to && t.of == delivery.seq);
    for to in out.addressees.iter().filter(|to| !is_told(to)) {
        tell(world, (&row, &on), to, &letters)?;
    }
    Ok(())
}

/// Writes the message to one of them, and notes what became of it.
fn tell(
    world: &World,
    (row, on): (&AccountRow, &Resource),
    to: &Addressee,
    letters: &Letters,
) -> Result<(), WorldError> {
    let (part, target) = (to.key(), target(to));
    let found: Vec<Found> = world.live.read(|r| found(world, r, &target))?;
    let way = way(world, to, &found);
    let message = if way == Way::Shut {
        None
    } else {
        // The key is the id of the entry: by it the mail that leaves is known, and carries the account.
        let message = account_message(&letters.origin.to_string(), to);
        let (subject, words) = letters.to(to);
        let guarded = on.handling >= Handling::NeedToKnow;
        let rule = Compose {
            channels: channels(world),
            content: if guarded { Content::Notice } else { Content::Full },
            about: Some((row.id, row.number.clone())),
            handling: on.handling.max(Handling::Service),
            readers: on.readers.clone(),
            origin: Some(letters.origin),
            release: (way == Way::Leaves)
                .then(|| found.into_iter().take(Limits::default().recipients).collect()),
            ..Compose::new(message, subject, words, vec![target])
        };
        let mut facts = Facts::bare(world.facts.zone.clone());
        facts.functions = world.profile.functions.iter().map(|f| f.code.clone()).collect();
        world.as_system_with(letters.command(&part), Ask::boxed(rule, Arc::new(facts)))?;
        Some(message)
    };
    let rule = TellAddressee { account: row.id, to: to.clone(), of: letters.seq, way, message };
    let facts = account::Facts::bare(world.facts.zone.clone());
    world
        .as_system_with(letters.command(&format!("{part} told")), Ask::boxed(rule, Arc::new(facts)))
        .map(drop)
}

/// What is said to those to whom an account goes.
struct Letters {
    /// The entry that issued or corrected it.
    seq: i64,
    origin: Id<kind::Entry>,
    subject: Text,
    /// To somebody who signs in here.
    inside: Text,
    /// To an organisation that has nobody here.
    outside: Text,
}

impl Letters {
    fn of(world: &World, row: &AccountRow, entry: &Entry) -> Result<Self, WorldError> {
        let texts = Texts::load(TEXTS).map_err(|e| WorldError::Plain(e.to_string()))?;
        let what = if ErratumAdded::of(entry).is_some() { "erratum" } else { "issued" };
        let say = |key: &str| {
            let one = |lang: Lang| {
                let mut args = Args::new();
                args.set("number", row.number.clone());
                args.set("title", row.titles.show(lang).to_owned());
                args.set("hash", row.frozen.as_ref().map_or_else(String::new, |f| f.hash.clone()));
                let base = world.config.url.trim_end_matches('/');
                args.set("address", format!("{base}/{lang}/accounts/{}", row.id));
                texts.say(lang, key, &args)
            };
            Text::both(one(Lang::Fr), one(Lang::Nl))
        };
        Ok(Self {
            seq: entry.header.seq,
            origin: entry.header.id,
            subject: say(&format!("account-message-{what}-subject")),
            inside: say(&format!("account-message-{what}")),
            outside: say(&format!("account-message-{what}-outside")),
        })
    }

    /// The command that does this part, by the entry and not by the job: two jobs about one entry do it once.
    fn command(&self, part: &str) -> Id<kind::Command> {
        Id::of_words(&[account::ISSUED_QUEUE, &self.origin.to_string(), part, ""])
    }

    /// Subject and text.
    fn to(&self, to: &Addressee) -> (Text, Text) {
        let words = match to {
            Addressee::Function(_) => &self.inside,
            Addressee::Organisation(_) => &self.outside,
        };
        (self.subject.clone(), words.clone())
    }
}
