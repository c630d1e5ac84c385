//! The messages about a matter, and about what belongs to it, that wait for their release: whom they are for, what one of them says, and
//! one act by which they leave together.

use kernel::{Handling, Id, Lang, Refusal, kind};
use outbox::Limits;
use outbox::command::{MOST_AT_ONCE, Release, ReleaseAll};
use outbox::message::{Channel, Content};
use outbox::read::{self, AimRow, Row};
use outbox::whom::{Found, routes};
use serde::{Deserialize, Serialize};
use web::{Answer, Args, Done, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::acts::target;
use crate::ask::At;
use crate::board::named;
use crate::compose::{may_send, proved};
use crate::desk::Desk;
use crate::letters::Shown;
use crate::one::aim;
use crate::show::Said;
use crate::targets::office_words;

#[derive(Serialize)]
pub(crate) struct TogetherPage {
    id: String,
    /// What they are about: its name and where its page is.
    about: (String, String),
    letters: Vec<LetterShow>,
    /// How many more wait than are shown.
    more: i64,
    /// How many leave by the act.
    ready: usize,
    sample: Option<SampleShow>,
    /// The journal number of the last one that is shown: what was written later does not leave unseen.
    until: i64,
    form: Typed,
}

/// A message that waits.
#[derive(Debug, Clone, Serialize)]
struct LetterShow {
    id: String,
    number: String,
    /// What it is about, where that is not the matter of the page.
    about: Option<String>,
    subject: Said,
    to: Vec<String>,
    /// Whether it leaves with the others; otherwise somebody has to look at it alone.
    ready: bool,
}

/// One of them as it reaches somebody.
#[derive(Debug, Clone, Serialize)]
struct SampleShow {
    number: String,
    who: String,
    subject: String,
    text: String,
}

impl Page for TogetherPage {
    const TEMPLATE: &'static str = "messages/together.html";
    const ROOM: &'static str = "messages";
    fn samples() -> Vec<Self> {
        let one = |ready: bool| LetterShow {
            id: "x".into(),
            number: "MSG-26-0001".into(),
            about: ready.then(|| "Contributions · Hautrive <b>".to_owned()),
            subject: Said { text: "Date <b>".into(), lang: "fr".into() },
            to: if ready { vec!["A. Fictif, a@town.example".into()] } else { Vec::new() },
            ready,
        };
        let sample = SampleShow {
            number: "MSG-26-0001".into(),
            who: "A. Fictif <b>".into(),
            subject: "Date".into(),
            text: "Bonjour\n\n<b>".into(),
        };
        let page = |letters: Vec<LetterShow>, form| Self {
            id: "x".into(),
            about: ("Contributions <b>".into(), "/fr/contributions/x".into()),
            more: if letters.is_empty() { 0 } else { 3 },
            ready: letters.iter().filter(|l| l.ready).count(),
            sample: (!letters.is_empty()).then(|| sample.clone()),
            letters,
            until: 31,
            form,
        };
        let mut wrong = Typed::default();
        wrong.put_error(None, "…".into());
        vec![
            page(vec![one(true), one(false)], Typed::default()),
            page(vec![one(true)], wrong.clone()),
            page(Vec::new(), wrong),
        ]
    }
}

/// A message that waits, with those who are found for it now.
struct Waiting {
    row: Row,
    aims: Vec<AimRow>,
    found: Vec<Found>,
    /// Whether this person may release it.
    may: bool,
}

impl Waiting {
    /// Whether it can leave with the others: somebody is found, not more than one act takes, and its words may leave the house.
    fn ready(&self) -> bool {
        let shut = self.row.handling >= Handling::NeedToKnow && self.row.content == Content::Full;
        self.may && !shut && (1..=Limits::default().recipients).contains(&self.found.len())
    }
}

/// What waits, the oldest first, and how many there are in all.
fn waiting(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<(Vec<Waiting>, i64), Fault> {
    let eye = at.desk.post.eye(who.actor());
    let most = i64::try_from(MOST_AT_ONCE).unwrap_or(i64::MAX);
    at.shell.read(at.reader, |read| {
        let about = (at.desk.parts)(read, id)?;
        let mut all = Vec::new();
        for row in read::prepared(read, &eye, &about, most)? {
            let aims = read::aims(read, row.id)?;
            let mut found: Vec<Found> = Vec::new();
            for aim in &aims {
                found.extend((at.desk.found)(read, &target(aim.clone()))?);
            }
            let on = read::resource(read, row.id)?;
            let may = on.is_some_and(|on| at.shell.permits(who, "message.send", &on));
            all.push(Waiting { row, aims, found, may });
        }
        Ok::<_, Fault>((all, read::prepared_count(read, &eye, &about)?))
    })
}

/// Name and address of what they are about, for whoever may read it.
fn matter(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<(String, String), Fault> {
    let found = at.shell.live().read(|read| named(at.shell, at.desk, read, at.reader, who, id))?;
    found.map(|(name, path)| (name, at.reader.url(&path))).ok_or_else(Fault::not_found)
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    may_send(&shell, &desk, &who)?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, Typed::default())?;
    shell.draw(&reader, &page).answer()
}

fn load(at: &At<'_>, who: &Who, id: Id<kind::Matter>, form: Typed) -> Result<TogetherPage, Fault> {
    let about = matter(at, who, id)?;
    let (all, count) = waiting(at, who, id)?;
    // A page of the past has nothing to send.
    let present = at.reader.as_of.is_none();
    let shown = |w: &Waiting| LetterShow {
        id: w.row.id.to_string(),
        number: w.row.number.clone(),
        about: w.row.about.as_ref().filter(|(of, _)| *of != id).map(|(_, label)| label.clone()),
        subject: Said::best(&w.row.subject, at.reader.lang),
        to: w.aims.iter().map(|a| aim(a, at.desk, at.reader)).collect(),
        ready: w.ready(),
    };
    let ready = all.iter().filter(|w| w.ready());
    Ok(TogetherPage {
        id: id.to_string(),
        about,
        letters: all.iter().map(shown).collect(),
        more: count - i64::try_from(all.len()).unwrap_or(count),
        ready: if present { ready.clone().count() } else { 0 },
        sample: ready.clone().next().and_then(|w| sample(at, w)),
        until: all.iter().map(|w| w.row.changed_seq).max().unwrap_or(0),
        form,
    })
}

/// A message as it reaches the first of those who are found for it.
fn sample(at: &At<'_>, of: &Waiting) -> Option<SampleShow> {
    let (desk, now, row) = (at.desk, at.shell.now(), &of.row);
    let first = of.found.first()?;
    let names = desk.post.names();
    let next = u32::try_from(row.next_minutes).unwrap_or(1);
    let routes = routes(&row.channels, &first.contact, next, now);
    let writer = names.function(&row.writer);
    let shown = Shown {
        number: &row.number,
        subject: &row.subject,
        words: &row.words,
        content: row.content,
        writer: &writer,
        acknowledge_by: row.acknowledge_minutes.map(|m| now.plus_seconds(m * 60)),
        channel: routes.iter().map(|r| r.channel).find(|c| c.suffices()).unwrap_or(Channel::Mail),
        path: Some("m/…".to_owned()),
    };
    let contact = &first.contact;
    let office = || first.office.as_ref().map(|o| office_words(&names, o, at.reader.lang));
    let name = contact.name.clone().or_else(|| first.person.map(|p| desk.name(p)));
    let parts: Vec<(Lang, String)> = desk.letters.parts(&shown, contact.lang);
    Some(SampleShow {
        number: row.number.clone(),
        who: name.or_else(office).or_else(|| contact.mail.clone()).unwrap_or_default(),
        subject: desk.letters.subject(&shown, contact.lang),
        text: parts.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n\n· · ·\n\n"),
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TogetherForm {
    until: String,
}

pub(crate) async fn release(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, TogetherForm>,
) -> Answer {
    may_send(&shell, &desk, &who)?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (_, page) = matter(&at, &who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let until = fields::whole("until", &value.until)?.ok_or_else(|| Refusal::missing("until"))?;
        let letters = chosen(&at, &who, id, until)?;
        let found: Vec<Found> = letters.iter().flat_map(|l| l.found.iter().cloned()).collect();
        let who = proved(&at, &who, &form, &found)?;
        at.ask(&who, &form.meta, ReleaseAll { letters }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let mut facts = Args::new();
            facts.set("n", receipt.entries.iter().filter(|e| e.kind.starts_with("outbox.released")).count());
            let message = shell.texts().say(reader.lang, "message-together-done", &facts);
            Ok(shell
                .done(&reader, &Done { receipt: Some(receipt), number: None, message, location: Some(page) }))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| load(&at, &who, id, form)),
    }
}

/// Those that leave: what was shown, is ready, and may be released by this person. Whoever may release none of them is told so.
fn chosen(at: &At<'_>, who: &Who, id: Id<kind::Matter>, until: i64) -> Result<Vec<Release>, Fault> {
    let (mut all, _) = waiting(at, who, id)?;
    all.retain(|w| w.row.changed_seq <= until);
    if let Some(first) = all.first().filter(|_| all.iter().all(|w| !w.may)) {
        let on = at.shell.live().read(|read| Ok::<_, Fault>(read::resource(read, first.row.id)?))?;
        at.shell.permit(who, "message.send", &on.ok_or_else(Fault::not_found)?)?;
    }
    let ready = all.into_iter().filter(Waiting::ready);
    Ok(ready.map(|w| Release { message: w.row.id, found: w.found, based_on: None }).collect())
}
