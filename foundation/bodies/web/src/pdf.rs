//! Minutes as a document: who was there, what the minutes say, what was decided, how it was voted; the public part alone.

use axum::response::IntoResponse as _;
use bodies::read::{self, PublicPart, SessionRow};
use desk::Names;
use kernel::{Handling, Id, Lang, Text, Timestamp, kind};
use press_types::Seal;
use sheets::{Part, Said, Section};
use web::{Answer, Args, Fault, Visit, Who};

use crate::desk::Desk;
use crate::explain::At;
use crate::minutes::{PartShow, marked, on_paper, shown};
use crate::session::{Whole, looked, may};
use crate::show::{DecisionShow, PersonShow};

/// A document about one session, as data.
#[derive(Debug, Clone)]
pub struct Document {
    /// What it is called.
    pub title: Text,
    /// Number of the session.
    pub number: String,
    /// Name of the body.
    pub body: Text,
    /// Name of the organisation; heads every page.
    pub organisation: Text,
    /// Whether the data are invented: every page is marked.
    pub fictitious: bool,
    /// IANA name of the zone in which times are printed.
    pub zone: String,
    /// The last entry of the journal that it rests on: number, when, hash.
    pub as_of: (i64, Timestamp, String),
    /// When it is printed.
    pub printed_at: Timestamp,
    /// Its languages, one after the other.
    pub languages: Vec<Lang>,
    /// How it is handled; stands on each page.
    pub handling: Handling,
    /// Its content, once in each language.
    pub content: Vec<Section>,
}

/// Turns documents into PDF. The binary implements it; this package knows no typesetter.
pub trait Printer: Send + Sync {
    /// The document as PDF.
    ///
    /// # Errors
    /// Why it could not be typeset, in the typesetter's words.
    fn print(&self, document: &Document) -> Result<Vec<u8>, String>;
}

/// `GET /sessions/{id}/minutes/minutes.pdf`: the latest version, in both official languages.
pub(crate) async fn minutes(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (_, document) = latest(&at, &who, id, Seal::Sealed)?;
    let name = format!("{}.pdf", document.number);
    let bytes = print(&desk, document).await?;
    Ok(crate::paper::attached("application/pdf", &name, bytes).into_response())
}

/// The latest version in both official languages, and its number; `seal` says what approved minutes tell of their own form.
pub(crate) fn latest(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    seal: Seal,
) -> Result<(i64, Document), Fault> {
    at.shell.read(at.reader, |read| {
        let by = (at.desk.onlooker(who), at.reader.lang);
        let whole = Whole::of((at.desk, read), by, id, |row| may(at, who, row))?;
        let whole = whole.filter(Whole::opens_minutes).ok_or_else(Fault::not_found)?;
        looked(at.shell, who, &whole.row);
        let row = read::minutes(read, id, None)?.ok_or_else(Fault::not_found)?;
        let (people, parts) = (marked(whole.attendance()?.people), on_paper(shown(&whole, &row)?));
        let held = Held {
            names: &whole.names,
            row: &whole.row,
            version: row.version,
            seal,
            parts: &parts,
            people: &people,
        };
        let sections = [Lang::Fr, Lang::Nl].map(|lang| section(at, &held, lang));
        let title = say(at, "body-minutes");
        let document = pack(at, &whole.row, title, vec![Lang::Fr, Lang::Nl], sections.into())?;
        Ok((row.version, document))
    })
}

/// Typesets it. That takes tens of milliseconds: other requests go on meanwhile.
pub(crate) async fn print(desk: &Desk, document: Document) -> Result<Vec<u8>, Fault> {
    let press = desk.press.clone().ok_or_else(Fault::not_found)?;
    let printed =
        tokio::task::spawn_blocking(move || press.print(&document)).await.map_err(Fault::internal)?;
    printed.map_err(Fault::internal)
}

/// What the minutes are drawn from.
struct Held<'a> {
    names: &'a Names,
    row: &'a SessionRow,
    version: i64,
    seal: Seal,
    parts: &'a [PartShow],
    people: &'a [PersonShow],
}

fn section(at: &At<'_>, held: &Held<'_>, lang: Lang) -> Section {
    let plain = |key: &str| at.shell.texts().plain(lang, key);
    let mut section = head(at, held.row, lang, &plain("body-minutes"));
    let handling = held.row.handling;
    let mut push = |part: Part| section.push(handling, part);
    if let Some(words) = approval(at, held, lang) {
        push(Part::text(words));
    }
    push(Part::text(form(at, held, lang)));
    if !held.people.is_empty() {
        push(Part::heading(plain("body-attendance")));
        let line = |p: &PersonShow| {
            let of = p.of.as_ref().map(|o| format!(" ({})", o.show(lang))).unwrap_or_default();
            let name = p.name.as_ref().map(|n| format!(" · {n}")).unwrap_or_default();
            let by = p.by.as_ref().map(|b| format!(" ({b})")).unwrap_or_default();
            let presence = plain(&format!("body-presence-{}", p.presence));
            Said::from(format!("{}{of}{name} · {presence}{by}", p.title.show(lang)))
        };
        push(Part::Lines { lines: held.people.iter().map(line).collect() });
    }
    for part in held.parts.iter().filter(|p| !p.is_bare()) {
        item(at, part, lang).into_iter().for_each(&mut push);
    }
    if held.seal == Seal::ForSignature && held.row.approved.is_some() {
        signatures(at, held, lang).into_iter().for_each(&mut push);
    }
    section
}

/// What the minutes say of an item, the interests declared, the votes, the decisions.
fn item(at: &At<'_>, part: &PartShow, lang: Lang) -> Vec<Part> {
    let plain = |key: &str| at.shell.texts().plain(lang, key);
    let title = numbered(part.number, &part.title, lang);
    let mut all = vec![Part::heading(title.unwrap_or_else(|| Said::from(plain("body-minutes-rest"))))];
    all.extend(body(&part.text(), lang, &plain("body-text-missing")));
    for interest in &part.interests {
        all.push(Part::text(format!("{} {}", plain("body-interest"), interest.who.show(lang))));
    }
    for vote in &part.votes {
        let (yes, no, rest) = (vote.votes.yes, vote.votes.no, vote.votes.abstained);
        let outcome = plain(&format!("body-outcome-{}", vote.outcome));
        let after = vote.late.map(|recorded| late(at, lang, recorded)).unwrap_or_default();
        all.push(Part::text(format!(
            "{}{} {yes} / {no} / {rest} · {outcome}{after}",
            plain("body-vote-numbers"),
            plain("colon")
        )));
    }
    for decision in part.decisions.iter().filter(|d| d.withdrawn.is_none()) {
        let text = Text { fr: decision.fr.clone(), nl: decision.nl.clone(), en: decision.en.clone() };
        all.push(decided(&decision.label, &text, lang));
        all.push(Part::text(taken(at, decision, lang)));
        if let Some(ground) = &decision.ground {
            let words = format!("{}{} {}", plain("body-ground"), plain("colon"), ground.text);
            all.push(Part::text(Said::typed(words, ground.lang, lang)));
        }
    }
    all
}

/// How a decision was taken, and who is asked to carry it out by when. What became of that since is not in the minutes.
fn taken(at: &At<'_>, decision: &DecisionShow, lang: Lang) -> String {
    let (texts, formats) = (at.shell.texts(), at.shell.formats(lang));
    let mut how = texts.plain(lang, &format!("body-how-{}", decision.how));
    if let Some(votes) = decision.votes {
        let mut args = Args::new();
        args.set("yes", votes.yes);
        args.set("no", votes.no);
        args.set("abstained", votes.abstained);
        how = format!("{how} ({})", texts.say(lang, "body-votes", &args));
    }
    let mut args = Args::new();
    args.set("how", how);
    let mut all = vec![texts.say(lang, "body-print-decided", &args)];
    if let Some(to) = &decision.to {
        let of = decision.to_of.as_ref().map(|o| format!(" ({})", o.show(lang))).unwrap_or_default();
        let mut args = Args::new();
        args.set("who", format!("{}{of}", to.show(lang)));
        all.push(match decision.due {
            Some(due) => {
                args.set("due", formats.datetime(due));
                texts.say(lang, "body-print-by-until", &args)
            }
            None => texts.say(lang, "body-print-by", &args),
        });
    }
    if let Some(by) = decision.acknowledge_by {
        all.push(format!("{} {}", texts.plain(lang, "body-acknowledge-by"), formats.datetime(by)));
    }
    all.join(" · ") + &decision.late.map(|recorded| late(at, lang, recorded)).unwrap_or_default()
}

/// That something was recorded after the session, and when.
fn late(at: &At<'_>, lang: Lang, recorded: Timestamp) -> String {
    let when = at.shell.formats(lang).datetime(recorded);
    format!(" · {} {when}", at.shell.texts().plain(lang, "body-late"))
}

/// When minutes were approved, by whom or at which session and how, and by which entry; nothing while they are a draft.
fn approval(at: &At<'_>, held: &Held<'_>, lang: Lang) -> Option<String> {
    let (when, function, seq) = held.row.approved.as_ref()?;
    let texts = at.shell.texts();
    let (label, how) = match &held.row.adopted {
        Some((_, number, how)) => {
            let how = texts.plain(lang, &format!("body-adopted-{}", how.code()));
            ("body-approve", format!("{how} {number}"))
        }
        None => ("body-approved-by", held.names.function(function).show(lang).to_owned()),
    };
    let mut args = Args::new();
    args.set("seq", seq.to_string());
    let (label, colon) = (texts.plain(lang, label), texts.plain(lang, "colon"));
    let (when, entry) = (at.shell.formats(lang).datetime(*when), texts.say(lang, "body-entry", &args));
    Some(format!("{label}{colon} {how} · {when} · {entry}"))
}

/// Room for the two signatures. It names what is signed, since it may come to stand on a page of its own.
fn signatures(at: &At<'_>, held: &Held<'_>, lang: Lang) -> [Part; 2] {
    let texts = at.shell.texts();
    let mut args = Args::new();
    args.set("number", held.row.number.clone());
    args.set("version", held.version.to_string());
    let heads = ["body-print-sign-chair", "body-print-sign-secretary"].map(|key| texts.plain(lang, key));
    let room = Part::Grid { heads: heads.into(), widths: vec![1, 1], rows: 2 };
    [Part::heading(texts.say(lang, "body-print-signature", &args)), room]
}

/// That it is a draft; once approved, that it is sealed by the journal, and what a signature would be.
fn form(at: &At<'_>, held: &Held<'_>, lang: Lang) -> String {
    let Some((_, _, seq)) = &held.row.approved else {
        return with(at, lang, "body-print-draft", held.version);
    };
    if held.seal == Seal::Sealed {
        return at.shell.texts().plain(lang, "body-print-form");
    }
    let mut args = Args::new();
    args.set("seq", seq.to_string());
    at.shell.texts().say(lang, "body-print-for-signature", &args)
}

/// The public part of approved minutes, in one language.
pub(crate) fn public(
    at: &At<'_>,
    row: &SessionRow,
    part: &PublicPart,
    lang: Lang,
) -> Result<Document, Fault> {
    let title = say(at, "body-public");
    let mut section = head(at, row, lang, title.show(lang));
    let missing = at.shell.texts().plain(lang, "body-text-missing");
    section.push(Handling::Public, Part::text(at.shell.texts().plain(lang, "body-print-form")));
    for one in &part.parts {
        section.push(Handling::Public, Part::heading(titled(&one.title, lang).unwrap_or_default()));
        for part in body(&one.text, lang, &missing) {
            section.push(Handling::Public, part);
        }
        for decision in part.decisions.iter().filter(|d| Some(d.item) == one.item) {
            section.push(Handling::Public, decided(&decision.label, &decision.text, lang));
        }
    }
    section.handling = Handling::Public;
    pack(at, row, title, vec![lang], vec![section])
}

fn head(at: &At<'_>, row: &SessionRow, lang: Lang, what: &str) -> Section {
    let when = at.shell.formats(lang).datetime(row.at);
    let place = row.place.as_ref().map(|p| format!(" · {p}")).unwrap_or_default();
    let heading = format!("{what} · {} {}", row.body_names.show(lang), row.number);
    let mut section = Section::new("minutes", 1, heading);
    section.push(Handling::Public, Part::text(format!("{when}{place}")));
    section
}

fn pack(
    at: &At<'_>,
    row: &SessionRow,
    title: Text,
    languages: Vec<Lang>,
    content: Vec<Section>,
) -> Result<Document, Fault> {
    let (site, journal) = (at.shell.site(), at.shell.live());
    let seq = journal.head();
    let (when, hash) = journal.entry(seq)?.map_or((Timestamp(0), String::new()), |e| {
        (e.header.recorded.at, ::journal::Hash::of(&e.header.to_bytes()).to_string())
    });
    Ok(Document {
        title,
        number: row.number.clone(),
        body: row.body_names.clone(),
        organisation: site.name.clone(),
        fictitious: site.fictitious,
        zone: site.zone.clone(),
        as_of: (seq, when, hash),
        printed_at: at.shell.now(),
        languages,
        handling: content.iter().map(|s| s.handling).max().unwrap_or(row.handling),
        content,
    })
}

fn say(at: &At<'_>, key: &str) -> Text {
    let one = |lang| at.shell.texts().plain(lang, key);
    Text::three(one(Lang::Fr), one(Lang::Nl), one(Lang::En))
}

fn with(at: &At<'_>, lang: Lang, key: &str, n: i64) -> String {
    let mut args = Args::new();
    args.set("n", n);
    at.shell.texts().say(lang, key, &args)
}

/// The title of an item with its number on the agenda, where it has one.
fn numbered(number: Option<usize>, title: &Text, lang: Lang) -> Option<Said> {
    let number = number.map(|n| format!("{n}. ")).unwrap_or_default();
    title.best(lang).map(|(really, words)| Said::typed(format!("{number}{words}"), really, lang))
}

/// A text in the language of the sheet, or in another one, marked as such.
fn titled(text: &Text, lang: Lang) -> Option<Said> {
    text.best(lang).map(|(really, words)| Said::typed(words, really, lang))
}

/// The paragraphs of a text; what is missing in a language says so before it stands in another.
fn body(text: &Text, lang: Lang, missing: &str) -> Vec<Part> {
    let Some((really, words)) = text.best(lang) else { return Vec::new() };
    let mut parts = Vec::new();
    if really != lang {
        parts.push(Part::text(missing));
    }
    let lines = words.lines().filter(|l| !l.trim().is_empty());
    parts.extend(lines.map(|l| Part::text(Said::typed(l, really, lang))));
    parts
}

fn decided(label: &Text, text: &Text, lang: Lang) -> Part {
    let (really, words) = text.best(lang).unwrap_or((lang, ""));
    Part::Lines { lines: vec![Said::typed(format!("{} · {words}", label.show(lang)), really, lang)] }
}
