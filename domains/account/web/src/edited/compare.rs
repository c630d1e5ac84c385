//! A copy that came back beside the account as it stands: what its editor changed, what was changed here meanwhile, and what cannot be
//! taken over.

use account::event::{Event, SectionHandedIn, SectionWritten};
use account::read::{AccountRow, SectionRow};
use kernel::{Lang, Text};
use web::{Fault, Shell};

use super::{Loss, ReadCopy, Tag, moved, plain, short};

/// Texts of a copy where nobody wrote one.
const HOLDERS: [&str; 3] = ["account-lacking", "account-text-missing", "account-copy-empty"];

/// A text that its editor changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Edit {
    /// The section.
    pub(crate) code: String,
    pub(crate) lang: Lang,
    /// What the copy says.
    pub(crate) words: String,
    /// What stands here now.
    pub(crate) now: String,
    /// What the copy was made with; none where that entry was erased.
    pub(crate) was: Option<String>,
    pub(crate) lost: Vec<Loss>,
}

impl Edit {
    /// Whether somebody changed it here since the copy was made, as far as that is known.
    pub(crate) fn meanwhile(&self) -> bool {
        self.was.as_ref() != Some(&self.now)
    }

    /// Whether the copy has nothing there any more.
    pub(crate) const fn emptied(&self) -> bool {
        self.words.is_empty()
    }

    /// As the form names it.
    pub(crate) fn key(&self) -> String {
        format!("{}:{}", self.code, self.lang)
    }
}

/// A copy beside its account.
#[derive(Debug, Default)]
pub(crate) struct Compared {
    /// What its editor changed and does not stand here so.
    pub(crate) edits: Vec<Edit>,
    /// How many texts its editor left as they were.
    pub(crate) left: usize,
    /// How many its editor changed that say the same here by now.
    pub(crate) same: usize,
    /// Texts that it had when it was made and has no more.
    pub(crate) gone: Vec<(String, Lang)>,
    /// Paragraphs outside every text that are new or say something else.
    pub(crate) new: Vec<String>,
    /// Hashes of those that are gone.
    pub(crate) missing: Vec<String>,
    /// Whether it is known what stood outside when it was made.
    pub(crate) knows: bool,
    /// What was added outside that is no paragraph.
    pub(crate) objects: bool,
}

/// Whose copy it is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    Ours,
    /// Of another account, as far as it says which.
    Another(Option<String>),
    /// It bears none of our marks.
    Nobodys,
}

/// Whose copy it is, by what it says of itself and by its texts.
pub(crate) fn whose(row: &AccountRow, sections: &[SectionRow], copy: &ReadCopy) -> Whose {
    if let Some(other) = copy.account.as_ref().filter(|id| **id != row.id.to_string()) {
        return Whose::Another(Some(other.clone()));
    }
    let known = |tag: &Tag| sections.iter().any(|s| Tag::section(row.id, &s.section.code) == tag.section);
    if copy.texts.iter().any(|(tag, _)| known(tag)) {
        return Whose::Ours;
    }
    if copy.texts.is_empty() { Whose::Nobodys } else { Whose::Another(None) }
}

/// Compares.
///
/// # Errors
/// When the storage fails.
pub(crate) fn compare(
    shell: &Shell,
    row: &AccountRow,
    sections: &[SectionRow],
    copy: &ReadCopy,
) -> Result<Compared, Fault> {
    let mut all = Compared { knows: copy.made.is_some(), ..Compared::default() };
    let mut outside = copy.outside.clone();
    let mut seen: Vec<(&str, Lang)> = Vec::new();
    for section in sections {
        let name = Tag::section(row.id, &section.section.code);
        for (tag, words) in copy.texts.iter().filter(|(tag, _)| tag.section == name) {
            let place = (section.section.code.as_str(), tag.lang);
            if seen.contains(&place) {
                // Put together from two copies: the first counts.
                outside.extend(words.lines().filter(|l| !l.is_empty()).map(str::to_owned));
                continue;
            }
            seen.push(place);
            let edit = one(shell, row, section, (tag, words, copy))?;
            if edit.was.as_ref() == Some(&edit.words) {
                all.left += 1;
            } else if edit.words == edit.now {
                all.same += 1;
            } else {
                all.edits.push(edit);
            }
        }
    }
    let known = |tag: &Tag| sections.iter().find(|s| Tag::section(row.id, &s.section.code) == tag.section);
    for (tag, words) in copy.texts.iter().filter(|(tag, _)| known(tag).is_none()) {
        tracing::debug!(%tag, "a text of another account in an edited copy");
        outside.extend(words.lines().filter(|l| !l.is_empty()).map(str::to_owned));
    }
    all.objects = copy.lost.contains(&(None, Loss::Object));
    let Some(made) = &copy.made else {
        // All of it: whoever knows what stands here takes that out again.
        all.new = outside;
        return Ok(all);
    };
    let lost = |tag: &&Tag| !copy.texts.iter().any(|(there, _)| there == *tag);
    let place = |tag: &Tag| known(tag).map(|s| (s.section.code.clone(), tag.lang));
    all.gone = made.tags.iter().filter(lost).filter_map(place).collect();
    let hashes: Vec<String> = outside.iter().map(|line| short(line)).collect();
    let (gone, new) = moved(&made.outside, &hashes);
    all.missing = gone.into_iter().cloned().collect();
    // The hashes that are new, in their order, each with the paragraph that it is of.
    let mut places = hashes.iter().zip(&outside);
    let line =
        |hash: &String| places.by_ref().find(|(h, _)| std::ptr::eq(*h, hash)).map(|(_, line)| line.clone());
    all.new = new.into_iter().filter_map(line).collect();
    Ok(all)
}

fn one(
    shell: &Shell,
    row: &AccountRow,
    section: &SectionRow,
    (tag, words, copy): (&Tag, &str, &ReadCopy),
) -> Result<Edit, Fault> {
    let of = |text: &Text| plain(text.get(tag.lang).unwrap_or_default());
    let written = section.written.as_ref().map_or(0, |(.., seq)| *seq);
    let was = match tag.seq {
        0 => Some(String::new()),
        seq if seq == written => Some(of(&section.text)),
        seq => earlier(shell, row, &section.section.code, seq)?.as_ref().map(of),
    };
    let lost = copy.lost.iter().filter(|(at, _)| at.as_ref() == Some(tag)).map(|(_, loss)| *loss);
    Ok(Edit {
        code: section.section.code.clone(),
        lang: tag.lang,
        words: said(shell, tag.lang, (words, copy.holders.contains(tag)), was.as_deref()),
        now: of(&section.text),
        was,
        lost: lost.collect(),
    })
}

/// The text of the entry of which a copy was made; none where it was erased, or is no such entry.
fn earlier(shell: &Shell, row: &AccountRow, code: &str, seq: i64) -> Result<Option<Text>, Fault> {
    let Some(entry) = shell.live().entry(seq)?.filter(|e| e.header.matter == Some(row.id)) else {
        return Ok(None);
    };
    let written = SectionWritten::of(&entry).map(|e| (e.section, e.text));
    let text = written.or_else(|| SectionHandedIn::of(&entry).map(|e| (e.section, e.text)));
    Ok(text.filter(|(section, _)| section == code).map(|(_, text)| text))
}

/// What the copy says, without the words that only hold a place.
fn said(shell: &Shell, lang: Lang, (words, held): (&str, bool), was: Option<&str>) -> String {
    if was.is_some_and(|was| !was.is_empty()) {
        // Where there was a text, only the program that saved the file put words in its place.
        return if held { String::new() } else { words.to_owned() };
    }
    let clean = |words: String, key: &&str| words.replace(&shell.texts().plain(lang, key), "");
    plain(&HOLDERS.iter().fold(words.to_owned(), clean))
}
