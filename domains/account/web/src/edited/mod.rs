//! A copy that was edited in a word processor, read back: the texts that are tied to sections, what stands outside them, comments and
//! tracked changes. What cannot come back is named, never dropped in silence.

mod anchor;
mod compare;
mod diff;
mod package;
mod walk;
mod xml;

pub(crate) use anchor::{Tag, is_kept, plain, short};
pub(crate) use compare::{Compared, Edit, Whose, compare, whose};
pub(crate) use diff::{Bit, moved, words};
pub(crate) use package::{MOST, Wrong};

use std::collections::BTreeSet;

use package::Package;
use walk::{Styles, Walk};
use xml::Element;

/// What a text of ours cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Loss {
    /// Letters that are bold, slanted, underlined, marked.
    Format,
    /// Bullets and numbers that the word processor sets: dashes by now.
    List,
    /// A table: the text of its cells, line by line.
    Table,
    /// The address behind words.
    Link,
    /// A footnote or an endnote.
    Note,
    /// A picture, a formula, another object.
    Object,
}

impl Loss {
    /// As text keys name it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::List => "list",
            Self::Table => "table",
            Self::Link => "link",
            Self::Note => "note",
            Self::Object => "object",
        }
    }
}

/// What somebody noted in the margin.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Comment {
    pub(crate) author: String,
    /// The words that it is about.
    pub(crate) about: String,
    pub(crate) words: String,
}

/// A document as it was read.
#[derive(Debug, Default)]
pub(crate) struct ReadCopy {
    /// The account of which it says that it is a copy.
    pub(crate) account: Option<String>,
    /// The entry up to which the journal stood when it was made.
    pub(crate) state: Option<i64>,
    /// The texts that are tied to sections, as their authors would type them.
    pub(crate) texts: Vec<(Tag, String)>,
    /// Those in whose place the program shows its own words: there is no text.
    pub(crate) holders: BTreeSet<Tag>,
    /// Paragraphs outside these.
    pub(crate) outside: Vec<String>,
    /// Hashes of those that it had when it was made; none where a program dropped that list.
    pub(crate) made: Option<Made>,
    pub(crate) inserted: usize,
    pub(crate) deleted: usize,
    pub(crate) comments: Vec<Comment>,
    pub(crate) lost: Vec<(Option<Tag>, Loss)>,
}

/// What a copy was made with.
#[derive(Debug, Default)]
pub(crate) struct Made {
    /// The names of its texts.
    pub(crate) tags: Vec<Tag>,
    /// The hash of every paragraph outside them.
    pub(crate) outside: Vec<String>,
}

/// Names of the properties of a copy.
pub(crate) const ACCOUNT: &str = "belfry-account";
pub(crate) const STATE: &str = "belfry-state";
/// The root of the list of what a copy was made with, and its namespace.
pub(crate) const LIST: &str = "belfry-copy";
pub(crate) const LIST_SPACE: &str = "urn:belfry:copy";

/// Most texts of a document: more than the sections of an account in both languages.
const TEXTS: usize = 5000;

/// Reads a document.
pub(crate) fn read(bytes: &[u8]) -> Result<ReadCopy, Wrong> {
    let mut package = Package::open(bytes)?;
    let (mut main, mut properties) = (None, None);
    for (sort, name) in package.relations("")? {
        match sort.as_str() {
            "officeDocument" => main = Some(name),
            "custom-properties" => properties = Some(name),
            _ => {}
        }
    }
    let main = main.ok_or(Wrong::Kind)?;
    let body = package.part(&main)?.filter(|root| root.name == "w:document").ok_or(Wrong::Kind)?;
    let mut around = Vec::new();
    let (mut styles, mut comments, mut copy) = (Styles::new(), None, ReadCopy::default());
    for (sort, name) in package.relations(&main)? {
        match sort.as_str() {
            "styles" => styles = package.part(&name)?.map(|root| walk::headings(&root)).unwrap_or_default(),
            "comments" => comments = package.part(&name)?,
            "footnotes" | "endnotes" | "header" | "footer" => around.extend(package.part(&name)?),
            "customXml" => copy.made = copy.made.or(package.part(&name)?.as_ref().and_then(made)),
            _ => {}
        }
    }
    if let Some(name) = properties
        && let Some(root) = package.part(&name)?
    {
        copy.account = property(&root, ACCOUNT);
        copy.state = property(&root, STATE).and_then(|seq| seq.parse().ok());
    }
    let mut walk = Walk::new(styles);
    walk.part(&body);
    around.iter().for_each(|page| walk.around(page));
    if walk.texts.len() > TEXTS {
        return Err(Wrong::Large);
    }
    copy.comments = comments.map(|root| walk.comments(&root)).unwrap_or_default();
    copy.texts = walk.texts.into_iter().map(|(tag, lines)| (tag, plain(&lines.join("\n")))).collect();
    (copy.inserted, copy.deleted, copy.outside) = (walk.inserted, walk.deleted, walk.outside);
    copy.lost = walk.lost.into_iter().collect();
    copy.holders = walk.holders.into_iter().filter(|(_, holds)| *holds).map(|(tag, _)| tag).collect();
    Ok(copy)
}

/// What stands outside the texts of a document that is being made, as it will be read again.
pub(crate) fn outside(styles: &str, body: &str, header: &str) -> Option<Vec<String>> {
    let (styles, body, header) = (xml::parse(styles)?, xml::parse(body)?, xml::parse(header)?);
    let mut walk = Walk::new(walk::headings(&styles));
    walk.part(&body);
    walk.around(&header);
    Some(walk.outside)
}

fn property(root: &Element, name: &str) -> Option<String> {
    let found = root.elements().find(|e| e.get("name") == Some(name))?;
    found.elements().next().map(|value| value.text().trim().to_owned())
}

fn made(root: &Element) -> Option<Made> {
    // Programs may write the namespace with a prefix of their own.
    let name = root.name.rsplit(':').next()?;
    (name == LIST).then(|| {
        let mut made = Made::default();
        for e in root.elements() {
            match Tag::of(e.text().trim()) {
                Some(tag) => made.tags.push(tag),
                None => made.outside.push(e.text().trim().to_owned()),
            }
        }
        made
    })
}
