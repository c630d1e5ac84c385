//! A pack as a document: its cover, its sheets, its forms.

use kernel::{Handling, Id, Lang, Timestamp, kind};
use paper::read::{FormRow, PackRow, PrintingRow};
use press_types::{AsOf, Pack, Sheet};
use sheets::{Part, Said, Section};
use web::Shell;

use crate::blank;
use crate::content::{LANGS, SheetNow, heading};
use crate::desk::Desk;

/// What stands around the sheets.
pub(crate) struct Cover<'a> {
    pub(crate) number: Option<&'a str>,
    pub(crate) function: &'a str,
    pub(crate) as_of: AsOf,
    pub(crate) printed_at: Timestamp,
}

/// The pack with these sheets, the reader's language first.
pub(crate) fn pack(shell: &Shell, desk: &Desk, lang: Lang, cover: Cover<'_>, mut sheets: Vec<Sheet>) -> Pack {
    let turned = lang == Lang::Nl;
    if turned {
        sheets.iter_mut().for_each(|sheet| sheet.content.reverse());
    }
    let mut languages = LANGS.to_vec();
    if turned {
        languages.reverse();
    }
    Pack {
        title: None,
        number: cover.number.map(str::to_owned),
        as_of: cover.as_of,
        printed_at: cover.printed_at,
        function: desk.function(cover.function),
        organisation: shell.site().name.clone(),
        fictitious: shell.site().fictitious,
        zone: shell.site().zone.clone(),
        languages,
        sheets,
    }
}

/// The sheets of one printing, with what to throw away first. Sheets are drawn as they were; which, the printing says.
pub(crate) fn printed(
    shell: &Shell,
    desk: &Desk,
    lang: Lang,
    (row, printing): (&PackRow, &PrintingRow),
    now: Vec<SheetNow>,
    forms: &[FormRow],
) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for printed in &printing.sheets {
        let Some(sheet) = now.iter().find(|s| s.code == printed.code) else { continue };
        sheets.push(Sheet {
            name: paper::pack::sheet(printed.place, printed.edition),
            handling: sheet.handling,
            content: sheet.content.clone(),
        });
    }
    let mut all = vec![first(shell, (row, printing), &sheets)];
    all.append(&mut sheets);
    if printing.edition == 1 {
        let form = |f: &FormRow| {
            blank::sheet(shell.texts(), &desk.address, (f.sheet, &f.code, &f.form), official(lang))
        };
        all.extend(forms.iter().filter_map(form));
    }
    all
}

/// The language of addresses on paper: the reader's, where it is one of the sheets'.
pub(crate) fn official(lang: Lang) -> Lang {
    if LANGS.contains(&lang) { lang } else { Lang::Fr }
}

/// Forms for a copy that nobody records: their ids are made here, and count once they are entered.
pub(crate) fn unrecorded_forms(shell: &Shell, desk: &Desk, lang: Lang) -> Vec<Sheet> {
    let mut all = Vec::new();
    for (form, count) in blank::WITH_A_PACK {
        for _ in 0..count {
            let id: Id<kind::Matter> = shell.ids().next();
            let tail: String = id.to_string().chars().rev().take(4).collect();
            let code = format!("C-{}/F{}", tail.to_uppercase(), all.len() + 1);
            all.extend(blank::sheet(shell.texts(), &desk.address, (id, &code, form), official(lang)));
        }
    }
    all
}

/// The first sheet: what lies in the pack, or what to exchange.
fn first(shell: &Shell, (row, printing): (&PackRow, &PrintingRow), sheets: &[Sheet]) -> Sheet {
    let whole = printing.edition == 1;
    let content = LANGS.map(|lang| {
        let t = |key: &str| shell.texts().plain(lang, key);
        let key = if whole { "paper-cover" } else { "paper-cover-exchange" };
        let mut section = Section::new("cover", 0, format!("{} {}", t(key), row.number));
        let how = if whole { "paper-cover-how" } else { "paper-cover-exchange-how" };
        section.push(Handling::Service, Part::text(t(how)));
        let lines = printing.sheets.iter().zip(sheets).map(|(printed, sheet)| {
            let title = heading(&sheet.content, lang);
            let mut words = format!("{} — {title}", sheet.name);
            if printed.edition > 1 {
                let old = paper::pack::sheet(printed.place, printed.edition - 1);
                words = format!("{words} ({} {old})", t("paper-cover-instead"));
            }
            (false, Said::from(words))
        });
        let gone = printing.gone.iter().map(|old| {
            let name = paper::pack::sheet(old.place, old.edition);
            (false, Said::from(format!("{} {name}", t("paper-cover-gone"))))
        });
        section.push(Handling::Service, Part::Boxes { boxes: lines.chain(gone).collect() });
        section
    });
    Sheet {
        name: "0".to_owned(),
        handling: row.handling.min(Handling::NeedToKnow),
        content: content.to_vec(),
    }
}
