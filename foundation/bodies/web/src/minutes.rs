//! Minutes: drafted from the record, written in two languages, read, sent back or approved, printed.

use bodies::command::{ApproveMinutes, DraftMinutes, ReturnMinutes, WriteMinutes};
use bodies::minutes::Part;
use bodies::read::{self, CorrectionRow, MinutesRow, PublicPart, PublicRow};
use bodies::session::{ItemState, SessionState};
use bodies::{Facts, Rule};
use kernel::{Handling, Id, Refusal, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};
use store::Receipt;
use web::{Answer, Done, Fault, Page, Posted, Query, Typed, Visit, Who};

use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::session::{May, Whole, log_kept, looked, may, takes_part};
use crate::show::{
    DecisionShow, InterestShow, ItemShow, NoteShow, PersonShow, QuorumShow, SessionShow, VoteShow, number_of,
};
use desk::Names;
use web::fields;

/// A part of the minutes with the decisions taken at its item.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PartShow {
    /// The number of its item on the agenda; nothing where it belongs to none, or where that was taken off.
    pub(crate) number: Option<usize>,
    pub(crate) title: Text,
    /// Whether it belongs to no item.
    rest: bool,
    /// Whether it stands in the minutes; otherwise it only shows decisions that belong to none of their parts, and takes no text.
    kept: bool,
    fr: Option<String>,
    nl: Option<String>,
    en: Option<String>,
    pub(crate) decisions: Vec<DecisionShow>,
    pub(crate) votes: Vec<VoteShow>,
    pub(crate) interests: Vec<InterestShow>,
}

impl PartShow {
    /// What the minutes say of it.
    pub(crate) fn text(&self) -> Text {
        Text { fr: self.fr.clone(), nl: self.nl.clone(), en: self.en.clone() }
    }
    /// Whether there is nothing in it but decisions that were withdrawn, at no item.
    pub(crate) fn is_bare(&self) -> bool {
        let stands = self.decisions.iter().any(|d| d.withdrawn.is_none());
        self.rest && !stands && self.text() == Text::default()
    }
}

/// A version in the list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct VersionShow {
    version: i64,
    at: Timestamp,
    by: Text,
    seq: i64,
}

#[derive(Debug, Serialize)]
pub(crate) struct MinutesPage {
    s: SessionShow,
    may: May,
    /// The version shown; 0 when there are no minutes yet.
    version: i64,
    latest: bool,
    parts: Vec<PartShow>,
    people: Vec<PersonShow>,
    quorum: Option<QuorumShow>,
    versions: Vec<VersionShow>,
    /// Notes and items that the last draft does not know.
    since: usize,
    /// Whether this reader wrote a version, and so does not approve them.
    own: bool,
    /// What is proposed for its passages.
    corrections: Vec<CorrectionShow>,
    /// Whether this reader may propose something.
    member: bool,
    /// Whether some item of approved minutes is public.
    public: bool,
    /// Whether what is public now was not published, or not as it stands.
    unpublished: bool,
    /// When its part was published, unless it was withdrawn.
    public_at: Option<Timestamp>,
    /// When it was withdrawn, and why.
    withdrawn: Option<(Timestamp, Words)>,
    /// The points, for whoever says which of them are public: id, title, whether it is.
    points: Vec<(String, Text, bool)>,
    /// Whether a copy of approved minutes came back signed; nothing where none is given out.
    signed: Option<bool>,
    /// Who signed.
    signers: Vec<String>,
    form: Typed,
    first: Timestamp,
}

/// A text proposed for a passage.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CorrectionShow {
    no: i64,
    part: i64,
    title: Text,
    lang: &'static str,
    text: String,
    /// What stands there in the version shown.
    stands: Option<String>,
    words: Option<Words>,
    conflict: bool,
    by: Text,
    at: Timestamp,
    /// `open`, `taken` or `refused`.
    state: &'static str,
    why: Option<Words>,
}

impl CorrectionShow {
    fn of(names: &Names, parts: &[Part], row: &CorrectionRow) -> Self {
        let part = usize::try_from(row.part).ok().and_then(|n| parts.get(n));
        Self {
            no: row.no,
            part: row.part,
            title: part.map(|p| p.title.clone()).unwrap_or_default(),
            lang: row.lang.code(),
            text: row.text.clone(),
            stands: part.and_then(|p| p.text.get(row.lang)).map(str::to_owned),
            words: row.words.clone(),
            conflict: row.conflict,
            by: names.function(&row.function),
            at: row.at,
            state: match &row.answer {
                None => "open",
                Some((true, ..)) => "taken",
                Some((false, ..)) => "refused",
            },
            why: row.answer.as_ref().and_then(|(_, _, _, why)| why.clone()),
        }
    }
    fn samples() -> Vec<Self> {
        let one = |no: i64, state: &'static str| Self {
            no,
            part: 0,
            title: Text::one(kernel::Lang::Fr, "Gaz <b>"),
            lang: "nl",
            text: "Het gas <b>".into(),
            stands: (state == "open").then(|| "x".into()),
            words: (state == "open").then(|| Words::new(kernel::Lang::Nl, "<b>")),
            conflict: state == "open",
            by: crate::sample::name(),
            at: crate::sample::AT,
            state,
            why: (state == "refused").then(|| Words::new(kernel::Lang::Fr, "<b>")),
        };
        vec![one(1, "open"), one(2, "taken"), one(3, "refused")]
    }
}

fn sample_parts() -> Vec<PartShow> {
    let samples = || ItemShow::samples().into_iter();
    let one = |rest: bool| PartShow {
        kept: !rest,
        number: (!rest).then_some(1),
        title: Text::one(kernel::Lang::Fr, "Gaz <b>"),
        rest,
        fr: Some("Le gaz.\n<b>".into()),
        nl: (!rest).then(|| "Het gas.".into()),
        en: rest.then(|| "x".into()),
        decisions: if rest { Vec::new() } else { DecisionShow::samples() },
        votes: samples().flat_map(|i| i.votes).collect(),
        interests: samples().flat_map(|i| i.interests).collect(),
    };
    vec![one(false), one(true)]
}

impl Page for MinutesPage {
    const TEMPLATE: &'static str = "bodies/minutes.html";
    const ROOM: &'static str = "bodies";
    const LOOKS_BACK: bool = true;
    fn since(&self) -> Option<Timestamp> {
        Some(self.first)
    }
    fn samples() -> Vec<Self> {
        let may =
            |all: bool| May { convene: all, record: all, pen: all, approve: all, agenda: all, glass: all };
        let shown = |state| {
            let s = SessionShow::sample(state);
            if matches!(state, "open" | "closed") { SessionShow { role: "convened", ..s } } else { s }
        };
        let one = |state, all: bool, latest, own| Self {
            s: shown(state),
            may: may(all),
            version: 2,
            latest,
            parts: sample_parts(),
            people: PersonShow::samples(),
            quorum: Some(QuorumShow { needed: 3, there: 2, seats: 5, met: false }),
            versions: vec![VersionShow {
                version: 2,
                at: crate::sample::AT,
                by: crate::sample::name(),
                seq: 9,
            }],
            since: usize::from(all) * 2,
            own,
            corrections: if all { CorrectionShow::samples() } else { Vec::new() },
            member: !all,
            public: state == "approved",
            unpublished: !own,
            public_at: own.then_some(crate::sample::AT),
            withdrawn: (state == "approved" && !own)
                .then(|| (crate::sample::AT, Words::new(kernel::Lang::Nl, "<b>"))),
            points: [("x", true), ("y", false)]
                .map(|(id, public)| (id.to_owned(), crate::sample::name(), public))
                .into(),
            signed: (state == "approved").then_some(own),
            signers: if own { vec!["C. Delvaux <b>".into(), String::new()] } else { Vec::new() },
            form: Typed::default(),
            first: crate::sample::AT,
        };
        let none =
            Self { version: 0, parts: Vec::new(), versions: Vec::new(), ..one("closed", true, true, false) };
        let waiting =
            Self { version: 0, parts: Vec::new(), versions: Vec::new(), ..one("open", false, true, false) };
        vec![
            one("drafted", true, true, false),
            one("drafted", true, true, true),
            one("drafted", true, false, false),
            one("drafted", false, true, false),
            one("open", true, true, false),
            one("closed", true, true, false),
            one("closed", false, true, false),
            one("approved", true, true, false),
            one("approved", true, true, true),
            Self { unpublished: true, ..one("approved", true, true, true) },
            none,
            waiting,
        ]
    }
}

/// The minutes on paper.
#[derive(Debug, Serialize)]
pub(crate) struct PrintPage {
    s: SessionShow,
    version: i64,
    parts: Vec<PartShow>,
    people: Vec<PersonShow>,
    quorum: Option<QuorumShow>,
    notes: Vec<NoteShow>,
    drafted: (Timestamp, Text),
}

impl Page for PrintPage {
    const TEMPLATE: &'static str = "bodies/minutes-print.html";
    const ROOM: &'static str = "bodies";
    fn samples() -> Vec<Self> {
        let one = |state| Self {
            s: SessionShow::sample(state),
            version: 2,
            parts: sample_parts(),
            people: PersonShow::samples(),
            quorum: None,
            notes: NoteShow::samples(),
            drafted: (crate::sample::AT, crate::sample::name()),
        };
        vec![one("drafted"), Self { people: Vec::new(), notes: Vec::new(), ..one("approved") }]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// An earlier version.
    version: String,
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, id, asked.version.trim().parse().ok(), Typed::default())?;
    shell.draw(&reader, &page).topics(format!("session:{id}")).answer()
}

/// The parts of a version with the decisions at each item; what belongs to an item that is in none stands at the end.
pub(crate) fn shown(whole: &Whole<'_>, row: &MinutesRow) -> Result<Vec<PartShow>, Fault> {
    let (rows, shows) = (read::decisions(whole.read, whole.row.id)?, whole.decisions()?.decisions);
    let of = |part: &Part| {
        let at = rows.iter().zip(&shows).filter(|(row, _)| row.item == part.item);
        at.map(|(_, show)| show.clone()).collect::<Vec<_>>()
    };
    let items = whole.items_shown()?;
    let at = |p: &Part| items.iter().find(|i| Some(&i.id) == p.item.map(|id| id.to_string()).as_ref());
    let with = |p: &Part| PartShow {
        number: p.item.and_then(|id| number_of(&items, &id.to_string())),
        votes: at(p).map(|i| i.votes.clone()).unwrap_or_default(),
        interests: at(p).map(|i| i.interests.clone()).unwrap_or_default(),
        ..part(p, of(p))
    };
    let mut parts: Vec<PartShow> = row.parts.iter().map(with).collect();
    let named: Vec<_> = row.parts.iter().map(|p| p.item).collect();
    let rest: Vec<DecisionShow> =
        rows.iter().zip(&shows).filter(|(r, _)| !named.contains(&r.item)).map(|(_, s)| s.clone()).collect();
    if !rest.is_empty() {
        let nothing = Part { item: None, title: Text::default(), text: Text::default() };
        parts.push(PartShow { kept: false, ..part(&nothing, rest) });
    }
    Ok(parts)
}

/// On paper what belongs to no item comes last, also where items came to the minutes after it.
pub(crate) fn on_paper(mut parts: Vec<PartShow>) -> Vec<PartShow> {
    parts.sort_by_key(|p| p.rest);
    parts
}

fn part(part: &Part, decisions: Vec<DecisionShow>) -> PartShow {
    PartShow {
        number: None,
        title: part.title.clone(),
        rest: part.item.is_none(),
        kept: true,
        fr: part.text.fr.clone(),
        nl: part.text.nl.clone(),
        en: part.text.en.clone(),
        decisions,
        votes: Vec::new(),
        interests: Vec::new(),
    }
}

fn page(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    version: Option<i64>,
    form: Typed,
) -> Result<MinutesPage, Fault> {
    let (desk, reader) = (at.desk, at.reader);
    at.shell.read(reader, |read| {
        let whole = Whole::of((desk, read), (desk.onlooker(who), reader.lang), id, |row| may(at, who, row))?;
        let whole = whole.filter(Whole::opens_minutes).ok_or_else(Fault::not_found)?;
        looked(at.shell, who, &whole.row);
        let mut versions = read::minutes_versions(read, id)?;
        if log_kept(whole.by, &whole.row) {
            // Of those drawn from a log that is kept from them they read the one that was approved.
            versions.retain(|m| m.version == whole.row.minutes_version);
        }
        let row = versions.iter().find(|m| version.is_none_or(|v| m.version == v));
        if version.is_some() && row.is_none() {
            return Err(Fault::not_found());
        }
        let (table, names) = (whole.attendance()?, desk.names());
        let (signed, signers) = crate::sign::signed(&whole)?;
        let (part, issued) = (public(&whole)?, read::issued(read, id)?.map(|(_, row)| row));
        let withdrawn = issued.as_ref().and_then(|row| row.withdrawn.clone());
        let issued = issued.filter(|row| row.withdrawn.is_none());
        Ok(MinutesPage {
            may: whole.may,
            version: row.map_or(0, |m| m.version),
            latest: row.is_none_or(|m| m.version == whole.row.minutes_version),
            parts: row.map_or_else(|| Ok(Vec::new()), |m| shown(&whole, m))?,
            s: table.s,
            people: marked(table.people),
            quorum: table.quorum,
            versions: versions.iter().map(|m| version_show(&names, m)).collect(),
            since: row.map_or(Ok(0), |m| since(&whole, m))?,
            own: versions.iter().any(|m| m.person == who.actor().person),
            corrections: shown_corrections(&whole, row)?,
            member: reader.as_of.is_none() && takes_part(&whole.row, who.actor()),
            public: part.is_some(),
            unpublished: part.is_some_and(|now| issued.as_ref().is_none_or(|then| !holds(then, &now))),
            public_at: issued.map(|row| row.at),
            withdrawn,
            points: points(&whole),
            signed,
            signers,
            form,
            first: whole.row.opened_at.unwrap_or(whole.row.at),
        })
    })
}

/// The points of a session that is over, for whoever says which of them are public; nothing to anybody else, and where all of them are.
fn points(whole: &Whole<'_>) -> Vec<(String, Text, bool)> {
    let (row, may) = (&whole.row, whole.may);
    let over = row.state.over() || row.state == SessionState::Approved;
    if !over || row.handling == Handling::Public || !(may.approve || may.convene) {
        return Vec::new();
    }
    let items = whole.items.iter().filter(|i| i.state != ItemState::Dropped);
    items.map(|i| (i.id.to_string(), i.title.clone(), i.handling == Some(Handling::Public))).collect()
}

/// How much came after the last draft, while it can still be taken in: notes, items, what was decided and recorded after the session.
fn since(whole: &Whole<'_>, row: &MinutesRow) -> Result<usize, Fault> {
    if !whole.row.state.on_record() || row.version != whole.row.minutes_version {
        return Ok(0);
    }
    let new = whole.items.iter().filter(|i| !row.parts.iter().any(|p| p.item == Some(i.id))).count();
    let noted = read::noted_since(whole.read, whole.row.id)?;
    let late = read::late_since(whole.read, whole.row.id)?;
    Ok(usize::try_from(noted.saturating_add(late)).unwrap_or(0).saturating_add(new))
}

/// What is proposed for the passages of a version.
fn shown_corrections(whole: &Whole<'_>, row: Option<&MinutesRow>) -> Result<Vec<CorrectionShow>, Fault> {
    let parts = row.map_or(&[][..], |m| &m.parts);
    let rows = read::corrections(whole.read, whole.row.id)?;
    Ok(rows.iter().map(|c| CorrectionShow::of(&whole.names, parts, c)).collect())
}

/// The public part of approved minutes, where they have one.
fn public(whole: &Whole<'_>) -> Result<Option<PublicPart>, Fault> {
    if whole.row.approved.is_none() {
        return Ok(None);
    }
    Ok(read::public_part(whole.read, &whole.row)?.filter(|p| !p.parts.is_empty()))
}

/// Whether what was published says what is public now.
fn holds(then: &PublicRow, now: &PublicPart) -> bool {
    then.version == now.version && then.parts == now.parts && then.decisions == now.decisions
}

fn version_show(names: &Names, row: &MinutesRow) -> VersionShow {
    VersionShow { version: row.version, at: row.at, by: names.function(&row.function), seq: row.seq }
}

/// Whether the minutes say the same word for word: it does not stand on paper twice.
fn repeats(parts: &[Part], words: &Words) -> bool {
    let said = |line: &str| {
        let texts = parts.iter().filter_map(|p| p.text.get(words.lang));
        texts.flat_map(str::lines).any(|l| l.trim() == line)
    };
    !words.is_blank() && words.text.lines().map(str::trim).filter(|l| !l.is_empty()).all(said)
}

/// Those of whom something was marked.
pub(crate) fn marked(people: Vec<PersonShow>) -> Vec<PersonShow> {
    people.into_iter().filter(|p| p.presence != "expected").collect()
}

pub(crate) async fn print(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = shell.read(&reader, |read| {
        let whole =
            Whole::of((&desk, read), (desk.onlooker(&who), reader.lang), id, |row| may(&at, &who, row))?;
        let whole = whole.filter(Whole::opens_minutes).ok_or_else(Fault::not_found)?;
        looked(&shell, &who, &whole.row);
        let row = read::minutes(read, id, None)?.ok_or_else(Fault::not_found)?;
        let table = whole.attendance()?;
        let mut notes = whole.notes()?.notes;
        notes.retain(|n| n.corrected.is_none() && !repeats(&row.parts, &n.words));
        Ok(PrintPage {
            version: row.version,
            parts: on_paper(shown(&whole, &row)?),
            s: table.s,
            people: marked(table.people),
            quorum: table.quorum,
            notes,
            drafted: (row.at, whole.names.function(&row.function)),
        })
    })?;
    shell.draw(&reader, &page).answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MinutesForm {
    version: i64,
    fr: Vec<String>,
    nl: Vec<String>,
    words: String,
}

type Sent = Posted<Desk, MinutesForm>;

pub(crate) async fn draft(sent: Sent) -> Answer {
    let at = At::of(&sent);
    let outcome = ask(&at, &sent.who, &sent.form.meta, DraftMinutes { session: sent.id }).await;
    answered(&sent, outcome, "body-minutes-drafted")
}

/// Takes one of the forms about minutes that are there: what it asks for, and what is said when it is done.
async fn take<R: Rule<Facts = Facts> + 'static>(
    sent: Sent,
    done: &str,
    rule: impl FnOnce(&MinutesForm) -> Result<R, Fault>,
) -> Answer {
    let at = At::of(&sent);
    let outcome = async {
        crate::session::there(&at, &sent.who, sent.id)?;
        ask(&at, &sent.who, &sent.form.meta, rule(sent.value()?)?).await
    };
    let outcome = outcome.await;
    answered(&sent, outcome, done)
}

/// Where two wrote the same passage, both texts are there and the answer says so.
pub(crate) async fn write(sent: Sent) -> Answer {
    let (session, shell, eye) = (sent.id, sent.shell.clone(), sent.desk.eye(sent.who.actor()));
    take(sent, "body-minutes-written", |value| {
        if value.fr.len() != value.nl.len() {
            return Err(Refusal::missing("fr").into());
        }
        // English text that stands in the minutes stays: the form has fields for the two official languages.
        let old = shell.live().read(|read| {
            read::session(read, &eye, session)?.ok_or_else(Fault::not_found)?;
            Ok::<_, Fault>(read::minutes(read, session, Some(value.version))?)
        })?;
        let english = |n: usize| old.as_ref().and_then(|m| m.parts.get(n)).and_then(|p| p.text.en.clone());
        let texts = value.fr.iter().zip(&value.nl).enumerate();
        let texts = texts.map(|(n, (fr, nl))| Text { en: english(n), ..fields::both(fr, nl) }).collect();
        Ok(WriteMinutes { session, version: value.version, texts })
    })
    .await
}

pub(crate) async fn approve(sent: Sent) -> Answer {
    let session = sent.id;
    take(sent, "body-minutes-approved", |value| Ok(ApproveMinutes { session, version: value.version })).await
}

pub(crate) async fn send_back(sent: Sent) -> Answer {
    let (session, lang) = (sent.id, sent.reader.lang);
    take(sent, "body-minutes-returned", |value| {
        let words = Words::new(lang, value.words.trim());
        Ok(ReturnMinutes { session, version: value.version, words })
    })
    .await
}

/// On with the minutes; what was refused is said there.
fn answered(sent: &Sent, outcome: Result<Receipt, Fault>, key: &str) -> Answer {
    told(&At::of(sent), &sent.who, sent.id, outcome, key, sent.form.typed.clone())
}

/// The same for any form about minutes.
pub(crate) fn told(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    outcome: Result<Receipt, Fault>,
    key: &str,
    typed: Typed,
) -> Answer {
    let (shell, reader) = (at.shell, at.reader);
    match outcome {
        Ok(receipt) => {
            let both = receipt.entries.iter().any(|e| e.kind.starts_with("bodies.correction-proposed"));
            let key = if both && key == "body-minutes-written" { "body-minutes-both" } else { key };
            let message = shell.texts().plain(reader.lang, key);
            let location = Some(reader.url(&format!("sessions/{id}/minutes")));
            Ok(shell.done(reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => shell.refill(reader, fault, typed, |form| page(at, who, id, None, form)),
    }
}
