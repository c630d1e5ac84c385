//! Whom a letter reaches at a partner, why it reaches nobody, and when the partner was last reminded.

use std::collections::BTreeMap;

use kernel::{Id, Timestamp, kind};
use store::{Read, StoreError};

use super::{ContactRow, LinkRow, contact, contacts, link};
use crate::campaign::{FIRST, Telling, link_of};
use crate::effects::Letter;

/// Nobody is reminded twice within so many seconds unless whoever reminds says so.
pub const REMIND_AGAIN: i64 = 86_400;

kernel::coded! {
    /// Why a reminder reaches nobody at a partner.
    Unreached {
        /// Nobody with an address is named.
        NoAddress = "no-address",
        /// Somebody ended the link that the letter would carry.
        LinkEnded = "link-ended",
        /// The link that it would carry has run out.
        LinkExpired = "link-expired",
    }
}

/// Whom a reminder reaches.
#[derive(Debug, Clone)]
pub enum Reach {
    /// This person.
    To(ContactRow),
    /// Nobody.
    Nobody(Unreached),
}

/// Whom a reminder to this partner reaches now: the first person with an address whose link opens the sheet still.
///
/// # Errors
/// When the rows cannot be read.
pub fn reach(read: &dyn Read, sheet: Id<kind::Matter>, now: Timestamp) -> Result<Reach, StoreError> {
    let Some((contact, own)) = reached(read, sheet, now)? else {
        return Ok(Reach::Nobody(Unreached::NoAddress));
    };
    Ok(match own {
        Some(link) if opens(&link, now) => Reach::To(contact),
        Some(link) if link.ended_at.is_none() => Reach::Nobody(Unreached::LinkExpired),
        _ => Reach::Nobody(Unreached::LinkEnded),
    })
}

/// Who gets a letter for this person of a partner now: the second person gets those of a first one who has no address or whose link was
/// ended. That others are told, that the day was moved, and that something is asked no more, is for each of them.
///
/// # Errors
/// When the rows cannot be read.
pub fn addressee(
    read: &dyn Read,
    sheet: Id<kind::Matter>,
    (what, n): (Telling, i64),
    now: Timestamp,
) -> Result<(i64, Option<ContactRow>), StoreError> {
    let own = contact(read, sheet, n)?;
    if n != FIRST || matches!(what, Telling::Escalated | Telling::Moved | Telling::Released) {
        return Ok((n, own));
    }
    Ok(reached(read, sheet, now)?.map_or((n, own), |(contact, _)| (contact.n, Some(contact))))
}

/// Whether a link opens still.
fn opens(link: &LinkRow, now: Timestamp) -> bool {
    link.ended_at.is_none() && link.expires > now
}

/// The first person with an address and a link that opens still, with that link; where there is none, the first with an address.
fn reached(
    read: &dyn Read,
    sheet: Id<kind::Matter>,
    now: Timestamp,
) -> Result<Option<(ContactRow, Option<LinkRow>)>, StoreError> {
    let mut first = None;
    for contact in contacts(read, sheet)?.into_iter().filter(|contact| contact.mail.is_some()) {
        let own = link(read, link_of(sheet, contact.n))?;
        if own.as_ref().is_some_and(|link| opens(link, now)) {
            return Ok(Some((contact, own)));
        }
        first = first.or(Some((contact, own)));
    }
    Ok(first)
}

/// A partner was reminded, or somebody asked for that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminded {
    /// When.
    pub at: Timestamp,
    /// By which function; nothing where the day alone reminded.
    pub function: Option<String>,
    /// The message that it is: it may still wait for its release. Nothing where it is being written in this moment.
    pub letter: Option<Id<kind::Matter>>,
}

/// When the partners of a campaign were last reminded, or somebody asked for that, by sheet. The caller has made sure that they may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn reminded(
    read: &dyn Read,
    campaign: Id<kind::Matter>,
) -> Result<BTreeMap<Id<kind::Matter>, Reminded>, StoreError> {
    let written = "SELECT t.sheet, t.at, t.what, t.contact, t.planned_at, t.mail FROM contribution_told t JOIN contribution_sheet s ON \
                   s.id = t.sheet WHERE s.campaign = $1 AND t.what IN ('reminded', 'reminded-now') ORDER BY t.seq";
    let mut all: BTreeMap<Id<kind::Matter>, Reminded> = BTreeMap::new();
    // What became of those that somebody asked for, by the moment of asking: nothing where no address was known by then.
    let mut asked: BTreeMap<(Id<kind::Matter>, Timestamp), Option<Id<kind::Matter>>> = BTreeMap::new();
    for row in read.query(written, &[campaign.into()])? {
        let (sheet, planned, mail) = (row.id(0)?, row.time(4)?, row.bool(5)?);
        let now = row.text(2)? == Telling::RemindedNow.code();
        let what = if now { Telling::RemindedNow } else { Telling::Reminded };
        let letter = mail.then_some(Letter { sheet, what, contact: row.int(3)?, planned }.message());
        if now {
            asked.insert((sheet, planned), letter);
        } else if mail {
            all.insert(sheet, Reminded { at: row.time(1)?, function: None, letter });
        }
    }
    let by_hand = "SELECT t.sheet, t.at, t.function_code FROM contribution_turn t JOIN contribution_sheet s ON s.id = t.sheet WHERE \
                   s.campaign = $1 AND t.what = 'reminder-asked' ORDER BY t.seq";
    for row in read.query(by_hand, &[campaign.into()])? {
        let (sheet, at) = (row.id(0)?, row.time(1)?);
        let letter = asked.get(&(sheet, at)).copied();
        // Where nobody could be written to any more, nobody was reminded.
        if letter == Some(None) {
            continue;
        }
        let one = Reminded { at, function: Some(row.text(2)?.to_owned()), letter: letter.flatten() };
        if all.get(&sheet).is_none_or(|known| known.at <= one.at) {
            all.insert(sheet, one);
        }
    }
    Ok(all)
}
