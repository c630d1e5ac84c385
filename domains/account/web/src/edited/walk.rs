//! What a document says, paragraph by paragraph: in which text of ours each stands, or outside all of them. Tracked changes are read as
//! accepted: what was inserted counts, what was deleted does not.

use std::collections::{BTreeMap, BTreeSet};

use super::anchor::{Tag, marked};
use super::xml::{Element, Node};
use super::{Comment, Loss};

/// Paragraph styles that are headings, with how deep.
pub(super) type Styles = BTreeMap<String, u8>;

/// The styles of a document that are headings.
pub(super) fn headings(styles: &Element) -> Styles {
    let one = |style: &Element| {
        let name = style.first("w:name")?.val()?.to_lowercase();
        let level = name.strip_prefix("heading ")?.trim().parse().ok()?;
        Some((style.get("w:styleId")?.to_owned(), level))
    };
    styles.elements().filter(|e| e.name == "w:style").filter_map(one).collect()
}

/// A paragraph that is being read.
#[derive(Debug, Default)]
struct Line {
    text: String,
    /// How deep it stands, where it is a heading.
    level: Option<u8>,
    listed: bool,
    /// The text of ours that begins in it.
    begins: Option<Tag>,
}

/// Where a comment stands, and the words that it is about.
#[derive(Debug)]
struct About {
    id: String,
    words: String,
    open: bool,
}

/// Most comments whose words are looked for, and most characters of those of one.
const ABOUT: (usize, usize) = (2000, 500);
/// Most bookmarks of ours within each other.
const OPEN: usize = 200;

#[derive(Debug, Default)]
pub(super) struct Walk {
    styles: Styles,
    /// Bookmarks that have an end: one without would swallow the rest of the document.
    ends: BTreeSet<String>,
    /// Bookmarks of ours that are open.
    open: Vec<(String, Tag)>,
    /// What a paragraph said whose end was deleted: the next one goes on with it.
    carried: Option<(Option<Tag>, String)>,
    about: Vec<About>,
    /// The lines of every text; a program may have cut one into several pieces.
    pub(super) texts: BTreeMap<Tag, Vec<String>>,
    /// Controls of ours, and whether all that stands in them is what the program writes where there is no text.
    pub(super) holders: BTreeMap<Tag, bool>,
    pub(super) outside: Vec<String>,
    pub(super) lost: BTreeSet<(Option<Tag>, Loss)>,
    pub(super) inserted: usize,
    pub(super) deleted: usize,
}

impl Walk {
    pub(super) fn new(styles: Styles) -> Self {
        Self { styles, ..Self::default() }
    }

    /// Reads a part from front to back.
    pub(super) fn part(&mut self, root: &Element) {
        self.ends = BTreeSet::new();
        ends(root, &mut self.ends);
        self.blocks(root, None);
        self.open.clear();
        self.flush();
    }

    /// The same for what stands on every page: what was said already is not said again.
    pub(super) fn around(&mut self, root: &Element) {
        let mut page = Self::new(self.styles.clone());
        page.part(root);
        self.lost.extend(page.lost.into_iter().map(|(_, loss)| (None, loss)));
        let new = page.outside.into_iter().chain(page.texts.into_values().flatten());
        for line in new {
            if !line.trim().is_empty() && !self.outside.contains(&line) {
                self.outside.push(line);
            }
        }
    }

    /// Paragraphs and what holds paragraphs.
    fn blocks(&mut self, of: &Element, key: Option<&Tag>) {
        for e in of.elements() {
            match e.name.as_str() {
                "w:p" => self.paragraph(e, key),
                "w:sdt" => {
                    let own = tag(e);
                    self.flush();
                    if let Some(own) = &own {
                        self.texts.entry(own.clone()).or_default();
                        self.held(own, e);
                    }
                    if let Some(content) = e.first("w:sdtContent") {
                        self.blocks(content, own.as_ref().or(key));
                    }
                    self.flush();
                    // Its bookmark ends with it, wherever its own end got to.
                    self.open.retain(|(_, tag)| Some(tag) != own.as_ref());
                }
                "w:tbl" => {
                    let at = self.at(key);
                    if at.is_some() {
                        self.lost.insert((at, Loss::Table));
                    }
                    self.blocks(e, key);
                }
                "w:tr" if e.first("w:trPr").is_some_and(|p| p.first("w:del").is_some()) => drop(self.gone(e)),
                "w:tc" => {
                    self.blocks(e, key);
                    self.flush();
                }
                "w:del" | "w:moveFrom" => drop(self.gone(e)),
                "w:ins" | "w:moveTo" => {
                    self.inserted += 1;
                    self.blocks(e, key);
                }
                "mc:AlternateContent" => {
                    if let Some(choice) = e.first("mc:Choice") {
                        self.blocks(choice, key);
                    }
                }
                "w:altChunk" | "m:oMathPara" => self.lose(key, Loss::Object),
                "w:body" | "w:tr" | "w:customXml" | "w:smartTag" | "w:footnote" | "w:endnote"
                | "w:txbxContent" => {
                    self.blocks(e, key);
                }
                _ => drop(self.mark(e)),
            }
        }
    }

    /// The text in which something stands now.
    fn at(&self, key: Option<&Tag>) -> Option<Tag> {
        key.or_else(|| self.open.last().map(|(_, tag)| tag)).cloned()
    }

    fn lose(&mut self, key: Option<&Tag>, what: Loss) {
        let at = self.at(key);
        self.lost.insert((at, what));
    }

    /// What was deleted: its words do not count, but what begins or ends within it does. The text of ours that begins there.
    fn gone(&mut self, e: &Element) -> Option<Tag> {
        self.deleted += 1;
        self.marks(e)
    }

    fn marks(&mut self, of: &Element) -> Option<Tag> {
        let mut begins = None;
        for e in of.elements() {
            let begun = self.mark(e);
            let within = self.marks(e);
            begins = begins.or(begun).or(within);
        }
        begins
    }

    /// Whether a control of ours holds nothing but what stands for a text. What was cut into several says so only where all of them do.
    fn held(&mut self, own: &Tag, sdt: &Element) {
        let shown = sdt.first("w:sdtPr").and_then(|of| of.first("w:showingPlcHdr"));
        let shown = shown.is_some_and(|e| e.val().is_none_or(|val| !matches!(val, "0" | "false" | "off")));
        *self.holders.entry(own.clone()).or_insert(true) &= shown;
    }

    /// Where a bookmark or a comment begins or ends; the text of ours that begins with it.
    fn mark(&mut self, e: &Element) -> Option<Tag> {
        let id = e.get("w:id").unwrap_or_default();
        match e.name.as_str() {
            "w:bookmarkStart" => {
                let tag = e.get("w:name").and_then(Tag::of).filter(|_| self.ends.contains(id))?;
                if self.open.len() >= OPEN {
                    return None;
                }
                self.open.push((id.to_owned(), tag.clone()));
                return Some(tag);
            }
            "w:bookmarkEnd" => self.open.retain(|(open, _)| open != id),
            "w:commentRangeStart" if self.about.len() < ABOUT.0 => {
                self.about.push(About { id: id.to_owned(), words: String::new(), open: true });
            }
            "w:commentRangeEnd" => {
                self.about.iter_mut().filter(|a| a.id == id).for_each(|a| a.open = false);
            }
            _ => {}
        }
        None
    }

    fn paragraph(&mut self, p: &Element, key: Option<&Tag>) {
        let before = self.at(key);
        let properties = p.first("w:pPr");
        let mut line = Line {
            level: properties.and_then(|of| self.level(of)),
            listed: properties.is_some_and(|of| of.first("w:numPr").is_some()),
            ..Line::default()
        };
        self.inline(p, key, &mut line);
        let at = before.or_else(|| line.begins.take());
        let (at, said) = match self.carried.take() {
            Some((first, said)) if !said.is_empty() => (first, said),
            _ => (at, String::new()),
        };
        line.text.insert_str(0, &said);
        let end = properties.and_then(|of| of.first("w:rPr"));
        if end.is_some_and(|end| end.first("w:ins").is_some()) {
            self.inserted += 1;
        }
        if end.is_some_and(|end| end.first("w:del").is_some() || end.first("w:moveFrom").is_some()) {
            self.deleted += 1;
            self.carried = Some((at, line.text));
            return;
        }
        self.put(at, line);
    }

    /// What is left of a paragraph without an end, where nothing goes on with it.
    fn flush(&mut self) {
        if let Some((at, text)) = self.carried.take()
            && !text.is_empty()
        {
            self.put(at, Line { text, ..Line::default() });
        }
    }

    fn put(&mut self, at: Option<Tag>, line: Line) {
        let Some(tag) = at else {
            let words: Vec<&str> = line.text.split_whitespace().collect();
            if !words.is_empty() {
                self.outside.push(words.join(" "));
            }
            return;
        };
        let text = match line.level {
            Some(level) if !line.text.trim().is_empty() => {
                marked(if level > tag.under.saturating_add(1) { 2 } else { 1 }, &line.text)
            }
            None if line.listed => {
                self.lost.insert((Some(tag.clone()), Loss::List));
                format!("– {}", line.text)
            }
            _ => line.text,
        };
        self.texts.entry(tag).or_default().push(text);
    }

    fn level(&self, properties: &Element) -> Option<u8> {
        let style = properties.first("w:pStyle").and_then(Element::val);
        let outline = || properties.first("w:outlineLvl")?.val()?.parse::<u8>().ok();
        let styled = style.and_then(|id| self.styles.get(id).copied());
        styled.or_else(|| outline().filter(|level| *level < 9).map(|level| level + 1))
    }

    /// Runs and what holds runs.
    fn inline(&mut self, of: &Element, key: Option<&Tag>, line: &mut Line) {
        for e in of.elements() {
            match e.name.as_str() {
                "w:r" => self.run(e, key, line),
                "w:del" | "w:moveFrom" => {
                    let begins = self.gone(e);
                    line.begins = line.begins.take().or(begins);
                }
                "w:ins" | "w:moveTo" => {
                    self.inserted += 1;
                    self.inline(e, key, line);
                }
                "w:hyperlink" => {
                    if self.at(key).is_some() {
                        self.lose(key, Loss::Link);
                    }
                    self.inline(e, key, line);
                }
                "w:sdt" => {
                    // Around a single paragraph some programs put a control into it.
                    if let Some(own) = tag(e) {
                        self.held(&own, e);
                        line.begins = Some(own);
                    }
                    if let Some(content) = e.first("w:sdtContent") {
                        self.inline(content, key, line);
                    }
                }
                "mc:AlternateContent" => {
                    if let Some(choice) = e.first("mc:Choice") {
                        self.inline(choice, key, line);
                    }
                }
                "m:oMath" | "m:oMathPara" => self.lose(key, Loss::Object),
                "w:smartTag" | "w:customXml" | "w:fldSimple" | "w:bdo" | "w:dir" => {
                    self.inline(e, key, line);
                }
                _ => {
                    let begins = self.mark(e);
                    line.begins = line.begins.take().or(begins);
                }
            }
        }
    }

    fn run(&mut self, run: &Element, key: Option<&Tag>, line: &mut Line) {
        if self.at(key).is_some() && run.first("w:rPr").is_some_and(is_formatted) {
            self.lose(key, Loss::Format);
        }
        for e in run.elements() {
            match e.name.as_str() {
                "w:t" => self.say(&e.text(), line),
                "w:tab" | "w:ptab" => self.say("\t", line),
                "w:br" | "w:cr" => self.say("\n", line),
                "w:noBreakHyphen" => self.say("\u{2011}", line),
                "w:footnoteReference" | "w:endnoteReference" => self.lose(key, Loss::Note),
                "w:drawing" | "w:pict" | "w:object" | "w:sym" => self.drawn(e, key),
                "mc:AlternateContent" => {
                    if let Some(choice) = e.first("mc:Choice") {
                        self.run(choice, key, line);
                    }
                }
                _ => {}
            }
        }
    }

    fn say(&mut self, text: &str, line: &mut Line) {
        line.text.push_str(text);
        let open = self.about.iter_mut().filter(|a| a.open && a.words.len() < ABOUT.1);
        open.for_each(|a| a.words.extend(text.chars().take(ABOUT.1)));
    }

    /// A picture, or a box with paragraphs of its own: those stand outside every text.
    fn drawn(&mut self, e: &Element, key: Option<&Tag>) {
        if !e.holds("w:txbxContent") {
            self.lose(key, Loss::Object);
            return;
        }
        let mut boxes = Self::new(self.styles.clone());
        boxes.boxes(e);
        let said = boxes.texts.into_values().flatten();
        self.outside.extend(boxes.outside.into_iter().chain(said.filter(|line| !line.trim().is_empty())));
    }

    fn boxes(&mut self, of: &Element) {
        for e in of.elements() {
            if e.name == "w:txbxContent" { self.blocks(e, None) } else { self.boxes(e) }
        }
    }

    /// The comments, each with the words that it is about.
    pub(super) fn comments(&self, root: &Element) -> Vec<Comment> {
        // Where several have a number, the first counts.
        let all: BTreeMap<&str, &str> =
            self.about.iter().rev().map(|a| (a.id.as_str(), a.words.trim())).collect();
        let about = |id: &str| all.get(id).map(|words| (*words).to_owned());
        let one = |e: &Element| {
            let mut words = Self::default();
            words.part(e);
            Comment {
                author: e.get("w:author").unwrap_or_default().to_owned(),
                about: e.get("w:id").and_then(about).unwrap_or_default(),
                words: words.outside.join("\n"),
            }
        };
        root.elements().filter(|e| e.name == "w:comment").map(one).collect()
    }
}

/// The name of ours on a content control.
fn tag(sdt: &Element) -> Option<Tag> {
    Tag::of(sdt.first("w:sdtPr")?.first("w:tag")?.val()?)
}

/// The bookmarks that end somewhere.
fn ends(of: &Element, found: &mut BTreeSet<String>) {
    for node in &of.nodes {
        let Node::Element(e) = node else { continue };
        if e.name == "w:bookmarkEnd" {
            found.extend(e.get("w:id").map(str::to_owned));
        }
        ends(e, found);
    }
}

/// Whether somebody made letters bold, slanted, underlined, struck through, raised or marked: texts of ours know none of that.
fn is_formatted(properties: &Element) -> bool {
    const SORTS: [&str; 7] = ["w:b", "w:i", "w:u", "w:strike", "w:dstrike", "w:highlight", "w:vertAlign"];
    let off =
        |e: &Element| e.val().is_some_and(|val| matches!(val, "0" | "false" | "none" | "off" | "baseline"));
    properties.elements().any(|e| SORTS.contains(&e.name.as_str()) && !off(e))
}

#[cfg(test)]
mod tests {
    use super::super::xml::parse;
    use super::*;

    const NAME: &str = "belfry_0123456789abcdef_fr_2_7";

    fn walked(body: &str) -> Walk {
        let mut walk = Walk::default();
        walk.part(&parse(&format!("<w:body>{}</w:body>", body.replace("NAME", NAME))).unwrap());
        walk
    }

    fn p(inner: &str) -> String {
        format!("<w:p>{inner}</w:p>")
    }

    fn said(text: &str) -> String {
        format!("<w:r><w:t>{text}</w:t></w:r>")
    }

    const START: &str = "<w:bookmarkStart w:id=\"1\" w:name=\"NAME\"/>";
    const END: &str = "<w:bookmarkEnd w:id=\"1\"/>";

    #[test]
    fn a_text_ends_where_its_mark_was_deleted_with_the_words_before_it() {
        let own = Tag::of(NAME).unwrap();
        let deleted = format!("<w:del w:id=\"9\"><w:r><w:delText>x</w:delText></w:r>{END}</w:del>");
        let within = p(&format!("{START}{}{deleted}", said("un")));
        let between = format!("{}{deleted}", p(&format!("{START}{}", said("un"))));
        let row = format!(
            "{}<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{}</w:tc></w:tr></w:tbl>",
            p(&format!("{START}{}", said("un"))),
            p(END)
        );
        for text in [within, between, row] {
            let walk = walked(&format!("{text}{}", p(&said("dehors"))));
            assert_eq!(walk.texts.get(&own).map(Vec::as_slice), Some(["un".to_owned()].as_slice()), "{text}");
            assert_eq!(
                (walk.outside.as_slice(), walk.deleted),
                (["dehors".to_owned()].as_slice(), 1),
                "{text}"
            );
        }
        // All of it was deleted, with both its marks: it is there and says nothing.
        let all =
            walked(&p(&format!("<w:del w:id=\"9\">{START}<w:r><w:delText>x</w:delText></w:r>{END}</w:del>")));
        assert_eq!(all.texts.get(&own).map(|lines| lines.concat()), Some(String::new()));
    }

    #[test]
    fn a_text_ends_with_its_control_wherever_its_mark_ends() {
        let control = "<w:sdt><w:sdtPr><w:tag w:val=\"NAME\"/></w:sdtPr><w:sdtContent>";
        let inner = p(&format!("{START}{}", said("un")));
        let walk =
            walked(&format!("{control}{inner}</w:sdtContent></w:sdt>{}{}", p(&said("dehors")), p(END)));
        assert_eq!(walk.texts.into_values().collect::<Vec<_>>(), [["un"]]);
        assert_eq!(walk.outside, ["dehors"]);
        assert!(!walk.holders.into_values().any(|holds| holds));
    }

    #[test]
    fn a_control_that_shows_what_stands_for_a_text_is_known() {
        let one = |more: &str| {
            format!(
                "<w:sdt><w:sdtPr><w:tag w:val=\"NAME\"/>{more}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
                p(&said("Cliquez ici"))
            )
        };
        let holds = |body: &str| walked(body).holders.into_values().collect::<Vec<_>>();
        let (shown, off) = (one("<w:showingPlcHdr/>"), one("<w:showingPlcHdr w:val=\"0\"/>"));
        assert_eq!(holds(&shown), [true]);
        assert_eq!((holds(&off), holds(&format!("{shown}{}", one("")))), (vec![false], vec![false]));
    }

    #[test]
    fn very_many_comments_on_all_of_a_text_do_not_repeat_it_for_each() {
        let starts: String = (0..100_000).map(|n| format!("<w:commentRangeStart w:id=\"{n}\"/>")).collect();
        let text = said(&"mot ".repeat(20)).repeat(2000);
        let walk = walked(&p(&format!("{starts}{text}")));
        let kept: usize = walk.about.iter().map(|a| a.words.len()).sum();
        assert!(walk.about.len() == ABOUT.0 && kept <= ABOUT.0 * 2 * ABOUT.1, "{kept}");
        assert_eq!(walk.outside.concat().len(), 80 * 2000 - 1);
    }
}
