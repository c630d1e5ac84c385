//! The account as a document that people edit (Office Open XML): headings as headings, tables as tables, the language of every text, and
//! numbered references with their addresses. What comes back is put beside the account as a file; it is not read.

use std::io::{Cursor, Write as _};

use kernel::{Lang, Text};
use press_types::{Account, Piece, Referred, TableRow};
use web::{Args, Shell};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The words that the document itself brings along.
pub(crate) struct Words {
    /// What every page bears: whether it is a draft, whether it is fictitious, until when it is under embargo, how it is handled.
    marks: Vec<String>,
    draft: String,
    sealed: String,
    missing: String,
    lacking: String,
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

/// The document in one language.
///
/// # Errors
/// When the archive cannot be made.
pub(crate) fn write(account: &Account, lang: Lang, words: &Words) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let title = account.title.show(lang);
    for (name, content) in [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", core(title, lang)),
        ("word/styles.xml", styles(lang)),
        ("word/header1.xml", header(account, lang, words)),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.to_owned()),
        ("word/document.xml", body(account, lang, words)),
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
<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";

const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
Target=\"word/document.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
Target=\"docProps/core.xml\"/></Relationships>";

const DOCUMENT_RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" \
Target=\"styles.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" \
Target=\"header1.xml\"/></Relationships>";

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
         w:left=\"567\"/></w:pPr><w:rPr><w:i/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Small\"><w:name \
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
    let mut page = Body { lang, words, out: format!("{HEAD}<w:hdr xmlns:w=\"{W}\">") };
    page.paragraph("Header", &marking(account, words));
    page.out.push_str("</w:hdr>");
    page.out
}

/// The number with the marks.
fn marking(account: &Account, words: &Words) -> String {
    let number = std::iter::once(account.number.as_str());
    number.chain(words.marks.iter().map(String::as_str)).collect::<Vec<_>>().join(" · ")
}

fn body(account: &Account, lang: Lang, words: &Words) -> String {
    let out = format!("{HEAD}<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\"><w:body>");
    let mut page = Body { lang, words, out };
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
    for section in &account.sections {
        let title = section.title.get(lang).unwrap_or(&words.missing);
        let heading =
            section.number.as_ref().map_or_else(|| title.to_owned(), |number| format!("{number} {title}"));
        page.paragraph(&format!("Heading{}", section.level.clamp(1, 5)), &heading);
        if section.missing {
            page.paragraph("Normal", &words.lacking);
        }
        section.pieces.iter().for_each(|p| page.piece(p, section.level.clamp(1, 5)));
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
    page.out
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
}

impl Body<'_> {
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
            self.out.push_str(&format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line)));
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
            '\t' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
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
