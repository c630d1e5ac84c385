//! A text is wanted of a function for an account: it is told, once for every asking, reminder and sending back. Where nobody is found
//! or nothing can leave, the number in the rail says it alone.

use std::sync::Arc;

use account::Wanted;
use account::event::{Event, FunctionAsked, FunctionReminded, SectionReminded, SectionReturned};
use account::read::{self, SectionRow};
use account_web::TEXTS;
use kernel::{Id, Lang, Text};
use outbox::command::Compose;
use outbox::message::Channel;
use outbox::whom::{Office, Target};
use outbox::{Facts, Limits};
use store::{Ask, Entry, Job};
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
    let Some(entry) = world.live.entry(wanted.seq)? else { return Ok(()) };
    let (codes, function) = asked(&wanted, &entry);
    let (account, sections, on) = world.live.read(|r| {
        let section = |code: &String| read::section(r, wanted.account, code);
        Ok::<_, store::StoreError>((
            read::account(r, &read::Eye::all(), wanted.account)?,
            codes.iter().map(section).collect::<Result<Vec<_>, _>>()?,
            read::resource(r, wanted.account)?,
        ))
    })?;
    let (Some(account), Some(on)) = (account, on) else { return Ok(()) };
    // It may have been handed in since, or asked of somebody else.
    let still = |s: &SectionRow| s.standing.is_owed() && (function.is_none() || s.function == function);
    let owed: Vec<SectionRow> = sections.into_iter().flatten().filter(still).collect();
    let Some(section) = owed.first() else { return Ok(()) };
    let Some(function) = section.function.clone() else { return Ok(()) };
    let (key, several) = (key(&entry, owed.len()), owed.len() > 1);
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
            let path = if several {
                format!("accounts/{}", wanted.account)
            } else {
                format!("accounts/{}/sections/{}", wanted.account, section.section.code)
            };
            let mut args = Args::new();
            args.set("n", i64::try_from(owed.len()).unwrap_or(i64::MAX));
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

/// The sections that an entry asks for, and of which function where it names several.
fn asked(wanted: &Wanted, entry: &Entry) -> (Vec<String>, Option<String>) {
    if let Some(e) = FunctionAsked::of(entry) {
        return (e.codes, Some(e.function));
    }
    match FunctionReminded::of(entry) {
        Some(e) => (e.codes, Some(e.function)),
        None => (vec![wanted.section.clone()], None),
    }
}

/// What is said: several texts are told of in one letter, which leads to the list of them.
fn key(entry: &Entry, n: usize) -> &'static str {
    let reminds = SectionReminded::of(entry).is_some() || FunctionReminded::of(entry).is_some();
    match (reminds, n > 1) {
        _ if SectionReturned::of(entry).is_some() => "account-message-returned",
        (true, false) => "account-message-reminded",
        (true, true) => "account-message-reminded-all",
        (false, false) => "account-message-asked",
        (false, true) => "account-message-asked-all",
    }
}
