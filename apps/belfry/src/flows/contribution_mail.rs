//! A letter to a partner is due: the request, a reminder (by the day or by hand), that nobody answers, that something came back, that the
//! day was moved. Whether there is still a reason is for the rule to say; what is written carries a marker for the link, never its
//! secret. Where the profile says so, letters to partners wait and are released together.

use std::sync::Arc;

use contributions::campaign::{Telling, link_of};
use contributions::command::Tell;
use contributions::draft::Drafts;
use contributions::read::{self, CampaignRow, Eye, SheetRow};
use contributions::{Facts, Letter, PARTNER, letter_message};
use contributions_web::{Letters, marker};
use kernel::{Handling, Lang, Text, Timestamp};
use outbox::command::Compose;
use outbox::message::{Channel, Content};
use outbox::whom::{Contact, Office, Target};
use outbox::{Limits, address};
use store::{Ask, Job};

use super::command_id;
use crate::outbox::{cut, cut_all, found};
use crate::wiring::{World, WorldError};

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let planned: Letter = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let now = world.clock.now();
    let known = world.live.read(|read| {
        let Some(sheet) = read::sheet(read, &Eye::all(), planned.sheet)? else { return Ok(None) };
        let campaign = read::campaign(read, &Eye::all(), sheet.campaign)?;
        let (n, contact) = read::addressee(read, planned.sheet, (planned.what, planned.contact), now)?;
        let letter = Letter { contact: n, ..planned };
        let was = read::known_day(read, letter.sheet, letter.contact, letter.planned)?;
        Ok::<_, store::StoreError>(campaign.map(|campaign| (letter, sheet, campaign, contact, was)))
    })?;
    let Some((letter, sheet, campaign, contact, was)) = known else { return Ok(()) };
    let open = world.config.messages.open().contains(&Channel::Mail);
    // What was typed there as an address need not be one.
    let mail = contact.as_ref().and_then(|c| c.mail.as_ref()).and_then(|m| address::mail("to", m).ok());
    let mail = mail.filter(|_| open && sheet.handling < Handling::NeedToKnow);
    let rule = Tell {
        sheet: letter.sheet,
        what: letter.what,
        contact: letter.contact,
        planned: letter.planned,
        mail: mail.is_some(),
    };
    let facts = Arc::new(Facts::bare(world.facts.zone.clone()));
    let told = world.as_system_with(command_id(job, "tell"), Ask::boxed(rule, facts))?;
    if told.entries.is_empty() || !open {
        return Ok(());
    }
    let letters = Letters::new(world.facts.zone.clone()).map_err(|e| WorldError::Plain(e.to_string()))?;
    let about = (&campaign, &sheet);
    if let Some(mail) = mail {
        let link = link_of(letter.sheet, letter.contact);
        let address = |lang| marker(&world.config.url, lang, link);
        let texts = match was.filter(|_| letter.what == Telling::Moved) {
            Some(was) => match moved(world, &letters, about, was, address)? {
                Some(texts) => texts,
                None => return Ok(()),
            },
            None => {
                // Many a partner takes what is saved for sent.
                let drafts = Drafts::new(world.live.clone()).of(letter.sheet)?.len();
                letters.letter(letter.what, &campaign, (&sheet, drafts), address)
            }
        };
        let contact = contact.map_or_else(Contact::default, |c| Contact {
            name: c.name,
            mail: Some(mail),
            lang: c.lang,
            ..Contact::default()
        });
        send(world, (job, &letter), PARTNER, about, texts, Target::Free(contact))?;
    }
    let to = crate::wiring::contribution_catalogue(world).days.escalate_to;
    if let (Telling::Escalated, Some(function)) = (letter.what, to) {
        let page = format!("contributions/sheets/{}", letter.sheet);
        let address = |lang: Lang| format!("{}/{lang}/{page}", world.config.url.trim_end_matches('/'));
        let texts = letters.letter(letter.what, &campaign, (&sheet, 0), address);
        send(world, (job, &letter), "keeper", about, texts, Target::Office(Office::of(function)))?;
    }
    Ok(())
}

/// What is said of a day that was moved: the day that holds now, read once it is noted that this letter tells of it, and the reason that
/// was given last, when it moved or when this partner was to be told. Nothing where this letter was begun, and another one told of that day before it was written.
fn moved(
    world: &World,
    letters: &Letters,
    (campaign, sheet): (&CampaignRow, &SheetRow),
    was: Timestamp,
    address: impl Fn(Lang) -> String,
) -> Result<Option<(Text, Text)>, WorldError> {
    let (now, reason) = world.live.read(|read| {
        let now = read::sheet(read, &Eye::all(), sheet.id)?;
        Ok::<_, store::StoreError>((now, read::why_moved(read, campaign.id, sheet.id)?))
    })?;
    let sheet = now.as_ref().unwrap_or(sheet);
    Ok((sheet.due != was).then(|| letters.moved(campaign, sheet, (was, reason.as_ref()), address)))
}

/// Writes the message and releases it; where nobody is found it waits on the board, and so it does, addressed to a partner, where the
/// profile wants somebody to release such letters.
fn send(
    world: &World,
    (job, letter): (&Job, &Letter),
    part: &str,
    (campaign, sheet): (&CampaignRow, &SheetRow),
    (subject, words): (Text, Text),
    target: Target,
) -> Result<(), WorldError> {
    let found = world.live.read(|read| found(world, read, &target))?;
    let on = world.live.read(|read| read::resource(read, sheet.id))?;
    let Some(on) = on else { return Ok(()) };
    let leaves = world.profile.outgoing.automatic.partners || !matches!(target, Target::Free(_));
    // Names of campaigns and partners may be longer than a subject: the letter must leave all the same.
    let most = Limits::default().short;
    let label = cut(&format!("{} · {}", campaign.names.show(Lang::Fr), sheet.names.show(Lang::Fr)), most);
    let guarded = on.handling >= Handling::NeedToKnow;
    let rule = Compose {
        channels: vec![Channel::Mail],
        content: if guarded { Content::Notice } else { Content::Full },
        about: Some((sheet.id, label)),
        handling: on.handling.max(Handling::Service),
        areas: on.areas,
        readers: on.readers,
        release: (leaves && !found.is_empty())
            .then(|| found.into_iter().take(Limits::default().recipients).collect()),
        ..Compose::new(letter_message(&letter.key(), part), cut_all(&subject, most), words, vec![target])
    };
    let mut facts = outbox::Facts::bare(world.facts.zone.clone());
    facts.functions = world.profile.functions.iter().map(|f| f.code.clone()).collect();
    world.as_system_with(command_id(job, part), Ask::boxed(rule, Arc::new(facts))).map(drop)
}
