//! From an account as it is kept to an account as it is read, printed and edited: texts in every language, numbers with their signs,
//! references with their numbers.

use std::collections::BTreeMap;

use account::block::{Block, OnAxis, Origin, decimal};
use account::document::{Part, references};
use account::read::{AccountRow, ErratumRow};
use kernel::{Handling, Lang, Text, Timestamp};
use press_types::{
    Account, AccountSection, AsOf, Erratum, Gaps, Issued, Languages, Piece, Reference, Referred, Seal,
    TableRow,
};
use web::{Args, Shell};

/// What stands around the content.
pub struct Circumstances {
    /// In which languages.
    pub languages: Languages,
    /// The state of the journal that it shows.
    pub as_of: AsOf,
    /// By whom and when it was issued, or drawn.
    pub issued: Issued,
    /// The address under which people reach this place.
    pub address: String,
    /// What it says of its own form.
    pub seal: Seal,
}

/// The account for the press, for the page that prints and for the document that is edited.
#[must_use]
pub fn printed(
    shell: &Shell,
    row: &AccountRow,
    (content, errata): (&[Part], &[ErratumRow]),
    around: Circumstances,
) -> Account {
    let all = references(content);
    let numbers: BTreeMap<String, u32> = (1..).zip(&all).map(|(n, from)| (from.key(), n)).collect();
    let print = Print { shell, numbers: &numbers };
    let mut depths = Depths::default();
    let section = |part: &Part| AccountSection {
        number: part.number.clone(),
        title: part.titles.clone(),
        level: depths.of(part.level),
        missing: part.missing,
        pieces: part.blocks.iter().map(|b| print.piece(b)).collect(),
    };
    let heading =
        |code: &str| content.iter().find(|p| p.code == code).map(|p| p.titles.clone()).unwrap_or_default();
    let erratum =
        |e: &ErratumRow| Erratum { n: e.n, at: e.at, section: heading(&e.section), text: e.text.clone() };
    Account {
        title: row.titles.clone(),
        number: row.number.clone(),
        fixed: row.frozen.is_some(),
        taken: None,
        seal: around.seal,
        embargo: row.issued.as_ref().and_then(|i| i.embargo).filter(|until| *until > shell.now()),
        gaps: gaps(shell, row),
        hash: row.frozen.as_ref().map(|f| f.hash.clone()),
        handling: marked(row, shell.now()),
        sections: content.iter().map(section).collect(),
        errata: errata.iter().map(erratum).collect(),
        references: (1..).zip(&all).map(|(n, from)| print.reference(n, from, &around)).collect(),
        languages: around.languages,
        as_of: around.as_of,
        issued: around.issued,
        fictitious: shell.site().fictitious,
        zone: shell.site().zone.clone(),
    }
}

/// The level that its pages bear. What the house prepares for itself is the public's once it is out; who reads it here stays as it was, and
/// what only some may read is published by nobody.
fn marked(row: &AccountRow, now: Timestamp) -> Handling {
    let issued = row.issued.as_ref().is_some_and(|i| i.embargo.is_none_or(|until| until <= now));
    let out = row.taken().is_some() || issued;
    if out && row.handling == Handling::Service { Handling::Public } else { row.handling }
}

/// What was missing when it was fixed, altogether or in one language.
fn gaps(shell: &Shell, row: &AccountRow) -> Option<Gaps> {
    let fixed = row.frozen.as_ref()?;
    let why = fixed.words.clone().filter(|words| !words.is_blank());
    let key = told(fixed.missing, fixed.lacking)?;
    let said = each(|lang| {
        let mut args = Args::new();
        args.set("n", fixed.missing);
        args.set("alone", fixed.lacking);
        shell.texts().say(lang, key, &args)
    });
    Some(Gaps { said, why })
}

/// The sentence for so many parts that were missing, and so many that were there in one language alone, as they were counted when it was
/// fixed: what was fixed before languages were counted stays as it was printed.
const fn told(missing: i64, lacking: i64) -> Option<&'static str> {
    match (missing > 0, lacking > 0) {
        (true, true) => Some("account-fixed-with-both"),
        (true, false) => Some("account-fixed-with-gaps"),
        (false, true) => Some("account-fixed-in-one-language"),
        (false, false) => None,
    }
}

/// How deep headings stand, without leaving one out: a reader by ear goes from one to the next.
#[derive(Default)]
struct Depths(Vec<u8>);

impl Depths {
    fn of(&mut self, level: u8) -> u8 {
        self.0.retain(|above| *above < level);
        self.0.push(level);
        u8::try_from(self.0.len()).unwrap_or(u8::MAX)
    }
}

struct Print<'a> {
    shell: &'a Shell,
    numbers: &'a BTreeMap<String, u32>,
}

impl Print<'_> {
    fn number(&self, from: Option<&Origin>) -> Option<u32> {
        from.and_then(|f| self.numbers.get(&f.key()).copied())
    }

    fn said(&self, text: &Text, from: Option<&Origin>) -> Referred {
        Referred { text: text.clone(), reference: self.number(from) }
    }

    fn words(&self, key: &str) -> Text {
        let say = |lang| Some(self.shell.texts().plain(lang, key));
        Text { fr: say(Lang::Fr), nl: say(Lang::Nl), en: say(Lang::En) }
    }

    fn piece(&self, block: &Block) -> Piece {
        match block {
            Block::Heading { text, below } => {
                Piece::Heading { text: text.clone(), level: 1 + u8::from(*below) }
            }
            Block::Paragraph { text, from } => Piece::Paragraph { said: self.said(text, from.as_ref()) },
            Block::Items { items } => Piece::Items {
                items: items.iter().map(|(text, from)| self.said(text, from.as_ref())).collect(),
            },
            Block::Table { caption, heads, rows } => {
                Piece::Table { caption: caption.clone(), heads: heads.clone(), rows: self.rows(rows) }
            }
            Block::Spoken { caption, heads, rows, .. } => {
                Piece::Spoken { caption: caption.clone(), heads: heads.clone(), rows: self.rows(rows) }
            }
            Block::Status { axes, from } => self.status(axes, from.as_ref()),
            Block::Figure { name, value, decimals, unit, from } => {
                let text = each(|lang| {
                    let (name, unit) = (name.show(lang), unit.show(lang));
                    format!("{name}{} {} {unit}", colon(lang), amount(*value, *decimals, lang))
                        .trim_end()
                        .to_owned()
                });
                Piece::Items { items: vec![self.said(&text, from.as_ref())] }
            }
            Block::Series { name, unit, decimals, points, from } => {
                let row = |p: &account::block::Point| TableRow {
                    cells: vec![
                        Text::three(&p.label, &p.label, &p.label),
                        each(|lang| amount(p.value, *decimals, lang)),
                    ],
                    reference: self.number(from.as_ref()),
                };
                Piece::Table {
                    caption: each(|lang| {
                        // The unit is not part of the name: "places – beds", and nothing where it has none.
                        let (name, unit) = (name.show(lang), unit.show(lang));
                        if unit.is_empty() { name.to_owned() } else { format!("{name} – {unit}") }
                    }),
                    heads: vec![self.words("account-period"), self.words("account-value")],
                    rows: points.iter().map(row).collect(),
                }
            }
            Block::Quote { text, from } => Piece::Quote {
                lead: self.lead(from),
                said: self.said(text, Some(from)),
                source: self.source(from),
            },
            // The key of the source tells a reader nothing; the heading above says what is missing.
            Block::Missing { .. } => Piece::Missing { text: self.words("account-source-missing") },
        }
    }

    fn rows(&self, rows: &[(Vec<Text>, Option<Origin>)]) -> Vec<TableRow> {
        let row = |(cells, from): &(Vec<Text>, Option<Origin>)| TableRow {
            cells: cells.clone(),
            reference: self.number(from.as_ref()),
        };
        rows.iter().map(row).collect()
    }

    /// What is quoted of another account is what that planned for this year, and says nothing of what became of it.
    fn lead(&self, from: &Origin) -> Option<Text> {
        from.page.starts_with("accounts/").then(|| {
            each(|lang| {
                let mut args = Args::new();
                args.set("document", from.name.show(lang).to_owned());
                self.shell.texts().say(lang, "account-planned-in", &args)
            })
        })
    }

    /// The four axes, each by itself.
    fn status(&self, axes: &[OnAxis], from: Option<&Origin>) -> Piece {
        let row = |a: &OnAxis| TableRow {
            cells: vec![self.words(&format!("account-axis-{}", a.axis)), a.words.clone()],
            reference: self.number(from),
        };
        Piece::Table {
            caption: self.words("account-axes"),
            heads: vec![self.words("account-axis"), self.words("account-axis-state")],
            rows: axes.iter().map(row).collect(),
        }
    }

    /// The document with the line where it stands, in the language of the reader.
    fn source(&self, from: &Origin) -> Text {
        each(|lang| {
            let name = from.name.show(lang);
            let line = from.lines.and_then(|l| match lang {
                Lang::Nl => l.nl,
                _ => l.fr,
            });
            let Some(line) = line else { return name.to_owned() };
            let mut args = Args::new();
            args.set("line", line.to_string());
            format!("{name}, {}", self.shell.texts().say(lang, "account-line", &args))
        })
    }

    fn reference(&self, n: u32, from: &Origin, around: &Circumstances) -> Reference {
        let lang = around.languages.list().first().copied().unwrap_or(Lang::Fr);
        let address = around.address.trim_end_matches('/');
        let url = Some(&from.page).filter(|p| !p.is_empty()).map(|page| format!("{address}/{lang}/{page}"));
        let entry = from.seq.map(|seq| format!("№ {seq}"));
        let code: Vec<String> = entry.into_iter().chain(from.hash.clone()).collect();
        Reference { n, text: self.source(from), url, code: code.join(" · ") }
    }
}

fn each(write: impl Fn(Lang) -> String) -> Text {
    Text::three(write(Lang::Fr), write(Lang::Nl), write(Lang::En))
}

/// The colon after a label: French sets it apart.
#[must_use]
pub const fn colon(lang: Lang) -> &'static str {
    if matches!(lang, Lang::Fr) { "\u{a0}:" } else { ":" }
}

/// A number as its readers write it.
fn amount(value: i64, decimals: u8, lang: Lang) -> String {
    let (comma, group) = match lang {
        Lang::Fr => (',', '\u{a0}'),
        Lang::Nl => (',', '.'),
        Lang::En => ('.', ','),
    };
    let plain = decimal(value, decimals, comma);
    let (whole, rest) = plain.split_once(comma).map_or((plain.as_str(), None), |(w, r)| (w, Some(r)));
    let digits = whole.chars().filter(char::is_ascii_digit).count();
    let mut out = String::new();
    let mut left = digits;
    for c in whole.chars() {
        out.push(c);
        if c.is_ascii_digit() {
            left -= 1;
            // Four digits stand together: years look like years.
            if digits > 4 && left > 0 && left.is_multiple_of(3) {
                out.push(group);
            }
        }
    }
    rest.map_or(out.clone(), |rest| format!("{out}{comma}{rest}"))
}

/// The account in one language as plain lines: headings, what they say, references. What is compared with a published document.
#[must_use]
pub fn plain(account: &Account, lang: Lang) -> String {
    let mut lines = Vec::new();
    let mut say = |text: &Text| {
        if let Some(words) = text.get(lang).filter(|w| !w.is_empty()) {
            lines.push(words.to_owned());
        }
    };
    for section in &account.sections {
        let mut title = section.title.clone();
        if let (Some(number), Some(words)) = (&section.number, section.title.get(lang)) {
            title.set(lang, Some(format!("{number} {words}")));
        }
        say(&title);
        for piece in &section.pieces {
            match piece {
                Piece::Heading { text, .. } | Piece::Missing { text } => say(text),
                Piece::Paragraph { said } | Piece::Quote { said, .. } => say(&said.text),
                Piece::Items { items } => items.iter().for_each(|i| say(&i.text)),
                Piece::Table { heads, rows, .. } | Piece::Spoken { heads, rows, .. } => {
                    heads.iter().for_each(&mut say);
                    for row in rows {
                        let cells: Vec<&str> = row.cells.iter().filter_map(|c| c.get(lang)).collect();
                        say(&Text::one(lang, cells.join(" : ")));
                    }
                }
            }
        }
    }
    lines.join("\n")
}

/// Of which document it was taken in, as a sentence, with the day on which that was published.
#[must_use]
pub(crate) fn taken_from(shell: &Shell, desk: &crate::Desk, row: &AccountRow) -> Option<Text> {
    let document = row.document.as_ref()?;
    let published = published(shell, desk, row);
    Some(each(|lang| {
        let mut args = Args::new();
        args.set("document", document.name.show(lang).to_owned());
        let Some(at) = published else { return shell.texts().say(lang, "account-taken", &args) };
        args.set("day", shell.formats(lang).date(at));
        shell.texts().say(lang, "account-taken-on", &args)
    }))
}

/// The day on which the document was published from which it was taken in, where the profile names one.
fn published(shell: &Shell, desk: &crate::Desk, row: &AccountRow) -> Option<Timestamp> {
    row.document.as_ref()?;
    let facts = desk.facts();
    let day: jiff::civil::Date = facts.history(&row.kind, row.year)?.published.parse().ok()?;
    let noon = day.at(12, 0, 0, 0).to_zoned_datetime(shell.zone().clone()).ok()?;
    Some(Timestamp::from_jiff(noon.timestamp()))
}

/// Who issued it and when; for one that is not out, who draws it now. What was published elsewhere is of the day of its publication.
#[must_use]
pub(crate) fn issued(shell: &Shell, desk: &crate::Desk, row: &AccountRow, by: &str) -> Issued {
    let (at, function): (Timestamp, &str) = match (&row.issued, &row.frozen) {
        (Some(i), _) => (i.at, &i.function),
        (None, Some(f)) => (f.at, &f.function),
        (None, None) => (published(shell, desk, row).unwrap_or_else(|| shell.now()), by),
    };
    Issued { at, function: desk.names().function(function), organisation: shell.site().name.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_leave_no_step_out() {
        let mut depths = Depths::default();
        let levels: Vec<u8> = [1, 2, 4, 4, 3, 5, 5, 4, 5, 1].into_iter().map(|l| depths.of(l)).collect();
        assert_eq!(levels, [1, 2, 3, 3, 3, 4, 4, 4, 5, 1]);
    }

    #[test]
    fn what_was_counted_when_it_was_fixed_is_said() {
        for (missing, lacking, wanted) in [
            (0, 0, None),
            (2, 0, Some("account-fixed-with-gaps")),
            (0, 1, Some("account-fixed-in-one-language")),
            (2, 1, Some("account-fixed-with-both")),
        ] {
            assert_eq!(told(missing, lacking), wanted, "{missing} {lacking}");
        }
    }

    #[test]
    fn numbers_are_written_as_their_readers_write_them() {
        let table = [
            (2_629_000, 0, Lang::Fr, "2\u{a0}629\u{a0}000"),
            (2_629_000, 0, Lang::Nl, "2.629.000"),
            (2022, 0, Lang::Nl, "2022"),
            (123_456, 1, Lang::En, "12,345.6"),
            (-40, 0, Lang::Fr, "−40"),
        ];
        for (value, decimals, lang, wanted) in table {
            assert_eq!(amount(value, decimals, lang), wanted);
        }
    }
}
