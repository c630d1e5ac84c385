//! The page of one warning: what will appear in each language, where, whom it reaches, what may be done now, and how it came to this.

use kernel::{Id, kind};
use serde::Serialize;
use warning::read::{self, Stand};
use warning::statement::State as Way;
use web::{Answer, Fault, Page, Typed, Visit, Who};

use crate::ask::{At, RELEASE, SITE, WRITE};
use crate::desk::Desk;
use crate::differ::{Difference, differences};
use crate::phone::{PhoneShow, message};
use crate::press::send::SendShow;
use crate::show::{MapShow, ReachShow, TurnShow, WarningShow};

/// What this reader may do now.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct May {
    change: bool,
    submit: bool,
    release: bool,
    /// They may release, but had a hand in it.
    own: bool,
    drop: bool,
    follow: bool,
    push: bool,
}

/// A version with what it says otherwise than the one before.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct VersionShow {
    n: i64,
    seq: i64,
    at: kernel::Timestamp,
    differences: Vec<Difference>,
}

#[derive(Serialize)]
pub(crate) struct OnePage {
    w: WarningShow,
    phones: Vec<PhoneShow>,
    reach: ReachShow,
    /// What keeps it back.
    wrong: Option<String>,
    versions: Vec<VersionShow>,
    /// Against the warning before it.
    against: Vec<Difference>,
    turns: Vec<TurnShow>,
    may: May,
    /// Sending it to the press.
    send: SendShow,
    address: String,
    map: MapShow,
    /// Which of the forms was sent and refused.
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "public/one.html";
    const ROOM: &'static str = "public";
    const LOOKS_BACK: bool = true;
    fn matter(&self) -> Option<Id<kind::Matter>> {
        self.w.id.parse().ok()
    }
    fn samples() -> Vec<Self> {
        let all = May {
            change: true,
            submit: true,
            release: true,
            own: false,
            drop: true,
            follow: true,
            push: true,
        };
        let difference = |tag: &str| Difference {
            what: if tag.is_empty() { "severity" } else { "headline" },
            tag: tag.into(),
            before: "a <b>".into(),
            after: "b".into(),
        };
        let page = |stand, may, act: &'static str, known| Self {
            w: WarningShow::sample(stand),
            phones: PhoneShow::samples(),
            reach: ReachShow::sample(known),
            wrong: (!known).then(|| "…".to_owned()),
            versions: vec![
                VersionShow {
                    n: 2,
                    seq: 32,
                    at: crate::show::AT,
                    differences: vec![difference("fr"), difference("")],
                },
                VersionShow { n: 1, seq: 31, at: crate::show::AT, differences: Vec::new() },
            ],
            against: if known { vec![difference("nl")] } else { Vec::new() },
            turns: TurnShow::samples(),
            may,
            send: SendShow::sample(!act.is_empty(), known),
            address: "https://crise.example".into(),
            map: MapShow::sample(),
            act,
            form: {
                let mut form = Typed::default().with("reason", "<b>");
                form.put_error(Some("reason"), "…".into());
                form
            },
            blank: Typed::default(),
        };
        let mut pages: Vec<Self> = Stand::ALL.iter().map(|s| page(*s, May::default(), "", true)).collect();
        pages.push(page(Stand::Submitted, all, "return", false));
        pages.push(page(Stand::Submitted, May { own: true, ..May::default() }, "", true));
        pages.push(page(Stand::Draft, all, "drop", false));
        pages.push(page(Stand::RunningOut, all, "push", true));
        pages.push(page(Stand::Active, May::default(), "press", true));
        pages.push(page(Stand::Dropped, May::default(), "submit", true));
        pages
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).topics(format!("public:{id}")).answer()
}

/// A form of this page was refused: the page as it is now, with what was typed.
pub(crate) fn again(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    fault: Fault,
    typed: Typed,
) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| load(at, who, id, act, form))
}

fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<OnePage, Fault> {
    let (shell, desk, reader) = (at.shell, at.desk, at.reader);
    let (eye, now) = (desk.post.eye(who.actor()), shell.seen_at(reader));
    let (row, named, before, turns, facts) = shell.read(reader, |read| {
        let row = read::warning(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let named = match row.about {
            Some(about) => at.named(read, who, about)?,
            None => None,
        };
        let before = match &row.follows {
            Some(follows) => read::warning(read, &eye, follows.warning)?,
            None => None,
        };
        let facts = (desk.facts)(read, row.about)?;
        Ok((row, named, before, read::turns(read, id)?, facts))
    })?;
    let mut w = WarningShow::of(&row, desk, reader.lang, now);
    if let Some((name, path)) = named {
        w.about = (name, reader.url(&path));
    }
    if w.guarded {
        shell.trail().looked(who.actor(), Some(id), None, "public-warning");
    }
    let formats = shell.formats(reader.lang);
    let time = |instant| formats.datetime(instant);
    let versions = read::versions(&turns);
    let earlier = std::iter::once(None).chain(versions.iter().map(Some));
    let mut shown: Vec<VersionShow> = versions
        .iter()
        .zip(earlier)
        .map(|(v, earlier)| VersionShow {
            n: v.n,
            seq: v.seq,
            at: v.at,
            differences: earlier.map(|e| differences(&e.says, &v.says, time)).unwrap_or_default(),
        })
        .collect();
    shown.reverse();
    let wrong = row.state.is_open().then(|| warning::command::ready(&row.says, now, &facts).err()).flatten();
    let sentence = |refusal| match at.explained(Fault::Refused(refusal)) {
        Fault::Refused(refusal) => shell.sentence(reader.lang, &refusal),
        _ => String::new(),
    };
    let reach = match (row.state, &row.reach) {
        (Way::Released, Some(rehearsed)) => rehearsed.clone(),
        _ => desk.ground.reach(&row.says.area),
    };
    Ok(OnePage {
        may: may(at, who, &row, now)?,
        send: send(at, who, &row)?,
        phones: PhoneShow::all(desk, &message(&row, &facts, now)),
        reach: ReachShow::of(&reach, desk, row.about.map(|a| a.to_string())),
        wrong: wrong.map(sentence),
        against: before.map(|b| differences(&b.says, &row.says, time)).unwrap_or_default(),
        versions: shown,
        turns: TurnShow::all(&turns, desk),
        address: desk.place.address.clone(),
        map: MapShow::of(desk, Some(&row.says.area)),
        act,
        form,
        blank: Typed::default(),
        w,
    })
}

fn may(at: &At<'_>, who: &Who, row: &read::WarningRow, now: kernel::Timestamp) -> Result<May, Fault> {
    let (writes, releases) = (at.permits(who, WRITE, row.id)?, at.permits(who, RELEASE, row.id)?);
    let own = row.hands.contains(&who.actor().person);
    let holds = matches!(row.stand(now), Stand::Active | Stand::RunningOut | Stand::Expired);
    Ok(May {
        change: writes && row.state.is_open(),
        submit: writes && matches!(row.state, Way::Draft | Way::Returned),
        release: releases && row.state == Way::Submitted && !own,
        own: releases && row.state == Way::Submitted && own,
        drop: writes && row.state.is_open(),
        follow: writes && holds,
        push: releases && row.state == Way::Released,
    })
}

/// Only what went out, and is not over, is sent to the press.
fn send(at: &At<'_>, who: &Who, row: &read::WarningRow) -> Result<SendShow, Fault> {
    let stands = matches!(row.stand(at.shell.now()), Stand::Active | Stand::RunningOut | Stand::Withdrawal);
    let may = stands && row.ended_by.is_none() && at.permits(who, SITE, row.id)?;
    SendShow::of(at, &format!("public/{}", row.id), may)
}
