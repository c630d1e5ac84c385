//! The account as a document that people edit (Office Open XML): headings as headings, tables as tables, the language of every text, and
//! numbered references with their addresses. Every text that somebody writes in the account stands in a content control of its own, with a
//! bookmark, so that it is known again when the copy comes back (`edited`); all the rest comes from elsewhere and is only compared then.

use std::io::{Cursor, Write as _};

use account::typed::heading;
use kernel::{Id, Lang, Text, kind};
use press_types::{Account, AccountSection, Piece, Referred, TableRow};
use web::{Args, Shell};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::edited::{self, Tag, is_kept, plain, short};

/// The words that the document itself brings along.
pub(crate) struct Words {
    /// What every page bears: whether it is a draft, whether it is fictitious, until when it is under embargo, how it is handled.
    marks: Vec<String>,
    draft: String,
    sealed: String,
    missing: String,
    lacking: String,
    /// Where a text can be written that nobody wrote yet.
    empty: String,
    errata: String,
    references: String,
    hash: String,
    colon: String,
}

impl Words {
    pub(crate) fn of(shell: &Shell, account: &Account, lang: Lang) -> Self {
        let say = |key: &str| shell.texts().plain(lang, key);
        Self {
            marks: marks(shell, account, lang),
            draft: say("account-draft"),
            sealed: say("signing-sealed"),
            missing: say("account-text-missing"),
            lacking: say("account-lacking"),
            empty: say("account-copy-empty"),
            errata: say("account-errata"),
            references: say("account-references"),
            hash: say("account-hash"),
            colon: say("colon"),
        }
    }
}

fn marks(shell: &Shell, account: &Account, lang: Lang) -> Vec<String> {
    let say = |key: &str| shell.texts().plain(lang, key);
    let draft = (!account.fixed && account.taken.is_none()).then(|| say("account-draft-mark"));
    let fictitious = account.fictitious.then(|| say("fictitious"));
    let embargo = account.embargo.map(|until| {
        let mut args = Args::new();
        args.set("until", shell.formats(lang).datetime(until));
        shell.texts().say(lang, "account-embargo-mark", &args)
    });
    let handling = Some(say(&format!("handling-{}", account.handling)));
    [draft, fictitious, embargo, handling].into_iter().flatten().collect()
}

/// What ties a copy to its account.
pub(crate) struct Ties {
    pub(crate) account: Id<kind::Matter>,
    /// The entry up to which the journal stood.
    pub(crate) state: i64,
    /// For every section of the document the text that can be written in it; none where nothing can, or can any more.
    pub(crate) texts: Vec<Option<Own>>,
}

/// The text of a section.
pub(crate) struct Own {
    pub(crate) code: String,
    /// The entry in which it was written; 0 where nobody wrote one.
    pub(crate) seq: i64,
    /// What it says in the language of the document.
    pub(crate) words: Option<String>,
    /// How many of the last pieces of the section are this text.
    pub(crate) pieces: usize,
}

/// The document in one language.
///
/// # Errors
/// When the archive cannot be made.
pub(crate) fn write(
    account: &Account,
    ties: &Ties,
    lang: Lang,
    words: &Words,
) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let title = account.title.show(lang);
    let (styles, header) = (styles(lang), header(account, lang, words));
    let (body, tags) = body(account, ties, lang, words);
    let list = list(&tags, edited::outside(&styles, &body, &header));
    for (name, content) in [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        // Who tells the type by what comes first looks no further than here.
        ("word/document.xml", body),
        ("docProps/core.xml", core(title, lang)),
        ("docProps/custom.xml", properties(ties)),
        ("word/styles.xml", styles),
        ("word/header1.xml", header),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.to_owned()),
        ("customXml/item1.xml", list),
        ("customXml/itemProps1.xml", LIST_PROPERTIES.to_owned()),
        ("customXml/_rels/item1.xml.rels", LIST_RELATIONS.to_owned()),
    ] {
        archive.start_file(name, options)?;
        archive.write_all(content.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const CONTENT_TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Override PartName=\"/word/document.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
<Override PartName=\"/word/header1.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>\
<Override PartName=\"/word/styles.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
<Override PartName=\"/docProps/custom.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.custom-properties+xml\"/>\
<Override PartName=\"/customXml/itemProps1.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.customXmlProperties+xml\"/></Types>";

const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
Target=\"word/document.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
Target=\"docProps/core.xml\"/>\
<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties\" \
Target=\"docProps/custom.xml\"/></Relationships>";

const DOCUMENT_RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" \
Target=\"styles.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" \
Target=\"header1.xml\"/>\
<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml\" \
Target=\"../customXml/item1.xml\"/></Relationships>";

const LIST_PROPERTIES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n\
<ds:datastoreItem ds:itemID=\"{6D0B9F0A-57C3-4B5E-9C0E-2F6B8E8F4A11}\" \
xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"><ds:schemaRefs/></ds:datastoreItem>";

const LIST_RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps\" \
Target=\"itemProps1.xml\"/></Relationships>";

/// What stands outside the texts that can be written, paragraph by paragraph.
pub(crate) fn told(account: &Account, ties: &Ties, lang: Lang, words: &Words) -> Vec<String> {
    let (body, _) = body(account, ties, lang, words);
    edited::outside(&styles(lang), &body, &header(account, lang, words)).unwrap_or_default()
}

/// Of which account it is a copy, and of which state: properties that word processors keep.
fn properties(ties: &Ties) -> String {
    let one = |(pid, name, value): (u8, &str, String)| {
        format!(
            "<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{pid}\" name=\"{name}\"><vt:lpwstr>{value}</vt:lpwstr></property>"
        )
    };
    let all = [(2, edited::ACCOUNT, ties.account.to_string()), (3, edited::STATE, ties.state.to_string())];
    format!(
        "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" \
         xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">{}</Properties>",
        all.map(one).concat()
    )
}

/// What it was made with: the names of its texts, and hashes of all the rest. No words: what a cabinet takes out is out.
fn list(tags: &[Tag], outside: Option<Vec<String>>) -> String {
    let hashes = outside.unwrap_or_default().into_iter().map(|line| short(&line));
    let all: String =
        tags.iter().map(Tag::to_string).chain(hashes).map(|name| format!("<line>{name}</line>")).collect();
    format!("{HEAD}<{0} xmlns=\"{1}\">{all}</{0}>", edited::LIST, edited::LIST_SPACE)
}

/// The tag of a language as word processors know it.
const fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "fr-BE",
        Lang::Nl => "nl-BE",
        Lang::En => "en-GB",
    }
}

fn core(title: &str, lang: Lang) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>",
        escaped(title),
        tag(lang)
    )
}

/// One style per heading with its place in the outline, and those of quotations and small print.
fn styles(lang: Lang) -> String {
    let mut all = format!(
        "{HEAD}<w:styles xmlns:w=\"{W}\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" \
         w:cs=\"Calibri\"/><w:sz w:val=\"21\"/><w:lang w:val=\"{}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing \
         w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" \
         w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name \
         w:val=\"Title\"/><w:basedOn w:val=\"Normal\"/><w:rPr><w:b/><w:sz w:val=\"40\"/></w:rPr></w:style>",
        tag(lang)
    );
    for (level, size) in (1..=7).zip([32, 28, 25, 23, 22, 21, 21]) {
        all.push_str(&format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"Heading{level}\"><w:name w:val=\"heading {level}\"/><w:basedOn \
             w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>\
             <w:outlineLvl w:val=\"{}\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"{size}\"/></w:rPr></w:style>",
            level - 1
        ));
    }
    all.push_str(
        "<w:style w:type=\"paragraph\" w:styleId=\"Quote\"><w:name w:val=\"Quote\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:ind \
         w:left=\"567\"/></w:pPr><w:rPr><w:i/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Line\"><w:name \
         w:val=\"Line\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"0\"/></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Small\"><w:name \
         w:val=\"Small\"/><w:basedOn w:val=\"Normal\"/><w:rPr><w:sz w:val=\"17\"/></w:rPr></w:style><w:style \
         w:type=\"paragraph\" w:styleId=\"Header\"><w:name w:val=\"header\"/><w:basedOn w:val=\"Normal\"/><w:rPr><w:b/>\
         <w:caps/><w:sz w:val=\"17\"/></w:rPr></w:style></w:styles>",
    );
    all
}

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// What stands over every page: the number and its marks. A copy is edited and passed on far from here, and sheets of it come apart.
fn header(account: &Account, lang: Lang, words: &Words) -> String {
    let mut page = Body { lang, words, out: format!("{HEAD}<w:hdr xmlns:w=\"{W}\">"), tags: Vec::new() };
    page.paragraph("Header", &marking(account, words));
    page.out.push_str("</w:hdr>");
    page.out
}

/// The number with the marks.
fn marking(account: &Account, words: &Words) -> String {
    let number = std::iter::once(account.number.as_str());
    number.chain(words.marks.iter().map(String::as_str)).collect::<Vec<_>>().join(" · ")
}

/// The document, and the names of the texts that can be written in it.
fn body(account: &Account, ties: &Ties, lang: Lang, words: &Words) -> (String, Vec<Tag>) {
    let out = format!("{HEAD}<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\"><w:body>");
    let mut page = Body { lang, words, out, tags: Vec::new() };
    page.paragraph("Header", &marking(account, words));
    page.paragraph("Title", account.title.show(lang));
    let form = if account.fixed { &words.sealed } else { &words.draft };
    page.paragraph("Small", account.taken.as_ref().map_or(form.as_str(), |taken| taken.show(lang)));
    if let Some(gaps) = &account.gaps {
        page.paragraph("Small", gaps.said.show(lang));
        if let Some(why) = &gaps.why {
            page.paragraph("Small", &why.text);
        }
    }
    if !account.errata.is_empty() {
        page.paragraph("Heading1", &words.errata);
        for e in &account.errata {
            page.paragraph("Normal", &format!("{}. {}", e.n, e.section.show(lang)));
            page.text("Normal", &Referred { text: e.text.clone(), reference: None });
        }
    }
    for (n, section) in account.sections.iter().enumerate() {
        page.section(section, ties.account, ties.texts.get(n).and_then(Option::as_ref));
    }
    page.paragraph("Heading1", &words.references);
    for r in &account.references {
        let parts = [Some(r.text.show(lang)), r.url.as_deref(), Some(r.code.as_str())];
        let said: Vec<&str> = parts.into_iter().flatten().filter(|p| !p.is_empty()).collect();
        page.paragraph("Small", &format!("[{}] {}", r.n, said.join(" · ")));
    }
    if let Some(hash) = &account.hash {
        page.paragraph("Small", &format!("{}{} {hash}", words.hash, words.colon));
    }
    page.out.push_str(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
    );
    (page.out, page.tags)
}

/// A text with the language in which it stands there.
struct Told {
    text: String,
    lang: Lang,
}

struct Body<'a> {
    lang: Lang,
    words: &'a Words,
    out: String,
    /// The names of the texts that can be written in it, so far.
    tags: Vec<Tag>,
}

impl Body<'_> {
    /// A section: its heading, what the sources say, and the text that is written in it.
    fn section(&mut self, section: &AccountSection, account: Id<kind::Matter>, own: Option<&Own>) {
        let words = self.words;
        let title = section.title.get(self.lang).unwrap_or(&words.missing);
        let heading =
            section.number.as_ref().map_or_else(|| title.to_owned(), |number| format!("{number} {title}"));
        let deep = section.level.clamp(1, 5);
        self.paragraph(&format!("Heading{deep}"), &heading);
        if section.missing && own.is_none() {
            self.paragraph("Normal", &words.lacking);
        }
        let told = section.pieces.len().saturating_sub(own.map_or(0, |own| own.pieces));
        let (told, text) = section.pieces.split_at(told);
        told.iter().for_each(|p| self.piece(p, deep));
        let Some(own) = own else { return };
        let name =
            Tag { section: Tag::section(account, &own.code), lang: self.lang, under: deep, seq: own.seq };
        let empty = match (section.missing, own.pieces) {
            (true, _) => &words.lacking,
            (false, 0) => &words.empty,
            (false, _) => &words.missing,
        };
        self.own(&name, title, (own.words.as_deref(), empty));
        self.tags.push(name);
        let reference = text.iter().find_map(|piece| match piece {
            Piece::Paragraph { said } => said.reference,
            _ => None,
        });
        if let Some(n) = reference {
            self.paragraph("Small", &format!("[{n}]"));
        }
    }

    /// A text that can be written: a control that stays, and a bookmark for programs that drop it. Every line is a paragraph.
    fn own(&mut self, name: &Tag, title: &str, (words, empty): (Option<&str>, &str)) {
        let n = self.tags.len() + 1;
        let words = words.map(plain).filter(|words| !words.is_empty());
        let holder = if words.is_none() { "<w:showingPlcHdr/>" } else { "" };
        // Word takes sixty-four characters.
        let alias: String = title.chars().take(60).collect();
        self.out.push_str(&format!(
            "<w:sdt><w:sdtPr><w:alias w:val=\"{}\"/><w:tag w:val=\"{name}\"/><w:id w:val=\"{n}\"/><w:lock \
             w:val=\"sdtLocked\"/>{holder}</w:sdtPr><w:sdtContent>",
            escaped(&alias)
        ));
        let text = words.as_deref().unwrap_or(empty);
        let last = text.lines().count().saturating_sub(1);
        for (at, line) in text.lines().enumerate() {
            let (style, said) = match heading(line).filter(|_| words.is_some()) {
                Some((below, said)) => {
                    (format!("Heading{}", name.under.saturating_add(1 + u8::from(below)).min(7)), said)
                }
                None => ("Line".to_owned(), line),
            };
            self.out.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>"));
            if at == 0 {
                self.out.push_str(&format!("<w:bookmarkStart w:id=\"{n}\" w:name=\"{name}\"/>"));
            }
            self.run(said, self.lang);
            if at == last {
                self.out.push_str(&format!("<w:bookmarkEnd w:id=\"{n}\"/>"));
            }
            self.out.push_str("</w:p>");
        }
        self.out.push_str("</w:sdtContent></w:sdt>");
    }

    /// A paragraph in the document's language.
    fn paragraph(&mut self, style: &str, text: &str) {
        self.paragraph_in(style, text, self.lang);
    }

    fn paragraph_in(&mut self, style: &str, text: &str, lang: Lang) {
        self.out.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>"));
        self.run(text, lang);
        self.out.push_str("</w:p>");
    }

    /// A run; a line of its own for every line.
    fn run(&mut self, text: &str, lang: Lang) {
        self.out.push_str(&format!("<w:r><w:rPr><w:lang w:val=\"{}\"/></w:rPr>", tag(lang)));
        for (n, line) in text.lines().enumerate() {
            if n > 0 {
                self.out.push_str("<w:br/>");
            }
            for (n, said) in line.split('\t').enumerate() {
                if n > 0 {
                    self.out.push_str("<w:tab/>");
                }
                self.out.push_str(&format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(said)));
            }
        }
        self.out.push_str("</w:r>");
    }

    /// The text in the document's language; that it is missing, where it is.
    fn told(&self, text: &Text) -> String {
        text.get(self.lang).unwrap_or(&self.words.missing).to_owned()
    }

    fn text(&mut self, style: &str, said: &Referred) {
        let told = self.told(&said.text);
        self.paragraph(style, &marked(&told, said.reference));
    }

    /// A piece of a section whose heading stands so deep.
    fn piece(&mut self, piece: &Piece, under: u8) {
        match piece {
            Piece::Heading { text, level } => {
                let told = self.told(text);
                self.paragraph(&format!("Heading{}", under.saturating_add(*level).min(7)), &told);
            }
            Piece::Paragraph { said } => self.text("Normal", said),
            Piece::Items { items } => {
                for item in items {
                    let told = self.told(&item.text);
                    self.paragraph("Normal", &format!("– {}", marked(&told, item.reference)));
                }
            }
            Piece::Quote { lead, said, source } => {
                if let Some(lead) = lead {
                    let lead = self.told(lead);
                    self.paragraph("Normal", &lead);
                }
                self.text("Quote", said);
                let source = self.told(source);
                self.paragraph("Small", &source);
            }
            Piece::Missing { text } => {
                let told = self.told(text);
                self.paragraph("Normal", &told);
            }
            Piece::Table { caption, heads, rows } => self.table(caption, heads, rows, &Self::plain),
            Piece::Spoken { caption, heads, rows } => self.table(caption, heads, rows, &Self::known),
        }
    }

    /// A text of a cell in the document's language, as everywhere.
    fn plain(&self, text: &Text) -> Told {
        Told { text: self.told(text), lang: self.lang }
    }

    /// What somebody said in the language that they speak: in another one where this one is missing, marked with it; nothing where
    /// nobody said anything.
    fn known(&self, text: &Text) -> Told {
        let said =
            |lang: Lang| text.get(lang).filter(|words| !words.trim().is_empty()).map(|words| (lang, words));
        match said(self.lang).or_else(|| Lang::ALL.into_iter().find_map(said)) {
            None => Told { text: String::new(), lang: self.lang },
            Some((lang, words)) if lang == self.lang => Told { text: words.to_owned(), lang },
            Some((lang, words)) => Told { text: format!("{words} ({})", lang.code()), lang },
        }
    }

    fn table(
        &mut self,
        caption: &Text,
        heads: &[Text],
        rows: &[TableRow],
        write: &dyn Fn(&Self, &Text) -> Told,
    ) {
        let caption = self.told(caption);
        self.paragraph("Small", &caption);
        self.out.push_str(
                    "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/>\
                     <w:bottom w:val=\"single\" w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/></w:tblBorders></w:tblPr>\
                     <w:tblGrid>",
                );
        self.out.push_str(&"<w:gridCol/>".repeat(heads.len()));
        self.out.push_str("</w:tblGrid>");
        let heads: Vec<Told> = heads.iter().map(|h| self.plain(h)).collect();
        self.row(&heads, true);
        for row in rows {
            let cell = |(n, text): (usize, &Text)| {
                let mut told = write(self, text);
                if n == 0 {
                    told.text = marked(&told.text, row.reference);
                }
                told
            };
            let cells: Vec<Told> = row.cells.iter().enumerate().map(cell).collect();
            self.row(&cells, false);
        }
        self.out.push_str("</w:tbl>");
        // Two tables one after the other would become one.
        self.paragraph("Small", "");
    }

    fn row(&mut self, cells: &[Told], head: bool) {
        self.out.push_str("<w:tr>");
        if head {
            self.out.push_str("<w:trPr><w:tblHeader/></w:trPr>");
        }
        for cell in cells {
            self.out.push_str("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
            self.paragraph_in("Normal", &cell.text, cell.lang);
            self.out.push_str("</w:tc>");
        }
        self.out.push_str("</w:tr>");
    }
}

fn marked(text: &str, reference: Option<u32>) -> String {
    reference.map_or_else(|| text.to_owned(), |n| format!("{text} [{n}]"))
}

/// Text as XML: what XML cannot hold at all is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c == '\t' || is_kept(c) => out.push(c),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_never_markup() {
        assert_eq!(escaped("a<b>&\"c\"\u{1}"), "a&lt;b&gt;&amp;&quot;c&quot;");
    }
}
