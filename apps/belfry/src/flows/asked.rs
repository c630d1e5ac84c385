//! A text is wanted of a function for an account: it is told, once for every asking, reminder and sending back. Where nobody is found
//! or nothing can leave, the number in the rail says it alone.

use std::sync::Arc;

use account::Wanted;
use account::event::{Event, SectionReminded, SectionReturned};
use account::read;
use account_web::TEXTS;
use kernel::{Id, Lang, Text};
use outbox::command::Compose;
use outbox::message::Channel;
use outbox::whom::{Office, Target};
use outbox::{Facts, Limits};
use store::{Ask, Job};
use web::{Args, Texts};

use super::command_id;
use crate::outbox::found;
use crate::wiring::{World, WorldError};

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let wanted: Wanted = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let channels: Vec<Channel> =
        world.config.messages.open().into_iter().filter(|c| *c != Channel::Voice).collect();
    if channels.is_empty() {
        return Ok(());
    }
    let (account, section, on) = world.live.read(|r| {
        Ok::<_, store::StoreError>((
            read::account(r, &read::Eye::all(), wanted.account)?,
            read::section(r, wanted.account, &wanted.section)?,
            read::resource(r, wanted.account)?,
        ))
    })?;
    let (Some(account), Some(section), Some(on)) = (account, section, on) else { return Ok(()) };
    // It may have been handed in since.
    let Some(function) = section.function.clone().filter(|_| section.standing.is_owed()) else {
        return Ok(());
    };
    let Some(entry) = world.live.entry(wanted.seq)? else { return Ok(()) };
    let key = if SectionReturned::of(&entry).is_some() {
        "account-message-returned"
    } else if SectionReminded::of(&entry).is_some() {
        "account-message-reminded"
    } else {
        "account-message-asked"
    };
    let to = vec![Target::Office(Office::of(function))];
    let people = world.live.read(|r| {
        let mut all = Vec::new();
        for target in &to {
            all.extend(found(world, r, target)?);
        }
        Ok::<_, store::StoreError>(all)
    })?;
    let texts = Texts::load(TEXTS).map_err(|e| WorldError::Plain(e.to_string()))?;
    let say = |key: &str| {
        let one = |lang: Lang| {
            let path = format!("accounts/{}/sections/{}", wanted.account, wanted.section);
            let mut args = Args::new();
            args.set("number", account.number.clone());
            args.set("section", section.section.titles.show(lang).to_owned());
            args.set("due", section.due.map(|d| d.to_string()).unwrap_or_default());
            args.set("address", format!("{}/{lang}/{path}", world.config.url.trim_end_matches('/')));
            texts.say(lang, key, &args)
        };
        Text::three(one(Lang::Fr), one(Lang::Nl), one(Lang::En))
    };
    let message = Id::of_words(&["account-asked", &job.key]);
    let rule = Compose {
        channels,
        // Whoever asks has decided that it is told; where nobody is found it waits on the board.
        release: (!people.is_empty())
            .then(|| people.into_iter().take(Limits::default().recipients).collect()),
        about: Some((wanted.account, account.number.clone())),
        handling: on.handling,
        readers: on.readers,
        origin: Some(entry.header.id),
        ..Compose::new(message, say("account-message-subject"), say(key), to)
    };
    let rule = if on.handling >= kernel::Handling::NeedToKnow {
        Compose { content: outbox::message::Content::Notice, ..rule }
    } else {
        rule
    };
    let mut facts = Facts::bare(world.facts.zone.clone());
    facts.functions = world.profile.functions.iter().map(|f| f.code.clone()).collect();
    world.as_system_with(command_id(job, "compose"), Ask::boxed(rule, Arc::new(facts))).map(drop)
}
