//! A copy that came back edited, beside what stands: every text that differs with what its editor changed and what was changed here
//! meanwhile, taken over where somebody ticks it, all in one act. What cannot be taken over is listed.

use account::command::{AttachFile, EditedText, TakeEdits};
use account::error;
use account::event::Edited;
use account::read::{self, AccountRow, FileRow, SectionRow};
use kernel::{Id, Kind, Lang, Refusal, Text, Timestamp, at_most, kind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::Read as _;
use web::{Answer, Fault, Page, Posted, Typed, Visit, Who, blocking};

use crate::ask::At;
use crate::desk::Desk;
use crate::edited::{self, Bit, Comment, Compared, Edit, MOST, ReadCopy, Whose, Wrong, short};
use crate::files::{FileForm, attached_name, may_attach, refused};
use crate::list::{AccountShow, testing_at};
use crate::one;
use crate::print::looked;

/// The account and the file.
type Of = (Id<kind::Matter>, Id<kind::Blob>);

/// A text that its editor changed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EditShow {
    key: String,
    code: String,
    number: Option<String>,
    titles: Text,
    lang: &'static str,
    /// What the copy says beside what it was made with; beside what stands now where that is not known any more.
    bits: Vec<Bit>,
    /// What was changed here since it was made.
    meanwhile: Option<Vec<Bit>>,
    /// Whether it is not known with what it was made.
    unknown: bool,
    /// Who wrote here last.
    by: Option<(Timestamp, Text, i64)>,
    emptied: bool,
    lost: Vec<&'static str>,
    ticked: bool,
}

/// A text that the copy has no more: its section and its language.
type GoneShow = (String, Option<String>, Text, &'static str);

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ReviewPage {
    a: AccountShow,
    blob: String,
    name: String,
    at: Timestamp,
    by: Text,
    hash: String,
    /// The entry up to which the journal stood when the copy was made, and its time.
    made: Option<(i64, Timestamp)>,
    /// Why it cannot be read.
    refused: Option<String>,
    edits: Vec<EditShow>,
    left: usize,
    same: usize,
    gone: Vec<GoneShow>,
    /// Paragraphs outside every text: new, and gone as far as they still stand here.
    new: Vec<String>,
    missing: Vec<Option<String>>,
    knows: bool,
    objects: bool,
    comments: Vec<Comment>,
    inserted: usize,
    deleted: usize,
    /// The language of the copy.
    written: &'static str,
    /// Whether this person may take texts over now.
    may: bool,
    /// Whether only others may.
    others: bool,
    form: Typed,
}

impl Page for ReviewPage {
    const TEMPLATE: &'static str = "account/review.html";
    const ROOM: &'static str = "accounts";
    fn samples() -> Vec<Self> {
        let empty = Self {
            a: AccountShow::sample("asked"),
            blob: "f".into(),
            name: "retour <b>.docx".into(),
            at: testing_at(),
            by: Text::both("Chef", "Hoofd"),
            hash: "9f86".into(),
            made: None,
            refused: None,
            edits: Vec::new(),
            left: 2,
            same: 0,
            gone: Vec::new(),
            new: Vec::new(),
            missing: Vec::new(),
            knows: true,
            objects: false,
            comments: Vec::new(),
            inserted: 0,
            deleted: 0,
            written: "fr",
            may: true,
            others: false,
            form: Typed::default(),
        };
        let comment = Comment { author: "A <b>".into(), about: "douze".into(), words: "sûr ?".into() };
        let full = Self {
            made: Some((7, testing_at())),
            edits: EditShow::samples(),
            same: 1,
            gone: vec![("intro".into(), Some("I".into()), Text::both("Début", "Begin"), "fr")],
            new: vec!["ajout <b>".into()],
            missing: vec![Some("parti".into()), None],
            knows: false,
            objects: true,
            comments: vec![comment, Comment::default()],
            inserted: 1,
            deleted: 1,
            form: Typed { error: Some("non".into()), ..Typed::default() },
            ..empty.clone()
        };
        let shut = Self { may: false, a: AccountShow::sample("frozen"), ..full.clone() };
        let reads = Self { may: false, others: true, ..full.clone() };
        let wrong = Self { refused: Some("non <b>".into()), form: full.form.clone(), ..empty.clone() };
        let errors = [("s1:fr".to_owned(), "long <b>".to_owned())].into();
        let long = Self { form: Typed { errors, ..Typed::default() }, ..full.clone() };
        vec![empty, full, shut, reads, wrong, long]
    }
}

impl EditShow {
    fn of(at: &At<'_>, edit: &Edit, section: &SectionRow, form: &Typed) -> Self {
        let (was, names) = (edit.was.as_ref().unwrap_or(&edit.now), at.desk.names());
        let changed = edit.was.is_some() && edit.meanwhile();
        let key = edit.key();
        let ticked = if form.faulty() {
            form.all("texts").contains(&key)
        } else {
            !edit.meanwhile() && !edit.emptied()
        };
        Self {
            code: edit.code.clone(),
            number: section.section.number.clone(),
            titles: section.section.titles.clone(),
            lang: edit.lang.code(),
            bits: edited::words(was, &edit.words),
            meanwhile: changed.then(|| edited::words(was, &edit.now)),
            unknown: edit.was.is_none(),
            by: section.written.as_ref().map(|(at, by, _, seq)| (*at, names.function(by), *seq)),
            emptied: edit.emptied(),
            lost: edit.lost.iter().map(|loss| loss.code()).collect(),
            ticked,
            key,
        }
    }

    fn samples() -> Vec<Self> {
        let bit = |how, text: &str| Bit { how, text: text.into() };
        let bits = || vec![bit("same", "a\n"), bit("del", "douze"), bit("ins", "treize <b>")];
        let one = |n: u8, lang| Self {
            key: format!("s{n}:{lang}"),
            code: format!("s{n}"),
            number: (n == 1).then(|| "IV".into()),
            titles: Text::both("Statut <b>", "Status"),
            lang,
            bits: bits(),
            meanwhile: (n == 2).then(bits),
            unknown: n == 3,
            by: (n > 1).then(|| (testing_at(), Text::both("Chef", "Hoofd"), 9)),
            emptied: n == 4,
            lost: if n == 1 { vec!["format", "list", "table", "link", "note", "object"] } else { Vec::new() },
            ticked: n == 1,
        };
        vec![one(1, "fr"), one(2, "nl"), one(3, "fr"), one(4, "nl")]
    }
}

/// `GET /accounts/{id}/files/{blob}/review`.
pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk, Of>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, id, Typed::default())?;
    shell.draw(&reader, &page).answer()
}

/// What is known of a copy that lies beside an account.
struct Looked {
    row: AccountRow,
    sections: Vec<SectionRow>,
    file: FileRow,
    hash: String,
    copy: Result<ReadCopy, Refusal>,
}

fn look(at: &At<'_>, who: &Who, (id, blob): Of) -> Result<Looked, Fault> {
    let eye = at.desk.eye(who.actor());
    let (row, sections, file) = at.shell.read(at.reader, |read| {
        let row = read::account(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let file = read::files(read, id)?.into_iter().find(|f| f.file == blob);
        Ok((row, read::sections(read, id)?, file.ok_or_else(Fault::not_found)?))
    })?;
    looked(at.shell, who, &row);
    let kept = blocking(|| at.desk.blobs.by_id(blob))?.ok_or_else(Fault::not_found)?;
    let most = u64::try_from(MOST).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    blocking(|| kept.file.take(most + 1).read_to_end(&mut bytes)).map_err(Fault::internal)?;
    let copy = blocking(|| edited::read(&bytes)).map_err(wrong);
    let copy = copy.and_then(|copy| ours(at, who, (&row, &sections), &copy).map(|()| copy));
    Ok(Looked { row, sections, file, hash: kept.blob.hash, copy })
}

fn wrong(why: Wrong) -> Refusal {
    let refusal = Refusal::invalid("file", why.key()).with("most", MOST / 1_000_000);
    if why == Wrong::Large { Refusal { kind: Kind::Limit, ..refusal } } else { refusal }
}

/// Refuses a copy of something else.
fn ours(
    at: &At<'_>,
    who: &Who,
    (row, sections): (&AccountRow, &[SectionRow]),
    copy: &ReadCopy,
) -> Result<(), Refusal> {
    let other = match edited::whose(row, sections, copy) {
        Whose::Ours => return Ok(()),
        Whose::Nobodys => return Err(Refusal::invalid("file", "refusal-account-edited-none")),
        Whose::Another(other) => other.and_then(|id| id.parse::<Id<kind::Matter>>().ok()),
    };
    // Which one it is is said to whoever may see that.
    let known = other.and_then(|id| at.account(who, id).ok());
    Err(match known {
        Some(known) => {
            Refusal::invalid("file", "refusal-account-edited-foreign").with("number", known.number)
        }
        None => Refusal::invalid("file", "refusal-account-edited-other"),
    })
}

fn page(at: &At<'_>, who: &Who, of: Of, form: Typed) -> Result<ReviewPage, Fault> {
    let (shell, desk) = (at.shell, at.desk);
    let found = look(at, who, of)?;
    let row = &found.row;
    let refused = found.copy.as_ref().err().map(|why| shell.sentence(at.reader.lang, why));
    let copy = found.copy.unwrap_or_default();
    let compared = if refused.is_none() {
        blocking(|| edited::compare(shell, row, &found.sections, &copy))?
    } else {
        Compared::default()
    };
    let section = |code: &str| found.sections.iter().find(|s| s.section.code == code);
    let edit = |e: &Edit| section(&e.code).map(|s| EditShow::of(at, e, s, &form));
    let gone = |(code, lang): &(String, Lang)| {
        let of = &section(code)?.section;
        Some((code.clone(), of.number.clone(), of.titles.clone(), lang.code()))
    };
    let made = copy.state.map(|seq| shell.live().entry(seq)).transpose()?.flatten();
    let writes = desk.may(who.actor(), "account.write");
    let (new, missing) = blocking(|| outside(at, who, row, (&compared, &copy)))?;
    Ok(ReviewPage {
        a: AccountShow::of(row, desk, shell),
        blob: found.file.file.to_string(),
        name: found.file.name,
        at: found.file.at,
        by: desk.names().function(&found.file.function),
        hash: found.hash,
        made: made.map(|entry| (entry.header.seq, entry.header.recorded.at)),
        edits: blocking(|| compared.edits.iter().filter_map(edit).collect()),
        left: compared.left,
        same: compared.same,
        gone: compared.gone.iter().filter_map(gone).collect(),
        written: spoken(at, &copy).code(),
        missing,
        new,
        knows: compared.knows,
        objects: compared.objects,
        comments: copy.comments,
        inserted: copy.inserted,
        deleted: copy.deleted,
        may: at.reader.as_of.is_none() && writes && row.state.is_open() && row.taken().is_none(),
        others: !writes,
        refused,
        form,
    })
}

/// The language of a copy.
fn spoken(at: &At<'_>, copy: &ReadCopy) -> Lang {
    copy.texts.first().map_or(at.reader.lang, |(tag, _)| tag.lang)
}

/// The paragraphs outside the texts that are new, and those that are gone in the words that still stand here; none for what is not here
/// any more either. Where it is not known what the copy was made with, new is what does not stand here.
fn outside(
    at: &At<'_>,
    who: &Who,
    row: &AccountRow,
    (compared, copy): (&Compared, &ReadCopy),
) -> Result<(Vec<String>, Vec<Option<String>>), Fault> {
    let mut new = compared.new.clone();
    if compared.missing.is_empty() && (compared.knows || new.is_empty()) {
        return Ok((new, Vec::new()));
    }
    let lang = spoken(at, copy);
    let (account, ties) = crate::paper::editable(at, who, row, lang)?;
    let words = crate::docx::Words::of(at.shell, &account, lang);
    let told = crate::docx::told(&account, &ties, lang, &words);
    let hashes: BTreeMap<String, &String> = told.iter().map(|line| (short(line), line)).collect();
    if !compared.knows {
        new.retain(|line| !hashes.contains_key(&short(line)));
    }
    let find = |hash: &String| hashes.get(hash).map(|line| (*line).clone());
    Ok((new, compared.missing.iter().map(find).collect()))
}

/// `POST /accounts/{id}/edited`: an edited copy comes back. It is read before it is kept; then its page opens.
pub(crate) async fn upload(sent: Posted<Desk, FileForm>) -> Answer {
    let (at, id) = (At::of(&sent), sent.id);
    let row = at.account(&sent.who, id)?;
    let outcome = async {
        may_attach(&at, &sent.who, id)?;
        if row.taken().is_some() {
            return Err(at.explained(error::published(&row.number).into()));
        }
        if !row.state.is_open() {
            return Err(at.explained(error::wrong_state(&row.number, row.state).into()));
        }
        let file = sent.form.files.first().ok_or_else(|| Refusal::missing("file"))?;
        let bytes = file.read(MOST + 1)?;
        let copy = blocking(|| edited::read(&bytes)).map_err(wrong)?;
        let sections = at.shell.live().read(|read| Ok::<_, Fault>(read::sections(read, id)?))?;
        ours(&at, &sent.who, (&row, &sections), &copy)?;
        let blob = file.keep(&at.desk.blobs).map_err(refused)?.id();
        let rule = AttachFile { account: id, file: blob, name: attached_name(&file.name) };
        Ok((at.ask(&sent.who, &sent.form.meta, rule).await?, blob))
    };
    match outcome.await {
        Ok((receipt, blob)) => {
            let path = format!("accounts/{id}/files/{blob}/review");
            Ok(at.shell.done(at.reader, &at.done(receipt, "account-done-edited", &path)))
        }
        Err(fault) => at.shell.refill(at.reader, fault, sent.form.typed.clone(), |form| {
            one::page(&at, &sent.who, id, "edited", form)
        }),
    }
}

/// What was ticked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TicksForm {
    texts: Vec<String>,
}

/// `POST /accounts/{id}/files/{blob}/review`: takes over what was ticked. The words are those of the file, read again.
pub(crate) async fn take(sent: Posted<Desk, TicksForm, Of>) -> Answer {
    let (at, id) = (At::of(&sent), sent.id.0);
    at.account(&sent.who, id)?;
    let outcome = async {
        may_attach(&at, &sent.who, id)?;
        let chosen = &sent.value()?.texts;
        let found = look(&at, &sent.who, sent.id)?;
        let copy = found.copy?;
        let compared = blocking(|| edited::compare(at.shell, &found.row, &found.sections, &copy))?;
        if chosen.is_empty() {
            return Err(Refusal::invalid("texts", "refusal-account-edited-ticks").into());
        }
        let ticked = || compared.edits.iter().filter(|e| chosen.contains(&e.key()));
        ticked().try_for_each(|e| fits(&at, e, &found.sections))?;
        let edited = Edited { name: found.file.name, hash: found.hash };
        let mut texts: Vec<EditedText> = ticked().map(text).collect();
        if texts.is_empty() {
            // All of it stands here so by now: the rule has nothing to write, and a repeat gets its first receipt.
            texts.extend(standing(chosen, &found.sections));
        }
        let based_on = sent.form.meta.based_on;
        at.ask(&sent.who, &sent.form.meta, TakeEdits { account: id, edited, texts, based_on }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let done = at.done(receipt, "account-done-taken-over", &format!("accounts/{id}"));
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => at
            .shell
            .refill(at.reader, fault, sent.form.typed.clone(), |form| page(&at, &sent.who, sent.id, form)),
    }
}

fn text(edit: &Edit) -> EditedText {
    let words = Some(edit.words.clone()).filter(|words| !words.is_empty());
    EditedText { section: edit.code.clone(), lang: edit.lang, words }
}

/// Refuses a text that is longer than one may be, where it stands: the rule only knows that one of them is.
fn fits(at: &At<'_>, edit: &Edit, sections: &[SectionRow]) -> Result<(), Refusal> {
    let (most, lang) = (at.desk.facts().limits.text, at.reader.lang);
    let Err(long) = at_most(&edit.key(), &edit.words, most) else { return Ok(()) };
    let section = sections.iter().find(|s| s.section.code == edit.code).map(|s| &s.section);
    let title = section.map_or_else(
        || edit.code.clone(),
        |s| match &s.number {
            Some(number) => format!("{number} {}", s.titles.show(lang)),
            None => s.titles.show(lang).to_owned(),
        },
    );
    let spoken = at.shell.texts().plain(lang, &format!("account-text-{}", edit.lang.code()));
    Err(Refusal { key: "refusal-account-edited-long".into(), ..long }
        .with("section", title)
        .with("lang", spoken))
}

/// What was ticked as it stands here.
fn standing(chosen: &[String], sections: &[SectionRow]) -> Vec<EditedText> {
    let one = |key: &String| {
        let (code, lang) = key.rsplit_once(':')?;
        let (lang, section) = (lang.parse().ok()?, sections.iter().find(|s| s.section.code == code)?);
        let words = section.text.get(lang).map(str::to_owned);
        Some(EditedText { section: code.to_owned(), lang, words })
    };
    chosen.iter().filter_map(one).collect()
}
